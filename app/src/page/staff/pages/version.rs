//! `/staff/pages/{page}/{number}`: one version whole, and what can be done with it: propose, decide, take back, throw away.

use entity::site_page::{PageKey, PageStatus};

use super::{asked, path, status};
use crate::page::public::long_page;
use crate::page::staff::approvals::decision;
use crate::page::staff::approvals::decision::{DecisionForm, Pressed, Question};
use crate::page::staff::keeps;
use crate::page::staff::prelude::*;
use text::public::guidelines::page_title;
use text::public::pages;
use text::staff::{decision as words, pages as t};
use usecase::query::site_pages::PageVersion;
use usecase::site_page::{draft, publish};
use usecase::support::two_people::ApprovalRight;

const QUESTION: Question =
    Question { ask: t::DECISION, approve: t::APPROVE, give_back: words::RETURN, send: words::SEND };

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let (key, one) = asked(&ctx).await?;
    Ok(show(&ctx, key, &one, FilledForm::default()))
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let (key, one) = asked(&ctx).await?;
    let submission = |done: &str| ctx.submission(&fields, format!("{}?done={done}", path(key)));
    if fields.get("act") == "discard" {
        return Ok(see_other(&draft::discard(&ctx.app, &submission("discarded")?, one.id).await?));
    }
    let outcome = match decision::pressed(&fields)? {
        Pressed::Propose => publish::propose(&ctx.app, &submission("proposed")?, one.id).await,
        Pressed::TakeBack | Pressed::Return => publish::send_back(&ctx.app, &submission("returned")?, one.id).await,
        Pressed::Approve => publish::approve(&ctx.app, &submission("published")?, one.id).await,
        Pressed::Unanswered => {
            let errors = decision::unanswered(words::E_DECISION);
            return Ok(show(&ctx, key, &one, FilledForm::new(fields, errors)));
        }
    };
    onward(outcome, |errors| show(&ctx, key, &one, FilledForm::new(fields, errors)))
}

fn show(ctx: &Ctx, key: PageKey, one: &PageVersion, form: FilledForm) -> Response {
    let lang = ctx.lang;
    let acts = acts(ctx, key, one, &form);
    let shown = if ctx.query.get("in") == "en" { Lang::En } else { Lang::Ja };
    let (one, body, back) = (one.clone(), ctx.app.organization().clone(), path(key));
    let title = page_title(lang, pages::title(key).get(lang), one.number);
    answer(ctx, title, &form.errors.clone(), move || {
        let here = format!("{back}/{}", one.number);
        let (preview, other) = match shown {
            Lang::Ja => (t::PREVIEW, (format!("{here}?in=en"), t::SEE_EN)),
            Lang::En => (t::PREVIEW_EN, (here, t::SEE_JA)),
        };
        let other = one.content.has_english().then(|| {
            let (href, label) = other;
            view! { <p><a href=href>{label}</a></p> }
        });
        view! {
            <ErrorSummary errors=form.errors/>
            <h1>{pages::title(key).get(lang)}</h1>
            <SummaryList rows=rows(&one)/>
            {acts}
            <section class="band" aria-labelledby="preview">
                <h2 id="preview">{preview}</h2>
                {other}
                <div lang=shown.tag()>{long_page::text_of(shown, key, &one.content, &body)}</div>
            </section>
            <p><a href=back>{t::BACK}</a></p>
        }
    })
}

fn rows(one: &PageVersion) -> Vec<SummaryRow> {
    let mut rows = vec![
        SummaryRow::text(t::VERSION, t::version(one.number)),
        SummaryRow::view(t::STATUS, status(one.status)),
        SummaryRow::text(t::SUMMARY, one.summary.clone()),
        SummaryRow::text(t::WRITTEN_BY, one.written_by.1.clone()),
    ];
    rows.extend(one.proposed_by.clone().map(|(_, name)| SummaryRow::text(words::PROPOSED_BY, name)));
    rows
}

/// What the person who looks may do with this version.
fn acts(ctx: &Ctx, key: PageKey, one: &PageVersion, filled: &FilledForm) -> AnyView {
    let (_lang, key_of_form) = (ctx.lang, ctx.form_key_again(&filled.fields));
    let form = DecisionForm { key: key_of_form, version: i64::from(one.version), of: None };
    let hands = one.proposed_by.as_ref().map(|(proposer, _)| *proposer);
    match (one.status, decision::standing(ctx, hands)) {
        _ if !keeps(ctx) => ().into_any(),
        (PageStatus::Draft, _) => draft(&form, key, one),
        (PageStatus::Proposed, ApprovalRight::Decides) => form.decide(&QUESTION, filled),
        (PageStatus::Proposed, ApprovalRight::Own) => form.own(),
        (PageStatus::Proposed, ApprovalRight::Reads) => decision::note(words::NOT_APPROVER),
        (PageStatus::Published | PageStatus::Superseded, _) => ().into_any(),
    }
}

fn draft(form: &DecisionForm, key: PageKey, one: &PageVersion) -> AnyView {
    let mut missing: Vec<String> = one.content.faults(key).into_iter().map(t::fault).collect();
    if one.summary.trim().is_empty() {
        missing.push(t::E_SUMMARY.to_owned());
    }
    let propose = if missing.is_empty() {
        form.button("propose", t::PROPOSE, Look::Primary)
    } else {
        html! { <Note kind=NoteKind::Warn title=t::MISSING><Bullets items=missing/></Note> }
    };
    let edit = format!("{}/edit", path(key));
    html! {
        {propose}
        <Buttons><LinkButton href=edit label=t::EDIT look=Look::Secondary/></Buttons>
        {form.button("discard", t::DISCARD, Look::Quiet)}
    }
}
