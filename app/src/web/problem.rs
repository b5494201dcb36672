//! The page (or problem+json) for everything that went wrong outside a form.

use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use leptos::prelude::*;
use serde::Serialize;

use crate::component::form::LinkButton;
use crate::layout::{Frame, Quiet};
use crate::web::ctx::Ctx;
use crate::web::kept_form::Kept;
use text::date;
use text::public::intake;
use text::upload_types;
use text::{Lang, Word, error as words};
use usecase::caller::Caller;
use usecase::error::{AppError, Overtaken};

#[derive(Clone, Debug)]
pub enum Problem {
    /// What a use-case or a layer said.
    App(AppError),
    /// A post that another site caused, or that does not say where it comes from.
    CrossSite,
    /// A method that this path does not have.
    Method,
    /// It took too long.
    Slow,
    /// A request that cannot be understood.
    Bad,
}

/// For whom the answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemAudience {
    Person,
    Script,
}

#[derive(Serialize)]
struct Json<'a> {
    r#type: String,
    title: &'a str,
    status: u16,
    detail: String,
    instance: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<Wrong>,
}

#[derive(Serialize)]
struct Wrong {
    field: String,
    message: String,
}

impl Problem {
    pub fn status(&self) -> StatusCode {
        match self {
            Self::App(error) => error.status(),
            Self::CrossSite => StatusCode::FORBIDDEN,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::Slow => StatusCode::REQUEST_TIMEOUT,
            Self::Bad => StatusCode::BAD_REQUEST,
        }
    }

    /// A short name that programs may compare.
    fn key(&self) -> &'static str {
        match self {
            Self::App(error) => match error {
                AppError::Invalid(_) | AppError::Lacking(_) => "invalid",
                AppError::Denied(_) | AppError::Barred(_) => "denied",
                AppError::NotFound => "not-found",
                AppError::Conflict(_) => "conflict",
                AppError::Stale => "stale",
                AppError::SignIn => "sign-in",
                AppError::Forbidden => "forbidden",
                AppError::TooMany { .. } => "too-many",
                AppError::TooLarge => "too-large",
                AppError::CutOff => "cut-off",
                AppError::NoSpace => "no-space",
                AppError::Unsupported => "unsupported",
                AppError::Gone => "gone",
                AppError::IntakeOver(_) => "intake-over",
                AppError::Busy | AppError::Crossed(_) => "busy",
                AppError::Damaged => "damaged",
                AppError::Broken(_) => "broken",
            },
            Self::CrossSite => "cross-site",
            Self::Method => "method",
            Self::Slow => "slow",
            Self::Bad => "bad",
        }
    }

    fn title(&self) -> Word {
        match self {
            Self::App(error) => match error {
                AppError::Invalid(_) | AppError::Lacking(_) => words::INVALID_TITLE,
                AppError::Denied(_) | AppError::Barred(_) => words::DENIED_TITLE,
                AppError::NotFound => words::NOT_FOUND_TITLE,
                AppError::Conflict(_) => words::CONFLICT_TITLE,
                AppError::Stale => words::STALE_TITLE,
                AppError::SignIn => words::SIGN_IN_TITLE,
                AppError::Forbidden => words::FORBIDDEN_TITLE,
                AppError::TooMany { .. } => words::MANY_TITLE,
                AppError::TooLarge => words::LARGE_TITLE,
                AppError::CutOff => words::CUT_TITLE,
                AppError::NoSpace => words::SPACE_TITLE,
                AppError::Unsupported => words::UNSUPPORTED_TITLE,
                AppError::Gone => words::GONE_TITLE,
                AppError::IntakeOver(_) => intake::OVER_TITLE,
                AppError::Busy | AppError::Crossed(_) => words::BUSY_TITLE,
                AppError::Damaged => words::DAMAGED_TITLE,
                AppError::Broken(_) => words::BROKEN_TITLE,
            },
            Self::CrossSite => words::CROSS_SITE_TITLE,
            Self::Method => words::METHOD_TITLE,
            Self::Slow => words::SLOW_TITLE,
            Self::Bad => words::BAD_TITLE,
        }
    }

    fn text(&self, lang: Lang, caller: &Caller) -> String {
        let word = match self {
            Self::App(error) => match error {
                AppError::TooMany { seconds } => return words::wait(lang, *seconds),
                AppError::IntakeOver(day) => return intake::over(lang, *day),
                AppError::Conflict(overtaken) => return overtaken_text(lang, overtaken),
                AppError::Invalid(_) | AppError::Lacking(_) => words::INVALID_TEXT,
                AppError::Denied(_) | AppError::Barred(_) => words::DENIED_TEXT,
                AppError::NotFound => words::NOT_FOUND_TEXT,
                AppError::Stale => words::STALE_TEXT,
                AppError::SignIn => words::SIGN_IN_TEXT,
                AppError::Forbidden => words::FORBIDDEN_TEXT,
                AppError::TooLarge => upload_types::LARGE_TEXT,
                AppError::CutOff => words::CUT_TEXT,
                AppError::NoSpace => words::SPACE_TEXT,
                AppError::Unsupported => words::UNSUPPORTED_TEXT,
                AppError::Gone => words::GONE_TEXT,
                AppError::Busy | AppError::Crossed(_) => words::BUSY_TEXT,
                AppError::Damaged => match caller {
                    Caller::Staff { .. } => words::DAMAGED_STAFF,
                    Caller::Stranger | Caller::Draft { .. } | Caller::Applicant { .. } | Caller::Member { .. } => {
                        words::DAMAGED_TEXT
                    }
                },
                AppError::Broken(_) => words::BROKEN_TEXT,
            },
            Self::CrossSite => words::CROSS_SITE_TEXT,
            Self::Method => words::METHOD_TEXT,
            Self::Slow => words::SLOW_TEXT,
            Self::Bad => words::BAD_TEXT,
        };
        word.get(lang).to_owned()
    }

    fn retry_after(&self) -> Option<u32> {
        match self {
            Self::App(AppError::TooMany { seconds }) => Some(*seconds),
            Self::App(AppError::Busy | AppError::Crossed(_)) => Some(5),
            Self::App(_) | Self::CrossSite | Self::Method | Self::Slow | Self::Bad => None,
        }
    }

    fn wrong_fields(&self) -> Vec<Wrong> {
        match self {
            Self::App(AppError::Invalid(errors)) => errors
                .iter()
                .map(|error| Wrong { field: error.field.clone(), message: error.message.clone() })
                .collect(),
            Self::App(_) | Self::CrossSite | Self::Method | Self::Slow | Self::Bad => Vec::new(),
        }
    }
}

