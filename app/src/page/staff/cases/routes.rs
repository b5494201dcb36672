//! The routes of this folder.

use entity::permission::Permission;

use super::{
    action, action_page, answering, assign, identity, identity_viewer, member, proposal, show, supply_papers, tab,
};
use crate::access::{Access, RouteSpec};

pub(crate) fn routes() -> Vec<RouteSpec> {
    let (reads, decides) = (Access::Staff(Permission::ReadCases), Access::Staff(Permission::DecideProposals));
    let mut specs = vec![RouteSpec::page("/staff/cases/{no}", reads, show::get)];
    specs.extend(answering::routes::routes());
    let (checks, papers) = (Access::Staff(Permission::CheckCases), Access::Staff(Permission::CheckIdentity));
    specs.push(RouteSpec::page("/staff/cases/{no}/member", checks, member::get));
    specs.push(RouteSpec::act("/staff/cases/{no}/member", checks, member::post));
    specs.push(RouteSpec::page("/staff/cases/{no}/identity", papers, identity::get));
    specs.push(RouteSpec::act("/staff/cases/{no}/identity", papers, identity::post));
    specs.push(RouteSpec::act("/staff/cases/{no}/identity/open", papers, identity::open));
    specs.push(RouteSpec::file("/staff/cases/{no}/identity/{file}", papers, identity::paper));
    specs.push(RouteSpec::page("/staff/cases/{no}/identity/{file}/large", papers, identity_viewer::get));
    specs.push(RouteSpec::page("/staff/cases/{no}/proposals/{n}", reads, proposal::get));
    specs.push(RouteSpec::act("/staff/cases/{no}/proposals/{n}", decides, proposal::post));
    specs.push(RouteSpec::page("/staff/cases/{no}/supply", checks, supply_papers::get));
    specs.push(RouteSpec::upload("/staff/cases/{no}/supply", checks, supply_papers::post));
    let works = Access::Staff(Permission::WorkOnCases);
    specs.push(RouteSpec::page("/staff/cases/{no}/assign", works, assign::get));
    specs.push(RouteSpec::act("/staff/cases/{no}/assign", works, assign::post));
    specs.extend(tab::routes::routes());
    specs.extend(checking());
    specs.extend(deciding());
    specs.extend(recording());
    specs
}

/// From the receipt to the acceptance.
fn checking() -> Vec<RouteSpec> {
    [
        pair::<action::consult::ConsultAction>("/staff/cases/{no}/consultation", Permission::CheckCases),
        pair::<action::consult::Resolution>("/staff/cases/{no}/resolution", Permission::CheckCases),
        pair::<action::check::Check>("/staff/cases/{no}/check", Permission::CheckCases),
        pair::<action::check::Return>("/staff/cases/{no}/return", Permission::CheckCases),
        pair::<action::check::Authority>("/staff/cases/{no}/authority", Permission::CheckCases),
        pair::<action::papers::Papers>("/staff/cases/{no}/papers", Permission::CheckCases),
        pair::<action::papers::Remind>("/staff/cases/{no}/remind", Permission::CheckCases),
        pair::<action::papers::Extend>("/staff/cases/{no}/extend", Permission::CheckCases),
        pair::<action::refer::Refer>("/staff/cases/{no}/refer", Permission::CheckCases),
        pair::<action::points::Edit>("/staff/cases/{no}/points/edit", Permission::CheckCases),
        pair::<action::points::Leave>("/staff/cases/{no}/points/leave", Permission::HandleCases),
        pair::<action::accept::Accept>("/staff/cases/{no}/accept", Permission::AcceptCases),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What stops, ends or reopens a case.
fn deciding() -> Vec<RouteSpec> {
    [
        pair::<action::refuse::Refuse>("/staff/cases/{no}/refuse", Permission::CheckCases),
        pair::<action::refuse::Discontinue>("/staff/cases/{no}/discontinue", Permission::HandleCases),
        pair::<action::harm::Withhold>("/staff/cases/{no}/withhold", Permission::HandleCases),
        pair::<action::harm::Clear>("/staff/cases/{no}/clear-harm", Permission::OverseeCases),
        pair::<action::harm::ReviewWithholding>("/staff/cases/{no}/review-harm", Permission::OverseeCases),
        pair::<action::pause::Suspend>("/staff/cases/{no}/suspend", Permission::OverseeCases),
        pair::<action::pause::Resume>("/staff/cases/{no}/resume", Permission::OverseeCases),
        pair::<action::pause::Withdraw>("/staff/cases/{no}/withdraw", Permission::CheckCases),
        pair::<action::pause::Reopen>("/staff/cases/{no}/reopen", Permission::OverseeCases),
        pair::<action::pause::ReviewRefusal>("/staff/cases/{no}/review", Permission::WorkOnCases),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn recording() -> Vec<RouteSpec> {
    [
        pair::<action::words::AddNote>("/staff/cases/{no}/note", Permission::WorkOnCases),
        pair::<action::words::Message>("/staff/cases/{no}/message", Permission::WorkOnCases),
        pair::<action::words::Conflict>("/staff/cases/{no}/conflict", Permission::WorkOnCases),
        pair::<action::harm::Danger>("/staff/cases/{no}/danger", Permission::WorkOnCases),
        pair::<action::harm::Consent>("/staff/cases/{no}/consent", Permission::CheckCases),
        pair::<action::complete::Complete>("/staff/cases/{no}/complete", Permission::CheckCases),
        pair::<action::contact::Contact>("/staff/cases/{no}/contact", Permission::CheckCases),
        pair::<action::leak::Flag>("/staff/cases/{no}/leak", Permission::HandleCases),
        pair::<action::leak::Ppc>("/staff/cases/{no}/ppc", Permission::OverseeCases),
        pair::<action::record::Duty>("/staff/cases/{no}/duty", Permission::CheckCases),
        pair::<action::record::RecordInformed>("/staff/cases/{no}/told", Permission::WorkOnCases),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn pair<A: action_page::CaseAction + 'static>(path: &'static str, takes: Permission) -> [RouteSpec; 2] {
    let door = Access::Staff(takes);
    [RouteSpec::page(path, door, action_page::get::<A>), RouteSpec::act(path, door, action_page::post::<A>)]
}
