//! S4: which company. The search runs on the server; the list that opens while one types is an extra.

pub(crate) mod confirm;
pub(crate) mod more;
pub(crate) mod not_found;
pub(crate) mod suggest;

use chrono::NaiveDate;
use entity::application::answer::{Company, IdentityAnswer, MaterialsConsent, Share, ShareScope, Sure};
use entity::corporate_number::CorporateNumber;
use entity::input::Invalid;
use entity::member::OtherName;
use entity::search;

use super::ask::{enter, leaves_blank, note, onward, to_receipt, wizard_page};
use super::explain::way_on::keeping;
use super::flow;
use super::input::LINE_MAX;
use super::late;
use super::overtaken::{self, AnswerView};
use crate::component::live::CompanyField;
use crate::page::complain::prelude::*;
use text::complain::company;
use text::status_page;
use usecase::case::draft::Draft;
use usecase::case::draft_conflict::{self, Saved};
use usecase::query::member_search;
use usecase::query::member_search::SearchPage;
use usecase::query::members::{self, Member};
use usecase::state::AppState;
use usecase::state::member_index::MemberQuery;

/// The most companies of one complaint.
pub(crate) const MOST_COMPANIES: usize = 10;

const NONE: &str = "none";

/// Looks for companies by what people type: legal forms do not matter. A company whose coverage is still to come is
/// nobody's business yet.
pub(crate) async fn look_for(app: &AppState, words: &str) -> Result<SearchPage, AppError> {
    let text = words.split_whitespace().map(search::fold_company).collect::<Vec<_>>().join(" ");
    let query = MemberQuery { text, begun_by: Some(app.today()), ..MemberQuery::default() };
    member_search::search(app, &query, 1).await
}

/// Whether a company is covered, in words.
pub(crate) fn coverage(lang: Lang, member: &Member, today: NaiveDate) -> String {
    match member.covered_until {
        Some(until) if until < today => company::covered_until(lang, until),
        _ if member.covered_from > today => company::covered_soon(lang, member.covered_from),
        _ => company::covered_since(lang, member.covered_from),
    }
}

/// The town of a company: enough to tell two of the same name apart.
pub(crate) fn place(member: &Member) -> String {
    member.whole_address()
}

/// Other names in one line.
fn others(names: &[OtherName], between: &str) -> String {
    names.iter().map(|other| other.name.as_str()).collect::<Vec<_>>().join(between)
}

fn hit(lang: Lang, member: &Member, today: NaiveDate) -> Choice {
    let between = status_page::BETWEEN.get(lang);
    let mut facts = vec![place(member), coverage(lang, member, today)];
    if !member.former_names.is_empty() {
        facts.push(ask::fact(lang, company::COMPANY_FORMER, &others(&member.former_names, between)));
    }
    if !member.brands.is_empty() {
        facts.push(ask::fact(lang, company::COMPANY_BRANDS, &others(&member.brands, between)));
    }
    facts.push(ask::fact(lang, company::COMPANY_NUMBER, &member.number));
    Choice::new(member.number.clone(), company::name_and_reading(lang, &member.name, &member.kana))
        .with_hint(facts.join(company::COMPANY_BETWEEN.get(lang)))
}

/// What was asked of the search page.
enum SearchRequest {
    /// Look for these words.
    Search(String),
    Choose(Box<Member>),
    /// None of the list, but these words.
    Absent(String),
    /// Only keep the words.
    Keep(Option<String>),
}

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let Some(draft) = enter(&ctx).await? else { return Ok(to_receipt()) };
    let fields = stored(&draft.answers);
    page(&ctx, &draft.answers, fields.clone().into(), AnswerView::Alone).await
}

/// What is being looked for and which company was chosen: what another tab could write over.
fn looked_for(answers: &Answers) -> Fields {
    let mut fields = stored(answers);
    if let Some(company) = &answers.company_pending {
        push(&mut fields, company);
    }
    fields
}

/// A company, as a page says which one it shows.
fn push(fields: &mut Fields, company: &Company) {
    let member = company.member().map(|member| member.to_string()).unwrap_or_default();
    fields.push("member", member);
    fields.push("name", company.name().to_owned());
}

/// The company that is to be confirmed.
fn pending(answers: &Answers) -> Fields {
    let mut fields = Fields::default();
    if let Some(company) = &answers.company_pending {
        push(&mut fields, company);
    }
    fields
}

/// Whether the company that the form showed was added already: by the same form, posted twice.
fn is_added(ctx: &Ctx, fields: &Fields, answers: &Answers) -> bool {
    answers.companies.iter().any(|company| {
        let mut shown = Fields::default();
        push(&mut shown, company);
        fields.get(overtaken::SEEN) == overtaken::digest(&ctx.app, &shown)
    })
}

/// What was looked for, as rows.
fn looked_for_rows(lang: Lang, answers: &Answers) -> Vec<SummaryRow> {
    let words = answers.company_words.clone().map(|words| SummaryRow::text(company::COMPANY_WORDS.get(lang), words));
    let chosen =
        answers.company_pending.as_ref().map(|one| SummaryRow::text(company::COMPANY_NAME.get(lang), one.name()));
    words.into_iter().chain(chosen).collect()
}

