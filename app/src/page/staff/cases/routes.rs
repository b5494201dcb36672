//! The routes of this folder.

use entity::people::Role;

use super::{act, answering, assign, identity, member, proposal, sheet, show, supply, tab, zoom};
use crate::routes::{APPROVER, Access, CASE_READERS, CASEWORK, DESK, HANDLER, HANDLING, RouteSpec};

pub(crate) fn routes() -> Vec<RouteSpec> {
    let mut specs = vec![RouteSpec::page("/staff/cases/{no}", Access::Staff(CASE_READERS), show::get)];
    specs.extend(answering::routes::routes());
    let desk = Access::Staff(DESK);
    specs.push(RouteSpec::page("/staff/cases/{no}/member", desk, member::get));
    specs.push(RouteSpec::act("/staff/cases/{no}/member", desk, member::post));
    specs.push(RouteSpec::page("/staff/cases/{no}/identity", desk, identity::get));
    specs.push(RouteSpec::act("/staff/cases/{no}/identity", desk, identity::post));
    specs.push(RouteSpec::act("/staff/cases/{no}/identity/open", desk, identity::open));
    specs.push(RouteSpec::file("/staff/cases/{no}/identity/{file}", desk, identity::paper));
    specs.push(RouteSpec::page("/staff/cases/{no}/identity/{file}/large", desk, zoom::get));
    specs.push(RouteSpec::page("/staff/cases/{no}/proposals/{n}", Access::Staff(CASE_READERS), proposal::get));
    specs.push(RouteSpec::act("/staff/cases/{no}/proposals/{n}", Access::Staff(APPROVER), proposal::post));
    specs.push(RouteSpec::page("/staff/cases/{no}/supply", desk, supply::get));
    specs.push(RouteSpec::upload("/staff/cases/{no}/supply", desk, supply::post));
    let casework = Access::Staff(CASEWORK);
    specs.push(RouteSpec::page("/staff/cases/{no}/assign", casework, assign::get));
    specs.push(RouteSpec::act("/staff/cases/{no}/assign", casework, assign::post));
    specs.extend(tab::routes::routes());
    specs.extend(checking());
    specs.extend(deciding());
    specs.extend(recording());
    specs
}

/// From the receipt to the acceptance.
fn checking() -> Vec<RouteSpec> {
    [
        pair::<act::consult::ConsultAction>("/staff/cases/{no}/consultation", DESK),
        pair::<act::consult::Resolution>("/staff/cases/{no}/resolution", DESK),
        pair::<act::check::Check>("/staff/cases/{no}/check", DESK),
        pair::<act::check::Return>("/staff/cases/{no}/return", DESK),
        pair::<act::check::Authority>("/staff/cases/{no}/authority", DESK),
        pair::<act::papers::Papers>("/staff/cases/{no}/papers", DESK),
        pair::<act::papers::Remind>("/staff/cases/{no}/remind", DESK),
        pair::<act::papers::Extend>("/staff/cases/{no}/extend", DESK),
        pair::<act::refer::Refer>("/staff/cases/{no}/refer", DESK),
        pair::<act::points::Edit>("/staff/cases/{no}/points/edit", DESK),
        pair::<act::points::Leave>("/staff/cases/{no}/points/leave", HANDLER),
        pair::<act::accept::Accept>("/staff/cases/{no}/accept", HANDLING),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What stops, ends or reopens a case.
fn deciding() -> Vec<RouteSpec> {
    [
        pair::<act::refuse::Refuse>("/staff/cases/{no}/refuse", DESK),
        pair::<act::refuse::Discontinue>("/staff/cases/{no}/discontinue", HANDLER),
        pair::<act::harm::Withhold>("/staff/cases/{no}/withhold", HANDLER),
        pair::<act::harm::Clear>("/staff/cases/{no}/clear-harm", APPROVER),
        pair::<act::harm::ReviewWithholding>("/staff/cases/{no}/review-harm", APPROVER),
        pair::<act::pause::Suspend>("/staff/cases/{no}/suspend", APPROVER),
        pair::<act::pause::Resume>("/staff/cases/{no}/resume", APPROVER),
        pair::<act::pause::Withdraw>("/staff/cases/{no}/withdraw", DESK),
        pair::<act::pause::Reopen>("/staff/cases/{no}/reopen", APPROVER),
        pair::<act::pause::ReviewRefusal>("/staff/cases/{no}/review", CASEWORK),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Words and records.
fn recording() -> Vec<RouteSpec> {
    [
        pair::<act::words::AddNote>("/staff/cases/{no}/note", CASEWORK),
        pair::<act::words::Message>("/staff/cases/{no}/message", CASEWORK),
        pair::<act::words::Conflict>("/staff/cases/{no}/conflict", CASEWORK),
        pair::<act::harm::Danger>("/staff/cases/{no}/danger", CASEWORK),
        pair::<act::harm::Consent>("/staff/cases/{no}/consent", DESK),
        pair::<act::complete::Complete>("/staff/cases/{no}/complete", DESK),
        pair::<act::contact::Contact>("/staff/cases/{no}/contact", DESK),
        pair::<act::leak::Flag>("/staff/cases/{no}/leak", HANDLER),
        pair::<act::leak::Ppc>("/staff/cases/{no}/ppc", APPROVER),
        pair::<act::record::Duty>("/staff/cases/{no}/duty", DESK),
        pair::<act::record::RecordInformed>("/staff/cases/{no}/told", CASEWORK),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn pair<A: sheet::CaseAction + 'static>(path: &'static str, who: &'static [Role]) -> [RouteSpec; 2] {
    let door = Access::Staff(who);
    [RouteSpec::page(path, door, sheet::get::<A>), RouteSpec::act(path, door, sheet::post::<A>)]
}
