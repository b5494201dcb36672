//! The state machine drawn and written out: Mermaid and tables in Markdown, made from the same data that decides.

use std::fmt::Write;

use super::permit::{self, Action, ActorRole};
use super::status::{Status, Turn};
use super::transition::{self, Persons, To, Transition};

/// The whole document: states, diagram, moves, rights.
pub fn document() -> String {
    let mut text = String::from(
        "# The state machine of a case\n\n\
         This file is made from `entity/src/case` by the test `the_document_is_up_to_date`.\n\
         Do not edit it: run `UPDATE_DOCS=1 cargo test -p entity --test it`.\n\n\
         A case is what its events add up to.\n\
         `decide` says whether a step may be taken, `fold` says where it leads.\n\n\
         ## States\n\n",
    );
    text.push_str(&states());
    text.push_str("\n## Diagram\n\nMoves 26 to 33 start from many states and stand in the table only.\n\n```mermaid\n");
    text.push_str(&mermaid());
    text.push_str("```\n\n## Moves\n\n`⇒` marks a move that takes two different people.\n\n");
    text.push_str(&moves());
    text.push_str("\n## Rights\n\nWho may take which step, and in which states.\n");
    text.push_str(
        "Who only reads, and who does not see cases, stands in [permissions](permissions.md); member viewers only read.\n\n",
    );
    text.push_str(&rights());
    text
}

/// The states with whose turn it is.
pub fn states() -> String {
    let mut text = String::from("| Code | State | Turn | Ends |\n|---|---|---|---|\n");
    for status in Status::ALL {
        let ends = if status.is_end() { "yes" } else { "" };
        line(&mut text, &[status.code(), &format!("{status:?}"), turn(status.turn()), ends]);
    }
    text
}

/// The diagram in Mermaid.
pub fn mermaid() -> String {
    let mut text = String::from("stateDiagram-v2\n");
    for status in Status::ALL {
        writeln_to(&mut text, &format!("    {0} : {0} {status:?}", status.code()));
    }
    for row in transition::TABLE.iter().filter(|row| !is_from_many(row)) {
        let To::Status(to) = row.to else { continue };
        let from: Vec<&str> =
            if row.from.is_empty() { vec!["[*]"] } else { row.from.iter().map(|from| from.code()).collect() };
        for from in from {
            writeln_to(&mut text, &format!("    {from} --> {} : {}", to.code(), row.no));
        }
    }
    for status in Status::ENDS {
        writeln_to(&mut text, &format!("    {} --> [*]", status.code()));
    }
    text
}

/// The moves as a table.
pub fn moves() -> String {
    let mut text = String::from("| No | From | | To | Step | Who | Basis |\n|---|---|---|---|---|---|---|\n");
    for row in transition::TABLE {
        let to = match row.to {
            To::Status(status) => status.code(),
            To::Previous => "previous",
            To::Same => "same",
        };
        let arrow = match row.persons {
            Persons::One => "→",
            Persons::Two => "⇒",
        };
        let who = roles(row.who);
        line(&mut text, &[&row.no.to_string(), &codes(row.from), arrow, to, row.action.code(), &who, row.basis]);
    }
    text
}

/// The rights as a table.
pub fn rights() -> String {
    let mut text = String::from("| Step |");
    for role in ActorRole::ALL {
        let _ = write!(text, " {role} |");
    }
    text.push_str(" In |\n|---|");
    text.push_str(&"---|".repeat(ActorRole::ALL.len()));
    text.push_str("---|\n");
    for action in Action::ALL {
        let rule = permit::rule(*action);
        let marks: Vec<&str> =
            ActorRole::ALL.iter().map(|role| if rule.who.contains(role) { "●" } else { "" }).collect();
        let when = codes(rule.when);
        let mut cells = vec![action.code()];
        cells.extend(marks);
        cells.push(&when);
        line(&mut text, &cells);
    }
    text
}

/// Moves from all open states, from all ends, and those beside the case would hide the rest of the drawing.
fn is_from_many(row: &Transition) -> bool {
    row.from.len() > 2
}

fn codes(statuses: &[Status]) -> String {
    if statuses == permit::RECEIVED {
        return "any".to_owned();
    }
    if statuses == Status::OPEN {
        return "any open".to_owned();
    }
    if statuses == Status::ENDS {
        return "any ended".to_owned();
    }
    statuses.iter().map(|status| status.code()).collect::<Vec<_>>().join(", ")
}

fn roles(roles: &[ActorRole]) -> String {
    roles.iter().map(|role| role.code()).collect::<Vec<_>>().join(", ")
}

fn turn(turn: Turn) -> &'static str {
    turn.code()
}

fn line(text: &mut String, cells: &[&str]) {
    writeln_to(text, &format!("| {} |", cells.join(" | ")));
}

fn writeln_to(text: &mut String, line: &str) {
    // Writing to a String cannot fail.
    let _ = writeln!(text, "{line}");
}
