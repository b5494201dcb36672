//! `/staff/members/import/{id}/undo`: proposes that the list be as it was before an import.

use super::{asked, at};
use crate::page::staff::prelude::*;
use text::staff::approvals;
use text::staff::import::{decide as t, page as shared};
use usecase::approval::{self, ApprovalRequest, IMPORT_UNDO};
use usecase::import::undo;
use usecase::import::{self, Import};

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let id = asked(&ctx)?;
    let import = import::find(ctx.app.read(), &ctx.app, id).await?;
    if !undo::is_open(&ctx.app, &import) {
        return Ok(see_other(&at(id, "decide")));
    }
    // The page of the import shows what waits.
    if approval::waits(ctx.app.read(), IMPORT_UNDO, id).await?.is_some() {
        return Ok(see_other(&at(id, "decide")));
    }
    Ok(show(&ctx, &import, FilledForm::default(), &[]))
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let id = asked(&ctx)?;
    let act = ctx.submission(&fields, format!("{}?done=undo-proposed", at(id, "decide")))?;
    let version = act.version()?;
    let changed = undo::in_the_way(&ctx.app, &act.actor, id, version).await?;
    if !changed.is_empty() {
        let import = import::find(ctx.app.read(), &ctx.app, id).await?;
        return Ok(show(&ctx, &import, fields.clone().into(), &changed));
    }
    match approval::propose(&ctx.app, &act, &ApprovalRequest::ImportUndo { import: id, version }).await {
        Ok(location) => Ok(see_other(&location)),
        Err(AppError::Invalid(errors)) => {
            let import = import::find(ctx.app.read(), &ctx.app, id).await?;
            Ok(show(&ctx, &import, FilledForm::new(fields.clone(), errors), &[]))
        }
        Err(other) => Err(other.into()),
    }
}

fn show(ctx: &Ctx, import: &Import, mut filled: FilledForm, changed: &[String]) -> Response {
    let lang = ctx.lang;
    let (key, version) = (ctx.form_key_again(&filled.fields), i64::from(import.version));
    let row = &import.row;
    let rows = vec![
        SummaryRow::text(t::FILE_NAME, import.file_name.clone()),
        SummaryRow::text(t::APPLIED_AT, row.applied_at.map(|at| date::moment(lang, at)).unwrap_or_default()),
        SummaryRow::text(shared::COL_RESULT, shared::result(row.added, row.changed, row.ended)),
    ];
    if !changed.is_empty() {
        filled.errors.add("changed", t::E_UNDO);
    }
    let names: Vec<_> = changed.iter().map(|name| view! { <li>{name.clone()}</li> }).collect();
    let list = (!names.is_empty()).then(|| {
        view! {
            <section id="changed">
                <h2>{t::UNDO_CHANGED}</h2>
                <ul class="bullets">{names}</ul>
            </section>
        }
    });
    let back = at(import.id, "decide");
    let status = if filled.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    ctx.page_with(status, frame(ctx), t::UNDO, move || {
        let form = view! {
            <div id="form">
                <PostForm form_key=key version=Some(version)>
                    <Buttons><Button label=t::UNDO_BUTTON look=Look::Danger/></Buttons>
                </PostForm>
            </div>
        };
        view! {
            <ErrorSummary errors=filled.errors/>
            <h1>{t::UNDO}</h1>
            <p>{t::UNDO_LEAD}</p>
            <p>{approvals::TWO_PEOPLE}</p>
            <SummaryList rows=rows/>
            {list}
            {form}
            <p><a href=back>{shared::PREVIOUS}</a></p>
        }
    })
}
