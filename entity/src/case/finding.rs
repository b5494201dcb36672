//! Facts on file that speak for or against one of the eight grounds (苦情の処理に係る準則). They are shown to the person
//! who decides, with where they come from; none of them decides. That the applicant did not complain to the company
//! first, is rude, foreign, anonymous, or the member's employee is no fact of this kind.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::checked::{AuthorityResult, Checked, IdentityResult, Match};
use super::file::Case;
use super::status::Status;
use crate::application::Application;
use crate::application::answer::{
    ContactedHow, Litigation, Mandate, MaterialsConsent, Money, Outcome, ShareScope, Who, YesNoUnknown,
};
use crate::id::{CaseId, MemberId};
use crate::law::ground::Ground;
use crate::law::subject::Subject;
use crate::search;

/// Words of a demand for damages.
const MONEY_WORDS: &[&str] = &["損害賠償", "慰謝料", "賠償金", "補償", "円を請求", "円の支払"];

/// From this likeness on, in percent, two texts are shown as alike.
pub const ALIKE_PERCENT: u8 = 40;

/// A fact on file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Which ground it is about.
    pub ground: Ground,
    pub sign: Sign,
    /// Whether it speaks for the ground or against it.
    pub weight: Weight,
    /// Where it was found.
    pub source: Source,
    /// The value found, as it stands there: a court, a number, words.
    pub value: Option<String>,
}

coded! {
    /// Which way a fact speaks.
    pub enum Weight {
        For = "for",
        Against = "against",
        /// It only asks to be looked at.
        Look = "look",
    }
}

coded! {
    /// Where a fact was found.
    pub enum Source {
        /// In the applicant's answers.
        Answers = "answers",
        /// In the applicant's words.
        Words = "words",
        /// In a check by staff.
        Check = "check",
        /// In the course of the case.
        Course = "course",
        /// In an earlier case.
        EarlierCase = "earlier-case",
    }
}

coded! {
    /// What speaks for a finding; who decides ticks the signs that were there.
    pub enum Sign {
        /// 1: applies for somebody else without being a proxy.
        OtherPerson = "other-person",
        /// 1: the power of attorney is still to be made.
        MandateToCome = "mandate-to-come",
        /// 1: the proxy's papers have not been looked at.
        AuthorityPending = "authority-pending",
        /// 1: the papers do not show the authority.
        AuthorityNotShown = "authority-not-shown",
        /// 1: the papers show it.
        AuthorityShown = "authority-shown",
        /// 1: the name on the paper differs.
        NameDiffers = "name-differs",
        /// 2: money is demanded.
        MoneyDemanded = "money-demanded",
        /// 2: payment is among the wishes.
        PaymentWished = "payment-wished",
        /// 2: words of a demand stand in the text.
        MoneyWords = "money-words",
        /// 2: something else is wished too, so a part can be taken up.
        OtherWishes = "other-wishes",
        /// 3: a lawsuit is declared.
        LawsuitDeclared = "lawsuit-declared",
        /// 3: the lawsuit is said to be about something else.
        LawsuitOtherMatter = "lawsuit-other-matter",
        /// 3: another procedure is declared, which is no lawsuit by itself.
        OtherProcedure = "other-procedure",
        /// 3: the applicant does not know.
        LawsuitUnknown = "lawsuit-unknown",
        /// 5: consent to the member's material is refused.
        MaterialsRefused = "materials-refused",
        /// 5: nothing may be told to the member.
        NothingMayBeTold = "nothing-may-be-told",
        /// 5: cannot contact the company: perhaps for good reason.
        CannotContact = "cannot-contact",
        /// 5: danger is spoken of, so the harm exception comes first.
        DangerSpokenOf = "danger-spoken-of",
        /// 6: papers are overdue; the value is the number of reminders.
        PapersOverdue = "papers-overdue",
        /// 6: something came after the request.
        PapersCame = "papers-came",
        /// 7: an earlier complaint is declared.
        EarlierDeclared = "earlier-declared",
        /// 7: an ended case of the same applicant against the same member on the same subject.
        EarlierFound = "earlier-found",
        /// 7: the texts are alike; the value is the percentage.
        TextsAlike = "texts-alike",
        /// 7: the applicant says what is new.
        NewFactsClaimed = "new-facts-claimed",
    }
}

