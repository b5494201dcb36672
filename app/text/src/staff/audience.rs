//! The words that say who will read what is sent.

use crate::words;

words! {
    AND = "・";
    /// The applicant gave no name.
    APPLICANT_UNNAMED = "名前を書いていない申出人の受付状況の画面に出ます。";
    /// The member knows nothing of the case.
    NOT_MEMBER = "事業者には何も送りません（この件をまだ知らせていないため）。";
    APPROVAL = "決裁されるまで、だれにも何も送りません。";
    INSIDE = "協会の中だけの記録です。申出人にも事業者にも見えません。";
    /// It goes to the applicant, by these ways.
    applicant(name: &str, ways: &str) = "{name} に知らせます（{ways}）。";
    /// It goes to the member.
    member(name: &str) = "{name} に知らせます。";
}
