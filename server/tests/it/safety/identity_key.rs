//! The key of identity papers dies with the papers, and what comes later has one of its own.

use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use entity::application::answer::{FileGiven, FilePurpose};
use entity::case::checked::{AskAgain, AuthorityResult, IdentityResult};
use entity::case::payload::{PaperAsk, ReopenReason, Reopening, Supply, Withdrawal};
use entity::law::paper::Paper;
use schema::file;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait};
use usecase::support::upload::Owner;
use vault::Error;
use vault::files::{Class, Held, Presence};

use super::{Actor, AppState, CaseId, Command, EntityTrait, House, QueryFilter, answers, photograph, sent_file};
use crate::harness::Found;

async fn paper(app: &AppState, case: CaseId) -> (FileGiven, Held) {
    paper_for(app, case, FilePurpose::Identity).await
}

async fn paper_for(app: &AppState, case: CaseId, purpose: FilePurpose) -> (FileGiven, Held) {
    let keys = app.keys().of_case(case).await.unwrap();
    let given = sent_file(app, &keys, Owner::Applicant, purpose, ("menkyo.jpg", photograph())).await;
    let held = held(&file::Entity::find_by_id(given.id).found(app.read()).await);
    (given, held)
}

fn held(row: &file::Model) -> Held {
    Held { file: row.id, class: Class::from_code(&row.class).unwrap(), object: row.object }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let (path, target) = entry.map(|entry| (entry.path(), to.join(entry.file_name()))).unwrap();
        if path.is_dir() { copy(&path, &target) } else { std::fs::copy(&path, &target).map(drop).unwrap() }
    }
}

/// Why a file of the case does not open, or nothing if it does.
async fn closed(app: &AppState, case: CaseId, held: Held) -> Option<Error> {
    let keys = app.keys().of_case(case).await.unwrap();
    let opened = async { app.files().read(&app.keys().of_file(&keys, held).await?, held).await };
    opened.await.err()
}

/// Whether the key of this paper is there.
async fn has_key(app: &AppState, held: Held) -> bool {
    !app.keys().with_own(&[held.object]).await.unwrap().is_empty()
}

/// Writes into the row of a file what became of it, and does nothing else.
async fn now_is(app: &AppState, held: Held, state: &str) {
    let at = (state == "destroyed").then(|| app.now());
    file::Entity::update_many()
        .col_expr(file::Column::State, Expr::value(state))
        .col_expr(file::Column::DestroyedAt, Expr::value(at))
        .col_expr(file::Column::LooseSince, Expr::value(None::<DateTime<Utc>>))
        .filter(file::Column::Id.eq(held.file))
        .exec(&app.db().write)
        .await
        .unwrap();
}

fn ask(paper: Paper) -> Command {
    let text = "書類をお送りください。".to_owned();
    Command::AskPapers(PaperAsk { papers: vec![paper], text, due: None })
}

#[tokio::test]
async fn an_older_copy_of_the_folder_opens_no_paper_that_was_destroyed() {
    for house in House::all().await {
        let app = &house.app;
        let team = house.team().await;
        let [intake, ..] = team.actors();
        let member = house.member("9999010000001", super::COMPANY).await;
        let id = house.sent(&answers(member, super::COMPANY)).await;
        let she = Actor::Applicant { case: id };
        house.step(id, &intake, Command::BeginCheck).await;
        house.step(id, &intake, ask(Paper::Identity)).await;
        let (given, first) = paper(app, id).await;
        let supply = |given| Command::SupplyPapers(Supply { text: "送ります。".to_owned(), files: vec![given] });
        house.step(id, &she, supply(given)).await;
        assert!(closed(app, id, first).await.is_none(), "while it is there it opens");
        let kept = house.config.data.join("kept");
        copy(&house.config.file_folder(), &kept);

        // The check destroys it, whatever it came to; nothing else is sealed with what died.
        let again = Command::RecordIdentity(IdentityResult::AskAgain { why: AskAgain::Unreadable });
        house.step(id, &intake, again).await;
        house.work_off().await;
        assert_eq!(app.files().holds(first.object).await.unwrap(), Presence::Missing);
        assert!(!has_key(app, first).await, "the key died with it");
        assert_eq!(app.keys().destructions(id).await.unwrap(), [app.now()], "and that is on record");
        copy(&kept, &house.config.file_folder());
        assert!(matches!(closed(app, id, first).await, Some(Error::IdentityDestroyed)));

        // Asked for again: the new paper has a key of its own, and the old one stays closed.
        house.step(id, &intake, ask(Paper::Identity)).await;
        let (given, second) = paper(app, id).await;
        house.step(id, &she, supply(given)).await;
        assert!(closed(app, id, second).await.is_none());
        assert!(matches!(closed(app, id, first).await, Some(Error::IdentityDestroyed)));
        copy(&house.config.file_folder(), &kept);

        // The end of the case destroys it too; the same once more after a reopening.
        house.step(id, &she, Command::Withdraw(Withdrawal { reason: None, confirmed_on: None })).await;
        house.work_off().await;
        house.hands.pass(TimeDelta::days(1));
        house.work_off().await;
        assert!(!has_key(app, second).await);
        let (given, third) = paper(app, id).await;
        let reopening =
            Reopening {
                why: ReopenReason::PapersSupplied, text: "書類を送ります。".to_owned(), files: vec![given]
            };
        house.step(id, &she, Command::Reopen(reopening)).await;
        copy(&kept, &house.config.file_folder());
        assert!(closed(app, id, third).await.is_none());
        for old in [first, second] {
            assert!(matches!(closed(app, id, old).await, Some(Error::IdentityDestroyed)));
        }
        house.close().await;
    }
}

