//! The demonstration tells its stories relative to today, and some days of theirs must be days on which the body works.

use chrono::{Days, NaiveDate};
use schema::member;
use sea_orm::EntityTrait;
use server::config::Config;
use server::demo;
use server::secret::Secret;
use tempfile::TempDir;

/// A week around the turn of the year: every day of the week, with the closing days and a holiday near.
#[tokio::test]
async fn it_can_be_made_on_any_day() {
    for offset in 0..7 {
        let day = NaiveDate::from_ymd_opt(2026, 12, 26).unwrap() + Days::new(offset);
        let now = day.and_hms_opt(1, 0, 0).unwrap().and_utc();
        let folder = TempDir::new().unwrap();
        let data = folder.path().join("data");
        demo::settings(&data).unwrap();
        let variables = [("MADOGUCHI__DATA".to_owned(), data.to_string_lossy().into_owned())].into();
        let mut config = Config::from_sources(None, &variables).unwrap();
        assert!(!config.advice().iter().any(|line| line.contains("settings file")), "others cannot read what it wrote");
        config.database = Secret::new(format!("sqlite://{}?mode=rwc", data.join("madoguchi.db").display()));
        server::boot::migrate(&config).await.unwrap();
        if let Err(error) = demo::fill(&config, now).await {
            panic!("{day}: {error:#}");
        }
        let db = sea_orm::Database::connect(config.database.expose()).await.unwrap();
        for member in member::Entity::find().all(&db).await.unwrap() {
            // Whoever changes something else must not be stopped by what is there.
            let phone = member.desk_phone.map(|phone| entity::contact::phone(&phone));
            assert!(phone.is_none_or(|phone| phone.is_ok()), "{day}: {}", member.name);
        }
        db.close().await.unwrap();
        folder.close().unwrap();
    }
}
