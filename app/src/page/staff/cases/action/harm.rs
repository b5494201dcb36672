//! Danger: spoken of, cleared, withheld, looked at again; and what may be told at all.

use entity::application::answer::{
    Danger as Said, DangerKind, FilePurpose, MaterialsConsent, Share, ShareItem, ShareScope,
};
use entity::case::Command;
use entity::case::payload::{HarmReview, Reason};
use entity::case::permit::Action;
use entity::case::proposal::{Alternative, Plan, Withholding};
use entity::id::FileId;
use entity::law::deadline;
use entity::people::Party;

use super::super::action_page::{CaseAction, CaseForm, FieldSpec, LONG, SHORT, choices, push_day};
use super::super::opened::OpenedCase;
use crate::prelude::*;
use text::staff::action::harm as t;

/// Danger, as it was spoken of.
pub(crate) struct Danger;

const KIND: FieldSpec<'static> = FieldSpec::choice("danger", t::DANGER);
const WHO: FieldSpec<'static> = FieldSpec::new("who", t::DANGER_WHO, SHORT).hint(t::DANGER_HINT).optional();

const fn danger(kind: DangerKind) -> &'static str {
    match kind {
        DangerKind::No => t::DANGER_NO,
        DangerKind::Violence => t::DANGER_VIOLENCE,
        DangerKind::Disadvantage => t::DANGER_DISADVANTAGE,
        DangerKind::Other => t::DANGER_OTHER,
        DangerKind::Unknown => t::DANGER_UNKNOWN,
    }
}

impl CaseAction for Danger {
    const ACTIONS: &'static [Action] = &[Action::ReportDanger];

    fn body(form: &CaseForm<'_>) -> AnyView {
        let kinds = choices(DangerKind::ALL, DangerKind::code, danger);
        html! { {form.radios(&KIND, kinds)}{form.area(&WHO)} }
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        let kind = form.pick(&KIND, DangerKind::from_code);
        let who_what = form.maybe(&WHO);
        Some(Command::ReportDanger(Said { kind: kind?, who_what }))
    }
}

/// The approver's decision that the member may be told.
pub(crate) struct Clear;

const CLEAR: FieldSpec<'static> = FieldSpec::new("reason", t::CLEAR_REASON, LONG).hint(t::CLEAR_HINT);

impl CaseAction for Clear {
    const ACTIONS: &'static [Action] = &[Action::ClearHarm];

    fn body(form: &CaseForm<'_>) -> AnyView {
        html! { {said(form)}{form.area(&CLEAR)} }
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        Some(Command::ClearHarm(Reason { reason: form.text(&CLEAR) }))
    }
}

/// What was said of danger.
fn said(form: &CaseForm<'_>) -> AnyView {
    let Some(said) = &form.opened.file.harm.said else { return ().into_any() };
    let kind = danger(said.danger.kind);
    let words = said.danger.who_what.clone().unwrap_or_default();
    html! { <Note kind=NoteKind::Safety title=kind><p class="as-typed">{words}</p></Note> }
}

/// Proposes to withhold the notice.
pub(crate) struct Withhold;

const FEAR: FieldSpec<'static> = FieldSpec::new("fear", t::FEAR, LONG);
const EVIDENCE: FieldSpec<'static> = FieldSpec::new("evidence", t::EVIDENCE, LONG);
const INSTEAD: FieldSpec<'static> = FieldSpec::choice("instead", t::INSTEAD);
const TEXT: FieldSpec<'static> = FieldSpec::new("text", t::TEXT_FOR_APPLICANT, LONG).rows(8);
const REVIEW_ON: FieldSpec<'static> = FieldSpec::choice("review", t::REVIEW_ON);

/// What is done in place of the notice.
pub(crate) const fn alternative(instead: Alternative) -> &'static str {
    match instead {
        Alternative::WithoutIdentity => t::WITHOUT_IDENTITY,
        Alternative::GeneralEnquiry => t::GENERAL_ENQUIRY,
        Alternative::InformAllMembers => t::INFORM_ALL,
        Alternative::AdviceOnly => t::ADVICE_ONLY,
        Alternative::OtherDesk => t::OTHER_DESK,
    }
}

fn usual_review(ctx: &Ctx, fields: &mut Fields) {
    let usual = deadline::harm_review(ctx.today(), &ctx.app.organization().terms, ctx.app.calendar());
    push_day(fields, REVIEW_ON.name, usual.due);
}

impl CaseAction for Withhold {
    const ACTIONS: &'static [Action] = &[Action::ProposeWithholding];

    fn start(ctx: &Ctx, opened: &OpenedCase) -> Fields {
        let mut fields = Fields::default();
        let fear = opened.file.harm.said.as_ref().and_then(|said| said.danger.who_what.clone());
        fields.push(FEAR.name, fear.unwrap_or_default());
        fields.push(TEXT.name, t::TEXT_START);
        usual_review(ctx, &mut fields);
        fields
    }

