//! `/staff/guidelines/{slug}`: the versions of one guideline, and what can be done next.

use axum::response::Response;
use leptos::prelude::*;

use super::status;
use crate::error::AppError;
use crate::page::body::{Doing, banner, keeps};
use crate::page::desk::frame;
use crate::part::form::{Button, Buttons, LinkButton, Look, PostForm};
use crate::part::list::{Row, SummaryList};
use crate::part::note::Card;
use crate::text::body::guidelines as t;
use crate::text::front::guidelines as shown;
use crate::text::{Lang, Word, date};
use crate::usecase::guideline::draft;
use crate::usecase::read::guidelines::{self, Status, Version};
use crate::web::ctx::Ctx;
use crate::web::fields::Fields;
use crate::web::reply::see_other;

const DONE: &[(&str, Word)] = &[
    ("saved", t::DONE_SAVED),
    ("proposed", t::DONE_PROPOSED),
    ("published", t::DONE_PUBLISHED),
    ("returned", t::DONE_RETURNED),
];

pub(in crate::page::body) async fn get(ctx: Ctx) -> Result<Response, AppError> {
    let lang = ctx.lang;
    let one = guidelines::by_slug(&ctx.desk, ctx.param("slug")?).await?;
    let (done, keeps, key) = (banner(&ctx, DONE), keeps(&ctx), ctx.form_key());
    Ok(ctx.page(frame(&ctx), t::TITLE.get(lang), move || {
        let path = format!("/staff/guidelines/{}", one.slug);
        let cards: Vec<_> = one.versions.iter().map(|version| card(lang, &path, version, keeps)).collect();
        let next = (keeps && one.open().is_none()).then(|| {
            view! {
                <PostForm form_key=key>
                    <Buttons><Button label=t::NEXT_DRAFT.get(lang)/></Buttons>
                </PostForm>
            }
        });
        let public = one
            .published()
            .next()
            .map(|_| view! { <p><a href=format!("/guidelines/{}", one.slug)>{t::PUBLIC.get(lang)}</a></p> });
        view! {
            {done}
            <h1>{one.title.clone()}</h1>
            {public}
            {next}
            {cards}
        }
    }))
}

fn card(lang: Lang, path: &str, version: &Version, keeps: bool) -> AnyView {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| date::day(lang, day)).unwrap_or_default();
    let person = |who: &Option<(entity::id::StaffId, String)>| who.clone().map(|(_, name)| name).unwrap_or_default();
    let mut rows = vec![
        Row::view(t::STATUS.get(lang), status(lang, version.status)),
        Row::text(shown::SUMMARY.get(lang), version.summary.clone()),
        Row::text(shown::HEARD.get(lang), day(version.days.heard_on)),
        Row::text(shown::FILED.get(lang), day(version.days.filed_on)),
        Row::text(shown::PPC_PUBLISHED.get(lang), day(version.days.ppc_published_on)),
        Row::text(shown::PUBLISHED.get(lang), day(version.published_on)),
        Row::text(shown::IN_FORCE.get(lang), day(version.days.in_force_on)),
    ];
    if version.status != Status::Draft {
        rows.push(Row::text(t::PROPOSED_BY.get(lang), person(&version.proposed_by)));
        rows.push(Row::text(t::APPROVED_BY.get(lang), person(&version.approved_by)));
    }
    let link = |to: &str, label: Word| {
        let href = format!("{path}/{to}");
        view! { <LinkButton href=href label=label.get(lang) look=Look::Secondary/> }.into_any()
    };
    let acts = match version.status {
        Status::Draft if keeps => {
            let links = [link("edit", t::EDIT), link("publish", t::TO_PUBLISH)];
            view! { <Buttons>{links.into_iter().collect::<Vec<_>>()}</Buttons> }.into_any()
        }
        Status::Proposed if keeps => {
            let decide = link("publish", t::PUBLISH);
            view! { <Buttons>{decide}</Buttons> }.into_any()
        }
        Status::Draft | Status::Proposed | Status::Published | Status::Superseded => ().into_any(),
    };
    view! {
        <Card title=shown::version(lang, version.number)>
            <SummaryList rows=rows/>
            {acts}
        </Card>
    }
    .into_any()
}

/// Begins the next version.
pub(in crate::page::body) async fn post(ctx: Ctx, fields: Fields) -> Result<Response, AppError> {
    let one = guidelines::by_slug(&ctx.desk, ctx.param("slug")?).await?;
    let doing = Doing::new(&ctx, &fields, format!("/staff/guidelines/{}/edit?done=created", one.slug))?;
    let location = draft::next(&ctx.desk, &doing.act(&ctx), one.id).await?;
    Ok(see_other(&location))
}
