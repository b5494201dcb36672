//! The invented staff and the members' users.

use app::desk::Desk;
use app::usecase::password;
use entity::db::{member_user, staff};
use entity::id::{MemberId, MemberUserId, StaffId};
use entity::people::{Actor, MemberRole, Role};
use sea_orm::{EntityTrait, Set};
use uuid::Uuid;

use super::Time;
use super::members::Members;

/// One way to sign in to the demonstration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignIn {
    /// Where.
    pub place: &'static str,
    /// What is typed as login.
    pub login: &'static str,
    /// The password, the same for everybody: it protects nothing real.
    pub password: &'static str,
    /// Who it is.
    pub who: &'static str,
}

/// The one password of the demonstration.
const PASSWORD: &str = "ao-sora-ni-kumo-hitotsu";

const STAFF: [(&str, &str, Role, &str); 6] = [
    ("kitano", "北野", Role::Intake, "受付 北野"),
    ("minami", "南", Role::Handler, "担当 南"),
    ("higashiyama", "東山", Role::Approver, "責任者 東山"),
    ("nakanishi", "中西", Role::Approver, "責任者（代理） 中西"),
    ("nishi", "西", Role::Auditor, "監査 西"),
    ("honda", "本田", Role::Admin, "管理者 本田"),
];

const USERS: [(&str, &str, &str); 4] = [
    ("soudan@aoba-tsuhan.example", "青葉 まどか", "株式会社あおば通販"),
    ("madoguchi@mizuho-nosato.example", "水野 さと", "みずほのさと信販株式会社"),
    ("jimu@hinatakai.example", "日向 はる", "医療法人ひなた会"),
    ("privacy@cloud-ai.example", "藍川 くもる", "株式会社クラウド藍"),
];

/// All ways to sign in.
#[must_use]
pub fn sign_ins() -> Vec<SignIn> {
    let staff = STAFF.iter().map(|(login, _, _, who)| SignIn { place: "/staff/login", login, password: PASSWORD, who });
    let users = USERS.iter().map(|(login, _, who)| SignIn { place: "/portal/login", login, password: PASSWORD, who });
    staff.chain(users).collect()
}

/// The staff as actors.
#[derive(Clone, Copy, Debug)]
pub(super) struct Staff {
    pub(super) intake: Actor,
    pub(super) handler: Actor,
    pub(super) approver: Actor,
    pub(super) deputy: Actor,
    pub(super) admin: Actor,
}

impl Staff {
    /// The id of the handler.
    pub(super) fn handler_id(&self) -> anyhow::Result<StaffId> {
        self.handler.staff().ok_or_else(|| anyhow::anyhow!("the handler is staff"))
    }
}

pub(super) async fn staff(desk: &Desk, time: &Time) -> anyhow::Result<Staff> {
    time.back(400, 9, 0);
    let hash = password::hash(PASSWORD).await?;
    let tx = desk.db().begin().await?;
    let mut actors = Vec::new();
    for (login, name, role, _) in STAFF {
        let id = StaffId(Uuid::now_v7());
        staff::Entity::insert(staff::ActiveModel {
            id: Set(id),
            login: Set(login.to_owned()),
            name: Set(name.to_owned()),
            role: Set(role),
            password_hash: Set(Some(hash.clone())),
            active: Set(true),
            created_at: Set(desk.now()),
            version: Set(1),
        })
        .exec_without_returning(&tx)
        .await?;
        actors.push(Actor::Staff { id, role });
    }
    tx.commit().await?;
    let [intake, handler, approver, deputy, _, admin] =
        <[Actor; 6]>::try_from(actors).map_err(|_| anyhow::anyhow!("six people"))?;
    Ok(Staff { intake, handler, approver, deputy, admin })
}

pub(super) async fn member_users(desk: &Desk, time: &Time, members: &Members) -> anyhow::Result<()> {
    time.back(300, 10, 0);
    let hash = password::hash(PASSWORD).await?;
    let tx = desk.db().begin().await?;
    for ((login, name, _), member) in USERS.iter().zip(members.known()) {
        member_user::Entity::insert(member_user::ActiveModel {
            id: Set(user_id(member)),
            member_id: Set(member),
            login: Set((*login).to_owned()),
            name: Set((*name).to_owned()),
            role: Set(MemberRole::Admin),
            password_hash: Set(Some(hash.clone())),
            active: Set(true),
            created_at: Set(desk.now()),
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
