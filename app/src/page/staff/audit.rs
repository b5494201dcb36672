//! `/staff/audit`: who did what, a sentence a line, the newest first.

use crate::page::staff::prelude::*;
use text::staff::audit as t;
use usecase::query::audit::{self, AuditQuery, LogLine, LogPage};

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let chosen = |name: &str| Some(ctx.query.trimmed(name).to_owned()).filter(|value| !value.is_empty());
    let query = AuditQuery {
        before: ctx.query.get("before").parse().ok(),
        actor_kind: chosen("who"),
        action: chosen("action"),
    };
    let found = audit::page(&ctx.app, &ctx.actor()?, &query).await?;
    let fields = ctx.query.clone();
    Ok(ctx.page(frame(&ctx), t::TITLE, move || {
        view! {
            <h1>{t::TITLE}</h1>
            <p>{t::LEAD}</p>
            {filter(&fields, &query, &found.actions)}
            {lines(lang, &fields, found)}
        }
    }))
}

fn filter(fields: &Fields, query: &AuditQuery, actions: &[String]) -> AnyView {
    let all = || Choice::new("", t::ALL);
    let who: Vec<_> = std::iter::once(all())
        .chain(["staff", "applicant", "member", "system", "nobody"].map(|kind| Choice::new(kind, t::actor(kind))))
        .collect();
    let actions: Vec<_> = std::iter::once(all())
        .chain(actions.iter().map(|action| Choice::new(action.clone(), t::action(action))))
        .collect();
    let newest = query.before.is_some().then(|| view! { <a href=href(fields, None)>{t::NEWEST}</a> });
    html! {
        <form class="form" method="get" action="/staff/audit">
            <div class="grid">
                <SelectField at=Control::new("who").value(query.actor_kind.clone().unwrap_or_default()) label=t::KIND
                    choices=who/>
                <SelectField at=Control::new("action").value(query.action.clone().unwrap_or_default()) label=t::ACTION
                    choices=actions/>
            </div>
            <Buttons><Button label=t::SHOW look=Look::Secondary/>{newest}</Buttons>
        </form>
    }
}

fn lines(lang: Lang, fields: &Fields, found: LogPage) -> AnyView {
    if found.lines.is_empty() {
        return html! { <div class="empty"><p>{t::NONE}</p></div> };
    }
    let older = found.older.map(|before| {
        view! { <p><a href=href(fields, Some(before)) rel="next">{t::OLDER}</a></p> }
    });
    let rows: Vec<_> = found.lines.into_iter().map(|line| row(lang, line)).collect();
    html! {
        <Table id="audit" caption=t::CAPTION head=[t::SEQ, t::AT, t::WHAT, t::REQUEST] number=0>{rows}</Table>
        {older}
    }
}

fn row(lang: Lang, line: LogLine) -> AnyView {
    let who = line.who.unwrap_or_else(|| t::actor(&line.actor_kind).to_owned());
    let subject = t::subject(&line.subject_kind, line.subject.as_deref());
    let action = t::action(&line.action);
    let reason = line.reason.as_deref().map(t::reason);
    html! {
        <tr>
            <th scope="row" class="num">{line.seq}</th>
            <td class="nb">{date::moment(lang, line.at)}</td>
            <td>{t::sentence(&who, &subject, &action, reason.as_deref())}</td>
            <td><code>{line.request_id}</code></td>
        </tr>
    }
}

fn href(fields: &Fields, before: Option<i64>) -> String {
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    for name in ["who", "action"].into_iter().filter(|name| !fields.trimmed(name).is_empty()) {
        pairs.append_pair(name, fields.trimmed(name));
    }
    if let Some(before) = before {
        pairs.append_pair("before", &before.to_string());
    }
    format!("/staff/audit?{}", pairs.finish())
}
