//! The points: words, subject, what was decided, what the member said, what was found.

use chrono::NaiveDate;
use entity::case::Case;
use entity::case::permit::Action;
use entity::case::point::{Point, Taking};
use entity::guideline;

use super::super::opened;
use crate::prelude::*;
use text::case as codes;
use text::public::guidelines as shown;
use text::staff::action::check;
use text::staff::tab as t;
use usecase::query::guidelines::{self, Guideline, GuidelineVersion};

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    let guidelines = guidelines::public(&ctx.app).await?;
    let lang = ctx.lang;
    Ok(super::page(&ctx, &opened, "points", codes::TAB_POINTS, || {
        let cards: Vec<AnyView> = opened.file.points.iter().map(card).collect();
        let edit = opened.may(Action::SetPoints).then(|| {
            let label = codes::action::label(Action::SetPoints);
            view! { <p><LinkButton href=opened.page("points/edit") label=label look=Look::Secondary/></p> }
        });
        let none = cards.is_empty().then(|| view! { <p>{t::NO_POINTS}</p> });
        let clauses = clauses(lang, ctx.today(), &opened.file, &guidelines);
        html! { {none}{cards}{edit}{clauses} }
    }))
}

/// The clauses that were in force when it happened: what the conduct of a member is held against.
fn clauses(lang: Lang, today: NaiveDate, file: &Case, guidelines: &[Guideline]) -> AnyView {
    let when = file.application.as_ref().map(|application| &application.when);
    let days = when.and_then(|when| when.days(today));
    let shown = match days {
        None => html! { <p>{t::NO_EVENT_DAY}</p> },
        Some((first, last)) => {
            let found: Vec<AnyView> = guidelines
                .iter()
                .flat_map(|one| one.in_force_between(first, last).into_iter().map(move |version| (one, version)))
                .map(|(one, version)| in_force(lang, one, version))
                .collect();
            let none = found.is_empty().then(|| view! { <p>{t::NO_GUIDELINE_THEN}</p> });
            html! { <p>{t::event_days(lang, first, last)}</p>{none}{found} }
        }
    };
    html! {
        <section aria-labelledby="clauses">
            <h3 id="clauses">{t::CLAUSES_THEN}</h3>
            {shown}
        </section>
    }
}

fn in_force(lang: Lang, one: &Guideline, version: &GuidelineVersion) -> AnyView {
    let path = format!("/guidelines/{}/v{}", one.slug, version.number);
    let items: Vec<AnyView> = guideline::clauses(&version.body)
        .into_iter()
        .map(|clause| html! { <li><a href=format!("{path}#{}", clause.anchor)>{clause.heading}</a></li> })
        .collect();
    let since = version.days.in_force_on.map(|from| shown::from_day(lang, from));
    html! {
        <p><a href=path.clone()>{shown::page_title(lang, &one.title, version.number)}</a>" "{since}</p>
        <details class="more"><summary>{t::CLAUSES_LIST}</summary><ul class="plain-list">{items}</ul></details>
    }
}

fn card(point: &Point) -> AnyView {
    let mut rows = vec![
        SummaryRow::text(check::POINT, point.text.clone()),
        SummaryRow::text(check::SUBJECT, point.subject.map(codes::subject::name).unwrap_or_default()),
        SummaryRow::text(t::TAKING, taking(&point.taking)),
    ];
    if let Some(answer) = point.answers.last() {
        let reason = answer.reason.clone().unwrap_or_default();
        let said = format!("{}\n{reason}", codes::reply(answer.reply));
        rows.push(SummaryRow::text(t::MEMBER_ANSWER, said.trim()));
    }
    if let Some(found) = &point.assessment {
        let said = format!("{}\n{}", codes::finding(found.finding), found.reason);
        rows.push(SummaryRow::text(t::FINDING, said.trim()));
    }
    html! { <h3>{check::point(point.no.0)}</h3><SummaryList rows=rows/> }
}

/// What was decided about taking a point up, in words.
pub(in crate::page::staff::cases) fn taking(taking: &Taking) -> String {
    match taking {
        Taking::Open => t::UNDECIDED.to_owned(),
        Taking::Taken => check::TAKE.to_owned(),
        Taking::Left { ground, reason } => {
            format!("{}（{}）\n{reason}", check::LEAVE, codes::ground(*ground))
        }
    }
}
