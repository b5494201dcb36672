//! About forty cases over all twenty states, the oldest ended long ago, the newest from today.

use entity::application::answer::{Channel, DangerKind, Safety, ShareScope, Topic};
use entity::application::draft::Answers;
use entity::case::Command;
use entity::case::payload::{
    Lateness, PaperAsk, Referral, SettledBy, Settlement, SuspensionOrder, SuspensionReason, Withdrawal,
};
use entity::case::proposal::{Alternative, Plan, ProposalNo, Refusal, UnsettledClosing, Withholding};
use entity::case::request::{RequestDraft, RequestKind};
use entity::law::deadline;
use entity::law::ground::Ground;
use entity::law::paper::Paper;
use entity::law::remit::OutsideReason;
use entity::people::Actor;
use usecase::caller::{Caller, Visit};
use usecase::case::draft;
use usecase::state::AppState;

use super::history::{Opening, Story};
use super::members::Members;
use super::staff::Staff;
use super::time::Time;

const WEB: Opening = Opening { n: 0, days: 0, channel: Channel::Web, danger: DangerKind::No, scope: ShareScope::Named };

/// Where a case is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Left {
    Received,
    Consulting,
    Checking,
    Papers,
    Screening,
    NotAccepted,
    Referred,
    Accepted,
    Withheld,
    Notified,
    Requested,
    Overdue,
    Weighing,
    Explained,
    Suspended,
    Discontinued,
    Settled,
    Unsettled,
    Withdrawn,
}

/// Each state, twice: how many days ago the case began, and by which way.
const PLAN: [(Left, u64, Channel, u64, Channel); 19] = [
    (Left::Received, 1, Channel::Web, 2, Channel::Phone),
    (Left::Consulting, 3, Channel::Phone, 5, Channel::Mail),
    (Left::Checking, 4, Channel::Web, 6, Channel::Post),
    (Left::Papers, 9, Channel::Web, 16, Channel::Fax),
    (Left::Screening, 5, Channel::Web, 7, Channel::Phone),
    (Left::NotAccepted, 60, Channel::Web, 95, Channel::Phone),
    (Left::Referred, 30, Channel::Web, 45, Channel::Phone),
    (Left::Accepted, 6, Channel::Web, 8, Channel::Phone),
    (Left::Withheld, 20, Channel::Web, 33, Channel::Phone),
    (Left::Notified, 10, Channel::Web, 13, Channel::Phone),
    (Left::Requested, 18, Channel::Web, 24, Channel::Post),
    (Left::Overdue, 40, Channel::Web, 52, Channel::Phone),
    (Left::Weighing, 15, Channel::Web, 21, Channel::Phone),
    (Left::Explained, 22, Channel::Web, 26, Channel::Web),
    (Left::Suspended, 70, Channel::Web, 85, Channel::Phone),
    (Left::Discontinued, 110, Channel::Web, 130, Channel::Phone),
    (Left::Settled, 90, Channel::Web, 150, Channel::Phone),
    (Left::Unsettled, 140, Channel::Web, 170, Channel::Post),
    (Left::Withdrawn, 50, Channel::Web, 75, Channel::Web),
];

pub(super) async fn all(app: &AppState, time: &Time, staff: &Staff, members: &Members) -> anyhow::Result<()> {
    let mut n = 0;
    for (left, first, first_way, second, second_way) in PLAN {
        for (days, channel) in [(first, first_way), (second, second_way)] {
            one(app, time, staff, members, left, Opening { n, days, channel, ..opening(left) }).await?;
            n += 1;
        }
    }
    drafts(app, time).await
}

fn opening(left: Left) -> Opening {
    match left {
        Left::Withheld => Opening { danger: DangerKind::Violence, ..WEB },
        Left::Consulting => Opening { scope: ShareScope::NotYet, ..WEB },
        _ => WEB,
    }
}

async fn one(
    app: &AppState,
    time: &Time,
    staff: &Staff,
    members: &Members,
    left: Left,
    opening: Opening,
) -> anyhow::Result<()> {
    // The first four members have most of the cases, so that their portals show something.
    let member = members.nth(if opening.n % 3 == 2 { opening.n + 4 } else { opening.n % 4 })?;
    let story = Story::begin(app, time, staff, member, opening).await?;
    match left {
        Left::Received => Ok(()),
        Left::Consulting => story.by(&staff.intake, Command::BeginConsultation).await,
        Left::Checking => story.by(&staff.intake, Command::BeginCheck).await,
        Left::Papers => papers(&story).await,
        Left::Screening => story.checked().await,
        Left::NotAccepted => refused(&story).await,
        Left::Referred => referred(&story).await,
        Left::Accepted => story.accepted().await,
        Left::Withheld => withheld(&story).await,
        Left::Notified => story.notified().await,
        Left::Requested => requested(&story).await,
        Left::Overdue => overdue(&story, opening.days).await,
        Left::Weighing => story.answered().await,
        Left::Explained => story.explained().await,
        Left::Suspended => suspended(&story).await,
        Left::Discontinued => discontinued(&story).await,
        Left::Settled => settled(&story).await,
        Left::Unsettled => unsettled(&story).await,
        Left::Withdrawn => {
            story.notified().await?;
            let withdrawal = Withdrawal {
                reason: Some("会社から連絡があり、解決しました。".to_owned()),
                confirmed_on: None,
            };
            story.by(&story.applicant(), Command::Withdraw(withdrawal)).await
        }
    }
}

async fn papers(story: &Story<'_>) -> anyhow::Result<()> {
    story.by(&story.staff.intake, Command::BeginCheck).await?;
    let ask = PaperAsk {
        papers: vec![Paper::Identity],
        text: "本人確認の書類の写しをお送りください。番号は、ふせんなどでかくしてください。".to_owned(),
        due: None,
    };
    story.by(&story.staff.intake, Command::AskPapers(ask)).await
}

