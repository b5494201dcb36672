//! `/staff/referrals/{key}`: what is registered, the button for today's check, and every change.

use entity::referral::{Dated, Freshness};

use super::{PATH, keeps, path_of};
use crate::page::staff::prelude::*;
use text::public::referrals as shown;
use text::staff::referrals as t;
use usecase::query::referrals::{self, BilingualText, ReferralChange, ReferralDesk};
use usecase::referral::keep;

const DONE: &[(&str, &str)] = &[
    ("added", t::DONE_ADDED),
    ("changed", t::DONE_CHANGED),
    ("same", t::DONE_SAME),
    ("checked", t::DONE_CHECKED),
    ("ended", t::DONE_ENDED),
];

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let desk = referrals::by_key(&ctx.app, ctx.param("key")?).await?;
    let history = referrals::history(ctx.app.read(), desk.id).await?;
    let days = ctx.app.organization().terms.referral_check_days;
    let (done, keeps, today, key) = (banner(&ctx, DONE), keeps(&ctx), ctx.today(), ctx.form_key());
    Ok(ctx.page(frame(&ctx), t::of_desk(&desk.name.ja), move || {
        let old = desk.can_grow_old() && !matches!(desk.freshness(today, days), Freshness::Fresh(_));
        let acts = (keeps && desk.ended_on.is_none()).then(|| acts(&desk, key));
        view! {
            {done}
            <h1>{desk.name.ja.clone()}</h1>
            {old.then(|| view! { <p><Tag label=t::OLD tone=Tone::Late/></p> })}
            {acts}
            <p><a href=format!("/referrals/{}", desk.key)>{t::PUBLIC}</a></p>
            <p><a href=PATH>{t::BACK}</a></p>
            <section aria-labelledby="data">
                <h2 id="data">{t::DATA}</h2>
                <SummaryList rows=rows(lang, &desk)/>
            </section>
            <section aria-labelledby="history">
                <h2 id="history">{t::HISTORY}</h2>
                {changes(lang, &history)}
            </section>
        }
    }))
}

/// The button of today's check, here and in the list.
pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let desk = referrals::by_key(&ctx.app, ctx.param("key")?).await?;
    let back = if fields.has("go", "list") { PATH.to_owned() } else { path_of(&desk) };
    let act = ctx.submission(&fields, format!("{back}?done=checked"))?;
    let location = keep::check(&ctx.app, &act, desk.id).await?;
    Ok(see_other(&location))
}

fn acts(desk: &ReferralDesk, key: String) -> AnyView {
    let path = path_of(desk);
    html! {
        <p>{t::CHECK_TEXT}</p>
        <PostForm form_key=key version=Some(i64::from(desk.version))>
            <Buttons>
                <Button label=t::CHECK/>
                <LinkButton href=format!("{path}/edit") label=t::EDIT look=Look::Secondary/>
                <LinkButton href=format!("{path}/end") label=t::END look=Look::Secondary/>
            </Buttons>
        </PostForm>
    }
}

fn rows(lang: Lang, desk: &ReferralDesk) -> Vec<SummaryRow> {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| date::day(lang, day)).unwrap_or_default();
    let situations = desk.situations.iter().map(|one| shown::situation(*one).get(lang).to_owned()).collect();
    let mut rows = vec![
        SummaryRow::text(t::F_KIND, shown::kind(desk.kind).get(lang)),
        SummaryRow::texts(t::F_SITUATIONS, situations),
        SummaryRow::texts(t::F_PHONES, desk.phones.clone()),
    ];
    let both = |label: &'static str, english: &'static str, said: &BilingualText| {
        [SummaryRow::text(label, said.ja.clone()), SummaryRow::text(english, said.en.clone())]
    };
    rows.extend(both(t::F_HOURS, t::F_HOURS_EN, &desk.hours));
    rows.push(SummaryRow::text(t::F_WEBSITE, desk.website.clone().unwrap_or_default()));
    rows.extend(both(t::F_ADDRESS, t::F_ADDRESS_EN, &desk.address));
    rows.push(SummaryRow::text(t::F_NAME_EN, desk.name.en.clone()));
    rows.extend(both(t::F_FIELD, t::F_FIELD_EN, &desk.field));
    rows.push(SummaryRow::text(t::F_CERTAINTY, t::certainty(desk.certainty)));
    if desk.is_corrected() {
        let what = shown::in_source(lang, &desk.source_name, &desk.source_field, desk.certainty);
        rows.push(SummaryRow::text(shown::IN_SOURCE.get(lang), what));
    }
    rows.extend(both(t::F_WHY, t::F_WHY_EN, &desk.why));
    rows.extend(both(t::F_SAY, t::F_SAY_EN, &desk.say));
    rows.extend(both(t::F_NOTE, t::F_NOTE_EN, &desk.note));
    rows.push(SummaryRow::text(t::F_SOURCE, shown::source(lang, &desk.source.ja, Dated::parse(&desk.source_on))));
    rows.push(SummaryRow::text(t::F_RANK, desk.rank.to_string()));
    rows.push(SummaryRow::text(t::CHECKED, day(desk.checked_on)));
    if desk.ended_on.is_some() {
        rows.push(SummaryRow::text(t::ENDED, day(desk.ended_on)));
    }
    rows
}

fn changes(lang: Lang, history: &[ReferralChange]) -> AnyView {
    let lines: Vec<_> = history
        .iter()
        .map(|change| {
            let head = t::when_and_who(&date::moment(lang, change.at), change.who.as_deref());
            // The first entry is the whole of what stands above; only what became different since is spelt out.
            let fields: Vec<_> = change
                .fields
                .iter()
                .filter(|_| change.who.is_some())
                .map(|one| view! { <li>{t::changed(lang, &one.field, &one.before, &one.after)}</li> })
                .collect();
            let list = (!fields.is_empty()).then(|| view! { <ul class="plain-list">{fields}</ul> });
            view! { <li><p>{head}</p>{list}</li> }
        })
        .collect();
    html! { <ul class="bullets">{lines}</ul> }
}
