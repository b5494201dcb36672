//! `/staff/wind-up`: the end of the business, proposed by one and ordered by another.

use entity::law::wind_up::{WindUp, WindUpFault};
use uuid::Uuid;

use super::keeps;
use crate::page::staff::approvals::decision;
use crate::page::staff::approvals::show::same_waits;
use crate::page::staff::prelude::*;
use text::staff::{approvals, decision as words, wind_up as t};
use usecase::approval::{self, ApprovalRequest, WIND_UP_STOP};
use usecase::query::wind_up::{self as read, Announced};
use usecase::support::two_people::ApprovalRight;
use usecase::wind_up;

/// Where the end of the business is proposed and ordered.
pub(crate) const PATH: &str = "/staff/wind-up";
const REASON_MAX: usize = 500;
const DONE: &[(&str, &str)] = &[
    ("proposed", t::DONE_PROPOSED),
    ("ordered", t::DONE_ORDERED),
    ("withdrawn", t::DONE_WITHDRAWN),
    ("stop-proposed", approvals::DONE_PROPOSED),
];
const DAYS: [(&str, &str); 3] = [("intake", t::F_INTAKE), ("ends", t::F_ENDS), ("filed", t::F_FILED)];

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    page(&ctx, FilledForm::default()).await
}

pub(super) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let submission = |done: &str| ctx.submission(&fields, format!("{PATH}?done={done}"));
    let of = || fields.get("of").parse().map_err(|_| AppError::Stale);
    let location = match fields.get("act") {
        "order" => wind_up::order(&ctx.app, &submission("ordered")?, of()?).await?,
        "withdraw" => wind_up::withdraw(&ctx.app, &submission("withdrawn")?, of()?).await?,
        "stop" => {
            let act = submission("stop-proposed")?;
            let wanted = ApprovalRequest::WindUpStop { wind_up: of()?, version: act.version()? };
            match approval::propose(&ctx.app, &act, &wanted).await {
                Ok(location) => location,
                Err(AppError::Invalid(errors)) => return page(&ctx, FilledForm::new(fields, errors)).await,
                Err(other) => return Err(other.into()),
            }
        }
        "propose" => {
            let (days, reason) = match read_form(&ctx, &fields) {
                Ok(read) => read,
                Err(errors) => return page(&ctx, FilledForm::new(fields, errors)).await,
            };
            wind_up::propose(&ctx.app, &submission("proposed")?, days, &reason).await?
        }
        _ => return Err(AppError::Stale.into()),
    };
    Ok(see_other(&location))
}

fn read_form(ctx: &Ctx, fields: &Fields) -> Result<(WindUp, String), FieldErrors> {
    let mut form = FieldReader::new(fields);
    let intake = form.day("intake", t::E_INTAKE, t::E_DATE);
    let ends = form.day("ends", t::E_ENDS, t::E_DATE);
    let filed = form.day("filed", t::E_FILED, t::E_DATE);
    let reason = form.text("reason", t::F_REASON, REASON_MAX, t::E_REASON);
    let days = match (intake, ends, filed) {
        (Some(intake_until), Some(ends_on), Some(filed_on)) => Some(WindUp { intake_until, ends_on, filed_on }),
        _ => None,
    };
    for fault in days.map(|days| days.faults(ctx.today())).unwrap_or_default() {
        let field = match fault {
            WindUpFault::IntakePast => "intake",
            WindUpFault::EndsBeforeIntake | WindUpFault::TooSoon(_) => "ends",
            WindUpFault::FiledLater => "filed",
        };
        form.errors.add(field, t::fault(ctx.lang, fault));
    }
    match days {
        Some(days) if form.errors.is_empty() => Ok((days, reason)),
        Some(_) | None => Err(form.errors),
    }
}

