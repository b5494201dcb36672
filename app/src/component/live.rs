//! Fields that grow by an island where scripts run, with their words.

use leptos::prelude::*;

use super::field::{Need, Scale, described_by, error_line, hint_line, label_line, wrapper};
use crate::component::page_lang::page_lang;
use island::company_picker::{CompanyPicker, PickerSetup};
use island::upload::{Upload, UploadWords};
use text::component as words;

/// A company by name, reading, service or number. Posts the typed words as `name`, and as `{name}_number` the
/// corporate number of the company that was chosen from the list (empty without script, or when typed on).
#[component]
pub fn CompanyField(
    /// Name and id of the box.
    #[prop(into)]
    name: String,
    /// The question, or a noun.
    #[prop(into)]
    label: String,
    /// What the person typed.
    #[prop(optional, into)]
    value: String,
    /// Number of the company that was chosen.
    #[prop(optional, into)]
    number: String,
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
) -> impl IntoView {
    let setup = PickerSetup {
        name: name.clone(),
        value,
        number,
        described: described_by(&name, &hint, error.as_deref()),
        invalid: error.is_some().then(|| "true".to_owned()),
        list: words::PICKER_LIST.get(page_lang()).to_owned(),
        found: words::PICKER_FOUND.get(page_lang()).to_owned(),
        none: words::PICKER_NONE.get(page_lang()).to_owned(),
    };
    html! {
        <div class=wrapper(error.as_ref())>
            {label_line(&name, label, need, scale)}
            {hint_line(&name, &hint)}
            {error_line(&name, error.as_deref())}
            <CompanyPicker setup=setup/>
        </div>
    }
}

/// Shows how far the files of the form around it are. Stands before the buttons; needs `Sends::Files`.
/// With script the form is posted with `Accept: application/json` and expects
/// `{"ok":true,"href":"/…"}` or `{"ok":false,"message":"…"}`; of anything else (a proxy's page, an ended draft) the
/// status decides what is said.
#[component]
pub fn UploadProgress() -> impl IntoView {
    let words = UploadWords {
        sending: words::UPLOAD_SENDING.get(page_lang()).to_owned(),
        checking: words::UPLOAD_CHECKING.get(page_lang()).to_owned(),
        cancel: words::UPLOAD_CANCEL.get(page_lang()).to_owned(),
        cancelled: words::UPLOAD_CANCELLED.get(page_lang()).to_owned(),
        failed: words::UPLOAD_FAILED.get(page_lang()).to_owned(),
        too_large: words::UPLOAD_TOO_LARGE.get(page_lang()).to_owned(),
        slow: words::UPLOAD_SLOW.get(page_lang()).to_owned(),
        busy: words::UPLOAD_BUSY.get(page_lang()).to_owned(),
        closed: words::UPLOAD_CLOSED.get(page_lang()).to_owned(),
        again: words::UPLOAD_AGAIN.get(page_lang()).to_owned(),
    };
    html! { <Upload words=words/> }
}
