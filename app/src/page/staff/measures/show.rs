//! `/staff/guidance/{no}`: what was issued, what became of it, and what this person can do next.

use std::collections::HashMap;

use entity::id::StaffId;
use entity::measure::permit::{Action, permitted};
use entity::measure::{Event, EventKind, Measure, Recorded, Status};
use entity::permission::staff_with;

use super::action_page::{self, OpenedMeasure};
use crate::component::note::Level;
use crate::component::timeline::{Moment, MomentKind, Timeline};
use crate::page::measure;
use crate::page::staff::prelude::*;
use text::measure as codes;
use text::measure::staff as t;
use usecase::letter::measure::PortalReach;
use usecase::query::measure_file;
use usecase::support::actor;

const DONE: &[(&str, &str)] = &[
    ("open", t::DONE_OPEN),
    ("issue", t::DONE_ISSUE),
    ("propose", t::DONE_PROPOSE),
    ("approve", t::DONE_APPROVE),
    ("send-back", t::DONE_SEND_BACK),
    ("reply", t::DONE_REPLY),
    ("verify", t::DONE_VERIFY),
    ("close", t::DONE_CLOSE),
    ("note", t::DONE_NOTE),
];

type MeasureNames = HashMap<StaffId, String>;

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let opened = action_page::open(&ctx).await?;
    let names = names(&ctx, &opened).await?;
    let side = side(&ctx, &opened).await?;
    let lang = ctx.lang;
    let done = ctx.query.get("done");
    let done = DONE.iter().find(|(key, _)| *key == done).map(|(_, word)| word);
    let measures: Vec<AnyView> =
        opened.inner.file.measures.iter().rev().map(|measure| section(lang, measure, &names)).collect();
    let items = opened.inner.history.iter().rev().map(|one| moment(lang, &opened, one, &names)).collect();
    Ok(ctx.page(frame(&ctx), opened.number(), || {
        let measures = if measures.is_empty() {
            html! { <p>{t::NO_MEASURES}</p> }
        } else {
            measures.into_any()
        };
        view! {
            {done.map(|text| view! { <Note kind=NoteKind::Done>{*text}</Note> })}
            {action_page::bar(&ctx, &opened)}
            <p><a href=super::PATH>{t::BACK_LIST}</a></p>
            <div class="columns columns--case">
                <div>
                    <h2>{t::MEASURES}</h2>
                    {measures}
                    <h2>{t::TIMELINE}</h2>
                    <Timeline items=items/>
                </div>
                <div>{side}</div>
            </div>
        }
    }))
}

async fn names(ctx: &Ctx, opened: &OpenedMeasure) -> Result<MeasureNames, AppError> {
    let inner = &opened.inner;
    let acted = inner.history.iter().filter_map(|one| one.actor.staff());
    let people = acted.chain(inner.file.measures.iter().map(|measure| measure.issued_by));
    actor::staff_names(ctx.app.read(), people).await
}

fn name(names: &MeasureNames, id: StaffId) -> String {
    names.get(&id).cloned().unwrap_or_default()
}

fn section(lang: Lang, measure: &Measure, names: &MeasureNames) -> AnyView {
    let mut rows = measure::said(lang, &measure.draft);
    rows.push(SummaryRow::text(codes::ISSUED_AT, date::moment(lang, measure.issued_at)));
    rows.push(SummaryRow::text(t::ISSUED_BY, name(names, measure.issued_by)));
    rows.extend(measure.approved_by.map(|by| SummaryRow::text(t::APPROVED_BY, name(names, by))));
    let read = measure.read_at.map_or_else(|| codes::NOT_READ.to_owned(), |at| date::moment(lang, at));
    rows.push(SummaryRow::text(codes::READ_AT, read));
    match &measure.reply {
        Some(reply) => {
            rows.push(SummaryRow::text(codes::REPLY, reply.text.clone()));
            rows.extend(reply.done_on.map(|day| SummaryRow::text(codes::DONE_ON, date::day(lang, day))));
            rows.extend(reply.came_on.map(|day| SummaryRow::text(codes::CAME_ON, date::day(lang, day))));
        }
        None => rows.push(SummaryRow::text(codes::REPLY, t::NO_REPLY)),
    }
    if let Some(verified) = &measure.verified {
        rows.push(SummaryRow::text(codes::RESULT, codes::improvement(verified.result)));
        rows.push(SummaryRow::text(codes::EVIDENCE, verified.evidence.clone()));
        rows.push(SummaryRow::text(codes::CHECKED_AT, date::moment(lang, verified.at)));
        rows.push(SummaryRow::text(t::CHECKED_BY, name(names, verified.by)));
    }
    let heading = codes::measure(measure.no.0, measure.draft.rung);
    html! { <Card title=heading level=Level::Three><SummaryList rows=rows/></Card> }
}

