//! What every answer has, and where posts may come from.

use entity::people::Role;
use http::{Method, StatusCode};
use tower::ServiceExt;
use usecase::account::session::Opens;

use crate::harness::{Answer, House, form};

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

fn check_headers(name: &str, answer: &Answer) {
    for (header, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(answer.header(header), value, "{header} of {name}");
    }
    assert!(answer.header("content-security-policy").starts_with("default-src 'none'"), "{name}");
    assert!(answer.header("permissions-policy").contains("camera=()"), "{name}");
    assert!(!answer.header("cache-control").is_empty(), "{name}");
    assert_eq!(answer.header("x-request-id").len(), 20, "{name}");
    assert_eq!(answer.header("server"), "", "{name} tells no version");
}

#[tokio::test]
async fn every_answer_has_the_careful_headers() {
    let house = House::one().await;
    let mut staff = house.staff_browser("honda", Role::Admin).await;
    let mut stranger = house.browser();
    for (method, path, headers, status) in [
        (Method::GET, "/staff/login", vec![], StatusCode::OK),
        (Method::GET, "/healthz", vec![], StatusCode::OK),
        (Method::GET, "/readyz", vec![], StatusCode::OK),
        (Method::GET, "/pkg/nothing.js", vec![], StatusCode::NOT_FOUND),
        (Method::GET, "/pkg/%2e%2e/%2e%2e/Cargo.toml", vec![], StatusCode::NOT_FOUND),
        (Method::GET, "/favicon.ico", vec![], StatusCode::OK),
        (Method::GET, "/no/such/page", vec![], StatusCode::NOT_FOUND),
        (Method::DELETE, "/staff/login", vec![("sec-fetch-site", "same-origin")], StatusCode::METHOD_NOT_ALLOWED),
        (Method::POST, "/staff/login", vec![("content-type", "text/plain")], StatusCode::UNSUPPORTED_MEDIA_TYPE),
        (Method::POST, "/staff/login", vec![FORM, ("sec-fetch-site", "cross-site")], StatusCode::FORBIDDEN),
        (Method::HEAD, "/staff/login", vec![], StatusCode::OK),
    ] {
        let answer = stranger.send(method.clone(), path, &headers, Vec::new()).await;
        assert_eq!(answer.status, status, "{method} {path}");
        check_headers(path, &answer);
    }
    let answer = staff.get("/no/such/page").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.body.contains("職員 honda"), "the error page is in the frame of who looks at it");
    assert!(answer.body.contains(answer.header("x-request-id")), "and names the request");
    house.close().await;
}

#[tokio::test]
async fn nonces_are_fresh_and_stand_in_the_policy() {
    let house = House::one().await;
    let mut browser = house.browser();
    let mut seen = std::collections::HashSet::new();
    for _ in 0..200 {
        let answer = browser.get("/staff/login").await;
        let policy = answer.header("content-security-policy").to_owned();
        let (_, rest) = policy.split_once("'nonce-").unwrap();
        let (nonce, _) = rest.split_once('\'').unwrap();
        assert_eq!(nonce.len(), 24);
        assert!(seen.insert(nonce.to_owned()), "a nonce came twice");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
    }
    house.close().await;
}

#[tokio::test]
async fn a_post_that_another_site_caused_changes_nothing() {
    let house = House::one().await;
    let id = house.staff("minami", Role::Handler).await;
    let own = "http://127.0.0.1:3000";
    for (site, origin, cookie, let_in) in [
        ("same-origin", own, true, true),
        ("same-origin", "", true, true),
        ("none", "", true, true),
        ("", own, true, true),
        ("", "", true, false),
        ("", "", false, true),
        ("cross-site", own, true, false),
        ("cross-site", "https://evil.example", true, false),
        ("cross-site", "", true, false),
        ("cross-site", "", false, false),
        ("same-site", own, true, false),
        ("same-site", "", true, false),
        ("", "https://evil.example", true, false),
        ("", "http://127.0.0.1:3001", true, false),
        ("", "null", true, false),
        ("nonsense", own, true, false),
        ("", "HTTP://127.0.0.1:3000", true, true),
    ] {
        let mut browser = if cookie { house.browser_as(Opens::Staff(id)).await } else { house.browser() };
        let mut headers = vec![FORM];
        if !site.is_empty() {
            headers.push(("sec-fetch-site", site));
        }
        if !origin.is_empty() {
            headers.push(("origin", origin));
        }
        let name = format!("site {site:?} origin {origin:?} cookie {cookie}");
        let answer = browser.send(Method::POST, "/staff/logout", &headers, Vec::new()).await;
        if let_in {
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{name}");
            continue;
        }
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}");
        assert!(answer.body.contains("安全のため、この送信を受け付けませんでした"), "{name}: {}", answer.body);
        if cookie {
            assert_eq!(browser.get("/staff/login").await.status, StatusCode::SEE_OTHER, "{name}: still signed in");
        }
    }
    house.close().await;
}

