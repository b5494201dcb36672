//! `/staff/pages/{page}`: the versions of one page, and the beginning of the next.

use entity::site_page::PageStatus;

use super::{key, path, status};
use crate::page::staff::keeps;
use crate::page::staff::prelude::*;
use text::public::pages::{self, LongPage};
use text::staff::{decision as words, pages as t};
use usecase::query::site_pages::{self, PageVersion};
use usecase::site_page::draft;

const DONE: &[(&str, &str)] = &[
    ("proposed", t::DONE_PROPOSED),
    ("published", t::DONE_PUBLISHED),
    ("returned", t::DONE_RETURNED),
    ("discarded", t::DONE_DISCARDED),
];

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let (lang, page) = (ctx.lang, key(&ctx)?);
    let versions = site_pages::versions(&ctx.app, page).await?;
    let (done, keeps, form_key) = (banner(&ctx, DONE), keeps(&ctx), ctx.form_key());
    Ok(ctx.page(frame(&ctx), t::history_of(lang, pages::title(page)), move || {
        let begin = (keeps && !versions.iter().any(PageVersion::is_open)).then(|| {
            view! {
                <PostForm form_key=form_key>
                    <Buttons><Button label=t::BEGIN/></Buttons>
                </PostForm>
            }
        });
        let none = versions.is_empty().then(|| view! { <p>{t::NO_VERSIONS}</p> });
        let cards: Vec<_> = versions.iter().map(|version| card(lang, &path(page), version, keeps)).collect();
        view! {
            {done}
            <h1>{pages::title(page).get(lang)}</h1>
            <p><a href=page.path()>{t::PUBLIC}</a></p>
            {begin}
            <h2>{t::VERSIONS}</h2>
            {none}
            {cards}
        }
    }))
}

fn card(lang: Lang, path: &str, version: &PageVersion, keeps: bool) -> AnyView {
    let mut rows = vec![
        SummaryRow::view(t::STATUS, status(version.status)),
        SummaryRow::text(t::SUMMARY, version.summary.clone()),
        SummaryRow::text(t::WRITTEN_BY, version.written_by.1.clone()),
        SummaryRow::text(t::UPDATED, date::moment(lang, version.updated_at)),
    ];
    let people = [(words::PROPOSED_BY, &version.proposed_by), (t::APPROVED_BY, &version.approved_by)];
    rows.extend(people.into_iter().filter_map(|(label, who)| Some(SummaryRow::text(label, who.clone()?.1))));
    rows.extend(version.published_at.map(|at| SummaryRow::text(t::PUBLISHED_AT, date::moment(lang, at))));
    let link = |to: String, label: &'static str| html! { <LinkButton href=to label=label look=Look::Secondary/> };
    let whole = format!("{path}/{}", version.number);
    let acts = match version.status {
        PageStatus::Draft if keeps => vec![link(format!("{path}/edit"), t::EDIT), link(whole, t::LOOK)],
        PageStatus::Proposed if keeps => vec![link(whole, t::DECIDE_LINK)],
        PageStatus::Draft | PageStatus::Proposed | PageStatus::Published | PageStatus::Superseded => {
            vec![link(whole, t::LOOK)]
        }
    };
    html! {
        <Card title=t::version(version.number)>
            <SummaryList rows=rows/>
            <Buttons>{acts}</Buttons>
        </Card>
    }
}

/// Begins the next version.
pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let page = key(&ctx)?;
    let act = ctx.submission(&fields, format!("{}/edit?done=begun", path(page)))?;
    let built_in = LongPage::Site(page).built_in(ctx.app.organization());
    let location = draft::next(&ctx.app, &act, page, &built_in).await?;
    Ok(see_other(&location))
}
