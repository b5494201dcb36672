//! The worker: nothing twice, nothing lost, and a person in the end.

use chrono::TimeDelta;
use entity::application::answer::{Danger, DangerKind};
use entity::case::Command;
use entity::case::payload::Reason;
use entity::id::CaseId;
use entity::people::{Actor, MemberRole, Role};
use schema::{case_file, draft, job as job_row, member_user, staff_task};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use server::job::Lane;
use usecase::support::job::{self, Job};
use uuid::Uuid;

use crate::harness::{Found, House};
use crate::mail::{Mood, Recorder};

/// A job that ends well at once: the file it destroys was never there.
pub(crate) async fn easy(house: &House, dedup: &str) {
    let now = house.app.now();
    let job = Job::DestroyFile { object: Uuid::new_v4() };
    job::enqueue(&house.app.db().write, now, now, dedup, &job).await.unwrap();
}

pub(crate) async fn open_jobs(house: &House) -> u64 {
    let open =
        job_row::Entity::find().filter(job_row::Column::DoneAt.is_null()).filter(job_row::Column::GaveUpAt.is_null());
    open.count(house.app.read()).await.unwrap()
}

#[tokio::test]
async fn a_job_belongs_to_one_worker() {
    for house in House::all().await {
        for n in 0..30 {
            easy(&house, &format!("j{n}")).await;
            easy(&house, &format!("j{n}")).await;
        }
        let mut workers = tokio::task::JoinSet::new();
        for _ in 0..6 {
            let app = house.app.clone();
            workers.spawn(async move {
                let mut mine = Vec::new();
                let mut idle = 0;
                while idle < 3 {
                    match server::job::claim(&app, Lane::House).await.unwrap() {
                        Some(claimed) => mine.push(claimed.row.id),
                        None => idle += 1,
                    }
                }
                mine
            });
        }
        let mut all: Vec<_> = workers.join_all().await.into_iter().flatten().collect();
        let claimed = all.len();
        all.sort();
        all.dedup();
        assert_eq!((claimed, all.len()), (30, 30), "the same job is one job, and one job has one worker");
        assert!(server::job::claim(&house.app, Lane::House).await.unwrap().is_none());
        house.hands.pass(TimeDelta::minutes(11));
        let orphaned = server::job::claim(&house.app, Lane::House).await.unwrap().unwrap();
        assert_eq!(orphaned.attempt, 2, "the job of a worker that died is taken over");
        house.close().await;
    }
}

#[tokio::test]
async fn work_is_done_once_and_in_order() {
    let house = House::one().await;
    easy(&house, "one").await;
    let later = house.app.now() + TimeDelta::hours(1);
    let job = Job::DestroyFile { object: Uuid::new_v4() };
    job::enqueue(&house.app.db().write, house.app.now(), later, "two", &job).await.unwrap();
    assert_eq!(house.work_off().await, 3, "the nightly and the morning round, and the job that is due");
    assert_eq!(open_jobs(&house).await, 1);
    assert_eq!(house.work_off().await, 0);
    house.hands.pass(TimeDelta::hours(1));
    assert_eq!(house.work_off().await, 1);
    house.hands.pass(TimeDelta::hours(24));
    assert_eq!(house.work_off().await, 1, "the next day, a holiday, has its own nightly round");
    house.close().await;
}

/// Invites somebody, so that a mail waits.
pub(crate) async fn invite(house: &House, mail: &str) -> String {
    let number = format!("99990100{:05}", mail.len());
    let member = house.member(&number, "株式会社テスト").await;
    crate::sign_in::invite(house, member, mail).await
}

#[tokio::test]
async fn mail_that_is_down_loses_nothing() {
    for house in House::all().await {
        invite(&house, "aoki@example.jp").await;
        let port = Recorder::start(Mood::Takes).await.port;
        // Nobody listens there: the recorder of that port belongs to another runtime task we never ask again.
        let down = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let dead = down.local_addr().unwrap().port();
        drop(down);
        let outbox = |port: u16| {
            let mut config = house.config.clone();
            config.mail.smtp = server::secret::Secret::new(format!("smtp://127.0.0.1:{port}"));
            server::mail::Outbox::new(&config).unwrap()
        };
        for _ in 0..4 {
            server::job::work_off(&house.app, &outbox(dead)).await.unwrap();
            house.hands.pass(TimeDelta::minutes(60));
        }
        assert_eq!(open_jobs(&house).await, 1, "it waits");
        let recorder = Recorder::start(Mood::Takes).await;
        server::job::work_off(&house.app, &outbox(recorder.port)).await.unwrap();
        assert_eq!(recorder.taken().mails.len(), 1);
        assert_eq!(open_jobs(&house).await, 0);
        server::job::work_off(&house.app, &outbox(recorder.port)).await.unwrap();
        assert_eq!(recorder.taken().mails.len(), 1, "once");
        assert_ne!(port, dead);
        house.close().await;
    }
}

