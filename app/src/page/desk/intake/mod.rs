//! Taking down what came by telephone or on paper, and its receipt.

pub(crate) mod read;
pub(crate) mod receipt;
mod scan;
pub(crate) mod view;

use axum::response::Response;
use entity::application::{Application, Kind};
use http::StatusCode;

use self::read::Taken;
use self::scan::Outcome;
use self::view::Offer;
use super::form::{Form, push_day};
use crate::error::AppError;
use crate::routes::{DESK, Door, RouteSpec};
use crate::usecase::again::again;
use crate::usecase::intake;
use crate::usecase::once::{self, Seen};
use crate::usecase::read::members::{self, MemberQuery};
use crate::usecase::upload;
use crate::web::ctx::Ctx;
use crate::web::errors::FieldErrors;
use crate::web::fields::Fields;
use crate::web::reply;
use crate::web::upload::Upload;

/// The path of the form.
const PATH: &str = "/staff/intake/new";
/// How many firms are offered at a time.
const OFFERED: usize = 10;

pub(crate) fn routes() -> Vec<RouteSpec> {
    let desk = Door::Staff(DESK);
    vec![
        RouteSpec::page(PATH, desk, get),
        RouteSpec::upload(PATH, desk, post),
        RouteSpec::page("/staff/intake/{key}", desk, receipt::get),
    ]
}

pub(crate) async fn get(ctx: Ctx) -> Result<Response, AppError> {
    let mut fields = Fields::default();
    push_day(&mut fields, read::RECEIVED.name, ctx.today());
    let form = Form::new(ctx.lang, ctx.today(), fields);
    Ok(view::page(&ctx, StatusCode::OK, &form, &[], Vec::new()))
}

pub(crate) async fn post(ctx: Ctx, sent: Upload) -> Result<Response, AppError> {
    let actor = ctx.actor()?;
    let staff = actor.staff().ok_or(AppError::Forbidden)?;
    let here = ctx.clone();
    let (mut fields, outcomes) = sent
        .read_each(move |fields, file| {
            let ctx = here.clone();
            Box::pin(async move { scan::take(&ctx, staff, fields, file).await })
        })
        .await?;
    // What a form says is what was typed; which scans came along is found under its key.
    let token = ctx.form_token(&fields)?;
    let mut refused = FieldErrors::new();
    let mut wrong = StatusCode::UNPROCESSABLE_ENTITY;
    for outcome in outcomes {
        let told = match outcome {
            Outcome::Received(part, received) => {
                let purpose = received.given.purpose;
                match upload::stage(&ctx.desk, *received).await {
                    Ok(given) => {
                        fields.push(scan::KEPT, given.id.to_string());
                        None
                    }
                    Err(why) => Some((part, why.told(ctx.lang, purpose)?)),
                }
            }
            Outcome::Refused(part, told) => Some((part, told)),
            Outcome::Failed(error) => return Err(error),
            Outcome::Passed => None,
        };
        if let Some((part, told)) = told {
            refused.add(part, told.words);
            wrong = told.status;
        }
    }
    let there = intake::scans(&ctx.desk, staff, &token.key).await?;
    let offers = offers(&ctx, fields.trimmed("company")).await?;
    let mut form = Form::new(ctx.lang, ctx.today(), fields);
    if ["search", "add"].iter().any(|go| form.fields.has("go", go)) {
        if refused.is_empty() {
            return Ok(view::page(&ctx, StatusCode::OK, &form, &offers, there));
        }
        form.errors = refused;
        let page = view::page(&ctx, StatusCode::UNPROCESSABLE_ENTITY, &form, &offers, there);
        return Ok(reply::with_status(page, wrong));
    }
    // Posted twice: the scans belong to the case already, and its receipt is the answer.
    if let Seen::Before(location) = once::look(ctx.desk.read(), &token).await? {
        return Ok(reply::see_other(&location));
    }
    let taken = read::whole(&mut form, &ctx, &offers);
    for error in refused {
        form.wrong(&error.field, error.message);
    }
    let taken = taken.map(|mut taken| {
        scan::enclose(&mut form, &there, &mut taken.said);
        taken
    });
    let Some(Taken { said, received_at }) = taken.filter(|_| form.is_fine()) else {
        let page = view::page(&ctx, StatusCode::UNPROCESSABLE_ENTITY, &form, &offers, there);
        return Ok(reply::with_status(page, wrong));
    };
    let request = &ctx.visit.request_id;
    let location = again!(intake::receive(&ctx.desk, &actor, request, &token, &said, received_at).await)?;
    again!(intake::drop_scans(&ctx.desk, staff, &token.key).await)?;
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
