//! Radio buttons, check boxes, one tick, and select boxes.

use leptos::prelude::*;

use super::field::{Around, Need, Scale, described_by, error_line, grouped, invalid, labelled, some, wrapper};
use crate::component::page_lang::page_lang;
use text::component as words;
use usecase::form::filled::Control;

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
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: String::new() }
    }

    /// The same choice with a sentence under it.
    #[must_use]
    pub fn with_hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
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
            <input class="choice__box" type=kind id=id.clone() name=name.to_owned() value=choice.value checked=checked
                aria-describedby=described/>
            <label class="choice__label" for=id>{choice.label}</label>
            {some(choice.hint).map(|hint| view! { <p class="choice__hint" id=hint_id>{hint}</p> })}
        </div>
    }
}

/// One of several. Nothing is chosen until the person chooses.
#[component]
pub fn Radios(
    #[prop(into)] at: Control,
    #[prop(into)] label: String,
    /// The answers, in order.
    choices: Vec<Choice>,
    #[prop(optional, into)] hint: String,
    #[prop(optional)] need: Need,
    #[prop(optional)] scale: Scale,
) -> impl IntoView {
    let chosen = [at.text().to_owned()];
    grouped(&at, Around { label, hint, need, scale }, boxes("radio", &at, choices, &chosen))
}

/// Any number of several; all post the same name. The label says 「いくつでも」, because readers skip descriptions of
/// groups.
#[component]
pub fn Checks(
    #[prop(into)] at: Control,
    #[prop(into)] label: String,
    /// The answers, in order.
    choices: Vec<Choice>,
    #[prop(optional, into)] hint: String,
    #[prop(optional)] need: Need,
    #[prop(optional)] scale: Scale,
) -> impl IntoView {
    grouped(&at, Around { label, hint, need, scale }, boxes("checkbox", &at, choices, &at.chosen()))
}

fn boxes(kind: &'static str, at: &Control, choices: Vec<Choice>, chosen: &[String]) -> AnyView {
    let boxes = choices.into_iter().enumerate();
    boxes.map(|(place, choice)| box_line(kind, &at.name, place, choice, chosen)).collect_view().into_any()
}

/// One box to tick. Posts `yes`; not ticked posts nothing.
#[component]
pub fn Tick(
    #[prop(into)] at: Control,
    /// What a tick says.
    #[prop(into)]
    label: String,
    #[prop(optional, into)] hint: String,
) -> impl IntoView {
    let name = at.name.clone();
    let described = described_by(&at, &hint);
    let hint_id = format!("{name}-hint");
    html! {
        <div class=wrapper(&at)>
            {error_line(&at)}
            <div class="choice">
                <input class="choice__box" type="checkbox" id=name.clone() name=name.clone() value="yes"
                    checked=at.text() == "yes" aria-describedby=described aria-invalid=invalid(&at)/>
                <label class="choice__label" for=name>{label}</label>
                {some(hint).map(|hint| view! { <p class="choice__hint" id=hint_id>{hint}</p> })}
            </div>
        </div>
    }
}

/// One of a long list. For fewer than eight answers prefer [`Radios`].
#[component]
pub fn SelectField(
    #[prop(into)] at: Control,
    #[prop(into)] label: String,
    /// The answers, in order; hints are not shown. Without an empty one 「選んでください」 stands first.
    choices: Vec<Choice>,
    #[prop(optional, into)] hint: String,
    #[prop(optional)] need: Need,
) -> impl IntoView {
    let described = described_by(&at, &hint);
    let unasked = !choices.iter().any(|choice| choice.value.is_empty());
    let options: Vec<_> = choices
        .into_iter()
        .map(|choice| {
            let selected = choice.value == at.text();
            view! { <option value=choice.value selected=selected>{choice.label}</option> }
        })
        .collect();
    let control = html! {
        <select class="input input--select" id=at.name.clone() name=at.name.clone() aria-describedby=described
            aria-invalid=invalid(&at)>
            {unasked.then(|| view! { <option value="">{words::CHOOSE.get(page_lang())}</option> })}
            {options}
        </select>
    };
    labelled(&at, Around { label, hint, need, scale: Scale::Field }, control)
}
