//! Where the case stands: in one sentence, with what is asked of the person first.

use chrono::NaiveDate;
use entity::application::Kind;
use entity::case::due;
use entity::case::event_kind::EventKind;
use entity::case::permit::Action;
use entity::case::status::Turn;
use entity::case::{Case, Event, Status};
use entity::law::harm::HarmStanding;

use super::Own;
use crate::component::nav::{Cut, PagePosition, Progress};
use crate::component::timeline::{Moment, MomentKind, Timeline};
use crate::prelude::*;
use text::error::DAMAGED;
use text::status_page as t;
use text::{case as codes, letter, status};
use usecase::query::case_history::{self, HistoryFilter, HistoryStep, StepFilter};

/// Steps on one page.
const PER_PAGE: u64 = 30;

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let own = super::own(&ctx).await?;
    let lang = ctx.lang;
    let file = &own.file;
    let number = file.number.map(|number| number.to_string()).unwrap_or_default();
    let done = match ctx.query.get("done") {
        "" => None,
        "withdrawn" => Some(t::DONE_WITHDRAWN),
        _ => Some(t::DONE),
    };
    let arrived = file.received_at.zip(file.receipt_day);
    let (steps, now) = stages(file);
    let steps = steps.into_iter().map(|word| word.get(lang).to_owned()).collect::<Vec<_>>();
    let answered = file.kind == Kind::Consultation && file.status == Status::Settled;
    let sentence = if answered { t::CONSULT_CLOSED } else { status::applicant(file.status) }.get(lang);
    let turn = turn(file.status).get(lang);
    // A day that has passed is no outlook; what was asked for until then says so itself.
    let next = due::next(file).map(|(day, _)| day).filter(|day| *day >= ctx.today());
    let asked = asked(lang, ctx.today(), &own);
    let not_told = file.disclosed.is_none() && file.harm.standing(ctx.today()) != HarmStanding::NoDanger;
    let result = result(lang, &own);
    // What is the desk's own work is not even read.
    let kinds: Vec<EventKind> =
        EventKind::ALL.iter().copied().filter(|kind| codes::event::applicant(*kind).is_some()).collect();
    let page = ctx.query.get("page").parse().unwrap_or(1);
    let ask = HistoryFilter { which: StepFilter::Kinds(&kinds), page, per_page: PER_PAGE };
    let history = case_history::page(&ctx.app, file, ask).await?;
    let moments = moments(lang, &history.steps);
    let place = PagePosition { page: history.page, per_page: PER_PAGE, total: history.total };
    let pager = Cut::read(history.steps, place, |page| format!("/status/case?page={page}")).pager(lang);
    let links = links(lang, &own);
    Ok(ctx.page(own.frame(), t::CASE_TITLE.get(lang), move || {
        view! {
            {done.map(|word| view! { <Note kind=NoteKind::Done>{word.get(lang)}</Note> })}
            <h1>{t::CASE_TITLE.get(lang)}</h1>
            <p>{t::number_line(lang, &number)}</p>
            {asked}
            <Progress steps=steps now=now/>
            <p><strong>{sentence}</strong></p>
            <p>{turn}</p>
            {next.map(|day| view! { <p>{t::next_day(lang, &date::day(lang, day))}</p> })}
            {not_told.then(|| view! { <Note kind=NoteKind::Safety>{t::NOT_TOLD.get(lang)}</Note> })}
            {result}
            <h2>{t::CAN_DO.get(lang)}</h2>
            <LinkList items=links/>
            <h2>{t::HISTORY.get(lang)}</h2>
            {arrived.map(|(at, counts)| view! {
                <p>{t::received(lang, &date::moment(lang, at), &date::day(lang, counts))}</p>
            })}
            <Timeline items=moments/>
            {pager}
            <PostForm action="/status/leave">
                <Buttons><Button label=t::LEAVE.get(lang) look=Look::Secondary/></Buttons>
            </PostForm>
        }
    }))
}

/// The stages of the case and how many are behind it. Nobody is shown that the company was told when it was not: who asked
/// us to keep silent would take it for a betrayal.
fn stages(file: &Case) -> (Vec<Word>, usize) {
    let now = stage(file);
    if now == 5 && file.disclosed.is_none() {
        return (vec![t::STAGE_ARRIVED, t::STAGE_CHECKING, t::STAGE_RESULT], 3);
    }
    (vec![t::STAGE_ARRIVED, t::STAGE_CHECKING, t::STAGE_TOLD, t::STAGE_WEIGHING, t::STAGE_RESULT], now)
}

/// Which of the five stages; five when all is over.
fn stage(file: &Case) -> usize {
    match file.standing_status() {
        Status::Draft | Status::Received => 0,
        Status::Consulting
        | Status::Checking
        | Status::AwaitingPapers
        | Status::Screening
        | Status::Accepted
        | Status::Withheld
        | Status::Suspended => 1,
        Status::Notified | Status::Requested | Status::Overdue => 2,
        Status::Weighing => 3,
        Status::Explained => 4,
        Status::NotAccepted
        | Status::Referred
        | Status::Discontinued
        | Status::Settled
        | Status::Unsettled
        | Status::Withdrawn => 5,
    }
}

const fn turn(status: Status) -> Word {
    match status.turn() {
        Turn::Nobody => t::TURN_NOBODY,
        Turn::Body | Turn::Safety => t::TURN_BODY,
        Turn::Applicant => t::TURN_YOU,
        Turn::Member | Turn::MemberLate => t::TURN_COMPANY,
        Turn::Ended | Turn::Settled => t::TURN_ENDED,
    }
}

