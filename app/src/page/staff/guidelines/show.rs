//! `/staff/guidelines/{slug}`: the versions of one guideline, where each stands, and what can be done next.

use entity::guideline::life::{self as rule, Stage, Step};

use super::{life, stage};
use crate::page::staff::keeps;
use crate::page::staff::prelude::*;
use text::public::{compare, guidelines as shown};
use text::staff::{consultations, decision as words, guidelines as t};
use usecase::caller::Caller;
use usecase::guideline::draft;
use usecase::query::guidelines::{self, Guideline, GuidelineVersion, RecordedStep, Stands};

const DONE: &[(&str, &str)] = &[
    ("step", t::DONE_STEP),
    ("saved", t::DONE_SAVED),
    ("proposed", t::DONE_PROPOSED),
    ("published", t::DONE_PUBLISHED),
    ("returned", t::DONE_STEP),
];

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let one = guidelines::by_slug(&ctx.app, ctx.param("slug")?).await?;
    let due = guidelines::review_due(&ctx.app, &one).await?;
    let mut cards: Vec<AnyView> = Vec::new();
    for version in &one.versions {
        let history = guidelines::steps(&ctx.app, version.id).await?;
        cards.push(card(&ctx, &one, version, &history));
    }
    let (done, keeps, key, today) = (banner(&ctx, DONE), keeps(&ctx), ctx.form_key(), ctx.today());
    Ok(ctx.page(frame(&ctx), t::show_title(&one.title), move || {
        let next = (keeps && one.open().is_none()).then(|| {
            view! {
                <PostForm form_key=key>
                    <Buttons><Button label=t::NEXT_DRAFT/></Buttons>
                </PostForm>
            }
        });
        let public = one
            .published()
            .next()
            .map(|_| view! { <p><a href=format!("/guidelines/{}", one.slug)>{t::PUBLIC}</a></p> });
        let review = due.map(|by| {
            if by < today {
                html! { <Note kind=NoteKind::Warn><p>{t::REVIEW_DUE}</p></Note> }
            } else {
                html! { <p>{t::review_by(lang, by)}</p> }
            }
        });
        view! {
            {done}
            <h1>{one.title.clone()}</h1>
            {public}
            {review}
            {next}
            {cards}
        }
    }))
}

fn card(ctx: &Ctx, one: &Guideline, version: &GuidelineVersion, history: &[RecordedStep]) -> AnyView {
    let lang = ctx.lang;
    let person = |who: &Option<(entity::id::StaffId, String)>| who.clone().map(|(_, name)| name).unwrap_or_default();
    // A version that a later one has replaced by its day is one of the past, whatever was written down when.
    let past = version.stage.is_public() && matches!(one.stands(version, ctx.today()), Stands::Past(_));
    let shown_as = if past { Stage::Superseded } else { version.stage };
    let mut rows = vec![
        SummaryRow::view(t::STATUS, stage(shown_as)),
        SummaryRow::text(shown::SUMMARY.get(lang), version.summary.clone()),
    ];
    if version.proposed_by.is_some() {
        rows.push(SummaryRow::text(words::PROPOSED_BY, person(&version.proposed_by)));
    }
    if version.approved_by.is_some() {
        rows.push(SummaryRow::text(t::APPROVED_BY, person(&version.approved_by)));
    }
    let life = (version.stage != Stage::Withdrawn).then(|| {
        let life = life::shown(lang, version, ctx.today());
        view! {
            <h3>{t::LIFE}</h3>
            {life}
        }
    });
    let (next, links) = (next(ctx, one, version), links(ctx, one, version));
    let recorded = recorded(lang, version.number, history);
    html! {
        <Card title=shown::version(lang, version.number)>
            <SummaryList rows=rows/>
            {life}
            {next}
            {links}
            {recorded}
        </Card>
    }
}

/// The steps that this person can take now.
fn next(ctx: &Ctx, one: &Guideline, version: &GuidelineVersion) -> Option<AnyView> {
    let Caller::Staff { role, .. } = ctx.caller() else { return None };
    if !keeps(ctx) {
        return version.stage.is_open().then(|| html! { <p>{t::READ_ONLY}</p> });
    }
    let path = format!("/staff/guidelines/{}", one.slug);
    let mut buttons: Vec<AnyView> = Vec::new();
    let mut button = |href: String, label: &'static str, look: Look| {
        buttons.push(html! { <LinkButton href=href label=label look=look/> });
    };
    if version.stage.text_is_open() {
        button(format!("{path}/edit"), t::EDIT, Look::Primary);
    }
    let in_force = one.in_force(ctx.today()).is_some_and(|now| now.id == version.id);
    let mut decided = version.stage == Stage::Proposed;
    for step in rule::steps(version.stage, *role) {
        let look = if step == Step::Withdraw { Look::Quiet } else { Look::Secondary };
        match step {
            Step::Review if !in_force => {}
            Step::Propose | Step::Publish | Step::Return => decided = true,
            Step::Consult if version.stage == Stage::Consulting => {
                button(format!("{path}/steps/{step}"), t::CONSULT_AGAIN, look);
            }
            _ => button(format!("{path}/steps/{step}"), t::step(step), look),
        }
    }
    if decided {
        button(format!("{path}/publish"), t::PUBLISH, Look::Primary);
    }
    (!buttons.is_empty()).then(|| {
        html! {
            <h3>{t::NEXT}</h3>
            <Buttons>{buttons}</Buttons>
        }
    })
}

/// Pages that belong to a version.
fn links(ctx: &Ctx, one: &Guideline, version: &GuidelineVersion) -> Option<AnyView> {
    let lang = ctx.lang;
    let path = format!("/staff/guidelines/{}", one.slug);
    let mut items = Vec::new();
    if let Some(before) = one.before(version) {
        let href = format!("{path}/compare/v{}...v{}", before.number, version.number);
        items.push(Link::new(href, compare::pair(lang, before.number, version.number)));
    }
    if let Some(asked) = version.consultation.filter(|_| keeps(ctx)) {
        items.push(Link::new(format!("/staff/guidelines/consultations/{}", asked.id), consultations::TITLE));
    }
    if version.stage.is_public() {
        items.push(Link::new(format!("{path}/v{}/readers", version.number), t::READERS));
    }
    (!items.is_empty()).then(|| html! { <LinkList items=items/> })
}

fn recorded(lang: Lang, number: i32, history: &[RecordedStep]) -> Option<AnyView> {
    if history.is_empty() {
        return None;
    }
    let rows: Vec<AnyView> = history
        .iter()
        .map(|one| {
            html! {
                <tr>
                    <th scope="row">{t::recorded(one.step)}</th>
                    <td class="nb">{one.on_day.map(|day| date::day(lang, day))}</td>
                    <td>{one.document.clone()}</td>
                    <td>{one.who.clone()}<span class="table__sub">{date::moment(lang, one.at)}</span></td>
                </tr>
            }
        })
        .collect();
    Some(html! {
        <Table id=format!("history-{number}") caption=t::history(number)
            head=[t::H_STEP, t::H_DAY, t::H_DOCUMENT, t::H_WHO]>{rows}</Table>
    })
}

/// Begins the next version.
pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let one = guidelines::by_slug(&ctx.app, ctx.param("slug")?).await?;
    let act = ctx.submission(&fields, format!("/staff/guidelines/{}/edit?done=created", one.slug))?;
    let location = draft::next(&ctx.app, &act, one.id).await?;
    Ok(see_other(&location))
}
