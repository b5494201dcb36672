//! A complaint from the first page to the receipt, as a browser without scripts sends it.

use std::collections::BTreeMap;

use anyhow::{Context, bail, ensure};

use super::client::{self, Answer, Client};

/// How forms are posted.
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";
const BOUNDARY: &str = "madoguchi-from-outside";

/// The pages that take files.
const UPLOADS: [&str; 2] = ["/complain/files", "/complain/identity"];

/// What is answered on each page, unless somebody answers otherwise.
fn usual(path: &str) -> &'static [(&'static str, &'static str)] {
    match path {
        "/complain/safety" => &[("safety", "no")],
        "/complain/topic" => &[("topic", "personal-information")],
        "/complain/who" => &[("who", "principal")],
        "/complain/contacted" => &[("contacted", "no-reply")],
        "/complain/background" => &[("litigation", "no"), ("earlier", "no"), ("money", "no")],
        "/complain/category" => &[("category", "not-stopped")],
        "/complain/when" => &[("going_on", "still")],
        "/complain/what-happened" => {
            &[("what", "The catalogues still come, after two letters that asked to stop them.")]
        }
        "/complain/outcome" => &[("outcome", "stop-and-erase")],
        "/complain/danger" => &[("danger", "no")],
        "/complain/share" => &[("scope", "named"), ("materials", "yes")],
        "/complain/name" => &[("name", "Haruka Sato")],
        "/complain/contact" => &[("way", "status-only")],
        "/complain/files" => &[("files", "none"), ("go", "next")],
        "/complain/identity" => &[("identity", "later"), ("go", "next")],
        _ => &[],
    }
}

/// A file that is handed in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Paper<'a> {
    pub(crate) name: &'a str,
    pub(crate) kind: &'a str,
    pub(crate) bytes: &'a [u8],
}

/// Somebody who fills in the form.
#[derive(Debug)]
pub(crate) struct Applicant {
    client: Client,
    cookies: BTreeMap<String, String>,
    otherwise: BTreeMap<&'static str, Vec<(&'static str, String)>>,
}

impl Applicant {
    pub(crate) fn new(client: Client) -> Self {
        Self { client, cookies: BTreeMap::new(), otherwise: BTreeMap::new() }
    }

    /// Answers a page in a way of her own.
    pub(crate) fn answer(&mut self, path: &'static str, fields: &[(&'static str, &str)]) {
        self.otherwise.insert(path, fields.iter().map(|(name, value)| (*name, (*value).to_owned())).collect());
    }

    fn answers(&self, path: &str) -> Vec<(&str, &str)> {
        match self.otherwise.get(path) {
            Some(fields) => fields.iter().map(|(name, value)| (*name, value.as_str())).collect(),
            None => usual(path).to_vec(),
        }
    }

    /// The cookies, as a request names them.
    pub(crate) fn cookies(&self) -> String {
        self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    fn take_cookies(&mut self, answer: &Answer) {
        for value in answer.headers("set-cookie") {
            if let Some((name, value)) = value.split(';').next().and_then(|pair| pair.split_once('=')) {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    /// The request that posts this form.
    pub(crate) fn form(&self, path: &str, fields: &[(&str, &str)]) -> Vec<u8> {
        client::post(self.client.host(), path, &self.cookies(), FORM, &client::form(fields))
    }

    /// The request that answers this page in the usual way.
    pub(crate) fn step(&self, path: &str) -> Vec<u8> {
        self.form(path, &self.answers(path))
    }

    /// The request that posts this form with a file, or with its file field left empty.
    pub(crate) fn papers(&self, path: &str, fields: &[(&str, &str)], paper: Option<Paper<'_>>) -> Vec<u8> {
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend_from_slice(
                format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
                    .as_bytes(),
            );
        }
        if let Some(Paper { name, kind, bytes }) = paper {
            let head = format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
                 Content-Type: {kind}\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        client::post(self.client.host(), path, &self.cookies(), &kind, &body)
    }

    /// Sends a form and returns what is answered, whatever it is.
    pub(crate) async fn answer_to(&mut self, request: &[u8]) -> anyhow::Result<Answer> {
        let answer = self.client.send(request).await?;
        self.take_cookies(&answer);
        Ok(answer)
    }

    /// Sends a form and returns where it leads.
    pub(crate) async fn go(&mut self, request: &[u8], path: &str) -> anyhow::Result<String> {
        let answer = self.answer_to(request).await?;
        ensure!(answer.status == 303, "{path} answered {}: {}", answer.status, answer.text());
        Ok(answer.headers("location").next().context("no location")?.to_owned())
    }

    /// Shows a page.
    pub(crate) async fn page(&mut self, path: &str) -> anyhow::Result<String> {
        let request = client::get(self.client.host(), path, &self.cookies());
        let answer = self.client.send(&request).await?;
        ensure!(answer.status == 200, "{path} answered {}", answer.status);
        Ok(answer.text())
    }

    /// The key of the form on this page.
    pub(crate) async fn form_key(&mut self, path: &str) -> anyhow::Result<String> {
        let text = self.page(path).await?;
        let (_, rest) = text.split_once("name=\"form_key\" value=\"").context("no form key")?;
        Ok(rest.split('"').next().unwrap_or_default().to_owned())
    }

    /// Begins a complaint about this company and returns where it leads.
    pub(crate) async fn begin(&mut self, company: &str) -> anyhow::Result<String> {
        let request = self.form("/complain", &[("company", company)]);
        self.go(&request, "/complain").await
    }

    /// Answers page after page until the one named is reached.
    pub(crate) async fn walk(&mut self, from: &str, to: &str) -> anyhow::Result<()> {
        let mut at = from.to_owned();
        for _ in 0..40 {
            let path = at.split('?').next().unwrap_or_default().to_owned();
            if path == to {
                return Ok(());
            }
            let request = if UPLOADS.contains(&path.as_str()) {
                let key = self.form_key(&path).await?;
                let mut fields = self.answers(&path);
                fields.push(("form_key", &key));
                self.papers(&path, &fields, None)
            } else {
                self.step(&path)
            };
            at = self.go(&request, &path).await?;
        }
        bail!("the way from {from} never came to {to}")
    }
}
