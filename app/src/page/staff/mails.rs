//! `/staff/mails`: the mails of the demonstration. Where mails leave the house there is no such page.

use crate::page::staff::prelude::*;
use text::staff::mails as t;
use usecase::query::mails;

pub(super) async fn list(ctx: Ctx) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let found = mails::list(&ctx.app, &ctx.actor()?).await?;
    Ok(ctx.page(frame(&ctx), t::TITLE, move || {
        let rows: Vec<_> = found
            .into_iter()
            .map(|row| {
                view! {
                    <tr>
                        <th scope="row"><a href=format!("/staff/mails/{}", row.name)>{row.mail.subject}</a></th>
                        <td>{row.mail.to}</td>
                        <td class="nb">{date::moment(lang, row.at)}</td>
                    </tr>
                }
            })
            .collect();
        let shown = if rows.is_empty() {
            html! { <div class="empty"><p>{t::NONE}</p></div> }
        } else {
            html! {
                <Table id="mails" caption=t::CAPTION head=[t::SUBJECT, t::TO, t::AT]>{rows}</Table>
            }
        };
        view! {
            <h1>{t::TITLE}</h1>
            <p>{t::LEAD}</p>
            {shown}
        }
    }))
}

pub(super) async fn one(ctx: Ctx) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let found = mails::one(&ctx.app, &ctx.actor()?, ctx.param("name")?).await?;
    Ok(ctx.page(frame(&ctx), t::ONE, move || {
        let rows = vec![
            SummaryRow::text(t::FROM, found.mail.from),
            SummaryRow::text(t::TO, found.mail.to),
            SummaryRow::text(t::AT, date::moment(lang, found.at)),
        ];
        let parts: Vec<_> = linked(&found.mail.text)
            .into_iter()
            .map(|part| match part {
                Part::Words(words) => words.into_any(),
                Part::Address(address) => {
                    let href = address.clone();
                    html! { <a href=href>{address}</a> }
                }
            })
            .collect();
        let text = if found.mail.text.is_empty() { t::BROKEN.into_any() } else { parts.into_any() };
        view! {
            <h1>{found.mail.subject}</h1>
            <SummaryList rows=rows/>
            <div class="message"><p class="as-typed">{text}</p></div>
            <p><a href="/staff/mails">{t::BACK}</a></p>
        }
    }))
}

/// Words, or an address to click.
#[derive(Debug, PartialEq, Eq)]
enum Part {
    Words(String),
    Address(String),
}

/// Finds the web addresses in a plain text, as mail programs do.
fn linked(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(at) = ["https://", "http://"].into_iter().filter_map(|scheme| rest.find(scheme)).min() {
        let (before, found) = rest.split_at(at);
        let end = found
            .find(|c: char| c.is_whitespace() || !c.is_ascii() || matches!(c, '<' | '>' | '"' | ')'))
            .unwrap_or(found.len());
        let (address, after) = found.split_at(end);
        if !before.is_empty() {
            parts.push(Part::Words(before.to_owned()));
        }
        parts.push(Part::Address(address.to_owned()));
        rest = after;
    }
    if !rest.is_empty() {
        parts.push(Part::Words(rest.to_owned()));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_in_a_mail_can_be_followed() {
        assert_eq!(
            linked("見る：http://127.0.0.1:3000/portal/invite/AbC_-9\nおわり"),
            [
                Part::Words("見る：".to_owned()),
                Part::Address("http://127.0.0.1:3000/portal/invite/AbC_-9".to_owned()),
                Part::Words("\nおわり".to_owned())
            ]
        );
        assert_eq!(linked(""), []);
    }
}
