//! The connections to the database, the one way to begin a transaction, and what a database error means.
//!
//! On SQLite many may read while one writes; a transaction that begins by reading and writes later fails at once when
//! somebody else wrote in between. So there is one connection for writing, and every transaction begins IMMEDIATE.

use std::time::Duration;

use sea_orm::sqlx;
use sea_orm::sqlx::Connection;
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbErr, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
};

/// How long a writer waits for another one before it gives up.
const BUSY: Duration = Duration::from_secs(5);
/// How long a caller waits for a free connection.
const ACQUIRE: Duration = Duration::from_secs(5);
/// No statement of a page may take longer (PostgreSQL).
const STATEMENT: Duration = Duration::from_secs(30);
const READERS: u32 = 4;
const POSTGRES_WRITERS: u32 = 8;

/// Which of the two databases is behind a [`Db`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DbKind {
    /// One file and its write-ahead log.
    Sqlite,
    Postgres,
}

/// Connections for reading and for writing. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Db {
    /// For queries. Cannot write.
    pub read: DatabaseConnection,
    /// For single statements that write; more than one belong into [`Db::begin`].
    pub write: DatabaseConnection,
    kind: DbKind,
}

/// What a connection is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    Read,
    Write,
}

impl Db {
    /// Opens the main database. Its tables must be there already (`migration::migrate`).
    ///
    /// # Errors
    /// When the URL is not one of `sqlite:` (with a file) and `postgres:`, or the database cannot be reached.
    pub async fn connect(url: &str) -> Result<Self, DbErr> {
        Self::open(url, None).await
    }

    /// Opens the key store: on SQLite a file of its own, on PostgreSQL the schema `keys`.
    ///
    /// # Errors
    /// As [`Db::connect`].
    pub async fn connect_keys(url: &str) -> Result<Self, DbErr> {
        Self::open(url, Some("keys")).await
    }

    async fn open(url: &str, schema: Option<&str>) -> Result<Self, DbErr> {
        let kind = kind_of(url)?;
        // The writer comes first: on SQLite it makes the log that the readers need.
        let write = Database::connect(options(url, kind, Use::Write, schema)).await?;
        let read = Database::connect(options(url, kind, Use::Read, schema)).await?;
        Ok(Self { read, write, kind })
    }

    /// Begins a transaction for writing. Dropping it without a commit rolls it back.
    ///
    /// It begins in a task of its own: a visitor who goes away in the middle takes the request along, and a connection
    /// to PostgreSQL whose BEGIN is on its way would go back to the pool with the transaction open and nobody knowing
    /// it. What the next one writes there would be acknowledged and never kept.
    ///
    /// # Errors
    /// When no connection becomes free or the database stays locked; see [`schema::failure::is_busy`].
    pub async fn begin(&self) -> Result<DatabaseTransaction, DbErr> {
        let write = self.write.clone();
        let beginning = tokio::spawn(async move {
            #[expect(
                clippy::disallowed_methods,
                reason = "the one place where transactions begin, and they begin IMMEDIATE"
            )]
            write
                .begin_with_options(TransactionOptions {
                    sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                    ..TransactionOptions::default()
                })
                .await
        });
        beginning.await.map_err(|cause| DbErr::Custom(format!("the task that begins a transaction: {cause}")))?
    }

    /// Which database this is.
    pub fn kind(&self) -> DbKind {
        self.kind
    }

    /// Whether both ways to the database work.
    ///
    /// # Errors
    /// When one does not.
    pub async fn ping(&self) -> Result<(), DbErr> {
        self.read.execute_unprepared("select 1").await?;
        self.write.execute_unprepared("select 1").await?;
        Ok(())
    }

    /// Closes all connections; on SQLite the log goes back into the file.
    ///
    /// # Errors
    /// When a connection cannot be closed.
    pub async fn close(self) -> Result<(), DbErr> {
        self.read.close().await?;
        self.write.close().await
    }
}

