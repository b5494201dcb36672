//! Words of the printable power of attorney (委任状).

use entity::organization::Organization;

use super::hours;
use crate::{Lang, spoken};

spoken! {
    /// Title and heading of the sheet.
    TITLE = "委任状", "Power of attorney";
    /// The line for the date.
    DATE = "令和　　　年　　　月　　　日", "Date:\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";
    /// The person who is given the power.
    AGENT = "代理人（かわりに申し出る人）", "Representative (the person who complains for you)";
    /// The person who gives it.
    PRINCIPAL = "委任する人（本人）", "Person who gives this power (the person concerned)";
    ADDRESS = "住所", "Address";
    NAME = "氏名", "Name";
    PHONE = "電話", "Phone";
    RELATION = "本人との関係", "Relationship to the person concerned";
    COMPANY = "申し出の相手の会社", "Company that the complaint is about";
    /// Blank: name of the company.
    COMPANY_NAME = "会社の名前", "Name of the company";
    /// Heading of what is handed over.
    POWERS = "任せること（□にしるしを付けてください）", "What the representative may do (mark the boxes)";
    /// What may be handed over.
    POWER_APPLY = "苦情の解決の申し出をすること", "make a complaint";
    /// What may be handed over.
    POWER_PAPERS = "書類や説明を出すこと、受け取ること", "hand in and receive papers and explanations";
    /// What may be handed over.
    POWER_SHARE = "会社に何を伝えてよいかを決めること", "decide what may be told to the company";
    /// What may be handed over.
    POWER_RESULT = "会社の回答と結果の説明を受けること",
        "receive the answer of the company and the explanation of the result";
    /// What may be handed over.
    POWER_WITHDRAW = "申し出を取り下げること", "withdraw the complaint";
    /// After the name of the principal.
    SIGN = "（本人が書いてください。書けないときは、代理人が書いて、本人が印を押してください）",
        "(Please write this yourself. If you cannot write, the representative writes and you put your seal on it.)";
    /// Heading of the papers.
    PAPERS = "いっしょに出していただくもの", "Please enclose";
    PAPER_PRINCIPAL = "本人の本人確認書類の写し　1つ", "1 copy of an identity document of the person concerned";
    PAPER_AGENT = "代理人の本人確認書類の写し　1つ", "1 copy of an identity document of the representative";
    PAPER_KINDS = "運転免許証、マイナンバーカード（表面だけ）、旅券、在留カード、特別永住者証明書、健康保険の資格確認書、住民票の写し（マイナンバーのないもの）など",
        "For example: driving licence, My Number card (front only), passport, residence card, special permanent resident certificate, health insurance eligibility certificate (shikaku kakuninsho), or certificate of residence (without My Number)";
    /// What must be covered.
    PAPER_COVER = "保険者番号、記号・番号、二次元コード、基礎年金番号は、見えないように隠してください。マイナンバーカードの裏面は写さないでください。",
        "Cover the insurer number, the insured symbol and number, two-dimensional codes and the basic pension number. Do not copy the back of the My Number card.";
    ASK = "本人に、確認の連絡をすることがあります。親権者や成年後見人の方は、委任状のかわりに、戸籍や登記事項証明書などで確かめます。",
        "We may contact the person concerned to check. Parents with custody and guardians of adults do not need this form: we check a family register, a certificate of registered matters or the like.";
    /// Shown on the screen only.
    HOW = "この用紙を印刷して使ってください。同じことが書いてあれば、手書きの紙でもかまいません。",
        "Print this form and fill it in. A hand-written paper that says the same is also fine.";
    /// The link back, shown on the screen only.
    BACK = "「苦情の申出とは」に戻る", "Back to “About complaints”";
}

pub fn to(lang: Lang, body: &Organization) -> String {
    match lang {
        Lang::Ja => format!("{}　御中", body.name),
        Lang::En => format!("To: {}", hours::name(lang, body)),
    }
}

/// The sentence that hands over the power.
pub fn sentence(lang: Lang, body: &Organization) -> String {
    match lang {
        Lang::Ja => format!(
            "私は、次の人を代理人と決め、{}に対する、個人情報の取扱いについての苦情の申し出に関して、下にしるしを付けたことを任せます。",
            body.name
        ),
        Lang::En => format!(
            "I appoint the following person as my representative. For a complaint to {} about how my personal information was handled, my representative may do what is marked below.",
            hours::name(lang, body)
        ),
    }
}
