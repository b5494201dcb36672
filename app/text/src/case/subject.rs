//! The subjects of points, as law and desk name them.

use entity::law::subject::Subject;

/// The name of a subject.
pub const fn name(subject: Subject) -> &'static str {
    match subject {
        Subject::P1 => "利用目的の特定",
        Subject::P2 => "目的外利用",
        Subject::P3 => "不適正利用",
        Subject::A1 => "不正取得",
        Subject::A2 => "要配慮個人情報の無断取得",
        Subject::A3 => "利用目的の通知・明示",
        Subject::D1 => "正確性・消去",
        Subject::S1 => "安全管理",
        Subject::S2 => "従業者の監督",
        Subject::S3 => "委託先の監督",
        Subject::L1 => "漏えい等・報告・本人通知",
        Subject::T1 => "同意のない第三者提供",
        Subject::T2 => "オプトアウト",
        Subject::T3 => "委託・承継・共同利用",
        Subject::T4 => "外国第三者提供",
        Subject::T5 => "提供・受領の記録",
        Subject::T6 => "個人関連情報",
        Subject::I1 => "公表事項",
        Subject::I2 => "利用目的の通知の求め",
        Subject::Q1 => "開示",
        Subject::Q2 => "第三者提供記録の開示",
        Subject::Q3 => "訂正等",
        Subject::Q4 => "利用停止・消去",
        Subject::Q5 => "第三者提供の停止",
        Subject::Q6 => "理由の説明",
        Subject::Q7 => "手続・本人確認の過重",
        Subject::Q8 => "手数料",
        Subject::C1 => "事業者の苦情対応",
        Subject::Y1 => "仮名加工・匿名加工",
        Subject::G1 => "指針違反",
        Subject::M1 => "マイナンバー",
        Subject::X1 => "個人情報以外",
        Subject::X2 => "法人・故人の情報",
    }
}
