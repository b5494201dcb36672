//! `/staff/members/{no}/end`: the last day of coverage, with its reason.

use chrono::NaiveDate;
use entity::corporate_number::CorporateNumber;
use entity::member::EndReason;
use uuid::Uuid;

use crate::page::staff::approvals::show::same_waits;
use crate::page::staff::prelude::*;
use text::public::members as shown;
use text::staff::{approvals, members as t};
use usecase::approval::{self, ApprovalRequest, MEMBER_END};
use usecase::member::end::{self, Ending, REASONS};
use usecase::query::members::{self, Member};

/// The most characters of a reason.
const WHY: usize = 1_000;

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let member = members::by_number(&ctx.app, ctx.param("no")?).await?;
    let version = i64::from(member.version);
    if let Some(waiting) = approval::waits(ctx.app.read(), MEMBER_END, member.id.0).await? {
        return Ok(waits(&ctx, &member, waiting));
    }
    Ok(show(&ctx, &member, version, FilledForm::default()))
}

/// An end is proposed already: it is shown in place of the form.
fn waits(ctx: &Ctx, member: &Member, waiting: Uuid) -> Response {
    let (back, name) = (format!("/staff/members/{}", member.number), member.name.clone());
    let note = same_waits([(waiting, approvals::MEMBER_END.to_owned())]);
    ctx.page(frame(ctx), t::END_TITLE, move || {
        view! {
            <h1>{t::END_TITLE}</h1>
            <p>{name}</p>
            {note}
            <p><a href=back>{t::CODE_BACK}</a></p>
        }
    })
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let member = members::by_number(&ctx.app, ctx.param("no")?).await?;
    let version = i64::from(fields.version()?);
    let mut form = FieldReader::new(&fields);
    let until = form.day("until", t::E_UNTIL, t::E_DATE);
    let reason = EndReason::from_code(fields.get("reason")).filter(|reason| REASONS.contains(reason));
    if reason.is_none() {
        form.wrong("reason", t::E_REASON);
    }
    let why = entity::input::free(fields.get("why"));
    if reason == Some(EndReason::Other) && why.is_empty() {
        form.wrong("why", t::E_END_WHY);
    } else if entity::input::count(&why) > WHY {
        form.wrong("why", t::E_END_WHY_LONG);
    }
    let typed = fields.trimmed("successor");
    let successor = match typed {
        "" => None,
        typed => match members::by_number(&ctx.app, &number(typed)).await {
            Ok(found) => Some(found.id),
            Err(AppError::NotFound) => {
                form.wrong("successor", t::E_SUCCESSOR_UNKNOWN);
                None
            }
            Err(other) => return Err(other.into()),
        },
    };
    let errors = form.errors;
    if !errors.is_empty() {
        return Ok(show(&ctx, &member, version, FilledForm::new(fields, errors)));
    }
    let (Some(until), Some(reason)) = (until, reason) else {
        return Ok(show(&ctx, &member, version, FilledForm::new(fields, errors)));
    };
    let act = ctx.submission(&fields, format!("/staff/members/{}?done=ended", member.number))?;
    let outcome = if reason == EndReason::Other {
        propose(&ctx, &fields, &member, (until, why)).await
    } else {
        end::end(&ctx.app, &act, member.id, Ending { until, reason, successor }).await
    };
    onward(outcome, |errors| show(&ctx, &member, version, FilledForm::new(fields, errors)))
}

/// An end for another reason takes two people.
async fn propose(
    ctx: &Ctx,
    fields: &Fields,
    member: &Member,
    (until, why): (NaiveDate, String),
) -> Result<String, AppError> {
    if !fields.trimmed("successor").is_empty() {
        let mut errors = FieldErrors::new();
        errors.add("successor", t::E_SUCCESSOR_REASON);
        return Err(errors.into());
    }
    let act = ctx.submission(fields, format!("/staff/members/{}?done=proposed", member.number))?;
    let wanted = ApprovalRequest::MemberEnd { member: member.id, version: act.version()?, until, why };
    approval::propose(&ctx.app, &act, &wanted).await
}

/// A number as it is registered; what is none is left as typed and will not be found.
fn number(typed: &str) -> String {
    typed.parse::<CorporateNumber>().map_or_else(|_| typed.to_owned(), |number| number.to_string())
}

fn show(ctx: &Ctx, member: &Member, version: i64, form: FilledForm) -> Response {
    let lang = ctx.lang;
    let key = ctx.form_key_again(&form.fields);
    let back = format!("/staff/members/{}", member.number);
    let name = member.name.clone();
    let reasons: Vec<_> = REASONS
        .iter()
        .map(|reason| {
            let choice = Choice::new(reason.code(), shown::reason(lang, reason.code()));
            if *reason == EndReason::Other { choice.with_hint(approvals::TWO_PEOPLE) } else { choice }
        })
        .collect();
    answer(ctx, t::END_TITLE, &form.errors.clone(), move || {
        view! {
            <div id="form"><ErrorSummary errors=form.errors.clone()/></div>
            <h1>{t::END_TITLE}</h1>
            <p>{name}</p>
            <p>{t::END_TEXT}</p>
            <PostForm form_key=key version=Some(version)>
                <DateField at=form.at("until") label=t::F_UNTIL need=Need::Required/>
                <Radios at=form.at("reason") label=t::F_REASON choices=reasons need=Need::Required/>
                <TextArea at=form.at("why") label=t::F_END_WHY hint=t::F_END_WHY_HINT need=Need::Optional max=WHY/>
                <TextField at=form.at("successor") label=t::F_SUCCESSOR hint=t::F_SUCCESSOR_HINT need=Need::Optional
                    kind=InputKind::Digits width=Width::Wide/>
                <Buttons>
                    <Button label=t::SAVE_END look=Look::Danger/>
                    <a href=back>{t::CANCEL}</a>
                </Buttons>
            </PostForm>
        }
    })
}
