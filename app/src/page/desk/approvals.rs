//! What waits for a second person.

use axum::response::Response;
use entity::people::Role;
use leptos::prelude::*;

use crate::error::AppError;
use crate::part::table::Table;
use crate::text::desk::approval as t;
use crate::text::{case as codes, date};
use crate::usecase::read::approvals::{self, Waiting};
use crate::web::ctx::{Caller, Ctx};

/// The path of the list.
pub(crate) const PATH: &str = "/staff/approvals";

pub(crate) async fn get(ctx: Ctx) -> Result<Response, AppError> {
    let Caller::Staff { id, role, .. } = ctx.caller() else { return Err(AppError::SignIn) };
    let waiting = approvals::waiting(&ctx.desk, *id, *role).await?;
    let lang = ctx.lang;
    let title = t::TITLE.get(lang);
    let rows: Vec<AnyView> = waiting
        .iter()
        .map(|one| {
            let standing = match role {
                Role::Approver if one.by == *id => t::OWN,
                Role::Approver => t::MAY,
                Role::Intake | Role::Handler | Role::Auditor | Role::Admin if one.by == *id => t::OWN,
                Role::Intake | Role::Handler | Role::Auditor | Role::Admin => t::READS,
            };
            row(&ctx, one, standing.get(lang))
        })
        .collect();
    Ok(ctx.page(super::frame(&ctx), title, || {
        let list = if rows.is_empty() {
            view! {
                <div class="empty">
                    <p>{t::EMPTY.get(lang)}</p>
                    <p><a href=super::queue::PATH>{t::TO_QUEUE.get(lang)}</a></p>
                </div>
            }
            .into_any()
        } else {
            view! {
                <Table id="approvals" caption=title>
                    <thead>
                        <tr>
                            <th scope="col">{t::COL_CASE.get(lang)}</th>
                            <th scope="col">{t::COL_PLAN.get(lang)}</th>
                            <th scope="col">{t::COL_BY.get(lang)}</th>
                            <th scope="col">{t::COL_AT.get(lang)}</th>
                            <th scope="col">{t::COL_WHO.get(lang)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </Table>
            }
            .into_any()
        };
        view! { <h1>{title}</h1><p>{t::LEAD.get(lang)}</p>{list} }
    }))
}

fn row(ctx: &Ctx, one: &Waiting, standing: &'static str) -> AnyView {
    let lang = ctx.lang;
    let href = format!("/staff/cases/{}/proposals/{}", one.number, one.no.0);
    view! {
        <tr>
            <th scope="row" class="nb"><a href=href>{one.number.clone()}</a></th>
            <td>{codes::plan(one.plan).get(lang)}</td>
            <td>{one.by_name.clone()}</td>
            <td class="nb">{date::moment(lang, one.at)}</td>
            <td>{standing}</td>
        </tr>
    }
    .into_any()
}
