//! `/staff/members/import/{id}/changes`: the difference to the list of today; nothing is applied. Of every covered company
//! that the file does not name somebody says whether it stays or ends.

use std::collections::BTreeMap;

use entity::id::MemberId;
use entity::member::EndReason;
use uuid::Uuid;

use super::{asked, at, difference, elsewhere, page_number, step};
use crate::page::staff::prelude::*;
use text::member_column as heads;
use text::staff::import::page as t;
use text::staff::members as member_words;
use usecase::import::judged::End;
use usecase::import::row::end::may_end;
use usecase::import::{self, Absent, ImportReview, prepare};

const DONE: &[(&str, &str)] = &[("absent", t::DONE_ABSENT)];
/// So many companies are asked about on one page.
const ASKED: usize = 20;

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let id = asked(&ctx)?;
    let import = import::find(ctx.app.read(), &ctx.app, id).await?;
    if let Some(other) = elsewhere(id, import.state) {
        return Ok(other);
    }
    let review = import::review(ctx.app.read(), &ctx.app, id).await?;
    if review.unsettled() > 0 {
        return Ok(see_other(&at(id, "check")));
    }
    Ok(show(&ctx, &review, FilledForm::default()))
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let id = asked(&ctx)?;
    let import = import::find(ctx.app.read(), &ctx.app, id).await?;
    let act = ctx.submission(&fields, format!("{}?done=absent", at(id, "changes")))?;
    if import.table.is_none() {
        return Ok(see_other(&at(id, "decide")));
    }
    let review = import::review(ctx.app.read(), &ctx.app, id).await?;
    let mut form = FieldReader::new(&fields);
    let mut said = BTreeMap::new();
    for (member, number, _) in &review.absent {
        if !fields.has("asked", number) {
            continue;
        }
        if let Some(answer) = absent(&mut form, &fields, number, covered_from(&review, *member)) {
            said.insert(member.0, answer);
        }
    }
    let errors = form.errors;
    if !errors.is_empty() {
        return Ok(show(&ctx, &review, FilledForm::new(fields, errors)));
    }
    Ok(see_other(&prepare::answer_absent(&ctx.app, &act, id, said).await?))
}

fn covered_from(review: &ImportReview, member: MemberId) -> Option<chrono::NaiveDate> {
    review.absent_from.get(&member).copied()
}

fn absent(
    form: &mut FieldReader<'_>,
    fields: &Fields,
    number: &str,
    from: Option<chrono::NaiveDate>,
) -> Option<Absent> {
    let name = format!("absent_{number}");
    match fields.get(&name) {
        "stays" => Some(Absent::Stays),
        "ends" => {
            let (until_box, reason_box) = (format!("until_{number}"), format!("reason_{number}"));
            let until = form.day(&until_box, member_words::E_UNTIL, member_words::E_DATE);
            let reason = EndReason::from_code(fields.get(&reason_box)).filter(|reason| may_end(*reason));
            if reason.is_none() {
                form.wrong(&reason_box, member_words::E_REASON);
            }
            if until.zip(from).is_some_and(|(until, from)| until < from) {
                form.wrong(&until_box, member_words::E_UNTIL_BEFORE);
                return None;
            }
            until.zip(reason).map(|(until, reason)| Absent::Ends(End { until, reason }))
        }
        _ => {
            form.wrong(&name, t::E_ABSENT);
            None
        }
    }
}

fn show(ctx: &Ctx, review: &ImportReview, form: FilledForm) -> Response {
    let lang = ctx.lang;
    let id = review.import.id;
    let path = at(id, "changes");
    let diff = difference::table(lang, &review.plan, &path, ctx.query.get("kind"), page_number(ctx));
    let questions = questions(ctx, review, &form);
    let ready = review.unanswered() == 0 && !review.plan.steps.is_empty();
    let nothing = review.plan.steps.is_empty() && review.unanswered() == 0;
    let done = banner(ctx, DONE);
    answer(ctx, t::STEP_CHANGES, &form.errors.clone(), move || {
        view! {
            <ErrorSummary errors=form.errors.clone()/>
            {done}
            {step(4, t::STEP_CHANGES)}
            <h1>{t::STEP_CHANGES}</h1>
            <Note kind=NoteKind::Info><p>{t::CHANGES_LEAD}</p></Note>
            {nothing.then(|| view! { <p>{t::NOTHING_CHANGES}</p> })}
            {diff}
            {questions}
            <Buttons>
                {ready.then(|| view! { <LinkButton href=at(id, "decide") label=t::NEXT_DECIDE/> })}
                <a href=at(id, "check")>{t::PREVIOUS}</a>
            </Buttons>
        }
    })
}

/// The companies that the file does not name: those nobody has said anything about yet, a page of them.
fn questions(ctx: &Ctx, review: &ImportReview, filled: &FilledForm) -> Option<AnyView> {
    if review.absent.is_empty() {
        return None;
    }
    let said = |id: &Uuid| review.import.answers.absent.contains_key(id);
    let left = review.unanswered();
    let open: Vec<AnyView> = review
        .absent
        .iter()
        .filter(
            |(id, number, _)| if filled.errors.is_empty() { !said(&id.0) } else { filled.fields.has("asked", number) },
        )
        .take(ASKED)
        .map(|(_, number, name)| question(number, name, filled))
        .collect();
    let (key, version) = (ctx.form_key_again(&filled.fields), i64::from(review.import.version));
    let form = (!open.is_empty()).then(|| {
        view! {
            <PostForm form_key=key version=Some(version)>
                {open}
                <Buttons><Button label=t::SAVE_ABSENT/></Buttons>
            </PostForm>
        }
    });
    Some(html! {
        <section class="band" aria-labelledby="absent">
            <h2 id="absent">{t::ABSENT}</h2>
            <p>{t::ABSENT_LEAD}</p>
            <p>{t::unanswered(review.absent.len(), left)}</p>
            {form}
        </section>
    })
}

fn question(number: &str, name: &str, form: &FilledForm) -> AnyView {
    let (group, until, reason) = (format!("absent_{number}"), format!("until_{number}"), format!("reason_{number}"));
    let choices = vec![Choice::new("stays", t::STAYS), Choice::new("ends", t::ENDS)];
    let mut reasons = vec![Choice::new("", t::CHOOSE)];
    reasons.extend(
        EndReason::ALL
            .iter()
            .filter(|reason| may_end(**reason))
            .map(|reason| Choice::new(reason.code(), heads::reason(*reason))),
    );
    let question = html! {
        <Radios at=form.at(&group) label=t::company(name, number) choices=choices need=Need::Required/>
    };
    html! {
        <input type="hidden" name="asked" value=number.to_owned()/>
        {question}
        <details class="more" open=form.errors.of(&until).is_some() || form.errors.of(&reason).is_some()>
            <summary>{t::ending_of(name)}</summary>
            <DateField at=form.at(&until) label=t::UNTIL/>
            <SelectField at=form.at(&reason) label=t::REASON choices=reasons/>
        </details>
    }
}
