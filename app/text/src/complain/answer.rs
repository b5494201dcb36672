//! The answers one can choose, in the person's words. Everybody who shows an application uses these.

use entity::application::answer::{
    CallHours, Category, ContactWay, ContactedHow, DangerKind, DelegatedRelation, FilesChoice, GoingOn, IdentityChoice,
    IdentityDocument, Litigation, Mandate, MaterialsConsent, Minor, Money, Outcome, Safety, ShareItem, ShareScope,
    StatutoryRelation, SupportNeed, Topic, Voicemail, WhoCode, YesNoUnknown,
};

use crate::{Lang, Word};

pub fn safety(lang: Lang, answer: Safety) -> &'static str {
    match answer {
        Safety::No => Word::new("いいえ", "No"),
        Safety::Yes => Word::new(
            "はい（家族、いっしょに住む人、勤め先など）",
            "Yes (family, people I live with, my employer and so on)",
        ),
        Safety::NoAnswer => Word::new("答えたくない", "I prefer not to answer"),
    }
    .get(lang)
}

pub fn topic(lang: Lang, answer: Topic) -> &'static str {
    match answer {
        Topic::PersonalInformation => Word::new(
            "個人情報の取扱いのこと（勝手に使われた、もれた、見せてもらえない、など）",
            "How personal information was handled (used without permission, leaked, not shown to me and so on)",
        ),
        Topic::Goods => {
            Word::new("商品・料金・サービス・接客のこと", "Products, prices, services, or how staff treated me")
        }
        Topic::PublicBody => Word::new(
            "役所・公立の学校・公立病院などのこと",
            "A government office, public school, public hospital and so on",
        ),
        Topic::MyNumber => Word::new("マイナンバー（個人番号）のこと", "My Number (Individual Number)"),
        Topic::Unknown => Word::new("分からない", "I do not know"),
    }
    .get(lang)
}

/// S3, as the form asks.
pub fn who(lang: Lang, answer: WhoCode) -> &'static str {
    match answer {
        WhoCode::Principal => Word::new("自分", "Mine"),
        WhoCode::StatutoryProxy => Word::new("自分の子ども、または後見などで法律上の代理人になっている人", "My child’s, or that of a person whose legal representative I am, for example as a guardian"),
        WhoCode::DelegatedProxy => Word::new("家族や依頼人など、頼まれてかわりに申し出る", "That of someone who asked me to complain for them, such as a family member or a client"),
        WhoCode::Other => Word::new("そのほか（亡くなった家族、いっしょに契約している人、勤め先の人など）", "Someone else’s (a family member who has died, a person who shares a contract with me, someone at my workplace and so on)"),
    }
    .get(lang)
}

/// S3, as a summary says who applies.
pub fn who_applies(lang: Lang, answer: WhoCode) -> &'static str {
    match answer {
        WhoCode::Principal => Word::new("本人", "The person concerned"),
        WhoCode::StatutoryProxy => Word::new("法律上の代理人（法定代理人）", "Legal representative (statutory proxy)"),
        WhoCode::DelegatedProxy => Word::new(
            "頼まれてかわりに申し出る人（代理人）",
            "Someone who was asked to complain for the person concerned (proxy)",
        ),
        WhoCode::Other => Word::new("そのほかの関係者", "Someone else involved"),
    }
    .get(lang)
}

pub fn statutory_relation(lang: Lang, answer: StatutoryRelation) -> &'static str {
    match answer {
        StatutoryRelation::Parent => Word::new("親権者", "Parent with parental authority"),
        StatutoryRelation::GuardianOfMinor => Word::new("未成年後見人", "Guardian of a minor"),
        StatutoryRelation::GuardianOfAdult => Word::new("成年後見人", "Guardian of an adult"),
        StatutoryRelation::Curator => Word::new("保佐人・補助人", "Curator or assistant"),
    }
    .get(lang)
}

pub fn minor(lang: Lang, answer: Minor) -> &'static str {
    match answer {
        Minor::Yes => Word::new("18歳未満です", "Under 18"),
        Minor::No => Word::new("18歳以上です", "18 or older"),
    }
    .get(lang)
}

