//! What a page says of itself, and what stands around it.

use entity::organization::{Accreditation, Organization};
use entity::people::Role;
use leptos::prelude::*;

pub(super) use super::bundle::Bundle;
use text::{Lang, layout as words};

/// Everything about a page but its content.
pub struct Document<'a> {
    /// Language of the page.
    pub lang: Lang,
    /// The page's own part of the title; holds no personal data.
    pub title: String,
    /// Whether the page is shown again because of errors: the title then begins with 「エラー：」.
    pub has_errors: bool,
    /// What stands around the content.
    pub frame: Frame,
    /// The nonce of the Content-Security-Policy of this response.
    pub nonce: &'a str,
    /// Names of style sheet and scripts.
    pub bundle: &'a Bundle,
    /// Who runs this desk.
    pub body: &'a Organization,
    /// Whether mails are written to a folder and can be read here; elsewhere they leave the house.
    pub mails_are_kept: bool,
    /// Path of the request; marks the present page in menus.
    pub path: &'a str,
    /// The one origin of the site.
    pub origin: &'a str,
    /// Path and query of this page, if it can be asked for in every language; without a language before it.
    pub twin: Option<&'a str>,
}

/// Whether the person wants pages that tell nothing at a glance (quiet contact).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Quiet {
    /// Titles say what the page is.
    #[default]
    No,
    /// Every title is 「お手続き」.
    Yes,
}

/// What stands around a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Frame {
    Public,
    /// A question of the complaint: leave button and the way back.
    Wizard {
        /// The step before; the first one has none.
        back: Option<String>,
        /// Whether titles are neutral.
        quiet: Quiet,
    },
    /// The applicant's own page, after the code was given.
    Status {
        /// Whether titles are neutral.
        quiet: Quiet,
    },
    /// Sign-in, invitation, forgotten password.
    Sign,
    /// The portal of a member.
    Portal {
        /// Name of the company.
        member: String,
        /// Name of the person.
        user: String,
    },
    Staff {
        /// Name of the person.
        user: String,
        /// What they work as; decides the menu.
        role: Role,
        /// Numbers on the menu, by address.
        counts: Vec<(&'static str, usize)>,
    },
    /// A letter or a case file on paper: no header, no footer.
    Print,
    /// What the applicant takes home on paper.
    Receipt {
        /// Whether titles are neutral.
        quiet: Quiet,
    },
}

impl Frame {
    /// Whether search engines may list the page.
    pub(super) const fn is_public(&self) -> bool {
        matches!(self, Self::Public)
    }

    /// Whether the page has the button that leaves for a weather page.
    pub(super) const fn can_be_left(&self) -> bool {
        matches!(self, Self::Wizard { .. } | Self::Status { .. })
    }

    /// Whether the title must tell nothing.
    pub(super) const fn is_quiet(&self) -> bool {
        matches!(
            self,
            Self::Wizard { quiet: Quiet::Yes, .. }
                | Self::Status { quiet: Quiet::Yes }
                | Self::Receipt { quiet: Quiet::Yes }
        )
    }
}

/// Says on every page that the body is invented, where it is.
pub(super) fn fiction(document: &Document<'_>) -> AnyView {
    match document.body.standing {
        Accreditation::Accredited => ().into_any(),
        Accreditation::Fictional => html! {
            <section class="fiction" aria-label=words::FICTION_LABEL.get(document.lang)>
                <p>{words::FICTION.get(document.lang)}</p>
            </section>
        },
    }
}
