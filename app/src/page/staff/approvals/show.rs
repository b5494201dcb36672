//! `/staff/approvals/{id}`: what somebody wants done to the registers; a second person agrees, and it is done. The digits of
//! a link stand in the answer to whoever agreed and nowhere else.

use chrono::TimeDelta;
use entity::id::BulletinId;
use uuid::Uuid;

use super::decision::{self, DecisionForm, Pressed, Question};
use crate::component::note::{BigCode, Panel};
use crate::page::staff::prelude::*;
use text::role;
use text::staff::import::page as import;
use text::staff::{approvals as t, bulletins, decision as words, members, wind_up};
use usecase::approval::read::{self, ApprovalDetails, ApprovalSubject};
use usecase::approval::{self, ApprovalState};
use usecase::query::{member_history, members as directory};
use usecase::support::two_people::ApprovalRight;

/// Where what waits is listed.
const LIST: &str = "/staff/approvals";

/// A change of the number is told of for so many days.
const LATELY_DAYS: i64 = 90;

const DONE: &[(&str, &str)] =
    &[("agreed", t::DONE_AGREED), ("returned", t::DONE_RETURNED), ("withdrawn", t::DONE_WITHDRAWN)];

const QUESTION: Question = Question { ask: t::QUESTION, approve: t::AGREE, give_back: t::RETURN, send: words::SEND };

/// The page of one.
pub(crate) fn at(id: Uuid) -> String {
    format!("{LIST}/{id}")
}

fn asked(ctx: &Ctx) -> Result<Uuid, AppError> {
    ctx.param("id")?.parse().map_err(|_| AppError::NotFound)
}

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    show(&ctx, FilledForm::default()).await
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let id = asked(&ctx)?;
    let submission = |done: &str| ctx.submission(&fields, format!("{}?done={done}", at(id)));
    match decision::pressed(&fields)? {
        Pressed::Approve => match approval::agree(&ctx.app, &submission("agreed")?, id).await {
            Ok(agreed) => match agreed.digits {
                Some(digits) => Ok(told(&ctx, id, digits)),
                None => Ok(see_other(&agreed.location)),
            },
            Err(AppError::Invalid(errors)) => show(&ctx, FilledForm::new(fields.clone(), here(errors))).await,
            Err(other) => Err(other.into()),
        },
        Pressed::Return => Ok(see_other(&approval::send_back(&ctx.app, &submission("returned")?, id).await?)),
        Pressed::TakeBack => Ok(see_other(&approval::take_back(&ctx.app, &submission("withdrawn")?, id).await?)),
        Pressed::Unanswered => show(&ctx, FilledForm::new(fields.clone(), decision::unanswered(t::E_DECISION))).await,
        Pressed::Propose => Err(AppError::Stale.into()),
    }
}

/// What stands against it was about a field of the form that proposed it; here there is only the question.
fn here(errors: FieldErrors) -> FieldErrors {
    let mut all = FieldErrors::new();
    for error in errors {
        all.add(decision::NAME, error.message);
    }
    all
}

/// The answer with the digits.
fn told(ctx: &Ctx, id: Uuid, digits: String) -> Response {
    ctx.page(frame(ctx), members::CODE_TITLE, move || {
        view! {
            <Panel title=members::CODE_TITLE>
                <BigCode label=members::CODE code=digits/>
            </Panel>
            <p>{members::CODE_TEXT}</p>
            <p>{members::CODE_LOST}</p>
            <p><a href=at(id)>{t::BACK_TO_ONE}</a></p>
        }
    })
}

/// The word for what is wanted.
pub(crate) const fn kind(about: &ApprovalSubject) -> &'static str {
    match about {
        ApprovalSubject::PortalUser { .. } => t::PORTAL_USER,
        ApprovalSubject::PortalLink { .. } => t::PORTAL_LINK,
        ApprovalSubject::MemberEnd { .. } => t::MEMBER_END,
        ApprovalSubject::ImportUndo { .. } => t::IMPORT_UNDO,
        ApprovalSubject::WindUpStop { .. } => t::WIND_UP_STOP,
        ApprovalSubject::BulletinWithdraw { .. } => t::BULLETIN_WITHDRAW,
        ApprovalSubject::BulletinRecall { .. } => t::BULLETIN_RECALL,
    }
}

