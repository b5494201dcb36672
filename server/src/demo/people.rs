//! The members' users, and all ways to sign in.

use entity::id::{MemberId, MemberUserId};
use entity::people::{Actor, MemberRole};
use schema::member_user;
use sea_orm::{EntityTrait, Set};
use usecase::account::password;
use usecase::state::AppState;

use super::members::Members;
use super::staff::{PASSWORD, STAFF};
use super::time::Time;

/// One way to sign in to the demonstration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignIn {
    pub place: &'static str,
    /// What is typed as login.
    pub login: &'static str,
    /// The password, the same for everybody: it protects nothing real.
    pub password: &'static str,
    pub who: &'static str,
}

const USERS: [(&str, &str, &str); 4] = [
    ("soudan@aoba-tsuhan.example", "青葉 まどか", "株式会社あおば通販"),
    ("madoguchi@mizuho-nosato.example", "水野 さと", "みずほのさと信販株式会社"),
    ("jimu@hinatakai.example", "日向 はる", "医療法人ひなた会"),
    ("privacy@cloud-ai.example", "藍川 くもる", "株式会社クラウド藍"),
];

/// All ways to sign in.
pub fn sign_ins() -> Vec<SignIn> {
    let staff = STAFF.iter().map(|(login, _, _, who)| SignIn { place: "/staff/login", login, password: PASSWORD, who });
    let users = USERS.iter().map(|(login, _, who)| SignIn { place: "/portal/login", login, password: PASSWORD, who });
    staff.chain(users).collect()
}

pub(super) async fn member_users(app: &AppState, time: &Time, members: &Members) -> anyhow::Result<()> {
    time.back(300, 10, 0);
    let hash = password::hash(PASSWORD).await?;
    let tx = app.db().begin().await?;
    for ((login, name, _), member) in USERS.iter().zip(members.known()) {
        member_user::Entity::insert(member_user::ActiveModel {
            id: Set(user_id(member)),
            member_id: Set(member),
            login: Set((*login).to_owned()),
            name: Set((*name).to_owned()),
            role: Set(MemberRole::Admin),
            password_hash: Set(Some(hash.clone())),
            active: Set(true),
            created_at: Set(app.now()),
            version: Set(1),
        })
        .exec_without_returning(&tx)
        .await?;
    }
    tx.commit().await?;
    Ok(())
}

/// The user of a member has the member's own id in the demonstration, so that stories can name both.
pub(super) fn user_id(member: MemberId) -> MemberUserId {
    MemberUserId(member.0)
}

/// The user of a member as actor.
pub(super) fn user(member: MemberId) -> Actor {
    Actor::Member { user: user_id(member), member, role: MemberRole::Admin }
}
