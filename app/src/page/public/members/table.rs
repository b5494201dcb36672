//! `/members.csv`: the whole list as a table, for whoever opens it in a spreadsheet.

use chrono::NaiveDate;
use entity::member::OtherName;
use entity::member_column::Column;
use entity::spreadsheet;

use crate::page::public::members::ask::MemberListQuery;
use crate::prelude::*;
use crate::web::data::{self, Data};
use text::Word;
use text::member_column::public_heading;
use usecase::query::member_list;
use usecase::query::members::Member;

/// Without it, spreadsheet programs in Japan take the file for Shift_JIS.
const BYTE_ORDER_MARK: &str = "\u{feff}";

pub(in crate::page::public) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let today = ctx.today();
    let ask = match MemberListQuery::of_program(&ctx.query, ctx.lang, today) {
        Ok(ask) => ask,
        Err(errors) => return data::refuse(&ctx, errors.into()),
    };
    let modified = member_list::changed_at(&ctx.app).await?;
    // Written row by row: of a long list only the file itself is in memory.
    let mut out =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    let broken = |cause: csv::Error| AppError::broken(cause.into());
    out.write_record(head(ctx.lang)).map_err(broken)?;
    member_list::everything(&ctx.app, &ask.sent(today), |member| {
        out.write_record(cells(today, &member)).map_err(broken)
    })
    .await?;
    let body = out.into_inner().map_err(|cause| broken(cause.into_error().into()))?;
    Ok(data::send(&ctx, Data { kind: "text/csv; charset=utf-8", file: Some("members.csv"), body, modified }))
}

/// Programs read the cells by their place, and the table has never had the postal code.
fn columns() -> impl Iterator<Item = (Column, Word)> {
    let shown = Column::ALL.iter().filter(|column| **column != Column::PostalCode);
    shown.filter_map(|column| Some((*column, public_heading(*column)?)))
}

fn head(lang: Lang) -> impl Iterator<Item = &'static str> {
    columns().map(move |(_, word)| word.get(lang))
}

fn cells(today: NaiveDate, member: &Member) -> impl Iterator<Item = String> {
    let names = |names: &[OtherName]| names.iter().map(|other| other.name.as_str()).collect::<Vec<_>>().join("\n");
    columns().map(move |(column, _)| {
        let cell = match column {
            Column::FormerName => names(&member.former_names),
            Column::BrandName => names(&member.brands),
            Column::CoveredUntil => member.ended(today).map(|day| day.to_string()).unwrap_or_default(),
            plain => member.text(plain).unwrap_or_default(),
        };
        spreadsheet::harmless(&cell)
    })
}
