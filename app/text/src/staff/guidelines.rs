//! Words of the staff pages about guidelines.

use chrono::NaiveDate;
use entity::guideline::life::{Obstacle, Stage, Step};

use crate::{Lang, date, words};

words! {
    /// Heading of the list.
    TITLE = "個人情報保護指針";
    /// Title of the list.
    LIST_TITLE = "指針の管理";
    CAPTION = "指針と版";
    NAME = "指針";
    VERSION = "版";
    STATUS = "状態";
    IN_FORCE = "施行日";
    SLUG = "アドレス";
    NONE = "指針がまだありません。下の欄から、新しい指針の草案を作ってください。";
    NEW = "新しい指針を作る";
    F_TITLE = "指針の名前";
    F_SLUG = "アドレスに使う名前";
    F_SLUG_HINT = "英小文字、数字、ハイフンだけ。あとから変えられません。例：core";
    CREATE = "草案を作る";
    EDIT = "草案を書く";
    PUBLISH = "公表の決裁";
    PUBLIC = "公開ページを見る";
    /// Button: a new draft from the newest version.
    NEXT_DRAFT = "次の版の草案を作る";
    /// Heading of the editor.
    EDIT_TITLE = "草案を書く";
    F_BODY = "本文";
    F_BODY_HINT = "章は「## 第1章　総則」、条は「### 第12条（安全管理措置）」、項は「1. 」「2. 」、号は3文字下げて「1. 」と書きます。";
    F_SUMMARY = "この版で変わったこと";
    F_SUMMARY_HINT = "読む人に分かる言葉で書きます。公開ページに出ます。";
    SAVE = "草案を保存する";
    BACK = "指針のページに戻る";
    /// Heading of the publication page.
    PUBLISH_TITLE = "指針の公表";
    PUBLISH_TEXT = "公表は、1人が起案し、別の責任者が決裁します。決裁すると、すぐに公開ページが切り替わります。";
    PROPOSE = "公表を起案する";
    DECISION = "公表を決裁しますか";
    APPROVE = "決裁する（公表する）";
    RETURN = "差し戻す（起案の前に戻す）";
    APPROVED_BY = "決裁した人";
    PREVIEW = "公表される文";
    DONE_SAVED = "草案を保存しました。";
    DONE_CREATED = "草案を作りました。";
    DONE_PROPOSED = "公表を起案しました。別の責任者の決裁を待ちます。";
    DONE_PUBLISHED = "公表しました。";
    E_TITLE = "指針の名前を入力してください";
    E_SLUG = "アドレスに使う名前は、英小文字、数字、ハイフンで、2文字から40文字で入力してください";
    E_SLUG_TAKEN = "このアドレスは、もう使われています";
    E_BODY = "本文を入力してください";
    E_DATE = "日付を確かめてください。例：令和8年4月1日、2026年4月1日";
    /// Link: while opinions are asked for.
    CONSULT_AGAIN = "募集の終わりを変える";
    /// Nobody was asked in public.
    NOT_CONSULTED = "公募はしていません";
    /// Section: where the version stands.
    LIFE = "公表までの手順（法第54条）";
    /// Mark of the present step.
    HERE = "今ここ";
    /// A step that was taken.
    STEP_DONE = "済み";
    /// A step that is still to come.
    STEP_AHEAD = "これから";
    /// A day that is not known.
    DAY_MISSING = "日付はまだありません";
    /// A day that has to be known by now.
    DAY_LACKING = "日付が足りません";
    NEXT = "次にできること";
    H_STEP = "手順";
    H_DAY = "日";
    H_DOCUMENT = "書類と保管場所";
    H_WHO = "記録した人と日時";
    COMPARE = "今の版との新旧対照表";
    READERS = "読んだ会社を見る";
    OPINIONS = "意見募集と意見";
    /// The text cannot be changed any more.
    TEXT_CLOSED = "本文は理事会の決定のあと変えられません。";
    /// Heading of the page of a step.
    STEP_LEAD = "記録すると、だれがいつ記録したかも残ります。";
    F_ON = "その日";
    F_OPENS = "始まる日";
    F_CLOSES = "終わる日";
    F_CLOSES_HINT = "この日が終わると、ひとりでに締め切ります。30日以上を目安にします。";
    F_IN_FORCE = "施行日";
    F_NUMBER = "届出の番号";
    F_NUMBER_HINT = "委員会が番号を付けたときに書きます。";
    F_DOCUMENT = "書類と保管場所";
    F_DOCUMENT_HINT = "例：理事会議事録（令和8年10月20日）、書庫3番";
    F_HEARD_FROM = "だれから聞いたか、書類と保管場所";
    F_HEARD_FROM_HINT = "例：消費者団体2団体、公募の意見5件。聴取の記録は書庫3番";
    F_WHY = "理由";
    RECORD = "記録する";
    E_ON = "日付を入力してください";
    E_IN_FORCE = "施行日を入力してください";
    E_HEARD_FROM = "だれから聞いたかを入力してください";
    E_WHY = "理由を入力してください";
    /// A version that is published is looked through every year.
    REVIEW_DUE = "毎年の見直しの期日を過ぎています";
    /// Nobody but a keeper may do more.
    READ_ONLY = "手順を進められるのは、責任者と管理者です。";
    DONE_STEP = "記録しました。";
    /// Title of the page of readers.
    READERS_TITLE = "この版を読んだ会社";
    READERS_ALL = "すべて";
    READERS_MISSING = "まだの会社";
    READERS_CAPTION = "今の対象事業者";
    R_NAME = "会社";
    R_WHO = "読んだ人";
    R_AT = "日時";
    R_NOT_YET = "まだです";
    /// Nobody in this list.
    R_NONE = "この条件の会社はありません。";
}

