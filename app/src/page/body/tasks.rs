//! `/staff/tasks`: telephone calls and what could not be sent, to be ticked when done.

use axum::response::Response;
use leptos::prelude::*;
use uuid::Uuid;

use super::{Doing, banner};
use crate::error::AppError;
use crate::page::desk::frame;
use crate::part::form::{Button, Buttons, Look, PostForm};
use crate::part::list::{Bullets, Row, SummaryList};
use crate::part::note::{Card, Level};
use crate::text::body::tasks as t;
use crate::text::{Lang, Word, date};
use crate::usecase::letter::post;
use crate::usecase::read::letters::{self, Task};
use crate::web::ctx::Ctx;
use crate::web::fields::Fields;
use crate::web::reply::see_other;

const DONE: &[(&str, Word)] = &[("ticked", t::DONE_TICKED)];

pub(super) async fn get(ctx: Ctx) -> Result<Response, AppError> {
    let lang = ctx.lang;
    let (open, done) = letters::tasks(&ctx.desk, &ctx.actor()?).await?;
    let keys: Vec<String> = open.iter().map(|_| ctx.form_key()).collect();
    let said = banner(&ctx, DONE);
    Ok(ctx.page(frame(&ctx), t::TITLE.get(lang), move || {
        let cards: Vec<_> = open.into_iter().zip(keys).map(|(task, key)| card(lang, task, Some(key))).collect();
        let waiting = if cards.is_empty() {
            view! { <div class="empty"><p>{t::NONE.get(lang)}</p></div> }.into_any()
        } else {
            cards.into_any()
        };
        let past = (!done.is_empty()).then(|| {
            let cards: Vec<_> = done.into_iter().map(|task| card(lang, task, None)).collect();
            view! {
                <section aria-labelledby="done">
                    <h2 id="done">{t::DONE.get(lang)}</h2>
                    {cards}
                </section>
            }
        });
        view! {
            {said}
            <h1>{t::TITLE.get(lang)}</h1>
            <p>{t::LEAD.get(lang)}</p>
            <section aria-labelledby="open">
                <h2 id="open">{t::OPEN.get(lang)}</h2>
                {waiting}
            </section>
            {past}
        }
    }))
}

fn card(lang: Lang, task: Task, key: Option<String>) -> AnyView {
    let mut rows = Vec::new();
    let mut title = t::kind(lang, &task.kind).to_owned();
    let mut say = Vec::new();
    match task.content {
        Some(content) => {
            title = t::titled(lang, &title, &content.what);
            for (label, value) in [(t::WHOM, content.whom), (t::PHONE, content.phone), (t::WISHES, content.wishes)] {
                if !value.is_empty() {
                    rows.push(Row::text(label.get(lang), value));
                }
            }
            say = content.say;
        }
        None => rows.push(Row::text(t::SAY.get(lang), t::GONE.get(lang))),
    }
    if let Some(day) = task.due_on {
        rows.push(Row::text(t::DUE.get(lang), date::day(lang, day)));
    }
    if let Some(number) = task.case_number {
        let href = format!("/staff/cases/{number}");
        rows.push(Row::view(t::CASE.get(lang), view! { <a href=href>{number}</a> }));
    }
    if let Some((at, who)) = task.done {
        rows.push(Row::text(t::DONE_AT.get(lang), t::done_by(lang, &date::moment(lang, at), &who)));
    }
    let say = (!say.is_empty()).then(|| view! { <p>{t::SAY.get(lang)}</p><Bullets items=say/> });
    let (about, task_id) = (title.clone(), task.id.to_string());
    let tick = key.map(|key| {
        view! {
            <PostForm form_key=key>
                <Buttons>
                    <Button label=t::TICK.get(lang) look=Look::Secondary name="task" value=task_id
                        about=about/>
                </Buttons>
            </PostForm>
        }
    });
    view! {
        <Card title=title level=Level::Three>
            <SummaryList rows=rows/>
            {say}
            {tick}
        </Card>
    }
    .into_any()
}

pub(super) async fn post(ctx: Ctx, fields: Fields) -> Result<Response, AppError> {
    let id: Uuid = fields.get("task").parse().map_err(|_| AppError::NotFound)?;
    let doing = Doing::new(&ctx, &fields, "/staff/tasks?done=ticked")?;
    let location = post::done(&ctx.desk, &doing.act(&ctx), id).await?;
    Ok(see_other(&location))
}
