//! `/staff/tasks/{id}`: how a call ended. Who was not reached was not told.

use entity::case::payload::Unreached;
use uuid::Uuid;

use super::list::{asked, href, tries};
use crate::page::staff::contact_instructions;
use crate::page::staff::form::{FieldSpec, Form, SHORT, refusals};
use crate::page::staff::prelude::*;
use text::case::denied;
use text::staff::tasks as t;
use usecase::letter::post::{self, Trying};
use usecase::query::tasks::{self, Pile, Task};

const OUTCOME: FieldSpec<'static> = FieldSpec::choice("outcome", t::OUTCOME);
const NOTE: FieldSpec<'static> = FieldSpec::new("note", t::NOTE, SHORT).hint(t::NOTE_HINT).optional().rows(3);
const AGAIN: FieldSpec<'static> = FieldSpec::choice("again", t::AGAIN_ON).hint(t::AGAIN_HINT).optional();
/// The code of the one outcome that tells.
const REACHED: &str = "reached";

/// The call, while it is open.
async fn opened(ctx: &Ctx) -> Result<Task, AppError> {
    let id: Uuid = ctx.param("id")?.parse().map_err(|_| AppError::NotFound)?;
    let task = tasks::one(&ctx.app, &ctx.actor()?, id).await?;
    if task.is_call() { Ok(task) } else { Err(AppError::NotFound) }
}

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let task = opened(&ctx).await?;
    if task.done.is_some() {
        return Ok(see_other(&href(Pile::Done, asked(&ctx).whose, &[])));
    }
    let form = Form::new(ctx.lang, ctx.today(), Fields::default());
    Ok(show(&ctx, &task, &form))
}

/// What the form says.
enum TaskForm {
    Told { note: Option<String> },
    Tried(Trying),
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let task = opened(&ctx).await?;
    let mut form = Form::new(ctx.lang, ctx.today(), fields);
    let Some(said) = read(&ctx, &mut form).filter(|_| form.is_fine()) else {
        return Ok(show(&ctx, &task, &form));
    };
    let done = match said {
        TaskForm::Told { .. } => "ticked",
        TaskForm::Tried(_) => "tried",
    };
    let act = ctx.submission(&form.fields, href(Pile::Open, asked(&ctx).whose, &[("done", done)]))?;
    let outcome = match said {
        TaskForm::Told { note } => post::done(&ctx.app, &act, task.id, note).await,
        TaskForm::Tried(trying) => post::tried(&ctx.app, &act, task.id, trying).await,
    };
    match outcome {
        Ok(location) => Ok(see_other(&location)),
        Err(AppError::Denied(why)) => {
            form.errors = refusals(denied::sentences(ctx.lang, &why));
            Ok(show(&ctx, &task, &form))
        }
        Err(other) => Err(other.into()),
    }
}

fn read(ctx: &Ctx, form: &mut Form) -> Option<TaskForm> {
    let outcome = form.pick(&OUTCOME, |code| match code {
        REACHED => Some(None),
        other => Unreached::from_code(other).map(Some),
    });
    let note = form.maybe(&NOTE);
    let again_on = form.maybe_day(&AGAIN);
    if again_on.is_some_and(|day| day < ctx.today()) {
        form.wrong(AGAIN.name, t::E_AGAIN);
    }
    if let Some(why) = again_on.and_then(|day| ctx.closed_day(day)) {
        form.wrong(AGAIN.name, why);
    }
    match outcome? {
        None => {
            if again_on.is_some() {
                form.wrong(AGAIN.name, t::E_AGAIN_TOLD);
            }
            Some(TaskForm::Told { note })
        }
        Some(outcome) => Some(TaskForm::Tried(Trying { outcome, note, again_on })),
    }
}

fn show(ctx: &Ctx, task: &Task, form: &Form) -> Response {
    let lang = ctx.lang;
    let status = if form.is_fine() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let key = ctx.form_key_again(&form.fields);
    ctx.page_with(status, frame(ctx), t::RESULT_TITLE, || {
        let content = task.content.as_ref();
        let rows = content.map(|content| {
            let mut rows = vec![
                SummaryRow::text(t::COL_WHAT, content.what.clone()),
                SummaryRow::text(t::WHOM, [content.whom.as_str(), content.phone.as_str()].join("\n")),
                SummaryRow::view(t::SAY, view! { <Bullets items=content.say.clone()/> }),
            ];
            rows.extend(task.case_number.as_ref().map(|number| {
                let href = format!("/staff/cases/{number}");
                SummaryRow::view(t::CASE, view! { <a href=href>{number.clone()}</a> })
            }));
            rows
        });
        let choices = vec![
            Choice::new(REACHED, t::REACHED).with_hint(t::REACHED_HINT),
            Choice::new(Unreached::NotReached.code(), t::NOT_REACHED).with_hint(t::NOT_REACHED_HINT),
            Choice::new(Unreached::WrongNumber.code(), t::WRONG_NUMBER).with_hint(t::WRONG_NUMBER_HINT),
        ];
        let fields = html! { {form.radios(&OUTCOME, choices)}{form.area(&NOTE)}{form.date(&AGAIN)} };
        view! {
            <ErrorSummary errors=form.errors.clone()/>
            <h1>{t::RESULT_TITLE}</h1>
            {contact_instructions::note(lang, &task.manners)}
            <SummaryList rows=rows.unwrap_or_default()/>
            {tries(lang, &task.tries).map(|list| view! { <h2>{t::TRIES}</h2>{list} })}
            <PostForm form_key=key>
                {fields}
                <Buttons><Button label=t::SAVE_RESULT/></Buttons>
            </PostForm>
            <p><a href=href(Pile::Open, asked(ctx).whose, &[])>{t::BACK}</a></p>
        }
    })
}
