//! `/members/changes.atom`: the public changes as a feed (RFC 4287).

use atom_syndication::{Entry, Feed};

use crate::layout;
use crate::page::public::atom;
use crate::page::public::atom::{FeedInfo, link, moment, place, text};
use crate::page::public::members::change_words;
use crate::prelude::*;
use text::public::{hours, members as t};
use usecase::query::member_changes::{self, PublicChange};

/// How many changes the feed holds.
const ENTRIES: usize = 50;

pub(in crate::page::public) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let changes = member_changes::newest(&ctx.app, ENTRIES).await?;
    let modified = changes.first().map(|change| change.at);
    let feed = feed(ctx.lang, &ctx.app.site().origin, hours::name(ctx.lang, ctx.app.organization()), &changes);
    atom::send(&ctx, &feed, modified)
}

fn feed(lang: Lang, site: &str, body: &str, changes: &[PublicChange]) -> Feed {
    let about = FeedInfo {
        path: layout::FEED_PATH,
        page: "/members/changes",
        title: &t::feed_title(lang, body),
        updated: changes.first().map(|change| change.at),
    };
    Feed {
        entries: changes.iter().map(|change| entry(lang, site, change)).collect(),
        ..atom::feed(lang, site, body, about)
    }
}

fn entry(lang: Lang, site: &str, change: &PublicChange) -> Entry {
    let said = change_words::all(lang, change).join(t::BETWEEN.get(lang));
    let at = moment(change.at);
    Entry {
        title: text(&t::entry(lang, &change.name, &said)),
        id: change.id.urn().to_string(),
        updated: at,
        published: Some(at),
        links: vec![link(place(lang, site, &format!("/members/{}", change.number)), "alternate", Some("text/html"))],
        summary: Some(text(&said)),
        ..Entry::default()
    }
}

#[cfg(test)]
mod tests {
    use entity::member_column::Column;
    use usecase::query::member_changes::ChangedPart;

    use super::*;

    #[test]
    fn any_name_leaves_a_feed_that_can_be_read() {
        let name = "髙﨑𠮷邉\u{e0100} & <b>\u{8}\u{0}\u{ffff}]]>\"'";
        let change = PublicChange {
            id: uuid::Uuid::nil(),
            at: "2026-11-22T01:02:03.456Z".parse().unwrap(),
            number: "9999010000015".to_owned(),
            name: name.to_owned(),
            what: vec![ChangedPart::Renamed { before: name.to_owned(), after: "b".to_owned() }],
        };
        let written = feed(Lang::Ja, "https://desk.example.jp", name, &[change]).write_to(Vec::new()).unwrap();
        let read = Feed::read_from(written.as_slice()).unwrap();
        let entry = read.entries().first().unwrap();
        assert!(
            entry.title.as_str().starts_with("髙﨑𠮷邉\u{e0100} & <b>]]>\"'：名前が「"),
            "{}",
            entry.title.as_str()
        );
        assert_eq!(entry.id, "urn:uuid:00000000-0000-0000-0000-000000000000");
        assert_eq!(entry.updated.to_rfc3339(), "2026-11-22T10:02:03+09:00");
        assert_eq!(read.updated, entry.updated);
        assert_eq!(read.id, "https://desk.example.jp/members/changes.atom");
        assert_eq!(entry.links.first().unwrap().href, "https://desk.example.jp/members/9999010000015");
    }

    #[test]
    fn sentences_about_one_change_stand_apart_in_english() {
        let change = PublicChange {
            id: uuid::Uuid::nil(),
            at: "2026-11-22T01:02:03Z".parse().unwrap(),
            number: "9999010000015".to_owned(),
            name: "A".to_owned(),
            what: vec![ChangedPart::Column(Column::Kana), ChangedPart::Column(Column::Website)],
        };
        let said = |lang| entry(lang, "https://desk.example.jp", &change).summary.unwrap().value;
        assert_eq!(said(Lang::En), "The entry “Reading” was changed. The entry “Website” was changed.");
        assert_eq!(said(Lang::Ja), "「よみ」の記載が変わりました。「サイト」の記載が変わりました。");
    }

    #[test]
    fn a_list_without_changes_is_a_feed_too() {
        let written = feed(Lang::Ja, "http://127.0.0.1:3000", "x", &[]).write_to(Vec::new()).unwrap();
        assert_eq!(Feed::read_from(written.as_slice()).unwrap().entries(), []);
    }
}
