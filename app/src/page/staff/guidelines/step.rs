//! `/staff/guidelines/{slug}/steps/{key}`: one step of a version is recorded, with its day and its document.

use chrono::NaiveDate;
use entity::guideline::life::{Move, Period, Stage, Step};

use crate::page::staff::prelude::*;
use text::staff::guidelines as t;
use usecase::form::dates;
use usecase::guideline::step::{self, TakenStep};
use usecase::query::guidelines::{self, Guideline, GuidelineVersion};

const DOCUMENT_MAX: usize = 500;
const NUMBER_MAX: usize = 50;

/// A field for a day: its name, its label, its hint.
type DayField = (&'static str, &'static str, Option<&'static str>);

const ON: DayField = ("on", t::F_ON, None);

/// The days that a step asks for; none: it is not taken on this page.
const fn days(step: Step) -> Option<&'static [DayField]> {
    match step {
        Step::Consult => Some(&[("opens", t::F_OPENS, None), ("closes", t::F_CLOSES, Some(t::F_CLOSES_HINT))]),
        Step::Hear | Step::File | Step::PpcPublish | Step::Review => Some(&[ON]),
        Step::Adopt => Some(&[ON, ("in_force", t::F_IN_FORCE, None)]),
        Step::Revise | Step::Withdraw => Some(&[]),
        Step::Propose | Step::Return | Step::Publish => None,
    }
}

/// What is written down with a step: the label, a hint, and what is said if it must be there and is not.
const fn document(step: Step) -> (&'static str, Option<&'static str>, Option<&'static str>) {
    match step {
        Step::Hear => (t::F_HEARD_FROM, Some(t::F_HEARD_FROM_HINT), Some(t::E_HEARD_FROM)),
        Step::Revise | Step::Withdraw => (t::F_WHY, None, Some(t::E_WHY)),
        _ => (t::F_DOCUMENT, Some(t::F_DOCUMENT_HINT), None),
    }
}

async fn asked(ctx: &Ctx) -> Result<(Guideline, Step), AppError> {
    let one = guidelines::by_slug(&ctx.app, ctx.param("slug")?).await?;
    let step = Step::from_code(ctx.param("key")?).filter(|step| days(*step).is_some()).ok_or(AppError::NotFound)?;
    Ok((one, step))
}

/// The version that a step is about: the one on its way, or for the yearly review the one in force.
fn version(one: &Guideline, step: Step, today: NaiveDate) -> Option<&GuidelineVersion> {
    let of = if step == Step::Review { one.in_force(today) } else { one.open() };
    of.filter(|version| step.leads(version.stage).is_some())
}

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let (one, step) = asked(&ctx).await?;
    let of = version(&one, step, ctx.today()).ok_or(AppError::NotFound)?;
    Ok(show(&ctx, &one, of, step, filled(of, step).into()))
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let (one, step) = asked(&ctx).await?;
    // A form that was posted before may have moved the version on; its key still knows where it led.
    let id: uuid::Uuid = fields.get("of").parse().map_err(|_| AppError::Stale)?;
    let of = one.versions.iter().find(|version| version.id == id).ok_or(AppError::NotFound)?;
    let taken = match read(&fields, step) {
        Ok(taken) => taken,
        Err(errors) => return Ok(show(&ctx, &one, of, step, FilledForm::new(fields, errors))),
    };
    let act = ctx.submission(&fields, format!("/staff/guidelines/{}?done=step", one.slug))?;
    onward(step::take(&ctx.app, &act, of.id, &taken).await, |errors| {
        show(&ctx, &one, of, step, FilledForm::new(fields, errors))
    })
}

