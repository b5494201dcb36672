//! Counts along while one writes, so that nobody learns of the limit by an error.

use std::time::Duration;

use leptos::prelude::*;
use leptos::{ev, html, wasm_bindgen::JsCast, web_sys::HtmlTextAreaElement};

/// Says under a text box how many characters are left. Without script the limit stands there in words.
/// It speaks to screen readers only when the person pauses.
#[island]
pub fn CharCount(
    /// Id of the text box.
    target: String,
    max: usize,
    /// 「あと{n}字書けます」, with `{n}` for the number.
    left: String,
    /// 「{n}字多いです」, with `{n}` for the number.
    over: String,
) -> impl IntoView {
    let typed = RwSignal::new(None::<usize>);
    let spoken = RwSignal::new(None::<usize>);
    let place = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        let found = place.get().and(document().get_element_by_id(&target));
        let Some(area) = found.and_then(|found| found.dyn_into::<HtmlTextAreaElement>().ok()) else { return };
        let read = area.clone();
        let mut speak = debounce(Duration::from_secs(1), move |count| spoken.set(Some(count)));
        typed.set(Some(length(&area.value())));
        let listening = area.on(ev::input, move |_| {
            let count = length(&read.value());
            typed.set(Some(count));
            speak(count);
        });
        // For the life of the page; dropping it would stop it.
        std::mem::forget(listening);
    });
    let words = StoredValue::new((left, over));
    let sentence = move |count: usize| {
        words.with_value(|(left, over)| {
            let (words, number) = if count > max { (over, count - max) } else { (left, max - count) };
            words.replace("{n}", &number.to_string())
        })
    };
    let is_over = move || typed.get().is_some_and(|count| count > max);
    view! {
        <div node_ref=place>
            <p class="field__limit" class:count--over=is_over aria-hidden="true">
                {move || typed.get().map(sentence)}
            </p>
            <p class="unseen" role="status">{move || spoken.get().map(sentence)}</p>
        </div>
    }
}

/// The length as people count: what only changes the character before it does not count.
fn length(text: &str) -> usize {
    let mut joined = false;
    text.chars()
        .filter(|c| {
            let joins = *c == '\u{200d}';
            let silent = joins
                || matches!(*c, '\u{300}'..='\u{36f}' | '\u{3099}' | '\u{309a}' | '\u{fe00}'..='\u{fe0f}'
                    | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0100}'..='\u{e01ef}');
            let counts = !silent && !joined;
            joined = joins;
            counts
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::length;

    #[test]
    fn a_character_with_its_marks_counts_once() {
        assert_eq!(length("苦情の申出"), 5);
        assert_eq!(length("か\u{3099}"), 1, "a mark of its own");
        assert_eq!(length("葛\u{e0100}城"), 2, "a variant of a name");
        assert_eq!(length("👩\u{200d}👧"), 1, "a joined picture");
        assert_eq!(length("一\n二"), 3, "a line break is what the server counts too");
    }
}
