//! Offers companies of the list while one types a name, a reading, a service or a number.

use std::time::Duration;

use leptos::prelude::*;
use leptos::{
    ev::{self, Event, KeyboardEvent, MouseEvent},
    task::spawn_local,
    wasm_bindgen::{JsCast, JsValue},
    web_sys::{HtmlInputElement, Response},
};
use serde::{Deserialize, Serialize};

/// One company as the door `GET /complain/company/suggest?q=` names it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    pub number: String,
    pub name: String,
    #[serde(default)]
    pub kana: String,
    #[serde(default)]
    pub place: String,
    /// Whether it is covered, as a sentence.
    #[serde(default)]
    pub covered: String,
}

/// What the island is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PickerSetup {
    /// Name and id of the text box; the number of the chosen company is posted as `{name}_number`.
    pub name: String,
    pub value: String,
    /// Number of the company that was chosen; empty for none.
    pub number: String,
    /// Ids of hint and error.
    pub described: Option<String>,
    /// `true` when there is an error.
    pub invalid: Option<String>,
    /// Label of the list.
    pub list: String,
    /// 「{n}件あります。上下の矢印キーで選べます」, with `{n}` for the number.
    pub found: String,
    pub none: String,
}

/// A combobox after the ARIA Authoring Practices (list autocomplete, manual selection). Without script it is the
/// text box alone, and the page's button searches.
#[island]
pub fn CompanyPicker(
    /// What it is told.
    setup: PickerSetup,
) -> impl IntoView {
    let awake = RwSignal::new(false);
    let standing = standing(&setup.name).unwrap_or_else(|| setup.value.clone());
    let number = RwSignal::new(if standing == setup.value { setup.number.clone() } else { String::new() });
    let typed = RwSignal::new(standing);
    let offers = RwSignal::new(Vec::<Suggestion>::new());
    let open = RwSignal::new(false);
    let at = RwSignal::new(None::<usize>);
    let said = RwSignal::new(String::new());
    // The list stands above the button. If it went when the mouse goes down on that button, the button would move from
    // under the mouse and the press would be lost: so it goes when the mouse comes up.
    let pressed = RwSignal::new(false);
    let left = RwSignal::new(false);
    Effect::new(move |_| {
        awake.set(true);
        let release = move || {
            pressed.set(false);
            if left.get_untracked() {
                left.set(false);
                // After the click, which comes in the same task.
                set_timeout(move || open.set(false), Duration::ZERO);
            }
        };
        let listening = [
            window_event_listener(ev::pointerdown, move |_| pressed.set(true)),
            window_event_listener(ev::pointerup, move |_| release()),
            window_event_listener(ev::pointercancel, move |_| release()),
        ];
        on_cleanup(move || listening.into_iter().for_each(WindowListenerHandle::remove));
    });
    let leave = move |_| {
        if pressed.get_untracked() {
            left.set(true);
        } else {
            open.set(false);
        }
    };

    let words = StoredValue::new((setup.found, setup.none));
    let mut ask = debounce(Duration::from_millis(200), move |query: String| {
        spawn_local(async move {
            let found = suggest(&query).await;
            if typed.get_untracked() != query {
                return;
            }
            said.set(words.with_value(|(some, none)| match found.len() {
                0 => none.clone(),
                count => some.replace("{n}", &count.to_string()),
            }));
            open.set(!found.is_empty());
            at.set(None);
            offers.set(found);
        });
    });
    let type_in = move |event: Event| {
        let text = event_target_value(&event);
        typed.set(text.clone());
        number.set(String::new());
        if text.trim().is_empty() {
            open.set(false);
        } else {
            ask(text);
        }
    };
    let choose = move |place: usize| {
        if let Some(offer) = offers.with_untracked(|offers| offers.get(place).cloned()) {
            typed.set(offer.name);
            number.set(offer.number);
            open.set(false);
        }
    };
    let press = move |event: KeyboardEvent| {
        // While kana become kanji the keys belong to the input method (229: Safari reports its last key late).
        if event.is_composing() || event.key_code() == 229 {
            return;
        }
        let count = offers.with_untracked(Vec::len);
        let chosen = at.get_untracked().filter(|_| open.get_untracked());
        match event.key().as_str() {
            "ArrowDown" if count > 0 => {
                event.prevent_default();
                open.set(true);
                at.set(Some(chosen.map_or(0, |place| (place + 1) % count)));
            }
            "ArrowUp" if count > 0 => {
                event.prevent_default();
                open.set(true);
                at.set(Some(chosen.map_or(count - 1, |place| (place + count - 1) % count)));
            }
            "Enter" => {
                if let Some(place) = chosen {
                    event.prevent_default();
                    choose(place);
                }
            }
            "Escape" | "Tab" => open.set(false),
            _ => {}
        }
    };

    let list = format!("{}-list", setup.name);
    let option_id = {
        let list = list.clone();
        move |place: usize| format!("{list}-{place}")
    };
    let active = {
        let id = option_id.clone();
        move || at.get().filter(|_| open.get()).map(&id)
    };
    let options = move || {
        offers
            .get()
            .into_iter()
            .enumerate()
            .map(|(place, offer)| {
                let about = [offer.kana, offer.place, offer.covered].into_iter().filter(|part| !part.is_empty());
                let about = about.collect::<Vec<_>>().join("\u{3000}");
                view! {
                    <li class="picker__option" role="option" id=option_id(place)
                        aria-selected=move || if at.get() == Some(place) { "true" } else { "false" }
                        on:mousedown=|event: MouseEvent| event.prevent_default()
                        on:click=move |_| choose(place)>
                        <span class="picker__name">{offer.name}</span>
                        <span class="picker__about">{about}</span>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <div class="picker">
            <input class="input" type="text" id=setup.name.clone() name=setup.name.clone()
                value=setup.value prop:value=move || typed.get() spellcheck="false" autocomplete="off"
                aria-describedby=setup.described aria-invalid=setup.invalid
                role=move || awake.get().then_some("combobox")
                aria-autocomplete=move || awake.get().then_some("list")
                aria-expanded=move || awake.get().then(|| if open.get() { "true" } else { "false" })
                aria-controls={ let list = list.clone(); move || awake.get().then(|| list.clone()) }
                aria-activedescendant=active
                on:input=type_in on:keydown=press on:blur=leave/>
            <input type="hidden" name=format!("{}_number", setup.name) value=setup.number prop:value=move || number.get()/>
            <ul class="picker__list" role="listbox" id=list aria-label=setup.list hidden=move || !open.get()>{options}</ul>
            <p class="unseen" role="status">{move || said.get()}</p>
        </div>
    }
}

/// What stands in the text box when the script arrives. Who typed before that on a slow line keeps every letter.
fn standing(id: &str) -> Option<String> {
    // The server has no document to look into.
    let there = if crate::IN_BROWSER { document().get_element_by_id(id) } else { None };
    there.and_then(|found| found.dyn_into::<HtmlInputElement>().ok()).map(|input| input.value())
}

/// Asks the door; nothing when it does not answer, because the page's own button still searches.
async fn suggest(query: &str) -> Vec<Suggestion> {
    let url = super::address(&format!("/complain/company/suggest?q={}", encoded(query)));
    let answer = async {
        let response = leptos::__reexports::wasm_bindgen_futures::JsFuture::from(window().fetch_with_str(&url)).await?;
        let text = response.dyn_into::<Response>()?.text()?;
        leptos::__reexports::wasm_bindgen_futures::JsFuture::from(text).await
    };
    let text: Result<JsValue, JsValue> = answer.await;
    text.ok()
        .and_then(|text| text.as_string())
        .and_then(|text| serde_json::from_str::<Vec<Suggestion>>(&text).ok())
        .unwrap_or_default()
}

/// A query as part of an address.
fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::encoded;

    #[test]
    fn a_query_is_safe_in_an_address() {
        assert_eq!(encoded("あ&b=c d"), "%E3%81%82%26b%3Dc%20d");
    }
}
