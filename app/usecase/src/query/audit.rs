//! The log of who did what, for those who watch over the desk. Newest first, by its counted number.

use std::collections::HashMap;

use entity::id::{BulletinId, GuidelineId, MeasureFileId, ReferralId};
use entity::site_page::PageKey;
use schema::{
    audit, body_page_version, bulletin_version, case_file, guidance, guideline, guideline_version, member_import,
    member_user, referral_desk, staff,
};
use sea_orm::Order;

use text::Lang;
use text::public::pages;

use crate::prelude::*;

/// Lines on one page.
pub const PER_PAGE: u64 = 50;

/// What is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditQuery {
    /// Only lines with a smaller number.
    pub before: Option<i64>,
    /// Only this kind of actor.
    pub actor_kind: Option<String>,
    pub action: Option<String>,
}

/// One line of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogLine {
    pub seq: i64,
    pub at: DateTime<Utc>,
    /// The kind of who it was.
    pub actor_kind: String,
    /// The name of the staff person, where it was one.
    pub who: Option<String>,
    /// What was done, as a code.
    pub action: String,
    /// The kind of thing it was done to.
    pub subject_kind: String,
    /// What that thing is called where it has a name that is nobody's secret: a receipt number, a company, a colleague.
    pub subject: Option<String>,
    /// The reason that was chosen, as a code.
    pub reason: Option<String>,
    pub request_id: String,
}

/// A page of the log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogPage {
    /// The lines, newest first.
    pub lines: Vec<LogLine>,
    /// Where older lines begin, if there are any.
    pub older: Option<i64>,
    /// The actions that occur, for the filter.
    pub actions: Vec<String>,
}

/// Reads a page of the log.
///
/// # Errors
/// [`AppError::Forbidden`] for all but auditor and administrator; database failures.
pub async fn page(app: &AppState, actor: &Actor, query: &AuditQuery) -> Result<LogPage, AppError> {
    permission::need(actor, Permission::ReadAudit)?;
    let mut rows = audit::Entity::find();
    if let Some(before) = query.before {
        rows = rows.filter(audit::Column::Seq.lt(before));
    }
    if let Some(kind) = &query.actor_kind {
        rows = rows.filter(audit::Column::ActorKind.eq(kind));
    }
    if let Some(action) = &query.action {
        rows = rows.filter(audit::Column::Action.eq(action));
    }
    let mut rows = rows.order_by(audit::Column::Seq, Order::Desc).limit(PER_PAGE + 1).all(app.read()).await?;
    let full = usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
    let more = rows.len() > full;
    rows.truncate(full);
    let older = rows.last().filter(|_| more).map(|row| row.seq);
    let names = AuditNames::of(app, &rows).await?;
    let actions = audit::Entity::find()
        .select_only()
        .column(audit::Column::Action)
        .distinct()
        .order_by(audit::Column::Action, Order::Asc)
        .into_tuple()
        .all(app.read())
        .await?;
    let lines = rows.into_iter().map(|row| names.line(row)).collect();
    Ok(LogPage { lines, older, actions })
}

