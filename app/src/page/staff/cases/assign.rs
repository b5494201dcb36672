//! Who handles the case.

use entity::case::Command;
use entity::case::permit::Action;
use entity::id::StaffId;

use super::action_page::{self, CaseForm, FieldSpec};
use super::opened::{self, OpenedCase};
use crate::prelude::*;
use text::staff::action as t;
use usecase::query::colleagues;

const ACTIONS: &[Action] = &[Action::AssignHandler];
const HANDLER: FieldSpec<'static> = FieldSpec::choice("handler", t::HANDLER).hint(t::HANDLER_HINT);

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    opened.need(Action::AssignHandler)?;
    let people = people(&ctx, &opened).await?;
    let now = opened.file.handler.map(|id| id.to_string()).unwrap_or_default();
    let form = CaseForm::new(&ctx, &opened, Fields::from_pairs([(HANDLER.name, now)]));
    Ok(action_page::show(&form, StatusCode::OK, ACTIONS, Look::Primary, |form| body(form, people)))
}

pub(crate) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    let people = people(&ctx, &opened).await?;
    let mut form = CaseForm::new(&ctx, &opened, fields);
    let chosen = form.pick(&HANDLER, |id| id.parse().ok().map(StaffId));
    let known = chosen.filter(|id| people.iter().any(|one| one.value == id.to_string()));
    if known.is_none() {
        form.wrong(HANDLER.name, t::choose(t::HANDLER));
    }
    let command = known.map(Command::AssignHandler);
    action_page::finish(form, command, ACTIONS, Look::Primary, |form| body(form, people)).await
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

fn body(form: &CaseForm<'_>, people: Vec<Choice>) -> AnyView {
    form.radios(&HANDLER, people)
}
