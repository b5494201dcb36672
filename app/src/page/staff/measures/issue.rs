//! Writing a measure: one that one person may issue goes out at once, one that takes two becomes a proposal.

use entity::law::deadline;
use entity::law::guidance::Rung;
use entity::measure::permit::{self, Action};
use entity::measure::{Citation, Command, MeasureDraft};

use super::action_page::{self, MeasureForm};
use crate::page::staff::form::{FieldSpec, LINE, LONG, push_day};
use crate::prelude::*;
use text::measure as codes;
use text::measure::staff as t;
use usecase::measure::cite;

const RUNG: FieldSpec<'static> = FieldSpec::choice("rung", t::RUNG);
const CLAUSE: &str = "clause";
const ARTICLES: FieldSpec<'static> = FieldSpec::new("articles", t::F_ARTICLES, LINE).hint(t::ARTICLES_HINT).optional();
const FACTS: FieldSpec<'static> = FieldSpec::new("facts", t::F_FACTS, LONG).hint(t::FACTS_HINT);
const DEMAND: FieldSpec<'static> = FieldSpec::new("demand", t::F_DEMAND, LONG).hint(t::DEMAND_HINT);
const DUE: FieldSpec<'static> = FieldSpec::choice("due", t::F_DUE).hint(t::DUE_HINT);

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let opened = action_page::open(&ctx).await?;
    permit::check(&opened.inner.file, &opened.actor, Action::Issue)?;
    let citable = cite::choices(&ctx.app).await?;
    let mut fields = Fields::default();
    let usual = deadline::member_answer(ctx.today(), &ctx.app.organization().terms, ctx.app.calendar());
    push_day(&mut fields, DUE.name, usual.due);
    let form = MeasureForm::new(&ctx, &opened, fields);
    Ok(show(&form, StatusCode::OK, &citable))
}

pub(super) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let opened = action_page::open(&ctx).await?;
    let citable = cite::choices(&ctx.app).await?;
    let mut form = MeasureForm::new(&ctx, &opened, fields);
    let draft = read(&mut form, &citable);
    let (command, done) = match draft {
        Some(draft) if draft.rung.needs_two() => (Some(Command::Propose(draft)), "propose"),
        Some(draft) => (Some(Command::Issue(draft)), "issue"),
        None => (None, ""),
    };
    action_page::finish(form, command, done, |form, status| show(form, status, &citable)).await
}

fn read(form: &mut MeasureForm<'_>, citable: &[Citation]) -> Option<MeasureDraft> {
    let rung = form.pick(&RUNG, Rung::from_code);
    let cites = cited(form, citable);
    let articles = form.maybe(&ARTICLES).unwrap_or_default();
    let facts = form.text(&FACTS);
    let demand = form.text(&DEMAND);
    let due = form.day(&DUE);
    if due.is_some_and(|due| due <= form.ctx.today()) {
        form.wrong(DUE.name, t::E_DUE);
    }
    // The last day as a member may be any day; an answer is due on one on which the body works.
    let answered = due.filter(|_| rung != Some(Rung::Exclusion));
    if let Some(why) = answered.and_then(|due| form.ctx.closed_day(due)) {
        form.wrong(DUE.name, why);
    }
    Some(MeasureDraft { rung: rung?, cites, articles, facts, demand, due: due? })
}

/// The clauses that were ticked, all of one guideline. What is not in force is not among the boxes.
fn cited(form: &mut MeasureForm<'_>, citable: &[Citation]) -> Option<Citation> {
    let mut chosen: Vec<Citation> = citable
        .iter()
        .map(|one| {
            let ticked = |anchor: &str| form.fields.has(CLAUSE, &value(one, anchor));
            let clauses = one.clauses.iter().filter(|clause| ticked(&clause.anchor)).cloned().collect();
            Citation { clauses, ..one.clone() }
        })
        .filter(|one| !one.clauses.is_empty())
        .collect();
    if chosen.len() > 1 {
        form.wrong(CLAUSE, t::E_ONE_GUIDELINE);
    }
    chosen.pop()
}

fn value(one: &Citation, anchor: &str) -> String {
    format!("{}#{anchor}", one.slug)
}

fn show(form: &MeasureForm<'_>, status: StatusCode, citable: &[Citation]) -> Response {
    action_page::show(form, status, Action::Issue, Look::Primary, |form| body(form, citable))
}

fn body(form: &MeasureForm<'_>, citable: &[Citation]) -> AnyView {
    let rungs = Rung::ALL
        .iter()
        .map(|rung| Choice::new(rung.code(), codes::rung(*rung)).with_hint(codes::rung_hint(*rung)))
        .collect();
    html! {
        <Note kind=NoteKind::Warn>{t::ISSUE_LEAD}</Note>
        {form.radios(&RUNG, rungs)}
        {clauses(form, citable)}
        {form.line(&ARTICLES)}
        {form.area(&FACTS)}
        {form.area(&DEMAND)}
        {form.date(&DUE)}
    }
}

fn clauses(form: &MeasureForm<'_>, citable: &[Citation]) -> AnyView {
    let several = citable.len() > 1;
    let boxes: Vec<Choice> = citable
        .iter()
        .flat_map(|one| {
            one.clauses.iter().map(move |clause| {
                let label = if several { t::clause(&one.title, &clause.heading) } else { clause.heading.clone() };
                Choice::new(value(one, &clause.anchor), label)
            })
        })
        .collect();
    if boxes.is_empty() {
        return html! { <Note kind=NoteKind::Warn>{t::NO_GUIDELINE}</Note> };
    }
    let ticked: Vec<String> = form.fields.all(CLAUSE).map(str::to_owned).collect();
    html! {
        <Checks at=form.at(CLAUSE).values(ticked) label=t::CLAUSES hint=t::CLAUSES_HINT choices=boxes
            need=Need::Optional/>
    }
}