fn overtaken_text(lang: Lang, overtaken: &Overtaken) -> String {
    let at = overtaken.at.map(|at| date::moment(lang, at));
    let facts = words::overtaken(lang, &overtaken.who, at.as_deref(), &overtaken.what);
    format!("{facts}{}", words::CONFLICT_TEXT.get(lang))
}

/// The frame for whoever looks at the page. Applicants get neutral titles: the layer cannot know who asked for quiet.
pub(crate) fn frame(caller: &Caller) -> Frame {
    match caller {
        Caller::Stranger => Frame::Public,
        Caller::Draft { .. } => Frame::Wizard { back: None, quiet: Quiet::Yes },
        Caller::Applicant { .. } => Frame::Status { quiet: Quiet::Yes },
        Caller::Member { name, company, .. } => Frame::Portal { member: company.clone(), user: name.clone() },
        Caller::Staff { name, role, .. } => Frame::Staff { user: name.clone(), role: *role, counts: Vec::new() },
    }
}

/// A way on that works for this person.
fn way_on(caller: &Caller) -> (&'static str, Word) {
    match caller {
        Caller::Stranger => ("/", words::HOME),
        Caller::Draft { .. } => ("/complain", words::DRAFT_HOME),
        Caller::Applicant { .. } => ("/status/case", words::STATUS_HOME),
        Caller::Member { .. } => ("/portal", words::PORTAL_HOME),
        Caller::Staff { .. } => ("/staff", words::STAFF_HOME),
    }
}

/// The language for whoever looks at the page: those who work here or answer us have pages in Japanese only.
fn lang(ctx: &Ctx) -> Lang {
    match ctx.visit.caller {
        Caller::Stranger | Caller::Draft { .. } | Caller::Applicant { .. } => ctx.lang,
        Caller::Member { .. } | Caller::Staff { .. } => Lang::Ja,
    }
}

