//! One file as the member sees it: what is asked first, then every measure with the answer to it.

use entity::law::guidance::Rung;
use entity::measure::view::{MemberView, SeenMeasure};
use entity::measure::{Command, Status};
use entity::permission::MemberPermission;

use super::PATH;
use super::list::tone;
use crate::page::measure;
use crate::page::portal::frame;
use crate::prelude::*;
use crate::web::reply;
use text::measure::{self as codes, letter, portal as t};
use usecase::measure::execute;
use usecase::query::measures;

const DONE: &[(&str, &str)] = &[("read", t::DONE_READ), ("reply", t::DONE_REPLY)];

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let (_, seen) = measures::one(&ctx.app, &ctx.actor()?, ctx.param("no")?).await?;
    Ok(page(&ctx, &seen, FilledForm::default()))
}

/// Says that the last measure was read.
pub(super) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let actor = ctx.actor()?;
    let (id, seen) = measures::one(&ctx.app, &actor, ctx.param("no")?).await?;
    let location = format!("{PATH}/{}?done=read", seen.number);
    let act = ctx.submission(&fields, location)?.of_what_was_seen()?;
    match execute::execute(&ctx.app, &act, id, &Command::MarkRead).await {
        Ok(done) => Ok(reply::see_other(&done.location)),
        Err(AppError::Barred(why)) => {
            let mut errors = FieldErrors::new();
            for sentence in codes::denied(&why) {
                errors.add("form", sentence);
            }
            Ok(page(&ctx, &seen, FilledForm::new(fields.clone(), errors)))
        }
        Err(other) => Err(other.into()),
    }
}

fn answers(ctx: &Ctx) -> bool {
    ctx.member_may(MemberPermission::Answer)
}

fn page(ctx: &Ctx, seen: &MemberView, form: FilledForm) -> Response {
    let lang = ctx.lang;
    let status = if form.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let done = ctx.query.get("done");
    let done = DONE.iter().find(|(key, _)| *key == done).map(|(_, word)| word);
    let number = seen.number.to_string();
    let title = t::heading(&number);
    let asked = asked(ctx, seen);
    let unread = seen.measures.last().is_some_and(|measure| measure.read_at.is_none());
    let read = (unread && answers(ctx)).then(|| (ctx.form_key_again(&form.fields), i64::from(seen.version)));
    let measures: Vec<AnyView> = seen.measures.iter().rev().map(|measure| section(lang, measure)).collect();
    let (state, colour) = (codes::member_status(seen.status), tone(seen.status));
    ctx.page_with(status, frame(ctx), title, move || {
        let read = read.map(|(key, version)| {
            view! {
                <PostForm form_key=key version=Some(version)>
                    <p>{t::READ_LEAD}</p>
                    <Buttons><Button label=t::READ/></Buttons>
                </PostForm>
            }
        });
        view! {
            <div id="form"><ErrorSummary errors=form.errors/></div>
            {done.map(|text| view! { <Note kind=NoteKind::Done>{*text}</Note> })}
            <h1>{t::TITLE}" "<span class="nb">{number}</span>" "<Tag label=state tone=colour/></h1>
            {asked}
            {measures}
            {read}
            <p><a href=PATH>{t::BACK_LIST}</a></p>
        }
    })
}

fn asked(ctx: &Ctx, seen: &MemberView) -> Option<AnyView> {
    let lang = ctx.lang;
    let due = seen.due.filter(|_| seen.status == Status::Issued)?;
    let until = format!("{}（{}）", date::day(lang, due), date::left(lang, ctx.days_left(due)));
    let href = format!("{PATH}/{}/reply", seen.number);
    let button = if answers(ctx) {
        html! { <Buttons><LinkButton href=href label=t::REPLY/></Buttons> }
    } else {
        html! { <p>{t::VIEWER}</p> }
    };
    Some(html! {
        <Note kind=NoteKind::Ask title=t::ASKED>
            <p><strong>{t::until(&until)}</strong></p>
            <p>{t::LATE}</p>
            {button}
        </Note>
    })
}

fn section(lang: Lang, measure: &SeenMeasure) -> AnyView {
    let rung = measure.draft.rung;
    let mut rows = measure::said(lang, &measure.draft);
    rows.push(SummaryRow::text(codes::ISSUED_AT, date::moment(lang, measure.issued_at)));
    rows.extend(measure.read_at.map(|at| SummaryRow::text(t::READ_AT, date::moment(lang, at))));
    if let Some(reply) = &measure.reply {
        rows.push(SummaryRow::text(t::OUR_REPLY, reply.text.clone()));
        rows.extend(reply.done_on.map(|day| SummaryRow::text(codes::DONE_ON, date::day(lang, day))));
        rows.push(match reply.came_on {
            Some(day) => SummaryRow::text(codes::CAME_ON, date::day(lang, day)),
            None => SummaryRow::text(t::REPLIED_AT, date::moment(lang, reply.at)),
        });
    }
    if let Some((at, result, evidence)) = &measure.checked {
        rows.push(SummaryRow::text(codes::RESULT, codes::improvement(*result)));
        rows.push(SummaryRow::text(codes::EVIDENCE, evidence.clone()));
        rows.push(SummaryRow::text(codes::CHECKED_AT, date::moment(lang, *at)));
    }
    let removes = (rung == Rung::Exclusion).then(|| view! { <p>{letter::REMOVE_NAME}</p> });
    html! {
        <Card title=codes::measure(measure.no.0, rung)>
            <p>{letter::opening(rung)}</p>
            <SummaryList rows=rows/>
            {removes}
        </Card>
    }
}
