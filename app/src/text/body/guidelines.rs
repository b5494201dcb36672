//! Words of the staff pages about guidelines.

use crate::text::words;

words! {
    /// Title and heading of the list.
    TITLE = "個人情報保護指針";
    /// Caption.
    CAPTION = "指針と版";
    /// Column.
    NAME = "指針";
    /// Column.
    VERSION = "版";
    /// Column.
    STATUS = "状態";
    /// Column.
    IN_FORCE = "施行日";
    /// Column.
    SLUG = "アドレス";
    /// Empty list.
    NONE = "指針がまだありません。下の欄から、新しい指針の草案を作ってください。";
    /// Section.
    NEW = "新しい指針を作る";
    /// Field.
    F_TITLE = "指針の名前";
    /// Field.
    F_SLUG = "アドレスに使う名前";
    /// Hint.
    F_SLUG_HINT = "英小文字、数字、ハイフンだけ。あとから変えられません。例：core";
    /// Button.
    CREATE = "草案を作る";
    /// Status.
    DRAFT = "草案";
    /// Status.
    PROPOSED = "決裁待ち";
    /// Status.
    PUBLISHED = "公表済み";
    /// Status.
    SUPERSEDED = "前の版";
    /// Link.
    EDIT = "草案を書く";
    /// Link.
    PUBLISH = "公表の決裁";
    /// Link.
    PUBLIC = "公開ページを見る";
    /// Button: a new draft from the newest version.
    NEXT_DRAFT = "次の版の草案を作る";
    /// Heading of the editor.
    EDIT_TITLE = "草案を書く";
    /// Field.
    F_BODY = "本文";
    /// Hint.
    F_BODY_HINT = "章は「## 第1章　総則」、条は「### 第12条（安全管理措置）」、項は「1. 」「2. 」、号は3文字下げて「1. 」と書きます。";
    /// Field.
    F_SUMMARY = "この版で変わったこと";
    /// Hint.
    F_SUMMARY_HINT = "読む人に分かる言葉で書きます。公開ページに出ます。";
    /// Field.
    F_HEARD = "消費者の意見を代表する方などの意見を聞いた日";
    /// Field.
    F_FILED = "個人情報保護委員会に届け出た日";
    /// Field.
    F_PPC = "委員会が公表した日";
    /// Field.
    F_IN_FORCE = "施行日";
    /// Hint: dates may be filled in later.
    F_DATES_HINT = "まだのときは空欄にします。";
    /// Button.
    SAVE = "草案を保存する";
    /// Button.
    SAVE_AND_GO = "保存して、公表の決裁に進む";
    /// Link.
    BACK = "指針のページに戻る";
    /// Button.
    TO_PUBLISH = "公表の決裁に進む";
    /// Heading of the publication page.
    PUBLISH_TITLE = "指針の公表";
    /// What is decided.
    PUBLISH_TEXT = "公表は、1人が起案し、別の責任者が決裁します。決裁すると、すぐに公開ページが切り替わります。";
    /// Section.
    STEPS = "法第54条の順番";
    /// Missing date.
    MISSING = "まだ入力されていません";
    /// Why it cannot be proposed.
    NOT_READY = "日付、変わったところの説明、見出しのある条文のどれかが足りないので、起案できません。";
    /// Button.
    PROPOSE = "公表を起案する";
    /// Section.
    DECIDE = "決裁";
    /// Question.
    DECISION = "公表を決裁しますか";
    /// Answer.
    APPROVE = "決裁する（公表する）";
    /// Answer.
    RETURN = "差し戻す（草案に戻す）";
    /// Button.
    SEND_DECISION = "決める";
    /// A person cannot approve her own proposal.
    OWN = "自分の起案は決裁できません。ほかの責任者が決裁します。";
    /// Only an approver may approve.
    NOT_APPROVER = "決裁できるのは責任者です。";
    /// The proposer.
    PROPOSED_BY = "起案した人";
    /// The approver.
    APPROVED_BY = "決裁した人";
    /// Preview heading.
    PREVIEW = "公表される文";
    /// Nothing to decide.
    NOTHING = "公表を待つ版はありません。";
    /// Done.
    DONE_SAVED = "草案を保存しました。";
    /// Done.
    DONE_CREATED = "草案を作りました。";
    /// Done.
    DONE_PROPOSED = "公表を起案しました。別の責任者の決裁を待ちます。";
    /// Done.
    DONE_PUBLISHED = "公表しました。";
    /// Done.
    DONE_RETURNED = "草案に戻しました。";
    /// Error.
    E_TITLE = "指針の名前を入力してください";
    /// Error.
    E_SLUG = "アドレスに使う名前は、英小文字、数字、ハイフンで、2文字から40文字で入力してください";
    /// Error.
    E_SLUG_TAKEN = "このアドレスは、もう使われています";
    /// Error.
    E_BODY = "本文を入力してください";
    /// Error.
    E_DATE = "日付を確かめてください。例：令和8年4月1日、2026年4月1日";
    /// Error.
    E_ORDER = "日付の順番を確かめてください。意見を聞く、届け出る、委員会が公表する、当協会が公表する、の順です";
    /// Error.
    E_DECISION = "決裁するか差し戻すかを選んでください";
}
