//! `/staff/guidelines/{slug}/publish`: one person proposes, another approver decides. What will be published stands
//! on the page, whole.

use entity::guideline::life::{Move, Stage};

use super::life;
use crate::component::prose::Prose;
use crate::page::staff::approvals::decision;
use crate::page::staff::approvals::decision::{DecisionForm, Pressed, Question};
use crate::page::staff::prelude::*;
use text::public::guidelines as shown;
use text::staff::{decision as words, guidelines as t};
use usecase::guideline::step::{self, TakenStep};
use usecase::query::guidelines::{self, Guideline, GuidelineVersion};
use usecase::support::two_people::ApprovalRight;

const QUESTION: Question = Question { ask: t::DECISION, approve: t::APPROVE, give_back: t::RETURN, send: words::SEND };

async fn asked(ctx: &Ctx) -> Result<(Guideline, GuidelineVersion), AppError> {
    let one = guidelines::by_slug(&ctx.app, ctx.param("slug")?).await?;
    let decided = [Stage::PpcPublished, Stage::Proposed];
    let open = one.open().filter(|open| decided.contains(&open.stage)).cloned().ok_or(AppError::NotFound)?;
    Ok((one, open))
}

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let (one, open) = asked(&ctx).await?;
    Ok(show(&ctx, &one, &open, FilledForm::default()))
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    // A form that was posted before may have closed the version; its key still knows where it led.
    let slug = ctx.param("slug")?.to_owned();
    let one = guidelines::by_slug(&ctx.app, &slug).await?;
    let id: uuid::Uuid = fields.get("of").parse().map_err(|_| AppError::Stale)?;
    let of = one.versions.iter().find(|version| version.id == id).cloned().ok_or(AppError::NotFound)?;
    let (step, done) = match decision::pressed(&fields)? {
        Pressed::Propose => (Move::Propose, "proposed"),
        Pressed::Approve => (Move::Publish, "published"),
        Pressed::Return => (Move::Return, "returned"),
        Pressed::Unanswered => {
            let errors = decision::unanswered(words::E_DECISION);
            return Ok(show(&ctx, &one, &of, FilledForm::new(fields, errors)));
        }
        Pressed::TakeBack => return Err(AppError::Stale.into()),
    };
    let act = ctx.submission(&fields, format!("/staff/guidelines/{slug}?done={done}"))?;
    let outcome = step::take(&ctx.app, &act, of.id, &TakenStep::from(step)).await;
    onward(outcome, |errors| show(&ctx, &one, &of, FilledForm::new(fields, errors)))
}

fn show(ctx: &Ctx, one: &Guideline, open: &GuidelineVersion, filled: FilledForm) -> Response {
    let lang = ctx.lang;
    let back = format!("/staff/guidelines/{}", one.slug);
    let name = shown::page_title(lang, &one.title, open.number);
    let form =
        DecisionForm { key: ctx.form_key_again(&filled.fields), version: i64::from(open.version), of: Some(open.id) };
    let hands = open.proposed_by.as_ref().map(|(proposer, _)| *proposer);
    let act = match (open.stage, decision::standing(ctx, hands)) {
        (Stage::PpcPublished, _) => form.button("propose", t::PROPOSE, Look::Primary),
        (Stage::Proposed, ApprovalRight::Decides) => form.decide(&QUESTION, &filled),
        (Stage::Proposed, ApprovalRight::Own) => decision::note(words::OWN),
        (_, _) => decision::note(words::NOT_APPROVER),
    };
    let (rows, body, life) = (rows(lang, open), open.body.clone(), life::shown(lang, open, ctx.today()));
    answer(ctx, t::PUBLISH_TITLE, &filled.errors.clone(), move || {
        view! {
            <ErrorSummary errors=filled.errors/>
            <h1>{t::PUBLISH_TITLE}</h1>
            <p>{name}</p>
            <p>{t::PUBLISH_TEXT}</p>
            <section id="step" aria-labelledby="steps">
                <h2 id="steps">{t::LIFE}</h2>
                {life}
                <SummaryList rows=rows/>
            </section>
            <section class="band" aria-labelledby="preview">
                <h2 id="preview">{t::PREVIEW}</h2>
                <Prose markdown=body/>
            </section>
            {act}
            <p><a href=back>{t::BACK}</a></p>
        }
    })
}

fn rows(lang: Lang, open: &GuidelineVersion) -> Vec<SummaryRow> {
    let mut rows = vec![SummaryRow::text(shown::SUMMARY.get(lang), open.summary.clone())];
    if let Some((_, name)) = &open.proposed_by {
        rows.push(SummaryRow::text(words::PROPOSED_BY, name.clone()));
    }
    rows
}
