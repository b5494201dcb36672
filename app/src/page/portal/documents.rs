//! `/portal/documents`: bulletins of the body for this member: the list with what is unread, one with its attachments,
//! 「既読にする」 for oneself, and 「読みました」 for the member.

use std::collections::HashSet;

use entity::bulletin::{Asks, Reached, WantedResponse};
use entity::id::FileId;
use entity::permission::MemberPermission;

use crate::component::passage::Writing;
use crate::component::tag::DueTag;
use crate::page;
use crate::prelude::*;
use crate::web::reply;
use text::active as marks;
use text::portal::documents as t;
use usecase::bulletin::{attach, mark};
use usecase::query::member_bulletins::{self, BulletinSummary, MemberReader, PER_PAGE, Seen};

const PATH: &str = "/portal/documents";
/// How many wait on the portal's first page.
const ON_HOME: usize = 5;

fn reader(ctx: &Ctx) -> Result<MemberReader, AppError> {
    let here = super::here(ctx)?;
    Ok(MemberReader { user: here.user, member: here.member })
}

pub(super) async fn list(ctx: Ctx) -> Result<Response, PageError> {
    let all = member_bulletins::list(&ctx.app, reader(&ctx)?).await?;
    let total = all.len();
    let page = ctx.query.get("page").parse::<usize>().unwrap_or(1).clamp(1, total.div_ceil(PER_PAGE).max(1));
    let before = (page - 1) * PER_PAGE;
    let lines: Vec<BulletinSummary> = all.into_iter().skip(before).take(PER_PAGE).collect();
    let after = before + lines.len();
    let rows: Vec<AnyView> = lines.into_iter().map(|line| row(&ctx, line)).collect();
    Ok(ctx.page(super::frame(&ctx), t::TITLE, move || {
        let to = |page: usize| format!("{PATH}?page={page}");
        let (previous, next) = ((page > 1).then(|| to(page - 1)), (after < total).then(|| to(page + 1)));
        let shown = if rows.is_empty() {
            html! { <p>{t::NONE}</p> }
        } else {
            html! {
                {table(t::CAPTION, rows)}
                <Pager from=before + 1 to=after total=total previous=previous next=next/>
            }
        };
        view! {
            <h1>{t::TITLE}</h1>
            <p>{t::LEAD}</p>
            <p><a href="/notices">{t::TO_PUBLIC}</a></p>
            {shown}
        }
    }))
}

/// What waits for this person, for the portal's first page.
pub(super) async fn block(ctx: &Ctx) -> Result<AnyView, AppError> {
    let mut waiting = member_bulletins::waiting(&ctx.app, reader(ctx)?).await?;
    let count = waiting.len();
    waiting.truncate(ON_HOME);
    let rows: Vec<AnyView> = waiting.into_iter().map(|line| row(ctx, line)).collect();
    let shown = if rows.is_empty() {
        html! { <p>{t::NONE_WAITING}</p> }
    } else {
        html! {
            <p>{t::waiting(count)}</p>
            {table(t::TITLE, rows)}
        }
    };
    Ok(html! {
        <h2>{t::TITLE}</h2>
        {shown}
        <p><a href=PATH>{t::ALL}</a></p>
    })
}

fn table(caption: &'static str, rows: Vec<AnyView>) -> AnyView {
    html! {
        <Table id="documents" caption=caption head=[t::COL_TITLE, t::COL_STATE, t::COL_DUE, t::COL_OUT]>{rows}</Table>
    }
}

/// How a bulletin stands with this person and the member.
fn state(line: &BulletinSummary) -> AnyView {
    let (word, tone) = match (line.wanted, line.asks) {
        _ if line.withdrawn_at.is_some() => (t::WITHDRAWN, Tone::Plain),
        (WantedResponse::Acknowledgement, _) => (t::TO_ACKNOWLEDGE, Tone::Member),
        (WantedResponse::Reading, _) => (t::UNREAD, Tone::Member),
        (WantedResponse::Nothing, Asks::Acknowledge) if line.member == Reached::Acknowledged => {
            (t::ACKNOWLEDGED, Tone::Settled)
        }
        (WantedResponse::Nothing, Asks::Acknowledge | Asks::Read) => (t::READ, Tone::Plain),
    };
    let corrected = (line.number > 1 && line.withdrawn_at.is_none())
        .then(|| view! { " "<Tag label=t::CORRECTED tone=Tone::Body/> });
    html! { <Tag label=word tone=tone/>{corrected} }
}

fn row(ctx: &Ctx, line: BulletinSummary) -> AnyView {
    let lang = ctx.lang;
    let state = state(&line);
    let due = match line.due_on.filter(|_| line.withdrawn_at.is_none()) {
        Some(day) if line.wanted == WantedResponse::Nothing => html! { {date::short_day(lang, day)} },
        Some(day) => {
            let left = ctx.days_left(day);
            html! { <DueTag date=day left=left/> }
        }
        None => t::NO_DUE.into_any(),
    };
    html! {
        <tr>
            <th scope="row"><a href=format!("{PATH}/{}", line.id)>{line.title}</a></th>
            <td>{state}</td>
            <td class="nb">{due}</td>
            <td class="nb">{date::day(lang, date::day_of(line.published_at))}</td>
        </tr>
    }
}

pub(super) async fn one(ctx: Ctx) -> Result<Response, PageError> {
    let reader = reader(&ctx)?;
    let seen = member_bulletins::one(&ctx.app, reader, ctx.param("id")?).await?;
    show(&ctx, seen).await
}

