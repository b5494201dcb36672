//! Writes the list inside a given transaction: each write keeps the history, moves the state of the list on, and says
//! from when on the published list is different.

use std::collections::BTreeSet;

use chrono::NaiveTime;
use entity::member::EndReason;
use entity::member_column::Column;
use schema::{member_change, member_list, member_number, member_opt_out};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue, DbErr};

use crate::form::errors::FieldErrors;
use crate::member::columns::MemberColumns;
use crate::prelude::*;
use crate::query::member_search;
use crate::query::members::Member;
use crate::state::db::{Unique, violated};
use crate::support::differences::Differences;
use text::staff::members as words;

/// So many members are looked for in one query: databases take only so many values.
const AT_ONCE: usize = 400;

/// The end of a coverage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ending {
    /// The last covered day.
    pub until: NaiveDate,
    pub reason: EndReason,
    /// The member into which it was merged; only with [`EndReason::Merged`].
    pub successor: Option<MemberId>,
}

/// The search copy of all names and readings, with the numbers under which the member once stood.
pub(crate) fn folded(columns: &MemberColumns, old_numbers: &[String]) -> String {
    let numbers = std::iter::once(columns.number.as_str()).chain(old_numbers.iter().map(String::as_str));
    member_search::folded(numbers, columns.names())
}

/// Whether the published list shows something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Visibility {
    Public,
    /// Only staff see it.
    Inside,
}

/// The list, open for writing in one transaction. The caller has seen to the rights, and commits.
pub(crate) struct Register<'a> {
    tx: &'a DatabaseTransaction,
    actor: &'a Actor,
    now: DateTime<Utc>,
    today: NaiveDate,
    seq: i64,
}

impl<'a> Register<'a> {
    /// Opens the list. Whoever else opens it waits until this transaction is over.
    pub(crate) async fn open(app: &AppState, tx: &'a DatabaseTransaction, actor: &'a Actor) -> Result<Self, AppError> {
        Ok(Self { tx, actor, now: app.now(), today: app.today(), seq: next_seq(tx).await? })
    }

    /// A member as it is now, in this transaction.
    ///
    /// # Errors
    /// [`AppError::NotFound`]; database failures.
    pub(crate) async fn find(&self, id: MemberId) -> Result<Member, AppError> {
        member::Entity::find_by_id(id).one(self.tx).await?.map(Member::from).ok_or(AppError::NotFound)
    }

    /// Puts a business on the list.
    ///
    /// # Errors
    /// [`AppError::Invalid`] on `number` if the number is on the list already; database failures.
    pub(crate) async fn add(&self, input: &MemberColumns) -> Result<MemberId, AppError> {
        let id = MemberId(Uuid::now_v7());
        let row = member::ActiveModel {
            id: Set(id),
            folded: Set(folded(input, &[])),
            covered_until: Set(None),
            ended_reason: Set(None),
            successor_id: Set(None),
            listed_at: Set(self.now.max(begins(input.covered_from))),
            list_seq: Set(self.seq),
            created_at: Set(self.now),
            updated_at: Set(self.now),
            version: Set(1),
            ..input.row()
        };
        member::Entity::insert(row).exec_without_returning(self.tx).await.map_err(taken)?;
        self.remember(id, &input.differences(None)).await?;
        Ok(id)
    }

    /// Changes what is registered about a member. Says whether anything was different.
    ///
    /// # Errors
    /// [`AppError::Conflict`] if the member is not any more as `before` says; [`AppError::Invalid`] on `number` if it
    /// belongs to another member; database failures.
    pub(crate) async fn change(&self, before: &Member, input: &MemberColumns) -> Result<bool, AppError> {
        let differences = input.differences(Some(before));
        if differences.is_empty() {
            return Ok(false);
        }
        if before.number != input.number {
            self.lead_on(before.id, &before.number, &input.number).await?;
        }
        let seen = differences.keys().any(|name| Column::of_history(name).is_some_and(Column::is_public));
        let first = before.covered_from.min(input.covered_from);
        let row = member::ActiveModel {
            folded: Set(folded(input, &self.numbers(before.id).await?)),
            listed_at: if seen { Set(self.now.max(begins(first))) } else { ActiveValue::NotSet },
            ..input.row()
        };
        self.write(before, row, &differences).await?;
        Ok(true)
    }

