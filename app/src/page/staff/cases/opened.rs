//! What all pages of one case share: opening it for whoever asks, the bar that says which case this is, the tabs,
//! and the one way to carry out a command.

use entity::case::permit::{self, Action};
use entity::case::proposal::PlanKind;
use entity::case::{Case, Command, due};
use entity::people::Actor;
use entity::permission::staff_with;

use crate::component::facts::{Fact, IdentityBar, Weight};
use crate::page::staff::form;
use crate::page::staff::prelude::*;
use crate::web::reply;
use text::case::{self as t, denied};
use text::status;
use usecase::case::execute;
use usecase::case::load;
use usecase::query::case_history::HistoryLine;
use usecase::query::referrals::ReferralDesk as Elsewhere;
use usecase::support::actor;

/// A case as opened for one person.
#[derive(Clone, Debug)]
pub(crate) struct OpenedCase {
    pub(crate) file: Case,
    pub(crate) actor: Actor,
    /// The name of its handler.
    pub(crate) handler: Option<String>,
    /// The register of desks elsewhere, where a page names some.
    pub(crate) elsewhere: Vec<Elsewhere>,
    /// Its steps by their outside, the newest first, where a page names some.
    pub(crate) steps: Vec<HistoryLine>,
}

impl OpenedCase {
    pub(crate) fn number(&self) -> String {
        self.file.number.map(|number| number.to_string()).unwrap_or_default()
    }

    /// The path of the case page.
    pub(crate) fn path(&self) -> String {
        format!("/staff/cases/{}", self.number())
    }

    /// The path of one of its pages.
    pub(crate) fn page(&self, name: &str) -> String {
        format!("{}/{name}", self.path())
    }

    /// Whether this person may take this step now.
    pub(crate) fn may(&self, action: Action) -> bool {
        permit::check(&self.file, &self.actor, action).is_ok()
    }

    /// The same, as an error that the page shows.
    pub(crate) fn need(&self, action: Action) -> Result<(), AppError> {
        permit::check(&self.file, &self.actor, action).map_err(AppError::Denied)
    }

    /// The page of a proposal that waits and is of the kind that this act proposes: there cannot be two.
    pub(crate) fn waits(&self, action: Action) -> Option<String> {
        let kind = match action {
            Action::ProposeNonAcceptance => PlanKind::NonAcceptance,
            Action::ProposeDiscontinuance => PlanKind::Discontinuance,
            Action::ProposeWithholding => PlanKind::WithholdNotice,
            Action::ProposeLifting => PlanKind::LiftWithholding,
            Action::ProposeUnsettled => PlanKind::CloseUnsettled,
            _ => return None,
        };
        let open = self.file.open_proposals().find(|open| open.plan.kind() == kind)?;
        Some(self.page(&format!("proposals/{}", open.no.0)))
    }

    /// Whether this person may read what was said and sent. The auditor reads what was done.
    pub(crate) fn reads_contents(&self) -> bool {
        staff_with(&self.actor, Permission::ReadContents).is_some()
    }

    /// The version that a form carries.
    pub(crate) fn version(&self) -> i64 {
        i64::from(self.file.version)
    }
}

/// Opens the case of the path for whoever asks.
pub(crate) async fn open(ctx: &Ctx) -> Result<OpenedCase, AppError> {
    let actor = ctx.actor()?;
    let file = load::by_number(&ctx.app, &actor, ctx.param("no")?).await?;
    let handler = match file.handler {
        Some(id) => actor::staff_names(ctx.app.read(), [id]).await?.remove(&id),
        None => None,
    };
    Ok(OpenedCase { file, actor, handler, elsewhere: Vec::new(), steps: Vec::new() })
}

/// What became of a command.
pub(crate) enum Acted {
    /// Done: this is the answer.
    Done(Response),
    /// Refused by the rules: the page is shown again with these sentences.
    Refused(FieldErrors),
}

