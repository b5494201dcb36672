//! The settings: defaults, then a TOML file, then the environment (`MADOGUCHI__…`, two underscores between levels).
//!
//! Unknown keys are refused, so that a misspelt key is found at start and not in the night it was needed.

use std::collections::HashMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail, ensure};
use entity::organization::{Accreditation, Organization};
use lettre::Address;
use serde::{Deserialize, Serialize};
use sqlx::postgres::{PgConnectOptions, PgSslMode};
use vault::files::Floor;

use crate::mail::url::{RelayUrl, is_here};
use crate::secret::Secret;

mod lines;

/// What every name of a setting in the environment begins with.
const PREFIX: &str = "MADOGUCHI";
/// Between the levels of such a name.
const SEPARATOR: &str = "__";
const MEGABYTE: u64 = 1024 * 1024;
/// The room that the demonstration keeps free.
const DEMO_FLOOR: Floor = Floor { bytes: 256 * MEGABYTE, percent: 0 };
/// Where data lie unless somebody says otherwise.
const DATA: &str = ".data";

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The folder of the data: database, encrypted files and, unless set otherwise, keys and mails.
    pub data: PathBuf,
    /// The address to listen at.
    pub listen: SocketAddr,
    /// The one origin under which people reach the site, without a slash at the end.
    pub origin: String,
    /// The database: `sqlite://…` or `postgres://…`; empty means a SQLite file in the data folder.
    pub database: Secret,
    pub keys: KeyConfig,
    pub mail: MailConfig,
    /// The folder with style sheet, scripts and icons; empty means beside the program or under `app/pkg`.
    pub bundle: PathBuf,
    /// How many of our own proxies stand before the program: that many entries of `X-Forwarded-For` are believed.
    pub trusted_proxies: u8,
    /// Requests that one network may send in a second, over a longer time.
    pub requests_per_second: u32,
    /// Requests that one network may have under way at once; four times as many connections where no proxy stands
    /// before the program.
    pub requests_at_once: u32,
    /// Whether browsers are told to use https for every host below the origin's, too (`includeSubDomains`): only where
    /// all of them have it.
    pub https_for_subdomains: bool,
    /// The program that looks into files that were sent; empty means this one.
    pub inspector: PathBuf,
    /// The room that stays free on the disk of the files.
    pub keep_free: KeepFree,
    /// Whether the server also does the queued work (mail, reminders).
    pub jobs: bool,
    /// Whether the data are invented ones. Then only the loopback address is allowed.
    pub demo: bool,
    /// How log lines look.
    pub log: LogFormat,
    /// The body that this installation serves.
    pub body: Organization,
    /// The file that these settings were read from, if there is one. Not a setting.
    #[serde(skip)]
    pub file: Option<PathBuf>,
}

/// Where the keys are. Both places belong into no backup of the data.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyConfig {
    /// The file of the root keys; empty means `keys/root.json` in the data folder.
    pub root: PathBuf,
    /// The database of the case keys; empty means `keys/keys.db` in the data folder, or, on PostgreSQL, the schema
    /// `keys` of the same database.
    pub store: Secret,
}

/// The room that stays free on the disk of the files, whichever is more; below it no file is taken, because the database
/// lies on the same disk as a rule, and a full one would stop everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeepFree {
    pub megabytes: u64,
    /// Hundredths of the disk.
    pub percent: u8,
}

/// How mail leaves the house.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailConfig {
    /// `smtp://…` (plain, or STARTTLS with `?tls=required`) or `smtps://…`; empty means the folder.
    pub smtp: Secret,
    /// The folder mails are written to when no server is set (demonstration); empty means `mail` in the data folder.
    pub folder: PathBuf,
    /// The address mails come from.
    pub from: String,
    /// The name by which we greet the mail server; empty means the name of the machine. Relays that ask for a whole
    /// name (`desk.example.jp`) refuse any other (504).
    pub hello: String,
}

