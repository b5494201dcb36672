//! Taking down what came by telephone or on paper, and its receipt.

pub(crate) mod read;
pub(crate) mod receipt;
pub(crate) mod view;

use axum::response::Response;
use entity::application::{Application, Kind};
use http::StatusCode;

use self::read::Taken;
use self::view::Offer;
use super::form::{Form, push_day};
use crate::error::AppError;
use crate::routes::{DESK, Door, RouteSpec};
use crate::usecase::intake;
use crate::usecase::read::members::{self, MemberQuery};
use crate::web::ctx::Ctx;
use crate::web::fields::Fields;
use crate::web::reply;

/// The path of the form.
const PATH: &str = "/staff/intake/new";
/// How many firms are offered at a time.
const OFFERED: usize = 10;

pub(crate) fn routes() -> Vec<RouteSpec> {
    let desk = Door::Staff(DESK);
    vec![
        RouteSpec::page(PATH, desk, get),
        RouteSpec::act(PATH, desk, post),
        RouteSpec::page("/staff/intake/{key}", desk, receipt::get),
    ]
}

pub(crate) async fn get(ctx: Ctx) -> Result<Response, AppError> {
    let mut fields = Fields::default();
    push_day(&mut fields, read::RECEIVED.name, ctx.today());
    let form = Form::new(ctx.lang, ctx.today(), fields);
    Ok(view::page(&ctx, StatusCode::OK, &form, &[]))
}

pub(crate) async fn post(ctx: Ctx, fields: Fields) -> Result<Response, AppError> {
    let actor = ctx.actor()?;
    let offers = offers(&ctx, fields.trimmed("company")).await?;
    let mut form = Form::new(ctx.lang, ctx.today(), fields);
    if form.fields.has("go", "search") {
        return Ok(view::page(&ctx, StatusCode::OK, &form, &offers));
    }
    let Some(Taken { said, received_at }) = read::whole(&mut form, &ctx, &offers) else {
        return Ok(view::page(&ctx, StatusCode::UNPROCESSABLE_ENTITY, &form, &offers));
    };
    let token = ctx.form_token(&form.fields)?;
    let location = intake::receive(&ctx.desk, &actor, &ctx.visit.request_id, &token, &said, received_at).await?;
    Ok(reply::see_other(&location))
}

/// What a button asks the case to be.
fn wanted(fields: &Fields) -> Kind {
    if fields.has("go", "complaint") { Kind::Complaint } else { Kind::Consultation }
}

/// An application as the button wants it: a consultation proves nothing and tells nobody.
fn as_wanted(mut said: Application, wanted: Kind) -> Application {
    if wanted == Kind::Consultation && said.kind() == Kind::Complaint {
        said.identity = Some(entity::application::answer::IdentityAnswer::NoneConsultation);
    }
    said
}

async fn offers(ctx: &Ctx, sought: &str) -> Result<Vec<Offer>, AppError> {
    if sought.is_empty() {
        return Ok(Vec::new());
    }
    let query = MemberQuery { text: sought.to_owned(), ..MemberQuery::default() };
    let mut found = members::search(&ctx.desk, &query, 1).await?.rows;
    found.truncate(OFFERED);
    Ok(found
        .into_iter()
        .map(|member| Offer { id: member.id, about: member.whole_address(), name: member.name })
        .collect())
}
