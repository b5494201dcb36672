//! A proposal, as the second person reads it: what, why, by which rule, and the very letter that would go.

use entity::case::disclosure::{Disclosure, ShownApplicant};
use entity::case::event::Event;
use entity::case::notice::{self, Addressee};
use entity::case::payload::SendingBack;
use entity::case::proposal::{Fate, LiftingReason, Plan, Proposal, ProposalNo, Refusal};
use entity::case::{Case, Command, Recorded, four_eyes};
use entity::law::ground;
use entity::law::harm::HarmStanding;
use entity::people::Actor;

use super::action::harm::alternative;
use super::action_page::{self, CaseForm, Face, FieldSpec, SHORT};
use super::opened::{self, OpenedCase};
use super::show;
use crate::page::staff::prelude::*;
use text::answering::notify as notify_words;
use text::case as codes;
use text::public::rules;
use text::staff::action::harm as harm_words;
use text::staff::action::refusal as refusal_words;
use text::staff::approval as t;
use text::staff::case as page;
use usecase::letter::compose;
use usecase::query::colleagues;
use usecase::support::actor;

const DECISION: FieldSpec<'static> = FieldSpec::choice("decision", t::DECISION);
const COMMENT: FieldSpec<'static> = FieldSpec::new("comment", t::COMMENT, SHORT).hint(t::COMMENT_HINT).optional();

/// What the page says besides the proposal itself.
struct ProposalExtras {
    proposal: Proposal,
    by: String,
    /// How it ended, or who else may decide; none if this person may decide.
    closed: Option<String>,
}

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    let shown = look_up(&ctx, &opened).await?;
    let form = CaseForm::new(&ctx, &opened, Fields::default());
    Ok(page(&form, StatusCode::OK, &shown))
}

pub(crate) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    let shown = look_up(&ctx, &opened).await?;
    let no = shown.proposal.no;
    let mut form = CaseForm::new(&ctx, &opened, fields);
    let command = match form.fields.get(DECISION.name) {
        "approve" => Some(Command::Approve(no)),
        "send-back" => {
            let asked = FieldSpec::new(COMMENT.name, t::COMMENT, SHORT);
            Some(Command::SendBack(SendingBack { proposal: no, reason: form.text(&asked) }))
        }
        _ => {
            form.pick::<()>(&DECISION, |_| None);
            None
        }
    };
    action_page::finish_with(form, command, |form, status| page(form, status, &shown)).await
}

async fn look_up(ctx: &Ctx, opened: &OpenedCase) -> Result<ProposalExtras, AppError> {
    let no = ctx.param("n")?.parse().map(ProposalNo).map_err(|_| AppError::NotFound)?;
    let proposal = opened.file.proposal(no).cloned().ok_or(AppError::NotFound)?;
    let by = actor::staff_name(ctx.app.read(), proposal.by).await?;
    let closed = closed(ctx, opened, &proposal).await?;
    Ok(ProposalExtras { proposal, by, closed })
}

/// Why this person cannot decide on it, if so.
async fn closed(ctx: &Ctx, opened: &OpenedCase, proposal: &Proposal) -> Result<Option<String>, AppError> {
    let lang = ctx.lang;
    let decided = match &proposal.fate {
        Fate::Open => None,
        Fate::Approved { by, at } => Some((t::APPROVED, *by, *at, "")),
        Fate::SentBack { by, at, reason } => Some((t::SENT_BACK, *by, *at, reason.as_str())),
        Fate::Lapsed => return Ok(Some(t::LAPSED.to_owned())),
    };
    if let Some((what, by, at, reason)) = decided {
        let who = actor::staff_name(ctx.app.read(), by).await?;
        let said = t::fate(what, &who, &date::moment(lang, at));
        return Ok(Some(if reason.is_empty() { said } else { format!("{said}\n{reason}") }));
    }
    let Actor::Staff { id, role } = opened.actor else { return Err(AppError::NotFound) };
    let decides = Permission::DecideProposals.is_held_by(role);
    if decides && four_eyes::second_person(&opened.file, proposal.no, id).is_ok() {
        return Ok(None);
    }
    if id != proposal.by {
        return Ok(Some(t::READS.to_owned()));
    }
    let others: Vec<String> = colleagues::approvers(&ctx.app)
        .await?
        .into_iter()
        .filter(|one| one.id != id && !opened.file.recused.contains(&one.id))
        .map(|one| one.name)
        .collect();
    Ok(Some(t::own(&others)))
}

