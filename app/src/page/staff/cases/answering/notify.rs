//! The disclosure gate: nothing crosses to the member unless a person ticks it here, and only what the applicant allowed.

use chrono::NaiveDate;
use entity::application::answer::FileGiven;
use entity::case::Command;
use entity::case::disclosure::{Disclosure, Item, Particular, ShownApplicant, ShownPoint};
use entity::case::disclosure_check::{self, Allowed};
use entity::case::permit::Action;
use entity::case::point::Taking;
use entity::case::proposal::{Lifting, LiftingReason, Plan};
use entity::id::FileId;
use entity::law::deadline;

use crate::page::portal::disclosure_summary;
use crate::page::staff::cases::opened;
use crate::page::staff::cases::opened::{Acted, OpenedCase};
use crate::prelude::*;
use text::answering::notify as t;
use text::case::denied;
use usecase::form::dates::{self, TypedDate};

const FACTS_LIMIT: usize = 4_000;

/// Which of the two ways: at once, or as a proposal that ends a withholding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Tell,
    Lift,
}

impl Way {
    const fn action(self) -> Action {
        match self {
            Self::Tell => Action::NotifyMember,
            Self::Lift => Action::ProposeLifting,
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Tell => t::TITLE,
            Self::Lift => t::LIFT_TITLE,
        }
    }
}

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    first(&ctx, Way::Tell).await
}

pub(crate) async fn get_lift(ctx: Ctx) -> Result<Response, PageError> {
    first(&ctx, Way::Lift).await
}

pub(crate) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    posted(&ctx, &fields, Way::Tell).await
}

pub(crate) async fn post_lift(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    posted(&ctx, &fields, Way::Lift).await
}

async fn first(ctx: &Ctx, way: Way) -> Result<Response, PageError> {
    let opened = opened::open(ctx).await?;
    opened.need(way.action())?;
    if let Some(waiting) = opened.waits(way.action()) {
        return Ok(see_other(&waiting));
    }
    let fields = proposed(ctx, &opened);
    Ok(form(ctx, &opened, way, fields.clone().into()))
}

/// A first version: all that may be told, the applicant's own words as facts, the usual day.
fn proposed(ctx: &Ctx, opened: &OpenedCase) -> Fields {
    let file = &opened.file;
    let mut fields = Fields::default();
    for allowance in disclosure_check::allowed(file).items.iter().filter(|item| item.barred.is_none()) {
        fields.push("item", allowance.item.code());
    }
    for point in file.points.iter().filter(|point| point.taking == Taking::Taken) {
        fields.push("point", point.no.0.to_string());
    }
    if let Some(said) = &file.application {
        fields.push("facts", said.what_happened.clone());
    }
    let usual = deadline::member_answer(ctx.today(), &ctx.app.organization().terms, ctx.app.calendar());
    let due = dates::filled(usual.due);
    fields.push("due_era", due.era);
    fields.push("due_year", due.year);
    fields.push("due_month", due.month);
    fields.push("due_day", due.day);
    fields
}

async fn posted(ctx: &Ctx, fields: &Fields, way: Way) -> Result<Response, PageError> {
    let opened = opened::open(ctx).await?;
    let mut errors = FieldErrors::new();
    let copy = copy(ctx, &opened, fields, &mut errors);
    let lifting = (way == Way::Lift).then(|| lifting(ctx, fields, &mut errors));
    let Some(copy) = copy.filter(|_| errors.is_empty()) else {
        return Ok(form(ctx, &opened, way, FilledForm::new(fields.clone(), errors)));
    };
    let excess = disclosure_check::excess(&opened.file, &copy);
    if !excess.is_empty() {
        let why = entity::case::Denied::TooMuch(excess);
        for (place, sentence) in denied::sentences(ctx.lang, &why).into_iter().enumerate() {
            errors.add(if place == 0 { "facts".to_owned() } else { format!("facts-{place}") }, sentence);
        }
        return Ok(form(ctx, &opened, way, FilledForm::new(fields.clone(), errors)));
    }
    if fields.get("go") != "send" {
        return Ok(if fields.get("go") == "edit" {
            form(ctx, &opened, way, FilledForm::new(fields.clone(), errors))
        } else {
            preview(ctx, &opened, way, fields, &copy)
        });
    }
    let command = match lifting.flatten() {
        None => Command::NotifyMember(Box::new(copy)),
        Some((why, reason, told_applicant_on)) => Command::Propose(Box::new(Plan::LiftWithholding(Lifting {
            why,
            reason,
            told_applicant_on,
            disclosure: copy,
        }))),
    };
    match opened::act(ctx, fields, &opened, &command, "told").await? {
        Acted::Done(response) => Ok(response),
        Acted::Refused(errors) => Ok(form(ctx, &opened, way, FilledForm::new(fields.clone(), errors))),
    }
}

