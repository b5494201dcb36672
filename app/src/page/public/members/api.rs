//! `/api/v1/members`: the list for programs. Its description is [`super::openapi`].

use chrono::NaiveDate;
use entity::member::{EndReason, OtherName};
use serde::Serialize;

use crate::page::public::members::ask;
use crate::page::public::members::ask::MemberListQuery;
use crate::prelude::*;
use crate::web::data::{self, Data};
use crate::web::reply::moved_to;
use usecase::query::member_list;
use usecase::query::member_search;
use usecase::query::member_search::{PER_PAGE, SearchPage};
use usecase::query::members::{self, Member};

/// The media type of all answers that are no errors.
pub(super) const KIND: &str = "application/json";
/// Where the list is.
pub(super) const PATH: &str = "/api/v1/members";

/// One page of the list.
#[derive(Debug, Serialize)]
struct ApiPage {
    members: Vec<One>,
    page: u64,
    per_page: u64,
    total: u64,
    covered_on: Option<NaiveDate>,
    previous: Option<String>,
    next: Option<String>,
}

/// A member as the list shows it.
#[derive(Debug, Serialize)]
struct One {
    corporate_number: String,
    name: String,
    kana: String,
    former_names: Vec<String>,
    brands: Vec<String>,
    other_names: Vec<Other>,
    postal_code: Option<String>,
    prefecture: String,
    address: String,
    field: String,
    representative: Option<String>,
    desk: ContactPoint,
    website: Option<String>,
    covered_from: NaiveDate,
    covered_until: Option<NaiveDate>,
    ended_reason: Option<&'static str>,
    successor: Option<String>,
    url: String,
    page: String,
}

/// The member's own desk for personal information.
#[derive(Debug, Serialize)]
struct ContactPoint {
    name: Option<String>,
    phone: Option<String>,
    mail: Option<String>,
}

/// One of the other names, with what is known of it.
#[derive(Debug, Serialize)]
struct Other {
    kind: &'static str,
    name: String,
    kana: Option<String>,
    until: Option<NaiveDate>,
}

impl Other {
    fn of(kind: &'static str, names: &[OtherName]) -> impl Iterator<Item = Self> {
        names.iter().map(move |other| Self {
            kind,
            name: other.name.clone(),
            kana: other.kana.clone(),
            until: other.until,
        })
    }
}

impl One {
    fn of(site: &str, today: NaiveDate, member: Member) -> Self {
        let covered_until = member.ended(today);
        let reason = member.ended_reason.as_deref().and_then(EndReason::from_code).unwrap_or(EndReason::Other);
        Self {
            url: format!("{site}{PATH}/{}", member.number),
            page: format!("{site}/members/{}", member.number),
            corporate_number: member.number,
            name: member.name,
            kana: member.kana,
            other_names: Other::of("former", &member.former_names).chain(Other::of("brand", &member.brands)).collect(),
            former_names: member.former_names.into_iter().map(|other| other.name).collect(),
            brands: member.brands.into_iter().map(|other| other.name).collect(),
            postal_code: member.postal_code,
            prefecture: member.prefecture,
            address: member.address,
            field: member.field,
            representative: member.representative,
            desk: ContactPoint { name: member.desk_name, phone: member.desk_phone, mail: member.desk_mail },
            website: member.website,
            covered_from: member.covered_from,
            covered_until,
            ended_reason: covered_until.map(|_| reason.code()),
            successor: None,
        }
    }
}

pub(in crate::page::public) async fn list(ctx: Ctx) -> Result<Response, PageError> {
    let today = ctx.today();
    let asked = MemberListQuery::of_program(&ctx.query, ctx.lang, today)
        .and_then(|ask| ask::page(&ctx.query, ctx.lang).map(|page| (ask, page)));
    let (ask, page) = match asked {
        Ok(asked) => asked,
        Err(errors) => return data::refuse(&ctx, errors.into()),
    };
    let sent = ask.sent(today);
    let found = member_search::search(&ctx.app, &sent, page).await?;
    let site = &ctx.app.site().origin;
    let at = |page: u64| format!("{site}{PATH}{}", ask.parameters(Some(page)));
    let (previous, next) = (found.previous().map(at), found.next().map(at));
    let SearchPage { rows, total, page, .. } = found;
    let value = ApiPage {
        members: rows.into_iter().map(|member| One::of(site, today, member)).collect(),
        page,
        per_page: PER_PAGE,
        total,
        covered_on: sent.covered_on,
        previous,
        next,
    };
    send(&ctx, &value).await
}

pub(in crate::page::public) async fn one(ctx: Ctx) -> Result<Response, PageError> {
    let today = ctx.today();
    let no = ctx.param("no")?;
    let member = match members::by_number(&ctx.app, no).await {
        Ok(member) if member.is_published(today) && member.number != no => {
            return Ok(moved_to(&format!("{PATH}/{}", member.number)));
        }
        Ok(member) if member.is_published(today) => member,
        Ok(_) => return data::refuse(&ctx, AppError::NotFound),
        Err(error) => return data::refuse(&ctx, error),
    };
    let successor = successor(&ctx, &member).await?;
    let value = One { successor, ..One::of(&ctx.app.site().origin, today, member) };
    send(&ctx, &value).await
}

/// The number of the member that stands for a merged one, once its last day has passed.
async fn successor(ctx: &Ctx, member: &Member) -> Result<Option<String>, AppError> {
    if !member.is_over(ctx.today()) {
        return Ok(None);
    }
    Ok(members::successor(&ctx.app, member).await?.map(|successor| successor.number))
}

async fn send<T: Serialize + Sync>(ctx: &Ctx, value: &T) -> Result<Response, PageError> {
    let modified = member_list::changed_at(&ctx.app).await?;
    let body = serde_json::to_vec(value).map_err(|cause| AppError::broken(cause.into()))?;
    Ok(data::send(ctx, Data { kind: KIND, file: None, body, modified }))
}
