//! The page of an act: bar, heading, form; what stands against it is shown on top of what was typed.

use entity::case::Command;
use entity::case::permit::{self, Action};

use super::audience;
use super::opened::{self, Acted, OpenedCase};
use crate::page::staff::form;
use crate::prelude::*;
use text::case as codes;
use text::staff::action as t;
use usecase::error::Overtaken;
use usecase::query::{case_history, referrals};

pub(crate) use crate::page::staff::form::{FieldSpec, LINE, LONG, SHORT, choices, push_day};

/// A form on an opened case.
pub(crate) type CaseForm<'a> = form::StaffForm<'a, OpenedCase>;

/// What an act names that does not stand in the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CaseNames {
    Nothing,
    /// Desks elsewhere, from the register.
    Desks,
    /// The steps of its history.
    Steps,
}

/// The case with what the act needs beside it.
async fn open<A: CaseAction>(ctx: &Ctx) -> Result<OpenedCase, AppError> {
    let mut opened = opened::open(ctx).await?;
    match A::NAMES {
        CaseNames::Nothing => {}
        CaseNames::Desks => opened.elsewhere = referrals::open(&ctx.app).await?,
        CaseNames::Steps => opened.steps = case_history::outline(&ctx.app, &opened.file).await?,
    }
    Ok(opened)
}

/// An act with a page of its own.
pub(crate) trait CaseAction {
    /// What it does; a page of several takes the first that is open now.
    const ACTIONS: &'static [Action];
    /// The weight of its button.
    const LOOK: Look = Look::Primary;
    const NAMES: CaseNames = CaseNames::Nothing;

    /// The values of the form when it is opened.
    fn start(_ctx: &Ctx, _opened: &OpenedCase) -> Fields {
        Fields::default()
    }

