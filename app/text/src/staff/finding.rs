//! What was found on file about the eight conditions, in sentences.

use entity::case::finding::{Sign, Source, Weight};

/// Which way a fact speaks.
pub const fn weight(weight: Weight) -> &'static str {
    match weight {
        Weight::For => "当たるかもしれない",
        Weight::Against => "当たらない方向",
        Weight::Look => "見て決める",
    }
}

pub const fn source(source: Source) -> &'static str {
    match source {
        Source::Answers => "申出人の回答",
        Source::Words => "申出人の文章",
        Source::Check => "協会の確認",
        Source::Course => "この件の経過",
        Source::EarlierCase => "前の案件",
    }
}

pub const fn sign(sign: Sign) -> &'static str {
    match sign {
        Sign::OtherPerson => "代理人ではない人が申し出ている",
        Sign::MandateToCome => "委任状はこれから作る",
        Sign::AuthorityPending => "代理権の書類をまだ見ていない",
        Sign::AuthorityNotShown => "書類では代理権が分からない",
        Sign::AuthorityShown => "書類で代理権を確かめた",
        Sign::NameDiffers => "本人確認の書類と名前がちがう",
        Sign::MoneyDemanded => "お金の支払いを求めている",
        Sign::PaymentWished => "望むことに「支払い」がある",
        Sign::MoneyWords => "文章に金銭の言葉がある",
        Sign::OtherWishes => "お金のほかにも望むことがある（その部分は受理できる）",
        Sign::LawsuitDeclared => "裁判をしていると書いている",
        Sign::LawsuitOtherMatter => "裁判は別のことだと書いている",
        Sign::OtherProcedure => "裁判のほかの手続がある（それだけでは訴訟ではない）",
        Sign::LawsuitUnknown => "裁判があるか分からないと書いている",
        Sign::MaterialsRefused => "会社が資料を出すことに同意していない",
        Sign::NothingMayBeTold => "会社にまだ何も伝えないでほしいと言っている",
        Sign::CannotContact => "会社と連絡できないと書いている（理由を確かめる）",
        Sign::DangerSpokenOf => "危険の申告がある（先に通知留保を考える）",
        Sign::PapersOverdue => "お願いした書類の期日が過ぎた。催促の回数",
        Sign::PapersCame => "お願いのあとに返事があった",
        Sign::EarlierDeclared => "前にも申し出たと書いている",
        Sign::EarlierFound => "同じ人・同じ会社・同じ区分の終わった件がある",
        Sign::TextsAlike => "前の件と文章が似ている（％）",
        Sign::NewFactsClaimed => "新しいことがあると書いている",
    }
}

pub fn line(weight: &str, sign: &str, value: &str, source: &str) -> String {
    if value.is_empty() {
        format!("【{weight}】{sign}（出どころ：{source}）")
    } else {
        format!("【{weight}】{sign}：{value}（出どころ：{source}）")
    }
}
