//! `/members/{no}`: one covered business, found by its corporate number.

use chrono::NaiveDate;
use entity::member::OtherName;

use crate::page::public::kept;
use crate::page::public::members::{change_words, notices};
use crate::prelude::*;
use crate::web::reply::moved_to;
use text::public::{hours, members as t};
use usecase::query::member_changes::{self, PublicChange};
use usecase::query::members::{self, Member};
use usecase::query::opt_outs;

pub(in crate::page::public) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let member = members::by_number(&ctx.app, ctx.param("no")?).await?;
    let today = ctx.today();
    if !member.is_published(today) {
        return Err(AppError::NotFound.into());
    }
    if member.number != ctx.param("no")? {
        return Ok(moved_to(&format!("/members/{}", member.number)));
    }
    let successor = members::successor(&ctx.app, &member).await?.filter(|_| member.is_over(today));
    let merged = members::predecessors(&ctx.app, member.id).await?;
    let merged: Vec<_> = merged.into_iter().filter(|member| member.is_over(today)).collect();
    let notices = opt_outs::of(&ctx.app, member.id).await?;
    let history = member_changes::of(&ctx.app, member.id).await?;
    let namesakes = members::namesakes(&ctx.app, &member).await?;
    let site = ctx.app.site().origin.clone();
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
            {match successor {
                Some(successor) => Some(merger(lang, &member, &successor)),
                None => over.then(|| {
                    html! { <Note kind=NoteKind::Warn><p>{t::ENDED_NOTE.get(lang)}</p></Note> }
                }),
            }}
            <Buttons>
                <LinkButton href=complain label=t::COMPLAIN.get(lang)/>
            </Buttons>
            <p>{t::COMPLAIN_NOTE.get(lang)}</p>
            <section aria-labelledby="facts">
                <h2 id="facts">{t::FACTS.get(lang)}</h2>
                <SummaryList rows=facts(lang, today, &member)/>
                {organization(&site, &member)}
                {came_from(lang, merged)}
            </section>
            <section aria-labelledby="desk">
                <h2 id="desk">{t::DESK.get(lang)}</h2>
                {desk(lang, &member)}
            </section>
            {notices::section(lang, today, notices)}
            <section aria-labelledby="history">
                <h2 id="history">{t::HISTORY.get(lang)}</h2>
                {changes(lang, &history)}
            </section>
        }
    })))
}

/// Where a merged member leads on to.
fn merger(lang: Lang, member: &Member, successor: &Member) -> AnyView {
    let since = member.covered_until.and_then(|until| until.succ_opt());
    let path = format!("/members/{}", successor.number);
    let (said, onward) = (t::merged(lang, since, &successor.name), t::to_successor(lang, &successor.name));
    html! {
        <Note kind=NoteKind::Warn>
            <p>{said}</p>
            <p><a href=path>{onward}</a></p>
        </Note>
    }
}

/// The members that were merged into this one.
fn came_from(lang: Lang, merged: Vec<Member>) -> Option<AnyView> {
    if merged.is_empty() {
        return None;
    }
    let links = merged
        .into_iter()
        .map(|member| Link::new(format!("/members/{}", member.columns.number), member.columns.name))
        .collect();
    Some(html! { <h3>{t::CAME_FROM.get(lang)}</h3><LinkList items=links/> })
}

/// The same facts for programs, in the words of schema.org. They are microdata: a page holds no script of its own.
fn organization(site: &str, member: &Member) -> AnyView {
    let others = member.former_names.iter().chain(&member.brands).map(|other| &other.name).chain(Some(&member.kana));
    let others: Vec<_> = others.map(|name| view! { <meta itemprop="alternateName" content=name.clone()/> }).collect();
    html! {
        <div hidden itemscope itemtype="https://schema.org/Organization">
            <meta itemprop="name" content=member.name.clone()/>
            {others}
            <meta itemprop="identifier" content=member.number.clone()/>
            <meta itemprop="address" content=member.whole_address()/>
            <link itemprop="mainEntityOfPage" href=format!("{site}/members/{}", member.number)/>
            {member.website.clone().map(|url| view! { <link itemprop="url" href=url/> })}
        </div>
    }
}

fn address(member: &Member) -> String {
    match &member.postal_code {
        Some(code) => format!("{} {}", t::postal_code(code), member.whole_address()),
        None => member.whole_address(),
    }
}

fn facts(lang: Lang, today: NaiveDate, member: &Member) -> Vec<SummaryRow> {
    let names = |names: &[OtherName]| names.iter().map(|other| t::other_name(lang, other)).collect::<Vec<_>>();
    let mut rows = vec![
        SummaryRow::text(t::KANA.get(lang), member.kana.clone()),
        SummaryRow::text(t::NUMBER.get(lang), member.number.clone()),
        SummaryRow::text(t::ADDRESS.get(lang), address(member)),
        SummaryRow::text(t::FIELD.get(lang), member.field.clone()),
    ];
    if let Some(name) = &member.representative {
        rows.push(SummaryRow::text(t::REPRESENTATIVE.get(lang), name.clone()));
    }
    if !member.former_names.is_empty() {
        rows.push(SummaryRow::texts(t::FORMER.get(lang), names(&member.former_names)));
    }
    if !member.brands.is_empty() {
        rows.push(SummaryRow::texts(t::BRANDS.get(lang), names(&member.brands)));
    }
    rows.push(SummaryRow::text(t::COVERED_FROM.get(lang), date::day(lang, member.covered_from)));
    if let Some(until) = member.ended(today) {
        rows.push(SummaryRow::text(t::COVERED_UNTIL.get(lang), t::last_day(lang, until)));
        let reason = member.ended_reason.as_deref().unwrap_or_default();
        rows.push(SummaryRow::text(t::REASON.get(lang), t::reason(lang, reason)));
    }
    if let Some(site) = &member.website {
        rows.push(SummaryRow::view(
            t::WEBSITE.get(lang),
            view! { <a href=site.clone() rel="noopener noreferrer external">{site.clone()}</a> },
        ));
    }
    rows
}

fn desk(lang: Lang, member: &Member) -> AnyView {
    let mut rows = Vec::new();
    if let Some(name) = &member.desk_name {
        rows.push(SummaryRow::text(t::DESK_NAME.get(lang), name.clone()));
    }
    if let Some(phone) = &member.desk_phone {
        rows.push(SummaryRow::view(t::DESK_PHONE.get(lang), view! { <a href=hours::tel(phone)>{phone.clone()}</a> }));
    }
    if let Some(mail) = &member.desk_mail {
        rows.push(SummaryRow::view(
            t::DESK_MAIL.get(lang),
            view! { <a href=format!("mailto:{mail}")>{mail.clone()}</a> },
        ));
    }
    if rows.is_empty() {
        return html! { <p>{t::NO_DESK.get(lang)}</p> };
    }
    html! { <SummaryList rows=rows/> }
}

fn changes(lang: Lang, history: &[PublicChange]) -> AnyView {
    if history.is_empty() {
        return html! { <p>{t::NO_HISTORY.get(lang)}</p> };
    }
    let lines: Vec<_> = history
        .iter()
        .map(|change| {
            let on: NaiveDate = date::day_of(change.at);
            let said: Vec<_> =
                change_words::all(lang, change).into_iter().map(|line| view! { <li>{line}</li> }).collect();
            view! {
                <li>
                    <time datetime=date::machine_day(on)>{date::day(lang, on)}</time>
                    <ul class="plain-list">{said}</ul>
                </li>
            }
        })
        .collect();
    html! { <ul class="bullets">{lines}</ul> }
}
