//! Everything the applicant said, in the applicant's words.

use entity::application::draft::Answers;

use super::super::opened;
use crate::page::complain::summary::{self, Changes};
use crate::prelude::*;
use text::case as codes;
use text::staff::tab as t;

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    let lang = ctx.lang;
    Ok(super::page(&ctx, &opened, "statement", codes::TAB_STATEMENT, || match &opened.file.application {
        Some(said) => {
            let answers = Answers::from(said.clone());
            summary::sections(lang, &answers, Changes::None)
        }
        None => html! { <p>{t::NO_STATEMENT}</p> },
    }))
}