#[tokio::test]
async fn a_paper_that_was_on_its_way_when_the_key_died_is_asked_for_again() {
    for house in House::all().await {
        let app = &house.app;
        let team = house.team().await;
        let [intake, ..] = team.actors();
        let member = house.member("9999010000001", super::COMPANY).await;
        let id = house.sent(&answers(member, super::COMPANY)).await;
        let she = Actor::Applicant { case: id };
        house.step(id, &intake, Command::BeginCheck).await;
        house.step(id, &intake, ask(Paper::Identity)).await;
        let (late, on_its_way) = paper(app, id).await;
        app.keys().destroy_paper(on_its_way.object, app.now()).await.unwrap();
        let supply = Command::SupplyPapers(Supply { text: "送ります。".to_owned(), files: vec![late] });
        let refused = house.tried(id, &she, &supply).await.unwrap_err();
        assert!(matches!(refused, usecase::error::AppError::Stale), "{refused:?}");
        let (given, held) = paper(app, id).await;
        house.step(id, &she, Command::SupplyPapers(Supply { text: "送ります。".to_owned(), files: vec![given] })).await;
        assert!(closed(app, id, held).await.is_none());
        house.close().await;
    }
}

#[tokio::test]
async fn the_key_of_an_identity_paper_dies_while_a_paper_of_the_proxy_lives() {
    for house in House::all().await {
        let app = &house.app;
        let team = house.team().await;
        let [intake, ..] = team.actors();
        let member = house.member("9999010000001", super::COMPANY).await;
        let id = house.sent(&answers(member, super::COMPANY)).await;
        house.step(id, &intake, Command::BeginCheck).await;
        house.step(id, &intake, ask(Paper::Identity)).await;
        let (given, identity) = paper(app, id).await;
        let (mandate, authority) = paper_for(app, id, FilePurpose::Authority).await;
        let (replaced, other) = paper_for(app, id, FilePurpose::Authority).await;
        let files = vec![given, mandate, replaced];
        let supply = Command::SupplyPapers(Supply { text: "送ります。".to_owned(), files });
        house.step(id, &Actor::Applicant { case: id }, supply).await;
        let kept = house.config.data.join("kept");
        copy(&house.config.file_folder(), &kept);

        house.step(id, &intake, Command::RecordIdentity(IdentityResult::AskAgain { why: AskAgain::Unreadable })).await;
        house.work_off().await;
        copy(&kept, &house.config.file_folder());
        assert!(closed(app, id, identity).await.is_some(), "an older copy of the folder opens it no more");
        for lives in [authority, other] {
            assert!(closed(app, id, lives).await.is_none(), "somebody has still to look at it");
        }

        // A number that shows destroys those of the proxy, each with its key.
        house.step(id, &intake, Command::RecordAuthority(AuthorityResult::NumberVisible)).await;
        house.work_off().await;
        copy(&kept, &house.config.file_folder());
        for dead in [identity, authority, other] {
            assert!(closed(app, id, dead).await.is_some());
        }
        assert_eq!(app.keys().destructions(id).await.unwrap().len(), 3, "each is on record");
        house.close().await;
    }
}