fn stored(answers: &Answers) -> Fields {
    let mut fields = Fields::default();
    if let Some(words) = &answers.company_words {
        fields.push("words", words.clone());
    }
    fields
}

pub(crate) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let Some(draft) = enter(&ctx).await? else { return late::form(&ctx, &fields).await };
    if leaves_blank(&fields) {
        return Ok(see_other(WizardStep::SAVE));
    }
    match read(&ctx, &draft, &fields).await? {
        Err(errors) => page(&ctx, &draft.answers, FilledForm::new(fields.clone(), errors), AnswerView::Alone).await,
        Ok(request) => act(&ctx, &draft, &fields, request).await,
    }
}

async fn read(ctx: &Ctx, draft: &Draft, fields: &Fields) -> Result<Result<SearchRequest, FieldErrors>, AppError> {
    let about = QuestionContext::new(ctx, &draft.answers);
    let mut reader = AnswerReader::new(&about, fields);
    let typed = reader.maybe_name("words", company::COMPANY_WORDS, LINE_MAX);
    if draft.answers.companies.len() >= MOST_COMPANIES {
        reader.wrong("words", error::COMPANIES_FULL);
    }
    let chosen = match fields.get("words_number") {
        "" => fields.get("company"),
        number => number,
    };
    let changed = typed != draft.answers.company_words;
    if fields.has("go", "search") && fields.get("words_number").is_empty() || changed && chosen.is_empty() {
        return Ok(search_wish(reader, typed, fields));
    }
    if fields.has("go", "save") && chosen.is_empty() {
        return Ok(reader.done(SearchRequest::Keep(typed)));
    }
    if chosen.is_empty() || chosen == NONE {
        return absent(ctx, reader, typed, chosen).await;
    }
    match members::by_number(&ctx.app, chosen).await {
        Ok(member) if member.is_published(ctx.today()) => Ok(reader.done(SearchRequest::Choose(Box::new(member)))),
        Ok(_) | Err(AppError::NotFound) => {
            reader.wrong("company", error::COMPANY_CHOICE);
            Ok(reader.done(SearchRequest::Keep(None)))
        }
        Err(other) => Err(other),
    }
}

fn search_wish(
    mut reader: AnswerReader<'_>,
    typed: Option<String>,
    fields: &Fields,
) -> Result<SearchRequest, FieldErrors> {
    match &typed {
        None => reader.wrong("words", error::COMPANY_WORDS),
        Some(words) => {
            // Twelve digits and more are meant as a number, and then it must be a right one.
            let looks_like_number = words.chars().filter(|c| c.is_numeric()).count() >= 12;
            let number: Result<CorporateNumber, Invalid> = words.parse();
            if looks_like_number
                && matches!(number, Err(Invalid::CheckDigit | Invalid::Malformed | Invalid::TooLong(_)))
            {
                reader.wrong("words", error::COMPANY_NUMBER);
            }
        }
    }
    let saves = fields.has("go", "save");
    reader.done(if saves { SearchRequest::Keep(typed) } else { SearchRequest::Search(typed.unwrap_or_default()) })
}

/// 「この中にない」, or a search that found nothing and goes on.
async fn absent(
    ctx: &Ctx,
    mut reader: AnswerReader<'_>,
    typed: Option<String>,
    chosen: &str,
) -> Result<Result<SearchRequest, FieldErrors>, AppError> {
    let Some(words) = typed else {
        reader.wrong("words", error::COMPANY_WORDS);
        return Ok(reader.done(SearchRequest::Keep(None)));
    };
    if chosen.is_empty() && look_for(&ctx.app, &words).await?.total > 0 {
        reader.wrong("company", error::COMPANY_CHOICE);
    }
    Ok(reader.done(SearchRequest::Absent(words)))
}

async fn act(ctx: &Ctx, draft: &Draft, fields: &Fields, request: SearchRequest) -> Result<Response, PageError> {
    let (words, pending, searches) = match request {
        SearchRequest::Search(words) => (Some(words), None, true),
        SearchRequest::Keep(words) => (words, None, false),
        SearchRequest::Absent(words) => (Some(words.clone()), Some(Company::Typed { words }), false),
        SearchRequest::Choose(member) => {
            let kept = draft.answers.company_words.clone();
            (kept, Some(Company::Listed { member: member.id, name: member.columns.name, sure: Sure::No }), false)
        }
    };
    let (lang, seen) = (ctx.lang, fields.get(overtaken::SEEN));
    let change = |answers: &mut Answers| {
        answers.company_words = words;
        answers.company_pending = pending;
        note(answers, lang, WizardStep::Company);
        Ok(())
    };
    let loses =
        |before: &Answers, after: &Answers| overtaken::loses(&ctx.app, seen, &looked_for(before), &looked_for(after));
    let answers = match draft_conflict::change(&ctx.app, draft.id, change, loses).await? {
        Saved::Yes(answers) => answers,
        Saved::Overtaken(now) => {
            return page(ctx, &now, FilledForm::new(fields.clone(), overtaken::errors(lang)), AnswerView::BesideOther)
                .await;
        }
    };
    if searches {
        return Ok(see_other(&keeping(ctx, WizardStep::Company.path())));
    }
    Ok(onward(ctx, fields, WizardStep::Company, &answers))
}

