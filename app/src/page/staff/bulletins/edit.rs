//! `/staff/bulletins/{id}/edit`: the draft: its words, for whom it is, what it asks, and when it comes out.

use entity::bulletin::{Asks, Audience, Kind, Lack};
use entity::my_number;

use super::{PATH, draft, draft_fields, preview};
use crate::page::staff::prelude::*;
use text::staff::bulletins as t;
use usecase::bulletin::draft as drafts;
pub(crate) use usecase::bulletin::draft::DraftInput;
use usecase::query::bulletins::{self, BulletinVersion};

/// The longest text, in characters: some thirty pages.
const BODY_MAX: usize = 20_000;
const CHANGE_MAX: usize = 1_000;
const DONE: &[(&str, &str)] = &[("created", t::DONE_CREATED), ("saved", t::DONE_SAVED)];
/// How many days before the day the program can remind.
const REMIND: [u32; 6] = [1, 2, 3, 5, 7, 14];
/// The hours at which a bulletin can come out.
const HOURS: std::ops::RangeInclusive<u32> = 6..=21;

/// What is shown: the draft, and the fields of business to choose from.
struct Editor {
    id: String,
    draft: BulletinVersion,
    known: Vec<String>,
}

impl Editor {
    async fn open(ctx: &Ctx) -> Result<Self, AppError> {
        let (one, draft) = draft(ctx).await?;
        let mut known = bulletins::fields(&ctx.app).await?;
        known.extend(draft.audience().fields.iter().cloned());
        known.sort();
        known.dedup();
        Ok(Self { id: one.id.to_string(), draft, known })
    }
}

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let editor = match Editor::open(&ctx).await {
        Ok(editor) => editor,
        Err(AppError::Conflict(_)) => return Ok(see_other(&format!("{PATH}/{}", ctx.param("id")?))),
        Err(other) => return Err(other.into()),
    };
    let version = i64::from(editor.draft.version);
    let fields = draft_fields::filled(&editor.draft.words);
    Ok(show(&ctx, editor, version, fields.into()))
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let editor = Editor::open(&ctx).await?;
    let version = i64::from(fields.version()?);
    let go = fields.get("go");
    if go == "look" {
        return Ok(show(&ctx, editor, version, fields.into()));
    }
    let mut form = FieldReader::new(&fields);
    let input = read(&mut form, &fields, &editor);
    // A draft may be unfinished, but what it says must fit together.
    let unfinished = |lack: &Lack| go != "publish" && matches!(lack, Lack::Body | Lack::Change);
    let lacks = input.as_ref().map(|input| input.lacks(editor.draft.number, ctx.app.now())).unwrap_or_default();
    for lack in lacks.into_iter().filter(|lack| !unfinished(lack)) {
        form.wrong(place(lack), t::lack(lack));
    }
    let input = match input {
        Some(input) if form.errors.is_empty() => input,
        Some(_) | None => {
            let errors = form.errors;
            return Ok(show(&ctx, editor, version, FilledForm::new(fields, errors)));
        }
    };
    let path = format!("{PATH}/{}", editor.id);
    let to = if go == "publish" { format!("{path}/publish") } else { format!("{path}/edit?done=saved") };
    let act = ctx.submission(&fields, to)?;
    let location = drafts::save(&ctx.app, &act, editor.draft.id, &input).await?;
    Ok(see_other(&location))
}

/// The box at which a lack is said.
const fn place(lack: Lack) -> &'static str {
    match lack {
        Lack::Title => "title",
        Lack::Body => "body",
        Lack::English => "title_en",
        Lack::Fields => "fields",
        Lack::AsksPublic => "asks",
        Lack::Due | Lack::DuePast => "due",
        Lack::RemindWithoutDue => "remind",
        Lack::PublishPast => "day",
        Lack::Change => "change",
    }
}

/// The longest title, in characters.
pub(super) const TITLE_MAX: usize = 120;

/// Nobody's own number goes into what many read.
pub(super) fn no_my_number(form: &mut FieldReader<'_>, name: &str, text: &str) {
    if my_number::is_in(text) {
        form.wrong(name, t::E_MY_NUMBER);
    }
}

/// What was typed, in the order of the page; none if a choice is missing.
fn read(form: &mut FieldReader<'_>, fields: &Fields, editor: &Editor) -> Option<DraftInput> {
    let title = form.needed("title", t::F_TITLE, TITLE_MAX, t::E_TITLE);
    let body = form.maybe_text("body", t::F_BODY, BODY_MAX);
    let kind = Kind::from_code(fields.get("audience"));
    if kind.is_none() {
        form.wrong("audience", t::E_AUDIENCE);
    }
    let chosen: Vec<String> = fields.all("fields").map(str::to_owned).collect();
    if chosen.iter().any(|field| !editor.known.contains(field)) {
        form.wrong("fields", t::E_FIELD);
    }
    let asks = Asks::from_code(fields.get("asks"));
    if asks.is_none() {
        form.wrong("asks", t::E_ASKS);
    }
    let due_on = form.maybe_day("due", t::E_DAY);
    let remind_days = fields.get("remind").parse().ok().filter(|days| REMIND.contains(days));
    if remind_days.is_none() && !matches!(fields.get("remind"), "" | "none") {
        form.wrong("remind", t::E_REMIND);
    }
    let publish_at = draft_fields::moment(form, fields, HOURS);
    let title_en = form.line("title_en", t::F_TITLE_EN, TITLE_MAX);
    let body_en = form.maybe_text("body_en", t::F_BODY_EN, BODY_MAX);
    let change =
        if editor.draft.number > 1 { form.maybe_text("change", t::F_CHANGE, CHANGE_MAX) } else { String::new() };
    for (name, text) in
        [("title", &title), ("body", &body), ("title_en", &title_en), ("body_en", &body_en), ("change", &change)]
    {
        no_my_number(form, name, text);
    }
    let kind = kind?;
    let fields = if kind == Kind::Fields { chosen } else { Vec::new() };
    let audience = Audience { kind, fields };
    Some(DraftInput { title, body, title_en, body_en, audience, asks: asks?, due_on, remind_days, publish_at, change })
}

