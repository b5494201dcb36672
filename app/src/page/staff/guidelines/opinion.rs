//! `/staff/guidelines/consultations/{id}/opinions/{opinion}`: what was done with one opinion.

use entity::guideline::opinion::Outcome;

use super::consultation::{asked, path, sent};
use crate::page::staff::prelude::*;
use text::public::consultations as shown;
use text::staff::consultations as t;
use usecase::guideline::opinion::{self, Handling};
use usecase::query::consultations::{OpenConsultation, ReceivedOpinion};

const GIST_MAX: usize = 1_000;
const ANSWER_MAX: usize = 2_000;

async fn one(ctx: &Ctx) -> Result<(OpenConsultation, ReceivedOpinion), AppError> {
    let id: uuid::Uuid = ctx.param("opinion")?.parse().map_err(|_| AppError::NotFound)?;
    let (of, received) = asked(ctx).await?;
    let found = received.into_iter().find(|opinion| opinion.id == id).ok_or(AppError::NotFound)?;
    Ok((of, found))
}

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let (of, received) = one(&ctx).await?;
    if of.answered_on.is_some() {
        return Err(AppError::NotFound.into());
    }
    let fields = Fields::from_pairs([
        ("outcome", received.outcome.map(Outcome::code).unwrap_or_default().to_owned()),
        ("gist", received.gist.clone()),
        ("answer", received.answer.clone()),
    ]);
    Ok(show(&ctx, &of, &received, i64::from(received.version), fields.into()))
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let (of, received) = one(&ctx).await?;
    let version = i64::from(fields.version()?);
    let mut form = FieldReader::new(&fields);
    let outcome = Outcome::from_code(fields.get("outcome"));
    if outcome.is_none() {
        form.wrong("outcome", t::E_OUTCOME);
    }
    let gist = form.text("gist", t::F_GIST, GIST_MAX, t::E_GIST);
    let reply = form.text("answer", t::F_ANSWER, ANSWER_MAX, t::E_ANSWER);
    let handling = match outcome {
        Some(outcome) if form.errors.is_empty() => Handling { outcome, gist, answer: reply },
        _ => {
            let errors = form.errors;
            return Ok(show(&ctx, &of, &received, version, FilledForm::new(fields, errors)));
        }
    };
    let act = ctx.submission(&fields, format!("{}?done=handled", path(&of)))?;
    onward(opinion::handle(&ctx.app, &act, received.id, &handling).await, |errors| {
        show(&ctx, &of, &received, version, FilledForm::new(fields, errors))
    })
}

fn show(ctx: &Ctx, of: &OpenConsultation, received: &ReceivedOpinion, version: i64, form: FilledForm) -> Response {
    let lang = ctx.lang;
    let key = ctx.form_key_again(&form.fields);
    let (rows, place, back) = (sent(lang, of, received), received.place, path(of));
    let name = shown::title(lang, &of.title);
    answer(ctx, t::HANDLE_TITLE, &form.errors.clone(), move || {
        let choices = Outcome::ALL
            .iter()
            .map(|outcome| Choice::new(outcome.code(), shown::outcome(*outcome).get(lang)))
            .collect::<Vec<_>>();
        view! {
            <ErrorSummary errors=form.errors.clone()/>
            <h1>{t::HANDLE_TITLE}</h1>
            <p>{name}</p>
            <h2>{t::opinion(place)}</h2>
            <SummaryList rows=rows/>
            <PostForm form_key=key version=Some(version)>
                <Radios at=form.at("outcome") label=t::F_OUTCOME choices=choices need=Need::Required/>
                <TextArea at=form.at("gist") label=t::F_GIST hint=t::F_GIST_HINT need=Need::Required rows=4
                    max=GIST_MAX/>
                <TextArea at=form.at("answer") label=t::F_ANSWER hint=t::F_ANSWER_HINT need=Need::Required rows=6
                    max=ANSWER_MAX/>
                <Buttons>
                    <Button label=t::SAVE/>
                    <a href=back>{t::BACK}</a>
                </Buttons>
            </PostForm>
        }
    })
}
