//! `/staff/letters`: what waits for the post, and what went out. Names stand in the letters only.

use crate::page::staff::contact_instructions;
use crate::page::staff::prelude::*;
use text::error::DAMAGED;
use text::staff::letters as t;
use usecase::query::letters::{self, LetterRow, Letters, PER_PAGE, Shelf, To};

const PATH: &str = "/staff/letters";
const POSTED: &str = "/staff/letters?shelf=posted";
const DONE: &[(&str, &str)] = &[("posted", t::DONE_POSTED), ("undone", t::DONE_UNDONE)];

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let (shelf, here) = match ctx.query.get("shelf") {
        "posted" => (Shelf::Posted, POSTED),
        _ => (Shelf::Waiting, PATH),
    };
    let page = ctx.query.get("page").parse().unwrap_or(1);
    let found = letters::list(&ctx.app, &ctx.actor()?, shelf, page).await?;
    let waiting = usize::try_from(letters::waiting(&ctx.app, &ctx.actor()?).await?).unwrap_or(usize::MAX);
    let done = banner(&ctx, DONE);
    Ok(ctx.page(frame(&ctx), t::TITLE, move || {
        let tabs = vec![Tab::new(PATH, t::WAITING).with_count(waiting), Tab::new(POSTED, t::POSTED)];
        view! {
            {done}
            <h1>{t::TITLE}</h1>
            <p>{t::LEAD}</p>
            <Tabs items=tabs current=here/>
            {results(lang, shelf, here, found)}
        }
    }))
}

fn results(lang: Lang, shelf: Shelf, here: &'static str, found: Letters) -> AnyView {
    if found.rows.is_empty() {
        let none = match shelf {
            Shelf::Waiting => t::NONE_WAITING,
            Shelf::Posted => t::NONE_POSTED,
        };
        return html! { <div class="empty"><p>{none}</p></div> };
    }
    let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let first = (found.page - 1) * PER_PAGE + 1;
    let last = count(first) + found.rows.len() - 1;
    let link = |page: u64| format!("{here}{}page={page}", if here.contains('?') { '&' } else { '?' });
    let previous = (found.page > 1).then(|| link(found.page - 1));
    let next = (found.page * PER_PAGE < found.total).then(|| link(found.page + 1));
    let total = count(found.total);
    let rows: Vec<_> = found.rows.into_iter().map(|row| line(lang, row)).collect();
    html! {
        <Table id="letters" caption=t::CAPTION
            head=[t::SUBJECT, t::TO, t::NUMBER, t::CREATED, t::POSTED_ON]>{rows}</Table>
        <Pager from=count(first) to=last total=total previous=previous next=next/>
    }
}

fn line(lang: Lang, row: LetterRow) -> AnyView {
    let to = match row.to {
        To::Applicant => t::TO_APPLICANT,
        To::Member => t::TO_MEMBER,
    };
    let title = row.title.unwrap_or_else(|| if row.damaged { DAMAGED.ja() } else { t::GONE }.to_owned());
    html! {
        <tr>
            <th scope="row"><a href=format!("{PATH}/{}", row.id)>{title}</a>{contact_instructions::marks(&row.manners)}</th>
            <td class="nb">{to}</td>
            <td class="nb">{row.number}</td>
            <td class="nb">{date::day(lang, date::day_of(row.created_at))}</td>
            <td class="nb">{row.posted_on.map(|day| date::day(lang, day))}</td>
        </tr>
    }
}