/// How log lines look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogFormat {
    Text,
    Json,
}

#[derive(Clone, Debug)]
pub enum MailWay<'a> {
    Smtp(&'a Secret),
    Folder(PathBuf),
}

impl Default for Config {
    fn default() -> Self {
        Self {
            data: PathBuf::from(DATA),
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 3000)),
            origin: "http://127.0.0.1:3000".to_owned(),
            database: Secret::default(),
            keys: KeyConfig { root: PathBuf::new(), store: Secret::default() },
            mail: MailConfig {
                smtp: Secret::default(),
                folder: PathBuf::new(),
                from: "no-reply@mail.invalid".to_owned(),
                hello: String::new(),
            },
            bundle: PathBuf::new(),
            trusted_proxies: 0,
            requests_per_second: 50,
            requests_at_once: 64,
            https_for_subdomains: false,
            inspector: PathBuf::new(),
            keep_free: KeepFree { megabytes: Floor::USUAL.bytes / MEGABYTE, percent: Floor::USUAL.percent },
            jobs: true,
            demo: false,
            log: LogFormat::Text,
            body: Organization::default(),
            file: None,
        }
    }
}

impl Config {
    /// Reads the settings. Without `file`, `madoguchi.toml` in the data folder is read if it is there.
    ///
    /// # Errors
    /// If a file that was named is missing, a key is unknown, a value has the wrong form, or the whole is not safe
    /// to run with ([`Config::check`]).
    pub fn load(file: Option<&Path>) -> anyhow::Result<Self> {
        let variables = std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .collect();
        Self::from_sources(file, &variables)
    }

    /// The same with the environment as an argument.
    ///
    /// # Errors
    /// As [`Config::load`].
    pub fn from_sources(file: Option<&Path>, variables: &HashMap<String, String>) -> anyhow::Result<Self> {
        let environment = config::Environment::with_prefix(PREFIX)
            .prefix_separator(SEPARATOR)
            .separator(SEPARATOR)
            .source(Some(variables.clone()));
        let data = variables.get(&format!("{PREFIX}{SEPARATOR}DATA")).map_or(DATA, String::as_str);
        let (path, required) = match file {
            Some(path) => (path.to_owned(), true),
            None => (Path::new(data).join("madoguchi.toml"), false),
        };
        let defaults = config::Config::try_from(&Self::default()).context("the default settings")?;
        let merged = config::Config::builder()
            .add_source(defaults)
            .add_source(config::File::from(path.as_path()).format(config::FileFormat::Toml).required(required))
            .add_source(environment)
            .build()
            .context("the settings cannot be read")?;
        let mut config: Self = merged.try_deserialize().context("the settings are not understood")?;
        config.file = path.is_file().then_some(path);
        config.check()?;
        Ok(config)
    }

