//! `/staff/bulletins`: bulletins (情報提供) from the draft to the list of who has read them.

pub(super) mod draft_fields;
pub(super) mod edit;
pub(super) mod files;
pub(super) mod list;
pub(super) mod publish;
pub(super) mod readers;
pub(super) mod show;
pub(super) mod withdraw;

use std::collections::HashSet;

use entity::bulletin::Stage;
use entity::id::FileId;
use http::Uri;
use http::uri::PathAndQuery;

use crate::component::passage::Writing;
use crate::page;
use crate::page::staff::prelude::*;
use crate::web::reply;
use text::staff::{bulletins as t, decision as words};
use usecase::query::bulletins::{self, Bulletin, BulletinVersion};

const PATH: &str = "/staff/bulletins";

/// The bulletin that the address names.
async fn asked(ctx: &Ctx) -> Result<Bulletin, AppError> {
    bulletins::one(&ctx.app, ctx.param("id")?).await
}

/// The version that is being written. Where there is none any more, it was proposed meanwhile, perhaps in another window:
/// that is a conflict, and what was typed is shown.
async fn draft(ctx: &Ctx) -> Result<(Bulletin, BulletinVersion), AppError> {
    let one = asked(ctx).await?;
    let draft = one
        .open()
        .filter(|version| version.stage == Stage::Draft && one.withdrawn.is_none())
        .cloned()
        .ok_or_else(|| AppError::overtaken(None))?;
    Ok((one, draft))
}

/// Whether the person who is signed in writes bulletins.
fn writes(ctx: &Ctx) -> bool {
    ctx.may(Permission::WriteBulletins)
}

/// The stage of a version as a chip.
fn stage(one: &Bulletin, version: &BulletinVersion) -> AnyView {
    if one.withdrawn.is_some() && version.stage == Stage::Published {
        return html! { <Tag label=t::WITHDRAWN tone=Tone::Hold/> };
    }
    let tone = match version.stage {
        Stage::Draft | Stage::Superseded => Tone::Plain,
        Stage::Proposed | Stage::Scheduled => Tone::Body,
        Stage::Published => Tone::Settled,
    };
    html! { <Tag label=t::stage(version.stage) tone=tone/> }
}

/// What a version says of itself, but for its text; with its attachments as [`links`].
fn facts(lang: Lang, version: &BulletinVersion, files: AnyView) -> Vec<SummaryRow> {
    let words = &version.words;
    let mut rows = vec![
        SummaryRow::text(t::F_TITLE, words.title.clone()),
        SummaryRow::text(t::AUDIENCE, t::readers(words.audience.kind, &words.audience.fields)),
        SummaryRow::text(t::F_ASKS, t::asks(words.asks)),
    ];
    rows.extend(words.due_on.map(|day| SummaryRow::text(t::DUE, date::day(lang, day))));
    rows.extend(words.remind_days.map(|days| SummaryRow::text(t::REMINDER, t::days_before(days))));
    if version.number > 1 {
        rows.push(SummaryRow::text(t::F_CHANGE, words.change.clone()));
    }
    rows.push(match (version.published_at, words.publish_at) {
        (Some(at), _) => SummaryRow::text(t::PUBLISHED, date::moment(lang, at)),
        (None, Some(at)) => SummaryRow::text(t::WHEN, t::comes_out(&date::moment(lang, at))),
        (None, None) => SummaryRow::text(t::WHEN, t::WHEN_NOW),
    });
    rows.push(SummaryRow::view(t::FILES, files));
    rows.extend(version.proposed_by.clone().map(|(_, name)| SummaryRow::text(words::PROPOSED_BY, name)));
    rows.extend(version.approved_by.clone().map(|(_, name)| SummaryRow::text(t::APPROVED_BY, name)));
    rows.extend(version.reminded_at.map(|at| SummaryRow::text(t::REMINDED, date::moment(lang, at))));
    rows
}

/// The attachments of a version, each to be opened.
fn links(lang: Lang, path: &str, version: &BulletinVersion, active: &HashSet<FileId>) -> AnyView {
    if version.files.is_empty() {
        return html! { <p>{t::NO_FILES}</p> };
    }
    let lines: Vec<_> = version
        .files
        .iter()
        .map(|file| {
            let href = format!("{path}/files/{}", file.id);
            view! { <li><a href=href>{page::file::named(lang, file, active)}</a></li> }
        })
        .collect();
    html! { <ul>{lines}</ul> }
}

/// The text as its readers will see it, in both languages where there are two.
fn preview(lang: Lang, body: &str, title_en: &str, body_en: &str) -> AnyView {
    let english = (!body_en.is_empty()).then(|| {
        let title = title_en.to_owned();
        view! {
            <section class="band" aria-labelledby="preview-en">
                <h2 id="preview-en">{t::PREVIEW_EN}</h2>
                <div lang="en">
                    <p><strong>{title}</strong></p>
                    <Writing lang=Lang::En markdown=body_en/>
                </div>
            </section>
        }
    });
    html! {
        <section class="band" aria-labelledby="preview">
            <h2 id="preview">{t::PREVIEW}</h2>
            <Writing lang=lang markdown=body/>
        </section>
        {english}
    }
}

/// What bulletins were called in addresses before: bookmarks and forms that are still open lead to the new name.
pub(in crate::page::staff) const OLD_PATH: &str = "/staff/notices";

pub(in crate::page::staff) async fn renamed(address: Uri) -> Response {
    let asked = address.path_and_query().map_or(OLD_PATH, PathAndQuery::as_str);
    reply::renamed_to(&format!("{PATH}{}", asked.strip_prefix(OLD_PATH).unwrap_or_default()))
}
