//! `/staff/pages/{page}/edit`: the draft, section by section, in both languages. Every button saves what is typed first.

use entity::site_page::{Fact, LocalizedText, PageKey, PageStatus, PageText, Passage};

use super::{key, path};
use crate::page::staff::prelude::*;
use text::public::pages;
use text::staff::pages as t;
use usecase::query::site_pages::{self, PageVersion};
use usecase::site_page::draft;

const LEAD_MAX: usize = 2_000;
const TITLE_MAX: usize = 100;
const TEXT_MAX: usize = 20_000;
const SUMMARY_MAX: usize = 500;
/// The most sections of a page.
const MOST: usize = 40;
const DONE: &[(&str, &str)] = &[("begun", t::DONE_BEGUN), ("saved", t::DONE_SAVED)];
const LANGS: [(Lang, &str); 2] = [(Lang::Ja, "ja"), (Lang::En, "en")];

/// The draft, and every anchor that the page ever had.
async fn asked(ctx: &Ctx) -> Result<(PageKey, PageVersion, Vec<String>), AppError> {
    let page = key(ctx)?;
    let all = site_pages::versions(&ctx.app, page).await?;
    let used = all.iter().flat_map(|version| &version.content.passages).map(|passage| passage.anchor.clone()).collect();
    let draft = all.into_iter().find(|version| version.status == PageStatus::Draft).ok_or(AppError::NotFound)?;
    Ok((page, draft, used))
}

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let (page, draft, _) = asked(&ctx).await?;
    let version = i64::from(draft.version);
    Ok(show(&ctx, page, &draft, version, filled(&draft).into()))
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let (page, current, used) = asked(&ctx).await?;
    let version = i64::from(fields.version()?);
    let mut form = FieldReader::new(&fields);
    let mut content = read(&mut form, &current.content);
    let summary = form.maybe_text("summary", t::F_SUMMARY, SUMMARY_MAX);
    let go = fields.get("go");
    let mut to = format!("{}/edit?done=saved", path(page));
    match go.split_once(':').map(|(verb, at)| (verb, at.parse())) {
        Some(("up", Ok(at))) => content.up(at),
        Some(("remove", Ok(at))) => content.remove(page, at),
        _ if go == "add" && content.passages.len() >= MOST => form.wrong("summary", t::E_MANY),
        _ if go == "add" => {
            content.add(&used);
            to.push_str(&format!("#part-{}", content.passages.len()));
        }
        _ if go == "check" => to = format!("{}/{}", path(page), current.number),
        _ => {}
    }
    if !form.errors.is_empty() {
        let errors = form.errors;
        return Ok(show(&ctx, page, &current, version, FilledForm::new(fields, errors)));
    }
    let act = ctx.submission(&fields, to)?;
    let location = draft::save(&ctx.app, &act, current.id, &content, &summary).await?;
    Ok(see_other(&location))
}

/// What is typed. The sections are those of the draft that the form was made from; a form made from another one is refused
/// by its version.
fn read(form: &mut FieldReader<'_>, before: &PageText) -> PageText {
    let lead = said(form, "lead", t::F_LEAD, LEAD_MAX);
    let passages = before
        .passages
        .iter()
        .enumerate()
        .map(|(at, passage)| Passage {
            anchor: passage.anchor.clone(),
            title: said(form, &format!("title_{at}"), t::F_HEADING, TITLE_MAX),
            text: said(form, &format!("text_{at}"), t::F_TEXT, TEXT_MAX),
        })
        .collect();
    PageText { lead, passages }
}

fn said(form: &mut FieldReader<'_>, name: &str, label: &'static str, max: usize) -> LocalizedText {
    let [ja, en] = LANGS.map(|(_, code)| form.maybe_text(&format!("{name}_{code}"), label, max));
    LocalizedText { ja, en }
}

fn filled(draft: &PageVersion) -> Fields {
    let mut fields = Fields::from_pairs([("summary", draft.summary.clone())]);
    let mut put = |name: String, said: &LocalizedText| {
        fields.push(format!("{name}_ja"), said.ja.clone());
        fields.push(format!("{name}_en"), said.en.clone());
    };
    put("lead".to_owned(), &draft.content.lead);
    for (at, passage) in draft.content.passages.iter().enumerate() {
        put(format!("title_{at}"), &passage.title);
        put(format!("text_{at}"), &passage.text);
    }
    fields
}

