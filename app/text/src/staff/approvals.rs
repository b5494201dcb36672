//! Words of what is done to the registers by two people.

use crate::words;

words! {
    PORTAL_USER = "ポータルの利用者の招待";
    /// About a user who was switched off and is to come back.
    OFF_UNTIL_NOW = "利用を止められています。決裁すると、ふたたび使えるようになります。";
    PORTAL_LINK = "ポータルの利用者の再招待";
    MEMBER_END = "その他の理由による終了";
    IMPORT_UNDO = "取り込みを元に戻すこと";
    WIND_UP_STOP = "廃止の取りやめ";
    BULLETIN_WITHDRAW = "お知らせの取下げ";
    BULLETIN_RECALL = "お知らせの公表の取りやめ";
    /// What to look at.
    LEAD_PORTAL = "この人は、会社に届いている申し出を読めるようになります。会社の人であることを、登録されている電話番号にかけて確かめてから決めてください。決裁すると、案内がメールで送られ、6けたの番号が次の画面に1度だけ出ます。番号は電話で本人に伝えてください。";
    /// What to look at.
    LEAD_END = "会社が対象事業者でなくなります。除外に当たるときは、ここではなく、指導・勧告の手続によって決めてください。";
    /// What to look at.
    LEAD_UNDO = "一覧を、この取り込みの前のとおりに戻します。";
    /// What to look at.
    LEAD_WIND_UP = "決裁済みの廃止を取りやめます。公開サイトの案内が消え、受付はこれまでどおり続きます。";
    /// What to look at.
    LEAD_WITHDRAW = "このお知らせは、起案のときから読めなくなっています。決裁すると取り下げたままになり、元に戻せません。差し戻すと、また読めるようになります。";
    /// What to look at.
    LEAD_RECALL = "このお知らせは、決まるまで、予定の時刻になっても公表されません。決裁すると草案に戻ります。差し戻すと、予定のとおり（時刻を過ぎていればすぐに）公表されます。";
    WHAT = "すること";
    COMPANY = "会社";
    PHONE = "登録されている窓口の電話";
    PHONE_CHANGED = "この90日に変えられた番号（前の番号にもかけて確かめてください）";
    NOTICE = "お知らせ";
    WAS_TO_COME = "公表の予定";
    FILE = "取り込んだファイル";
    CHANGES = "取り込みの内容";
    OTHER_REASON = "その他";
    PROPOSED_AT = "起案した日時";
    DECIDED_BY = "決めた人・日時";
    QUESTION = "決裁しますか";
    AGREE = "決裁する（すぐに行われる）";
    RETURN = "差し戻す（行わない）";
    /// Button of whoever proposed it.
    TAKE_BACK = "起案を取り下げる";
    E_DECISION = "決裁するか差し戻すかを選んでください";
    /// The same waits already.
    E_WAITS = "同じ起案が、すでに決裁を待っています";
    AGREED = "決裁されました。";
    RETURNED = "差し戻されました。行われていません。";
    WITHDRAWN = "取り下げられました。行われていません。";
    DONE_AGREED = "決裁して、行いました。";
    DONE_RETURNED = "差し戻しました。";
    DONE_WITHDRAWN = "取り下げました。";
    /// Done, on the page where it was proposed.
    DONE_PROPOSED = "起案しました。別の責任者の決裁を待ちます（「決裁待ち」に出ています）。";
    /// Where the same could be proposed: it is already.
    SAME_WAITS = "次の起案が、別の責任者の決裁を待っています。決まるまで、同じ起案はできません。";
    /// The same person is proposed already.
    E_INVITE_WAITS = "このメールアドレスの人の招待が、すでに決裁を待っています";
    /// Term: why coverage ends.
    END_WHY = "くわしい理由";
    /// On the page of the thing itself.
    WAITS = "取りやめの起案が、別の責任者の決裁を待っています。";
    /// Link to the proposal.
    TO_ONE = "起案を見る";
    BACK = "決裁待ちへ";
    BACK_TO_ONE = "起案のページに戻る";
    /// Under a form that proposes.
    TWO_PEOPLE = "起案すると、別の責任者が決裁したときに行われます。";
    /// A company and somebody of it.
    person_of(company: &str, name: &str) = "{company}　{name}";
    /// Who decided, and when.
    who_and_when(who: &str, at: &str) = "{who}　{at}";
}
