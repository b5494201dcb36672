//! Files on members: the ladder, and that the higher rungs take two people.

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use entity::guideline;
use entity::id::{GuidelineId, MeasureFileId};
use entity::law::guidance::{Improvement, Obstacle as Bar, Rung};
use entity::measure::notice::{self, Notice};
use entity::measure::permit::{Action, permitted};
use entity::measure::{
    CaseOrigin, Circumstances, Citation, Cited, CitedClause, Command, Denied, Event, EventKind, MeasureDraft,
    MeasureFile, MeasureFileNumber, MeasureNo, Opening, Recorded, Status, decide, view,
};
use entity::member::{Coverage, Fault};
use entity::people::Actor;
use uuid::Uuid;

use crate::fixture::{AOBA, AOBA_USER, AOBA_VIEWER, APPLICANT, CASE, HIGASHIYAMA, HINATA_USER, MINAMI, NISHI, UENO};

fn day(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
}

struct File {
    file: MeasureFile,
    history: Vec<Recorded>,
    world: Circumstances,
}

impl File {
    fn opened() -> Self {
        let file = MeasureFile::new(MeasureFileId(Uuid::from_u128(60)));
        let world = Circumstances {
            today: day("2026-12-01"),
            origin: CaseOrigin::Told,
            cited: Cited::InForce,
            coverage: entity::measure::Coverage::Covered,
        };
        let mut file = Self { file, history: Vec::new(), world };
        file.must(MINAMI, &Command::Open(opening()));
        file
    }

    fn now(&self) -> DateTime<Utc> {
        Utc.from_utc_datetime(&self.world.today.and_hms_opt(1, 0, 0).unwrap())
    }

    fn act(&mut self, actor: Actor, command: &Command) -> Result<(), Denied> {
        for event in decide(&self.file, &actor, command, &self.world)? {
            let recorded = Recorded { seq: self.file.version + 1, at: self.now(), actor, event };
            self.file.apply(&recorded);
            self.history.push(recorded);
        }
        let stored = serde_json::to_string(&self.history).unwrap();
        let read: Vec<Recorded> = serde_json::from_str(&stored).unwrap();
        assert_eq!(MeasureFile::from_history(self.file.id, &read), self.file);
        Ok(())
    }

    #[track_caller]
    fn must(&mut self, actor: Actor, command: &Command) -> &mut Self {
        self.act(actor, command).unwrap();
        self
    }
}

fn opening() -> Opening {
    Opening {
        number: MeasureFileNumber::new(2026, 481_903),
        member: AOBA,
        case: Some(CASE),
        reason: "停止の求めに応じない".to_owned(),
    }
}

fn cites() -> Citation {
    let clause = CitedClause { anchor: "art-12".to_owned(), heading: "第12条（利用の停止）".to_owned() };
    Citation {
        guideline: GuidelineId(Uuid::from_u128(61)),
        slug: "core".to_owned(),
        title: "指針".to_owned(),
        version: 2,
        published_on: Some(day("2026-04-01")),
        clauses: vec![clause],
    }
}

fn measure(rung: Rung, due: &str) -> MeasureDraft {
    MeasureDraft {
        rung,
        cites: Some(cites()),
        articles: "35(5), 53(3)".to_owned(),
        facts: "停止の求めの後も送付が続いた".to_owned(),
        demand: "送付を止め、手順を改める".to_owned(),
        due: day(due),
    }
}

fn reply() -> Command {
    Command::Reply { text: "手順を改めました。".to_owned(), done_on: Some(day("2026-12-10")), came_on: None }
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
    assert_eq!(file.act(MINAMI, &exclude), Err(Denied::NotNow), "what was issued is verified first");
    file.must(MINAMI, &verify(Improvement::None));
    assert_eq!(file.act(MINAMI, &exclude), Err(Denied::Obstacles(vec![Bar::DueNotPassed])));
    file.world.today = day("2026-12-16");
    let mut vague = measure(Rung::Exclusion, "2027-03-01");
    vague.cites = Some(Citation { clauses: Vec::new(), ..cites() });
    assert_eq!(file.act(MINAMI, &Command::Propose(vague)), Err(Denied::Obstacles(vec![Bar::ClauseMissing])));
    file.must(MINAMI, &exclude);
    let seq = file.file.pending.as_ref().unwrap().seq;
    file.must(HIGASHIYAMA, &Command::Approve(seq));
    assert_eq!(file.file.status, Some(Status::Excluded));
}

