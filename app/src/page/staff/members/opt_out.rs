//! `/staff/members/{no}/opt-outs/…`: notes an opt-out notice of a member, and puts it right.

use chrono::NaiveDate;
use entity::contact;
use entity::id::OptOutId;

use crate::page::staff::prelude::*;
use text::public::opt_out as t;
use text::staff::members as words;
use usecase::form::dates;
use usecase::member::change::Changed;
use usecase::member::opt_out::{self, OptOutInput};
use usecase::query::members::{self, Member};
use usecase::query::opt_outs::{self, OptOut};

const LINE_MAX: usize = 300;
const TEXT_MAX: usize = 4_000;

/// The items that are texts, in the order of the law, with their names.
const TEXTS: [(&str, &str); 7] = [
    ("purpose", t::PURPOSE.ja()),
    ("items", t::ITEMS.ja()),
    ("acquired", t::ACQUIRED.ja()),
    ("provided", t::PROVIDED.ja()),
    ("stopped", t::STOPPED.ja()),
    ("requests", t::REQUESTS.ja()),
    ("updated", t::UPDATED.ja()),
];

pub(in crate::page::staff) async fn new(ctx: Ctx) -> Result<Response, PageError> {
    let member = members::by_number(&ctx.app, ctx.param("no")?).await?;
    let fields = Fields::from_pairs([
        ("holder_name", member.name.clone()),
        ("holder_address", member.whole_address()),
        ("holder_representative", member.representative.clone().unwrap_or_default()),
    ]);
    let version = i64::from(member.version);
    Ok(show(&ctx, &member, t::NEW_TITLE, version, fields.into()))
}

pub(in crate::page::staff) async fn add(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let member = members::by_number(&ctx.app, ctx.param("no")?).await?;
    let version = i64::from(fields.version()?);
    let input = match read(&fields, ctx.today()) {
        Ok(input) => input,
        Err(errors) => return Ok(show(&ctx, &member, t::NEW_TITLE, version, FilledForm::new(fields, errors))),
    };
    let act = ctx.submission(&fields, format!("/staff/members/{}?done=opt-out", member.number))?;
    Ok(see_other(&opt_out::note(&ctx.app, &act, member.id, &input).await?))
}

pub(in crate::page::staff) async fn edit(ctx: Ctx) -> Result<Response, PageError> {
    let (member, notice) = asked(&ctx).await?;
    let version = i64::from(member.version);
    Ok(show(&ctx, &member, t::EDIT_TITLE, version, filled(&notice.said).into()))
}

pub(in crate::page::staff) async fn correct(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let (member, notice) = asked(&ctx).await?;
    let version = i64::from(fields.version()?);
    let input = match read(&fields, ctx.today()) {
        Ok(input) => input,
        Err(errors) => return Ok(show(&ctx, &member, t::EDIT_TITLE, version, FilledForm::new(fields, errors))),
    };
    let act = ctx.submission(&fields, format!("/staff/members/{}?done=opt-out", member.number))?;
    match opt_out::correct(&ctx.app, &act, member.id, notice.id, &input).await? {
        Changed::Yes(location) => Ok(see_other(&location)),
        Changed::No => Ok(see_other(&format!("/staff/members/{}?done=same", member.number))),
    }
}

async fn asked(ctx: &Ctx) -> Result<(Member, OptOut), AppError> {
    let member = members::by_number(&ctx.app, ctx.param("no")?).await?;
    let id: OptOutId = ctx.param("id")?.parse().map_err(|_| AppError::NotFound)?;
    let notice = opt_outs::one(&ctx.app, member.id, id).await?;
    Ok((member, notice))
}