    fn body(form: &CaseForm<'_>) -> AnyView {
        let instead = choices(Alternative::ALL, Alternative::code, alternative);
        html! {
            <Note kind=NoteKind::Info>{t::WITHHOLD_LEAD}</Note>
            {said(form)}
            {form.area(&FEAR)}
            {form.area(&EVIDENCE)}
            {form.radios(&INSTEAD, instead)}
            {form.area(&TEXT)}
            {form.date(&REVIEW_ON)}
        }
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        let fear = form.text(&FEAR);
        let evidence = form.text(&EVIDENCE);
        let instead = form.pick(&INSTEAD, Alternative::from_code);
        let text_for_applicant = form.text(&TEXT);
        let review_on = form.open_day(&REVIEW_ON);
        Some(Command::Propose(Box::new(Plan::WithholdNotice(Withholding {
            fear,
            evidence,
            instead: instead?,
            text_for_applicant,
            review_on: review_on?,
        }))))
    }
}

/// A withholding looked at again.
pub(crate) struct ReviewWithholding;

const REVIEW: FieldSpec<'static> = FieldSpec::new("text", t::REVIEW_TEXT, LONG);

impl CaseAction for ReviewWithholding {
    const ACTIONS: &'static [Action] = &[Action::ReviewHarm];

    fn start(ctx: &Ctx, _opened: &OpenedCase) -> Fields {
        let mut fields = Fields::default();
        usual_review(ctx, &mut fields);
        fields
    }

    fn body(form: &CaseForm<'_>) -> AnyView {
        html! { {said(form)}{form.area(&REVIEW)}{form.date(&REVIEW_ON)} }
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        let text = form.text(&REVIEW);
        let review_on = form.open_day(&REVIEW_ON);
        Some(Command::ReviewHarm(HarmReview { text, review_on: review_on? }))
    }
}

/// What may be told to the member, as the applicant said it.
pub(crate) struct Consent;

const SCOPE: FieldSpec<'static> = FieldSpec::choice("scope", t::SCOPE);
const ITEMS: FieldSpec<'static> = FieldSpec::choice("items", t::ITEMS).optional();
const FILES: FieldSpec<'static> = FieldSpec::choice("files", t::FILES).optional();
const MATERIALS: FieldSpec<'static> = FieldSpec::choice("materials", t::MATERIALS);

const fn scope(scope: ShareScope) -> &'static str {
    match scope {
        ShareScope::Named => t::NAMED,
        ShareScope::WithoutName => t::WITHOUT_NAME,
        ShareScope::NotYet => t::NOT_YET,
    }
}

const fn materials(materials: MaterialsConsent) -> &'static str {
    match materials {
        MaterialsConsent::Yes => t::YES,
        MaterialsConsent::No => t::NO,
        MaterialsConsent::Later => t::LATER,
    }
}

const fn item(item: ShareItem) -> &'static str {
    match item {
        ShareItem::BirthDate => t::BIRTH_DATE,
        ShareItem::Address => t::ADDRESS,
        ShareItem::Phone => t::PHONE,
        ShareItem::Mail => t::MAIL,
        ShareItem::Identifiers => t::IDENTIFIERS,
    }
}

impl CaseAction for Consent {
    const ACTIONS: &'static [Action] = &[Action::RecordConsent];
    const LOOK: Look = Look::Primary;

    fn start(_ctx: &Ctx, opened: &OpenedCase) -> Fields {
        let mut fields = Fields::default();
        if let Some(consent) = &opened.file.consent {
            fields.push(SCOPE.name, consent.share.scope.code());
            fields.push(MATERIALS.name, consent.share.materials.code());
            for item in &consent.share.items {
                fields.push(ITEMS.name, item.code());
            }
            for file in &consent.share.files {
                fields.push(FILES.name, file.to_string());
            }
        }
        fields
    }

    fn body(form: &CaseForm<'_>) -> AnyView {
        let files: Vec<Choice> = form
            .opened
            .file
            .files
            .iter()
            .filter(|entry| entry.from == Party::Applicant && entry.file.purpose == FilePurpose::Evidence)
            .filter(|entry| entry.destroyed_at.is_none())
            .map(|entry| Choice::new(entry.file.id.to_string(), entry.file.name.clone()))
            .collect();
        html! {
            <p>{t::CONSENT_LEAD}</p>
            {form.radios(&SCOPE, choices(ShareScope::ALL, ShareScope::code, scope))}
            {form.checks(&ITEMS, choices(ShareItem::ALL, ShareItem::code, item))}
            {(!files.is_empty()).then(|| form.checks(&FILES, files))}
            {form.radios(&MATERIALS, choices(MaterialsConsent::ALL, MaterialsConsent::code, materials))}
        }
    }

    fn command(form: &mut CaseForm<'_>) -> Option<Command> {
        let scope = form.pick(&SCOPE, ShareScope::from_code);
        let items = form.picks(&ITEMS, ShareItem::from_code);
        let files = form.picks(&FILES, |id| id.parse().ok().map(FileId));
        let materials = form.pick(&MATERIALS, MaterialsConsent::from_code);
        Some(Command::RecordConsent(Share { scope: scope?, items, files, materials: materials? }))
    }
}
