//! `/staff/bulletins/{id}`: the versions of one bulletin, how far its readers are, and what can be done next.

use entity::bulletin::{Asks, Kind, Stage};

use super::{PATH, asked, facts, links, preview, stage, writes};
use crate::page::staff::approvals::show::waiting;
use crate::page::staff::prelude::*;
use text::staff::bulletins as t;
use usecase::approval;
use usecase::bulletin::{attach, draft};
use usecase::query::bulletin_readers::{self, Counts};
use usecase::query::bulletins::{Bulletin, BulletinVersion};

const DONE: &[(&str, &str)] = &[
    ("saved", t::DONE_SAVED),
    ("proposed", t::DONE_PROPOSED),
    ("decided", t::DONE_DECIDED),
    ("returned", t::DONE_RETURNED),
    ("withdrawn", t::DONE_WITHDRAWN),
    ("recalled", t::DONE_RECALLED),
];

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let one = asked(&ctx).await?;
    let told = one.current().filter(|current| current.audience().kind != Kind::Public && one.withdrawn.is_none());
    let counts = match told {
        Some(current) => {
            Some((current.asks(), bulletin_readers::counted(&bulletin_readers::of(&ctx.app, current).await?)))
        }
        None => None,
    };
    let mut waits = approval::waits(ctx.app.read(), "bulletin_withdraw", one.id.0).await?;
    if let (None, Some(open)) = (waits, one.open()) {
        waits = approval::waits(ctx.app.read(), "bulletin_recall", open.id).await?;
    }
    let waits = waiting(&ctx, waits);
    let active = attach::active(&ctx.app, one.id).await?;
    let (done, writes, key) = (banner(&ctx, DONE), writes(&ctx), ctx.form_key());
    let withdraws = ctx.may(Permission::WithdrawBulletins);
    let title = one.shown().map(|version| version.words.title.clone()).unwrap_or_default();
    Ok(ctx.page(frame(&ctx), t::about(&title), move || {
        let path = format!("{PATH}/{}", one.id);
        let files = |version| links(lang, &path, version, &active);
        let cards: Vec<_> =
            one.versions.iter().map(|version| card(lang, &path, &one, version, files(version), writes)).collect();
        let withdrawn = one.withdrawn.as_ref().map(|(withdrawn, who)| {
            let rows = vec![
                SummaryRow::text(t::WITHDRAWN_AT, date::moment(lang, withdrawn.at)),
                SummaryRow::text(t::WITHDRAWN_BY, who.clone()),
                SummaryRow::text(t::WHY, withdrawn.why.clone()),
            ];
            view! { <Note kind=NoteKind::Warn title=t::WITHDRAWN><SummaryList rows=rows/></Note> }
        });
        let readers = counts.map(|(asks, counts)| readers(&path, asks, counts));
        let stands = one.current().is_some() && one.withdrawn.is_none();
        let next = (stands && one.open().is_none() && writes).then(|| correct(key));
        let public = (stands && one.current().is_some_and(|current| current.audience().kind == Kind::Public))
            .then(|| view! { <p><a href=format!("/notices/{}", one.id)>{t::TO_PUBLIC}</a></p> });
        let away = (stands && withdraws).then(|| {
            let href = format!("{path}/withdraw");
            view! { <p><a href=href>{t::TO_WITHDRAW}</a></p> }
        });
        view! {
            {done}
            <h1>{title}</h1>
            {withdrawn}
            {waits}
            {public}
            {readers}
            {cards}
            {next}
            {away}
            <p><a href=PATH>{t::BACK_LIST}</a></p>
        }
    }))
}

fn readers(path: &str, asks: Asks, counts: Counts) -> AnyView {
    let line = match asks {
        Asks::Acknowledge => t::counts(counts.all, counts.acknowledged, counts.read, counts.nobody),
        Asks::Read => t::counts_read(counts.all, counts.acknowledged + counts.read, counts.nobody),
    };
    let href = format!("{path}/readers");
    html! {
        <Note kind=NoteKind::Info>
            <p>{line}</p>
            <p><a href=href>{t::TO_READERS}</a></p>
        </Note>
    }
}

fn correct(key: String) -> AnyView {
    html! {
        <PostForm form_key=key>
            <p>{t::CORRECT_TEXT}</p>
            <Buttons><Button label=t::CORRECT look=Look::Secondary/></Buttons>
        </PostForm>
    }
}

fn card(lang: Lang, path: &str, one: &Bulletin, version: &BulletinVersion, files: AnyView, writes: bool) -> AnyView {
    let mut rows = vec![SummaryRow::view(t::STAGE, stage(one, version))];
    rows.extend(facts(lang, version, files));
    let link = |to: &str, label: &'static str, look: Look| {
        let href = format!("{path}/{to}");
        html! { <LinkButton href=href label=label look=look/> }
    };
    let stands = one.withdrawn.is_none();
    let acts: Vec<AnyView> = match version.stage {
        Stage::Draft if writes && stands => vec![
            link("edit", t::EDIT, Look::Primary),
            link("files", t::TO_FILES, Look::Secondary),
            link("publish", t::TO_PUBLISH, Look::Secondary),
        ],
        Stage::Proposed | Stage::Scheduled if writes && stands => vec![link("publish", t::TO_PUBLISH, Look::Primary)],
        Stage::Draft | Stage::Proposed | Stage::Scheduled | Stage::Published | Stage::Superseded => Vec::new(),
    };
    let acts = (!acts.is_empty()).then(|| view! { <Buttons>{acts}</Buttons> });
    let text = (version.stage == Stage::Published)
        .then(|| preview(lang, &version.words.body, &version.words.title_en, &version.words.body_en));
    html! {
        <Card title=t::version(version.number)>
            <SummaryList rows=rows/>
            {acts}
        </Card>
        {text}
    }
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let one = asked(&ctx).await?;
    let act = ctx.submission(&fields, format!("{PATH}/{}/edit?done=created", one.id))?;
    let location = draft::correct(&ctx.app, &act, one.id).await?;
    Ok(see_other(&location))
}
