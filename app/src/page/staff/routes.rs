//! The routes of this folder.

use entity::people::Role;

use super::{
    approvals, audit, bulletins, cases, guidelines, home, imports, intake, letters, mails, measures, members, pages,
    referrals, tasks, wind_up,
};
use crate::access::{ANY_STAFF, APPROVER, Access, CASE_READERS, CASEWORK, REGISTRARS, RouteSpec};
use usecase::bulletin::WRITERS;

/// Those who watch over the desk.
const WATCHERS: &[Role] = &[Role::Auditor, Role::Admin];
/// Those who have something to do outside the program; the administrator what is about no case.
const WITH_TASKS: &[Role] = &[Role::Intake, Role::Handler, Role::Approver, Role::Admin];

pub(crate) fn routes() -> Vec<RouteSpec> {
    let mut specs = vec![
        RouteSpec::page(cases::list::PATH, Access::Staff(CASE_READERS), cases::list::get),
        RouteSpec::act(cases::list::PATH, Access::Staff(CASE_READERS), cases::list::post),
    ];
    specs.push(RouteSpec::page(approvals::list::PATH, Access::Staff(ANY_STAFF), approvals::list::get));
    specs.push(RouteSpec::page(home::PATH, Access::Staff(ANY_STAFF), home::get));
    specs.extend(intake::routes::routes());
    specs.extend(cases::routes::routes());
    specs.extend(measures::routes::routes());
    specs.extend(registers());
    specs
}