#[test]
fn a_proposal_waits_alone_and_goes_back_with_a_reason() {
    let mut file = File::opened();
    file.must(MINAMI, &Command::Propose(measure(Rung::Recommendation, "2026-12-15")));
    let seq = file.file.pending.as_ref().unwrap().seq;
    let other = Command::Issue(measure(Rung::Guidance, "2026-12-15"));
    assert_eq!(file.act(MINAMI, &other), Err(Denied::NotNow));
    let back = |reason: &str| Command::SendBack { seq, reason: reason.to_owned() };
    assert_eq!(file.act(HIGASHIYAMA, &back(" ")), Err(Denied::TextMissing));
    file.must(HIGASHIYAMA, &back("事実が足りない"));
    assert_eq!(file.act(HIGASHIYAMA, &Command::Approve(seq)), Err(Denied::NotNow));
    assert!(view::of(&file.file, AOBA).is_none(), "what was only proposed is not told");
    file.must(MINAMI, &other);
}

#[test]
fn a_measure_does_not_betray_a_case_that_the_member_does_not_know_of() {
    let mut file = File::opened();
    let issue = Command::Issue(measure(Rung::Guidance, "2026-12-15"));
    let propose = Command::Propose(measure(Rung::Recommendation, "2026-12-15"));
    file.world.origin = CaseOrigin::Hidden;
    assert_eq!(file.act(MINAMI, &issue), Err(Denied::CaseNotTold));
    assert_eq!(file.act(MINAMI, &Command::Issue(measure(Rung::Information, "2026-12-15"))), Err(Denied::CaseNotTold));
    assert_eq!(file.act(MINAMI, &propose), Err(Denied::CaseNotTold));
    file.world.origin = CaseOrigin::Told;
    file.must(MINAMI, &propose);
    let seq = file.file.pending.as_ref().unwrap().seq;
    file.world.origin = CaseOrigin::Hidden;
    assert_eq!(file.act(HIGASHIYAMA, &Command::Approve(seq)), Err(Denied::CaseNotTold), "danger can come in between");
}

#[test]
fn what_is_cited_is_in_force_on_the_day_and_the_business_is_a_member() {
    let mut file = File::opened();
    let issue = Command::Issue(measure(Rung::Guidance, "2026-12-15"));
    file.world.cited = Cited::Gone;
    assert_eq!(file.act(MINAMI, &issue), Err(Denied::NotInForce));
    file.world.cited = Cited::Nothing;
    assert_eq!(file.act(MINAMI, &issue), Err(Denied::NotInForce), "what is cited was looked up");
    file.world.cited = Cited::InForce;
    file.world.coverage = entity::measure::Coverage::Over;
    assert_eq!(file.act(MINAMI, &issue), Err(Denied::NotCovered));
    let mut other = File::opened();
    other.world.cited = Cited::Nothing;
    let advice = MeasureDraft { cites: None, ..measure(Rung::Advice, "2026-12-15") };
    other.must(MINAMI, &Command::Issue(advice));
}

#[test]
fn a_letter_has_a_day_on_which_it_came() {
    let mut file = File::opened();
    file.must(MINAMI, &Command::Issue(measure(Rung::Guidance, "2026-12-15")));
    file.world.today = day("2026-12-05");
    let noted =
        |on: Option<&str>| Command::Reply {
            text: "改めました。".to_owned(), done_on: None, came_on: on.map(day)
        };
    for wrong in [None, Some("2026-11-30"), Some("2026-12-06")] {
        assert_eq!(file.act(MINAMI, &noted(wrong)), Err(Denied::Date), "{wrong:?}");
    }
    assert_eq!(file.act(AOBA_USER, &noted(Some("2026-12-03"))), Err(Denied::Date), "the portal knows when it came");
    file.must(MINAMI, &noted(Some("2026-12-03")));
    assert_eq!(file.file.status, Some(Status::Answered));
}

#[test]
fn the_member_says_once_that_it_read_a_measure() {
    let mut file = File::opened();
    file.must(MINAMI, &Command::Issue(measure(Rung::Guidance, "2026-12-15")));
    assert_eq!(file.act(AOBA_VIEWER, &Command::MarkRead), Err(Denied::NotThisStep));
    assert_eq!(file.act(MINAMI, &Command::MarkRead), Err(Denied::NotThisStep));
    file.must(AOBA_USER, &Command::MarkRead);
    assert_eq!(file.act(AOBA_USER, &Command::MarkRead), Err(Denied::NotNow));
    assert!(file.file.measures.last().unwrap().read_at.is_some());
}

