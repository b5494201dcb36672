//! `/referrals`: every desk by situation, one situation alone (for printing on one sheet), or the accredited bodies by
//! field and name. Plain GET forms.

use entity::referral::Situation;

use super::bodies;
use super::card::{self, Extent, Measure};
use crate::component::note::Level;
use crate::page::public::article;
use crate::prelude::*;
use text::public::referrals as t;
use usecase::query::referrals::{self, ReferralDesk};

/// What is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Everything,
    One(Situation),
    Bodies,
}

impl Asked {
    fn of(query: &Fields) -> Self {
        if let Some(situation) = Situation::from_code(query.get("situation")) {
            return Self::One(situation);
        }
        if query.pairs().any(|(name, _)| name == "field" || name == "q") { Self::Bodies } else { Self::Everything }
    }
}

pub(in crate::page::public) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let desks = referrals::open(&ctx.app).await?;
    let measure = Measure { today: ctx.today(), days: ctx.app.organization().terms.referral_check_days };
    let asked = Asked::of(&ctx.query);
    let fields = ctx.query.clone();
    Ok(ctx.page(Frame::Public, t::TITLE.get(lang), move || {
        let inside = match asked {
            Asked::Everything => everything(lang, measure, &desks, &fields),
            Asked::One(situation) => html! {
                <div class="handout">
                    {section(lang, measure, &desks, situation)}
                    <p>{t::CHANGED.get(lang)}</p>
                </div>
                {all(lang)}
            },
            Asked::Bodies => html! { {bodies::section(lang, &desks, &fields)}{all(lang)} },
        };
        view! {
            <h1>{t::TITLE.get(lang)}</h1>
            <div class="sheet__screen">
                <p class="lead">{t::LEAD.get(lang)}</p>
                <Note><p>{t::NEVER.get(lang)}</p></Note>
            </div>
            {finder(lang, asked)}
            {inside}
        }
    }))
}

/// Chooses one situation; whoever cannot jump to an anchor, or wants one sheet of paper, gets it alone.
fn finder(lang: Lang, asked: Asked) -> AnyView {
    let any = Choice::new("", t::ANY_SITUATION.get(lang));
    let choices: Vec<_> = std::iter::once(any)
        .chain(Situation::ALL.iter().map(|one| Choice::new(one.code(), t::situation(*one).get(lang))))
        .collect();
    let chosen = match asked {
        Asked::One(situation) => situation.code(),
        Asked::Everything | Asked::Bodies => "",
    };
    html! {
        <form class="form sheet__screen" method="get" action="/referrals">
            <SelectField at=Control::new("situation").value(chosen) label=t::SITUATION.get(lang) choices=choices/>
            <Buttons><Button label=t::SHOW.get(lang)/></Buttons>
        </form>
    }
}

fn everything(lang: Lang, measure: Measure, desks: &[ReferralDesk], fields: &Fields) -> AnyView {
    let entries: Vec<_> = Situation::ALL
        .iter()
        .map(|one| (one.code().to_owned(), t::situation(*one).get(lang).to_owned()))
        .chain([(bodies::ANCHOR.to_owned(), t::BODIES.get(lang).to_owned())])
        .collect();
    let shown: Vec<_> = Situation::ALL.iter().map(|one| section(lang, measure, desks, *one)).collect();
    article::with_contents(
        t::SITUATIONS.get(lang),
        &entries,
        view! {
            {shown}
            {bodies::section(lang, desks, fields)}
            <p>{t::CHANGED.get(lang)}</p>
            <p><a href="/complaints">{t::BACK.get(lang)}</a></p>
        },
    )
}

fn all(lang: Lang) -> AnyView {
    html! { <p class="sheet__screen"><a href="/referrals">{t::ALL.get(lang)}</a></p> }
}

fn section(lang: Lang, measure: Measure, desks: &[ReferralDesk], situation: Situation) -> AnyView {
    let cards: Vec<_> =
        desks.iter().filter(|desk| desk.situations.contains(&situation)).map(|desk| one(lang, measure, desk)).collect();
    html! {
        <section aria-labelledby=situation.code()>
            <h2 id=situation.code()>{t::situation(situation).get(lang)}</h2>
            <p>{t::about(situation).get(lang)}</p>
            {cards}
        </section>
    }
}

fn one(lang: Lang, measure: Measure, desk: &ReferralDesk) -> AnyView {
    let rows = card::rows(lang, measure, desk, Extent::Short);
    let name = desk.name.get(lang).to_owned();
    let href = format!("/referrals/{}", desk.key);
    html! {
        <Card title=name.clone() level=Level::Three>
            <SummaryList rows=rows/>
            <p class="sheet__screen"><a href=href>{t::MORE.get(lang)}<span class="unseen">{name}</span></a></p>
        </Card>
    }
}
