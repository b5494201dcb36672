//! Saving, coming back, and the list of steps for those who come back.

use super::ask::{enter, quiet, to_receipt};
use super::code;
use super::flow::{self, WizardSection};
use crate::page::complain::prelude::*;
use crate::web::kept_form::{self, Ended, Kept};
use crate::web::reply::with_session;
use text::complain::{ask as words, keep as t, late, start};
use text::sign_in;
use usecase::case::draft::{self, Resumed};

/// The list of steps.
pub(crate) const TASKS: &str = "/complain/tasks";
/// Under it lie the pages of the wizard.
const FOLDER: &str = "/complain/";

pub(crate) async fn saved(ctx: Ctx) -> Result<Response, PageError> {
    let Some(draft) = enter(&ctx).await? else { return Ok(to_receipt()) };
    let lang = ctx.lang;
    let code = ctx.visit.code.clone();
    let until = t::until(lang, date::day_of(draft.expires_at));
    let go_on = furthest(&draft.answers).path();
    let frame = Frame::Wizard { back: Some(go_on.to_owned()), quiet: quiet(&draft.answers) };
    Ok(ctx.page(frame, t::SAVED.get(lang), move || {
        view! {
            <h1>{t::SAVED.get(lang)}</h1>
            <p>{until}</p>
            {match code {
                Some(code) => html! {
                    <div class="panel panel--quiet">{code::panel(lang, t::CODE, t::QR.get(lang), &code)}</div>
                },
                None => html! { <p>{t::CODE_UNKNOWN.get(lang)}</p> },
            }}
            <p>{t::CODE_USE.get(lang)}</p>
            <p><strong>{t::CODE_KEEP.get(lang)}</strong></p>
            <p>{t::PRINT.get(lang)}</p>
            <Buttons>
                <LinkButton href=go_on label=t::BACK.get(lang)/>
                <LinkButton href=TASKS label=t::LIST.get(lang) look=Look::Secondary/>
            </Buttons>
            <PostForm action="/exit"><Buttons><Button label=t::LEAVE.get(lang) look=Look::Secondary/></Buttons></PostForm>
        }
    }))
}

/// The first page that still lacks something, else the check page.
pub(super) fn furthest(answers: &Answers) -> WizardStep {
    flow::flow(answers)
        .into_iter()
        .find(|stop| *stop != WizardStep::Check && !flow::explains(*stop) && !flow::is_answered(*stop, answers))
        .unwrap_or(WizardStep::Check)
}

pub(crate) async fn resume(ctx: Ctx) -> Result<Response, PageError> {
    let ended = Ended::told(&ctx, &Fields::default(), FOLDER);
    let page = Resume { status: StatusCode::OK, note: None, ended };
    Ok(resume_page(&ctx, FilledForm::default(), page))
}

/// The same in the place of a page whose session is over.
pub(crate) fn ended(ctx: &Ctx, ended: &Ended) -> Response {
    let page = Resume { status: StatusCode::UNAUTHORIZED, note: None, ended: Some(ended.clone()) };
    resume_page(ctx, FilledForm::default(), page)
}

pub(crate) async fn resume_post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let typed = fields.trimmed("code");
    let ended = Ended::told(&ctx, &fields, FOLDER);
    let mut errors = FieldErrors::new();
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    let mut note = None;
    if typed.is_empty() {
        errors.add("code", error::CODE.get(lang));
        return Ok(resume_page(&ctx, FilledForm::new(fields.clone(), errors), Resume { status, note, ended }));
    }
    match draft::resume(&ctx.app, &ctx.visit, typed).await {
        Ok(Resumed::Draft(change)) => {
            // What was typed when the session had run out is offered again.
            let kept = Kept::from_fields(&fields).and_then(|kept| kept.under(FOLDER));
            let on = kept.map_or_else(
                || see_other(TASKS),
                |kept| kept_form::again(&ctx, Frame::Wizard { back: None, quiet: Quiet::Yes }, &kept, TASKS),
            );
            return Ok(with_session(on, change));
        }
        Ok(Resumed::Sent) => {
            (status, note) = (StatusCode::OK, Some(t::RESUME_SENT));
        }
        Ok(Resumed::Expired(at)) => errors.add("code", error::expired(lang, date::day_of(at))),
        Err(AppError::NotFound) => errors.add("code", error::CODE_WRONG.get(lang)),
        Err(AppError::TooMany { .. }) => {
            status = StatusCode::TOO_MANY_REQUESTS;
            errors.add("code", error::CODE_MANY.get(lang));
        }
        Err(other) => return Err(other.into()),
    }
    Ok(resume_page(&ctx, FilledForm::new(fields.clone(), errors), Resume { status, note, ended }))
}

/// What the page says beside the question for the code.
struct Resume {
    /// The status of the answer.
    status: StatusCode,
    /// The code opened nothing, because there is nothing left to be done.
    note: Option<Word>,
    /// Why one is there.
    ended: Option<Ended>,
}

