//! `/portal/guidelines`: the guidelines a member must keep to, what changed in each version, and 「読みました」.

use std::collections::HashMap;

use chrono::NaiveDate;
use entity::id::MemberId;
use entity::permission::MemberPermission;
use uuid::Uuid;

use super::{frame, here};
use crate::component::note::Level;
use crate::prelude::*;
use text::portal::guidelines as t;
use text::public::compare;
use text::public::guidelines as shown;
use usecase::guideline::acknowledge::acknowledge;
use usecase::query::acknowledgements::{self, Acknowledgement};
use usecase::query::guidelines::{self, Guideline, GuidelineVersion, Stands};
use usecase::support::submission::Submission;

/// The path of the page.
const PATH: &str = "/portal/guidelines";

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let here = here(&ctx)?;
    let lang = ctx.lang;
    let all = guidelines::public(&ctx.app).await?;
    let said = acknowledgements::of_member(&ctx.app, here.member).await?;
    let done = (ctx.query.get("done") == "read").then(|| {
        view! { <Note kind=NoteKind::Done><p>{t::DONE}</p></Note> }
    });
    let sections: Vec<AnyView> = all.iter().map(|one| section(&ctx, one, &said)).collect();
    Ok(ctx.page(frame(&ctx), t::PAGE_TITLE, move || {
        let list = if sections.is_empty() {
            html! { <div class="empty"><p>{shown::NONE.get(lang)}</p></div> }
        } else {
            sections.into_any()
        };
        view! {
            {done}
            <h1>{t::TITLE}</h1>
            <p>{t::LEAD}</p>
            {list}
        }
    }))
}

/// Says that a version was read.
pub(super) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let version: Uuid = fields.get("of").parse().map_err(|_| AppError::Stale)?;
    let location = format!("{PATH}?done=read");
    let act = Submission { seen: None, ..ctx.submission(&fields, location)? };
    Ok(see_other(&acknowledge(&ctx.app, &act, version).await?))
}

fn section(ctx: &Ctx, one: &Guideline, said: &HashMap<Uuid, Acknowledgement>) -> AnyView {
    let versions: Vec<AnyView> =
        one.published().map(|version| card(ctx, one, version, said.get(&version.id))).collect();
    html! {
        <h2>{one.title.clone()}</h2>
        {versions}
    }
}

fn chip(lang: Lang, stands: Stands) -> AnyView {
    let (label, tone) = match stands {
        Stands::InForce(_) => (shown::NOW, Tone::Settled),
        Stands::Coming(_) => (shown::COMING, Tone::Body),
        Stands::Past(_) => (shown::OLD, Tone::Plain),
    };
    html! { <Tag label=label.get(lang) tone=tone/> }
}

fn card(ctx: &Ctx, one: &Guideline, version: &GuidelineVersion, said: Option<&Acknowledgement>) -> AnyView {
    let lang = ctx.lang;
    let stands = one.stands(version, ctx.today());
    let day = |day: Option<NaiveDate>| day.map(|day| date::day(lang, day)).unwrap_or_default();
    let read = match said {
        Some(said) => t::said(&said.who, &date::moment(lang, said.at)),
        None => t::NOT_YET.to_owned(),
    };
    let rows = vec![
        SummaryRow::view(t::STATE, chip(lang, stands)),
        SummaryRow::text(shown::IN_FORCE.get(lang), day(version.days.in_force_on)),
        SummaryRow::text(shown::SUMMARY.get(lang), version.summary.clone()),
        SummaryRow::text(t::READ, read),
    ];
    let mut items = vec![Link::new(format!("/guidelines/{}/v{}", one.slug, version.number), t::TEXT)];
    if let Some(before) = one.before(version) {
        let href = format!("/guidelines/{}/compare/v{}...v{}", one.slug, before.number, version.number);
        items.push(Link::new(href, compare::pair(lang, before.number, version.number)));
    }
    let asked = said.is_none() && !matches!(stands, Stands::Past(_));
    let act = asked.then(|| act(ctx, version, shown::page_title(lang, &one.title, version.number)));
    html! {
        <Card title=shown::version(lang, version.number) level=Level::Three>
            <SummaryList rows=rows/>
            <LinkList items=items/>
            {act}
        </Card>
    }
}

fn act(ctx: &Ctx, version: &GuidelineVersion, about: String) -> AnyView {
    if !ctx.member_may(MemberPermission::Answer) {
        return html! { <p>{t::VIEWER}</p> };
    }
    let (key, of) = (ctx.form_key(), version.id.to_string());
    html! {
        <PostForm form_key=key>
            <input type="hidden" name="of" value=of/>
            <p>{t::READ_LEAD}</p>
            <Buttons><Button label=t::SAY about=about/></Buttons>
        </PostForm>
    }
}

/// That there is a version to read, for the portal's first page.
pub(super) async fn block(ctx: &Ctx, member: MemberId) -> Result<Option<AnyView>, AppError> {
    let unread = acknowledgements::unread(&ctx.app, member).await?;
    Ok((unread > 0).then(|| {
        html! {
            <Note kind=NoteKind::Ask title=t::TO_READ>
                <p><a href=PATH>{t::unread(unread)}</a></p>
            </Note>
        }
    }))
}
