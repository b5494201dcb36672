//! The case page: what happened, and what this person can do next.

use entity::application::answer::{ContactWay, Language, Litigation, MaterialsConsent, Share, ShareScope};
use entity::case::due::{self, Clock};
use entity::case::event_kind::EventKind;
use entity::case::{Case, Event, contact_instructions};
use entity::law::duty::{Duty, DutyRecord};
use entity::law::harm::HarmStanding;
use entity::people::Party;

use super::opened::{self, OpenedCase};
use super::{details, next};
use crate::component::facts::{DutyState, FourDuties};
use crate::component::nav::{Cut, PagePosition};
use crate::component::tag::DueTag;
use crate::component::timeline::{Moment, MomentKind, Timeline};
use crate::page::staff::{contact_instructions as manner_list, measures};
use crate::prelude::*;
use text::case as codes;
use text::error::DAMAGED;
use text::measure as guidance_words;
use text::staff::case as t;
use text::staff::contact_instructions as manner_words;
use text::staff::due as due_words;
use usecase::query::case_history::{self, HistoryFilter, HistoryPage, HistoryStep, StaffHistory, StepFilter};
use usecase::query::measures::{MeasureSummary, of_case as measures_of_case};

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    let side = ctx.query.get("show").to_owned();
    let party = Party::from_code(&side);
    let lang = ctx.lang;
    let here = if side.is_empty() { opened.path() } else { format!("{}?show={side}", opened.path()) };
    let history = history(&ctx, &opened, party.map_or(StepFilter::All, StepFilter::Of)).await?;
    let pager =
        pager(lang, &history.page, |page| format!("{here}{}page={page}", if side.is_empty() { "?" } else { "&" }));
    let items = moments(lang, &opened, &history);
    let files = measures_of_case(&ctx.app, &opened.actor, opened.file.id).await?;
    let filters =
        [("", t::SHOW_ALL), ("applicant", t::SHOW_APPLICANT), ("member", t::SHOW_MEMBER), ("body", t::SHOW_BODY)]
            .map(|(code, word)| {
                let href = if code.is_empty() { opened.path() } else { format!("{}?show={code}", opened.path()) };
                Tab::new(href, word)
            })
            .to_vec();
    let done = !ctx.query.get("done").is_empty();
    let number = opened.number();
    Ok(ctx.page(crate::page::staff::frame(&ctx), number, || {
        view! {
            {done.then(|| view! { <Note kind=NoteKind::Done>{t::DONE}</Note> })}
            {opened::bar(&ctx, &opened)}
            {warnings(&ctx, &opened)}
            {opened::tabs(&opened, "")}
            <div class="columns columns--case">
                <div>
                    <h2>{t::TIMELINE}</h2>
                    <Tabs items=filters current=here label=t::SHOW/>
                    <Timeline items=items/>
                    {pager}
                </div>
                <div>{side_column(&ctx, &opened, files)}</div>
            </div>
        }
    }))
}

/// Who did something, as the desk names them.
pub(crate) fn who(step: &HistoryStep, history: &StaffHistory) -> String {
    match (step.party, step.staff) {
        (_, Some(id)) => history.names.get(&id).cloned().unwrap_or_default(),
        (Party::Applicant, None) => t::WHO_APPLICANT.to_owned(),
        (Party::Member, None) => t::WHO_MEMBER.to_owned(),
        (Party::Organization, None) => t::WHO_SYSTEM.to_owned(),
    }
}

/// Steps on one page.
const PER_PAGE: u64 = 50;

/// The page of the history that the address asks for.
pub(crate) async fn history(ctx: &Ctx, opened: &OpenedCase, which: StepFilter<'_>) -> Result<StaffHistory, AppError> {
    let ask = HistoryFilter { which, page: ctx.query.get("page").parse().unwrap_or(1), per_page: PER_PAGE };
    case_history::for_staff(&ctx.app, &opened.file, ask).await
}

/// The way to its other pages; `href` gives the address of one.
pub(crate) fn pager(lang: Lang, page: &HistoryPage, href: impl Fn(u64) -> String) -> Option<AnyView> {
    let place = PagePosition { page: page.page, per_page: PER_PAGE, total: page.total };
    Cut::read(page.steps.iter().collect(), place, href).pager(lang)
}

