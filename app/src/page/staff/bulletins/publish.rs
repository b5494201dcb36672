//! `/staff/bulletins/{id}/publish`: one person proposes, another approver decides. What will be published stands on the
//! page, whole.

use entity::bulletin::Stage;

use super::{PATH, asked, facts, links, preview};
use crate::page::staff::approvals::decision;
use crate::page::staff::approvals::decision::{DecisionForm, Pressed, Question};
use crate::page::staff::approvals::show::waiting;
use crate::page::staff::prelude::*;
use text::staff::{bulletins as t, decision as words};
use usecase::approval::{self, ApprovalRequest};
use usecase::bulletin::{attach, publish};
use usecase::query::bulletins::{Bulletin, BulletinVersion};
use usecase::support::two_people::ApprovalRight;

const QUESTION: Question =
    Question { ask: t::DECISION, approve: t::APPROVE, give_back: words::RETURN, send: words::SEND };

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let one = asked(&ctx).await?;
    let open = one.open().filter(|_| one.withdrawn.is_none()).cloned().ok_or(AppError::NotFound)?;
    show(&ctx, &one, &open, FilledForm::default()).await
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    // A form that was posted before may have closed the version; its key still knows where it led.
    let one = asked(&ctx).await?;
    let id: uuid::Uuid = fields.get("of").parse().map_err(|_| AppError::Stale)?;
    let of = one.versions.iter().find(|version| version.id == id).cloned().ok_or(AppError::NotFound)?;
    let submission = |done: &str| ctx.submission(&fields, format!("{PATH}/{}?done={done}", one.id));
    let outcome = match decision::pressed(&fields)? {
        Pressed::Propose => publish::propose(&ctx.app, &submission("proposed")?, of.id).await,
        Pressed::Approve => publish::approve(&ctx.app, &submission("decided")?, of.id).await,
        Pressed::TakeBack if of.stage == Stage::Scheduled => {
            let act = submission("recalled")?;
            let wanted = ApprovalRequest::BulletinRecall { bulletin: one.id, id: of.id, version: act.version()? };
            approval::propose(&ctx.app, &act, &wanted).await
        }
        Pressed::Return | Pressed::TakeBack => publish::send_back(&ctx.app, &submission("returned")?, of.id).await,
        Pressed::Unanswered => {
            let errors = decision::unanswered(words::E_DECISION);
            return show(&ctx, &one, &of, FilledForm::new(fields.clone(), errors)).await;
        }
    };
    match outcome {
        Ok(location) => Ok(see_other(&location)),
        Err(AppError::Invalid(errors)) => show(&ctx, &one, &of, FilledForm::new(fields.clone(), errors)).await,
        Err(other) => Err(other.into()),
    }
}

async fn show(ctx: &Ctx, one: &Bulletin, open: &BulletinVersion, filled: FilledForm) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let held = approval::waits(ctx.app.read(), "bulletin_recall", open.id).await?;
    let back = format!("{PATH}/{}", one.id);
    let form =
        DecisionForm { key: ctx.form_key_again(&filled.fields), version: i64::from(open.version), of: Some(open.id) };
    let hands = open.proposed_by.as_ref().map(|(proposer, _)| *proposer);
    let act = match (open.stage, decision::standing(ctx, hands)) {
        (Stage::Draft, _) => propose(ctx, &form, open, &back),
        (Stage::Proposed, ApprovalRight::Decides) => form.decide(&QUESTION, &filled),
        (Stage::Proposed, ApprovalRight::Own) => form.own(),
        (Stage::Scheduled, _) if held.is_some() => waiting(ctx, held),
        (Stage::Scheduled, _) if ctx.may(Permission::WithdrawBulletins) => {
            let button = form.button("take-back", t::TAKE_BACK, Look::Secondary);
            html! { <p>{t::TAKE_BACK_TEXT}</p>{button} }
        }
        (Stage::Proposed | Stage::Scheduled, _) => decision::note(words::NOT_APPROVER),
        (Stage::Published | Stage::Superseded, _) => decision::note(t::NOTHING),
    };
    let active = attach::active(&ctx.app, one.id).await?;
    let rows = facts(lang, open, links(lang, &back, open, &active));
    let text = preview(lang, &open.words.body, &open.words.title_en, &open.words.body_en);
    Ok(answer(ctx, t::PUBLISH_TITLE, &filled.errors.clone(), move || {
        view! {
            <div id="form"><ErrorSummary errors=filled.errors/></div>
            <h1>{t::PUBLISH_TITLE}</h1>
            <p>{t::PUBLISH_TEXT}</p>
            <SummaryList rows=rows/>
            {text}
            {act}
            <p><a href=back>{t::BACK}</a></p>
        }
    }))
}

/// The button, or what is lacking before it can be pressed.
fn propose(ctx: &Ctx, form: &DecisionForm, open: &BulletinVersion, back: &str) -> AnyView {
    let lacks = open.words.lacks(open.number, ctx.app.now());
    if lacks.is_empty() {
        return form.button("propose", t::PROPOSE, Look::Primary);
    }
    let lacks: Vec<String> = lacks.into_iter().map(|lack| t::lack(lack).to_owned()).collect();
    let href = format!("{back}/edit");
    html! {
        <Note kind=NoteKind::Warn title=t::LACKING><Bullets items=lacks/></Note>
        <Buttons><LinkButton href=href label=t::EDIT/></Buttons>
    }
}