fn show(ctx: &Ctx, page: PageKey, draft: &PageVersion, version: i64, form: FilledForm) -> Response {
    let lang = ctx.lang;
    let (form_key, done) = (ctx.form_key_again(&form.fields), banner(ctx, DONE));
    let passages = draft.content.passages.clone();
    let number = draft.number;
    answer(ctx, t::EDIT_TITLE, &form.errors.clone(), move || {
        let editor = Editor { page, form };
        let parts: Vec<_> = passages.iter().enumerate().map(|(at, passage)| editor.part(at, passage)).collect();
        view! {
            <ErrorSummary errors=editor.form.errors.clone()/>
            {done}
            <h1>{t::EDIT_TITLE}</h1>
            <p>{pages::title(page).get(lang)} " " {t::version(number)}</p>
            {how()}
            <PostForm form_key=form_key version=Some(version)>
                <section class="band" aria-labelledby="lead">
                    <h2 id="lead">{t::F_LEAD}</h2>
                    {editor.areas("lead", t::F_LEAD, 4, LEAD_MAX)}
                </section>
                {parts}
                <Buttons><Button label=t::ADD look=Look::Secondary name="go" value="add"/></Buttons>
                {editor.summary()}
                <Buttons>
                    <Button label=t::SAVE name="go" value="save"/>
                    <Button label=t::TO_PROPOSE look=Look::Secondary name="go" value="check"/>
                    <LinkButton href=path(page) label=t::BACK look=Look::Quiet/>
                </Buttons>
            </PostForm>
        }
    })
}

fn how() -> AnyView {
    let marks = Fact::ALL.into_iter().map(|fact| SummaryRow::text(fact.mark(), t::fact(fact))).collect();
    html! {
        <details>
            <summary>{t::HOW}</summary>
            <p>{t::HOW_MARKDOWN}</p>
            <p>{t::HOW_ENGLISH}</p>
            <p>{t::HOW_MARKS}</p>
            <SummaryList rows=marks/>
        </details>
    }
}

struct Editor {
    page: PageKey,
    form: FilledForm,
}

impl Editor {
    fn part(&self, at: usize, passage: &Passage) -> AnyView {
        let id = format!("part-{}", at + 1);
        let is_fixed = self.page.fixed() == Some(passage.anchor.as_str());
        let fixed = is_fixed.then(|| view! { <p class="quiet">{t::FIXED}</p> });
        let up = (at > 0).then(|| {
            view! { <Button label=t::UP look=Look::Quiet name="go" value=format!("up:{at}")/> }
        });
        let remove = (!is_fixed).then(|| {
            view! { <Button label=t::REMOVE look=Look::Quiet name="go" value=format!("remove:{at}")/> }
        });
        html! {
            <section class="band" aria-labelledby=id.clone()>
                <h2 id=id.clone()>{t::part(at)}</h2>
                {fixed}
                {self.titles(&format!("title_{at}"))}
                {self.areas(&format!("text_{at}"), t::F_TEXT, 8, TEXT_MAX)}
                <Buttons>{up}{remove}</Buttons>
            </section>
        }
    }

    fn titles(&self, name: &str) -> AnyView {
        let field = |(of, code): (Lang, &str)| {
            let at = self.form.at(&format!("{name}_{code}"));
            html! {
                <TextField at=at label=t::in_language(t::F_HEADING, of)
                    width=Width::Full/>
            }
        };
        LANGS.map(field).into_iter().collect::<Vec<_>>().into_any()
    }

    fn areas(&self, name: &str, label: &'static str, rows: usize, max: usize) -> AnyView {
        let field = |(of, code): (Lang, &str)| {
            let at = self.form.at(&format!("{name}_{code}"));
            html! {
                <TextArea at=at label=t::in_language(label, of) rows=rows
                    max=max/>
            }
        };
        LANGS.map(field).into_iter().collect::<Vec<_>>().into_any()
    }

    fn summary(&self) -> AnyView {
        html! {
            <TextArea at=self.form.at("summary") label=t::F_SUMMARY hint=t::F_SUMMARY_HINT need=Need::Required rows=3
                max=SUMMARY_MAX/>
        }
    }
}
