//! `/members`: search by name, reading, former name, brand or corporate number.

use chrono::NaiveDate;

use crate::component::live::CompanyField;
use crate::layout;
use crate::page::public::kept;
use crate::page::public::members::ask::MemberListQuery;
use crate::prelude::*;
use crate::web::reply::moved_to;
use text::prefecture;
use text::public::members as t;
use usecase::query::member_search;
use usecase::query::member_search::SearchPage;
use usecase::query::members::{self, Member};

/// What another page of the same list keeps.
const KEPT: [&str; 7] = ["q", "field", "prefecture", "on_era", "on_year", "on_month", "on_day"];

pub(in crate::page::public) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let (lang, today) = (ctx.lang, ctx.today());
    if let Some(chosen) = chosen(&ctx).await? {
        return Ok(moved_to(&format!("/members/{}", chosen.number)));
    }
    let (asked, errors) = match MemberListQuery::of_person(&ctx.query, lang, today) {
        Ok(ask) => (Some(ask), FieldErrors::new()),
        Err(errors) => (None, errors),
    };
    let page = ctx.query.get("page").parse().unwrap_or(1);
    let found = match asked {
        Some(ask) => {
            let found = member_search::search(&ctx.app, &ask.sent(today), page).await?;
            Some((ask, found))
        }
        None => None,
    };
    let standing = member_search::standing(&ctx.app).await?;
    let fields = ctx.query.clone();
    let status = if found.is_some() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(kept(ctx.page_with(status, Frame::Public, t::TITLE.get(lang), move || {
        let covered = usize::try_from(standing.covered).unwrap_or(usize::MAX);
        view! {
            <ErrorSummary errors=errors.clone()/>
            <h1>{t::TITLE.get(lang)}</h1>
            <p class="lead">{t::LEAD.get(lang)}</p>
            <p>
                {t::standing(lang, covered, standing.changed_at.map(date::day_of))}" "
                <a href="/members/changes">{t::CHANGES_LINK.get(lang)}</a>
            </p>
            {form(lang, &fields, found.as_ref().map(|(_, found)| found), &errors)}
            {found.map(|(ask, found)| view! {
                {results(lang, &fields, &ask, today, found)}
                {data(lang, &ask)}
            })}
        }
    })))
}

/// The company that was chosen from what is offered while one types.
async fn chosen(ctx: &Ctx) -> Result<Option<Member>, AppError> {
    let number = ctx.query.trimmed("q_number");
    if number.is_empty() {
        return Ok(None);
    }
    match members::by_number(&ctx.app, number).await {
        Ok(member) => Ok(Some(member).filter(|member| member.is_published(ctx.today()))),
        Err(AppError::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

/// How many companies of what was asked each choice would show. What would show none is left out, unless it is chosen.
fn counted(lang: Lang, counts: &[(String, u64)], name: &str, label: &str, chosen: &str) -> Option<Choice> {
    let count = counts.iter().find(|(known, _)| known == name).map_or(0, |(_, count)| *count);
    let count = usize::try_from(count).unwrap_or(usize::MAX);
    (count > 0 || name == chosen).then(|| Choice::new(name, t::counted(lang, label, count)))
}

fn form(lang: Lang, fields: &Fields, found: Option<&SearchPage>, errors: &FieldErrors) -> AnyView {
    let all = || std::iter::once(Choice::new("", t::ALL.get(lang)));
    let none = SearchPage::default();
    let found = found.unwrap_or(&none);
    let (field, place) = (fields.trimmed("field"), fields.trimmed("prefecture"));
    let businesses: Vec<_> = all()
        .chain(found.fields.iter().filter_map(|(name, _)| counted(lang, &found.fields, name, name, field)))
        .collect();
    let prefectures: Vec<_> = all()
        .chain(
            prefecture::ALL
                .iter()
                .filter_map(|name| counted(lang, &found.prefectures, name, prefecture::label(lang, name), place)),
        )
        .collect();
    html! {
        <form class="form" method="get" action="/members" role="search">
            <CompanyField at=Control::new("q").value(fields.get("q")) label=t::QUERY.get(lang) hint=t::QUERY_HINT.get(lang)/>
            <div class="grid">
                <SelectField at=Control::new("field").value(field) label=t::FIELD.get(lang) choices=businesses/>
                <SelectField at=Control::new("prefecture").value(place) label=t::PREFECTURE.get(lang)
                    choices=prefectures/>
            </div>
            <DateField at=fields.at("on").error(errors.of("on")) label=t::ON.get(lang) hint=t::ON_HINT.get(lang)/>
            <Buttons>
                <Button label=t::SEARCH.get(lang)/>
                <a href="/members">{t::CLEAR.get(lang)}</a>
            </Buttons>
        </form>
    }
}

fn results(lang: Lang, fields: &Fields, ask: &MemberListQuery, today: NaiveDate, found: SearchPage) -> AnyView {
    if found.rows.is_empty() {
        return nothing(lang);
    }
    let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let page = |number: u64| page_link(fields, number);
    let heading = ask
        .is_particular()
        .then(|| view! { <p role="status"><strong>{t::found(lang, count(found.total))}</strong></p> });
    let (from, to, total) = (count(found.from()), count(found.to()), count(found.total));
    let (previous, next) = (found.previous().map(page), found.next().map(page));
    let rows: Vec<_> = found.rows.into_iter().map(|member| find(lang, today, member)).collect();
    html! {
        <h2 id="found">{t::CAPTION.get(lang)}</h2>
        {heading}
        {ask.on.map(|day| view! { <p>{t::as_of(lang, day)}</p> })}
        <ul class="finds" aria-labelledby="found">{rows}</ul>
        <Pager from=from to=to total=total previous=previous next=next/>
    }
}

fn find(lang: Lang, today: NaiveDate, member: Member) -> AnyView {
    let over = member.is_over(today);
    let names = [(t::FORMER, &member.former_names), (t::BRANDS, &member.brands)]
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(label, names)| view! { <p class="find__sub">{t::named(lang, label.get(lang), names)}</p> })
        .collect::<Vec<_>>();
    html! {
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
                <p class="find__sub">{t::covered(lang, member.covered_from, member.ended(today))}</p>
            </div>
        </li>
    }
}

/// The same list for programs.
fn data(lang: Lang, ask: &MemberListQuery) -> AnyView {
    let same = ask.parameters(None);
    let ways = vec![
        Link::new(format!("/members.csv{same}"), t::CSV.get(lang)).with_note(t::CSV_NOTE.get(lang)),
        Link::new(format!("/api/v1/members{same}"), t::JSON.get(lang)).with_note(t::JSON_NOTE.get(lang)),
        Link::new("/api/v1/openapi.json", t::OPENAPI.get(lang)),
        Link::new(layout::FEED_PATH, t::FEED.get(lang)).with_note(t::FEED_NOTE.get(lang)),
    ];
    html! {
        <section aria-labelledby="data">
            <h2 id="data">{t::DATA.get(lang)}</h2>
            <LinkList items=ways/>
        </section>
    }
}

/// The same search on another page.
fn page_link(fields: &Fields, page: u64) -> String {
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    for name in KEPT.into_iter().filter(|name| !fields.trimmed(name).is_empty()) {
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
    html! {
        <section aria-labelledby="none">
            <h2 id="none">{t::NONE.get(lang)}</h2>
            <p>{t::NONE_TEXT.get(lang)}</p>
            <p>{t::NONE_MEANING.get(lang)}</p>
            <LinkList items=ways/>
        </section>
    }
}
