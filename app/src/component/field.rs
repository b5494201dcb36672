//! Text boxes, and what every kind of field shares: label, hint, error and how they are bound together.

use leptos::prelude::*;

use crate::component::page_lang::page_lang;
use island::char_count::CharCount;
use text::component as words;
use usecase::form::filled::Control;

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
pub(crate) fn described_by(at: &Control, hint: &str) -> Option<String> {
    let name = &at.name;
    match (hint.is_empty(), &at.error) {
        (true, None) => None,
        (false, None) => Some(format!("{name}-hint")),
        (true, Some(_)) => Some(format!("{name}-error")),
        (false, Some(_)) => Some(format!("{name}-hint {name}-error")),
    }
}

/// The value of `aria-invalid`.
pub(crate) fn invalid(at: &Control) -> Option<&'static str> {
    at.error.is_some().then_some("true")
}

/// The class of the wrapper of a field.
pub(crate) const fn wrapper(at: &Control) -> &'static str {
    match at.error {
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
fn hint_line(at: &Control, hint: String) -> AnyView {
    some(hint).map(|hint| view! { <p class="field__hint" id=format!("{}-hint", at.name)>{hint}</p> }).into_any()
}

/// The error of a field, between hint and control.
pub(crate) fn error_line(at: &Control) -> AnyView {
    at.error
        .clone()
        .map(|error| {
            view! {
                <p class="field__error" id=format!("{}-error", at.name)>
                    <span class="unseen">{words::ERROR.get(page_lang())}</span>
                    {error}
                </p>
            }
        })
        .into_any()
}

/// What stands around every control: what is asked, how much of it, and a sentence of help.
pub(crate) struct Around {
    pub(crate) label: String,
    pub(crate) hint: String,
    pub(crate) need: Need,
    pub(crate) scale: Scale,
}

/// A single control below its label, hint and error.
pub(crate) fn labelled(at: &Control, around: Around, control: AnyView) -> AnyView {
    let Around { label, hint, need, scale } = around;
    let target = at.name.clone();
    let label = match scale {
        Scale::Field => html! { <label class="field__label" for=target>{label}{need_mark(need)}</label> },
        Scale::Page => html! {
            <h1 class="field__title"><label for=target>{label}{need_mark(need)}</label></h1>
        },
    };
    html! {
        <div class=wrapper(at)>
            {label}
            {hint_line(at, hint)}
            {error_line(at)}
            {control}
        </div>
    }
}

/// Several controls as one group, below its legend, hint and error.
pub(crate) fn grouped(at: &Control, around: Around, controls: AnyView) -> AnyView {
    let Around { label, hint, need, scale } = around;
    let described = described_by(at, &hint);
    let legend = match scale {
        Scale::Field => html! { <legend class="field__label">{label}{need_mark(need)}</legend> },
        Scale::Page => html! {
            <legend class="field__legend"><h1 class="field__title">{label}{need_mark(need)}</h1></legend>
        },
    };
    html! {
        <div class=wrapper(at)>
            <fieldset aria-describedby=described>
                {legend}
                {hint_line(at, hint)}
                {error_line(at)}
                {controls}
            </fieldset>
        </div>
    }
}

/// One line of text. What is said of its properties is true of those of the other fields, too.
#[component]
pub fn TextField(
    /// Name and id of the box, what stands in it, and what is wrong with it.
    #[prop(into)]
    at: Control,
    /// The question, or a noun.
    #[prop(into)]
    label: String,
    /// One sentence of help, without links.
    #[prop(optional, into)]
    hint: String,
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
    let described = described_by(&at, &hint);
    let control = html! {
        <input class=width.class() type=kind.input_type() id=at.name.clone() name=at.name.clone()
            value=at.text().to_owned() inputmode=kind.input_mode() spellcheck=kind.spell_check()
            autocapitalize=kind.capitals() autocomplete=some(autocomplete) aria-describedby=described
            aria-invalid=invalid(&at)/>
    };
    labelled(&at, Around { label, hint, need, scale }, control)
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
    #[prop(into)] at: Control,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    #[prop(optional)] need: Need,
    #[prop(optional)] scale: Scale,
    /// The most characters that are taken; 0 says nothing.
    #[prop(optional)]
    max: usize,
    #[prop(default = 6)] rows: usize,
    #[prop(optional)] counter: Counter,
) -> impl IntoView {
    let name = at.name.clone();
    let limit = (max > 0).then(|| words::up_to(page_lang(), max));
    let described = match (described_by(&at, &hint), limit.is_some()) {
        (Some(ids), true) => Some(format!("{ids} {name}-limit")),
        (None, true) => Some(format!("{name}-limit")),
        (ids, false) => ids,
    };
    let limit_id = format!("{name}-limit");
    let control = html! {
        <textarea class="input input--area" id=name.clone() name=name.clone() rows=rows.to_string()
            aria-describedby=described aria-invalid=invalid(&at)>
            {inside_textarea(at.text())}
        </textarea>
        {limit.map(|limit| view! { <p class="field__limit" id=limit_id>{limit}</p> })}
        {(counter == Counter::Live && max > 0).then(|| view! {
            <CharCount target=name.clone() max=max left=words::COUNT_LEFT.get(page_lang()).to_owned()
                over=words::COUNT_OVER.get(page_lang()).to_owned()/>
        })}
    };
    labelled(&at, Around { label, hint, need, scale }, control)
}

/// The text of a `textarea`, escaped: Leptos 0.8 writes its children as they are, so that `</textarea><script>` would run.
/// A browser drops the first line break inside; one more keeps what was typed.
fn inside_textarea(value: &str) -> String {
    let escaped = value.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    if escaped.starts_with(['\n', '\r']) { format!("\n{escaped}") } else { escaped }
}