/// An earlier case of the same applicant, found by the caller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriorCase {
    pub id: CaseId,
    /// Its number, for showing.
    pub number: String,
    pub member: Option<MemberId>,
    pub subjects: BTreeSet<Subject>,
    pub status: Status,
    /// The applicant's words in it.
    pub text: String,
}

/// Everything on file about the eight grounds (準則), in their order.
pub fn all(file: &Case, prior: &[PriorCase], today: NaiveDate) -> Vec<Finding> {
    let Some(said) = &file.application else { return Vec::new() };
    let mut found = Findings(Vec::new());
    authority(file, said, &mut found);
    money(said, &mut found);
    lawsuit(said, &mut found);
    consent(file, said, &mut found);
    cooperation(file, today, &mut found);
    repeat(file, said, prior, &mut found);
    found.0
}

struct Findings(Vec<Finding>);

impl Findings {
    fn add(&mut self, ground: Ground, sign: Sign, weight: Weight, source: Source, value: Option<String>) {
        self.0.push(Finding { ground, sign, weight, source, value });
    }
}

fn authority(file: &Case, said: &Application, found: &mut Findings) {
    let ground = Ground::NotPrincipal;
    match &said.who {
        Some(Who::Other { relation_and_reason }) => {
            found.add(ground, Sign::OtherPerson, Weight::Look, Source::Answers, Some(relation_and_reason.clone()));
        }
        Some(Who::DelegatedProxy { mandate: Mandate::WillMake, .. }) => {
            found.add(ground, Sign::MandateToCome, Weight::For, Source::Answers, None);
        }
        Some(Who::Principal | Who::StatutoryProxy { .. } | Who::DelegatedProxy { .. }) | None => {}
    }
    match &file.authority {
        Checked::NotNeeded => {}
        Checked::Pending => found.add(ground, Sign::AuthorityPending, Weight::Look, Source::Check, None),
        Checked::Done { result, .. } => match result {
            AuthorityResult::Confirmed { papers } => {
                found.add(ground, Sign::AuthorityShown, Weight::Against, Source::Check, Some(papers.clone()));
            }
            AuthorityResult::NotShown { lacking } => {
                found.add(ground, Sign::AuthorityNotShown, Weight::For, Source::Check, Some(lacking.clone()));
            }
            AuthorityResult::NumberVisible => {
                found.add(ground, Sign::AuthorityPending, Weight::Look, Source::Check, None);
            }
        },
    }
    if let Checked::Done { result: IdentityResult::Confirmed { name: Match::No, .. }, .. } = &file.identity {
        found.add(ground, Sign::NameDiffers, Weight::Look, Source::Check, None);
    }
}

fn money(said: &Application, found: &mut Findings) {
    let ground = Ground::Damages;
    let before = found.0.len();
    if said.background.as_ref().is_some_and(|background| background.money == Money::Yes) {
        found.add(ground, Sign::MoneyDemanded, Weight::For, Source::Answers, None);
    }
    if said.outcomes.contains(&Outcome::Pay) {
        found.add(ground, Sign::PaymentWished, Weight::For, Source::Answers, None);
    }
    let text = search::fold(&said.what_happened);
    let words: Vec<&str> = MONEY_WORDS.iter().copied().filter(|word| text.contains(&search::fold(word))).collect();
    if !words.is_empty() {
        found.add(ground, Sign::MoneyWords, Weight::Look, Source::Words, Some(words.join(" ")));
    }
    let others = said.outcomes.iter().any(|wish| !matches!(wish, Outcome::Pay | Outcome::Undecided));
    if found.0.len() > before && others {
        found.add(ground, Sign::OtherWishes, Weight::Against, Source::Answers, None);
    }
}

