//! `/api/v1/members`: the list for programs, what a member is there, and how [`super::openapi`] describes that.

use chrono::NaiveDate;
use entity::member::{EndReason, OtherName};
use serde::Serialize;
use serde_json::{Value, json};

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
        let said = member.columns;
        Self {
            url: format!("{site}{PATH}/{}", said.number),
            page: format!("{site}/members/{}", said.number),
            corporate_number: said.number,
            name: said.name,
            kana: said.kana,
            other_names: Other::of("former", &said.former_names).chain(Other::of("brand", &said.brands)).collect(),
            former_names: said.former_names.into_iter().map(|other| other.name).collect(),
            brands: said.brands.into_iter().map(|other| other.name).collect(),
            postal_code: said.postal_code,
            prefecture: said.prefecture,
            address: said.address,
            field: said.field,
            representative: said.representative,
            desk: ContactPoint { name: said.desk_name, phone: said.desk_phone, mail: said.desk_mail },
            website: said.website,
            covered_from: said.covered_from,
            covered_until,
            ended_reason: covered_until.map(|_| reason.code()),
            successor: None,
        }
    }
}

/// An object that has exactly these properties.
fn object(description: &str, properties: Value) -> Value {
    let required: Vec<_> = properties.as_object().map(|all| all.keys().cloned().collect()).unwrap_or_default();
    json!({
        "type": "object",
        "description": description,
        "properties": properties,
        "required": required,
        "additionalProperties": false
    })
}

pub(super) fn page() -> Value {
    object(
        "One page of the list.",
        json!({
            "members": { "type": "array", "maxItems": PER_PAGE, "items": { "$ref": "#/components/schemas/Member" } },
            "page": { "type": "integer", "minimum": 1 },
            "per_page": { "type": "integer", "const": PER_PAGE },
            "total": { "type": "integer", "minimum": 0, "description": "How many there are on all pages." },
            "covered_on": { "type": ["string", "null"], "format": "date", "description": "The day for which coverage was looked up; null if it did not matter." },
            "previous": { "type": ["string", "null"], "format": "uri" },
            "next": { "type": ["string", "null"], "format": "uri" }
        }),
    )
}

pub(super) fn member() -> Value {
    let text = || json!({ "type": "string" });
    let perhaps = || json!({ "type": ["string", "null"] });
    let texts = || json!({ "type": "array", "items": { "type": "string" } });
    object(
        "A covered business.",
        json!({
            "corporate_number": { "type": "string", "pattern": "^[0-9]{13}$" },
            "name": { "type": "string", "description": "As registered, never normalised." },
            "kana": text(),
            "former_names": texts(),
            "brands": texts(),
            "other_names": { "type": "array", "description": "Former names and brands with what is known of them.", "items": { "$ref": "#/components/schemas/OtherName" } },
            "postal_code": { "type": ["string", "null"], "description": "7 digits." },
            "prefecture": text(),
            "address": { "type": "string", "description": "After the prefecture." },
            "field": text(),
            "representative": perhaps(),
            "desk": object(
                "Its own desk for personal information.",
                json!({ "name": perhaps(), "phone": perhaps(), "mail": perhaps() }),
            ),
            "website": perhaps(),
            "covered_from": { "type": "string", "format": "date", "description": "The first covered day." },
            "covered_until": { "type": ["string", "null"], "format": "date", "description": "The last covered day, once it has passed." },
            "ended_reason": { "type": ["string", "null"], "enum": ["left", "merged", "dissolved", "excluded", "other", null] },
            "successor": { "type": ["string", "null"], "description": "For a merged member asked for by its number: the corporate number of the member that stands for it now. In the list it is null." },
            "url": { "type": "string", "format": "uri" },
            "page": { "type": "string", "format": "uri", "description": "The page for people." }
        }),
    )
}

pub(super) fn other_name() -> Value {
    object(
        "Another name of a covered business.",
        json!({
            "kind": { "type": "string", "enum": ["former", "brand"] },
            "name": { "type": "string" },
            "kana": { "type": ["string", "null"] },
            "until": { "type": ["string", "null"], "format": "date", "description": "The day since which the business is called otherwise." }
        }),
    )
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
    Ok(members::successor(&ctx.app, member).await?.map(|successor| successor.columns.number))
}

async fn send<T: Serialize + Sync>(ctx: &Ctx, value: &T) -> Result<Response, PageError> {
    let modified = member_list::changed_at(&ctx.app).await?;
    let body = serde_json::to_vec(value).map_err(|cause| AppError::broken(cause.into()))?;
    Ok(data::send(ctx, Data { kind: KIND, file: None, body, modified }))
}
