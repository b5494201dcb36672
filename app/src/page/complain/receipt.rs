//! S20 on paper: one sheet to keep, with number, code, what happens next and how to reach the desk.

use entity::case::Case;

use super::done::ReceiptView;
use super::{code, disclosure_summary, done};
use crate::component::note::BigCode;
use crate::page::complain::prelude::*;
use text::complain::{check, done as t};
use text::component;
use text::public::hours;
use text::status_page as page_words;
use usecase::account::session;

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    match ReceiptView::find(&ctx).await? {
        ReceiptView::Of(file) => Ok(page(&ctx, &file)),
        ReceiptView::NotYet => Ok(see_other(WizardStep::Check.path())),
        ReceiptView::Closed => Ok(done::closed(&ctx)),
    }
}

fn page(ctx: &Ctx, file: &Case) -> Response {
    let lang = ctx.lang;
    let quiet = done::quiet(file);
    let number = file.number.map(|number| number.to_string()).unwrap_or_default();
    let code = ctx.visit.code.clone();
    let times = done::times(lang, file);
    let steps = done::steps(ctx, file);
    let columns = disclosure_summary::columns_in_short(lang, file);
    let site = ctx.app.site().origin.clone();
    let reach = reach(ctx, quiet);
    ctx.page(Frame::Receipt { quiet }, t::RECEIPT.get(lang), move || {
        let steps: Vec<_> = steps.into_iter().map(|step| view! { <li>{step}</li> }).collect();
        view! {
            <article class="receipt">
                <h1>{t::RECEIPT.get(lang)}</h1>
                <div class="receipt__keys">
                    <BigCode label=component::NUMBER.get(lang) code=number/>
                    {match code {
                        Some(code) => code::panel(lang, component::CODE, t::QR.get(lang), &code),
                        None => html! { <p>{t::CODE_UNKNOWN.get(lang)}</p> },
                    }}
                </div>
                <p><strong>{t::CODE_NEVER.get(lang)}</strong>" "{t::KEEP_SAFE.get(lang)}</p>
                {times}
                <h2>{t::NEXT.get(lang)}</h2>
                <ol class="receipt__steps">{steps}</ol>
                <p>{t::ABOUT.get(lang)}</p>
                <h2>{check::CONSENT.get(lang)}</h2>
                <p><strong>{check::TOLD.get(lang)}{component::ABOUT.get(lang)}</strong>{in_line(lang, &columns.told)}</p>
                <p><strong>{check::KEPT.get(lang)}{component::ABOUT.get(lang)}</strong>{in_line(lang, &columns.kept)}</p>
                <h2>{t::LOOK.get(lang)}</h2>
                <Bullets items=t::look(lang, &site)/>
                <h2>{t::REACH.get(lang)}</h2>
                <Bullets items=reach/>
            </article>
            <p class="paper__hint">{t::closes(lang, session::RECEIPT_MINUTES)}</p>
            <p class="paper__hint"><a href=WizardStep::DONE>{t::BACK.get(lang)}</a></p>
        }
    })
}

/// Words one after the other; on one sheet there is no room for lists.
fn in_line(lang: Lang, words: &[String]) -> String {
    if words.is_empty() { check::NOTHING.get(lang).to_owned() } else { words.join(page_words::BETWEEN.get(lang)) }
}

/// How to reach the desk; on the paper of somebody who must not be found out the body is not named.
fn reach(ctx: &Ctx, quiet: Quiet) -> Vec<String> {
    let lang = ctx.lang;
    let body = ctx.app.organization();
    let open = t::phone_and_hours(lang, &body.phone, &hours::open(lang, body));
    let mut lines = vec![page_words::pair(lang, t::PHONE.get(lang), &open)];
    if quiet == Quiet::No {
        lines.push(page_words::pair(lang, t::DESK.get(lang), hours::name(lang, body)));
        lines.push(page_words::pair(lang, t::POST.get(lang), &hours::postal(lang, body)));
        lines.push(page_words::pair(lang, t::MAIL.get(lang), &body.mail));
    }
    lines
}
