//! The words of letters and of calls. Letters go to people who may not look at a screen at all.

use entity::case::notice::NoticeKind;
use entity::law::paper::Paper;

use super::{Lang, Word, words};

words! {
    NOTHING_TO_MEMBER = "会社には、あなたの申し出のことを何も知らせていません。";
    /// What a call is about.
    call_about(kind: NoticeKind) = ("「{}」を電話で伝える", title(kind));
    where_to_ask(phone: &str) = "ご不明な点は、電話 {phone} までお問い合わせください。協会の職員が確認コードをお聞きすることはありません。";
}

pub fn title(kind: NoticeKind) -> String {
    title_ja(kind).to_owned()
}

fn title_ja(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::Receipt => "苦情の申出の受付について",
        NoticeKind::ConsultationAnswer => "ご相談への回答について",
        NoticeKind::PapersAsked => "書類又は説明の補正のお願い",
        NoticeKind::PapersReminder => "書類又は説明の補正のお願い（再度のご連絡）",
        NoticeKind::Accepted => "苦情の申出の受理について",
        NoticeKind::NotAccepted => "苦情の申出を取り扱えないことについて",
        NoticeKind::Referred => "ほかの窓口のご案内",
        NoticeKind::NoticeWithheld => "会社への通知を見合わせることについて",
        NoticeKind::MemberTold => "会社へ通知したことのお知らせ",
        NoticeKind::MemberNotice => "苦情の申出について（通知及び回答のお願い）",
        NoticeKind::MemberRequest => "説明又は資料の提出のお願い",
        NoticeKind::MemberReminder => "回答のお願い（再度のご連絡）",
        NoticeKind::AnswerReceived => "回答の受領について",
        NoticeKind::Delay => "会社の回答が遅れていることのお知らせ",
        NoticeKind::DueChanged => "期日の変更について",
        NoticeKind::Result => "結果のご説明",
        NoticeKind::ResultOutline => "結果の概要について",
        NoticeKind::Settled => "手続の終結について（解決）",
        NoticeKind::Unsettled => "手続の終結について（不調）",
        NoticeKind::Discontinued => "手続を途中で終えることについて",
        NoticeKind::HandlingEnded => "手続の終了について",
        NoticeKind::Suspended => "手続を一時停止することについて",
        NoticeKind::Resumed => "手続の再開について",
        NoticeKind::Withdrawn => "取下げの受領について",
        NoticeKind::Reopened => "手続をあらためて行うことについて",
        NoticeKind::Message => "新しいお知らせについて",
        NoticeKind::PointLeft => "申し出の一部を取り扱わないことについて",
        NoticeKind::LeakDuty => "漏えい等の報告義務について",
        NoticeKind::IdentityAgain => "本人確認書類の再提出のお願い",
        NoticeKind::ReviewAsked => "見直しの求めの受付について",
        NoticeKind::ReviewDecided => "見直しの結果について",
        NoticeKind::NewCase => "新しい申出",
        NoticeKind::SomethingCame => "新しい書類又はメッセージ",
        NoticeKind::ProposalWaits => "決裁待ち",
        NoticeKind::ProposalDecided => "決裁の結果",
        NoticeKind::Assigned => "担当の割当て",
        NoticeKind::DangerSpokenOf => "安全への配慮",
    }
}

/// The first sentence to the applicant.
pub fn opening(kind: NoticeKind) -> String {
    opening_ja(kind).to_owned()
}

fn opening_ja(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::Receipt => {
            "あなたの申し出を受け付けました。費用はかかりません。担当が内容を確かめ、あらためてご連絡します。"
        }
        NoticeKind::ConsultationAnswer => "ご相談について、次のとおりお答えします。",
        NoticeKind::PapersAsked => "手続を進めるために、次の書類又は説明をお願いします。",
        NoticeKind::PapersReminder => {
            "お願いした書類又は説明が、まだ届いていません。ご事情があるときは、お知らせください。"
        }
        NoticeKind::Accepted => "あなたの申し出を受け付けて、調べることに決めました。",
        NoticeKind::NotAccepted => "あなたの申し出は、次の理由により、この手続では取り扱えないことになりました。",
        NoticeKind::Referred => "あなたの申し出は、次の窓口が専門に受け付けています。",
        NoticeKind::NoticeWithheld => "安全のため、会社への通知を見合わせることにしました。",
        NoticeKind::MemberTold => "あなたの申し出を会社に伝え、早く解決するよう求めました。",
        NoticeKind::AnswerReceived => "会社から回答が届きました。協会が内容を確かめています。",
        NoticeKind::Delay => "会社の回答が遅れています。協会から重ねて求めています。",
        NoticeKind::DueChanged => "期日を変更しました。",
        NoticeKind::Result => "調べた結果を、次のとおりご説明します。ご意見があれば、お聞かせください。",
        NoticeKind::Settled => "この件は、解決して手続を終えました。",
        NoticeKind::Unsettled => "この件は、残念ながら解決に至らず、手続を終えました。ほかの方法をご案内します。",
        NoticeKind::Discontinued => "この件の手続は、次の理由により、途中で終えることになりました。",
        NoticeKind::Suspended => "この件の手続を、次の理由により、いったん止めることにしました。",
        NoticeKind::Resumed => "この件の手続を、再び始めました。",
        NoticeKind::Withdrawn => "取下げを受け付けました。手続を終えました。",
        NoticeKind::Reopened => "この件の手続を、あらためて行うことにしました。",
        NoticeKind::Message => "協会から、次のとおりお知らせします。",
        NoticeKind::PointLeft => {
            "あなたの申し出のうち、次の点は取り扱わないことになりました。ほかの点の手続は続きます。"
        }
        NoticeKind::LeakDuty => {
            "当協会からの通知により、漏えい等のおそれを知ったことになる場合があります。個人情報保護法第26条による報告が必要かどうかを、御確認ください。"
        }
        NoticeKind::IdentityAgain => {
            "お送りいただいた本人確認の書類では、確認ができませんでした。お手数ですが、もう一度お願いします。画像は消しました。"
        }
        NoticeKind::ReviewAsked => "見直しの求めを受け付けました。これまで関わっていない者が、あらためて判断します。",
        NoticeKind::ReviewDecided => "見直しの結果を、次のとおりお知らせします。",
        NoticeKind::MemberNotice
        | NoticeKind::MemberRequest
        | NoticeKind::MemberReminder
        | NoticeKind::ResultOutline
        | NoticeKind::HandlingEnded
        | NoticeKind::NewCase
        | NoticeKind::SomethingCame
        | NoticeKind::ProposalWaits
        | NoticeKind::ProposalDecided
        | NoticeKind::Assigned
        | NoticeKind::DangerSpokenOf => "お知らせがあります。",
    }
}

