//! The queue: what is open, the nearest day first. Built for days and care, not for throughput.

use entity::application::Kind;
use entity::case::{CaseNumber, Status};
use entity::law::subject::Subject;

use crate::component::field::InputKind as Input;
use crate::component::nav::Views;
use crate::component::tag::{DueTag, StatusTag, Viewer};
use crate::page::staff::prelude::*;
use crate::web::reply;
use text::case as codes;
use text::error::DAMAGED;
use text::staff::case_list as t;
use usecase::caller::Caller;
use usecase::query::case_list::{self, CaseFilter, CaseLine, CaseList, PAGE, Sort, View};

/// The path of the queue.
pub(crate) const PATH: &str = "/staff/cases";

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let Caller::Staff { id, role, .. } = ctx.caller() else { return Err(AppError::SignIn.into()) };
    let ask = asked(&ctx);
    let found = case_list::list(&ctx.app, *id, *role, &ask).await?;
    Ok(show(&ctx, &ask, found, FieldErrors::new()))
}

/// Looks for a case. What is looked for may be a person's name, so it is posted and stands in no address.
pub(crate) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let Caller::Staff { id, role, .. } = ctx.caller() else { return Err(AppError::SignIn.into()) };
    let text = fields.trimmed("find");
    if text.is_empty() {
        return Ok(reply::see_other(PATH));
    }
    let ask = CaseFilter { view: View::All, sort: Sort::Newest, find: text.to_owned(), ..CaseFilter::default() };
    let found = case_list::list(&ctx.app, *id, *role, &ask).await?;
    // A number that was asked for and found is what the person wanted to open.
    if let (Ok(number), [line]) = (text.parse::<CaseNumber>(), found.lines.as_slice())
        && line.number == number.to_string()
    {
        return Ok(reply::see_other(&format!("{PATH}/{number}")));
    }
    let mut errors = FieldErrors::new();
    if found.lines.is_empty() {
        errors.add("find", t::NOT_FOUND);
    }
    Ok(show(&ctx, &ask, found, errors))
}

fn asked(ctx: &Ctx) -> CaseFilter {
    let query = &ctx.query;
    CaseFilter {
        view: View::from_code(query.get("view")),
        sort: Sort::from_code(query.get("sort")).unwrap_or_default(),
        status: Status::from_code(query.get("status")),
        kind: Kind::from_code(query.get("kind")),
        member: query.get("member").parse().ok(),
        find: String::new(),
        page: query.get("page").parse::<u64>().unwrap_or(1).saturating_sub(1).min(100_000),
    }
}

/// The address of this list with another page.
fn href(ask: &CaseFilter, page: u64) -> String {
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    pairs.append_pair("view", ask.view.code()).append_pair("sort", ask.sort.code());
    if let Some(status) = ask.status {
        pairs.append_pair("status", status.code());
    }
    if let Some(kind) = ask.kind {
        pairs.append_pair("kind", kind.code());
    }
    if let Some(member) = ask.member {
        pairs.append_pair("member", &member.to_string());
    }
    if page > 0 {
        pairs.append_pair("page", &(page + 1).to_string());
    }
    format!("{PATH}?{}", pairs.finish())
}

fn view_href(view: View) -> String {
    format!("{PATH}?view={}", view.code())
}

const fn view_name(view: View) -> &'static str {
    match view {
        View::Open => t::OPEN,
        View::Mine => t::MINE,
        View::Due => t::DUE,
        View::Unassigned => t::UNASSIGNED,
        View::Member => t::MEMBER,
        View::Applicant => t::APPLICANT,
        View::Suspended => t::SUSPENDED,
        View::Approvals => t::APPROVALS,
        View::MyTurn => t::MY_TURN,
        View::Overdue => t::OVERDUE,
        View::Today => t::TODAY,
        View::Safety => t::SAFETY,
        View::Ended => t::ENDED,
        View::All => t::EVERYTHING,
    }
}

const fn sort_name(sort: Sort) -> &'static str {
    match sort {
        Sort::Due => t::BY_DUE,
        Sort::Newest => t::NEWEST,
        Sort::Oldest => t::OLDEST,
    }
}

fn show(ctx: &Ctx, ask: &CaseFilter, found: CaseList, errors: FieldErrors) -> Response {
    let views: Vec<Tab> = View::ALL
        .iter()
        .map(|view| {
            let tab = Tab::new(view_href(*view), view_name(*view));
            match found.counts.iter().find(|(counted, _)| counted == view) {
                Some((_, count)) => tab.with_count(*count),
                None => tab,
            }
        })
        .collect();
    let (form, search) = (filter(ctx, ask), search(ctx, ask, &errors));
    let list = if found.lines.is_empty() { empty(ask) } else { list(ctx, ask, found) };
    let current = view_href(ask.view);
    let title = t::TITLE;
    let takes_calls = ctx.may(Permission::TakeComplaintsIn);
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    ctx.page_with(status, crate::page::staff::frame(ctx), title, move || {
        view! {
            <ErrorSummary errors=errors/>
            <h1>{title}</h1>
            <div class="columns columns--views">
                <div>
                    <Views label=t::VIEWS items=views current=current/>
                    {takes_calls.then(|| view! {
                        <p><LinkButton href="/staff/intake/new" label=t::TAKE_CALL look=Look::Secondary/></p>
                    })}
                </div>
                <div>{search}{form}{list}</div>
            </div>
        }
    })
}

fn empty(ask: &CaseFilter) -> AnyView {
    let word = if ask.find.is_empty() { t::EMPTY } else { t::FOUND_NONE };
    html! {
        <p>{word}</p>
        <p><a href=PATH>{t::EMPTY_NEXT}</a></p>
    }
}

