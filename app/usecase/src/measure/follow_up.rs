//! What follows from an event of a file, in its transaction: the end of a coverage, mails, letters, the log.

use entity::law::guidance::Rung;
use entity::measure::notice;
use entity::measure::{Event, MeasureFile, Recorded};

use crate::letter::measure::{self, Addressee, PortalReach};
use crate::letter::send;
use crate::member::end;
use crate::prelude::*;
use crate::support::job::{self, Job};
use text::Lang;

/// Does all that follows from one event; `after` is the file as the step left it.
pub(super) async fn follow(
    app: &AppState,
    tx: &DatabaseTransaction,
    act: &Submission,
    after: &MeasureFile,
    recorded: &Recorded,
) -> Result<(), AppError> {
    let member = after.member.ok_or(AppError::NotFound)?;
    let now = app.now();
    if let Event::Issued { draft, .. } = &recorded.event
        && draft.rung == Rung::Exclusion
    {
        end::exclude(app, tx, act, member, draft.due).await?;
    }
    if let Some(notice) = notice::owed(after, recorded) {
        if send::users(tx, member).await? > 0 {
            let dedup = format!("guidance:{}:{}", after.id, recorded.seq);
            job::enqueue(tx, now, now, &dedup, &Job::MailGuidance { member, guidance: after.id }).await?;
        } else {
            let company = member::Entity::find_by_id(member).one(tx).await?.ok_or(AppError::NotFound)?;
            let to = Addressee { company: &company, reached: PortalReach::Post };
            let content = measure::letter(Lang::Ja, app.organization(), app.today(), after, to, notice);
            send::about_guidance(app, tx, after.id, member, &content).await?;
        }
    }
    let action = format!("guidance.{}", recorded.event.kind().code());
    let line = audit::AuditLine::of(act, &action, "guidance", after.id.0);
    audit::write(tx, now, line).await
}
