//! `/members/{no}`: one covered business, found by its corporate number.

use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;

use crate::error::AppError;
use crate::page::front::kept;
use crate::part::form::{Buttons, LinkButton};
use crate::part::list::{Row, SummaryList};
use crate::part::note::{Note, NoteKind};
use crate::part::tag::Tag;
use crate::shell::Frame;
use crate::text::front::{hours, members as t};
use crate::text::{Lang, date};
use crate::usecase::read::member_history::{self, Change};
use crate::usecase::read::members::{self, Member};
use crate::web::ctx::Ctx;

pub(in crate::page::front) async fn get(ctx: Ctx) -> Result<Response, AppError> {
    let lang = ctx.lang;
    let member = members::by_number(&ctx.desk, ctx.param("no")?).await?;
    let history = member_history::of(&ctx.desk, member.id).await?;
    let namesakes = members::namesakes(&ctx.desk, &member).await?;
    let today = ctx.today();
    let title = member.name.clone();
    Ok(kept(ctx.page(Frame::Public, title, move || {
        let over = member.is_over(today);
        let complain = format!("/complain?company={}", member.number);
        view! {
            <p><a href="/members">{t::BACK.get(lang)}</a></p>
            <h1>{member.name.clone()}</h1>
            {over.then(|| view! { <p><Tag label=t::ENDED.get(lang)/></p> })}
            {(namesakes > 0).then(|| view! {
                <Note kind=NoteKind::Warn><p>{t::SAME_NAME.get(lang)}</p></Note>
            })}
            {over.then(|| view! { <Note kind=NoteKind::Warn><p>{t::ENDED_NOTE.get(lang)}</p></Note> })}
            <Buttons>
                <LinkButton href=complain label=t::COMPLAIN.get(lang)/>
            </Buttons>
            <p>{t::COMPLAIN_NOTE.get(lang)}</p>
            <section aria-labelledby="facts">
                <h2 id="facts">{t::FACTS.get(lang)}</h2>
                <SummaryList rows=facts(lang, &member)/>
            </section>
            <section aria-labelledby="desk">
                <h2 id="desk">{t::DESK.get(lang)}</h2>
                {desk(lang, &member)}
            </section>
            <section aria-labelledby="history">
                <h2 id="history">{t::HISTORY.get(lang)}</h2>
                {changes(lang, &history)}
            </section>
        }
    })))
}

fn facts(lang: Lang, member: &Member) -> Vec<Row> {
    let mut rows = vec![
        Row::text(t::KANA.get(lang), member.kana.clone()),
        Row::text(t::NUMBER.get(lang), member.number.clone()),
        Row::text(t::ADDRESS.get(lang), member.whole_address()),
        Row::text(t::FIELD.get(lang), member.field.clone()),
    ];
    if let Some(name) = &member.representative {
        rows.push(Row::text(t::REPRESENTATIVE.get(lang), name.clone()));
    }
    if !member.former_names.is_empty() {
        rows.push(Row::texts(t::FORMER.get(lang), member.former_names.clone()));
    }
    if !member.brands.is_empty() {
        rows.push(Row::texts(t::BRANDS.get(lang), member.brands.clone()));
    }
    rows.push(Row::text(t::COVERED_FROM.get(lang), date::day(lang, member.covered_from)));
    if let Some(until) = member.covered_until {
        rows.push(Row::text(t::COVERED_UNTIL.get(lang), t::last_day(lang, until)));
        let reason = member.ended_reason.as_deref().unwrap_or_default();
        rows.push(Row::text(t::REASON.get(lang), t::reason(lang, reason)));
    }
    if let Some(site) = &member.website {
        rows.push(Row::view(
            t::WEBSITE.get(lang),
            view! { <a href=site.clone() rel="noopener noreferrer external">{site.clone()}</a> },
        ));
    }
    rows
}

fn desk(lang: Lang, member: &Member) -> AnyView {
    let mut rows = Vec::new();
    if let Some(name) = &member.desk_name {
        rows.push(Row::text(t::DESK_NAME.get(lang), name.clone()));
    }
    if let Some(phone) = &member.desk_phone {
        rows.push(Row::view(t::DESK_PHONE.get(lang), view! { <a href=hours::tel(phone)>{phone.clone()}</a> }));
    }
    if let Some(mail) = &member.desk_mail {
        rows.push(Row::view(t::DESK_MAIL.get(lang), view! { <a href=format!("mailto:{mail}")>{mail.clone()}</a> }));
    }
    if rows.is_empty() {
        return view! { <p>{t::NO_DESK.get(lang)}</p> }.into_any();
    }
    view! { <SummaryList rows=rows/> }.into_any()
}

/// The history in public words: names and addresses in full, all else only as a change.
fn changes(lang: Lang, history: &[Change]) -> AnyView {
    let lines: Vec<_> = history
        .iter()
        .map(|change| {
            let on: NaiveDate = date::day_of(change.at);
            let said: Vec<_> = said(lang, change).into_iter().map(|line| view! { <li>{line}</li> }).collect();
            view! {
                <li>
                    <time datetime=date::machine_day(on)>{date::day(lang, on)}</time>
                    <ul class="plain-list">{said}</ul>
                </li>
            }
        })
        .collect();
    if lines.is_empty() {
        return view! { <p>{t::NO_HISTORY.get(lang)}</p> }.into_any();
    }
    view! { <ul class="bullets">{lines}</ul> }.into_any()
}

fn said(lang: Lang, change: &Change) -> Vec<String> {
    let field = |name: &str| change.fields.iter().find(|altered| altered.field == name);
    if change.is_first() {
        return vec![t::CHANGE_JOINED.get(lang).to_owned()];
    }
    if field("covered_until").is_some() {
        return vec![t::CHANGE_ENDED.get(lang).to_owned()];
    }
    let mut lines = Vec::new();
    if let Some(name) = field("name") {
        lines.push(t::renamed(lang, &name.before, &name.after));
    }
    if let Some(address) = field("address") {
        lines.push(t::moved(lang, &address.before, &address.after));
    }
    if lines.is_empty() {
        lines.push(t::CHANGE_OTHER.get(lang).to_owned());
    }
    lines
}
