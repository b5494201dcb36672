//! `/notices`: what the body tells everybody; and the same as a feed at `/feed.xml`.

use std::collections::HashSet;

use atom_syndication::{Content, Entry, Feed};
use entity::id::FileId;

use super::atom::{self, FeedInfo, legible, link, moment, place, text};
use super::kept;
use crate::component::passage::{self, Writing};
use crate::layout;
use crate::page;
use crate::prelude::*;
use text::active as marks;
use text::public::{hours, notices as t};
use usecase::bulletin::attach;
use usecase::query::bulletins::Withdrawn;
use usecase::query::notices::{self, PER_PAGE, PublishedNotice};

const PATH: &str = "/notices";
/// How many notices the feed holds.
const ENTRIES: u64 = 50;
/// How many notices the home page shows.
const ON_HOME: u64 = 3;

/// What of a notice is read in a language, and in which language it is written.
fn words(lang: Lang, notice: &PublishedNotice) -> (Lang, &str, &str) {
    match (lang, &notice.english) {
        (Lang::En, Some((title, body))) => (Lang::En, title, body),
        (Lang::Ja | Lang::En, _) => (Lang::Ja, &notice.japanese.0, &notice.japanese.1),
    }
}

/// The `lang` attribute of words in another language than their page.
fn other(page: Lang, words: Lang) -> Option<&'static str> {
    (page != words).then_some(words.tag())
}

pub(super) async fn list(ctx: Ctx) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let page = ctx.query.get("page").parse::<u64>().unwrap_or(1).clamp(1, 100_000) - 1;
    let (rows, total) = notices::list(&ctx.app, page).await?;
    Ok(kept(ctx.page(Frame::Public, t::TITLE.get(lang), move || {
        let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
        let first = page.saturating_mul(PER_PAGE);
        let last = first.saturating_add(u64::try_from(rows.len()).unwrap_or(0));
        let previous = (page > 0).then(|| format!("{PATH}?page={page}"));
        let next = (last < total).then(|| format!("{PATH}?page={}", page + 2));
        let feed = Link::new(layout::NEWS_PATH, t::FEED.get(lang)).with_note(t::FEED_NOTE.get(lang));
        let shown = if rows.is_empty() {
            html! { <p>{t::NONE.get(lang)}</p> }
        } else {
            html! {
                {some_japanese(lang, &rows)}
                <ul class="finds" aria-label=t::LIST.get(lang)>{lines(lang, &rows)}</ul>
                <Pager from=count(first + 1) to=count(last) total=count(total) previous=previous next=next/>
            }
        };
        view! {
            <h1>{t::TITLE.get(lang)}</h1>
            <p class="lead">{t::LEAD.get(lang)}</p>
            {shown}
            <LinkList items=vec![feed]/>
        }
    })))
}

fn some_japanese(lang: Lang, rows: &[PublishedNotice]) -> Option<AnyView> {
    let some = rows.iter().any(|notice| words(lang, notice).0 != lang);
    some.then(|| html! { <p>{t::SOME_JAPANESE.get(lang)}</p> })
}

fn lines(lang: Lang, rows: &[PublishedNotice]) -> Vec<AnyView> {
    rows.iter()
        .map(|notice| {
            let (written, title, _) = words(lang, notice);
            let on = date::day_of(notice.first_at);
            let corrected = (notice.number > 1).then(|| view! { <Tag label=t::CORRECTED.get(lang) tone=Tone::Body/> });
            html! {
                <li class="find">
                    <div>
                        <p class="find__sub"><time datetime=date::machine_day(on)>{date::day(lang, on)}</time></p>
                        <p class="find__name">
                            <a href=format!("{PATH}/{}", notice.id) lang=other(lang, written)>{title.to_owned()}</a>
                            " "{corrected}
                        </p>
                    </div>
                </li>
            }
        })
        .collect()
}

/// The newest notices for the home page; nothing where there are none.
pub(super) async fn block(ctx: &Ctx) -> Result<Option<AnyView>, AppError> {
    let lang = ctx.lang;
    let rows = notices::newest(&ctx.app, ON_HOME).await?;
    Ok((!rows.is_empty()).then(|| {
        html! {
            <section class="band" aria-labelledby="notices">
                <h2 id="notices">{t::TITLE.get(lang)}</h2>
                <ul class="finds" aria-labelledby="notices">{lines(lang, &rows)}</ul>
                <p><a href=PATH>{t::ALL.get(lang)}</a></p>
            </section>
        }
    }))
}