/// The copy for the member, exactly as it will be shown.
fn copy(ctx: &Ctx, opened: &OpenedCase, fields: &Fields, errors: &mut FieldErrors) -> Option<Disclosure> {
    let lang = ctx.lang;
    let file = &opened.file;
    let allowed = disclosure_check::allowed(file);
    let chosen: Vec<Item> = fields.all("item").filter_map(Item::from_code).collect();
    let value = |item: Item| allowed.items.iter().find(|known| known.item == item).map(|known| known.value.clone());
    let applicant = match value(Item::Name).filter(|_| chosen.contains(&Item::Name)) {
        Some(name) => ShownApplicant::Named {
            name,
            principal: value(Item::PrincipalName).filter(|_| chosen.contains(&Item::PrincipalName)),
        },
        None => ShownApplicant::Unnamed,
    };
    let particulars = chosen
        .iter()
        .filter(|item| !matches!(item, Item::Name | Item::PrincipalName))
        .filter_map(|item| value(*item).map(|value| Particular { item: *item, value }))
        .collect();
    let points: Vec<ShownPoint> = file
        .points
        .iter()
        .filter(|point| fields.has("point", &point.no.0.to_string()))
        .map(|point| ShownPoint { no: point.no, text: point.text.clone() })
        .collect();
    if points.is_empty() {
        errors.add("point", t::POINTS_EMPTY);
    }
    let facts = entity::input::free(fields.get("facts"));
    let length = entity::input::count(&facts);
    if facts.is_empty() {
        errors.add("facts", t::FACTS_EMPTY);
    } else if length > FACTS_LIMIT {
        errors.add("facts", text::status_page::too_long(lang, FACTS_LIMIT, length));
    }
    let files = fields.all("file").filter_map(|id| id.parse::<FileId>().ok()).collect();
    let questions: Vec<String> = entity::input::free(fields.get("questions"))
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect();
    if questions.is_empty() {
        errors.add("questions", t::QUESTIONS_EMPTY);
    }
    let due = match dates::day(fields, "due") {
        TypedDate::Day(day) if day > ctx.today() => Some(day),
        TypedDate::Day(_) | TypedDate::Nothing | TypedDate::Wrong => None,
    };
    let Some(answer_by) = due else {
        errors.add("due", t::DUE_BAD);
        return None;
    };
    if let Some(why) = ctx.closed_day(answer_by) {
        errors.add("due", why);
    }
    Some(Disclosure { applicant, points, facts, particulars, files, questions, answer_by })
}

fn lifting(ctx: &Ctx, fields: &Fields, errors: &mut FieldErrors) -> Option<(LiftingReason, String, NaiveDate)> {
    let why = LiftingReason::from_code(fields.get("why"));
    if why.is_none() {
        errors.add("why", t::WHY_EMPTY);
    }
    let reason = entity::input::free(fields.get("reason"));
    if reason.is_empty() {
        errors.add("reason", t::REASON_EMPTY);
    }
    let told = match dates::day(fields, "told") {
        TypedDate::Day(day) if day <= ctx.today() => Some(day),
        TypedDate::Day(_) | TypedDate::Nothing | TypedDate::Wrong => {
            errors.add("told", t::TOLD_BAD);
            None
        }
    };
    Some((why?, reason, told?))
}

fn given(opened: &OpenedCase, ids: &[FileId]) -> Vec<(FileGiven, Option<String>)> {
    ids.iter().filter_map(|id| opened.file.file(*id)).map(|entry| (entry.file.clone(), None)).collect()
}

/// The member's view, whole, with everything that was typed carried along.
fn preview(ctx: &Ctx, opened: &OpenedCase, way: Way, fields: &Fields, copy: &Disclosure) -> Response {
    let lang = ctx.lang;
    let shown = (copy.clone(), given(opened, &copy.files));
    let carried: Vec<(String, String)> = fields
        .pairs()
        .filter(|(name, _)| !matches!(*name, "go" | "form_key" | "version"))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let key = ctx.form_key_again(fields);
    let version = opened.version();
    let send = match way {
        Way::Tell => t::SEND,
        Way::Lift => t::PROPOSE,
    };
    ctx.page(crate::page::staff::frame(ctx), t::PREVIEW_TITLE, move || {
        let hidden: Vec<AnyView> =
            carried.into_iter().map(|(name, value)| html! { <input type="hidden" name=name value=value/> }).collect();
        view! {
            <h1>{t::PREVIEW_TITLE}</h1>
            <p>{t::PREVIEW_INTRO}</p>
            <div class="preview">{disclosure_summary::told(lang, &shown.0, &shown.1)}</div>
            <PostForm form_key=key version=Some(version)>
                {hidden}
                <Buttons>
                    <Button label=send name="go" value="send"/>
                    <Button label=t::EDIT look=Look::Secondary name="go" value="edit"/>
                </Buttons>
            </PostForm>
        }
    })
}

