//! Telling the applicant the result, and closing: settled by one person, unsettled by two.

use entity::case::payload::{ExplainedAfter, Explanation, SettledBy, Settlement};
use entity::case::permit::Action;
use entity::case::proposal::{Plan, UnsettledClosing};
use entity::case::{Case, Command, Status};

use super::form::{self, Around};
use crate::page::staff::cases::opened;
use crate::page::staff::cases::opened::{Acted, OpenedCase};
use crate::prelude::*;
use text::answering::explain as t;

/// One of the three acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ExplanationAction {
    Explain,
    Settle,
    Unsettled,
}

impl ExplanationAction {
    const fn action(self) -> Action {
        match self {
            Self::Explain => Action::Explain,
            Self::Settle => Action::Settle,
            Self::Unsettled => Action::ProposeUnsettled,
        }
    }

    const fn around(self) -> Around {
        match self {
            Self::Explain => Around {
                action: Action::Explain,
                title: t::EXPLAIN_TITLE,
                intro: Some(t::EXPLAIN_INTRO),
                button: t::EXPLAIN,
            },
            Self::Settle => Around { action: Action::Settle, title: t::SETTLE_TITLE, intro: None, button: t::SETTLE },
            Self::Unsettled => Around {
                action: Action::ProposeUnsettled,
                title: t::UNSETTLED_TITLE,
                intro: Some(t::UNSETTLED_INTRO),
                button: t::PROPOSE,
            },
        }
    }
}

pub(super) async fn get(ctx: Ctx, act: ExplanationAction) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    opened.need(act.action())?;
    if let Some(waiting) = opened.waits(act.action()) {
        return Ok(see_other(&waiting));
    }
    let fields = if act == ExplanationAction::Explain { proposed(&opened.file) } else { Fields::default() };
    Ok(show(&ctx, &opened, act, fields.clone().into()))
}

/// A first version of the explanation from what was found on the points and what the member wrote for the applicant.
fn proposed(file: &Case) -> Fields {
    let said = file.last_answer().map(|given| given.answer.text_for_applicant.clone()).unwrap_or_default();
    let found: Vec<&str> = file
        .points
        .iter()
        .filter_map(|point| point.assessment.as_ref())
        .map(|assessment| assessment.text_for_applicant.as_str())
        .filter(|text| !text.is_empty())
        .collect();
    let after = match file.status {
        Status::Overdue => ExplainedAfter::NoAnswer,
        Status::Withheld => ExplainedAfter::NoticeImpossible,
        Status::Accepted => ExplainedAfter::AdviceOnly,
        _ => ExplainedAfter::Answer,
    };
    Fields::from_pairs([("after", after.code().to_owned()), ("said", said), ("view", found.join("\n"))])
}

pub(super) async fn post(
    ctx: Ctx,
    PostedForm(fields): PostedForm,
    act: ExplanationAction,
) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    let mut errors = FieldErrors::new();
    let command = command(&ctx, &opened, &fields, act, &mut errors);
    let Some(command) = command.filter(|_| errors.is_empty()) else {
        return Ok(show(&ctx, &opened, act, FilledForm::new(fields.clone(), errors)));
    };
    match opened::act(&ctx, &fields, &opened, &command, act.action().code()).await? {
        Acted::Done(response) => Ok(response),
        Acted::Refused(errors) => Ok(show(&ctx, &opened, act, FilledForm::new(fields.clone(), errors))),
    }
}

