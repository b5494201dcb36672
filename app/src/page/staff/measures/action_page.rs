//! The page of an act on a file: bar, heading, form; what stands against it is shown on top of what was typed.

use entity::measure::Command;
use entity::measure::permit::{self, Action};
use entity::people::Actor;

use super::PATH;
use crate::component::facts::{Fact, IdentityBar, Weight};
use crate::page::staff::form;
use crate::page::staff::form::WHOLE;
use crate::prelude::*;
use crate::web::reply;
use text::measure as codes;
use text::measure::staff as t;
use text::staff::action as words;
use usecase::error::Overtaken;
use usecase::measure::execute;
use usecase::measure::load;
use usecase::query::measure_file;
use usecase::query::members::{self, Member};

/// A file as opened for one person.
pub(super) struct OpenedMeasure {
    /// The file with its history.
    pub(super) inner: load::LoadedMeasure,
    pub(super) actor: Actor,
    pub(super) member: Member,
    /// The number of the case behind it, for those who may open that.
    pub(super) case: Option<String>,
}

impl OpenedMeasure {
    pub(super) fn number(&self) -> String {
        self.inner.file.number.map(|number| number.to_string()).unwrap_or_default()
    }

    /// The path of its page.
    pub(super) fn path(&self) -> String {
        format!("{PATH}/{}", self.number())
    }

    /// The path of one of its pages.
    pub(super) fn page(&self, name: &str) -> String {
        format!("{}/{name}", self.path())
    }
}

/// Opens the file of the path for whoever asks.
pub(super) async fn open(ctx: &Ctx) -> Result<OpenedMeasure, AppError> {
    let actor = ctx.actor()?;
    let inner = load::by_number(&ctx.app, &actor, ctx.param("no")?).await?;
    let member = members::by_id(&ctx.app, inner.file.member.ok_or(AppError::NotFound)?).await?;
    let case = measure_file::case_number(&ctx.app, &actor, &inner.file).await?;
    Ok(OpenedMeasure { inner, actor, member, case })
}

/// A form on an opened file.
pub(super) type MeasureForm<'a> = form::StaffForm<'a, OpenedMeasure>;

/// An act with a page of its own.
pub(super) trait MeasureAction {
    const ACTION: Action;
    /// The weight of its button.
    const LOOK: Look = Look::Primary;

