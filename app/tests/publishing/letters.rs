//! The letters that go out, the work that waits, and the log.

use entity::id::{CaseId, MeasureFileId, MemberId};
use entity::member::EndReason;
use entity::people::{Actor, Role};
use schema::{guidance, letter, staff_task};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use usecase::error::AppError;
use usecase::letter::content::{Address, LetterContent, Recipient, TaskContent};
use usecase::letter::post;
use usecase::member::end::end;
use usecase::query::audit::{self, AuditQuery};
use usecase::query::letters::{self, Shelf};
use usecase::query::mails;
use usecase::query::tasks::{self, Pile, Whose};
use uuid::Uuid;
use vault::keys::SealContext;

use super::{aoba, ending, register};
use crate::house::{Form, House, day};

fn letter_to_aoba() -> LetterContent {
    LetterContent {
        kind: "member-notice".to_owned(),
        number: Some("2026-481903".to_owned()),
        dated: day("2026-11-20"),
        to: Recipient {
            postal_code: Some("1000000".to_owned()),
            address: vec!["東京都架空区一丁目".to_owned()],
            name: vec!["㈱あおば通販".to_owned(), "お客様相談室".to_owned()],
            form: Address::Office,
        },
        title: "苦情の申出について".to_owned(),
        paragraphs: vec!["通知します。".to_owned()],
        items: vec!["受付番号".to_owned()],
        after: vec![],
        about: None,
    }
}

/// A letter about a guidance file, which needs no case.
async fn letter_row(house: &House, member: MemberId, created: &str) -> Uuid {
    let (id, about) = (Uuid::now_v7(), MeasureFileId(Uuid::now_v7()));
    let write = &house.app.db().write;
    guidance::ActiveModel {
        id: Set(about),
        number: Set(format!("G-{}", about.0.simple())),
        member_id: Set(member),
        origin_case_id: Set(None),
        status: Set("opened".to_owned()),
        version: Set(1),
        due_on: Set(None),
        created_at: Set(house.app.now()),
        told_at: Set(None),
        rung: Set(None),
        proposal_by: Set(None),
    }
    .insert(write)
    .await
    .unwrap();
    let sealed = house.app.keys().seal_json(SealContext::new("letter", "sealed", id), &letter_to_aoba()).unwrap();
    letter::Entity::insert(letter::ActiveModel {
        id: Set(id),
        case_id: Set(None),
        guidance_id: Set(Some(about)),
        member_id: Set(Some(member)),
        kind: Set("member-notice".to_owned()),
        recipient: Set("member".to_owned()),
        sealed: Set(sealed),
        created_at: Set(created.parse().unwrap()),
        posted_on: Set(None),
        posted_by: Set(None),
        posted_at: Set(None),
    })
    .exec_without_returning(write)
    .await
    .unwrap();
    id
}

#[tokio::test]
async fn a_letter_waits_until_somebody_has_posted_it() {
    for house in House::all().await {
        let keeper = house.staff("本田", Role::Admin).await;
        let clerk = house.staff("北野", Role::Intake).await;
        let member = register(&house, &keeper, &aoba()).await;
        let id = letter_row(&house, member.id, "2026-11-20T03:00:00Z").await;
        letter_row(&house, member.id, "2026-11-21T03:00:00Z").await;

        assert!(matches!(letters::list(&house.app, &keeper, Shelf::Waiting, 1).await, Err(AppError::Forbidden)));
        assert!(matches!(letters::one(&house.app, &keeper, id).await, Err(AppError::Forbidden)));
        let waiting = letters::list(&house.app, &clerk, Shelf::Waiting, 1).await.unwrap();
        assert_eq!((waiting.total, waiting.rows.len()), (2, 2));
        let first = waiting.rows.first().unwrap();
        assert_eq!((first.id, first.title.as_deref()), (id, Some("苦情の申出について")), "the oldest first");
        assert_eq!(letters::one(&house.app, &clerk, id).await.unwrap().content, Some(letter_to_aoba()));

        for (on, word) in
            [("2026-11-23", text::staff::letters::E_FUTURE), ("2026-11-19", text::staff::letters::E_BEFORE)]
        {
            match post::posted(&house.app, &Form::by(&clerk).act(), id, day(on)).await {
                Err(AppError::Invalid(errors)) => {
                    assert_eq!(errors.of("posted").as_deref(), Some(word));
                }
                other => panic!("{on}: {other:?}"),
            }
        }
        let form = Form::by(&clerk);
        post::posted(&house.app, &form.act(), id, day("2026-11-21")).await.unwrap();
        post::posted(&house.app, &form.act(), id, day("2026-11-21")).await.expect("the same form again is no error");
        let twice = post::posted(&house.app, &Form::by(&clerk).act(), id, day("2026-11-22")).await;
        assert!(matches!(twice, Err(AppError::Conflict(_))), "{twice:?}");
        let posted = letters::list(&house.app, &clerk, Shelf::Posted, 1).await.unwrap();
        assert_eq!(posted.rows.first().unwrap().posted_on, Some(day("2026-11-21")));
        assert_eq!(letters::waiting(&house.app, &clerk).await.unwrap(), 1);
        let one = letters::one(&house.app, &clerk, id).await.unwrap();
        assert_eq!(one.posted, Some((day("2026-11-21"), "北野".to_owned())));
        house.close().await;
    }
}

