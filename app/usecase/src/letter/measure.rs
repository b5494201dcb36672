//! What a letter about a file on a member says: the measure itself, what a check found, that the file was closed.
//! It names no case and no applicant, whatever the file rests on.

use chrono::NaiveDate;
use entity::law::guidance::Rung;
use entity::measure::notice::Notice;
use entity::measure::{Measure, MeasureDraft, MeasureFile};
use entity::organization::Organization;
use schema::member;

use super::compose::office;
use super::content::LetterContent;
use text::measure::letter as t;
use text::{Lang, date, measure as codes};

/// Whether anybody can sign in for a member; if not, what it must know goes by post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PortalReach {
    /// In the portal, with a mail that says so.
    Portal,
    Post,
}

/// To whom a letter about a file goes.
#[derive(Clone, Copy, Debug)]
pub struct Addressee<'a> {
    pub company: &'a member::Model,
    /// How it is reached: who signs in reads the same in the portal, and answers there.
    pub reached: PortalReach,
}

/// What the member reads: by letter where nobody can sign in for it yet.
pub fn letter(
    lang: Lang,
    body: &Organization,
    today: NaiveDate,
    file: &MeasureFile,
    to: Addressee<'_>,
    notice: Notice,
) -> LetterContent {
    let last = file.measures.last();
    let (title, paragraphs, items, mut after) = match (notice, last) {
        (Notice::Measure(_), Some(measure)) => (
            t::title(measure.draft.rung),
            vec![t::opening(measure.draft.rung).to_owned()],
            said(lang, &measure.draft),
            vec![closing(lang, &measure.draft, to.reached)],
        ),
        (Notice::Checked(_), Some(measure)) => {
            (t::CHECKED, vec![t::CHECKED_TEXT.to_owned()], found(measure), Vec::new())
        }
        (Notice::Measure(_) | Notice::Checked(_), None) | (Notice::Closed, _) => {
            (t::CLOSED, vec![t::CLOSED_TEXT.to_owned()], Vec::new(), Vec::new())
        }
    };
    after.push(t::ask(&body.phone));
    LetterContent {
        kind: notice.code().to_owned(),
        number: file.number.map(|number| number.to_string()),
        dated: today,
        to: office(to.company),
        title: title.to_owned(),
        paragraphs,
        items,
        after,
        about: None,
    }
}

/// What stands under 「記」 of a measure.
fn said(lang: Lang, draft: &MeasureDraft) -> Vec<String> {
    let mut items = vec![t::line(codes::FACTS, &draft.facts)];
    if let Some(cites) = &draft.cites {
        let text = format!("{}\n{}", codes::version(&cites.title, cites.version), cites.headings());
        items.push(t::line(codes::CITES, &text));
    }
    if !draft.articles.is_empty() {
        items.push(t::line(codes::ARTICLES, &draft.articles));
    }
    items.push(t::line(codes::DEMAND, &draft.demand));
    let due = if draft.rung == Rung::Exclusion { codes::LAST_DAY } else { codes::DUE };
    items.push(t::line(due, &date::letter_day(lang, draft.due)));
    items
}

fn closing(lang: Lang, draft: &MeasureDraft, reached: PortalReach) -> String {
    match draft.rung {
        Rung::Exclusion => t::REMOVE_NAME.to_owned(),
        Rung::Information | Rung::Advice | Rung::Guidance | Rung::Recommendation | Rung::Other => {
            let day = date::letter_day(lang, draft.due);
            match reached {
                PortalReach::Portal => t::answer_in_portal(&day),
                PortalReach::Post => t::answer(&day),
            }
        }
    }
}

fn found(measure: &Measure) -> Vec<String> {
    let mut items = vec![t::line(codes::FILE, &codes::measure(measure.no.0, measure.draft.rung))];
    if let Some(verified) = &measure.verified {
        items.push(t::line(codes::RESULT, codes::improvement(verified.result)));
        items.push(t::line(codes::EVIDENCE, &verified.evidence));
    }
    items
}
