//! Words of the log: one sentence per line.

use entity::case::EventKind;
use entity::measure;

use crate::case::event;
use crate::measure as files;
use crate::words;

words! {
    TITLE = "操作の記録";
    LEAD = "だれが、いつ、何をしたかの記録です。申出人の名前や、申し出の内容は入っていません。書きかえることも、消すこともできません。";
    CAPTION = "新しい順";
    SEQ = "番号";
    AT = "日時";
    WHAT = "したこと";
    REQUEST = "要求の番号";
    ACTION = "操作";
    KIND = "だれが";
    ALL = "すべて";
    SHOW = "絞り込む";
    NONE = "この条件の記録はありません。";
    APPLICANT = "申出人";
    SYSTEM = "システム";
    NOBODY = "ログインしていない人";
    /// Who: a staff person whose row is not there.
    STAFF = "職員";
    /// Who: a member user.
    MEMBER = "対象事業者の利用者";
    /// A case, before its number.
    CASE = "受付番号";
    COMPANY = "対象事業者";
    GUIDELINE = "指針";
    BULLETIN = "お知らせ";
    GUIDANCE = "指導・勧告の記録";
    REFERRAL = "ほかの相談窓口";
    LETTER = "郵便";
    TASK = "仕事";
    FILE = "ファイル";
    ENTERED = "ログインした";
    FAILED = "ログインに失敗した";
    LEFT = "ログアウトした";
    STATUS_OPENED = "受付状況を開いた";
    /// Something that was begun and not sent.
    DRAFT = "書きかけの申し出";
    STATUS_REFUSED = "受付番号と確認コードが合わず、受付状況を開けなかった";
    DRAFT_RESUMED = "再開した";
    DRAFT_REFUSED = "コードが合わず、再開できなかった";
    DOOR_DENIED = "開けない、またはないページを開こうとした";
    ATTACKED = "パスワードが続けてまちがえられていることを知らせた";
    FORGOTTEN = "パスワードの再設定を求めた";
    MAIL_DROPPED = "宛先が変わったので、メールを送らなかった";
    MAIL_STOPPED = "メールを送れない状態が続いていると知らせた";
    MAIL_RESUMED = "メールがまた送れるようになった";
    INVITED = "招待を送った";
    INVITATION_USED = "招待を使ってパスワードを決めた";
    PORTAL_USER_PROPOSED = "利用者としての招待を起案した";
    PORTAL_USER_AGREED = "利用者としての招待を決裁した";
    PORTAL_LINK_PROPOSED = "再招待を起案した";
    PORTAL_LINK_AGREED = "再招待を決裁した";
    MEMBER_END_PROPOSED = "その他の理由による終了を起案した";
    IMPORT_UNDO_PROPOSED = "元に戻すことを起案した";
    WIND_UP_STOP_PROPOSED = "取りやめを起案した";
    BULLETIN_WITHDRAW_PROPOSED = "読めなくして、取下げを起案した";
    BULLETIN_RECALL_PROPOSED = "公表を止めて、取りやめを起案した";
    APPROVAL_RETURNED = "起案を差し戻した";
    APPROVAL_WITHDRAWN = "起案を取り下げた";
    USER_OFF = "利用を止めた";
    STAFF_CREATED = "職員として登録した";
    STAFF_OFF = "職員の利用を止めた";
    MEMBER_ADDED = "一覧に登録した";
    MEMBER_CHANGED = "登録の内容を直した";
    MEMBER_ENDED = "対象事業者でなくなったことを記録した";
    OPT_OUT_NOTED = "オプトアウトの届出を記録した";
    OPT_OUT_CORRECTED = "オプトアウトの届出の記録を直した";
    /// An import of the member list.
    IMPORT = "名簿の取り込み";
    IMPORT_READ = "ファイルを読み込んだ";
    IMPORT_PROPOSED = "決裁に回した";
    IMPORT_APPLIED = "決裁して一覧に反映した";
    IMPORT_RETURNED = "準備に差し戻した";
    IMPORT_WITHDRAWN = "決裁待ちを取り下げた";
    IMPORT_UNDONE = "元に戻した";
    IMPORT_DROPPED = "やめた";
    LIST_EXPORTED = "一覧をファイルに保存した";
    GUIDELINE_DRAFTED = "草案を作った";
    GUIDELINE_SAVED = "草案を保存した";
    GUIDELINE_PROPOSED = "公表を起案した";
    GUIDELINE_PUBLISHED = "公表を決裁した";
    GUIDELINE_RETURNED = "草案に差し戻した";
    /// A page of the body.
    PAGE = "協会のページ";
    /// The announced end of the business.
    WIND_UP = "認定業務の廃止";
    WIND_UP_PROPOSED = "起案した";
    WIND_UP_ORDERED = "決裁した";
    WIND_UP_WITHDRAWN = "取りやめた";
    PAGE_DISCARDED = "草案を捨てた";
    GUIDELINE_CONSULTED = "意見募集を決めた";
    GUIDELINE_HEARD = "意見を聞いたことを記録した";
    GUIDELINE_ADOPTED = "理事会の決定を記録した";
    GUIDELINE_REVISED = "本文をもう一度開いた";
    GUIDELINE_FILED = "委員会への届出を記録した";
    GUIDELINE_PPC_PUBLISHED = "委員会の公表を記録した";
    GUIDELINE_WITHDRAWN = "版を取りやめた";
    GUIDELINE_REVIEWED = "見直しを記録した";
    OPINIONS_READ = "案への意見を読んだ";
    OPINION_HANDLED = "意見への考え方を記録した";
    OPINIONS_ANSWERED = "意見への考え方を公表した";
    GUIDELINE_ACKNOWLEDGED = "読んだことを伝えた";
    REFERRAL_ADDED = "窓口を加えた";
    REFERRAL_CHANGED = "窓口の登録を直した";
    REFERRAL_CHECKED = "番号などを確かめた";
    REFERRAL_ENDED = "窓口の案内を終えた";
    BULLETIN_SCHEDULED = "公表の日時を決裁した";
    BULLETIN_OUT = "公表した";
    BULLETIN_WITHDRAWN = "取り下げた";
    BULLETIN_REMINDED = "催促のメールを求めた";
    BULLETIN_SAID = "「読みました」と返事をした";
    BULLETIN_ATTACHED = "ファイルを添付した";
    BULLETIN_DETACHED = "添付ファイルを外した";
    BULLETIN_READERS = "読んだ人の一覧を持ち出した";
    LETTER_POSTED = "投函を記録した";
    TASK_DONE = "済ませたことを記録した";
    LETTER_UNPOSTED = "投函の記録を取り消した";
    TASK_UNDONE = "済ませた記録を取り消した";
    TASK_TRIED = "つながらなかった電話を記録した";
    IDENTITY_OPENED = "本人確認の書類を開いた";
    FILE_OPENED = "ファイルを開いた";
    CASE_OPENED = "案件を開いた";
    CLOCK_TRUSTED = "サーバーの時計は正しいと確かめて、自動の処理を再開した";
    STORES_TRUSTED = "データベースと鍵の保管は今のものが全部だと確かめて、自動の処理を再開した";
    DESTRUCTION_ALLOWED = "件数の多い消去を認めた";
    REASON_IDENTITY = "本人確認のため";
    REASON_AUTHORITY = "代理の確認のため";
    REASON_AGAIN = "もう一度確かめるため";
    /// Before the newest rows.
    NEWEST = "いちばん新しい記録に戻る";
    OLDER = "前の記録";
}

