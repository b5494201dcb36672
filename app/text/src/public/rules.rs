//! The written rules of complaint handling (苦情の処理に係る準則), with the eight grounds word by word and in plain words.
//! The articles keep their anchors for good: letters and decisions refer to them.

pub mod english;
mod ground_text;

pub use ground_text::GroundText;

use entity::law::ground::Ground;

use crate::{Lang, spoken};

spoken! {
    TITLE = "苦情処理の準則", "Rules for handling complaints";
    /// Before the words of a ground.
    VERBATIM = "決まりの文", "The rule (Japanese original)";
    /// Before the same in another language.
    TRANSLATION = "訳", "Translation";
    /// What the ground means.
    PLAIN = "どういうことか", "What it means";
    /// Who decides about it, and what happens then.
    DECIDES = "決めること", "What we decide";
    /// How one comes back.
    BACK = "もう一度申し出るには", "How you can complain again";
    /// The link to start.
    START = "申し出の準備をする", "Prepare a complaint";
}

/// What is said of a ground.
pub const fn ground(lang: Lang, ground: Ground) -> GroundText {
    match lang {
        Lang::Ja => japanese(ground),
        Lang::En => english::ground(ground),
    }
}

/// The anchor of a ground on the page of the rules.
pub fn anchor(ground: Ground) -> String {
    format!("ground-{ground}")
}

const fn japanese(ground: Ground) -> GroundText {
    match ground {
        Ground::NotPrincipal => GroundText {
            name: "本人でも代理人でもない人からの申し出",
            translation: None,
            plain: "かわりに申し出るときは、本人から頼まれたことや、親権者・後見人であることが分かる書類が要ります。",
            decides: "家族や相続した人など、法律のいう「その他の関係者」にあたらないかを、人が確かめます。書類が足りないときは、すぐに断らず、何がいつまでに必要かをお知らせします。",
            back: "委任状などの書類がそろえば、申し出ることができます。相談は、書類がなくてもできます。",
        },
        Ground::Damages => GroundText {
            name: "お金の支払いを求めること",
            translation: None,
            plain: "損害賠償や慰謝料など、お金の支払いを求める話は、当協会では扱えません。",
            decides: "お金の部分と、ほかの部分を分けて考えます。説明してもらう、直してもらう、使うのをやめてもらうなどの部分は、扱います。",
            back: "お金の求めを取り下げるか、分けたときは、残りを扱います。お金のことは、弁護士会や法テラスを案内します。",
        },
        Ground::Litigation => GroundText {
            name: "裁判になっていること",
            translation: None,
            plain: "同じ内容が、その会社との裁判になっているあいだは、受け付けないか、いったん止めることがあります。",
            decides: "同じ相手と同じ内容の裁判かどうかを、人が確かめます。調停、仮処分、刑事の告訴は、それだけでは裁判として扱わず、1件ずつ考えます。",
            back: "裁判が終わったら、再開するか、もう一度申し出ることができます。",
        },
        Ground::Falsehood => GroundText {
            name: "うそだと分かったこと",
            translation: None,
            plain: "大事な部分が、事実とちがうと知りながら書かれていた場合です。",
            decides: "思いちがいや、考え方のちがいは、うそではありません。決める前に、必ずあなたの話を聞きます。",
            back: "うそだという判断がまちがっていたと分かれば、取り消して続けます。",
        },
        Ground::NoConsent => GroundText {
            name: "話し合いや、資料を出すことへの不同意",
            translation: None,
            plain: "会社と話し合うことを断られた場合、または、会社があなたについての資料を当協会に出すことに同意がない場合です。",
            decides: "断ることに理由がないかを、先に考えます。暴力やつきまといの心配があるときは、会社に知らせない進め方を考えます。返事がないことは、断ったことになりません。その資料がなくても進められるなら、進めます。",
            back: "同意できるようになったら、続きから進めます。",
        },
        Ground::NoCooperation => GroundText {
            name: "必要なお願いに答えがないこと",
            translation: None,
            plain: "手続に必要な書類や説明を、当協会が申出人にお願いしても、答えがない場合です。会社が答えないことは、これにあたりません。",
            decides: "そのお願いが本当に必要で、できることだったかを考えます。病気、災害、障害などの事情があれば、待ちます。終わりにする前に、日付を入れてもう一度お知らせします。",
            back: "答えをいただければ、続きから進めます。",
        },
        Ground::Repeat => GroundText {
            name: "終わったことの、くり返し",
            translation: None,
            plain: "同じ会社についての、同じ内容の申し出が、もう終わっている場合です。",
            decides: "新しく分かったこと、別の時期のこと、会社が約束を守っていないことがあれば、新しい申し出として扱います。同じ人の、別の内容の申し出も、くり返しではありません。",
            back: "新しい事実があれば、いつでも申し出ることができます。",
        },
        Ground::Difficult => GroundText {
            name: "処理が難しいと認めたとき",
            translation: None,
            plain: "ほかの7つにあたらないけれども、両者のあいだで処理を進めることが難しい場合です。",
            decides: "簡単に使わない理由です。会社が答えないことや、申出人の話し方は、理由になりません。必要なときは、公正な第三者の意見を聞きます。",
            back: "事情が変われば、もう一度申し出ることができます。ほかの窓口も案内します。",
        },
    }
}

/// 理由1：… as headings and contents name a ground.
pub fn numbered(lang: Lang, one: Ground) -> String {
    let name = ground(lang, one).name;
    match lang {
        Lang::Ja => format!("理由{one}：{name}"),
        Lang::En => format!("Ground {one}: {name}"),
    }
}

/// What the translation is worth, as title and text; nothing to say of the original.
pub const fn translated(lang: Lang) -> Option<(&'static str, &'static str)> {
    match lang {
        Lang::Ja => None,
        Lang::En => Some(english::TRANSLATED),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ground_is_named_in_both_languages_and_translated_for_who_reads_no_japanese() {
        for one in Ground::ALL {
            let (ja, en) = (ground(Lang::Ja, *one), ground(Lang::En, *one));
            assert!(numbered(Lang::Ja, *one).starts_with(&format!("理由{one}")) && !ja.name.is_empty());
            assert!(numbered(Lang::En, *one).starts_with(&format!("Ground {one}")) && !en.name.is_empty());
            assert!(en.translation.is_some() && ja.translation.is_none());
        }
    }
}
