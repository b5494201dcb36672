//! Text boxes, and what every kind of field shares: label, hint, error and how they are bound together.

use leptos::prelude::*;

use crate::component::page_lang::page_lang;
use island::char_count::CharCount;
use text::component as words;

/// Whether a question must be answered, said as a word after the label.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Need {
    /// Nothing is said (sign-in, search).
    #[default]
    Unsaid,
    Required,
    Optional,
}

/// How large a label stands on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// A label among others.
    #[default]
    Field,
    /// The only question of the page: the label is its `h1`.
    Page,
}

/// How wide a box is: as wide as the answer that belongs into it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// A name or an address.
    #[default]
    Full,
    /// As wide as the text column.
    Wide,
    /// Thirteen digits or a telephone number.
    Number,
    /// Four to six digits.
    Short,
    Tiny,
}

impl Width {
    const fn class(self) -> &'static str {
        match self {
            Self::Full => "input",
            Self::Wide => "input input--wide",
            Self::Number => "input input--number",
            Self::Short => "input input--short",
            Self::Tiny => "input input--tiny",
        }
    }
}

/// What goes into a text box; decides keyboard and autofill, never what is accepted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputKind {
    #[default]
    Text,
    /// A person's or company's name: no spell check.
    Name,
    Email,
    Tel,
    Digits,
    Search,
    /// A secret that is not shown.
    Password,
    /// A code of letters and digits, typed from paper.
    Code,
}

impl InputKind {
    const fn input_type(self) -> &'static str {
        match self {
            Self::Text | Self::Name | Self::Digits | Self::Code => "text",
            Self::Email => "email",
            Self::Tel => "tel",
            Self::Search => "search",
            Self::Password => "password",
        }
    }

    const fn input_mode(self) -> Option<&'static str> {
        match self {
            Self::Digits => Some("numeric"),
            Self::Text | Self::Name | Self::Code | Self::Email | Self::Tel | Self::Search | Self::Password => None,
        }
    }

    const fn spell_check(self) -> Option<&'static str> {
        match self {
            Self::Text | Self::Search => None,
            Self::Name | Self::Email | Self::Tel | Self::Digits | Self::Password | Self::Code => Some("false"),
        }
    }

    const fn capitals(self) -> Option<&'static str> {
        match self {
            Self::Email | Self::Password => Some("none"),
            Self::Code => Some("characters"),
            Self::Text | Self::Name | Self::Tel | Self::Digits | Self::Search => None,
        }
    }
}

/// An attribute that is left out when there is nothing to say.
pub(crate) fn some(text: impl Into<String>) -> Option<String> {
    let text = text.into();
    (!text.is_empty()).then_some(text)
}

/// The ids that describe a control: its hint, then its error, as far as they are there.
pub(crate) fn described_by(name: &str, hint: &str, error: Option<&str>) -> Option<String> {
    match (hint.is_empty(), error) {
        (true, None) => None,
        (false, None) => Some(format!("{name}-hint")),
        (true, Some(_)) => Some(format!("{name}-error")),
        (false, Some(_)) => Some(format!("{name}-hint {name}-error")),
    }
}

/// The class of the wrapper of a field.
pub(crate) const fn wrapper(error: Option<&String>) -> &'static str {
    match error {
        Some(_) => "field field--wrong",
        None => "field",
    }
}

/// 必須 or 任意 after a label.
pub(crate) fn need_mark(need: Need) -> AnyView {
    match need {
        Need::Unsaid => ().into_any(),
        Need::Required => {
            html! { <span class="need need--required">{words::REQUIRED.get(page_lang())}</span> }
        }
        Need::Optional => html! { <span class="need">{words::OPTIONAL.get(page_lang())}</span> },
    }
}

/// The hint of a field, between label and control.
pub(crate) fn hint_line(name: &str, hint: &str) -> AnyView {
    some(hint).map(|hint| view! { <p class="field__hint" id=format!("{name}-hint")>{hint}</p> }).into_any()
}

/// The error of a field, between hint and control.
pub(crate) fn error_line(name: &str, error: Option<&str>) -> AnyView {
    error
        .map(str::to_owned)
        .map(|error| {
            view! {
                <p class="field__error" id=format!("{name}-error")>
                    <span class="unseen">{words::ERROR.get(page_lang())}</span>
                    {error}
                </p>
            }
        })
        .into_any()
}