/// What the ids of a page are called.
#[derive(Default)]
struct AuditNames {
    staff: HashMap<Uuid, String>,
    subjects: HashMap<(&'static str, Uuid), String>,
}

impl AuditNames {
    async fn of(app: &AppState, rows: &[audit::Model]) -> Result<Self, AppError> {
        let db = app.read();
        let subjects = |kind: &str| -> Vec<Uuid> {
            rows.iter().filter(|row| row.subject_kind == kind).filter_map(|row| row.subject_id).collect()
        };
        let mut names = Self::default();
        let people = rows
            .iter()
            .filter(|row| row.actor_kind == "staff")
            .filter_map(|row| row.actor_id)
            .chain(subjects("staff"))
            .map(StaffId);
        for row in staff::Entity::find().filter(staff::Column::Id.is_in(people)).all(db).await? {
            names.subjects.insert(("staff", row.id.0), row.name.clone());
            names.staff.insert(row.id.0, row.name);
        }
        let cases: Vec<(CaseId, String)> = case_file::Entity::find()
            .select_only()
            .column(case_file::Column::Id)
            .column(case_file::Column::Number)
            .filter(case_file::Column::Id.is_in(subjects("case").into_iter().map(CaseId)))
            .into_tuple()
            .all(db)
            .await?;
        names.subjects.extend(cases.into_iter().map(|(id, number)| (("case", id.0), number)));
        let users: Vec<(MemberUserId, MemberId)> = member_user::Entity::find()
            .select_only()
            .column(member_user::Column::Id)
            .column(member_user::Column::MemberId)
            .filter(member_user::Column::Id.is_in(subjects("member_user").into_iter().map(MemberUserId)))
            .into_tuple()
            .all(db)
            .await?;
        let wanted = subjects("member").into_iter().map(MemberId).chain(users.iter().map(|(_, member)| *member));
        let companies: HashMap<MemberId, String> = member::Entity::find()
            .filter(member::Column::Id.is_in(wanted))
            .all(db)
            .await?
            .into_iter()
            .map(|row| (row.id, row.name))
            .collect();
        names.subjects.extend(
            users.iter().filter_map(|(user, member)| Some((("member_user", user.0), companies.get(member)?.clone()))),
        );
        names.subjects.extend(companies.into_iter().map(|(id, name)| (("member", id.0), name)));
        let versions: Vec<(Uuid, GuidelineId)> = guideline_version::Entity::find()
            .select_only()
            .column(guideline_version::Column::Id)
            .column(guideline_version::Column::GuidelineId)
            .filter(guideline_version::Column::Id.is_in(subjects("guideline")))
            .into_tuple()
            .all(db)
            .await?;
        let titles: HashMap<GuidelineId, String> = guideline::Entity::find()
            .filter(guideline::Column::Id.is_in(versions.iter().map(|(_, of)| *of)))
            .all(db)
            .await?
            .into_iter()
            .map(|row| (row.id, row.title))
            .collect();
        names.subjects.extend(
            versions.iter().filter_map(|(version, of)| Some((("guideline", *version), titles.get(of)?.clone()))),
        );
        let pages: Vec<(Uuid, String)> = body_page_version::Entity::find()
            .select_only()
            .column(body_page_version::Column::Id)
            .column(body_page_version::Column::Page)
            .filter(body_page_version::Column::Id.is_in(subjects("page")))
            .into_tuple()
            .all(db)
            .await?;
        names.subjects.extend(pages.into_iter().filter_map(|(id, page)| {
            Some((("page", id), pages::title(PageKey::from_code(&page)?).get(Lang::Ja).to_owned()))
        }));
        let titles: Vec<(BulletinId, String)> = bulletin_version::Entity::find()
            .select_only()
            .column(bulletin_version::Column::BulletinId)
            .column(bulletin_version::Column::Title)
            .filter(bulletin_version::Column::BulletinId.is_in(subjects("bulletin").into_iter().map(BulletinId)))
            .order_by(bulletin_version::Column::Number, Order::Asc)
            .into_tuple()
            .all(db)
            .await?;
        names.subjects.extend(titles.into_iter().map(|(id, title)| (("bulletin", id.0), title)));
        let files: Vec<(MeasureFileId, String)> = guidance::Entity::find()
            .select_only()
            .column(guidance::Column::Id)
            .column(guidance::Column::Number)
            .filter(guidance::Column::Id.is_in(subjects("guidance").into_iter().map(MeasureFileId)))
            .into_tuple()
            .all(db)
            .await?;
        names.subjects.extend(files.into_iter().map(|(id, number)| (("guidance", id.0), number)));
        let imports: Vec<(Uuid, String)> = member_import::Entity::find()
            .select_only()
            .column(member_import::Column::Id)
            .column(member_import::Column::FileName)
            .filter(member_import::Column::Id.is_in(subjects("import")))
            .into_tuple()
            .all(db)
            .await?;
        names.subjects.extend(imports.into_iter().map(|(id, name)| (("import", id), name)));
        let desks: Vec<(ReferralId, String)> = referral_desk::Entity::find()
            .select_only()
            .column(referral_desk::Column::Id)
            .column(referral_desk::Column::Name)
            .filter(referral_desk::Column::Id.is_in(subjects("referral").into_iter().map(ReferralId)))
            .into_tuple()
            .all(db)
            .await?;
        names.subjects.extend(desks.into_iter().map(|(id, name)| (("referral", id.0), name)));
        Ok(names)
    }

    fn line(&self, row: audit::Model) -> LogLine {
        let kind = match row.subject_kind.as_str() {
            "case" => "case",
            "member" => "member",
            "member_user" => "member_user",
            "staff" => "staff",
            "guideline" => "guideline",
            "guidance" => "guidance",
            "page" => "page",
            "referral" => "referral",
            "bulletin" => "bulletin",
            _ => "",
        };
        LogLine {
            seq: row.seq,
            at: row.at,
            who: row.actor_id.filter(|_| row.actor_kind == "staff").and_then(|id| self.staff.get(&id).cloned()),
            actor_kind: row.actor_kind,
            action: row.action,
            subject: row.subject_id.and_then(|id| self.subjects.get(&(kind, id)).cloned()),
            subject_kind: row.subject_kind,
            reason: row.reason,
            request_id: row.request_id,
        }
    }
}
