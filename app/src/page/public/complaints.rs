//! `/complaints`: what a complaint can and cannot do, so that a person can decide whether to begin.

use super::{article, kept};
use crate::prelude::*;
use text::public::complaints as t;

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let sections = t::sections(lang, ctx.app.organization());
    Ok(kept(ctx.page(Frame::Public, t::TITLE.get(lang), move || {
        let entries = article::entries(&sections);
        view! {
            <h1>{t::TITLE.get(lang)}</h1>
            <p class="lead">{t::LEAD.get(lang)}</p>
            {article::with_contents(t::CONTENTS.get(lang), &entries, view! {
                {article::sections(sections)}
                <Buttons>
                    <LinkButton href="/complain" label=t::START.get(lang)/>
                    <LinkButton href="/members" label=t::FIND.get(lang) look=Look::Secondary/>
                </Buttons>
            })}
        }
    })))
}
