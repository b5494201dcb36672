//! The rows of a form in which other names of a business are written: former ones, and those of shops and services.

use entity::input;

use crate::prelude::*;
use text::staff::members as t;
use usecase::member::names::{MOST, NameKind};

/// Empty rows after those that are filled.
const SPARE: usize = 2;

/// The rows that hold something, and some empty ones.
pub(super) fn show(which: NameKind, form: &FilledForm) -> AnyView {
    let filled = |at: usize| {
        ["name", "kana", "until"].iter().any(|part| !input::verbatim(form.fields.get(&which.of(part, at))).is_empty())
    };
    let last = (0..MOST).rev().find(|at| filled(*at)).map_or(0, |at| at + 1);
    let rows: Vec<_> = (0..(last + SPARE).min(MOST)).map(|at| row(which, at, form)).collect();
    html! {
        <fieldset>
            <legend class="field__label">{which.heading()}</legend>
            <p class="field__hint">{t::F_NAMES_HINT}</p>
            {rows}
        </fieldset>
    }
}

fn row(which: NameKind, at: usize, form: &FilledForm) -> AnyView {
    let (name, kana, until) = (which.of("name", at), which.of("kana", at), which.of("until", at));
    let day = (which == NameKind::Former).then(|| {
        view! {
            <TextField at=form.at(&until) label=t::nth(t::F_CHANGED_ON, at + 1) hint=t::F_CHANGED_ON_HINT
                width=Width::Wide/>
        }
    });
    html! {
        <div class="grid">
            <TextField at=form.at(&name) label=t::nth(which.heading(), at + 1) kind=InputKind::Name/>
            <TextField at=form.at(&kana) label=t::nth(t::F_KANA, at + 1) kind=InputKind::Name/>
            {day}
        </div>
    }
}
