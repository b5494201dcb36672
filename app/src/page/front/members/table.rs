//! `/members.csv`: the whole list as a table, for whoever opens it in a spreadsheet.

use axum::response::Response;
use chrono::NaiveDate;
use entity::member::OtherName;
use entity::sheet;

use crate::error::AppError;
use crate::page::front::members::ask::Ask;
use crate::text::Lang;
use crate::text::front::members as t;
use crate::usecase::read::member_list;
use crate::usecase::read::members::Member;
use crate::web::ctx::Ctx;
use crate::web::data::{self, Data};

/// Without it, spreadsheet programs in Japan take the file for Shift_JIS.
const BYTE_ORDER_MARK: &str = "\u{feff}";

pub(in crate::page::front) async fn get(ctx: Ctx) -> Result<Response, AppError> {
    let today = ctx.today();
    let ask = match Ask::of_program(&ctx.query, ctx.lang, today) {
        Ok(ask) => ask,
        Err(errors) => return data::refuse(&ctx, errors.into()),
    };
    let members = member_list::everything(&ctx.desk, &ask.sent(today)).await?;
    let modified = member_list::changed_at(&ctx.desk).await?;
    let body = write(ctx.lang, today, &members).map_err(|cause| AppError::broken(cause.into()))?;
    Ok(data::send(&ctx, Data { kind: "text/csv; charset=utf-8", file: Some("members.csv"), body, modified }))
}

fn write(lang: Lang, today: NaiveDate, members: &[Member]) -> Result<Vec<u8>, csv::Error> {
    let mut out =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    let head = [
        t::NUMBER,
        t::CSV_NAME,
        t::KANA,
        t::FORMER,
        t::BRANDS,
        t::PREFECTURE,
        t::CSV_ADDRESS,
        t::FIELD,
        t::REPRESENTATIVE,
        t::CSV_DESK_NAME,
        t::CSV_DESK_PHONE,
        t::CSV_DESK_MAIL,
        t::WEBSITE,
        t::CSV_FROM,
        t::CSV_UNTIL,
    ];
    out.write_record(head.map(|word| word.get(lang)))?;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let names = |names: &[OtherName]| names.iter().map(|other| other.name.as_str()).collect::<Vec<_>>().join("\n");
    for member in members {
        let cells = [
            member.number.clone(),
            member.name.clone(),
            member.kana.clone(),
            names(&member.former_names),
            names(&member.brands),
            member.prefecture.clone(),
            member.address.clone(),
            member.field.clone(),
            text(&member.representative),
            text(&member.desk_name),
            text(&member.desk_phone),
            text(&member.desk_mail),
            text(&member.website),
            member.covered_from.to_string(),
            member.ended(today).map(|day| day.to_string()).unwrap_or_default(),
        ];
        out.write_record(cells.map(|cell| sheet::harmless(&cell)))?;
    }
    out.into_inner().map_err(|cause| cause.into_error().into())
}