/// The label of a single control.
pub(crate) fn label_line(name: &str, label: String, need: Need, scale: Scale) -> AnyView {
    let target = name.to_owned();
    match scale {
        Scale::Field => html! { <label class="field__label" for=target>{label}{need_mark(need)}</label> },
        Scale::Page => html! {
            <h1 class="field__title"><label for=target>{label}{need_mark(need)}</label></h1>
        },
    }
}

/// One line of text. The id of the box is `name`; an error summary links to it.
#[component]
pub fn TextField(
    /// Name and id of the box.
    #[prop(into)]
    name: String,
    /// The question, or a noun.
    #[prop(into)]
    label: String,
    /// What the person typed.
    #[prop(optional, into)]
    value: String,
    /// One sentence of help, without links.
    #[prop(optional, into)]
    hint: String,
    /// The message from [`usecase::form::errors::FieldErrors::of`].
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// 必須, 任意, or nothing.
    #[prop(optional)]
    need: Need,
    /// Whether the label is the `h1` of the page.
    #[prop(optional)]
    scale: Scale,
    /// How wide the box is.
    #[prop(optional)]
    width: Width,
    #[prop(optional)] kind: InputKind,
    /// The `autocomplete` token, such as `name` or `email`; empty leaves it out.
    #[prop(optional, into)]
    autocomplete: String,
) -> impl IntoView {
    let described = described_by(&name, &hint, error.as_deref());
    let invalid = error.is_some().then_some("true");
    html! {
        <div class=wrapper(error.as_ref())>
            {label_line(&name, label, need, scale)}
            {hint_line(&name, &hint)}
            {error_line(&name, error.as_deref())}
            <input
                class=width.class()
                type=kind.input_type()
                id=name.clone()
                name=name.clone()
                value=value
                inputmode=kind.input_mode()
                spellcheck=kind.spell_check()
                autocapitalize=kind.capitals()
                autocomplete=some(autocomplete)
                aria-describedby=described
                aria-invalid=invalid
            />
        </div>
    }
}

/// How a text box tells how much may be written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Counter {
    #[default]
    Words,
    /// In words, and counting along where scripts run.
    Live,
}

/// Several lines of text. Says its limit in words; with [`Counter::Live`] an island counts along where scripts run.
#[component]
pub fn TextArea(
    /// Name and id of the box.
    #[prop(into)]
    name: String,
    /// The question, or a noun.
    #[prop(into)]
    label: String,
    /// What the person typed.
    #[prop(optional, into)]
    value: String,
    /// One sentence of help, without links.
    #[prop(optional, into)]
    hint: String,
    /// The message from [`usecase::form::errors::FieldErrors::of`].
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// 必須, 任意, or nothing.
    #[prop(optional)]
    need: Need,
    /// Whether the label is the `h1` of the page.
    #[prop(optional)]
    scale: Scale,
    /// The most characters that are taken; 0 says nothing.
    #[prop(optional)]
    max: usize,
    #[prop(default = 6)] rows: usize,
    /// Whether to count along.
    #[prop(optional)]
    counter: Counter,
) -> impl IntoView {
    let limit = (max > 0).then(|| words::up_to(page_lang(), max));
    let described = match (described_by(&name, &hint, error.as_deref()), limit.is_some()) {
        (Some(ids), true) => Some(format!("{ids} {name}-limit")),
        (None, true) => Some(format!("{name}-limit")),
        (ids, false) => ids,
    };
    let invalid = error.is_some().then_some("true");
    let limit_id = format!("{name}-limit");
    html! {
        <div class=wrapper(error.as_ref())>
            {label_line(&name, label, need, scale)}
            {hint_line(&name, &hint)}
            {error_line(&name, error.as_deref())}
            <textarea
                class="input input--area"
                id=name.clone()
                name=name.clone()
                rows=rows.to_string()
                aria-describedby=described
                aria-invalid=invalid
            >
                {inside_textarea(&value)}
            </textarea>
            {limit.map(|limit| view! { <p class="field__limit" id=limit_id>{limit}</p> })}
            {(counter == Counter::Live && max > 0).then(|| view! {
                <CharCount
                    target=name.clone()
                    max=max
                    left=words::COUNT_LEFT.get(page_lang()).to_owned()
                    over=words::COUNT_OVER.get(page_lang()).to_owned()
                />
            })}
        </div>
    }
}

/// The text of a `textarea`, escaped: Leptos 0.8 writes its children as they are, so that `</textarea><script>` would run.
/// A browser drops the first line break inside; one more keeps what was typed.
fn inside_textarea(value: &str) -> String {
    let escaped = value.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    if escaped.starts_with(['\n', '\r']) { format!("\n{escaped}") } else { escaped }
}
