//! The member's own users.

use crate::prelude::*;
use text::portal as t;
use text::role;
use usecase::query::member_users::{self, LinkState};

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let here = super::here(&ctx)?;
    let lang = ctx.lang;
    let people = member_users::of(&ctx.app, here.member).await?;
    Ok(ctx.page(super::frame(&ctx), t::PEOPLE, move || {
        let rows: Vec<AnyView> = people
            .into_iter()
            .map(|person| {
                let role = role::member(person.role);
                let standing = match person.standing {
                    LinkState::Active => t::ACTIVE,
                    LinkState::Invited => t::INVITED,
                    LinkState::Inactive => t::INACTIVE,
                };
                let invited = match person.origin {
                    Some(origin) => t::invited(role::staff(origin.proposed_by), &date::moment(lang, origin.at)),
                    None => t::invited_before(&date::moment(lang, person.since)),
                };
                html! {
                    <tr>
                        <th scope="row">{person.name}</th>
                        <td>{role}</td>
                        <td>{standing}</td>
                        <td>{invited}</td>
                    </tr>
                }
            })
            .collect();
        view! {
            <h1>{t::PEOPLE}</h1>
            <Table id="people" caption=t::PEOPLE
                head=[t::COL_NAME, t::COL_ROLE, t::COL_STATE, t::COL_INVITED]>{rows}</Table>
            <p>{t::PEOPLE_HOW}</p>
        }
    }))
}