/// Where a version stands.
pub const fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft => "草案",
        Stage::Consulting => "意見募集",
        Stage::Heard => "意見を聞いた",
        Stage::Adopted => "理事会で決定",
        Stage::Filed => "委員会に届出",
        Stage::PpcPublished => "委員会が公表",
        Stage::Proposed => "公表の決裁待ち",
        Stage::Published => "公表済み",
        Stage::Superseded => "前の版",
        Stage::Withdrawn => "取りやめ",
    }
}

/// What can be done, as a verb.
pub const fn step(step: Step) -> &'static str {
    match step {
        Step::Consult => "意見を募集する",
        Step::Hear => "意見を聞いたことを記録する",
        Step::Adopt => "理事会の決定を記録する",
        Step::Revise => "本文をもう一度開く",
        Step::File => "委員会への届出を記録する",
        Step::PpcPublish => "委員会の公表を記録する",
        Step::Propose => "公表を起案する",
        Step::Return => "差し戻す",
        Step::Publish => "公表する",
        Step::Withdraw => "この版を取りやめる",
        Step::Review => "見直しをして、変えないことを記録する",
    }
}

/// What a step means, for the page on which it is taken.
pub const fn step_text(step: Step) -> &'static str {
    match step {
        Step::Consult => {
            "今の草案を公開ページに出し、だれでも意見を送れるようにします。募集のあいだ、本文は変えられません。"
        }
        Step::Hear => {
            "消費者の意見を代表する者などの意見を聞いたことを記録します（法第54条第1項）。このあと、意見をふまえて本文を直せます。"
        }
        Step::Adopt => "理事会が決めた日と施行日を記録します。このあと、本文は変えられません。",
        Step::Revise => "届け出る前にかぎり、本文を直せるように戻します。理事会の決定は、もう一度記録が要ります。",
        Step::File => {
            "個人情報保護委員会に届け出た日を記録します（同条第2項）。届け出た本文は、1文字も変えられません。"
        }
        Step::PpcPublish => {
            "個人情報保護委員会が公表した日を記録します（同条第3項）。当協会は、このあと遅滞なく公表します。"
        }
        Step::Propose | Step::Return | Step::Publish => "",
        Step::Withdraw => "この版をやめます。もとに戻せません。草案の続きは、新しい版として書きます。",
        Step::Review => "1年に1度の見直しで、変えるところがなかったことを記録します。",
    }
}

/// A step as it stands in the record.
pub const fn recorded(step: Step) -> &'static str {
    match step {
        Step::Consult => "意見募集を決めた",
        Step::Hear => "意見を聞いた",
        Step::Adopt => "理事会が決定した",
        Step::Revise => "本文を開いた",
        Step::File => "委員会に届け出た",
        Step::PpcPublish => "委員会が公表した",
        Step::Propose => "公表を起案した",
        Step::Return => "差し戻した",
        Step::Publish => "公表した",
        Step::Withdraw => "取りやめた",
        Step::Review => "見直した",
    }
}

/// What stands against a step.
pub const fn obstacle(obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::Stage => "この版は、もう別の段階にあります",
        Obstacle::Role => "この役割ではできません",
        Obstacle::NotHeard => "意見を聞いた日がありません（法第54条第1項）",
        Obstacle::NotAdopted => "理事会が決めた日がありません",
        Obstacle::NotFiled => "委員会に届け出た日がありません（法第54条第2項）",
        Obstacle::NotPublishedByPpc => "委員会が公表した日がありません（法第54条第3項）",
        Obstacle::Order => {
            "日付の順番を確かめてください。意見を聞く、理事会、届出、委員会の公表の順で、先の日付は書けません。施行日は理事会の日からです"
        }
        Obstacle::NoDayInForce => "施行日がありません",
        Obstacle::NoClause => "本文に、見出しのある条がありません",
        Obstacle::NoSummary => "「この版で変わったこと」がありません",
        Obstacle::Period => {
            "募集の期間を確かめてください。今日から先で、終わる日が始まる日より後です。募集中は、終わる日だけ変えられます"
        }
        Obstacle::StillConsulting => "意見募集の期間が終わってからの日を入力してください",
        Obstacle::SamePerson => "自分の起案は決裁できません",
    }
}

/// When the next yearly review is due.
pub fn review_by(lang: Lang, by: NaiveDate) -> String {
    format!("次の見直し：{}まで", date::day(lang, by))
}

words! {
    /// Title of the page of one guideline: two of them open side by side are told apart.
    show_title(title: &str) = "{title}：版と手順";
    /// The title of the page of a step.
    of_version(title: &str, number: i32) = "{title}（第{number}版）";
    /// How many have read it.
    readers(said: u64, total: u64) = "対象事業者{total}社のうち、{said}社が「読みました」と答えました。";
    /// What was recorded of a version.
    history(number: i32) = "第{number}版の記録";
    /// The title of the comparison of two versions, drafts too.
    compared(title: &str, old: i32, new: i32) = "{title}　第{old}版から第{new}版への新旧対照表（職員用）";
}
