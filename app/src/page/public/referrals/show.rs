//! `/referrals/{key}`: one desk on one sheet: why, what to say, where it is taken from, when it was looked at.

use entity::referral::Kind;

use super::bodies;
use super::card::{self, Extent, Measure};
use crate::prelude::*;
use text::public::referrals as t;
use usecase::query::referrals;

pub(in crate::page::public) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let app = referrals::by_key(&ctx.app, ctx.param("key")?).await?;
    let measure = Measure { today: ctx.today(), days: ctx.app.organization().terms.referral_check_days };
    let title = app.name.get(lang).to_owned();
    Ok(ctx.page(Frame::Public, title, move || {
        let over = !app.is_open(measure.today);
        let rows = card::rows(lang, measure, &app, Extent::Whole);
        view! {
            <h1>{card::said(lang, &app.name)}</h1>
            <p>{t::kind(app.kind).get(lang)}</p>
            {over.then(|| view! { <Note kind=NoteKind::Warn><p>{t::ENDED.get(lang)}</p></Note> })}
            <SummaryList rows=rows/>
            {(app.kind == Kind::Accredited).then(|| view! {
                <Note kind=NoteKind::Warn>
                    <p>{t::BODIES_OLD.get(lang)}</p>
                    <p><a href=t::PRESENT_LIST rel="noreferrer">{t::BODIES_PRESENT.get(lang)}</a></p>
                </Note>
            })}
            <Note><p>{t::NEVER.get(lang)}</p></Note>
            <p>{t::CHANGED.get(lang)}</p>
            {(app.kind == Kind::Accredited).then(|| view! {
                <p class="sheet__screen">
                    <a href=format!("/referrals#{}", bodies::ANCHOR)>{t::BODIES.get(lang)}</a>
                </p>
            })}
            <p class="sheet__screen"><a href="/referrals">{t::ALL.get(lang)}</a></p>
        }
    }))
}
