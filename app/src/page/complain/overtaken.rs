//! Two tabs that answer the same question otherwise. The form carries a digest of the answer that it was made from; whoever
//! would write over another one is shown it first, with everything typed kept.

use entity::application::draft::Answers;
use leptos::prelude::*;

use super::stop::Stop;
use super::summary;
use crate::desk::Desk;
use crate::part::list::SummaryList;
use crate::text::Lang;
use crate::text::complain::keep as words;
use crate::web::errors::FieldErrors;
use crate::web::fields::Fields;

/// The hidden field with the digest.
pub(crate) const SEEN: &str = "seen";
/// The id of the place where the other answer is shown.
const OTHER: &str = "other-answer";

/// The digest of an answer as its form would post it.
pub(crate) fn digest(desk: &Desk, answer: &Fields) -> String {
    desk.keys().form_fingerprint(&answer.canonical(SEEN))
}

/// Whether an answer would be lost unseen: it is another one than the form was made from, and not the one that is sent.
pub(crate) fn loses(desk: &Desk, seen: &str, stored: &Fields, sent: &Fields) -> bool {
    // A form that does not say what it was made from is taken as it is.
    let is_other = !seen.is_empty() && seen != digest(desk, stored);
    is_other && !stored.is_empty() && stored != sent
}

/// The hidden field of a form.
pub(crate) fn field(seen: String) -> AnyView {
    view! { <input type="hidden" name=SEEN value=seen/> }.into_any()
}

/// The message above the page.
pub(crate) fn errors(lang: Lang) -> FieldErrors {
    let mut errors = FieldErrors::new();
    errors.add(OTHER, words::OTHER_TAB.get(lang));
    errors
}

/// The answer that was saved first.
pub(crate) fn other(lang: Lang, stop: Stop, answers: &Answers) -> AnyView {
    let rows = summary::of_stop(lang, answers, stop);
    view! {
        <section id=OTHER>
            <h2>{words::OTHER_ANSWER.get(lang)}</h2>
            <SummaryList rows=rows/>
        </section>
    }
    .into_any()
}
