//! Every door, knocked at by every kind of caller.

mod forms;
mod odd;
mod reading;

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;
use entity::id::{CaseId, MemberId, MemberUserId, StaffId};
use entity::people::{MemberRole, Role};
use http::{Method, StatusCode};
use usecase::account::invitation;
use usecase::account::session::{self, Opens};

use crate::guidance;
use crate::harness::{Answer, Browser, House, form_key};
use crate::seed::{Team, answers};

const POLICY: &str = include_str!("policy.txt");
const COMPANY: &str = "株式会社テスト";
const OTHER: &str = "株式会社ほか";

/// Who stands before the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    Stranger,
    Draft,
    SentDraft,
    Applicant,
    OtherApplicant,
    Member(MemberRole),
    OtherMember(MemberRole),
    Staff(Role),
    SwitchedOffStaff,
    SwitchedOffMember,
    EndedSession,
    IdleSession,
}

/// What the door should do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Should {
    Open,
    Lead(&'static str),
    Forbid,
    Hide,
}

/// Who may come in, as the table says.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Class {
    Public,
    Draft,
    Applicant,
    Portal(Vec<MemberRole>),
    Staff(Vec<Role>),
}

#[derive(Clone, Debug)]
struct Line {
    class: Class,
    maybe: bool,
}

fn policy() -> BTreeMap<(String, String), Line> {
    let mut table = BTreeMap::new();
    for line in POLICY.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        let (line, maybe) = line.strip_suffix("(maybe)").map_or((line, false), |line| (line, true));
        let mut words = line.split_whitespace();
        let (method, path, class) = (words.next().unwrap(), words.next().unwrap(), words.next().unwrap());
        let class = match class {
            "public" => Class::Public,
            "draft" => Class::Draft,
            "applicant" => Class::Applicant,
            "portal" => Class::Portal(words.map(|code| MemberRole::from_code(code).unwrap()).collect()),
            "staff" => Class::Staff(words.map(|code| Role::from_code(code).unwrap()).collect()),
            other => panic!("{other}"),
        };
        let before = table.insert((method.to_owned(), path.to_owned()), Line { class, maybe });
        assert!(before.is_none(), "listed twice: {method} {path}");
    }
    table
}

impl Who {
    fn all() -> Vec<Self> {
        let mut all = vec![
            Self::Stranger,
            Self::Draft,
            Self::SentDraft,
            Self::Applicant,
            Self::OtherApplicant,
            Self::SwitchedOffStaff,
            Self::SwitchedOffMember,
            Self::EndedSession,
            Self::IdleSession,
        ];
        all.extend(MemberRole::ALL.iter().copied().map(Self::Member));
        all.extend(MemberRole::ALL.iter().copied().map(Self::OtherMember));
        all.extend(Role::ALL.iter().copied().map(Self::Staff));
        all
    }

    /// Whether nobody is there for the program.
    fn is_unknown(self) -> bool {
        matches!(
            self,
            Self::Stranger | Self::SwitchedOffStaff | Self::SwitchedOffMember | Self::EndedSession | Self::IdleSession
        )
    }

    fn should(self, class: &Class) -> Should {
        match class {
            Class::Public => Should::Open,
            Class::Draft => match self {
                Self::Draft | Self::SentDraft => Should::Open,
                _ => Should::Lead("/complain"),
            },
            Class::Applicant => match self {
                Self::Applicant | Self::OtherApplicant => Should::Open,
                _ => Should::Lead("/status"),
            },
            Class::Portal(roles) => match self {
                Self::Member(role) | Self::OtherMember(role) if roles.contains(&role) => Should::Open,
                Self::Member(_) | Self::OtherMember(_) => Should::Forbid,
                who if who.is_unknown() => Should::Lead("/portal/login"),
                _ => Should::Hide,
            },
            Class::Staff(roles) => match self {
                Self::Staff(role) if roles.contains(&role) => Should::Open,
                Self::Staff(_) => Should::Forbid,
                who if who.is_unknown() => Should::Lead("/staff/login"),
                _ => Should::Hide,
            },
        }
    }
}

/// The people and things of the world in which doors are tried.
struct World {
    house: House,
    number: String,
    guidance: String,
    case: CaseId,
    other_case: CaseId,
    member: MemberId,
    users: BTreeMap<&'static str, (MemberUserId, MemberUserId)>,
    staff: BTreeMap<&'static str, StaffId>,
    off_staff: StaffId,
    off_user: MemberUserId,
}

