//! Files on members: the ladder, and that the higher rungs take two people.

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use entity::guidance::{Command, Denied, Event, GuidanceFile, MeasureDraft, Opening, Recorded, Status, decide};
use entity::guideline::{self, Days, Obstacle};
use entity::id::GuidanceId;
use entity::law::guidance::{Improvement, Obstacle as Bar, Rung};
use entity::member::{Coverage, Fault};
use entity::people::Actor;
use uuid::Uuid;

use crate::fixture::{AOBA, AOBA_USER, AOBA_VIEWER, APPLICANT, CASE, HIGASHIYAMA, HINATA_USER, MINAMI, NISHI, UENO};

fn day(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
}

struct File {
    file: GuidanceFile,
    history: Vec<Recorded>,
    today: NaiveDate,
}

impl File {
    fn opened() -> Self {
        let file = GuidanceFile::new(GuidanceId(Uuid::from_u128(60)));
        let mut file = Self { file, history: Vec::new(), today: day("2026-12-01") };
        let opening = Opening { member: AOBA, case: Some(CASE), reason: "停止の求めに応じない".to_owned() };
        file.must(MINAMI, &Command::Open(opening));
        file
    }

    fn now(&self) -> DateTime<Utc> {
        Utc.from_utc_datetime(&self.today.and_hms_opt(1, 0, 0).unwrap())
    }

    fn act(&mut self, actor: Actor, command: &Command) -> Result<(), Denied> {
        for event in decide(&self.file, &actor, command, self.today)? {
            let recorded = Recorded { seq: self.file.version + 1, at: self.now(), actor, event };
            self.file.apply(&recorded);
            self.history.push(recorded);
        }
        let stored = serde_json::to_string(&self.history).unwrap();
        let read: Vec<Recorded> = serde_json::from_str(&stored).unwrap();
        assert_eq!(GuidanceFile::from_history(self.file.id, &read), self.file);
        Ok(())
    }

    #[track_caller]
    fn must(&mut self, actor: Actor, command: &Command) -> &mut Self {
        self.act(actor, command).unwrap();
        self
    }
}

fn measure(rung: Rung, due: &str) -> MeasureDraft {
    MeasureDraft {
        rung,
        guideline: None,
        guideline_version: Some(2),
        guideline_published_on: Some(day("2026-04-01")),
        clause: Some("第12条".to_owned()),
        articles: "35(5), 53(3)".to_owned(),
        facts: "停止の求めの後も送付が続いた".to_owned(),
        demand: "送付を止め、手順を改める".to_owned(),
        due: day(due),
    }
}

fn reply() -> Command {
    Command::Reply { text: "手順を改めました。".to_owned(), done_on: Some(day("2026-12-10")) }
}

fn verify(result: Improvement) -> Command {
    Command::Verify { result, evidence: "送付停止の記録".to_owned() }
}

#[test]
fn guidance_is_issued_answered_and_verified() {
    let mut file = File::opened();
    assert!(!file.file.member_may_see(AOBA), "nothing was issued yet");
    file.must(MINAMI, &Command::Issue(measure(Rung::Guidance, "2026-12-15")));
    assert_eq!(file.file.status, Some(Status::Issued));
    assert_eq!(file.file.due(), Some(day("2026-12-15")));
    assert!(file.file.member_may_see(AOBA));
    file.must(AOBA_USER, &reply());
    file.must(MINAMI, &verify(Improvement::Full));
    assert_eq!(file.file.status, Some(Status::Improved));
    assert_eq!(file.act(MINAMI, &reply()), Err(Denied::NotNow));
}

#[test]
fn only_the_right_people_act() {
    let mut file = File::opened();
    let issue = Command::Issue(measure(Rung::Guidance, "2026-12-15"));
    for (actor, denied) in [
        (APPLICANT, Denied::NotYou),
        (AOBA_USER, Denied::NotYou),
        (HIGASHIYAMA, Denied::NotThisStep),
        (NISHI, Denied::NotThisStep),
        (Actor::System, Denied::NotThisStep),
    ] {
        assert_eq!(file.act(actor, &issue), Err(denied), "{actor:?}");
    }
    file.must(MINAMI, &issue);
    assert_eq!(file.act(AOBA_VIEWER, &reply()), Err(Denied::NotThisStep));
    assert_eq!(file.act(HINATA_USER, &reply()), Err(Denied::NotYou));
    assert_eq!(file.act(AOBA_USER, &verify(Improvement::Full)), Err(Denied::NotThisStep));
}

#[test]
fn recommendation_and_exclusion_take_two_people() {
    let mut file = File::opened();
    let recommend = measure(Rung::Recommendation, "2026-12-15");
    assert_eq!(file.act(MINAMI, &Command::Issue(recommend.clone())), Err(Denied::NeedsSecondPerson));
    file.must(MINAMI, &Command::Propose(recommend));
    let seq = file.file.pending.as_ref().unwrap().seq;
    assert_eq!(file.act(MINAMI, &Command::Approve(seq)), Err(Denied::NotThisStep));
    assert_eq!(file.act(HIGASHIYAMA, &Command::Approve(seq + 1)), Err(Denied::NotNow));
    file.must(UENO, &Command::Approve(seq));
    let issued = file.file.measures.last().unwrap();
    assert_eq!((Some(issued.issued_by), issued.approved_by), (MINAMI.staff(), UENO.staff()));
}

