//! `/portal/guidance`: the list, and its block on the portal's first page.

use entity::id::MemberId;
use entity::measure::Status;

use super::PATH;
use crate::component::tag::DueTag;
use crate::page::portal::{frame, here};
use crate::prelude::*;
use text::measure as codes;
use text::measure::portal as t;
use usecase::query::measures::{self, MeasureSummary, PAGE};

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let here = here(&ctx)?;
    let page = ctx.query.get("page").parse::<u64>().unwrap_or(1).clamp(1, 100_000);
    let (lines, total) = measures::told(&ctx.app, here.member, page).await?;
    let shown = u64::try_from(lines.len()).unwrap_or(0);
    let before = (page - 1) * PAGE;
    let count = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    let href = |page: u64| format!("{PATH}?page={page}");
    let previous = (page > 1).then(|| href(page - 1));
    let next = (before + shown < total).then(|| href(page + 1));
    let list = if lines.is_empty() {
        html! {
            <div class="empty">
                <p>{t::EMPTY}</p>
                <p><a href="/portal">{t::EMPTY_NEXT}</a></p>
            </div>
        }
    } else {
        let table = table(&ctx, t::CAPTION, lines);
        html! {
            {table}
            <Pager from=count(before + 1) to=count(before + shown) total=count(total) previous=previous next=next/>
        }
    };
    Ok(ctx.page(frame(&ctx), t::LIST, move || {
        view! {
            <h1>{t::LIST}</h1>
            <p>{t::LEAD}</p>
            {list}
        }
    }))
}

/// What waits for an answer, for the portal's first page.
pub(in crate::page::portal) async fn block(ctx: &Ctx, member: MemberId) -> Result<AnyView, AppError> {
    let (lines, total) = measures::told(&ctx.app, member, 1).await?;
    let waiting: Vec<MeasureSummary> = lines.into_iter().filter(|line| line.status == Status::Issued).collect();
    let waiting = if waiting.is_empty() {
        html! { <h2>{t::TITLE}</h2><p>{t::NONE_TO_ANSWER}</p> }
    } else {
        table(ctx, t::TITLE, waiting)
    };
    Ok(html! {
        {waiting}
        {(total > 0).then(|| view! { <p><a href=PATH>{t::ALL}</a></p> })}
    })
}

fn table(ctx: &Ctx, caption: &'static str, lines: Vec<MeasureSummary>) -> AnyView {
    let rows: Vec<AnyView> = lines.into_iter().map(|line| row(ctx, line)).collect();
    html! {
        <Table id="guidance" caption=caption
            head=[t::COL_NUMBER, t::COL_STATUS, t::COL_RUNG, t::COL_TOLD, t::COL_DUE]>{rows}</Table>
    }
}

/// The colour of a state, for the member.
pub(super) const fn tone(status: Status) -> Tone {
    match status {
        Status::Issued => Tone::Member,
        Status::Opened | Status::Answered => Tone::Body,
        Status::Improved => Tone::Settled,
        Status::Closed | Status::Excluded => Tone::Plain,
    }
}

fn row(ctx: &Ctx, line: MeasureSummary) -> AnyView {
    let lang = ctx.lang;
    let href = format!("{PATH}/{}", line.number);
    let due = match line.due_on {
        Some(day) => {
            let left = ctx.days_left(day);
            html! { <DueTag date=day left=left/> }
        }
        None => t::NONE.into_any(),
    };
    let rung = line.rung.map_or(t::NONE, codes::rung);
    let told = line.told_at.map(|at| date::day(lang, date::day_of(at)));
    html! {
        <tr>
            <th scope="row" class="nb"><a href=href>{line.number}</a></th>
            <td><Tag label=codes::member_status(line.status) tone=tone(line.status)/></td>
            <td class="nb">{rung}</td>
            <td class="nb">{told}</td>
            <td class="nb">{due}</td>
        </tr>
    }
}