async fn show(ctx: &Ctx, seen: Seen) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let active = attach::active(&ctx.app, seen.id).await?;
    let done = match ctx.query.get("done") {
        "said" => Some(t::DONE),
        "read" => Some(t::NOTED),
        _ => None,
    };
    let answer = answer(ctx, &seen);
    let note = note(ctx, &seen);
    let day = date::day(lang, date::day_of(seen.published_at));
    let out = if seen.number > 1 { t::corrected(&day) } else { t::published(&day) };
    let withdrawn = seen.withdrawn.as_ref().map(|withdrawn| {
        let text = t::withdrawn(&date::day(lang, date::day_of(withdrawn.at)));
        let why = withdrawn.why.clone();
        view! { <Note kind=NoteKind::Warn><p>{text}</p><p class="as-typed">{why}</p></Note> }
    });
    let change = (!seen.change.is_empty()).then(|| {
        let change = seen.change.clone();
        view! { <Note kind=NoteKind::Info title=t::CHANGE><p class="as-typed">{change}</p></Note> }
    });
    Ok(ctx.page(super::frame(ctx), t::about(&seen.title), move || {
        let files = files(lang, &seen, &active);
        let text = seen.withdrawn.is_none().then(|| view! { <Writing lang=lang markdown=seen.body/> });
        view! {
            {done.map(|word| view! { <Note kind=NoteKind::Done>{word}</Note> })}
            <h1>{seen.title}</h1>
            <p>{out}</p>
            {withdrawn}
            {change}
            {text}
            {files}
            {answer}
            {note}
            <p><a href=PATH>{t::BACK}</a></p>
        }
    }))
}

fn files(lang: Lang, seen: &Seen, active: &HashSet<FileId>) -> Option<AnyView> {
    if seen.files.is_empty() {
        return None;
    }
    let lines: Vec<_> = seen
        .files
        .iter()
        .map(|file| {
            let href = format!("{PATH}/{}/files/{}", seen.id, file.id);
            let mark =
                active.contains(&file.id).then(|| view! { " "<Tag label=marks::MARK.get(lang) tone=Tone::Late/> });
            view! { <li><a href=href>{file.name.clone()}</a>{mark}</li> }
        })
        .collect();
    Some(html! { <h2>{t::FILES}</h2><ul>{lines}</ul> })
}

/// What is asked, or who answered.
fn answer(ctx: &Ctx, seen: &Seen) -> Option<AnyView> {
    let lang = ctx.lang;
    let said = seen.said_by.as_ref().map(|(name, at)| {
        let text = t::said(name, &date::moment(lang, *at));
        view! { <p>{text}</p> }
    });
    if seen.wanted() != WantedResponse::Acknowledgement {
        return said.map(IntoAny::into_any);
    }
    let due = seen.due_on.map(|day| {
        let text = format!("{}（{}）", date::day(lang, day), date::left(lang, ctx.days_left(day)));
        view! { <p><strong>{t::until(&text)}</strong></p> }
    });
    let may = answers(ctx);
    let (key, number) = (ctx.form_key(), i64::from(seen.number));
    let form = if may {
        html! {
            <p>{t::ASKED}</p>
            <PostForm form_key=key version=Some(number)>
                <Buttons><Button label=t::SAY/></Buttons>
            </PostForm>
        }
    } else {
        html! { <p>{t::VIEWER}</p> }
    };
    Some(html! {
        <Note kind=NoteKind::Ask title=t::ANSWER>
            {due}
            {form}
        </Note>
    })
}

/// Whether this person answers for the member.
fn answers(ctx: &Ctx) -> bool {
    ctx.member_may(MemberPermission::Answer)
}

/// The button by which somebody says to have read it for herself; who is asked to say so for the member has that one.
fn note(ctx: &Ctx, seen: &Seen) -> Option<AnyView> {
    let says = seen.wanted() == WantedResponse::Acknowledgement && answers(ctx);
    if seen.own.read_at.is_some() || seen.withdrawn.is_some() || says {
        return None;
    }
    let action = format!("{PATH}/{}/read", seen.id);
    Some(html! {
        <PostForm action=action><Buttons><Button label=t::NOTE look=Look::Secondary/></Buttons></PostForm>
    })
}

/// Notes that this person has read it.
pub(super) async fn read(ctx: Ctx) -> Result<Response, PageError> {
    let reader = reader(&ctx)?;
    let seen = member_bulletins::one(&ctx.app, reader, ctx.param("id")?).await?;
    mark::opened(&ctx.app, reader.user, &seen).await?;
    Ok(reply::see_other(&format!("{PATH}/{}?done=read", seen.id)))
}

/// Says for the member that it was read.
pub(super) async fn say(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let seen = member_bulletins::one(&ctx.app, reader(&ctx)?, ctx.param("id")?).await?;
    let location = format!("{PATH}/{}?done=said", seen.id);
    let act = ctx.submission(&fields, location)?.of_what_was_seen()?;
    let location = mark::acknowledge(&ctx.app, &act, seen.id, &seen).await?;
    Ok(reply::see_other(&location))
}

pub(super) async fn file(ctx: Ctx) -> Result<Response, PageError> {
    let seen = member_bulletins::one(&ctx.app, reader(&ctx)?, ctx.param("id")?).await?;
    let id: FileId = ctx.param("file")?.parse().map_err(|_| AppError::NotFound)?;
    let asked = attach::open(&ctx.app, seen.id, &seen.files, id, page::file::told(&ctx)).await?;
    Ok(page::file::send(&ctx, asked))
}