fn read(fields: &Fields, step: Step) -> Result<TakenStep, FieldErrors> {
    let mut form = FieldReader::new(fields);
    let mut typed = Vec::new();
    for (name, ..) in days(step).unwrap_or_default() {
        let missing = if *name == "in_force" { t::E_IN_FORCE } else { t::E_ON };
        typed.push(form.day(name, missing, t::E_DATE));
    }
    let (label, _, missing) = document(step);
    let document = match missing {
        _ if step == Step::Consult => String::new(),
        Some(missing) => form.text("document", label, DOCUMENT_MAX, missing),
        None => form.maybe_text("document", label, DOCUMENT_MAX),
    };
    let number = if step == Step::File { form.maybe("number", t::F_NUMBER, NUMBER_MAX) } else { None };
    let mut typed = typed.into_iter().flatten();
    let (first, second) = (typed.next(), typed.next());
    let made = match (step, first, second) {
        (Step::Consult, Some(opens_on), Some(closes_on)) => Some(Move::Consult(Period { opens_on, closes_on })),
        (Step::Hear, Some(on), _) => Some(Move::Hear { on }),
        (Step::Adopt, Some(on), Some(in_force_on)) => Some(Move::Adopt { on, in_force_on }),
        (Step::File, Some(on), _) => Some(Move::File { on }),
        (Step::PpcPublish, Some(on), _) => Some(Move::PpcPublish { on }),
        (Step::Review, Some(on), _) => Some(Move::Review { on }),
        (Step::Revise, ..) => Some(Move::Revise),
        (Step::Withdraw, ..) => Some(Move::Withdraw),
        _ => None,
    };
    match made {
        Some(step) if form.errors.is_empty() => Ok(TakenStep { step, document, number }),
        _ => Err(form.errors),
    }
}

/// What was recorded before, where a step is corrected.
fn filled(of: &GuidelineVersion, step: Step) -> Fields {
    let mut fields = Fields::default();
    let period = of.consultation.filter(|_| of.stage == Stage::Consulting).map(|asked| asked.period);
    let known = match step {
        Step::Consult => vec![("opens", period.map(|one| one.opens_on)), ("closes", period.map(|one| one.closes_on))],
        Step::Hear => vec![("on", of.days.heard_on)],
        Step::Adopt => vec![("on", of.days.adopted_on), ("in_force", of.days.in_force_on)],
        Step::File => vec![("on", of.days.filed_on)],
        Step::PpcPublish => vec![("on", of.days.ppc_published_on)],
        Step::Revise | Step::Withdraw | Step::Review | Step::Propose | Step::Return | Step::Publish => vec![],
    };
    for (name, day) in known {
        let Some(day) = day else { continue };
        let words = dates::filled(day);
        for (part, value) in [("era", words.era), ("year", words.year), ("month", words.month), ("day", words.day)] {
            fields.push(format!("{name}_{part}"), value);
        }
    }
    if let Some(number) = of.filing_number.clone().filter(|_| step == Step::File) {
        fields.push("number", number);
    }
    fields
}

fn show(ctx: &Ctx, one: &Guideline, of: &GuidelineVersion, step: Step, form: FilledForm) -> Response {
    let key = ctx.form_key_again(&form.fields);
    let seen = form.fields.version().map_or(i64::from(of.version), i64::from);
    let back = format!("/staff/guidelines/{}", one.slug);
    let (name, id) = (t::of_version(&one.title, of.number), of.id.to_string());
    let title = t::step(step);
    answer(ctx, title, &form.errors.clone(), move || {
        let days: Vec<AnyView> = days(step)
            .unwrap_or_default()
            .iter()
            .map(|(name, label, hint)| {
                let hint = hint.unwrap_or_default();
                html! {
                    <DateField at=form.at(name) label=*label hint=hint need=Need::Required/>
                }
            })
            .collect();
        let number = (step == Step::File).then(|| {
            view! {
                <TextField at=form.at("number") label=t::F_NUMBER hint=t::F_NUMBER_HINT need=Need::Optional
                    kind=InputKind::Text width=Width::Number/>
            }
        });
        let (label, hint, needed) = document(step);
        let document = (step != Step::Consult).then(|| {
            let need = if needed.is_some() { Need::Required } else { Need::Optional };
            let hint = hint.unwrap_or_default();
            view! {
                <TextArea at=form.at("document") label=label hint=hint need=need rows=3 max=DOCUMENT_MAX/>
            }
        });
        let look = if step == Step::Withdraw { Look::Danger } else { Look::Primary };
        view! {
            <ErrorSummary errors=form.errors.clone()/>
            <h1>{title}</h1>
            <p>{name}</p>
            <p>{t::step_text(step)}</p>
            <p>{t::STEP_LEAD}</p>
            <div id="step">
                <PostForm form_key=key version=Some(seen)>
                    <input type="hidden" name="of" value=id/>
                    {days}
                    {number}
                    {document}
                    <Buttons>
                        <Button label=t::RECORD look=look/>
                        <a href=back>{t::BACK}</a>
                    </Buttons>
                </PostForm>
            </div>
        }
    })
}
