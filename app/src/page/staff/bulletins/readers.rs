//! `/staff/bulletins/{id}/readers`: who has read a bulletin and who has not, by company and person; as a page, as a file,
//! on paper; and the reminder to those who have not.

use axum::body::Body;
use axum::response::IntoResponse;
use chrono::{DateTime, Utc};
use entity::bulletin::{Asks, Kind, Reached};
use http::header;

use super::{PATH, asked, writes};
use crate::page::staff::prelude::*;
use crate::web::csv;
use text::role;
use text::staff::bulletins as t;
use usecase::bulletin::remind;
use usecase::query::bulletin_readers::{self, Company, Counts, Person};
use usecase::query::bulletins::{Bulletin, BulletinVersion};

/// Companies on one page.
const PER_PAGE: usize = 50;
const DONE: &[(&str, &str)] = &[("reminded", t::DONE_REMINDED)];

/// The published version that is for members, and its readers.
async fn readers(ctx: &Ctx) -> Result<(Bulletin, BulletinVersion, Vec<Company>), AppError> {
    let one = asked(ctx).await?;
    let told = |current: &&BulletinVersion| current.audience().kind != Kind::Public && one.withdrawn.is_none();
    let current = one.current().filter(told).cloned().ok_or(AppError::NotFound)?;
    let companies = bulletin_readers::of(&ctx.app, &current).await?;
    Ok((one, current, companies))
}

fn line(asks: Asks, counts: Counts) -> String {
    match asks {
        Asks::Acknowledge => t::counts(counts.all, counts.acknowledged, counts.read, counts.nobody),
        Asks::Read => t::counts_read(counts.all, counts.acknowledged + counts.read, counts.nobody),
    }
}

fn state(company: &Company) -> (&'static str, Tone) {
    match company.reached {
        Reached::Acknowledged => (t::R_ACKNOWLEDGED, Tone::Settled),
        Reached::Read => (t::R_READ, Tone::Body),
        Reached::Nobody if company.is_deaf() => (t::R_DEAF, Tone::Hold),
        Reached::Nobody => (t::R_NOBODY, Tone::Member),
    }
}

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let (one, current, mut companies) = readers(&ctx).await?;
    let counts = bulletin_readers::counted(&companies);
    let path = format!("{PATH}/{}", one.id);
    let owing = ctx.query.get("show") == "owing";
    if owing {
        companies.retain(|company| company.owes);
    }
    let total = companies.len();
    let page = ctx.query.get("page").parse::<usize>().unwrap_or(1).clamp(1, total.div_ceil(PER_PAGE).max(1));
    let before = (page - 1) * PER_PAGE;
    let rows: Vec<_> = companies.into_iter().skip(before).take(PER_PAGE).collect();
    let remind = writes(&ctx).then(|| (ctx.form_key(), counts));
    let done = banner(&ctx, DONE);
    Ok(ctx.page(frame(&ctx), t::READERS_TITLE, move || {
        let all = format!("{path}/readers");
        let some = format!("{path}/readers?show=owing");
        let here = if owing { some.clone() } else { all.clone() };
        let to = |page: usize| if owing { format!("{some}&page={page}") } else { format!("{all}?page={page}") };
        let (previous, next) = ((page > 1).then(|| to(page - 1)), (before + rows.len() < total).then(|| to(page + 1)));
        let after = before + rows.len();
        let tabs = vec![
            Tab::new(all, t::SHOW_ALL).with_count(counts.all),
            Tab::new(some, t::SHOW_OWING).with_count(counts.owing),
        ];
        let list = if rows.is_empty() {
            html! { <p>{t::NO_COMPANIES}</p> }
        } else {
            html! {
                {table(lang, current.asks(), &rows)}
                <Pager from=before + 1 to=after total=total previous=previous next=next/>
            }
        };
        view! {
            {done}
            <h1>{t::READERS_TITLE}</h1>
            <p>{current.words.title.clone()}</p>
            <p>{line(current.asks(), counts)}</p>
            {deaf(counts)}
            {remind.map(|(key, counts)| reminder(key, counts))}
            <p>
                <a href=format!("{path}/readers.csv")>{t::CSV}</a>
                " "
                <a href=format!("{path}/readers/print")>{t::PRINT}</a>
            </p>
            <Tabs items=tabs current=here label=t::VIEWS/>
            {list}
            <p><a href=path.clone()>{t::BACK}</a></p>
        }
    }))
}

fn deaf(counts: Counts) -> Option<AnyView> {
    (counts.deaf > 0).then(|| html! { <Note kind=NoteKind::Warn><p>{t::DEAF_TEXT}</p></Note> })
}

fn reminder(key: String, counts: Counts) -> AnyView {
    if counts.owing == 0 {
        return html! { <p>{t::REMIND_NOBODY}</p> };
    }
    html! {
        <PostForm form_key=key>
            <p>{t::REMIND_TEXT}</p>
            <Buttons><Button label=t::REMIND look=Look::Secondary/></Buttons>
        </PostForm>
    }
}

fn table(lang: Lang, asks: Asks, rows: &[Company]) -> AnyView {
    let lines: Vec<_> = rows.iter().flat_map(|company| company_lines(lang, asks, company)).collect();
    let mut head = vec![t::COMPANY, t::STATE, t::PERSON, t::READ_AT];
    if asks == Asks::Acknowledge {
        head.push(t::SAID_AT);
    }
    html! { <Table id="readers" caption=t::READERS_CAPTION head=head>{lines}</Table> }
}

