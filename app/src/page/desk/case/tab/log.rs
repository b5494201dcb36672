//! Every step of a case with who and when, and its number in the history.

use axum::response::Response;
use leptos::prelude::*;

use super::super::{desk, details, show};
use crate::error::AppError;
use crate::part::nav::Cut;
use crate::part::table::Table;
use crate::text::desk::tab as t;
use crate::text::{case as codes, date};
use crate::web::ctx::Ctx;

pub(crate) async fn get(ctx: Ctx) -> Result<Response, AppError> {
    let opened = desk::open(&ctx).await?;
    let names = opened.names.clone();
    let lang = ctx.lang;
    let here = opened.page("log");
    let page = Cut::new(opened.history.iter().rev(), ctx.query.get("page"), show::PER_PAGE, |page| {
        format!("{here}?page={page}")
    });
    let pager = page.pager(ctx.lang);
    Ok(super::page(&ctx, &opened, "log", codes::TAB_LOG, || {
        let rows: Vec<AnyView> = page
            .items
            .into_iter()
            .map(|one| {
                view! {
                    <tr>
                        <td>{one.seq}</td>
                        <td class="nb">{date::moment(lang, one.at)}</td>
                        <td>{show::who(lang, &one.actor, &names)}</td>
                        <th scope="row">{codes::event::staff(one.event.kind()).get(lang)}</th>
                        <td class="kept">{details::of(lang, &opened, &one.event)}</td>
                    </tr>
                }
                .into_any()
            })
            .collect();
        view! {
            <p>{t::LOG_LEAD.get(lang)}</p>
            <Table id="log" caption=codes::TAB_LOG.get(lang)>
                <thead>
                    <tr>
                        <th scope="col">{t::COL_SEQ.get(lang)}</th>
                        <th scope="col">{t::COL_WHEN.get(lang)}</th>
                        <th scope="col">{t::COL_WHO.get(lang)}</th>
                        <th scope="col">{t::COL_WHAT.get(lang)}</th>
                        <th scope="col">{t::COL_DETAILS.get(lang)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </Table>
            {pager}
        }
        .into_any()
    }))
}
