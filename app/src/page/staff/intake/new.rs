//! The form for what came by telephone or on paper.

use super::offer::FirmCandidate;
use super::read::IntakeRecord;
use super::scan::ScanOutcome;
use super::{read, scan, view};
use crate::page::staff::form::{Form, push_day};
use crate::prelude::*;
use crate::web::reply;
use crate::web::upload::Upload;
use usecase::case::intake;
use usecase::query::member_search;
use usecase::state::member_index::MemberQuery;
use usecase::support::idempotency::{self, Seen};
use usecase::support::retry::retry;
use usecase::support::upload;

/// How many firms are offered at a time.
const OFFERED: usize = 10;

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let mut fields = Fields::default();
    push_day(&mut fields, read::RECEIVED.name, ctx.today());
    let form = Form::new(ctx.lang, ctx.today(), fields);
    Ok(view::page(&ctx, StatusCode::OK, &form, &[], Vec::new()))
}

pub(crate) async fn post(ctx: Ctx, sent: Upload) -> Result<Response, PageError> {
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
            ScanOutcome::Received(part, received) => {
                let purpose = received.given.purpose;
                match upload::stage(&ctx.app, *received).await {
                    Ok(given) => {
                        fields.push(scan::KEPT, given.id.to_string());
                        None
                    }
                    Err(why) => Some((part, why.told(ctx.lang, purpose)?)),
                }
            }
            ScanOutcome::Refused(part, told) => Some((part, told)),
            ScanOutcome::Failed(error) => return Err(error.into()),
            ScanOutcome::Passed => None,
        };
        if let Some((part, told)) = told {
            refused.add(part, told.words);
            wrong = told.status;
        }
    }
    let there = intake::scans(&ctx.app, staff, &token.key).await?;
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
    if let Seen::Before(location) = idempotency::look(ctx.app.read(), &token).await? {
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
    let Some(IntakeRecord { said, received_at }) = taken.filter(|_| form.is_fine()) else {
        let page = view::page(&ctx, StatusCode::UNPROCESSABLE_ENTITY, &form, &offers, there);
        return Ok(reply::with_status(page, wrong));
    };
    let request = &ctx.visit.request_id;
    let location = retry!(intake::receive(&ctx.app, &actor, request, &token, &said, received_at).await)?;
    retry!(intake::drop_scans(&ctx.app, staff, &token.key).await)?;
    Ok(reply::see_other(&location))
}

async fn offers(ctx: &Ctx, sought: &str) -> Result<Vec<FirmCandidate>, AppError> {
    if sought.is_empty() {
        return Ok(Vec::new());
    }
    let query = MemberQuery { text: sought.to_owned(), ..MemberQuery::default() };
    let mut found = member_search::search(&ctx.app, &query, 1).await?.rows;
    found.truncate(OFFERED);
    Ok(found
        .into_iter()
        .map(|member| FirmCandidate { id: member.id, about: member.whole_address(), name: member.columns.name })
        .collect())
}
