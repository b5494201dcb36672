//! What is proposed and is no case: its kind, its name, and the page on which one decides.

use entity::people::Role;

use crate::page::staff;
use crate::page::staff::approvals::show;
use crate::page::staff::prelude::*;
use crate::page::staff::wind_up;
use text::error::DAMAGED;
use text::public::{guidelines as shown, pages};
use text::staff::approval as t;
use text::staff::import::page as import;
use text::staff::{bulletins, guidelines, wind_up as end};
use usecase::query::proposals::{Pending, Thing};
use usecase::support::two_people::ApprovalRight;

/// What kind of thing it is.
pub(in crate::page::staff) const fn kind(thing: &Thing) -> &'static str {
    match thing {
        Thing::Guideline { .. } => guidelines::PUBLISH_TITLE,
        Thing::Bulletin { .. } => bulletins::PUBLISH_TITLE,
        Thing::Page { .. } => t::PAGE,
        Thing::Import { .. } => t::IMPORT,
        Thing::Register { about: Some(about), .. } => show::kind(about),
        Thing::Register { about: None, .. } => DAMAGED.ja(),
        Thing::WindUp { .. } => end::TITLE,
    }
}

/// Which one it is.
pub(in crate::page::staff) fn name(lang: Lang, thing: &Thing) -> String {
    match thing {
        Thing::Guideline { title, number, .. } => shown::page_title(lang, title, *number),
        Thing::Bulletin { title, .. } => title.clone(),
        Thing::Page { key, number } => shown::page_title(lang, pages::title(*key).get(lang), *number),
        Thing::Import { file, counts: (added, changed, ended), .. } => {
            t::file(file, &import::result(*added, *changed, *ended))
        }
        Thing::Register { about: Some(about), .. } => show::name(lang, about),
        Thing::Register { about: None, id } => id.to_string(),
        Thing::WindUp { intake_until } => end::intake_until(lang, *intake_until),
    }
}

/// The page on which one decides; for whom its door is closed, the page on which one reads.
pub(in crate::page::staff) fn href(role: Role, thing: &Thing) -> String {
    match thing {
        Thing::Guideline { slug, .. } if Permission::KeepRegisters.is_held_by(role) => {
            format!("/staff/guidelines/{slug}/publish")
        }
        Thing::Guideline { slug, .. } => format!("/staff/guidelines/{slug}"),
        Thing::Bulletin { id, .. } if Permission::WriteBulletins.is_held_by(role) => {
            format!("/staff/bulletins/{id}/publish")
        }
        Thing::Bulletin { id, .. } => format!("/staff/bulletins/{id}"),
        Thing::Page { key, number } => format!("/staff/pages/{}/{number}", key.code()),
        Thing::Import { id, .. } => staff::imports::decided_at(*id),
        Thing::Register { id, .. } => show::at(*id),
        Thing::WindUp { .. } => wind_up::PATH.to_owned(),
    }
}

/// What the reader can do about it.
fn standing(one: &Pending) -> &'static str {
    match (one.standing, &one.thing) {
        (ApprovalRight::Own, Thing::Import { .. }) => t::OWN_IMPORT,
        (ApprovalRight::Own, _) => t::OWN,
        (ApprovalRight::Decides, _) => t::MAY,
        (ApprovalRight::Reads, _) => t::READS,
    }
}

/// Everything that waits and is no case.
pub(in crate::page::staff) fn table(lang: Lang, role: Role, found: &[Pending]) -> AnyView {
    let title = t::OTHERS;
    if found.is_empty() {
        return html! { <h2>{title}</h2><p>{t::NO_OTHERS}</p> };
    }
    let rows: Vec<AnyView> = found.iter().map(|one| row(lang, role, one)).collect();
    html! {
        <Table id="others" caption=title
            head=[t::COL_NAME, t::COL_PLAN, t::COL_BY, t::COL_AT, t::COL_WHO]>{rows}</Table>
    }
}

fn row(lang: Lang, role: Role, one: &Pending) -> AnyView {
    let href = href(role, &one.thing);
    html! {
        <tr>
            <th scope="row"><a href=href>{name(lang, &one.thing)}</a></th>
            <td>{kind(&one.thing)}</td>
            <td>{one.by_name.clone()}</td>
            <td class="nb">{date::moment(lang, one.at)}</td>
            <td>{standing(one)}</td>
        </tr>
    }
}
