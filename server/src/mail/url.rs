//! The setting `mail.smtp`, read: which relay, how safe the way to it is, and who we are there.

use anyhow::{Context, bail, ensure};

use crate::secret::Secret;

/// RFC 5321: between mail servers.
const PORT_PLAIN: u16 = 25;
/// RFC 6409: submission, begun in the clear and made safe by STARTTLS.
const PORT_STARTTLS: u16 = 587;
/// RFC 8314: submission that is safe from the first byte.
const PORT_TLS: u16 = 465;

/// How a connection is kept from being read on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Safety {
    Plain,
    /// If the relay offers it; whoever sits between can make it not.
    IfOffered,
    /// By STARTTLS, or no mail leaves.
    StartTls,
    /// From the first byte.
    Tls,
}

impl Safety {
    /// Whether nobody between us and the relay can read along.
    #[must_use]
    pub fn is_certain(self) -> bool {
        matches!(self, Self::StartTls | Self::Tls)
    }
}

/// A relay as the settings name it.
#[derive(Clone)]
pub struct RelayUrl {
    /// Its name or address.
    pub host: String,
    pub port: u16,
    /// How the connection is kept safe.
    pub safety: Safety,
    /// User and password, where it asks for them.
    pub sign_in: Option<(String, Secret)>,
}

impl RelayUrl {
    /// Reads `smtp://…` (plain; `?tls=required` or `?tls=opportunistic` for STARTTLS) or `smtps://…`. No part of it is
    /// repeated in an error: it may hold a password.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub fn read(url: &Secret) -> anyhow::Result<Self> {
        let url: http::Uri = url.expose().parse().map_err(|_| anyhow::anyhow!("mail.smtp: not a URL"))?;
        let authority = url.authority().context("mail.smtp: names no server")?;
        ensure!(matches!(url.path(), "" | "/"), "mail.smtp: nothing follows the server; our own name is mail.hello");
        let tls = form_urlencoded::parse(url.query().unwrap_or_default().as_bytes()).find(|(name, _)| name == "tls");
        let (safety, port) = match (url.scheme_str(), tls.as_ref().map(|(_, value)| value.as_ref())) {
            (Some("smtps"), None) => (Safety::Tls, PORT_TLS),
            (Some("smtp"), None) => (Safety::Plain, PORT_PLAIN),
            (Some("smtp"), Some("required")) => (Safety::StartTls, PORT_STARTTLS),
            (Some("smtp"), Some("opportunistic")) => (Safety::IfOffered, PORT_STARTTLS),
            (Some("smtp" | "smtps"), Some(_)) => {
                bail!("mail.smtp: tls is required or opportunistic, with smtp:// only")
            }
            _ => bail!("mail.smtp: must begin with smtp:// or smtps://"),
        };
        let host = authority.host().trim_start_matches('[').trim_end_matches(']');
        ensure!(!host.is_empty(), "mail.smtp: names no server");
        let sign_in = authority.as_str().rsplit_once('@').map(|(user, _)| {
            let (name, password) = user.split_once(':').unwrap_or((user, ""));
            (decoded(name), Secret::new(decoded(password)))
        });
        Ok(Self { host: host.to_owned(), port: authority.port_u16().unwrap_or(port), safety, sign_in })
    }

    /// Whether the relay is this machine.
    #[must_use]
    pub fn is_here(&self) -> bool {
        is_here(&self.host)
    }
}

/// Whether a host of a URL is this machine.
#[must_use]
pub fn is_here(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// A part of a URL, its percent signs read. A form differs from it by its plus sign and by what it is cut at.
fn decoded(part: &str) -> String {
    let form = part.replace('+', "%2B").replace('&', "%26").replace('=', "%3D");
    form_urlencoded::parse(form.as_bytes()).next().map_or_else(String::new, |(text, _)| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(url: &str) -> anyhow::Result<RelayUrl> {
        RelayUrl::read(&Secret::new(url))
    }

    #[test]
    fn a_relay_is_read_with_port_safety_and_sign_in() {
        for (url, host, port, safety) in [
            ("smtp://relay.example", "relay.example", 25, Safety::Plain),
            ("smtp://127.0.0.1:2525/", "127.0.0.1", 2525, Safety::Plain),
            ("smtp://relay.example?tls=required", "relay.example", 587, Safety::StartTls),
            ("smtp://relay.example:25?tls=opportunistic", "relay.example", 25, Safety::IfOffered),
            ("smtps://relay.example", "relay.example", 465, Safety::Tls),
            ("smtps://[::1]:466", "::1", 466, Safety::Tls),
        ] {
            let read = read(url).unwrap();
            assert_eq!((read.host.as_str(), read.port, read.safety), (host, port, safety), "{url}");
            assert!(read.sign_in.is_none(), "{url}");
        }
        let (user, password) = read("smtps://body%40example.jp:a+b%26c=%2F@relay.example").unwrap().sign_in.unwrap();
        assert_eq!((user.as_str(), password.expose()), ("body@example.jp", "a+b&c=/"));
        assert!(read("smtp://[::1]").unwrap().is_here() && read("smtp://LOCALHOST").unwrap().is_here());
        assert!(!read("smtp://localhost.example").unwrap().is_here());
    }

    #[test]
    fn what_is_no_relay_is_refused_without_being_repeated() {
        for url in
            ["", "relay.example", "http://u:geheim@relay", "smtp://u:geheim@h/name", "smtp://u:geheim@h?tls=perhaps"]
        {
            let refused = format!("{:#}", read(url).err().unwrap());
            assert!(refused.starts_with("mail.smtp: ") && !refused.contains("geheim"), "{url}: {refused}");
        }
    }
}
