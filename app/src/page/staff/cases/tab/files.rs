//! The files of a case. Identity papers are not listed with a link: they are seen in their own room only.

use std::collections::HashSet;

use entity::application::answer::FilePurpose;
use entity::case::file::FileEntry;
use entity::case::point::Audience;
use entity::id::FileId;
use entity::people::Party;

use super::super::opened::{self, OpenedCase};
use crate::page;
use crate::prelude::*;
use text::active as words;
use text::case as codes;
use text::staff::tab as t;
use usecase::case::attachment;
use usecase::support::upload;

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    let active = attachment::active(&ctx.app, opened.file.id).await?;
    let lang = ctx.lang;
    Ok(super::page(&ctx, &opened, "files", codes::TAB_FILES, || {
        if opened.file.files.is_empty() {
            return html! { <p>{t::NO_FILES}</p> };
        }
        let rows: Vec<AnyView> = opened.file.files.iter().map(|entry| row(lang, &opened, entry, &active)).collect();
        html! {
            <Table id="files" caption=codes::TAB_FILES
                head=[t::COL_FILE, t::COL_PURPOSE, t::COL_FROM, t::COL_CAME, t::COL_SIZE, t::COL_NOTE]>{rows}</Table>
        }
    }))
}

/// One file, to be read.
pub(crate) async fn one(ctx: Ctx) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    let id = ctx.param("file")?.parse().map(FileId).map_err(|_| AppError::NotFound)?;
    let told = page::file::told(&ctx);
    let asked = attachment::read(&ctx.app, &opened.actor, &opened.file, id, told, &ctx.visit.request_id).await?;
    Ok(page::file::send(&ctx, asked))
}

const fn purpose(purpose: FilePurpose) -> &'static str {
    match purpose {
        FilePurpose::Evidence => t::EVIDENCE,
        FilePurpose::Identity => t::IDENTITY,
        FilePurpose::Authority => t::AUTHORITY,
        FilePurpose::MemberMaterial => t::MEMBER_MATERIAL,
        FilePurpose::Original => t::ORIGINAL,
        FilePurpose::OwnPaper => t::OWN_PAPER,
    }
}

const fn from(party: Party) -> &'static str {
    match party {
        Party::Applicant => t::APPLICANT,
        Party::Member => t::MEMBER,
        Party::Organization => t::BODY,
    }
}

fn row(lang: Lang, opened: &OpenedCase, entry: &FileEntry, active: &HashSet<FileId>) -> AnyView {
    let name = match (attachment::is_paper(entry.file.purpose), entry.destroyed_at) {
        (_, Some(at)) => {
            let said = format!("{}（{}）", t::DESTROYED, date::moment(lang, at));
            html! { <span class="blank">{said}</span> }
        }
        (true, None) => html! { <a href=opened.page("identity")>{t::IN_THE_ROOM}</a> },
        (false, None) => {
            let href = opened.page(&format!("files/{}", entry.file.id));
            let mark = active.contains(&entry.file.id).then(|| {
                view! { " "<Tag label=words::MARK.get(lang) tone=Tone::Late/> }
            });
            html! { <a href=href>{entry.file.name.clone()}</a>{mark} }
        }
    };
    let secret = entry.file.purpose == FilePurpose::MemberMaterial && entry.audience == Audience::BodyOnly;
    html! {
        <tr>
            <th scope="row">{name}</th>
            <td>{purpose(entry.file.purpose)}{secret.then(|| view! { <span class="table__sub">{t::BODY_ONLY}</span> })}</td>
            <td>{from(entry.from)}</td>
            <td class="nb">{date::moment(lang, entry.at)}</td>
            <td class="num">{upload::size(entry.file.size)}</td>
            <td>{entry.file.note.clone().unwrap_or_default()}</td>
        </tr>
    }
}
