//! The links of menus and footer, in one place: only pages that work.

use entity::people::Role;
use entity::permission::Permission;

use text::{Word, layout as words};

/// An address and its name.
#[derive(Clone, Copy)]
pub(super) struct NavLink {
    pub(super) href: &'static str,
    pub(super) name: Word,
}

const fn place(href: &'static str, name: Word) -> NavLink {
    NavLink { href, name }
}

/// A place that only staff or members know.
const fn inside(href: &'static str, name: &'static str) -> NavLink {
    place(href, Word::new(name, name))
}

pub(super) const PUBLIC: &[NavLink] = &[
    place("/complaints", words::COMPLAINTS),
    place("/members", words::MEMBERS),
    place("/guidelines", words::GUIDELINES),
    place("/referrals", words::REFERRALS),
    place("/about", words::ABOUT),
    place("/contact", words::CONTACT),
];

/// The two doors that stand apart from the menu.
pub(super) const DOORS: &[NavLink] = &[place("/status", words::STATUS), place("/complain", words::COMPLAIN)];

/// The end of every public page.
pub(super) const FOOT: &[NavLink] = &[
    place("/notices", words::NOTICES),
    place("/complaints/rules", words::RULES),
    place("/complain/paper/proxy", words::PROXY),
    place("/safety", words::SAFETY),
    place("/privacy", words::PRIVACY),
    place("/accessibility", words::ACCESSIBILITY),
    place("/contact", words::CONTACT),
];

/// The doors of those who work here or answer us.
pub(super) const INSIDERS: &[NavLink] =
    &[place("/portal/login", words::PORTAL_DOOR), place("/staff/login", words::STAFF_DOOR)];

pub(super) const PORTAL: &[NavLink] = &[
    inside("/portal/cases", words::PORTAL_CASES),
    inside("/portal/guidance", words::GUIDANCE),
    place("/portal/guidelines", words::GUIDELINES),
    inside("/portal/documents", words::PORTAL_DOCUMENTS),
    inside("/portal/people", words::PORTAL_PEOPLE),
];

/// The mails of a demonstration; elsewhere they leave the house.
pub(super) const MAILS: NavLink = inside("/staff/mails", words::MAILS);

/// The staff menu, each place with what is done there. Some of them can be read by more people than those who are led
/// there to work.
const STAFF: &[(NavLink, Permission)] = &[
    (inside("/staff/cases", words::CASES), Permission::ReadCases),
    (inside("/staff/intake/new", words::INTAKE), Permission::TakeComplaintsIn),
    (inside("/staff/approvals", words::APPROVALS), Permission::DecideProposals),
    (inside("/staff/guidance", words::GUIDANCE), Permission::ReadCases),
    (inside("/staff/members", words::STAFF_MEMBERS), Permission::ReadRegisters),
    (place("/staff/guidelines", words::GUIDELINES), Permission::ReadRegisters),
    (inside("/staff/bulletins", words::BULLETINS), Permission::ReadRegisters),
    (inside("/staff/referrals", words::STAFF_REFERRALS), Permission::ReadRegisters),
    (inside("/staff/pages", words::STAFF_PAGES), Permission::KeepRegisters),
    (inside("/staff/letters", words::LETTERS), Permission::PostLetters),
    (inside("/staff/tasks", words::TASKS), Permission::DoTasks),
    (MAILS, Permission::DoTasks),
    (inside("/staff/audit", words::AUDIT), Permission::ReadAudit),
];

/// The staff menu of a role.
pub(super) fn staff(role: Role) -> Vec<NavLink> {
    STAFF.iter().filter(|(_, permission)| permission.is_held_by(role)).map(|(place, _)| *place).collect()
}

/// The place that a path belongs to: the longest one it begins with, whole segments only.
pub(super) fn current(places: &[NavLink], path: &str) -> Option<&'static str> {
    places
        .iter()
        .map(|place| place.href)
        .filter(|href| path == *href || path.strip_prefix(href).is_some_and(|rest| rest.starts_with('/')))
        .max_by_key(|href| href.len())
}
