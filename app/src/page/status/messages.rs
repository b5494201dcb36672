//! The pages on which an applicant writes something: a message, a comment, a wish for review, a withdrawal.
//! They differ in their words and in the command; the form and its checks are the same.

use entity::case::Command;
use entity::case::file::Thread;
use entity::case::payload::{MessageText, ResolutionWish, Withdrawal};
use entity::case::permit::Action;
use entity::people::Party;

use super::Own;
use crate::access::{Access, RouteSpec};
use crate::component::nav::Cut;
use crate::component::timeline::{Moment, MomentKind, Timeline};
use crate::prelude::*;
use crate::web::reply;
use text::case::denied;
use text::status_page as t;
use usecase::case::execute;
use usecase::support::submission::Submission;

pub(super) fn routes() -> Vec<RouteSpec> {
    vec![
        RouteSpec::page("/status/messages", Access::Applicant, async |ctx: Ctx| get(ctx, StatusAction::Message).await),
        RouteSpec::act("/status/messages", Access::Applicant, async |ctx: Ctx, f: PostedForm| {
            post(ctx, f, StatusAction::Message).await
        }),
        RouteSpec::page("/status/comment", Access::Applicant, async |ctx: Ctx| get(ctx, StatusAction::Comment).await),
        RouteSpec::act("/status/comment", Access::Applicant, async |ctx: Ctx, f: PostedForm| {
            post(ctx, f, StatusAction::Comment).await
        }),
        RouteSpec::page("/status/review", Access::Applicant, async |ctx: Ctx| get(ctx, StatusAction::Review).await),
        RouteSpec::act("/status/review", Access::Applicant, async |ctx: Ctx, f: PostedForm| {
            post(ctx, f, StatusAction::Review).await
        }),
        RouteSpec::page("/status/resolution", Access::Applicant, async |ctx: Ctx| {
            get(ctx, StatusAction::Resolve).await
        }),
        RouteSpec::act("/status/resolution", Access::Applicant, async |ctx: Ctx, f: PostedForm| {
            post(ctx, f, StatusAction::Resolve).await
        }),
        RouteSpec::page("/status/withdraw", Access::Applicant, async |ctx: Ctx| get(ctx, StatusAction::Withdraw).await),
        RouteSpec::act("/status/withdraw", Access::Applicant, async |ctx: Ctx, f: PostedForm| {
            post(ctx, f, StatusAction::Withdraw).await
        }),
    ]
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum StatusAction {
    Message,
    Comment,
    Review,
    Resolve,
    Withdraw,
}

impl StatusAction {
    const fn action(self) -> Action {
        match self {
            Self::Message => Action::WriteAsApplicant,
            Self::Comment => Action::CommentNewFacts,
            Self::Review => Action::AskReview,
            Self::Resolve => Action::AskResolution,
            Self::Withdraw => Action::Withdraw,
        }
    }

    const fn title(self) -> Word {
        match self {
            Self::Message => t::MESSAGES_TITLE,
            Self::Comment => t::COMMENT_TITLE,
            Self::Review => t::REVIEW_TITLE,
            Self::Resolve => t::RESOLVE_TITLE,
            Self::Withdraw => t::WITHDRAW_TITLE,
        }
    }

    const fn intro(self) -> Option<Word> {
        match self {
            Self::Message | Self::Comment => None,
            Self::Review => Some(t::REVIEW_TEXT),
            Self::Resolve => Some(t::RESOLVE_TEXT),
            Self::Withdraw => Some(t::WITHDRAW_TEXT),
        }
    }

    const fn label(self) -> Word {
        match self {
            Self::Message => t::MESSAGE,
            Self::Comment => t::COMMENT_TITLE,
            Self::Review => t::REVIEW_FIELD,
            Self::Resolve => t::REOPEN_FIELD,
            Self::Withdraw => t::WITHDRAW_REASON,
        }
    }

    fn hint(self, lang: Lang) -> String {
        match self {
            Self::Message | Self::Withdraw => t::message_hint(lang, self.limit()),
            Self::Comment | Self::Review | Self::Resolve => t::comment_hint(lang, self.limit()),
        }
    }

    const fn button(self) -> Word {
        match self {
            Self::Withdraw => t::WITHDRAW_DO,
            Self::Message | Self::Comment | Self::Review | Self::Resolve => t::SEND,
        }
    }

    const fn limit(self) -> usize {
        match self {
            Self::Message | Self::Withdraw => super::SHORT,
            Self::Comment | Self::Review | Self::Resolve => super::LONG,
        }
    }

    /// A withdrawal needs no reason; everything else is nothing without its text.
    const fn need(self) -> Need {
        match self {
            Self::Withdraw => Need::Optional,
            Self::Message | Self::Comment | Self::Review | Self::Resolve => Need::Required,
        }
    }
}

async fn get(ctx: Ctx, kind: StatusAction) -> Result<Response, PageError> {
    let own = super::own(&ctx).await?;
    // Messages can be read even where none can be written any more.
    if kind != StatusAction::Message && !own.may(kind.action()) {
        return Ok(reply::see_other("/status/case"));
    }
    Ok(show(&ctx, &own, kind, FilledForm::default()))
}

async fn post(ctx: Ctx, PostedForm(fields): PostedForm, kind: StatusAction) -> Result<Response, PageError> {
    let own = super::own(&ctx).await?;
    let mut errors = FieldErrors::new();
    let text = text(ctx.lang, kind, &fields, &mut errors);
    if errors.is_empty() {
        let command = command(kind, text);
        let location = match kind {
            StatusAction::Message => "/status/messages?done=sent",
            StatusAction::Withdraw => "/status/case?done=withdrawn",
            StatusAction::Comment | StatusAction::Review | StatusAction::Resolve => "/status/case?done=sent",
        };
        // What the person writes stays right whatever happened meanwhile; a withdrawal should be of what was seen.
        let act = ctx.submission(&fields, location)?;
        let act = match kind {
            StatusAction::Withdraw => act.of_what_was_seen()?,
            StatusAction::Message | StatusAction::Comment | StatusAction::Review | StatusAction::Resolve => {
                Submission { seen: None, ..act }
            }
        };
        match execute::execute(&ctx.app, &act, own.id, &command).await {
            Ok(done) => return Ok(reply::see_other(&done.location)),
            Err(AppError::Denied(why)) => {
                for sentence in denied::sentences(ctx.lang, &why) {
                    errors.add("text", sentence);
                }
            }
            Err(AppError::Conflict(_)) => {
                let now = super::own(&ctx).await?;
                errors.add("text", t::OVERTAKEN.get(ctx.lang));
                return Ok(show(&ctx, &now, kind, FilledForm::new(fields.clone(), errors)));
            }
            Err(other) => return Err(other.into()),
        }
    }
    Ok(show(&ctx, &own, kind, FilledForm::new(fields.clone(), errors)))
}

fn text(lang: Lang, kind: StatusAction, fields: &Fields, errors: &mut FieldErrors) -> String {
    let text = entity::input::free(fields.get("text"));
    let length = entity::input::count(&text);
    if text.is_empty() && kind.need() == Need::Required {
        errors.add("text", if kind == StatusAction::Message { t::MESSAGE_EMPTY } else { t::TEXT_EMPTY }.get(lang));
    } else if length > kind.limit() {
        errors.add("text", t::too_long(lang, kind.limit(), length));
    } else if entity::my_number::is_in(&text) {
        errors.add("text", t::MY_NUMBER.get(lang));
    }
    text
}

fn command(kind: StatusAction, text: String) -> Command {
    let words = |text| MessageText { text, files: Vec::new() };
    match kind {
        StatusAction::Message => Command::WriteAsApplicant(words(text)),
        StatusAction::Comment => Command::CommentNewFacts(words(text)),
        StatusAction::Review => Command::AskReview(words(text)),
        StatusAction::Resolve => Command::AskResolution(ResolutionWish { share: None, name: None, text }),
        StatusAction::Withdraw => {
            Command::Withdraw(Withdrawal { reason: (!text.is_empty()).then_some(text), confirmed_on: None })
        }
    }
}

fn show(ctx: &Ctx, own: &Own, kind: StatusAction, filled: FilledForm) -> Response {
    let lang = ctx.lang;
    let title = kind.title().get(lang);
    let thread = (kind == StatusAction::Message).then(|| thread(ctx, own));
    let may = own.may(kind.action());
    let key = ctx.form_key_again(&filled.fields);
    let version = i64::from(own.file.version);
    let wrong = !filled.errors.is_empty();
    let done = !wrong && !ctx.query.get("done").is_empty();
    let body = move || {
        let errors = filled.errors.clone();
        let form = may.then(|| {
            let stay = (kind == StatusAction::Withdraw).then(|| {
                view! { <LinkButton href="/status/case" label=t::WITHDRAW_NOT.get(lang) look=Look::Secondary/> }
            });
            let look = if kind == StatusAction::Withdraw { Look::Danger } else { Look::Primary };
            view! {
                <PostForm form_key=key version=Some(version)>
                    <TextArea at=filled.at("text") label=kind.label().get(lang)
                        hint=kind.hint(lang) need=kind.need() max=kind.limit()/>
                    <Buttons>
                        <Button label=kind.button().get(lang) look=look/>
                        {stay}
                    </Buttons>
                </PostForm>
            }
        });
        view! {
            <ErrorSummary errors=errors/>
            {done.then(|| view! {
                <crate::component::note::Note kind=crate::component::note::NoteKind::Done>{t::DONE.get(lang)}</crate::component::note::Note>
            })}
            <h1>{title}</h1>
            {kind.intro().map(|word| view! { <p>{word.get(lang)}</p> })}
            {form}
            {thread}
            <p><a href="/status/case">{t::BACK.get(lang)}</a></p>
        }
    };
    if wrong { ctx.page_again(own.frame(), title, body) } else { ctx.page(own.frame(), title, body) }
}

/// Messages on one page.
const PER_PAGE: usize = 20;

fn thread(ctx: &Ctx, own: &Own) -> AnyView {
    let lang = ctx.lang;
    let all = own.file.messages.iter().rev().filter(|message| message.thread == Thread::Applicant);
    let page = Cut::new(all, ctx.query.get("page"), PER_PAGE, |page| format!("/status/messages?page={page}"));
    let pager = page.pager(lang);
    let items: Vec<Moment> = page
        .items
        .into_iter()
        .map(|message| Moment {
            title: if message.from == Party::Applicant { t::FROM_YOU } else { t::FROM_BODY }.get(lang).to_owned(),
            at: date::moment(lang, message.at),
            who: String::new(),
            text: message.text.clone(),
            kind: MomentKind::Word,
            links: Vec::new(),
        })
        .collect();
    if items.is_empty() {
        return html! { <p>{t::NO_MESSAGES.get(lang)}</p> };
    }
    html! {
        <section aria-labelledby="thread">
            <h2 id="thread">{t::THREAD.get(lang)}</h2>
            <Timeline items=items/>
            {pager}
        </section>
    }
}