/// What it is about, in one line.
pub(crate) fn name(lang: Lang, about: &ApprovalSubject) -> String {
    match about {
        ApprovalSubject::PortalUser { company, name, .. } | ApprovalSubject::PortalLink { company, name, .. } => {
            t::person_of(&company.1, name)
        }
        ApprovalSubject::MemberEnd { company, .. } => company.1.clone(),
        ApprovalSubject::ImportUndo { file, .. } => file.clone(),
        ApprovalSubject::WindUpStop { intake_until } => wind_up::intake_until(lang, *intake_until),
        ApprovalSubject::BulletinWithdraw { title, .. } | ApprovalSubject::BulletinRecall { title, .. } => {
            title.clone()
        }
    }
}

fn company((number, name): &(String, String)) -> SummaryRow {
    let (href, name) = (format!("/staff/members/{number}"), name.clone());
    SummaryRow::view(t::COMPANY, view! { <a href=href>{name}</a> })
}

fn notice(id: BulletinId, title: &str) -> SummaryRow {
    let (href, title) = (format!("/staff/bulletins/{id}"), title.to_owned());
    SummaryRow::view(t::NOTICE, view! { <a href=href>{title}</a> })
}

fn rows(lang: Lang, one: &ApprovalDetails) -> Vec<SummaryRow> {
    let mut rows = vec![SummaryRow::text(t::WHAT, kind(&one.about))];
    match &one.about {
        ApprovalSubject::PortalUser { company: of, name, mail, role } => rows.extend([
            company(of),
            SummaryRow::text(members::USER_NAME, name.clone()),
            SummaryRow::text(members::USER_MAIL, mail.clone()),
            SummaryRow::text(members::USER_ROLE, role::member(*role)),
        ]),
        ApprovalSubject::PortalLink { company: of, name, mail, active } => {
            rows.extend([
                company(of),
                SummaryRow::text(members::USER_NAME, name.clone()),
                SummaryRow::text(members::USER_MAIL, mail.clone()),
            ]);
            rows.extend((!active).then(|| SummaryRow::text(members::STATE, t::OFF_UNTIL_NOW)));
        }
        ApprovalSubject::MemberEnd { company: of, until, why } => {
            rows.extend([
                company(of),
                SummaryRow::text(members::F_UNTIL, date::day(lang, *until)),
                SummaryRow::text(members::F_REASON, t::OTHER_REASON),
            ]);
            rows.extend((!why.is_empty()).then(|| SummaryRow::text(t::END_WHY, why.clone())));
        }
        ApprovalSubject::ImportUndo { import: id, file, counts: (added, changed, ended) } => {
            let (href, file) = (crate::page::staff::imports::decided_at(*id), file.clone());
            rows.push(SummaryRow::view(t::FILE, view! { <a href=href>{file}</a> }));
            rows.push(SummaryRow::text(t::CHANGES, import::result(*added, *changed, *ended)));
        }
        ApprovalSubject::WindUpStop { intake_until } => {
            rows.push(SummaryRow::text(wind_up::F_INTAKE, date::day(lang, *intake_until)));
        }
        ApprovalSubject::BulletinWithdraw { bulletin, title, why } => {
            rows.extend([notice(*bulletin, title), SummaryRow::text(bulletins::WHY, why.clone())]);
        }
        ApprovalSubject::BulletinRecall { bulletin, title, at } => {
            rows.push(notice(*bulletin, title));
            rows.extend(at.map(|at| SummaryRow::text(t::WAS_TO_COME, date::moment(lang, at))));
        }
    }
    rows.push(SummaryRow::text(words::PROPOSED_BY, one.by.1.clone()));
    rows.push(SummaryRow::text(t::PROPOSED_AT, date::moment(lang, one.at)));
    if let Some((who, at)) = &one.decided {
        rows.push(SummaryRow::text(t::DECIDED_BY, t::who_and_when(who, &date::moment(lang, *at))));
    }
    rows
}

