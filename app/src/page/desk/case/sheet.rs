//! The page of an act: its fields are declared once, and the same declaration shows and reads them.

use std::collections::BTreeSet;

use axum::response::Response;
use chrono::{Datelike, NaiveDate};
use entity::case::Command;
use entity::case::permit::{self, Action};
use entity::{my_number, text};
use http::StatusCode;
use leptos::prelude::*;

use super::desk::{self, Acted, Opened};
use crate::error::{AppError, Overtaken};
use crate::part::choice::{Checks, Choice, Radios, SelectField};
use crate::part::date::DateField;
use crate::part::field::{Need, TextArea, TextField, Width};
use crate::part::form::{Button, Buttons, ErrorSummary, LinkButton, Look, PostForm};
use crate::text::desk::act as t;
use crate::text::{Lang, Word, case as codes, date};
use crate::web::ctx::Ctx;
use crate::web::dates;
use crate::web::errors::FieldErrors;
use crate::web::fields::Fields;

/// The longest account of facts or reasons, in characters.
pub(crate) const LONG: usize = 4_000;
/// The longest short text, in characters.
pub(crate) const SHORT: usize = 1_000;
/// The longest line, in characters.
pub(crate) const LINE: usize = 200;

/// One field of a form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ask {
    /// Its name in the form.
    pub(crate) name: &'static str,
    /// Its label, which the messages repeat.
    pub(crate) label: Word,
    hint: Option<Word>,
    max: usize,
    rows: usize,
    need: Need,
}

impl Ask {
    /// A field that must be filled in, of at most `max` characters.
    pub(crate) const fn new(name: &'static str, label: Word, max: usize) -> Self {
        Self { name, label, hint: None, max, rows: 6, need: Need::Required }
    }

    /// A choice or a date that must be made.
    pub(crate) const fn choice(name: &'static str, label: Word) -> Self {
        Self::new(name, label, LINE)
    }

    /// The same with a hint.
    pub(crate) const fn hint(self, hint: Word) -> Self {
        Self { hint: Some(hint), ..self }
    }

    /// The same with so many lines to see.
    pub(crate) const fn rows(self, rows: usize) -> Self {
        Self { rows, ..self }
    }

    /// The same, but it may stay empty.
    pub(crate) const fn optional(self) -> Self {
        Self { need: Need::Optional, ..self }
    }

    /// The same under another name, for fields that come once per point.
    pub(crate) fn named(self, name: &str) -> Named {
        Named { ask: self, name: name.to_owned() }
    }

    fn hinted(&self, lang: Lang) -> String {
        self.hint.map(|hint| hint.get(lang).to_owned()).unwrap_or_default()
    }
}

/// A field whose name is made on the spot.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    ask: Ask,
    name: String,
}

/// A form as posted or as first shown: reads its fields, and shows them again.
pub(crate) struct Sheet<'a> {
    /// The request.
    pub(crate) ctx: &'a Ctx,
    /// The case.
    pub(crate) opened: &'a Opened,
    /// What was posted.
    pub(crate) fields: Fields,
    errors: FieldErrors,
}

impl<'a> Sheet<'a> {
    /// A form with these values.
    pub(crate) fn new(ctx: &'a Ctx, opened: &'a Opened, fields: Fields) -> Self {
        Self { ctx, opened, fields, errors: FieldErrors::new() }
    }

    /// The language.
    pub(crate) fn lang(&self) -> Lang {
        self.ctx.lang
    }

    /// Notes what is wrong with a field.
    pub(crate) fn wrong(&mut self, name: &str, message: impl Into<String>) {
        self.errors.add(name, message);
    }

    /// Whether nothing is wrong.
    pub(crate) fn is_fine(&self) -> bool {
        self.errors.is_empty()
    }

    /// A text that must be there; empty if it is not, which is then noted.
    pub(crate) fn text(&mut self, ask: &Ask) -> String {
        self.text_of(&ask.named(ask.name))
    }

    /// The same for a name made on the spot.
    pub(crate) fn text_of(&mut self, named: &Named) -> String {
        let typed = text::free(self.fields.get(&named.name));
        let lang = self.lang();
        let label = named.ask.label.get(lang);
        if typed.is_empty() && named.ask.need != Need::Optional {
            self.wrong(&named.name, t::needed(lang, label));
        }
        let length = text::count(&typed);
        if length > named.ask.max {
            self.wrong(&named.name, t::too_long(lang, label, named.ask.max, length));
        }
        if my_number::is_in(&typed) {
            self.wrong(&named.name, t::MY_NUMBER.get(lang));
        }
        typed
    }

