//! What a measure may cite: clauses of the guideline versions in force today, and whether a citation still stands.

use entity::guideline::life::Stage;
use entity::measure::{Citation, Cited, CitedClause};
use schema::{guideline, guideline_version};

use crate::prelude::*;

/// The guidelines in force today, each with all clauses that can be cited.
pub async fn choices(app: &AppState) -> Result<Vec<Citation>, AppError> {
    in_force(app.read(), app.today()).await
}

/// How a citation stands today: its version must be the one in force, and hold every clause that is named.
pub(super) async fn standing<C: ConnectionTrait>(
    db: &C,
    today: NaiveDate,
    cites: Option<&Citation>,
) -> Result<Cited, AppError> {
    let Some(cites) = cites else { return Ok(Cited::Nothing) };
    let stands = in_force(db, today).await?.into_iter().any(|now| {
        now.guideline == cites.guideline
            && now.version == cites.version
            && now.published_on == cites.published_on
            && cites.clauses.iter().all(|clause| now.clauses.contains(clause))
    });
    Ok(if stands { Cited::InForce } else { Cited::Gone })
}

async fn in_force<C: ConnectionTrait>(db: &C, today: NaiveDate) -> Result<Vec<Citation>, AppError> {
    let guidelines = guideline::Entity::find().order_by_asc(guideline::Column::Slug).all(db).await?;
    let versions = guideline_version::Entity::find()
        .filter(guideline_version::Column::Stage.is_in([Stage::Published, Stage::Superseded]))
        .filter(guideline_version::Column::PpcPublishedOn.lte(today))
        .filter(guideline_version::Column::InForceOn.lte(today))
        .all(db)
        .await?;
    let mut found = Vec::new();
    for one in guidelines {
        let newest = versions
            .iter()
            .filter(|version| version.guideline_id == one.id)
            .max_by_key(|version| (version.in_force_on, version.number));
        let Some(version) = newest else { continue };
        found.push(Citation {
            guideline: one.id,
            slug: one.slug,
            title: one.title,
            version: u32::try_from(version.number).unwrap_or_default(),
            published_on: version.ppc_published_on,
            clauses: clauses(&version.body),
        });
    }
    Ok(found)
}

/// The articles of a text; where nothing is headed as one, all its headings.
fn clauses(body: &str) -> Vec<CitedClause> {
    let headings = entity::guideline::clauses(body);
    let articles = headings.iter().any(|heading| heading.depth > 2);
    headings
        .into_iter()
        .filter(|heading| !articles || heading.depth > 2)
        .map(|clause| CitedClause { anchor: clause.anchor, heading: clause.heading })
        .collect()
}
