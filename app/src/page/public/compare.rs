//! `/guidelines/{slug}/compare/{pair}`: the 新旧対照表 of two published versions, `v2...v3`. Prints as A4 landscape.

use std::sync::Arc;

use super::kept;
use crate::component::compare::Compare;
pub(crate) use crate::component::compare::Comparison;
use crate::prelude::*;
use text::public::compare as t;
use text::public::guidelines as shown;
use usecase::query::guidelines::{self, GuidelineVersion};

/// Two texts and what they are called.
pub(crate) struct Sides {
    /// The heading of the page.
    pub(crate) heading: String,
    /// The earlier text and what it is called.
    pub(crate) old: (String, String),
    /// The later text and what it is called.
    pub(crate) new: (String, String),
    /// Comparisons of other versions.
    pub(crate) others: Vec<(String, i32, i32)>,
}

impl Sides {
    /// Two versions of a guideline.
    pub(crate) fn of_versions(lang: Lang, heading: String, old: &GuidelineVersion, new: &GuidelineVersion) -> Self {
        let side = |version: &GuidelineVersion| (version.body.clone(), shown::version(lang, version.number));
        Self { heading, old: side(old), new: side(new), others: Vec::new() }
    }
}

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let one = guidelines::public_by_slug(&ctx.app, ctx.param("slug")?).await?;
    let (old, new) = one.pair(ctx.param("pair")?).ok_or(AppError::NotFound)?;
    let back = (format!("/guidelines/{}/v{}", one.slug, new.number), t::BACK);
    let heading = t::page_title(ctx.lang, &one.title, old.number, new.number);
    let mut sides = Sides::of_versions(ctx.lang, heading, old, new);
    let neighbours: Vec<i32> = one.published().map(|version| version.number).collect();
    sides.others = neighbours
        .windows(2)
        .filter_map(|pair| Some((*pair.get(1)?, *pair.first()?)))
        .filter(|pair| *pair != (old.number, new.number))
        .map(|(a, b)| (format!("/guidelines/{}/compare/v{a}...v{b}", one.slug), a, b))
        .collect();
    Ok(kept(page(&ctx, Frame::Public, sides, back).await?))
}

/// The page. Finding the marks is work for a processor, so it is done once for all who ask.
pub(crate) async fn page(ctx: &Ctx, frame: Frame, sides: Sides, back: (String, Word)) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let Sides { heading, old: (old, before), new: (new, after), others } = sides;
    let made = ctx.app.comparisons().of(old, new).await?;
    Ok(ctx.page(frame, heading.clone(), move || {
        let (href, label) = back;
        view! {
            <p class="sheet__screen"><a href=href>{label.get(lang)}</a></p>
            <h1>{heading}</h1>
            {table(lang, made, before, after)}
            {more(lang, others)}
        }
    }))
}

fn table(lang: Lang, made: Arc<Comparison>, old: String, new: String) -> AnyView {
    if made.is_same() {
        return html! { <p>{t::SAME.get(lang)}</p> };
    }
    let authoritative = (lang == Lang::En).then(|| view! { <p>{t::AUTHORITATIVE.get(lang)}</p> });
    html! {
        {authoritative}
        <p>{t::HOW.get(lang)}</p>
        <p class="sheet__screen">{t::PRINT.get(lang)}</p>
        <Compare comparison=made new=new old=old/>
    }
}

fn more(lang: Lang, others: Vec<(String, i32, i32)>) -> Option<AnyView> {
    if others.is_empty() {
        return None;
    }
    let items = others.into_iter().map(|(href, a, b)| Link::new(href, t::pair(lang, a, b))).collect();
    Some(html! {
        <section class="band sheet__screen" aria-labelledby="others">
            <h2 id="others">{t::OTHERS.get(lang)}</h2>
            <LinkList items=items/>
        </section>
    })
}