#[tokio::test]
async fn after_ten_tries_in_a_day_a_person_is_asked() {
    for house in House::all().await {
        invite(&house, "aoki@example.jp").await;
        for minutes in [1, 3, 10, 30, 60, 120, 240, 480, 480] {
            house.work_off_with(Mood::Later, 2, TimeDelta::zero()).await;
            house.hands.pass(TimeDelta::minutes(minutes));
        }
        let tries =
            job_row::Entity::find().filter(job_row::Column::Kind.eq("mail_link")).one(house.app.read()).await.unwrap();
        assert_eq!(tries.unwrap().attempts, 9, "never before its time");
        assert_eq!(staff_task::Entity::find().count(house.app.read()).await.unwrap(), 0);
        assert_eq!(open_jobs_of(&house, "mail_link").await, 1);
        house.work_off_with(Mood::Later, 1, TimeDelta::zero()).await;
        assert_eq!(open_jobs_of(&house, "mail_link").await, 0);
        let task = staff_task::Entity::find().found(house.app.read()).await;
        assert_eq!(task.kind, "mail_failed");
        house.close().await;
    }
}

#[tokio::test]
async fn an_address_that_is_refused_becomes_a_task_within_a_quarter_of_an_hour() {
    let house = House::one().await;
    invite(&house, "aoki@example.jp").await;
    let began = house.app.now();
    for minutes in [1, 3, 10] {
        house.work_off_with(Mood::Never, 1, TimeDelta::minutes(minutes)).await;
        assert_eq!(staff_task::Entity::find().count(house.app.read()).await.unwrap(), 0);
    }
    house.work_off_with(Mood::Never, 1, TimeDelta::zero()).await;
    assert_eq!(staff_task::Entity::find().count(house.app.read()).await.unwrap(), 1);
    assert!(house.app.now() - began <= TimeDelta::minutes(15));
    let row =
        job_row::Entity::find().filter(job_row::Column::Kind.eq("mail_link")).one(house.app.read()).await.unwrap();
    let row = row.unwrap();
    assert!(row.gave_up_at.is_some());
    let error = row.last_error.unwrap();
    assert_eq!(error, "mail: never (550)", "no address, no text of the other server");
    house.close().await;
}

async fn open_jobs_of(house: &House, kind: &str) -> u64 {
    let open = job_row::Entity::find()
        .filter(job_row::Column::Kind.eq(kind))
        .filter(job_row::Column::DoneAt.is_null())
        .filter(job_row::Column::GaveUpAt.is_null());
    open.count(house.app.read()).await.unwrap()
}

impl House {
    /// Works so often against a mail server of this mood, with time passing in between.
    async fn work_off_with(&self, mood: Mood, times: usize, pause: TimeDelta) {
        let recorder = Recorder::start(mood).await;
        for _ in 0..times {
            server::job::work_off(&self.app, &recorder.outbox()).await.unwrap();
            self.hands.pass(pause);
        }
    }
}

#[tokio::test]
async fn a_link_that_opens_nothing_any_more_is_not_mailed() {
    let house = House::one().await;
    invite(&house, "aoki@example.jp").await;
    house.hands.pass(TimeDelta::hours(73));
    house.work_off().await;
    assert!(house.mails().is_empty());
    assert_eq!(open_jobs(&house).await, 0);
    house.close().await;
}