fn page(form: &CaseForm<'_>, status: StatusCode, shown: &ProposalExtras) -> Response {
    let button = shown.closed.is_none().then_some((t::RECORD, Look::Primary));
    let face = Face { title: t::PROPOSAL, button };
    let before = || before(form, shown);
    action_page::show_as(form, status, face, before, |form| {
        let lifts = matches!(shown.proposal.plan, Plan::LiftWithholding(_));
        let at_once = lifts.then(|| view! { <Note kind=NoteKind::Warn>{t::LIFT_AT_ONCE}</Note> });
        let choices = vec![Choice::new("approve", t::APPROVE), Choice::new("send-back", t::SEND_BACK)];
        html! { {at_once}{form.radios(&DECISION, choices)}{form.area(&COMMENT)} }
    })
}

fn before(form: &CaseForm<'_>, shown: &ProposalExtras) -> AnyView {
    let lang = form.lang();
    let proposal = &shown.proposal;
    let plan = codes::plan(proposal.plan.kind());
    let what = t::proposed(&shown.by, &date::moment(lang, proposal.at), plan);
    let closed = shown.closed.clone().map(|said| {
        view! { <Note kind=NoteKind::Info><p class="as-typed">{said}</p></Note> }
    });
    let rule = rule(form, &proposal.plan);
    let letter = letter(form, proposal);
    let open = form.opened.reads_contents();
    let member = open.then(|| member_sees(form, &proposal.plan));
    let safety = open.then(|| {
        view! { <h3>{t::SAFETY}</h3><SummaryList rows=safety(form)/> }
    });
    html! {
        {closed}
        <h3>{t::WHAT}</h3>
        <p><strong>{what}</strong></p>
        <h3>{t::FACTS}</h3>
        <SummaryList rows=facts(form, &proposal.plan)/>
        {safety}
        {rule}
        <h3>{t::LETTER}</h3>
        {letter}
        {member}
    }
}

/// What was written for the second person.
fn facts(form: &CaseForm<'_>, plan: &Plan) -> Vec<SummaryRow> {
    let lang = form.lang();
    match plan {
        Plan::NonAcceptance(refusal) | Plan::Discontinuance(refusal) => {
            let mut rows = vec![
                SummaryRow::text(t::GROUND, codes::ground(refusal.ground)),
                SummaryRow::text(refusal_words::FACTS, refusal.facts.clone()),
            ];
            if let Some(on) = refusal.heard_on {
                rows.push(SummaryRow::text(t::HEARD, date::day(lang, on)));
            }
            rows
        }
        Plan::WithholdNotice(withholding) if form.opened.reads_contents() => vec![
            SummaryRow::text(harm_words::FEAR, withholding.fear.clone()),
            SummaryRow::text(harm_words::EVIDENCE, withholding.evidence.clone()),
            SummaryRow::text(harm_words::INSTEAD, alternative(withholding.instead)),
            SummaryRow::text(harm_words::REVIEW_ON, date::day(lang, withholding.review_on)),
        ],
        Plan::WithholdNotice(withholding) => vec![
            SummaryRow::text(harm_words::INSTEAD, alternative(withholding.instead)),
            SummaryRow::text(harm_words::REVIEW_ON, date::day(lang, withholding.review_on)),
        ],
        Plan::LiftWithholding(lifting) => vec![
            SummaryRow::text(notify_words::WHY, lifting_reason(lifting.why)),
            SummaryRow::text(t::FACTS, lifting.reason.clone()),
            SummaryRow::text(t::TOLD_ON, date::day(lang, lifting.told_applicant_on)),
        ],
        Plan::CloseUnsettled(closing) => vec![SummaryRow::text(t::FACTS, closing.reasons.clone())],
    }
}

const fn lifting_reason(why: LiftingReason) -> &'static str {
    match why {
        LiftingReason::FearEnded => notify_words::FEAR_ENDED,
        LiftingReason::ApplicantAgrees => notify_words::AGREES,
    }
}

fn safety(form: &CaseForm<'_>) -> Vec<SummaryRow> {
    let file = &form.opened.file;
    let danger = match file.harm.standing(form.ctx.today()) {
        HarmStanding::NoDanger => t::NO_DANGER,
        HarmStanding::NotAsked => t::NOT_ASKED,
        HarmStanding::Undecided | HarmStanding::Cleared | HarmStanding::Stale | HarmStanding::Held => t::DANGER_NAMED,
    };
    let said = file.harm.said.as_ref().and_then(|said| said.danger.who_what.clone()).unwrap_or_default();
    vec![
        SummaryRow::text(t::CONSENT, show::consent_words(file)),
        SummaryRow::text(t::DANGER, format!("{danger}\n{said}").trim().to_owned()),
    ]
}

