//! Nobody can have strangers' mailboxes filled by the desk, and a mail goes where it was promised to or nowhere.

use entity::id::CaseId;
use schema::{audit, job, member_user};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use usecase::caller::Visit;
use usecase::case::draft;
use usecase::case::mail_code;
use usecase::error::AppError;
use usecase::support::job::Job;
use usecase::support::mail_limit;
use uuid::Uuid;

use crate::harness::{Found, House};
use crate::job::{invite, open_jobs};
use crate::seed::visit;

/// Asks for a mail; says whether one was promised.
async fn ask(house: &House, draft: CaseId, address: &str, network: &str) -> bool {
    let visit = Visit { network: network.to_owned(), ..visit() };
    match mail_code::send(&house.app, &visit, draft, address).await {
        Ok(()) => true,
        Err(AppError::TooMany { seconds }) => {
            assert!(seconds > 0);
            false
        }
        Err(other) => panic!("{other}"),
    }
}

async fn promised(house: &House) -> u64 {
    let mails = job::Entity::find().filter(job::Column::Kind.eq("mail_confirm"));
    mails.count(house.app.read()).await.unwrap()
}

fn somebody() -> CaseId {
    CaseId(Uuid::now_v7())
}

#[tokio::test]
async fn one_draft_does_not_mail_fifty_strangers() {
    for house in House::all().await {
        let draft = somebody();
        let mut sent = 0;
        for n in 0..50 {
            // From everywhere, so that only the draft is the same.
            sent += u64::from(ask(&house, draft, &format!("stranger{n}@example.jp"), &format!("net-{n}")).await);
        }
        assert_eq!((sent, promised(&house).await), (8, 8));
        house.close().await;
    }
}

#[tokio::test]
async fn twenty_spellings_are_one_address() {
    for house in House::all().await {
        let mut sent = 0;
        for n in 0..20_usize {
            let dots = if n % 2 == 0 { "ha.ru.ka" } else { "haruka" };
            let name = if n % 3 == 0 { dots.to_uppercase() } else { dots.to_owned() };
            let domain = if n % 5 == 0 { "GoogleMail.com" } else { "gmail.com" };
            let address = format!("{name}+{n}@{domain}");
            sent += u64::from(ask(&house, somebody(), &address, &format!("net-{n}")).await);
        }
        assert_eq!((sent, promised(&house).await), (5, 5));
        house.hands.pass(chrono::TimeDelta::hours(1));
        let mut later = 0;
        for n in 0..20_usize {
            later += u64::from(ask(&house, somebody(), "haruka@gmail.com", &format!("later-{n}")).await);
        }
        assert!(sent + later <= 10, "{later}: and has peace for the day");
        house.close().await;
    }
}

#[tokio::test]
async fn one_network_and_everybody_together_have_an_end() {
    let house = House::one().await;
    let mut sent = 0;
    for n in 0..60 {
        sent += u64::from(ask(&house, somebody(), &format!("stranger{n}@example.jp"), "one").await);
    }
    assert_eq!(sent, 30, "one network");
    for n in 0..300 {
        sent += u64::from(ask(&house, somebody(), &format!("other{n}@example.jp"), &format!("net-{n}")).await);
    }
    assert_eq!((sent, promised(&house).await), (300, 300), "everybody");
    house.hands.pass(chrono::TimeDelta::hours(1));
    assert!(ask(&house, somebody(), "honest@example.jp", "one").await, "an hour later it is over");
    house.close().await;
}

#[tokio::test]
async fn of_many_at_once_no_more_leave() {
    for house in House::all().await {
        let draft = somebody();
        let asked = (0..40).map(|n| {
            let house = &house;
            async move { ask(house, draft, &format!("stranger{n}@example.jp"), &format!("net-{n}")).await }
        });
        let sent = futures::future::join_all(asked).await.into_iter().filter(|sent| *sent).count();
        assert_eq!((sent, promised(&house).await), (8, 8));
        house.close().await;
    }
}

