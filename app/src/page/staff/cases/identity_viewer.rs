//! One identity paper, large: sizes and turns are links, the picture is moved by scroll bars, fingers or arrow keys.
//! It is the same room: nothing opens here that is not open beside the form, and every look is a line in the record.

use entity::case::permit::Action;
use entity::id::FileId;

use super::opened::{self, OpenedCase};
use crate::prelude::*;
use crate::web::reply;
use text::staff::identity as t;
use usecase::case::attachment::is_paper;
use usecase::case::identity as room;

/// How many times as wide as the frame.
const SIZES: [(&str, &str); 3] = [("1", t::SIZE_1), ("2", t::SIZE_2), ("4", t::SIZE_4)];
/// Quarters of a turn to the right.
const TURNS: [(&str, &str); 4] = [("0", t::TURN_0), ("1", t::TURN_1), ("2", t::TURN_2), ("3", t::TURN_3)];

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    opened.need(Action::RecordIdentity)?;
    let id = ctx.param("file")?.parse().map(FileId).map_err(|_| AppError::NotFound)?;
    let images = images(&opened);
    let place = images.iter().position(|image| *image == id).ok_or(AppError::NotFound)?;
    if !room::is_open(&ctx.app, &opened.actor, &opened.file).await? {
        return Ok(reply::see_other(&opened.page("identity")));
    }
    Ok(page(&ctx, &opened, id, place + 1))
}

/// The papers in the order in which the form shows them; those that are no pictures have no number of their own here.
fn images(opened: &OpenedCase) -> Vec<FileId> {
    opened
        .file
        .files
        .iter()
        .filter(|entry| is_paper(entry.file.purpose) && entry.destroyed_at.is_none())
        .map(|entry| entry.file.id)
        .collect()
}

fn chosen(asked: &str, known: &[(&'static str, &str)]) -> &'static str {
    known
        .iter()
        .map(|(code, _)| *code)
        .find(|code| *code == asked)
        .or_else(|| known.first().map(|(code, _)| *code))
        .unwrap_or_default()
}

fn page(ctx: &Ctx, opened: &OpenedCase, id: FileId, number: usize) -> Response {
    let (size, turn) = (chosen(ctx.query.get("size"), &SIZES), chosen(ctx.query.get("turn"), &TURNS));
    let src = opened.page(&format!("identity/{id}"));
    let own = format!("{src}/large");
    let here = format!("{own}?size={size}&turn={turn}");
    let sizes = SIZES.map(|(code, word)| Tab::new(format!("{own}?size={code}&turn={turn}"), word)).to_vec();
    let turns = TURNS.map(|(code, word)| Tab::new(format!("{own}?size={size}&turn={code}"), word)).to_vec();
    let label = t::paper(number);
    let (heading, name) = (label.clone(), label.clone());
    let back = opened.page("identity");
    let class = format!("large large--{size} large--turn-{turn}");
    ctx.page(crate::page::staff::frame(ctx), t::LARGE_TITLE, || {
        let bar = opened::bar(ctx, opened);
        view! {
            {bar}
            <p><a href=back>{t::LARGE_BACK}</a></p>
            <h2>{heading}</h2>
            <Tabs items=sizes current=here.clone() label=t::SIZE/>
            <Tabs items=turns current=here label=t::TURN/>
            <p>{t::LARGE_KEYS}</p>
            <div class=class role="region" aria-label=name tabindex="0">
                <img class="large__paper" src=src alt=label/>
            </div>
        }
    })
}
