//! What happened, as timelines say it: once for the desk, once for the applicant.

use entity::case::event_kind::EventKind;

use crate::text::Word;

/// For the desk and for whoever came second.
#[must_use]
pub const fn staff(kind: EventKind) -> Word {
    match kind {
        EventKind::Begun => Word::new("下書きを始めた"),
        EventKind::Received => Word::new("申出を受け付けた"),
        EventKind::ConsultationBegun => Word::new("相談として対応を始めた"),
        EventKind::ResolutionAsked => Word::new("申出人が解決を求めた（苦情に切替え）"),
        EventKind::CheckBegun => Word::new("形式確認を始めた"),
        EventKind::Referred => Word::new("ほかの窓口を案内した"),
        EventKind::PapersAsked => Word::new("補正をお願いした"),
        EventKind::PapersSupplied => Word::new("補正の書類・説明が届いた"),
        EventKind::CheckFinished => Word::new("形式確認を終えた"),
        EventKind::Accepted => Word::new("受理した"),
        EventKind::ReturnedToCheck => Word::new("形式確認に戻した"),
        EventKind::MemberNotified => Word::new("事業者に通知し、迅速な解決を求めた"),
        EventKind::MemberAsked => Word::new("事業者に説明・資料を求めた"),
        EventKind::MemberAnswered => Word::new("事業者から回答があった"),
        EventKind::MarkedLate => Word::new("督促・指導に移した"),
        EventKind::ReasonAccepted => Word::new("説明できない理由を正当と認めた"),
        EventKind::ResultExplained => Word::new("申出人に結果を説明した"),
        EventKind::Settled => Word::new("解決として終えた"),
        EventKind::NewFactsCommented => Word::new("申出人から新しい事実の意見があった"),
        EventKind::Suspended => Word::new("停止した"),
        EventKind::Resumed => Word::new("再開した"),
        EventKind::Withdrawn => Word::new("取下げがあった"),
        EventKind::Reopened => Word::new("あらためて取り扱うことにした"),
        EventKind::GuidanceOpened => Word::new("指導の記録を開いた"),
        EventKind::LeakFlagged => Word::new("漏えい等の疑いを記録した"),
        EventKind::PpcContacted => Word::new("委員会への連絡を記録した"),
        EventKind::ConsultationClosed => Word::new("相談に答えて終えた"),
        EventKind::Proposed => Word::new("起案した"),
        EventKind::Approved => Word::new("決裁した"),
        EventKind::SentBack => Word::new("差し戻した"),
        EventKind::NotAccepted => Word::new("不受理とした"),
        EventKind::Discontinued => Word::new("中止した"),
        EventKind::NoticeWithheld => Word::new("事業者への通知を留保した"),
        EventKind::WithholdingLifted => Word::new("通知の留保を解いた"),
        EventKind::ClosedUnsettled => Word::new("不調として終えた"),
        EventKind::HandlerAssigned => Word::new("担当を決めた"),
        EventKind::ConflictDeclared => Word::new("利害関係により外れた"),
        EventKind::NoteWritten => Word::new("内部メモ"),
        EventKind::WrittenToApplicant => Word::new("申出人に連絡した"),
        EventKind::WrittenToMember => Word::new("事業者に連絡した"),
        EventKind::ApplicantWrote => Word::new("申出人から連絡があった"),
        EventKind::MemberWrote => Word::new("事業者から連絡があった"),
        EventKind::FilesAdded => Word::new("資料が加わった"),
        EventKind::IdentityChecked => Word::new("本人確認の書類を確かめた"),
        EventKind::AuthorityChecked => Word::new("代理権の書類を確認した"),
        EventKind::PapersDestroyed => Word::new("本人確認・代理権の書類の画像を破棄した（期限）"),
        EventKind::MemberConfirmed => Word::new("対象事業者を確認した"),
        EventKind::PointsSet => Word::new("論点を整理した"),
        EventKind::DutyRecorded => Word::new("法53条の義務について記録した"),
        EventKind::ConsentRecorded => Word::new("伝えてよいことを記録した"),
        EventKind::DangerReported => Word::new("危険の有無を記録した"),
        EventKind::HarmCleared => Word::new("通知してよいと判断した"),
        EventKind::HarmReviewed => Word::new("通知留保を見直した"),
        EventKind::Reminded => Word::new("催促した"),
        EventKind::DueExtended => Word::new("期日を延ばした"),
        EventKind::Assessed => Word::new("回答の検討を記録した"),
        EventKind::PointLeft => Word::new("論点を取り扱わないことにした"),
        EventKind::ReviewAsked => Word::new("申出人が見直しを求めた"),
        EventKind::ReviewDecided => Word::new("見直しを決めた"),
        EventKind::MailConfirmed => Word::new("メールアドレスが確認された"),
        EventKind::ContactChanged => Word::new("連絡方法が変わった"),
        EventKind::ApplicationCompleted => Word::new("申出の内容を補った"),
        EventKind::ToldTakenBack => Word::new("伝えた記録を取り消した"),
        EventKind::CallTried => Word::new("電話をかけたが、伝えられなかった"),
        EventKind::PersonTold => Word::new("伝えたことを記録した"),
        EventKind::CaseLinked => Word::new("関連する案件を結んだ"),
    }
}

