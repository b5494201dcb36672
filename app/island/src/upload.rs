//! Sends a form with files and shows how far it is. Photographs over a slow line take minutes, in which a
//! plain form shows nothing at all.

use leptos::prelude::*;
use leptos::{
    ev, html,
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
    web_sys::{Element, Event, EventTarget, FormData, HtmlButtonElement, HtmlFormElement, HtmlInputElement},
    web_sys::{ProgressEvent, SubmitEvent},
};
use serde::{Deserialize, Serialize};

use super::sender::Sender;

/// What the island says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UploadWords {
    /// 「送っています：{n}％」, with `{n}` for the share.
    pub sending: String,
    /// All is sent, the server looks at it.
    pub checking: String,
    /// The button that stops it.
    pub cancel: String,
    pub cancelled: String,
    /// It did not arrive, and nobody says why.
    pub failed: String,
    /// More bytes than the way to us takes.
    pub too_large: String,
    /// The line was too slow.
    pub slow: String,
    /// Nobody there has a place for it now.
    pub busy: String,
    /// The draft is closed, gone, or another than when the page was made: a line before the link to the page itself.
    pub closed: String,
    /// The link that opens the page again.
    pub again: String,
}

/// What the server answers to `Accept: application/json`.
#[derive(Deserialize)]
struct Answer {
    ok: bool,
    #[serde(default)]
    href: String,
    #[serde(default)]
    message: String,
}

#[derive(Clone, PartialEq)]
enum UploadState {
    Still,
    Sending(u32),
    Said(String),
    /// Nothing can be sent from this page any more.
    Closed,
}

/// Why an upload was not taken, as far as the status tells. A proxy before the program answers with a page of its own,
/// which nobody would see: of such an answer the status is all there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Refusal {
    TooLarge,
    Slow,
    Busy,
    Closed,
    Unsaid,
}

impl Refusal {
    fn of(status: u16) -> Self {
        match status {
            413 => Self::TooLarge,
            408 | 504 => Self::Slow,
            429 | 502 | 503 | 507 => Self::Busy,
            401 | 403 | 404 | 409 | 410 => Self::Closed,
            _ => Self::Unsaid,
        }
    }

    fn state(self, words: &UploadWords) -> UploadState {
        match self {
            Self::TooLarge => UploadState::Said(words.too_large.clone()),
            Self::Slow => UploadState::Said(words.slow.clone()),
            Self::Busy => UploadState::Said(words.busy.clone()),
            Self::Closed => UploadState::Closed,
            Self::Unsaid => UploadState::Said(words.failed.clone()),
        }
    }
}

/// Stands inside a form that sends files, before its buttons. Without script the form is a plain one.
#[island]
pub fn Upload(words: UploadWords) -> impl IntoView {
    let state = RwSignal::new(UploadState::Still);
    let sender = StoredValue::new_local(None::<Sender>);
    let place = NodeRef::<html::Div>::new();
    let words = StoredValue::new(words);
    Effect::new(move |_| {
        let form = place.get().and_then(|place| place.closest("form").ok().flatten());
        let Some(form) = form.and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) else { return };
        let sent = form.clone();
        let listening = form.on(ev::submit, move |event: SubmitEvent| {
            if !has_file(&sent) {
                return;
            }
            event.prevent_default();
            if !matches!(state.get_untracked(), UploadState::Sending(_)) {
                sender.set_value(send(&sent, &event, state, words));
            }
        });
        // For the life of the page; dropping it would stop it.
        std::mem::forget(listening);
    });
    let cancel = move |_| {
        if let Some(sender) = sender.get_value() {
            sender.abort();
        }
    };
    let share = move || if let UploadState::Sending(share) = state.get() { share } else { 0 };
    view! {
        <div node_ref=place>
            <div class="upload__progress" hidden=move || !matches!(state.get(), UploadState::Sending(_))>
                <progress class="upload__bar" max="100" value=share aria-labelledby="upload-words"></progress>
                <button class="button button--quiet" type="button" on:click=cancel>
                    {words.with_value(|words| words.cancel.clone())}
                </button>
            </div>
            <p id="upload-words" class="upload__words" role="status"
                class:upload__words--wrong=move || matches!(state.get(), UploadState::Said(_) | UploadState::Closed)>
                {move || match state.get() {
                    UploadState::Still => String::new(),
                    UploadState::Sending(100) => words.with_value(|words| words.checking.clone()),
                    UploadState::Sending(share) => words.with_value(|w| w.sending.replace("{n}", &(share / 10 * 10).to_string())),
                    UploadState::Said(said) => said,
                    UploadState::Closed => words.with_value(|words| words.closed.clone()),
                }}
            </p>
            <p class="upload__words" hidden=move || state.get() != UploadState::Closed>
                // Without an address of its own it leads to the page it stands on, which says how to go on.
                <a href="">{words.with_value(|words| words.again.clone())}</a>
            </p>
        </div>
    }
}