#[tokio::test]
async fn what_this_program_does_not_understand_goes_to_a_person() {
    let house = House::one().await;
    easy(&house, "strange").await;
    job_row::Entity::update_many()
        .col_expr(job_row::Column::Payload, sea_orm::sea_query::Expr::value("{\"wish\":\"of_tomorrow\"}"))
        .filter(job_row::Column::DedupKey.eq("strange"))
        .exec(&house.app.db().write)
        .await
        .unwrap();
    house.work_off().await;
    let task = staff_task::Entity::find().found(house.app.read()).await;
    assert_eq!(task.kind, "job_gave_up");
    house.close().await;
}

#[tokio::test]
async fn a_mail_about_a_case_nobody_knows_goes_nowhere() {
    let house = House::one().await;
    let now = house.app.now();
    let case = CaseId(Uuid::now_v7());
    let member = house.member("9999010000001", "株式会社テスト").await;
    house.member_user(member, "aoki@example.jp", MemberRole::Admin).await;
    for (n, job) in [
        Job::MailApplicant { case },
        Job::MailConfirm { case, address: None },
        Job::MailMember { member, case },
        Job::MailGuidance { member, guidance: entity::id::MeasureFileId(Uuid::now_v7()) },
        Job::MailLink { invitation: Uuid::new_v4(), sealed: String::new(), address: None },
    ]
    .iter()
    .enumerate()
    {
        job::enqueue(&house.app.db().write, now, now, &format!("w{n}"), job).await.unwrap();
    }
    house.work_off().await;
    assert!(house.mails().is_empty());
    assert_eq!(open_jobs(&house).await, 0, "there is nothing to try again");
    house.close().await;
}

#[tokio::test]
async fn a_member_hears_only_of_cases_that_it_may_know_of() {
    for house in House::all().await {
        let team = house.team().await;
        let member = house.member("9999010000001", "株式会社テスト").await;
        house.member_user(member, "desk@member.example.jp", MemberRole::Admin).await;
        house.member_user(member, "second@member.example.jp", MemberRole::Viewer).await;
        let told = house.notified(team, member, "株式会社テスト").await;
        house.work_off().await;
        let mails = house.mails();
        assert_eq!(mails.len(), 2, "each user of the member, and not the applicant, whose address is not confirmed");
        for mail in &mails {
            let text = crate::sign_in::mail_text(mail);
            assert!(text.contains("http://127.0.0.1:3000/portal\n"), "{text}");
            for secret in [crate::seed::APPLICANT, "株式会社テスト", "住所", &house.number(told).await] {
                assert!(!mail.contains(secret) && !text.contains(secret), "{secret}: {text}");
            }
        }
        // Danger is spoken of after a mail was promised: it waits until somebody has decided.
        let job = Job::MailMember { member, case: told };
        job::enqueue(&house.app.db().write, house.app.now(), house.app.now(), "waits", &job).await.unwrap();
        let danger = Danger { kind: DangerKind::Violence, who_what: None };
        house.step(told, &Actor::Applicant { case: told }, Command::ReportDanger(danger)).await;
        house.work_off().await;
        assert_eq!(house.mails().len(), 2);
        assert_eq!(open_jobs(&house).await, 1, "it is not lost");
        let approver = Actor::Staff { id: team.approver, role: Role::Approver };
        let reason = Reason { reason: "連絡してよいと本人が言った".to_owned() };
        house.step(told, &approver, Command::ClearHarm(reason)).await;
        house.hands.pass(TimeDelta::minutes(2));
        house.work_off().await;
        assert_eq!(house.mails().len(), 4);
        assert_eq!(open_jobs(&house).await, 0);
        // The row alone says that danger is undecided: that is enough.
        let now = house.app.now();
        job::enqueue(&house.app.db().write, now, now, "later", &job).await.unwrap();
        case_file::Entity::update_many()
            .col_expr(case_file::Column::Held, sea_orm::sea_query::Expr::value(true))
            .filter(case_file::Column::Id.eq(told))
            .exec(&house.app.db().write)
            .await
            .unwrap();
        house.work_off().await;
        assert_eq!(house.mails().len(), 4);
        assert_eq!(open_jobs(&house).await, 1);
        // And of a case that it was never told of there is no mail either.
        let untold = house.sent(&crate::seed::answers(member, "株式会社テスト")).await;
        let job = Job::MailMember { member, case: untold };
        job::enqueue(&house.app.db().write, now, now, "untold", &job).await.unwrap();
        house.work_off().await;
        assert_eq!(house.mails().len(), 4);
        assert_eq!(open_jobs(&house).await, 1, "there is nothing to wait for");
        house.close().await;
    }
}

