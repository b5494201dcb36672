//! The member's answer: point by point, saved while it is written, checked, sent, acknowledged.

use chrono::NaiveDate;
use entity::case::Command;
use entity::case::point::{AnswerStage, MemberAnswer, PointAnswer, Reply};
use entity::case::view::MemberView;
use entity::id::CaseId;

use crate::component::note::Panel;
use crate::prelude::*;
use crate::web::reply;
use text::answering::notify;
use text::case as codes;
use text::portal as t;
use text::status_page;
use usecase::case::answer_draft::{self, AnswerDraft, Saved, Writing};
use usecase::case::execute;
use usecase::form::dates::{self, TypedDate};
use usecase::query::member_cases;

const LIMIT: usize = 4_000;

struct OpenedAnswer {
    id: CaseId,
    view: MemberView,
    draft: AnswerDraft,
}

impl OpenedAnswer {
    fn path(&self) -> String {
        format!("/portal/cases/{}", self.view.number)
    }
}

async fn open(ctx: &Ctx) -> Result<OpenedAnswer, AppError> {
    let here = super::here(ctx)?;
    let (id, view) = member_cases::one(&ctx.app, here.member, ctx.param("no")?).await?;
    let draft = answer_draft::load(&ctx.app, here.member, id).await?;
    Ok(OpenedAnswer { id, view, draft })
}

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let opened = open(&ctx).await?;
    if let Some(away) = super::not_asked(&opened.view) {
        return Ok(away);
    }
    let fields = opened.draft.fields();
    Ok(show(&ctx, &opened, fields.clone().into(), None))
}

/// The hidden field that says which words the page was made from.
const SEEN: &str = "seen";

/// The digest of an answer; on the page where it is checked, of its files too.
fn digest(ctx: &Ctx, fields: &Fields) -> String {
    ctx.app.keys().form_fingerprint(&fields.canonical(SEEN))
}

fn whole(draft: &AnswerDraft) -> Fields {
    let mut fields = draft.fields();
    for file in &draft.files {
        fields.push("file", file.file.id.to_string());
    }
    fields
}

pub(super) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let opened = open(&ctx).await?;
    let here = super::here(&ctx)?;
    if !opened.view.status.is_open() {
        let mut errors = FieldErrors::new();
        errors.add("form", t::CLOSED);
        return Ok(show(&ctx, &opened, FilledForm::new(fields.clone(), errors), None));
    }
    if let (Some(_), Some(given)) = (super::not_asked(&opened.view), opened.view.answers.last()) {
        let mut errors = FieldErrors::new();
        errors.add("form", t::sent_before(&date::moment(ctx.lang, given.at)));
        return Ok(show(&ctx, &opened, FilledForm::new(fields.clone(), errors), None));
    }
    let named = fields.get("remove");
    let gone = opened.draft.files.iter().map(|file| file.file.id).find(|id| id.to_string() == named);
    let writing = Writing { member: here.member, user: here.user, case: opened.id };
    let seen = fields.get(SEEN);
    let loses = |before: &Fields, after: &Fields| {
        let is_other = !seen.is_empty() && seen != digest(&ctx, before);
        is_other && !is_blank(before) && before != after
    };
    let changed = match answer_draft::without(&ctx.app, writing, &fields, gone, loses).await? {
        Saved::Yes(changed) => changed,
        Saved::Overtaken(other) => {
            let mut errors = FieldErrors::new();
            errors.add(OTHER, t::OTHER_PERSON);
            return Ok(show(&ctx, &opened, FilledForm::new(fields.clone(), errors), Some(&other)));
        }
    };
    let path = opened.path();
    if gone.is_some() {
        return Ok(reply::see_other(&format!("{path}/answer")));
    }
    match fields.get("go") {
        "save" => Ok(reply::see_other(&format!("{path}/answer?done=saved"))),
        "file" => Ok(reply::see_other(&format!("{path}/answer/files"))),
        "remove" => Ok(reply::see_other(&format!("{path}/answer"))),
        _ => match read(&ctx, &opened.view, &changed) {
            Ok(_) => Ok(reply::see_other(&format!("{path}/answer/check"))),
            Err(errors) => Ok(saved_but(&ctx, &opened, changed, errors)),
        },
    }
}

