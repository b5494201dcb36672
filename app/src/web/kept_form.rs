//! A form that could not be taken is not lost. After its session had ended, its fields travel, hidden, through the
//! sign-in page and are offered again after it; when the desk could not do its work, they are offered again at once
//! ([`crate::web::problem`]). They are stored nowhere.

use axum::extract::{FromRequest, Request};
use axum::response::Response;
use leptos::prelude::*;

use crate::component::file::FileField;
use crate::component::form::{Button, Buttons, LinkButton, Look, PostForm, Sends};
use crate::component::note::{Note, NoteKind};
use crate::layout::Frame;
use crate::web::ctx::Ctx;
use crate::web::upload::{Upload, let_pass};
use text::upload_types;
use text::{Lang, Word, sign_in as words};
use usecase::error::AppError;
use usecase::form::fields::Fields;
use usecase::form::filled::Control;

/// The hidden field that holds where the form was posted to.
const PATH: &str = "kept_path";
/// What stands before the name of every kept field.
const PREFIX: &str = "kept.";
/// The hidden field that names the box of a file that went with the form and must be chosen again.
const FILE_LOST: &str = "kept_file";
/// What is typed here is never given back.
const SECRETS: [&str; 2] = ["code", "again"];
/// Passwords of every kind have this in their name.
const PASSWORD: &str = "password";
/// A value of so many characters, with a space or a letter that no code has, is something that a person wrote.
const WRITTEN: usize = 10;

/// A form that waits for its person to come back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    path: String,
    fields: Fields,
    files: Vec<String>,
}

impl Kept {
    /// A form as it was posted to one of our own paths, and the boxes of the files that went with it.
    pub fn new(path: &str, fields: Fields, files: Vec<String>) -> Option<Self> {
        own_path(path).map(|path| Self { path: path.to_owned(), fields, files })
    }

    /// A form that was posted to where `ctx` is, without secrets; none if there is nothing in it.
    pub fn of_post(ctx: &Ctx, fields: &Fields, files: Vec<String>) -> Option<Self> {
        let secret = |name: &str| SECRETS.contains(&name) || name.contains(PASSWORD);
        let fields = Fields::from_pairs(fields.pairs().filter(|(name, _)| !secret(name)));
        if fields.is_empty() && files.is_empty() {
            return None;
        }
        Self::new(ctx.address(), fields, files)
    }

    /// What a person wrote in it, in the order of the form; choices, dates and keys are not among it.
    fn written(&self) -> Vec<String> {
        let is_prose = |text: &str| {
            text.chars().count() >= WRITTEN && text.chars().any(|letter| letter.is_whitespace() || !letter.is_ascii())
        };
        self.fields.pairs().map(|(_, value)| value.trim()).filter(|value| is_prose(value)).map(str::to_owned).collect()
    }

    /// What was written, to be read and copied.
    pub fn shown(&self, lang: Lang) -> AnyView {
        let written = self.written();
        if written.is_empty() {
            return ().into_any();
        }
        let texts: Vec<_> = written.into_iter().map(|text| view! { <p class="kept">{text}</p> }).collect();
        html! { <h2>{words::AGAIN_WRITTEN.get(lang)}</h2>{texts} }
    }

    /// The form again, hidden but for the boxes of its files, with one button that sends it and a way past it. The same
    /// form is sent: one that did arrive is not done twice.
    pub fn form(&self, lang: Lang, elsewhere: (String, &'static str)) -> AnyView {
        let inputs: Vec<_> =
            self.fields.pairs().map(|(name, value)| hidden(name.to_owned(), value.to_owned())).collect();
        let sends = if self.files.is_empty() { Sends::Fields } else { Sends::Files };
        let boxes: Vec<_> = self
            .files
            .iter()
            .cloned()
            .map(|part| {
                view! {
                    <FileField at=Control::new(part) label=words::AGAIN_FILE.get(lang) hint=words::AGAIN_FILE_HINT.get(lang)
                        accept=upload_types::ACCEPT/>
                }
            })
            .collect();
        let (href, label) = elsewhere;
        html! {
            <PostForm action=self.path.clone() sends=sends>
                {inputs}
                {boxes}
                <Buttons>
                    <Button label=words::AGAIN.get(lang)/>
                    <LinkButton href=href label=label look=Look::Secondary/>
                </Buttons>
            </PostForm>
        }
    }

    /// The form that travelled through a sign-in page, if there was one.
    pub fn from_fields(posted: &Fields) -> Option<Self> {
        let path = own_path(posted.get(PATH))?;
        let pairs = posted.pairs().filter_map(|(name, value)| Some((name.strip_prefix(PREFIX)?, value)));
        let files = posted.all(FILE_LOST).map(str::to_owned).collect();
        Some(Self { path: path.to_owned(), fields: Fields::from_pairs(pairs), files })
    }

    /// The form, if it was posted to one of the pages under this path.
    pub fn under(self, folder: &str) -> Option<Self> {
        self.path.starts_with(folder).then_some(self)
    }

    /// The hidden fields for the sign-in form.
    pub fn hidden(&self) -> AnyView {
        let inputs: Vec<_> =
            self.fields.pairs().map(|(name, value)| hidden(format!("{PREFIX}{name}"), value.to_owned())).collect();
        let lost: Vec<_> = self.files.iter().map(|part| hidden(FILE_LOST.to_owned(), part.clone())).collect();
        html! { {hidden(PATH.to_owned(), self.path.clone())} {lost} {inputs} }
    }
}

/// A hidden field. Line breaks are kept by an attribute value as they are.
fn hidden(name: String, value: String) -> AnyView {
    html! { <input type="hidden" name=name value=value/> }
}

/// A path of this site with nothing in it that a browser could take for another site.
pub fn own_path(text: &str) -> Option<&str> {
    let rest = text.strip_prefix('/')?;
    let plain = rest.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    (plain && !rest.starts_with('/') && text.len() <= 2000).then_some(text)
}

/// The page after signing in again, in the frame of whoever did: what was written, and one button that sends the kept
/// form. A file that went with it is chosen again here, so that nothing is sent without it unawares.
pub fn again(ctx: &Ctx, frame: Frame, kept: &Kept, elsewhere: &str) -> Response {
    let lang = ctx.lang;
    let shown = kept.shown(lang);
    let form = kept.form(lang, (elsewhere.to_owned(), words::AGAIN_NOT.get(lang)));
    ctx.page(frame, words::AGAIN_TITLE.get(lang), move || {
        view! {
            <h1>{words::AGAIN_TITLE.get(lang)}</h1>
            <p>{words::AGAIN_LEAD.get(lang)}</p>
            {shown}
            {form}
        }
    })
}

/// What was posted when the session was over.
#[derive(Clone, Debug)]
pub struct Lost {
    fields: Fields,
    files: Vec<String>,
}

impl Ended {
    /// A post that came too late, to where `ctx` is.
    pub(crate) fn of_post(ctx: &Ctx, lost: Lost) -> Self {
        let files = if lost.files.is_empty() { Files::None } else { Files::Lost };
        Self { kept: Kept::new(&ctx.path, lost.fields, lost.files), files }
    }
}

impl Lost {
    /// A form without files: all of it can be kept.
    pub fn form(fields: Fields) -> Self {
        Self { fields, files: Vec::new() }
    }

