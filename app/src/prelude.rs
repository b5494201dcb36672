//! What nearly every page uses: `use crate::prelude::*;` stands at its top.

pub(crate) use crate::component::choice::{Checks, Choice, Radios, SelectField, Tick};
pub(crate) use crate::component::date::DateField;
pub(crate) use crate::component::field::{InputKind, Need, Scale, TextArea, TextField, Width};
pub(crate) use crate::component::file::FileField;
pub(crate) use crate::component::form::{Button, Buttons, ErrorSummary, LinkButton, Look, PostForm, Sends};
pub(crate) use crate::component::list::{Bullets, Link, LinkList, SummaryList, SummaryRow};
pub(crate) use crate::component::nav::{Pager, Tab, Tabs};
pub(crate) use crate::component::note::{Card, Note, NoteKind};
pub(crate) use crate::component::table::Table;
pub(crate) use crate::component::tag::{Tag, Tone};
pub(crate) use crate::layout::{Frame, Quiet};
pub(crate) use crate::web::ctx::Ctx;
pub(crate) use crate::web::error::PageError;
pub(crate) use crate::web::form::PostedForm;
pub(crate) use crate::web::reply::see_other;
pub(crate) use axum::response::Response;
pub(crate) use http::StatusCode;
pub(crate) use leptos::prelude::*;
pub(crate) use text::{Lang, Word, date};
pub(crate) use usecase::error::AppError;
pub(crate) use usecase::form::errors::FieldErrors;
pub(crate) use usecase::form::fields::Fields;
pub(crate) use usecase::form::filled::{Control, FilledForm};
pub(crate) use usecase::form::reader::FieldReader;
