//! Two tabs that answer the same question otherwise. The form carries a digest of the answer that it was made from; whoever
//! would write over another one is shown it first, with everything typed kept.

use crate::prelude::*;
use text::complain::keep as words;
use usecase::state::AppState;

/// The hidden field with the digest.
pub(crate) const SEEN: &str = "seen";
/// The id of the place where the other answer is shown.
const OTHER: &str = "other-answer";

/// The digest of an answer as its form would post it.
pub(crate) fn digest(app: &AppState, answer: &Fields) -> String {
    app.keys().form_fingerprint(&answer.canonical(SEEN))
}

/// Whether the answer that is stored is another one than the form was made from. A form that does not say what it was made
/// from is taken as it is.
pub(crate) fn is_other(app: &AppState, seen: &str, stored: &Fields) -> bool {
    !seen.is_empty() && seen != digest(app, stored)
}

/// Whether an answer would be lost unseen: it is another one than the form was made from, and not the one that is sent.
pub(crate) fn loses(app: &AppState, seen: &str, stored: &Fields, sent: &Fields) -> bool {
    is_other(app, seen, stored) && !stored.is_empty() && stored != sent
}

/// Whether an answer from another tab stands beside the question.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum AnswerView {
    Alone,
    BesideOther,
}

/// What the form says it was made from, where it is shown with what was typed and this answer is stored. One that comes back
/// with something to put right was still made from what it was made from.
pub(crate) fn seen(app: &AppState, typed: &Fields, stored: &Fields, shown: AnswerView) -> String {
    match typed.get(SEEN) {
        typed if !typed.is_empty() && shown == AnswerView::Alone => typed.to_owned(),
        _ => digest(app, stored),
    }
}

/// The hidden field of a form.
pub(crate) fn field(seen: String) -> AnyView {
    html! { <input type="hidden" name=SEEN value=seen/> }
}

/// The message above the page.
pub(crate) fn errors(lang: Lang) -> FieldErrors {
    let mut errors = FieldErrors::new();
    errors.add(OTHER, words::OTHER_TAB.get(lang));
    errors
}

/// The answer that was saved first.
pub(crate) fn other(lang: Lang, rows: Vec<SummaryRow>) -> AnyView {
    html! {
        <section id=OTHER>
            <h2>{words::OTHER_ANSWER.get(lang)}</h2>
            <SummaryList rows=rows/>
        </section>
    }
}