fn read(fields: &Fields, today: NaiveDate) -> Result<OptOutInput, FieldErrors> {
    let mut form = FieldReader::new(fields);
    let ppc_number = form.maybe("ppc_number", t::PPC_NUMBER.ja(), LINE_MAX);
    let filed_on = form.day("filed_on", t::E_FILED, words::E_DATE);
    let published_on = form.maybe_day("published_on", words::E_DATE);
    let ended_on = form.maybe_day("ended_on", words::E_DATE);
    let holder_name = form.needed("holder_name", t::HOLDER_NAME.ja(), LINE_MAX, t::E_ITEM);
    let holder_address = form.needed("holder_address", t::HOLDER_ADDRESS.ja(), LINE_MAX, t::E_ITEM);
    let holder_representative =
        form.needed("holder_representative", t::HOLDER_REPRESENTATIVE.ja(), LINE_MAX, t::E_ITEM);
    let [purpose, items, acquired, provided, stopped, requests, updated] =
        TEXTS.map(|(name, label)| form.text(name, label, TEXT_MAX, t::E_ITEM));
    let starts_on = form.day("starts_on", t::E_ITEM, words::E_DATE);
    let link = form.maybe("link", t::LINK.ja(), LINE_MAX);
    if link.as_deref().is_some_and(|typed| !contact::is_site(typed)) {
        form.wrong("link", words::E_WEBSITE);
    }
    if filed_on.is_some_and(|day| day > today) {
        form.wrong("filed_on", t::E_LATER);
    }
    if published_on.is_some_and(|day| day > today) {
        form.wrong("published_on", t::E_LATER);
    }
    if published_on.zip(filed_on).is_some_and(|(published, filed)| published < filed) {
        form.wrong("published_on", t::E_PUBLISHED);
    }
    match (filed_on, starts_on, form.errors.is_empty()) {
        (Some(filed_on), Some(starts_on), true) => Ok(OptOutInput {
            ppc_number,
            filed_on,
            published_on,
            ended_on,
            holder_name,
            holder_address,
            holder_representative,
            purpose,
            items,
            acquired,
            provided,
            stopped,
            requests,
            updated,
            starts_on,
            link,
        }),
        _ => Err(form.errors),
    }
}

fn filled(said: &OptOutInput) -> Fields {
    let mut fields = Fields::from_pairs([
        ("ppc_number", said.ppc_number.clone().unwrap_or_default()),
        ("holder_name", said.holder_name.clone()),
        ("holder_address", said.holder_address.clone()),
        ("holder_representative", said.holder_representative.clone()),
        ("purpose", said.purpose.clone()),
        ("items", said.items.clone()),
        ("acquired", said.acquired.clone()),
        ("provided", said.provided.clone()),
        ("stopped", said.stopped.clone()),
        ("requests", said.requests.clone()),
        ("updated", said.updated.clone()),
        ("link", said.link.clone().unwrap_or_default()),
    ]);
    let days = [
        ("filed_on", Some(said.filed_on)),
        ("published_on", said.published_on),
        ("ended_on", said.ended_on),
        ("starts_on", Some(said.starts_on)),
    ];
    for (name, day) in days {
        let Some(day) = day else { continue };
        let words = dates::filled(day);
        for (part, value) in [("era", words.era), ("year", words.year), ("month", words.month), ("day", words.day)] {
            fields.push(format!("{name}_{part}"), value);
        }
    }
    fields
}

fn show(ctx: &Ctx, member: &Member, title: &'static str, version: i64, form: FilledForm) -> Response {
    let lang = ctx.lang;
    let key = ctx.form_key_again(&form.fields);
    let back = format!("/staff/members/{}", member.number);
    let name = member.name.clone();
    answer(ctx, title, &form.errors.clone(), move || {
        let line = |name: &'static str, label: &'static str, need: Need| {
            html! {
                <TextField at=form.at(name) label=label need=need kind=InputKind::Name/>
            }
        };
        let day = |name: &'static str, label: &'static str, need: Need| {
            html! {
                <DateField at=form.at(name) label=label need=need/>
            }
        };
        let course = [
            day("filed_on", t::FILED_ON.ja(), Need::Required),
            day("published_on", t::PUBLISHED_ON.ja(), Need::Optional),
        ];
        let holder = [
            line("holder_name", t::HOLDER_NAME.ja(), Need::Required),
            line("holder_address", t::HOLDER_ADDRESS.ja(), Need::Required),
            line("holder_representative", t::HOLDER_REPRESENTATIVE.ja(), Need::Required),
        ];
        let rest = [
            day("starts_on", t::STARTS_ON.ja(), Need::Required),
            line("link", t::LINK.ja(), Need::Optional),
            day("ended_on", t::ENDED_ON.ja(), Need::Optional),
        ];
        let texts: Vec<_> = TEXTS
            .into_iter()
            .map(|(name, label)| {
                view! {
                    <TextArea at=form.at(name) label=label need=Need::Required rows=3/>
                }
            })
            .collect();
        view! {
            <ErrorSummary errors=form.errors.clone()/>
            <h1>{title}</h1>
            <p>{name}</p>
            <p>{t::FORM_TEXT}</p>
            <PostForm form_key=key version=Some(version)>
                <TextField at=form.at("ppc_number") label=t::PPC_NUMBER.get(lang) need=Need::Optional
                    width=Width::Wide/>
                {course.into_iter().collect_view()}
                {holder.into_iter().collect_view()}
                {texts}
                {rest.into_iter().collect_view()}
                <Buttons>
                    <Button label=words::SAVE/>
                    <a href=back>{words::CANCEL}</a>
                </Buttons>
            </PostForm>
        }
    })
}