/// One line as a sentence: who, on what, did what, why.
pub fn sentence(who: &str, subject: &str, action: &str, reason: Option<&str>) -> String {
    {
        // Nobody needs to be told that who signed in did it about themselves.
        let own = subject.strip_suffix("さん") == Some(who);
        let on = if subject.is_empty() || own { String::new() } else { format!("{subject}について、") };
        let why = reason.map(|reason| format!("（理由：{reason}）")).unwrap_or_default();
        format!("{who}が、{on}{action}{why}")
    }
}

/// The word for a kind of actor.
pub fn actor(kind: &str) -> &'static str {
    match kind {
        "applicant" => APPLICANT,
        "member" => MEMBER,
        "staff" => STAFF,
        "system" => SYSTEM,
        _ => NOBODY,
    }
}

/// What something was done to: its name where it has one, else its kind.
pub fn subject(kind: &str, name: Option<&str>) -> String {
    let word = match kind {
        "case" => CASE,
        "draft" => DRAFT,
        "member" => COMPANY,
        "member_user" => MEMBER,
        "staff" => STAFF,
        "guideline" => GUIDELINE,
        "import" => IMPORT,
        "guidance" => GUIDANCE,
        "page" => PAGE,
        "wind_up" => WIND_UP,
        "referral" => REFERRAL,
        "bulletin" => BULLETIN,
        "letter" => LETTER,
        "task" => TASK,
        "file" => FILE,
        _ => return name.unwrap_or_default().to_owned(),
    };
    match (kind, name) {
        (_, None) => word.to_owned(),
        ("case", Some(number)) => format!("{word}{number}"),
        ("member_user", Some(company)) => format!("{company}の利用者"),
        ("staff", Some(name)) => format!("{name}さん"),
        (_, Some(name)) => format!("{word}「{name}」"),
    }
}