/// Carries out a command on the opened case and leads back to its page with a banner (`done`, a fixed key).
pub(crate) async fn act(
    ctx: &Ctx,
    fields: &Fields,
    opened: &OpenedCase,
    command: &Command,
    done: &str,
) -> Result<Acted, AppError> {
    let location = format!("{}?done={done}", opened.path());
    let act = ctx.submission(fields, location)?.of_what_was_seen()?;
    match execute::execute(&ctx.app, &act, opened.file.id, command).await {
        Ok(done) => Ok(Acted::Done(reply::see_other(&done.location))),
        Err(AppError::Denied(why)) => Ok(Acted::Refused(form::refusals(denied::sentences(ctx.lang, &why)))),
        Err(other) => Err(other),
    }
}

/// The bar on top of every page of a case.
pub(crate) fn bar(ctx: &Ctx, opened: &OpenedCase) -> impl IntoView + use<> {
    let lang = ctx.lang;
    let file = &opened.file;
    let said = file.application.as_ref();
    let mut tags = vec![
        (Tone::Plain, t::kind(file.kind).to_owned()),
        (Tone::of(file.status), status::staff(file.status).to_owned()),
    ];
    if file.harm.is_flagged() {
        tags.push((Tone::Safety, t::SAFETY.to_owned()));
    }
    if file.contact_is_quiet() {
        tags.push((Tone::Hold, t::QUIET.to_owned()));
    }
    let name = said.and_then(|said| said.name.as_ref()).map(|name| t::with_title(lang, &name.name));
    let applicant = crate::page::staff::applicant(ctx, name);
    let company = file.member.as_ref().map_or_else(
        || said.and_then(|said| said.companies.first()).map(|company| company.name().to_owned()).unwrap_or_default(),
        |confirmed| confirmed.matched.name.clone(),
    );
    let mut facts = vec![
        fact(t::APPLICANT, applicant),
        fact(t::COMPANY, company),
        fact(t::HANDLER, opened.handler.clone().unwrap_or_else(|| t::UNASSIGNED.to_owned())),
    ];
    if let Some((day, kind)) = due::next(file) {
        let weight = if day < ctx.today() { Weight::Late } else { Weight::Plain };
        facts.push(Fact { weight, ..fact(t::due(kind), due_words(ctx, day)) });
    }
    view! { <IdentityBar number=opened.number() tags=tags facts=facts/> }
}

fn fact(term: &str, value: String) -> Fact {
    Fact { term: term.to_owned(), value, ..Fact::default() }
}

/// A day with how far it is: 「11月25日（水）あと2営業日」.
pub(crate) fn due_words(ctx: &Ctx, day: chrono::NaiveDate) -> String {
    let left = ctx.days_left(day);
    format!("{} {}", date::day(ctx.lang, day), date::left(ctx.lang, left))
}

/// The tabs of a case; `current` is the page's own name, empty for the timeline.
pub(crate) fn tabs(opened: &OpenedCase, current: &str) -> impl IntoView + use<> {
    let file = &opened.file;
    let tab = |name: &str, label: &'static str| {
        let href = if name.is_empty() { opened.path() } else { opened.page(name) };
        Tab::new(href, label)
    };
    let alive = file.files.iter().filter(|entry| entry.destroyed_at.is_none()).count();
    let closed = if opened.reads_contents() {
        Vec::new()
    } else {
        ["statement", "points", "files", "letters"].map(|name| opened.page(name)).to_vec()
    };
    let items = [
        tab("", t::TAB_TIMELINE),
        tab("statement", t::TAB_STATEMENT),
        tab("points", t::TAB_POINTS).with_count(file.points.len()),
        tab("files", t::TAB_FILES).with_count(alive),
        tab("letters", t::TAB_LETTERS),
        tab("grounds", t::TAB_GROUNDS),
        tab("log", t::TAB_LOG),
    ]
    .into_iter()
    .filter(|tab| !closed.contains(&tab.href))
    .collect();
    let here = if current.is_empty() { opened.path() } else { opened.page(current) };
    view! { <Tabs items=items current=here/> }
}