/// A house behind a proxy with TLS.
async fn public(origin: &str, subdomains: bool) -> House {
    House::with(|config| {
        config.origin = origin.to_owned();
        config.https_for_subdomains = subdomains;
    })
    .await
}

#[tokio::test]
async fn the_origin_of_the_settings_is_the_one_that_counts_whatever_a_proxy_made_of_the_host() {
    let house = public("https://Madoguchi.example.jp:443", false).await;
    // The browser of these tests says `Host: 127.0.0.1:3000`, as a proxy that speaks to us by that name.
    for (origin, let_in) in [
        ("https://madoguchi.example.jp", true),
        ("https://MADOGUCHI.example.jp:443", true),
        ("http://madoguchi.example.jp", false),
        ("https://madoguchi.example.jp:8443", false),
        ("https://madoguchi.example.jp.evil.example", false),
        ("http://127.0.0.1:3000", false),
        ("https://127.0.0.1:3000", false),
    ] {
        let headers = [FORM, ("origin", origin), ("cookie", "x=y")];
        let answer = house.browser().send(Method::POST, "/staff/logout", &headers, Vec::new()).await;
        let status = if let_in { StatusCode::SEE_OTHER } else { StatusCode::FORBIDDEN };
        assert_eq!(answer.status, status, "{origin}");
    }
    house.close().await;
}

#[tokio::test]
async fn https_is_asked_of_other_hosts_only_where_the_operator_says_so() {
    for (subdomains, said) in [(false, "max-age=63072000"), (true, "max-age=63072000; includeSubDomains")] {
        let house = public("https://madoguchi.example.jp", subdomains).await;
        assert_eq!(house.browser().get("/").await.header("strict-transport-security"), said);
        house.close().await;
    }
    let house = House::one().await;
    assert_eq!(house.browser().get("/").await.header("strict-transport-security"), "");
    house.close().await;
}

#[tokio::test]
async fn what_is_the_same_for_everybody_goes_out_packed_and_nothing_else_does() {
    let house = House::one().await;
    let member = house.member("9999010000001", "株式会社テスト").await;
    let packs = [("accept-encoding", "br, gzip")];
    let mut stranger = house.browser();
    for path in ["/", "/en", "/privacy", "/members.csv", "/api/v1/members", "/api/v1/openapi.json", "/feed.xml"] {
        let plain = stranger.get(path).await;
        assert_eq!(plain.status, StatusCode::OK, "{path}");
        assert_eq!(plain.header("content-encoding"), "", "{path} is not asked for packed");
        if plain.body.len() < 1024 {
            continue;
        }
        assert!(plain.header("vary").contains("accept-encoding"), "{path}: {}", plain.header("vary"));
        let packed = stranger.send(Method::GET, path, &packs, Vec::new()).await;
        assert_eq!(packed.header("content-encoding"), "gzip", "{path}");
        assert!(packed.body.len() < plain.body.len(), "{path}");
        let (strong, weak) = (plain.header("etag"), packed.header("etag"));
        if strong.is_empty() {
            continue;
        }
        assert_eq!(weak, format!("W/{strong}"), "{path}: other bytes have another tag");
        for tag in [strong, weak] {
            let known = [("accept-encoding", "gzip"), ("if-none-match", tag)];
            let again = stranger.send(Method::GET, path, &known, Vec::new()).await;
            assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{path} {tag}");
            assert!(again.header("vary").contains("accept-encoding"), "{path}");
        }
    }
    let mut staff = house.staff_browser("minami", Role::Handler).await;
    let begun = house.draft(&crate::seed::answers(member, "株式会社テスト")).await;
    let mut draft = house.browser_as(Opens::Draft(begun)).await;
    for (whose, path) in [("staff", "/staff"), ("staff", "/"), ("draft", "/complain/tasks"), ("draft", "/")] {
        let browser = if whose == "staff" { &mut staff } else { &mut draft };
        let answer = browser.send(Method::GET, path, &packs, Vec::new()).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert_eq!(answer.header("content-encoding"), "", "{path} of somebody with a session");
    }
    house.close().await;
}

