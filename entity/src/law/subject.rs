//! 苦情の分類: what a point is about, by the article it rests on (Law 17 to 46, 54). Earlier numberings: `numbering`.

use crate::application::answer::Category;

coded! {
    /// What a point is about.
    pub enum Subject {
        /// 利用目的の特定.
        P1 = "P1",
        /// 目的外利用.
        P2 = "P2",
        /// 不適正利用.
        P3 = "P3",
        /// 不正取得.
        A1 = "A1",
        /// 要配慮個人情報の無断取得.
        A2 = "A2",
        /// 利用目的の通知・明示.
        A3 = "A3",
        /// 正確性・消去.
        D1 = "D1",
        /// 安全管理.
        S1 = "S1",
        /// 従業者の監督.
        S2 = "S2",
        /// 委託先の監督.
        S3 = "S3",
        /// 漏えい等・報告・本人通知.
        L1 = "L1",
        /// 同意なき第三者提供.
        T1 = "T1",
        T2 = "T2",
        /// 委託・承継・共同利用.
        T3 = "T3",
        /// 外国第三者提供.
        T4 = "T4",
        /// 提供・受領の記録.
        T5 = "T5",
        /// 個人関連情報.
        T6 = "T6",
        /// 公表事項.
        I1 = "I1",
        /// 利用目的の通知の求め.
        I2 = "I2",
        /// 開示.
        Q1 = "Q1",
        /// 第三者提供記録の開示.
        Q2 = "Q2",
        /// 訂正等.
        Q3 = "Q3",
        /// 利用停止・消去.
        Q4 = "Q4",
        /// 第三者提供の停止.
        Q5 = "Q5",
        /// 理由の説明.
        Q6 = "Q6",
        /// 手続・本人確認の過重.
        Q7 = "Q7",
        /// 手数料.
        Q8 = "Q8",
        /// 事業者の苦情対応.
        C1 = "C1",
        /// 仮名・匿名加工.
        Y1 = "Y1",
        /// 指針違反.
        G1 = "G1",
        M1 = "M1",
        /// 個人情報以外.
        X1 = "X1",
        /// 法人・故人の情報.
        X2 = "X2",
    }
}

coded! {
    /// What to mind with a subject.
    pub enum Flag {
        Serious = "serious",
        /// 要配慮個人情報.
        SpecialCare = "special-care",
        /// The law asks for effort only.
        EffortDuty = "effort-duty",
        /// Somebody within the company: look at the danger answer.
        HarmCheck = "harm-check",
        /// Two companies, client and contractor.
        TwoCompanies = "two-companies",
        /// The clocks of Law 26 may run.
        LeakClock = "leak-clock",
        /// Outside what an accredited body has to handle (GL-N §2).
        OutsideRemit = "outside-remit",
        /// The company may charge a fee.
        FeeAllowed = "fee-allowed",
        /// Two weeks before a lawsuit (Law 39).
        TwoWeeks = "two-weeks",
        /// Facts can be corrected, opinions cannot.
        NotOpinions = "not-opinions",
        /// A matter for guidance (Law 54(4)).
        Guidance = "guidance",
        /// Refer to the My Number desk.
        MyNumberDesk = "my-number-desk",
        Refer = "refer",
        /// Look closely: also the heirs' own data?
        Check = "check",
    }
}

/// A subject with the articles it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SubjectArticles {
    pub subject: Subject,
    /// Articles in today's numbering; empty where no article of the Act applies.
    pub articles: &'static str,
    /// What the principal can demand of the company: articles in today's numbering; empty: nothing by right.
    pub demand: &'static str,
    pub flags: &'static [Flag],
}

const fn about(
    subject: Subject,
    articles: &'static str,
    demand: &'static str,
    flags: &'static [Flag],
) -> SubjectArticles {
    SubjectArticles { subject, articles, demand, flags }
}