pub(super) async fn one(ctx: Ctx) -> Result<Response, PageError> {
    let notice = notices::one(&ctx.app, ctx.param("id")?).await?;
    if let Some(withdrawn) = &notice.withdrawn {
        return Ok(gone(&ctx, &notice, withdrawn));
    }
    let active = attach::active(&ctx.app, notice.id).await?;
    let lang = ctx.lang;
    let (written, title, body) = words(lang, &notice);
    let (tag, title, body) = (other(lang, written), title.to_owned(), body.to_owned());
    Ok(kept(ctx.page(Frame::Public, title.clone(), move || {
        let only =
            (written != lang).then(|| view! { <Note kind=NoteKind::Info><p>{t::ONLY_JAPANESE.get(lang)}</p></Note> });
        // What was put right is written in Japanese.
        let change = (!notice.change.is_empty()).then(|| {
            let (tag, change) = (other(lang, Lang::Ja), notice.change.clone());
            view! {
                <Note kind=NoteKind::Info title=t::CHANGE.get(lang)><p class="as-typed" lang=tag>{change}</p></Note>
            }
        });
        view! {
            <p><a href=PATH>{t::BACK.get(lang)}</a></p>
            <h1 lang=tag>{title}</h1>
            {dates(lang, &notice)}
            {only}
            {change}
            <div lang=tag><Writing lang=written markdown=body/></div>
            {files(lang, &notice, &active)}
        }
    })))
}

fn dates(lang: Lang, notice: &PublishedNotice) -> AnyView {
    let (first, now) = (date::day_of(notice.first_at), date::day_of(notice.published_at));
    let corrected = (notice.number > 1).then(|| {
        view! {
            <br/>
            <time datetime=date::machine_day(now)>{t::corrected(lang, &date::day(lang, now))}</time>
        }
    });
    html! {
        <p>
            <time datetime=date::machine_day(first)>{t::published(lang, &date::day(lang, first))}</time>
            {corrected}
        </p>
    }
}

fn files(lang: Lang, notice: &PublishedNotice, active: &HashSet<FileId>) -> Option<AnyView> {
    if notice.files.is_empty() {
        return None;
    }
    let tag = other(lang, Lang::Ja);
    let lines: Vec<_> = notice
        .files
        .iter()
        .map(|file| {
            let href = format!("{PATH}/{}/files/{}", notice.id, file.id);
            let mark =
                active.contains(&file.id).then(|| view! { " "<Tag label=marks::MARK.get(lang) tone=Tone::Late/> });
            view! { <li><a href=href lang=tag>{file.name.clone()}</a>{mark}</li> }
        })
        .collect();
    let note = (lang == Lang::En).then(|| view! { <p>{t::FILES_NOTE.get(lang)}</p> });
    Some(html! {
        <section class="band" aria-labelledby="files">
            <h2 id="files">{t::FILES.get(lang)}</h2>
            {note}
            <ul>{lines}</ul>
        </section>
    })
}

/// What is left of a withdrawn notice: that it was there, and why it is not.
fn gone(ctx: &Ctx, notice: &PublishedNotice, withdrawn: &Withdrawn) -> Response {
    let lang = ctx.lang;
    let (written, title, _) = words(lang, notice);
    let (tag, title) = (other(lang, written), title.to_owned());
    let text = t::withdrawn(lang, &date::day(lang, date::day_of(withdrawn.at)));
    let why = withdrawn.why.clone();
    ctx.page_with(StatusCode::GONE, Frame::Public, t::WITHDRAWN.get(lang), move || {
        view! {
            <p><a href=PATH>{t::BACK.get(lang)}</a></p>
            <h1 lang=tag>{title}</h1>
            <Note kind=NoteKind::Warn>
                <p>{text}</p>
                <p>{t::WHY.get(lang)}</p>
                <p class="as-typed" lang=other(lang, Lang::Ja)>{why}</p>
            </Note>
        }
    })
}