/// The words of the rule that a refusal leans on.
fn rule(form: &CaseForm<'_>, plan: &Plan) -> AnyView {
    let lang = form.lang();
    let (Plan::NonAcceptance(refusal) | Plan::Discontinuance(refusal)) = plan else { return ().into_any() };
    let rule = rules::ground(lang, refusal.ground);
    html! {
        <h3>{t::RULE}</h3>
        <blockquote>{ground::rule(refusal.ground).quotation}</blockquote>
        <p>{rule.plain}</p>
        <p>{rule.decides}</p>
    }
}

/// What the case would look like if this were decided now, and the event that would tell of it.
fn carried_out(file: &Case, actor: Actor, now: chrono::DateTime<chrono::Utc>, plan: &Plan) -> (Case, Recorded) {
    let event = match plan {
        Plan::NonAcceptance(refusal) => Event::NotAccepted(Refusal::clone(refusal)),
        Plan::Discontinuance(refusal) => Event::Discontinued(refusal.clone()),
        Plan::WithholdNotice(withholding) => Event::NoticeWithheld(withholding.clone()),
        Plan::LiftWithholding(lifting) => Event::WithholdingLifted(Box::new(lifting.clone())),
        Plan::CloseUnsettled(closing) => Event::ClosedUnsettled(closing.clone()),
    };
    let recorded = Recorded { seq: file.version + 1, at: now, actor, event };
    let mut after = file.clone();
    after.apply(&recorded);
    (after, recorded)
}

/// The letter as it would be written: by the same function that writes it.
fn letter(form: &CaseForm<'_>, proposal: &Proposal) -> AnyView {
    let lang = form.lang();
    let ctx = form.ctx;
    let (after, recorded) = carried_out(&form.opened.file, form.opened.actor, ctx.app.now(), &proposal.plan);
    let owed = notice::owed(&after, &recorded).into_iter().find(|notice| notice.to == Addressee::Applicant);
    let Some(owed) = owed else { return html! { <p>{t::NO_LETTER}</p> } };
    let content = compose::to_applicant(lang, ctx.app.organization(), ctx.today(), &after, &recorded, &owed);
    let paragraphs: Vec<AnyView> =
        content.paragraphs.into_iter().map(|text| html! { <p class="as-typed">{text}</p> }).collect();
    let items: Vec<AnyView> = content.items.into_iter().map(|item| html! { <li>{item}</li> }).collect();
    let end: Vec<AnyView> = content.after.into_iter().map(|text| html! { <p class="as-typed">{text}</p> }).collect();
    html! {
        <div class="preview">
            <p><strong>{content.title}</strong></p>
            {paragraphs}
            {(!items.is_empty()).then(|| view! { <ul>{items}</ul> })}
            {end}
        </div>
    }
}

/// What the member would see when a withholding is lifted.
fn member_sees(form: &CaseForm<'_>, plan: &Plan) -> AnyView {
    let Plan::LiftWithholding(lifting) = plan else { return ().into_any() };
    let rows = disclosure(form, &lifting.disclosure);
    html! { <h3>{t::MEMBER_SEES}</h3><SummaryList rows=rows/> }
}

fn disclosure(form: &CaseForm<'_>, shown: &Disclosure) -> Vec<SummaryRow> {
    let lang = form.lang();
    let applicant = match &shown.applicant {
        ShownApplicant::Named { name, principal } => match principal {
            Some(principal) => format!("{name}\n{principal}"),
            None => name.clone(),
        },
        ShownApplicant::Unnamed => page::WITHOUT_NAME.to_owned(),
    };
    let particulars =
        shown.particulars.iter().map(|one| format!("{}：{}", codes::denied::item(one.item), one.value)).collect();
    vec![
        SummaryRow::text(codes::APPLICANT, applicant),
        SummaryRow::texts(t::POINTS, shown.points.iter().map(|point| point.text.clone()).collect()),
        SummaryRow::text(t::SHOWN_FACTS, shown.facts.clone()),
        SummaryRow::texts(t::PARTICULARS, particulars),
        SummaryRow::texts(t::QUESTIONS, shown.questions.clone()),
        SummaryRow::text(t::ANSWER_BY, date::day(lang, shown.answer_by)),
    ]
}
