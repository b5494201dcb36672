//! `/staff/guidelines/{slug}/publish`: one person proposes, another approver decides. What will be published stands
//! on the page, whole.

use axum::response::Response;
use entity::guideline::life::{Move, Stage};
use entity::people::Role;
use leptos::prelude::*;

use super::life;
use crate::error::AppError;
use crate::page::body::{Doing, answer};
use crate::part::choice::{Choice, Radios};
use crate::part::field::Need;
use crate::part::form::{Button, Buttons, ErrorSummary, Look, PostForm};
use crate::part::list::{Row, SummaryList};
use crate::part::note::{Note, NoteKind};
use crate::part::prose::Prose;
use crate::text::Lang;
use crate::text::body::guidelines as t;
use crate::text::front::guidelines as shown;
use crate::usecase::guideline::step::{self, Taken};
use crate::usecase::read::guidelines::{self, Guideline, Version};
use crate::web::ctx::{Caller, Ctx};
use crate::web::errors::FieldErrors;
use crate::web::fields::Fields;
use crate::web::reply::see_other;

async fn asked(ctx: &Ctx) -> Result<(Guideline, Version), AppError> {
    let one = guidelines::by_slug(&ctx.desk, ctx.param("slug")?).await?;
    let decided = [Stage::PpcPublished, Stage::Proposed];
    let open = one.open().filter(|open| decided.contains(&open.stage)).cloned().ok_or(AppError::NotFound)?;
    Ok((one, open))
}

pub(in crate::page::body) async fn get(ctx: Ctx) -> Result<Response, AppError> {
    let (one, open) = asked(&ctx).await?;
    Ok(show(&ctx, &one, &open, Fields::default(), FieldErrors::new()))
}

pub(in crate::page::body) async fn post(ctx: Ctx, fields: Fields) -> Result<Response, AppError> {
    // A form that was posted before may have closed the version; its key still knows where it led.
    let slug = ctx.param("slug")?.to_owned();
    let one = guidelines::by_slug(&ctx.desk, &slug).await?;
    let id: uuid::Uuid = fields.get("of").parse().map_err(|_| AppError::Stale)?;
    let of = one.versions.iter().find(|version| version.id == id).cloned().ok_or(AppError::NotFound)?;
    let (step, done) = match (fields.get("act"), fields.get("decision")) {
        ("propose", _) => (Move::Propose, "proposed"),
        ("decide", "approve") => (Move::Publish, "published"),
        ("decide", "return") => (Move::Return, "returned"),
        ("decide", _) => {
            let mut errors = FieldErrors::new();
            errors.add("decision", t::E_DECISION.get(ctx.lang));
            return Ok(show(&ctx, &one, &of, fields, errors));
        }
        _ => return Err(AppError::Stale),
    };
    let doing = Doing::new(&ctx, &fields, format!("/staff/guidelines/{slug}?done={done}"))?;
    let outcome = step::take(&ctx.desk, &doing.act(&ctx), of.id, &Taken::from(step)).await;
    match outcome {
        Ok(location) => Ok(see_other(&location)),
        Err(AppError::Invalid(errors)) => Ok(show(&ctx, &one, &of, fields, errors)),
        Err(other) => Err(other),
    }
}

fn show(ctx: &Ctx, one: &Guideline, open: &Version, fields: Fields, errors: FieldErrors) -> Response {
    let lang = ctx.lang;
    let key = ctx.form_key_again(&fields);
    let back = format!("/staff/guidelines/{}", one.slug);
    let name = shown::page_title(lang, &one.title, open.number);
    let act = match (open.stage, ctx.caller()) {
        (Stage::PpcPublished, _) => propose(lang, open, key),
        (Stage::Proposed, Caller::Staff { id, role: Role::Approver, .. }) => {
            if open.proposed_by.as_ref().is_some_and(|(proposer, _)| proposer == id) {
                view! { <Note kind=NoteKind::Info><p>{t::OWN.get(lang)}</p></Note> }.into_any()
            } else {
                decide(lang, open, key, &fields, &errors)
            }
        }
        (_, _) => view! { <Note kind=NoteKind::Info><p>{t::NOT_APPROVER.get(lang)}</p></Note> }.into_any(),
    };
    let (rows, body, life) = (rows(lang, open), open.body.clone(), life::shown(lang, open, ctx.today()));
    answer(ctx, t::PUBLISH_TITLE.get(lang), &errors.clone(), move || {
        view! {
            <ErrorSummary errors=errors/>
            <h1>{t::PUBLISH_TITLE.get(lang)}</h1>
            <p>{name}</p>
            <p>{t::PUBLISH_TEXT.get(lang)}</p>
            <section id="step" aria-labelledby="steps">
                <h2 id="steps">{t::LIFE.get(lang)}</h2>
                {life}
                <SummaryList rows=rows/>
            </section>
            <section class="band" aria-labelledby="preview">
                <h2 id="preview">{t::PREVIEW.get(lang)}</h2>
                <Prose markdown=body/>
            </section>
            {act}
            <p><a href=back>{t::BACK.get(lang)}</a></p>
        }
    })
}

fn rows(lang: Lang, open: &Version) -> Vec<Row> {
    let mut rows = vec![Row::text(shown::SUMMARY.get(lang), open.summary.clone())];
    if let Some((_, name)) = &open.proposed_by {
        rows.push(Row::text(t::PROPOSED_BY.get(lang), name.clone()));
    }
    rows
}

fn propose(lang: Lang, open: &Version, key: String) -> AnyView {
    let (of, version) = (open.id.to_string(), i64::from(open.version));
    view! {
        <PostForm form_key=key version=Some(version)>
            <input type="hidden" name="of" value=of/>
            <Buttons><Button label=t::PROPOSE.get(lang) name="act" value="propose"/></Buttons>
        </PostForm>
    }
    .into_any()
}

fn decide(lang: Lang, open: &Version, key: String, fields: &Fields, errors: &FieldErrors) -> AnyView {
    let (of, version) = (open.id.to_string(), i64::from(open.version));
    let answers = vec![Choice::new("approve", t::APPROVE.get(lang)), Choice::new("return", t::RETURN.get(lang))];
    let question = view! {
        <Radios name="decision" label=t::DECISION.get(lang) choices=answers need=Need::Required
            value=fields.get("decision") error=errors.of("decision")/>
    }
    .into_any();
    view! {
        <section class="band" aria-labelledby="decide">
            <h2 id="decide">{t::DECIDE.get(lang)}</h2>
            <PostForm form_key=key version=Some(version)>
                <input type="hidden" name="of" value=of/>
                {question}
                <Buttons><Button label=t::SEND_DECISION.get(lang) look=Look::Danger name="act" value="decide"/></Buttons>
            </PostForm>
        </section>
    }
    .into_any()
}
