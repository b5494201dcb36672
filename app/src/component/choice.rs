//! Radio buttons, check boxes, one tick, and select boxes.

use leptos::prelude::*;

use super::field::{Need, Scale, described_by, error_line, hint_line, label_line, need_mark, some, wrapper};
use crate::component::page_lang::page_lang;
use text::component as words;

/// One answer to choose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    /// One sentence under the label; empty shows nothing.
    pub hint: String,
}

impl Choice {
    /// A choice without a hint.
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: String::new() }
    }

    /// The same choice with a sentence under it.
    #[must_use]
    pub fn with_hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }
}

/// The legend of a group.
pub(crate) fn legend(label: String, need: Need, scale: Scale) -> AnyView {
    match scale {
        Scale::Field => html! { <legend class="field__label">{label}{need_mark(need)}</legend> },
        Scale::Page => html! {
            <legend class="field__legend"><h1 class="field__title">{label}{need_mark(need)}</h1></legend>
        },
    }
}

/// The id of a choice: the first one carries the name, so that the error summary finds it.
fn choice_id(name: &str, at: usize) -> String {
    if at == 0 { name.to_owned() } else { format!("{name}-{at}") }
}

fn box_line(kind: &'static str, name: &str, at: usize, choice: Choice, chosen: &[String]) -> AnyView {
    let id = choice_id(name, at);
    let hint_id = format!("{id}-about");
    let described = some(choice.hint.as_str()).map(|_| hint_id.clone());
    let checked = chosen.contains(&choice.value);
    html! {
        <div class="choice">
            <input
                class="choice__box"
                type=kind
                id=id.clone()
                name=name.to_owned()
                value=choice.value
                checked=checked
                aria-describedby=described
            />
            <label class="choice__label" for=id>{choice.label}</label>
            {some(choice.hint).map(|hint| view! { <p class="choice__hint" id=hint_id>{hint}</p> })}
        </div>
    }
}

/// One of several. Nothing is chosen until the person chooses.
#[component]
pub fn Radios(
    /// Name of the group and id of its first button.
    #[prop(into)]
    name: String,
    #[prop(into)] label: String,
    /// The answers, in order.
    choices: Vec<Choice>,
    /// The value that is chosen; empty for none.
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
    /// Whether the question is the `h1` of the page.
    #[prop(optional)]
    scale: Scale,
) -> impl IntoView {
    group("radio", name, label, choices, &[value], &hint, error, need, scale)
}

/// Any number of several; all post the same name.
#[component]
pub fn Checks(
    /// Name of the group and id of its first box.
    #[prop(into)]
    name: String,
    /// The question; it says 「いくつでも」, because readers skip descriptions of groups.
    #[prop(into)]
    label: String,
    /// The answers, in order.
    choices: Vec<Choice>,
    /// The values that are ticked.
    #[prop(optional)]
    values: Vec<String>,
    /// One sentence of help, without links.
    #[prop(optional, into)]
    hint: String,
    /// The message from [`usecase::form::errors::FieldErrors::of`].
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// 必須, 任意, or nothing.
    #[prop(optional)]
    need: Need,
    /// Whether the question is the `h1` of the page.
    #[prop(optional)]
    scale: Scale,
) -> impl IntoView {
    group("checkbox", name, label, choices, &values, &hint, error, need, scale)
}

#[expect(clippy::too_many_arguments, reason = "the two components above are its only callers and name every one")]
fn group(
    kind: &'static str,
    name: String,
    label: String,
    choices: Vec<Choice>,
    chosen: &[String],
    hint: &str,
    error: Option<String>,
    need: Need,
    scale: Scale,
) -> AnyView {
    let described = described_by(&name, hint, error.as_deref());
    let boxes: Vec<_> =
        choices.into_iter().enumerate().map(|(at, choice)| box_line(kind, &name, at, choice, chosen)).collect();
    html! {
        <div class=wrapper(error.as_ref())>
            <fieldset aria-describedby=described>
                {legend(label, need, scale)}
                {hint_line(&name, hint)}
                {error_line(&name, error.as_deref())}
                {boxes}
            </fieldset>
        </div>
    }
}

/// One box to tick. Posts `yes`; not ticked posts nothing.
#[component]
pub fn Tick(
    /// Name and id of the box.
    #[prop(into)]
    name: String,
    /// What a tick says.
    #[prop(into)]
    label: String,
    /// `yes` when it is ticked.
    #[prop(optional, into)]
    value: String,
    /// One sentence under the label.
    #[prop(optional, into)]
    hint: String,
    /// The message from [`usecase::form::errors::FieldErrors::of`].
    #[prop(optional_no_strip, into)]
    error: Option<String>,
) -> impl IntoView {
    let described = described_by(&name, &hint, error.as_deref());
    let invalid = error.is_some().then_some("true");
    let hint_id = format!("{name}-hint");
    html! {
        <div class=wrapper(error.as_ref())>
            {error_line(&name, error.as_deref())}
            <div class="choice">
                <input
                    class="choice__box"
                    type="checkbox"
                    id=name.clone()
                    name=name.clone()
                    value="yes"
                    checked=value == "yes"
                    aria-describedby=described
                    aria-invalid=invalid
                />
                <label class="choice__label" for=name>{label}</label>
                {some(hint).map(|hint| view! { <p class="choice__hint" id=hint_id>{hint}</p> })}
            </div>
        </div>
    }
}

/// One of a long list. For fewer than eight answers prefer [`Radios`].
#[component]
pub fn SelectField(
    /// Name and id of the box.
    #[prop(into)]
    name: String,
    /// The question, or a noun.
    #[prop(into)]
    label: String,
    /// The answers, in order; hints are not shown.
    choices: Vec<Choice>,
    /// The value that is chosen; empty shows 「選んでください」.
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
) -> impl IntoView {
    let described = described_by(&name, &hint, error.as_deref());
    let invalid = error.is_some().then_some("true");
    let unasked = !choices.iter().any(|choice| choice.value.is_empty());
    let options: Vec<_> = choices
        .into_iter()
        .map(|choice| {
            let selected = choice.value == value;
            view! { <option value=choice.value selected=selected>{choice.label}</option> }
        })
        .collect();
    html! {
        <div class=wrapper(error.as_ref())>
            {label_line(&name, label, need, Scale::Field)}
            {hint_line(&name, &hint)}
            {error_line(&name, error.as_deref())}
            <select
                class="input input--select"
                id=name.clone()
                name=name.clone()
                aria-describedby=described
                aria-invalid=invalid
            >
                {unasked.then(|| view! { <option value="">{words::CHOOSE.get(page_lang())}</option> })}
                {options}
            </select>
        </div>
    }
}
