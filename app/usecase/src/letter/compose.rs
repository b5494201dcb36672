//! What a letter says: chosen by the notice, filled from the case. The same words serve for a call.

use chrono::NaiveDate;
use entity::application::answer::Address as PostalAddress;
use entity::case::notice::{Notice, NoticeKind};
use entity::case::{Case, Event, Recorded};
use entity::organization::Organization;
use entity::time::day_in_japan;
use schema::member;

use super::content::{Address, LetterContent, Recipient};
use text::{Lang, date, letter as t};

/// The letter to the applicant.
pub fn to_applicant(
    lang: Lang,
    body: &Organization,
    today: NaiveDate,
    file: &Case,
    recorded: &Recorded,
    notice: &Notice,
) -> LetterContent {
    LetterContent {
        kind: notice.kind.code().to_owned(),
        number: file.number.map(|number| number.to_string()),
        dated: today,
        to: applicant(file),
        title: t::title(notice.kind),
        paragraphs: said_to_applicant(lang, file, recorded, notice),
        items: items(lang, file, recorded),
        after: vec![t::where_to_ask(&body.phone)],
        about: Some(recorded.seq),
    }
}

/// The letter to a member that nobody has signed in for yet: it names nothing of the matter and asks to sign in.
pub fn to_member(
    lang: Lang,
    body: &Organization,
    today: NaiveDate,
    file: &Case,
    company: &member::Model,
    notice: &Notice,
) -> LetterContent {
    let mut paragraphs = vec![t::member_paragraph(notice.kind)];
    paragraphs.extend(notice.due.map(|due| {
        let day = date::letter_day(lang, due);
        if due < today { t::member_due_passed(&day) } else { t::member_due(&day) }
    }));
    LetterContent {
        kind: notice.kind.code().to_owned(),
        number: file.number.map(|number| number.to_string()),
        dated: today,
        to: office(company),
        title: t::title(notice.kind),
        paragraphs,
        items: Vec::new(),
        after: vec![t::where_to_ask(&body.phone)],
        about: None,
    }
}

/// A member's desk as it stands on an envelope.
pub(crate) fn office(company: &member::Model) -> Recipient {
    Recipient {
        postal_code: None,
        address: vec![format!("{}{}", company.prefecture, company.address)],
        name: [Some(company.name.clone()), company.desk_name.clone()].into_iter().flatten().collect(),
        form: Address::Office,
    }
}

/// The applicant as she stands on an envelope, by her latest word.
pub(crate) fn applicant(file: &Case) -> Recipient {
    let name = file.application.as_ref().and_then(|said| said.name.as_ref()).map(|name| name.name.clone());
    let (postal_code, address) = match &file.contact.address {
        Some(PostalAddress::Japan { postal_code, prefecture, town, number, building }) => {
            let mut lines = vec![format!("{prefecture}{town}{number}")];
            lines.extend(building.clone());
            (Some(postal_code.clone()), lines)
        }
        Some(PostalAddress::Abroad { lines }) => (None, lines.lines().map(str::to_owned).collect()),
        None => (None, Vec::new()),
    };
    Recipient { postal_code, address, name: name.into_iter().collect(), form: Address::Person }
}

/// The sentences for the applicant, in order; empty texts are left out.
pub fn said_to_applicant(lang: Lang, file: &Case, recorded: &Recorded, notice: &Notice) -> Vec<String> {
    let mut said = vec![t::opening(notice.kind)];
    said.extend(own_words(file, &recorded.event));
    if let Some(due) = notice.due {
        let day = date::letter_day(lang, due);
        let passed = due < day_in_japan(recorded.at);
        said.push(if passed { t::due_passed(&day) } else { t::due(notice.kind, &day) });
    }
    if notice.kind == NoticeKind::NoticeWithheld {
        said.push(t::NOTHING_TO_MEMBER.to_owned());
    }
    said.retain(|sentence| !sentence.trim().is_empty());
    said
}

/// What is said in a call: the sentences of the letter and what stands under its 「記」, since nobody sees that in a call.
pub(crate) fn said_in_a_call(lang: Lang, file: &Case, recorded: &Recorded, notice: &Notice) -> Vec<String> {
    let mut said = said_to_applicant(lang, file, recorded, notice);
    said.extend(items(lang, file, recorded));
    said
}

/// What staff wrote for the applicant in this step.
fn own_words(file: &Case, event: &Event) -> Vec<String> {
    match event {
        Event::Referred(referral) => vec![referral.advice.clone()],
        Event::PapersAsked(papers) => vec![papers.text.clone()],
        Event::Accepted(acceptance) => vec![acceptance.text.clone()],
        Event::NotAccepted(refusal) | Event::Discontinued(refusal) => {
            vec![refusal.reasons.clone(), refusal.advice.clone(), refusal.referral.clone(), refusal.way_back.clone()]
        }
        Event::NoticeWithheld(withholding) => vec![withholding.text_for_applicant.clone()],
        Event::ResultExplained(explained) => {
            let result = &explained.explanation;
            vec![result.member_said.clone(), result.view.clone(), result.advice.clone(), result.other_roads.clone()]
        }
        Event::Settled(settlement) => vec![settlement.text.clone()],
        Event::ClosedUnsettled(closing) => {
            vec![closing.reasons.clone(), closing.advice.clone(), closing.referral.clone()]
        }
        Event::Suspended(suspension) => vec![suspension.text.clone()],
        Event::Resumed(resumption) => vec![resumption.text.clone()],
        Event::ConsultationClosed(words) | Event::WrittenToApplicant(words) => vec![words.text.clone()],
        Event::ReviewDecided(decision) => vec![decision.reasons.clone()],
        Event::Reminded(_) => file.open_papers().map(|papers| papers.text.clone()).into_iter().collect(),
        // The other steps are told in the opening sentence; nobody wrote words of their own for the applicant.
        _ => Vec::new(),
    }
}

/// What stands under 「記」.
fn items(lang: Lang, file: &Case, recorded: &Recorded) -> Vec<String> {
    match &recorded.event {
        Event::PapersAsked(papers) => papers.papers.iter().map(|paper| t::paper(lang, *paper).to_owned()).collect(),
        Event::Reminded(_) => file
            .open_papers()
            .map(|open| open.papers.iter().map(|paper| t::paper(lang, *paper).to_owned()).collect())
            .unwrap_or_default(),
        Event::Referred(referral) => referral.desks.clone(),
        _ => Vec::new(),
    }
}