/// The page with what was saved, and what is still wrong with it.
fn saved_but(ctx: &Ctx, opened: &OpenedAnswer, draft: AnswerDraft, errors: FieldErrors) -> Response {
    let fields = draft.fields();
    let opened = OpenedAnswer { id: opened.id, view: opened.view.clone(), draft };
    show(ctx, &opened, FilledForm::new(fields.clone(), errors), None)
}

/// The id of the place where the answer of somebody else is shown.
const OTHER: &str = "other-answer";

/// Whether nothing was typed; an era stands there by itself.
fn is_blank(fields: &Fields) -> bool {
    fields.pairs().all(|(name, value)| value.is_empty() || name.ends_with("_era"))
}

/// An answer as it was typed, with what it answers; whose it is is not said.
fn other_answer(view: &MemberView, other: &AnswerDraft) -> AnyView {
    let fields = other.fields();
    let mut rows = Vec::new();
    for point in &view.disclosure.points {
        let no = point.no.0;
        let reply = Reply::from_code(fields.get(&format!("reply-{no}")));
        let by = dates::words(&fields, &format!("by-{no}"));
        let by: Vec<String> = [by.year, by.month, by.day].into_iter().filter(|part| !part.is_empty()).collect();
        let lines: Vec<String> = reply
            .map(|reply| codes::reply(reply).to_owned())
            .into_iter()
            .chain([by.join("/"), fields.get(&format!("why-{no}")).to_owned()])
            .filter(|line| !line.is_empty())
            .collect();
        rows.push(SummaryRow::texts(notify::point(no, &point.text), lines));
    }
    for (name, label) in
        [("facts", t::FACTS), ("basis", t::BASIS_FIELD), ("prevention", t::PREVENTION), ("text", t::TEXT)]
    {
        rows.push(SummaryRow::text(label, fields.get(name)));
    }
    html! {
        <section id=OTHER>
            <h2>{t::OTHER_ANSWER}</h2>
            <SummaryList rows=rows/>
        </section>
    }
}

/// The answer that stands in the draft, or what is still wrong with it.
fn read(ctx: &Ctx, view: &MemberView, draft: &AnswerDraft) -> Result<MemberAnswer, FieldErrors> {
    let lang = ctx.lang;
    let fields = draft.fields();
    let mut errors = FieldErrors::new();
    let mut points = Vec::new();
    for point in &view.disclosure.points {
        let no = point.no.0;
        let Some(reply) = Reply::from_code(fields.get(&format!("reply-{no}"))) else {
            errors.add(format!("reply-{no}"), t::reply_empty(no));
            continue;
        };
        let by = day(ctx, &fields, no, reply, &mut errors);
        let reason = text(lang, &fields, &format!("why-{no}"), None, &mut errors);
        if reply.needs_reason() && reason.is_empty() {
            errors.add(format!("why-{no}"), t::reason_empty(no));
        }
        points.push(PointAnswer {
            no: point.no,
            reply,
            by,
            reason: (reply.needs_reason() && !reason.is_empty()).then_some(reason),
        });
    }
    let facts = text(lang, &fields, "facts", Some(t::FACTS_EMPTY), &mut errors);
    let basis = text(lang, &fields, "basis", None, &mut errors);
    let prevention = text(lang, &fields, "prevention", None, &mut errors);
    let text_for_applicant = text(lang, &fields, "text", Some(t::TEXT_EMPTY), &mut errors);
    if !errors.is_empty() {
        return Err(errors);
    }
    let interim = points.iter().any(|point| point.reply == Reply::Investigating);
    Ok(MemberAnswer {
        stage: if interim { AnswerStage::Interim } else { AnswerStage::Final },
        points,
        facts,
        basis: (!basis.is_empty()).then_some(basis),
        prevention: (!prevention.is_empty()).then_some(prevention),
        text_for_applicant,
        files: draft.files.clone(),
        drafted_by: None,
        approved_by: None,
    })
}

