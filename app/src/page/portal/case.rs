//! One case as the member sees it: what is asked first, then what was told, the thread, the answers.

use std::collections::HashSet;

use entity::application::answer::FileGiven;
use entity::case::point::AnswerStage;
use entity::case::status::Turn;
use entity::case::view::{EarlierRound, MemberView, ViewAnswer, ViewMessage};
use entity::id::FileId;
use entity::people::Party;
use entity::permission::MemberPermission;

use crate::component::nav::Cut;
use crate::component::tag::{StatusTag, Viewer};
use crate::component::timeline::{Moment, MomentKind, Timeline};
use crate::page;
use crate::page::portal::disclosure_summary;
use crate::prelude::*;
use text::portal as t;
use text::{case as codes, status_page};
use usecase::case::attachment;
use usecase::query::member_cases;

/// The files as they are shown, each with its address.
fn shown(lang: Lang, base: &str, files: &[FileGiven], active: &HashSet<FileId>) -> Vec<(FileGiven, Option<String>)> {
    let one = |file: &FileGiven| {
        let name = page::file::named(lang, file, active);
        (FileGiven { name, ..file.clone() }, Some(address(base, file)))
    };
    files.iter().map(one).collect()
}

fn address(base: &str, file: &FileGiven) -> String {
    format!("{base}/files/{}", file.id)
}

fn link(lang: Lang, base: &str, file: &FileGiven, active: &HashSet<FileId>) -> Link {
    Link::new(address(base, file), page::file::named(lang, file, active))
}

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let here = super::here(&ctx)?;
    let (case, view) = member_cases::one(&ctx.app, here.member, ctx.param("no")?).await?;
    let active = attachment::active(&ctx.app, case).await?;
    let lang = ctx.lang;
    let base = format!("/portal/cases/{}", view.number);
    let files = shown(lang, &base, &view.files, &active);
    let copy = view.disclosure.clone();
    let asked = asked(&ctx, &view);
    let may_answer = ctx.member_may(MemberPermission::Answer);
    let turn = matches!(view.status.turn(), Turn::Member | Turn::MemberLate);
    let open = view.status.is_open();
    let cut =
        Cut::new(view.messages.iter().rev(), ctx.query.get("page"), PER_PAGE, |page| format!("{base}?page={page}"));
    let pager = cut.pager(lang);
    let thread = thread(lang, &base, cut.items, &active);
    let answers = answers(lang, &base, &view.answers, &active);
    let earlier: Vec<AnyView> = view.earlier.iter().rev().map(|round| earlier(lang, &base, round, &active)).collect();
    let (closing, outline) = (view.closing.clone(), view.outline.clone());
    let done = !ctx.query.get("done").is_empty();
    let (number, status) = (view.number.clone(), view.status);
    let title = status_page::number_line(lang, &number);
    Ok(ctx.page(super::frame(&ctx), title, move || {
        let buttons = (may_answer && open).then(|| {
            view! {
                <div class="buttons">
                    {turn.then(|| view! { <LinkButton href=format!("{base}/answer") label=t::ANSWER/> })}
                    {turn.then(|| view! { <LinkButton href=format!("{base}/extend") label=t::EXTEND look=Look::Secondary/> })}
                    <LinkButton href=format!("{base}/message") label=t::WRITE look=Look::Secondary/>
                </div>
            }
        });
        view! {
            {done.then(|| view! { <Note kind=NoteKind::Done>{t::DONE}</Note> })}
            <h1><span class="nb">{status_page::number_line(lang, &number)}</span>" "<StatusTag status=status reader=Viewer::Member/></h1>
            {asked}
            {buttons}
            {closing.map(|text| view! { <h2>{t::CLOSING}</h2><p class="kept">{text}</p> })}
            {outline.map(|text| view! { <h2>{t::OUTLINE}</h2><p class="kept">{text}</p> })}
            <h2>{t::TOLD}</h2>
            {disclosure_summary::told(lang, &copy, &files)}
            <h2>{t::ANSWERS}</h2>
            {answers}
            <h2>{t::THREAD}</h2>
            {thread}
            {pager}
            {earlier}
        }
    }))
}