    /// A text that may be missing.
    pub(crate) fn maybe(&mut self, ask: &Ask) -> Option<String> {
        let typed = self.text(&ask.optional());
        (!typed.is_empty()).then_some(typed)
    }

    /// One of several answers that must be chosen.
    pub(crate) fn pick<T>(&mut self, ask: &Ask, of: fn(&str) -> Option<T>) -> Option<T> {
        self.pick_of(&ask.named(ask.name), of)
    }

    /// The same for a name made on the spot.
    pub(crate) fn pick_of<T>(&mut self, named: &Named, of: fn(&str) -> Option<T>) -> Option<T> {
        let chosen = of(self.fields.get(&named.name));
        if chosen.is_none() {
            let lang = self.lang();
            self.wrong(&named.name, t::choose(lang, named.ask.label.get(lang)));
        }
        chosen
    }

    /// Any number of answers; what is not one of them is left out.
    pub(crate) fn picks<T: Ord>(&self, ask: &Ask, of: fn(&str) -> Option<T>) -> BTreeSet<T> {
        self.fields.all(ask.name).filter_map(of).collect()
    }

    /// A whole date that must be there.
    pub(crate) fn day(&mut self, ask: &Ask) -> Option<NaiveDate> {
        let faults = self.errors.len();
        let day = self.maybe_day(ask);
        if day.is_none() && self.errors.len() == faults {
            let lang = self.lang();
            self.wrong(ask.name, t::needed(lang, ask.label.get(lang)));
        }
        day
    }

    /// A whole date, or nothing.
    pub(crate) fn maybe_day(&mut self, ask: &Ask) -> Option<NaiveDate> {
        match dates::day(&self.fields, ask.name) {
            dates::Typed::Nothing => None,
            dates::Typed::Day(day) => Some(day),
            dates::Typed::Wrong => {
                let lang = self.lang();
                self.wrong(ask.name, t::check_date(lang, ask.label.get(lang)));
                None
            }
        }
    }

    /// A day that must be there and must not lie ahead.
    pub(crate) fn past_day(&mut self, ask: &Ask) -> Option<NaiveDate> {
        let day = self.day(ask)?;
        if day > self.ctx.today() {
            let lang = self.lang();
            self.wrong(ask.name, t::in_future(lang, ask.label.get(lang)));
            return None;
        }
        Some(day)
    }

    /// A box of several lines.
    pub(crate) fn area(&self, ask: &Ask) -> AnyView {
        self.area_of(&ask.named(ask.name))
    }

    /// The same for a name made on the spot.
    pub(crate) fn area_of(&self, named: &Named) -> AnyView {
        let lang = self.lang();
        let Named { ask, name } = named;
        view! {
            <TextArea name=name.clone() label=ask.label.get(lang) hint=ask.hinted(lang) need=ask.need max=ask.max
                rows=ask.rows value=self.fields.get(name) error=self.errors.of(name)/>
        }
        .into_any()
    }

    /// A box of one line.
    pub(crate) fn line(&self, ask: &Ask) -> AnyView {
        self.line_of(&ask.named(ask.name))
    }

    /// The same for a name made on the spot.
    pub(crate) fn line_of(&self, named: &Named) -> AnyView {
        let lang = self.lang();
        let Named { ask, name } = named;
        view! {
            <TextField name=name.clone() label=ask.label.get(lang) hint=ask.hinted(lang) need=ask.need width=Width::Wide
                value=self.fields.get(name) error=self.errors.of(name)/>
        }
        .into_any()
    }

    /// One of several answers.
    pub(crate) fn radios(&self, ask: &Ask, choices: Vec<Choice>) -> AnyView {
        self.radios_of(&ask.named(ask.name), choices)
    }

    /// The same for a name made on the spot.
    pub(crate) fn radios_of(&self, named: &Named, choices: Vec<Choice>) -> AnyView {
        let lang = self.lang();
        let Named { ask, name } = named;
        view! {
            <Radios name=name.clone() label=ask.label.get(lang) hint=ask.hinted(lang) need=ask.need choices=choices
                value=self.fields.get(name) error=self.errors.of(name)/>
        }
        .into_any()
    }

