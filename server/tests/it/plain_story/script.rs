//! What is said and written in the plain story.

use entity::application::Name;
use entity::application::answer::{
    Category, ContactPlan, ContactWay, FilesChoice, Identifiers, IdentityAnswer, IdentityDocument, Outcome,
};
use entity::application::draft::Answers;
use entity::case::Command;
use entity::case::disclosure::{Disclosure, Item, Particular, ShownApplicant, ShownPoint};
use entity::case::payload::{ExplainedAfter, Explanation, SettledBy, Settlement};
use entity::case::point::{AnswerFile, AnswerStage, Assessment, Finding, MemberAnswer, PointAnswer, PointNo, Reply};
use entity::id::{FileId, MemberId};

use crate::seed::answers;
use crate::story::day;

pub(super) const AOBA: &str = "株式会社あおば通販";
pub(super) const AOBA_MAIL: &str = "soudan@aoba-tsuhan.example";
pub(super) const READER_MAIL: &str = "kanri@aoba-tsuhan.example";
pub(super) const RIVAL_MAIL: &str = "jimu@hinatakai.example";
const HARUKA: &str = "佐藤 はるか";
pub(super) const HARUKA_MAIL: &str = "haruka.sato@example.jp";
pub(super) const STORY: &str = "2回、書面でカタログの送付をやめるように頼みましたが、今も毎月届きます。";
pub(super) const VIEW: &str = "消去した日が示され、送付は止まったと考えます。";
pub(super) const OUTLINE: &str = "対応を確かめ、申出人に説明しました。";
pub(super) const END_FOR_MEMBER: &str = "申出人が納得し、手続を終えました。";

/// The application as the form sends it; its files come by themselves.
pub(super) fn said(member: MemberId) -> Answers {
    Answers {
        categories: [Category::NotStopped, Category::OtherPurpose].into(),
        what_happened: Some(STORY.to_owned()),
        outcomes: [Outcome::StopAndErase, Outcome::Explain].into(),
        files_choice: Some(FilesChoice::Now),
        identifiers: Identifiers { customer_number: Some("A-204417".to_owned()), ..Identifiers::default() },
        name: Some(Name { name: HARUKA.to_owned(), reading: Some("さとう はるか".to_owned()), other: None }),
        contact: ContactPlan {
            ways: [ContactWay::Mail].into(),
            mail: Some(HARUKA_MAIL.to_owned()),
            confirmed_mail: Some(HARUKA_MAIL.to_owned()),
            ..ContactPlan::default()
        },
        identity: Some(IdentityAnswer::Now { document: IdentityDocument::MyNumberCard }),
        ..answers(member, AOBA)
    }
}

/// The copy for the member, as far as she allowed.
pub(super) fn copy(letter: FileId) -> Disclosure {
    let shown = |no, text: &str| ShownPoint { no: PointNo(no), text: text.to_owned() };
    Disclosure {
        applicant: ShownApplicant::Named { name: HARUKA.to_owned(), principal: None },
        points: vec![shown(1, "断ったあとも広告に使っている"), shown(2, "利用停止と消去の求めに応じない")],
        facts: "申出人は2回、書面で送付の停止を求めたが、カタログが届き続けている。".to_owned(),
        particulars: vec![Particular { item: Item::CustomerNumber, value: "A-204417".to_owned() }],
        files: vec![letter],
        questions: vec!["いつまでに送付を止めますか。".to_owned()],
        answer_by: day("2026-12-11"),
    }
}

/// The firm's answer.
pub(super) fn answer(stage: AnswerStage, points: &[(u32, Reply, Option<&str>)], files: Vec<AnswerFile>) -> Command {
    let said = |(no, reply, by): &(u32, Reply, Option<&str>)| PointAnswer {
        no: PointNo(*no),
        reply: *reply,
        by: by.map(day),
        reason: None,
    };
    Command::AnswerAsMember(Box::new(MemberAnswer {
        stage,
        points: points.iter().map(said).collect(),
        facts: "停止の求めが名簿に反映されていませんでした。".to_owned(),
        basis: None,
        prevention: Some("求めを受けた日に、名簿から外すように改めました。".to_owned()),
        text_for_applicant: "名簿から消し、送付を止めました。".to_owned(),
        files,
        drafted_by: None,
        approved_by: None,
    }))
}

/// The result.
pub(super) fn explained(outline: &str, files: Vec<FileId>) -> Command {
    Command::Explain(Explanation {
        after: ExplainedAfter::Answer,
        member_said: "名簿から消し、送付を止めました。".to_owned(),
        view: VIEW.to_owned(),
        advice: "また届いたときは、封筒を残して知らせてください。".to_owned(),
        other_roads: "消費生活センターにも相談できます。".to_owned(),
        outline_for_member: outline.to_owned(),
        why: String::new(),
        files,
    })
}

/// What was found on a point.
pub(super) fn assessed(no: u32) -> Assessment {
    Assessment {
        no: PointNo(no),
        finding: Finding::Answered,
        reason: "消去した日が示された".to_owned(),
        text_for_applicant: "止まりました。".to_owned(),
    }
}

/// The end, for both sides.
pub(super) fn end() -> Command {
    Command::Settle(Settlement {
        why: SettledBy::Content,
        text: "納得されたとうかがいましたので、手続を終えます。".to_owned(),
        text_for_member: END_FOR_MEMBER.to_owned(),
    })
}