#[tokio::test]
async fn what_strangers_had_sent_to_an_address_keeps_no_link_from_it() {
    for house in House::all().await {
        for n in 0..20 {
            ask(&house, somebody(), "aoki@example.jp", &format!("net-{n}")).await;
        }
        mail_limit::link(&house.app, "aoki@example.jp").await.expect("the body's own link");
        house.close().await;
    }
}

/// The end of the only job of a kind, and whether it is on record.
async fn dropped(house: &House, kind: &str) -> bool {
    let row = job::Entity::find().filter(job::Column::Kind.eq(kind)).found(house.app.read()).await;
    let lines = audit::Entity::find().filter(audit::Column::Action.eq("mail.dropped"));
    let on_record = lines.count(house.app.read()).await.unwrap() == 1;
    let why = row.last_error.as_deref() == Some("the address is another one now");
    row.done_at.is_some() && why && on_record
}

#[tokio::test]
async fn digits_go_to_the_address_they_were_promised_to_or_nowhere() {
    for house in House::all().await {
        let member = house.member("9999010000001", "株式会社テスト").await;
        let id = house.draft(&crate::seed::answers(member, "株式会社テスト")).await;
        assert!(ask(&house, id, crate::seed::APPLICANT_MAIL, "here").await);
        let other = "stranger@example.jp".to_owned();
        draft::change(&house.app, id, |answers| {
            answers.contact.mail = Some(other);
            Ok(())
        })
        .await
        .unwrap();
        house.work_off().await;
        assert!(house.mails().is_empty(), "the stranger gets nothing");
        assert!(dropped(&house, "mail_confirm").await);
        assert_eq!(open_jobs(&house).await, 0);
        house.close().await;
    }
}

#[tokio::test]
async fn a_link_goes_to_the_address_it_was_promised_to_or_nowhere() {
    for house in House::all().await {
        invite(&house, "aoki@example.jp").await;
        member_user::Entity::update_many()
            .col_expr(member_user::Column::Login, Expr::value("stranger@example.jp"))
            .exec(&house.app.db().write)
            .await
            .unwrap();
        house.work_off().await;
        assert!(house.mails().is_empty());
        assert!(dropped(&house, "mail_link").await);
        house.close().await;
    }
}

#[test]
fn a_job_of_an_older_program_is_still_understood() {
    let case = somebody();
    let old = format!("{{\"wish\":\"mail_confirm\",\"case\":\"{case}\"}}");
    let read: Job = serde_json::from_str(&old).unwrap();
    assert_eq!(read, Job::MailConfirm { case, address: None });
}

#[tokio::test]
async fn whoever_meets_the_limit_is_told_so_and_goes_on() {
    let house = House::one().await;
    let member = house.member("9999010000001", "株式会社テスト").await;
    let id = house.draft(&crate::seed::answers(member, "株式会社テスト")).await;
    let mut browser = house.browser_as(usecase::account::session::Opens::Draft(id)).await;
    for n in 0..8 {
        let again = browser.post("/complain/email-code", &[("go", "again")]).await;
        let done = if n < 5 { "sent" } else { "wait" };
        assert_eq!(again.location(), format!("/complain/email-code?done={done}"), "{n}");
    }
    let page = browser.get("/complain/email-code?done=wait").await;
    assert!(
        page.body.contains("いちばん新しいメールの数字を入力") && page.body.contains("いまは送れません"),
        "{}",
        page.body
    );
    assert!(!page.body.contains("6桁の数字を送りました") && !page.body.contains("まだ送っていません"), "{}", page.body);
    assert_eq!(browser.get("/en/complain/email-code?done=wait").await.status, http::StatusCode::OK);
    assert_ne!(browser.post("/complain/email-code", &[("go", "later")]).await.location(), "/complain/email-code");
    house.close().await;
}