/// Every subject with its articles.
pub const SUBJECTS: &[SubjectArticles] = &[
    about(Subject::P1, "17", "", &[]),
    about(Subject::P2, "18", "35(1)", &[]),
    about(Subject::P3, "19", "35(1)", &[Flag::Serious]),
    about(Subject::A1, "20(1)", "35(1)", &[]),
    about(Subject::A2, "20(2)", "35(1)", &[Flag::SpecialCare]),
    about(Subject::A3, "21", "", &[]),
    about(Subject::D1, "22", "34, 35(5)", &[Flag::EffortDuty]),
    about(Subject::S1, "23", "35(5)", &[]),
    about(Subject::S2, "24", "35(5)", &[Flag::HarmCheck]),
    about(Subject::S3, "25", "35(5)", &[Flag::TwoCompanies]),
    about(Subject::L1, "26", "35(5)", &[Flag::LeakClock]),
    about(Subject::T1, "27(1)", "35(3)", &[]),
    about(Subject::T2, "27(2)-(4)", "27(2)", &[]),
    about(Subject::T3, "27(5)(6)", "", &[]),
    about(Subject::T4, "28", "28(3), 35(3)", &[]),
    about(Subject::T5, "29, 30", "33(5)", &[]),
    about(Subject::T6, "31", "", &[Flag::OutsideRemit]),
    about(Subject::I1, "32(1)", "32(1)", &[]),
    about(Subject::I2, "32(2)", "32(2)", &[Flag::FeeAllowed]),
    about(Subject::Q1, "33", "33", &[Flag::FeeAllowed, Flag::TwoWeeks]),
    about(Subject::Q2, "33(5)", "33(5)", &[Flag::FeeAllowed, Flag::TwoWeeks]),
    about(Subject::Q3, "34", "34", &[Flag::TwoWeeks, Flag::NotOpinions]),
    about(Subject::Q4, "35(1)(5)", "35(1)(5)", &[Flag::TwoWeeks]),
    about(Subject::Q5, "35(3)(5)", "35(3)(5)", &[Flag::TwoWeeks]),
    about(Subject::Q6, "36", "36", &[Flag::EffortDuty]),
    about(Subject::Q7, "37", "37", &[]),
    about(Subject::Q8, "38", "38", &[]),
    about(Subject::C1, "40", "40", &[Flag::EffortDuty]),
    about(Subject::Y1, "41-46", "", &[]),
    about(Subject::G1, "54", "", &[Flag::Guidance]),
    about(Subject::M1, "", "", &[Flag::MyNumberDesk, Flag::Refer]),
    about(Subject::X1, "", "", &[Flag::Refer]),
    about(Subject::X2, "2(1)", "", &[Flag::Check]),
];

/// The articles and flags of a subject (Law 17 to 46 and 54).
pub fn of(subject: Subject) -> Option<&'static SubjectArticles> {
    SUBJECTS.iter().find(|about| about.subject == subject)
}

/// The subjects that come into question for what an applicant ticked (house rule): staff choose.
pub fn of_category(category: Category) -> &'static [Subject] {
    match category {
        Category::UnknownSource => &[Subject::A1, Subject::T1, Subject::T2],
        Category::OtherPurpose => &[Subject::P2],
        Category::HandedOver => &[Subject::T1, Subject::T2, Subject::T3, Subject::T4],
        Category::Leaked => &[Subject::L1, Subject::S1],
        Category::Peeked => &[Subject::S2, Subject::P3],
        Category::NotShown => &[Subject::Q1, Subject::Q2, Subject::I2],
        Category::NotCorrected => &[Subject::Q3, Subject::D1],
        Category::NotStopped => &[Subject::Q4, Subject::Q5],
        Category::Burden => &[Subject::Q7, Subject::Q8],
        Category::Sensitive => &[Subject::A2],
        Category::NoResponse => &[Subject::C1],
        Category::Other => &[],
    }
}
