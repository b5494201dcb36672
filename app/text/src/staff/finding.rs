//! What was found on file about the eight conditions, in sentences.

use entity::case::finding::{Sign, Source, Weight};

use crate::{Lang, Word};

/// Which way a fact speaks.
#[must_use]
pub const fn weight(weight: Weight) -> Word {
    match weight {
        Weight::For => Word::house("当たるかもしれない"),
        Weight::Against => Word::house("当たらない方向"),
        Weight::Look => Word::house("見て決める"),
    }
}

#[must_use]
pub const fn source(source: Source) -> Word {
    match source {
        Source::Answers => Word::house("申出人の回答"),
        Source::Words => Word::house("申出人の文章"),
        Source::Check => Word::house("協会の確認"),
        Source::Course => Word::house("この件の経過"),
        Source::EarlierCase => Word::house("前の案件"),
    }
}

#[must_use]
pub const fn sign(sign: Sign) -> Word {
    match sign {
        Sign::OtherPerson => Word::house("代理人ではない人が申し出ている"),
        Sign::MandateToCome => Word::house("委任状はこれから作る"),
        Sign::AuthorityPending => Word::house("代理権の書類をまだ見ていない"),
        Sign::AuthorityNotShown => Word::house("書類では代理権が分からない"),
        Sign::AuthorityShown => Word::house("書類で代理権を確かめた"),
        Sign::NameDiffers => Word::house("本人確認の書類と名前がちがう"),
        Sign::MoneyDemanded => Word::house("お金の支払いを求めている"),
        Sign::PaymentWished => Word::house("望むことに「支払い」がある"),
        Sign::MoneyWords => Word::house("文章に金銭の言葉がある"),
        Sign::OtherWishes => Word::house("お金のほかにも望むことがある（その部分は受理できる）"),
        Sign::LawsuitDeclared => Word::house("裁判をしていると書いている"),
        Sign::LawsuitOtherMatter => Word::house("裁判は別のことだと書いている"),
        Sign::OtherProcedure => Word::house("裁判のほかの手続がある（それだけでは訴訟ではない）"),
        Sign::LawsuitUnknown => Word::house("裁判があるか分からないと書いている"),
        Sign::MaterialsRefused => Word::house("会社が資料を出すことに同意していない"),
        Sign::NothingMayBeTold => Word::house("会社にまだ何も伝えないでほしいと言っている"),
        Sign::CannotContact => Word::house("会社と連絡できないと書いている（理由を確かめる）"),
        Sign::DangerSpokenOf => Word::house("危険の申告がある（先に通知留保を考える）"),
        Sign::PapersOverdue => Word::house("お願いした書類の期日が過ぎた。催促の回数"),
        Sign::PapersCame => Word::house("お願いのあとに返事があった"),
        Sign::EarlierDeclared => Word::house("前にも申し出たと書いている"),
        Sign::EarlierFound => Word::house("同じ人・同じ会社・同じ区分の終わった件がある"),
        Sign::TextsAlike => Word::house("前の件と文章が似ている（％）"),
        Sign::NewFactsClaimed => Word::house("新しいことがあると書いている"),
    }
}

#[must_use]
pub fn line(lang: Lang, weight: &str, sign: &str, value: &str, source: &str) -> String {
    match lang {
        Lang::Ja | Lang::En if value.is_empty() => format!("【{weight}】{sign}（出どころ：{source}）"),
        Lang::Ja | Lang::En => format!("【{weight}】{sign}：{value}（出どころ：{source}）"),
    }
}
