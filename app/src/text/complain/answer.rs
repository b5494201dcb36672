//! The answers one can choose, in the person's words. Everybody who shows an application uses these.

use entity::application::answer::{
    CallHours, Category, ContactWay, ContactedHow, DangerKind, DelegatedRelation, FilesChoice, GoingOn, IdentityChoice,
    IdentityDocument, Litigation, Mandate, MaterialsConsent, Minor, Money, Outcome, Safety, ShareItem, ShareScope,
    StatutoryRelation, SupportNeed, Topic, Voicemail, WhoCode, YesNoUnknown,
};

use crate::text::Lang;

/// S1.
#[must_use]
pub fn safety(lang: Lang, answer: Safety) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, Safety::No) => "いいえ",
        (Lang::Ja | Lang::En, Safety::Yes) => "はい（家族、いっしょに住む人、勤め先など）",
        (Lang::Ja | Lang::En, Safety::NoAnswer) => "答えたくない",
    }
}

/// S2.
#[must_use]
pub fn topic(lang: Lang, answer: Topic) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, Topic::PersonalInformation) => {
            "個人情報の取扱いのこと（勝手に使われた、もれた、見せてもらえない、など）"
        }
        (Lang::Ja | Lang::En, Topic::Goods) => "商品・料金・サービス・接客のこと",
        (Lang::Ja | Lang::En, Topic::PublicBody) => "役所・公立の学校・公立病院などのこと",
        (Lang::Ja | Lang::En, Topic::MyNumber) => "マイナンバー（個人番号）のこと",
        (Lang::Ja | Lang::En, Topic::Unknown) => "分からない",
    }
}

/// S3, as the form asks.
#[must_use]
pub fn who(lang: Lang, answer: WhoCode) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, WhoCode::Principal) => "自分",
        (Lang::Ja | Lang::En, WhoCode::StatutoryProxy) => "自分の子ども、または後見などで法律上の代理人になっている人",
        (Lang::Ja | Lang::En, WhoCode::DelegatedProxy) => "家族や依頼人など、頼まれてかわりに申し出る",
        (Lang::Ja | Lang::En, WhoCode::Other) => "そのほか（亡くなった家族、いっしょに契約している人、勤め先の人など）",
    }
}

/// S3, as a summary says who applies.
#[must_use]
pub fn who_applies(lang: Lang, answer: WhoCode) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, WhoCode::Principal) => "本人",
        (Lang::Ja | Lang::En, WhoCode::StatutoryProxy) => "法律上の代理人（法定代理人）",
        (Lang::Ja | Lang::En, WhoCode::DelegatedProxy) => "頼まれてかわりに申し出る人（代理人）",
        (Lang::Ja | Lang::En, WhoCode::Other) => "そのほかの関係者",
    }
}

/// S3a.
#[must_use]
pub fn statutory_relation(lang: Lang, answer: StatutoryRelation) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, StatutoryRelation::Parent) => "親権者",
        (Lang::Ja | Lang::En, StatutoryRelation::GuardianOfMinor) => "未成年後見人",
        (Lang::Ja | Lang::En, StatutoryRelation::GuardianOfAdult) => "成年後見人",
        (Lang::Ja | Lang::En, StatutoryRelation::Curator) => "保佐人・補助人",
    }
}

/// S3a.
#[must_use]
pub fn minor(lang: Lang, answer: Minor) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, Minor::Yes) => "18歳未満です",
        (Lang::Ja | Lang::En, Minor::No) => "18歳以上です",
    }
}

/// S3b.
#[must_use]
pub fn delegated_relation(lang: Lang, answer: DelegatedRelation) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, DelegatedRelation::Family) => "家族",
        (Lang::Ja | Lang::En, DelegatedRelation::Lawyer) => "弁護士",
        (Lang::Ja | Lang::En, DelegatedRelation::Scrivener) => "司法書士・行政書士など",
        (Lang::Ja | Lang::En, DelegatedRelation::Other) => "そのほか",
    }
}

/// S3b.
#[must_use]
pub fn mandate(lang: Lang, answer: Mandate) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, Mandate::Have) => "ある",
        (Lang::Ja | Lang::En, Mandate::WillMake) => "これから作る",
    }
}

/// S5.
#[must_use]
pub fn contacted(lang: Lang, answer: ContactedHow) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, ContactedHow::Replied) => "連絡して、返事があった",
        (Lang::Ja | Lang::En, ContactedHow::NoReply) => "連絡したが、まだ返事がない",
        (Lang::Ja | Lang::En, ContactedHow::NotYet) => "まだ連絡していない",
        (Lang::Ja | Lang::En, ContactedHow::Cannot) => "連絡できない事情がある",
    }
}

/// S6, first question.
#[must_use]
pub fn litigation(lang: Lang, answer: Litigation) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, Litigation::No) => "していない",
        (Lang::Ja | Lang::En, Litigation::Yes) => "している",
        (Lang::Ja | Lang::En, Litigation::OtherProcedure) => "調停・仮処分など、ほかの手続をしている",
        (Lang::Ja | Lang::En, Litigation::Unknown) => "分からない",
    }
}