/// The registers of the body, and what is owed to them.
fn registers() -> Vec<RouteSpec> {
    let (any, keep, work) = (Access::Staff(ANY_STAFF), Access::Staff(REGISTRARS), Access::Staff(CASEWORK));
    let desks = Access::Staff(referrals::KEEPERS);
    let (write, tasks) = (Access::Staff(WRITERS), Access::Staff(WITH_TASKS));
    let mut specs = vec![
        RouteSpec::page("/staff/members", any, members::list::get),
        RouteSpec::page("/staff/members/new", keep, members::new::get),
        RouteSpec::act("/staff/members/new", keep, members::new::post),
        RouteSpec::page("/staff/members/{no}", any, members::show::get),
        RouteSpec::page("/staff/members/{no}/edit", keep, members::edit::get),
        RouteSpec::act("/staff/members/{no}/edit", keep, members::edit::post),
        RouteSpec::page("/staff/members/{no}/end", keep, members::end::get),
        RouteSpec::act("/staff/members/{no}/end", keep, members::end::post),
        RouteSpec::page("/staff/members/{no}/opt-outs/new", keep, members::opt_out::new),
        RouteSpec::act("/staff/members/{no}/opt-outs/new", keep, members::opt_out::add),
        RouteSpec::page("/staff/members/{no}/opt-outs/{id}", keep, members::opt_out::edit),
        RouteSpec::act("/staff/members/{no}/opt-outs/{id}", keep, members::opt_out::correct),
        RouteSpec::page("/staff/members/{no}/invite", keep, members::invite::get),
        RouteSpec::act("/staff/members/{no}/invite", keep, members::invite::post),
        RouteSpec::page("/staff/members/{no}/users/{user}", keep, members::user::get),
        RouteSpec::act("/staff/members/{no}/users/{user}", keep, members::user::post),
        RouteSpec::page("/staff/guidelines", any, guidelines::list::get),
        RouteSpec::act("/staff/guidelines", keep, guidelines::list::post),
        RouteSpec::page("/staff/guidelines/{slug}", any, guidelines::show::get),
        RouteSpec::act("/staff/guidelines/{slug}", keep, guidelines::show::post),
        RouteSpec::page("/staff/guidelines/{slug}/edit", keep, guidelines::edit::get),
        RouteSpec::act("/staff/guidelines/{slug}/edit", keep, guidelines::edit::post),
        RouteSpec::page("/staff/guidelines/{slug}/publish", keep, guidelines::publish::get),
        RouteSpec::act("/staff/guidelines/{slug}/publish", keep, guidelines::publish::post),
        RouteSpec::page("/staff/guidelines/{slug}/steps/{key}", keep, guidelines::step::get),
        RouteSpec::act("/staff/guidelines/{slug}/steps/{key}", keep, guidelines::step::post),
        RouteSpec::page("/staff/guidelines/{slug}/compare/{pair}", any, guidelines::compare::get),
        RouteSpec::page("/staff/guidelines/{slug}/{version}/readers", any, guidelines::readers::get),
        RouteSpec::page("/staff/guidelines/consultations/{id}", keep, guidelines::consultation::get),
        RouteSpec::act("/staff/guidelines/consultations/{id}", keep, guidelines::consultation::post),
        RouteSpec::page("/staff/guidelines/consultations/{id}/opinions/{opinion}", keep, guidelines::opinion::get),
        RouteSpec::act("/staff/guidelines/consultations/{id}/opinions/{opinion}", keep, guidelines::opinion::post),
        RouteSpec::page("/staff/pages", any, pages::list::get),
        RouteSpec::page("/staff/pages/{page}", any, pages::show::get),
        RouteSpec::act("/staff/pages/{page}", keep, pages::show::post),
        RouteSpec::page("/staff/pages/{page}/edit", keep, pages::edit::get),
        RouteSpec::act("/staff/pages/{page}/edit", keep, pages::edit::post),
        RouteSpec::page("/staff/pages/{page}/{number}", any, pages::version::get),
        RouteSpec::act("/staff/pages/{page}/{number}", keep, pages::version::post),
        RouteSpec::page("/staff/approvals/{id}", keep, approvals::show::get),
        RouteSpec::act("/staff/approvals/{id}", keep, approvals::show::post),
        RouteSpec::page(wind_up::PATH, keep, wind_up::get),
        RouteSpec::act(wind_up::PATH, keep, wind_up::post),
        RouteSpec::page("/staff/referrals", any, referrals::list::get),
        RouteSpec::page("/staff/referrals/new", desks, referrals::new::get),
        RouteSpec::act("/staff/referrals/new", desks, referrals::new::post),
        RouteSpec::page("/staff/referrals/{key}", any, referrals::show::get),
        RouteSpec::act("/staff/referrals/{key}", desks, referrals::show::post),
        RouteSpec::page("/staff/referrals/{key}/edit", desks, referrals::edit::get),
        RouteSpec::act("/staff/referrals/{key}/edit", desks, referrals::edit::post),
        RouteSpec::page("/staff/referrals/{key}/end", desks, referrals::end::get),
        RouteSpec::act("/staff/referrals/{key}/end", desks, referrals::end::post),
        RouteSpec::page("/staff/notices", any, bulletins::list::get),
        RouteSpec::act("/staff/notices", write, bulletins::list::post),
        RouteSpec::page("/staff/notices/{id}", any, bulletins::show::get),
        RouteSpec::act("/staff/notices/{id}", write, bulletins::show::post),
        RouteSpec::page("/staff/notices/{id}/edit", write, bulletins::edit::get),
        RouteSpec::act("/staff/notices/{id}/edit", write, bulletins::edit::post),
        RouteSpec::page("/staff/notices/{id}/files", write, bulletins::files::get),
        RouteSpec::upload("/staff/notices/{id}/files", write, bulletins::files::post),
        RouteSpec::file("/staff/notices/{id}/files/{file}", any, bulletins::files::one),
        RouteSpec::page("/staff/notices/{id}/publish", write, bulletins::publish::get),
        RouteSpec::act("/staff/notices/{id}/publish", write, bulletins::publish::post),
        RouteSpec::page("/staff/notices/{id}/readers", any, bulletins::readers::get),
        RouteSpec::act("/staff/notices/{id}/readers", write, bulletins::readers::post),
        RouteSpec::file("/staff/notices/{id}/readers.csv", any, bulletins::readers::csv),
        RouteSpec::page("/staff/notices/{id}/readers/print", any, bulletins::readers::print),
        RouteSpec::page("/staff/notices/{id}/withdraw", Access::Staff(APPROVER), bulletins::withdraw::get),
        RouteSpec::act("/staff/notices/{id}/withdraw", Access::Staff(APPROVER), bulletins::withdraw::post),
        RouteSpec::page("/staff/letters", work, letters::list::get),
        RouteSpec::page("/staff/letters/{id}", work, letters::show::get),
        RouteSpec::act("/staff/letters/{id}", work, letters::show::post),
        RouteSpec::page("/staff/tasks", tasks, tasks::list::get),
        RouteSpec::act("/staff/tasks", tasks, tasks::list::post),
        RouteSpec::page("/staff/tasks/{id}", work, tasks::show::get),
        RouteSpec::act("/staff/tasks/{id}", work, tasks::show::post),
        RouteSpec::page("/staff/mails", any, mails::list),
        RouteSpec::page("/staff/mails/{name}", any, mails::one),
        RouteSpec::page("/staff/audit", Access::Staff(WATCHERS), audit::get),
    ];
    specs.extend(imports::routes::routes());
    specs
}
