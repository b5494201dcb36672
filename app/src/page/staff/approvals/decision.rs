//! What one person proposed and another one decides: the same buttons, question and answers on every such page.

use entity::id::StaffId;
use uuid::Uuid;

use crate::prelude::*;
use text::staff::decision as t;
use usecase::support::two_people::ApprovalRight;

/// The name of the question.
pub(in crate::page::staff) const NAME: &str = "decision";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::page::staff) enum Pressed {
    Propose,
    /// A proposal, or what was agreed to, is taken back.
    TakeBack,
    /// It is agreed to.
    Approve,
    /// It is given back.
    Return,
    /// The question was sent without an answer.
    Unanswered,
}

/// Reads what was pressed.
///
/// # Errors
/// [`AppError::Stale`] for anything else.
pub(in crate::page::staff) fn pressed(fields: &Fields) -> Result<Pressed, AppError> {
    match (fields.get("act"), fields.get(NAME)) {
        ("propose", _) => Ok(Pressed::Propose),
        ("take-back", _) => Ok(Pressed::TakeBack),
        ("decide", "approve") => Ok(Pressed::Approve),
        ("decide", "return") => Ok(Pressed::Return),
        ("decide", _) => Ok(Pressed::Unanswered),
        _ => Err(AppError::Stale),
    }
}

/// What is said of a question without an answer.
pub(in crate::page::staff) fn unanswered(word: &'static str) -> FieldErrors {
    let mut errors = FieldErrors::new();
    errors.add(NAME, word);
    errors
}

/// How the person who looks stands to what these people had a hand in.
pub(in crate::page::staff) fn standing(ctx: &Ctx, hands: impl IntoIterator<Item = StaffId>) -> ApprovalRight {
    ctx.caller().actor().map_or(ApprovalRight::Reads, |actor| ApprovalRight::of(&actor, hands))
}

/// A sentence in place of buttons.
pub(in crate::page::staff) fn note(word: &'static str) -> AnyView {
    html! { <Note kind=NoteKind::Info><p>{word}</p></Note> }
}

/// What a question asks, and its answers.
pub(in crate::page::staff) struct Question {
    pub(in crate::page::staff) ask: &'static str,
    pub(in crate::page::staff) approve: &'static str,
    pub(in crate::page::staff) give_back: &'static str,
    pub(in crate::page::staff) send: &'static str,
}

/// A form about one proposal.
pub(in crate::page::staff) struct DecisionForm {
    /// The key of the form.
    pub(in crate::page::staff) key: String,
    /// The version of the record that the page shows.
    pub(in crate::page::staff) version: i64,
    /// Which record, where the address does not say it.
    pub(in crate::page::staff) of: Option<Uuid>,
}

impl DecisionForm {
    pub(in crate::page::staff) fn button(&self, act: &'static str, label: &'static str, look: Look) -> AnyView {
        self.posts(html! { <Buttons><Button label=label look=look name="act" value=act/></Buttons> })
    }

    /// For whoever proposed it: somebody else decides; until then it can be taken back.
    pub(in crate::page::staff) fn own(&self) -> AnyView {
        let take_back = self.button("take-back", t::TAKE_BACK, Look::Secondary);
        html! { {note(t::OWN)}{take_back} }
    }

    /// The question with its two answers.
    pub(in crate::page::staff) fn question(&self, question: &Question, form: &FilledForm) -> AnyView {
        let (label, send) = (question.ask, question.send);
        let answers = vec![Choice::new("approve", question.approve), Choice::new("return", question.give_back)];
        self.posts(html! {
            <Radios at=form.at(NAME) label=label choices=answers need=Need::Required/>
            <Buttons><Button label=send look=Look::Danger name="act" value="decide"/></Buttons>
        })
    }

    /// The question under its heading.
    pub(in crate::page::staff) fn decide(&self, question: &Question, form: &FilledForm) -> AnyView {
        let (heading, question) = (t::DECIDE, self.question(question, form));
        html! {
            <section class="band" aria-labelledby="decide">
                <h2 id="decide">{heading}</h2>
                {question}
            </section>
        }
    }

    fn posts(&self, inside: AnyView) -> AnyView {
        let (key, version) = (self.key.clone(), self.version);
        let of = self.of.map(|of| view! { <input type="hidden" name="of" value=of.to_string()/> });
        html! { <PostForm form_key=key version=Some(version)>{of}{inside}</PostForm> }
    }
}
