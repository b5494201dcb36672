//! `/staff/guidelines/{slug}/{version}/readers`: which covered businesses have said that they read a version.

use crate::page::staff::prelude::*;
use text::staff::guidelines as t;
use usecase::query::acknowledgements::{self, AcknowledgementFilter, MemberAcknowledgement, PER_PAGE};
use usecase::query::guidelines;

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let one = guidelines::by_slug(&ctx.app, ctx.param("slug")?).await?;
    let version = one.named(ctx.param("version")?).filter(|version| version.stage.is_public());
    let version = version.cloned().ok_or(AppError::NotFound)?;
    let which =
        if ctx.query.get("show") == "missing" { AcknowledgementFilter::Missing } else { AcknowledgementFilter::All };
    let page = ctx.query.get("page").parse::<u64>().unwrap_or(1).clamp(1, 100_000);
    let found = acknowledgements::readers(&ctx.app, version.id, which, page).await?;
    let all = match which {
        AcknowledgementFilter::All => found.total,
        AcknowledgementFilter::Missing => found.total.saturating_sub(found.said),
    };
    let path = format!("/staff/guidelines/{}/v{}/readers", one.slug, version.number);
    let href = |page: u64| {
        let show = if which == AcknowledgementFilter::Missing { "show=missing&" } else { "" };
        format!("{path}?{show}page={page}")
    };
    let count = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    let before = (page - 1) * PER_PAGE;
    let shown = u64::try_from(found.rows.len()).unwrap_or(0);
    let previous = (page > 1).then(|| href(page - 1));
    let next = (before + shown < all).then(|| href(page + 1));
    let views =
        vec![Tab::new(path.clone(), t::READERS_ALL), Tab::new(format!("{path}?show=missing"), t::READERS_MISSING)];
    let current = if which == AcknowledgementFilter::Missing { format!("{path}?show=missing") } else { path.clone() };
    let back = format!("/staff/guidelines/{}", one.slug);
    let name = t::of_version(&one.title, version.number);
    Ok(ctx.page(frame(&ctx), t::READERS_TITLE, move || {
        let list = if found.rows.is_empty() {
            html! { <div class="empty"><p>{t::R_NONE}</p></div> }
        } else {
            html! {
                {table(lang, &found.rows)}
                <Pager from=count(before + 1) to=count(before + shown) total=count(all) previous=previous next=next/>
            }
        };
        view! {
            <h1>{t::READERS_TITLE}</h1>
            <p>{name}</p>
            <p>{t::readers(found.said, found.total)}</p>
            <Tabs items=views current=current label=t::READERS_TITLE/>
            {list}
            <p><a href=back>{t::BACK}</a></p>
        }
    }))
}

fn table(lang: Lang, readers: &[MemberAcknowledgement]) -> AnyView {
    let rows: Vec<AnyView> = readers
        .iter()
        .map(|reader| {
            let (who, at) = match &reader.said {
                Some(said) => (said.who.clone(), date::moment(lang, said.at)),
                None => (t::R_NOT_YET.to_owned(), String::new()),
            };
            html! {
                <tr>
                    <th scope="row"><a href=format!("/staff/members/{}", reader.number)>{reader.name.clone()}</a></th>
                    <td>{who}</td>
                    <td class="nb">{at}</td>
                </tr>
            }
        })
        .collect();
    html! {
        <Table id="readers" caption=t::READERS_CAPTION head=[t::R_NAME, t::R_WHO, t::R_AT]>{rows}</Table>
    }
}
