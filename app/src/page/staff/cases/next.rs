//! What this person can do with the case now: the usual step of its state first, everything else folded away.

use chrono::NaiveDate;
use entity::application::Kind;
use entity::case::checked::{AuthorityResult, Checked, IdentityResult};
use entity::case::permit::{Action, permitted};
use entity::case::status::Turn;
use entity::case::{Case, Status, due};
use entity::law::harm::HarmStanding;

use super::links::{self, GROUPS, Group};
use super::opened::OpenedCase;
use crate::page::staff::measures;
use crate::prelude::*;
use text::case as codes;
use text::staff::case as t;

/// An act with its page.
struct NextAction {
    group: Group,
    rank: usize,
    href: String,
    label: &'static str,
}

/// The acts that bring the case forward as it stands, the usual one first. Everything else that is allowed stands in
/// its own group: what is done already, what another side must do first, what is rarely needed.
fn usual(file: &Case, today: NaiveDate) -> Vec<Action> {
    let passed = due::next(file).is_some_and(|(day, _)| day < today);
    let mut acts = match file.status {
        Status::Received => match file.kind {
            Kind::Complaint => vec![Action::BeginCheck, Action::BeginConsultation],
            Kind::Consultation => vec![Action::BeginConsultation, Action::BeginCheck],
        },
        Status::Consulting => vec![Action::CloseConsultation, Action::AskResolution],
        Status::Checking => {
            let mut acts = open_checks(file);
            acts.extend([Action::FinishCheck, Action::AskPapers]);
            acts
        }
        Status::AwaitingPapers => {
            let mut acts = vec![Action::SupplyPapers];
            acts.extend(passed.then_some(Action::Remind));
            acts.extend(open_checks(file));
            acts
        }
        Status::Screening => vec![Action::Accept, Action::ProposeNonAcceptance, Action::ReturnToCheck],
        // A withholding of an earlier round still stands.
        Status::Accepted if file.harm.held().is_some() => {
            vec![Action::ReviewHarm, Action::Explain, Action::ProposeLifting, Action::ProposeWithholding]
        }
        Status::Accepted => vec![Action::NotifyMember, Action::Explain],
        Status::Withheld => vec![Action::ReviewHarm, Action::Explain, Action::ProposeLifting],
        Status::Notified if passed => vec![Action::MarkLate, Action::Remind, Action::AskMember],
        Status::Notified => vec![Action::AskMember],
        Status::Requested if passed => vec![Action::AcceptReason, Action::MarkLate, Action::Remind],
        Status::Requested => vec![Action::AcceptReason],
        Status::Overdue => vec![Action::Remind, Action::Assess, Action::Explain],
        Status::Weighing => vec![Action::Assess, Action::Explain, Action::AskMember],
        Status::Explained => vec![Action::Settle, Action::ProposeUnsettled],
        Status::Suspended => vec![Action::Resume, Action::ReviewHarm],
        Status::NotAccepted | Status::Discontinued => vec![Action::DecideReview, Action::Reopen],
        Status::Draft | Status::Referred | Status::Settled | Status::Unsettled | Status::Withdrawn => {
            vec![Action::Reopen]
        }
    };
    // Until somebody has decided about a danger, nothing else goes out.
    if file.status == Status::Accepted && file.harm.standing(today) == HarmStanding::Undecided {
        acts.splice(0..0, [Action::ProposeWithholding, Action::ClearHarm]);
    } else if file.harm.standing(today) == HarmStanding::Undecided {
        acts.push(Action::ClearHarm);
    }
    if file.handler.is_none() && file.status.is_open() {
        acts.push(Action::AssignHandler);
    }
    acts
}

/// What must be seen before the check is finished, and has not been.
fn open_checks(file: &Case) -> Vec<Action> {
    let identity = match &file.identity {
        Checked::NotNeeded | Checked::Done { result: IdentityResult::Confirmed { .. }, .. } => None,
        Checked::Pending | Checked::Done { .. } => Some(Action::RecordIdentity),
    };
    let authority = match &file.authority {
        Checked::NotNeeded | Checked::Done { result: AuthorityResult::Confirmed { .. }, .. } => None,
        Checked::Pending | Checked::Done { .. } => Some(Action::RecordAuthority),
    };
    let member = file.member.is_none().then_some(Action::ConfirmMember);
    [identity, authority, member].into_iter().flatten().collect()
}

/// Whom the case waits for, so that nothing presses: said in words, and no button stands out.
fn waits_for(file: &Case, today: NaiveDate) -> Option<&'static str> {
    if due::next(file).is_some_and(|(day, _)| day < today) {
        return None;
    }
    match file.status.turn() {
        Turn::Member => Some(t::WAITS_MEMBER),
        Turn::Applicant => Some(t::WAITS_APPLICANT),
        Turn::Nobody | Turn::Body | Turn::MemberLate | Turn::Safety | Turn::Ended | Turn::Settled => None,
    }
}