pub fn delegated_relation(lang: Lang, answer: DelegatedRelation) -> &'static str {
    match answer {
        DelegatedRelation::Family => Word::new("家族", "Family member"),
        DelegatedRelation::Lawyer => Word::new("弁護士", "Lawyer"),
        DelegatedRelation::Scrivener => {
            Word::new("司法書士・行政書士など", "Judicial scrivener, administrative scrivener or similar")
        }
        DelegatedRelation::Other => Word::new("そのほか", "Other"),
    }
    .get(lang)
}

pub fn mandate(lang: Lang, answer: Mandate) -> &'static str {
    match answer {
        Mandate::Have => Word::new("ある", "I have one"),
        Mandate::WillMake => Word::new("これから作る", "I will make one"),
    }
    .get(lang)
}

pub fn contacted(lang: Lang, answer: ContactedHow) -> &'static str {
    match answer {
        ContactedHow::Replied => Word::new("連絡して、返事があった", "I contacted the company, and it answered"),
        ContactedHow::NoReply => {
            Word::new("連絡したが、まだ返事がない", "I contacted the company, but it has not answered yet")
        }
        ContactedHow::NotYet => Word::new("まだ連絡していない", "I have not contacted the company yet"),
        ContactedHow::Cannot => Word::new("連絡できない事情がある", "I have a reason why I cannot contact the company"),
    }
    .get(lang)
}

pub fn litigation(lang: Lang, answer: Litigation) -> &'static str {
    match answer {
        Litigation::No => Word::new("していない", "No"),
        Litigation::Yes => Word::new("している", "Yes"),
        Litigation::OtherProcedure => Word::new(
            "調停・仮処分など、ほかの手続をしている",
            "Another procedure, such as conciliation or a provisional court order",
        ),
        Litigation::Unknown => Word::new("分からない", "I do not know"),
    }
    .get(lang)
}

/// S6, second question: has it been brought before us?
pub fn earlier(lang: Lang, answer: YesNoUnknown) -> &'static str {
    match answer {
        YesNoUnknown::Yes => Word::new("ある", "Yes"),
        YesNoUnknown::No => Word::new("ない", "No"),
        YesNoUnknown::Unknown => Word::new("分からない", "I do not know"),
    }
    .get(lang)
}

/// Plain yes, no and unknown.
pub fn yes_no(lang: Lang, answer: YesNoUnknown) -> &'static str {
    match answer {
        YesNoUnknown::Yes => Word::new("はい", "Yes"),
        YesNoUnknown::No => Word::new("いいえ", "No"),
        YesNoUnknown::Unknown => Word::new("分からない", "I do not know"),
    }
    .get(lang)
}

pub fn money(lang: Lang, answer: Money) -> &'static str {
    match answer {
        Money::No => Word::new("求めない", "No"),
        Money::Yes => Word::new("求める", "Yes"),
        Money::Undecided => Word::new("まだ決めていない", "I have not decided yet"),
    }
    .get(lang)
}

pub fn category(lang: Lang, answer: Category) -> &'static str {
    match answer {
        Category::UnknownSource => Word::new(
            "教えていない会社から連絡が来た、どこで知られたか分からない",
            "A company to which I gave no information contacted me, or I do not know how it got my information",
        ),
        Category::OtherPurpose => Word::new(
            "聞いていた目的とちがうことに使われた（広告など）",
            "My information was used for a purpose I was not told about (such as advertising)",
        ),
        Category::HandedOver => Word::new(
            "ほかの会社や人に、勝手に渡された",
            "My information was given to another company or person without my permission",
        ),
        Category::Leaked => Word::new(
            "情報がもれた、なくなった、まちがって送られた",
            "Information was leaked, lost or sent to the wrong person",
        ),
        Category::Peeked => Word::new(
            "社員などに見られた、悪いことに使われた",
            "Employees or others looked at my information or misused it",
        ),
        Category::NotShown => Word::new("自分の情報を見せてもらえない", "I cannot get access to my own information"),
        Category::NotCorrected => Word::new("まちがいを直してもらえない", "The company does not correct a mistake"),
        Category::NotStopped => Word::new(
            "使うのをやめて、消してと頼んだが、やめてもらえない",
            "I asked the company to stop using my information and delete it, but it does not",
        ),
        Category::Burden => {
            Word::new("手続の書類や手数料が多すぎる", "The procedure needs too many papers or the fees are too high")
        }
        Category::Sensitive => Word::new(
            "病気・障害・犯罪の被害など、特に知られたくない情報のこと",
            "Information I especially want to keep private, such as illness, disability or being the victim of a crime",
        ),
        Category::NoResponse => Word::new(
            "苦情を言ったのに、きちんと対応してもらえない",
            "I complained to the company, but it does not deal with my complaint properly",
        ),
        Category::Other => Word::new("そのほか・分からない", "Other, or I do not know"),
    }
    .get(lang)
}