/// The number under which the company is asked, and who changed it lately: a number that was changed for this would answer
/// as it was told to.
async fn phone(ctx: &Ctx, about: &ApprovalSubject) -> Result<Vec<SummaryRow>, AppError> {
    let lang = ctx.lang;
    let (ApprovalSubject::PortalUser { company, .. } | ApprovalSubject::PortalLink { company, .. }) = about else {
        return Ok(Vec::new());
    };
    let member = directory::by_number(&ctx.app, &company.0).await?;
    let since = ctx.app.now() - TimeDelta::days(LATELY_DAYS);
    let mut changed = Vec::new();
    for change in member_history::of(&ctx.app, member.id).await? {
        let number = change.fields.iter().find(|field| field.field == "desk_phone");
        if let (Some(number), false, true) = (number, change.is_first(), change.at >= since) {
            changed.push(members::when_and_who(&date::moment(lang, change.at), change.who.as_deref()));
            changed.push(members::changed(lang, &number.field, &number.before, &number.after));
        }
    }
    let mut rows = vec![SummaryRow::text(t::PHONE, member.columns.desk_phone.unwrap_or_default())];
    if !changed.is_empty() {
        rows.push(SummaryRow::texts(t::PHONE_CHANGED, changed));
    }
    Ok(rows)
}

/// What the person who agrees has to look at.
const fn lead(about: &ApprovalSubject) -> &'static str {
    match about {
        ApprovalSubject::PortalUser { .. } | ApprovalSubject::PortalLink { .. } => t::LEAD_PORTAL,
        ApprovalSubject::MemberEnd { .. } => t::LEAD_END,
        ApprovalSubject::ImportUndo { .. } => t::LEAD_UNDO,
        ApprovalSubject::WindUpStop { .. } => t::LEAD_WIND_UP,
        ApprovalSubject::BulletinWithdraw { .. } => t::LEAD_WITHDRAW,
        ApprovalSubject::BulletinRecall { .. } => t::LEAD_RECALL,
    }
}

/// That something waits for the second person, where the thing itself is shown.
pub(in crate::page::staff) fn waiting(ctx: &Ctx, id: Option<Uuid>) -> AnyView {
    let Some(id) = id else { return ().into_any() };
    let link = ctx.may(Permission::KeepRegisters).then(|| view! { <p><a href=at(id)>{t::TO_ONE}</a></p> });
    html! { <Note kind=NoteKind::Info><p>{t::WAITS}</p>{link}</Note> }
}

/// What stands where the same could be proposed: what waits, each with its page.
pub(in crate::page::staff) fn same_waits(waiting: impl IntoIterator<Item = (Uuid, String)>) -> AnyView {
    let links: Vec<_> = waiting.into_iter().map(|(id, name)| view! { <li><a href=at(id)>{name}</a></li> }).collect();
    if links.is_empty() {
        return ().into_any();
    }
    html! { <Note kind=NoteKind::Info><p>{t::SAME_WAITS}</p><ul>{links}</ul></Note> }
}

async fn show(ctx: &Ctx, filled: FilledForm) -> Result<Response, PageError> {
    let (lang, actor) = (ctx.lang, ctx.actor()?);
    let one = read::one(&ctx.app, &actor, asked(ctx)?).await?;
    let form = DecisionForm { key: ctx.form_key_again(&filled.fields), version: i64::from(one.version), of: None };
    let acts = match (one.state, one.standing) {
        (ApprovalState::Open, ApprovalRight::Own) => {
            let take_back = form.button("take-back", t::TAKE_BACK, Look::Secondary);
            html! { {decision::note(words::OWN)}{take_back} }
        }
        (ApprovalState::Open, ApprovalRight::Decides) => form.decide(&QUESTION, &filled),
        (ApprovalState::Open, ApprovalRight::Reads) => decision::note(words::NOT_APPROVER),
        (ApprovalState::Agreed, _) => decision::note(t::AGREED),
        (ApprovalState::Returned, _) => decision::note(t::RETURNED),
        (ApprovalState::Withdrawn, _) => decision::note(t::WITHDRAWN),
    };
    let mut rows = rows(lang, &one);
    rows.extend(phone(ctx, &one.about).await?);
    let done = banner(ctx, DONE);
    let title = kind(&one.about);
    Ok(answer(ctx, title, &filled.errors.clone(), move || {
        view! {
            <ErrorSummary errors=filled.errors.clone()/>
            {done}
            <h1>{title}</h1>
            <p>{lead(&one.about)}</p>
            <SummaryList rows=rows/>
            {acts}
            <p><a href=LIST>{t::BACK}</a></p>
        }
    }))
}
