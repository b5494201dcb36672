//! `/staff/guidance/new`: opens a file, from a member (`?member=`), from a case (`?case=`), or after a search.

use super::action_page::refusals;
use super::{NEW, PATH};
use crate::page::staff::form::{FieldSpec, Form, SHORT};
use crate::page::staff::prelude::*;
use crate::web::reply;
use text::measure::staff as t;
use text::staff::action as words;
use usecase::measure::execute::{self, NewMeasure};
use usecase::query::measure_file::{self, Behind};
use usecase::query::member_search;
use usecase::query::member_search::SearchPage;
use usecase::query::members::{self, Member};
use usecase::state::member_index::MemberQuery;
use usecase::support::submission::Submission;

const REASON: FieldSpec<'static> = FieldSpec::new("reason", t::REASON, SHORT).hint(t::REASON_HINT);

/// What the address names.
enum Target {
    Search,
    Member(Member),
    /// A case, with the member it is about as far as staff confirmed one.
    Case(Behind, Option<Member>),
}

async fn target(ctx: &Ctx) -> Result<Target, AppError> {
    let actor = ctx.actor()?;
    let number = ctx.query.trimmed("case");
    if !number.is_empty() {
        let behind = measure_file::behind(&ctx.app, &actor, number).await?;
        let member = match behind.member {
            Some(id) => Some(members::by_id(&ctx.app, id).await?),
            None => None,
        };
        return Ok(Target::Case(behind, member));
    }
    match ctx.query.trimmed("member") {
        "" => Ok(Target::Search),
        number => Ok(Target::Member(members::by_number(&ctx.app, number).await?)),
    }
}

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    match target(&ctx).await? {
        Target::Search => search(&ctx, FieldErrors::new()).await,
        Target::Member(member) => {
            let form = Form::new(ctx.lang, ctx.today(), Fields::default());
            Ok(show(&ctx, &form, &member, None))
        }
        Target::Case(behind, Some(member)) => {
            let form = Form::new(ctx.lang, ctx.today(), Fields::default());
            Ok(show(&ctx, &form, &member, Some(&behind)))
        }
        Target::Case(behind, None) => Ok(unconfirmed(&ctx, &behind)),
    }
}

pub(super) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let (about, member, behind) = match target(&ctx).await? {
        Target::Search => {
            let mut errors = FieldErrors::new();
            errors.add("q", t::E_MEMBER);
            return search(&ctx, errors).await;
        }
        Target::Member(member) => (NewMeasure::Member(member.id), member, None),
        Target::Case(behind, Some(member)) => (NewMeasure::Case(behind.case), member, Some(behind)),
        Target::Case(behind, None) => return Ok(unconfirmed(&ctx, &behind)),
    };
    let mut form = Form::new(ctx.lang, ctx.today(), fields);
    let reason = form.text(&REASON);
    if !form.is_fine() {
        return Ok(show(&ctx, &form, &member, behind.as_ref()));
    }
    let act = Submission { seen: None, ..ctx.submission(&form.fields, PATH)? };
    match execute::open(&ctx.app, &act, about, &reason).await {
        Ok(done) => Ok(reply::see_other(&done.location)),
        Err(AppError::Barred(why)) => {
            form.errors = refusals(&why);
            Ok(show(&ctx, &form, &member, behind.as_ref()))
        }
        Err(other) => Err(other.into()),
    }
}

/// Which member? The answer is a link to this very page.
async fn search(ctx: &Ctx, errors: FieldErrors) -> Result<Response, PageError> {
    let typed = ctx.query.trimmed("q").to_owned();
    let found = if typed.is_empty() {
        None
    } else {
        let query = MemberQuery { text: typed.clone(), covered_on: Some(ctx.today()), ..MemberQuery::default() };
        Some(member_search::search(&ctx.app, &query, 1).await?)
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let results = found.map(|found| results(ctx, found));
    Ok(ctx.page_with(status, frame(ctx), t::NEW_TITLE, move || {
        view! {
            <ErrorSummary errors=errors.clone()/>
            <p><a href=PATH>{t::BACK_LIST}</a></p>
            <h1>{t::NEW_TITLE}</h1>
            <p>{t::NEW_LEAD}</p>
            <form class="form" method="get" action=NEW role="search" novalidate>
                <TextField at=errors.at("q").value(typed) label=t::SEARCH kind=InputKind::Search/>
                <Buttons><Button label=t::SEARCH_DO look=Look::Secondary/></Buttons>
            </form>
            {results}
        }
    }))
}

fn results(_ctx: &Ctx, found: SearchPage) -> AnyView {
    if found.rows.is_empty() {
        return html! { <div class="empty"><p>{t::NOT_FOUND}</p></div> };
    }
    let more = found.next().is_some();
    let links = found
        .rows
        .into_iter()
        .map(|member| {
            let note = format!("{}　{}", member.number, member.whole_address());
            Link::new(format!("{NEW}?member={}", member.columns.number), member.columns.name).with_note(note)
        })
        .collect();
    html! {
        <LinkList items=links/>
        {more.then(|| view! { <p>{t::NARROW}</p> })}
    }
}

/// The case does not say yet on whom the file would be.
fn unconfirmed(ctx: &Ctx, behind: &Behind) -> Response {
    let case = format!("/staff/cases/{}", behind.number);
    ctx.page(frame(ctx), t::NEW_TITLE, move || {
        view! {
            <h1>{t::NEW_TITLE}</h1>
            <Note kind=NoteKind::Warn>{t::CASE_WITHOUT_MEMBER}</Note>
            <p><a href=case>{t::TO_CASE}</a></p>
        }
    })
}

fn show(ctx: &Ctx, form: &Form, member: &Member, behind: Option<&Behind>) -> Response {
    let status = if form.is_fine() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let key = ctx.form_key_again(&form.fields);
    let errors = form.errors.clone();
    let mut rows = vec![SummaryRow::text(t::MEMBER, format!("{}\n{}", member.name, member.whole_address()))];
    rows.extend(behind.map(|behind| SummaryRow::text(t::CASE, behind.number.clone())));
    let note = behind.is_some();
    let back = behind.map_or_else(
        || format!("/staff/members/{}", member.number),
        |behind| format!("/staff/cases/{}", behind.number),
    );
    let action = behind
        .map_or_else(|| format!("{NEW}?member={}", member.number), |behind| format!("{NEW}?case={}", behind.number));
    ctx.page_with(status, frame(ctx), t::NEW_TITLE, || {
        let reason = form.area(&REASON);
        view! {
            <div id=crate::page::staff::form::WHOLE><ErrorSummary errors=errors/></div>
            <h1>{t::NEW_TITLE}</h1>
            <SummaryList rows=rows/>
            {note.then(|| view! { <Note kind=NoteKind::Info>{t::CASE_NOTE}</Note> })}
            <PostForm action=action form_key=key>
                {reason}
                <Buttons>
                    <Button label=t::OPEN/>
                    <LinkButton href=back label=words::CANCEL look=Look::Quiet/>
                </Buttons>
            </PostForm>
        }
    })
}
