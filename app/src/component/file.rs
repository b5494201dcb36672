//! A file to send.

use leptos::prelude::*;

use super::field::{Need, Scale, described_by, error_line, hint_line, label_line, some, wrapper};

/// One file. The form around it must send files (`Sends::Files` of `PostForm`).
#[component]
pub fn FileField(
    /// Name and id of the box.
    #[prop(into)]
    name: String,
    #[prop(into)] label: String,
    /// Kinds and sizes that are taken, said before one chooses.
    #[prop(optional, into)]
    hint: String,
    /// The message from [`usecase::form::errors::FieldErrors::of`].
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// 必須, 任意, or nothing.
    #[prop(optional)]
    need: Need,
    /// The `accept` list, such as `image/jpeg,application/pdf`; the server decides by content all the same.
    #[prop(optional, into)]
    accept: String,
) -> impl IntoView {
    let described = described_by(&name, &hint, error.as_deref());
    let invalid = error.is_some().then_some("true");
    html! {
        <div class=wrapper(error.as_ref())>
            {label_line(&name, label, need, Scale::Field)}
            {hint_line(&name, &hint)}
            {error_line(&name, error.as_deref())}
            <input
                class="input input--file"
                type="file"
                id=name.clone()
                name=name.clone()
                accept=some(accept)
                aria-describedby=described
                aria-invalid=invalid
            />
        </div>
    }
}