fn show(ctx: &Ctx, editor: Editor, version: i64, form: FilledForm) -> Response {
    let lang = ctx.lang;
    let (key, done) = (ctx.form_key_again(&form.fields), banner(ctx, DONE));
    let back = format!("{PATH}/{}", editor.id);
    answer(ctx, t::EDIT_TITLE, &form.errors.clone(), move || {
        let change = (editor.draft.number > 1).then(|| {
            view! {
                <TextArea at=form.at("change") label=t::F_CHANGE hint=t::F_CHANGE_HINT need=Need::Required rows=3
                    max=CHANGE_MAX/>
            }
        });
        let words = html! {
            <TextField at=form.at("title") label=t::F_TITLE hint=t::F_TITLE_HINT need=Need::Required/>
            {change}
            <TextArea at=form.at("body") label=t::F_BODY hint=t::F_BODY_HINT need=Need::Required rows=14
                max=BODY_MAX/>
        };
        let english = html! {
            <TextField at=form.at("title_en") label=t::F_TITLE_EN hint=t::F_EN_HINT need=Need::Optional/>
            <TextArea at=form.at("body_en") label=t::F_BODY_EN need=Need::Optional rows=8 max=BODY_MAX/>
        };
        let choices = [readers(&editor, &form), asked(&form), when(&form)];
        let shown = preview(lang, form.fields.get("body"), form.fields.get("title_en"), form.fields.get("body_en"));
        view! {
            <ErrorSummary errors=form.errors/>
            {done}
            <h1>{t::EDIT_TITLE}</h1>
            <p>{t::version(editor.draft.number)}</p>
            <PostForm form_key=key version=Some(version)>
                {words}
                {choices.into_iter().collect::<Vec<_>>()}
                {english}
                <Buttons>
                    <Button label=t::SAVE/>
                    <Button label=t::LOOK name="go" value="look" look=Look::Secondary/>
                    <Button label=t::TO_PUBLISH name="go" value="publish" look=Look::Secondary/>
                    <a href=back>{t::BACK}</a>
                </Buttons>
            </PostForm>
            {shown}
        }
    })
}

fn readers(editor: &Editor, form: &FilledForm) -> AnyView {
    let kinds =
        Kind::ALL.iter().map(|kind| Choice::new(kind.code(), t::kind(*kind)).with_hint(t::kind_hint(*kind))).collect();
    let known: Vec<_> = editor.known.iter().map(|field| Choice::new(field.clone(), field.clone())).collect();
    let fields_box = (!known.is_empty()).then(|| {
        view! {
            <Checks at=form.at("fields") label=t::F_FIELDS hint=t::F_FIELDS_HINT choices=known/>
        }
    });
    html! {
        <Radios at=form.at("audience") label=t::F_AUDIENCE choices=kinds need=Need::Required/>
        {fields_box}
    }
}

fn asked(form: &FilledForm) -> AnyView {
    let asks = Asks::ALL.iter().map(|asks| Choice::new(asks.code(), t::asks(*asks))).collect();
    let remind = std::iter::once(Choice::new("none", t::REMIND_NONE))
        .chain(REMIND.iter().map(|days| Choice::new(days.to_string(), t::days_before(*days))))
        .collect();
    html! {
        <Radios at=form.at("asks") label=t::F_ASKS choices=asks need=Need::Required/>
        <DateField at=form.at("due") label=t::F_DUE hint=t::F_DUE_HINT need=Need::Optional/>
        <SelectField at=form.at("remind") label=t::F_REMIND choices=remind need=Need::Optional/>
    }
}

fn when(form: &FilledForm) -> AnyView {
    let choices = vec![Choice::new("now", t::WHEN_NOW), Choice::new("later", t::WHEN_LATER)];
    let hours = HOURS.map(|hour| Choice::new(hour.to_string(), t::hour(hour))).collect();
    html! {
        <Radios at=form.at("when") label=t::F_WHEN choices=choices need=Need::Required/>
        <DateField at=form.at("day") label=t::F_DAY need=Need::Optional/>
        <SelectField at=form.at("hour") label=t::F_HOUR choices=hours need=Need::Optional/>
    }
}