/// What was done, as the end of a sentence. An action that has no words of its own shows its code.
pub fn action(code: &str) -> String {
    if let Some(kind) = code.strip_prefix("case.").and_then(EventKind::from_code) {
        return event::staff(kind).to_owned();
    }
    if let Some(kind) = code.strip_prefix("guidance.").and_then(measure::EventKind::from_code) {
        return files::event(kind).to_owned();
    }
    let word = match code {
        "sign_in.entered" => ENTERED,
        "sign_in.failed" => FAILED,
        "sign_in.left" => LEFT,
        "status.opened" => STATUS_OPENED,
        "status.refused" => STATUS_REFUSED,
        "draft.resumed" => DRAFT_RESUMED,
        "draft.refused" => DRAFT_REFUSED,
        "door.denied" => DOOR_DENIED,
        "sign_in.attacked" => ATTACKED,
        "password.forgotten" => FORGOTTEN,
        "mail.dropped" => MAIL_DROPPED,
        "mail.stopped" => MAIL_STOPPED,
        "mail.resumed" => MAIL_RESUMED,
        "invitation.made" => INVITED,
        "invitation.used" => INVITATION_USED,
        "portal_user.proposed" => PORTAL_USER_PROPOSED,
        "portal_user.agreed" => PORTAL_USER_AGREED,
        "portal_link.proposed" => PORTAL_LINK_PROPOSED,
        "portal_link.agreed" => PORTAL_LINK_AGREED,
        "member_end.proposed" => MEMBER_END_PROPOSED,
        "import_undo.proposed" => IMPORT_UNDO_PROPOSED,
        "wind_up_stop.proposed" => WIND_UP_STOP_PROPOSED,
        "bulletin_withdraw.proposed" => BULLETIN_WITHDRAW_PROPOSED,
        "bulletin_recall.proposed" => BULLETIN_RECALL_PROPOSED,
        "approval.returned" => APPROVAL_RETURNED,
        "approval.withdrawn" => APPROVAL_WITHDRAWN,
        "user.deactivated" => USER_OFF,
        "staff.created" => STAFF_CREATED,
        "staff.deactivated" => STAFF_OFF,
        "member.added" => MEMBER_ADDED,
        "member.changed" => MEMBER_CHANGED,
        "member.ended" => MEMBER_ENDED,
        "member.opt_out_noted" => OPT_OUT_NOTED,
        "member.opt_out_corrected" => OPT_OUT_CORRECTED,
        "import.read" => IMPORT_READ,
        "import.proposed" => IMPORT_PROPOSED,
        "import.applied" => IMPORT_APPLIED,
        "import.returned" => IMPORT_RETURNED,
        "import.withdrawn" => IMPORT_WITHDRAWN,
        "import.undone" => IMPORT_UNDONE,
        "import.dropped" => IMPORT_DROPPED,
        "list.exported" => LIST_EXPORTED,
        "guideline.drafted" | "page.drafted" | "bulletin.drafted" => GUIDELINE_DRAFTED,
        "guideline.saved" | "page.saved" | "bulletin.saved" => GUIDELINE_SAVED,
        "guideline.proposed" | "page.proposed" | "bulletin.proposed" => GUIDELINE_PROPOSED,
        "guideline.published" | "page.published" => GUIDELINE_PUBLISHED,
        "guideline.returned" | "page.returned" | "bulletin.returned" => GUIDELINE_RETURNED,
        "page.discarded" => PAGE_DISCARDED,
        "guideline.consulted" => GUIDELINE_CONSULTED,
        "guideline.heard" => GUIDELINE_HEARD,
        "guideline.adopted" => GUIDELINE_ADOPTED,
        "guideline.revised" => GUIDELINE_REVISED,
        "guideline.filed" => GUIDELINE_FILED,
        "guideline.ppc-published" => GUIDELINE_PPC_PUBLISHED,
        "guideline.withdrawn" => GUIDELINE_WITHDRAWN,
        "guideline.reviewed" => GUIDELINE_REVIEWED,
        "guideline.opinions-read" => OPINIONS_READ,
        "guideline.opinion-handled" => OPINION_HANDLED,
        "guideline.opinions-answered" => OPINIONS_ANSWERED,
        "guideline.acknowledged" => GUIDELINE_ACKNOWLEDGED,
        "wind_up.proposed" => WIND_UP_PROPOSED,
        "wind_up.ordered" => WIND_UP_ORDERED,
        "wind_up.withdrawn" => WIND_UP_WITHDRAWN,
        "referral.added" => REFERRAL_ADDED,
        "referral.changed" => REFERRAL_CHANGED,
        "referral.checked" => REFERRAL_CHECKED,
        "referral.ended" => REFERRAL_ENDED,
        "bulletin.scheduled" => BULLETIN_SCHEDULED,
        "bulletin.published" => BULLETIN_OUT,
        "bulletin.withdrawn" => BULLETIN_WITHDRAWN,
        "bulletin.reminded" => BULLETIN_REMINDED,
        "bulletin.acknowledged" => BULLETIN_SAID,
        "bulletin.attached" => BULLETIN_ATTACHED,
        "bulletin.detached" => BULLETIN_DETACHED,
        "bulletin.readers" => BULLETIN_READERS,
        "letter.posted" => LETTER_POSTED,
        "letter.unposted" => LETTER_UNPOSTED,
        "task.done" => TASK_DONE,
        "task.undone" => TASK_UNDONE,
        "task.tried" => TASK_TRIED,
        "identity.opened" => IDENTITY_OPENED,
        "file.opened" => FILE_OPENED,
        "case.opened" => CASE_OPENED,
        "clock.trusted" => CLOCK_TRUSTED,
        "stores.trusted" => STORES_TRUSTED,
        "destruction.allowed" => DESTRUCTION_ALLOWED,
        _ => return code.to_owned(),
    };
    word.to_owned()
}

/// The reason that was chosen; a reason without words of its own shows its code.
pub fn reason(code: &str) -> String {
    match code {
        "identity" => REASON_IDENTITY.to_owned(),
        "authority" => REASON_AUTHORITY.to_owned(),
        "again" => REASON_AGAIN.to_owned(),
        _ => code.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_reads_as_a_sentence() {
        let said = sentence("南 太郎", &subject("case", Some("2026-481903")), &action("case.received"), None);
        assert_eq!(said, "南 太郎が、受付番号2026-481903について、申出を受け付けた");
    }

    #[test]
    fn every_event_of_a_file_on_a_member_has_words() {
        for kind in measure::EventKind::ALL {
            let code = format!("guidance.{}", kind.code());
            assert_ne!(action(&code), code);
        }
    }

    #[test]
    fn every_event_of_a_case_has_words() {
        for kind in EventKind::ALL {
            let code = format!("case.{}", kind.code());
            assert_ne!(action(&code), code);
        }
    }
}