    /// A form with a file: what was typed is kept, the file is read only so far that the browser hears our answer.
    pub async fn upload(request: Request) -> Self {
        let read = async { without_files(Upload::from_request(request, &()).await.map_err(|error| error.0)?).await };
        // What cannot be read has nothing in it that could be kept.
        let (fields, files) = read.await.unwrap_or_default();
        Self { fields, files }
    }
}

/// The fields of a form with files, and the boxes of its files, which go by unread.
///
/// # Errors
/// As [`Upload::read`].
pub(crate) async fn without_files(sent: Upload) -> Result<(Fields, Vec<String>), AppError> {
    sent.read_each(|_, file| {
        Box::pin(async move {
            let part = file.part.clone();
            let_pass(file).await;
            part
        })
    })
    .await
}

/// The field of the query, and of the form of an entrance, that says that a session is over.
const ENDED: &str = "ended";

/// An entrance, told that whoever is led there comes from a page whose session is over.
pub fn after_end(entry: &str) -> String {
    format!("{entry}?{ENDED}=yes")
}

/// Why somebody stands before a sign-in page again, and what waits behind it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ended {
    pub(crate) kept: Option<Kept>,
    pub(crate) files: Files,
}

/// Whether a file was lost on the way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Files {
    #[default]
    None,
    /// They must be chosen again.
    Lost,
}

impl Ended {
    /// What an entrance for people with a code was told by its address or its form.
    pub(crate) fn told(ctx: &Ctx, fields: &Fields, folder: &str) -> Option<Self> {
        let kept = Kept::from_fields(fields).and_then(|kept| kept.under(folder));
        let says = ctx.query.has(ENDED, "yes") || fields.has(ENDED, "yes") || kept.is_some();
        let lost = kept.as_ref().is_some_and(|kept| !kept.files.is_empty());
        says.then_some(Self { kept, files: if lost { Files::Lost } else { Files::None } })
    }

    /// The note above a form that asks for a code, and its hidden fields. `kept` says how to send again what was typed.
    pub(crate) fn code_note(&self, lang: Lang, kept: Word) -> AnyView {
        let more = match (&self.kept, self.files) {
            (_, Files::Lost) => Some(words::ENDED_FILES),
            (Some(_), Files::None) => Some(kept),
            (None, Files::None) => None,
        };
        html! {
            <Note>
                <p>{words::ENDED_CODE.get(lang)}</p>
                {more.map(|word| view! { <p>{word.get(lang)}</p> })}
            </Note>
        }
    }

    /// What travels through the form that asks for a code.
    pub(crate) fn hidden(&self) -> AnyView {
        let kept = self.kept.as_ref().map(Kept::hidden);
        html! { {hidden(ENDED.to_owned(), "yes".to_owned())} {kept} }
    }

    /// What was written, to be read and copied.
    pub(crate) fn shown(&self, lang: Lang) -> Option<AnyView> {
        self.kept.as_ref().map(|kept| kept.shown(lang))
    }

    /// The note above the sign-in form.
    pub(crate) fn note(&self, lang: Lang, title: &'static str, kept: &'static str) -> AnyView {
        let text = match self.files {
            Files::None => kept,
            Files::Lost => words::ENDED_FILES.get(lang),
        };
        html! { <Note kind=NoteKind::Info title=title><p>{text}</p></Note> }
    }
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
        assert_eq!(Kept::from_fields(&posted), Kept::new("/staff/x", fields.clone(), Vec::new()));
        posted.push(FILE_LOST, "letter");
        let kept = Kept::from_fields(&posted);
        assert_eq!(kept, Kept::new("/staff/x", fields, vec!["letter".to_owned()]));
        assert!(kept.clone().and_then(|kept| kept.under("/staff/")).is_some());
        assert!(kept.and_then(|kept| kept.under("/status/")).is_none());
        assert_eq!(Kept::from_fields(&Fields::from_pairs([(PATH, "//evil.example")])), None);
    }
}
