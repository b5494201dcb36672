//! The comparison as a table: 改正後 | 改正前. On a narrow screen the cells stand below each other, each with its name.

use std::sync::Arc;

use leptos::prelude::*;

use crate::component::page_lang::page_lang;
use text::Lang;
use text::public::compare as t;
pub use usecase::comparison::{Clause, ComparedLine, Comparison, DiffState, Lines, PieceKind};

/// Which of the two texts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    New,
    Old,
}

/// Two texts side by side, what is the same left out.
#[component]
pub fn Compare(
    comparison: Arc<Comparison>,
    /// What stands on the side of the later text: its version.
    #[prop(into)]
    new: String,
    /// What stands on the side of the earlier text.
    #[prop(into)]
    old: String,
) -> impl IntoView {
    let lang = page_lang();
    let mut rows: Vec<AnyView> = Vec::new();
    let mut skipped = DiffState::Changed;
    for clause in &comparison.clauses {
        if clause.standing != DiffState::Same {
            rows.push(row(lang, side(lang, clause, Side::New), side(lang, clause, Side::Old)));
        } else if skipped != DiffState::Same {
            let omitted = || html! { <p>{t::OMITTED.get(lang)}</p> };
            rows.push(row(lang, omitted(), omitted()));
        }
        skipped = clause.standing;
    }
    html! {
        <table class="compare">
            <caption class="unseen">{t::COMPARE_CAPTION.get(lang)}</caption>
            <thead>
                <tr>
                    <th scope="col">{t::AFTER.get(lang)}<span class="compare__which">{new}</span></th>
                    <th scope="col">{t::BEFORE.get(lang)}<span class="compare__which">{old}</span></th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn row(lang: Lang, new: AnyView, old: AnyView) -> AnyView {
    html! {
        <tr>
            <td><p class="compare__side" aria-hidden="true">{t::AFTER.get(lang)}</p>{new}</td>
            <td><p class="compare__side" aria-hidden="true">{t::BEFORE.get(lang)}</p>{old}</td>
        </tr>
    }
}

fn side(lang: Lang, clause: &Clause, side: Side) -> AnyView {
    match (clause.standing, side) {
        (DiffState::Added, Side::Old) => return html! { <p>{t::NEW_CLAUSE.get(lang)}</p> },
        (DiffState::Removed, Side::New) => return html! { <p>{t::GONE_CLAUSE.get(lang)}</p> },
        (DiffState::Added | DiffState::Removed | DiffState::Changed | DiffState::Same, _) => {}
    }
    let mut shown: Vec<AnyView> = Vec::new();
    let mut same: Vec<&ComparedLine> = Vec::new();
    for lines in &clause.lines {
        let Some(line) = (if side == Side::New { &lines.new } else { &lines.old }) else { continue };
        if line.pieces.is_empty() && line.marker.trim().is_empty() {
            continue;
        }
        if lines.standing == DiffState::Same && !line.marker.starts_with('#') {
            same.push(line);
            continue;
        }
        shown.extend(omitted(lang, &mut same));
        shown.push(said(lang, lines, line, side));
    }
    shown.extend(omitted(lang, &mut same));
    shown.into_any()
}

/// 「１・２　（略）」 for lines that are the same.
fn omitted(lang: Lang, same: &mut Vec<&ComparedLine>) -> Option<AnyView> {
    if same.is_empty() {
        return None;
    }
    let numbers: Vec<String> = same.drain(..).filter(|line| !line.marker.starts_with(' ')).filter_map(number).collect();
    let text = t::omitted(lang, &numbers);
    Some(html! { <p>{text}</p> })
}

/// The number of a paragraph or item.
fn number(line: &ComparedLine) -> Option<String> {
    let number = line.marker.trim().trim_end_matches(['.', ')']);
    (!number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())).then(|| number.to_owned())
}

fn said(lang: Lang, lines: &Lines, line: &ComparedLine, side: Side) -> AnyView {
    let marker_changed =
        lines.old.as_ref().map(|old| old.marker.trim()) != lines.new.as_ref().map(|new| new.marker.trim());
    let number = number(line).map(|number| {
        let kind = if marker_changed { PieceKind::Changed } else { PieceKind::Same };
        view! { <span class="compare__number">{piece(lang, kind, number, side)}</span> }
    });
    let words: Vec<AnyView> = line.pieces.iter().map(|one| piece(lang, one.kind, one.text.clone(), side)).collect();
    let class = match line.marker.len() - line.marker.trim_start_matches(' ').len() {
        _ if line.marker.starts_with('#') => "compare__heading",
        0 | 1 => "compare__line",
        _ => "compare__line compare__line--inner",
    };
    // The texts are Japanese on an English page, too.
    let foreign = (lang != Lang::Ja).then(|| Lang::Ja.tag());
    html! { <p class=class lang=foreign>{number}{words}</p> }
}

fn piece(lang: Lang, kind: PieceKind, text: String, side: Side) -> AnyView {
    match (kind, side) {
        (PieceKind::Same, _) => text.into_any(),
        (PieceKind::Changed, Side::New) => {
            html! { <ins><span class="unseen" lang=lang.tag()>{t::ADDED.get(lang)}</span>{text}</ins> }
        }
        (PieceKind::Changed, Side::Old) => {
            html! { <del><span class="unseen" lang=lang.tag()>{t::REMOVED.get(lang)}</span>{text}</del> }
        }
    }
}