/// The addresses of the mails that a server took, in order.
fn told(recorder: &Recorder) -> Vec<String> {
    let mails = recorder.taken().mails.into_iter().map(|mail| String::from_utf8(mail).unwrap());
    let mut to: Vec<String> = mails.map(|mail| decoded(&mail, "To")).collect();
    to.sort_unstable();
    to
}

#[tokio::test]
async fn an_address_that_fails_brings_the_colleagues_no_second_mail() {
    const GONE: &str = "gone@member.example.jp";
    const REACHED: [&str; 2] = ["desk@member.example.jp", "second@member.example.jp"];
    for house in House::all().await {
        let team = house.team().await;
        let member = house.member("9999010000001", "株式会社テスト").await;
        house.member_user(member, REACHED[0], MemberRole::Admin).await;
        house.member_user(member, GONE, MemberRole::Answerer).await;
        house.member_user(member, REACHED[1], MemberRole::Viewer).await;
        house.notified(team, member, "株式会社テスト").await;
        let recorder = Recorder::start(Mood::NeverTo(GONE)).await;
        for minutes in [1, 3, 10, 0] {
            assert_eq!(staff_task::Entity::find().count(house.app.read()).await.unwrap(), 0);
            server::job::work_off(&house.app, &recorder.outbox()).await.unwrap();
            assert_eq!(told(&recorder), REACHED, "each of them once, at once");
            house.hands.pass(TimeDelta::minutes(minutes));
        }
        assert_eq!(open_jobs(&house).await, 0);
        let tries = recorder.taken().commands.iter().filter(|line| line.contains(GONE)).count();
        assert_eq!(tries, 4, "the address that fails is tried again");
        let tasks = staff_task::Entity::find().all(house.app.read()).await.unwrap();
        assert_eq!(tasks.iter().map(|task| task.kind.as_str()).collect::<Vec<_>>(), ["mail_failed"]);

        // The worker died after it had promised the mails: promising again promises nothing new.
        job_row::Entity::update_many()
            .col_expr(
                job_row::Column::DoneAt,
                sea_orm::sea_query::Expr::value(Option::<chrono::DateTime<chrono::Utc>>::None),
            )
            .filter(job_row::Column::Kind.eq("mail_member"))
            .exec(&house.app.db().write)
            .await
            .unwrap();
        assert_eq!(open_jobs(&house).await, 1);
        server::job::work_off(&house.app, &recorder.outbox()).await.unwrap();
        assert_eq!((open_jobs(&house).await, told(&recorder).len()), (0, 2));
        house.close().await;
    }
}

#[tokio::test]
async fn who_may_no_longer_sign_in_is_not_told_by_a_mail_that_was_promised() {
    let house = House::one().await;
    let team = house.team().await;
    let member = house.member("9999010000001", "株式会社テスト").await;
    let user = house.member_user(member, "desk@member.example.jp", MemberRole::Admin).await;
    house.notified(team, member, "株式会社テスト").await;
    house.work_off_with(Mood::Later, 1, TimeDelta::minutes(2)).await;
    assert_eq!(open_jobs_of(&house, "mail_user").await, 1);
    member_user::Entity::update_many()
        .col_expr(member_user::Column::Active, sea_orm::sea_query::Expr::value(false))
        .filter(member_user::Column::Id.eq(user))
        .exec(&house.app.db().write)
        .await
        .unwrap();
    house.work_off().await;
    assert_eq!((open_jobs_of(&house, "mail_user").await, house.mails().len()), (0, 0));
    house.close().await;
}

