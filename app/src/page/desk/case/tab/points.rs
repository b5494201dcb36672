//! The points: words, subject, what was decided, what the member said, what was found.

use axum::response::Response;
use entity::case::permit::Action;
use entity::case::point::{Point, Taking};
use leptos::prelude::*;

use super::super::desk;
use crate::error::AppError;
use crate::part::form::{LinkButton, Look};
use crate::part::list::{Row, SummaryList};
use crate::text::Lang;
use crate::text::case as codes;
use crate::text::desk::act::check;
use crate::text::desk::tab as t;
use crate::web::ctx::Ctx;

pub(crate) async fn get(ctx: Ctx) -> Result<Response, AppError> {
    let opened = desk::open(&ctx).await?;
    let lang = ctx.lang;
    Ok(super::page(&ctx, &opened, "points", codes::TAB_POINTS, || {
        let cards: Vec<AnyView> = opened.file.points.iter().map(|point| card(lang, point)).collect();
        let edit = opened.may(Action::SetPoints).then(|| {
            let label = codes::action::label(Action::SetPoints).get(lang);
            view! { <p><LinkButton href=opened.page("points/edit") label=label look=Look::Secondary/></p> }
        });
        let none = cards.is_empty().then(|| view! { <p>{t::NO_POINTS.get(lang)}</p> });
        view! { {none}{cards}{edit} }.into_any()
    }))
}

fn card(lang: Lang, point: &Point) -> AnyView {
    let mut rows = vec![
        Row::text(check::POINT.get(lang), point.text.clone()),
        Row::text(
            check::SUBJECT.get(lang),
            point.subject.map(|subject| codes::subject::name(subject).get(lang)).unwrap_or_default(),
        ),
        Row::text(t::TAKING.get(lang), taking(lang, &point.taking)),
    ];
    if let Some(answer) = point.answers.last() {
        let reason = answer.reason.clone().unwrap_or_default();
        let said = format!("{}\n{reason}", codes::reply(answer.reply).get(lang));
        rows.push(Row::text(t::MEMBER_ANSWER.get(lang), said.trim()));
    }
    if let Some(found) = &point.assessment {
        let said = format!("{}\n{}", codes::finding(found.finding).get(lang), found.reason);
        rows.push(Row::text(t::FINDING.get(lang), said.trim()));
    }
    view! { <h3>{check::point(lang, point.no.0)}</h3><SummaryList rows=rows/> }.into_any()
}

/// What was decided about taking a point up, in words.
pub(in crate::page::desk::case) fn taking(lang: Lang, taking: &Taking) -> String {
    match taking {
        Taking::Open => t::UNDECIDED.get(lang).to_owned(),
        Taking::Taken => check::TAKE.get(lang).to_owned(),
        Taking::Left { ground, reason } => {
            format!("{}（{}）\n{reason}", check::LEAVE.get(lang), codes::ground(*ground).get(lang))
        }
    }
}
