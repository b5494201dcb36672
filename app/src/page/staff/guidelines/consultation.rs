//! `/staff/guidelines/consultations/{id}`: the opinions on a draft, and publishing what was done with them.

use entity::guideline::life::ConsultationState;

use crate::page::staff::prelude::*;
use text::error::DAMAGED;
use text::public::consultations as shown;
use text::staff::consultations as t;
use usecase::guideline::opinion;
use usecase::query::consultations::{self, OpenConsultation, ReceivedOpinion};
use usecase::support::submission::Submission;

const DONE: &[(&str, &str)] = &[("handled", t::DONE_HANDLED), ("answered", t::DONE_ANSWERED)];

/// The path of this page.
pub(super) fn path(of: &OpenConsultation) -> String {
    format!("/staff/guidelines/consultations/{}", of.id)
}

pub(super) async fn asked(ctx: &Ctx) -> Result<(OpenConsultation, Vec<ReceivedOpinion>), AppError> {
    let id = ctx.param("id")?.parse().map_err(|_| AppError::NotFound)?;
    let of = consultations::any(&ctx.app, id).await?;
    let act = Submission::without_form(ctx.actor()?, ctx.visit.request_id.clone());
    let received = consultations::received(&ctx.app, &act, &of).await?;
    Ok((of, received))
}

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let (of, received) = asked(&ctx).await?;
    Ok(show(&ctx, &of, received, FilledForm::default()))
}

/// Publishes what was done with the opinions.
pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let (of, received) = asked(&ctx).await?;
    let act = ctx.submission(&fields, format!("{}?done=answered", path(&of)))?;
    onward(opinion::publish_answers(&ctx.app, &act, of.id).await, |errors| {
        show(&ctx, &of, received, FilledForm::new(fields.clone(), errors))
    })
}

fn show(ctx: &Ctx, of: &OpenConsultation, received: Vec<ReceivedOpinion>, form: FilledForm) -> Response {
    let lang = ctx.lang;
    let standing = of.stands(ctx.today());
    let done = banner(ctx, DONE);
    let key = ctx.form_key_again(&form.fields);
    let rows = rows(lang, of, standing);
    let name = shown::title(lang, &of.title);
    let ready = standing == ConsultationState::Over
        && of.answered_on.is_none()
        && received.iter().all(|opinion| opinion.outcome.is_some());
    let cards: Vec<AnyView> = received.iter().map(|opinion| card(lang, of, opinion)).collect();
    let back = format!("/staff/guidelines/{}", of.slug);
    let waiting = of.answered_on.is_none();
    answer(ctx, t::TITLE, &form.errors.clone(), move || {
        let list = if cards.is_empty() {
            html! { <div class="empty"><p>{t::NONE}</p></div> }
        } else {
            html! { <Note kind=NoteKind::Internal><p>{t::LOGGED}</p></Note>{cards} }
        };
        let act = if ready {
            html! {
                <p>{t::PUBLISH_TEXT}</p>
                <PostForm form_key=key>
                    <Buttons><Button label=t::PUBLISH look=Look::Danger/></Buttons>
                </PostForm>
            }
        } else if waiting {
            html! { <p>{t::NOT_YET}</p> }
        } else {
            ().into_any()
        };
        view! {
            <ErrorSummary errors=form.errors/>
            {done}
            <h1>{t::TITLE}</h1>
            <p>{name}</p>
            <SummaryList rows=rows/>
            {list}
            <div id="answer">{act}</div>
            <p><a href=back>{t::BACK_GUIDELINE}</a></p>
        }
    })
}

fn rows(lang: Lang, of: &OpenConsultation, standing: ConsultationState) -> Vec<SummaryRow> {
    let state = match standing {
        ConsultationState::Ahead => t::AHEAD,
        ConsultationState::Open => t::OPEN,
        ConsultationState::Over => t::OVER,
    };
    let mut rows = vec![
        SummaryRow::text(t::PERIOD, shown::period(lang, of.period.opens_on, of.period.closes_on)),
        SummaryRow::text(t::STATE, state),
    ];
    rows.extend(of.answered_on.map(|on| SummaryRow::text(t::ANSWERED, date::day(lang, on))));
    if standing != ConsultationState::Ahead {
        let href = format!("/guidelines/consultations/{}", of.id);
        rows.push(SummaryRow::view(t::ADDRESS, view! { <a href=href>{t::SEE}</a> }));
    }
    rows
}

/// What was sent, as rows.
pub(super) fn sent(lang: Lang, of: &OpenConsultation, received: &ReceivedOpinion) -> Vec<SummaryRow> {
    let came = SummaryRow::text(t::CAME_AT, date::moment(lang, received.came_at));
    let Some(opinion) = &received.opinion else {
        return vec![came, SummaryRow::text(t::TEXT, DAMAGED.get(lang))];
    };
    let clause = opinion.clause.as_ref().map(|anchor| {
        let clauses = entity::guideline::clauses(&of.body);
        clauses.into_iter().find(|clause| clause.anchor == *anchor).map_or_else(|| anchor.clone(), |one| one.heading)
    });
    let mut rows = vec![
        came,
        SummaryRow::text(t::STANDING, shown::standing(opinion.standing).get(lang)),
        SummaryRow::text(t::CLAUSE, clause.unwrap_or_else(|| shown::WHOLE.get(lang).to_owned())),
        SummaryRow::text(t::TEXT, opinion.text.clone()),
    ];
    rows.extend(opinion.name.clone().map(|name| SummaryRow::text(t::NAME, name)));
    rows.extend(opinion.contact.clone().map(|contact| SummaryRow::text(t::CONTACT, contact)));
    rows
}

fn card(lang: Lang, of: &OpenConsultation, received: &ReceivedOpinion) -> AnyView {
    let mut rows = sent(lang, of, received);
    match received.outcome {
        Some(outcome) => {
            rows.push(SummaryRow::text(t::F_OUTCOME, shown::outcome(outcome).get(lang)));
            rows.push(SummaryRow::text(t::F_GIST, received.gist.clone()));
            rows.push(SummaryRow::text(t::F_ANSWER, received.answer.clone()));
            rows.extend(received.handled_by.clone().map(|who| SummaryRow::text(t::HANDLED_BY, who)));
        }
        None => rows.push(SummaryRow::text(t::F_OUTCOME, t::UNDECIDED)),
    }
    let href = format!("{}/opinions/{}", path(of), received.id);
    let label = if received.outcome.is_some() { t::HANDLE_AGAIN } else { t::HANDLE };
    let act = of.answered_on.is_none().then(|| {
        view! { <Buttons><LinkButton href=href label=label look=Look::Secondary/></Buttons> }
    });
    html! {
        <Card title=t::opinion(received.place)>
            <SummaryList rows=rows/>
            {act}
        </Card>
    }
}
