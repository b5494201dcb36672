//! `/staff/tasks`: telephone calls and what could not be sent, to be ticked when done. What was ticked by mistake is
//! taken back on the same day.

use uuid::Uuid;

use crate::page::staff::contact_instructions;
use crate::page::staff::prelude::*;
use text::error::DAMAGED;
use text::staff::tasks as t;
use usecase::letter::post;
use usecase::query::tasks::{self, PER_PAGE, Pile, Task, TaskFilter, Tasks, Try, Whose};

const PATH: &str = "/staff/tasks";
const DONE: &[(&str, &str)] = &[("ticked", t::DONE_TICKED), ("tried", t::DONE_TRIED), ("undone", t::DONE_UNDONE)];

pub(super) fn asked(ctx: &Ctx) -> TaskFilter {
    TaskFilter {
        pile: if ctx.query.get("shelf") == "done" { Pile::Done } else { Pile::Open },
        whose: if ctx.query.get("whose") == "mine" { Whose::Mine } else { Whose::All },
        page: ctx.query.get("page").parse().unwrap_or(1),
    }
}

/// The address of a pile.
pub(super) fn href(pile: Pile, whose: Whose, more: &[(&str, &str)]) -> String {
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

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let ask = asked(&ctx);
    let found = tasks::list(&ctx.app, &ctx.actor()?, ask).await?;
    let keys: Vec<String> = found.rows.iter().map(|_| ctx.form_key()).collect();
    let said = banner(&ctx, DONE);
    Ok(ctx.page(frame(&ctx), t::TITLE, move || {
        let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
        let (all, mine) = found.open;
        let open = if ask.whose == Whose::Mine { mine } else { all };
        let piles = vec![
            Tab::new(href(Pile::Open, ask.whose, &[]), t::OPEN).with_count(count(open)),
            Tab::new(href(Pile::Done, ask.whose, &[]), t::DONE),
        ];
        let whose = vec![
            Tab::new(href(ask.pile, Whose::All, &[]), t::WHOSE_ALL),
            Tab::new(href(ask.pile, Whose::Mine, &[]), t::WHOSE_MINE),
        ];
        let here = href(ask.pile, ask.whose, &[]);
        view! {
            {said}
            <h1>{t::TITLE}</h1>
            <p>{t::LEAD}</p>
            <Tabs items=piles current=here.clone() label=t::PILES/>
            <Tabs items=whose current=here label=t::WHOSE/>
            {results(lang, ask, found, keys)}
        }
    }))
}

fn results(lang: Lang, ask: TaskFilter, found: Tasks, keys: Vec<String>) -> AnyView {
    if found.rows.is_empty() {
        let none = match ask.pile {
            Pile::Open => t::NONE,
            Pile::Done => t::NONE_DONE,
        };
        return html! { <div class="empty"><p>{none}</p></div> };
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
    let back = href(Pile::Open, ask.whose, &[]);
    let rows: Vec<_> = found.rows.into_iter().zip(keys).map(|(task, key)| row(lang, task, key, &back)).collect();
    html! {
        <Table id="tasks" class="tasks" caption=caption
            head=[t::CASE, t::COL_WHAT, t::WHOM, t::COL_SINCE, end]>{rows}</Table>
        <Pager from=count(first) to=last total=total previous=previous next=next/>
    }
}

fn row(lang: Lang, task: Task, key: String, back: &str) -> AnyView {
    let result = task.is_call().then(|| link(&task, back));
    let tries = tries(lang, &task.tries).map(|list| view! { <Tag label=t::TRIES/>{list} });
    let is_tried = !task.tries.is_empty();
    let number = match task.case_number {
        Some(number) => {
            let href = format!("/staff/cases/{number}");
            html! { <a href=href>{number}</a> }
        }
        None => t::NO_CASE.into_any(),
    };
    let kind = t::kind(&task.kind);
    let about = task.content.as_ref().map_or_else(|| kind.to_owned(), |content| content.what.clone());
    let (what, whom) = match task.content {
        Some(content) => {
            let say = (!content.say.is_empty()).then(|| {
                view! {
                    <details>
                        <summary>{t::SAY}</summary>
                        <Bullets items=content.say/>
                    </details>
                }
            });
            // What was known when it was written counts no more, once it is known what counts now.
            let wishes = if task.manners.is_empty() { content.wishes } else { String::new() };
            let keep = contact_instructions::cell(lang, &task.manners);
            let under = [content.phone, wishes]
                .into_iter()
                .filter(|line| !line.is_empty())
                .map(|line| view! { <span class="task__line">{line}</span> })
                .collect_view();
            (html! { {content.what}{say} }, html! { {content.whom}{under}{keep}{tries} })
        }
        None => {
            let why = if task.damaged { DAMAGED.ja() } else { t::GONE };
            (html! { {kind}<span class="table__sub">{why}</span> }, ().into_any())
        }
    };
    let due = task.due_on.filter(|_| task.done.is_none()).map(|day| {
        let day = date::short_day(lang, day);
        let words = if is_tried { t::again(&day) } else { t::by(&day) };
        view! { <span class="table__sub">{words}</span> }
    });
    let end = match (task.done, result) {
        (Some((at, who)), _) => {
            let undo = task.can_undo.then(|| {
                view! {
                    <PostForm class="row-form" action=back.to_owned() form_key=key>
                        <Button label=t::UNDO look=Look::Secondary name="undo" value=task.id.to_string() about=about/>
                    </PostForm>
                }
            });
            html! { {date::moment(lang, at)}<span class="table__sub">{who}</span>{undo} }
        }
        (None, Some(href)) => html! { <LinkButton href=href label=t::RESULT look=Look::Secondary/> },
        (None, None) => html! {
            <PostForm class="row-form" action=back.to_owned() form_key=key>
                <Button label=t::TICK look=Look::Secondary name="task" value=task.id.to_string() about=about/>
            </PostForm>
        },
    };
    html! {
        <tr>
            <th scope="row" class="nb">{number}</th>
            <td>{what}</td>
            <td>{whom}</td>
            <td><span class="nb">{date::short_day(lang, date::day_of(task.created_at))}</span>{due}</td>
            <td>{end}</td>
        </tr>
    }
}

/// The page of a call, which leads back to the same pile.
fn link(task: &Task, back: &str) -> String {
    let query = back.split_once('?').map(|(_, query)| format!("?{query}")).unwrap_or_default();
    format!("{PATH}/{}{query}", task.id)
}

/// The calls that reached nobody.
pub(super) fn tries(lang: Lang, tries: &[Try]) -> Option<AnyView> {
    if tries.is_empty() {
        return None;
    }
    let lines = tries
        .iter()
        .map(|one| {
            let at = date::moment(lang, one.at);
            t::tried(&at, &one.who, t::outcome(one.outcome), one.note.as_deref())
        })
        .collect();
    Some(html! { <Bullets items=lines/> })
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let whose = asked(&ctx).whose;
    let id = |name: &str| fields.get(name).parse::<Uuid>().map_err(|_| AppError::NotFound);
    let location = if fields.get("undo").is_empty() {
        let act = ctx.submission(&fields, href(Pile::Open, whose, &[("done", "ticked")]))?;
        post::done(&ctx.app, &act, id("task")?, None).await?
    } else {
        let act = ctx.submission(&fields, href(Pile::Open, whose, &[("done", "undone")]))?;
        post::undone(&ctx.app, &act, id("undo")?).await?
    };
    Ok(see_other(&location))
}
