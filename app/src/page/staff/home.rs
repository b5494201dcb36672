//! The first page of the day: what is late, what is due, what waits for whom.

use entity::people::{Actor, Role};

use crate::component::tag::{DueTag, StatusTag, Viewer};
use crate::page::staff::approvals::proposed;
use crate::page::staff::cases::list;
use crate::page::staff::prelude::*;
use text::case as codes;
use text::component::CountedAmount;
use text::error as errors;
use text::measure as measures_text;
use text::staff::{case_list as queue_words, home as t};
use text::staff::{referrals as referral_words, tasks as task_words};
use usecase::caller::Caller;
use usecase::query::approvals::{self, WaitingProposal};
use usecase::query::case_list::{self, CaseLine, View};
use usecase::query::measures;
use usecase::query::proposals::{self as other, Pending};
use usecase::query::referrals;
use usecase::query::tasks::{self, Task};
use usecase::support::two_people::ApprovalRight;

/// The path of the page.
pub(crate) const PATH: &str = "/staff";
/// Rows of one block.
const ROWS: u64 = 5;

/// The blocks, the most urgent first.
const BLOCKS: [(View, &str); 4] = [
    (View::Overdue, t::OVERDUE),
    (View::Today, t::TODAY),
    (View::MyTurn, t::MY_TURN),
    (View::Unassigned, t::UNASSIGNED),
];

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let Caller::Staff { id, role, .. } = ctx.caller() else { return Err(AppError::SignIn.into()) };
    let (id, role) = (*id, *role);
    let stale = referrals::overdue(&ctx.app).await?;
    if !ctx.may(Permission::ReadCases) {
        return Ok(admin(&ctx, stale));
    }
    let mut blocks = Vec::with_capacity(BLOCKS.len());
    for (view, title) in BLOCKS {
        // Approvers and auditors handle no cases of their own.
        if view == View::MyTurn && !ctx.may(Permission::BeGivenCases) {
            continue;
        }
        let (lines, total) = case_list::top(&ctx.app, id, role, view, ROWS).await?;
        blocks.push((view, title, lines, total));
    }
    let waiting = approvals::waiting(&ctx.app, id, role).await?;
    let mut damaged = waiting.damaged;
    let decides = ctx.may(Permission::DecideProposals);
    let waiting: Vec<WaitingProposal> = waiting.whole.into_iter().filter(|one| decides && one.by != id).collect();
    let measures = measures::waiting(&ctx.app, &Actor::Staff { id, role }).await?;
    damaged.extend(measures.damaged);
    let measures: Vec<measures::WaitingMeasure> =
        measures.whole.into_iter().filter(|one| decides && one.by != id).collect();
    let others: Vec<Pending> = other::waiting(&ctx.app, &Actor::Staff { id, role })
        .await?
        .into_iter()
        .filter(|one| one.standing == ApprovalRight::Decides)
        .collect();
    let tasks = if ctx.may(Permission::DoTasks) {
        tasks::list(&ctx.app, &Actor::Staff { id, role }, tasks::TaskFilter::default()).await?.rows
    } else {
        Vec::new()
    };
    let lang = ctx.lang;
    let title = t::TITLE;
    Ok(ctx.page(super::frame(&ctx), title, || {
        let takes_calls = ctx.may(Permission::TakeComplaintsIn);
        let blocks: Vec<AnyView> =
            blocks.into_iter().map(|(view, word, lines, total)| block(&ctx, view, word, lines, total)).collect();
        let proposals = proposals(&ctx, role, &waiting, &measures, &others);
        let tasks = tasks_card(&ctx, &tasks);
        view! {
            <h1>{title}</h1>
            <p>{date::day(lang, ctx.today())}</p>
            {super::damaged_note(lang, &damaged)}
            <div class="today">
                <div>{proposals}{blocks}</div>
                <div>
                    {takes_calls.then(|| view! {
                        <p><LinkButton href="/staff/intake/new" label=t::TAKE_CALL/></p>
                    })}
                    {tasks}
                    {ctx.may(Permission::KeepReferrals).then(|| stale_desks(&ctx, stale))}
                    <p><a href=list::PATH>{t::ALL_CASES}</a></p>
                </div>
            </div>
        }
    }))
}

/// Who keeps users and lists sees no case.
fn admin(ctx: &Ctx, stale: usize) -> Response {
    let lang = ctx.lang;
    let title = t::TITLE;
    let links = vec![
        Link::new("/staff/members", t::MEMBERS),
        Link::new("/staff/guidelines", t::GUIDELINES),
        Link::new("/staff/pages", t::PAGES),
        Link::new(crate::page::staff::approvals::list::PATH, t::WAITING),
        Link::new("/staff/audit", t::AUDIT),
    ];
    ctx.page(super::frame(ctx), title, || {
        view! {
            <h1>{title}</h1>
            <p>{date::day(lang, ctx.today())}</p>
            <p>{t::NO_CASES}</p>
            <LinkList items=links/>
            {stale_desks(ctx, stale)}
        }
    })
}

