//! What the roles are called. Who may do what stands in [`entity::permission`].

use entity::people::{MemberRole, Role};
use entity::permission::Permission;

use crate::{Lang, Word};

/// A role of the body's staff; in English as the public reads of those who have it.
const fn word(role: Role) -> Word {
    match role {
        Role::Intake => Word::new("受付", "reception"),
        Role::Handler => Word::new("担当", "handlers"),
        Role::Approver => Word::new("責任者", "responsible managers"),
        Role::Auditor => Word::new("監査", "auditors"),
        Role::Admin => Word::new("管理者", "administrators"),
    }
}

/// A role of the body's staff, as colleagues and members read it.
pub const fn staff(role: Role) -> &'static str {
    word(role).ja()
}

/// A role inside of a member.
pub const fn member(role: MemberRole) -> &'static str {
    match role {
        MemberRole::Admin => "管理者",
        MemberRole::Answerer => "回答者",
        MemberRole::Viewer => "閲覧者",
    }
}

/// Everybody who has a permission: 「受付・担当」, "Reception, handlers".
pub fn holders(lang: Lang, permission: Permission) -> String {
    let words: Vec<_> = permission.roles().iter().map(|role| word(*role).get(lang)).collect();
    match lang {
        Lang::Ja => words.join("・"),
        Lang::En => {
            let mut listed = words.join(", ");
            if let Some(first) = listed.get_mut(..1) {
                first.make_ascii_uppercase();
            }
            listed
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_public_reads_who_reads_contents() {
        assert_eq!(holders(Lang::Ja, Permission::ReadContents), "受付・担当・責任者");
        assert_eq!(holders(Lang::En, Permission::ReadAudit), "Auditors, administrators");
    }
}
