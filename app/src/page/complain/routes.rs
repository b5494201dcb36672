//! The routes of this folder.

use super::ask::Question;
use super::{
    ask, check, company, consult, done, exit, explain, files, flow, identity, mail_code, question as q, receipt,
    resume, start,
};
use crate::access::{Access, RouteSpec};

pub(crate) fn routes() -> Vec<RouteSpec> {
    use flow::WizardStep;
    let draft = Access::Draft;
    let mut specs = vec![
        RouteSpec::page("/complain", Access::Public, start::get),
        RouteSpec::act("/complain", Access::Public, start::post),
        RouteSpec::page("/consult", Access::Public, consult::get),
        RouteSpec::act("/consult", Access::Public, consult::post),
        RouteSpec::page("/exit", Access::Public, exit::get),
        RouteSpec::act("/exit", Access::Public, exit::post),
        RouteSpec::page("/complain/resume", Access::Public, resume::resume),
        RouteSpec::act("/complain/resume", Access::Public, resume::resume_post),
        RouteSpec::data("/complain/company/suggest", Access::Public, company::suggest::get).localized(),
        RouteSpec::page(resume::TASKS, draft, resume::tasks),
        RouteSpec::page(WizardStep::SAVE, draft, resume::saved),
        RouteSpec::page("/complain/outcome/{key}", draft, explain::get),
        RouteSpec::page(WizardStep::Money.path(), draft, explain::money),
        RouteSpec::page(WizardStep::Company.path(), draft, company::get),
        RouteSpec::act(WizardStep::Company.path(), draft, company::post),
        RouteSpec::page(WizardStep::Confirm.path(), draft, company::confirm::get),
        RouteSpec::act(WizardStep::Confirm.path(), draft, company::confirm::post),
        RouteSpec::page(WizardStep::NotFound.path(), draft, company::not_found::get),
        RouteSpec::act(WizardStep::NotFound.path(), draft, company::not_found::post),
        RouteSpec::page(WizardStep::More.path(), draft, company::more::get),
        RouteSpec::act(WizardStep::More.path(), draft, company::more::post),
        RouteSpec::page(WizardStep::Files.path(), draft, files::get),
        RouteSpec::upload(WizardStep::Files.path(), draft, files::post),
        RouteSpec::act("/complain/files/remove", draft, files::remove),
        RouteSpec::page(WizardStep::MailCode.path(), draft, mail_code::get),
        RouteSpec::act(WizardStep::MailCode.path(), draft, mail_code::post),
        RouteSpec::page(WizardStep::Identity.path(), draft, identity::get),
        RouteSpec::upload(WizardStep::Identity.path(), draft, identity::post),
        RouteSpec::act("/complain/identity/remove", draft, identity::remove),
        RouteSpec::page(WizardStep::Check.path(), draft, check::get),
        RouteSpec::act(WizardStep::Check.path(), draft, check::post),
        RouteSpec::page("/complain/print", draft, check::print),
        // Their time is short; whoever comes later is told so, whoever it is.
        RouteSpec::page("/complain/receipt", Access::Public, receipt::get),
        RouteSpec::page(WizardStep::DONE, Access::Public, done::get),
        RouteSpec::act(WizardStep::DONE, Access::Public, done::leave),
    ];
    specs.extend(question::<q::safety::Page>());
    specs.extend(question::<q::topic::Page>());
    specs.extend(question::<q::who::Page>());
    specs.extend(question::<q::guardian::Page>());
    specs.extend(question::<q::proxy::Page>());
    specs.extend(question::<q::related::Page>());
    specs.extend(question::<q::contacted::Page>());
    specs.extend(question::<q::background::Page>());
    specs.extend(question::<q::litigation::Page>());
    specs.extend(question::<q::earlier::Page>());
    specs.extend(question::<q::category::Page>());
    specs.extend(question::<q::when::Page>());
    specs.extend(question::<q::what_happened::Page>());
    specs.extend(question::<q::outcome::Page>());
    specs.extend(question::<q::danger::Page>());
    specs.extend(question::<q::share::Page>());
    specs.extend(question::<q::identifiers::Page>());
    specs.extend(question::<q::name::Page>());
    specs.extend(question::<q::contact::Page>());
    specs.extend(question::<q::address::Page>());
    specs.extend(question::<q::support::Page>());
    specs
}

/// Both doors of a question.
fn question<Q: Question + 'static>() -> [RouteSpec; 2] {
    let path = Q::STOP.path();
    [RouteSpec::page(path, Access::Draft, ask::get::<Q>), RouteSpec::act(path, Access::Draft, ask::post::<Q>)]
}