/// S6, second question: has it been brought before us?
#[must_use]
pub fn earlier(lang: Lang, answer: YesNoUnknown) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, YesNoUnknown::Yes) => "ある",
        (Lang::Ja | Lang::En, YesNoUnknown::No) => "ない",
        (Lang::Ja | Lang::En, YesNoUnknown::Unknown) => "分からない",
    }
}

/// Plain yes, no and unknown.
#[must_use]
pub fn yes_no(lang: Lang, answer: YesNoUnknown) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, YesNoUnknown::Yes) => "はい",
        (Lang::Ja | Lang::En, YesNoUnknown::No) => "いいえ",
        (Lang::Ja | Lang::En, YesNoUnknown::Unknown) => "分からない",
    }
}

/// S6, third question.
#[must_use]
pub fn money(lang: Lang, answer: Money) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, Money::No) => "求めない",
        (Lang::Ja | Lang::En, Money::Yes) => "求める",
        (Lang::Ja | Lang::En, Money::Undecided) => "まだ決めていない",
    }
}

/// S7.
#[must_use]
pub fn category(lang: Lang, answer: Category) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, Category::UnknownSource) => "教えていない会社から連絡が来た、どこで知られたか分からない",
        (Lang::Ja | Lang::En, Category::OtherPurpose) => "聞いていた目的とちがうことに使われた（広告など）",
        (Lang::Ja | Lang::En, Category::HandedOver) => "ほかの会社や人に、勝手に渡された",
        (Lang::Ja | Lang::En, Category::Leaked) => "情報がもれた、なくなった、まちがって送られた",
        (Lang::Ja | Lang::En, Category::Peeked) => "社員などに見られた、悪いことに使われた",
        (Lang::Ja | Lang::En, Category::NotShown) => "自分の情報を見せてもらえない",
        (Lang::Ja | Lang::En, Category::NotCorrected) => "まちがいを直してもらえない",
        (Lang::Ja | Lang::En, Category::NotStopped) => "使うのをやめて、消してと頼んだが、やめてもらえない",
        (Lang::Ja | Lang::En, Category::Burden) => "手続の書類や手数料が多すぎる",
        (Lang::Ja | Lang::En, Category::Sensitive) => "病気・障害・犯罪の被害など、特に知られたくない情報のこと",
        (Lang::Ja | Lang::En, Category::NoResponse) => "苦情を言ったのに、きちんと対応してもらえない",
        (Lang::Ja | Lang::En, Category::Other) => "そのほか・分からない",
    }
}

/// S8.
#[must_use]
pub fn going_on(lang: Lang, answer: GoingOn) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, GoingOn::Still) => "今も続いている",
        (Lang::Ja | Lang::En, GoingOn::Over) => "もう終わった",
        (Lang::Ja | Lang::En, GoingOn::Unknown) => "分からない",
    }
}

/// S10.
#[must_use]
pub fn outcome(lang: Lang, answer: Outcome) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, Outcome::Explain) => "説明してほしい",
        (Lang::Ja | Lang::En, Outcome::Show) => "自分の情報を見せてほしい",
        (Lang::Ja | Lang::En, Outcome::Correct) => "まちがいを直してほしい",
        (Lang::Ja | Lang::En, Outcome::StopAndErase) => "使うのをやめて、消してほしい",
        (Lang::Ja | Lang::En, Outcome::StopProviding) => "ほかへ渡すのをやめてほしい",
        (Lang::Ja | Lang::En, Outcome::Prevent) => "もう起きないようにしてほしい",
        (Lang::Ja | Lang::En, Outcome::Apologise) => "あやまってほしい",
        (Lang::Ja | Lang::En, Outcome::Pay) => "お金を払ってほしい（当協会では扱えません）",
        (Lang::Ja | Lang::En, Outcome::Other) => "そのほか",
        (Lang::Ja | Lang::En, Outcome::Undecided) => "まだ分からない",
    }
}

/// S11.
#[must_use]
pub fn files(lang: Lang, answer: FilesChoice) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, FilesChoice::Now) => "今、送る",
        (Lang::Ja | Lang::En, FilesChoice::Later) => "あとで送る",
        (Lang::Ja | Lang::En, FilesChoice::None) => "ない",
    }
}

/// S12.
#[must_use]
pub fn danger(lang: Lang, answer: DangerKind) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, DangerKind::No) => "いいえ",
        (Lang::Ja | Lang::En, DangerKind::Violence) => "はい：身の危険（暴力、つきまといなど）",
        (Lang::Ja | Lang::En, DangerKind::Disadvantage) => "はい：仕事や取引で不利益をうける",
        (Lang::Ja | Lang::En, DangerKind::Other) => "はい：そのほか",
        (Lang::Ja | Lang::En, DangerKind::Unknown) => "分からない",
    }
}