/// What is asked of the person, first on the page.
fn asked(lang: Lang, today: NaiveDate, own: &Own) -> Option<AnyView> {
    if own.may(Action::SupplyPapers) {
        let open = own.file.open_papers()?;
        let papers: Vec<String> = open.papers.iter().map(|paper| letter::paper(lang, *paper).to_owned()).collect();
        let text = open.text.clone();
        let until = super::until(lang, today, open.due);
        return Some(ask(lang, &text, papers, until, "/status/papers", t::SUPPLY));
    }
    if own.may(Action::CommentNewFacts) {
        let day = own.file.comment_by?;
        let until = t::until(lang, &date::day(lang, day));
        return Some(ask(lang, &t::comment_hint(lang, super::LONG), Vec::new(), until, "/status/comment", t::COMMENT));
    }
    None
}

fn ask(lang: Lang, text: &str, items: Vec<String>, until: String, href: &str, button: Word) -> AnyView {
    let text = text.to_owned();
    let href = href.to_owned();
    html! {
        <Note kind=NoteKind::Ask title=t::ASKED.get(lang)>
            <p>{text}</p>
            {(!items.is_empty()).then(|| view! { <Bullets items=items/> })}
            <p>{until}</p>
            <p><LinkButton href=href label=button.get(lang)/></p>
        </Note>
    }
}

/// What was found or decided, in the words written for this person.
fn result(lang: Lang, own: &Own) -> Option<AnyView> {
    let file = &own.file;
    let parts: Vec<(Word, String)> = if let Some(refused) = &file.refusal {
        let refusal = &refused.refusal;
        vec![
            (t::REASONS, refusal.reasons.clone()),
            (t::ADVICE, refusal.advice.clone()),
            (t::ELSEWHERE, refusal.referral.clone()),
            (t::COME_BACK, refusal.way_back.clone()),
        ]
    } else if let Some(referral) = &file.referral {
        vec![(t::ADVICE, referral.advice.clone()), (t::ELSEWHERE, referral.desks.join("\n"))]
    } else if let Some(closing) = &file.unsettled {
        vec![
            (t::REASONS, closing.reasons.clone()),
            (t::ADVICE, closing.advice.clone()),
            (t::ELSEWHERE, closing.referral.clone()),
        ]
    } else {
        let given = file.last_explanation()?;
        let explanation = &given.explanation;
        vec![
            (t::COMPANY_SAID, explanation.member_said.clone()),
            (t::OUR_VIEW, explanation.view.clone()),
            (t::ADVICE, explanation.advice.clone()),
            (t::OTHER_ROADS, explanation.other_roads.clone()),
        ]
    };
    let shown: Vec<AnyView> = parts
        .into_iter()
        .filter(|(_, text)| !text.trim().is_empty())
        .map(|(word, text)| html! { <h3>{word.get(lang)}</h3><p class="kept">{text}</p> })
        .collect();
    (!shown.is_empty()).then(|| html! { <h2>{t::RESULT.get(lang)}</h2>{shown} })
}

fn moments(lang: Lang, steps: &[HistoryStep]) -> Vec<Moment> {
    steps
        .iter()
        .filter_map(|one| {
            let kind = one.kind;
            let title = codes::event::applicant(kind)?.get(lang).to_owned();
            let word = matches!(
                kind,
                EventKind::WrittenToApplicant | EventKind::ApplicantWrote | EventKind::NewFactsCommented
            );
            Some(Moment {
                title,
                at: date::moment(lang, one.at),
                who: String::new(),
                text: one.event.as_ref().map_or_else(|| DAMAGED.get(lang).to_owned(), said),
                kind: if word { MomentKind::Word } else { MomentKind::Step },
                links: Vec::new(),
            })
        })
        .collect()
}

/// Words that were written by or for this person; nothing else of an event is shown.
fn said(event: &Event) -> String {
    match event {
        Event::WrittenToApplicant(words)
        | Event::ApplicantWrote(words)
        | Event::NewFactsCommented(words)
        | Event::ConsultationClosed(words)
        | Event::PapersSupplied(words)
        | Event::ReviewAsked(words) => words.text.clone(),
        Event::PapersAsked(papers) => papers.text.clone(),
        Event::Accepted(acceptance) => acceptance.text.clone(),
        Event::NoticeWithheld(withholding) => withholding.text_for_applicant.clone(),
        Event::Suspended(suspension) => suspension.text.clone(),
        Event::Resumed(resumption) => resumption.text.clone(),
        Event::Settled(settlement) => settlement.text.clone(),
        Event::ReviewDecided(decision) => decision.reasons.clone(),
        _ => String::new(),
    }
}

fn links(lang: Lang, own: &Own) -> Vec<Link> {
    let mut links = Vec::new();
    let mut add = |on: bool, href: &str, word: Word| {
        if on {
            links.push(Link::new(href, word.get(lang)));
        }
    };
    add(true, "/status/messages", t::WRITE);
    add(true, "/status/files", t::FILES);
    add(true, "/status/consent", t::CONSENT);
    add(true, "/status/contact", t::CONTACT);
    add(own.may(Action::AskReview), "/status/review", t::REVIEW);
    add(own.may(Action::Reopen), "/status/reopen", t::REOPEN);
    add(own.may(Action::AskResolution), "/status/resolution", t::ASK_RESOLUTION);
    add(own.may(Action::Withdraw), "/status/withdraw", t::WITHDRAW);
    links
}
