//! Whether the database keeps our sessions. A pooler between us and PostgreSQL that lends a connection for one transaction
//! only (PgBouncer in transaction mode) loses what belongs to a session: prepared statements, limits, the schema of the
//! keys. With it things fail here and there and later; so it is found at the start and said.

use std::time::Duration;

use anyhow::bail;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbErr};

/// What the operator reads.
const SENTENCE: &str = "the database is reached through a pooler that does not keep sessions (PgBouncer in transaction \
    mode, or one that refuses start-up parameters): connect to PostgreSQL itself, or through a pool in session mode that \
    lets `options` through";
/// How long the probe may take. Without a pooler nothing in it waits for anything.
const PATIENCE: Duration = Duration::from_secs(10);

/// Refuses a database behind such a pooler.
///
/// # Errors
/// The sentence, or why the database cannot be reached.
pub(crate) async fn refuse(url: &str) -> anyhow::Result<()> {
    if !url.starts_with("postgres") {
        return Ok(());
    }
    let (one, other) = match (migration::connect(url).await, migration::connect(url).await) {
        (Ok(one), Ok(other)) => (one, other),
        (Err(error), _) | (_, Err(error)) => return Err(explained(error)),
    };
    let probed = tokio::time::timeout(PATIENCE, probe(&one, &other)).await;
    one.close().await?;
    other.close().await?;
    match probed {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(explained(error)),
        // The pooler has one connection, and the other transaction holds it.
        Err(_) => bail!(SENTENCE),
    }
}

/// Leaves something in a session, lets another client take the connection that a pooler would have lent for it, and looks
/// whether it is still there.
async fn probe(one: &DatabaseConnection, other: &DatabaseConnection) -> Result<(), DbErr> {
    // A mark of its own: a pooler may lend a connection that an earlier start of ours left one in.
    let mark = rand::random::<u64>();
    one.execute_unprepared(&format!("select set_config('madoguchi.session', '{mark}', false)")).await?;
    other.execute_unprepared("begin").await?;
    other.execute_unprepared("select 1").await?;
    let find = format!(
        "do $$ begin \
             if current_setting('madoguchi.session', true) is distinct from '{mark}' then \
                 raise exception using errcode = 'invalid_sql_statement_name', message = 'the session was not kept'; \
             end if; \
         end $$"
    );
    let found = one.execute_unprepared(&find).await;
    other.execute_unprepared("rollback").await?;
    found.map(|_| ())
}

/// An error of the database, with the sentence if a pooler is behind it.
pub(crate) fn explained(error: DbErr) -> anyhow::Error {
    let lost = schema::failure::is_session_lost(&error);
    let error = anyhow::Error::new(error);
    if lost { error.context(SENTENCE) } else { error }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;

    use super::*;

    /// What PgBouncer says to a start-up parameter that it does not know.
    fn refusal() -> Vec<u8> {
        let fields = b"SFATAL\0VFATAL\0C08P01\0Munsupported startup parameter: options\0\0";
        let length = u32::try_from(fields.len() + 4).unwrap();
        [b"E".as_slice(), &length.to_be_bytes(), fields].concat()
    }

    #[tokio::test]
    async fn a_pooler_that_keeps_no_sessions_is_named_in_one_sentence() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = listener.local_addr().unwrap();
        tokio::spawn(async move {
            while let Ok((mut line, _)) = listener.accept().await {
                let mut bytes = [0; 512];
                // The first question may be whether TLS is spoken: no.
                let read = line.read(&mut bytes).await.unwrap();
                if bytes.get(4..8) == Some(&80_877_103_u32.to_be_bytes()) && read == 8 {
                    line.write_all(b"N").await.unwrap();
                    let _ = line.read(&mut bytes).await.unwrap();
                }
                line.write_all(&refusal()).await.unwrap();
            }
        });
        let error = refuse(&format!("postgres://somebody@{at}/madoguchi")).await.unwrap_err();
        assert!(format!("{error:#}").starts_with("the database is reached through a pooler"), "{error:#}");
        assert!(!format!("{error:#}").contains('\n'));
        assert!(refuse("sqlite://somewhere.db").await.is_ok());
    }
}