impl World {
    async fn new() -> Self {
        let house = House::one().await;
        let mut staff = BTreeMap::new();
        for role in Role::ALL {
            staff.insert(role.code(), house.staff(role.code(), *role).await);
        }
        let member = house.member("9999010000001", COMPANY).await;
        let other = house.member("9999010000002", OTHER).await;
        let mut users = BTreeMap::new();
        for role in MemberRole::ALL {
            let own = house.member_user(member, &format!("{role}@own.example.jp"), *role).await;
            let foreign = house.member_user(other, &format!("{role}@other.example.jp"), *role).await;
            users.insert(role.code(), (own, foreign));
        }
        let team = Team { intake: staff["intake"], handler: staff["handler"], approver: staff["approver"] };
        let case = house.notified(team, member, COMPANY).await;
        guidance::guideline_in_force(&house, team).await;
        let guidance = guidance::issued(&house, team, member).await;
        let other_case = house.sent(&answers(other, OTHER)).await;
        let off_staff = house.staff("off", Role::Approver).await;
        invitation::staff::deactivate(&house.app, "off").await.unwrap();
        let off_user = house.member_user(member, "off@own.example.jp", MemberRole::Admin).await;
        let actor = entity::people::Actor::Staff { id: team.approver, role: Role::Approver };
        invitation::user::deactivate(&house.app, &actor, &crate::seed::visit(), off_user, Some(1)).await.unwrap();
        let number = house.number(case).await;
        Self { house, number, guidance, case, other_case, member, users, staff, off_staff, off_user }
    }

    /// A browser of this caller, with a session that was opened just now (or is over, where that is the point).
    async fn browser(&self, who: Who) -> Browser {
        let opens = match who {
            Who::Stranger => return self.house.browser(),
            Who::Draft => Opens::Draft(self.house.draft(&answers(self.member, COMPANY)).await),
            Who::SentDraft => Opens::Draft(self.other_case),
            Who::Applicant => Opens::Applicant(self.case),
            Who::OtherApplicant => Opens::Applicant(self.other_case),
            Who::Member(role) => Opens::Member(self.users[role.code()].0),
            Who::OtherMember(role) => Opens::Member(self.users[role.code()].1),
            Who::Staff(role) => Opens::Staff(self.staff[role.code()]),
            Who::SwitchedOffStaff => Opens::Staff(self.off_staff),
            Who::SwitchedOffMember => Opens::Member(self.off_user),
            Who::EndedSession => {
                let browser = self.house.browser_as(Opens::Staff(self.staff["approver"])).await;
                let tx = self.house.app.db().begin().await.unwrap();
                let everywhere = Opens::Staff(self.staff["approver"]);
                session::end_all(&tx, self.house.app.now(), everywhere).await.unwrap();
                tx.commit().await.unwrap();
                return browser;
            }
            Who::IdleSession => {
                let browser = self.house.browser_as(Opens::Staff(self.staff["approver"])).await;
                self.house.hands.pass(TimeDelta::minutes(15));
                return browser;
            }
        };
        self.house.browser_as(opens).await
    }

    /// A path with real things in it, as far as there are any.
    fn fill(&self, path: &str) -> String {
        let user = self.users["viewer"].0.to_string();
        let no = match path {
            path if path.contains("/members/") => "9999010000001",
            path if path.contains("/guidance/") => &self.guidance,
            _ => &self.number,
        };
        path.replace("{no}", no)
            .replace("{user}", &user)
            .replace("{slug}", "none")
            .replace("{key}", "ppc")
            .replace("{version}", "v1")
            .replace("{pair}", "v1...v2")
            .replace("{opinion}", "01900000-0000-7000-8000-000000000000")
            .replace("{token}", "none")
            .replace("{name}", "none")
            .replace("{n}", "1")
            .replace("{id}", "01900000-0000-7000-8000-000000000000")
            .replace("{file}", "01900000-0000-7000-8000-000000000000")
            .replace("{*path}", "none.js")
    }
}

async fn knock(browser: &mut Browser, method: &str, path: &str) -> Answer {
    if method == "POST" {
        return browser.post(path, &[("form_key", &form_key()), ("version", "1")]).await;
    }
    browser.get(path).await
}