fn block(ctx: &Ctx, view: View, title: &'static str, lines: Vec<CaseLine>, total: CountedAmount) -> AnyView {
    let lang = ctx.lang;
    let heading = t::counted(lang, title, total);
    if lines.is_empty() {
        return html! { <section><h2>{heading}</h2><p class="small">{t::NONE}</p></section> };
    }
    let shown = lines.len();
    let rows: Vec<AnyView> = lines.into_iter().map(|line| row(ctx, line)).collect();
    let href = format!("{}?view={}", list::PATH, view.code());
    html! {
        <section>
            <h2>{heading}</h2>
            <div class="table-frame" role="region" aria-label=title tabindex="0">
                <table class="table cases cases--short">
                    <thead>
                        <tr>
                            <th scope="col">{queue_words::COL_NUMBER}</th>
                            <th scope="col">{queue_words::COL_STATUS}</th>
                            <th scope="col">{queue_words::COL_DUE}</th>
                            <th scope="col">{queue_words::COL_APPLICANT}</th>
                            <th scope="col">{queue_words::COL_COMPANY}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {total.exceeds(shown).then(|| view! { <p><a href=href>{t::see_all(title)}</a></p> })}
        </section>
    }
}

fn row(ctx: &Ctx, line: CaseLine) -> AnyView {
    let lang = ctx.lang;
    let href = format!("{}/{}", list::PATH, line.number);
    let applicant =
        if line.damaged { errors::DAMAGED.get(lang).to_owned() } else { super::applicant(ctx, line.label.applicant) };
    let company = line.member.unwrap_or(line.label.company);
    let due = match line.due {
        Some((day, _)) => {
            let left = ctx.days_left(day);
            html! { <DueTag date=day left=left/> }
        }
        None => queue_words::NO_DUE.into_any(),
    };
    html! {
        <tr>
            <th scope="row" class="nb"><a href=href>{line.number}</a></th>
            <td><StatusTag status=line.status reader=Viewer::Staff/></td>
            <td class="nb">{due}</td>
            <td>{applicant}</td>
            <td>{company}</td>
        </tr>
    }
}

fn proposals(
    ctx: &Ctx,
    role: Role,
    waiting: &[WaitingProposal],
    measures: &[measures::WaitingMeasure],
    others: &[Pending],
) -> AnyView {
    if !ctx.may(Permission::DecideProposals) {
        return ().into_any();
    }
    let lang = ctx.lang;
    let total = waiting.len() + measures.len() + others.len();
    let heading = t::counted(lang, t::APPROVALS, total.into());
    if total == 0 {
        return html! { <section><h2>{heading}</h2><p class="small">{t::NONE}</p></section> };
    }
    let line = |href: String, label: String, by: &str, at| {
        html! {
            <li>
                <a href=href>{label}</a>
                <span class="table__sub">{t::pair(by, &date::moment(lang, at))}</span>
            </li>
        }
    };
    let cases = waiting.iter().map(|one| {
        let href = format!("{}/{}/proposals/{}", list::PATH, one.number, one.no.0);
        let label = format!("{}　{}", one.number, codes::plan(one.plan));
        line(href, label, &one.by_name, one.at)
    });
    let measures = measures.iter().map(|one| {
        let href = format!("{}/{}/proposal", super::measures::PATH, one.number);
        let label = format!("{}　{}", one.number, measures_text::rung(one.rung));
        line(href, label, &one.by_name, one.at)
    });
    let others = others.iter().map(|one| {
        let label = t::pair(proposed::kind(&one.thing), &proposed::name(lang, &one.thing));
        line(proposed::href(role, &one.thing), label, &one.by_name, one.at)
    });
    let rows: Vec<AnyView> =
        cases.chain(measures).chain(others).take(usize::try_from(ROWS).unwrap_or(usize::MAX)).collect();
    html! {
        <section>
            <h2>{heading}</h2>
            <ul class="row-list">{rows}</ul>
            <p><a href=crate::page::staff::approvals::list::PATH>{t::see_all(t::APPROVALS)}</a></p>
        </section>
    }
}

/// Desks elsewhere whose numbers nobody has looked at for long.
fn stale_desks(ctx: &Ctx, count: usize) -> Option<AnyView> {
    let days = ctx.app.organization().terms.referral_check_days;
    (count > 0).then(|| {
        html! {
            <Card title=referral_words::CARD>
                <p>{referral_words::overdue(count, days)}</p>
                <p><a href=super::referrals::PATH>{referral_words::CARD_LINK}</a></p>
            </Card>
        }
    })
}

fn tasks_card(ctx: &Ctx, tasks: &[Task]) -> AnyView {
    if !ctx.may(Permission::DoTasks) {
        return ().into_any();
    }
    let lang = ctx.lang;
    let rows: Vec<AnyView> = tasks
        .iter()
        .take(usize::try_from(ROWS).unwrap_or(usize::MAX))
        .map(|task| {
            let (what, whom) = match &task.content {
                Some(content) => (content.what.clone(), content.whom.clone()),
                None if task.damaged => (task_words::kind(&task.kind).to_owned(), errors::DAMAGED.get(lang).to_owned()),
                None => (task_words::kind(&task.kind).to_owned(), String::new()),
            };
            let number = task.case_number.clone().map(|number| {
                let href = format!("{}/{number}", list::PATH);
                view! { <a class="nb" href=href>{number}</a> }
            });
            let due = task.due_on.map(|day| view! { <span>{task_words::by(&date::short_day(lang, day))}</span> });
            html! { <li>{what}<span class="table__sub table__sub--row">{number}<span>{whom}</span>{due}</span></li> }
        })
        .collect();
    let none = rows.is_empty();
    html! {
        <Card title=t::TASKS>
            {if none {
                html! { <p>{t::NO_TASKS}</p> }
            } else {
                html! { <ul class="row-list">{rows}</ul> }
            }}
            <p><a href="/staff/tasks">{t::ALL_TASKS}</a></p>
        </Card>
    }
}