/// A round before, folded away: it has ended, and nothing of it is asked any more.
fn earlier(lang: Lang, base: &str, round: &EarlierRound, active: &HashSet<FileId>) -> AnyView {
    let title = t::earlier(&date::day(lang, date::day_of(round.told_at)));
    let files = shown(lang, base, &round.files, active);
    let said = [(t::CLOSING, &round.closing), (t::OUTLINE, &round.outline)]
        .map(|(word, text)| text.clone().map(|text| view! { <h3>{word}</h3><p class="kept">{text}</p> }));
    html! {
        <details class="more">
            <summary>{title}" "<StatusTag status=round.status reader=Viewer::Member/></summary>
            {said.into_iter().collect::<Vec<_>>()}
            <h3>{t::TOLD}</h3>
            {disclosure_summary::told(lang, &round.disclosure, &files)}
            <h3>{t::ANSWERS}</h3>
            {answers(lang, base, &round.answers, active)}
            <h3>{t::THREAD}</h3>
            {thread(lang, base, round.messages.iter().rev().collect(), active)}
        </details>
    }
}

fn asked(ctx: &Ctx, view: &MemberView) -> Option<AnyView> {
    let lang = ctx.lang;
    let open: Vec<AnyView> = view
        .requests
        .iter()
        .filter(|request| request.answered_at.is_none())
        .map(|request| {
            let left = ctx.days_left(request.due);
            let due = format!("{}（{}）", date::day(lang, request.due), date::left(lang, left));
            let questions: Vec<AnyView> =
                request.questions.iter().map(|question| html! { <li>{question.clone()}</li> }).collect();
            let why = request.why.clone();
            html! {
                <h2>{codes::request(request.kind)}</h2>
                {(!why.is_empty()).then(|| view! { <p>{why}</p> })}
                <ol>{questions}</ol>
                <p><strong>{t::until(&due)}</strong></p>
            }
        })
        .collect();
    if open.is_empty() || !view.status.is_open() {
        return None;
    }
    Some(html! {
        <Note kind=NoteKind::Ask title=t::ASKED>
            {open}
            <p>{t::BASIS}</p>
            <p>{t::LATE}</p>
        </Note>
    })
}

/// Messages on one page.
const PER_PAGE: usize = 20;

fn thread(lang: Lang, base: &str, messages: Vec<&ViewMessage>, active: &HashSet<FileId>) -> AnyView {
    let items: Vec<Moment> = messages
        .into_iter()
        .map(|message| Moment {
            title: if message.from == Party::Member { t::FROM_US } else { t::FROM_BODY }.to_owned(),
            at: date::moment(lang, message.at),
            who: String::new(),
            text: message.text.clone(),
            kind: MomentKind::Word,
            links: message.files.iter().map(|file| link(lang, base, file, active)).collect(),
        })
        .collect();
    if items.is_empty() {
        return html! { <p>{t::NO_MESSAGES}</p> };
    }
    html! { <Timeline items=items/> }
}

fn answers(lang: Lang, base: &str, answers: &[ViewAnswer], active: &HashSet<FileId>) -> AnyView {
    let items: Vec<Moment> = answers
        .iter()
        .rev()
        .map(|given| Moment {
            title: if given.answer.stage == AnswerStage::Interim { t::INTERIM } else { t::FINAL }.to_owned(),
            at: date::moment(lang, given.at),
            who: String::new(),
            text: given.answer.text_for_applicant.clone(),
            kind: MomentKind::Word,
            links: given.answer.files.iter().map(|file| link(lang, base, &file.file, active)).collect(),
        })
        .collect();
    if items.is_empty() {
        return html! { <p>{t::NO_ANSWERS}</p> };
    }
    html! { <Timeline items=items/> }
}
