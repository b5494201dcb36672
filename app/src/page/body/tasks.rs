//! `/staff/tasks`: telephone calls and what could not be sent, to be ticked when done.

use axum::response::Response;
use leptos::prelude::*;
use uuid::Uuid;

use super::{Doing, banner};
use crate::error::AppError;
use crate::page::desk::{frame, manner};
use crate::part::form::{Button, Look, PostForm};
use crate::part::list::Bullets;
use crate::part::nav::{Pager, Tab, Tabs};
use crate::part::table::Table;
use crate::part::tag::{Tag, Tone};
use crate::text::body::tasks as t;
use crate::text::desk::manner as manner_words;
use crate::text::{Lang, Word, date};
use crate::usecase::letter::post;
use crate::usecase::read::tasks::{self, Ask, PER_PAGE, Pile, Task, Tasks, Whose};
use crate::web::ctx::Ctx;
use crate::web::fields::Fields;
use crate::web::reply::see_other;

const PATH: &str = "/staff/tasks";
const DONE: &[(&str, Word)] = &[("ticked", t::DONE_TICKED)];

fn asked(ctx: &Ctx) -> Ask {
    Ask {
        pile: if ctx.query.get("shelf") == "done" { Pile::Done } else { Pile::Open },
        whose: if ctx.query.get("whose") == "mine" { Whose::Mine } else { Whose::All },
        page: ctx.query.get("page").parse().unwrap_or(1),
    }
}

/// The address of a pile.
fn href(pile: Pile, whose: Whose, more: &[(&str, &str)]) -> String {
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    if pile == Pile::Done {
        pairs.append_pair("shelf", "done");
    }
    if whose == Whose::Mine {
        pairs.append_pair("whose", "mine");
    }
    pairs.extend_pairs(more);
    let query = pairs.finish();
    if query.is_empty() { PATH.to_owned() } else { format!("{PATH}?{query}") }
}

pub(super) async fn get(ctx: Ctx) -> Result<Response, AppError> {
    let lang = ctx.lang;
    let ask = asked(&ctx);
    let found = tasks::list(&ctx.desk, &ctx.actor()?, ask).await?;
    let keys: Vec<String> = found.rows.iter().map(|_| ctx.form_key()).collect();
    let said = banner(&ctx, DONE);
    Ok(ctx.page(frame(&ctx), t::TITLE.get(lang), move || {
        let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
        let (all, mine) = found.open;
        let open = if ask.whose == Whose::Mine { mine } else { all };
        let piles = vec![
            Tab::new(href(Pile::Open, ask.whose, &[]), t::OPEN.get(lang)).with_count(count(open)),
            Tab::new(href(Pile::Done, ask.whose, &[]), t::DONE.get(lang)),
        ];
        let whose = vec![
            Tab::new(href(ask.pile, Whose::All, &[]), t::WHOSE_ALL.get(lang)),
            Tab::new(href(ask.pile, Whose::Mine, &[]), t::WHOSE_MINE.get(lang)),
        ];
        let here = href(ask.pile, ask.whose, &[]);
        view! {
            {said}
            <h1>{t::TITLE.get(lang)}</h1>
            <p>{t::LEAD.get(lang)}</p>
            <Tabs items=piles current=here.clone() label=t::PILES.get(lang)/>
            <Tabs items=whose current=here label=t::WHOSE.get(lang)/>
            {results(lang, ask, found, keys)}
        }
    }))
}

