//! The subjects of points, as law and desk name them.

use entity::law::subject::Subject;

use crate::Word;

/// The name of a subject.
#[must_use]
pub const fn name(subject: Subject) -> Word {
    match subject {
        Subject::P1 => Word::house("利用目的の特定"),
        Subject::P2 => Word::house("目的外利用"),
        Subject::P3 => Word::house("不適正利用"),
        Subject::A1 => Word::house("不正取得"),
        Subject::A2 => Word::house("要配慮個人情報の無断取得"),
        Subject::A3 => Word::house("利用目的の通知・明示"),
        Subject::D1 => Word::house("正確性・消去"),
        Subject::S1 => Word::house("安全管理"),
        Subject::S2 => Word::house("従業者の監督"),
        Subject::S3 => Word::house("委託先の監督"),
        Subject::L1 => Word::house("漏えい等・報告・本人通知"),
        Subject::T1 => Word::house("同意のない第三者提供"),
        Subject::T2 => Word::house("オプトアウト"),
        Subject::T3 => Word::house("委託・承継・共同利用"),
        Subject::T4 => Word::house("外国第三者提供"),
        Subject::T5 => Word::house("提供・受領の記録"),
        Subject::T6 => Word::house("個人関連情報"),
        Subject::I1 => Word::house("公表事項"),
        Subject::I2 => Word::house("利用目的の通知の求め"),
        Subject::Q1 => Word::house("開示"),
        Subject::Q2 => Word::house("第三者提供記録の開示"),
        Subject::Q3 => Word::house("訂正等"),
        Subject::Q4 => Word::house("利用停止・消去"),
        Subject::Q5 => Word::house("第三者提供の停止"),
        Subject::Q6 => Word::house("理由の説明"),
        Subject::Q7 => Word::house("手続・本人確認の過重"),
        Subject::Q8 => Word::house("手数料"),
        Subject::C1 => Word::house("事業者の苦情対応"),
        Subject::Y1 => Word::house("仮名加工・匿名加工"),
        Subject::G1 => Word::house("指針違反"),
        Subject::M1 => Word::house("マイナンバー"),
        Subject::X1 => Word::house("個人情報以外"),
        Subject::X2 => Word::house("法人・故人の情報"),
    }
}