pub fn going_on(lang: Lang, answer: GoingOn) -> &'static str {
    match answer {
        GoingOn::Still => Word::new("今も続いている", "It is still going on"),
        GoingOn::Over => Word::new("もう終わった", "It is over"),
        GoingOn::Unknown => Word::new("分からない", "I do not know"),
    }
    .get(lang)
}

pub fn outcome(lang: Lang, answer: Outcome) -> &'static str {
    match answer {
        Outcome::Explain => Word::new("説明してほしい", "Give me an explanation"),
        Outcome::Show => Word::new("自分の情報を見せてほしい", "Show me my own information"),
        Outcome::Correct => Word::new("まちがいを直してほしい", "Correct a mistake"),
        Outcome::StopAndErase => Word::new("使うのをやめて、消してほしい", "Stop using my information and delete it"),
        Outcome::StopProviding => Word::new("ほかへ渡すのをやめてほしい", "Stop giving my information to others"),
        Outcome::Prevent => Word::new("もう起きないようにしてほしい", "Make sure that it does not happen again"),
        Outcome::Apologise => Word::new("あやまってほしい", "Apologise"),
        Outcome::Pay => {
            Word::new("お金を払ってほしい（当協会では扱えません）", "Pay me money (the association cannot handle this)")
        }
        Outcome::Other => Word::new("そのほか", "Other"),
        Outcome::Undecided => Word::new("まだ分からない", "I do not know yet"),
    }
    .get(lang)
}

pub fn files(lang: Lang, answer: FilesChoice) -> &'static str {
    match answer {
        FilesChoice::Now => Word::new("今、送る", "Send now"),
        FilesChoice::Later => Word::new("あとで送る", "Send later"),
        FilesChoice::None => Word::new("ない", "I have none"),
    }
    .get(lang)
}

pub fn danger(lang: Lang, answer: DangerKind) -> &'static str {
    match answer {
        DangerKind::No => Word::new("いいえ", "No"),
        DangerKind::Violence => {
            Word::new("はい：身の危険（暴力、つきまといなど）", "Yes: physical danger (violence, stalking and so on)")
        }
        DangerKind::Disadvantage => {
            Word::new("はい：仕事や取引で不利益をうける", "Yes: a disadvantage at work or in business")
        }
        DangerKind::Other => Word::new("はい：そのほか", "Yes: something else"),
        DangerKind::Unknown => Word::new("分からない", "I do not know"),
    }
    .get(lang)
}

pub fn share_scope(lang: Lang, answer: ShareScope) -> &'static str {
    match answer {
        ShareScope::Named => {
            Word::new("名前と内容を伝えてよい", "You may tell my name and the content of my complaint")
        }
        ShareScope::WithoutName => {
            Word::new("名前を伏せて、内容だけ伝えてよい", "You may tell the content of my complaint, but not my name")
        }
        ShareScope::NotYet => Word::new(
            "まだ伝えないでほしい（相談として扱います）",
            "Do not tell the company yet (this becomes a request for advice)",
        ),
    }
    .get(lang)
}

/// S13, what goes along with the name.
pub fn share_item(lang: Lang, answer: ShareItem) -> &'static str {
    match answer {
        ShareItem::BirthDate => Word::new("生年月日", "Date of birth"),
        ShareItem::Address => Word::new("住所", "Address"),
        ShareItem::Phone => Word::new("電話番号", "Phone number"),
        ShareItem::Mail => Word::new("メールアドレス", "E-mail address"),
        ShareItem::Identifiers => Word::new(
            "会員番号など、会社があなたの情報をさがす手がかり",
            "Membership number and other details that help the company find my information",
        ),
    }
    .get(lang)
}

