//! `/staff/members/{no}`: what is registered, the people who sign in, and every change.

use entity::member::OtherName;
use entity::member_column::Column;
use uuid::Uuid;

use crate::page::public::members::notices;
use crate::page::staff::approvals::show::same_waits;
use crate::page::staff::keeps;
use crate::page::staff::measures as guidance_pages;
use crate::page::staff::measures::table;
use crate::page::staff::measures::table::Members;
use crate::page::staff::prelude::*;
use text::measure::staff as words;
use text::member_column::heading;
use text::public::{members as shown, opt_out};
use text::role;
use text::staff::{approvals, members as t};
use usecase::approval::{self, MEMBER_END, waiting};
use usecase::query::measures as files;
use usecase::query::member_history::{self, MemberChange};
use usecase::query::members::{self, Member};
use usecase::query::opt_outs::{self, OptOut};
use usecase::query::portal_users::{self, User, UserState};

const DONE: &[(&str, &str)] = &[
    ("added", t::DONE_ADDED),
    ("changed", t::DONE_CHANGED),
    ("same", t::DONE_SAME),
    ("ended", t::DONE_ENDED),
    ("opt-out", opt_out::DONE),
    ("off", t::DONE_OFF),
    ("proposed", approvals::DONE_PROPOSED),
];

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let member = members::by_number(&ctx.app, ctx.param("no")?).await?;
    let history = member_history::of(&ctx.app, member.id).await?;
    let users = portal_users::of(&ctx.app, member.id).await?;
    let successor = members::successor(&ctx.app, &member).await?;
    let notices = opt_outs::of(&ctx.app, member.id).await?;
    let guidance = guidance(&ctx, &member).await?;
    let waiting = Waits::of(&ctx, &member).await?;
    let (done, keeps, today) = (banner(&ctx, DONE), keeps(&ctx), ctx.today());
    Ok(ctx.page(frame(&ctx), member.name.clone(), move || {
        let over = member.is_over(today);
        let path = format!("/staff/members/{}", member.number);
        view! {
            {done}
            <h1>{member.name.clone()}</h1>
            {over.then(|| view! { <p><Tag label=shown::ENDED.get(lang)/></p> })}
            {keeps.then(|| acts(&path, &member, waiting.end))}
            {member.is_published(today).then(|| view! {
                <p><a href=format!("/members/{}", member.number)>{t::PUBLIC}</a></p>
            })}
            <section aria-labelledby="data">
                <h2 id="data">{t::DATA}</h2>
                <SummaryList rows=rows(lang, &member, successor.as_ref())/>
            </section>
            <section>
                <h2>{opt_out::TITLE.get(lang)}</h2>
                {opt_outs(lang, today, &path, notices, keeps)}
            </section>
            <section>
                <h2>{t::USERS}</h2>
                {people(&path, &users, keeps)}
                {waiting.invitations}
            </section>
            {guidance}
            <section aria-labelledby="history">
                <h2 id="history">{t::HISTORY}</h2>
                {changes(lang, &history)}
            </section>
        }
    }))
}

/// The files on this member, for those who read them; who handles cases can open one.
async fn guidance(ctx: &Ctx, member: &Member) -> Result<Option<AnyView>, AppError> {
    if !ctx.may(Permission::ReadCases) {
        return Ok(None);
    }
    let files = files::on_member(&ctx.app, &ctx.actor()?, member.id).await?;
    let opens = ctx.may(Permission::HandleMeasures) && member.covers(ctx.today());
    let href = format!("{}?member={}", guidance_pages::NEW, member.number);
    let list = if files.is_empty() {
        html! { <p>{words::EMPTY_HERE}</p> }
    } else {
        table::table(ctx, words::TITLE, files, Members::One)
    };
    Ok(Some(html! {
        <section>
            <h2>{words::TITLE}</h2>
            {list}
            {opens.then(|| view! {
                <Buttons><LinkButton href=href label=words::NEW_TITLE look=Look::Secondary/></Buttons>
            })}
        </section>
    }))
}

/// What was proposed about the member and waits; for those who keep the registers.
struct Waits {
    end: Option<Uuid>,
    invitations: AnyView,
}

impl Waits {
    async fn of(ctx: &Ctx, member: &Member) -> Result<Self, AppError> {
        if !keeps(ctx) {
            return Ok(Self { end: None, invitations: ().into_any() });
        }
        let end = approval::waits(ctx.app.read(), MEMBER_END, member.id.0).await?;
        let invited = waiting::invitations(&ctx.app, member.id).await?;
        let name = |one: waiting::Invited| (one.id, t::proposed_user(&one.name, &one.mail));
        Ok(Self { end, invitations: same_waits(invited.into_iter().map(name)) })
    }
}

fn acts(path: &str, member: &Member, ends: Option<Uuid>) -> AnyView {
    let end = (member.covered_until.is_none() && ends.is_none()).then(|| {
        view! { <LinkButton href=format!("{path}/end") label=t::END look=Look::Secondary/> }
    });
    let note = same_waits(ends.map(|id| (id, approvals::MEMBER_END.to_owned())));
    let edit = format!("{path}/edit");
    html! {
        {note}
        <Buttons>
            <LinkButton href=edit label=t::EDIT look=Look::Secondary/>
            {end}
        </Buttons>
    }
}

