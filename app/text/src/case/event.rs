//! What happened, as timelines say it: once for the desk, once for the applicant.

use entity::case::event_kind::EventKind;

use crate::Word;

/// For the desk and for whoever came second.
pub const fn staff(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Begun => "下書きを始めた",
        EventKind::Received => "申出を受け付けた",
        EventKind::ConsultationBegun => "相談として対応を始めた",
        EventKind::ResolutionAsked => "申出人が解決を求めた（苦情に切替え）",
        EventKind::CheckBegun => "形式確認を始めた",
        EventKind::Referred => "ほかの窓口を案内した",
        EventKind::PapersAsked => "補正をお願いした",
        EventKind::PapersSupplied => "補正の書類・説明が届いた",
        EventKind::CheckFinished => "形式確認を終えた",
        EventKind::Accepted => "受理した",
        EventKind::ReturnedToCheck => "形式確認に戻した",
        EventKind::MemberNotified => "事業者に通知し、迅速な解決を求めた",
        EventKind::MemberAsked => "事業者に説明・資料を求めた",
        EventKind::MemberAnswered => "事業者から回答があった",
        EventKind::MarkedLate => "督促・指導に移した",
        EventKind::ReasonAccepted => "説明できない理由を正当と認めた",
        EventKind::ResultExplained => "申出人に結果を説明した",
        EventKind::Settled => "解決として終えた",
        EventKind::NewFactsCommented => "申出人から新しい事実の意見があった",
        EventKind::Suspended => "停止した",
        EventKind::Resumed => "再開した",
        EventKind::Withdrawn => "取下げがあった",
        EventKind::Reopened => "あらためて取り扱うことにした",
        EventKind::GuidanceOpened => "指導の記録を開いた",
        EventKind::LeakFlagged => "漏えい等の疑いを記録した",
        EventKind::PpcContacted => "委員会への連絡を記録した",
        EventKind::ConsultationClosed => "相談に答えて終えた",
        EventKind::Proposed => "起案した",
        EventKind::Approved => "決裁した",
        EventKind::SentBack => "差し戻した",
        EventKind::NotAccepted => "不受理とした",
        EventKind::Discontinued => "中止した",
        EventKind::NoticeWithheld => "事業者への通知を留保した",
        EventKind::WithholdingLifted => "通知の留保を解いた",
        EventKind::ClosedUnsettled => "不調として終えた",
        EventKind::HandlerAssigned => "担当を決めた",
        EventKind::ConflictDeclared => "利害関係により外れた",
        EventKind::NoteWritten => "内部メモ",
        EventKind::WrittenToApplicant => "申出人に連絡した",
        EventKind::WrittenToMember => "事業者に連絡した",
        EventKind::ApplicantWrote => "申出人から連絡があった",
        EventKind::MemberWrote => "事業者から連絡があった",
        EventKind::FilesAdded => "資料が加わった",
        EventKind::IdentityChecked => "本人確認の書類を確かめた",
        EventKind::AuthorityChecked => "代理権の書類を確認した",
        EventKind::PapersDestroyed => "本人確認・代理権の書類の画像を破棄した（期限）",
        EventKind::MemberConfirmed => "対象事業者を確認した",
        EventKind::PointsSet => "論点を整理した",
        EventKind::DutyRecorded => "法53条の義務について記録した",
        EventKind::ConsentRecorded => "伝えてよいことを記録した",
        EventKind::DangerReported => "危険の有無を記録した",
        EventKind::HarmCleared => "通知してよいと判断した",
        EventKind::HarmReviewed => "通知留保を見直した",
        EventKind::Reminded => "催促した",
        EventKind::DueExtended => "期日を延ばした",
        EventKind::Assessed => "回答の検討を記録した",
        EventKind::PointLeft => "論点を取り扱わないことにした",
        EventKind::ReviewAsked => "申出人が見直しを求めた",
        EventKind::ReviewDecided => "見直しを決めた",
        EventKind::MailConfirmed => "メールアドレスが確認された",
        EventKind::ContactChanged => "連絡方法が変わった",
        EventKind::ApplicationCompleted => "申出の内容を補った",
        EventKind::ToldTakenBack => "伝えた記録を取り消した",
        EventKind::CallTried => "電話をかけたが、伝えられなかった",
        EventKind::PersonTold => "伝えたことを記録した",
        EventKind::CaseLinked => "関連する案件を結んだ",
    }
}

