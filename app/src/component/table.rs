//! Tables that scroll inside their own region, so that the page never does.

use leptos::prelude::*;

/// A table with a caption. Children are `thead` and `tbody`; row heads are `<th scope="row">`.
/// Cell classes: `num` sets numbers to the end, `nb` keeps one line.
#[component]
pub fn Table(
    /// Id of the caption; unique on the page.
    #[prop(into)]
    id: String,
    /// A further class, for tables with rules of their own.
    #[prop(default = "")]
    class: &'static str,
    /// What the table shows.
    #[prop(into)]
    caption: String,
    children: Children,
) -> impl IntoView {
    html! {
        <div class="table-frame" role="region" aria-labelledby=id tabindex="0">
            <table class=format!("table {class}").trim_end().to_owned()>
                <caption id=id.clone()>{caption}</caption>
                {children()}
            </table>
        </div>
    }
}
