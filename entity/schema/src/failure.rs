//! What an error of a database means. The codes are those of SQLite and PostgreSQL.

use sea_orm::sqlx;
use sea_orm::{ConnAcquireErr, DbErr, RuntimeErr};

/// Whether another transaction was at the same rows in the same moment, so that the database took this one back or a
/// row was there that had not been there when it was looked for. The same act, done anew, reads how things are now.
#[must_use]
pub fn is_crossed(error: &DbErr) -> bool {
    let Some(cause) = database_error(error) else { return false };
    // Serialization failure, deadlock.
    let undone = cause.code().is_some_and(|code| matches!(&*code, "40001" | "40P01"));
    undone || cause.is_unique_violation() || cause.is_foreign_key_violation()
}

/// Whether the same thing may well succeed in a moment: locked, busy, no free connection, a deadlock, a restart.
#[must_use]
pub fn is_busy(error: &DbErr) -> bool {
    if let DbErr::ConnectionAcquire(ConnAcquireErr::Timeout | ConnAcquireErr::ConnectionClosed) = error {
        return true;
    }
    if let Some(sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed | sqlx::Error::Io(_)) =
        sqlx_error(error)
    {
        return true;
    }
    database_error(error).and_then(sqlx::error::DatabaseError::code).is_some_and(|code| is_busy_code(&code))
}

fn is_busy_code(code: &str) -> bool {
    // SQLite: the low byte of the extended code, 5 = busy, 6 = locked. PostgreSQL has five characters.
    if code.len() != 5 {
        return code.parse::<u32>().is_ok_and(|code| matches!(code & 0xff, 5 | 6));
    }
    // Serialization failure, deadlock, lock not available, too long, shutdown, cannot connect now, idle for too long, too
    // many connections; a broken connection; a server that stands by and takes no writes.
    let passing = ["40001", "40P01", "55P03", "57014", "57P01", "57P02", "57P03", "57P05", "53300", "25006"];
    passing.contains(&code) || code.starts_with("08")
}

/// Whether something is gone that belonged to the session, or was refused to it: a prepared statement that is not there
/// (26000) or already there (42P05), a start-up parameter (08P01). Then a pooler stands between us and PostgreSQL.
#[must_use]
pub fn is_session_lost(error: &DbErr) -> bool {
    let Some(cause) = database_error(error) else { return false };
    match cause.code().as_deref() {
        Some("26000" | "42P05") => true,
        Some("08P01") => cause.message().contains("startup parameter"),
        _ => false,
    }
}

/// Whether the disk under the database is full.
#[must_use]
pub fn is_full(error: &DbErr) -> bool {
    // SQLite: full; and no room for the index of its log, which has a code of its own. PostgreSQL: disk full.
    let full = |code: std::borrow::Cow<'_, str>| matches!(&*code, "13" | "4874" | "53100");
    database_error(error).and_then(sqlx::error::DatabaseError::code).is_some_and(full)
}

fn sqlx_error(error: &DbErr) -> Option<&sqlx::Error> {
    let (DbErr::Conn(cause) | DbErr::Exec(cause) | DbErr::Query(cause)) = error else { return None };
    let RuntimeErr::SqlxError(cause) = cause else { return None };
    Some(cause)
}

/// What the database itself said, if the error is one of its own.
pub fn database_error(error: &DbErr) -> Option<&dyn sqlx::error::DatabaseError> {
    let sqlx::Error::Database(cause) = sqlx_error(error)? else { return None };
    Some(cause.as_ref())
}
