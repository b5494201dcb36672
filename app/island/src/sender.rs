//! The part of `XMLHttpRequest` that tells how far an upload is; `fetch` cannot.

use leptos::{
    wasm_bindgen::prelude::wasm_bindgen,
    web_sys::{EventTarget, FormData},
};

#[wasm_bindgen(wasm_bindgen = leptos::wasm_bindgen)]
extern "C" {
    #[wasm_bindgen(js_name = XMLHttpRequest, extends = EventTarget)]
    #[derive(Clone)]
    pub(super) type Sender;

    #[wasm_bindgen(constructor, js_class = "XMLHttpRequest")]
    pub(super) fn new() -> Sender;

    #[wasm_bindgen(method)]
    pub(super) fn open(this: &Sender, method: &str, url: &str);

    #[wasm_bindgen(method, js_name = setRequestHeader)]
    pub(super) fn set_request_header(this: &Sender, name: &str, value: &str);

    #[wasm_bindgen(method)]
    pub(super) fn send(this: &Sender, body: &FormData);

    #[wasm_bindgen(method)]
    pub(super) fn abort(this: &Sender);

    #[wasm_bindgen(method, getter)]
    pub(super) fn upload(this: &Sender) -> EventTarget;

    #[wasm_bindgen(method, getter, js_name = responseText)]
    pub(super) fn response_text(this: &Sender) -> String;

    #[wasm_bindgen(method, getter)]
    pub(super) fn status(this: &Sender) -> u16;
}
