//! `/members`: search by name, reading, former name, brand or corporate number.

use axum::response::Response;
use leptos::prelude::*;

use crate::error::AppError;
use crate::page::front::kept;
use crate::part::choice::{Choice, SelectField};
use crate::part::field::{Kind, TextField};
use crate::part::form::{Button, Buttons};
use crate::part::list::{Link, LinkList};
use crate::part::nav::Pager;
use crate::part::tag::Tag;
use crate::shell::Frame;
use crate::text::front::members as t;
use crate::text::{Lang, date, prefecture};
use crate::usecase::read::members::{self, Found, Member, MemberQuery};
use crate::web::ctx::Ctx;
use crate::web::fields::Fields;

pub(in crate::page::front) async fn get(ctx: Ctx) -> Result<Response, AppError> {
    let lang = ctx.lang;
    let query = read(&ctx.query);
    let asked = Asked::of(&query);
    // The whole list shows who is covered now; whoever looks for a name also finds those who were.
    let sent = MemberQuery { covered_on: query.text.is_empty().then(|| ctx.today()), ..query.clone() };
    let page = ctx.query.get("page").parse().unwrap_or(1);
    let found = members::search(&ctx.desk, &sent, page).await?;
    let standing = members::standing(&ctx.desk).await?;
    let today = ctx.today();
    let fields = ctx.query.clone();
    Ok(kept(ctx.page(Frame::Public, t::TITLE.get(lang), move || {
        let covered = usize::try_from(standing.covered).unwrap_or(usize::MAX);
        view! {
            <h1>{t::TITLE.get(lang)}</h1>
            <p class="lead">{t::LEAD.get(lang)}</p>
            <p>{t::standing(lang, covered, standing.changed_at.map(date::day_of))}</p>
            {form(lang, &fields, &query, standing.fields)}
            {results(lang, &fields, asked, today, found)}
        }
    })))
}

fn read(fields: &Fields) -> MemberQuery {
    let chosen = |name: &str| Some(fields.trimmed(name).to_owned()).filter(|value| !value.is_empty());
    MemberQuery {
        text: fields.trimmed("q").to_owned(),
        field: chosen("field"),
        prefecture: chosen("prefecture"),
        covered_on: None,
    }
}

/// Whether something was looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Something,
    Nothing,
}

impl Asked {
    fn of(query: &MemberQuery) -> Self {
        if *query == MemberQuery::default() { Self::Nothing } else { Self::Something }
    }
}

fn form(lang: Lang, fields: &Fields, query: &MemberQuery, known: Vec<String>) -> AnyView {
    let all = || Choice::new("", t::ALL.get(lang));
    let same = |name: &String| Choice::new(name.clone(), name.clone());
    let businesses: Vec<_> = std::iter::once(all()).chain(known.iter().map(same)).collect();
    let prefectures: Vec<_> =
        std::iter::once(all()).chain(prefecture::ALL.iter().map(|name| Choice::new(*name, *name))).collect();
    view! {
        <form class="form" method="get" action="/members" role="search">
            <TextField name="q" label=t::QUERY.get(lang) hint=t::QUERY_HINT.get(lang) value=fields.get("q")
                kind=Kind::Search/>
            <div class="grid">
                <SelectField name="field" label=t::FIELD.get(lang) choices=businesses
                    value=query.field.clone().unwrap_or_default()/>
                <SelectField name="prefecture" label=t::PREFECTURE.get(lang) choices=prefectures
                    value=query.prefecture.clone().unwrap_or_default()/>
            </div>
            <Buttons>
                <Button label=t::SEARCH.get(lang)/>
                <a href="/members">{t::CLEAR.get(lang)}</a>
            </Buttons>
        </form>
    }
    .into_any()
}

fn results(lang: Lang, fields: &Fields, asked: Asked, today: chrono::NaiveDate, found: Found) -> AnyView {
    if found.rows.is_empty() {
        return nothing(lang);
    }
    let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let page = |number: u64| page_link(fields, number);
    let heading = (asked == Asked::Something)
        .then(|| view! { <p role="status"><strong>{t::found(lang, count(found.total))}</strong></p> });
    let (from, to, total) = (count(found.from()), count(found.to()), count(found.total));
    let (previous, next) = (found.previous().map(page), found.next().map(page));
    let rows: Vec<_> = found.rows.into_iter().map(|member| find(lang, today, member)).collect();
    view! {
        <h2 id="found">{t::CAPTION.get(lang)}</h2>
        {heading}
        <ul class="finds" aria-labelledby="found">{rows}</ul>
        <Pager from=from to=to total=total previous=previous next=next/>
    }
    .into_any()
}

fn find(lang: Lang, today: chrono::NaiveDate, member: Member) -> AnyView {
    let over = member.is_over(today);
    let names = [(t::FORMER, &member.former_names), (t::BRANDS, &member.brands)]
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(label, names)| view! { <p class="find__sub">{t::named(lang, label.get(lang), names)}</p> })
        .collect::<Vec<_>>();
    view! {
        <li class="find">
            <div>
                <p class="find__name">
                    <a href=format!("/members/{}", member.number)>{member.name.clone()}</a>
                    {over.then(|| view! { " "<Tag label=t::ENDED.get(lang)/> })}
                </p>
                <p class="find__sub">{member.kana.clone()}</p>
                {names}
            </div>
            <div>
                <p>{member.whole_address()}</p>
                <p class="find__sub">{member.field.clone()}</p>
                <p class="find__sub">{t::covered(lang, member.covered_from, member.covered_until)}</p>
            </div>
        </li>
    }
    .into_any()
}

/// The same search on another page.
fn page_link(fields: &Fields, page: u64) -> String {
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    for name in ["q", "field", "prefecture"].into_iter().filter(|name| !fields.trimmed(name).is_empty()) {
        pairs.append_pair(name, fields.trimmed(name));
    }
    pairs.append_pair("page", &page.to_string());
    format!("/members?{}", pairs.finish())
}

fn nothing(lang: Lang) -> AnyView {
    let ways = vec![
        Link::new("/referrals#not-a-member", t::NONE_REFERRAL.get(lang)),
        Link::new("/complain", t::NONE_COMPLAIN.get(lang)),
        Link::new("/contact", t::NONE_CONTACT.get(lang)),
    ];
    view! {
        <section aria-labelledby="none">
            <h2 id="none">{t::NONE.get(lang)}</h2>
            <p>{t::NONE_TEXT.get(lang)}</p>
            <p>{t::NONE_MEANING.get(lang)}</p>
            <LinkList items=ways/>
        </section>
    }
    .into_any()
}