/// Whether the door did what it should.
fn did(answer: &Answer, method: &str, should: Should, maybe: bool) -> bool {
    let status = answer.status;
    let entry = answer.location().split('?').next().unwrap().to_owned();
    match should {
        Should::Open => {
            let led_away = status == StatusCode::SEE_OTHER && ["/staff/login", "/portal/login"].contains(&&*entry);
            let refused = [StatusCode::UNAUTHORIZED, StatusCode::FORBIDDEN].contains(&status);
            let hidden = status == StatusCode::NOT_FOUND && !maybe;
            !led_away && !refused && !hidden && !status.is_server_error()
        }
        Should::Lead(to) if method == "GET" => status == StatusCode::SEE_OTHER && entry == to,
        Should::Lead(_) => status == StatusCode::UNAUTHORIZED,
        Should::Forbid => status == StatusCode::FORBIDDEN,
        Should::Hide => status == StatusCode::NOT_FOUND,
    }
}

#[tokio::test]
async fn every_route_is_in_the_table_and_every_line_has_a_route() {
    let config = server::config::Config::default();
    let listed: BTreeSet<(String, String)> = policy().into_keys().collect();
    let built: BTreeSet<(String, String)> = app::page::routes::all()
        .into_iter()
        .chain(server::router::machine(&config))
        .map(|spec| (spec.method.to_owned(), spec.path.to_owned()))
        .collect();
    let unlisted: Vec<_> = built.difference(&listed).collect();
    let without_route: Vec<_> = listed.difference(&built).collect();
    assert!(unlisted.is_empty() && without_route.is_empty(), "unlisted: {unlisted:#?}; gone: {without_route:#?}");
}

/// What is spoken in English, by the table: the doors of the public that show pages or take forms, and the names of
/// companies that an island offers in words. Nothing of the desk or the portal, no files, no data.
fn is_english(path: &str, class: &Class) -> bool {
    let inside = ["/staff", "/portal"].iter().any(|folder| path.starts_with(folder));
    let fixed = ["/en/", "/api/", "/pkg/", "/favicon", "/healthz", "/readyz", "/status/files/{"];
    let data = [".csv", ".json"].iter().any(|end| path.ends_with(end));
    matches!(class, Class::Public | Class::Draft | Class::Applicant)
        && !inside
        && !data
        && !fixed.iter().any(|start| path.starts_with(start))
}

#[tokio::test]
async fn english_doors_are_those_of_the_public_and_as_tight() {
    let world = World::new().await;
    let table = policy();
    let mut holes = Vec::new();
    let (mut english, mut none) = (0, 0);
    for who in Who::all() {
        let mut browser = world.browser(who).await;
        for ((method, path), line) in &table {
            if method == "POST" || path == "/exit" || who == Who::IdleSession {
                browser = world.browser(who).await;
            }
            let real = world.fill(path);
            let real = if real == "/" { "/en".to_owned() } else { format!("/en{real}") };
            let answer = knock(&mut browser, method, &real).await;
            let should = if !is_english(path, &line.class) {
                none += 1;
                Should::Hide
            } else {
                english += 1;
                match who.should(&line.class) {
                    Should::Lead("/complain") => Should::Lead("/en/complain"),
                    Should::Lead("/status") => Should::Lead("/en/status"),
                    other => other,
                }
            };
            if path == "/exit" {
                browser = world.browser(who).await;
            }
            if !did(&answer, method, should, line.maybe) {
                holes.push(format!(
                    "{who:?} {method} {real}: should {should:?}, was {} {}",
                    answer.status,
                    answer.location()
                ));
            }
            let place = answer.location();
            if place.starts_with('/') && !place.starts_with("/en") {
                holes.push(format!("{who:?} {method} {real} leads out of English, to {place}"));
            }
        }
    }
    assert!(holes.is_empty(), "{} of {}:\n{}", holes.len(), english + none, holes.join("\n"));
    assert!(english > 1000 && none > 1000, "{english} {none}");
    world.house.close().await;
}

