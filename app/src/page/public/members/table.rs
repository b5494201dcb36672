//! `/members.csv`: the whole list as a table, for whoever opens it in a spreadsheet.

use chrono::NaiveDate;
use entity::member::OtherName;
use entity::spreadsheet;

use crate::page::public::members::ask::MemberListQuery;
use crate::prelude::*;
use crate::web::data::{self, Data};
use text::public::members as t;
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
        out.write_record(cells(today, member)).map_err(broken)
    })
    .await?;
    let body = out.into_inner().map_err(|cause| broken(cause.into_error().into()))?;
    Ok(data::send(&ctx, Data { kind: "text/csv; charset=utf-8", file: Some("members.csv"), body, modified }))
}

fn head(lang: Lang) -> [&'static str; 15] {
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
    head.map(|word| word.get(lang))
}

fn cells(today: NaiveDate, member: Member) -> [String; 15] {
    let names = |names: &[OtherName]| names.iter().map(|other| other.name.as_str()).collect::<Vec<_>>().join("\n");
    let ended = member.ended(today).map(|day| day.to_string()).unwrap_or_default();
    [
        member.number,
        member.name,
        member.kana,
        names(&member.former_names),
        names(&member.brands),
        member.prefecture,
        member.address,
        member.field,
        member.representative.unwrap_or_default(),
        member.desk_name.unwrap_or_default(),
        member.desk_phone.unwrap_or_default(),
        member.desk_mail.unwrap_or_default(),
        member.website.unwrap_or_default(),
        member.covered_from.to_string(),
        ended,
    ]
    .map(|cell| spreadsheet::harmless(&cell))
}
