//! A file to send.

use leptos::prelude::*;

use super::field::{Around, Need, Scale, described_by, invalid, labelled, some};
use usecase::form::filled::Control;

/// One file. The form around it must send files (`Sends::Files` of `PostForm`).
#[component]
pub fn FileField(
    #[prop(into)] at: Control,
    #[prop(into)] label: String,
    /// Kinds and sizes that are taken, said before one chooses.
    #[prop(optional, into)]
    hint: String,
    #[prop(optional)] need: Need,
    /// The `accept` list, such as `image/jpeg,application/pdf`; the server decides by content all the same.
    #[prop(optional, into)]
    accept: String,
) -> impl IntoView {
    let described = described_by(&at, &hint);
    let control = html! {
        <input class="input input--file" type="file" id=at.name.clone() name=at.name.clone() accept=some(accept)
            aria-describedby=described aria-invalid=invalid(&at)/>
    };
    labelled(&at, Around { label, hint, need, scale: Scale::Field }, control)
}
