//! What the stories share: days that pass, where a case stands, why a step is not taken, and who has heard of it.

use bytes::Bytes;
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use entity::application::answer::{FileGiven, FilePurpose};
use entity::case::due::DeadlineKind;
use entity::case::payload::MessageText;
use entity::case::{Case, Command, Denied, Status};
use entity::id::{CaseId, FileId, MemberId, MemberUserId};
use entity::people::Actor;
use http::StatusCode;
use schema::{case_file, file, letter, member_case_view};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use usecase::account::session::Opens;
use usecase::case::load;
use usecase::error::AppError;
use usecase::query::member_cases;
use usecase::state::AppState;
use usecase::support::upload::{self, Coming, Owner, There};
use vault::files::{Presence, Sender};
use vault::keys::CaseKeys;

use crate::desk::photograph;
use crate::harness::{Found, House};
use crate::sign_in::mail_text;

/// A day, written 2026-11-24.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Words without files.
pub(crate) fn words(text: &str) -> MessageText {
    MessageText { text: text.to_owned(), files: Vec::new() }
}

impl House {
    /// Lets time pass until this moment in Japan, written 2026-11-24 10:30, with a worker that comes by every day.
    pub(crate) async fn until(&self, moment: &str) {
        let local = NaiveDateTime::parse_from_str(moment, "%Y-%m-%d %H:%M").unwrap();
        let then = local.and_utc() - TimeDelta::hours(9);
        loop {
            self.work_off().await;
            let left = then - self.app.now();
            assert!(left >= TimeDelta::zero(), "{moment} has passed");
            if left.is_zero() {
                return;
            }
            self.hands.pass(left.min(TimeDelta::days(1)));
        }
    }

    /// A case as its history adds up.
    pub(crate) async fn now(&self, id: CaseId) -> Case {
        Box::pin(load::by_id(&self.app, &Actor::System, id)).await.unwrap().0
    }

    /// Where a case stands and what is due next, as lists have it.
    pub(crate) async fn stands(&self, id: CaseId) -> (Status, Option<(NaiveDate, DeadlineKind)>) {
        let row = case_file::Entity::find_by_id(id).found(self.app.read()).await;
        let status = Status::from_code(&row.status).unwrap();
        assert_eq!(status, self.now(id).await.status, "the row and the history say the same");
        (status, row.due_on.map(|on| (on, DeadlineKind::from_code(&row.due_kind.unwrap()).unwrap())))
    }

    /// Why a step is not taken.
    pub(crate) async fn denied(&self, id: CaseId, actor: &Actor, command: Command) -> Denied {
        match self.tried(id, actor, &command).await {
            Err(AppError::Denied(why)) => why,
            other => panic!("{command:?} by {actor:?}: {other:?}"),
        }
    }

    /// For this person there is no such case.
    pub(crate) async fn unknown(&self, id: CaseId, actor: &Actor, command: Command) {
        let outcome = self.tried(id, actor, &command).await;
        assert!(matches!(outcome, Err(AppError::NotFound)), "{command:?} by {actor:?}: {outcome:?}");
    }

    /// A photograph that was sent and belongs to no step yet.
    pub(crate) async fn photo(&self, id: CaseId, owner: Owner, purpose: FilePurpose, name: &str) -> FileGiven {
        let keys = self.app.keys().of_case(id).await.unwrap();
        sent_file(&self.app, &keys, owner, purpose, (name, photograph())).await
    }

    /// Whether the bytes of a file lie in the store, and what its row says.
    pub(crate) async fn lies(&self, id: FileId) -> (Presence, String) {
        let row = file::Entity::find_by_id(id).found(self.app.read()).await;
        (self.app.files().holds(row.object).await.unwrap(), row.state)
    }

    /// How many mails each of these addresses has got so far, once all that is due has left.
    pub(crate) async fn heard<const N: usize>(&self, addresses: [&str; N]) -> [usize; N] {
        self.work_off().await;
        let mails = self.mails();
        addresses.map(|to| mails.iter().filter(|mail| mail.contains(&format!("To: {to}\r\n"))).count())
    }

    /// No mail to anybody holds any of this, neither in its head nor in its text.
    pub(crate) fn mails_say_nothing_of(&self, secrets: &[&str]) {
        for mail in self.mails() {
            let text = mail_text(&mail);
            for secret in secrets {
                assert!(!mail.contains(secret) && !text.contains(secret), "{secret}: {mail}\n{text}");
            }
        }
    }

    /// As far as this member and this user of it can find out, the case does not exist.
    pub(crate) async fn knows_nothing(&self, id: CaseId, member: MemberId, user: MemberUserId) {
        let (file, number) = (self.now(id).await, self.number(id).await);
        assert_eq!(member_cases::list(&self.app, member, 0).await.unwrap(), (Vec::new(), 0));
        let one = member_cases::one(&self.app, member, &number).await;
        assert!(matches!(one, Err(AppError::NotFound)), "{one:?}");
        let mine = member_case_view::Column::MemberId.eq(member);
        assert_eq!(member_case_view::Entity::find().filter(mine).count(self.app.read()).await.unwrap(), 0);
        let mine = letter::Column::MemberId.eq(member);
        assert_eq!(letter::Entity::find().filter(mine).count(self.app.read()).await.unwrap(), 0);
        let mut browser = self.browser_as(Opens::Member(user)).await;
        let name = file.application.unwrap().name.unwrap().name;
        for path in ["/portal", "/portal/cases"] {
            let page = Box::pin(browser.get(path)).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(!page.body.contains(&number) && !page.body.contains(&name), "{path}: {}", page.body);
        }
        for rest in ["", "/answer", "/answer/files", "/answer/check", "/message", "/extend"] {
            let page = Box::pin(browser.get(&format!("/portal/cases/{number}{rest}"))).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{rest}");
            assert!(!page.body.contains(&name), "{rest}: {}", page.body);
        }
    }
}

/// A file that was sent with a form, as a page keeps it until a step names it.
pub(crate) async fn sent_file(
    app: &AppState,
    keys: &CaseKeys,
    owner: Owner,
    purpose: FilePurpose,
    (name, bytes): (&str, Vec<u8>),
) -> FileGiven {
    let sender = Sender { scope: keys.case().to_string(), network: "192.0.2.1".to_owned(), has_account: false };
    let coming = Coming {
        case: keys.case(),
        owner,
        sender: &sender,
        purpose,
        sent_name: name,
        note: None,
        there: There::Form(&[]),
    };
    let bytes = futures::stream::iter([Ok::<_, ()>(Bytes::from(bytes))]);
    let received = Box::pin(upload::receive(app, keys, coming, bytes)).await.unwrap();
    upload::stage(app, received).await.unwrap()
}
