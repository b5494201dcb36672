//! Words of the staff pages about the pages of the body.

use entity::site_page::{Fact, PageFault, PageStatus};

use crate::{Lang, Word, words};

words! {
    /// Title and heading of the list.
    TITLE = "協会のページ";
    /// First lines of the list.
    LEAD = "協会のことを公開サイトで説明するページです。書き直したものは、別の責任者の決裁で公開されます。認定番号、電話、受付時間などの事実は設定から入るので、設定を直せばどのページにも反映されます。";
    /// Caption of the list.
    CAPTION = "協会のページと版";
    PAGE = "ページ";
    SHOWN = "公開している版";
    SINCE = "公開した日";
    OPEN = "作成中の版";
    WIND_UP = "認定業務をやめるとき";
    /// No version has been published.
    BUILT_IN = "はじめから入っている文";
    /// Nothing is being written.
    NO_OPEN = "ありません";
    /// Heading of the versions.
    VERSIONS = "版の履歴";
    NO_VERSIONS = "書き直したことはまだありません。公開ページには、はじめから入っている文が出ています。";
    BEGIN = "書き直しを始める";
    PUBLIC = "公開ページを見る";
    EDIT = "草案を書く";
    LOOK = "この版を読む";
    DECIDE_LINK = "内容を見て決裁する";
    BACK = "版の一覧に戻る";
    VERSION = "版";
    STATUS = "状態";
    SUMMARY = "変えたこと";
    WRITTEN_BY = "書いた人";
    APPROVED_BY = "決裁した人";
    UPDATED = "最後に直した日時";
    PUBLISHED_AT = "公開した日時";
    DRAFT = "草案";
    PROPOSED = "決裁待ち";
    PUBLISHED = "公開中";
    SUPERSEDED = "前の版";
    /// Heading of the editor.
    EDIT_TITLE = "ページを書く";
    F_LEAD = "はじめの文";
    F_HEADING = "見出し";
    F_TEXT = "本文";
    F_SUMMARY = "変えたこと";
    F_SUMMARY_HINT = "何を、なぜ変えたか。履歴に残ります。";
    HOW = "書き方";
    HOW_MARKDOWN = "段落のあいだは1行あけます。「- 」で箇条書き、「1. 」で番号、「**強調**」で強調、「[言葉](/members)」でリンク、「### 小見出し」で小見出しになります。言葉の下を1行あけて「: 」で書き始めると、その言葉の説明になります。";
    HOW_ENGLISH = "英語は、ぜんぶ書くか、ぜんぶ空にするかのどちらかにします。空のときは、英語のサイトに日本語の文が出ます。日本語の文が正しいものとして扱われます。";
    HOW_MARKS = "次の印を書くと、設定にある事実に置きかわります。";
    /// The eight grounds follow a section.
    FIXED = "この節のあとに、8つの理由の原文と説明が入ります。原文は変えられません。";
    SAVE = "草案を保存する";
    ADD = "節を足す";
    UP = "上へ動かす";
    REMOVE = "この節を消す";
    TO_PROPOSE = "保存して、確かめる";
    PREVIEW = "公開される内容（日本語）";
    PREVIEW_EN = "公開される内容（英語）";
    SEE_EN = "英語の文を見る";
    SEE_JA = "日本語の文を見る";
    MISSING = "起案の前に直すところ";
    E_NOT_READY = "まだ足りないところがあります。草案を直してから起案してください";
    E_SUMMARY = "変えたことを入力してください";
    E_MANY = "節は40までです。まとめてから足してください";
    PROPOSE = "公開を起案する";
    DISCARD = "草案を捨てる";
    DECISION = "この内容を公開しますか";
    APPROVE = "決裁する（すぐに公開する）";
    DONE_BEGUN = "草案を作りました。公開ページは、まだ変わりません。";
    DONE_SAVED = "草案を保存しました。";
    DONE_PROPOSED = "公開を起案しました。別の責任者の決裁を待ちます。";
    DONE_PUBLISHED = "公開しました。公開ページは、この内容に変わりました。すこし前に開いた人の画面には、5分ほど前の内容が残ることがあります。";
    DONE_RETURNED = "草案に戻しました。";
    DONE_DISCARDED = "草案を捨てました。";
    version(number: i32) = "第{number}版";
}

/// The title of the list of a page's versions.
pub fn history_of(lang: Lang, page: Word) -> String {
    format!("{}（{}）", page.get(lang), VERSIONS)
}

words! {
    part(at: usize) = ("節{}", at + 1);
}

/// A label with its language: 見出し（英語）.
pub fn in_language(label: &str, of: Lang) -> String {
    let name = match of {
        Lang::Ja => "日本語",
        Lang::En => "英語",
    };
    format!("{label}（{name}）")
}

/// The word for a state.
pub const fn status(status: PageStatus) -> &'static str {
    match status {
        PageStatus::Draft => DRAFT,
        PageStatus::Proposed => PROPOSED,
        PageStatus::Published => PUBLISHED,
        PageStatus::Superseded => SUPERSEDED,
    }
}

/// What a mark stands for.
pub const fn fact(fact: Fact) -> &'static str {
    match fact {
        Fact::Name => "協会の名前",
        Fact::Phone => "電話番号",
        Fact::Address => "郵便番号と住所",
        Fact::Mail => "メールアドレス",
        Fact::Hours => "受付時間",
        Fact::Closed => "休みの日",
        Fact::AccreditationNumber => "認定番号",
        Fact::AccreditedOn => "認定を受けた日",
        Fact::Scope => "業務の範囲",
    }
}

/// What keeps a page from being published.
pub fn fault(fault: PageFault) -> String {
    let place = |at: Option<usize>| at.map_or_else(|| F_LEAD.to_owned(), part);
    match fault {
        PageFault::NoLead => "はじめの文が、日本語で書かれていません。".to_owned(),
        PageFault::NoTitle(at) => format!("{}の見出しが、日本語で書かれていません。", part(at)),
        PageFault::NoText(at) => format!("{}の本文が、日本語で書かれていません。", part(at)),
        PageFault::UnknownMark(at) => {
            format!(
                "{}に、知らない印があります。波かっこの中を、草案を書くページの「書き方」にある印と比べてください。",
                place(at)
            )
        }
        PageFault::HalfEnglish(at) => {
            format!("{}の英語がありません。英語は、ぜんぶ書くか、ぜんぶ空にします。", place(at))
        }
        PageFault::NoFixed => "8つの理由の入る節がありません。".to_owned(),
    }
}
