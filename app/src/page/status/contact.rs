//! How the desk reaches the applicant: seen, changed, and a new mail address proved by the digits that were sent to it.

use entity::application::answer::{
    Address, CallHours, ContactPlan, ContactWay, Safety, ShareItem, ShareScope, Voicemail,
};
use entity::application::draft::Answers;
use entity::case::{Case, Command};

use super::Own;
use crate::page::complain::ask::{Question, QuestionContext};
use crate::page::complain::flow;
use crate::page::complain::question::{address, contact};
use crate::prelude::*;
use crate::web::reply;
use text::case as codes;
use text::complain::{answer, check, contact as words, error};
use text::status_page::{self as page_words, contact as t};
use usecase::case::execute;
use usecase::case::mail_code;
use usecase::support::submission::Submission;

const PAGE: &str = "/status/contact";
const CODE: &str = "/status/contact/code";

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let own = super::own(&ctx).await?;
    let answers = answers(&own.file);
    let mut fields = contact::Page::fill(&answers);
    for (name, value) in address::Page::fill(&answers).pairs() {
        fields.push(name, value);
    }
    fields.push("safety", answers.safety.map(Safety::code).unwrap_or_default());
    Ok(show(&ctx, &own, fields.clone().into()))
}

pub(super) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let own = super::own(&ctx).await?;
    let plan = match read(&ctx, &own.file, &fields) {
        Ok(plan) => plan,
        Err(errors) => return Ok(show(&ctx, &own, FilledForm::new(fields.clone(), errors))),
    };
    let file = &own.file;
    let as_before = ContactPlan { confirmed_mail: plan.confirmed_mail.clone(), ..file.contact.clone() };
    if plan == as_before {
        return Ok(reply::see_other("/status/case"));
    }
    let unproved = plan.ways.contains(&ContactWay::Mail) && plan.mail.is_some() && plan.mail != file.mail_confirmed;
    let to_send = plan.mail.clone().filter(|_| unproved && plan.mail != file.contact.mail);
    let location = if to_send.is_some() { "/status/contact/code?done=changed" } else { "/status/contact?done=changed" };
    let command = Command::ChangeContact(Box::new(plan));
    match act(&ctx, &fields, &own, &command, location).await? {
        Ok(done) => {
            if let Some(address) = to_send {
                return first_digits(&ctx, &own, &address, &done).await;
            }
            Ok(reply::see_other(&done))
        }
        Err(errors) => Ok(show(&ctx, &own, FilledForm::new(fields.clone(), errors))),
    }
}

/// Sends the digits to a new address; one that has had its share of mails gets them later.
async fn first_digits(ctx: &Ctx, own: &Own, address: &str, location: &str) -> Result<Response, PageError> {
    match mail_code::send(&ctx.app, &ctx.visit, own.id, address).await {
        Ok(()) => Ok(reply::see_other(location)),
        Err(AppError::TooMany { .. }) => Ok(reply::see_other("/status/contact/code?done=wait")),
        Err(other) => Err(other.into()),
    }
}

async fn act(
    ctx: &Ctx,
    fields: &Fields,
    own: &Own,
    command: &Command,
    location: &str,
) -> Result<Result<String, FieldErrors>, AppError> {
    let act = Submission { seen: None, ..ctx.submission(fields, location)? };
    match execute::execute(&ctx.app, &act, own.id, command).await {
        Ok(done) => Ok(Ok(done.location)),
        Err(AppError::Denied(why)) => {
            let mut errors = FieldErrors::new();
            for sentence in codes::denied::sentences(ctx.lang, &why) {
                errors.add("way", sentence);
            }
            Ok(Err(errors))
        }
        Err(other) => Err(other),
    }
}

/// The case as the questions of the wizard look at it.
fn answers(file: &Case) -> Answers {
    let mut answers = file.application.clone().map(Answers::from).unwrap_or_default();
    answers.safety = file.contact.safety.or(answers.safety);
    answers.contact = file.contact.clone();
    answers.share = file.consent.as_ref().map(|consent| consent.share.clone());
    answers
}

/// The plan that was posted. The same rules hold as in the wizard.
fn read(ctx: &Ctx, file: &Case, fields: &Fields) -> Result<ContactPlan, FieldErrors> {
    let mut answers = answers(file);
    let before = answers.safety;
    let safety = Safety::from_code(fields.get("safety")).or(before);
    answers.safety = safety;
    let about = QuestionContext::new(ctx, &answers);
    let wants_address = fields.has("way", ContactWay::Post.code())
        || flow::shares(&answers, ShareItem::Address)
        || address::Page::is_typed(fields);
    let ways = contact::Page::read(&about, fields);
    let place = wants_address.then(|| address::Page::read(&about, fields));
    let (ways, place) = match (ways, place.transpose()) {
        (Ok(ways), Ok(place)) => (ways, place),
        (ways, place) => {
            let mut errors = FieldErrors::new();
            for error in ways.err().into_iter().chain(place.err()).flatten() {
                errors.add(error.field, error.message);
            }
            return Err(errors);
        }
    };
    let mut changed = answers.clone();
    ways(&mut changed);
    match place {
        Some(place) => place(&mut changed),
        None => changed.contact.address = None,
    }
    let mut plan = changed.contact;
    plan.safety = if safety == before { file.contact.safety } else { safety };
    plan.confirmed_mail = file.mail_confirmed.clone().filter(|proved| plan.mail.as_ref() == Some(proved));
    Ok(plan)
}