    /// One of many answers, folded together.
    pub(crate) fn select_of(&self, named: &Named, choices: Vec<Choice>) -> AnyView {
        let lang = self.lang();
        let Named { ask, name } = named;
        view! {
            <SelectField name=name.clone() label=ask.label.get(lang) hint=ask.hinted(lang) need=ask.need choices=choices
                value=self.fields.get(name) error=self.errors.of(name)/>
        }
        .into_any()
    }

    /// Any number of answers.
    pub(crate) fn checks(&self, ask: &Ask, choices: Vec<Choice>) -> AnyView {
        let lang = self.lang();
        let values: Vec<String> = self.fields.all(ask.name).map(str::to_owned).collect();
        view! {
            <Checks name=ask.name label=ask.label.get(lang) hint=ask.hinted(lang) need=ask.need choices=choices
                values=values error=self.errors.of(ask.name)/>
        }
        .into_any()
    }

    /// A date.
    pub(crate) fn date(&self, ask: &Ask) -> AnyView {
        let lang = self.lang();
        let value = dates::words(&self.fields, ask.name);
        view! {
            <DateField name=ask.name label=ask.label.get(lang) hint=ask.hinted(lang) need=ask.need value=value
                error=self.errors.of(ask.name)/>
        }
        .into_any()
    }
}

/// Puts a day into the three boxes of a date field.
pub(crate) fn push_day(fields: &mut Fields, name: &str, day: NaiveDate) {
    fields.push(format!("{name}_era"), "ad");
    fields.push(format!("{name}_year"), day.year().to_string());
    fields.push(format!("{name}_month"), day.month().to_string());
    fields.push(format!("{name}_day"), day.day().to_string());
}

/// The choices of a coded enum, with their words.
pub(crate) fn choices<T: Copy>(lang: Lang, all: &[T], code: fn(T) -> &'static str, word: fn(T) -> Word) -> Vec<Choice> {
    all.iter().map(|one| Choice::new(code(*one), word(*one).get(lang))).collect()
}

/// An act with a page of its own.
pub(crate) trait Act {
    /// What it does; a page of several takes the first that is open now.
    const ACTIONS: &'static [Action];
    /// The weight of its button.
    const LOOK: Look = Look::Primary;

    /// The values of the form when it is opened.
    fn start(_ctx: &Ctx, _opened: &Opened) -> Fields {
        Fields::default()
    }

