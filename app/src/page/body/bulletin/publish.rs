//! `/staff/notices/{id}/publish`: one person proposes, another approver decides. What will be published stands on the
//! page, whole.

use axum::response::Response;
use entity::bulletin::Stage;
use entity::people::Role;
use leptos::prelude::*;

use super::{PATH, asked, facts, preview};
use crate::error::AppError;
use crate::page::body::{Doing, answer};
use crate::part::choice::{Choice, Radios};
use crate::part::field::Need;
use crate::part::form::{Button, Buttons, ErrorSummary, LinkButton, Look, PostForm};
use crate::part::list::{Bullets, SummaryList};
use crate::part::note::{Note, NoteKind};
use crate::text::Lang;
use crate::text::body::bulletins as t;
use crate::usecase::bulletin::publish;
use crate::usecase::read::bulletins::{Bulletin, Version};
use crate::web::ctx::{Caller, Ctx};
use crate::web::errors::FieldErrors;
use crate::web::fields::Fields;
use crate::web::reply::see_other;

pub(in crate::page::body) async fn get(ctx: Ctx) -> Result<Response, AppError> {
    let one = asked(&ctx).await?;
    let open = one.open().filter(|_| one.withdrawn.is_none()).cloned().ok_or(AppError::NotFound)?;
    Ok(show(&ctx, &one, &open, &Fields::default(), FieldErrors::new()))
}

pub(in crate::page::body) async fn post(ctx: Ctx, fields: Fields) -> Result<Response, AppError> {
    // A form that was posted before may have closed the version; its key still knows where it led.
    let one = asked(&ctx).await?;
    let id: uuid::Uuid = fields.get("of").parse().map_err(|_| AppError::Stale)?;
    let of = one.versions.iter().find(|version| version.id == id).cloned().ok_or(AppError::NotFound)?;
    let doing = |done: &str| Doing::new(&ctx, &fields, format!("{PATH}/{}?done={done}", one.id));
    let outcome = match (fields.get("act"), fields.get("decision")) {
        ("propose", _) => {
            let doing = doing("proposed")?;
            publish::propose(&ctx.desk, &doing.act(&ctx), of.id).await
        }
        ("decide", "approve") => {
            let doing = doing("decided")?;
            publish::approve(&ctx.desk, &doing.act(&ctx), of.id).await
        }
        ("decide", "return") | ("take-back", _) => {
            let doing = doing("returned")?;
            publish::send_back(&ctx.desk, &doing.act(&ctx), of.id).await
        }
        ("decide", _) => {
            let mut errors = FieldErrors::new();
            errors.add("decision", t::E_DECISION.get(ctx.lang));
            return Ok(show(&ctx, &one, &of, &fields, errors));
        }
        _ => Err(AppError::Stale),
    };
    match outcome {
        Ok(location) => Ok(see_other(&location)),
        Err(AppError::Invalid(errors)) => Ok(show(&ctx, &one, &of, &fields, errors)),
        Err(other) => Err(other),
    }
}

fn show(ctx: &Ctx, one: &Bulletin, open: &Version, fields: &Fields, errors: FieldErrors) -> Response {
    let lang = ctx.lang;
    let key = ctx.form_key_again(fields);
    let back = format!("{PATH}/{}", one.id);
    let lacks = open.words.lacks(open.number, ctx.desk.now());
    let lacks: Vec<String> = lacks.into_iter().map(|lack| t::lack(lack).get(lang).to_owned()).collect();
    let note = |word: crate::text::Word| view! { <Note kind=NoteKind::Info><p>{word.get(lang)}</p></Note> }.into_any();
    let act = match (open.stage, ctx.caller()) {
        (Stage::Draft, _) => propose(lang, open, &back, key, lacks),
        (Stage::Proposed, Caller::Staff { id, role: Role::Approver, .. }) => {
            if open.proposed_by.as_ref().is_some_and(|(proposer, _)| proposer == id) {
                note(t::OWN)
            } else {
                decide(lang, open, key, fields, &errors)
            }
        }
        (Stage::Scheduled, Caller::Staff { role: Role::Approver, .. }) => take_back(lang, open, key),
        (Stage::Proposed | Stage::Scheduled, _) => note(t::NOT_APPROVER),
        (Stage::Published | Stage::Superseded, _) => note(t::NOTHING),
    };
    let rows = facts(lang, &back, open);
    let text = preview(lang, &open.words.body, &open.words.title_en, &open.words.body_en);
    answer(ctx, t::PUBLISH_TITLE.get(lang), &errors.clone(), move || {
        view! {
            <div id="form"><ErrorSummary errors=errors/></div>
            <h1>{t::PUBLISH_TITLE.get(lang)}</h1>
            <p>{t::PUBLISH_TEXT.get(lang)}</p>
            <SummaryList rows=rows/>
            {text}
            {act}
            <p><a href=back>{t::BACK.get(lang)}</a></p>
        }
    })
}

fn propose(lang: Lang, open: &Version, back: &str, key: String, lacks: Vec<String>) -> AnyView {
    let (of, version) = (open.id.to_string(), i64::from(open.version));
    if !lacks.is_empty() {
        let href = format!("{back}/edit");
        return view! {
            <Note kind=NoteKind::Warn title=t::LACKING.get(lang)><Bullets items=lacks/></Note>
            <Buttons><LinkButton href=href label=t::EDIT.get(lang)/></Buttons>
        }
        .into_any();
    }
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

fn take_back(lang: Lang, open: &Version, key: String) -> AnyView {
    let (of, version) = (open.id.to_string(), i64::from(open.version));
    view! {
        <PostForm form_key=key version=Some(version)>
            <input type="hidden" name="of" value=of/>
            <Buttons>
                <Button label=t::TAKE_BACK.get(lang) look=Look::Secondary name="act" value="take-back"/>
            </Buttons>
        </PostForm>
    }
    .into_any()
}
