//! What waits for a second person.

use entity::id::StaffId;
use entity::people::Role;

use super::proposed;
use crate::page::staff::prelude::*;
use text::case as codes;
use text::measure::{self as measures_text, staff as words};
use text::staff::approval as t;
use usecase::caller::Caller;
use usecase::query::approvals::{self, WaitingProposal};
use usecase::query::{measures, proposals};

/// The path of the list.
pub(crate) const PATH: &str = "/staff/approvals";

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let Caller::Staff { id, role, .. } = ctx.caller() else { return Err(AppError::SignIn.into()) };
    let (lang, title) = (ctx.lang, t::TITLE);
    let others = proposals::waiting(&ctx.app, &ctx.actor()?).await?;
    let others = proposed::table(lang, *role, &others);
    if !ctx.may(Permission::ReadCases) {
        return Ok(ctx.page(crate::page::staff::frame(&ctx), title, || {
            view! { <h1>{title}</h1><p>{t::LEAD}</p>{others} }
        }));
    }
    let waiting = approvals::waiting(&ctx.app, *id, *role).await?;
    let measures = measures::waiting(&ctx.app, &ctx.actor()?).await?;
    let damaged: Vec<String> = waiting.damaged.into_iter().chain(measures.damaged).collect();
    let (waiting, measures) = (waiting.whole, measures.whole);
    let rows: Vec<AnyView> = waiting.iter().map(|one| row(&ctx, one, standing(*role, By::of(one.by, *id)))).collect();
    let measures: Vec<AnyView> =
        measures.iter().map(|one| measure(&ctx, one, standing(*role, By::of(one.by, *id)))).collect();
    Ok(ctx.page(crate::page::staff::frame(&ctx), title, || {
        let list = if rows.is_empty() {
            html! {
                <h2>{t::CASES}</h2>
                <div class="empty">
                    <p>{t::EMPTY}</p>
                    <p><a href=crate::page::staff::cases::list::PATH>{t::TO_QUEUE}</a></p>
                </div>
            }
        } else {
            html! {
                <Table id="approvals" caption=t::CASES
                    head=[t::COL_CASE, t::COL_PLAN, t::COL_BY, t::COL_AT, t::COL_WHO]>{rows}</Table>
            }
        };
        let damaged = crate::page::staff::damaged_note(lang, &damaged);
        view! { <h1>{title}</h1><p>{t::LEAD}</p>{damaged}{list}{on_members(measures)}{others} }
    }))
}

/// What the reader can do about a proposal.
fn standing(role: Role, by: By) -> &'static str {
    match by {
        By::Oneself => t::OWN,
        By::Another if Permission::DecideProposals.is_held_by(role) => t::MAY,
        By::Another => t::READS,
    }
}

/// Who made a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    /// Whoever reads the page.
    Oneself,
    Another,
}

impl By {
    fn of(by: StaffId, me: StaffId) -> Self {
        if by == me { Self::Oneself } else { Self::Another }
    }
}

/// Measures towards members that take two people.
fn on_members(rows: Vec<AnyView>) -> AnyView {
    let title = words::APPROVALS;
    if rows.is_empty() {
        return html! { <h2>{title}</h2><p>{words::NO_APPROVALS}</p> };
    }
    html! {
        <Table id="measures" caption=title
            head=[words::COL_FILE, words::MEMBER, words::COL_PROPOSED, t::COL_BY, t::COL_AT, t::COL_WHO]>{rows}</Table>
    }
}

fn measure(ctx: &Ctx, one: &measures::WaitingMeasure, standing: &'static str) -> AnyView {
    let lang = ctx.lang;
    let href = format!("{}/{}/proposal", crate::page::staff::measures::PATH, one.number);
    html! {
        <tr>
            <th scope="row" class="nb"><a href=href>{one.number.clone()}</a></th>
            <td>{one.member.clone()}</td>
            <td class="nb">{measures_text::rung(one.rung)}</td>
            <td>{one.by_name.clone()}</td>
            <td class="nb">{date::moment(lang, one.at)}</td>
            <td>{standing}</td>
        </tr>
    }
}

fn row(ctx: &Ctx, one: &WaitingProposal, standing: &'static str) -> AnyView {
    let lang = ctx.lang;
    let href = format!("/staff/cases/{}/proposals/{}", one.number, one.no.0);
    html! {
        <tr>
            <th scope="row" class="nb"><a href=href>{one.number.clone()}</a></th>
            <td>{codes::plan(one.plan)}</td>
            <td>{one.by_name.clone()}</td>
            <td class="nb">{date::moment(lang, one.at)}</td>
            <td>{standing}</td>
        </tr>
    }
}