fn rows(lang: Lang, member: &Member, successor: Option<&Member>) -> Vec<SummaryRow> {
    let others = |names: &[OtherName]| names.iter().map(|other| shown::other_name(lang, other)).collect::<Vec<_>>();
    let row = |column: &Column| {
        let head = heading(*column);
        Some(match column {
            // The name is the heading of the page, and one row holds the whole address.
            Column::Name | Column::Prefecture => return None,
            Column::Address => SummaryRow::text(head, member.whole_address()),
            Column::FormerName => SummaryRow::texts(head, others(&member.former_names)),
            Column::BrandName => SummaryRow::texts(head, others(&member.brands)),
            Column::ConsentMeans => SummaryRow::text(head, member.consent_means.map_or(t::MEANS_UNKNOWN, t::means)),
            plain => {
                let value = member.text(*plain)?;
                let field = plain.in_history().unwrap_or_default();
                SummaryRow::text(head, if value.is_empty() { value } else { t::value(lang, field, &value) })
            }
        })
    };
    let mut rows: Vec<_> = Column::ALL.iter().filter_map(row).collect();
    if let Some(until) = member.covered_until {
        rows.push(SummaryRow::text(t::UNTIL, date::day(lang, until)));
        let reason = member.ended_reason.as_deref().unwrap_or_default();
        rows.push(SummaryRow::text(t::F_REASON, shown::reason(lang, reason)));
    }
    if let Some(successor) = successor {
        let path = format!("/staff/members/{}", successor.number);
        rows.push(SummaryRow::view(t::F_SUCCESSOR, view! { <a href=path>{successor.name.clone()}</a> }));
    }
    rows
}

/// How far a user is, as a chip.
pub(super) fn state(state: UserState) -> AnyView {
    let (label, tone) = match state {
        UserState::Active => (t::STATE_ACTIVE, Tone::Settled),
        UserState::Invited => (t::STATE_INVITED, Tone::Member),
        UserState::Off => (t::STATE_OFF, Tone::Plain),
    };
    html! { <Tag label=label tone=tone/> }
}

fn people(path: &str, users: &[User], keeps: bool) -> AnyView {
    let invite = keeps.then(|| {
        let href = format!("{path}/invite");
        view! {
            <Buttons><LinkButton href=href label=t::INVITE look=Look::Secondary/></Buttons>
        }
    });
    if users.is_empty() {
        return html! { <p>{t::NO_USERS}</p>{invite} };
    }
    let rows: Vec<_> = users
        .iter()
        .map(|user| {
            let name = if keeps {
                html! { <a href=format!("{path}/users/{}", user.id)>{user.name.clone()}</a> }
            } else {
                user.name.clone().into_any()
            };
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td>{user.mail.clone()}</td>
                    <td class="nb">{role::member(user.role)}</td>
                    <td class="nb">{state(user.state)}</td>
                </tr>
            }
        })
        .collect();
    html! {
        <Table id="user-table" caption=t::USERS
            head=[t::USER_NAME, t::USER_MAIL, t::USER_ROLE, t::STATE]>{rows}</Table>
        {invite}
    }
}

fn opt_outs(lang: Lang, today: chrono::NaiveDate, path: &str, notices: Vec<OptOut>, keeps: bool) -> AnyView {
    let none = notices.is_empty().then(|| view! { <p>{opt_out::NONE}</p> });
    let each: Vec<_> = notices
        .into_iter()
        .map(|notice| {
            let hidden = !notice.is_published(today);
            let edit = keeps.then(|| {
                let href = format!("{path}/opt-outs/{}", notice.id);
                view! { <p><a href=href>{opt_out::EDIT}</a></p> }
            });
            view! {
                <h3>{opt_out::filed(lang, notice.said.filed_on)}</h3>
                {hidden.then(|| view! { <p>{opt_out::NOT_PUBLIC}</p> })}
                <SummaryList rows=notices::rows(lang, &notice.said)/>
                {edit}
            }
        })
        .collect();
    let new = keeps.then(|| {
        let href = format!("{path}/opt-outs/new");
        view! { <Buttons><LinkButton href=href label=opt_out::NEW look=Look::Secondary/></Buttons> }
    });
    html! { {none}{each}{new} }
}

fn changes(lang: Lang, history: &[MemberChange]) -> AnyView {
    let lines: Vec<_> = history
        .iter()
        .map(|change| {
            let head = t::when_and_who(&date::moment(lang, change.at), change.who.as_deref());
            let said = if change.is_first() {
                vec![t::ADDED.to_owned()]
            } else {
                change.fields.iter().map(|one| t::changed(lang, &one.field, &one.before, &one.after)).collect()
            };
            let fields: Vec<_> = said.into_iter().map(|line| view! { <li>{line}</li> }).collect();
            view! { <li><p>{head}</p><ul class="plain-list">{fields}</ul></li> }
        })
        .collect();
    html! { <ul class="bullets">{lines}</ul> }
}
