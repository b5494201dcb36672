//! Is it this one? Two companies of the same name are the easiest way to tell the wrong people.

use entity::application::answer::{Company, Sure};
use entity::member::OtherName;
use entity::search;

use super::{add, change_seen, coverage, is_added, look_for, looked_for_rows, pending};
use crate::page::complain::ask::{enter, leaves_blank, next_or_save, onward, to_receipt, wizard_page};
use crate::page::complain::explain::way_on::keeping;
use crate::page::complain::late;
use crate::page::complain::overtaken::{self, AnswerView};
use crate::page::complain::prelude::*;
use text::complain::company;
use usecase::case::draft_conflict::Saved;
use usecase::query::members::{self, Member};

const YES: &str = "yes";
const OTHER: &str = "other";
const UNSURE: &str = "unsure";

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let Some(draft) = enter(&ctx).await? else { return Ok(to_receipt()) };
    page(&ctx, &draft.answers, FilledForm::default(), AnswerView::Alone).await
}

pub(crate) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let Some(draft) = enter(&ctx).await? else { return late::form(&ctx, &fields).await };
    if leaves_blank(&fields) {
        return Ok(see_other(WizardStep::SAVE));
    }
    let Some(Company::Listed { member, name, .. }) = draft.answers.company_pending.clone() else {
        if is_added(&ctx, &fields, &draft.answers) {
            return Ok(onward(&ctx, &fields, WizardStep::Confirm, &draft.answers));
        }
        return Ok(see_other(&keeping(&ctx, WizardStep::Company.path())));
    };
    let saved = match fields.get("confirm") {
        OTHER => change_seen(&ctx, &draft, &fields, pending, |answers| answers.company_pending = None).await?,
        chosen @ (YES | UNSURE) => {
            let sure = if chosen == YES { Sure::Yes } else { Sure::No };
            let company = Company::Listed { member, name, sure };
            change_seen(&ctx, &draft, &fields, pending, |answers| add(answers, company)).await?
        }
        _ => {
            let mut errors = FieldErrors::new();
            errors.add("confirm", error::CONFIRM.get(ctx.lang));
            return page(&ctx, &draft.answers, FilledForm::new(fields.clone(), errors), AnswerView::Alone).await;
        }
    };
    match saved {
        Saved::Yes(_) if fields.has("confirm", OTHER) => Ok(see_other(&keeping(&ctx, WizardStep::Company.path()))),
        Saved::Yes(answers) => Ok(onward(&ctx, &fields, WizardStep::Confirm, &answers)),
        Saved::Overtaken(now) if is_added(&ctx, &fields, &now) => Ok(onward(&ctx, &fields, WizardStep::Confirm, &now)),
        // What was said was said of another company than the one that would be added now.
        Saved::Overtaken(now) => {
            page(&ctx, &now, FilledForm::new(Fields::default(), overtaken::errors(ctx.lang)), AnswerView::BesideOther)
                .await
        }
    }
}

async fn page(ctx: &Ctx, answers: &Answers, form: FilledForm, shown: AnswerView) -> Result<Response, PageError> {
    let Some(id) = answers.company_pending.as_ref().and_then(Company::member) else {
        return Ok(see_other(&keeping(ctx, WizardStep::Company.path())));
    };
    let member = members::by_id(&ctx.app, id).await?;
    let alike = alike(ctx, &member).await?;
    let lang = ctx.lang;
    let rows = facts(ctx, &member);
    let seen = overtaken::seen(&ctx.app, &form.fields, &pending(answers), shown);
    let other = (shown == AnswerView::BesideOther).then(|| overtaken::other(lang, looked_for_rows(lang, answers)));
    Ok(wizard_page(ctx, WizardStep::Confirm, answers, company::CONFIRM, form, |form| {
        html! {
            <h1>{company::CONFIRM.get(lang)}</h1>
            {alike.then(|| view! {
                <Note kind=NoteKind::Warn title=company::SAME_NAME.get(lang)>
                    <p>{company::SAME_NAME_TEXT.get(lang)}</p>
                </Note>
            })}
            {other}
            <SummaryList rows=rows/>
            <PostForm>
                {overtaken::field(seen)}
                <Radios at=form.at("confirm") label=company::CONFIRM_CHOICE.get(lang) need=Need::Required
                    choices=choices(lang)/>
                {next_or_save(lang)}
            </PostForm>
        }
    }))
}

fn choices(lang: Lang) -> Vec<Choice> {
    vec![
        Choice::new(YES, company::CONFIRM_YES.get(lang)),
        Choice::new(OTHER, company::CONFIRM_OTHER.get(lang)),
        Choice::new(UNSURE, company::CONFIRM_UNSURE.get(lang)),
    ]
}

/// Whether another member goes by the same name but for legal form, kana, width and long vowels.
async fn alike(ctx: &Ctx, member: &Member) -> Result<bool, AppError> {
    let bare = search::fold_company(&member.name);
    let found = look_for(&ctx.app, &member.name).await?;
    Ok(found.rows.iter().any(|other| {
        other.id != member.id
            && [&other.name, &other.kana].into_iter().chain(other.former_names.iter().map(|former| &former.name)).any(
                |name| {
                    let name = search::fold_company(name);
                    name == bare || name == search::fold_company(&member.kana)
                },
            )
    }))
}

fn facts(ctx: &Ctx, member: &Member) -> Vec<SummaryRow> {
    let lang = ctx.lang;
    let names = |names: &[OtherName]| names.iter().map(|other| other.name.clone()).collect::<Vec<_>>();
    let mut rows = vec![
        SummaryRow::text(company::COMPANY_NAME.get(lang), company::name_and_reading(lang, &member.name, &member.kana)),
        SummaryRow::text(company::COMPANY_ADDRESS.get(lang), member.whole_address()),
        SummaryRow::text(company::COMPANY_NUMBER.get(lang), member.number.clone()),
        SummaryRow::text(company::COMPANY_COVER.get(lang), coverage(lang, member, ctx.today())),
    ];
    if !member.former_names.is_empty() {
        rows.push(SummaryRow::texts(company::COMPANY_FORMER.get(lang), names(&member.former_names)));
    }
    if !member.brands.is_empty() {
        rows.push(SummaryRow::texts(company::COMPANY_BRANDS.get(lang), names(&member.brands)));
    }
    let app: Vec<String> = [&member.desk_name, &member.desk_phone].into_iter().flatten().cloned().collect();
    if !app.is_empty() {
        rows.push(SummaryRow::texts(company::COMPANY_DESK.get(lang), app));
    }
    rows
}