#[tokio::test]
async fn every_caller_gets_through_the_right_doors_only() {
    let world = World::new().await;
    let table = policy();
    let mut holes = Vec::new();
    let mut knocks = 0;
    for who in Who::all() {
        let mut browser = world.browser(who).await;
        for ((method, path), line) in &table {
            // A post may end the session or the draft, and so does leaving; each has a session of its own.
            let leaves = path.ends_with("/logout") || path == "/exit";
            if method == "POST" || leaves || who == Who::IdleSession {
                browser = world.browser(who).await;
            }
            let real = world.fill(path);
            if path == "/readyz" {
                // Hours have passed in this world, and here nobody else does the queued work.
                world.house.work_off().await;
            }
            let answer = knock(&mut browser, method, &real).await;
            let mut should = who.should(&line.class);
            let company = matches!(line.class, Class::Portal(_)) && path.contains("{no}");
            if company && matches!(who, Who::OtherMember(_)) && should == Should::Open {
                should = Should::Hide;
            }
            if leaves {
                browser = world.browser(who).await;
            }
            knocks += 1;
            if !did(&answer, method, should, line.maybe) {
                holes.push(format!(
                    "{who:?} {method} {real}: should {should:?}, was {} {}",
                    answer.status,
                    answer.location()
                ));
            }
        }
    }
    assert!(holes.is_empty(), "{} of {knocks}:\n{}", holes.len(), holes.join("\n"));
    assert!(knocks > 1000, "{knocks}");
    world.house.close().await;
}

/// A page without what differs from request to request, and without the things that were asked for.
fn plain(answer: &Answer, asked: &str) -> String {
    let id = answer.header("x-request-id");
    let mut text = answer.body.replace(id, "").replace(asked, "");
    while let Some((before, rest)) = text.split_once("nonce=\"") {
        let (_, after) = rest.split_once('"').unwrap();
        text = format!("{before}{after}");
    }
    text
}

#[tokio::test]
async fn what_is_not_mine_is_not_there() {
    let world = World::new().await;
    let untold = world.house.number(world.other_case).await;
    let opened = guidance::opened(&world.house, world.staff["handler"], world.member).await;
    let nothing = "2026-000000";
    assert!(![&*untold, &*world.number].contains(&nothing));
    let mut tried = 0;
    for ((method, path), line) in policy() {
        let Class::Portal(roles) = &line.class else { continue };
        if !path.contains("{no}") {
            continue;
        }
        let files = path.contains("/guidance/");
        let (told, untold) = if files { (&*world.guidance, &*opened) } else { (&*world.number, &*untold) };
        let nothing = if files { "G2026-000000" } else { nothing };
        // The other company asks for what this one was told; this one asks for what it was not told.
        for (who, number) in
            [(Who::OtherMember(roles[0]), told), (Who::Member(roles[0]), untold), (Who::OtherMember(roles[0]), untold)]
        {
            let mut browser = world.browser(who).await;
            let foreign = knock(&mut browser, &method, &path.replace("{no}", number)).await;
            let mut browser = world.browser(who).await;
            let missing = knock(&mut browser, &method, &path.replace("{no}", nothing)).await;
            assert_eq!(foreign.status, StatusCode::NOT_FOUND, "{who:?} {method} {path}");
            assert_eq!(missing.status, StatusCode::NOT_FOUND, "{who:?} {method} {path}");
            assert_eq!(plain(&foreign, number), plain(&missing, nothing), "{who:?} {method} {path}");
            tried += 1;
        }
    }
    assert!(tried >= 15, "{tried}");
    world.house.close().await;
}

#[tokio::test]
async fn lists_of_a_member_hold_its_own_cases_only() {
    let world = World::new().await;
    for role in MemberRole::ALL {
        for (path, told) in [
            ("/portal", &world.number),
            ("/portal", &world.guidance),
            ("/portal/cases", &world.number),
            ("/portal/guidance", &world.guidance),
        ] {
            let own = world.browser(Who::Member(*role)).await.get(path).await;
            assert!(own.body.contains(told), "{role} {path}");
            let other = world.browser(Who::OtherMember(*role)).await.get(path).await;
            assert!(!other.body.contains(told) && !other.body.contains(COMPANY), "{role} {path}");
            assert!(!own.body.contains(OTHER), "{role} {path}");
        }
    }
    world.house.close().await;
}

#[tokio::test]
async fn other_methods_are_405_everywhere() {
    let house = House::one().await;
    let mut by_path: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (method, path) in policy().into_keys() {
        by_path.entry(path).or_default().insert(method);
    }
    for (path, methods) in by_path {
        let real = path.replace(['{', '}', '*'], "");
        for method in [Method::PUT, Method::DELETE, Method::PATCH, Method::POST] {
            if methods.contains(method.as_str()) {
                continue;
            }
            let headers = [("sec-fetch-site", "same-origin")];
            let answer = house.browser().send(method.clone(), &real, &headers, Vec::new()).await;
            assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {real}");
            assert!(answer.header("allow").contains(methods.iter().next().unwrap()), "{method} {real}");
        }
    }
    house.close().await;
}
