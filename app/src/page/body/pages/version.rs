//! `/staff/pages/{page}/{number}`: one version whole, and what can be done with it: propose, decide, take back, throw away.

use axum::response::Response;
use entity::body_page::{PageKey, PageStatus};
use entity::people::Role;
use leptos::prelude::*;

use super::{asked, path, status};
use crate::error::AppError;
use crate::page::body::{Doing, answer, keeps};
use crate::page::front::written;
use crate::part::choice::{Choice, Radios};
use crate::part::field::Need;
use crate::part::form::{Button, Buttons, ErrorSummary, LinkButton, Look, PostForm};
use crate::part::list::{Bullets, Row, SummaryList};
use crate::part::note::{Note, NoteKind};
use crate::text::body::pages as t;
use crate::text::front::facts;
use crate::text::{Lang, Word};
use crate::usecase::body_page::{draft, publish};
use crate::usecase::read::body_pages::Version;
use crate::web::ctx::{Caller, Ctx};
use crate::web::errors::FieldErrors;
use crate::web::fields::Fields;
use crate::web::reply::see_other;

pub(in crate::page::body) async fn get(ctx: Ctx) -> Result<Response, AppError> {
    let (key, one) = asked(&ctx).await?;
    Ok(show(&ctx, key, &one, Fields::default(), FieldErrors::new()))
}

pub(in crate::page::body) async fn post(ctx: Ctx, fields: Fields) -> Result<Response, AppError> {
    let (key, one) = asked(&ctx).await?;
    let doing = |done: &str| Doing::new(&ctx, &fields, format!("{}?done={done}", path(key)));
    let outcome = match (fields.get("act"), fields.get("decision")) {
        ("propose", _) => {
            let doing = doing("proposed")?;
            publish::propose(&ctx.desk, &doing.act(&ctx), one.id).await
        }
        ("discard", _) => {
            let doing = doing("discarded")?;
            draft::discard(&ctx.desk, &doing.act(&ctx), one.id).await
        }
        ("take-back", _) | ("decide", "return") => {
            let doing = doing("returned")?;
            publish::send_back(&ctx.desk, &doing.act(&ctx), one.id).await
        }
        ("decide", "approve") => {
            let doing = doing("published")?;
            publish::approve(&ctx.desk, &doing.act(&ctx), one.id).await
        }
        ("decide", _) => {
            let mut errors = FieldErrors::new();
            errors.add("decision", t::E_DECISION.get(ctx.lang));
            return Ok(show(&ctx, key, &one, fields, errors));
        }
        _ => Err(AppError::Stale),
    };
    match outcome {
        Ok(location) => Ok(see_other(&location)),
        Err(AppError::Invalid(errors)) => Ok(show(&ctx, key, &one, fields, errors)),
        Err(other) => Err(other),
    }
}

fn show(ctx: &Ctx, key: PageKey, one: &Version, fields: Fields, errors: FieldErrors) -> Response {
    let lang = ctx.lang;
    let acts = acts(ctx, key, one, &fields, &errors);
    let shown = if ctx.query.get("in") == "en" { Lang::En } else { Lang::Ja };
    let (one, body, back) = (one.clone(), ctx.desk.body().clone(), path(key));
    answer(ctx, t::TITLE.get(lang), &errors.clone(), move || {
        let here = format!("{back}/{}", one.number);
        let (preview, other) = match shown {
            Lang::Ja => (t::PREVIEW, (format!("{here}?in=en"), t::SEE_EN)),
            Lang::En => (t::PREVIEW_EN, (here, t::SEE_JA)),
        };
        let other = one.content.has_english().then(|| {
            let (href, label) = other;
            view! { <p><a href=href>{label.get(lang)}</a></p> }
        });
        view! {
            <ErrorSummary errors=errors/>
            <h1>{facts::title(key).get(lang)}</h1>
            <SummaryList rows=rows(lang, &one)/>
            {acts}
            <section class="band" aria-labelledby="preview">
                <h2 id="preview">{preview.get(lang)}</h2>
                {other}
                <div lang=shown.tag()>{written::text_of(shown, key, &one.content, &body)}</div>
            </section>
            <p><a href=back>{t::BACK.get(lang)}</a></p>
        }
    })
}

