//! `/guidelines`: what covered businesses must keep to (個人情報保護指針), every published version of it.

use chrono::NaiveDate;
use entity::guideline::life::ConsultationState;

use super::{article, kept};
use crate::component::prose::{self, Prose};
use crate::prelude::*;
use text::public::compare;
use text::public::consultations as opinions;
use text::public::guidelines as t;
use usecase::query::consultations::{self, OpenConsultation};
use usecase::query::guidelines::{self, Guideline, GuidelineVersion, Stands};

pub(super) async fn list(ctx: Ctx) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let today = ctx.today();
    let all = guidelines::public(&ctx.app).await?;
    let drafts = consultations::public(&ctx.app).await?;
    Ok(kept(ctx.page(Frame::Public, t::TITLE.get(lang), move || {
        let rows: Vec<_> = all.iter().filter_map(|one| Some(line(lang, today, one, one.present(today)?))).collect();
        let shown = if rows.is_empty() {
            html! { <p>{t::NONE.get(lang)}</p> }
        } else {
            html! {
                <Table id="guidelines" caption=t::CAPTION.get(lang)
                    head=[t::NAME.get(lang), t::VERSION.get(lang), t::IN_FORCE.get(lang)]>{rows}</Table>
            }
        };
        view! {
            <h1>{t::TITLE.get(lang)}</h1>
            <p class="lead">{t::LEAD.get(lang)}</p>
            <p>{t::MEANING.get(lang)}</p>
            {authoritative(lang)}
            {shown}
            {asked(lang, today, &drafts)}
        }
    })))
}

/// Says to readers of another language which text counts.
fn authoritative(lang: Lang) -> Option<AnyView> {
    let (title, text) = t::authoritative(lang)?;
    Some(html! { <Note title=title><p>{text}</p></Note> })
}

fn line(lang: Lang, today: NaiveDate, one: &Guideline, version: &GuidelineVersion) -> AnyView {
    html! {
        <tr>
            <th scope="row"><a href=format!("/guidelines/{}", one.slug)>{one.title.clone()}</a></th>
            <td class="nb">
                {t::version(lang, version.number)}" "{chip(lang, one.stands(version, today))}
            </td>
            <td class="nb">{version.days.in_force_on.map(|day| date::day(lang, day))}</td>
        </tr>
    }
}

/// The drafts on which opinions are or were asked for.
fn asked(lang: Lang, today: NaiveDate, drafts: &[OpenConsultation]) -> Option<AnyView> {
    if drafts.is_empty() {
        return None;
    }
    let lines: Vec<_> = drafts
        .iter()
        .map(|draft| {
            let (label, tone) = match (draft.answered_on, draft.stands(today)) {
                (Some(_), _) => (opinions::ANSWERED, Tone::Settled),
                (None, ConsultationState::Open) => (opinions::OPEN, Tone::Applicant),
                (None, ConsultationState::Ahead | ConsultationState::Over) => (opinions::OVER, Tone::Plain),
            };
            view! {
                <li>
                    <a href=format!("/guidelines/consultations/{}", draft.id)>{opinions::title(lang, &draft.title)}</a>
                    " "<Tag label=label.get(lang) tone=tone/>
                    <span class="find__sub">{opinions::period(lang, draft.period.opens_on, draft.period.closes_on)}</span>
                </li>
            }
        })
        .collect();
    Some(html! {
        <section class="band" aria-labelledby="opinions">
            <h2 id="opinions">{opinions::LIST.get(lang)}</h2>
            <ul class="bullets">{lines}</ul>
        </section>
    })
}

fn chip(lang: Lang, stands: Stands) -> AnyView {
    let (label, tone) = match stands {
        Stands::InForce(_) => (t::NOW, Tone::Settled),
        Stands::Coming(_) => (t::COMING, Tone::Body),
        Stands::Past(_) => (t::OLD, Tone::Plain),
    };
    html! { <Tag label=label.get(lang) tone=tone/> }
}

/// `/guidelines/{slug}`: the version in force.
pub(super) async fn present(ctx: Ctx) -> Result<Response, PageError> {
    let one = guidelines::public_by_slug(&ctx.app, ctx.param("slug")?).await?;
    let version = one.present(ctx.today()).cloned().ok_or(AppError::NotFound)?;
    let title = t::present_title(ctx.lang, &one.title);
    Ok(show(&ctx, title, one, version))
}

