//! What the explaining pages share: the way on and the way out.

use crate::page::complain::ask::from_check;
use crate::prelude::*;
use text::complain::explain as t;
use text::public::referrals;
use usecase::query::referrals::ReferralDesk;

/// When the oldest of the numbers was looked at.
pub(crate) fn checked(lang: Lang, desks: &[ReferralDesk]) -> String {
    let days = desks.iter().filter(|desk| !desk.phones.is_empty()).map(|desk| desk.checked_on);
    referrals::looked_at(lang, days.collect::<Option<Vec<_>>>().and_then(|days| days.into_iter().min()))
}

/// The way on and the way out. The draft stays, whichever is taken.
pub(crate) fn go_or_stop(lang: Lang, go: Word, on: String) -> AnyView {
    html! {
        <Buttons>
            <LinkButton href=on label=go.get(lang)/>
            <LinkButton href="/" label=t::STOP.get(lang) look=Look::Secondary/>
        </Buttons>
    }
}

/// The address of a page, keeping that one came from the check page.
pub(crate) fn keeping(ctx: &Ctx, path: &str) -> String {
    if from_check(ctx) { format!("{path}?from=check") } else { path.to_owned() }
}
