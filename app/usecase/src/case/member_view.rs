//! The row of a member's own copy of a case: made when it is told, renewed with every step of its round, never computed
//! from what it may not see. No row, no case, as far as the member is concerned. What stands in it is for
//! [`entity::case::view`] to say.

use entity::case::file::Case;
use entity::case::status::Status;
use entity::case::view;
use entity::time::day_in_japan;
use schema::member_case_view;
use sea_orm::sea_query::OnConflict;

use vault::keys::{CaseKeys, SealContext};

use crate::prelude::*;

/// The earliest day by which the member is asked for something.
pub fn due(file: &Case) -> Option<NaiveDate> {
    match file.status {
        Status::Notified | Status::Requested | Status::Overdue => file.open_requests().map(|request| request.due).min(),
        _ => None,
    }
}

/// The copy opens only with the keys of this case, and only as the copy of this member.
pub(crate) fn place(case: CaseId, member: MemberId) -> SealContext {
    SealContext::pair("member_case_view", "sealed", case.0, member.0)
}

/// Writes the copy, if there is one.
pub(crate) async fn write<C: ConnectionTrait>(
    tx: &C,
    keys: &CaseKeys,
    now: DateTime<Utc>,
    file: &Case,
) -> Result<(), AppError> {
    use member_case_view::Column;
    let Some((member, view)) = view::of(file) else { return Ok(()) };
    let row = member_case_view::ActiveModel {
        id: Set(Uuid::now_v7()),
        case_id: Set(file.id),
        member_id: Set(member),
        sealed: Set(keys.seal_json(place(file.id, member), &view)?),
        status: Set(file.status.code().to_owned()),
        asked_on: Set(day_in_japan(view.told_at)),
        due_on: Set(due(file)),
        updated_at: Set(now),
    };
    member_case_view::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([Column::CaseId, Column::MemberId])
                .update_columns([Column::Sealed, Column::Status, Column::AskedOn, Column::DueOn, Column::UpdatedAt])
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Makes the copies that a case already has anew, each of what its member knew; where the notice is withheld, nobody
/// has one.
pub(crate) async fn renew<C: ConnectionTrait>(tx: &C, keys: &CaseKeys, file: &Case) -> Result<(), AppError> {
    use member_case_view::{ActiveModel, Column, Entity};
    for row in Entity::find().filter(Column::CaseId.eq(file.id)).all(tx).await? {
        let known = view::for_member(file, row.member_id).filter(|_| file.harm.held().is_none());
        let Some(view) = known else {
            Entity::delete_by_id(row.id).exec(tx).await?;
            continue;
        };
        let now = file.disclosed.as_ref().is_some_and(|disclosed| disclosed.member == row.member_id);
        let changed = ActiveModel {
            sealed: Set(keys.seal_json(place(file.id, row.member_id), &view)?),
            status: Set(view.status.code().to_owned()),
            due_on: Set(due(file).filter(|_| now)),
            ..Default::default()
        };
        Entity::update_many().set(changed).filter(Column::Id.eq(row.id)).exec(tx).await?;
    }
    Ok(())
}
