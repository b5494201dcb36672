//! Every row type fits its table, on both databases: a full row goes in and comes back the same, and every relation can
//! be followed. A column or a type that the migration spells otherwise is found here.
#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

#[path = "../../migration/tests/scratch/mod.rs"]
mod scratch;

use entity::guideline::life::{Stage, Step};
use entity::guideline::opinion::Outcome;
use entity::id::{
    CaseId, FileId, GuidelineId, InvitationId, JobId, MeasureFileId, MemberId, MemberUserId, OptOutId, ReferralId,
    SessionId, StaffId,
};
use entity::people::{MemberRole, Role};
use entity::referral::{Certainty, Kind};
use schema::{
    approval, audit, case_event, case_file, case_snapshot, destruction_hold, draft, file, form_key, guidance,
    guidance_event, guideline, guideline_acknowledgement, guideline_consultation, guideline_opinion, guideline_step,
    guideline_version, installation, invitation, job, letter, mail_digits, member, member_answer, member_case_view,
    member_change, member_number, member_opt_out, member_user, pace, referral_change, referral_desk, session, staff,
    staff_task, task_topic, throttle, worker_beat,
};
use scratch::Scratch;
use sea_orm::prelude::{Date, DateTimeUtc};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, NotSet};
use usecase::state::db::Db;
use uuid::Uuid;

fn at() -> DateTimeUtc {
    "2026-11-20T03:00:00.123456Z".parse().unwrap()
}

fn day() -> Date {
    "2026-12-31".parse().unwrap()
}

fn text(what: &str) -> String {
    // A variation selector and a character outside the first plane: names must come back as they were typed.
    format!("{what}神\u{fe00}𠮷")
}

fn id() -> Uuid {
    Uuid::from_u128(0x0123_4567_89ab_7def_8123_4567_89ab_cdef)
}

macro_rules! round_trip {
    ($db:expr, $($table:ident { $($field:ident: $value:expr),+ $(,)? })+) => {
        $(
            let row = $table::Model { $($field: $value),+ };
            $table::Entity::insert(row.clone().into_active_model().reset_all())
                .exec_without_returning(&$db.write)
                .await
                .unwrap();
            let back: Vec<$table::Model> = $table::Entity::find().all(&$db.read).await.unwrap();
            assert_eq!(back, vec![row]);
        )+
    };
}

macro_rules! follow {
    ($db:expr, $($table:ident -> $other:ident,)+) => {
        $(
            let both: Vec<($table::Model, Option<$other::Model>)> =
                $table::Entity::find().find_also_related($other::Entity).all(&$db.read).await.unwrap();
            assert!(both.iter().all(|(_, other)| other.is_some()) && both.len() == 1);
        )+
    };
}

