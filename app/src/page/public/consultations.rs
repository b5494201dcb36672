//! `/guidelines/consultations/{id}`: a draft on which opinions are asked for, the form to send one, the receipt, and in the
//! end what was done with all of them (Law 54(1)).

use entity::guideline::life::ConsultationState;
use entity::guideline::opinion::{Opinion, Standing as Speaker};
use entity::{guideline, input, my_number};

use super::{compare, kept};
use crate::component::note::Panel;
use crate::component::prose::Prose;
use crate::prelude::*;
use text::complain::error;
use text::public::compare as compared;
use text::public::consultations as t;
use text::public::guidelines as shown;
use usecase::guideline::opinion;
use usecase::query::consultations::{self, Answered, OpenConsultation};
use usecase::query::guidelines;

const TEXT_MAX: usize = 4_000;
const NAME_MAX: usize = 100;
const CONTACT_MAX: usize = 200;
/// The choice for the whole draft.
const WHOLE: &str = "all";

async fn asked(ctx: &Ctx) -> Result<OpenConsultation, AppError> {
    let id = ctx.param("id")?.parse().map_err(|_| AppError::NotFound)?;
    consultations::one(&ctx.app, id).await
}

/// What stands beside the draft on its page.
struct Beside {
    /// The number of the version now in force, if there is one to compare with.
    present: Option<i32>,
    /// What was published of the opinions.
    answered: Vec<Answered>,
}

async fn beside(ctx: &Ctx, of: &OpenConsultation) -> Result<Beside, AppError> {
    let one = guidelines::by_slug(&ctx.app, &of.slug).await?;
    let present = one.published().filter(|version| version.number < of.number).map(|version| version.number).next();
    Ok(Beside { present, answered: consultations::answered(&ctx.app, of).await? })
}

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let of = asked(&ctx).await?;
    let beside = beside(&ctx, &of).await?;
    Ok(page(&ctx, of, beside, FilledForm::default()))
}

pub(super) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let of = asked(&ctx).await?;
    let form = ctx.form_token(&fields)?;
    match read(ctx.lang, &of, &fields) {
        Ok(said) => Ok(see_other(&opinion::send(&ctx.app, &ctx.visit, &form, of.id, &said).await?)),
        Err(errors) => {
            let beside = beside(&ctx, &of).await?;
            Ok(page(&ctx, of, beside, FilledForm::new(fields, errors)))
        }
    }
}

fn read(lang: Lang, of: &OpenConsultation, fields: &Fields) -> Result<Opinion, FieldErrors> {
    let mut errors = FieldErrors::new();
    let standing = Speaker::from_code(fields.get("standing"));
    if standing.is_none() {
        errors.add("standing", t::E_STANDING.get(lang));
    }
    let clause = fields.get("clause");
    if clause != WHOLE && !guideline::clauses(&of.body).iter().any(|one| one.anchor == clause) {
        errors.add("clause", t::E_CLAUSE.get(lang));
    }
    let said = input::free(fields.get("text"));
    if said.is_empty() {
        errors.add("text", t::E_TEXT.get(lang));
    }
    let (name, contact) = (input::verbatim(fields.get("name")), input::verbatim(fields.get("contact")));
    for (field, label, max, typed) in [
        ("text", t::TEXT, TEXT_MAX, &said),
        ("name", t::NAME, NAME_MAX, &name),
        ("contact", t::CONTACT, CONTACT_MAX, &contact),
    ] {
        checked(&mut errors, lang, (field, label, max), typed);
    }
    let maybe = |typed: String| (!typed.is_empty()).then_some(typed);
    match standing {
        Some(standing) if errors.is_empty() => Ok(Opinion {
            standing,
            clause: (clause != WHOLE).then(|| clause.to_owned()),
            text: said,
            name: maybe(name),
            contact: maybe(contact),
        }),
        _ => Err(errors),
    }
}

fn checked(errors: &mut FieldErrors, lang: Lang, (field, label, max): (&str, Word, usize), typed: &str) {
    let length = if typed.len() > max { input::count(typed) } else { 0 };
    if length > max {
        errors.add(field, error::too_long(lang, label.get(lang), max, length));
    } else if my_number::is_in(typed) {
        errors.add(field, error::MY_NUMBER.get(lang));
    }
}

fn page(ctx: &Ctx, of: OpenConsultation, beside: Beside, filled: FilledForm) -> Response {
    let lang = ctx.lang;
    let standing = of.stands(ctx.today());
    let key = ctx.form_key_again(&filled.fields);
    let title = t::title(lang, &of.title);
    let wrong = !filled.errors.is_empty();
    let heading = title.clone();
    let body = move || {
        let state = state(lang, standing, of.answered_on);
        let answers = of.answered_on.map(|on| answers(lang, on, &beside.answered));
        let compare = beside.present.map(|_| {
            let href = format!("/guidelines/consultations/{}/compare", of.id);
            view! { <p><a href=href>{t::COMPARE.get(lang)}</a></p> }
        });
        let form = (standing == ConsultationState::Open).then(|| form(lang, &of, key, &filled));
        let authoritative = (lang == Lang::En).then(|| view! { <p>{compared::AUTHORITATIVE.get(lang)}</p> });
        view! {
            <ErrorSummary errors=filled.errors.clone()/>
            <p><a href="/guidelines">{t::BACK_LIST.get(lang)}</a></p>
            <h1>{heading}</h1>
            <p class="lead">{t::period(lang, of.period.opens_on, of.period.closes_on)}</p>
            {state}
            <p>{t::LEAD.get(lang)}</p>
            {answers}
            <section aria-labelledby="summary">
                <h2 id="summary">{t::SUMMARY.get(lang)}</h2>
                <p class="as-typed">{of.summary.clone()}</p>
                {compare}
            </section>
            {form}
            <section class="band" aria-labelledby="draft">
                <h2 id="draft">{t::DRAFT.get(lang)}</h2>
                {authoritative}
                <div lang="ja"><Prose markdown=of.body.clone()/></div>
            </section>
        }
    };
    if wrong { ctx.page_again(Frame::Public, title, body) } else { ctx.page(Frame::Public, title, body) }
}