fn moment(lang: Lang, opened: &OpenedMeasure, one: &Recorded, names: &MeasureNames) -> Moment {
    let kind = one.event.kind();
    let text = match &one.event {
        Event::Opened(opening) => opening.reason.clone(),
        Event::Issued { draft, .. } | Event::Proposed(draft) => codes::rung(draft.rung).to_owned(),
        Event::SentBack { reason, .. } | Event::Closed { reason } => reason.clone(),
        Event::Read => String::new(),
        Event::Replied { text, .. } | Event::Noted { text } => text.clone(),
        Event::Verified { result, .. } => codes::improvement(*result).to_owned(),
    };
    let waits = opened.inner.file.pending.as_ref().is_some_and(|pending| pending.seq == one.seq);
    Moment {
        title: codes::event(kind).to_owned(),
        at: date::moment(lang, one.at),
        who: one.actor.staff().map_or_else(|| t::WHO_MEMBER.to_owned(), |id| name(names, id)),
        text,
        kind: match kind {
            EventKind::Noted => MomentKind::Internal,
            EventKind::Replied => MomentKind::Word,
            EventKind::Opened
            | EventKind::Issued
            | EventKind::Proposed
            | EventKind::SentBack
            | EventKind::Read
            | EventKind::Verified
            | EventKind::Closed => MomentKind::Step,
        },
        links: if waits { vec![Link::new(opened.page("proposal"), t::SEE_PROPOSAL)] } else { Vec::new() },
    }
}

async fn side(ctx: &Ctx, opened: &OpenedMeasure) -> Result<AnyView, AppError> {
    let lang = ctx.lang;
    let next = next(opened);
    let reached = match measure_file::reached(&ctx.app, opened.member.id).await? {
        PortalReach::Portal => t::BY_PORTAL,
        PortalReach::Post => t::BY_POST,
    };
    // The auditor reads files, not the letters on their shelf.
    let reads_letters = ctx.may(Permission::PostLetters);
    let letters: Vec<Link> = measure_file::letters(&ctx.app, opened.inner.file.id)
        .await?
        .into_iter()
        .map(|(id, made, posted)| {
            let posted = posted.map(|day| date::day(lang, day));
            let label = t::letter(&date::day(lang, date::day_of(made)), posted.as_deref());
            Link::new(format!("/staff/letters/{id}"), label)
        })
        .collect();
    let letters = if letters.is_empty() {
        html! { <p>{t::NO_LETTERS}</p> }
    } else {
        html! { <LinkList items=letters/> }
    };
    Ok(html! {
        <Card title=t::NEXT>{next}</Card>
        {reads_letters.then(|| view! {
            <Card title=t::LETTERS><p>{reached}</p>{letters}</Card>
        })}
    })
}

fn next(opened: &OpenedMeasure) -> AnyView {
    let answered = opened.inner.file.status == Some(Status::Answered);
    let mut buttons: Vec<AnyView> = permitted(&opened.inner.file, &opened.actor)
        .into_iter()
        .filter_map(|action| {
            let (name, label) = match action {
                Action::Issue => ("issue", codes::action(action)),
                Action::Approve => ("proposal", t::READ_PROPOSAL),
                Action::Reply => ("reply", codes::action(action)),
                Action::Verify => ("verify", codes::action(action)),
                Action::Close => ("close", codes::action(action)),
                Action::Note => ("note", codes::action(action)),
                // A file is opened before it has a page, and read in the portal.
                Action::Open | Action::MarkRead => return None,
            };
            let look = match action {
                Action::Issue | Action::Approve => Look::Primary,
                Action::Verify if answered => Look::Primary,
                _ => Look::Secondary,
            };
            let href = opened.page(name);
            Some(html! { <li><LinkButton href=href label=label look=look/></li> })
        })
        .collect();
    let decides = staff_with(&opened.actor, Permission::DecideProposals).is_some();
    if opened.inner.file.pending.is_some() && !decides {
        let href = opened.page("proposal");
        let button = view! { <LinkButton href=href label=t::SEE_PROPOSAL look=Look::Secondary/> };
        buttons.push(html! { <li>{button}</li> });
    }
    if buttons.is_empty() {
        return html! { <p>{t::NOTHING}</p> };
    }
    html! { <ul class="acts">{buttons}</ul> }
}