/// The sentence about the day.
pub fn due(kind: NoticeKind, day: &str) -> String {
    match kind {
        NoticeKind::PapersAsked | NoticeKind::PapersReminder | NoticeKind::IdentityAgain => {
            format!("{day}までにお願いします。間に合わないときは、お知らせください。")
        }
        NoticeKind::MemberTold => format!("会社には、{day}までに回答するよう求めています。"),
        NoticeKind::Result => format!("ご意見は、{day}までにお寄せください。"),
        NoticeKind::Suspended | NoticeKind::NoticeWithheld => format!("{day}に、あらためて見直します。"),
        NoticeKind::Receipt => format!("{day}ごろまでに、担当からご連絡します。"),
        _ => format!("期日は、{day}です。"),
    }
}

words! {
    /// The sentence about a day that has passed, to the applicant.
    due_passed(day: &str) = "お願いした期日（{day}）は過ぎましたが、今からでもお受けします。ご事情があるときは、お知らせください。期日を延ばすことができます。";
}

/// The paragraph to a member without users of its own. It names nothing of the matter.
pub fn member_paragraph(kind: NoticeKind) -> String {
    match kind {
            NoticeKind::MemberNotice | NoticeKind::MemberRequest | NoticeKind::MemberReminder => {
                "個人情報の保護に関する法律第53条の規定により、貴社の個人情報の取扱いに関する苦情について、通知し、又は説明若しくは資料の提出を求める事項があります。内容は、対象事業者ポータルでお伝えします。ポータルの利用者が登録されていませんので、至急、当協会までご連絡ください。".to_owned()
            }
            _ => "お伝えした件について、お知らせがあります。内容は、対象事業者ポータルでご確認ください。".to_owned(),
        }
}

words! {
    /// The day asked of a member.
    member_due(day: &str) = "ご回答は、{day}までにお願いいたします。";
    /// A day asked of a member that has passed.
    member_due_passed(day: &str) = "ご回答の期日（{day}）が過ぎています。至急、ご回答をお願いいたします。";
}

/// A paper that is asked for.
pub fn paper(lang: Lang, paper: Paper) -> &'static str {
    match paper {
        Paper::Identity => {
            Word::new("申し出た方の本人確認書類の写し", "A copy of an identity document of the person who complains")
        }
        Paper::ProxyIdentity => {
            Word::new("代理人の本人確認書類の写し", "A copy of an identity document of the representative")
        }
        Paper::PowerOfAttorney => Word::new("委任状", "Power of attorney"),
        Paper::FamilyRegister => Word::new(
            "戸籍謄本・抄本、又は続柄の入った住民票の写し（マイナンバーのないもの）",
            "A copy of the family register (koseki), or a certificate of residence (juminhyo) that shows the relationship and does not show My Number",
        ),
        Paper::GuardianshipCertificate => {
            Word::new("登記事項証明書", "A certificate of registered matters (toki jiko shomeisho)")
        }
        Paper::MaskedCopy => {
            Word::new("番号をかくした本人確認書類の写し", "A copy of an identity document with the numbers covered")
        }
        Paper::ReadableCopy => Word::new("文字が読み取れる写し", "A copy on which the text can be read"),
        Paper::CompanyDetail => Word::new(
            "どの会社についての申し出かが分かるもの",
            "Something that shows which company the complaint is about",
        ),
        Paper::Facts => Word::new("起きたことの説明", "An explanation of what happened"),
        Paper::Evidence => Word::new("お話にあった資料", "The documents you told us about"),
        Paper::Contact => Word::new("連絡先", "Contact details"),
        Paper::Consent => {
            Word::new("会社に伝えてよいことの確認", "Your confirmation of what we may tell the company")
        }
        Paper::Other => Word::new("そのほか（本文に書いたもの）", "Other (as written in the text)"),
    }
    .get(lang)
}