fn day(ctx: &Ctx, fields: &Fields, no: u32, reply: Reply, errors: &mut FieldErrors) -> Option<NaiveDate> {
    if !reply.needs_day() {
        return None;
    }
    match dates::day(fields, &format!("by-{no}")) {
        TypedDate::Day(day) if day > ctx.today() => Some(day),
        TypedDate::Day(_) | TypedDate::Nothing | TypedDate::Wrong => {
            errors.add(format!("by-{no}"), t::day_empty(no));
            None
        }
    }
}

fn text(lang: Lang, fields: &Fields, name: &str, empty: Option<&'static str>, errors: &mut FieldErrors) -> String {
    let text = entity::input::free(fields.get(name));
    let length = entity::input::count(&text);
    if length > LIMIT {
        errors.add(name, status_page::too_long(lang, LIMIT, length));
    } else if entity::my_number::is_in(&text) {
        errors.add(name, status_page::MY_NUMBER.get(lang));
    } else if let Some(word) = empty.filter(|_| text.is_empty()) {
        errors.add(name, word);
    }
    text
}

fn show(ctx: &Ctx, opened: &OpenedAnswer, form: FilledForm, other: Option<&AnswerDraft>) -> Response {
    let wrong = !form.errors.is_empty();
    // Made from what is stored, or from what is shown beside it.
    let seen = digest(ctx, &other.unwrap_or(&opened.draft).fields());
    let other = other.map(|other| other_answer(&opened.view, other));
    let back = opened.path();
    let points: Vec<AnyView> = opened
        .view
        .disclosure
        .points
        .iter()
        .map(|point| {
            let no = point.no.0;
            let replies = Reply::ALL.iter().map(|reply| Choice::new(reply.code(), codes::reply(*reply))).collect();
            let heading = notify::point(no, &point.text);
            html! {
                <section class="card">
                    <h2>{heading}</h2>
                    <Radios at=form.at(&format!("reply-{no}")) label=t::REPLY choices=replies
                        need=Need::Required/>
                    <DateField at=form.at(&format!("by-{no}")) label=t::BY need=Need::Optional/>
                    <TextArea at=form.at(&format!("why-{no}")) label=t::WHY need=Need::Optional
                        max=LIMIT/>
                </section>
            }
        })
        .collect();
    let files = file_list(&opened.draft);
    let texts = html! {
        <TextArea at=form.at("facts") label=t::FACTS need=Need::Required max=LIMIT/>
        <TextArea at=form.at("basis") label=t::BASIS_FIELD need=Need::Optional max=LIMIT/>
        <TextArea at=form.at("prevention") label=t::PREVENTION need=Need::Optional max=LIMIT/>
        <TextArea at=form.at("text") label=t::TEXT hint=t::TEXT_HINT need=Need::Required max=LIMIT/>
    };
    let saved = !ctx.query.get("done").is_empty() && !wrong;
    let body = move || {
        view! {
            <ErrorSummary errors=form.errors/>
            {saved.then(|| view! { <Note kind=NoteKind::Done>{t::SAVED}</Note> })}
            <h1>{t::ANSWER_TITLE}</h1>
            <p>{t::ANSWER_INTRO}</p>
            {other}
            <PostForm>
                <input type="hidden" name=SEEN value=seen/>
                {points}
                {texts}
                <h2>{t::FILES}</h2>
                {files}
                <Buttons>
                    <Button label=t::CHECK name="go" value="check"/>
                    <Button label=t::ADD_FILE look=Look::Secondary name="go" value="file"/>
                    <Button label=t::SAVE look=Look::Secondary name="go" value="save"/>
                </Buttons>
            </PostForm>
            <p><a href=back>{t::BACK}</a></p>
        }
    };
    let (frame, title) = (super::frame(ctx), t::ANSWER_TITLE);
    if wrong { ctx.page_again(frame, title, body) } else { ctx.page(frame, title, body) }
}