#[tokio::test]
async fn whoever_signs_out_leaves_nothing_in_the_browser() {
    let house = House::one().await;
    let member = house.member("9999010000001", "株式会社テスト").await;
    let user = house.member_user(member, "user@own.example.jp", entity::people::MemberRole::Viewer).await;
    let case = house.sent(&crate::seed::answers(member, "株式会社テスト")).await;
    let mut staff = house.staff_browser("minami", Role::Handler).await;
    let mut user = house.browser_as(Opens::Member(user)).await;
    let mut applicant = house.browser_as(Opens::Applicant(case)).await;
    for (browser, path) in
        [(&mut staff, "/staff/logout"), (&mut user, "/portal/logout"), (&mut applicant, "/status/leave")]
    {
        let out = browser.post(path, &[]).await;
        assert_eq!(out.status, StatusCode::SEE_OTHER, "{path}");
        assert_eq!(out.header("clear-site-data"), "\"cache\", \"storage\"", "{path}");
        assert!(browser.cookies.is_empty(), "{path}");
    }
    house.close().await;
}

#[tokio::test]
async fn a_network_has_only_so_many_requests_under_way_at_once() {
    let house = House::with(|config| {
        config.requests_at_once = 3;
        config.trusted_proxies = 1;
    })
    .await;
    let ask = |from: &str| {
        let request = http::Request::builder().uri("/").header("x-forwarded-for", from);
        house.router.clone().oneshot(request.body(axum::body::Body::empty()).unwrap())
    };
    // Answers that nobody reads to the end are still under way.
    let mut unread = Vec::new();
    for _ in 0..3 {
        let answer = ask("198.51.100.7").await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK);
        unread.push(answer);
    }
    let refused = ask("198.51.100.7").await.unwrap();
    assert_eq!(refused.status(), StatusCode::TOO_MANY_REQUESTS);
    assert!(refused.headers().contains_key("retry-after"));
    assert_eq!(ask("198.51.100.8").await.unwrap().status(), StatusCode::OK, "others are not touched");
    drop(unread);
    assert_eq!(ask("198.51.100.7").await.unwrap().status(), StatusCode::OK);
    house.close().await;
}

#[tokio::test]
async fn errors_are_json_for_scripts_and_pages_for_people() {
    let house = House::one().await;
    let mut browser = house.browser();
    let answer = browser.send(Method::GET, "/nope", &[("accept", "application/json")], Vec::new()).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let problem: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(problem["status"], 404);
    assert_eq!(problem["instance"], answer.header("x-request-id"));
    let answer = browser.get("/nope").await;
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    house.close().await;
}