    /// What stands in the form.
    fn body(sheet: &Sheet<'_>) -> AnyView;

    /// What the posted form asks for; what is wrong with it is noted on the sheet.
    fn command(sheet: &mut Sheet<'_>) -> Option<Command>;
}

/// The action of a page that is open now; else why its first is not.
pub(crate) fn open_action(opened: &Opened, actions: &[Action]) -> Result<Action, AppError> {
    let mut why = None;
    for action in actions {
        match permit::check(&opened.file, &opened.actor, *action) {
            Ok(()) => return Ok(*action),
            Err(denied) => why = why.or(Some(denied)),
        }
    }
    Err(why.map_or(AppError::NotFound, AppError::Denied))
}

/// Shows an act.
pub(crate) async fn get<A: Act>(ctx: Ctx) -> Result<Response, AppError> {
    let opened = desk::open(&ctx).await?;
    open_action(&opened, A::ACTIONS)?;
    let sheet = Sheet::new(&ctx, &opened, A::start(&ctx, &opened));
    Ok(show(&sheet, StatusCode::OK, A::ACTIONS, A::LOOK, |sheet| A::body(sheet)))
}

/// Carries an act out, or shows it again with what is wrong.
pub(crate) async fn post<A: Act>(ctx: Ctx, fields: Fields) -> Result<Response, AppError> {
    let opened = desk::open(&ctx).await?;
    let mut sheet = Sheet::new(&ctx, &opened, fields);
    let command = A::command(&mut sheet);
    finish(sheet, command, A::ACTIONS, A::LOOK, |sheet| A::body(sheet)).await
}

/// Carries out what the form asks for; what stands against it is shown on top of the same form, with all that was typed.
pub(crate) async fn finish(
    sheet: Sheet<'_>,
    command: Option<Command>,
    actions: &[Action],
    look: Look,
    body: impl FnOnce(&Sheet<'_>) -> AnyView,
) -> Result<Response, AppError> {
    finish_after(sheet, command, actions, look, || ().into_any(), body).await
}

/// The same with something that stands before the form.
pub(crate) async fn finish_after(
    sheet: Sheet<'_>,
    command: Option<Command>,
    actions: &[Action],
    look: Look,
    before: impl FnOnce() -> AnyView,
    body: impl FnOnce(&Sheet<'_>) -> AnyView,
) -> Result<Response, AppError> {
    finish_with(sheet, command, |sheet, status| show_after(sheet, status, actions, look, before, body)).await
}

/// The same with a page of the caller's own.
pub(crate) async fn finish_with(
    mut sheet: Sheet<'_>,
    command: Option<Command>,
    again: impl FnOnce(&Sheet<'_>, StatusCode) -> Response,
) -> Result<Response, AppError> {
    let Some(command) = command.filter(|_| sheet.is_fine()) else {
        return Ok(again(&sheet, StatusCode::UNPROCESSABLE_ENTITY));
    };
    match desk::act(sheet.ctx, &sheet.fields, sheet.opened, &command, command.action().code()).await {
        Ok(Acted::Done(response)) => Ok(response),
        Ok(Acted::Refused(errors)) => {
            sheet.errors = errors;
            Ok(again(&sheet, StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(AppError::Conflict(overtaken)) => {
            let lang = sheet.lang();
            sheet.wrong(desk::WHOLE, faster(lang, &overtaken));
            Ok(again(&sheet, StatusCode::CONFLICT))
        }
        Err(other) => Err(other),
    }
}

/// Who was faster, when, and with what.
pub(crate) fn faster(lang: Lang, overtaken: &Overtaken) -> String {
    let what = entity::case::event_kind::EventKind::from_code(&overtaken.what)
        .map(|kind| codes::event::staff(kind).get(lang))
        .unwrap_or_default();
    let at = overtaken.at.map(|at| date::moment(lang, at)).unwrap_or_default();
    t::faster(lang, &overtaken.who, &at, what)
}

/// The page: bar, title, what is wrong, form.
pub(crate) fn show(
    sheet: &Sheet<'_>,
    status: StatusCode,
    actions: &[Action],
    look: Look,
    body: impl FnOnce(&Sheet<'_>) -> AnyView,
) -> Response {
    show_after(sheet, status, actions, look, || ().into_any(), body)
}

/// The same with something that stands before the form.
pub(crate) fn show_after(
    sheet: &Sheet<'_>,
    status: StatusCode,
    actions: &[Action],
    look: Look,
    before: impl FnOnce() -> AnyView,
    body: impl FnOnce(&Sheet<'_>) -> AnyView,
) -> Response {
    let action = open_action(sheet.opened, actions).ok().or_else(|| actions.first().copied());
    let title = action.map(|action| codes::action::label(action).get(sheet.lang())).unwrap_or_default();
    let face = Face { title, button: Some((title, look)) };
    show_as(sheet, status, face, before, body)
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
    sheet: &Sheet<'_>,
    status: StatusCode,
    face: Face,
    before: impl FnOnce() -> AnyView,
    body: impl FnOnce(&Sheet<'_>) -> AnyView,
) -> Response {
    let Sheet { ctx, opened, .. } = sheet;
    let lang = ctx.lang;
    let title = face.title;
    let key = ctx.form_key_again(&sheet.fields);
    // Who was overtaken has been told of it and goes on from the case as it is now; nobody else does unawares.
    let version = match sheet.fields.version() {
        Ok(seen) if status != StatusCode::CONFLICT => i64::from(seen),
        Ok(_) | Err(_) => opened.version(),
    };
    let (back, away) = (opened.path(), opened.path());
    let errors = sheet.errors.clone();
    ctx.page_with(status, crate::page::desk::frame(ctx), title, || {
        let before = before();
        let inner = body(sheet);
        let bar = desk::bar(ctx, opened);
        let form = face.button.map_or_else(
            || ().into_any(),
            |(label, look)| {
                view! {
                    <PostForm form_key=key version=Some(version)>
                        {inner}
                        <Buttons>
                            <Button label=label look=look/>
                            <LinkButton href=away label=t::CANCEL.get(lang) look=Look::Quiet/>
                        </Buttons>
                    </PostForm>
                }
                .into_any()
            },
        );
        view! {
            <div id=desk::WHOLE><ErrorSummary errors=errors/></div>
            {bar}
            <p><a href=back>{t::BACK.get(lang)}</a></p>
            <h2>{title}</h2>
            {before}
            {form}
        }
    })
}
