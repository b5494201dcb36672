//! The words in which the two databases differ, and the triggers that keep a table append-only.

use sea_orm_migration::sea_orm::{DbBackend, DbErr};

/// What a word in braces becomes: (word, SQLite, PostgreSQL).
///
/// SQLite tables are `strict`, so only its five storage types occur. Instants and dates are text there, written by the
/// program in UTC and ISO 8601, so that the order of the text is the order of time.
const WORDS: &[(&str, &str, &str)] = &[
    ("{id}", "blob", "uuid"),
    ("{instant}", "text", "timestamp with time zone"),
    ("{date}", "text", "date"),
    ("{bytes}", "blob", "bytea"),
    ("{flag}", "integer", "boolean"),
    ("{int}", "integer", "integer"),
    ("{long}", "integer", "bigint"),
    ("{strict}", "strict", ""),
];

/// The counted primary key: never used twice, not even after a deletion.
const COUNTED: (&str, &str, &str) = (
    "{counted ",
    "integer constraint $ primary key autoincrement",
    "bigint generated always as identity constraint $ primary key",
);

/// Writes a migration's SQL in the language of `backend`.
///
/// # Errors
/// When the backend is not one of the two, or a brace is left over (a misspelt word).
pub fn translate(sql: &str, backend: DbBackend) -> Result<String, DbErr> {
    let sqlite = is_sqlite(backend)?;
    let mut text = sql.to_owned();
    for (word, in_sqlite, in_postgres) in WORDS {
        text = text.replace(word, if sqlite { in_sqlite } else { in_postgres });
    }
    let counted = if sqlite { COUNTED.1 } else { COUNTED.2 };
    while let Some((before, rest)) = text.split_once(COUNTED.0) {
        let Some((name, after)) = rest.split_once('}') else { break };
        text = format!("{before}{}{after}", counted.replace('$', name));
    }
    if text.contains(['{', '}']) {
        return Err(DbErr::Migration("a word in braces is unknown".to_owned()));
    }
    Ok(text)
}

/// Triggers that refuse every UPDATE and DELETE of `table` (on PostgreSQL TRUNCATE too).
///
/// # Errors
/// When the backend is not one of the two.
pub fn keep(table: &str, backend: DbBackend) -> Result<String, DbErr> {
    if is_sqlite(backend)? {
        return Ok(format!(
            "create trigger tr_{table}_no_update before update on {table} \
             begin select raise(abort, '{table} is append-only'); end;\n\
             create trigger tr_{table}_no_delete before delete on {table} \
             begin select raise(abort, '{table} is append-only'); end;"
        ));
    }
    Ok(format!(
        "create function fn_{table}_append_only() returns trigger language plpgsql as $$ \
         begin raise exception '{table} is append-only' using errcode = 'restrict_violation'; end $$;\n\
         create trigger tr_{table}_no_change before update or delete on {table} \
         for each row execute function fn_{table}_append_only();\n\
         create trigger tr_{table}_no_truncate before truncate on {table} \
         for each statement execute function fn_{table}_append_only();"
    ))
}

/// Takes away what [`keep`] leaves behind when the table itself is gone.
///
/// # Errors
/// When the backend is not one of the two.
pub fn forget(table: &str, backend: DbBackend) -> Result<String, DbErr> {
    if is_sqlite(backend)? {
        return Ok(String::new());
    }
    Ok(format!("drop function fn_{table}_append_only();"))
}

fn is_sqlite(backend: DbBackend) -> Result<bool, DbErr> {
    if backend == DbBackend::Sqlite {
        return Ok(true);
    }
    if backend == DbBackend::Postgres {
        return Ok(false);
    }
    Err(DbErr::Migration("only SQLite and PostgreSQL are spoken here".to_owned()))
}
