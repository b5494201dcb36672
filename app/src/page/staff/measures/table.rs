//! Files in a table, wherever they are listed at the desk.

use entity::measure::Status;

use super::PATH;
use crate::component::tag::DueTag;
use crate::prelude::*;
use text::measure as codes;
use text::measure::staff as t;
use usecase::query::measures::MeasureSummary;

/// Whether the table says on whom a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Members {
    Named,
    /// They are all on one member, which the page names.
    One,
}

/// The colour of a state.
pub(crate) const fn tone(status: Status) -> Tone {
    match status {
        Status::Opened | Status::Answered => Tone::Body,
        Status::Issued => Tone::Member,
        Status::Improved => Tone::Settled,
        Status::Closed | Status::Excluded => Tone::Plain,
    }
}

/// The table; empty lists are the caller's to explain.
pub(crate) fn table(ctx: &Ctx, caption: &'static str, lines: Vec<MeasureSummary>, members: Members) -> AnyView {
    let rows: Vec<AnyView> = lines.into_iter().map(|line| row(ctx, line, members)).collect();
    let mut head = vec![t::COL_NUMBER, t::COL_STATUS, t::COL_RUNG, t::COL_DUE, t::COL_OPENED];
    if members == Members::Named {
        head.insert(1, t::MEMBER);
    }
    html! {
        <Table id="guidance" caption=caption head=head>{rows}</Table>
    }
}

fn row(ctx: &Ctx, line: MeasureSummary, members: Members) -> AnyView {
    let lang = ctx.lang;
    let href = format!("{PATH}/{}", line.number);
    let member = (members == Members::Named).then(|| view! { <td>{line.member}</td> });
    let waits = line.proposal_by.is_some();
    let due = match line.due_on {
        Some(day) => {
            let left = ctx.days_left(day);
            html! { <DueTag date=day left=left/> }
        }
        None => none(),
    };
    let rung = line.rung.map_or_else(none, |rung| codes::rung(rung).into_any());
    html! {
        <tr>
            <th scope="row" class="nb"><a href=href>{line.number}</a></th>
            {member}
            <td>
                <Tag label=codes::status(line.status) tone=tone(line.status)/>
                {waits.then(|| view! { " "<Tag label=t::WAITING tone=Tone::Body/> })}
            </td>
            <td class="nb">{rung}</td>
            <td class="nb">{due}</td>
            <td class="nb">{date::day(lang, date::day_of(line.created_at))}</td>
        </tr>
    }
}

fn none() -> AnyView {
    t::NONE.into_any()
}
