//! 受付票: number and code of a case that was taken down, to say on the telephone or to print and post.

use crate::component::note::{BigCode, Panel};
use crate::page::complain::code;
use crate::prelude::*;
use text::staff::intake as t;
use text::{case as codes, component};
use usecase::case::intake;

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let actor = ctx.actor()?;
    let receipt = intake::receipt(&ctx.app, &actor, ctx.param("key")?).await?;
    let lang = ctx.lang;
    let number = receipt.file.number.map(|number| number.to_string()).unwrap_or_default();
    let href = format!("/staff/cases/{number}");
    let title = t::RECEIPT;
    let kind = codes::kind(receipt.file.kind);
    let came = receipt.file.received_at.map(|at| date::moment(lang, at)).unwrap_or_default();
    let answer_by = receipt.file.answer_by.map(|day| date::day(lang, day)).unwrap_or_default();
    let grouped = receipt.code.map(|code| code.grouped().to_string());
    let phone = ctx.app.organization().phone.clone();
    let site = ctx.app.site().origin.clone();
    Ok(ctx.page(super::super::frame(&ctx), title, || {
        let panel = match grouped {
            Some(grouped) => code::panel(lang, component::CODE, t::QR, &grouped),
            None => html! { <p>{t::CODE_HIDDEN}</p> },
        };
        view! {
            <Panel title=title>
                <BigCode label=component::NUMBER.get(lang) code=number/>
                {panel}
            </Panel>
            <p>{t::received(kind, &came, &answer_by)}</p>
            <p>{t::how_to_use(&site, &phone)}</p>
            <Note kind=NoteKind::Info>{t::CODE_ONCE}</Note>
            <p><LinkButton href=href label=t::TO_CASE/></p>
            <p><LinkButton href=super::PATH label=t::NEXT_ONE look=Look::Secondary/></p>
        }
    }))
}