/// Writes the answer. `kept` is the form that was posted, if one was: where its post could not be done, it is offered
/// again.
pub fn show(ctx: &Ctx, problem: &Problem, reader: ProblemAudience, kept: Option<&Kept>) -> Response {
    let mut seen = ctx.clone();
    seen.lang = lang(ctx);
    let ctx = &seen;
    let told = told(&ctx.visit.caller, problem);
    let problem = told.as_ref().unwrap_or(problem);
    let mut response = match reader {
        ProblemAudience::Script => json(ctx, problem),
        ProblemAudience::Person => page(ctx, problem, kept),
    };
    if let Some(seconds) = problem.retry_after() {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

/// What is told instead to whoever does not work here: that somebody was faster, and not who of us, or with what.
fn told(caller: &Caller, problem: &Problem) -> Option<Problem> {
    match (caller, problem) {
        (Caller::Staff { .. }, _) => None,
        (_, Problem::App(AppError::Conflict(overtaken))) => {
            let less = Overtaken { at: overtaken.at, ..Overtaken::default() };
            Some(Problem::App(AppError::Conflict(Box::new(less))))
        }
        (_, _) => None,
    }
}

fn json(ctx: &Ctx, problem: &Problem) -> Response {
    let status = problem.status();
    let value = Json {
        r#type: format!("/problems/{}", problem.key()),
        title: problem.title().get(ctx.lang),
        status: status.as_u16(),
        detail: problem.text(ctx.lang, &ctx.visit.caller),
        instance: &ctx.visit.request_id,
        errors: problem.wrong_fields(),
    };
    let body = serde_json::to_vec(&value).unwrap_or_default();
    (status, [(header::CONTENT_TYPE, "application/problem+json")], body).into_response()
}

/// What becomes of a posted form on the page that says what went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FormFate {
    /// It is sent again as it is.
    Again,
    /// What was written is shown, so that it can be copied: as it is, it will never be taken.
    Shown,
    None,
}

impl FormFate {
    fn of(problem: &Problem) -> Self {
        match problem.status() {
            StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_MANY_REQUESTS => Self::Again,
            status if status.is_server_error() => Self::Again,
            StatusCode::CONFLICT | StatusCode::GONE | StatusCode::PAYLOAD_TOO_LARGE => Self::Shown,
            _ => Self::None,
        }
    }
}

fn page(ctx: &Ctx, problem: &Problem, kept: Option<&Kept>) -> Response {
    let lang = ctx.lang;
    let title = problem.title().get(lang);
    let wrong: Vec<_> = problem.wrong_fields().into_iter().map(|wrong| view! { <li>{wrong.message}</li> }).collect();
    let request_id = ctx.visit.request_id.clone();
    let (href, label) = match problem {
        Problem::App(AppError::IntakeOver(_)) => ("/referrals", intake::ELSEWHERE),
        _ => way_on(&ctx.visit.caller),
    };
    let offer = kept.map_or(FormFate::None, |_| FormFate::of(problem));
    // Of a post whose answer was cut off nobody knows whether it arrived.
    let is_unsure = offer == FormFate::Again && matches!(problem, Problem::App(AppError::Busy | AppError::Crossed(_)));
    let text = if is_unsure { words::BUSY_POST.get(lang).to_owned() } else { problem.text(lang, &ctx.visit.caller) };
    let further = match (offer, kept) {
        (FormFate::Again, Some(kept)) => {
            let form = kept.form(lang, (href.to_owned(), label.get(lang)));
            html! { <p>{words::KEPT.get(lang)}</p>{kept.shown(lang)}{form} }
        }
        (FormFate::Shown, Some(kept)) => {
            html! { {kept.shown(lang)}<p><LinkButton href=href label=label.get(lang)/></p> }
        }
        _ => html! { <p><LinkButton href=href label=label.get(lang)/></p> },
    };
    ctx.page_with(problem.status(), frame(&ctx.visit.caller), title, move || {
        view! {
            <h1>{title}</h1>
            <p>{text}</p>
            {(!wrong.is_empty()).then(|| view! { <ul>{wrong}</ul> })}
            {further}
            <p class="quiet">{words::REQUEST.get(lang)} " " <code>{request_id}</code></p>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_given_back_whatever_is_in_the_way() {
        for (error, offer) in [
            (AppError::Gone, FormFate::Shown),
            (AppError::TooLarge, FormFate::Shown),
            (AppError::Busy, FormFate::Again),
            (AppError::TooMany { seconds: 9 }, FormFate::Again),
            (AppError::NotFound, FormFate::None),
        ] {
            let status = error.status();
            assert_eq!(FormFate::of(&Problem::App(error)), offer, "{status}");
        }
    }
}
