//! A form that was posted after its session had ended is not lost: its fields travel, hidden, through the sign-in page
//! and are offered again after it. They are stored nowhere.

use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;

use crate::part::field::{Kind, TextField, Width};
use crate::part::form::{Button, Buttons, ErrorSummary, LinkButton, Look, PostForm};
use crate::part::note::{Note, NoteKind};
use crate::shell::Frame;
use crate::text::{Lang, sign as words};
use crate::usecase::sign_in::Realm;
use crate::web::ctx::Ctx;
use crate::web::errors::FieldErrors;
use crate::web::fields::Fields;

/// The hidden field that holds where the form was posted to.
const PATH: &str = "kept_path";
/// What stands before the name of every kept field.
const PREFIX: &str = "kept.";

/// A form that waits for its person to come back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    path: String,
    fields: Fields,
}

impl Kept {
    /// A form as it was posted to one of our own paths.
    #[must_use]
    pub fn new(path: &str, fields: Fields) -> Option<Self> {
        own_path(path).map(|path| Self { path: path.to_owned(), fields })
    }

    /// The form that travelled through a sign-in page, if there was one.
    #[must_use]
    pub fn from_fields(posted: &Fields) -> Option<Self> {
        let path = own_path(posted.get(PATH))?;
        let pairs = posted.pairs().filter_map(|(name, value)| Some((name.strip_prefix(PREFIX)?, value)));
        Some(Self { path: path.to_owned(), fields: Fields::from_pairs(pairs) })
    }

    /// The hidden fields for the sign-in form.
    #[must_use]
    pub fn hidden(&self) -> AnyView {
        let inputs: Vec<_> =
            self.fields.pairs().map(|(name, value)| hidden(format!("{PREFIX}{name}"), value.to_owned())).collect();
        view! { {hidden(PATH.to_owned(), self.path.clone())} {inputs} }.into_any()
    }
}

/// A hidden field. Line breaks are kept by an attribute value as they are.
fn hidden(name: String, value: String) -> AnyView {
    view! { <input type="hidden" name=name value=value/> }.into_any()
}

/// A path of this site with nothing in it that a browser could take for another site.
#[must_use]
pub fn own_path(text: &str) -> Option<&str> {
    let rest = text.strip_prefix('/')?;
    let plain = rest.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    (plain && !rest.starts_with('/') && text.len() <= 2000).then_some(text)
}

/// The page after signing in again: one button sends the kept form.
pub fn again(ctx: &Ctx, kept: &Kept, elsewhere: &str) -> Response {
    let lang = ctx.lang;
    let elsewhere = elsewhere.to_owned();
    let path = kept.path.clone();
    let inputs: Vec<_> = kept.fields.pairs().map(|(name, value)| hidden(name.to_owned(), value.to_owned())).collect();
    ctx.page(Frame::Sign, words::AGAIN_TITLE.get(lang), move || {
        view! {
            <h1>{words::AGAIN_TITLE.get(lang)}</h1>
            <p>{words::AGAIN_LEAD.get(lang)}</p>
            <PostForm action=path>
                {inputs}
                <Buttons>
                    <Button label=words::AGAIN.get(lang)/>
                    <LinkButton href=elsewhere label=words::AGAIN_NOT.get(lang) look=Look::Secondary/>
                </Buttons>
            </PostForm>
        }
    })
}

/// What was posted when the session was over.
#[derive(Clone, Debug)]
pub enum Lost {
    /// Fields, which can be kept.
    Fields(Fields),
    /// Files, which cannot.
    Files,
}

/// The page for a post whose session is over: the sign-in that opens this door, with the form inside. `entry` is what
/// the door check named.
pub fn page(ctx: &Ctx, entry: &str, lost: Lost) -> Response {
    let ended = match lost {
        Lost::Fields(fields) => Ended { kept: Kept::new(&ctx.path, fields), files: Files::None },
        Lost::Files => Ended { kept: None, files: Files::Lost },
    };
    for realm in [Realm::Staff, Realm::Portal] {
        if realm.login() == entry {
            return super::login::show(
                ctx,
                realm,
                StatusCode::UNAUTHORIZED,
                &super::login::Shown { ended: Some(ended), next: ctx.path.clone(), ..Default::default() },
            );
        }
    }
    let asks = if entry == "/status" { Asks::Case } else { Asks::Draft };
    with_code(ctx, asks, ended)
}

/// Why somebody stands before a sign-in page again, and what waits behind it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ended {
    pub(crate) kept: Option<Kept>,
    pub(crate) files: Files,
}

/// Whether files were lost on the way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Files {
    /// There were none.
    #[default]
    None,
    /// They must be chosen again.
    Lost,
}

impl Ended {
    /// The note above the sign-in form.
    pub(crate) fn note(&self, lang: Lang, title: &'static str, kept: &'static str) -> AnyView {
        let text = match self.files {
            Files::None => kept,
            Files::Lost => words::ENDED_FILES.get(lang),
        };
        view! { <Note kind=NoteKind::Info title=title><p>{text}</p></Note> }.into_any()
    }
}

/// What an applicant shows instead of a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asks {
    /// Receipt number and confirmation code, at `/status`.
    Case,
    /// The code alone, at `/complain/resume`.
    Draft,
}

fn with_code(ctx: &Ctx, asks: Asks, ended: Ended) -> Response {
    let lang = ctx.lang;
    let action = match asks {
        Asks::Case => "/status",
        Asks::Draft => "/complain/resume",
    };
    let title = words::ENDED_CODE_TITLE.get(lang);
    ctx.page_with(StatusCode::UNAUTHORIZED, Frame::Sign, title, move || {
        let hidden = ended.kept.as_ref().map(Kept::hidden);
        view! {
            <ErrorSummary errors=FieldErrors::new()/>
            <h1>{title}</h1>
            {ended.note(lang, title, words::ENDED_CODE_KEPT.get(lang))}
            <PostForm action=action>
                {hidden}
                {(asks == Asks::Case).then(|| view! {
                    <TextField name="number" label=words::RECEIPT_NUMBER.get(lang) kind=Kind::Code width=Width::Number/>
                })}
                <TextField name="code" label=words::RECEIPT_CODE.get(lang) kind=Kind::Code width=Width::Full/>
                <Buttons><Button label=words::CONTINUE.get(lang)/></Buttons>
            </PostForm>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_this_site_are_led_to() {
        for (text, good) in [
            ("/staff/cases/2026-481903", true),
            ("/staff/cases?view=mine&page=2", true),
            ("/", true),
            ("//example.jp", false),
            ("/\\example.jp", false),
            ("https://example.jp", false),
            ("javascript:alert(1)", false),
            ("", false),
            ("/a\r\nSet-Cookie: x=y", false),
            ("/a b", false),
        ] {
            assert_eq!(own_path(text).is_some(), good, "{text:?}");
        }
    }

    #[test]
    fn a_kept_form_comes_back_in_order_and_with_repeats() {
        let fields = Fields::from_pairs([("b", "2"), ("a", "1\n二"), ("b", "3"), ("form_key", "k")]);
        let mut posted = Fields::from_pairs([("login", "x"), ("password", "y"), (PATH, "/staff/x")]);
        for (name, value) in fields.pairs() {
            posted.push(format!("{PREFIX}{name}"), value);
        }
        assert_eq!(Kept::from_fields(&posted), Kept::new("/staff/x", fields));
        assert_eq!(Kept::from_fields(&Fields::from_pairs([(PATH, "//evil.example")])), None);
    }
}