fn kind_of(url: &str) -> Result<DbKind, DbErr> {
    if url.starts_with("postgres://") || url.starts_with("postgresql://") {
        return Ok(DbKind::Postgres);
    }
    // In memory every connection would have a database of its own.
    if url.starts_with("sqlite:") && !url.contains(":memory:") && !url.contains("mode=memory") {
        return Ok(DbKind::Sqlite);
    }
    // The URL itself may hold a password, so it is not repeated.
    Err(DbErr::Custom("the database URL must be sqlite:FILE or postgres://…".to_owned()))
}

fn options(url: &str, kind: DbKind, purpose: Use, schema: Option<&str>) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    // Statements carry what people wrote; none of it may reach a log.
    options.sqlx_logging(false).record_stmt_in_spans(false).acquire_timeout(ACQUIRE);
    match kind {
        DbKind::Sqlite => sqlite(&mut options, purpose),
        DbKind::Postgres => postgres(&mut options, purpose, schema),
    }
    options
}

fn sqlite(options: &mut ConnectOptions, purpose: Use) {
    options
        .max_connections(if purpose == Use::Write { 1 } else { READERS })
        .min_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        // There is no network between us and a file.
        .test_before_acquire(false)
        .map_sqlx_sqlite_pool_opts(|pool| pool.after_release(|line, _| Box::pin(has_ended(line))))
        .map_sqlx_sqlite_opts(move |sqlite| {
            let sqlite = sqlite
                .create_if_missing(purpose == Use::Write)
                .foreign_keys(true)
                .busy_timeout(BUSY)
                .pragma("journal_mode", "WAL")
                .pragma("synchronous", "FULL")
                .pragma("secure_delete", "ON")
                .pragma("temp_store", "MEMORY")
                .pragma("trusted_schema", "OFF")
                .pragma("mmap_size", "0")
                .pragma("journal_size_limit", "67108864")
                // Without it REPLACE would slip past the triggers that keep the history append-only.
                .pragma("recursive_triggers", "ON");
            // Nothing analyses the tables: the indexes are made for the questions asked, and a plan should not change with
            // what happens to lie in a table today.
            match purpose {
                Use::Write => sqlite,
                Use::Read => sqlite.pragma("query_only", "ON"),
            }
        });
}

fn postgres(options: &mut ConnectOptions, purpose: Use, schema: Option<&str>) {
    options
        .max_connections(if purpose == Use::Write { POSTGRES_WRITERS } else { READERS })
        .set_application_name("madoguchi")
        // A server that was started anew has closed all of them: each is tried before it is used, and replaced.
        .test_before_acquire(true)
        .map_sqlx_postgres_pool_opts(|pool| pool.after_release(|line, _| Box::pin(has_ended(line))))
        .map_sqlx_postgres_opts(move |postgres| {
            let limit = STATEMENT.as_millis().to_string();
            match purpose {
                Use::Write => postgres.options([("statement_timeout", limit.as_str())]),
                Use::Read => {
                    postgres.options([("statement_timeout", limit.as_str()), ("default_transaction_read_only", "on")])
                }
            }
        });
    if let Some(schema) = schema {
        options.set_schema_search_path(schema);
    }
}

/// Whether no transaction is open on a connection that comes back; one where the driver still counts any is closed.
///
/// A database ends a transaction by itself when it cannot go on, as SQLite does on a full disk. The ROLLBACK that follows
/// then finds nothing to end, and the driver goes on counting: it would begin the next transaction as a part of one that
/// nobody ever commits. Its writes would be acknowledged, invisible, and gone with the next restart.
async fn has_ended<L: Connection>(line: &mut L) -> Result<bool, sqlx::Error> {
    if line.is_in_transaction() {
        // A rollback may still be on its way.
        line.ping().await?;
    }
    Ok(!line.is_in_transaction())
}