fn show(ctx: &Ctx, own: &Own, form: FilledForm) -> Response {
    let lang = ctx.lang;
    let answers = answers(&own.file);
    let about = QuestionContext::new(ctx, &answers);
    let wrong = !form.errors.is_empty();
    let done = match ctx.query.get("done") {
        "changed" if !wrong => Some(t::DONE),
        "confirmed" if !wrong => Some(t::DONE_CONFIRMED),
        _ => None,
    };
    let open = is_open(&own.file);
    let shared =
        [ShareItem::Address, ShareItem::Phone, ShareItem::Mail].into_iter().any(|item| shares(&own.file, item));
    let safety: Vec<Choice> =
        Safety::ALL.iter().map(|one| Choice::new(one.code(), answer::safety(lang, *one))).collect();
    let key = ctx.form_key_again(&form.fields);
    let title = t::TITLE.get(lang);
    let body = || {
        let rows = rows(lang, &own.file);
        let ways = contact::Page::boxes(&about, &form);
        let place = address::Page::boxes(&about, &form, Need::Optional);
        view! {
            <ErrorSummary errors=form.errors.clone()/>
            {done.map(|word| view! { <Note kind=NoteKind::Done>{word.get(lang)}</Note> })}
            <h1>{title}</h1>
            <p>{t::LEAD.get(lang)}</p>
            <h2>{t::NOW.get(lang)}</h2>
            <SummaryList rows=rows/>
            {open.then(|| view! { <p><a href=CODE>{t::MAIL_LINK.get(lang)}</a></p> })}
            <h2>{t::CHANGE.get(lang)}</h2>
            {shared.then(|| view! {
                <Note kind=NoteKind::Warn>
                    <p>{t::SHARED.get(lang)}</p>
                    <p><a href="/status/consent">{t::SHARED_LINK.get(lang)}</a></p>
                </Note>
            })}
            <p>{t::ONLY_HERE.get(lang)}</p>
            <PostForm form_key=key>
                {ways}
                <h3>{t::H_POST.get(lang)}</h3>
                <p>{t::POST_LEAD.get(lang)}</p>
                {place}
                <h3>{t::H_QUIET.get(lang)}</h3>
                <p>{t::QUIET_MEANS.get(lang)}</p>
                <Radios at=form.at("safety") label=t::QUIET.get(lang) need=Need::Optional
                    choices=safety/>
                <Buttons><Button label=t::SAVE.get(lang)/></Buttons>
            </PostForm>
            <p><a href="/status/case">{page_words::BACK.get(lang)}</a></p>
        }
    };
    if wrong { ctx.page_again(own.frame(), title, body) } else { ctx.page(own.frame(), title, body) }
}

/// Whether a particular may go to the company together with the name.
fn shares(file: &Case, item: ShareItem) -> bool {
    file.consent
        .as_ref()
        .is_some_and(|consent| consent.share.scope == ShareScope::Named && consent.share.items.contains(&item))
}

/// Whether a mail address waits for its proof.
fn is_open(file: &Case) -> bool {
    let plan = &file.contact;
    plan.ways.contains(&ContactWay::Mail) && plan.mail.is_some() && plan.mail != file.mail_confirmed
}

fn rows(lang: Lang, file: &Case) -> Vec<SummaryRow> {
    let plan = &file.contact;
    let ways = plan.ways.iter().map(|way| answer::contact_way(lang, *way).to_owned()).collect();
    let mut rows = vec![SummaryRow::texts(check::WAYS.get(lang), ways)];
    let mut add = |term: Word, value: Option<String>| {
        rows.extend(value.map(|value| SummaryRow::text(term.get(lang), value)));
    };
    add(check::MAIL, plan.mail.clone());
    if plan.ways.contains(&ContactWay::Mail) && plan.mail.is_some() {
        let state = if is_open(file) { t::MAIL_OPEN } else { t::MAIL_DONE };
        add(t::MAIL_STATE, Some(state.get(lang).to_owned()));
    }
    add(check::PHONE, plan.phone.as_ref().map(|phone| phone.typed.clone()));
    let hours: Vec<&str> = plan.hours.iter().map(|one: &CallHours| answer::call_hours(lang, *one)).collect();
    add(check::HOURS, (!hours.is_empty()).then(|| hours.join(page_words::BETWEEN.get(lang))));
    add(check::VOICEMAIL, plan.voicemail.map(|one: Voicemail| answer::voicemail(lang, one).to_owned()));
    add(check::ADDRESS, plan.address.as_ref().map(Address::one_line));
    add(check::DONT, plan.dont.clone());
    add(check::QUIET, file.contact_is_quiet().then(|| t::quiet(lang).to_owned()));
    rows
}

