//! What nearly every question of the wizard uses, with what all pages use.

pub(crate) use crate::page::complain::ask::{AnswersChange, Question, QuestionContext};
pub(crate) use crate::page::complain::flow::WizardStep;
pub(crate) use crate::page::complain::input::AnswerReader;
pub(crate) use crate::prelude::*;
pub(crate) use entity::application::draft::Answers;
pub(crate) use text::complain::{answer, ask, error};
