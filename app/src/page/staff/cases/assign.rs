//! Who handles the case.

use entity::case::Command;
use entity::case::permit::Action;
use entity::id::StaffId;

use super::action_page::{self, CaseForm, FieldSpec};
use super::opened::{self, OpenedCase};
use crate::prelude::*;
use text::staff::act as t;
use usecase::query::colleagues;

const ACTIONS: &[Action] = &[Action::AssignHandler];
const HANDLER: FieldSpec<'static> = FieldSpec::choice("handler", t::HANDLER).hint(t::HANDLER_HINT);

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    opened.need(Action::AssignHandler)?;
    let people = people(&ctx, &opened).await?;
    let now = opened.file.handler.map(|id| id.to_string()).unwrap_or_default();
    let sheet = CaseForm::new(&ctx, &opened, Fields::from_pairs([(HANDLER.name, now)]));
    Ok(action_page::show(&sheet, StatusCode::OK, ACTIONS, Look::Primary, |sheet| body(sheet, people)))
}

pub(crate) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    let people = people(&ctx, &opened).await?;
    let mut sheet = CaseForm::new(&ctx, &opened, fields);
    let chosen = sheet.pick(&HANDLER, |id| id.parse().ok().map(StaffId));
    let known = chosen.filter(|id| people.iter().any(|one| one.value == id.to_string()));
    if known.is_none() {
        sheet.wrong(HANDLER.name, t::choose(t::HANDLER));
    }
    let command = known.map(Command::AssignHandler);
    action_page::finish(sheet, command, ACTIONS, Look::Primary, |sheet| body(sheet, people)).await
}

/// Those who can handle this case: active, in casework, and not stepped back from it.
async fn people(ctx: &Ctx, opened: &OpenedCase) -> Result<Vec<Choice>, AppError> {
    let recused = &opened.file.recused;
    let all = colleagues::in_casework(&ctx.app).await?;
    Ok(all
        .into_iter()
        .filter(|one| !recused.contains(&one.id))
        .map(|one| Choice::new(one.id.to_string(), one.name))
        .collect())
}

fn body(sheet: &CaseForm<'_>, people: Vec<Choice>) -> AnyView {
    sheet.radios(&HANDLER, people)
}
