//! Tables that scroll inside their own region, so that the page never does.

use leptos::prelude::*;

/// The heads of the columns.
pub struct Head(Vec<String>);

impl<S: Into<String>, const N: usize> From<[S; N]> for Head {
    fn from(words: [S; N]) -> Self {
        Self(words.into_iter().map(Into::into).collect())
    }
}

impl<S: Into<String>> From<Vec<S>> for Head {
    fn from(words: Vec<S>) -> Self {
        Self(words.into_iter().map(Into::into).collect())
    }
}

/// A table with a caption. Children are its rows; row heads are `<th scope="row">`.
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
    /// The heads of the columns, from the first.
    #[prop(into)]
    head: Head,
    /// The column of numbers, counted from 0, whose head stands at the end like its cells.
    #[prop(optional)]
    number: Option<usize>,
    children: Children,
) -> impl IntoView {
    let heads: Vec<_> = head
        .0
        .into_iter()
        .enumerate()
        .map(|(at, word)| match number {
            Some(number) if number == at => html! { <th scope="col" class="num">{word}</th> },
            Some(_) | None => html! { <th scope="col">{word}</th> },
        })
        .collect();
    html! {
        <div class="table-frame" role="region" aria-labelledby=id tabindex="0">
            <table class=format!("table {class}").trim_end().to_owned()>
                <caption id=id.clone()>{caption}</caption>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{children()}</tbody>
            </table>
        </div>
    }
}
