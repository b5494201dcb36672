//! Fields that grow by an island where scripts run, with their words.

use leptos::prelude::*;

use super::field::{Around, Need, Scale, described_by, invalid, labelled};
use crate::component::page_lang::page_lang;
use island::company_picker::{CompanyPicker, PickerSetup};
use island::upload::{Upload, UploadWords};
use text::component as words;
use usecase::form::filled::Control;

/// A company by name, reading, service or number. Posts the typed words as `name`, and as `{name}_number` the
/// corporate number of the company that was chosen from the list (empty without script, or when typed on).
#[component]
pub fn CompanyField(
    #[prop(into)] at: Control,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    #[prop(optional)] need: Need,
    #[prop(optional)] scale: Scale,
) -> impl IntoView {
    let setup = PickerSetup {
        name: at.name.clone(),
        value: at.text().to_owned(),
        number: at.part("_number").to_owned(),
        described: described_by(&at, &hint),
        invalid: invalid(&at).map(str::to_owned),
        list: words::PICKER_LIST.get(page_lang()).to_owned(),
        found: words::PICKER_FOUND.get(page_lang()).to_owned(),
        none: words::PICKER_NONE.get(page_lang()).to_owned(),
    };
    labelled(&at, Around { label, hint, need, scale }, html! { <CompanyPicker setup=setup/> })
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
