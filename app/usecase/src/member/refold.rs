//! Makes the search copies of all members anew after the rules of folding changed with the program.

use std::collections::HashMap;

use entity::search;
use schema::{member_list, member_number};

use crate::member::columns::MemberColumns;
use crate::member::register::folded;
use crate::member::register::next_seq;
use crate::prelude::*;

/// Folds all names anew if they were folded by other rules. Called once at the start; a second call does nothing.
pub async fn refold(app: &AppState) -> Result<(), AppError> {
    let rules = |state: &member_list::Model| state.folding;
    if member_list::Entity::find().one(app.read()).await?.as_ref().map(rules) == Some(search::FOLDING) {
        return Ok(());
    }
    let tx = app.db().begin().await?;
    let seq = next_seq(&tx).await?;
    let mut once: HashMap<MemberId, Vec<String>> = HashMap::new();
    for row in member_number::Entity::find().all(&tx).await? {
        once.entry(row.member_id).or_default().push(row.number);
    }
    for row in member::Entity::find().all(&tx).await? {
        let (id, before) = (row.id, row.folded.clone());
        let after = folded(&MemberColumns::from(row), once.get(&id).map_or(&[], Vec::as_slice));
        if after == before {
            continue;
        }
        member::Entity::update_many()
            .col_expr(member::Column::Folded, Expr::value(after))
            .col_expr(member::Column::ListSeq, Expr::value(seq))
            .filter(member::Column::Id.eq(id))
            .exec(&tx)
            .await?;
    }
    member_list::Entity::update_many()
        .col_expr(member_list::Column::Folding, Expr::value(search::FOLDING))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(())
}
