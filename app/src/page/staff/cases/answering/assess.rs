//! Weighing the member's answer, point by point. Saving moves no state.

use entity::case::Command;
use entity::case::permit::Action;
use entity::case::point::{Assessment, Finding, Point, Taking};

use super::form::{self, Around};
use crate::page::staff::cases::opened;
use crate::page::staff::cases::opened::{Acted, OpenedCase};
use crate::prelude::*;
use text::answering::explain as t;
use text::answering::notify;
use text::case as codes;

const AROUND: Around =
    Around { action: Action::Assess, title: t::ASSESS_TITLE, intro: Some(t::ASSESS_INTRO), button: t::SAVE };

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    opened.need(Action::Assess)?;
    let mut fields = Fields::default();
    for point in taken(&opened) {
        let known = point.assessment.as_ref();
        let no = point.no.0;
        fields.push(format!("finding-{no}"), known.map(|known| known.finding.code()).unwrap_or_default());
        fields.push(format!("reason-{no}"), known.map(|known| known.reason.clone()).unwrap_or_default());
        fields.push(format!("text-{no}"), known.map(|known| known.text_for_applicant.clone()).unwrap_or_default());
    }
    Ok(show(&ctx, &opened, fields.clone().into()))
}

pub(super) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    let mut errors = FieldErrors::new();
    let mut found = Vec::new();
    for point in taken(&opened) {
        let name = format!("finding-{}", point.no.0);
        let finding = Finding::from_code(fields.get(&name));
        if finding.is_none() {
            errors.add(name, t::FINDING_EMPTY);
        }
        let reason = form::optional(&ctx, &fields, &format!("reason-{}", point.no.0), &mut errors);
        let text_for_applicant = form::optional(&ctx, &fields, &format!("text-{}", point.no.0), &mut errors);
        found.extend(finding.map(|finding| Assessment { no: point.no, finding, reason, text_for_applicant }));
    }
    if !errors.is_empty() {
        return Ok(show(&ctx, &opened, FilledForm::new(fields.clone(), errors)));
    }
    match opened::act(&ctx, &fields, &opened, &Command::Assess(found), "assessed").await? {
        Acted::Done(response) => Ok(response),
        Acted::Refused(errors) => Ok(show(&ctx, &opened, FilledForm::new(fields.clone(), errors))),
    }
}

fn taken(opened: &OpenedCase) -> impl Iterator<Item = &Point> {
    opened.file.points.iter().filter(|point| point.taking == Taking::Taken)
}

fn show(ctx: &Ctx, opened: &OpenedCase, form: FilledForm) -> Response {
    let lang = ctx.lang;
    let next = [(Action::AskMember, "ask", t::ASK_AGAIN), (Action::Explain, "explain", t::GO_EXPLAIN)]
        .into_iter()
        .filter(|(action, ..)| opened.may(*action))
        .map(|(_, page, word)| {
            let href = opened.page(page);
            html! { <li><a href=href>{word}</a></li> }
        })
        .collect::<Vec<_>>();
    form::show(ctx, opened, AROUND, form, |form| {
        let points: Vec<AnyView> = taken(opened)
            .map(|point| {
                let no = point.no.0;
                let findings =
                    Finding::ALL.iter().map(|finding| Choice::new(finding.code(), codes::finding(*finding))).collect();
                let heading = notify::point(no, &point.text);
                html! {
                    <section class="card">
                        <h3>{heading}</h3>
                        {answer(lang, point)}
                        <Radios at=form.at(&format!("finding-{no}")) label=t::FINDING
                            choices=findings need=Need::Required/>
                        <TextArea at=form.at(&format!("reason-{no}")) label=t::REASON
                            need=Need::Optional/>
                        <TextArea at=form.at(&format!("text-{no}")) label=t::TEXT
                            need=Need::Optional/>
                    </section>
                }
            })
            .collect();
        if points.is_empty() {
            return html! { <p>{t::NO_POINTS}</p> };
        }
        html! { {points} <ul>{next}</ul> }
    })
}

fn answer(lang: text::Lang, point: &Point) -> AnyView {
    let Some(answer) = point.answers.last() else { return html! { <p>{t::NO_ANSWER}</p> } };
    let mut rows = vec![SummaryRow::text(t::ANSWER, codes::reply(answer.reply))];
    rows.extend(answer.by.map(|day| SummaryRow::text(t::DUE, date::day(lang, day))));
    rows.extend(answer.reason.as_ref().map(|reason| SummaryRow::text(t::REASON, reason.clone())));
    html! { <SummaryList rows=rows/> }
}
