//! The routes of this folder.

use entity::people::Role;

use super::{
    action, action_page, answering, assign, identity, identity_viewer, member, proposal, show, supply_papers, tab,
};
use crate::access::{APPROVER, Access, CASE_READERS, CASEWORK, DESK, HANDLER, HANDLING, RouteSpec};

pub(crate) fn routes() -> Vec<RouteSpec> {
    let mut specs = vec![RouteSpec::page("/staff/cases/{no}", Access::Staff(CASE_READERS), show::get)];
    specs.extend(answering::routes::routes());
    let app = Access::Staff(DESK);
    specs.push(RouteSpec::page("/staff/cases/{no}/member", app, member::get));
    specs.push(RouteSpec::act("/staff/cases/{no}/member", app, member::post));
    specs.push(RouteSpec::page("/staff/cases/{no}/identity", app, identity::get));
    specs.push(RouteSpec::act("/staff/cases/{no}/identity", app, identity::post));
    specs.push(RouteSpec::act("/staff/cases/{no}/identity/open", app, identity::open));
    specs.push(RouteSpec::file("/staff/cases/{no}/identity/{file}", app, identity::paper));
    specs.push(RouteSpec::page("/staff/cases/{no}/identity/{file}/large", app, identity_viewer::get));
    specs.push(RouteSpec::page("/staff/cases/{no}/proposals/{n}", Access::Staff(CASE_READERS), proposal::get));
    specs.push(RouteSpec::act("/staff/cases/{no}/proposals/{n}", Access::Staff(APPROVER), proposal::post));
    specs.push(RouteSpec::page("/staff/cases/{no}/supply", app, supply_papers::get));
    specs.push(RouteSpec::upload("/staff/cases/{no}/supply", app, supply_papers::post));
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
        pair::<action::consult::ConsultAction>("/staff/cases/{no}/consultation", DESK),
        pair::<action::consult::Resolution>("/staff/cases/{no}/resolution", DESK),
        pair::<action::check::Check>("/staff/cases/{no}/check", DESK),
        pair::<action::check::Return>("/staff/cases/{no}/return", DESK),
        pair::<action::check::Authority>("/staff/cases/{no}/authority", DESK),
        pair::<action::papers::Papers>("/staff/cases/{no}/papers", DESK),
        pair::<action::papers::Remind>("/staff/cases/{no}/remind", DESK),
        pair::<action::papers::Extend>("/staff/cases/{no}/extend", DESK),
        pair::<action::refer::Refer>("/staff/cases/{no}/refer", DESK),
        pair::<action::points::Edit>("/staff/cases/{no}/points/edit", DESK),
        pair::<action::points::Leave>("/staff/cases/{no}/points/leave", HANDLER),
        pair::<action::accept::Accept>("/staff/cases/{no}/accept", HANDLING),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What stops, ends or reopens a case.
fn deciding() -> Vec<RouteSpec> {
    [
        pair::<action::refuse::Refuse>("/staff/cases/{no}/refuse", DESK),
        pair::<action::refuse::Discontinue>("/staff/cases/{no}/discontinue", HANDLER),
        pair::<action::harm::Withhold>("/staff/cases/{no}/withhold", HANDLER),
        pair::<action::harm::Clear>("/staff/cases/{no}/clear-harm", APPROVER),
        pair::<action::harm::ReviewWithholding>("/staff/cases/{no}/review-harm", APPROVER),
        pair::<action::pause::Suspend>("/staff/cases/{no}/suspend", APPROVER),
        pair::<action::pause::Resume>("/staff/cases/{no}/resume", APPROVER),
        pair::<action::pause::Withdraw>("/staff/cases/{no}/withdraw", DESK),
        pair::<action::pause::Reopen>("/staff/cases/{no}/reopen", APPROVER),
        pair::<action::pause::ReviewRefusal>("/staff/cases/{no}/review", CASEWORK),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn recording() -> Vec<RouteSpec> {
    [
        pair::<action::words::AddNote>("/staff/cases/{no}/note", CASEWORK),
        pair::<action::words::Message>("/staff/cases/{no}/message", CASEWORK),
        pair::<action::words::Conflict>("/staff/cases/{no}/conflict", CASEWORK),
        pair::<action::harm::Danger>("/staff/cases/{no}/danger", CASEWORK),
        pair::<action::harm::Consent>("/staff/cases/{no}/consent", DESK),
        pair::<action::complete::Complete>("/staff/cases/{no}/complete", DESK),
        pair::<action::contact::Contact>("/staff/cases/{no}/contact", DESK),
        pair::<action::leak::Flag>("/staff/cases/{no}/leak", HANDLER),
        pair::<action::leak::Ppc>("/staff/cases/{no}/ppc", APPROVER),
        pair::<action::record::Duty>("/staff/cases/{no}/duty", DESK),
        pair::<action::record::RecordInformed>("/staff/cases/{no}/told", CASEWORK),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn pair<A: action_page::CaseAction + 'static>(path: &'static str, who: &'static [Role]) -> [RouteSpec; 2] {
    let door = Access::Staff(who);
    [RouteSpec::page(path, door, action_page::get::<A>), RouteSpec::act(path, door, action_page::post::<A>)]
}
