//! The doors: every page, every form post and every small JSON answer, as data.
//!
//! A route exists only as a [`RouteSpec`]; the server builds its router from them and checks the
//! [`Access`] before any page is asked, and a test knocks at all of them as every kind of caller.

use axum::handler::Handler;
use axum::routing::{MethodRouter, get, post};
use entity::permission::{MemberPermission, Permission};

use crate::web::localize::Languages;
use text::Lang;
use usecase::caller::Caller;
use usecase::state::AppState;

/// What a door answers with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RouteKind {
    /// A page that is shown.
    Page,
    Act,
    /// A form post that carries files; it counts its own bytes.
    Upload,
    /// A small JSON answer for an island, or a feed.
    Data,
    /// A file that is sent.
    File,
}

/// Who may come in. What a caller may not know of is 404; who is unknown is sent to the right sign-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    Public,
    /// Whoever holds an unsent draft.
    Draft,
    /// Whoever opened a case with receipt number and confirmation code.
    Applicant,
    /// A user of a member company who may do this.
    Member(MemberPermission),
    /// A member of the staff who may do this.
    Staff(Permission),
}

/// What the door check says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccessDecision {
    Open,
    /// Unknown: go to this path first.
    SignIn(&'static str),
    /// Known here, but not with this right.
    Forbidden,
    /// For this caller the door does not exist.
    Hidden,
}

impl Access {
    /// Whether this caller may come in.
    pub fn check(self, caller: &Caller) -> AccessDecision {
        match (self, caller) {
            (Self::Public, _) | (Self::Draft, Caller::Draft { .. }) | (Self::Applicant, Caller::Applicant { .. }) => {
                AccessDecision::Open
            }
            (Self::Draft, _) => AccessDecision::SignIn("/complain"),
            (Self::Applicant, _) => AccessDecision::SignIn("/status"),
            (Self::Member(needed), Caller::Member { role, .. }) if needed.is_held_by(*role) => AccessDecision::Open,
            (Self::Staff(needed), Caller::Staff { role, .. }) if needed.is_held_by(*role) => AccessDecision::Open,
            (Self::Member(_), Caller::Member { .. }) | (Self::Staff(_), Caller::Staff { .. }) => {
                AccessDecision::Forbidden
            }
            (Self::Member(_), Caller::Stranger) => AccessDecision::SignIn("/portal/login"),
            (Self::Staff(_), Caller::Stranger) => AccessDecision::SignIn("/staff/login"),
            (Self::Member(_), Caller::Draft { .. } | Caller::Applicant { .. } | Caller::Staff { .. })
            | (Self::Staff(_), Caller::Draft { .. } | Caller::Applicant { .. } | Caller::Member { .. }) => {
                AccessDecision::Hidden
            }
        }
    }
}

/// What people of the public see is shown in both languages; those who work here or answer us read Japanese.
fn languages_of(path: &str, door: Access) -> Languages {
    let is_inside = ["/staff", "/portal"].iter().any(|folder| path.starts_with(folder));
    match door {
        Access::Public | Access::Draft | Access::Applicant if !is_inside => Languages::Both,
        Access::Public | Access::Draft | Access::Applicant | Access::Member(_) | Access::Staff(_) => Languages::One,
    }
}

#[derive(Clone, Debug)]
pub struct RouteSpec {
    pub method: &'static str,
    /// The path, in axum's notation (`/staff/cases/{no}`).
    pub path: &'static str,
    /// Who may come in.
    pub access: Access,
    /// What it answers with.
    pub kind: RouteKind,
    /// Which languages it speaks.
    pub languages: Languages,
    /// What runs behind the door.
    pub handler: MethodRouter<AppState>,
}

impl RouteSpec {
    /// A page that is shown with GET.
    pub fn page<H, T>(path: &'static str, door: Access, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        Self {
            method: "GET",
            path,
            access: door,
            kind: RouteKind::Page,
            languages: languages_of(path, door),
            handler: get(handler),
        }
    }

    /// A form post, to the URL of the page that shows the form.
    pub fn act<H, T>(path: &'static str, door: Access, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        Self {
            method: "POST",
            path,
            access: door,
            kind: RouteKind::Act,
            languages: languages_of(path, door),
            handler: post(handler),
        }
    }

    /// A form post with files.
    pub fn upload<H, T>(path: &'static str, door: Access, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        Self {
            method: "POST",
            path,
            access: door,
            kind: RouteKind::Upload,
            languages: languages_of(path, door),
            handler: post(handler),
        }
    }

    /// A small JSON answer or a feed.
    pub fn data<H, T>(path: &'static str, door: Access, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        Self {
            method: "GET",
            path,
            access: door,
            kind: RouteKind::Data,
            languages: Languages::One,
            handler: get(handler),
        }
    }

    /// A file that is sent.
    pub fn file<H, T>(path: &'static str, door: Access, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        Self {
            method: "GET",
            path,
            access: door,
            kind: RouteKind::File,
            languages: Languages::One,
            handler: get(handler),
        }
    }

    /// The same door, where data hold words of ours: an island or a feed of an English page asks for English ones.
    #[must_use]
    pub fn localized(self) -> Self {
        Self { languages: Languages::Both, ..self }
    }

    /// The path of the door in a language, if it speaks it.
    pub fn path_in(&self, lang: Lang) -> Option<String> {
        match (lang, self.languages) {
            (Lang::Ja, _) => Some(self.path.to_owned()),
            (Lang::En, Languages::Both) if self.path == "/" => Some(lang.prefix().to_owned()),
            (Lang::En, Languages::Both) => Some(format!("{}{}", lang.prefix(), self.path)),
            (Lang::En, Languages::One) => None,
        }
    }
}
