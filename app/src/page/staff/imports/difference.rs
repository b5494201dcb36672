//! What an import changes, company by company: each field before and after, with the letters that differ marked.

use super::PER_PAGE;
use crate::prelude::*;
use text::staff::import::page as t;
use text::staff::members as names;
use usecase::import::plan::{self, ChangeKind, Plan, PlanStep};
use usecase::query::member_history::Altered;

const KINDS: [ChangeKind; 3] = [ChangeKind::Added, ChangeKind::Changed, ChangeKind::Ended];

const fn word(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Added => t::ADDED,
        ChangeKind::Changed => t::CHANGED,
        ChangeKind::Ended => t::ENDED,
    }
}

const fn code(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Added => "added",
        ChangeKind::Changed => "changed",
        ChangeKind::Ended => "ended",
    }
}

/// The counts, and the table of one kind.
pub(super) fn table(lang: Lang, plan: &Plan, path: &str, asked: &str, page: usize) -> AnyView {
    let link = |kind: ChangeKind| format!("{path}?kind={}", code(kind));
    let first = KINDS.into_iter().find(|kind| plan.count(*kind) > 0).unwrap_or(ChangeKind::Added);
    let kind = KINDS.into_iter().find(|kind| code(*kind) == asked).unwrap_or(first);
    let tabs: Vec<Tab> =
        KINDS.into_iter().map(|kind| Tab::new(link(kind), word(kind)).with_count(plan.count(kind))).collect();
    let steps: Vec<&PlanStep> = plan.steps.iter().filter(|step| step.kind == kind).collect();
    let total = steps.len();
    let start = (page - 1) * PER_PAGE;
    let rows: Vec<AnyView> = steps.into_iter().skip(start).take(PER_PAGE).map(|step| row(lang, step)).collect();
    let previous = (page > 1).then(|| format!("{}&page={}", link(kind), page - 1));
    let next = (page * PER_PAGE < total).then(|| format!("{}&page={}", link(kind), page + 1));
    let body = if total == 0 {
        html! { <p>{t::NO_ROWS}</p> }
    } else {
        html! {
            <Table id="changes" caption=t::CHANGES_CAPTION
                head=[t::COL_NAME, t::COL_KIND, t::COL_CHANGE]>{rows}</Table>
            <Pager from=start + 1 to=(start + PER_PAGE).min(total) total=total previous=previous next=next/>
        }
    };
    html! {
        <p>{t::counts([plan.count(ChangeKind::Added), plan.count(ChangeKind::Changed), plan.count(ChangeKind::Ended), plan.same])}</p>
        <Tabs items=tabs current=link(kind) label=t::KINDS/>
        {body}
    }
}

fn row(lang: Lang, step: &PlanStep) -> AnyView {
    let tone = match step.kind {
        ChangeKind::Added => Tone::Settled,
        ChangeKind::Changed => Tone::Member,
        ChangeKind::Ended => Tone::Plain,
    };
    let lines: Vec<_> = step.differences.iter().map(|one| difference(lang, step.kind, one)).collect();
    let place = step.row.map(|row| view! { <span class="table__sub">{t::row(row)}</span> });
    html! {
        <tr>
            <th scope="row">
                {step.name.clone()}
                <span class="table__sub">{step.number.clone()}</span>
                {place}
            </th>
            <td class="nb"><Tag label=word(step.kind) tone=tone/></td>
            <td><ul class="plain-list">{lines}</ul></td>
        </tr>
    }
}

fn difference(lang: Lang, kind: ChangeKind, one: &Altered) -> AnyView {
    let name = names::name_of(&one.field);
    let after = names::value(lang, &one.field, &one.after);
    if kind == ChangeKind::Added {
        return html! { <li>{t::field(name)}<bdi>{after}</bdi></li> };
    }
    let before = names::value(lang, &one.field, &one.before);
    let (head, gone, come, tail) = plan::apart(&before, &after);
    let text = |text: &str| text.to_owned();
    let gone = (!gone.is_empty()).then(|| {
        view! { <del><span class="unseen">{t::DELETED}</span>{text(gone)}</del> }
    });
    let come = (!come.is_empty()).then(|| {
        view! { <ins><span class="unseen">{t::INSERTED}</span>{text(come)}</ins> }
    });
    html! {
        <li>
            {t::field(name)}
            <bdi>{text(head)}{gone}{text(tail)}</bdi>
            {t::TO}
            <bdi>{text(head)}{come}{text(tail)}</bdi>
        </li>
    }
}
