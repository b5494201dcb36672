//! The letters of a case.

use super::super::opened;
use crate::page::staff::contact_instructions;
use crate::prelude::*;
use text::case as codes;
use text::staff::tab as t;
use usecase::query::letters::{self, To};

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    let lang = ctx.lang;
    let found = letters::of_case(&ctx.app, &opened.actor, &opened.file).await?;
    let rows: Vec<AnyView> = found
        .into_iter()
        .map(|letter| {
            let href = format!("/staff/letters/{}", letter.id);
            let to = match letter.to {
                To::Applicant => t::APPLICANT,
                To::Member => t::MEMBER,
            };
            let title = letter.title.unwrap_or_else(|| t::UNREADABLE.to_owned());
            let posted = letter.posted_on.map_or_else(|| t::NOT_POSTED.to_owned(), |on| date::day(lang, on));
            html! {
                <tr>
                    <th scope="row"><a href=href>{title}</a>{contact_instructions::marks(&letter.manners)}</th>
                    <td>{to}</td>
                    <td class="nb">{date::moment(lang, letter.created_at)}</td>
                    <td class="nb">{posted}</td>
                </tr>
            }
        })
        .collect();
    Ok(super::page(&ctx, &opened, "letters", codes::TAB_LETTERS, || {
        if rows.is_empty() {
            return html! { <p>{t::NO_LETTERS}</p> };
        }
        html! {
            <Table id="letters" caption=codes::TAB_LETTERS
                head=[t::COL_LETTER, t::COL_TO, t::COL_WRITTEN, t::COL_POSTED]>{rows}</Table>
        }
    }))
}