fn lawsuit(said: &Application, found: &mut Findings) {
    let ground = Ground::Litigation;
    let Some(background) = &said.background else { return };
    let detail = background.litigation_detail.as_ref();
    let court = detail.map(|detail| match &detail.case_number {
        Some(number) => format!("{} {number}", detail.court),
        None => detail.court.clone(),
    });
    match background.litigation {
        Litigation::No => {}
        Litigation::Unknown => found.add(ground, Sign::LawsuitUnknown, Weight::Look, Source::Answers, None),
        Litigation::OtherProcedure => {
            found.add(ground, Sign::OtherProcedure, Weight::Look, Source::Answers, court);
        }
        Litigation::Yes => {
            found.add(ground, Sign::LawsuitDeclared, Weight::For, Source::Answers, court);
            if detail.is_some_and(|detail| detail.same_matter == YesNoUnknown::No) {
                found.add(ground, Sign::LawsuitOtherMatter, Weight::Against, Source::Answers, None);
            }
        }
    }
}

fn consent(file: &Case, said: &Application, found: &mut Findings) {
    let ground = Ground::NoConsent;
    let before = found.0.len();
    if let Some(consent) = &file.consent {
        // No answer yet, or 「あとで決める」, is no refusal.
        if consent.share.materials == MaterialsConsent::No {
            found.add(ground, Sign::MaterialsRefused, Weight::For, Source::Answers, None);
        }
        if consent.share.scope == ShareScope::NotYet {
            found.add(ground, Sign::NothingMayBeTold, Weight::Look, Source::Answers, None);
        }
    }
    if said.contacted.as_ref().is_some_and(|contacted| contacted.how == ContactedHow::Cannot) {
        found.add(ground, Sign::CannotContact, Weight::Look, Source::Answers, None);
    }
    if found.0.len() > before && file.harm.is_flagged() {
        found.add(ground, Sign::DangerSpokenOf, Weight::Against, Source::Answers, None);
    }
}

fn cooperation(file: &Case, today: NaiveDate, found: &mut Findings) {
    let ground = Ground::NoCooperation;
    if let Some(papers) = file.open_papers() {
        if papers.due < today {
            let reminders = Some(papers.reminders.to_string());
            found.add(ground, Sign::PapersOverdue, Weight::For, Source::Course, reminders);
        }
    } else if !file.papers.is_empty() {
        found.add(ground, Sign::PapersCame, Weight::Against, Source::Course, None);
    }
}

fn repeat(file: &Case, said: &Application, prior: &[PriorCase], found: &mut Findings) {
    let ground = Ground::Repeat;
    let before = found.0.len();
    let detail = said.background.as_ref().and_then(|background| background.earlier_detail.as_ref());
    if said.background.as_ref().is_some_and(|background| background.earlier == YesNoUnknown::Yes) {
        let number = detail.and_then(|detail| detail.number.clone());
        found.add(ground, Sign::EarlierDeclared, Weight::For, Source::Answers, number);
    }
    let member = file.member.as_ref().map(|member| member.matched.member);
    let subjects: BTreeSet<Subject> = file.points.iter().filter_map(|point| point.subject).collect();
    for earlier in prior.iter().filter(|earlier| earlier.id != file.id && earlier.status.is_end()) {
        let same_member = member.is_some() && earlier.member == member;
        let same_subject = subjects.is_empty() || subjects.intersection(&earlier.subjects).next().is_some();
        if same_member && same_subject {
            found.add(ground, Sign::EarlierFound, Weight::For, Source::EarlierCase, Some(earlier.number.clone()));
            let percent = likeness(&said.what_happened, &earlier.text);
            if percent >= ALIKE_PERCENT {
                found.add(ground, Sign::TextsAlike, Weight::For, Source::EarlierCase, Some(percent.to_string()));
            }
        }
    }
    let new = detail.filter(|detail| !detail.what_is_new.trim().is_empty());
    if let Some(detail) = new.filter(|_| found.0.len() > before) {
        found.add(ground, Sign::NewFactsClaimed, Weight::Against, Source::Words, Some(detail.what_is_new.clone()));
    }
}

/// How alike two texts are, in percent: the share of runs of three letters that both have (house rule; a hint only).
pub fn likeness(one: &str, other: &str) -> u8 {
    let (one, other) = (runs(one), runs(other));
    let all = one.union(&other).count();
    if all == 0 {
        return 0;
    }
    let both = one.intersection(&other).count();
    u8::try_from(both * 100 / all).unwrap_or(100)
}

fn runs(text: &str) -> BTreeSet<String> {
    let letters: Vec<char> = search::fold(text).chars().collect();
    letters.windows(3).map(|run| run.iter().collect()).collect()
}