/// For the applicant; `None` where the step is the desk's own work.
#[must_use]
pub const fn applicant(kind: EventKind) -> Option<Word> {
    Some(match kind {
        EventKind::Received => Word::new("申し出が届きました"),
        EventKind::ConsultationBegun => Word::new("相談としてお答えすることになりました"),
        EventKind::ResolutionAsked => Word::new("解決を求める申し出に切り替えました"),
        EventKind::CheckBegun => Word::new("担当が内容と書類を確かめ始めました"),
        EventKind::Referred => Word::new("ほかの窓口をご案内しました"),
        EventKind::PapersAsked => Word::new("書類や説明をお願いしました"),
        EventKind::PapersSupplied => Word::new("書類や説明が届きました"),
        EventKind::CheckFinished => Word::new("書類の確認が終わりました"),
        EventKind::Accepted => Word::new("受け付けて調べることに決めました"),
        EventKind::MemberNotified => Word::new("会社に伝え、早く解決するよう求めました"),
        EventKind::MemberAsked => Word::new("会社に質問しました"),
        EventKind::MemberAnswered => Word::new("会社から回答が届きました"),
        EventKind::MarkedLate => Word::new("会社の回答がおくれています。重ねて求めています"),
        EventKind::ResultExplained => Word::new("結果をお知らせしました"),
        EventKind::Settled => Word::new("解決して終わりました"),
        EventKind::NewFactsCommented | EventKind::ApplicantWrote => Word::new("あなたからのメッセージ"),
        EventKind::Suspended => Word::new("いったん止めました"),
        EventKind::Resumed => Word::new("再び始めました"),
        EventKind::Withdrawn => Word::new("取下げを受け付けました"),
        EventKind::Reopened => Word::new("あらためて取り扱うことになりました"),
        EventKind::ConsultationClosed => Word::new("相談にお答えしました"),
        EventKind::NotAccepted => Word::new("この手続では扱えないことになりました"),
        EventKind::Discontinued => Word::new("途中で終えることになりました"),
        EventKind::NoticeWithheld => Word::new("会社には知らせないことにしました"),
        EventKind::WithholdingLifted => Word::new("会社に知らせることにしました"),
        EventKind::ClosedUnsettled => Word::new("解決に至らず終わりました"),
        EventKind::WrittenToApplicant => Word::new("協会からのメッセージ"),
        EventKind::FilesAdded => Word::new("資料が加わりました"),
        EventKind::IdentityChecked => Word::new("本人確認の書類を見て、画像を消しました"),
        EventKind::AuthorityChecked => Word::new("代理人の書類を確かめました"),
        EventKind::PapersDestroyed => Word::new("本人確認などの書類の画像を消しました"),
        EventKind::ConsentRecorded => Word::new("会社に伝えてよいことを記録しました"),
        EventKind::DueExtended => Word::new("期日を延ばしました"),
        EventKind::PointLeft => Word::new("一部の点を取り扱わないことになりました"),
        EventKind::ReviewAsked => Word::new("見直しの求めを受け付けました"),
        EventKind::ReviewDecided => Word::new("見直しの結果をお知らせしました"),
        EventKind::MailConfirmed => Word::new("メールアドレスを確認しました"),
        EventKind::ContactChanged => Word::new("連絡方法を変えました"),
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
