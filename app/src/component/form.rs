//! The form itself: error summary, hidden keys, buttons.

use leptos::prelude::*;

use super::field::some;
use crate::component::page_lang::page_lang;
use text::component as words;
use usecase::form::errors::FieldErrors;

/// What a form sends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sends {
    #[default]
    Fields,
    Files,
}

/// A form that posts, by default to the URL of its own page.
#[component]
pub fn PostForm(
    /// Where to; empty posts to the page itself.
    #[prop(optional, into)]
    action: String,
    /// The idempotency key; empty leaves it out.
    #[prop(optional, into)]
    form_key: String,
    /// The version of the record that the page shows.
    #[prop(optional_no_strip)]
    version: Option<i64>,
    /// Whether files go along.
    #[prop(optional)]
    sends: Sends,
    /// A class in place of `form`, for forms inside bars and rows.
    #[prop(default = "form")]
    class: &'static str,
    children: Children,
) -> impl IntoView {
    let enctype = match sends {
        Sends::Fields => None,
        Sends::Files => Some("multipart/form-data"),
    };
    html! {
        <form class=class method="post" action=some(action) enctype=enctype novalidate>
            <HiddenKeys form_key=form_key version=version/>
            {children()}
        </form>
    }
}

/// The two hidden fields of a changing form.
#[component]
pub fn HiddenKeys(
    /// The idempotency key; empty leaves it out.
    #[prop(optional, into)]
    form_key: String,
    /// The version of the record that the page shows.
    #[prop(optional_no_strip)]
    version: Option<i64>,
) -> impl IntoView {
    html! {
        {some(form_key).map(|key| view! { <input type="hidden" name="form_key" value=key/> })}
        {version.map(|version| view! { <input type="hidden" name="version" value=version.to_string()/> })}
    }
}

/// All that must be looked at again, with links to the fields. Shows nothing when nothing is wrong.
/// It stands first in `main`, takes the focus, and makes the page's title begin with 「エラー：」.
#[component]
pub fn ErrorSummary(
    /// The same value whose messages stand at the fields.
    errors: FieldErrors,
) -> impl IntoView {
    if errors.is_empty() {
        return ().into_any();
    }
    let heading = words::to_check(page_lang(), errors.len());
    let lines: Vec<_> = errors
        .into_iter()
        .map(|error| view! { <li><a href=format!("#{}", error.field)>{error.message}</a></li> })
        .collect();
    html! {
        <div class="error-summary" role="alert" tabindex="-1" autofocus>
            <h2 class="error-summary__title">{heading}</h2>
            <ul class="error-summary__list">{lines}</ul>
        </div>
    }
}

/// How a button looks, by what it does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// The one thing to do on this page.
    #[default]
    Primary,
    Secondary,
    Danger,
    /// As small as a link, for rows and bars.
    Quiet,
}

impl Look {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button",
            Self::Secondary => "button button--secondary",
            Self::Danger => "button button--danger",
            Self::Quiet => "button button--quiet",
        }
    }
}

/// The buttons of a form, in a row that wraps. The first one is what Enter does.
#[component]
pub fn Buttons(children: Children) -> impl IntoView {
    html! { <div class="buttons">{children()}</div> }
}

#[component]
pub fn Button(
    /// What it does, as a verb.
    #[prop(into)]
    label: String,
    #[prop(optional)] look: Look,
    /// The name posted with it; empty posts nothing.
    #[prop(optional, into)]
    name: String,
    /// The value posted with it.
    #[prop(optional, into)]
    value: String,
    /// More words for screen readers, after the label (「受付番号 2026-… の」).
    #[prop(optional, into)]
    about: String,
) -> impl IntoView {
    let value = (!name.is_empty()).then_some(value);
    html! {
        <button class=look.class() type="submit" name=some(name) value=value>
            {label}
            {some(about).map(|about| view! { <span class="unseen">{about}</span> })}
        </button>
    }
}

/// A link that looks like a button, for going somewhere.
#[component]
pub fn LinkButton(
    #[prop(into)] href: String,
    #[prop(into)] label: String,
    #[prop(optional)] look: Look,
) -> impl IntoView {
    html! { <a class=look.class() href=href>{label}</a> }
}