#[tokio::test]
async fn too_much_is_refused_with_a_page() {
    let house = House::one().await;
    let mut browser = house.browser();
    let long = "x".repeat(1024 * 1024 + 10);
    let body = form(&[("login", &long), ("password", "y")]);
    let answer = browser.send(Method::POST, "/staff/login", &[FORM, ("sec-fetch-site", "none")], body).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.body.contains("大きすぎるため"), "{}", answer.body);
    let almost = "x".repeat(900 * 1024);
    let answer = browser.post("/staff/login", &[("login", &almost), ("password", "y")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    house.close().await;
}

#[tokio::test]
async fn one_visitor_cannot_keep_the_desk_from_the_others() {
    let house = House::with(|config| {
        config.requests_per_second = 5;
        config.trusted_proxies = 1;
    })
    .await;
    let mut browser = house.browser();
    let mut refused = None;
    for _ in 0..60 {
        let answer = browser.send(Method::GET, "/staff/login", &[("x-forwarded-for", "198.51.100.7")], vec![]).await;
        if answer.status == StatusCode::TOO_MANY_REQUESTS {
            refused = Some(answer);
            break;
        }
    }
    let refused = refused.expect("sixty requests at once are too many");
    assert!(!refused.header("retry-after").is_empty());
    check_headers("429", &refused);
    let other = browser.send(Method::GET, "/staff/login", &[("x-forwarded-for", "198.51.100.8")], vec![]).await;
    assert_eq!(other.status, StatusCode::OK);
    let liar = [("x-forwarded-for", "203.0.113.1, 198.51.100.7")];
    let liar = browser.send(Method::GET, "/staff/login", &liar, vec![]).await;
    assert_eq!(liar.status, StatusCode::TOO_MANY_REQUESTS, "what the visitor wrote into the header is not believed");
    let program = [("x-forwarded-for", "198.51.100.7"), ("accept", "*/*")];
    let program = browser.send(Method::GET, "/api/v1/members", &program, vec![]).await;
    assert_eq!(program.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(program.header("content-type"), "application/problem+json");
    assert!(!program.header("retry-after").is_empty());
    house.close().await;
}

#[tokio::test]
async fn a_server_listens_answers_and_stops() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let folder = tempfile::tempdir().unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let config = server::config::Config {
        data: folder.path().join("data"),
        inspector: env!("CARGO_BIN_EXE_madoguchi").into(),
        ..server::config::Config::default()
    };
    let running = server::start(config, listener, server::clock::machine()).await.unwrap();
    let mut line = tokio::net::TcpStream::connect(running.addr).await.unwrap();
    line.write_all(b"GET /readyz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n").await.unwrap();
    let mut answer = String::new();
    line.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.ends_with("ready\n"), "{answer}");
    let addr = running.addr;
    running.stop().await.unwrap();
    assert!(tokio::net::TcpStream::connect(addr).await.is_err(), "nobody listens any more");
}

#[tokio::test]
async fn neither_half_a_head_nor_an_idle_connection_delays_a_stop() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let folder = tempfile::tempdir().unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let config = server::config::Config {
        data: folder.path().join("data"),
        inspector: env!("CARGO_BIN_EXE_madoguchi").into(),
        ..server::config::Config::default()
    };
    let running = server::start(config, listener, server::clock::machine()).await.unwrap();
    let connect = async || tokio::net::TcpStream::connect(running.addr).await.unwrap();
    let _silent = connect().await;
    let mut half = connect().await;
    half.write_all(b"GET / HTTP/1.1\r\nHost: 127").await.unwrap();
    let mut idle = connect().await;
    idle.write_all(b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").await.unwrap();
    let mut answer = vec![0; 4096];
    let read = idle.read(&mut answer).await.unwrap();
    assert!(answer[..read].starts_with(b"HTTP/1.1 200 OK"));
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    let begin = std::time::Instant::now();
    running.stop().await.unwrap();
    assert!(begin.elapsed() < std::time::Duration::from_secs(4), "{:?}", begin.elapsed());
    assert_eq!(half.read(&mut answer).await.unwrap_or_default(), 0, "the half one was closed");
}

#[tokio::test]
async fn a_lost_key_file_is_said_and_not_papered_over() {
    let folder = tempfile::tempdir().unwrap();
    let config = server::config::Config { data: folder.path().join("data"), ..server::config::Config::default() };
    let app = server::boot::app_state(&config, server::clock::machine()).await.unwrap();
    drop(app);
    let file = config.root_key_file();
    std::fs::rename(&file, folder.path().join("elsewhere")).unwrap();
    let error = server::boot::app_state(&config, server::clock::machine()).await.unwrap_err();
    assert!(format!("{error:#}").contains("root keys are missing"), "{error:#}");
    assert!(!file.exists(), "no new keys were made");
    vault::root::RootKeys::create(&file).unwrap();
    assert!(server::boot::app_state(&config, server::clock::machine()).await.is_err(), "other keys do not fit");
}
