//! `/members/changes`: who joined, who left, who is called otherwise, the newest first.

use crate::layout;
use crate::page::public::kept;
use crate::page::public::members::change_words;
use crate::prelude::*;
use text::component::CountedAmount;
use text::public::members as t;
use usecase::query::member_changes::{self, MOST, PER_PAGE, PublicChange};

pub(in crate::page::public) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let all = member_changes::newest(&ctx.app, MOST + 1).await?;
    let total = CountedAmount::counted(all.len(), MOST);
    let shown = all.len().min(MOST);
    let page = ctx.query.get("page").parse().unwrap_or(1).clamp(1, shown.div_ceil(PER_PAGE).max(1));
    let before = (page - 1) * PER_PAGE;
    let rows: Vec<_> = all.into_iter().take(MOST).skip(before).take(PER_PAGE).collect();
    let after = before + rows.len();
    Ok(kept(ctx.page(Frame::Public, t::CHANGES_TITLE.get(lang), move || {
        let to = |page: usize| format!("/members/changes?page={page}");
        let previous = (page > 1).then(|| to(page - 1));
        let next = (after < shown).then(|| to(page + 1));
        let feed = Link::new(layout::FEED_PATH, t::FEED.get(lang)).with_note(t::FEED_NOTE.get(lang));
        view! {
            <p><a href="/members">{t::BACK.get(lang)}</a></p>
            <h1>{t::CHANGES_TITLE.get(lang)}</h1>
            <p class="lead">{t::CHANGES_LEAD.get(lang)}</p>
            {match rows.is_empty() {
                true => nothing(lang),
                false => html! {
                    <h2 id="changes">{t::CHANGES_CAPTION.get(lang)}</h2>
                    <ul class="finds" aria-labelledby="changes">{lines(lang, rows)}</ul>
                    <Pager from=before + 1 to=after total=total previous=previous next=next/>
                    {matches!(total, CountedAmount::Over(_)).then(|| view! { <p>{t::CHANGES_OLDER.get(lang)}</p> })}
                },
            }}
            <LinkList items=vec![feed]/>
        }
    })))
}

fn lines(lang: Lang, rows: Vec<PublicChange>) -> Vec<AnyView> {
    rows.into_iter()
        .map(|change| {
            let on = date::day_of(change.at);
            let said: Vec<_> =
                change_words::all(lang, &change).into_iter().map(|line| view! { <p>{line}</p> }).collect();
            html! {
                <li class="find">
                    <div>
                        <p class="find__sub"><time datetime=date::machine_day(on)>{date::day(lang, on)}</time></p>
                        <p class="find__name">
                            <a href=format!("/members/{}", change.number)>{change.name.clone()}</a>
                        </p>
                    </div>
                    <div>{said}</div>
                </li>
            }
        })
        .collect()
}

fn nothing(lang: Lang) -> AnyView {
    html! {
        <p><strong>{t::CHANGES_NONE.get(lang)}</strong></p>
        <p>{t::CHANGES_NONE_TEXT.get(lang)}</p>
    }
}
