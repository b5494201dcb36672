//! Members with a past: one that was renamed, one that was merged into it, one that was excluded, one that provides data
//! by opt-out.

use anyhow::Context;
use chrono::{Days, NaiveDate};
use entity::law::guidance::{Improvement, Rung};
use entity::measure::Command;
use entity::member::{ConsentMeans, EndReason, OtherName};
use usecase::letter::post;
use usecase::member::columns::MemberColumns;
use usecase::member::end::{Ending, end};
use usecase::member::opt_out::{OptOutInput, note};
use usecase::member::{add, change};
use usecase::query::measure_file;
use usecase::query::members::{self, Member};
use usecase::state::AppState;

use super::guidance::{SAFE, Story};
use super::members::number;
use super::staff::{Staff, act};
use super::time::Time;
use super::words::{CONSENT, NOTICES, PAST, Past, WHOLE};

/// Tells what happened to them.
pub(super) async fn all(app: &AppState, time: &Time, staff: &Staff) -> anyhow::Result<()> {
    time.back(370, 10, 0);
    for (n, past) in PAST.iter().enumerate() {
        time.tick();
        add::add(app, &act(&staff.admin, None), &input(time, n, past)?).await?;
    }
    renamed(app, time, staff).await?;
    merged(app, time, staff).await?;
    opted_out(app, time, staff).await?;
    excluded(app, time, staff).await
}

fn input(time: &Time, n: usize, (name, kana, prefecture, address, field): &Past) -> anyhow::Result<MemberColumns> {
    Ok(MemberColumns {
        number: number(WHOLE + n)?,
        name: (*name).to_owned(),
        kana: (*kana).to_owned(),
        postal_code: Some("0000000".to_owned()),
        prefecture: (*prefecture).to_owned(),
        address: (*address).to_owned(),
        field: (*field).to_owned(),
        desk_phone: Some(format!("050-0000-{:04}", WHOLE + n + 1)),
        consented_on: time.day(620),
        consent_means: Some(ConsentMeans::Electronic),
        consent_evidence: Some(format!("{CONSENT} {}", WHOLE + n)),
        covered_from: time.day(600),
        ..MemberColumns::default()
    })
}

async fn nth(app: &AppState, n: usize) -> anyhow::Result<Member> {
    Ok(members::by_number(app, &number(WHOLE + n)?).await?)
}

async fn renamed(app: &AppState, time: &Time, staff: &Staff) -> anyhow::Result<()> {
    time.back(120, 14, 0);
    let before = nth(app, 0).await?;
    let (name, kana, brand, brand_kana) = super::words::RENAMED;
    let mut input = MemberColumns {
        name: name.to_owned(),
        kana: kana.to_owned(),
        brands: vec![OtherName { name: brand.to_owned(), kana: Some(brand_kana.to_owned()), until: None }],
        ..before.columns.clone()
    };
    input.keep_former(&before, time.day(122));
    change::change(app, &act(&staff.admin, Some(before.version)), before.id, &input).await?;
    Ok(())
}

async fn merged(app: &AppState, time: &Time, staff: &Staff) -> anyhow::Result<()> {
    time.back(62, 14, 0);
    let (into, gone) = (nth(app, 0).await?, nth(app, 1).await?);
    let ending = Ending { until: time.day(61), reason: EndReason::Merged, successor: Some(into.id) };
    end(app, &act(&staff.admin, Some(gone.version)), gone.id, ending).await?;
    Ok(())
}

/// The first notice gave way to the second.
async fn opted_out(app: &AppState, time: &Time, staff: &Staff) -> anyhow::Result<()> {
    let today = |days: u64| time.day(days);
    let courses: [(u64, Option<NaiveDate>); 2] = [(300, Some(today(60))), (60, None)];
    for ((filed, ended_on), [ppc_number, items, acquired]) in courses.into_iter().zip(NOTICES) {
        time.back(filed - 20, 11, 0);
        let member = nth(app, 3).await?;
        let filed_on = today(filed);
        let said = super::words::NOTICE;
        let input = OptOutInput {
            ppc_number: Some(ppc_number.to_owned()),
            filed_on,
            published_on: Some(filed_on + Days::new(14)),
            ended_on: None,
            holder_name: member.name.clone(),
            holder_address: member.whole_address(),
            holder_representative: said.representative.to_owned(),
            purpose: said.purpose.to_owned(),
            items: items.to_owned(),
            acquired: acquired.to_owned(),
            provided: said.provided.to_owned(),
            stopped: said.stopped.to_owned(),
            requests: said.requests.to_owned(),
            updated: said.updated.to_owned(),
            starts_on: filed_on + Days::new(30),
            link: None,
        };
        note(app, &act(&staff.admin, Some(member.version)), member.id, &OptOutInput { ended_on, ..input }).await?;
    }
    Ok(())
}

/// 除外: a measure that was not followed, and two people who decided.
async fn excluded(app: &AppState, time: &Time, staff: &Staff) -> anyhow::Result<()> {
    let said = super::words::EXCLUSION;
    time.back(100, 10, 0);
    let member = nth(app, 2).await?;
    let story = Story::about(app, staff, member.id, said.reason).await?;
    time.tick();
    story.issue(SAFE, said.facts, said.demand, 10).await?;
    time.back(70, 10, 0);
    story.verify(Improvement::None, said.verified).await?;
    time.tick();
    let mut draft = story.draft(Rung::Exclusion, SAFE, said.why, said.end, 10).await?;
    draft.due = time.day(40);
    story.by(&staff.handler, Command::Propose(draft)).await?;
    time.back(69, 10, 0);
    story.approve(&staff.approver).await?;
    time.back(68, 15, 0);
    for (id, _, posted) in measure_file::letters(app, story.id().await?).await? {
        if posted.is_none() {
            post::posted(app, &act(&staff.handler, None), id, time.day(68)).await.context("a letter is posted")?;
        }
    }
    Ok(())
}