/// S13, first question.
#[must_use]
pub fn share_scope(lang: Lang, answer: ShareScope) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, ShareScope::Named) => "名前と内容を伝えてよい",
        (Lang::Ja | Lang::En, ShareScope::WithoutName) => "名前を伏せて、内容だけ伝えてよい",
        (Lang::Ja | Lang::En, ShareScope::NotYet) => "まだ伝えないでほしい（相談として扱います）",
    }
}

/// S13, what goes along with the name.
#[must_use]
pub fn share_item(lang: Lang, answer: ShareItem) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, ShareItem::BirthDate) => "生年月日",
        (Lang::Ja | Lang::En, ShareItem::Address) => "住所",
        (Lang::Ja | Lang::En, ShareItem::Phone) => "電話番号",
        (Lang::Ja | Lang::En, ShareItem::Mail) => "メールアドレス",
        (Lang::Ja | Lang::En, ShareItem::Identifiers) => "会員番号など、会社があなたの情報をさがす手がかり",
    }
}

/// S13, the company's own material.
#[must_use]
pub fn materials(lang: Lang, answer: MaterialsConsent) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, MaterialsConsent::Yes) => "同意する",
        (Lang::Ja | Lang::En, MaterialsConsent::No) => "同意しない（調べられないことがあります）",
        (Lang::Ja | Lang::En, MaterialsConsent::Later) => "あとで決める",
    }
}

/// S16.
#[must_use]
pub fn contact_way(lang: Lang, answer: ContactWay) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, ContactWay::Mail) => "メール",
        (Lang::Ja | Lang::En, ContactWay::Phone) => "電話",
        (Lang::Ja | Lang::En, ContactWay::Post) => "郵便",
        (Lang::Ja | Lang::En, ContactWay::StatusOnly) => "この画面だけ（確認コードで見に来る）",
    }
}

/// S16, telephone.
#[must_use]
pub fn call_hours(lang: Lang, answer: CallHours) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, CallHours::Morning) => "午前",
        (Lang::Ja | Lang::En, CallHours::Noon) => "昼",
        (Lang::Ja | Lang::En, CallHours::Afternoon) => "午後",
    }
}

/// S16, answering machine.
#[must_use]
pub fn voicemail(lang: Lang, answer: Voicemail) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, Voicemail::Yes) => "よい",
        (Lang::Ja | Lang::En, Voicemail::NameOnly) => "名前だけ",
        (Lang::Ja | Lang::En, Voicemail::No) => "残さない",
    }
}

/// S17.
#[must_use]
pub fn support(lang: Lang, answer: SupportNeed) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, SupportNeed::Writing) => "文字でのやりとり（筆談・メール）",
        (Lang::Ja | Lang::En, SupportNeed::LargePrint) => "大きな字の書類",
        (Lang::Ja | Lang::En, SupportNeed::AudioBraille) => "音声・点字",
        (Lang::Ja | Lang::En, SupportNeed::EasyJapanese) => "やさしい日本語",
        (Lang::Ja | Lang::En, SupportNeed::Interpreter) => "英語などの通訳",
        (Lang::Ja | Lang::En, SupportNeed::Companion) => "家族や支援者の同席",
        (Lang::Ja | Lang::En, SupportNeed::Time) => "時間に余裕がほしい",
        (Lang::Ja | Lang::En, SupportNeed::Other) => "そのほか",
    }
}

/// S18, first question.
#[must_use]
pub fn identity(lang: Lang, answer: IdentityChoice) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, IdentityChoice::Now) => "今、写真で出す",
        (Lang::Ja | Lang::En, IdentityChoice::Later) => "あとで出す（受付のあと14日くらいのうちに）",
        (Lang::Ja | Lang::En, IdentityChoice::Post) => "郵便で出す",
        (Lang::Ja | Lang::En, IdentityChoice::None) => "相談だけなので出さない",
    }
}

/// S18, which paper.
#[must_use]
pub fn document(lang: Lang, answer: IdentityDocument) -> &'static str {
    match (lang, answer) {
        (Lang::Ja | Lang::En, IdentityDocument::MyNumberCard) => "マイナンバーカード（表だけ）",
        (Lang::Ja | Lang::En, IdentityDocument::DrivingLicence) => "運転免許証",
        (Lang::Ja | Lang::En, IdentityDocument::DrivingRecord) => "運転経歴証明書",
        (Lang::Ja | Lang::En, IdentityDocument::Passport) => "パスポート",
        (Lang::Ja | Lang::En, IdentityDocument::ResidenceCard) => "在留カード・特別永住者証明書",
        (Lang::Ja | Lang::En, IdentityDocument::InsuranceConfirmation) => "資格確認書",
        (Lang::Ja | Lang::En, IdentityDocument::ResidenceCertificate) => "住民票の写し（マイナンバーのないもの）",
        (Lang::Ja | Lang::En, IdentityDocument::Other) => "そのほか",
    }
}