fn results(lang: Lang, ask: Ask, found: Tasks, keys: Vec<String>) -> AnyView {
    if found.rows.is_empty() {
        let none = match ask.pile {
            Pile::Open => t::NONE,
            Pile::Done => t::NONE_DONE,
        };
        return view! { <div class="empty"><p>{none.get(lang)}</p></div> }.into_any();
    }
    let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let first = (found.page - 1) * PER_PAGE + 1;
    let last = count(first) + found.rows.len() - 1;
    let link = |page: u64| href(ask.pile, ask.whose, &[("page", &page.to_string())]);
    let previous = (found.page > 1).then(|| link(found.page - 1));
    let next = (found.page * PER_PAGE < found.total).then(|| link(found.page + 1));
    let total = count(found.total);
    let (caption, end) = match ask.pile {
        Pile::Open => (t::OPEN, t::COL_TICK),
        Pile::Done => (t::DONE, t::DONE_AT),
    };
    let back = href(ask.pile, ask.whose, &[]);
    let rows: Vec<_> = found.rows.into_iter().zip(keys).map(|(task, key)| row(lang, task, key, &back)).collect();
    view! {
        <Table id="tasks" class="tasks" caption=caption.get(lang)>
            <thead>
                <tr>
                    <th scope="col">{t::CASE.get(lang)}</th>
                    <th scope="col">{t::COL_WHAT.get(lang)}</th>
                    <th scope="col">{t::WHOM.get(lang)}</th>
                    <th scope="col">{t::COL_SINCE.get(lang)}</th>
                    <th scope="col">{end.get(lang)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </Table>
        <Pager from=count(first) to=last total=total previous=previous next=next/>
    }
    .into_any()
}

fn row(lang: Lang, task: Task, key: String, back: &str) -> AnyView {
    let number = match task.case_number {
        Some(number) => {
            let href = format!("/staff/cases/{number}");
            view! { <a href=href>{number}</a> }.into_any()
        }
        None => t::NO_CASE.get(lang).into_any(),
    };
    let kind = t::kind(lang, &task.kind);
    let about = task.content.as_ref().map_or_else(|| kind.to_owned(), |content| content.what.clone());
    let (what, whom) = match task.content {
        Some(content) => {
            let say = (!content.say.is_empty()).then(|| {
                view! {
                    <details>
                        <summary>{t::SAY.get(lang)}</summary>
                        <Bullets items=content.say/>
                    </details>
                }
            });
            // What was known when it was written counts no more, once it is known what counts now.
            let wishes = if task.manners.is_empty() { content.wishes } else { String::new() };
            let keep = manner::list(lang, &task.manners).map(|list| {
                view! { <Tag label=manner_words::TITLE.get(lang) tone=Tone::Hold/> {list} }
            });
            let under = [content.phone, wishes]
                .into_iter()
                .filter(|line| !line.is_empty())
                .map(|line| view! { <span class="task__line">{line}</span> })
                .collect_view();
            (view! { {content.what}{say} }.into_any(), view! { {content.whom}{under}{keep} }.into_any())
        }
        None => (view! { {kind}<span class="table__sub">{t::GONE.get(lang)}</span> }.into_any(), ().into_any()),
    };
    let due =
        task.due_on.map(|day| view! { <span class="table__sub">{t::by(lang, &date::short_day(lang, day))}</span> });
    let end = match task.done {
        Some((at, who)) => view! { {date::moment(lang, at)}<span class="table__sub">{who}</span> }.into_any(),
        None => view! {
            <PostForm class="row-form" action=back.to_owned() form_key=key>
                <Button label=t::TICK.get(lang) look=Look::Secondary name="task" value=task.id.to_string() about=about/>
            </PostForm>
        }
        .into_any(),
    };
    view! {
        <tr>
            <th scope="row" class="nb">{number}</th>
            <td>{what}</td>
            <td>{whom}</td>
            <td><span class="nb">{date::short_day(lang, date::day_of(task.created_at))}</span>{due}</td>
            <td>{end}</td>
        </tr>
    }
    .into_any()
}

pub(super) async fn post(ctx: Ctx, fields: Fields) -> Result<Response, AppError> {
    let id: Uuid = fields.get("task").parse().map_err(|_| AppError::NotFound)?;
    let back = href(Pile::Open, asked(&ctx).whose, &[("done", "ticked")]);
    let doing = Doing::new(&ctx, &fields, back)?;
    let location = post::done(&ctx.desk, &doing.act(&ctx), id).await?;
    Ok(see_other(&location))
}