    /// Records the end of a coverage, or puts a recorded one right. Whether the days make sense is the caller's to
    /// check.
    ///
    /// # Errors
    /// [`AppError::Conflict`] if the member is not any more as `before` says; database failures.
    pub(crate) async fn end(&self, before: &Member, ending: Option<Ending>) -> Result<(), AppError> {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let (until, reason) = (ending.map(|end| end.until), ending.map(|end| end.reason.code().to_owned()));
        let successor = ending.and_then(|end| end.successor);
        let mut differences = Differences::new();
        let mut differ = |column, before: String, after: String| {
            if before != after {
                differences.insert(column, (before, after));
            }
        };
        differ("covered_until", day(before.covered_until), day(until));
        differ("ended_reason", before.ended_reason.clone().unwrap_or_default(), reason.clone().unwrap_or_default());
        differ("successor", self.named(before.successor).await?, self.named(successor).await?);
        if differences.is_empty() {
            return Ok(());
        }
        // An end that is still to come shows itself on its day; one that was public already, or has passed, at once.
        let shows = [before.covered_until, until].into_iter().flatten().any(|until| until < self.today);
        let row = member::ActiveModel {
            covered_until: Set(until),
            ended_reason: Set(reason),
            successor_id: Set(successor),
            listed_at: if shows { Set(self.now) } else { ActiveValue::NotSet },
            ..Default::default()
        };
        self.write(before, row, &differences).await
    }

    /// Takes away members that came by mistake and that nothing refers to; their histories go with them. Used to undo.
    ///
    /// # Errors
    /// [`AppError::Conflict`] if something refers to one of them, such as a case or a user; database failures.
    pub(crate) async fn take_away(&self, ids: &[MemberId]) -> Result<(), AppError> {
        if !self.used(ids).await?.is_empty() {
            return Err(AppError::overtaken(None));
        }
        for ids in ids.chunks(AT_ONCE) {
            let ids = || ids.iter().copied();
            member_change::Entity::delete_many()
                .filter(member_change::Column::MemberId.is_in(ids()))
                .exec(self.tx)
                .await?;
            member_number::Entity::delete_many()
                .filter(member_number::Column::MemberId.is_in(ids()))
                .exec(self.tx)
                .await?;
            member::Entity::delete_many().filter(member::Column::Id.is_in(ids())).exec(self.tx).await?;
        }
        member_list::Entity::update_many()
            .col_expr(member_list::Column::Floor, Expr::value(self.seq))
            .exec(self.tx)
            .await?;
        Ok(())
    }

    /// Those of the members to whom a case, a file, a user, a notice or another member refers.
    pub(crate) async fn used(&self, ids: &[MemberId]) -> Result<BTreeSet<MemberId>, AppError> {
        use schema::{case_file, guidance, letter, member_answer, member_case_view, member_user};
        let mut used = BTreeSet::new();
        macro_rules! refer {
            ($($table:ident . $column:ident),+ $(,)?) => {
                $(for ids in ids.chunks(AT_ONCE) {
                    let found: Vec<Option<MemberId>> = $table::Entity::find()
                        .select_only()
                        .column($table::Column::$column)
                        .distinct()
                        .filter($table::Column::$column.is_in(ids.iter().copied()))
                        .into_tuple()
                        .all(self.tx)
                        .await?;
                    used.extend(found.into_iter().flatten());
                })+
            };
        }
        refer!(
            case_file.MemberId,
            guidance.MemberId,
            letter.MemberId,
            member_answer.MemberId,
            member_case_view.MemberId,
            member_user.MemberId,
            member_opt_out.MemberId,
            member.SuccessorId,
        );
        Ok(used)
    }

    /// Notes that something beside the row of a member changed, such as an opt-out notice.
    ///
    /// # Errors
    /// [`AppError::Conflict`] if the member is not any more as `before` says; database failures.
    pub(crate) async fn touch(
        &self,
        before: &Member,
        differences: &Differences,
        shown: Visibility,
    ) -> Result<(), AppError> {
        let listed_at = match shown {
            Visibility::Public => Set(self.now.max(begins(before.covered_from))),
            Visibility::Inside => ActiveValue::NotSet,
        };
        let row = member::ActiveModel { listed_at, ..Default::default() };
        self.write(before, row, differences).await
    }