fn search(_ctx: &Ctx, ask: &CaseFilter, errors: &FieldErrors) -> AnyView {
    let (value, error) = (ask.find.clone(), errors.of("find"));
    html! {
        <div class="search" role="search">
            <PostForm class="finder" action=PATH>
                <TextField at=Control::new("find").value(value).error(error) label=t::FIND hint=t::FIND_HINT
                    kind=Input::Search/>
                <Button label=t::FIND_BUTTON/>
            </PostForm>
        </div>
    }
}

fn filter(_ctx: &Ctx, ask: &CaseFilter) -> AnyView {
    let mut states = vec![Choice::new("", t::ALL)];
    states.extend(
        Status::ALL
            .iter()
            .filter(|status| **status != Status::Draft)
            .map(|status| Choice::new(status.code(), text::status::staff(*status))),
    );
    let mut kinds = vec![Choice::new("", t::ALL)];
    kinds.extend(Kind::ALL.iter().map(|kind| Choice::new(kind.code(), codes::kind(*kind))));
    let sorts = [Sort::Due, Sort::Newest, Sort::Oldest].map(|sort| Choice::new(sort.code(), sort_name(sort))).to_vec();
    html! {
        <form class="finder" method="get" action=PATH>
            <input type="hidden" name="view" value=ask.view.code()/>
            <SelectField at=Control::new("status").value(ask.status.map(Status::code).unwrap_or_default())
                label=t::STATUS choices=states/>
            <SelectField at=Control::new("kind").value(ask.kind.map(Kind::code).unwrap_or_default()) label=t::KIND
                choices=kinds/>
            <SelectField at=Control::new("sort").value(ask.sort.code()) label=t::SORT choices=sorts/>
            <Button label=t::FILTER look=Look::Secondary/>
        </form>
    }
}

fn list(ctx: &Ctx, ask: &CaseFilter, found: CaseList) -> AnyView {
    let first = ask.page.saturating_mul(PAGE);
    let shown = u64::try_from(found.lines.len()).unwrap_or(0);
    let count = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    // What was looked for stands in no address, so its list has no further pages.
    let turns = ask.find.is_empty();
    let previous = (turns && ask.page > 0).then(|| href(ask, ask.page - 1));
    let further = shown == PAGE && found.total.exceeds(count(first + shown));
    let next = (turns && further).then(|| href(ask, ask.page + 1));
    let more = (!turns && further).then(|| view! { <p>{t::FOUND_MORE}</p> });
    let rows: Vec<AnyView> = found.lines.into_iter().map(|line| row(ctx, line)).collect();
    let name = if turns { view_name(ask.view) } else { t::FOUND };
    let caption = t::caption(name, sort_name(ask.sort));
    html! {
        <Table id="queue" class="cases" caption=caption
            head=[t::COL_NUMBER, t::COL_APPLICANT, t::COL_COMPANY, t::COL_SUBJECT, t::COL_STATUS, t::COL_DUE,
                t::COL_NEXT, t::COL_HANDLER, t::COL_RECEIVED]>{rows}</Table>
        <Pager from=count(first + 1) to=count(first + shown) total=found.total previous=previous next=next/>
        {more}
    }
}

fn row(ctx: &Ctx, line: CaseLine) -> AnyView {
    let lang = ctx.lang;
    let label = line.label;
    let chips: Vec<AnyView> = [
        (label.danger, Tone::Safety, codes::SAFETY),
        (line.quiet, Tone::Hold, codes::QUIET),
        (label.proxy, Tone::Plain, t::PROXY),
        (label.minor, Tone::Plain, t::MINOR),
        (label.support, Tone::Plain, t::SUPPORT),
    ]
    .into_iter()
    .filter(|(on, ..)| *on)
    .map(|(_, tone, word)| html! { " "<Tag label=word tone=tone/> })
    .collect();
    let (applicant, company) = if line.damaged {
        (DAMAGED.get(lang).to_owned(), line.member.unwrap_or_default())
    } else {
        let company = line.member.unwrap_or_else(|| format!("{}{}", label.company, t::UNCONFIRMED));
        (crate::page::staff::applicant(ctx, label.applicant), company)
    };
    let more = (label.more_companies > 0).then(|| t::and_more(label.more_companies));
    let subject = line.subjects.first().and_then(|code| Subject::from_code(code));
    let subjects = line.subjects.len();
    let due = match line.due {
        Some((day, _)) => {
            let left = ctx.days_left(day);
            html! { <DueTag date=day left=left/> }
        }
        None => t::NO_DUE.into_any(),
    };
    let href = format!("{PATH}/{}", line.number);
    let unassigned = line.handler.is_none();
    let handler = line.handler.unwrap_or_else(|| codes::UNASSIGNED.to_owned());
    html! {
        <tr>
            <th scope="row" class="nb">
                <a href=href>{line.number}</a>
                <Tag label=codes::kind(line.kind)/>
            </th>
            <td>{applicant}{chips}</td>
            <td>{company}{more.map(|more| view! { " "<span class="small">{more}</span> })}</td>
            <td>
                {subject.map(codes::subject::name)}
                {(subjects > 1).then(|| view! { " "<span class="small">{t::plus(subjects - 1)}</span> })}
            </td>
            <td><StatusTag status=line.status reader=Viewer::Staff/></td>
            <td class="nb">{due}</td>
            <td>{codes::next_step(line.status)}</td>
            <td>{if unassigned { html! { <strong>{handler}</strong> } } else { handler.into_any() }}</td>
            <td>
                <span class="nb">{date::short_day(lang, line.receipt_day)}</span>
                <span class="table__sub">{codes::channel(line.channel)}</span>
            </td>
        </tr>
    }
}
