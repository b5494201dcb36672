//! `/`: three doors.

use super::{kept, notices};
use crate::component::intake;
use crate::component::list::{Doors, Steps};
use crate::prelude::*;
use text::public::{home as t, hours};
use usecase::query::wind_up;

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let news = notices::block(&ctx).await?;
    let body = ctx.app.organization().clone();
    let doors = vec![
        Link::new("/complain", t::COMPLAIN.get(lang)).with_note(t::COMPLAIN_NOTE.get(lang)),
        Link::new("/status", t::STATUS.get(lang)).with_note(t::STATUS_NOTE.get(lang)),
        Link::new("/members", t::MEMBERS.get(lang)).with_note(t::MEMBERS_NOTE.get(lang)),
    ];
    let more = vec![
        Link::new("/complaints", t::MORE_COMPLAINTS.get(lang)),
        Link::new("/complaints/rules", t::MORE_RULES.get(lang)),
        Link::new("/guidelines", t::MORE_GUIDELINES.get(lang)),
        Link::new("/referrals", t::MORE_REFERRALS.get(lang)),
        Link::new("/safety", t::MORE_SAFETY.get(lang)),
    ];
    let until = wind_up::intake(&ctx.app).await?;
    Ok(kept(ctx.page(Frame::Public, t::TITLE.get(lang), move || {
        view! {
            {intake::notice(lang, until)}
            <div class="hero">
                <h1>{t::HEADING.get(lang)}</h1>
                <p class="hero__lead">{t::lead(lang, &body)}</p>
                <Doors items=doors/>
            </div>
            <section aria-labelledby="flow">
                <h2 id="flow">{t::FLOW.get(lang)}</h2>
                <Steps items=t::flow(lang, &body)/>
            </section>
            <section class="band" aria-labelledby="phone">
                <h2 id="phone">{t::HOURS.get(lang)}</h2>
                <p><a href=hours::tel(&body.phone)><strong>{body.phone.clone()}</strong></a></p>
                <p>{hours::open(lang, &body)}<br/>{hours::closed(lang, &body)}</p>
                <p>{t::HOURS_NOTE.get(lang)}</p>
            </section>
            {news}
            <section class="band" aria-labelledby="more">
                <h2 id="more">{t::MORE.get(lang)}</h2>
                <LinkList items=more/>
            </section>
        }
    })))
}