fn audience(audience: entity::case::point::Audience) -> &'static str {
    use entity::case::point::Audience;
    match audience {
        Audience::Applicant => t::FOR_APPLICANT,
        Audience::BodyOnly => t::FOR_BODY,
    }
}

fn file_list(draft: &AnswerDraft) -> AnyView {
    if draft.files.is_empty() {
        return html! { <p>{t::NO_FILES}</p> };
    }
    let lines: Vec<AnyView> = draft
        .files
        .iter()
        .map(|file| {
            let line = format!("{}（{}）", file.file.name, audience(file.audience));
            html! {
                <li>
                    {line}
                    " "
                    <Button label=t::REMOVE look=Look::Quiet name="remove" value=file.file.id.to_string() about=file.file.name.clone()/>
                </li>
            }
        })
        .collect();
    html! { <ul class="row-list">{lines}</ul> }
}

/// Where there is nothing to send: nothing is asked, or what was written was sent in another window, as an interim answer
/// after which one more is awaited.
fn sent_already(opened: &OpenedAnswer) -> Option<Response> {
    let sent = opened.draft == AnswerDraft::default() && !opened.view.answers.is_empty();
    let shown = || reply::see_other(&format!("{}/answer/sent?done=before", opened.path()));
    super::not_asked(&opened.view).or_else(|| sent.then(shown))
}

pub(super) async fn check(ctx: Ctx) -> Result<Response, PageError> {
    let opened = open(&ctx).await?;
    if let Some(away) = sent_already(&opened) {
        return Ok(away);
    }
    match read(&ctx, &opened.view, &opened.draft) {
        Ok(answer) => Ok(confirm(&ctx, &opened, &answer, FilledForm::default())),
        Err(_) => Ok(reply::see_other(&format!("{}/answer", opened.path()))),
    }
}

fn rows(lang: Lang, view: &MemberView, answer: &MemberAnswer) -> Vec<SummaryRow> {
    let mut rows = Vec::new();
    for point in &answer.points {
        let said = view.disclosure.points.iter().find(|shown| shown.no == point.no);
        let term = notify::point(point.no.0, said.map(|shown| shown.text.as_str()).unwrap_or_default());
        let mut lines = vec![codes::reply(point.reply).to_owned()];
        lines.extend(point.by.map(|day| date::day(lang, day)));
        lines.extend(point.reason.clone());
        rows.push(SummaryRow::texts(term, lines));
    }
    rows.push(SummaryRow::text(t::FACTS, answer.facts.clone()));
    rows.extend(answer.basis.as_ref().map(|text| SummaryRow::text(t::BASIS_FIELD, text.clone())));
    rows.extend(answer.prevention.as_ref().map(|text| SummaryRow::text(t::PREVENTION, text.clone())));
    rows.push(SummaryRow::text(t::TEXT, answer.text_for_applicant.clone()));
    let files: Vec<String> =
        answer.files.iter().map(|file| format!("{}（{}）", file.file.name, audience(file.audience))).collect();
    if !files.is_empty() {
        rows.push(SummaryRow::texts(t::FILES, files));
    }
    let stage = if answer.stage == AnswerStage::Interim { t::INTERIM } else { t::FINAL };
    rows.push(SummaryRow::text(t::STAGE, stage));
    rows
}

