//! 通知しない例外: telling the member can be left out where it could hurt somebody (苦情の処理に係る準則; the words are those
//! of Law 21(4)(i) and 33(2)(i), Law 53(1) itself has no such exception). Two people decide, it is looked at again on a
//! day, and it ends when the fear ends.

use chrono::NaiveDate;

use crate::case::file::CaseFile;
use crate::case::harm::HarmStanding;
use crate::case::status::Status;

/// The exception in the words of the rules (準則), verbatim.
pub const EXCEPTION: &str = "但し、申し出を受けた内容を対象事業者に連絡することにより、本人又は第三者の生命、身体、財産その他の権利利益を害するおそれがある場合を除きます。";

/// Whether the member may be told today (準則, harm exception). Asked when the notice is decided and again when it
/// leaves the house.
///
/// # Errors
/// Where it stands instead.
pub fn may_tell(file: &CaseFile, today: NaiveDate) -> Result<(), HarmStanding> {
    let standing = file.harm.standing(today);
    if file.standing_status() == Status::Withheld {
        return Err(HarmStanding::Held);
    }
    if standing.lets_through() { Ok(()) } else { Err(standing) }
}

/// Whether a notice that was queued for the member may leave now (準則, harm exception): the member was told of the
/// case, and no danger has been spoken of since that nobody has decided on.
#[must_use]
pub fn may_leave(file: &CaseFile) -> bool {
    file.disclosed.is_some() && file.standing_status() != Status::Withheld && file.harm_lets_words_through()
}
