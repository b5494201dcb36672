//! The portal's first page and its list.

use crate::component::tag::{DueTag, StatusTag, Viewer};
use crate::prelude::*;
use text::portal as t;
use usecase::query::member_cases::{self, CaseSummary, PAGE};

pub(super) async fn home(ctx: Ctx) -> Result<Response, PageError> {
    let here = super::here(&ctx)?;
    let (lines, _) = member_cases::list(&ctx.app, here.member, 0).await?;
    let (open, ended): (Vec<CaseSummary>, Vec<CaseSummary>) = lines.into_iter().partition(|line| line.status.is_open());
    let (asked, checked): (Vec<CaseSummary>, Vec<CaseSummary>) =
        open.into_iter().partition(|line| line.due_on.is_some());
    let asked = block(&ctx, "asked", t::TO_ANSWER, t::NONE_TO_ANSWER, asked);
    let checked = block(&ctx, "checked", t::CHECKED, t::NONE, checked);
    let ended = block(&ctx, "ended", t::ENDED, t::NONE, ended);
    let to_read = super::guidelines::block(&ctx, here.member).await?;
    let guidance = super::measures::list::block(&ctx, here.member).await?;
    let documents = super::documents::block(&ctx).await?;
    Ok(ctx.page(super::frame(&ctx), t::HOME, move || {
        view! {
            <h1>{t::HOME}</h1>
            {to_read}
            {asked}
            {checked}
            {ended}
            <p><a href="/portal/cases">{t::ALL}</a></p>
            {guidance}
            {documents}
        }
    }))
}

fn block(ctx: &Ctx, id: &'static str, title: &'static str, none: &'static str, lines: Vec<CaseSummary>) -> AnyView {
    if lines.is_empty() {
        return html! { <h2>{title}</h2><p>{none}</p> };
    }
    let rows: Vec<AnyView> = lines.into_iter().map(|line| row(ctx, line)).collect();
    table(id, title, rows)
}

fn table(id: &'static str, caption: &'static str, rows: Vec<AnyView>) -> AnyView {
    html! {
        <Table id=id caption=caption head=[t::COL_NUMBER, t::COL_DUE, t::COL_STATUS, t::COL_ASKED]>{rows}</Table>
    }
}

fn row(ctx: &Ctx, line: CaseSummary) -> AnyView {
    let lang = ctx.lang;
    let href = format!("/portal/cases/{}", line.number);
    let due = match line.due_on {
        Some(day) => {
            let left = ctx.days_left(day);
            html! { <DueTag date=day left=left/> }
        }
        None => t::NO_DUE.into_any(),
    };
    html! {
        <tr>
            <th scope="row" class="nb"><a href=href>{line.number}</a></th>
            <td class="nb">{due}</td>
            <td><StatusTag status=line.status reader=Viewer::Member/></td>
            <td class="nb">{date::day(lang, line.asked_on)}</td>
        </tr>
    }
}

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let here = super::here(&ctx)?;
    let page = ctx.query.get("page").parse::<u64>().unwrap_or(1).saturating_sub(1).min(100_000);
    let (lines, total) = member_cases::list(&ctx.app, here.member, page).await?;
    let shown = u64::try_from(lines.len()).unwrap_or(0);
    let first = page.saturating_mul(PAGE);
    let count = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    let href = |page: u64| format!("/portal/cases?page={}", page + 1);
    let previous = (page > 0).then(|| href(page - 1));
    let next = (first + shown < total).then(|| href(page + 1));
    let rows: Vec<AnyView> = lines.into_iter().map(|line| row(&ctx, line)).collect();
    Ok(ctx.page(super::frame(&ctx), t::LIST, move || {
        let list = if rows.is_empty() {
            html! { <p>{t::EMPTY_LIST}</p> }
        } else {
            html! {
                {table("cases", t::LIST, rows)}
                <Pager from=count(first + 1) to=count(first + shown) total=count(total) previous=previous next=next/>
            }
        };
        view! { <h1>{t::LIST}</h1>{list} }
    }))
}
