//! The style sheet, and the lines that start the islands of a page.

use leptos::prelude::*;
pub use usecase::state::bundle::Bundle;

/// The style sheet in its layers, in the order of `style/main.css`; served as it is when no bundle was made.
pub const PLAIN_STYLE: &str = concat!(
    "@layer reset, tokens, base, layout, part, page, print;\n",
    include_str!("../../style/reset.css"),
    include_str!("../../style/tokens.css"),
    include_str!("../../style/base.css"),
    include_str!("../../style/layout.css"),
    include_str!("../../style/part/button.css"),
    include_str!("../../style/part/field.css"),
    include_str!("../../style/part/box.css"),
    include_str!("../../style/part/list.css"),
    include_str!("../../style/part/nav.css"),
    include_str!("../../style/part/table.css"),
    include_str!("../../style/part/tag.css"),
    include_str!("../../style/part/timeline.css"),
    include_str!("../../style/part/island.css"),
    include_str!("../../style/page/front.css"),
    include_str!("../../style/page/complain.css"),
    include_str!("../../style/page/prose.css"),
    include_str!("../../style/page/desk.css"),
    include_str!("../../style/page/letter.css"),
    include_str!("../../style/print.css"),
);

/// Leaves at once when Shift is pressed three times within five seconds, and wipes the page before the browser is
/// gone, so that nothing is seen in between and the button "back" does not return. The link works without it.
const LEAVE: &str = include_str!("leave.js");

/// The script of pages that can be left in a hurry; it needs no bundle.
pub(super) fn leave_script(nonce: &str) -> AnyView {
    html! { <script type="module" nonce=nonce.to_owned() inner_html=LEAVE></script> }
}

/// Loads the module and hydrates the islands of this page, one after the other.
/// The nonce stands in `nonce` attributes only, which scripts and selectors cannot read.
pub(super) fn scripts(bundle: &Bundle, nonce: &str) -> AnyView {
    let (Some(js), Some(wasm)) = (&bundle.js, &bundle.wasm) else {
        return ().into_any();
    };
    let wake = format!(
        "import start,* as islands from\"/pkg/{js}\";\
         await start({{module_or_path:\"/pkg/{wasm}\"}});\
         islands.hydrate();\
         for(const place of document.querySelectorAll(\"leptos-island\"))\
         await islands[place.dataset.component]?.(place);"
    );
    html! {
        <link rel="modulepreload" href=format!("/pkg/{js}") nonce=nonce.to_owned()/>
        <link rel="preload" href=format!("/pkg/{wasm}") r#as="fetch" r#type="application/wasm" crossorigin="anonymous"/>
        <script type="module" nonce=nonce.to_owned() inner_html=wake></script>
    }
}
