//! A date as people know it: era, year, month and day in boxes of their own. No calendar to click.

use leptos::prelude::*;

use super::{
    choice::legend,
    field::{Need, Scale, described_by, error_line, hint_line, wrapper},
};
use crate::component::page_lang::page_lang;
use text::component as words;
use usecase::form::dates::DateWords;

/// A date in parts. Posts `{name}_era`, `{name}_year`, `{name}_month`, `{name}_day`.
/// The id of the year box is `name`, so that an error on `name` leads there.
#[component]
pub fn DateField(
    /// Prefix of the four names.
    #[prop(into)]
    name: String,
    /// The question, or a noun.
    #[prop(into)]
    label: String,
    /// What the person typed.
    #[prop(optional)]
    value: DateWords,
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
    let described = described_by(&name, &hint, error.as_deref());
    let wrong = error.is_some();
    let era_id = format!("{name}_era");
    let eras: Vec<_> =
        [("ad", words::ERA_AD), ("r", words::ERA_REIWA), ("h", words::ERA_HEISEI), ("s", words::ERA_SHOWA)]
            .into_iter()
            .map(|(code, word)| {
                let selected = value.era == code;
                view! { <option value=code selected=selected>{word.get(page_lang())}</option> }
            })
            .collect();
    let part = |id: String, suffix: &str, label: &'static str, class: &'static str, typed: String| {
        view! {
            <div>
                <label class="date__label" for=id.clone()>{label}</label>
                <input
                    class=class
                    type="text"
                    inputmode="numeric"
                    id=id
                    name=format!("{name}_{suffix}")
                    value=typed
                    aria-invalid=wrong.then_some("true")
                />
            </div>
        }
    };
    html! {
        <div class=wrapper(error.as_ref())>
            <fieldset aria-describedby=described>
                {legend(label, need, scale)}
                {hint_line(&name, &hint)}
                {error_line(&name, error.as_deref())}
                <div class="date">
                    <div class="date__part--era">
                        <label class="date__label" for=era_id.clone()>{words::ERA.get(page_lang())}</label>
                        <select class="input input--era" id=era_id.clone() name=era_id.clone()>{eras}</select>
                    </div>
                    {part(name.clone(), "year", words::YEAR.get(page_lang()), "input input--short", value.year)}
                    {part(format!("{name}_month"), "month", words::MONTH.get(page_lang()), "input input--tiny", value.month)}
                    {part(format!("{name}_day"), "day", words::DAY.get(page_lang()), "input input--tiny", value.day)}
                </div>
            </fieldset>
        </div>
    }
}
