//! The table of permissions: drawn in `docs/permissions.md`, whole, and without holes.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use entity::id::{CaseId, MemberId, MemberUserId, StaffId};
use entity::people::{Actor, MemberRole, Role};
use entity::permission::{MemberPermission, Permission, member_with, staff_with};
use uuid::Uuid;

/// What the comments say of the permissions, by their codes.
fn meanings(source: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut comment: Vec<&str> = Vec::new();
    for line in source.lines().map(str::trim) {
        if let Some(text) = line.strip_prefix("///") {
            comment.push(text.trim());
            continue;
        }
        if let Some(code) = line.split_once(" = \"").and_then(|(_, rest)| rest.strip_suffix("\",")) {
            found.insert(code.to_owned(), comment.join(" "));
        }
        comment.clear();
    }
    found
}

fn written() -> BTreeMap<String, String> {
    meanings(&std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/permission.rs")).unwrap())
}

/// A row for each permission, a column for each role.
fn grid(roles: &[&str], rows: &[(&str, Vec<bool>)]) -> String {
    let meanings = written();
    let mut text = format!("| Permission | {} | What it lets people do |\n", roles.join(" | "));
    writeln!(text, "|---|{}---|", "---|".repeat(roles.len())).unwrap();
    for (code, held) in rows {
        let marks: Vec<&str> = held.iter().map(|held| if *held { "●" } else { "" }).collect();
        writeln!(text, "| {code} | {} | {} |", marks.join(" | "), meanings[*code]).unwrap();
    }
    text
}

fn document() -> String {
    let mut text = String::from(
        "# Who may do what\n\n\
         This file is made from `entity/src/permission.rs` by the test `the_table_of_permissions_is_up_to_date`.\n\
         Do not edit it: run `UPDATE_DOCS=1 cargo test -p entity --test it`.\n\n\
         Doors, menus, pages and use-cases ask this table.\n\
         Who may take which step of a case, and when, stands in `docs/state-machine.md`; who may do what with a file on a \
         member, in `entity/src/measure/permit.rs`.\n\
         What takes two people is decided by somebody who had no hand in it, whatever the role.\n\n\
         ## People of the body\n\n",
    );
    let roles: Vec<&str> = Role::ALL.iter().map(|role| role.code()).collect();
    let rows: Vec<(&str, Vec<bool>)> = Permission::ALL
        .iter()
        .map(|one| (one.code(), Role::ALL.iter().map(|role| one.is_held_by(*role)).collect()))
        .collect();
    text.push_str(&grid(&roles, &rows));
    text.push_str("\n## Users of a member\n\n");
    let roles: Vec<&str> = MemberRole::ALL.iter().map(|role| role.code()).collect();
    let rows: Vec<(&str, Vec<bool>)> = MemberPermission::ALL
        .iter()
        .map(|one| (one.code(), MemberRole::ALL.iter().map(|role| one.is_held_by(*role)).collect()))
        .collect();
    text.push_str(&grid(&roles, &rows));
    text
}

#[test]
fn the_table_of_permissions_is_up_to_date() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/permissions.md");
    let made = document();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(path, &made).unwrap();
    }
    let stored = std::fs::read_to_string(path).unwrap();
    assert!(stored == made, "docs/permissions.md is old: UPDATE_DOCS=1 cargo test -p entity --test it");
}

#[test]
fn every_permission_is_listed_once_and_held_by_somebody() {
    let codes = Permission::ALL.iter().map(|one| one.code());
    let codes: BTreeSet<&str> = codes.chain(MemberPermission::ALL.iter().map(|one| one.code())).collect();
    assert_eq!(codes.len(), Permission::ALL.len() + MemberPermission::ALL.len());
    let written = written();
    let commented: BTreeSet<&str> = written.keys().map(String::as_str).collect();
    assert_eq!(codes, commented);
    for one in Permission::ALL {
        let roles: BTreeSet<Role> = one.roles().iter().copied().collect();
        assert!(!roles.is_empty() && roles.len() == one.roles().len(), "{one}");
    }
    for one in MemberPermission::ALL {
        let roles: BTreeSet<MemberRole> = one.roles().iter().copied().collect();
        assert!(!roles.is_empty() && roles.len() == one.roles().len(), "{one}");
    }
}

#[test]
fn who_does_something_may_also_read_what_it_is_done_with() {
    for (one, needs) in [
        (Permission::KeepRegisters, Permission::ReadRegisters),
        (Permission::KeepReferrals, Permission::ReadRegisters),
        (Permission::WriteBulletins, Permission::ReadRegisters),
        (Permission::WithdrawBulletins, Permission::WriteBulletins),
        (Permission::DecideProposals, Permission::KeepRegisters),
        (Permission::DecideProposals, Permission::WriteBulletins),
        (Permission::DecideProposals, Permission::ReadContents),
        (Permission::ReadContents, Permission::ReadCases),
        (Permission::WorkOnCases, Permission::ReadContents),
        (Permission::TakeComplaintsIn, Permission::WorkOnCases),
        (Permission::CheckCases, Permission::WorkOnCases),
        (Permission::CheckIdentity, Permission::WorkOnCases),
        (Permission::BeGivenCases, Permission::WorkOnCases),
        (Permission::AcceptCases, Permission::WorkOnCases),
        (Permission::HandleCases, Permission::WorkOnCases),
        (Permission::OverseeCases, Permission::WorkOnCases),
        (Permission::HandleMeasures, Permission::ReadCases),
        (Permission::NoteOnMeasures, Permission::ReadCases),
        (Permission::PostLetters, Permission::ReadContents),
        (Permission::WorkOnCases, Permission::DoTasks),
    ] {
        assert!(one.roles().iter().all(|role| needs.is_held_by(*role)), "{one} without {needs}");
    }
    for one in Permission::ALL {
        assert!(one.roles().iter().all(|role| Permission::EnterDesk.is_held_by(*role)), "{one}");
    }
    assert!(MemberPermission::Answer.roles().iter().all(|role| MemberPermission::Read.is_held_by(*role)));
}

#[test]
fn a_permission_is_of_one_side_only() {
    let [id, user, member, case] = [1, 2, 3, 4].map(Uuid::from_u128);
    let (id, user, member) = (StaffId(id), MemberUserId(user), MemberId(member));
    let strangers = [Actor::Applicant { case: CaseId(case) }, Actor::System];
    for one in Permission::ALL.iter().copied() {
        for role in Role::ALL.iter().copied() {
            assert_eq!(staff_with(&Actor::Staff { id, role }, one), one.is_held_by(role).then_some(id), "{one} {role}");
        }
        for role in MemberRole::ALL.iter().copied() {
            assert_eq!(staff_with(&Actor::Member { user, member, role }, one), None, "{one} {role}");
        }
        assert!(strangers.iter().all(|actor| staff_with(actor, one).is_none()), "{one}");
    }
    for one in MemberPermission::ALL.iter().copied() {
        for role in MemberRole::ALL.iter().copied() {
            let held = one.is_held_by(role).then_some((user, member));
            assert_eq!(member_with(&Actor::Member { user, member, role }, one), held, "{one} {role}");
        }
        for role in Role::ALL.iter().copied() {
            assert_eq!(member_with(&Actor::Staff { id, role }, one), None, "{one} {role}");
        }
        assert!(strangers.iter().all(|actor| member_with(actor, one).is_none()), "{one}");
    }
}
