use super::*;

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
        ("MADOGUCHI__MAIL__FROM", "x", false),
        ("MADOGUCHI__DATABASE", "mysql://x", false),
    ];
    for (name, value, good) in cases {
        assert_eq!(load("", &[(name, value)]).is_ok(), good, "{name}={value}");
    }
    let demo =
        [("MADOGUCHI__ORIGIN", "https://x.example"), ("MADOGUCHI__LISTEN", "0.0.0.0:1"), ("MADOGUCHI__DEMO", "true")];
    assert!(load("", &demo).is_err());
    assert!(load("", &demo[..2]).is_ok());
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
