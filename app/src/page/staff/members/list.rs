//! `/staff/members`: the whole list, also as it was on a day.

use crate::page::staff::keeps;
use crate::page::staff::prelude::*;
use text::staff::import::page as import;
use text::staff::members as t;
use usecase::form::dates::{self, TypedDate};
use usecase::query::member_search;
use usecase::query::member_search::SearchPage;
use usecase::query::members::Member;
use usecase::state::member_index::MemberQuery;

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let mut errors = FieldErrors::new();
    let covered_on = match dates::day(&ctx.query, "on") {
        TypedDate::Day(day) => Some(day),
        TypedDate::Nothing => None,
        TypedDate::Wrong => {
            errors.add("on", t::E_DATE);
            None
        }
    };
    let query = MemberQuery { text: ctx.query.trimmed("q").to_owned(), covered_on, ..MemberQuery::default() };
    let found = member_search::search(&ctx.app, &query, ctx.query.get("page").parse().unwrap_or(1)).await?;
    let form = FilledForm::new(ctx.query.clone(), errors);
    let (done, keeps) = (banner(&ctx, &[]), keeps(&ctx));
    Ok(ctx.page(frame(&ctx), t::TITLE, move || {
        view! {
            <ErrorSummary errors=form.errors.clone()/>
            {done}
            <h1>{t::TITLE}</h1>
            {keeps.then(|| view! {
                <Buttons>
                    <LinkButton href="/staff/members/new" label=t::NEW/>
                    <LinkButton href="/staff/members/import" label=import::TITLE look=Look::Secondary/>
                    <LinkButton href="/staff/members/export" label=import::EXPORT look=Look::Secondary/>
                </Buttons>
            })}
            <form class="form" method="get" action="/staff/members" role="search" novalidate>
                <TextField at=form.at("q") label=t::QUERY kind=InputKind::Search/>
                <DateField at=form.at("on") label=t::AS_OF hint=t::AS_OF_HINT/>
                <Buttons><Button label=t::SEARCH look=Look::Secondary/></Buttons>
            </form>
            {results(lang, &form.fields, found)}
        }
    }))
}

fn results(lang: Lang, fields: &Fields, found: SearchPage) -> AnyView {
    if found.rows.is_empty() {
        return html! {
            <div class="empty">
                <p>{t::NONE}</p>
                <p>{t::NONE_NEXT}</p>
            </div>
        };
    }
    let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let (from, to, total) = (count(found.from()), count(found.to()), count(found.total));
    let previous = found.previous().map(|page| page_link(fields, page));
    let next = found.next().map(|page| page_link(fields, page));
    let rows: Vec<_> = found.rows.into_iter().map(|member| row(lang, member)).collect();
    let heads = [t::NAME, t::NUMBER, t::PLACE, t::FIELD, t::CONSENTED, t::FROM, t::UNTIL, t::DESK, t::FORMER];
    html! {
        <Table id="members" caption=t::CAPTION head=heads>{rows}</Table>
        <Pager from=from to=to total=total previous=previous next=next/>
    }
}

fn row(lang: Lang, member: Member) -> AnyView {
    let day = |day: chrono::NaiveDate| date::day(lang, day);
    html! {
        <tr>
            <th scope="row">
                <a href=format!("/staff/members/{}", member.number)>{member.name.clone()}</a>
                <span class="table__sub">{member.kana.clone()}</span>
            </th>
            <td class="nb">{member.number.clone()}</td>
            <td class="address">{member.whole_address()}</td>
            <td>{member.field.clone()}</td>
            <td class="nb">{day(member.consented_on)}</td>
            <td class="nb">{day(member.covered_from)}</td>
            <td class="nb">{member.covered_until.map(day)}</td>
            <td>
                {member.desk_name.clone()}
                {member.desk_phone.clone().map(|phone| view! { <span class="table__sub">{phone}</span> })}
            </td>
            <td>{t::other_names(lang, &member.former_names)}</td>
        </tr>
    }
}

fn page_link(fields: &Fields, page: u64) -> String {
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    for name in ["q", "on_era", "on_year", "on_month", "on_day"] {
        if !fields.trimmed(name).is_empty() {
            pairs.append_pair(name, fields.trimmed(name));
        }
    }
    pairs.append_pair("page", &page.to_string());
    format!("/staff/members?{}", pairs.finish())
}
