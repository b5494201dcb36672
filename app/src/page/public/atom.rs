//! What every Atom feed of the site has in common (RFC 4287).

use atom_syndication::{Feed, FixedDateTime, Link, Person, Text};
use chrono::{DateTime, SubsecRound, Utc};

use crate::prelude::*;
use crate::web::data::{self, Data};
use crate::web::localize;

const KIND: &str = "application/atom+xml; charset=utf-8";

/// Which feed: its own path, the page that shows the same, and its title.
#[derive(Clone, Copy, Debug)]
pub(super) struct FeedInfo<'a> {
    pub(super) path: &'a str,
    pub(super) page: &'a str,
    pub(super) title: &'a str,
    pub(super) updated: Option<DateTime<Utc>>,
}

/// A feed without entries.
pub(super) fn feed(lang: Lang, site: &str, body: &str, about: FeedInfo<'_>) -> Feed {
    let here = place(lang, site, about.path);
    Feed {
        title: text(about.title),
        id: here.clone(),
        updated: moment(about.updated.unwrap_or(DateTime::UNIX_EPOCH)),
        authors: vec![Person { name: legible(body), uri: Some(place(lang, site, "/")), ..Person::default() }],
        links: vec![
            link(here, "self", Some("application/atom+xml")),
            link(place(lang, site, about.page), "alternate", Some("text/html")),
        ],
        lang: Some(lang.tag().to_owned()),
        ..Feed::default()
    }
}

pub(super) fn send(ctx: &Ctx, feed: &Feed, modified: Option<DateTime<Utc>>) -> Result<Response, PageError> {
    let body = feed.write_to(Vec::new()).map_err(|cause| AppError::broken(cause.into()))?;
    Ok(data::send(ctx, Data { kind: KIND, file: None, body, modified }))
}

/// One of our pages in a language, with the site before it.
pub(super) fn place(lang: Lang, site: &str, path: &str) -> String {
    format!("{site}{}", localize::address(lang, path))
}

pub(super) fn link(href: String, rel: &str, kind: Option<&str>) -> Link {
    Link { href, rel: rel.to_owned(), mime_type: kind.map(str::to_owned), ..Link::default() }
}

pub(super) fn text(words: &str) -> Text {
    Text::plain(legible(words))
}

/// A text as it is, without the few characters that no XML document may hold.
pub(super) fn legible(words: &str) -> String {
    let fits = |c: char| matches!(c, '\t' | '\n' | '\r') || !(c < ' ' || matches!(c, '\u{fffe}' | '\u{ffff}'));
    words.chars().filter(|c| fits(*c)).collect()
}

pub(super) fn moment(at: DateTime<Utc>) -> FixedDateTime {
    entity::time::in_japan(at.trunc_subsecs(0))
}