fn confirm(ctx: &Ctx, opened: &OpenedAnswer, answer: &MemberAnswer, form: FilledForm) -> Response {
    let lang = ctx.lang;
    let rows = rows(lang, &opened.view, answer);
    let key = ctx.form_key_again(&form.fields);
    let version = i64::from(opened.view.version);
    let seen = digest(ctx, &whole(&opened.draft));
    let edit = format!("{}/answer", opened.path());
    let wrong = !form.errors.is_empty();
    let body = move || {
        view! {
            <ErrorSummary errors=form.errors/>
            <h1>{t::CHECK_TITLE}</h1>
            <p>{t::CHECK_INTRO}</p>
            <SummaryList rows=rows/>
            <PostForm form_key=key version=Some(version)>
                <input type="hidden" name=SEEN value=seen/>
                <Buttons>
                    <Button label=t::SEND/>
                    <LinkButton href=edit label=t::EDIT look=Look::Secondary/>
                </Buttons>
            </PostForm>
        }
    };
    let (frame, title) = (super::frame(ctx), t::CHECK_TITLE);
    if wrong { ctx.page_again(frame, title, body) } else { ctx.page(frame, title, body) }
}

pub(super) async fn send(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let opened = open(&ctx).await?;
    let here = super::here(&ctx)?;
    let form = ctx.form_token(&fields)?;
    let location = format!("{}/answer/sent", opened.path());
    // The answer was sent already: the draft is empty, the form key tells.
    if let usecase::support::idempotency::Seen::Before(location) =
        usecase::support::idempotency::look(ctx.app.read(), &form).await?
    {
        return Ok(reply::see_other(&location));
    }
    if let Some(away) = sent_already(&opened) {
        return Ok(away);
    }
    let answer = match read(&ctx, &opened.view, &opened.draft) {
        Ok(answer) => answer,
        Err(errors) => return Ok(show(&ctx, &opened, FilledForm::new(opened.draft.fields().clone(), errors), None)),
    };
    // Somebody of the member changed it since the page was shown: nobody sends words that she has not seen.
    if !fields.get(SEEN).is_empty() && fields.get(SEEN) != digest(&ctx, &whole(&opened.draft)) {
        let mut errors = FieldErrors::new();
        errors.add("form", t::CHANGED_SINCE);
        return Ok(confirm(&ctx, &opened, &answer, FilledForm::new(Fields::default().clone(), errors)));
    }
    let act = ctx.submission(&fields, location)?.of_what_was_seen()?;
    let command = Command::AnswerAsMember(Box::new(answer.clone()));
    match execute::execute(&ctx.app, &act, opened.id, &command).await {
        Ok(done) => {
            answer_draft::sent(&ctx.app, here.member, opened.id, &opened.draft).await?;
            Ok(reply::see_other(&done.location))
        }
        Err(AppError::Denied(why)) => {
            let mut errors = FieldErrors::new();
            for (place, sentence) in super::refusal(ctx.lang, &why).into_iter().enumerate() {
                errors.add(format!("form-{place}"), sentence);
            }
            Ok(confirm(&ctx, &opened, &answer, FilledForm::new(fields.clone(), errors)))
        }
        Err(other) => Err(other.into()),
    }
}

/// The acknowledgement: what was sent, and when it was taken in.
pub(super) async fn sent(ctx: Ctx) -> Result<Response, PageError> {
    let opened = open(&ctx).await?;
    let lang = ctx.lang;
    let back = opened.path();
    let Some(given) = opened.view.answers.last() else { return Ok(reply::see_other(&back)) };
    let mut rows = vec![SummaryRow::text(t::SENT_AT, date::moment(lang, given.at))];
    rows.extend(self::rows(lang, &opened.view, &given.answer));
    let number = status_page::number_line(lang, &opened.view.number);
    let before = (ctx.query.get("done") == "before").then(|| t::sent_before(&date::moment(lang, given.at)));
    Ok(ctx.page(super::frame(&ctx), t::SENT_TITLE, move || {
        view! {
            {before.map(|said| view! { <Note kind=NoteKind::Info><p>{said}</p></Note> })}
            <Panel title=t::SENT_TITLE><p>{number}</p></Panel>
            <p>{t::SENT_TEXT}</p>
            <SummaryList rows=rows/>
            <p><a href=back>{t::BACK}</a></p>
        }
    }))
}
