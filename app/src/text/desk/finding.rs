//! What was found on file about the eight conditions, in sentences.

use entity::law::finding::{Sign, Source, Weight};

use crate::text::{Lang, Word};

/// Which way a fact speaks.
#[must_use]
pub const fn weight(weight: Weight) -> Word {
    match weight {
        Weight::For => Word::new("当たるかもしれない"),
        Weight::Against => Word::new("当たらない方向"),
        Weight::Look => Word::new("見て決める"),
    }
}

/// Where it stands.
#[must_use]
pub const fn source(source: Source) -> Word {
    match source {
        Source::Answers => Word::new("申出人の回答"),
        Source::Words => Word::new("申出人の文章"),
        Source::Check => Word::new("協会の確認"),
        Source::Course => Word::new("この件の経過"),
        Source::EarlierCase => Word::new("前の案件"),
    }
}

/// What was found.
#[must_use]
pub const fn sign(sign: Sign) -> Word {
    match sign {
        Sign::OtherPerson => Word::new("代理人ではない人が申し出ている"),
        Sign::MandateToCome => Word::new("委任状はこれから作る"),
        Sign::AuthorityPending => Word::new("代理権の書類をまだ見ていない"),
        Sign::AuthorityNotShown => Word::new("書類では代理権が分からない"),
        Sign::AuthorityShown => Word::new("書類で代理権を確かめた"),
        Sign::NameDiffers => Word::new("本人確認の書類と名前がちがう"),
        Sign::MoneyDemanded => Word::new("お金の支払いを求めている"),
        Sign::PaymentWished => Word::new("望むことに「支払い」がある"),
        Sign::MoneyWords => Word::new("文章に金銭の言葉がある"),
        Sign::OtherWishes => Word::new("お金のほかにも望むことがある（その部分は受理できる）"),
        Sign::LawsuitDeclared => Word::new("裁判をしていると書いている"),
        Sign::LawsuitOtherMatter => Word::new("裁判は別のことだと書いている"),
        Sign::OtherProcedure => Word::new("裁判のほかの手続がある（それだけでは訴訟ではない）"),
        Sign::LawsuitUnknown => Word::new("裁判があるか分からないと書いている"),
        Sign::MaterialsRefused => Word::new("会社が資料を出すことに同意していない"),
        Sign::NothingMayBeTold => Word::new("会社にまだ何も伝えないでほしいと言っている"),
        Sign::CannotContact => Word::new("会社と連絡できないと書いている（理由を確かめる）"),
        Sign::DangerSpokenOf => Word::new("危険の申告がある（先に通知留保を考える）"),
        Sign::PapersOverdue => Word::new("お願いした書類の期日が過ぎた。催促の回数"),
        Sign::PapersCame => Word::new("お願いのあとに返事があった"),
        Sign::EarlierDeclared => Word::new("前にも申し出たと書いている"),
        Sign::EarlierFound => Word::new("同じ人・同じ会社・同じ区分の終わった件がある"),
        Sign::TextsAlike => Word::new("前の件と文章が似ている（％）"),
        Sign::NewFactsClaimed => Word::new("新しいことがあると書いている"),
    }
}

/// One line.
#[must_use]
pub fn line(lang: Lang, weight: &str, sign: &str, value: &str, source: &str) -> String {
    match lang {
        Lang::Ja if value.is_empty() => format!("【{weight}】{sign}（出どころ：{source}）"),
        Lang::Ja => format!("【{weight}】{sign}：{value}（出どころ：{source}）"),
    }
}