fn moments(lang: Lang, opened: &OpenedCase, history: &StaffHistory) -> Vec<Moment> {
    history
        .page
        .steps
        .iter()
        .map(|one| {
            let kind = one.kind;
            Moment {
                title: codes::event::staff(kind).to_owned(),
                at: date::moment(lang, one.at),
                who: who(one, history),
                text: told(opened, history, one),
                kind: match kind {
                    EventKind::NoteWritten => MomentKind::Internal,
                    EventKind::WrittenToApplicant
                    | EventKind::WrittenToMember
                    | EventKind::ApplicantWrote
                    | EventKind::MemberWrote
                    | EventKind::NewFactsCommented
                    | EventKind::PapersSupplied
                    | EventKind::MemberAnswered => MomentKind::Word,
                    _ => MomentKind::Step,
                },
                links: one.event.as_ref().map(|event| links_of(opened, one.seq, event)).unwrap_or_default(),
            }
        })
        .collect()
}

/// The words that go with an event, as they were written; else what was done, in ours.
fn told(opened: &OpenedCase, history: &StaffHistory, one: &HistoryStep) -> String {
    let Some(event) = &one.event else { return DAMAGED.get(Lang::Ja).to_owned() };
    let words = words_of(event);
    let details = details::of(Lang::Ja, opened, history, event);
    // Who looks after the desk reads its decisions, and not what people wrote to it.
    if !opened.reads_contents() && !is_decision(event) {
        return details;
    }
    match (words.is_empty(), details.is_empty()) {
        (false, false) => format!("{details}\n{words}"),
        (true, _) => details,
        (_, true) => words,
    }
}

/// What the body decided, with its reasons.
fn is_decision(event: &Event) -> bool {
    matches!(
        event.kind(),
        EventKind::Referred
            | EventKind::Accepted
            | EventKind::NotAccepted
            | EventKind::Discontinued
            | EventKind::Suspended
            | EventKind::Resumed
            | EventKind::Reopened
            | EventKind::SentBack
            | EventKind::ClosedUnsettled
            | EventKind::ReviewDecided
            | EventKind::MemberConfirmed
            | EventKind::ConsentRecorded
    )
}

fn links_of(opened: &OpenedCase, seq: u32, event: &Event) -> Vec<Link> {
    match event {
        Event::Received(_) | Event::ApplicationCompleted(_) if opened.reads_contents() => {
            vec![Link::new(opened.page("statement"), codes::TAB_STATEMENT)]
        }
        Event::Proposed(_) => {
            vec![Link::new(opened.page(&format!("proposals/{seq}")), t::OPEN_PROPOSAL)]
        }
        _ => Vec::new(),
    }
}

/// The words that go with an event, as they were written.
fn words_of(event: &Event) -> String {
    match event {
        Event::NoteWritten(words)
        | Event::WrittenToApplicant(words)
        | Event::WrittenToMember(words)
        | Event::ApplicantWrote(words)
        | Event::MemberWrote(words)
        | Event::NewFactsCommented(words)
        | Event::PapersSupplied(words)
        | Event::ConsultationClosed(words)
        | Event::ReviewAsked(words) => words.text.clone(),
        Event::Referred(referral) => referral.advice.clone(),
        Event::PapersAsked(papers) => papers.text.clone(),
        Event::Accepted(acceptance) => acceptance.text.clone(),
        Event::ReturnedToCheck(reason) | Event::ReasonAccepted(reason) | Event::HarmCleared(reason) => {
            reason.reason.clone()
        }
        Event::MemberNotified(told) => told.disclosure.facts.clone(),
        Event::MemberAsked(request) => request.questions.join("\n"),
        Event::MemberAnswered(answered) => answered.answer.text_for_applicant.clone(),
        Event::ResultExplained(explained) => explained.explanation.view.clone(),
        Event::Settled(settlement) => settlement.text.clone(),
        Event::Suspended(suspension) => suspension.text.clone(),
        Event::Resumed(resumption) => resumption.text.clone(),
        Event::Withdrawn(withdrawal) => withdrawal.reason.clone().unwrap_or_default(),
        Event::Reopened(reopening) => reopening.text.clone(),
        Event::SentBack(sent) => sent.reason.clone(),
        Event::NotAccepted(refusal) | Event::Discontinued(refusal) => refusal.reasons.clone(),
        Event::NoticeWithheld(withholding) => withholding.fear.clone(),
        Event::ClosedUnsettled(closing) => closing.reasons.clone(),
        Event::ConflictDeclared(conflict) => conflict.reason.clone(),
        Event::HarmReviewed(review) => review.text.clone(),
        Event::DueExtended(extended) => extended.reason.clone(),
        Event::ReviewDecided(decision) => decision.reasons.clone(),
        Event::LeakFlagged(leak) => leak.text.clone(),
        Event::PpcContacted(contact) => contact.text.clone(),
        Event::PersonTold(told) => told.note.clone().unwrap_or_default(),
        Event::CallTried(tried) => tried.note.clone().unwrap_or_default(),
        Event::MemberConfirmed(matched) => matched.name.clone(),
        Event::ConsentRecorded(share) => consented(share),
        _ => String::new(),
    }
}