    /// What stands in the form.
    fn body(form: &CaseForm<'_>) -> AnyView;

    /// What the posted form asks for; what is wrong with it is noted on the form.
    fn command(form: &mut CaseForm<'_>) -> Option<Command>;
}

/// The action of a page that is open now; else why its first is not.
pub(crate) fn open_action(opened: &OpenedCase, actions: &[Action]) -> Result<Action, AppError> {
    let mut why = None;
    for action in actions {
        match permit::check(&opened.file, &opened.actor, *action) {
            Ok(()) => return Ok(*action),
            Err(denied) => why = why.or(Some(denied)),
        }
    }
    Err(why.map_or(AppError::NotFound, AppError::Denied))
}

pub(crate) async fn get<A: CaseAction>(ctx: Ctx) -> Result<Response, PageError> {
    let opened = open::<A>(&ctx).await?;
    let action = open_action(&opened, A::ACTIONS)?;
    if let Some(waiting) = opened.waits(action) {
        return Ok(see_other(&waiting));
    }
    let form = CaseForm::new(&ctx, &opened, A::start(&ctx, &opened));
    Ok(show(&form, StatusCode::OK, A::ACTIONS, A::LOOK, |form| A::body(form)))
}

/// Carries an act out, or shows it again with what is wrong.
pub(crate) async fn post<A: CaseAction>(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let opened = open::<A>(&ctx).await?;
    let mut form = CaseForm::new(&ctx, &opened, fields);
    let command = A::command(&mut form);
    finish(form, command, A::ACTIONS, A::LOOK, |form| A::body(form)).await
}

/// Carries out what the form asks for; what stands against it is shown on top of the same form, with all that was typed.
pub(crate) async fn finish(
    form: CaseForm<'_>,
    command: Option<Command>,
    actions: &[Action],
    look: Look,
    body: impl FnOnce(&CaseForm<'_>) -> AnyView,
) -> Result<Response, PageError> {
    finish_after(form, command, actions, look, || ().into_any(), body).await
}

/// The same with something that stands before the form.
pub(crate) async fn finish_after(
    form: CaseForm<'_>,
    command: Option<Command>,
    actions: &[Action],
    look: Look,
    before: impl FnOnce() -> AnyView,
    body: impl FnOnce(&CaseForm<'_>) -> AnyView,
) -> Result<Response, PageError> {
    finish_with(form, command, |form, status| show_after(form, status, actions, look, before, body)).await
}

/// The same with a page of the caller's own.
pub(crate) async fn finish_with(
    mut form: CaseForm<'_>,
    command: Option<Command>,
    again: impl FnOnce(&CaseForm<'_>, StatusCode) -> Response,
) -> Result<Response, PageError> {
    let Some(command) = command.filter(|_| form.is_fine()) else {
        return Ok(again(&form, StatusCode::UNPROCESSABLE_ENTITY));
    };
    match opened::act(form.ctx, &form.fields, form.opened, &command, command.action().code()).await {
        Ok(Acted::Done(response)) => Ok(response),
        Ok(Acted::Refused(errors)) => {
            form.errors = errors;
            Ok(again(&form, StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(AppError::Conflict(overtaken)) => {
            let lang = form.lang();
            form.wrong(form::WHOLE, faster(lang, &overtaken));
            Ok(again(&form, StatusCode::CONFLICT))
        }
        Err(other) => Err(other.into()),
    }
}

/// Who was faster, when, and with what.
pub(crate) fn faster(lang: Lang, overtaken: &Overtaken) -> String {
    let what =
        entity::case::event_kind::EventKind::from_code(&overtaken.what).map(codes::event::staff).unwrap_or_default();
    let at = overtaken.at.map(|at| date::moment(lang, at)).unwrap_or_default();
    t::faster(&overtaken.who, &at, what)
}

/// The page: bar, title, what is wrong, form.
pub(crate) fn show(
    form: &CaseForm<'_>,
    status: StatusCode,
    actions: &[Action],
    look: Look,
    body: impl FnOnce(&CaseForm<'_>) -> AnyView,
) -> Response {
    show_after(form, status, actions, look, || ().into_any(), body)
}

/// The same with something that stands before the form.
pub(crate) fn show_after(
    form: &CaseForm<'_>,
    status: StatusCode,
    actions: &[Action],
    look: Look,
    before: impl FnOnce() -> AnyView,
    body: impl FnOnce(&CaseForm<'_>) -> AnyView,
) -> Response {
    let action = open_action(form.opened, actions).ok().or_else(|| actions.first().copied());
    let title = action.map(codes::action::label).unwrap_or_default();
    let face = Face { title, button: Some((title, look)) };
    let audience = action.and_then(|action| audience::line(form.lang(), &form.opened.file, action));
    let before = || html! { {audience}{before()} };
    show_as(form, status, face, before, body)
}

/// What stands over and under a form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Face {
    /// The heading; holds no personal data.
    pub(crate) title: &'static str,
    /// The button; none where there is nothing to post.
    pub(crate) button: Option<(&'static str, Look)>,
}

/// The same with a heading and a button of the caller's own.
pub(crate) fn show_as(
    form: &CaseForm<'_>,
    status: StatusCode,
    face: Face,
    before: impl FnOnce() -> AnyView,
    body: impl FnOnce(&CaseForm<'_>) -> AnyView,
) -> Response {
    let CaseForm { ctx, opened, .. } = form;
    let title = face.title;
    let key = ctx.form_key_again(&form.fields);
    // Who was overtaken has been told of it and goes on from the case as it is now; nobody else does unawares.
    let version = match form.fields.version() {
        Ok(seen) if status != StatusCode::CONFLICT => i64::from(seen),
        Ok(_) | Err(_) => opened.version(),
    };
    let (back, away) = (opened.path(), opened.path());
    let errors = form.errors.clone();
    ctx.page_with(status, crate::page::staff::frame(ctx), title, || {
        let before = before();
        let inner = body(form);
        let bar = opened::bar(ctx, opened);
        let posted = face.button.map_or_else(
            || ().into_any(),
            |(label, look)| {
                html! {
                    <PostForm form_key=key version=Some(version)>
                        {inner}
                        <Buttons>
                            <Button label=label look=look/>
                            <LinkButton href=away label=t::CANCEL look=Look::Quiet/>
                        </Buttons>
                    </PostForm>
                }
            },
        );
        view! {
            <div id=form::WHOLE><ErrorSummary errors=errors/></div>
            {bar}
            <p class="way-back"><a href=back>{t::BACK}</a></p>
            <h2>{title}</h2>
            {before}
            {posted}
        }
    })
}