fn resume_page(ctx: &Ctx, form: FilledForm, page: Resume) -> Response {
    let lang = ctx.lang;
    let Resume { status, note, ended } = page;
    // Who comes from a page that is closed may have asked for neutral titles.
    let quiet = if ended.is_some() { Quiet::Yes } else { Quiet::No };
    let frame = Frame::Wizard { back: Some("/complain".to_owned()), quiet };
    let hidden = ended.as_ref().map(Ended::hidden);
    let shown = ended.as_ref().and_then(|ended| ended.shown(lang));
    let closed =
        ended.as_ref().filter(|_| note.is_none()).map(|ended| ended.code_note(lang, sign_in::ENDED_DRAFT_KEPT));
    let not_taken = note.is_some() && ended.as_ref().is_some_and(|ended| ended.kept.is_some());
    ctx.page_with(status, frame, t::RESUME.get(lang), move || {
        view! {
            <ErrorSummary errors=form.errors.clone()/>
            <h1>{t::RESUME.get(lang)}</h1>
            {closed}
            {note.map(|word| view! {
                <Note kind=NoteKind::Ask>
                    <p>{word.get(lang)}</p>
                    {not_taken.then(|| view! { <p>{late::NOT_TAKEN.get(lang)}</p> })}
                    <p><a href="/status">{start::STATUS.get(lang)}</a></p>
                </Note>
            })}
            <PostForm action="/complain/resume">
                {hidden}
                <TextField at=form.at("code") label=t::RESUME_FIELD.get(lang)
                    hint=t::RESUME_HINT.get(lang) need=Need::Required kind=InputKind::Code width=Width::Full
                    autocomplete="off"/>
                <Buttons><Button label=t::RESUME_GO.get(lang)/></Buttons>
            </PostForm>
            <h2>{t::RESUME_LOST_TITLE.get(lang)}</h2>
            <p>{t::RESUME_LOST.get(lang)}</p>
            <p><a href="/complain">{t::RESUME_ANEW.get(lang)}</a></p>
            {shown}
        }
    })
}

/// How far a section is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SectionState {
    Done,
    Started,
    NotYet,
    Locked,
}

impl SectionState {
    fn words(self) -> Word {
        match self {
            Self::Done => t::DONE,
            Self::Started => t::STARTED,
            Self::NotYet => t::NOT_YET,
            Self::Locked => t::LOCKED,
        }
    }
}

/// How far a section is, and the page to go to.
fn section_state(answers: &Answers, section: WizardSection, road: &[WizardStep]) -> (SectionState, WizardStep) {
    let stops: Vec<WizardStep> =
        road.iter().copied().filter(|stop| stop.section() == Some(section) && !flow::explains(*stop)).collect();
    let first = stops.first().copied().unwrap_or(WizardStep::Check);
    if section == WizardSection::Check {
        let ready = answers.missing().is_empty();
        return (if ready { SectionState::NotYet } else { SectionState::Locked }, WizardStep::Check);
    }
    let open: Vec<WizardStep> = stops.iter().copied().filter(|stop| !flow::is_answered(*stop, answers)).collect();
    match open.first() {
        None => (SectionState::Done, first),
        Some(next) if open.len() < stops.len() => (SectionState::Started, *next),
        Some(next) => (SectionState::NotYet, *next),
    }
}

pub(crate) async fn tasks(ctx: Ctx) -> Result<Response, PageError> {
    let Some(draft) = enter(&ctx).await? else { return Ok(to_receipt()) };
    let lang = ctx.lang;
    let answers = &draft.answers;
    let road = flow::flow(answers);
    let states: Vec<(WizardSection, SectionState, WizardStep)> = WizardSection::ALL
        .into_iter()
        .map(|section| {
            let (state, stop) = section_state(answers, section, &road);
            (section, state, stop)
        })
        .collect();
    let done = states.iter().filter(|(_, state, _)| *state == SectionState::Done).count();
    let next = furthest(answers).path();
    let until = t::until(lang, date::day_of(draft.expires_at));
    let frame = Frame::Wizard { back: Some("/complain".to_owned()), quiet: quiet(answers) };
    Ok(ctx.page(frame, t::TASKS.get(lang), move || {
        view! {
            <h1>{t::TASKS.get(lang)}</h1>
            <p>{t::parts_done(lang, done, WizardSection::ALL.len())}</p>
            <p>{until}</p>
            <Buttons>
                <LinkButton href=next label=t::NEXT.get(lang)/>
                <LinkButton href=WizardStep::SAVE label=words::SAVE.get(lang) look=Look::Secondary/>
            </Buttons>
            <ol class="task-list">{task_lines(lang, states)}</ol>
        }
    }))
}

fn task_lines(lang: Lang, states: Vec<(WizardSection, SectionState, WizardStep)>) -> Vec<AnyView> {
    states
        .into_iter()
        .map(|(section, state, stop)| {
            let name = section.name().get(lang);
            let name = match state {
                SectionState::Locked => html! { <span>{name}</span> },
                SectionState::Done | SectionState::Started | SectionState::NotYet => {
                    html! { <a href=stop.path()>{name}</a> }
                }
            };
            html! {
                <li class="task-list__item">
                    {name}
                    <span class="task-list__state">{state.words().get(lang)}</span>
                </li>
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_draft_has_everything_before_it() {
        let answers = Answers::default();
        let road = flow::flow(&answers);
        assert_eq!(furthest(&answers), WizardStep::Safety);
        assert_eq!(section_state(&answers, WizardSection::Who, &road), (SectionState::NotYet, WizardStep::Who));
        assert_eq!(section_state(&answers, WizardSection::Check, &road), (SectionState::Locked, WizardStep::Check));
    }
}