fn company_lines(lang: Lang, asks: Asks, company: &Company) -> Vec<AnyView> {
    let people: Vec<Option<&Person>> =
        if company.people.is_empty() { vec![None] } else { company.people.iter().map(Some).collect() };
    let (word, tone) = state(company);
    people
        .into_iter()
        .map(|person| {
            let said = (asks == Asks::Acknowledge)
                .then(|| view! { <td class="nb">{moment(lang, person.and_then(|who| who.mark.acknowledged_at))}</td> });
            html! {
                <tr>
                    <th scope="row"><a href=format!("/staff/members/{}", company.number)>{company.name.clone()}</a></th>
                    <td><Tag label=word tone=tone/></td>
                    <td>{person.map(named)}</td>
                    <td class="nb">{moment(lang, person.and_then(|who| who.mark.read_at))}</td>
                    {said}
                </tr>
            }
        })
        .collect()
}

fn named(person: &Person) -> String {
    let stopped = if person.signs_in { "" } else { t::STOPPED };
    format!("{}{stopped}", person.name)
}

fn moment(lang: Lang, at: Option<DateTime<Utc>>) -> String {
    at.map_or_else(|| t::NOT_YET.to_owned(), |at| date::moment(lang, at))
}

/// Reminds those who have not.
pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let one = asked(&ctx).await?;
    let act = ctx.submission(&fields, format!("{PATH}/{}/readers?done=reminded", one.id))?;
    let location = remind::now(&ctx.app, &act, one.id).await?;
    Ok(see_other(&location))
}

/// The list as a file for a spreadsheet program: a line for each person, and for each company without people.
pub(in crate::page::staff) async fn csv(ctx: Ctx) -> Result<Response, PageError> {
    let (_, current, companies) = readers(&ctx).await?;
    let head = [t::NUMBER, t::COMPANY, t::STATE, t::PERSON, t::ROLE, t::READ_AT, t::SAID_AT].map(|word| word);
    let rows = companies.iter().flat_map(|company| {
        let people: Vec<Option<&Person>> =
            if company.people.is_empty() { vec![None] } else { company.people.iter().map(Some).collect() };
        people.into_iter().map(move |person| {
            let at = |at: Option<DateTime<Utc>>| {
                at.map(|at| entity::time::in_japan(at).format("%Y-%m-%d %H:%M").to_string()).unwrap_or_default()
            };
            vec![
                company.number.clone(),
                company.name.clone(),
                state(company).0.to_owned(),
                person.map(named).unwrap_or_default(),
                person.map(|who| role::member(who.role).to_owned()).unwrap_or_default(),
                at(person.and_then(|who| who.mark.read_at)),
                at(person.and_then(|who| who.mark.acknowledged_at)),
            ]
        })
    });
    let body = csv::csv(&head, rows).map_err(|cause| AppError::broken(cause.into()))?;
    bulletin_readers::taken_out(&ctx.app, &ctx.actor()?, &current, &ctx.visit.request_id).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"readers.csv\""),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, Body::from(body)).into_response())
}

/// The list on paper: a line for each company.
pub(in crate::page::staff) async fn print(ctx: Ctx) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let (one, current, companies) = readers(&ctx).await?;
    let counts = bulletin_readers::counted(&companies);
    let now = date::moment(lang, ctx.app.now());
    let body = ctx.app.organization().name.clone();
    Ok(ctx.page(Frame::Print, t::PRINT, move || {
        let lines: Vec<_> = companies.iter().map(|company| paper_line(lang, company)).collect();
        let due = current.due_on().map(|day| format!("{}　{}", t::DUE, date::day(lang, day)));
        let out = current.published_at.map(|at| format!("{}　{}", t::PUBLISHED, date::moment(lang, at)));
        view! {
            <article class="sheet">
                <p class="sheet__screen"><a href=format!("{PATH}/{}/readers", one.id)>{t::TO_READERS}</a></p>
                <h1 class="sheet__title">{t::READERS_TITLE}</h1>
                <p class="sheet__date">{t::as_of(&now)}</p>
                <p>{current.words.title.clone()}</p>
                <p>{out}</p>
                <p>{due}</p>
                <p>{line(current.asks(), counts)}</p>
                <Table id="readers" caption=t::READERS_CAPTION head=[t::COMPANY, t::STATE, t::PERSON]>{lines}</Table>
                <p class="sheet__note">{body}</p>
            </article>
        }
    }))
}

/// Who got furthest in a company, and when.
fn paper_line(lang: Lang, company: &Company) -> AnyView {
    let furthest = company
        .people
        .iter()
        .filter_map(|person| {
            let at = match company.reached {
                Reached::Acknowledged => person.mark.acknowledged_at,
                Reached::Read => person.mark.read_at,
                Reached::Nobody => None,
            };
            Some((at?, person))
        })
        .min_by_key(|(at, _)| *at);
    html! {
        <tr>
            <th scope="row">{company.name.clone()}</th>
            <td>{state(company).0}</td>
            <td>{furthest.map(|(at, person)| format!("{}　{}", person.name, date::moment(lang, at)))}</td>
        </tr>
    }
}