    async fn write(
        &self,
        before: &Member,
        row: member::ActiveModel,
        differences: &Differences,
    ) -> Result<(), AppError> {
        let row = member::ActiveModel {
            id: ActiveValue::NotSet,
            list_seq: Set(self.seq),
            updated_at: Set(self.now),
            version: Set(before.version + 1),
            ..row
        };
        let updated = member::Entity::update_many()
            .set(row)
            .filter(member::Column::Id.eq(before.id))
            .filter(member::Column::Version.eq(before.version))
            .exec(self.tx)
            .await
            .map_err(taken)?;
        if updated.rows_affected != 1 {
            return Err(AppError::overtaken(None));
        }
        self.remember(before.id, differences).await
    }

    /// Writes a change into the member's history.
    async fn remember(&self, member: MemberId, differences: &Differences) -> Result<(), AppError> {
        let summary = serde_json::to_string(differences).map_err(|e| AppError::broken(e.into()))?;
        member_change::Entity::insert(member_change::ActiveModel {
            id: Set(Uuid::now_v7()),
            member_id: Set(member),
            at: Set(self.now),
            staff_id: Set(self.actor.staff()),
            summary: Set(summary),
        })
        .exec_without_returning(self.tx)
        .await?;
        Ok(())
    }

    /// Lets addresses with the old number lead on.
    async fn lead_on(&self, id: MemberId, old: &str, new: &str) -> Result<(), AppError> {
        member_number::Entity::delete_many()
            .filter(member_number::Column::Number.eq(new))
            .filter(member_number::Column::MemberId.eq(id))
            .exec(self.tx)
            .await?;
        let row = member_number::ActiveModel { number: Set(old.to_owned()), member_id: Set(id), until: Set(self.now) };
        let latest = OnConflict::column(member_number::Column::Number)
            .update_columns([member_number::Column::MemberId, member_number::Column::Until])
            .to_owned();
        member_number::Entity::insert(row).on_conflict(latest).exec_without_returning(self.tx).await?;
        Ok(())
    }

    async fn numbers(&self, id: MemberId) -> Result<Vec<String>, AppError> {
        Ok(member_number::Entity::find()
            .select_only()
            .column(member_number::Column::Number)
            .filter(member_number::Column::MemberId.eq(id))
            .into_tuple()
            .all(self.tx)
            .await?)
    }

    /// A member as the history names it: number and name.
    async fn named(&self, id: Option<MemberId>) -> Result<String, AppError> {
        let Some(id) = id else { return Ok(String::new()) };
        let row = member::Entity::find_by_id(id).one(self.tx).await?;
        Ok(row.map(|row| format!("{} {}", row.corporate_number, row.name)).unwrap_or_default())
    }
}

/// Counts the state of the list up, and holds it until the transaction is over.
pub(super) async fn next_seq(tx: &DatabaseTransaction) -> Result<i64, AppError> {
    use sea_orm::sea_query::ExprTrait;
    member_list::Entity::update_many()
        .col_expr(member_list::Column::Seq, Expr::col(member_list::Column::Seq).add(1))
        .exec(tx)
        .await?;
    Ok(member_list::Entity::find().one(tx).await?.ok_or_else(no_state)?.seq)
}

fn no_state() -> AppError {
    AppError::broken(anyhow::anyhow!("the list has no state: a migration is missing"))
}

/// The beginning of a day in Japan.
fn begins(day: NaiveDate) -> DateTime<Utc> {
    entity::time::at_in_japan(day, NaiveTime::MIN).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// A corporate number that is on the list already is the person's to look at; all else is ours.
fn taken(cause: DbErr) -> AppError {
    if violated(&cause) != Some(Unique::MemberCorporateNumber) {
        return cause.into();
    }
    let mut errors = FieldErrors::new();
    errors.add("number", words::E_NUMBER_TAKEN);
    errors.into()
}
