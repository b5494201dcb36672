//! How the program speaks to who runs it.

use std::io::Write;

use server::config::LogFormat;
use tracing_subscriber::EnvFilter;

/// Logs at `info`, and the libraries that see statements and requests at `warn`, whatever the environment says:
/// what they would log at a lower level holds what people wrote.
const FILTER: &str = "info,sea_orm=warn,sqlx=warn,hyper=warn,lettre=warn,rustls=warn";
const NEVER_LOWER: [&str; 5] = ["sea_orm=warn", "sqlx=warn", "hyper=warn", "lettre=warn", "rustls=warn"];

/// Writes a line for the person.
pub(crate) fn line(text: &str) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{text}")?;
    out.flush()?;
    Ok(())
}

/// Writes why it did not work.
pub(crate) fn error(text: &str) {
    // Where even this cannot be written there is nobody left to tell; the exit code says it.
    drop(writeln!(std::io::stderr().lock(), "madoguchi: {text}"));
}

/// Log lines go to the standard error stream; `MADOGUCHI_LOG` chooses their level.
pub(crate) fn log_to_stderr(format: LogFormat) {
    let mut filter = EnvFilter::try_from_env("MADOGUCHI_LOG").unwrap_or_else(|_| EnvFilter::new(FILTER));
    for directive in NEVER_LOWER {
        if let Ok(directive) = directive.parse() {
            filter = filter.add_directive(directive);
        }
    }
    let subscriber = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let set = match format {
        LogFormat::Text => subscriber.with_ansi(false).try_init(),
        LogFormat::Json => subscriber.json().try_init(),
    };
    if let Err(cause) = set {
        error(&format!("log: {cause}"));
    }
}