/// Whether a file was chosen.
fn has_file(form: &HtmlFormElement) -> bool {
    let chosen = |element: Element| element.dyn_into::<HtmlInputElement>().is_ok_and(|input| !input.value().is_empty());
    form.query_selector("input[type=file]").ok().flatten().is_some_and(chosen)
}

/// Sends the form as the browser would, with the button that was pressed.
fn send(
    form: &HtmlFormElement,
    event: &SubmitEvent,
    state: RwSignal<UploadState>,
    words: StoredValue<UploadWords>,
) -> Option<Sender> {
    let data = FormData::new_with_form(form).ok()?;
    if let Some(button) = event.submitter().and_then(|button| button.dyn_into::<HtmlButtonElement>().ok())
        && !button.name().is_empty()
    {
        data.append_with_str(&button.name(), &button.value()).ok()?;
    }
    let sender = Sender::new();
    hear(&sender.upload(), "progress", move |event| {
        let event: ProgressEvent = event.unchecked_into();
        let share = if event.total() > 0.0 { event.loaded() * 100.0 / event.total() } else { 0.0 };
        state.set(UploadState::Sending(whole(share)));
    });
    let answered = sender.clone();
    hear(&sender, "load", move |_| match serde_json::from_str::<Answer>(&answered.response_text()) {
        Ok(answer) if answer.ok && answer.href.starts_with('/') && !answer.href.starts_with("//") => {
            let _ = window().location().assign(&answer.href);
        }
        Ok(answer) if !answer.ok && !answer.message.is_empty() => state.set(UploadState::Said(answer.message)),
        Ok(_) | Err(_) => state.set(words.with_value(|words| Refusal::of(answered.status()).state(words))),
    });
    hear(&sender, "error", move |_| state.set(UploadState::Said(words.with_value(|words| words.failed.clone()))));
    hear(&sender, "abort", move |_| state.set(UploadState::Said(words.with_value(|words| words.cancelled.clone()))));
    let here = window().location().href().ok()?;
    sender.open("POST", &form.get_attribute("action").unwrap_or(here));
    sender.set_request_header("Accept", "application/json");
    sender.send(&data);
    state.set(UploadState::Sending(0));
    Some(sender)
}

/// A share of a hundred without its fraction.
fn whole(share: f64) -> u32 {
    (0..=100_u32).rev().find(|step| f64::from(*step) <= share).unwrap_or(0)
}

/// Listens for the life of the page, which ends with the upload.
fn hear(target: &EventTarget, name: &str, act: impl FnMut(Event) + 'static) {
    let act = Closure::<dyn FnMut(Event)>::new(act);
    let _: Result<(), JsValue> = target.add_event_listener_with_callback(name, act.as_ref().unchecked_ref());
    act.forget();
}

#[cfg(test)]
mod tests {
    use super::{Refusal, UploadState, UploadWords, whole};

    #[test]
    fn an_answer_that_is_not_ours_is_told_by_its_status() {
        let words = UploadWords {
            sending: String::new(),
            checking: String::new(),
            cancel: String::new(),
            cancelled: String::new(),
            failed: "failed".to_owned(),
            too_large: "too large".to_owned(),
            slow: "slow".to_owned(),
            busy: "busy".to_owned(),
            closed: "closed".to_owned(),
            again: "again".to_owned(),
        };
        let said = |status| match Refusal::of(status).state(&words) {
            UploadState::Said(said) => said,
            UploadState::Closed => words.closed.clone(),
            UploadState::Still | UploadState::Sending(_) => String::new(),
        };
        assert_eq!(said(413), "too large");
        assert_eq!([408, 504].map(said), ["slow", "slow"]);
        assert_eq!([429, 502, 503, 507].map(said), ["busy"; 4]);
        assert_eq!([401, 403, 404, 409, 410].map(said), ["closed"; 5]);
        // A page where JSON was expected, a fault, a proxy's own number, and a line that broke.
        assert_eq!([200, 500, 520, 0].map(said), ["failed"; 4]);
    }

    #[test]
    fn a_share_is_cut_to_whole_hundredths() {
        assert_eq!([0.0, 0.9, 1.0, 99.99, 100.0, 140.0].map(whole), [0, 0, 1, 99, 100, 100]);
        assert_eq!(whole(f64::NAN), 0);
    }
}
