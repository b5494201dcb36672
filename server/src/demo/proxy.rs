//! The case of a proxy whose power of attorney does not come: two reminders have gone, the day has passed, and a
//! person has to decide. Its number and code are told, so that it can be read as the applicant reads it.

use entity::application::Name;
use entity::application::answer::{
    Channel, ContactPlan, ContactWay, DangerKind, DelegatedRelation, Mandate, ShareScope, Who,
};
use entity::case::Command;
use entity::case::checked::AuthorityResult;
use entity::case::payload::PaperAsk;
use entity::id::CaseId;
use entity::law::paper::Paper;
use entity::people::Actor;
use usecase::case::load;
use usecase::state::AppState;
use uuid::Uuid;

use super::history::{self, Opening, Story};
use super::members::Members;
use super::staff::Staff;
use super::time::Time;

/// The case has an id of its own choosing, so that it is found again.
const CASE: CaseId = CaseId(Uuid::from_u128(0x0193_0000_0000_7000_8000_0000_0000_0004));

/// How many days ago it began; its day passed about two weeks ago.
const BEGAN: u64 = 36;
/// How many days ago the power of attorney was asked for.
const ASKED: u64 = 33;
/// How many days ago the two reminders went.
const REMINDED: [u64; 2] = [26, 20];

/// A case that can be read with number and code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoReceipt {
    pub number: String,
    pub code: String,
    /// Whose it is and how it stands.
    pub what: &'static str,
}

/// Number and code of the case, if it is there.
pub(super) async fn receipt(app: &AppState) -> anyhow::Result<Option<DemoReceipt>> {
    if app.keys().case(CASE).await?.is_none() {
        return Ok(None);
    }
    let (file, _) = load::by_id(app, &Actor::System, CASE).await?;
    let code = app.keys().code(CASE.0.as_bytes())?.grouped().to_string();
    let number = file.number.map(|number| number.to_string()).unwrap_or_default();
    Ok(Some(DemoReceipt { number, code, what: "申出人の代理人 高橋：委任状が届かない" }))
}

pub(super) async fn all(app: &AppState, time: &Time, staff: &Staff, members: &Members) -> anyhow::Result<()> {
    let opening =
        Opening { n: 1, days: BEGAN, channel: Channel::Web, danger: DangerKind::No, scope: ShareScope::Named };
    let member = members.nth(1)?;
    let mut said = history::application(opening, &member)?;
    let mail = "takahashi.makoto@example.jp".to_owned();
    said.who = Some(Who::DelegatedProxy { relation: DelegatedRelation::Scrivener, mandate: Mandate::WillMake });
    said.name = Some(Name {
        name: "高橋 まこと".to_owned(), reading: Some("たかはし まこと".to_owned()), other: None
    });
    said.principal_name = Some("小林 ゆう".to_owned());
    said.contact = ContactPlan {
        ways: [ContactWay::Mail].into(),
        mail: Some(mail.clone()),
        confirmed_mail: Some(mail),
        ..ContactPlan::default()
    };
    let story = Story { app, time, staff, id: CASE, member };
    story.arrive(opening.days, &said).await?;
    time.back(ASKED, 10, 30);
    story.identified().await?;
    let lacking = "小林さんの委任状".to_owned();
    story.by(&staff.intake, Command::RecordAuthority(AuthorityResult::NotShown { lacking })).await?;
    let text = "小林さんから頼まれたことが分かる、小林さんの署名のある委任状をお送りください。";
    let ask = PaperAsk { papers: vec![Paper::PowerOfAttorney], text: text.to_owned(), due: None };
    story.by(&staff.intake, Command::AskPapers(ask)).await?;
    for days in REMINDED {
        time.back(days, 10, 0);
        story.by(&Actor::System, Command::Remind).await?;
    }
    story.by(&staff.intake, Command::AssignHandler(staff.handler_id()?)).await
}
