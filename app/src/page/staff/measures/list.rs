//! `/staff/guidance`: what is open, the nearest day first.

use entity::measure::Status;

use super::table::{self, Members};
use super::{NEW, PATH};
use crate::page::staff::prelude::*;
use text::measure as codes;
use text::measure::staff as t;
use usecase::query::measures::{self, MeasureFilter, MeasureState, MeasureSummary, PAGE};

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let actor = ctx.actor()?;
    let ask = MeasureFilter {
        state: MeasureState::from_code(ctx.query.get("state")),
        member: ctx.query.trimmed("member").to_owned(),
        page: ctx.query.get("page").parse::<u64>().unwrap_or(1).clamp(1, 100_000),
    };
    let (lines, total) = measures::list(&ctx.app, &actor, &ask).await?;
    let opens = ctx.may(Permission::HandleMeasures);
    let form = filter(&ask);
    let results = results(&ctx, &ask, lines, total);
    Ok(ctx.page(frame(&ctx), t::TITLE, move || {
        view! {
            <h1>{t::TITLE}</h1>
            <p>{t::LEAD}</p>
            {opens.then(|| view! { <Buttons><LinkButton href=NEW label=t::NEW/></Buttons> })}
            {form}
            {results}
        }
    }))
}

fn filter(ask: &MeasureFilter) -> AnyView {
    let mut states = vec![
        Choice::new(MeasureState::Open.code(), t::S_OPEN),
        Choice::new(MeasureState::Waiting.code(), t::S_WAITING),
        Choice::new(MeasureState::Overdue.code(), t::S_OVERDUE),
    ];
    states.extend(Status::ALL.iter().map(|status| Choice::new(status.code(), codes::status(*status))));
    states.push(Choice::new(MeasureState::All.code(), t::S_ALL));
    html! {
        <form class="finder" method="get" action=PATH role="search">
            <SelectField at=Control::new("state").value(ask.state.code()) label=t::F_STATE choices=states/>
            <TextField at=Control::new("member").value(ask.member.clone()) label=t::F_MEMBER kind=InputKind::Search/>
            <Button label=t::FILTER look=Look::Secondary/>
        </form>
    }
}

fn results(ctx: &Ctx, ask: &MeasureFilter, lines: Vec<MeasureSummary>, total: u64) -> AnyView {
    if lines.is_empty() {
        let all = format!("{PATH}?state={}", MeasureState::All.code());
        return html! {
            <div class="empty">
                <p>{t::EMPTY}</p>
                <p><a href=all>{t::EMPTY_NEXT}</a></p>
            </div>
        };
    }
    let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let before = (ask.page - 1) * PAGE;
    let shown = u64::try_from(lines.len()).unwrap_or(0);
    let previous = (ask.page > 1).then(|| href(ask, ask.page - 1));
    let next = (before + shown < total).then(|| href(ask, ask.page + 1));
    let table = table::table(ctx, t::CAPTION, lines, Members::Named);
    html! {
        {table}
        <Pager from=count(before + 1) to=count(before + shown) total=count(total) previous=previous next=next/>
    }
}

fn href(ask: &MeasureFilter, page: u64) -> String {
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    pairs.append_pair("state", ask.state.code());
    if !ask.member.is_empty() {
        pairs.append_pair("member", &ask.member);
    }
    pairs.append_pair("page", &page.to_string());
    format!("{PATH}?{}", pairs.finish())
}
