//! `/complain/paper/proxy`: a power of attorney on one sheet of A4, to be filled in by hand.

use super::kept;
use crate::prelude::*;
use text::public::proxy as t;

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let body = ctx.app.organization().clone();
    Ok(kept(ctx.page(Frame::Print, t::TITLE.get(lang), move || {
        let powers: Vec<_> = [t::POWER_APPLY, t::POWER_PAPERS, t::POWER_SHARE, t::POWER_RESULT, t::POWER_WITHDRAW]
            .into_iter()
            .map(|power| view! { <li class="sheet__tick">{power.get(lang)}</li> })
            .collect();
        view! {
            <article class="sheet">
                <p class="sheet__screen">
                    {t::HOW.get(lang)}" "<a href="/complaints#who">{t::BACK.get(lang)}</a>
                </p>
                <h1 class="sheet__title">{t::TITLE.get(lang)}</h1>
                <p class="sheet__date">{t::DATE.get(lang)}</p>
                <p>{t::to(lang, &body)}</p>
                <p>{t::sentence(lang, &body)}</p>
                <h2>{t::AGENT.get(lang)}</h2>
                {blanks(lang, &[t::ADDRESS, t::NAME, t::PHONE, t::RELATION])}
                <h2>{t::COMPANY.get(lang)}</h2>
                {blanks(lang, &[t::COMPANY_NAME])}
                <h2>{t::POWERS.get(lang)}</h2>
                <ul class="sheet__ticks">{powers}</ul>
                <h2>{t::PRINCIPAL.get(lang)}</h2>
                {blanks(lang, &[t::ADDRESS, t::NAME, t::PHONE])}
                <p class="sheet__note">{t::SIGN.get(lang)}</p>
                <h2>{t::PAPERS.get(lang)}</h2>
                <ul class="sheet__ticks">
                    <li class="sheet__tick">{t::PAPER_PRINCIPAL.get(lang)}</li>
                    <li class="sheet__tick">{t::PAPER_AGENT.get(lang)}</li>
                </ul>
                <p class="sheet__note">{t::PAPER_KINDS.get(lang)}</p>
                <p class="sheet__note">{t::PAPER_COVER.get(lang)}</p>
                <p class="sheet__note">{t::ASK.get(lang)}</p>
            </article>
        }
    })))
}

/// Lines to write on.
fn blanks(lang: Lang, labels: &[Word]) -> AnyView {
    let lines: Vec<_> = labels
        .iter()
        .map(|label| {
            view! {
                <div class="sheet__blank">
                    <dt>{label.get(lang)}</dt>
                    <dd></dd>
                </div>
            }
        })
        .collect();
    html! { <dl class="sheet__blanks">{lines}</dl> }
}
