//! The routes of this folder.

use entity::permission::Permission;

use super::{
    approvals, audit, bulletins, cases, guidelines, home, imports, intake, letters, mails, measures, members, pages,
    referrals, tasks, wind_up,
};
use crate::access::{Access, RouteSpec};

pub(crate) fn routes() -> Vec<RouteSpec> {
    let (enters, reads_cases) = (Access::Staff(Permission::EnterDesk), Access::Staff(Permission::ReadCases));
    let mut specs = vec![
        RouteSpec::page(cases::list::PATH, reads_cases, cases::list::get),
        RouteSpec::act(cases::list::PATH, reads_cases, cases::list::post),
    ];
    specs.push(RouteSpec::page(approvals::list::PATH, enters, approvals::list::get));
    specs.push(RouteSpec::page(home::PATH, enters, home::get));
    specs.extend(intake::routes::routes());
    specs.extend(cases::routes::routes());
    specs.extend(measures::routes::routes());
    specs.extend(registers());
    specs
}

/// The registers of the body, and what is owed to them.
fn registers() -> Vec<RouteSpec> {
    let (read, keep) = (Access::Staff(Permission::ReadRegisters), Access::Staff(Permission::KeepRegisters));
    let desks = Access::Staff(Permission::KeepReferrals);
    let (write, withdraw) = (Access::Staff(Permission::WriteBulletins), Access::Staff(Permission::WithdrawBulletins));
    let (post, tasks) = (Access::Staff(Permission::PostLetters), Access::Staff(Permission::DoTasks));
    let (works, enters) = (Access::Staff(Permission::WorkOnCases), Access::Staff(Permission::EnterDesk));
    let mut specs = vec![
        RouteSpec::page("/staff/members", read, members::list::get),
        RouteSpec::page("/staff/members/new", keep, members::new::get),
        RouteSpec::act("/staff/members/new", keep, members::new::post),
        RouteSpec::page("/staff/members/{no}", read, members::show::get),
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
        RouteSpec::page("/staff/guidelines", read, guidelines::list::get),
        RouteSpec::act("/staff/guidelines", keep, guidelines::list::post),
        RouteSpec::page("/staff/guidelines/{slug}", read, guidelines::show::get),
        RouteSpec::act("/staff/guidelines/{slug}", keep, guidelines::show::post),
        RouteSpec::page("/staff/guidelines/{slug}/edit", keep, guidelines::edit::get),
        RouteSpec::act("/staff/guidelines/{slug}/edit", keep, guidelines::edit::post),
        RouteSpec::page("/staff/guidelines/{slug}/publish", keep, guidelines::publish::get),
        RouteSpec::act("/staff/guidelines/{slug}/publish", keep, guidelines::publish::post),
        RouteSpec::page("/staff/guidelines/{slug}/steps/{key}", keep, guidelines::step::get),
        RouteSpec::act("/staff/guidelines/{slug}/steps/{key}", keep, guidelines::step::post),
        RouteSpec::page("/staff/guidelines/{slug}/compare/{pair}", read, guidelines::compare::get),
        RouteSpec::page("/staff/guidelines/{slug}/{version}/readers", read, guidelines::readers::get),
        RouteSpec::page("/staff/guidelines/consultations/{id}", keep, guidelines::consultation::get),
        RouteSpec::act("/staff/guidelines/consultations/{id}", keep, guidelines::consultation::post),
        RouteSpec::page("/staff/guidelines/consultations/{id}/opinions/{opinion}", keep, guidelines::opinion::get),
        RouteSpec::act("/staff/guidelines/consultations/{id}/opinions/{opinion}", keep, guidelines::opinion::post),
        RouteSpec::page("/staff/pages", read, pages::list::get),
        RouteSpec::page("/staff/pages/{page}", read, pages::show::get),
        RouteSpec::act("/staff/pages/{page}", keep, pages::show::post),
        RouteSpec::page("/staff/pages/{page}/edit", keep, pages::edit::get),
        RouteSpec::act("/staff/pages/{page}/edit", keep, pages::edit::post),
        RouteSpec::page("/staff/pages/{page}/{number}", read, pages::version::get),
        RouteSpec::act("/staff/pages/{page}/{number}", keep, pages::version::post),
        RouteSpec::page("/staff/approvals/{id}", keep, approvals::show::get),
        RouteSpec::act("/staff/approvals/{id}", keep, approvals::show::post),
        RouteSpec::page(wind_up::PATH, keep, wind_up::get),
        RouteSpec::act(wind_up::PATH, keep, wind_up::post),
        RouteSpec::page("/staff/referrals", read, referrals::list::get),
        RouteSpec::page("/staff/referrals/new", desks, referrals::new::get),
        RouteSpec::act("/staff/referrals/new", desks, referrals::new::post),
        RouteSpec::page("/staff/referrals/{key}", read, referrals::show::get),
        RouteSpec::act("/staff/referrals/{key}", desks, referrals::show::post),
        RouteSpec::page("/staff/referrals/{key}/edit", desks, referrals::edit::get),
        RouteSpec::act("/staff/referrals/{key}/edit", desks, referrals::edit::post),
        RouteSpec::page("/staff/referrals/{key}/end", desks, referrals::end::get),
        RouteSpec::act("/staff/referrals/{key}/end", desks, referrals::end::post),
        RouteSpec::page(bulletins::OLD_PATH, read, bulletins::renamed),
        RouteSpec::act(bulletins::OLD_PATH, read, bulletins::renamed),
        RouteSpec::page("/staff/notices/{*rest}", read, bulletins::renamed),
        RouteSpec::act("/staff/notices/{*rest}", read, bulletins::renamed),
        RouteSpec::page("/staff/bulletins", read, bulletins::list::get),
        RouteSpec::act("/staff/bulletins", write, bulletins::list::post),
        RouteSpec::page("/staff/bulletins/{id}", read, bulletins::show::get),
        RouteSpec::act("/staff/bulletins/{id}", write, bulletins::show::post),
        RouteSpec::page("/staff/bulletins/{id}/edit", write, bulletins::edit::get),
        RouteSpec::act("/staff/bulletins/{id}/edit", write, bulletins::edit::post),
        RouteSpec::page("/staff/bulletins/{id}/files", write, bulletins::files::get),
        RouteSpec::upload("/staff/bulletins/{id}/files", write, bulletins::files::post),
        RouteSpec::file("/staff/bulletins/{id}/files/{file}", read, bulletins::files::one),
        RouteSpec::page("/staff/bulletins/{id}/publish", write, bulletins::publish::get),
        RouteSpec::act("/staff/bulletins/{id}/publish", write, bulletins::publish::post),
        RouteSpec::page("/staff/bulletins/{id}/readers", read, bulletins::readers::get),
        RouteSpec::act("/staff/bulletins/{id}/readers", write, bulletins::readers::post),
        RouteSpec::file("/staff/bulletins/{id}/readers.csv", read, bulletins::readers::csv),
        RouteSpec::page("/staff/bulletins/{id}/readers/print", read, bulletins::readers::print),
        RouteSpec::page("/staff/bulletins/{id}/withdraw", withdraw, bulletins::withdraw::get),
        RouteSpec::act("/staff/bulletins/{id}/withdraw", withdraw, bulletins::withdraw::post),
        RouteSpec::page("/staff/letters", post, letters::list::get),
        RouteSpec::page("/staff/letters/{id}", post, letters::show::get),
        RouteSpec::act("/staff/letters/{id}", post, letters::show::post),
        RouteSpec::page("/staff/tasks", tasks, tasks::list::get),
        RouteSpec::act("/staff/tasks", tasks, tasks::list::post),
        RouteSpec::page("/staff/tasks/{id}", works, tasks::show::get),
        RouteSpec::act("/staff/tasks/{id}", works, tasks::show::post),
        RouteSpec::page("/staff/mails", enters, mails::list),
        RouteSpec::page("/staff/mails/{name}", enters, mails::one),
        RouteSpec::page("/staff/audit", Access::Staff(Permission::ReadAudit), audit::get),
    ];
    specs.extend(imports::routes::routes());
    specs
}