#[tokio::test]
async fn a_paper_of_a_form_that_was_never_taken_dies_with_its_key() {
    for house in House::all().await {
        let app = &house.app;
        let team = house.team().await;
        let [intake, ..] = team.actors();
        let member = house.member("9999010000001", super::COMPANY).await;
        let id = house.sent(&answers(member, super::COMPANY)).await;
        house.step(id, &intake, Command::BeginCheck).await;
        house.step(id, &intake, ask(Paper::Identity)).await;
        // One that was handed in stays; the other came with a form that was refused.
        let (given, taken) = paper(app, id).await;
        let supply = Command::SupplyPapers(Supply { text: "送ります。".to_owned(), files: vec![given] });
        house.step(id, &Actor::Applicant { case: id }, supply).await;
        let (_, loose) = paper(app, id).await;
        let kept = house.config.data.join("kept");
        copy(&house.config.file_folder(), &kept);
        house.hands.pass(TimeDelta::hours(25));
        house.ran_on().await;
        assert_eq!(usecase::support::unclaimed_files::sweep(app).await.unwrap(), 1);
        house.work_off().await;
        copy(&kept, &house.config.file_folder());
        assert!(closed(app, id, loose).await.is_some(), "an older copy of the folder opens it no more");
        assert!(closed(app, id, taken).await.is_none());
        assert_eq!(app.keys().destructions(id).await.unwrap().len(), 1);
        house.close().await;
    }
}

#[tokio::test]
async fn keys_of_papers_that_nothing_refers_to_die_in_the_next_round() {
    for house in House::all().await {
        let app = &house.app;
        let member = house.member("9999010000001", super::COMPANY).await;
        let said = answers(member, super::COMPANY);
        let id = house.sent(&said).await;
        let draft = house.draft(&said).await;
        let keys = app.keys().of_case(id).await.unwrap();
        // Somebody went away between the key and the row; a worker died between the row and the key.
        let (lost, stays, dead) = (uuid::Uuid::new_v4(), paper(app, id).await.1, paper(app, id).await.1);
        app.keys().keep_paper(lost, &keys.new_paper().unwrap(), app.now()).await.unwrap();
        let in_draft = paper(app, draft).await.1;
        now_is(app, stays, "linked").await;
        now_is(app, dead, "destroyed").await;
        now_is(app, in_draft, "staged").await;
        house.work_off().await;
        assert_eq!(app.keys().count_papers().await.unwrap(), 4, "a receipt may still be on its way");
        house.hands.pass(TimeDelta::minutes(1));
        house.ran_on().await;
        house.draft(&said).await;
        house.hands.pass(TimeDelta::hours(25));
        house.work_off().await;
        let left = app.keys().with_own(&[lost, stays.object, dead.object]).await.unwrap();
        assert_eq!(left, std::collections::HashSet::from([stays.object]));
        assert!(has_key(app, in_draft).await);
        usecase::case::draft::erase(app, draft, None).await.unwrap();
        assert!(!has_key(app, in_draft).await, "the keys of a draft's papers die with the draft");
        house.close().await;
    }
}

#[tokio::test]
async fn a_key_that_papers_shared_dies_with_the_last_of_them() {
    for house in House::all_with(super::stores::keys_apart).await {
        let app = &house.app;
        let member = house.member("9999010000001", super::COMPANY).await;
        let (over, open) =
            (house.sent(&answers(member, super::COMPANY)).await, house.sent(&answers(member, super::COMPANY)).await);
        // As a version before this one left it: papers without keys of their own, and a key of the case that they share.
        let keys = migration::connect(&house.config.key_store_url()).await.unwrap();
        for id in [over, open] {
            let (dead, alive) = (paper(app, id).await.1, paper(app, id).await.1);
            let shared = "insert into case_key select case_id, 'identity', kid, wrapped, created_at from case_key";
            let case = format!("where case_id = x'{}'", id.0.simple());
            keys.execute_unprepared(&format!("{shared} {case}; delete from paper_key {case}")).await.unwrap();
            let states = if id == over { ["destroyed"; 2] } else { ["destroyed", "linked"] };
            for (held, state) in [dead, alive].into_iter().zip(states) {
                now_is(app, held, state).await;
            }
            // What came later has a key of its own and keeps no other alive.
            let later = paper(app, id).await.1;
            now_is(app, later, "linked").await;
        }
        keys.close().await.unwrap();
        house.work_off().await;
        assert_eq!(app.keys().with_shared(&[over, open]).await.unwrap(), [open], "somebody has still to look at it");
        assert_eq!(app.keys().destructions(over).await.unwrap().len(), 1);
        house.close().await;
    }
}
