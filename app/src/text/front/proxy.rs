//! Words of the printable power of attorney (委任状).

use entity::body::Body;

use crate::text::{Lang, words};

words! {
    /// Title and heading of the sheet.
    TITLE = "委任状";
    /// The line for the date.
    DATE = "令和　　　年　　　月　　　日";
    /// The person who is given the power.
    AGENT = "代理人（かわりに申し出る人）";
    /// The person who gives it.
    PRINCIPAL = "委任する人（本人）";
    /// Blank: address.
    ADDRESS = "住所";
    /// Blank: name.
    NAME = "氏名";
    /// Blank: telephone.
    PHONE = "電話";
    /// Blank: relation.
    RELATION = "本人との関係";
    /// Blank: which company.
    COMPANY = "申し出の相手の会社";
    /// Blank: name of the company.
    COMPANY_NAME = "会社の名前";
    /// Heading of what is handed over.
    POWERS = "任せること（□にしるしを付けてください）";
    /// What may be handed over.
    POWER_APPLY = "苦情の解決の申し出をすること";
    /// What may be handed over.
    POWER_PAPERS = "書類や説明を出すこと、受け取ること";
    /// What may be handed over.
    POWER_SHARE = "会社に何を伝えてよいかを決めること";
    /// What may be handed over.
    POWER_RESULT = "会社の回答と結果の説明を受けること";
    /// What may be handed over.
    POWER_WITHDRAW = "申し出を取り下げること";
    /// After the name of the principal.
    SIGN = "（本人が書いてください。書けないときは、代理人が書いて、本人が印を押してください）";
    /// Heading of the papers.
    PAPERS = "いっしょに出していただくもの";
    /// First paper.
    PAPER_PRINCIPAL = "本人の本人確認書類の写し　1つ";
    /// Second paper.
    PAPER_AGENT = "代理人の本人確認書類の写し　1つ";
    /// Which papers.
    PAPER_KINDS = "運転免許証、マイナンバーカード（表面だけ）、旅券、在留カード、特別永住者証明書、健康保険の資格確認書、住民票の写し（マイナンバーのないもの）など";
    /// What must be covered.
    PAPER_COVER = "保険者番号、記号・番号、二次元コード、基礎年金番号は、見えないように隠してください。マイナンバーカードの裏面は写さないでください。";
    /// What may happen.
    ASK = "本人に、確認の連絡をすることがあります。親権者や成年後見人の方は、委任状のかわりに、戸籍や登記事項証明書などで確かめます。";
    /// Shown on the screen only.
    HOW = "この用紙を印刷して使ってください。同じことが書いてあれば、手書きの紙でもかまいません。";
    /// The link back, shown on the screen only.
    BACK = "「苦情の申出とは」に戻る";
}

/// To whom.
#[must_use]
pub fn to(lang: Lang, body: &Body) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{}　御中", body.name),
    }
}

/// The sentence that hands over the power.
#[must_use]
pub fn sentence(lang: Lang, body: &Body) -> String {
    match lang {
        Lang::Ja | Lang::En => format!(
            "私は、次の人を代理人と決め、{}に対する、個人情報の取扱いについての苦情の申し出に関して、下にしるしを付けたことを任せます。",
            body.name
        ),
    }
}