pub(super) async fn code(ctx: Ctx) -> Result<Response, PageError> {
    let own = super::own(&ctx).await?;
    if !is_open(&own.file) {
        return Ok(reply::see_other(PAGE));
    }
    Ok(digits_page(&ctx, &own, FilledForm::default()))
}

pub(super) async fn post_code(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let own = super::own(&ctx).await?;
    let Some(address) = own.file.contact.mail.clone().filter(|_| is_open(&own.file)) else {
        return Ok(reply::see_other(PAGE));
    };
    let mut errors = FieldErrors::new();
    if fields.has("go", "again") {
        match mail_code::send(&ctx.app, &ctx.visit, own.id, &address).await {
            Ok(()) => return Ok(reply::see_other("/status/contact/code?done=sent")),
            Err(AppError::TooMany { .. }) => errors.add("digits", words::MAIL_CODE_WAIT.get(ctx.lang)),
            Err(other) => return Err(other.into()),
        }
        return Ok(digits_page(&ctx, &own, FilledForm::new(fields.clone(), errors)));
    }
    let Ok(digits) = entity::contact::six_digits(fields.get("digits")) else {
        errors.add("digits", error::MAIL_CODE.get(ctx.lang));
        return Ok(digits_page(&ctx, &own, FilledForm::new(fields.clone(), errors)));
    };
    let fits = mail_code::fits(&ctx.app, own.id, &address, &digits).await;
    // Pressed twice: the first one has used the digits up.
    if matches!(fits, Ok(false)) && super::own(&ctx).await?.file.mail_confirmed.as_ref() == Some(&address) {
        return Ok(reply::see_other("/status/contact?done=confirmed"));
    }
    match fits {
        Ok(true) => {}
        Ok(false) => errors.add("digits", error::MAIL_CODE_WRONG.get(ctx.lang)),
        Err(AppError::TooMany { seconds }) => errors.add("digits", t::code_stopped(ctx.lang, seconds)),
        Err(other) => return Err(other.into()),
    }
    if !errors.is_empty() {
        return Ok(digits_page(&ctx, &own, FilledForm::new(fields.clone(), errors)));
    }
    match act(&ctx, &fields, &own, &Command::ConfirmMail(address), "/status/contact?done=confirmed").await? {
        Ok(location) => Ok(reply::see_other(&location)),
        Err(_) => Ok(reply::see_other(PAGE)),
    }
}

fn digits_page(ctx: &Ctx, own: &Own, form: FilledForm) -> Response {
    let lang = ctx.lang;
    let title = t::CODE_TITLE.get(lang);
    let address = own.file.contact.mail.clone().unwrap_or_default();
    let wrong = !form.errors.is_empty();
    let done = match ctx.query.get("done") {
        "changed" if !wrong => Some((NoteKind::Done, t::DONE_MAIL)),
        "sent" if !wrong => Some((NoteKind::Done, words::MAIL_CODE_SENT)),
        "wait" if !wrong => Some((NoteKind::Warn, t::DONE_WAIT)),
        _ => None,
    };
    let key = ctx.form_key_again(&form.fields);
    let body = move || {
        view! {
            <ErrorSummary errors=form.errors.clone()/>
            {done.map(|(kind, word)| view! { <Note kind=kind><p>{word.get(lang)}</p></Note> })}
            <PostForm form_key=key>
                <TextField at=form.at("digits") label=words::MAIL_CODE.get(lang)
                    hint=words::mail_code_to(lang, &address) scale=Scale::Page kind=InputKind::Digits
                    width=Width::Short autocomplete="one-time-code"/>
                <p>{words::MAIL_CODE_LATER_TEXT.get(lang)}</p>
                <Buttons>
                    <Button label=t::CODE_CHECK.get(lang) name="go" value="check"/>
                    <Button label=words::MAIL_CODE_AGAIN.get(lang) look=Look::Secondary name="go" value="again"/>
                </Buttons>
            </PostForm>
            <p><a href=PAGE>{t::CODE_BACK.get(lang)}</a></p>
        }
    };
    if wrong { ctx.page_again(own.frame(), title, body) } else { ctx.page(own.frame(), title, body) }
}