/// The buttons of the case page.
pub(super) fn card(ctx: &Ctx, opened: &OpenedCase) -> AnyView {
    let usual = usual(&opened.file, ctx.today());
    let mut acts: Vec<NextAction> = Vec::new();
    for action in permitted(&opened.file, &opened.actor) {
        let Some((name, group)) = links::page(action) else { continue };
        // What waits stands above, with its page.
        if opened.waits(action).is_some() {
            continue;
        }
        let at = usual.iter().position(|one| *one == action);
        let act = NextAction {
            group: if at.is_some() { Group::Forward } else { group },
            rank: at.unwrap_or(usual.len()),
            href: opened.page(name),
            label: codes::action::label(action),
        };
        // Two acts of one page are one button, named after the first that is open.
        if !acts.iter().any(|known| known.href == act.href) {
            acts.push(act);
        }
    }
    // A file on the member is opened at the files; before the member is confirmed there is nobody it could be on.
    if opened.may(Action::OpenGuidance) && opened.file.member.is_some() {
        acts.push(NextAction {
            group: Group::Records,
            rank: usual.len(),
            href: format!("{}?case={}", measures::NEW, opened.number()),
            label: codes::action::label(Action::OpenGuidance),
        });
    }
    acts.sort_by_key(|act| act.rank);
    let proposals = proposals(opened);
    if acts.is_empty() && proposals.is_empty() {
        return html! { <p>{t::NOTHING}</p> };
    }
    let waits = waits_for(&opened.file, ctx.today());
    let mut stands_out = proposals.is_empty() && waits.is_none();
    let groups: Vec<AnyView> = GROUPS.iter().filter_map(|group| buttons(*group, &acts, &mut stands_out)).collect();
    // Nothing for this person to bring forward: then somebody else at the desk does.
    let idle = proposals.is_empty() && !acts.iter().any(|act| act.group == Group::Forward);
    let others = idle && opened.file.status.is_open() && opened.file.handler != opened.actor.staff();
    let waits = waits.or(others.then_some(t::WAITS_HANDLER)).map(|word| view! { <p>{word}</p> });
    html! { {proposals} {waits} {groups} }
}

fn proposals(opened: &OpenedCase) -> Vec<AnyView> {
    opened
        .file
        .open_proposals()
        .map(|proposal| {
            let href = opened.page(&format!("proposals/{}", proposal.no.0));
            let label = format!("{}（{}）", t::OPEN_PROPOSAL, codes::plan(proposal.plan.kind()));
            html! { <p><LinkButton href=href label=label/></p> }
        })
        .collect()
}

fn buttons(group: Group, acts: &[NextAction], stands_out: &mut bool) -> Option<AnyView> {
    let found: Vec<AnyView> = acts
        .iter()
        .filter(|act| act.group == group)
        .map(|act| {
            let look =
                if group == Group::Forward && std::mem::take(stands_out) { Look::Primary } else { Look::Secondary };
            html! { <li><LinkButton href=act.href.clone() label=act.label look=look/></li> }
        })
        .collect();
    if found.is_empty() {
        return None;
    }
    let list = view! { <ul class="acts">{found}</ul> };
    let word = match group {
        Group::Forward => return Some(list.into_any()),
        Group::Words => t::GROUP_WORDS,
        Group::Records => t::GROUP_RECORDS,
        Group::Ends => t::GROUP_ENDS,
    };
    Some(html! { <details class="more"><summary>{word}</summary>{list}</details> })
}

#[cfg(test)]
mod tests {

    use entity::case::permit;
    use entity::id::{CaseId, StaffId};
    use entity::people::{Actor, Role};
    use uuid::Uuid;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn case(status: Status) -> Case {
        let mut file = Case::new(CaseId(Uuid::now_v7()));
        file.status = status;
        file.handler = Some(StaffId(Uuid::now_v7()));
        file
    }

    #[test]
    fn what_was_checked_already_is_not_asked_for_again() {
        let mut file = case(Status::Checking);
        file.identity = Checked::Pending;
        file.authority = Checked::NotNeeded;
        let before = usual(&file, day("2026-11-24"));
        assert_eq!(before, [Action::RecordIdentity, Action::ConfirmMember, Action::FinishCheck, Action::AskPapers]);
        file.identity = Checked::NotNeeded;
        assert!(!usual(&file, day("2026-11-24")).contains(&Action::RecordIdentity));
    }

    #[test]
    fn every_usual_act_of_every_state_has_a_page_and_may_be_taken_by_somebody_at_the_desk() {
        let app = [Role::Intake, Role::Handler, Role::Approver];
        for status in Status::ALL.iter().copied().filter(|status| *status != Status::Draft) {
            let file = case(status);
            for action in usual(&file, day("2026-11-24")) {
                assert!(links::page(action).is_some(), "{action:?} in {status:?}");
                let rule = permit::rule(action);
                assert!(rule.when.contains(&status), "{action:?} in {status:?}");
                let somebody = app.iter().any(|role| {
                    let actor = Actor::Staff { id: StaffId(Uuid::now_v7()), role: *role };
                    permit::ActorRole::of(&actor).is_some_and(|role| rule.who.contains(&role))
                });
                assert!(somebody, "{action:?} in {status:?}");
            }
        }
    }
}