/// `/guidelines/{slug}/v3`: one published version, for good.
pub(super) async fn version(ctx: Ctx) -> Result<Response, PageError> {
    let one = guidelines::public_by_slug(&ctx.app, ctx.param("slug")?).await?;
    let version = one.named(ctx.param("version")?).cloned().ok_or(AppError::NotFound)?;
    let title = t::page_title(ctx.lang, &one.title, version.number);
    Ok(show(&ctx, title, one, version))
}

fn show(ctx: &Ctx, title: String, one: Guideline, version: GuidelineVersion) -> Response {
    let lang = ctx.lang;
    let today = ctx.today();
    kept(ctx.page(Frame::Public, title, move || {
        let contents: Vec<_> =
            prose::set(&version.body).contents.into_iter().map(|heading| (heading.anchor, heading.title)).collect();
        view! {
            <p><a href="/guidelines">{t::BACK.get(lang)}</a></p>
            <h1>{one.title.clone()}</h1>
            {authoritative(lang)}
            {banner(lang, today, &one, &version)}
            {article::with_contents(t::CONTENTS.get(lang), &contents, view! {
                <Prose markdown=version.body.clone()/>
                <p>{t::ANCHOR_NOTE.get(lang)}</p>
                <section class="band" aria-labelledby="summary">
                    <h2 id="summary">{t::SUMMARY.get(lang)}</h2>
                    <p class="as-typed">{version.summary.clone()}</p>
                    {compared(lang, &one, &version)}
                </section>
                <section class="band" aria-labelledby="dates">
                    <h2 id="dates">{t::DATES.get(lang)}</h2>
                    <SummaryList rows=dates(lang, &version)/>
                </section>
                <section class="band" aria-labelledby="versions">
                    <h2 id="versions">{t::VERSIONS.get(lang)}</h2>
                    {versions(lang, today, &one)}
                </section>
            })}
        }
    }))
}

/// The way to the comparison with the version before.
fn compared(lang: Lang, one: &Guideline, version: &GuidelineVersion) -> Option<AnyView> {
    let before = one.before(version)?;
    let href = format!("/guidelines/{}/compare/v{}...v{}", one.slug, before.number, version.number);
    Some(html! { <p><a href=href>{compare::pair(lang, before.number, version.number)}</a></p> })
}

fn banner(lang: Lang, today: NaiveDate, one: &Guideline, version: &GuidelineVersion) -> AnyView {
    let (kind, text) = match one.stands(version, today) {
        Stands::InForce(since) => (NoteKind::Info, t::in_force(lang, version.number, since)),
        Stands::Coming(from) => (NoteKind::Warn, t::coming(lang, version.number, from)),
        Stands::Past(until) => (NoteKind::Warn, t::old(lang, version.number, until)),
    };
    let to_now = one
        .in_force(today)
        .filter(|now| now.id != version.id)
        .map(|now| format!("/guidelines/{}/v{}", one.slug, now.number));
    html! {
        <Note kind=kind>
            <p>{text}</p>
            {to_now.map(|href| view! { <p><a href=href>{t::TO_NOW.get(lang)}</a></p> })}
        </Note>
    }
}

fn dates(lang: Lang, version: &GuidelineVersion) -> Vec<SummaryRow> {
    [
        (t::HEARD, version.days.heard_on),
        (t::FILED, version.days.filed_on),
        (t::PPC_PUBLISHED, version.days.ppc_published_on),
        (t::PUBLISHED, version.published_on),
        (t::IN_FORCE, version.days.in_force_on),
    ]
    .into_iter()
    .filter_map(|(label, day)| Some(SummaryRow::text(label.get(lang), date::day(lang, day?))))
    .collect()
}

fn versions(lang: Lang, today: NaiveDate, one: &Guideline) -> AnyView {
    let lines: Vec<_> = one
        .published()
        .map(|version| {
            view! {
                <li>
                    <a href=format!("/guidelines/{}/v{}", one.slug, version.number)>
                        {t::version(lang, version.number)}
                    </a>
                    " "{chip(lang, one.stands(version, today))}
                    " "{version.days.in_force_on.map(|day| t::from_day(lang, day))}
                </li>
            }
        })
        .collect();
    html! { <ul class="bullets">{lines}</ul> }
}