fn form(ctx: &Ctx, opened: &OpenedCase, way: Way, form: FilledForm) -> Response {
    let title = way.title();
    let allowed = disclosure_check::allowed(&opened.file);
    let theirs = theirs(ctx, opened, &allowed);
    let bar = opened::bar(ctx, opened);
    let key = ctx.form_key_again(&form.fields);
    let version = opened.version();
    let wrong = !form.errors.is_empty();
    let choices = Offered::of(opened, &allowed);
    let due_hint = t::due_hint(ctx.app.organization().terms.member_answer_business_days);
    let body = move || {
        let lifting = (way == Way::Lift).then(|| {
            let reasons = vec![
                Choice::new(LiftingReason::FearEnded.code(), t::FEAR_ENDED),
                Choice::new(LiftingReason::ApplicantAgrees.code(), t::AGREES),
            ];
            view! {
                <Radios at=form.at("why") label=t::WHY choices=reasons need=Need::Required/>
                <TextArea at=form.at("reason") label=t::REASON need=Need::Required/>
                <DateField at=form.at("told") label=t::TOLD_ON need=Need::Required/>
            }
        });
        let Offered { items, points, files } = choices;
        let items = if items.is_empty() {
            html! { <p>{t::NO_PARTICULARS}</p> }
        } else {
            html! { <Checks at=form.at("item") label=t::PARTICULARS choices=items/> }
        };
        let files = if files.is_empty() {
            html! { <p>{t::NO_FILES}</p> }
        } else {
            html! { <Checks at=form.at("file") label=t::FILES choices=files/> }
        };
        view! {
            <ErrorSummary errors=form.errors.clone()/>
            {bar}
            <h2>{title}</h2>
            <p>{t::INTRO}</p>
            <div class="columns columns--half">
                <div>
                    <h3>{t::THEIRS}</h3>
                    {theirs}
                </div>
                <div>
                    <h3>{t::SHOWN}</h3>
                    <PostForm form_key=key version=Some(version)>
                        {lifting}
                        {items}
                        <Checks at=form.at("point") label=t::POINTS
                            choices=points/>
                        <TextArea at=form.at("facts") label=t::FACTS
                            hint=t::FACTS_HINT need=Need::Required max=FACTS_LIMIT/>
                        {files}
                        <TextArea at=form.at("questions")
                            label=t::QUESTIONS hint=t::QUESTIONS_HINT need=Need::Required/>
                        <DateField at=form.at("due") label=t::DUE hint=due_hint
                            need=Need::Required/>
                        <Buttons><Button label=t::PREVIEW name="go" value="preview"/></Buttons>
                    </PostForm>
                </div>
            </div>
        }
    };
    let frame = crate::page::staff::frame(ctx);
    if wrong { ctx.page_again(frame, title, body) } else { ctx.page(frame, title, body) }
}

/// What can be ticked.
struct Offered {
    items: Vec<Choice>,
    points: Vec<Choice>,
    files: Vec<Choice>,
}

impl Offered {
    fn of(opened: &OpenedCase, allowed: &Allowed) -> Self {
        let file = &opened.file;
        Self {
            items: allowed
                .items
                .iter()
                .filter(|item| item.barred.is_none())
                .map(|item| Choice::new(item.item.code(), denied::item(item.item)).with_hint(item.value.clone()))
                .collect(),
            points: file
                .points
                .iter()
                .filter(|point| point.taking == Taking::Taken)
                .map(|point| Choice::new(point.no.0.to_string(), t::point(point.no.0, &point.text)))
                .collect(),
            files: allowed
                .files
                .iter()
                .filter(|entry| entry.barred.is_none())
                .filter_map(|entry| file.file(entry.file))
                .map(|entry| Choice::new(entry.file.id.to_string(), entry.file.name.clone()))
                .collect(),
        }
    }
}

/// The applicant's side, with what may not be told and why.
fn theirs(_ctx: &Ctx, opened: &OpenedCase, allowed: &Allowed) -> AnyView {
    let mut rows = Vec::new();
    if let Some(said) = &opened.file.application {
        rows.push(SummaryRow::text(t::STATEMENT, said.what_happened.clone()));
        let wishes: Vec<String> = said.other_outcome.iter().cloned().collect();
        if !wishes.is_empty() {
            rows.push(SummaryRow::texts(t::WISHES, wishes));
        }
    }
    let mut barred: Vec<String> = allowed
        .items
        .iter()
        .filter_map(|item| {
            let why = denied::why(item.barred?);
            Some(t::barred(denied::item(item.item), why))
        })
        .collect();
    barred.extend(allowed.files.iter().filter_map(|entry| {
        let name = &opened.file.file(entry.file)?.file.name;
        Some(t::barred(name, denied::why(entry.barred?)))
    }));
    if !barred.is_empty() {
        rows.push(SummaryRow::texts(t::BARRED, barred));
    }
    html! { <SummaryList rows=rows/> }
}