async fn page(ctx: &Ctx, answers: &Answers, form: FilledForm, shown: AnswerView) -> Result<Response, PageError> {
    let searched = answers.company_words.clone().filter(|words| !words.trim().is_empty());
    let found = match &searched {
        Some(words) => Some((words.clone(), look_for(&ctx.app, words).await?)),
        None => None,
    };
    let (lang, today) = (ctx.lang, ctx.today());
    let first = found.is_none();
    let seen = overtaken::seen(&ctx.app, &form.fields, &looked_for(answers), shown);
    let other = (shown == AnswerView::BesideOther).then(|| overtaken::other(lang, looked_for_rows(lang, answers)));
    Ok(wizard_page(ctx, WizardStep::Company, answers, company::COMPANY, form, |form| {
        html! {
            <h1>{company::COMPANY.get(lang)}</h1>
            {other}
            <PostForm>
                {overtaken::field(seen)}
                <CompanyField at=form.at("words") label=company::COMPANY_WORDS.get(lang)
                    hint=company::COMPANY_HINT.get(lang) need=Need::Required/>
                <Buttons>
                    <Button label=company::COMPANY_SEARCH.get(lang)
                        look=if first { Look::Primary } else { Look::Secondary } name="go" value="search"/>
                </Buttons>
                {found.map(|(words, found)| results(lang, today, &words, &found, &form))}
                <Buttons>
                    {(!first).then(|| view! {
                        <Button label=ask::NEXT.get(lang) name="go" value="next"/>
                    })}
                    <Button label=ask::SAVE.get(lang) look=Look::Secondary name="go" value="save"/>
                </Buttons>
            </PostForm>
        }
    }))
}

fn results(lang: Lang, today: NaiveDate, words: &str, found: &SearchPage, form: &FilledForm) -> AnyView {
    if found.rows.is_empty() {
        return html! { <p role="status">{company::not_found(lang, words)}</p> };
    }
    let mut choices: Vec<Choice> = found.rows.iter().map(|member| hit(lang, member, today)).collect();
    choices.push(Choice::new(NONE, company::COMPANY_NONE.get(lang)));
    let more = found.next().is_some();
    let count = usize::try_from(found.total).unwrap_or(usize::MAX);
    html! {
        <p role="status">{company::found(lang, count)}</p>
        <Radios at=form.at("company") label=company::COMPANY_CHOOSE.get(lang) scale=Scale::Field choices=choices/>
        {more.then(|| view! { <p>{company::COMPANY_MORE_HITS.get(lang)}</p> })}
    }
}

/// Adds a company, once. What was answered only because no company of the list was named is asked anew.
pub(crate) fn add(answers: &mut Answers, company: Company) {
    let was_outside = flow::is_outside(answers);
    answers.companies.retain(|there| match (there.member(), company.member()) {
        (Some(there), Some(new)) => there != new,
        (None, None) => there.name() != company.name(),
        (Some(_), None) | (None, Some(_)) => true,
    });
    answers.companies.push(company);
    answers.company_pending = None;
    answers.company_words = None;
    settle(answers, was_outside.into());
}

/// Whether all companies were outside the list before a change.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Before {
    Inside,
    Outside,
}

impl From<bool> for Before {
    fn from(outside: bool) -> Self {
        if outside { Self::Outside } else { Self::Inside }
    }
}

/// Without a company of the list nothing can be told to anybody: the application is a consultation, and the
/// questions about telling and about identity are not asked. With one they are asked.
pub(crate) fn settle(answers: &mut Answers, before: Before) {
    if flow::is_outside(answers) {
        answers.share = Some(Share {
            scope: ShareScope::NotYet,
            items: std::collections::BTreeSet::new(),
            files: std::collections::BTreeSet::new(),
            materials: MaterialsConsent::Later,
        });
        answers.identity = Some(IdentityAnswer::NoneConsultation);
        return;
    }
    if before == Before::Outside {
        answers.share = None;
        answers.identity = None;
    }
}

/// Changes the companies of the draft, unless they are not any more what the page showed.
pub(super) async fn change_seen(
    ctx: &Ctx,
    draft: &Draft,
    fields: &Fields,
    shown: fn(&Answers) -> Fields,
    change: impl FnOnce(&mut Answers) + Send,
) -> Result<Saved, AppError> {
    let seen = fields.get(overtaken::SEEN);
    let change = |answers: &mut Answers| {
        change(answers);
        Ok(())
    };
    let loses = |before: &Answers, _: &Answers| overtaken::is_other(&ctx.app, seen, &shown(before));
    draft_conflict::change(&ctx.app, draft.id, change, loses).await
}