fn state(lang: Lang, standing: ConsultationState, answered_on: Option<chrono::NaiveDate>) -> Option<AnyView> {
    if standing == ConsultationState::Open || answered_on.is_some() {
        return None;
    }
    Some(html! {
        <Note kind=NoteKind::Info title=t::OVER_TITLE.get(lang)>
            <p>{t::OVER_TEXT.get(lang)}</p>
        </Note>
    })
}

fn form(lang: Lang, of: &OpenConsultation, key: String, form: &FilledForm) -> AnyView {
    let speakers: Vec<Choice> =
        Speaker::ALL.iter().map(|one| Choice::new(one.code(), t::standing(*one).get(lang))).collect();
    let mut clauses = vec![Choice::new(WHOLE, t::WHOLE.get(lang))];
    clauses.extend(guideline::clauses(&of.body).into_iter().map(|one| Choice::new(one.anchor, one.heading)));
    let clause = if form.fields.get("clause").is_empty() { WHOLE } else { form.fields.get("clause") };
    let said = html! {
        <Radios at=form.at("standing") label=t::STANDING.get(lang) choices=speakers need=Need::Required/>
        <SelectField at=form.at("clause").value(clause) label=t::CLAUSE.get(lang) choices=clauses
            need=Need::Required/>
        <TextArea at=form.at("text") label=t::TEXT.get(lang) hint=t::TEXT_HINT.get(lang) need=Need::Required rows=8
            max=TEXT_MAX/>
    };
    let who = html! {
        <TextField at=form.at("name") label=t::NAME.get(lang) need=Need::Optional kind=InputKind::Name/>
        <TextField at=form.at("contact") label=t::CONTACT.get(lang) hint=t::CONTACT_HINT.get(lang)
            need=Need::Optional/>
    };
    html! {
        <section class="band" aria-labelledby="send">
            <h2 id="send">{t::SEND_TITLE.get(lang)}</h2>
            <p>{t::SEND_LEAD.get(lang)}</p>
            <PostForm form_key=key>
                {said}
                {who}
                <Buttons><Button label=t::SEND.get(lang)/></Buttons>
            </PostForm>
        </section>
    }
}

fn answers(lang: Lang, on: chrono::NaiveDate, answered: &[Answered]) -> AnyView {
    let list = if answered.is_empty() {
        html! { <p>{t::NO_OPINIONS.get(lang)}</p> }
    } else {
        let rows: Vec<AnyView> = answered
            .iter()
            .map(|one| {
                html! {
                    <tr>
                        <td class="as-typed">{one.gist.clone()}</td>
                        <td>{t::outcome(one.outcome).get(lang)}</td>
                        <td class="as-typed">{one.answer.clone()}</td>
                    </tr>
                }
            })
            .collect();
        html! {
            <Table id="answered" caption=t::count(lang, answered.len())
                head=[t::GIST.get(lang), t::OUTCOME.get(lang), t::ANSWER.get(lang)]>{rows}</Table>
        }
    };
    html! {
        <section aria-labelledby="answers">
            <h2 id="answers">{t::ANSWERS.get(lang)}</h2>
            <p>{t::answered_on(lang, on)}</p>
            {list}
        </section>
    }
}

/// `/guidelines/consultations/{id}/received/{opinion}`: the receipt. It shows nothing of what was written.
pub(super) async fn received(ctx: Ctx) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let of = asked(&ctx).await?;
    let id: uuid::Uuid = ctx.param("opinion")?.parse().map_err(|_| AppError::NotFound)?;
    let at = consultations::receipt(&ctx.app, of.id, id).await?;
    let back = format!("/guidelines/consultations/{}", of.id);
    Ok(ctx.page(Frame::Public, t::RECEIVED.get(lang), move || {
        let number = view! { <span class="as-typed">{id.to_string()}</span> };
        let rows = vec![
            SummaryRow::text(t::RECEIVED_AT.get(lang), date::moment(lang, at)),
            SummaryRow::view(t::RECEIPT.get(lang), number),
        ];
        view! {
            <Panel title=t::RECEIVED.get(lang)><p>{t::title(lang, &of.title)}</p></Panel>
            <SummaryList rows=rows/>
            <p>{t::RECEIVED_TEXT.get(lang)}</p>
            <p><a href=back>{t::BACK.get(lang)}</a></p>
        }
    }))
}

/// `/guidelines/consultations/{id}/compare`: the draft beside the version before it.
pub(super) async fn compare(ctx: Ctx) -> Result<Response, PageError> {
    let of = asked(&ctx).await?;
    let one = guidelines::public_by_slug(&ctx.app, &of.slug).await?;
    let before = one.published().find(|version| version.number < of.number).ok_or(AppError::NotFound)?;
    let back = (format!("/guidelines/consultations/{}", of.id), compared::BACK_TO_DRAFT);
    let sides = compare::Sides {
        heading: compared::draft_title(ctx.lang, &one.title, before.number),
        old: (before.body.clone(), shown::version(ctx.lang, before.number)),
        new: (of.body, compared::DRAFT.get(ctx.lang).to_owned()),
        others: Vec::new(),
    };
    Ok(kept(compare::page(&ctx, Frame::Public, sides, back).await?))
}
