//! `/staff/referrals`: the desks, the oldest check first, each with its button.

use std::collections::HashMap;

use chrono::NaiveDate;
use entity::id::StaffId;
use entity::referral::Freshness;

use super::{PATH, keeps, path_of};
use crate::page::staff::prelude::*;
use text::staff::referrals as t;
use usecase::query::referrals::{self, ReferralDesk};

const DONE: &[(&str, &str)] = &[("checked", t::DONE_CHECKED), ("added", t::DONE_ADDED)];

/// Which desks are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum View {
    Desks,
    Bodies,
    Ended,
}

impl View {
    const ALL: [(Self, &'static str); 3] =
        [(Self::Desks, t::VIEW_DESKS), (Self::Bodies, t::VIEW_BODIES), (Self::Ended, t::VIEW_ENDED)];

    const fn href(self) -> &'static str {
        match self {
            Self::Desks => PATH,
            Self::Bodies => "/staff/referrals?view=bodies",
            Self::Ended => "/staff/referrals?view=ended",
        }
    }

    fn of(code: &str) -> Self {
        match code {
            "bodies" => Self::Bodies,
            "ended" => Self::Ended,
            _ => Self::Desks,
        }
    }

    fn holds(self, desk: &ReferralDesk) -> bool {
        match self {
            Self::Ended => desk.ended_on.is_some(),
            Self::Bodies => desk.ended_on.is_none() && desk.is_listed_body(),
            Self::Desks => desk.ended_on.is_none() && !desk.is_listed_body(),
        }
    }
}

/// What the rows need to know of the house.
struct House {
    lang: Lang,
    today: NaiveDate,
    days: u16,
    keeps: bool,
    names: HashMap<StaffId, String>,
}

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let view = View::of(ctx.query.get("view"));
    let all = referrals::all(&ctx.app).await?;
    let names = referrals::checkers(&ctx.app, &all).await?;
    let counts = View::ALL.map(|(one, word)| (one, word, all.iter().filter(|desk| one.holds(desk)).count()));
    let mut desks: Vec<ReferralDesk> = all.into_iter().filter(|desk| view.holds(desk)).collect();
    // What nobody ever looked at comes first, what has nothing to look at last; else the oldest check.
    desks.sort_by_key(|desk| (!desk.can_grow_old() && !desk.is_listed_body(), desk.checked_on, desk.rank));
    let keys: Vec<String> = desks.iter().map(|_| ctx.form_key()).collect();
    let house = House {
        lang,
        today: ctx.today(),
        days: ctx.app.organization().terms.referral_check_days,
        keeps: keeps(&ctx),
        names,
    };
    let said = banner(&ctx, DONE);
    Ok(ctx.page(frame(&ctx), t::TITLE, move || {
        let tabs: Vec<Tab> =
            counts.into_iter().map(|(one, word, count)| Tab::new(one.href(), word).with_count(count)).collect();
        let add = house.keeps.then(|| {
            view! { <Buttons><LinkButton href="/staff/referrals/new" label=t::NEW/></Buttons> }
        });
        view! {
            {said}
            <h1>{t::TITLE}</h1>
            <p>{t::LEAD}</p>
            {add}
            <Tabs items=tabs current=view.href() label=t::VIEWS/>
            {table(&house, desks, keys)}
        }
    }))
}

fn table(house: &House, desks: Vec<ReferralDesk>, keys: Vec<String>) -> AnyView {
    if desks.is_empty() {
        return html! { <div class="empty"><p>{t::NONE}</p></div> };
    }
    let rows: Vec<_> = desks.into_iter().zip(keys).map(|(desk, key)| row(house, &desk, key)).collect();
    let mut heads = vec![t::NAME, t::PHONES, t::CHECKED, t::BY];
    if house.keeps {
        heads.push(t::ACT);
    }
    html! {
        <Table id="desks" caption=t::CAPTION head=heads>{rows}</Table>
    }
}

fn row(house: &House, desk: &ReferralDesk, key: String) -> AnyView {
    let by = match (desk.checked_on, desk.checked_by) {
        (None, _) => String::new(),
        (Some(_), None) => t::BY_PROGRAM.to_owned(),
        (Some(_), Some(id)) => house.names.get(&id).cloned().unwrap_or_default(),
    };
    let phones: Vec<_> = desk.phones.iter().map(|phone| view! { <li class="nb">{phone.clone()}</li> }).collect();
    let act = house.keeps.then(|| {
        let (path, version, about) = (path_of(desk), i64::from(desk.version), t::about(&desk.name.ja));
        let button = desk.ended_on.is_none().then(|| {
            view! {
                <PostForm class="row-form" action=path form_key=key version=Some(version)>
                    <Button label=t::CHECK look=Look::Secondary name="go" value="list" about=about/>
                </PostForm>
            }
        });
        view! { <td>{button}</td> }
    });
    html! {
        <tr>
            <th scope="row">
                <a href=path_of(desk)>{desk.name.ja.clone()}</a>
                {(!desk.field.is_empty()).then(|| view! { <span class="table__sub">{desk.field.ja.clone()}</span> })}
            </th>
            <td><ul class="plain-list">{phones}</ul></td>
            <td>{checked(house, desk)}</td>
            <td>{by}</td>
            {act}
        </tr>
    }
}

fn checked(house: &House, desk: &ReferralDesk) -> AnyView {
    let lang = house.lang;
    if let Some(day) = desk.ended_on {
        let ended = date::day(lang, day);
        return html! { {t::ENDED}<span class="table__sub">{ended}</span> };
    }
    match desk.freshness(house.today, house.days) {
        Freshness::Never if !desk.can_grow_old() && !desk.is_listed_body() => t::NOTHING_TO_CHECK.into_any(),
        Freshness::Never => html! { <Tag label=t::NEVER tone=Tone::Hold/> },
        Freshness::Fresh(day) => html! { <span class="nb">{date::day(lang, day)}</span> },
        Freshness::Old(day) => html! {
            <span class="nb">{date::day(lang, day)}</span>
            <Tag label=t::OLD tone=Tone::Late/>
        },
    }
}