fn rows(lang: Lang, one: &Version) -> Vec<Row> {
    let mut rows = vec![
        Row::text(t::PAGE.get(lang), t::version(lang, one.number)),
        Row::view(t::STATUS.get(lang), status(lang, one.status)),
        Row::text(t::SUMMARY.get(lang), one.summary.clone()),
        Row::text(t::WRITTEN_BY.get(lang), one.written_by.1.clone()),
    ];
    rows.extend(one.proposed_by.clone().map(|(_, name)| Row::text(t::PROPOSED_BY.get(lang), name)));
    rows
}

/// What the person who looks may do with this version.
fn acts(ctx: &Ctx, key: PageKey, one: &Version, fields: &Fields, errors: &FieldErrors) -> AnyView {
    let (lang, form_key) = (ctx.lang, ctx.form_key_again(fields));
    let form = Form { lang, key: form_key, version: i64::from(one.version) };
    let info = |word: Word| view! { <Note kind=NoteKind::Info><p>{word.get(lang)}</p></Note> }.into_any();
    match (one.status, ctx.caller()) {
        _ if !keeps(ctx) => ().into_any(),
        (PageStatus::Draft, _) => draft(&form, key, one),
        (PageStatus::Proposed, Caller::Staff { id, role, .. }) => {
            let own = one.proposed_by.as_ref().is_some_and(|(proposer, _)| proposer == id);
            match role {
                _ if own => {
                    view! { {info(t::OWN)} {form.button("take-back", t::TAKE_BACK, Look::Secondary)} }.into_any()
                }
                Role::Approver => decide(&form, fields, errors),
                Role::Intake | Role::Handler | Role::Auditor | Role::Admin => info(t::NOT_APPROVER),
            }
        }
        (PageStatus::Proposed | PageStatus::Published | PageStatus::Superseded, _) => ().into_any(),
    }
}

struct Form {
    lang: Lang,
    key: String,
    version: i64,
}

impl Form {
    fn button(&self, act: &'static str, label: Word, look: Look) -> AnyView {
        let (lang, key, version) = (self.lang, self.key.clone(), self.version);
        view! {
            <PostForm form_key=key version=Some(version)>
                <Buttons><Button label=label.get(lang) look=look name="act" value=act/></Buttons>
            </PostForm>
        }
        .into_any()
    }
}

fn draft(form: &Form, key: PageKey, one: &Version) -> AnyView {
    let lang = form.lang;
    let mut missing: Vec<String> = one.content.faults(key).into_iter().map(|fault| t::fault(lang, fault)).collect();
    if one.summary.trim().is_empty() {
        missing.push(t::E_SUMMARY.get(lang).to_owned());
    }
    let propose = if missing.is_empty() {
        form.button("propose", t::PROPOSE, Look::Primary)
    } else {
        view! { <Note kind=NoteKind::Warn title=t::MISSING.get(lang)><Bullets items=missing/></Note> }.into_any()
    };
    let edit = format!("{}/edit", path(key));
    view! {
        {propose}
        <Buttons><LinkButton href=edit label=t::EDIT.get(lang) look=Look::Secondary/></Buttons>
        {form.button("discard", t::DISCARD, Look::Quiet)}
    }
    .into_any()
}

fn decide(form: &Form, fields: &Fields, errors: &FieldErrors) -> AnyView {
    let lang = form.lang;
    let (key, version) = (form.key.clone(), form.version);
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
                {question}
                <Buttons><Button label=t::SEND_DECISION.get(lang) look=Look::Danger name="act" value="decide"/></Buttons>
            </PostForm>
        </section>
    }
    .into_any()
}