pub(super) async fn file(ctx: Ctx) -> Result<Response, PageError> {
    let notice = notices::one(&ctx.app, ctx.param("id")?).await?;
    let id: FileId = ctx.param("file")?.parse().map_err(|_| AppError::NotFound)?;
    let asked = attach::open(&ctx.app, notice.id, &notice.files, id, page::file::told(&ctx)).await?;
    Ok(page::file::send(&ctx, asked))
}

pub(super) async fn feed(ctx: Ctx) -> Result<Response, PageError> {
    let notices = notices::newest(&ctx.app, ENTRIES).await?;
    let modified = notices::changed_at(&ctx.app).await?;
    let feed = written(ctx.lang, &ctx.app.site().origin, hours::name(ctx.lang, ctx.app.organization()), &notices);
    atom::send(&ctx, &feed, modified)
}

fn written(lang: Lang, site: &str, body: &str, notices: &[PublishedNotice]) -> Feed {
    let about = FeedInfo {
        path: layout::NEWS_PATH,
        page: PATH,
        title: &t::feed_title(lang, body),
        updated: notices.first().map(|notice| notice.published_at),
    };
    Feed {
        entries: notices.iter().map(|notice| entry(lang, site, notice)).collect(),
        ..atom::feed(lang, site, body, about)
    }
}

fn entry(lang: Lang, site: &str, notice: &PublishedNotice) -> Entry {
    let (written, title, body) = words(lang, notice);
    let content = Content {
        value: Some(legible(&passage::alone(written, body))),
        content_type: Some("html".to_owned()),
        ..Content::default()
    };
    Entry {
        title: text(title),
        id: notice.id.0.urn().to_string(),
        updated: moment(notice.published_at),
        published: Some(moment(notice.first_at)),
        links: vec![link(place(lang, site, &format!("{PATH}/{}", notice.id)), "alternate", Some("text/html"))],
        content: Some(content),
        ..Entry::default()
    }
}

#[cfg(test)]
mod tests {
    use entity::id::BulletinId;

    use super::*;

    fn notice(title: &str, body: &str) -> PublishedNotice {
        PublishedNotice {
            id: BulletinId(uuid::Uuid::nil()),
            number: 2,
            japanese: (title.to_owned(), body.to_owned()),
            english: None,
            change: String::new(),
            files: Vec::new(),
            first_at: "2026-11-21T01:02:03.456Z".parse().unwrap(),
            published_at: "2026-11-22T01:02:03.456Z".parse().unwrap(),
            withdrawn: None,
        }
    }

    #[test]
    fn a_notice_in_the_feed_has_its_dates_and_no_markup_of_its_own() {
        let hostile = notice("<b>\u{8}題 & ]]>", "## 見出し\n\n<script>alert(1)</script>\u{0}");
        let out = written(Lang::Ja, "https://desk.example.jp", "協会", &[hostile]).write_to(Vec::new()).unwrap();
        let read = Feed::read_from(out.as_slice()).unwrap();
        let entry = read.entries().first().unwrap();
        assert_eq!(entry.title.as_str(), "<b>題 & ]]>");
        assert_eq!(entry.updated.to_rfc3339(), "2026-11-22T10:02:03+09:00");
        assert_eq!(entry.published.unwrap().to_rfc3339(), "2026-11-21T10:02:03+09:00");
        let content = entry.content().unwrap().value().unwrap();
        assert!(content.contains("<h2>見出し</h2>") && content.contains("&lt;script&gt;"), "{content}");
        assert_eq!(read.updated, entry.updated);
        assert_eq!(read.id, "https://desk.example.jp/feed.xml");
    }

    #[test]
    fn an_english_reader_gets_english_where_there_is_some() {
        let mut one = notice("題", "本文");
        assert_eq!(words(Lang::En, &one), (Lang::Ja, "題", "本文"));
        one.english = Some(("Title".to_owned(), "Text".to_owned()));
        assert_eq!(words(Lang::En, &one), (Lang::En, "Title", "Text"));
        assert_eq!(words(Lang::Ja, &one), (Lang::Ja, "題", "本文"));
        assert_eq!((other(Lang::En, Lang::Ja), other(Lang::Ja, Lang::Ja)), (Some("ja"), None));
    }
}