async fn fill_people(db: &Db) {
    round_trip!(db,
        staff {
            id: StaffId(id()), login: text("minami"), name: text("南"), role: Role::Handler,
            password_hash: Some(text("$argon2id$")), active: true, created_at: at(), version: 1,
        }
        member {
            id: MemberId(id()), corporate_number: "9999010000001".to_owned(), name: text("株式会社"), kana: text("カ"),
            former_names: text("旧"), brands: text("店"), folded: text("か"), prefecture: text("東京都"),
            address: text("千代田区"), field: text("小売"), representative: Some(text("代表")),
            desk_name: Some(text("相談室")), desk_phone: Some(text("0")), desk_mail: Some(text("m")),
            website: Some(text("w")), consented_on: day(), covered_from: day(), covered_until: Some(day()),
            ended_reason: Some(text("withdrawn")), postal_code: Some(text("1000001")), consent_means: Some("paper".to_owned()),
            consent_evidence: Some(text("綴り")), successor_id: None, listed_at: at(), list_seq: 3, created_at: at(), updated_at: at(), version: 2,
        }
        member_change {
            id: id(), member_id: MemberId(id()), at: at(), staff_id: Some(StaffId(id())), summary: text("{}"),
        }
        member_number {
            number: text("8999010000002"), member_id: MemberId(id()), until: at(),
        }
        member_opt_out {
            id: OptOutId(id()), member_id: MemberId(id()), ppc_number: Some(text("1")), filed_on: day(),
            published_on: Some(day()), ended_on: None, holder_name: text("株式会社"), holder_address: text("東京都"),
            holder_representative: text("代表"), purpose: text("2"), items: text("3"), acquired: text("4"),
            provided: text("5"), stopped: text("6"), requests: text("7"), updated: text("8"), starts_on: day(),
            link: None, created_at: at(), updated_at: at(), version: 1,
        }
        referral_desk {
            id: ReferralId(id()), key: "desk".to_owned(), kind: Kind::MyNumber, situations: text("my-number"), rank: 7,
            name: text("窓口"), name_en: text("desk"), source_name: text("窓口"), field: text("放送"),
            field_en: text("radio"), source_field: text("放送"), certainty: Certainty::Doubtful, phones: text("188"),
            hours: text("平日"), hours_en: text("weekdays"), address: text("東京都"), address_en: text("Tokyo"),
            website: text("https://example.jp/"), why: text("理由"), why_en: text("why"), say: text("言葉"),
            say_en: text("words"), note: text("注"), note_en: text("note"), source: text("出典"),
            source_en: text("source"), source_on: "2016-10".to_owned(), checked_on: Some(day()),
            checked_by: Some(StaffId(id())), ended_on: Some(day()), created_at: at(), updated_at: at(), version: 8,
        }
        referral_change {
            id: id(), desk_id: ReferralId(id()), at: at(), staff_id: Some(StaffId(id())), summary: text("{}"),
        }
        member_user {
            id: MemberUserId(id()), member_id: MemberId(id()), login: text("a@example.jp"), name: text("青木"),
            role: MemberRole::Answerer, password_hash: None, active: false, created_at: at(), version: 3,
        }
        invitation {
            id: InvitationId(id()), kind: "reset".to_owned(), subject_id: id(), token_hash: text("t"),
            code_hash: Some(text("c")), tries: 4, expires_at: at(), used_at: Some(at()),
            created_by: Some(StaffId(id())), created_at: at(),
        }
        session {
            id: SessionId(id()), kind: "staff".to_owned(), subject_id: id(), created_at: at(), seen_at: at(),
            expires_at: at(), idle_seconds: 900, ended_at: Some(at()), secret_hash: Some(text("ff")),
        }
        throttle { bucket: text("b"), window_start: at(), count: 5 }
        installation {
            slot: 1, id: id(), generation: 5_000_000_000, clock_at: at(), distrusted_until: Some(at()),
            gap_from: Some(at()), gap_to: Some(at()), named: true,
        }
        destruction_hold { what: text("drafts"), amount: 5_000_000_000, refused_at: at(), allowed_at: Some(at()) }
        approval {
            id: id(), kind: "portal_link".to_owned(), subject_id: id(), sealed: vec![0, 255], state: "withdrawn".to_owned(),
            proposed_by: StaffId(id()), proposed_at: at(), decided_by: Some(StaffId(id())), decided_at: Some(at()),
            invitation_id: Some(InvitationId(id())), version: 2,
        }
        pace { bucket: text("b"), failures: 5, last_at: at() }
        mail_digits {
            case_id: CaseId(id()), digits_hash: text("ff"), expires_at: at(), used_at: Some(at()),
        }
        task_topic { topic: text("t"), task_id: id() }
    );
}

async fn fill_cases(db: &Db) {
    round_trip!(db,
        draft {
            id: CaseId(id()), code_index: text("i"), sealed: vec![0, 255], created_at: at(), updated_at: at(),
            expires_at: at(), submitted_at: Some(at()), version: 6,
        }
        case_file {
            id: CaseId(id()), number: "2026-481903".to_owned(), version: 1, status: text("received"),
            kind: text("complaint"), channel: text("web"), received_at: at(), receipt_day: day(),
            member_id: Some(MemberId(id())), handler_id: Some(StaffId(id())), held: true, quiet: false,
            subjects: text("a b"), lang: text("ja"), sealed_label: vec![1], code_index: Some(text("i")),
            applicant_index: Some(text("p")), due_on: Some(day()), due_kind: Some(text("completion")),
            turn: text("desk"), proposal_by: Some(StaffId(id())), closed_at: Some(at()), prior_id: Some(CaseId(id())),
            folding: 2, created_at: at(),
        }
        case_snapshot {
            case_id: CaseId(id()), version: 32, folding: 2, sealed: vec![6, 0], made_at: at(),
        }
        case_event {
            id: id(), case_id: CaseId(id()), seq: 1, at: at(), actor_kind: text("staff"), actor_id: Some(id()),
            kind: text("received"), sealed: vec![2],
        }
        file {
            id: FileId(id()), case_id: CaseId(id()), owner_kind: text("applicant"), owner_id: Some(id()),
            purpose: text("evidence"), object: id(), sealed_name: vec![3], class: "evidence".to_owned(),
            kind: "jpeg".to_owned(), liveliness: "still".to_owned(), bytes: 5_000_000_000, active: true,
            state: "destroyed".to_owned(), created_at: at(), destroyed_at: Some(at()), loose_since: Some(at()), network: Some(text("n")),
        }
        member_case_view {
            id: id(), case_id: CaseId(id()), member_id: MemberId(id()), sealed: vec![5], status: text("asked"),
            asked_on: day(), due_on: Some(day()), updated_at: at(),
        }
        member_answer {
            id: id(), case_id: CaseId(id()), member_id: MemberId(id()), sealed: vec![6], created_at: at(),
            updated_at: at(), sent_at: Some(at()), by_user: Some(MemberUserId(id())), version: 7,
        }
    );
}

