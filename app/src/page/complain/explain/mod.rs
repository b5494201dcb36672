//! Pages that explain where an answer leads. Each says what was understood, why, what can still be done, where else
//! one can go, and leaves a way on. None of them decides anything.

pub(crate) mod anonymous;
pub(crate) mod danger;
pub(crate) mod desk;
pub(crate) mod first;
pub(crate) mod way_on;

use self::way_on::{checked, go_or_stop};
use super::ask::{self, enter, to_receipt, way_on};
use crate::page::complain::prelude::*;
use text::complain::{ask as words, explain as t};
use usecase::query::referrals::ReferralDesk;

struct Explanation {
    stop: WizardStep,
    title: Word,
    said: Word,
    why: Word,
    can: Word,
    papers: &'static [Word],
    own: Option<(Word, Word)>,
    desks: &'static [&'static str],
    go: Word,
}

const GOODS: Explanation = Explanation {
    stop: WizardStep::Goods,
    title: t::GOODS,
    said: t::GOODS_SAID,
    why: t::GOODS_WHY,
    can: t::GOODS_CAN,
    papers: &[],
    own: Some((t::GOODS_OWN, t::GOODS_OWN_NOTE)),
    desks: desk::GOODS,
    go: t::GOODS_GO,
};

const PUBLIC_BODY: Explanation = Explanation {
    stop: WizardStep::PublicBody,
    title: t::PUBLIC,
    said: t::PUBLIC_SAID,
    why: t::PUBLIC_WHY,
    can: t::PUBLIC_CAN,
    papers: &[],
    own: None,
    desks: desk::PUBLIC_BODY,
    go: t::PUBLIC_GO,
};

const MY_NUMBER: Explanation = Explanation {
    stop: WizardStep::MyNumber,
    title: t::MY_NUMBER,
    said: t::MY_NUMBER_SAID,
    why: t::MY_NUMBER_WHY,
    can: t::MY_NUMBER_CAN,
    papers: &[],
    own: None,
    desks: desk::MY_NUMBER,
    go: t::MY_NUMBER_GO,
};

const PAPERS: Explanation = Explanation {
    stop: WizardStep::Papers,
    title: t::PAPERS,
    said: t::PAPERS_SAID,
    why: t::PAPERS_WHY,
    can: t::PAPERS_CAN,
    papers: &[t::PAPERS_1, t::PAPERS_2, t::PAPERS_3],
    own: None,
    desks: &[],
    go: words::GO_ON,
};

const MONEY: Explanation = Explanation {
    stop: WizardStep::Money,
    title: t::MONEY,
    said: t::MONEY_SAID,
    why: t::MONEY_WHY,
    can: t::MONEY_CAN,
    papers: &[],
    own: None,
    desks: desk::MONEY,
    go: words::GO_ON,
};

pub(crate) async fn money(ctx: Ctx) -> Result<Response, PageError> {
    let Some(draft) = enter(&ctx).await? else { return Ok(to_receipt()) };
    show(&ctx, &draft.answers, &MONEY).await
}

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let key = ctx.param("key")?.to_owned();
    let Some(draft) = enter(&ctx).await? else { return Ok(to_receipt()) };
    let answers = &draft.answers;
    match key.as_str() {
        "goods" => show(&ctx, answers, &GOODS).await,
        "public-body" => show(&ctx, answers, &PUBLIC_BODY).await,
        "my-number" => show(&ctx, answers, &MY_NUMBER).await,
        "papers" => show(&ctx, answers, &PAPERS).await,
        "contact-first" => Ok(first::show(&ctx, answers)),
        "danger" => danger::show(&ctx, answers).await,
        "anonymous" => Ok(anonymous::show(&ctx, answers)),
        _ => Err(AppError::NotFound.into()),
    }
}

async fn show(ctx: &Ctx, answers: &Answers, page: &'static Explanation) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let desks = desk::load(ctx, page.desks).await?;
    let on = way_on(ctx, page.stop, answers);
    let papers: Vec<String> = page.papers.iter().map(|paper| paper.get(lang).to_owned()).collect();
    Ok(ask::wizard_page(ctx, page.stop, answers, page.title, FilledForm::default(), |_| {
        html! {
            <h1>{page.title.get(lang)}</h1>
            <p>{page.said.get(lang)}</p>
            <p>{page.why.get(lang)}</p>
            {(!papers.is_empty()).then(|| view! {
                <h2>{t::PAPERS_LIST.get(lang)}</h2>
                <Bullets items=papers/>
                <p><a href="/complain/paper/proxy">{words::MANDATE_FORM.get(lang)}</a></p>
            })}
            <h2>{t::WE_CAN.get(lang)}</h2>
            <p>{page.can.get(lang)}</p>
            {elsewhere(lang, page.own, &desks)}
            {go_or_stop(lang, page.go, on)}
        }
    }))
}

/// Other desks with their numbers, and the way to the whole list.
pub(crate) fn elsewhere(lang: Lang, own: Option<(Word, Word)>, desks: &[ReferralDesk]) -> AnyView {
    if own.is_none() && desks.is_empty() {
        return ().into_any();
    }
    let items = desk::list(lang, desks);
    html! {
        <h2>{t::ELSEWHERE.get(lang)}</h2>
        {own.map(|(name, note)| view! { <p><strong>{name.get(lang)}</strong><br/>{note.get(lang)}</p> })}
        <LinkList items=items/>
        <p>{checked(lang, desks)}</p>
        <p><a href="/referrals">{t::ALL_DESKS.get(lang)}</a></p>
    }
}