/// S13, the company's own material.
pub fn materials(lang: Lang, answer: MaterialsConsent) -> &'static str {
    match answer {
        MaterialsConsent::Yes => Word::new("同意する", "I agree"),
        MaterialsConsent::No => Word::new(
            "同意しない（調べられないことがあります）",
            "I do not agree (the association may then be unable to look into the matter)",
        ),
        MaterialsConsent::Later => Word::new("あとで決める", "I will decide later"),
    }
    .get(lang)
}

pub fn contact_way(lang: Lang, answer: ContactWay) -> &'static str {
    match answer {
        ContactWay::Mail => Word::new("メール", "E-mail"),
        ContactWay::Phone => Word::new("電話", "Phone"),
        ContactWay::Post => Word::new("郵便", "Post"),
        ContactWay::StatusOnly => Word::new(
            "この画面だけ（確認コードで見に来る）",
            "This website only (I come and look with my confirmation code)",
        ),
    }
    .get(lang)
}

pub fn call_hours(lang: Lang, answer: CallHours) -> &'static str {
    match answer {
        CallHours::Morning => Word::new("午前", "Morning"),
        CallHours::Noon => Word::new("昼", "Around noon"),
        CallHours::Afternoon => Word::new("午後", "Afternoon"),
    }
    .get(lang)
}

pub fn voicemail(lang: Lang, answer: Voicemail) -> &'static str {
    match answer {
        Voicemail::Yes => Word::new("よい", "Yes"),
        Voicemail::NameOnly => Word::new("名前だけ", "Only a name"),
        Voicemail::No => Word::new("残さない", "Leave no message"),
    }
    .get(lang)
}

pub fn support(lang: Lang, answer: SupportNeed) -> &'static str {
    match answer {
        SupportNeed::Writing => {
            Word::new("文字でのやりとり（筆談・メール）", "Communication in writing (pen and paper, e-mail)")
        }
        SupportNeed::LargePrint => Word::new("大きな字の書類", "Papers in large print"),
        SupportNeed::AudioBraille => Word::new("音声・点字", "Audio or braille"),
        SupportNeed::EasyJapanese => Word::new("やさしい日本語", "Easy Japanese"),
        SupportNeed::Interpreter => Word::new("英語などの通訳", "An interpreter for English or another language"),
        SupportNeed::Companion => Word::new("家族や支援者の同席", "A family member or supporter with me"),
        SupportNeed::Time => Word::new("時間に余裕がほしい", "More time"),
        SupportNeed::Other => Word::new("そのほか", "Other"),
    }
    .get(lang)
}

pub fn identity(lang: Lang, answer: IdentityChoice) -> &'static str {
    match answer {
        IdentityChoice::Now => Word::new("今、写真で出す", "Send a photo now"),
        IdentityChoice::Later => Word::new("あとで出す", "Send it later"),
        IdentityChoice::Post => Word::new("郵便で出す", "Send it by post"),
        IdentityChoice::None => Word::new("相談だけなので出さない", "I only want advice, so I do not send one"),
    }
    .get(lang)
}

pub fn document(lang: Lang, answer: IdentityDocument) -> &'static str {
    match answer {
        IdentityDocument::MyNumberCard => Word::new("マイナンバーカード（表だけ）", "My Number Card (front side only)"),
        IdentityDocument::DrivingLicence => Word::new("運転免許証", "Driving licence"),
        IdentityDocument::DrivingRecord => {
            Word::new("運転経歴証明書", "Certificate of driving history (unten keireki shomeisho)")
        }
        IdentityDocument::Passport => Word::new("パスポート", "Passport"),
        IdentityDocument::ResidenceCard => {
            Word::new("在留カード・特別永住者証明書", "Residence card or special permanent resident certificate")
        }
        IdentityDocument::InsuranceConfirmation => {
            Word::new("資格確認書", "Health insurance eligibility certificate (shikaku kakuninsho)")
        }
        IdentityDocument::ResidenceCertificate => {
            Word::new("住民票の写し（マイナンバーのないもの）", "Certificate of residence (juminhyo) without My Number")
        }
        IdentityDocument::Other => Word::new("そのほか", "Other"),
    }
    .get(lang)
}