/// For the applicant; `None` where the step is the desk's own work.
pub const fn applicant(kind: EventKind) -> Option<Word> {
    Some(match kind {
        EventKind::Received => Word::new("申し出が届きました", "We received your complaint"),
        EventKind::ConsultationBegun => {
            Word::new("相談としてお答えすることになりました", "We decided to give you advice")
        }
        EventKind::ResolutionAsked => Word::new(
            "解決を求める申し出に切り替えました",
            "It became a complaint that asks the company for a solution",
        ),
        EventKind::CheckBegun => {
            Word::new("担当が内容と書類を確かめ始めました", "Our staff began to check your answers and papers")
        }
        EventKind::Referred => Word::new("ほかの窓口をご案内しました", "We told you where else you can ask"),
        EventKind::PapersAsked => Word::new("書類や説明をお願いしました", "We asked you for papers or an explanation"),
        EventKind::PapersSupplied => Word::new("書類や説明が届きました", "We received papers or an explanation"),
        EventKind::CheckFinished => Word::new("書類の確認が終わりました", "We finished checking the papers"),
        EventKind::Accepted => {
            Word::new("受け付けて調べることに決めました", "We decided to accept your complaint and look into it")
        }
        EventKind::MemberNotified => Word::new(
            "会社に伝え、早く解決するよう求めました",
            "We told the company and asked it to solve the problem quickly",
        ),
        EventKind::MemberAsked => Word::new("会社に質問しました", "We asked the company questions"),
        EventKind::MemberAnswered => Word::new("会社から回答が届きました", "We received the company’s answer"),
        EventKind::MarkedLate => Word::new(
            "会社の回答がおくれています。重ねて求めています",
            "The company’s answer is late. We are asking the company again",
        ),
        EventKind::ResultExplained => Word::new("結果をお知らせしました", "We told you the result"),
        EventKind::Settled => Word::new("解決して終わりました", "The problem was solved, and the case ended"),
        EventKind::NewFactsCommented | EventKind::ApplicantWrote => Word::new("あなたからのメッセージ", "Your message"),
        EventKind::Suspended => Word::new("いったん止めました", "We put the case on hold"),
        EventKind::Resumed => Word::new("再び始めました", "We started again"),
        EventKind::Withdrawn => Word::new("取下げを受け付けました", "We accepted that you withdraw"),
        EventKind::Reopened => Word::new("あらためて取り扱うことになりました", "We decided to handle the case again"),
        EventKind::ConsultationClosed => Word::new("相談にお答えしました", "We gave you advice"),
        EventKind::NotAccepted => {
            Word::new("この手続では扱えないことになりました", "We decided that we cannot handle this in this procedure")
        }
        EventKind::Discontinued => Word::new("途中で終えることになりました", "We decided to end the case early"),
        EventKind::NoticeWithheld => {
            Word::new("会社には知らせないことにしました", "We decided not to tell the company")
        }
        EventKind::WithholdingLifted => Word::new("会社に知らせることにしました", "We decided to tell the company"),
        EventKind::ClosedUnsettled => Word::new("解決に至らず終わりました", "The case ended without a solution"),
        EventKind::WrittenToApplicant => Word::new("協会からのメッセージ", "A message from the association"),
        EventKind::FilesAdded => Word::new("資料が加わりました", "Documents were added"),
        EventKind::IdentityChecked => Word::new(
            "本人確認の書類を見て、画像を消しました",
            "We looked at your identity document and deleted the picture",
        ),
        EventKind::AuthorityChecked => {
            Word::new("代理人の書類を確かめました", "We checked the papers of the representative")
        }
        EventKind::PapersDestroyed => Word::new(
            "本人確認などの書類の画像を消しました",
            "We deleted the pictures of identity documents and similar papers",
        ),
        EventKind::ConsentRecorded => {
            Word::new("会社に伝えてよいことを記録しました", "We recorded what we may tell the company")
        }
        EventKind::DueExtended => Word::new("期日を延ばしました", "We gave more time"),
        EventKind::PointLeft => {
            Word::new("一部の点を取り扱わないことになりました", "We decided not to handle some of the points")
        }
        EventKind::ReviewAsked => Word::new("見直しの求めを受け付けました", "We received your request for a review"),
        EventKind::ReviewDecided => Word::new("見直しの結果をお知らせしました", "We told you the result of the review"),
        EventKind::MailConfirmed => Word::new("メールアドレスを確認しました", "The e-mail address was confirmed"),
        EventKind::ContactChanged => Word::new("連絡方法を変えました", "We changed how we contact you"),
        EventKind::Begun
        | EventKind::ReturnedToCheck
        | EventKind::ReasonAccepted
        | EventKind::GuidanceOpened
        | EventKind::LeakFlagged
        | EventKind::PpcContacted
        | EventKind::Proposed
        | EventKind::Approved
        | EventKind::SentBack
        | EventKind::HandlerAssigned
        | EventKind::ConflictDeclared
        | EventKind::NoteWritten
        | EventKind::WrittenToMember
        | EventKind::MemberWrote
        | EventKind::MemberConfirmed
        | EventKind::PointsSet
        | EventKind::DutyRecorded
        | EventKind::DangerReported
        | EventKind::HarmCleared
        | EventKind::HarmReviewed
        | EventKind::Reminded
        | EventKind::Assessed
        | EventKind::ApplicationCompleted
        | EventKind::PersonTold
        | EventKind::ToldTakenBack
        | EventKind::CallTried
        | EventKind::CaseLinked => return None,
    })
}
