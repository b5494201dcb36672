//! `/staff/pages`: every page of the body, what everybody reads, what is being written.

use entity::site_page::{PageKey, PageStatus};

use super::path;
use crate::page::staff::keeps;
use crate::page::staff::prelude::*;
use text::public::pages;
use text::staff::pages as t;
use usecase::query::site_pages::{self, PageVersion};

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let mut rows = Vec::new();
    for key in PageKey::ALL.iter().copied() {
        rows.push((key, site_pages::versions(&ctx.app, key).await?));
    }
    let keeps = keeps(&ctx);
    Ok(ctx.page(frame(&ctx), t::TITLE, move || {
        let rows: Vec<_> = rows.into_iter().map(|(key, versions)| row(lang, key, &versions)).collect();
        view! {
            <h1>{t::TITLE}</h1>
            <p>{t::LEAD}</p>
            <Table id="pages" caption=t::CAPTION head=[t::PAGE, t::SHOWN, t::SINCE, t::OPEN]>{rows}</Table>
            {keeps.then(|| view! { <p><a href="/staff/wind-up">{t::WIND_UP}</a></p> })}
        }
    }))
}

fn row(lang: Lang, key: PageKey, versions: &[PageVersion]) -> AnyView {
    let shown = versions.iter().find(|version| version.status == PageStatus::Published);
    let since =
        shown.and_then(|version| version.published_at).map(|at| date::day(lang, entity::time::day_in_japan(at)));
    let shown = shown.map_or_else(|| t::BUILT_IN.to_owned(), |version| t::version(version.number));
    let open = versions.iter().find(|version| version.is_open()).map_or_else(
        || t::NO_OPEN.into_any(),
        |version| html! { {t::version(version.number)} " " {super::status(version.status)} },
    );
    html! {
        <tr>
            <th scope="row"><a href=path(key)>{pages::title(key).get(lang)}</a></th>
            <td class="nb">{shown}</td>
            <td class="nb">{since}</td>
            <td class="nb">{open}</td>
        </tr>
    }
}
