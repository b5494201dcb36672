//! The points that can be read off the answers of the form, in words that staff can keep or better.

use entity::application::Application;
use entity::application::answer::{Category, Money, Outcome};
use entity::case::point::PointDraft;
use entity::law::subject::Subject;

use text::case as t;

/// One point for each thing that was ticked; a demand for money is a point of its own, so that it can be left out
/// without leaving out the rest.
pub fn of(said: &Application) -> Vec<PointDraft> {
    let mut points: Vec<PointDraft> = said
        .categories
        .iter()
        .filter(|category| **category != Category::Other || said.categories.len() == 1)
        .map(|category| PointDraft {
            no: None,
            text: t::category(*category).to_owned(),
            subject: first_subject(*category),
        })
        .collect();
    let money = said.background.as_ref().is_some_and(|background| background.money == Money::Yes)
        || said.outcomes.contains(&Outcome::Pay);
    if money {
        points.push(PointDraft { no: None, text: t::MONEY_POINT.to_owned(), subject: None });
    }
    points
}

/// The subject that a person would look at first; staff choose the right one.
const fn first_subject(category: Category) -> Option<Subject> {
    match category {
        Category::UnknownSource => Some(Subject::A1),
        Category::OtherPurpose => Some(Subject::P2),
        Category::HandedOver => Some(Subject::T1),
        Category::Leaked => Some(Subject::L1),
        Category::Peeked => Some(Subject::S2),
        Category::NotShown => Some(Subject::Q1),
        Category::NotCorrected => Some(Subject::Q3),
        Category::NotStopped => Some(Subject::Q4),
        Category::Burden => Some(Subject::Q7),
        Category::Sensitive => Some(Subject::A2),
        Category::NoResponse => Some(Subject::C1),
        Category::Other => None,
    }
}
