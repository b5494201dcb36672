//! The life of a version as a list: what is done, where it stands, what is to come, and which days are missing.

use chrono::NaiveDate;
use entity::guideline::life::Stage;

use crate::prelude::*;
use text::public::consultations;
use text::public::guidelines as shown;
use text::staff::guidelines as t;
use usecase::query::guidelines::GuidelineVersion;

/// The stations in their order.
const STATIONS: [Stage; 7] = [
    Stage::Draft,
    Stage::Consulting,
    Stage::Heard,
    Stage::Adopted,
    Stage::Filed,
    Stage::PpcPublished,
    Stage::Published,
];

/// The place of a stage among the stations.
const fn place(stage: Stage) -> usize {
    match stage {
        Stage::Draft | Stage::Withdrawn => 0,
        Stage::Consulting => 1,
        Stage::Heard => 2,
        Stage::Adopted => 3,
        Stage::Filed => 4,
        Stage::PpcPublished => 5,
        Stage::Proposed | Stage::Published | Stage::Superseded => 6,
    }
}

pub(super) fn shown(lang: Lang, version: &GuidelineVersion, today: NaiveDate) -> AnyView {
    let now = place(version.stage);
    let over = version.stage.is_public();
    let lines: Vec<AnyView> = STATIONS
        .into_iter()
        .enumerate()
        .map(|(at, station)| {
            let (word, tone) = if at < now || over {
                (t::STEP_DONE, Tone::Settled)
            } else if at == now {
                (t::HERE, Tone::Body)
            } else {
                (t::STEP_AHEAD, Tone::Plain)
            };
            let reached = if at < now || (at == now && station != Stage::Published) || over {
                StationState::Yes
            } else {
                StationState::No
            };
            let current = (at == now && !over).then_some("step");
            html! {
                <li class="life__item" aria-current=current>
                    <Tag label=word tone=tone/>
                    <span class="life__name">{t::stage(station)}</span>
                    {days(lang, version, station, reached, today)}
                </li>
            }
        })
        .collect();
    html! { <ol class="life">{lines}</ol> }
}

/// The days of a station: what is known of them, and which should be known and are not.
fn days(lang: Lang, version: &GuidelineVersion, station: Stage, reached: StationState, today: NaiveDate) -> AnyView {
    let days = version.days;
    let known = match station {
        Stage::Consulting => {
            let text = match version.consultation {
                Some(asked) => consultations::period(lang, asked.period.opens_on, asked.period.closes_on),
                None if reached == StationState::Yes => t::NOT_CONSULTED.to_owned(),
                None => String::new(),
            };
            return html! { <span class="life__day">{text}</span> };
        }
        Stage::Heard => vec![(None, days.heard_on)],
        Stage::Adopted => vec![(None, days.adopted_on), (Some(shown::IN_FORCE), days.in_force_on)],
        Stage::Filed => vec![(None, days.filed_on)],
        Stage::PpcPublished => vec![(None, days.ppc_published_on)],
        Stage::Published => vec![(None, version.published_on)],
        Stage::Draft | Stage::Proposed | Stage::Superseded | Stage::Withdrawn => vec![],
    };
    let lines: Vec<AnyView> = known
        .into_iter()
        .map(|(label, day)| {
            let label = label.map(|word| format!("{}：", word.get(lang)));
            let (class, text) = match (day, reached) {
                (Some(day), _) => ("life__day", date::day(lang, day)),
                (None, StationState::Yes) => ("life__day life__day--lacking", t::DAY_LACKING.to_owned()),
                (None, StationState::No) => ("life__day", t::DAY_MISSING.to_owned()),
            };
            let ahead = day.filter(|day| *day > today).map(|_| t::STEP_AHEAD);
            html! { <span class=class>{label}{text}" "{ahead}</span> }
        })
        .collect();
    let number = (station == Stage::Filed).then(|| version.filing_number.clone()).flatten();
    html! { {lines}{number.map(|number| view! { <span class="life__day">{number}</span> })} }
}

/// Whether a version has come as far as a station.
#[derive(Clone, Copy, PartialEq, Eq)]
enum StationState {
    Yes,
    No,
}