/// The rules of uniqueness that a use-case may run into and has to answer for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unique {
    /// Two staff with one login.
    StaffLogin,
    /// Two members with one 法人番号.
    MemberCorporateNumber,
    /// Two member users with one login.
    MemberUserLogin,
    /// Two invitations with one token.
    InvitationToken,
    /// Two drafts with one code.
    DraftCode,
    /// Two cases with one 受付番号; draw another one.
    CaseNumber,
    /// Two cases with one 確認コード: the same submission again.
    CaseCode,
    /// Two events of a case in one place: somebody else was faster.
    CaseEventSeq,
    /// Two files under one name in the store.
    FileObject,
    /// Two views of a case for one member.
    MemberCaseView,
    /// Two unsent answers of one member in one case.
    MemberAnswerUnsent,
    /// Two guidance files with one number; draw another one.
    MeasureFileNumber,
    /// Two events of a guidance file in one place: somebody else was faster.
    GuidanceEventSeq,
    /// Two guidelines under one address.
    GuidelineSlug,
    /// Two versions of a guideline with one number.
    GuidelineVersionNumber,
    /// Two versions of a page of the body with one number.
    BodyPageVersionNumber,
    /// Two members that own one 法人番号, now or before.
    MemberNumber,
    /// A heading of an import that is remembered twice.
    MemberImportHeading,
    /// A member that acknowledges a version twice.
    GuidelineAcknowledgement,
    /// Two announcements that the business ends.
    WindUpSlot,
    /// Two desks elsewhere under one address.
    ReferralKey,
    /// Two versions of a bulletin with one number.
    BulletinVersionNumber,
    /// Two versions of a bulletin that are being written.
    BulletinVersionOpen,
    /// Two marks of one user on one version of a bulletin.
    BulletinMark,
    /// The same work queued twice.
    JobDedup,
    /// The same form posted twice.
    FormKey,
    /// Somebody steps back from a case twice.
    CaseRecusal,
    /// The same is proposed to a second person twice.
    ApprovalOpen,
    /// Two rows for one bucket and window; count the existing one up.
    Throttle,
    /// Two rows for one bucket of wrong passwords.
    Pace,
    /// Two digits for the mail of one case; the newer ones take the place.
    MailDigits,
    /// Two tasks about one matter.
    TaskTopic,
    /// Two snapshots of one case.
    CaseSnapshot,
    /// Two signs of life of one lane of work.
    WorkerBeat,
    /// Two refusals to destroy the same kind of thing.
    DestructionHold,
}