#[tokio::test]
async fn a_task_is_done_once() {
    for house in House::all().await {
        let clerk = house.staff("北野", Role::Intake).await;
        let admin = house.staff("本田", Role::Admin).await;
        let content = TaskContent {
            what: "届かなかったメールを確かめる".to_owned(),
            whom: String::new(),
            phone: String::new(),
            wishes: String::new(),
            say: vec![],
            about: None,
        };
        let id = Uuid::now_v7();
        staff_task::Entity::insert(staff_task::ActiveModel {
            id: Set(id),
            case_id: Set(None),
            kind: Set("job_gave_up".to_owned()),
            sealed: Set(house.app.keys().seal_json(SealContext::new("staff_task", "sealed", id), &content).unwrap()),
            due_on: Set(None),
            created_at: Set(house.app.now()),
            done_at: Set(None),
            done_by: Set(None),
        })
        .exec_without_returning(&house.app.db().write)
        .await
        .unwrap();
        let ask = |pile, whose| tasks::TaskFilter { pile, whose, page: 1 };
        let open = ask(Pile::Open, Whose::All);
        assert_eq!(tasks::list(&house.app, &admin, open).await.unwrap().total, 1, "it is about the house, not a case");
        let auditor = house.staff("auditor", Role::Auditor).await;
        assert!(matches!(tasks::list(&house.app, &auditor, open).await, Err(AppError::Forbidden)));
        let found = tasks::list(&house.app, &clerk, open).await.unwrap();
        assert_eq!((found.total, found.open), (1, (1, 0)), "it belongs to no case, so to nobody's");
        assert_eq!(found.rows.first().unwrap().content.as_ref(), Some(&content));
        let mine = tasks::list(&house.app, &clerk, ask(Pile::Open, Whose::Mine)).await.unwrap();
        assert!(mine.rows.is_empty());
        assert!(matches!(post::done(&house.app, &Form::by(&auditor).act(), id, None).await, Err(AppError::Forbidden)));
        post::done(&house.app, &Form::by(&clerk).act(), id, None).await.unwrap();
        let twice = post::done(&house.app, &Form::by(&clerk).act(), id, None).await;
        assert!(matches!(twice, Err(AppError::Conflict(_))), "{twice:?}");
        assert_eq!(tasks::list(&house.app, &clerk, open).await.unwrap().total, 0);
        let past = tasks::list(&house.app, &clerk, ask(Pile::Done, Whose::All)).await.unwrap();
        assert_eq!(past.rows.first().unwrap().done.as_ref().map(|(_, who)| who.as_str()), Some("北野"));
        house.close().await;
    }
}

#[tokio::test]
async fn the_log_tells_what_was_done_and_only_to_those_who_watch() {
    for house in House::all().await {
        let keeper = house.staff("東山", Role::Approver).await;
        let auditor = house.staff("西", Role::Auditor).await;
        let member = register(&house, &keeper, &aoba()).await;
        let form = Form::of(&keeper, member.version);
        end(&house.app, &form.act(), member.id, ending("2026-12-31", EndReason::Dissolved)).await.unwrap();

        let everything = AuditQuery::default();
        assert!(matches!(audit::page(&house.app, &keeper, &everything).await, Err(AppError::Forbidden)));
        let page = audit::page(&house.app, &auditor, &everything).await.unwrap();
        let told: Vec<_> = page
            .lines
            .iter()
            .map(|line| (line.who.as_deref(), line.action.as_str(), line.subject.as_deref()))
            .collect();
        assert_eq!(
            told,
            [
                (Some("東山"), "member.ended", Some("㈱あおば通販")),
                (Some("東山"), "member.added", Some("㈱あおば通販"))
            ]
        );
        assert_eq!((page.older, page.actions.len()), (None, 2));
        let only = AuditQuery { action: Some("member.added".to_owned()), ..AuditQuery::default() };
        assert_eq!(audit::page(&house.app, &auditor, &only).await.unwrap().lines.len(), 1);
        let before = AuditQuery { before: page.lines.first().map(|line| line.seq), ..AuditQuery::default() };
        assert_eq!(audit::page(&house.app, &auditor, &before).await.unwrap().lines.len(), 1);
        let written = schema::audit::Entity::find()
            .filter(schema::audit::Column::RequestId.eq("test"))
            .count(house.app.read())
            .await
            .unwrap();
        assert_eq!(written, 2);
        house.close().await;
    }
}

#[tokio::test]
async fn mails_of_the_demonstration_are_read_by_staff_and_from_their_folder_only() {
    for house in House::all().await {
        let clerk = house.staff("北野", Role::Intake).await;
        assert_eq!(mails::list(&house.app, &clerk).await.unwrap(), []);
        std::fs::create_dir(house.mail_folder()).unwrap();
        std::fs::write(house.mail_folder().join("a-1.eml"), "Subject: x\nTo: a@example.jp\n\nyes\n").unwrap();
        std::fs::write(house.mail_folder().join("secret.txt"), "no").unwrap();
        let found = mails::list(&house.app, &clerk).await.unwrap();
        assert_eq!(found.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["a-1"]);
        assert_eq!(mails::one(&house.app, &clerk, "a-1").await.unwrap().mail.text, "yes");
        for name in ["../keys", "a-1.eml", "", "secret", "a/1", "..", "%2e%2e"] {
            assert!(matches!(mails::one(&house.app, &clerk, name).await, Err(AppError::NotFound)), "{name}");
        }
        let applicant = Actor::Applicant { case: CaseId(Uuid::nil()) };
        assert!(matches!(mails::list(&house.app, &applicant).await, Err(AppError::NotFound)));
        house.close().await;
    }
}