async fn fill_papers(db: &Db) {
    round_trip!(db,
        guidance {
            id: MeasureFileId(id()), number: text("G"), member_id: MemberId(id()), origin_case_id: Some(CaseId(id())),
            status: text("open"), version: 1, due_on: Some(day()), created_at: at(), told_at: Some(at()),
            rung: Some(text("guidance")), proposal_by: Some(StaffId(id())),
        }
        guidance_event {
            id: id(), guidance_id: MeasureFileId(id()), seq: 1, at: at(), actor_kind: text("staff"), actor_id: Some(id()),
            kind: text("opened"), sealed: vec![10],
        }
        letter {
            id: id(), case_id: Some(CaseId(id())), guidance_id: Some(MeasureFileId(id())),
            member_id: Some(MemberId(id())), kind: text("result"), recipient: "applicant".to_owned(), sealed: vec![8],
            created_at: at(), posted_on: Some(day()), posted_by: Some(StaffId(id())), posted_at: Some(at()),
        }
        staff_task {
            id: id(), case_id: Some(CaseId(id())), kind: text("call"), sealed: vec![9], due_on: Some(day()),
            created_at: at(), done_at: Some(at()), done_by: Some(StaffId(id())),
        }
        guideline { id: GuidelineId(id()), slug: text("g"), title: text("指針") }
        guideline_version {
            id: id(), guideline_id: GuidelineId(id()), number: 1, body: text("# 1"), summary: text("初版"),
            stage: Stage::Proposed, heard_on: Some(day()), adopted_on: Some(day()), filed_on: Some(day()),
            filing_number: Some(text("1")), ppc_published_on: Some(day()), published_on: Some(day()), in_force_on: Some(day()), proposed_by: Some(StaffId(id())), approved_by: None,
            created_at: at(), updated_at: at(), version: 8,
        }
        guideline_step {
            id: id(), version_id: id(), step: Step::PpcPublish, on_day: Some(day()), document: text("官報"),
            by_staff: StaffId(id()), at: at(),
        }
        guideline_consultation {
            id: id(), version_id: id(), body: text("# 1"), summary: text("案"), opens_on: day(),
            closes_on: day() + chrono::Days::new(30), answered_on: Some(day()), created_at: at(), version: 2,
        }
        guideline_opinion {
            id: id(), consultation_id: id(), sealed: vec![11], came_at: at(), outcome: Some(Outcome::Partly),
            gist: text("要旨"), answer: text("考え方"), handled_by: Some(StaffId(id())), handled_at: Some(at()), version: 3,
        }
        guideline_acknowledgement {
            version_id: id(), member_id: MemberId(id()), by_user: MemberUserId(id()), at: at(),
        }
        job {
            id: JobId(id()), kind: text("mail"), payload: text("{}"), dedup_key: text("d"), run_at: at(), attempts: 9,
            failures: 2, offers: 1,
            locked_until: Some(at()), done_at: Some(at()), gave_up_at: Some(at()), last_error: Some(text("e")),
            created_at: at(),
        }
        worker_beat { lane: text("l"), at: at() }
        form_key { key: text("k"), scope: text("s"), fingerprint: text("f"), outcome: text("/"), at: at() }
    );
}

/// The database itself counts the lines of the record, and lets nobody choose a number.
async fn fill_record(db: &Db) {
    let line = audit::Model {
        seq: 1,
        at: at(),
        actor_kind: text("staff"),
        actor_id: Some(id()),
        action: text("case.read"),
        subject_kind: text("case"),
        subject_id: Some(id()),
        reason: Some(text("r")),
        request_id: text("q"),
    };
    let mut row = line.clone().into_active_model().reset_all();
    row.seq = NotSet;
    audit::Entity::insert(row).exec_without_returning(&db.write).await.unwrap();
    let back: Vec<audit::Model> = audit::Entity::find().all(&db.read).await.unwrap();
    assert_eq!(back, vec![line]);
}

#[tokio::test]
async fn every_row_comes_back_as_it_went_in() {
    for scratch in Scratch::all().await {
        migration::migrate(scratch.url()).await.unwrap();
        let db = Db::connect(scratch.url()).await.unwrap();
        fill_people(&db).await;
        fill_cases(&db).await;
        fill_papers(&db).await;
        fill_record(&db).await;
        follow!(db,
            case_event -> case_file,
            case_snapshot -> case_file,
            case_file -> member,
            case_file -> staff,
            guidance -> member,
            guidance_event -> guidance,
            guideline_acknowledgement -> guideline_version,
            guideline_acknowledgement -> member,
            guideline_consultation -> guideline_version,
            guideline_opinion -> guideline_consultation,
            guideline_step -> guideline_version,
            guideline_version -> guideline,
            letter -> case_file,
            letter -> guidance,
            member_answer -> case_file,
            member_case_view -> case_file,
            member_case_view -> member,
            member_change -> member,
            referral_change -> referral_desk,
            referral_change -> staff,
            referral_desk -> staff,
            member_change -> staff,
            member_number -> member,
            member_opt_out -> member,
            member_user -> member,
            staff_task -> case_file,
        );
        db.close().await.unwrap();
        scratch.remove().await;
    }
}