impl Unique {
    /// Every rule of uniqueness whose breach means something to a person.
    pub const ALL: &'static [Self] = &[
        Self::StaffLogin,
        Self::MemberCorporateNumber,
        Self::MemberUserLogin,
        Self::InvitationToken,
        Self::DraftCode,
        Self::CaseNumber,
        Self::CaseCode,
        Self::CaseEventSeq,
        Self::FileObject,
        Self::MemberCaseView,
        Self::MemberAnswerUnsent,
        Self::MeasureFileNumber,
        Self::GuidanceEventSeq,
        Self::GuidelineSlug,
        Self::GuidelineVersionNumber,
        Self::BodyPageVersionNumber,
        Self::MemberNumber,
        Self::MemberImportHeading,
        Self::GuidelineAcknowledgement,
        Self::WindUpSlot,
        Self::ReferralKey,
        Self::BulletinVersionNumber,
        Self::BulletinVersionOpen,
        Self::BulletinMark,
        Self::JobDedup,
        Self::FormKey,
        Self::CaseRecusal,
        Self::ApprovalOpen,
        Self::Throttle,
        Self::Pace,
        Self::MailDigits,
        Self::TaskTopic,
        Self::CaseSnapshot,
        Self::WorkerBeat,
        Self::DestructionHold,
    ];

    /// The name PostgreSQL gives, and the columns SQLite gives instead.
    pub const fn constraint(self) -> (&'static str, &'static str) {
        match self {
            Self::StaffLogin => ("uq_staff_login", "staff.login"),
            Self::MemberCorporateNumber => ("uq_member_corporate_number", "member.corporate_number"),
            Self::MemberUserLogin => ("uq_member_user_login", "member_user.login"),
            Self::InvitationToken => ("uq_invitation_token_hash", "invitation.token_hash"),
            Self::DraftCode => ("uq_draft_code_index", "draft.code_index"),
            Self::CaseNumber => ("uq_case_file_number", "case_file.number"),
            Self::CaseCode => ("uq_case_file_code_index", "case_file.code_index"),
            Self::CaseEventSeq => ("uq_case_event_seq", "case_event.case_id, case_event.seq"),
            Self::FileObject => ("uq_file_object", "file.object"),
            Self::MemberCaseView => {
                ("uq_member_case_view_case_member", "member_case_view.case_id, member_case_view.member_id")
            }
            Self::MemberAnswerUnsent => ("uq_member_answer_unsent", "member_answer.case_id, member_answer.member_id"),
            Self::MeasureFileNumber => ("uq_guidance_number", "guidance.number"),
            Self::GuidanceEventSeq => ("uq_guidance_event_seq", "guidance_event.guidance_id, guidance_event.seq"),
            Self::GuidelineSlug => ("uq_guideline_slug", "guideline.slug"),
            Self::GuidelineVersionNumber => {
                ("uq_guideline_version_number", "guideline_version.guideline_id, guideline_version.number")
            }
            Self::BodyPageVersionNumber => {
                ("uq_body_page_version_number", "body_page_version.page, body_page_version.number")
            }
            Self::MemberNumber => ("pk_member_number", "member_number.number"),
            Self::MemberImportHeading => ("pk_member_import_heading", "member_import_heading.heading"),
            Self::GuidelineAcknowledgement => (
                "pk_guideline_acknowledgement",
                "guideline_acknowledgement.version_id, guideline_acknowledgement.member_id",
            ),
            Self::WindUpSlot => ("uq_wind_up_slot", "wind_up.slot"),
            Self::ReferralKey => ("uq_referral_desk_key", "referral_desk.key"),
            Self::BulletinVersionNumber => {
                ("uq_bulletin_version_number", "bulletin_version.bulletin_id, bulletin_version.number")
            }
            Self::BulletinVersionOpen => ("uq_bulletin_version_open", "bulletin_version.bulletin_id"),
            Self::BulletinMark => ("pk_bulletin_mark", "bulletin_mark.version_id, bulletin_mark.user_id"),
            Self::JobDedup => ("uq_job_dedup_key", "job.dedup_key"),
            Self::FormKey => ("pk_form_key", "form_key.key"),
            Self::CaseRecusal => ("pk_case_recusal", "case_recusal.case_id, case_recusal.staff_id"),
            Self::ApprovalOpen => ("uq_approval_open", "approval.kind, approval.subject_id"),
            Self::Throttle => ("pk_throttle", "throttle.bucket, throttle.window_start"),
            Self::Pace => ("pk_pace", "pace.bucket"),
            Self::MailDigits => ("pk_mail_digits", "mail_digits.case_id"),
            Self::TaskTopic => ("pk_task_topic", "task_topic.topic"),
            Self::CaseSnapshot => ("pk_case_snapshot", "case_snapshot.case_id"),
            Self::WorkerBeat => ("pk_worker_beat", "worker_beat.lane"),
            Self::DestructionHold => ("pk_destruction_hold", "destruction_hold.what"),
        }
    }
}

/// Which rule of uniqueness a failed statement ran into, if it was one. What was in the row is not part of the answer.
pub fn violated(error: &DbErr) -> Option<Unique> {
    let cause = schema::failure::database_error(error)?;
    if !cause.is_unique_violation() {
        return None;
    }
    if let Some(name) = cause.constraint() {
        return Unique::ALL.iter().copied().find(|unique| unique.constraint().0 == name);
    }
    let (_, columns) = cause.message().split_once("failed: ")?;
    Unique::ALL.iter().copied().find(|unique| unique.constraint().1 == columns)
}
