//! Many cases: copies of what one invented applicant said, each a case of its own with keys of its own, entered by the
//! same door as every case.

use std::path::Path;

use anyhow::{Context, ensure};
use entity::application::answer::Channel;
use entity::case::command::Command;
use entity::case::event::Event;
use entity::case::payload::Reception;
use entity::id::CaseId;
use entity::people::Actor;
use schema::{case_file, member};
use sea_orm::{EntityTrait, PaginatorTrait, QueryOrder, QuerySelect};
use server::config::Config;
use usecase::case::execute::open_case;
use usecase::case::load;
use usecase::support::submission::Submission;

/// What the measurements need to know of the data.
#[derive(Debug)]
pub(crate) struct Seeded {
    /// A case with ten events or more.
    pub(crate) number: String,
    /// The page of a member.
    pub(crate) member_path: String,
    /// Who may see the queue.
    pub(crate) login: &'static str,
}

/// Adds cases until there are so many.
pub(crate) async fn fill(data: &Path, cases: usize) -> anyhow::Result<Seeded> {
    let variables = [("MADOGUCHI__DATA".to_owned(), data.to_string_lossy().into_owned())].into();
    let config = Config::from_sources(None, &variables)?;
    let app = server::boot::app_state(&config, server::clock::machine()).await?;

    let rows = case_file::Entity::find().order_by_desc(case_file::Column::Version).all(app.read()).await?;
    let busiest = rows.first().context("the invented data hold no case")?;
    ensure!(busiest.version >= 10, "no invented case has ten events");
    let mut pattern = None;
    for row in &rows {
        let keys = app.keys().of_case(row.id).await?;
        for recorded in load::history(app.read(), &keys, row.id).await.map_err(|error| anyhow::anyhow!("{error:?}"))? {
            if let Event::Received(received) = recorded.event
                && received.application.channel == Channel::Web
                && received.application.files.is_empty()
                && received.application.identity_files.is_empty()
            {
                pattern = Some(received);
            }
        }
    }
    let pattern = pattern.context("no invented case came by the web without files")?;
    let company = member::Entity::find().limit(1).one(app.read()).await?.context("there is no member")?;

    let there = usize::try_from(case_file::Entity::find().count(app.read()).await?)?;
    for _ in there..cases {
        let id = CaseId(uuid::Uuid::now_v7());
        let keys = app.keys().create_case(id, app.now()).await?;
        let actor = Actor::Applicant { case: id };
        let act = Submission::without_form(actor, "bench");
        let command = |number| {
            Command::Receive(Box::new(Reception {
                application: pattern.application.clone(),
                number,
                points: Vec::new(),
                received_at: app.now(),
                prior: None,
            }))
        };
        open_case(&app, &act, &keys, None, command, async |_| Ok(()))
            .await
            .map_err(|error| anyhow::anyhow!("{error:?}"))?;
    }
    let seeded = Seeded {
        number: busiest.number.clone(),
        member_path: format!("/members/{}", company.corporate_number),
        login: "minami",
    };
    server::boot::close(&app).await;
    Ok(seeded)
}

/// The password of somebody of the demonstration.
pub(crate) fn password(login: &str) -> anyhow::Result<String> {
    let found = server::demo::sign_ins().into_iter().find(|sign_in| sign_in.login == login);
    Ok(found.context("nobody has this login")?.password.to_owned())
}