/// A consent in one line: how much, and whether the company may hand over its material.
fn consented(share: &Share) -> String {
    let scope = match share.scope {
        ShareScope::Named => t::NAMED,
        ShareScope::WithoutName => t::WITHOUT_NAME,
        ShareScope::NotYet => t::NOT_YET,
    };
    format!("{}\n{}", scope, materials_words(share.materials))
}

const fn materials_words(materials: MaterialsConsent) -> &'static str {
    match materials {
        MaterialsConsent::Yes => t::MATERIALS_YES,
        MaterialsConsent::No => t::MATERIALS_NO,
        MaterialsConsent::Later => t::MATERIALS_LATER,
    }
}

fn warnings(ctx: &Ctx, opened: &OpenedCase) -> Vec<AnyView> {
    let file = &opened.file;
    let mut shown = Vec::new();
    match file.harm.standing(ctx.today()) {
        HarmStanding::Held => shown.push((NoteKind::Safety, t::HARM_HELD)),
        HarmStanding::Undecided => shown.push((NoteKind::Safety, t::HARM_OPEN)),
        HarmStanding::NoDanger | HarmStanding::NotAsked | HarmStanding::Cleared | HarmStanding::Stale => {}
    }
    let said = file.application.as_ref();
    if file.contact_is_quiet() {
        shown.push((NoteKind::Warn, t::QUIET));
    }
    if said.is_some_and(|said| said.language == Language::English) {
        shown.push((NoteKind::Info, t::ENGLISH));
    }
    let lawsuit = said.and_then(|said| said.background.as_ref()).is_some_and(|b| b.litigation == Litigation::Yes);
    if lawsuit && file.status.is_open() {
        shown.push((NoteKind::Warn, t::LAWSUIT));
    }
    shown.into_iter().map(|(kind, word)| html! { <Note kind=kind>{word}</Note> }).collect()
}

fn side_column(ctx: &Ctx, opened: &OpenedCase, files: Vec<MeasureSummary>) -> AnyView {
    let lang = ctx.lang;
    let next = next::card(ctx, opened);
    let dues = dues(ctx, opened);
    let duties = duties(lang, opened);
    let may_tell = may_tell(lang, opened);
    let ways = opened.reads_contents().then(|| contact(lang, opened));
    let contact = ways.map(|ways| view! { <Card title=t::CONTACT>{ways}</Card> });
    let files = measure_files(files);
    html! {
        <Card title=t::NEXT>{next}</Card>
        <Card title=t::DUE>{dues}</Card>
        <Card title=t::DUTIES>{duties}</Card>
        <Card title=t::MAY_TELL>{may_tell}</Card>
        {contact}
        {files}
    }
}

/// The files on the member that rest on this case.
fn measure_files(files: Vec<MeasureSummary>) -> Option<AnyView> {
    if files.is_empty() {
        return None;
    }
    let links = files
        .into_iter()
        .map(|file| {
            let href = format!("{}/{}", measures::PATH, file.number);
            Link::new(href, file.number).with_note(guidance_words::status(file.status))
        })
        .collect();
    Some(html! { <Card title=guidance_words::FILE><LinkList items=links/></Card> })
}

