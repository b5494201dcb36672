use super::*;

/// Who the body is, as whoever serves people must say it.
const NAMED: &str = "[body]\nname = \"みらい個人情報保護協会\"\nshort_name = \"みらい協会\"\nphone = \"00-0000-0000\"\n\
                     postal_code = \"0000000\"\naddress = \"東京都\"\n";

fn load(file: &str, variables: &[(&str, &str)]) -> anyhow::Result<Config> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("madoguchi.toml");
    std::fs::write(&path, file).unwrap();
    let variables: HashMap<String, String> =
        variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Config::from_sources(Some(&path), &variables)
}

#[test]
fn the_environment_wins_over_the_file_and_the_file_over_the_defaults() {
    let config = load(
        "listen = \"127.0.0.1:4000\"\ntrusted_proxies = 2\n[body]\nname = \"みらい\"\n",
        &[
            ("MADOGUCHI__LISTEN", "127.0.0.1:5000"),
            ("MADOGUCHI__JOBS", "false"),
            ("MADOGUCHI__MAIL__FROM", "a@b.example"),
        ],
    )
    .unwrap();
    assert_eq!(config.listen.port(), 5000);
    assert_eq!(config.trusted_proxies, 2);
    assert_eq!(config.body.name, "みらい");
    assert_eq!(config.body.terms.completion_days, 14);
    assert_eq!(config.mail.from, "a@b.example");
    assert!(!config.jobs);
    assert_eq!(config.requests_per_second, Config::default().requests_per_second);
}

#[test]
fn unknown_keys_are_refused_in_file_and_environment() {
    for (file, variables) in [
        ("lisen = \"127.0.0.1:4000\"", vec![]),
        ("[mail]\nsmpt = \"x\"", vec![]),
        ("[body]\nnmae = \"x\"", vec![]),
        ("", vec![("MADOGUCHI__DATABSE", "sqlite://x")]),
    ] {
        assert!(load(file, &variables).is_err(), "{file} {variables:?}");
    }
    assert!(load("", &[("MADOGUCHI_TEST_POSTGRES", "postgres://x")]).is_ok());
}

#[test]
fn a_named_file_must_exist() {
    assert!(Config::from_sources(Some(Path::new("/nonexistent/madoguchi.toml")), &HashMap::new()).is_err());
}

#[test]
fn unsafe_settings_do_not_start() {
    let cases = [
        ("MADOGUCHI__ORIGIN", "http://example.jp", false),
        ("MADOGUCHI__ORIGIN", "http://localhost:3000", false),
        ("MADOGUCHI__ORIGIN", "http://127.0.0.1.example.jp", false),
        ("MADOGUCHI__ORIGIN", "https://example.jp/", false),
        ("MADOGUCHI__ORIGIN", "https://example.jp/x", false),
        ("MADOGUCHI__ORIGIN", "example.jp", false),
        ("MADOGUCHI__ORIGIN", "https://example.jp", true),
        ("MADOGUCHI__ORIGIN", "http://127.0.0.1:8080", true),
        ("MADOGUCHI__LISTEN", "0.0.0.0:3000", false),
        ("MADOGUCHI__MAIL__SMTP", "http://x", false),
        ("MADOGUCHI__MAIL__SMTP", "smtp://user:word@relay.example", false),
        ("MADOGUCHI__MAIL__SMTP", "smtp://user:word@relay.example?tls=opportunistic", false),
        ("MADOGUCHI__MAIL__SMTP", "smtp://user:word@relay.example?tls=required", true),
        ("MADOGUCHI__MAIL__SMTP", "smtps://user:word@relay.example", true),
        ("MADOGUCHI__MAIL__SMTP", "smtp://user:word@127.0.0.1:2525", true),
        ("MADOGUCHI__MAIL__SMTP", "smtp://relay.example", true),
        ("MADOGUCHI__MAIL__HELLO", "desk.example.jp", true),
        ("MADOGUCHI__MAIL__HELLO", "[192.0.2.1]", true),
        ("MADOGUCHI__MAIL__HELLO", "a\r\nMAIL FROM:<x@y.jp>", false),
        ("MADOGUCHI__MAIL__FROM", "x", false),
        ("MADOGUCHI__DATABASE", "mysql://x", false),
    ];
    for (name, value, good) in cases {
        assert_eq!(load(NAMED, &[(name, value)]).is_ok(), good, "{name}={value}");
    }
    let demo =
        [("MADOGUCHI__ORIGIN", "https://x.example"), ("MADOGUCHI__LISTEN", "0.0.0.0:1"), ("MADOGUCHI__DEMO", "true")];
    assert!(load(NAMED, &demo).is_err());
    assert!(load(NAMED, &demo[..2]).is_ok());
}

