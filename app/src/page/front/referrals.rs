//! `/referrals`: other desks by situation, with numbers, hours and what to say.

use axum::response::Response;
use leptos::prelude::*;

use super::{article, kept};
use crate::error::AppError;
use crate::part::list::{Row, SummaryList};
use crate::part::note::{Card, Level};
use crate::shell::Frame;
use crate::text::front::{hours, referrals as t};
use crate::text::{Lang, date};
use crate::web::ctx::Ctx;

pub(super) async fn get(ctx: Ctx) -> Result<Response, AppError> {
    let lang = ctx.lang;
    Ok(kept(ctx.page(Frame::Public, t::TITLE.get(lang), move || {
        let situations = t::situations(lang);
        let entries: Vec<_> = situations.iter().map(|s| (s.anchor.to_owned(), s.title.to_owned())).collect();
        let shown: Vec<_> = situations.iter().map(|situation| show(lang, situation)).collect();
        view! {
            <h1>{t::TITLE.get(lang)}</h1>
            <p class="lead">{t::LEAD.get(lang)}</p>
            {article::with_contents(t::SITUATIONS.get(lang), &entries, view! {
                {shown}
                <p>{t::CHANGED.get(lang)}</p>
                <p><a href="/complaints">{t::BACK.get(lang)}</a></p>
            })}
        }
    })))
}

fn show(lang: Lang, situation: &'static t::Situation) -> AnyView {
    let desks: Vec<_> = situation.desks.iter().map(|desk| card(lang, desk)).collect();
    view! {
        <section aria-labelledby=situation.anchor>
            <h2 id=situation.anchor>{situation.title}</h2>
            <p>{situation.about}</p>
            {desks}
        </section>
    }
    .into_any()
}

fn card(lang: Lang, desk: &'static t::Desk) -> AnyView {
    let mut rows = Vec::new();
    if !desk.phones.is_empty() {
        let numbers: Vec<_> =
            desk.phones.iter().map(|phone| view! { <li><a href=hours::tel(phone)>{*phone}</a></li> }).collect();
        rows.push(Row::view(t::PHONE.get(lang), view! { <ul class="plain-list">{numbers}</ul> }));
    }
    if !desk.hours.is_empty() {
        rows.push(Row::text(t::HOURS.get(lang), desk.hours));
    }
    rows.push(Row::text(t::SAY.get(lang), t::said(lang, desk.say)));
    if !desk.note.is_empty() {
        rows.push(Row::text(t::NOTE.get(lang), desk.note));
    }
    if let Some(day) = desk.checked() {
        rows.push(Row::text(t::CHECKED.get(lang), date::day(lang, day)));
    }
    view! { <Card title=desk.name level=Level::Three><SummaryList rows=rows/></Card> }.into_any()
}
