//! People and companies for tests, under the names of the demonstration.

use app::usecase::password;
use app::usecase::session::Opens;
use entity::db::{member, member_user, staff};
use entity::id::{MemberId, MemberUserId, StaffId};
use entity::people::{MemberRole, Role};
use sea_orm::{EntityTrait, Set};
use tokio::sync::OnceCell;
use uuid::Uuid;

use crate::harness::{Browser, House};

/// The password of everybody in tests.
pub(crate) const PASSWORD: &str = "green kettle on the roof";

static HASH: OnceCell<String> = OnceCell::const_new();

async fn hash() -> String {
    HASH.get_or_init(async || password::hash(PASSWORD).await.unwrap()).await.clone()
}

impl House {
    /// Somebody of the staff who can sign in.
    pub(crate) async fn staff(&self, login: &str, role: Role) -> StaffId {
        let id = StaffId(Uuid::now_v7());
        staff::Entity::insert(staff::ActiveModel {
            id: Set(id),
            login: Set(login.to_owned()),
            name: Set(format!("職員 {login}")),
            role: Set(role),
            password_hash: Set(Some(hash().await)),
            active: Set(true),
            created_at: Set(self.desk.now()),
            version: Set(1),
        })
        .exec_without_returning(&self.desk.db().write)
        .await
        .unwrap();
        id
    }

    /// A member company.
    pub(crate) async fn member(&self, number: &str, name: &str) -> MemberId {
        let id = MemberId(Uuid::now_v7());
        let now = self.desk.now();
        let day = chrono::NaiveDate::from_ymd_opt(2020, 4, 1).unwrap();
        member::Entity::insert(member::ActiveModel {
            id: Set(id),
            corporate_number: Set(number.to_owned()),
            name: Set(name.to_owned()),
            kana: Set("テスト".to_owned()),
            former_names: Set(String::new()),
            brands: Set(String::new()),
            folded: Set(name.to_owned()),
            prefecture: Set("東京都".to_owned()),
            address: Set("架空区一丁目２番３号".to_owned()),
            field: Set("retail".to_owned()),
            representative: Set(None),
            desk_name: Set(None),
            desk_phone: Set(Some("03-0000-0001".to_owned())),
            desk_mail: Set(None),
            website: Set(None),
            consented_on: Set(day),
            covered_from: Set(day),
            covered_until: Set(None),
            ended_reason: Set(None),
            created_at: Set(now),
            updated_at: Set(now),
            version: Set(1),
        })
        .exec_without_returning(&self.desk.db().write)
        .await
        .unwrap();
        id
    }

    /// A user of a member who can sign in.
    pub(crate) async fn member_user(&self, member: MemberId, login: &str, role: MemberRole) -> MemberUserId {
        let id = MemberUserId(Uuid::now_v7());
        member_user::Entity::insert(member_user::ActiveModel {
            id: Set(id),
            member_id: Set(member),
            login: Set(login.to_owned()),
            name: Set(format!("利用者 {login}")),
            role: Set(role),
            password_hash: Set(Some(hash().await)),
            active: Set(true),
            created_at: Set(self.desk.now()),
            version: Set(1),
        })
        .exec_without_returning(&self.desk.db().write)
        .await
        .unwrap();
        id
    }

    /// A browser of somebody of the staff.
    pub(crate) async fn staff_browser(&self, login: &str, role: Role) -> Browser {
        let id = self.staff(login, role).await;
        self.browser_as(Opens::Staff(id)).await
    }
}
