//! `/staff/guidelines/{slug}/edit`: the draft, in Markdown, while its text is open.

use crate::component::prose::Prose;
use crate::page::staff::prelude::*;
use text::public::guidelines as shown;
use text::staff::guidelines as t;
use usecase::guideline::draft::{self, DraftInput};
use usecase::query::guidelines::{self, Guideline, GuidelineVersion};

/// The longest guideline, in characters: some three hundred pages.
const BODY_MAX: usize = 200_000;
const SUMMARY_MAX: usize = 2_000;
const DONE: &[(&str, &str)] = &[("created", t::DONE_CREATED), ("saved", t::DONE_SAVED)];

async fn asked(ctx: &Ctx) -> Result<(Guideline, GuidelineVersion), AppError> {
    let one = guidelines::by_slug(&ctx.app, ctx.param("slug")?).await?;
    let draft = one.open().filter(|version| version.stage.text_is_open()).cloned().ok_or(AppError::NotFound)?;
    Ok((one, draft))
}

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let (one, draft) = asked(&ctx).await?;
    let version = i64::from(draft.version);
    let fields = filled(&draft);
    Ok(show(&ctx, &one, &draft, version, fields.into()))
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let (one, current) = asked(&ctx).await?;
    let version = i64::from(fields.version()?);
    let mut form = FieldReader::new(&fields);
    let body = form.text("body", t::F_BODY, BODY_MAX, t::E_BODY);
    let summary = form.maybe_text("summary", t::F_SUMMARY, SUMMARY_MAX);
    if !form.errors.is_empty() {
        let errors = form.errors;
        return Ok(show(&ctx, &one, &current, version, FilledForm::new(fields, errors)));
    }
    let to = format!("/staff/guidelines/{}/edit?done=saved", one.slug);
    let act = ctx.submission(&fields, to)?;
    let input = DraftInput { body, summary };
    let location = draft::save(&ctx.app, &act, current.id, &input).await?;
    Ok(see_other(&location))
}

fn filled(draft: &GuidelineVersion) -> Fields {
    Fields::from_pairs([("body", draft.body.clone()), ("summary", draft.summary.clone())])
}

fn show(ctx: &Ctx, one: &Guideline, draft: &GuidelineVersion, version: i64, form: FilledForm) -> Response {
    let lang = ctx.lang;
    let (key, done) = (ctx.form_key_again(&form.fields), banner(ctx, DONE));
    let back = format!("/staff/guidelines/{}", one.slug);
    let name = shown::page_title(lang, &one.title, draft.number);
    answer(ctx, t::EDIT_TITLE, &form.errors.clone(), move || {
        let text = html! {
            <TextArea at=form.at("body") label=t::F_BODY hint=t::F_BODY_HINT need=Need::Required rows=24
                max=BODY_MAX/>
            <TextArea at=form.at("summary") label=t::F_SUMMARY hint=t::F_SUMMARY_HINT rows=4 max=SUMMARY_MAX/>
        };
        view! {
            <ErrorSummary errors=form.errors.clone()/>
            {done}
            <h1>{t::EDIT_TITLE}</h1>
            <p>{name}</p>
            <PostForm form_key=key version=Some(version)>
                {text}
                <Buttons>
                    <Button label=t::SAVE/>
                    <a href=back>{t::BACK}</a>
                </Buttons>
            </PostForm>
            <section class="band" aria-labelledby="preview">
                <h2 id="preview">{t::PREVIEW}</h2>
                <Prose markdown=form.fields.get("body")/>
            </section>
        }
    })
}
