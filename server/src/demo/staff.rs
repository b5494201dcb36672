//! The invented staff.

use entity::id::StaffId;
use entity::people::{Actor, Role};
use schema::staff;
use sea_orm::{EntityTrait, Set};
use usecase::account::password;
use usecase::state::AppState;
use usecase::support::submission::Submission;
use uuid::Uuid;

use super::time::Time;

/// The one password of the demonstration.
pub(super) const PASSWORD: &str = "ao-sora-ni-kumo-hitotsu";

pub(super) const STAFF: [(&str, &str, Role, &str); 6] = [
    ("kitano", "北野", Role::Intake, "受付 北野"),
    ("minami", "南", Role::Handler, "担当 南"),
    ("higashiyama", "東山", Role::Approver, "責任者 東山"),
    ("nakanishi", "中西", Role::Approver, "責任者（代理） 中西"),
    ("nishi", "西", Role::Auditor, "監査 西"),
    ("honda", "本田", Role::Admin, "管理者 本田"),
];

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

/// What somebody does in the demonstration: no form was sent, and no browser goes anywhere afterwards.
pub(super) fn act(actor: &Actor, seen: Option<i32>) -> Submission<'_> {
    let seen = seen.and_then(|version| u32::try_from(version).ok());
    Submission { actor, request_id: "demo", form: None, seen, location: "/staff" }
}

pub(super) async fn staff(app: &AppState, time: &Time) -> anyhow::Result<Staff> {
    time.back(400, 9, 0);
    let hash = password::hash(PASSWORD).await?;
    let tx = app.db().begin().await?;
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
            created_at: Set(app.now()),
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
