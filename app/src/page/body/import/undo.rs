//! `/staff/members/import/{id}/undo`: the list as it was before an import.

use axum::response::Response;
use entity::people::Role;
use http::StatusCode;
use leptos::prelude::*;

use super::{asked, at};
use crate::error::AppError;
use crate::page::body::Doing;
use crate::page::desk::frame;
use crate::part::form::{Button, Buttons, ErrorSummary, Look, PostForm};
use crate::part::list::{Row, SummaryList};
use crate::part::note::{Note, NoteKind};
use crate::text::body::import::{decide as t, page as shared};
use crate::text::date;
use crate::usecase::import::undo::{self, Undone};
use crate::usecase::import::{self, Import};
use crate::web::ctx::{Caller, Ctx};
use crate::web::errors::FieldErrors;
use crate::web::fields::Fields;
use crate::web::reply::see_other;

pub(in crate::page::body) async fn get(ctx: Ctx) -> Result<Response, AppError> {
    let id = asked(&ctx)?;
    let import = import::find(ctx.desk.read(), &ctx.desk, id).await?;
    if !undo::is_open(&ctx.desk, &import) {
        return Ok(see_other(&at(id, "decide")));
    }
    Ok(show(&ctx, &import, &Fields::default(), &[]))
}

pub(in crate::page::body) async fn post(ctx: Ctx, fields: Fields) -> Result<Response, AppError> {
    let id = asked(&ctx)?;
    let doing = Doing::new(&ctx, &fields, format!("{}?done=undone", at(id, "decide")))?;
    match undo::undo(&ctx.desk, &doing.act(&ctx), id).await? {
        Undone::Yes(location) => Ok(see_other(&location)),
        Undone::No(changed) => {
            let import = import::find(ctx.desk.read(), &ctx.desk, id).await?;
            Ok(show(&ctx, &import, &fields, &changed))
        }
    }
}

fn show(ctx: &Ctx, import: &Import, fields: &Fields, changed: &[String]) -> Response {
    let lang = ctx.lang;
    let (key, version) = (ctx.form_key_again(fields), i64::from(import.version));
    let row = &import.row;
    let rows = vec![
        Row::text(t::FILE_NAME.get(lang), import.file_name.clone()),
        Row::text(t::APPLIED_AT.get(lang), row.applied_at.map(|at| date::moment(lang, at)).unwrap_or_default()),
        Row::text(shared::COL_RESULT.get(lang), shared::result(lang, row.added, row.changed, row.ended)),
    ];
    let mut errors = FieldErrors::new();
    if !changed.is_empty() {
        errors.add("changed", t::E_UNDO.get(lang));
    }
    let names: Vec<_> = changed.iter().map(|name| view! { <li>{name.clone()}</li> }).collect();
    let list = (!names.is_empty()).then(|| {
        view! {
            <section id="changed">
                <h2>{t::UNDO_CHANGED.get(lang)}</h2>
                <ul class="bullets">{names}</ul>
            </section>
        }
    });
    let may = matches!(ctx.caller(), Caller::Staff { role: Role::Approver, .. });
    let back = at(import.id, "decide");
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    ctx.page_with(status, frame(ctx), t::UNDO.get(lang), move || {
        let form = if may {
            view! {
                <PostForm form_key=key version=Some(version)>
                    <Buttons><Button label=t::UNDO_BUTTON.get(lang) look=Look::Danger/></Buttons>
                </PostForm>
            }
            .into_any()
        } else {
            view! { <Note kind=NoteKind::Info><p>{t::UNDO_APPROVER.get(lang)}</p></Note> }.into_any()
        };
        view! {
            <ErrorSummary errors=errors/>
            <h1>{t::UNDO.get(lang)}</h1>
            <p>{t::UNDO_LEAD.get(lang)}</p>
            <SummaryList rows=rows/>
            {list}
            {form}
            <p><a href=back>{shared::PREVIOUS.get(lang)}</a></p>
        }
    })
}
