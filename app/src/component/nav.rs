//! Where one is and where one can go: step line, progress, tabs, views, pager.

use leptos::prelude::*;

use crate::component::page_lang::page_lang;
use text::{Lang, component as words};

/// 「8つのうち3つ目：これまでのこと」, above the `h1`.
#[component]
pub fn StepLine(
    /// The number of this step, from 1.
    number: usize,
    /// How many there are.
    total: usize,
    #[prop(into)] name: String,
) -> impl IntoView {
    html! { <p class="step-line">{words::step(page_lang(), number, total, &name)}</p> }
}

/// A row of stages with the present one marked in words.
#[component]
pub fn Progress(
    /// The stages, in order.
    steps: Vec<String>,
    /// The place of the present one, from 0; `steps.len()` when all is over.
    now: usize,
) -> impl IntoView {
    let steps: Vec<_> = steps
        .into_iter()
        .enumerate()
        .map(|(at, step)| {
            let (class, mark, current) = match at.cmp(&now) {
                std::cmp::Ordering::Less => {
                    ("progress__step progress__step--passed", words::PASSED.get(page_lang()), None)
                }
                std::cmp::Ordering::Equal => {
                    ("progress__step progress__step--here", words::HERE.get(page_lang()), Some("step"))
                }
                std::cmp::Ordering::Greater => ("progress__step", words::AHEAD.get(page_lang()), None),
            };
            view! {
                <li class=class aria-current=current>
                    <span class="progress__name">{step}</span>
                    <span class="progress__mark">{mark}</span>
                </li>
            }
        })
        .collect();
    html! { <ol class="progress">{steps}</ol> }
}

/// One tab or one view: a link with a number behind it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tab {
    /// Where to; also its identity.
    pub href: String,
    pub label: String,
    /// How many are there; `None` shows no number.
    pub count: Option<words::CountedAmount>,
}

impl Tab {
    /// A tab without a number.
    pub fn new(href: impl Into<String>, label: impl Into<String>) -> Self {
        Self { href: href.into(), label: label.into(), count: None }
    }

    /// The same tab with a number.
    #[must_use]
    pub fn with_count(self, count: impl Into<words::CountedAmount>) -> Self {
        Self { count: Some(count.into()), ..self }
    }
}

fn tab_lines(items: Vec<Tab>, current: &str) -> Vec<AnyView> {
    items
        .into_iter()
        .map(|item| {
            let here = (item.href == current).then_some("page");
            html! {
                <li>
                    <a href=item.href aria-current=here>
                        <span>{item.label}</span>
                        {item.count.map(|count| view! { <span class="badge">{count.badge()}</span> })}
                    </a>
                </li>
            }
        })
        .collect()
}

/// Links to the pages of one case. They are pages of their own, not script tabs.
#[component]
pub fn Tabs(
    /// The tabs, in order.
    items: Vec<Tab>,
    /// The `href` of the tab that is open.
    #[prop(into)]
    current: String,
    /// What the tabs are for, where a page has more than one row of them.
    #[prop(optional, into)]
    label: String,
) -> impl IntoView {
    let label = if label.is_empty() { words::TABS.to_owned() } else { label };
    html! { <nav aria-label=label><ul class="tabs">{tab_lines(items, &current)}</ul></nav> }
}

/// Views of a list, one below the other.
#[component]
pub fn Views(
    /// What the list of views is called.
    #[prop(into)]
    label: String,
    /// The views, in order.
    items: Vec<Tab>,
    /// The `href` of the view that is open.
    #[prop(into)]
    current: String,
) -> impl IntoView {
    html! { <nav aria-label=label><ul class="views">{tab_lines(items, &current)}</ul></nav> }
}

/// A long list, cut into pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut<T> {
    /// What stands on this page.
    pub items: Vec<T>,
    from: usize,
    total: usize,
    previous: Option<String>,
    next: Option<String>,
}

/// Where a page stands in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PagePosition {
    /// Its number, from 1.
    pub page: u64,
    /// Rows on one page.
    pub per_page: u64,
    /// Rows on all pages.
    pub total: u64,
}

impl<T> Cut<T> {
    /// The page that was asked for, as its number stands in an address (from 1); whatever is no number is the first, and
    /// what lies behind the end is the last. `href` gives the address of a page.
    pub fn new(all: impl IntoIterator<Item = T>, asked: &str, per_page: usize, href: impl Fn(usize) -> String) -> Self {
        let mut items: Vec<T> = all.into_iter().collect();
        let total = items.len();
        let per_page = per_page.max(1);
        let last = total.div_ceil(per_page).max(1);
        let page = asked.parse::<usize>().unwrap_or(1).clamp(1, last);
        let from = (page - 1).saturating_mul(per_page);
        let items: Vec<T> = items.drain(from.min(total)..total.min(from.saturating_add(per_page))).collect();
        Self {
            items,
            from,
            total,
            previous: (page > 1).then(|| href(page - 1)),
            next: (page < last).then(|| href(page + 1)),
        }
    }

    /// A page of which nothing else was read. `href` gives the address of a page.
    pub fn read(items: Vec<T>, place: PagePosition, href: impl Fn(u64) -> String) -> Self {
        let whole = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
        let PagePosition { page, per_page, total } = place;
        Self {
            items,
            from: whole(page.saturating_sub(1).saturating_mul(per_page)),
            total: whole(total),
            previous: (page > 1).then(|| href(page - 1)),
            next: (page.saturating_mul(per_page) < total).then(|| href(page + 1)),
        }
    }

    /// The way to the other pages; nothing where there is only one.
    pub fn pager(&self, lang: Lang) -> Option<AnyView> {
        if self.previous.is_none() && self.next.is_none() {
            return None;
        }
        let rows = words::rows(lang, self.from + 1, self.from + self.items.len(), self.total.into());
        Some(ways(lang, rows, self.previous.clone(), self.next.clone()))
    }
}

/// Which rows are shown, and the way to the others.
#[component]
pub fn Pager(
    /// Number of the first row shown, from 1.
    from: usize,
    /// Number of the last row shown.
    to: usize,
    /// How many rows there are.
    #[prop(into)]
    total: words::CountedAmount,
    #[prop(optional_no_strip)] previous: Option<String>,
    #[prop(optional_no_strip)] next: Option<String>,
) -> impl IntoView {
    let links = previous.is_some() || next.is_some();
    let lang = page_lang();
    let rows = words::rows(lang, from, to, total);
    if !links {
        return html! { <p class="pager__rows">{rows}</p> };
    }
    ways(lang, rows, previous, next)
}

fn ways(lang: Lang, rows: String, previous: Option<String>, next: Option<String>) -> AnyView {
    html! {
        <nav class="pager" aria-label=words::PAGES.get(lang)>
            <p class="pager__rows">{rows}</p>
            {previous.map(|href| view! { <a class="pager__link" href=href rel="prev">{words::PREVIOUS.get(lang)}</a> })}
            {next.map(|href| view! { <a class="pager__link" href=href rel="next">{words::NEXT.get(lang)}</a> })}
        </nav>
    }
}