fn dues(ctx: &Ctx, opened: &OpenedCase) -> AnyView {
    let lang = ctx.lang;
    let days: Vec<AnyView> = due::all(&opened.file, ctx.app.calendar(), &ctx.app.organization().terms)
        .into_iter()
        .map(|one| {
            let what = due_words::kind(&one);
            let left = ctx.days_left(one.due);
            let counted = one.counted.map_or_else(|| due_words::SET.to_owned(), |c| due_words::counted(lang, &c));
            let stands = (one.clock == Clock::Stands).then_some(due_words::STANDS);
            html! {
                <li>
                    <span>{what}</span>
                    <DueTag date=one.due left=left/>
                    <span class="table__sub">{counted}</span>
                    <span class="table__sub">{due_words::basis(one.basis)}</span>
                    {stands.map(|word| view! { <span class="table__sub">{word}</span> })}
                </li>
            }
        })
        .collect();
    if days.is_empty() {
        return html! { <p>{t::NO_DUE}</p> };
    }
    html! { <ul class="row-list row-list--days">{days}</ul> }
}

fn duties(lang: Lang, opened: &OpenedCase) -> AnyView {
    let of = |duty: Duty| match opened.file.duties.of(duty) {
        None => DutyState::Open,
        Some(DutyRecord::Done { on }) => DutyState::Done(date::day(lang, *on)),
        Some(DutyRecord::Absent { why, text }) => {
            DutyState::Reasoned(text.clone().unwrap_or_else(|| codes::absence(*why).to_owned()))
        }
    };
    html! {
        <FourDuties consult=of(Duty::Consult) advise=of(Duty::Advise) investigate=of(Duty::Investigate) notify=of(Duty::Notify)/>
    }
}

/// How much may be told to the member.
pub(crate) fn consent_words(file: &Case) -> &'static str {
    match file.consent.as_ref().map(|consent| consent.share.scope) {
        Some(ShareScope::Named) => t::NAMED,
        Some(ShareScope::WithoutName) => t::WITHOUT_NAME,
        Some(ShareScope::NotYet) => t::NOT_YET,
        None => t::NOT_ASKED,
    }
}

fn may_tell(lang: Lang, opened: &OpenedCase) -> AnyView {
    let Some(consent) = &opened.file.consent else { return html! { <p>{t::NOT_ASKED}</p> } };
    let scope = consent_words(&opened.file);
    let materials = materials_words(consent.share.materials);
    let allowed = entity::case::disclosure_check::allowed(&opened.file);
    let items: Vec<AnyView> = allowed
        .items
        .iter()
        .filter(|item| item.barred.is_none())
        .map(|item| html! { <li>{codes::denied::item(item.item)}</li> })
        .collect();
    let files: Vec<AnyView> = opened
        .file
        .files
        .iter()
        .filter(|_| opened.reads_contents())
        .filter(|entry| allowed.files.iter().any(|one| one.file == entry.file.id && one.barred.is_none()))
        .map(|entry| html! { <li>{entry.file.name.clone()}</li> })
        .collect();
    let from_applicant = consent.by == Party::Applicant;
    let at = date::moment(lang, consent.at);
    let since = if from_applicant { t::consent_by_applicant(&at) } else { t::consent_by_staff(&at) };
    html! {
        <p><strong>{scope}</strong></p>
        {(!items.is_empty() || !files.is_empty()).then(|| view! { <ul>{items}{files}</ul> })}
        <p>{materials}</p>
        <p class="table__sub">{since}</p>
    }
}

fn contact(lang: Lang, opened: &OpenedCase) -> AnyView {
    let file = &opened.file;
    let plan = &file.contact;
    let ways: Vec<AnyView> = plan
        .ways
        .iter()
        .map(|way| {
            let line = match way {
                ContactWay::Mail => {
                    let state =
                        if plan.mail.is_some() && plan.mail == file.mail_confirmed { t::MAIL_OK } else { t::MAIL_OPEN };
                    let mail = plan.mail.clone().unwrap_or_default();
                    format!("{}：{mail}{}", t::BY_MAIL, state)
                }
                ContactWay::Phone => {
                    let phone = plan.phone.as_ref().map(|phone| phone.typed.clone()).unwrap_or_default();
                    format!("{}：{phone}", t::BY_PHONE)
                }
                ContactWay::Post => {
                    let address = plan.address.as_ref().map(entity::application::answer::Address::one_line);
                    format!("{}：{}", t::BY_POST, address.unwrap_or_default())
                }
                ContactWay::StatusOnly => t::BY_STATUS.to_owned(),
            };
            html! { <li>{line}</li> }
        })
        .collect();
    let manners = manner_list::list(lang, &contact_instructions::of_all(file));
    html! {
        <ul>{ways}</ul>
        {manners.map(|list| view! { <p><strong>{manner_words::TITLE}</strong></p> {list} })}
    }
}
