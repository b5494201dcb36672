//! Every step of a case with who and when, and its number in the history.

use super::super::{details, opened, show};
use crate::prelude::*;
use text::case as codes;
use text::error::DAMAGED;
use text::staff::tab as t;
use usecase::query::case_history::StepFilter;

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    let lang = ctx.lang;
    let here = opened.page("log");
    let history = show::history(&ctx, &opened, StepFilter::All).await?;
    let pager = show::pager(lang, &history.page, |page| format!("{here}?page={page}"));
    Ok(super::page(&ctx, &opened, "log", codes::TAB_LOG, || {
        let rows: Vec<AnyView> = history
            .page
            .steps
            .iter()
            .map(|one| {
                let damaged = || DAMAGED.get(lang).to_owned();
                let details =
                    one.event.as_ref().map_or_else(damaged, |event| details::of(lang, &opened, &history, event));
                html! {
                    <tr>
                        <td>{one.seq}</td>
                        <td class="nb">{date::moment(lang, one.at)}</td>
                        <td>{show::who(one, &history)}</td>
                        <th scope="row">{codes::event::staff(one.kind)}</th>
                        <td class="kept">{details}</td>
                    </tr>
                }
            })
            .collect();
        html! {
            <p>{t::LOG_LEAD}</p>
            <Table id="log" caption=codes::TAB_LOG
                head=[t::COL_SEQ, t::COL_WHEN, t::COL_WHO, t::COL_WHAT, t::COL_DETAILS]>{rows}</Table>
            {pager}
        }
    }))
}
