//! The key of identity papers dies with the papers, and what comes later has one of its own.

use std::path::Path;

use app::usecase::upload::Owner;
use app::vault::files::{Class, Held, Presence};
use app::vault::{Error, keys::CaseKeys};
use entity::application::answer::{FileGiven, FilePurpose};
use entity::case::checked::{AskAgain, IdentityResult};
use entity::case::order::{PaperAsk, ReopenReason, Reopening, Supply, Withdrawal};
use entity::case::request::Paper;
use entity::db::file;

use super::{Actor, CaseId, Command, Desk, EntityTrait, House, QueryFilter, answers, photograph, sent_file};
use crate::harness::Found;

async fn paper(desk: &Desk, case: CaseId) -> (FileGiven, Held) {
    // As a page does it: with the keys that it has at hand.
    let keys = desk.keys().of_case(case).await.unwrap();
    paper_under(desk, &keys).await
}

async fn paper_under(desk: &Desk, keys: &CaseKeys) -> (FileGiven, Held) {
    let given = sent_file(desk, keys, Owner::Applicant, FilePurpose::Identity, ("menkyo.jpg", photograph())).await;
    let row = file::Entity::find_by_id(given.id).found(desk.read()).await;
    let held = Held { file: given.id, class: Class::from_code(&row.class).unwrap(), object: row.object };
    (given, held)
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let (path, target) = entry.map(|entry| (entry.path(), to.join(entry.file_name()))).unwrap();
        if path.is_dir() { copy(&path, &target) } else { std::fs::copy(&path, &target).map(drop).unwrap() }
    }
}

/// Why a file does not open, or nothing if it does.
async fn closed(desk: &Desk, held: Held) -> Option<Error> {
    let keys = desk.keys().fresh(held_case(desk, held).await).await.unwrap();
    desk.files().read(&keys, held).await.err()
}

async fn held_case(desk: &Desk, held: Held) -> CaseId {
    file::Entity::find_by_id(held.file).found(desk.read()).await.case_id
}

#[tokio::test]
async fn an_older_copy_of_the_folder_opens_no_paper_that_was_destroyed() {
    for house in House::all().await {
        let desk = &house.desk;
        let team = house.team().await;
        let [intake, ..] = team.actors();
        let member = house.member("9999010000001", super::COMPANY).await;
        let id = house.sent(&answers(member, super::COMPANY)).await;
        let she = Actor::Applicant { case: id };
        house.step(id, &intake, Command::BeginCheck).await;
        let ask = || {
            let text = "本人確認の書類をお送りください。".to_owned();
            Command::AskPapers(PaperAsk { papers: vec![Paper::Identity], text, due: None })
        };
        house.step(id, &intake, ask()).await;
        let (given, first) = paper(desk, id).await;
        let supply = |given| Command::SupplyPapers(Supply { text: "送ります。".to_owned(), files: vec![given] });
        house.step(id, &she, supply(given)).await;
        assert!(closed(desk, first).await.is_none(), "while it is there it opens");
        let kept = house.config.data.join("kept");
        copy(&house.config.file_folder(), &kept);

        // The check destroys it, whatever it came to; nothing else is sealed with what died.
        let again = Command::RecordIdentity(IdentityResult::AskAgain { why: AskAgain::Unreadable });
        house.step(id, &intake, again).await;
        house.work_off().await;
        assert_eq!(desk.files().holds(first.object).await.unwrap(), Presence::Missing);
        assert!(!desk.keys().fresh(id).await.unwrap().has_identity(), "the key died with it");
        assert_eq!(desk.keys().destructions(id).await.unwrap(), [desk.now()], "and that is on record");
        copy(&kept, &house.config.file_folder());
        assert!(matches!(closed(desk, first).await, Some(Error::IdentityDestroyed)));

        // Asked for again: the new paper has a key of its own, and the old one stays closed.
        house.step(id, &intake, ask()).await;
        let (given, second) = paper(desk, id).await;
        house.step(id, &she, supply(given)).await;
        assert!(closed(desk, second).await.is_none());
        assert!(matches!(closed(desk, first).await, Some(Error::Forged)));
        copy(&house.config.file_folder(), &kept);

        // The end of the case destroys it too; the same once more after a reopening.
        house.step(id, &she, Command::Withdraw(Withdrawal { reason: None, confirmed_on: None })).await;
        house.work_off().await;
        house.hands.pass(chrono::TimeDelta::days(1));
        house.work_off().await;
        assert!(!desk.keys().fresh(id).await.unwrap().has_identity());
        let (given, third) = paper(desk, id).await;
        let reopening =
            Reopening {
                why: ReopenReason::PapersSupplied, text: "書類を送ります。".to_owned(), files: vec![given]
            };
        house.step(id, &she, Command::Reopen(reopening)).await;
        copy(&kept, &house.config.file_folder());
        assert!(closed(desk, third).await.is_none());
        for old in [first, second] {
            assert!(matches!(closed(desk, old).await, Some(Error::Forged)));
        }
        house.close().await;
    }
}