async fn referred(story: &Story<'_>) -> anyhow::Result<()> {
    story.by(&story.staff.intake, Command::BeginCheck).await?;
    let referral = Referral {
        why: OutsideReason::NotPersonalInformation,
        desks: vec!["消費者ホットライン 188".to_owned()],
        advice: "商品の交換については、消費生活センターが相談にのってくれます。".to_owned(),
    };
    story.by(&story.staff.intake, Command::Refer(referral)).await
}

async fn decided(story: &Story<'_>, plan: Plan) -> anyhow::Result<()> {
    decided_by(story, plan, &story.staff.approver).await
}

async fn decided_by(story: &Story<'_>, plan: Plan, approver: &Actor) -> anyhow::Result<()> {
    story.by(&story.staff.handler, Command::Propose(Box::new(plan))).await?;
    let no = story.file().await?.open_proposals().map(|proposal| proposal.no).last().unwrap_or(ProposalNo(0));
    story.by(approver, Command::Approve(no)).await
}

fn refusal(ground: Ground, reasons: &str) -> Refusal {
    Refusal {
        ground,
        facts: "申出人の説明と、届いた書類による。".to_owned(),
        reasons: reasons.to_owned(),
        advice: "会社の窓口に、いつ、どの情報について、何を求めるかを書面で伝えると、記録が残ります。".to_owned(),
        referral: "法テラス 0570-078374、個人情報保護法相談ダイヤル 03-6457-9849".to_owned(),
        way_back: "事情が変わったときは、受付番号を添えて、あらためて申し出ることができます。".to_owned(),
        heard_on: None,
    }
}

async fn refused(story: &Story<'_>) -> anyhow::Result<()> {
    story.checked().await?;
    let text = "お申し出は、損害賠償の金額についてのものだけでした。金額を決めることは、この手続ではできません。";
    decided(story, Plan::NonAcceptance(refusal(Ground::Damages, text))).await
}

async fn discontinued(story: &Story<'_>) -> anyhow::Result<()> {
    story.notified().await?;
    let text = "同じ内容の裁判が始まり、長く続く見込みのため、この手続を途中で終えます。";
    decided_by(story, Plan::Discontinuance(refusal(Ground::Litigation, text)), &story.staff.deputy).await
}

async fn withheld(story: &Story<'_>) -> anyhow::Result<()> {
    story.accepted().await?;
    let review_on = deadline::harm_review(story.app.today(), &story.app.organization().terms, story.app.calendar()).due;
    let plan = Plan::WithholdNotice(Withholding {
        fear: "申出人の元の家族が、この事業者で働いている。".to_owned(),
        evidence: "申出人の説明。支援センターの相談の記録。".to_owned(),
        instead: Alternative::AdviceOnly,
        text_for_applicant: "会社には知らせません。安全な方法を、いっしょに考えます。".to_owned(),
        review_on,
    });
    decided(story, plan).await
}

async fn requested(story: &Story<'_>) -> anyhow::Result<()> {
    story.notified().await?;
    let draft = RequestDraft {
        kind: RequestKind::WrittenExplanation,
        questions: vec!["停止の依頼を受けた日と、社内で伝えた経路を説明してください。".to_owned()],
        why: "停止の依頼が伝わらなかった経過を確かめるため。".to_owned(),
        due: None,
    };
    story.by(&story.staff.handler, Command::AskMember(draft)).await
}

async fn overdue(story: &Story<'_>, days: u64) -> anyhow::Result<()> {
    story.notified().await?;
    story.time.back(days.saturating_sub(25), 10, 0);
    story.by(&story.staff.handler, Command::MarkLate(Lateness::DuePassed)).await
}

async fn suspended(story: &Story<'_>) -> anyhow::Result<()> {
    story.notified().await?;
    let order = SuspensionOrder {
        why: SuspensionReason::Litigation,
        text: "同じ内容の裁判が続いているため、いったん止めます。終わったら、お知らせください。".to_owned(),
        review_on: Some(story.app.calendar().days_after(story.app.today(), 120).due),
    };
    story.by(&story.staff.approver, Command::Suspend(order)).await
}

async fn settled(story: &Story<'_>) -> anyhow::Result<()> {
    story.explained().await?;
    let settlement = Settlement {
        why: SettledBy::MeasureDone,
        text: "会社の対応を確かめました。この件は、解決として終えます。".to_owned(),
        text_for_member: "申出人に説明し、解決として終えました。".to_owned(),
    };
    story.by(&story.staff.handler, Command::Settle(settlement)).await
}

async fn unsettled(story: &Story<'_>) -> anyhow::Result<()> {
    story.explained().await?;
    let plan = Plan::CloseUnsettled(UnsettledClosing {
        reasons: "会社の説明に、ご納得いただけませんでした。協会には、これ以上会社に求める力がありません。".to_owned(),
        advice: "やりとりの記録を保管してください。".to_owned(),
        referral: "個人情報保護法相談ダイヤル 03-6457-9849（あっせんの相談ができます）".to_owned(),
    });
    decided(story, plan).await
}

/// Two drafts that were never sent.
async fn drafts(app: &AppState, time: &Time) -> anyhow::Result<()> {
    for days in [2, 5] {
        time.back(days, 21, 30);
        let visit = Visit {
            request_id: "demo".to_owned(),
            nonce: String::new(),
            caller: Caller::Stranger,
            session: None,
            code: None,
            devices: Vec::new(),
            network: "demo".to_owned(),
        };
        let answers =
            Answers { safety: Some(Safety::No), topic: Some(Topic::PersonalInformation), ..Answers::default() };
        draft::begin(app, &visit, &answers).await?;
    }
    Ok(())
}