#[tokio::test]
async fn an_applicant_hears_by_mail_only_at_a_confirmed_address_and_quietly_if_asked() {
    let house = House::one().await;
    let member = house.member("9999010000001", "株式会社テスト").await;
    let mut quiet = crate::seed::answers(member, "株式会社テスト");
    quiet.safety = Some(entity::application::answer::Safety::Yes);
    let mut english = crate::seed::answers(member, "株式会社テスト");
    english.language = Some(entity::application::answer::Language::English);
    let quiet_english = entity::application::draft::Answers { safety: quiet.safety, ..english.clone() };
    for (answers, subject, sender, page) in [
        (
            crate::seed::answers(member, "株式会社テスト"),
            "お手続きについてのお知らせ",
            "みらい個人情報保護協会（架空）",
            "/status",
        ),
        (quiet, "お知らせ", "事務局", "/status"),
        (english, "A message about your procedure", "Mirai Association (fictional)", "/en/status"),
        (quiet_english, "A message", "Office", "/en/status"),
    ] {
        let before = house.mails().len();
        let id = house.sent(&answers).await;
        let applicant = Actor::Applicant { case: id };
        house.work_off().await;
        assert_eq!(house.mails().len(), before, "an address that was not confirmed gets nothing");
        let address = crate::seed::APPLICANT_MAIL.to_owned();
        house.step(id, &applicant, Command::ConfirmMail(address)).await;
        let now = house.app.now();
        let job = Job::MailApplicant { case: id };
        job::enqueue(&house.app.db().write, now, now, &format!("news:{id}"), &job).await.unwrap();
        house.work_off().await;
        let mails = house.mails();
        assert!(mails.len() > before);
        let mail = mails.iter().find(|mail| decoded(mail, "Subject") == subject).expect(subject);
        let from = decoded(mail, "From");
        assert!(from.trim_start_matches('"').starts_with(sender), "{from}");
        let text = crate::sign_in::mail_text(mail);
        assert!(text.lines().any(|line| line == format!("http://127.0.0.1:3000{page}")), "{text}");
        for secret in [crate::seed::APPLICANT, "株式会社テスト", "苦情", "住所", "個人情報保護法", "omplain", "ddress"]
        {
            assert!(!text.contains(secret), "{secret}: {text}");
        }
        if sender == "事務局" || sender == "Office" {
            let names = ["協会", "ssociation"].iter().any(|name| text.contains(name));
            assert!(!names && !mail.contains("Madoguchi"), "a quiet mail names nobody: {text}");
        }
        if page == "/en/status" {
            let japanese = text.chars().find(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'));
            assert_eq!(japanese, None, "{text}");
        }
        house.hands.pass(TimeDelta::minutes(1));
    }
    house.close().await;
}

/// A header, its encoded words read.
fn decoded(mail: &str, name: &str) -> String {
    let (head, _) = mail.split_once("\r\n\r\n").unwrap();
    let unfolded = head.replace("\r\n ", " ");
    let line = unfolded.lines().find(|line| line.starts_with(&format!("{name}: "))).unwrap().to_owned();
    let value = &line[name.len() + 2..];
    let words = value.split(' ').map(|word| {
        match word.trim_matches('"').strip_prefix("=?utf-8?b?").and_then(|word| word.strip_suffix("?=")) {
            Some(coded) => String::from_utf8(data_encoding::BASE64.decode(coded.as_bytes()).unwrap()).unwrap(),
            None => format!(" {word}"),
        }
    });
    words.collect::<String>().trim().to_owned()
}

#[tokio::test]
async fn drafts_that_have_expired_leave_nothing_behind() {
    for house in House::all().await {
        let member = house.member("9999010000001", "株式会社テスト").await;
        let answers = crate::seed::answers(member, "株式会社テスト");
        let unsent = house.draft(&answers).await;
        let sent = house.sent(&answers).await;
        house.work_off().await;
        house.hands.pass(TimeDelta::days(31));
        let fresh = house.draft(&answers).await;
        house.work_off().await;
        let left = draft::Entity::find().all(house.app.read()).await.unwrap();
        assert!(left.iter().all(|row| row.id != unsent));
        assert!(left.iter().any(|row| row.id == fresh));
        assert!(house.app.keys().case(unsent).await.unwrap().is_none(), "nor its key");
        assert!(house.app.keys().case(sent).await.unwrap().is_some(), "what was sent stays");
        house.close().await;
    }
}

#[test]
fn an_operator_is_told_that_nothing_waits() {
    let folder = tempfile::tempdir().unwrap();
    let listed = std::process::Command::new(env!("CARGO_BIN_EXE_madoguchi"))
        .args(["jobs", "list"])
        .env("MADOGUCHI__DATA", folder.path().join("data"))
        .output()
        .unwrap();
    assert_eq!(String::from_utf8(listed.stdout).unwrap(), "nothing waits, and nothing was given up\n");
}
