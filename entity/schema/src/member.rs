//! A covered business (対象事業者) that consented to the body's procedure; its name is published (Article 52(2)).

use sea_orm::entity::prelude::*;

use entity::id::MemberId;

/// A covered business (対象事業者) that consented to the body's procedure; its name is published (Article 52(2)).
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "member")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MemberId,
    /// 法人番号: 13 digits, unique.
    pub corporate_number: String,
    /// The name exactly as registered; never normalised.
    pub name: String,
    /// The reading of the name, by which lists are ordered.
    pub kana: String,
    /// Former names, one per line as [`entity::member::OtherName`] writes them; empty when there are none.
    pub former_names: String,
    /// Names of shops and services people know it by, written in the same way; may be empty.
    pub brands: String,
    /// The search copy of all names: kana and width folded. Never shown.
    pub folded: String,
    /// 郵便番号: 7 digits.
    pub postal_code: Option<String>,
    /// 都道府県 of the registered address.
    pub prefecture: String,
    /// The rest of the registered address.
    pub address: String,
    /// The field of business (業種).
    pub field: String,
    /// 代表者, where published.
    pub representative: Option<String>,
    /// The member's own complaint desk.
    pub desk_name: Option<String>,
    /// Telephone of that desk.
    pub desk_phone: Option<String>,
    /// Mail address of that desk.
    pub desk_mail: Option<String>,
    /// Address of the website.
    pub website: Option<String>,
    /// The day of the consent (同意): membership rests on it.
    pub consented_on: Date,
    /// How the business said so, as a code ([`entity::member::ConsentMeans`]).
    pub consent_means: Option<String>,
    /// Where the proof of it lies, as staff wrote it. Never public.
    pub consent_evidence: Option<String>,
    /// The first day on which the business is covered.
    pub covered_from: Date,
    /// The last day on which it was covered; none while it is.
    pub covered_until: Option<Date>,
    /// Why it is no longer covered, as a code.
    pub ended_reason: Option<String>,
    /// The member into which it was merged.
    pub successor_id: Option<MemberId>,
    /// From when on the published list says of it what it says.
    pub listed_at: DateTimeUtc,
    /// The state of the list in which the row was written last.
    pub list_seq: i64,
    /// When the row was made.
    pub created_at: DateTimeUtc,
    /// When it was changed last.
    pub updated_at: DateTimeUtc,
    /// Counts changes, for `where version = ?`.
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