#[test]
fn what_is_offered_is_what_is_carried_out() {
    let mut file = File::opened();
    assert_eq!(permitted(&file.file, &MINAMI), [Action::Issue, Action::Close, Action::Note]);
    assert_eq!(permitted(&file.file, &HIGASHIYAMA), [Action::Note]);
    assert_eq!(permitted(&file.file, &NISHI), []);
    assert_eq!(permitted(&file.file, &AOBA_USER), []);
    file.must(MINAMI, &Command::Propose(measure(Rung::Recommendation, "2026-12-15")));
    assert_eq!(permitted(&file.file, &HIGASHIYAMA), [Action::Approve, Action::Note]);
    let seq = file.file.pending.as_ref().unwrap().seq;
    file.must(HIGASHIYAMA, &Command::Approve(seq));
    assert_eq!(permitted(&file.file, &MINAMI), [Action::Reply, Action::Verify, Action::Close, Action::Note]);
    assert_eq!(permitted(&file.file, &AOBA_USER), [Action::MarkRead, Action::Reply]);
    assert_eq!(permitted(&file.file, &AOBA_VIEWER), []);
    file.must(MINAMI, &Command::Close { reason: "解散した".to_owned() });
    assert_eq!(permitted(&file.file, &MINAMI), []);
}

#[test]
fn the_member_is_told_of_measures_and_what_became_of_them_and_of_nothing_else() {
    let mut file = File::opened();
    file.must(HIGASHIYAMA, &Command::Note { text: "電話で話した".to_owned() });
    file.must(MINAMI, &Command::Issue(measure(Rung::Guidance, "2026-12-15")));
    file.must(AOBA_USER, &reply());
    file.must(MINAMI, &verify(Improvement::Partial));
    file.must(MINAMI, &Command::Close { reason: "事業をやめた".to_owned() });
    let mut standing = MeasureFile::new(file.file.id);
    let mut told = Vec::new();
    for recorded in &file.history {
        standing.apply(recorded);
        told.extend(notice::owed(&standing, recorded));
    }
    assert_eq!(told, [Notice::Measure(MeasureNo(1)), Notice::Checked(MeasureNo(1)), Notice::Closed]);
    let seen = view::of(&file.file, AOBA).unwrap();
    let shown = format!("{seen:?}");
    for hidden in ["停止の求めに応じない", "電話で話した", "事業をやめた", &CASE.to_string()] {
        assert!(!shown.contains(hidden), "{hidden}");
    }
    assert!(shown.contains("手順を改めました。") && shown.contains("送付停止の記録"));
    let mut unsaid = File::opened();
    unsaid.must(MINAMI, &Command::Close { reason: "まちがえて開いた".to_owned() });
    assert_eq!(notice::owed(&unsaid.file, unsaid.history.last().unwrap()), None);
}

#[test]
fn a_number_reads_as_it_is_written() {
    let number = MeasureFileNumber::new(2026, 42);
    assert_eq!(number.to_string(), "G2026-000042");
    assert_eq!("G2026-000042".parse(), Ok(number));
    for wrong in ["2026-000042", "G", "", "G2026-0000420", "g2026-000042", "GG2026-000042"] {
        assert!(wrong.parse::<MeasureFileNumber>().is_err(), "{wrong}");
    }
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
    early.cites = Some(Citation { published_on: None, ..cites() });
    assert_eq!(file.act(MINAMI, &Command::Issue(early)), Err(Denied::Obstacles(vec![Bar::GuidelineNotPublished])));
    let mut late = measure(Rung::Guidance, "2026-12-01");
    assert_eq!(file.act(MINAMI, &Command::Issue(late.clone())), Err(Denied::Date));
    late.due = day("2026-12-02");
    late.demand = " ".to_owned();
    assert_eq!(file.act(MINAMI, &Command::Issue(late)), Err(Denied::TextMissing));
}

#[test]
fn events_of_a_file_have_kinds() {
    assert_eq!(Event::Noted { text: String::new() }.kind(), EventKind::Noted);
    assert_eq!(Event::Closed { reason: String::new() }.kind().code(), "closed");
    assert_eq!(Event::Opened(opening()).kind().code(), "opened");
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
