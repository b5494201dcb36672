//! `/staff/members/import/{id}/fix`: the rows that were put right take the place of those that they were.

use super::{asked, at, elsewhere, start};
use crate::page::staff::prelude::*;
use crate::web::upload::Upload;
use text::staff::import::page as t;
use usecase::import::{self, Import, prepare};
use usecase::support::retry::retry;

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let id = asked(&ctx)?;
    let import = import::find(ctx.app.read(), &ctx.app, id).await?;
    Ok(elsewhere(id, import.state).unwrap_or_else(|| show(&ctx, &import, FieldErrors::new())))
}

pub(in crate::page::staff) async fn post(ctx: Ctx, form: Upload) -> Result<Response, PageError> {
    let id = asked(&ctx)?;
    let (fields, sent) = start::take(&ctx, form).await?;
    let import = import::find(ctx.app.read(), &ctx.app, id).await?;
    let Some(table) = &import.table else { return Ok(see_other(&at(id, "decide"))) };
    let mut errors = FieldErrors::new();
    let Some((name, read)) = sent else {
        errors.add("file", t::E_FILE);
        return Ok(show(&ctx, &import, errors));
    };
    let second = match read {
        Ok(second) => second,
        Err(refused) => return Ok(show(&ctx, &import, start::refusal(refused)?)),
    };
    match prepare::merge(table, &second) {
        Ok(_) => {}
        Err(prepare::Unmergeable::NoColumn) => errors.add("file", t::E_NO_ORIGINAL),
        Err(prepare::Unmergeable::NoRow(row)) => errors.add("file", t::no_such_row(row)),
        Err(prepare::Unmergeable::Empty) => errors.add("file", t::E_NO_ROWS),
    }
    if !errors.is_empty() {
        return Ok(show(&ctx, &import, errors));
    }
    let mut all = fields.clone();
    all.push("file", name);
    let act = ctx.submission(&all, format!("{}?done=fixed", at(id, "check")))?;
    Ok(see_other(&retry!(prepare::put_right(&ctx.app, &act, id, &second).await)?))
}

fn show(ctx: &Ctx, import: &Import, errors: FieldErrors) -> Response {
    let (key, version, back) = (ctx.form_key(), i64::from(import.version), at(import.id, "check"));
    let wrong = at(import.id, "wrong.xlsx");
    answer(ctx, t::FIX_TITLE, &errors.clone(), move || {
        let error = errors.of("file");
        view! {
            <ErrorSummary errors=errors/>
            <h1>{t::FIX_TITLE}</h1>
            <p>{t::FIX_LEAD}</p>
            <p><a href=wrong>{t::SAVE_WRONG}</a></p>
            <PostForm form_key=key version=Some(version) sends=Sends::Files>
                <FileField at=Control::new("file").error(error) label=t::FIX_FILE hint=t::FILE_HINT
                    need=Need::Required accept=start::ACCEPT/>
                <Buttons>
                    <Button label=t::READ/>
                    <a href=back>{t::PREVIOUS}</a>
                </Buttons>
            </PostForm>
        }
    })
}