#[test]
fn nobody_nameless_is_served_to_the_public() {
    let public = [("MADOGUCHI__ORIGIN", "https://desk.example.jp")];
    let refused = load("", &public).unwrap_err().to_string();
    for key in ["body.name", "body.short_name", "body.phone", "body.postal_code", "body.address"] {
        assert!(refused.contains(key), "{refused}");
    }
    assert!(load(NAMED, &public).is_ok());
    for key in ["NAME", "SHORT_NAME", "PHONE", "POSTAL_CODE", "ADDRESS"] {
        let name = format!("MADOGUCHI__BODY__{key}");
        let refused = load(NAMED, &[public[0], (&name, " ")]).unwrap_err().to_string();
        assert!(refused.starts_with(&format!("body.{}: missing", key.to_lowercase())), "{refused}");
    }
    let says = |file: &str, variables: &[(&str, &str)], word: &str| {
        load(file, variables).unwrap().advice().iter().any(|line| line.starts_with(word))
    };
    assert!(says("", &[], "body: name, telephone or address"));
    assert!(!says(NAMED, &[], "body: name, telephone or address"));
    assert!(says(NAMED, &public, "body.standing is \"fictional\""));
    let accredited = [public[0], ("MADOGUCHI__BODY__STANDING", "accredited")];
    assert!(!says(NAMED, &accredited, "body.standing"));
    assert!(says(NAMED, &accredited, "body.accreditation_number"));
}

#[test]
fn a_proxy_that_nobody_counts_is_said_aloud() {
    let says = |variables: &[(&str, &str)]| {
        load(NAMED, variables).unwrap().advice().iter().any(|line| line.starts_with("trusted_proxies is 0"))
    };
    let public = ("MADOGUCHI__ORIGIN", "https://desk.example.jp");
    assert!(says(&[public]));
    assert!(!says(&[public, ("MADOGUCHI__TRUSTED_PROXIES", "1")]));
    assert!(!says(&[]));
}

#[test]
fn settings_are_told_as_a_file_writes_them_and_without_passwords() {
    let config =
        load(NAMED, &[("MADOGUCHI__MAIL__SMTP", "smtps://user:tiger@host"), ("MADOGUCHI__LOG", "json")]).unwrap();
    let lines = config.lines().unwrap();
    for line in [
        "body.name = \"みらい個人情報保護協会\"",
        "body.terms.case_years = 5",
        "body.hours.open = \"10:00:00\"",
        "body.limited_to: not set",
        "database: not set",
        "listen = \"127.0.0.1:3000\"",
        "log = \"json\"",
        "mail.smtp = \"smtps:[redacted]\"",
    ] {
        assert!(lines.iter().any(|found| found == line), "{line}: {lines:#?}");
    }
    let closed = lines.iter().find_map(|line| line.strip_prefix("body.closed = ")).unwrap();
    assert!(closed.starts_with("[{ from = { ") && !closed.contains('"'), "{closed}");
    assert!(!lines.concat().contains("tiger"));
}

#[test]
fn passwords_are_not_printed() {
    let config = load(
        "",
        &[
            ("MADOGUCHI__DATABASE", "postgres://user:tiger@host/db"),
            ("MADOGUCHI__MAIL__SMTP", "smtps://user:tiger@host"),
            ("MADOGUCHI__KEYS__STORE", "postgres://user:tiger@host/keys"),
        ],
    )
    .unwrap();
    let printed = format!("{config:?} {config:#?}");
    assert!(!printed.contains("tiger"), "{printed}");
    assert!(printed.contains("[redacted]"));
}

#[test]
fn ways_that_others_can_read_are_said_aloud() {
    let says = |name: &str, value: &str, word: &str| {
        let advice = load("", &[(name, value)]).unwrap().advice();
        advice.iter().any(|line| line.contains(word))
    };
    for (url, open) in [
        ("smtp://relay.example", true),
        ("smtp://relay.example?tls=opportunistic", true),
        ("smtp://relay.example?tls=required", false),
        ("smtps://relay.example", false),
        ("smtp://127.0.0.1:2525", false),
        ("smtp://localhost", false),
    ] {
        assert_eq!(says("MADOGUCHI__MAIL__SMTP", url, "mail.smtp"), open, "{url}");
    }
    for (url, open) in [
        ("postgres://u:p@db.example/desk", true),
        ("postgresql://u:p@db.example/desk?sslmode=require", true),
        ("postgres://u:p@db.example/desk?sslmode=verify-ca", true),
        ("postgres://u:p@db.example/desk?sslmode=verify-full", false),
        ("postgres://u:p@127.0.0.1/desk", false),
        ("postgres://u:p@localhost:5433/desk", false),
        ("postgres:///desk?host=/run/postgresql", false),
        ("sqlite://desk.db", false),
    ] {
        assert_eq!(says("MADOGUCHI__DATABASE", url, "database:"), open, "{url}");
        assert_eq!(says("MADOGUCHI__KEYS__STORE", url, "keys.store:"), open, "{url}");
    }
}

#[test]
fn a_settings_file_that_others_can_read_is_said_aloud() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("madoguchi.toml");
    std::fs::write(&path, "").unwrap();
    for (mode, open) in [(0o600, false), (0o400, false), (0o640, true), (0o604, true), (0o644, true)] {
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
        let advice = Config::from_sources(Some(&path), &HashMap::new()).unwrap().advice();
        assert_eq!(advice.iter().any(|line| line.contains("settings file")), open, "{mode:o}");
    }
    assert!(!Config::default().advice().iter().any(|line| line.contains("settings file")));
}
