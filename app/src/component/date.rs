//! A date as people know it: era, year, month and day in boxes of their own. No calendar to click.

use leptos::prelude::*;

use super::field::{Around, Need, Scale, grouped, invalid};
use crate::component::page_lang::page_lang;
use text::component as words;
use usecase::form::filled::Control;

/// A date in parts. Posts `{name}_era`, `{name}_year`, `{name}_month`, `{name}_day`.
/// The id of the year box is `name`, so that an error on `name` leads there.
#[component]
pub fn DateField(
    #[prop(into)] at: Control,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    #[prop(optional)] need: Need,
    #[prop(optional)] scale: Scale,
) -> impl IntoView {
    let (name, value) = (at.name.clone(), at.date());
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
                <input class=class type="text" inputmode="numeric" id=id name=format!("{name}_{suffix}") value=typed
                    aria-invalid=invalid(&at)/>
            </div>
        }
    };
    let boxes = html! {
        <div class="date">
            <div class="date__part--era">
                <label class="date__label" for=era_id.clone()>{words::ERA.get(page_lang())}</label>
                <select class="input input--era" id=era_id.clone() name=era_id.clone()>{eras}</select>
            </div>
            {part(name.clone(), "year", words::YEAR.get(page_lang()), "input input--short", value.year)}
            {part(format!("{name}_month"), "month", words::MONTH.get(page_lang()), "input input--tiny", value.month)}
            {part(format!("{name}_day"), "day", words::DAY.get(page_lang()), "input input--tiny", value.day)}
        </div>
    };
    grouped(&at, Around { label, hint, need, scale }, boxes)
}
