//! Who of the members has read a bulletin, who has said so, and who has not: for the staff, by company and person.

use std::collections::HashMap;

use entity::bulletin::{Mark, Reached, reached};
use entity::member::Coverage;
use entity::people::MemberRole;
use schema::{bulletin_mark, member_user};

use super::bulletins::BulletinVersion;

use crate::prelude::*;

/// A person of a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub name: String,
    /// The right inside the company.
    pub role: MemberRole,
    /// Whether this person can sign in; one that cannot is named only for what was done before.
    pub signs_in: bool,
    /// What this person did.
    pub mark: Mark,
}

/// A member that is among the readers today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Company {
    pub number: String,
    pub name: String,
    /// How far the bulletin has come there.
    pub reached: Reached,
    /// Whether something is still owed.
    pub owes: bool,
    pub people: Vec<Person>,
}

impl Company {
    /// Whether nobody there can sign in, so that nobody can read it.
    #[must_use]
    pub fn is_deaf(&self) -> bool {
        self.people.iter().all(|person| !person.signs_in)
    }
}

/// How many companies have come how far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub all: usize,
    /// Said that it was read.
    pub acknowledged: usize,
    /// Opened it, and did not say so.
    pub read: usize,
    /// Did not open it.
    pub nobody: usize,
    /// Have nobody who could.
    pub deaf: usize,
    /// Still owe what is asked.
    pub owing: usize,
}

/// The members that are among the readers today, by the reading of their names.
pub async fn of(app: &AppState, version: &BulletinVersion) -> Result<Vec<Company>, AppError> {
    let today = app.today();
    let marks: HashMap<MemberUserId, Mark> = bulletin_mark::Entity::find()
        .filter(bulletin_mark::Column::VersionId.eq(version.id))
        .all(app.read())
        .await?
        .into_iter()
        .map(|row| (row.user_id, Mark { read_at: Some(row.read_at), acknowledged_at: row.acknowledged_at }))
        .collect();
    let mut people: HashMap<MemberId, Vec<Person>> = HashMap::new();
    for row in member_user::Entity::find().order_by_asc(member_user::Column::CreatedAt).all(app.read()).await? {
        let mark = marks.get(&row.id).copied().unwrap_or_default();
        let signs_in = row.active && row.password_hash.is_some();
        if signs_in || mark.read_at.is_some() {
            people.entry(row.member_id).or_default().push(Person { name: row.name, role: row.role, signs_in, mark });
        }
    }
    let members = member::Entity::find()
        .filter(member::Column::CoveredFrom.lte(today))
        .order_by_asc(member::Column::Kana)
        .order_by_asc(member::Column::Id)
        .all(app.read())
        .await?;
    Ok(members
        .into_iter()
        .filter(|row| {
            let coverage =
                Coverage { consented_on: row.consented_on, from: row.covered_from, until: row.covered_until };
            version.audience().holds(&row.field, &coverage, today)
        })
        .map(|row| {
            let people = people.remove(&row.id).unwrap_or_default();
            let marks: Vec<Mark> = people.iter().map(|person| person.mark).collect();
            let reached = reached(&marks);
            let owes = version.asks().is_owed(reached);
            Company { number: row.corporate_number, name: row.name, reached, owes, people }
        })
        .collect())
}

/// Counts companies.
pub fn counted(companies: &[Company]) -> Counts {
    let count = |fits: &dyn Fn(&Company) -> bool| companies.iter().filter(|company| fits(company)).count();
    Counts {
        all: companies.len(),
        acknowledged: count(&|company| company.reached == Reached::Acknowledged),
        read: count(&|company| company.reached == Reached::Read),
        nobody: count(&|company| company.reached == Reached::Nobody),
        deaf: count(&Company::is_deaf),
        owing: count(&|company| company.owes),
    }
}

/// Notes in the record that somebody took the list away.
pub async fn taken_out(
    app: &AppState,
    actor: &Actor,
    version: &BulletinVersion,
    request_id: &str,
) -> Result<(), AppError> {
    let tx = app.db().begin().await?;
    let line = audit::AuditLine {
        actor,
        action: "bulletin.readers",
        subject_kind: "bulletin",
        subject: Some(version.of.0),
        reason: None,
        request_id,
    };
    audit::write(&tx, app.now(), line).await?;
    tx.commit().await?;
    Ok(())
}
