//! Other desks on a page of the wizard, from the register: a telephone number dials, a desk without one leads to its page.

use entity::referral::key;

use crate::prelude::*;
use text::public::{hours, referrals as t};
use usecase::query::referrals::{self, ReferralDesk};

/// Somebody is in danger.
pub(crate) const DANGER: &[&str] = &[key::EMERGENCY, key::POLICE, key::VIOLENCE, key::VIOLENCE_PLUS];
/// The company is none of ours; its own desk is told of in words.
pub(crate) const NOT_A_MEMBER: &[&str] = &[key::OTHER_BODY, key::COMMISSION, key::CONSUMER];
pub(crate) const COURT: &[&str] = &[key::LEGAL, key::LAWYERS];
pub(crate) const MONEY: &[&str] = &[key::LEGAL, key::LAWYERS, key::CONSUMER];
pub(crate) const GOODS: &[&str] = &[key::CONSUMER];
pub(crate) const PUBLIC_BODY: &[&str] = &[key::COMMISSION_PUBLIC];
pub(crate) const MY_NUMBER: &[&str] = &[key::MY_NUMBER];

/// The desks with these keys, as the register has them now.
pub(crate) async fn load(ctx: &Ctx, keys: &[&str]) -> Result<Vec<ReferralDesk>, AppError> {
    referrals::named(&ctx.app, keys).await
}

/// The desks as links.
pub(crate) fn list(lang: Lang, desks: &[ReferralDesk]) -> Vec<Link> {
    desks
        .iter()
        .map(|desk| {
            let href =
                desk.phones.first().map_or_else(|| format!("/referrals/{}", desk.key), |phone| hours::tel(phone));
            let label = t::dialled(lang, desk.name.get(lang), &desk.phones);
            let note = t::in_short(lang, desk.hours.get(lang), desk.note.get(lang), &desk.say.ja);
            Link::new(href, label).with_note(note)
        })
        .collect()
}