    /// Refuses what must not run.
    ///
    /// # Errors
    /// A sentence for the person who runs the program.
    pub fn check(&self) -> anyhow::Result<()> {
        let origin: http::Uri = self.origin.parse().context("origin: not a URL")?;
        let (Some(scheme), Some(authority)) = (origin.scheme_str(), origin.authority()) else {
            bail!("origin: must be https://HOST or http://127.0.0.1:PORT");
        };
        ensure!(
            self.origin == format!("{scheme}://{authority}"),
            "origin: must be a scheme and a host only, without a slash at the end"
        );
        match scheme {
            "https" => {}
            "http" if authority.host() == "127.0.0.1" => {
                ensure!(
                    self.listen.ip().is_loopback(),
                    "origin: http is allowed only while the program listens at a loopback address; put a proxy with \
                     TLS before it and set an https origin"
                );
            }
            _ => bail!("origin: only https://HOST, or http://127.0.0.1:PORT for trying the program out"),
        }
        ensure!(
            !self.demo || self.listen.ip().is_loopback(),
            "demo: invented data and their published passwords are served at a loopback address only"
        );
        let nameless = if self.is_https() { self.nameless() } else { Vec::new() };
        ensure!(
            nameless.is_empty(),
            "{}: missing, and every page, mail and letter would leave it blank; who cannot be named and rung up serves \
             nobody (the keys of [body] stand in docs/operating.md)",
            nameless.join(", ")
        );
        ensure!(
            self.demo || self.body.standing == Accreditation::Fictional || !self.body.name.trim().is_empty(),
            "body.name: the accredited body must have its name"
        );
        ensure!(self.keep_free.percent < 100, "keep_free.percent: must be below 100, or no file is ever taken");
        ensure!(self.requests_per_second > 0, "requests_per_second: must be at least 1");
        ensure!(self.requests_at_once > 0, "requests_at_once: must be at least 1");
        self.mail.from.parse::<Address>().context("mail.from: not a mail address")?;
        if !self.mail.smtp.is_empty() {
            let relay = RelayUrl::read(&self.mail.smtp)?;
            ensure!(
                relay.sign_in.is_none() || relay.safety.is_certain() || relay.is_here(),
                "mail.smtp: the password would travel in the clear; use smtps:// or smtp://…?tls=required"
            );
        }
        ensure!(
            self.mail.hello.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '[' | ']' | ':')),
            "mail.hello: must be the name of a machine, such as desk.example.jp, or an address in brackets"
        );
        ensure!(
            matches!(self.database.scheme(), "" | "sqlite" | "postgres" | "postgresql"),
            "database: must begin with sqlite:// or postgres://"
        );
        ensure!(
            matches!(self.keys.store.scheme(), "" | "sqlite" | "postgres" | "postgresql"),
            "keys.store: must begin with sqlite:// or postgres://"
        );
        Ok(())
    }

    /// What is not set of that by which people know whom they turn to.
    fn nameless(&self) -> Vec<&'static str> {
        let body = &self.body;
        [
            ("body.name", &body.name),
            ("body.short_name", &body.short_name),
            ("body.phone", &body.phone),
            ("body.postal_code", &body.postal_code),
            ("body.address", &body.address),
        ]
        .into_iter()
        .filter_map(|(key, value)| value.trim().is_empty().then_some(key))
        .collect()
    }

    /// Whether people reach the site by https: then cookies are `Secure` and browsers are told to stay with https.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.origin.starts_with("https://")
    }

    /// The URL of the database.
    pub fn database_url(&self) -> String {
        if self.database.is_empty() {
            return format!("sqlite://{}", self.data.join("madoguchi.db").display());
        }
        self.database.expose().to_owned()
    }

    /// The file of the root keys.
    pub fn root_key_file(&self) -> PathBuf {
        if self.keys.root.as_os_str().is_empty() {
            return self.data.join("keys").join("root.json");
        }
        self.keys.root.clone()
    }

    /// The URL of the key store.
    pub fn key_store_url(&self) -> String {
        if !self.keys.store.is_empty() {
            return self.keys.store.expose().to_owned();
        }
        if matches!(self.database.scheme(), "postgres" | "postgresql") {
            return self.database.expose().to_owned();
        }
        format!("sqlite://{}", self.data.join("keys").join("keys.db").display())
    }

    /// The folder of the encrypted files.
    pub fn file_folder(&self) -> PathBuf {
        self.data.join("files")
    }

    /// The room that stays free on the disk of the files. The demonstration, with invented data on the machine of whoever
    /// tries it out, leaves that machine as full as it is.
    pub fn floor(&self) -> Floor {
        let KeepFree { megabytes, percent } = self.keep_free;
        let floor = Floor { bytes: megabytes.saturating_mul(MEGABYTE), percent };
        if self.demo && floor == Floor::USUAL { DEMO_FLOOR } else { floor }
    }

    pub fn mail_way(&self) -> MailWay<'_> {
        if !self.mail.smtp.is_empty() {
            return MailWay::Smtp(&self.mail.smtp);
        }
        if self.mail.folder.as_os_str().is_empty() {
            return MailWay::Folder(self.data.join("mail"));
        }
        MailWay::Folder(self.mail.folder.clone())
    }

    /// The folder of the browser bundle.
    pub fn bundle_folder(&self) -> PathBuf {
        if !self.bundle.as_os_str().is_empty() {
            return self.bundle.clone();
        }
        std::env::current_exe()
            .ok()
            .and_then(|exe| Some(exe.parent()?.join("pkg")))
            .filter(|folder| folder.is_dir())
            .unwrap_or_else(|| Path::new("app").join("pkg"))
    }

    /// What an operator should know about these settings though they are allowed.
    pub fn advice(&self) -> Vec<&'static str> {
        let mut advice = Vec::new();
        if !self.is_https() && !self.nameless().is_empty() {
            advice.push("body: name, telephone or address are not set; an https origin is refused without them");
        }
        if self.is_https() && self.body.standing == Accreditation::Fictional {
            advice.push(
                "body.standing is \"fictional\": every page says that this body is invented; an accredited body says \
                 \"accredited\"",
            );
        }
        if self.body.standing == Accreditation::Accredited && self.body.accreditation_number.trim().is_empty() {
            advice.push("body.accreditation_number is not set: the page about the body shows no number");
        }
        if self.is_https() && self.root_key_file().starts_with(&self.data) {
            advice.push("keys.root lies in the data folder: keep it elsewhere, and out of every backup of the data");
        }
        if self.is_https() && matches!(self.mail_way(), MailWay::Folder(_)) {
            advice.push("mail.smtp is not set: mails are written to files and reach nobody");
        }
        if let MailWay::Smtp(url) = self.mail_way()
            && RelayUrl::read(url).is_ok_and(|relay| !relay.safety.is_certain() && !relay.is_here())
        {
            advice.push(
                "mail.smtp: whoever sits between here and the mail server can read and change the mails; use smtps:// \
                 or smtp://…?tls=required",
            );
        }
        if is_open_way(self.database.expose()) {
            advice.push(
                "database: whoever sits between here and the database server can pass for it; add \
                 sslmode=verify-full (and sslrootcert=FILE for a private authority) to the URL",
            );
        }
        if is_open_way(self.keys.store.expose()) {
            advice.push(
                "keys.store: whoever sits between here and the database server can pass for it; add \
                 sslmode=verify-full (and sslrootcert=FILE for a private authority) to the URL",
            );
        }
        if self.file.as_deref().is_some_and(is_open_to_others) {
            advice.push("the settings file can be read by others than its owner, and may hold passwords: chmod 600");
        }
        // The program speaks no TLS: where people come by https, a proxy stands before it, wherever it listens.
        if (self.is_https() || !self.listen.ip().is_loopback()) && self.trusted_proxies == 0 {
            advice.push(
                "trusted_proxies is 0: behind a proxy all visitors share one address and one limit; with one proxy it is 1",
            );
        }
        advice
    }
}

/// Whether a URL leads to a PostgreSQL on another machine whose certificate and name would not be checked.
fn is_open_way(url: &str) -> bool {
    if !url.starts_with("postgres") {
        return false;
    }
    let Ok(options) = url.parse::<PgConnectOptions>() else { return false };
    let is_local = options.get_socket().is_some() || options.get_host().starts_with('/') || is_here(options.get_host());
    !is_local && !matches!(options.get_ssl_mode(), PgSslMode::VerifyFull)
}

/// Whether group or others may read a file. A file whose mode cannot be read is not said to be open.
fn is_open_to_others(file: &Path) -> bool {
    std::fs::metadata(file).is_ok_and(|found| found.permissions().mode() & 0o077 != 0)
}

#[cfg(test)]
#[path = "config_tests.rs"]
mod tests;