fn command(
    ctx: &Ctx,
    opened: &OpenedCase,
    fields: &Fields,
    act: ExplanationAction,
    errors: &mut FieldErrors,
) -> Option<Command> {
    match act {
        ExplanationAction::Explain => {
            let after = ExplainedAfter::from_code(fields.get("after"));
            if after.is_none() {
                errors.add("after", t::AFTER_EMPTY);
            }
            let member_said = form::optional(ctx, fields, "said", errors);
            let view = form::needed(ctx, fields, "view", t::VIEW_EMPTY, errors);
            let advice = form::needed(ctx, fields, "advice", t::ADVICE_EMPTY, errors);
            let other_roads = form::optional(ctx, fields, "other", errors);
            let outline_for_member = form::optional(ctx, fields, "outline", errors);
            let why = form::optional(ctx, fields, "why", errors);
            Some(Command::Explain(Explanation {
                after: after?,
                member_said,
                view,
                advice,
                other_roads,
                outline_for_member: if opened.file.disclosed.is_some() { outline_for_member } else { String::new() },
                why,
                files: Vec::new(),
            }))
        }
        ExplanationAction::Settle => {
            let why = SettledBy::from_code(fields.get("why"));
            if why.is_none() {
                errors.add("why", t::SETTLED_EMPTY);
            }
            let text = form::needed(ctx, fields, "text", t::TEXT_EMPTY, errors);
            let text_for_member = form::optional(ctx, fields, "member", errors);
            Some(Command::Settle(Settlement { why: why?, text, text_for_member }))
        }
        ExplanationAction::Unsettled => {
            let reasons = form::needed(ctx, fields, "reasons", t::REASONS_EMPTY, errors);
            let advice = form::needed(ctx, fields, "advice", t::ADVICE_EMPTY, errors);
            let referral = form::needed(ctx, fields, "referral", t::REFERRAL_EMPTY, errors);
            Some(Command::Propose(Box::new(Plan::CloseUnsettled(UnsettledClosing { reasons, advice, referral }))))
        }
    }
}

fn show(ctx: &Ctx, opened: &OpenedCase, act: ExplanationAction, form: FilledForm) -> Response {
    let told = opened.file.disclosed.is_some();
    form::show(ctx, opened, act.around(), form, |form| match act {
        ExplanationAction::Explain => {
            let stages = [
                (ExplainedAfter::Answer, t::AFTER_ANSWER),
                (ExplainedAfter::NoAnswer, t::AFTER_NONE),
                (ExplainedAfter::NoticeImpossible, t::AFTER_IMPOSSIBLE),
                (ExplainedAfter::AdviceOnly, t::AFTER_ADVICE),
            ]
            .map(|(stage, word)| Choice::new(stage.code(), word))
            .to_vec();
            let outline = told.then(|| {
                view! {
                    <TextArea at=form.at("outline") label=t::OUTLINE need=Need::Optional/>
                }
            });
            let why = (!told).then(|| {
                view! {
                    <TextArea at=form.at("why") label=t::REASON need=Need::Optional/>
                }
            });
            html! {
                <Radios at=form.at("after") label=t::AFTER choices=stages need=Need::Required/>
                <TextArea at=form.at("said") label=t::MEMBER_SAID need=Need::Optional/>
                <TextArea at=form.at("view") label=t::VIEW need=Need::Required/>
                <TextArea at=form.at("advice") label=t::ADVICE need=Need::Required/>
                <TextArea at=form.at("other") label=t::OTHER need=Need::Optional/>
                {outline}
                {why}
            }
        }
        ExplanationAction::Settle => {
            let ways = [
                (SettledBy::Content, t::BY_CONTENT),
                (SettledBy::MeasureDone, t::BY_DONE),
                (SettledBy::MeasurePromised, t::BY_PROMISE),
            ]
            .map(|(way, word)| Choice::new(way.code(), word))
            .to_vec();
            let member = told.then(|| {
                view! {
                    <TextArea at=form.at("member") label=t::TEXT_MEMBER need=Need::Optional/>
                }
            });
            html! {
                <Radios at=form.at("why") label=t::SETTLED_BY choices=ways need=Need::Required/>
                <TextArea at=form.at("text") label=t::TEXT_APPLICANT need=Need::Required/>
                {member}
            }
        }
        ExplanationAction::Unsettled => html! {
            <TextArea at=form.at("reasons") label=t::UNSETTLED_REASONS need=Need::Required/>
            <TextArea at=form.at("advice") label=t::ADVICE need=Need::Required/>
            <TextArea at=form.at("referral") label=t::REFERRAL need=Need::Required/>
        },
    })
}