#[tokio::test]
async fn a_paper_that_was_on_its_way_when_the_key_died_is_asked_for_again() {
    for house in House::all().await {
        let desk = &house.desk;
        let team = house.team().await;
        let [intake, ..] = team.actors();
        let member = house.member("9999010000001", super::COMPANY).await;
        let id = house.sent(&answers(member, super::COMPANY)).await;
        let she = Actor::Applicant { case: id };
        house.step(id, &intake, Command::BeginCheck).await;
        let text = "本人確認の書類をお送りください。".to_owned();
        house.step(id, &intake, Command::AskPapers(PaperAsk { papers: vec![Paper::Identity], text, due: None })).await;
        let (late, _) = paper(desk, id).await;
        desk.keys().destroy_identity(id, desk.now()).await.unwrap();
        let supply = Command::SupplyPapers(Supply { text: "送ります。".to_owned(), files: vec![late] });
        let refused = house.tried(id, &she, &supply).await.unwrap_err();
        assert!(matches!(refused, app::error::AppError::Stale), "{refused:?}");
        let (given, held) = paper(desk, id).await;
        house.step(id, &she, Command::SupplyPapers(Supply { text: "送ります。".to_owned(), files: vec![given] })).await;
        assert!(closed(desk, held).await.is_none());
        house.close().await;
    }
}

#[tokio::test]
async fn a_key_that_outlived_its_papers_dies_in_the_next_round() {
    for house in House::all().await {
        let desk = &house.desk;
        let member = house.member("9999010000001", super::COMPANY).await;
        let (over, open) =
            (house.sent(&answers(member, super::COMPANY)).await, house.sent(&answers(member, super::COMPANY)).await);
        for id in [over, open] {
            paper(desk, id).await;
        }
        // As a version before this one left it: the papers are gone, the keys are not.
        let gone = "update file set state = 'destroyed', destroyed_at = created_at where purpose = 'identity'";
        sea_orm::ConnectionTrait::execute_unprepared(&desk.db().write, gone).await.unwrap();
        file::Entity::update_many()
            .col_expr(file::Column::State, sea_orm::sea_query::Expr::value("linked"))
            .col_expr(
                file::Column::DestroyedAt,
                sea_orm::sea_query::Expr::value(Option::<chrono::DateTime<chrono::Utc>>::None),
            )
            .filter(sea_orm::ColumnTrait::eq(&file::Column::CaseId, open))
            .exec(&desk.db().write)
            .await
            .unwrap();
        house.work_off().await;
        assert!(!desk.keys().fresh(over).await.unwrap().has_identity());
        assert!(desk.keys().fresh(open).await.unwrap().has_identity(), "somebody has still to look at it");
        house.close().await;
    }
}