#[test]
fn exclusion_needs_a_measure_that_passed_and_a_clause_still_broken() {
    let mut file = File::opened();
    let exclude = Command::Propose(measure(Rung::Exclusion, "2027-03-01"));
    assert_eq!(file.act(MINAMI, &exclude), Err(Denied::Obstacles(vec![Bar::NoEarlierMeasure])));
    file.must(MINAMI, &Command::Issue(measure(Rung::Guidance, "2026-12-15")));
    assert_eq!(file.act(MINAMI, &exclude), Err(Denied::Obstacles(vec![Bar::DueNotPassed])));
    file.today = day("2026-12-16");
    let mut vague = measure(Rung::Exclusion, "2027-03-01");
    vague.clause = None;
    assert_eq!(file.act(MINAMI, &Command::Propose(vague)), Err(Denied::Obstacles(vec![Bar::ClauseMissing])));
    file.must(MINAMI, &verify(Improvement::None));
    file.must(MINAMI, &exclude);
    let seq = file.file.pending.as_ref().unwrap().seq;
    file.must(HIGASHIYAMA, &Command::Approve(seq));
    assert_eq!(file.file.status, Some(Status::Excluded));
}

#[test]
fn a_member_that_improved_is_not_excluded() {
    let facts = entity::law::guidance::Facts {
        guideline_published_on: Some(day("2026-04-01")),
        clause: Some("第12条".to_owned()),
        earlier: vec![(day("2026-11-01"), Some(Improvement::Full))],
    };
    let bars = entity::law::guidance::obstacles(Rung::Exclusion, &facts, day("2026-12-01"));
    assert_eq!(bars, [Bar::Followed]);
}

#[test]
fn a_measure_needs_a_guideline_that_the_commission_published() {
    let mut file = File::opened();
    let mut early = measure(Rung::Guidance, "2026-12-15");
    early.guideline_published_on = None;
    assert_eq!(file.act(MINAMI, &Command::Issue(early)), Err(Denied::Obstacles(vec![Bar::GuidelineNotPublished])));
    let mut late = measure(Rung::Guidance, "2026-12-01");
    assert_eq!(file.act(MINAMI, &Command::Issue(late.clone())), Err(Denied::Date));
    late.due = day("2026-12-02");
    late.demand = " ".to_owned();
    assert_eq!(file.act(MINAMI, &Command::Issue(late)), Err(Denied::TextMissing));
}

#[test]
fn events_of_a_file_have_kinds() {
    assert_eq!(Event::Noted { text: String::new() }.kind(), "noted");
    assert_eq!(Event::Closed { reason: String::new() }.kind(), "closed");
}

#[test]
fn coverage_begins_with_consent_and_ends_on_its_last_day() {
    let coverage =
        Coverage { consented_on: day("2024-03-20"), from: day("2024-04-01"), until: Some(day("2026-12-31")) };
    use entity::case::checked::Membership::{Member, NotMember};
    for (date, is) in
        [("2024-03-31", NotMember), ("2024-04-01", Member), ("2026-12-31", Member), ("2027-01-01", NotMember)]
    {
        assert_eq!(coverage.on(day(date)), is, "{date}");
    }
    assert_eq!(coverage.faults(day("2026-11-21")), []);
    let wrong = Coverage { consented_on: day("2027-01-01"), from: day("2026-01-01"), until: Some(day("2025-01-01")) };
    assert_eq!(wrong.faults(day("2026-11-21")), [Fault::BeforeConsent, Fault::EndsBeforeStart, Fault::ConsentInFuture]);
}

#[test]
fn clauses_keep_their_anchors() {
    let text = "# 指針\n\n## 第1条（目的）\n\n### 第3条の2（名簿）\n\n## ４．１ 安全管理\n\n## 附則\n\n## 第1条\n\n```\n## 第9条\n```\n##詰めた見出し\n";
    let anchors: Vec<String> = guideline::clauses(text).into_iter().map(|clause| clause.anchor).collect();
    assert_eq!(anchors, ["sec-1", "art-1", "art-3_2", "no-4-1", "sec-5", "sec-6"]);
    for (heading, name) in [
        ("第12条（安全管理措置）", "art-12"),
        ("第１２条　安全管理措置", "art-12"),
        ("第十二条", "art-12"),
        ("第二十条の三（特則）", "art-20_3"),
        ("第百三条", "art-103"),
        ("第1章　総則", "ch-1"),
        ("4.1 安全", "no-4-1"),
        ("附則", "sec-1"),
        ("第条", "sec-1"),
        ("第0条", "sec-1"),
        ("第9999999999条", "sec-1"),
    ] {
        assert_eq!(guideline::Anchors::default().of(heading).name, name, "{heading}");
    }
}

#[test]
fn a_version_is_published_after_the_commission_did_and_by_two() {
    let (minami, ueno) = (MINAMI.staff().unwrap(), UENO.staff().unwrap());
    let days = Days {
        heard_on: Some(day("2026-01-10")),
        filed_on: Some(day("2026-02-01")),
        ppc_published_on: Some(day("2026-03-01")),
        in_force_on: Some(day("2026-04-01")),
    };
    let text = "## 第1条";
    let today = day("2026-03-05");
    assert_eq!(guideline::obstacles(&days, text, minami, ueno, today), []);
    assert_eq!(guideline::obstacles(&days, text, minami, minami, today), [Obstacle::SamePerson]);
    assert_eq!(guideline::obstacles(&days, "", minami, ueno, today), [Obstacle::NoClause]);
    assert_eq!(guideline::obstacles(&days, text, minami, ueno, day("2026-02-20")), [Obstacle::Order]);
    assert_eq!(
        guideline::obstacles(&Days::default(), text, minami, ueno, today),
        [Obstacle::NotHeard, Obstacle::NotFiled, Obstacle::NotPublishedByPpc, Obstacle::NoDayInForce]
    );
}
