//! The eight conditions (準則) with what is on file about each. Nothing here decides.

use entity::case::finding::{self, Finding};
use entity::case::permit::Action;
use entity::law::ground::{self, Ground};

use super::super::opened;
use crate::prelude::*;
use text::case as codes;
use text::public::rules;
use text::staff::{finding as words, tab as t};
use usecase::query::prior;

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    let earlier = prior::of_applicant(&ctx.app, &opened.actor, &opened.file).await?;
    let found = finding::all(&opened.file, &earlier, ctx.today());
    let lang = ctx.lang;
    Ok(super::page(&ctx, &opened, "grounds", codes::TAB_GROUNDS, || {
        let cards: Vec<AnyView> = Ground::ALL
            .iter()
            .map(|ground| {
                let rule = rules::ground(lang, *ground);
                let signs: Vec<String> = found.iter().filter(|one| one.ground == *ground).map(sentence).collect();
                let rows = vec![
                    SummaryRow::text(t::RULE, ground::rule(*ground).quotation),
                    found_row(signs),
                    SummaryRow::text(t::DECIDES, rule.decides),
                    SummaryRow::text(t::BACK, rule.back),
                ];
                html! { <h3>{codes::ground(*ground)}</h3><SummaryList rows=rows/> }
            })
            .collect();
        let buttons: Vec<AnyView> = [(Action::Accept, "accept"), (Action::ProposeNonAcceptance, "refuse")]
            .into_iter()
            .filter(|(action, _)| opened.may(*action) && opened.waits(*action).is_none())
            .map(|(action, page)| {
                let look = if action == Action::Accept { Look::Primary } else { Look::Secondary };
                let label = codes::action::label(action);
                html! { <li><LinkButton href=opened.page(page) label=label look=look/></li> }
            })
            .collect();
        html! {
            <Note kind=NoteKind::Info>{t::GROUNDS_LEAD}</Note>
            {cards}
            <ul class="acts">{buttons}</ul>
        }
    }))
}

/// What speaks for or against a condition; nothing found is said, too.
fn found_row(signs: Vec<String>) -> SummaryRow {
    let term = t::FOUND;
    if signs.is_empty() { SummaryRow::text(term, t::FOUND_NOTHING) } else { SummaryRow::texts(term, signs) }
}

/// What was found, which way it speaks, and where it stands.
fn sentence(found: &Finding) -> String {
    let value = found.value.as_deref().unwrap_or_default();
    words::line(words::weight(found.weight), words::sign(found.sign), value, words::source(found.source))
}
