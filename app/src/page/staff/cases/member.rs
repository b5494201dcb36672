//! Confirming which member it is: found in the list, shown with what tells namesakes apart, confirmed with evidence.

use chrono::NaiveDate;
use entity::case::checked::{MemberMatch, Membership};
use entity::case::permit::Action;
use entity::case::{Case, Command};
use entity::id::MemberId;

use super::action_page::{self, CaseForm, FieldSpec, SHORT};
use super::opened;
use crate::prelude::*;
use text::staff::action::check as t;
use usecase::query::member_search;
use usecase::query::members::{self, Member};
use usecase::state::member_index::MemberQuery;

const ACTIONS: &[Action] = &[Action::ConfirmMember];
const MEMBER: FieldSpec<'static> = FieldSpec::choice("member", t::MEMBER_CHOICE);
const EVIDENCE: FieldSpec<'static> = FieldSpec::new("evidence", t::EVIDENCE, SHORT).hint(t::EVIDENCE_HINT).rows(3);
/// How many firms are offered at a time.
const OFFERED: usize = 10;

/// A firm that may be the one, with how many others bear its name.
struct MemberCandidate {
    member: Member,
    namesakes: u64,
}

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    opened.need(Action::ConfirmMember)?;
    let sought = match ctx.query.trimmed("q") {
        "" => named(&opened.file),
        typed => typed.to_owned(),
    };
    let offers = search(&ctx, &opened.file, &sought).await?;
    let form = CaseForm::new(&ctx, &opened, Fields::from_pairs([("q", sought)]));
    let finder = finder(&form);
    Ok(action_page::show_after(&form, StatusCode::OK, ACTIONS, Look::Primary, finder, |form| body(form, offers)))
}

pub(crate) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    let sought = fields.trimmed("q").to_owned();
    let offers = search(&ctx, &opened.file, &sought).await?;
    let mut form = CaseForm::new(&ctx, &opened, fields);
    let chosen = form.pick(&MEMBER, |id| id.parse().ok().map(MemberId));
    let evidence = form.text(&EVIDENCE);
    let command = match chosen {
        Some(id) => Some(Command::ConfirmMember(matched(&opened.file, &members::by_id(&ctx.app, id).await?, evidence))),
        None => None,
    };
    let finder = finder(&form);
    action_page::finish_after(form, command, ACTIONS, Look::Primary, finder, |form| body(form, offers)).await
}

/// The company as the applicant named it.
fn named(file: &Case) -> String {
    let first = file.application.as_ref().and_then(|said| said.companies.first());
    first.map(|company| company.name().to_owned()).unwrap_or_default()
}

/// The firm that the applicant chose from the list, then those that fit what was typed.
async fn search(ctx: &Ctx, file: &Case, sought: &str) -> Result<Vec<MemberCandidate>, AppError> {
    let mut found: Vec<Member> = Vec::new();
    let chosen = file
        .application
        .as_ref()
        .and_then(|said| said.companies.iter().find_map(entity::application::answer::Company::member));
    if let Some(id) = chosen {
        found.push(members::by_id(&ctx.app, id).await?);
    }
    if !sought.is_empty() {
        let query = MemberQuery { text: sought.to_owned(), ..MemberQuery::default() };
        for member in member_search::search(&ctx.app, &query, 1).await?.rows {
            if found.iter().all(|known| known.id != member.id) {
                found.push(member);
            }
        }
    }
    found.truncate(OFFERED);
    let mut offers = Vec::with_capacity(found.len());
    for member in found {
        let namesakes = members::namesakes(&ctx.app, &member).await?;
        offers.push(MemberCandidate { member, namesakes });
    }
    Ok(offers)
}

/// What the list says about the two days that count.
fn matched(file: &Case, member: &Member, evidence: String) -> MemberMatch {
    let (from, until) = days_of_event(file);
    MemberMatch {
        member: member.id,
        name: member.name.clone(),
        evidence,
        on_receipt: file.receipt_day.map_or(Membership::Unknown, |day| on(member, day)),
        on_event: match (from, until) {
            (Some(from), Some(until)) if on(member, from) == on(member, until) => on(member, from),
            _ => Membership::Unknown,
        },
    }
}

fn days_of_event(file: &Case) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let day = file.application.as_ref().and_then(|said| said.when.date.as_ref());
    (day.and_then(entity::time::PartialDate::earliest), day.and_then(entity::time::PartialDate::latest))
}

fn on(member: &Member, day: NaiveDate) -> Membership {
    if member.covers(day) { Membership::Member } else { Membership::NotMember }
}

const fn membership(membership: Membership) -> &'static str {
    match membership {
        Membership::Member => t::WAS,
        Membership::NotMember => t::WAS_NOT,
        Membership::Unknown => t::UNKNOWN,
    }
}

/// The search, a form of its own before the form of the act.
fn finder(form: &CaseForm<'_>) -> impl FnOnce() -> AnyView + use<> {
    let sought = form.fields.trimmed("q").to_owned();
    let action = form.opened.page("member");
    let said: Vec<String> = form
        .opened
        .file
        .application
        .iter()
        .flat_map(|said| said.companies.iter().map(|company| company.name().to_owned()))
        .collect();
    move || {
        html! {
            <SummaryList rows=vec![SummaryRow::texts(t::APPLICANT_SAID, said)]/>
            <form class="finder" method="get" action=action role="search">
                <TextField at=Control::new("q").value(sought) label=t::SEARCH kind=InputKind::Search/>
                <Button label=t::SEARCH_BUTTON look=Look::Secondary/>
            </form>
        }
    }
}

fn body(form: &CaseForm<'_>, offers: Vec<MemberCandidate>) -> AnyView {
    let lang = form.lang();
    let kept = form.fields.trimmed("q").to_owned();
    if offers.is_empty() {
        return html! {
            <input type="hidden" name="q" value=kept/>
            <Note kind=NoteKind::Warn>{t::NONE_FOUND}</Note>
        };
    }
    let doubtful = offers.iter().any(|offer| offer.namesakes > 0);
    let file = &form.opened.file;
    let choices: Vec<Choice> = offers
        .iter()
        .map(|offer| {
            Choice::new(offer.member.id.to_string(), offer.member.name.clone()).with_hint(about(lang, file, offer))
        })
        .collect();
    html! {
        <input type="hidden" name="q" value=kept/>
        {doubtful.then(|| view! { <Note kind=NoteKind::Warn>{t::NAMESAKE}</Note> })}
        {form.radios(&MEMBER, choices)}
        {form.area(&EVIDENCE)}
    }
}

/// What tells one firm from another, and whether it was covered on the two days.
fn about(lang: Lang, file: &Case, offer: &MemberCandidate) -> String {
    let member = &offer.member;
    let found = matched(file, member, String::new());
    let until = member.covered_until.map(|day| date::day(lang, day));
    t::about(&t::FirmDetails {
        address: &member.whole_address(),
        number: &member.number,
        period: &t::covered(&date::day(lang, member.covered_from), until.as_deref()),
        on_receipt: membership(found.on_receipt),
        on_event: membership(found.on_event),
    })
}