async fn page(ctx: &Ctx, filled: FilledForm) -> Result<Response, PageError> {
    let all = read::all(&ctx.app).await?;
    let (done, form_key) = (banner(ctx, DONE), ctx.form_key_again(&filled.fields));
    let is_open = all.iter().any(|one| one.status != "withdrawn");
    let mut cards = Vec::with_capacity(all.len());
    for one in &all {
        let stops = approval::waits(ctx.app.read(), WIND_UP_STOP, one.id).await?;
        cards.push(card(ctx, one, &form_key, stops));
    }
    let may = keeps(ctx);
    Ok(answer(ctx, t::TITLE, &filled.errors.clone(), move || {
        let none = (!is_open).then(|| view! { <p>{t::NONE}</p> });
        let form = (may && !is_open).then(|| form(form_key, &filled));
        view! {
            <ErrorSummary errors=filled.errors.clone()/>
            {done}
            <h1 id="form">{t::TITLE}</h1>
            <p>{t::LEAD}</p>
            {none}
            {cards}
            {form}
            <p><a href="/staff/pages">{t::BACK}</a></p>
        }
    }))
}

fn form(key: String, form: &FilledForm) -> AnyView {
    let days: Vec<_> = DAYS
        .into_iter()
        .map(|(name, label)| {
            view! {
                <DateField at=form.at(name) label=label need=Need::Required/>
            }
        })
        .collect();
    let reason = html! {
        <TextArea at=form.at("reason") label=t::F_REASON hint=t::F_REASON_HINT need=Need::Required rows=3
            max=REASON_MAX/>
    };
    html! {
        <section class="band" aria-labelledby="new">
            <h2 id="new">{t::NEW}</h2>
            <PostForm form_key=key>
                {days}
                {reason}
                <Buttons><Button label=t::PROPOSE name="act" value="propose"/></Buttons>
            </PostForm>
        </section>
    }
}

fn card(ctx: &Ctx, one: &Announced, key: &str, stops: Option<Uuid>) -> AnyView {
    let lang = ctx.lang;
    let mut rows = vec![
        SummaryRow::text(t::STATUS, t::status(&one.status)),
        SummaryRow::text(t::F_INTAKE, date::day(lang, one.days.intake_until)),
        SummaryRow::text(t::F_ENDS, date::day(lang, one.days.ends_on)),
        SummaryRow::text(t::F_FILED, date::day(lang, one.days.filed_on)),
        SummaryRow::text(t::F_REASON, one.reason.clone()),
        SummaryRow::text(words::PROPOSED_BY, one.proposed_by.1.clone()),
    ];
    let people = [(t::ORDERED_BY, &one.ordered_by), (t::WITHDRAWN_BY, &one.withdrawn_by)];
    rows.extend(people.into_iter().filter_map(|(label, who)| Some(SummaryRow::text(label, who.clone()?.1))));
    let (title, acts) = (t::intake_until(lang, one.days.intake_until), acts(ctx, one, key, stops));
    html! {
        <Card title=title>
            <SummaryList rows=rows/>
            {acts}
        </Card>
    }
}

/// What the person who looks may do with an announcement.
fn acts(ctx: &Ctx, one: &Announced, key: &str, stops: Option<Uuid>) -> AnyView {
    if let Some(id) = stops.filter(|_| one.status == "ordered" && keeps(ctx)) {
        return same_waits([(id, approvals::WIND_UP_STOP.to_owned())]);
    }
    let (version, of) = (i64::from(one.version), one.id.to_string());
    let (proposed, hands) = (one.status == "proposed", [one.proposed_by.0]);
    let standing = decision::standing(ctx, hands);
    let (own, ordered) = (proposed && standing == ApprovalRight::Own, one.status == "ordered");
    if one.status == "withdrawn" || !keeps(ctx) {
        return ().into_any();
    }
    let may_order = proposed && standing == ApprovalRight::Decides;
    let may_withdraw = proposed && (own || ctx.may(Permission::DecideProposals));
    let order = may_order.then(|| view! { <Button label=t::ORDER look=Look::Danger name="act" value="order"/> });
    let withdraw =
        may_withdraw.then(|| view! { <Button label=t::WITHDRAW look=Look::Secondary name="act" value="withdraw"/> });
    let stop = ordered.then(|| view! { <Button label=t::STOP look=Look::Secondary name="act" value="stop"/> });
    let note = own.then(|| decision::note(words::OWN));
    let key = key.to_owned();
    html! {
        {note}
        <PostForm form_key=key version=Some(version)>
            <input type="hidden" name="of" value=of/>
            <Buttons>{order}{withdraw}{stop}</Buttons>
        </PostForm>
    }
}