    /// What stands in the form.
    fn body(form: &MeasureForm<'_>) -> AnyView;

    /// What the posted form asks for; what is wrong with it is noted on the form.
    fn command(form: &mut MeasureForm<'_>) -> Option<Command>;
}

pub(super) async fn get<A: MeasureAction>(ctx: Ctx) -> Result<Response, PageError> {
    let opened = open(&ctx).await?;
    permit::check(&opened.inner.file, &opened.actor, A::ACTION)?;
    let form = MeasureForm::new(&ctx, &opened, Fields::default());
    Ok(show(&form, StatusCode::OK, A::ACTION, A::LOOK, |form| A::body(form)))
}

/// Carries an act out, or shows it again with what is wrong.
pub(super) async fn post<A: MeasureAction>(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let opened = open(&ctx).await?;
    let mut form = MeasureForm::new(&ctx, &opened, fields);
    let command = A::command(&mut form);
    finish(form, command, A::ACTION.code(), |form, status| show(form, status, A::ACTION, A::LOOK, |form| A::body(form)))
        .await
}

/// Carries out what the form asks for; what stands against it is shown on top of the same form, with all that was typed.
pub(super) async fn finish(
    mut form: MeasureForm<'_>,
    command: Option<Command>,
    done: &str,
    again: impl FnOnce(&MeasureForm<'_>, StatusCode) -> Response,
) -> Result<Response, PageError> {
    let Some(command) = command.filter(|_| form.is_fine()) else {
        return Ok(again(&form, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let (ctx, opened) = (form.ctx, form.opened);
    let location = format!("{}?done={done}", opened.path());
    let act = ctx.submission(&form.fields, location)?.of_what_was_seen()?;
    match execute::execute(&ctx.app, &act, opened.inner.file.id, &command).await {
        Ok(done) => Ok(reply::see_other(&done.location)),
        Err(AppError::Barred(why)) => {
            form.errors = refusals(&why);
            Ok(again(&form, StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(AppError::Conflict(overtaken)) => {
            let lang = form.lang();
            form.wrong(WHOLE, faster(lang, &overtaken));
            Ok(again(&form, StatusCode::CONFLICT))
        }
        Err(other) => Err(other.into()),
    }
}

/// Why the program refuses, as errors of the whole form.
pub(super) fn refusals(why: &entity::measure::Denied) -> FieldErrors {
    form::refusals(codes::denied(why))
}

fn faster(lang: Lang, overtaken: &Overtaken) -> String {
    let what = entity::measure::EventKind::from_code(&overtaken.what).map(codes::event).unwrap_or_default();
    let at = overtaken.at.map(|at| date::moment(lang, at)).unwrap_or_default();
    let who = if overtaken.who == "member" { t::WHO_MEMBER } else { &overtaken.who };
    words::faster(who, &at, what)
}

/// The bar on top of every page of a file.
pub(super) fn bar(ctx: &Ctx, opened: &OpenedMeasure) -> AnyView {
    let lang = ctx.lang;
    let file = &opened.inner.file;
    let mut tags = Vec::new();
    if let Some(status) = file.status {
        tags.push((super::table::tone(status), codes::status(status).to_owned()));
    }
    if file.pending.is_some() {
        tags.push((Tone::Body, t::WAITING.to_owned()));
    }
    let due = file.due();
    if due.is_some_and(|due| due < ctx.today()) {
        tags.push((Tone::Late, t::OVERDUE.to_owned()));
    }
    let mut facts = vec![Fact {
        term: t::MEMBER.to_owned(),
        value: opened.member.name.clone(),
        href: format!("/staff/members/{}", opened.member.number),
        weight: Weight::Plain,
    }];
    if let Some(number) = &opened.case {
        let href = format!("/staff/cases/{number}");
        facts.push(Fact { term: t::CASE.to_owned(), value: number.clone(), href, weight: Weight::Plain });
    }
    if let Some(first) = opened.inner.history.first() {
        let value = date::day(lang, date::day_of(first.at));
        facts.push(Fact { term: t::OPENED_ON.to_owned(), value, ..Fact::default() });
    }
    if let Some(due) = due {
        let value = format!("{} {}", date::day(lang, due), date::left(lang, ctx.days_left(due)));
        let weight = if due < ctx.today() { Weight::Late } else { Weight::Plain };
        facts.push(Fact { term: t::COL_DUE.to_owned(), value, href: String::new(), weight });
    }
    html! { <IdentityBar number=opened.number() tags=tags facts=facts/> }
}

/// The page of an act: bar, title, what is wrong, form.
pub(super) fn show(
    form: &MeasureForm<'_>,
    status: StatusCode,
    action: Action,
    look: Look,
    body: impl FnOnce(&MeasureForm<'_>) -> AnyView,
) -> Response {
    let title = codes::action(action);
    show_as(form, status, title, Some((title, look)), || ().into_any(), body)
}

/// The same with a heading and a button of the caller's own, and something that stands before the form.
pub(super) fn show_as(
    form: &MeasureForm<'_>,
    status: StatusCode,
    title: &'static str,
    button: Option<(&'static str, Look)>,
    before: impl FnOnce() -> AnyView,
    body: impl FnOnce(&MeasureForm<'_>) -> AnyView,
) -> Response {
    let MeasureForm { ctx, opened, .. } = form;
    let key = ctx.form_key_again(&form.fields);
    // Who was overtaken has been told of it and goes on from the file as it is now; nobody else does unawares.
    let version = match form.fields.version() {
        Ok(seen) if status != StatusCode::CONFLICT => i64::from(seen),
        Ok(_) | Err(_) => i64::from(opened.inner.file.version),
    };
    let (back, away) = (opened.path(), opened.path());
    let errors = form.errors.clone();
    ctx.page_with(status, crate::page::staff::frame(ctx), title, || {
        let before = before();
        let bar = bar(ctx, opened);
        let posted = button.map(|(label, look)| {
            let inner = body(form);
            view! {
                <PostForm form_key=key version=Some(version)>
                    {inner}
                    <Buttons>
                        <Button label=label look=look/>
                        <LinkButton href=away label=words::CANCEL look=Look::Quiet/>
                    </Buttons>
                </PostForm>
            }
        });
        view! {
            <div id=WHOLE><ErrorSummary errors=errors/></div>
            {bar}
            <p><a href=back>{t::BACK}</a></p>
            <h2>{title}</h2>
            {before}
            {posted}
        }
    })
}
