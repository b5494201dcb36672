//! The links of menus and footer, in one place: only pages that work.

use entity::people::Role;

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

const CASES: NavLink = inside("/staff/cases", words::CASES);
const INTAKE: NavLink = inside("/staff/intake/new", words::INTAKE);
const APPROVALS: NavLink = inside("/staff/approvals", words::APPROVALS);
const GUIDANCE: NavLink = inside("/staff/guidance", words::GUIDANCE);
const MEMBERS: NavLink = inside("/staff/members", words::STAFF_MEMBERS);
const GUIDELINES: NavLink = place("/staff/guidelines", words::GUIDELINES);
const PAGES: NavLink = inside("/staff/pages", words::STAFF_PAGES);
const BULLETINS: NavLink = inside("/staff/notices", words::BULLETINS);
const LETTERS: NavLink = inside("/staff/letters", words::LETTERS);
const TASKS: NavLink = inside("/staff/tasks", words::TASKS);
/// The mails of a demonstration; elsewhere they leave the house.
pub(super) const MAILS: NavLink = inside("/staff/mails", words::MAILS);
const REFERRALS: NavLink = inside("/staff/referrals", words::STAFF_REFERRALS);
const AUDIT: NavLink = inside("/staff/audit", words::AUDIT);

/// The staff menu, by what the role works with.
pub(super) const fn staff(role: Role) -> &'static [NavLink] {
    match role {
        Role::Intake => &[CASES, INTAKE, GUIDANCE, MEMBERS, GUIDELINES, BULLETINS, REFERRALS, LETTERS, TASKS, MAILS],
        Role::Handler => &[CASES, INTAKE, GUIDANCE, MEMBERS, GUIDELINES, BULLETINS, REFERRALS, LETTERS, TASKS, MAILS],
        Role::Approver => {
            &[CASES, APPROVALS, GUIDANCE, MEMBERS, GUIDELINES, BULLETINS, REFERRALS, PAGES, LETTERS, TASKS, MAILS]
        }
        Role::Auditor => &[CASES, GUIDANCE, MEMBERS, GUIDELINES, BULLETINS, REFERRALS, AUDIT],
        Role::Admin => &[MEMBERS, GUIDELINES, BULLETINS, REFERRALS, PAGES, TASKS, MAILS, AUDIT],
    }
}

/// Name of a role.
pub(crate) const fn role_name(role: Role) -> &'static str {
    match role {
        Role::Intake => words::ROLE_INTAKE,
        Role::Handler => words::ROLE_HANDLER,
        Role::Approver => words::ROLE_APPROVER,
        Role::Auditor => words::ROLE_AUDITOR,
        Role::Admin => words::ROLE_ADMIN,
    }
}

/// The place that a path belongs to: the longest one it begins with, whole segments only.
pub(super) fn current(places: &[NavLink], path: &str) -> Option<&'static str> {
    places
        .iter()
        .map(|place| place.href)
        .filter(|href| path == *href || path.strip_prefix(href).is_some_and(|rest| rest.starts_with('/')))
        .max_by_key(|href| href.len())
}
