//! Asking the member, writing to it, and what follows when it does not answer.

use entity::case::Command;
use entity::case::payload::{Lateness, MessageText, Reason};
use entity::case::permit::Action;
use entity::case::request::{RequestDraft, RequestKind};

use super::form::{self, Around};
use crate::page::staff::cases::opened;
use crate::page::staff::cases::opened::{Acted, OpenedCase};
use crate::prelude::*;
use text::answering::explain as t;
use text::case as codes;
use usecase::form::dates::{self, TypedDate};

/// One of the four acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AnsweringAction {
    Ask,
    Message,
    Late,
    GoodReason,
}

impl AnsweringAction {
    const fn action(self) -> Action {
        match self {
            Self::Ask => Action::AskMember,
            Self::Message => Action::WriteToMember,
            Self::Late => Action::MarkLate,
            Self::GoodReason => Action::AcceptReason,
        }
    }

    const fn around(self) -> Around {
        match self {
            Self::Ask => {
                Around { action: Action::AskMember, title: t::ASK_TITLE, intro: Some(t::ASK_INTRO), button: t::ASK }
            }
            Self::Message => {
                Around { action: Action::WriteToMember, title: t::MESSAGE_TITLE, intro: None, button: t::SEND }
            }
            Self::Late => Around { action: Action::MarkLate, title: t::LATE_TITLE, intro: None, button: t::LATE },
            Self::GoodReason => {
                Around { action: Action::AcceptReason, title: t::GOOD_TITLE, intro: None, button: t::GOOD }
            }
        }
    }
}

pub(super) async fn get(ctx: Ctx, act: AnsweringAction) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    opened.need(act.action())?;
    Ok(show(&ctx, &opened, act, FilledForm::default()))
}

pub(super) async fn post(
    ctx: Ctx,
    PostedForm(fields): PostedForm,
    act: AnsweringAction,
) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    let mut errors = FieldErrors::new();
    let command = command(&ctx, &fields, act, &mut errors);
    let Some(command) = command.filter(|_| errors.is_empty()) else {
        return Ok(show(&ctx, &opened, act, FilledForm::new(fields.clone(), errors)));
    };
    match opened::act(&ctx, &fields, &opened, &command, act.action().code()).await? {
        Acted::Done(response) => Ok(response),
        Acted::Refused(errors) => Ok(show(&ctx, &opened, act, FilledForm::new(fields.clone(), errors))),
    }
}

fn command(ctx: &Ctx, fields: &Fields, act: AnsweringAction, errors: &mut FieldErrors) -> Option<Command> {
    match act {
        AnsweringAction::Ask => {
            let kind = RequestKind::from_code(fields.get("kind")).filter(|kind| *kind != RequestKind::Resolve);
            if kind.is_none() {
                errors.add("kind", t::ASK_KIND_EMPTY);
            }
            let questions = form::needed(ctx, fields, "questions", t::QUESTIONS_EMPTY, errors);
            let why = form::needed(ctx, fields, "why", t::WHY_EMPTY, errors);
            let due = match dates::day(fields, "due") {
                TypedDate::Nothing => None,
                TypedDate::Day(day) if day > ctx.today() => {
                    if let Some(why) = ctx.closed_day(day) {
                        errors.add("due", why);
                    }
                    Some(day)
                }
                TypedDate::Day(_) | TypedDate::Wrong => {
                    errors.add("due", t::DUE_BAD);
                    None
                }
            };
            let questions =
                questions.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
            Some(Command::AskMember(RequestDraft { kind: kind?, questions, why, due }))
        }
        AnsweringAction::Message => {
            let text = form::needed(ctx, fields, "text", t::MESSAGE_EMPTY, errors);
            Some(Command::WriteToMember(MessageText { text, files: Vec::new() }))
        }
        AnsweringAction::Late => match fields.get("late") {
            "due" => Some(Command::MarkLate(Lateness::DuePassed)),
            "refused" => {
                let reason = form::needed(ctx, fields, "why", t::GOOD_EMPTY, errors);
                Some(Command::MarkLate(Lateness::RefusedWithoutGoodReason { reason }))
            }
            _ => {
                errors.add("late", t::LATE_EMPTY);
                None
            }
        },
        AnsweringAction::GoodReason => {
            let reason = form::needed(ctx, fields, "why", t::GOOD_EMPTY, errors);
            Some(Command::AcceptReason(Reason { reason }))
        }
    }
}

fn show(ctx: &Ctx, opened: &OpenedCase, act: AnsweringAction, form: FilledForm) -> Response {
    form::show(ctx, opened, act.around(), form, |form| match act {
        AnsweringAction::Ask => {
            let kinds = [RequestKind::WrittenExplanation, RequestKind::OralExplanation, RequestKind::Materials]
                .map(|kind| Choice::new(kind.code(), codes::request(kind)))
                .to_vec();
            html! {
                <Radios at=form.at("kind") label=t::ASK_KIND choices=kinds need=Need::Required/>
                <TextArea at=form.at("questions") label=t::QUESTIONS hint=t::QUESTIONS_HINT need=Need::Required/>
                <TextArea at=form.at("why") label=t::WHY need=Need::Required/>
                <DateField at=form.at("due") label=t::DUE
                    hint=t::due_hint(ctx.app.organization().terms.member_answer_business_days) need=Need::Optional/>
            }
        }
        AnsweringAction::Message => html! {
            <TextArea at=form.at("text") label=t::MESSAGE need=Need::Required/>
        },
        AnsweringAction::Late => {
            let kinds = vec![Choice::new("due", t::LATE_DUE), Choice::new("refused", t::LATE_REFUSED)];
            html! {
                <Radios at=form.at("late") label=t::LATE_KIND choices=kinds need=Need::Required/>
                <TextArea at=form.at("why") label=t::LATE_WHY need=Need::Optional/>
            }
        }
        AnsweringAction::GoodReason => html! {
            <TextArea at=form.at("why") label=t::GOOD_WHY need=Need::Required/>
        },
    })
}
