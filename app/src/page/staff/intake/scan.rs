//! The scans that come with the entry: the letter as it came, and the identity paper.

use entity::application::answer::{FileGiven, FilePurpose, IdentityAnswer};
use entity::application::{Application, Kind};
use entity::id::StaffId;

use super::super::form::Form;
use crate::prelude::*;
use crate::web::upload::{SentFile, let_pass};
use text::staff::intake as t;
use text::upload_types;
use usecase::case::intake::{self, Scan};
use usecase::form::fields::FormToken;
use usecase::support::upload::{self, ReceivedFile, RefusedFile};

/// The box for the letter, fax or form as it came.
pub(super) const LETTER: &str = "letter";
/// The box for the identity paper.
pub(super) const PAPER: &str = "paper";
/// The scans that are there already and wanted.
pub(super) const KEPT: &str = "scan";

/// What became of a file.
pub(super) enum ScanOutcome {
    /// Its bytes are safe; the box it came in.
    Received(&'static str, Box<ReceivedFile>),
    /// It cannot be taken: the box, and what to tell.
    Refused(&'static str, RefusedFile),
    Failed(AppError),
    /// Nobody wants it: an unknown box, or the case is open already.
    Passed,
}

/// What lies in a box.
fn purpose(part: &str) -> Option<(FilePurpose, &'static str)> {
    match part {
        LETTER => Some((FilePurpose::Original, LETTER)),
        PAPER => Some((FilePurpose::Identity, PAPER)),
        _ => None,
    }
}

/// Takes a file, unless the same form has opened its case already.
pub(super) async fn take(ctx: &Ctx, staff: StaffId, fields: &Fields, sent: SentFile<'_>) -> ScanOutcome {
    let (Some((purpose, part)), Some(key)) = (purpose(&sent.part), FormToken::well_formed(fields.get("form_key")))
    else {
        let_pass(sent).await;
        return ScanOutcome::Passed;
    };
    match intake::is_received(&ctx.app, key).await {
        Ok(false) => {}
        Ok(true) => {
            let_pass(sent).await;
            return ScanOutcome::Passed;
        }
        Err(error) => return ScanOutcome::Failed(error),
    }
    let name = sent.name.clone();
    let scan = Scan { purpose, name: &name, sender: &ctx.sender() };
    match intake::take_scan(&ctx.app, staff, key, scan, sent.bytes()).await {
        Ok(received) => ScanOutcome::Received(part, Box::new(received)),
        Err(refused) => match refused.told(ctx.lang, purpose) {
            Ok(told) => ScanOutcome::Refused(part, told),
            Err(error) => ScanOutcome::Failed(error),
        },
    }
}

/// Puts the wanted scans into the application; what cannot be is noted at its box.
pub(super) fn enclose(form: &mut Form, there: &[FileGiven], said: &mut Application) {
    let known = |id: &str| there.iter().any(|given| given.id.to_string() == id);
    if form.fields.all(KEPT).any(|id| !known(id)) {
        form.wrong(LETTER, t::SCAN_GONE);
    }
    let wanted: Vec<FileGiven> =
        there.iter().filter(|given| form.fields.has(KEPT, &given.id.to_string())).cloned().collect();
    let (papers, letters): (Vec<_>, Vec<_>) =
        wanted.into_iter().partition(|given| given.purpose == FilePurpose::Identity);
    if !papers.is_empty() {
        if said.kind() == Kind::Consultation {
            form.wrong(PAPER, t::SCAN_NOT_FOR_CONSULTATION);
        }
        if matches!(said.identity, None | Some(IdentityAnswer::Later)) {
            said.identity = Some(IdentityAnswer::Post);
        }
    }
    said.files = letters;
    said.identity_files = papers;
}

/// The boxes, and the scans that are there already.
pub(super) fn boxes(form: &Form, there: Vec<FileGiven>) -> AnyView {
    let kept: Vec<Choice> = there
        .iter()
        .map(|given| {
            let what = if given.purpose == FilePurpose::Identity { t::SCAN_PAPER } else { t::SCAN_LETTER };
            let line = t::scan_line(what, &given.name, &upload::size(given.size));
            Choice::new(given.id.to_string(), line)
        })
        .collect();
    let values: Vec<String> = form.fields.all(KEPT).map(str::to_owned).collect();
    let (letter, paper) = (form.errors.of(LETTER), form.errors.of(PAPER));
    html! {
        <p>{t::SCAN_LEAD}</p>
        {(!kept.is_empty()).then(|| view! {
            <Checks at=Control::new(KEPT).values(values) label=t::SCAN_KEPT need=Need::Optional choices=kept/>
        })}
        <FileField at=Control::new(LETTER).error(letter) label=t::SCAN_LETTER hint=upload_types::LETTER_SCAN_HINT
            need=Need::Optional accept=upload_types::ACCEPT/>
        <FileField at=Control::new(PAPER).error(paper) label=t::SCAN_PAPER hint=t::SCAN_PAPER_HINT need=Need::Optional
            accept=upload_types::ACCEPT_IDENTITY/>
        <p><Button label=t::SCAN_ADD look=Look::Secondary name="go" value="add"/></p>
    }
}
