//! A measure that takes two people, as the second one reads it: what, why, what was issued before, and the very letter.

use entity::law::guidance::{self as ladder, Rung};
use entity::measure::{Command, Pending};
use entity::people::Actor;

use super::action_page::{self, MeasureForm, OpenedMeasure};
use crate::page::measure;
use crate::page::staff::form::{FieldSpec, SHORT};
use crate::page::staff::prelude::*;
use text::measure as codes;
use text::measure::staff as t;
use text::staff::approval as words;
use usecase::letter::content::LetterContent;
use usecase::query::{colleagues, measure_file};
use usecase::support::actor;

const DECISION: FieldSpec<'static> = FieldSpec::choice("decision", words::DECISION);
const COMMENT: FieldSpec<'static> =
    FieldSpec::new("comment", words::COMMENT, SHORT).hint(words::COMMENT_HINT).optional();

/// What the page says besides the measure itself.
struct MeasureExtras {
    pending: Pending,
    by: String,
    letter: LetterContent,
    /// Why this person does not decide; none if this person may.
    closed: Option<String>,
}

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let opened = action_page::open(&ctx).await?;
    let shown = look_up(&ctx, &opened).await?;
    let form = MeasureForm::new(&ctx, &opened, Fields::default());
    Ok(page(&form, StatusCode::OK, &shown))
}

pub(super) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let opened = action_page::open(&ctx).await?;
    let shown = look_up(&ctx, &opened).await?;
    let seq = shown.pending.seq;
    let mut form = MeasureForm::new(&ctx, &opened, fields);
    let (command, done) = match form.fields.get(DECISION.name) {
        "approve" => (Some(Command::Approve(seq)), "approve"),
        "send-back" => {
            let asked = FieldSpec::new(COMMENT.name, words::COMMENT, SHORT);
            (Some(Command::SendBack { seq, reason: form.text(&asked) }), "send-back")
        }
        _ => {
            form.pick::<()>(&DECISION, |_| None);
            (None, "")
        }
    };
    action_page::finish(form, command, done, |form, status| page(form, status, &shown)).await
}

async fn look_up(ctx: &Ctx, opened: &OpenedMeasure) -> Result<MeasureExtras, AppError> {
    let pending = opened.inner.file.pending.clone().ok_or(AppError::NotFound)?;
    let by = actor::staff_name(ctx.app.read(), pending.by).await?;
    let letter = measure_file::preview(&ctx.app, &opened.actor, &opened.inner.file).await?.ok_or(AppError::NotFound)?;
    let closed = closed(ctx, opened, &pending).await?;
    Ok(MeasureExtras { pending, by, letter, closed })
}

/// Why this person cannot decide on it, if so.
async fn closed(ctx: &Ctx, opened: &OpenedMeasure, pending: &Pending) -> Result<Option<String>, AppError> {
    let Actor::Staff { id, role } = opened.actor else { return Err(AppError::NotFound) };
    if Permission::DecideProposals.is_held_by(role) && id != pending.by {
        return Ok(None);
    }
    if id != pending.by {
        return Ok(Some(words::READS.to_owned()));
    }
    let others: Vec<String> =
        colleagues::approvers(&ctx.app).await?.into_iter().filter(|one| one.id != id).map(|one| one.name).collect();
    Ok(Some(words::own(&others)))
}

fn page(form: &MeasureForm<'_>, status: StatusCode, shown: &MeasureExtras) -> Response {
    let button = shown.closed.is_none().then_some((words::RECORD, Look::Primary));
    let before = || before(form, shown);
    action_page::show_as(form, status, t::PROPOSAL, button, before, |form| {
        let choices = vec![Choice::new("approve", words::APPROVE), Choice::new("send-back", words::SEND_BACK)];
        html! { {form.radios(&DECISION, choices)}{form.area(&COMMENT)} }
    })
}

fn before(form: &MeasureForm<'_>, shown: &MeasureExtras) -> AnyView {
    let lang = form.lang();
    let file = &form.opened.inner.file;
    let draft = &shown.pending.draft;
    let what = t::proposed(&shown.by, &date::moment(lang, shown.pending.at), codes::rung(draft.rung));
    let closed = shown.closed.clone().map(|said| {
        view! { <Note kind=NoteKind::Info><p class="as-typed">{said}</p></Note> }
    });
    let against = ladder::obstacles(draft.rung, &file.facts(draft), form.ctx.today());
    let against = (!against.is_empty()).then(|| {
        let items = codes::denied(&entity::measure::Denied::Obstacles(against));
        let items = items.into_iter().map(str::to_owned).collect();
        view! { <Note kind=NoteKind::Warn title=t::AGAINST><Bullets items=items/></Note> }
    });
    let earlier: Vec<String> = file
        .measures
        .iter()
        .map(|measure| {
            let result = measure.verified.as_ref().map(|verified| codes::improvement(verified.result));
            let name = codes::measure(measure.no.0, measure.draft.rung);
            t::earlier(&name, &date::day(lang, measure.draft.due), result.unwrap_or_default())
        })
        .collect();
    let earlier = if earlier.is_empty() {
        html! { <p>{t::NO_EARLIER}</p> }
    } else {
        html! { <Bullets items=earlier/> }
    };
    let excludes = draft.rung == Rung::Exclusion;
    html! {
        {closed}
        {against}
        <h3>{t::WHAT}</h3>
        <p>{what}</p>
        {excludes.then(|| view! { <Note kind=NoteKind::Warn>{t::EXCLUDES}</Note> })}
        <SummaryList rows=measure::said(lang, draft)/>
        <h3>{t::BEFORE}</h3>
        {earlier}
        <h3>{t::LETTER}</h3>
        {letter(&shown.letter)}
    }
}

/// The letter as it would be written: by the same function that writes it.
fn letter(content: &LetterContent) -> AnyView {
    let lines = |texts: &[String]| -> Vec<AnyView> {
        texts.iter().map(|text| html! { <p class="as-typed">{text.clone()}</p> }).collect()
    };
    let items: Vec<AnyView> =
        content.items.iter().map(|item| html! { <li class="as-typed">{item.clone()}</li> }).collect();
    html! {
        <div class="preview">
            <p><strong>{content.title.clone()}</strong></p>
            {lines(&content.paragraphs)}
            {(!items.is_empty()).then(|| view! { <ul>{items}</ul> })}
            {lines(&content.after)}
        </div>
    }
}
