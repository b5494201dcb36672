//! `/staff/members/export`: the whole list as a file that an import reads again; and the empty file to begin with.

use entity::member_column::Column;

use super::{PATH, check, start};
use crate::page::staff::prelude::*;
use text::member_column as heads;
use text::staff::import::{export as t, page as shared};
use usecase::member_export::{self, write};

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    Ok(ctx.page(frame(&ctx), t::EXPORT_TITLE, move || {
        view! {
            <h1>{t::EXPORT_TITLE}</h1>
            <p>{t::EXPORT_LEAD}</p>
            <ul class="bullets">
                <li><a href="/staff/members/export/members.xlsx">{t::EXPORT_XLSX}</a></li>
                <li><a href="/staff/members/export/members.csv">{t::EXPORT_CSV}</a></li>
                <li>
                    <a href="/staff/members/export/members-sjis.csv">{t::EXPORT_OLD}</a>
                    <span class="table__sub">{t::EXPORT_OLD_HINT}</span>
                </li>
            </ul>
            <p><a href=PATH>{shared::TITLE}</a></p>
            <p><a href="/staff/members">{shared::BACK_MEMBERS}</a></p>
        }
    }))
}

async fn rows(ctx: &Ctx) -> Result<Vec<Vec<String>>, AppError> {
    member_export::take(&ctx.app, &ctx.actor()?, &ctx.visit.request_id).await
}

pub(in crate::page::staff) async fn xlsx(ctx: Ctx) -> Result<Response, PageError> {
    let rows = rows(&ctx).await?;
    let headings = member_export::headings();
    let sheet = write::ExportTable { name: heads::SHEET, headings: &headings, rows: &rows, wide: &[] };
    let bytes = write::workbook(&[sheet]).map_err(|cause| AppError::broken(cause.into()))?;
    Ok(start::file("members.xlsx", check::XLSX, bytes))
}

pub(in crate::page::staff) async fn csv(ctx: Ctx) -> Result<Response, PageError> {
    let rows = rows(&ctx).await?;
    let bytes = write::text(&member_export::headings(), &rows).map_err(|cause| AppError::broken(cause.into()))?;
    Ok(start::file("members.csv", "text/csv; charset=utf-8", bytes))
}

/// `/staff/members/export/members-sjis.csv`, or which letters keep it from being written.
pub(in crate::page::staff) async fn old_csv(ctx: Ctx) -> Result<Response, PageError> {
    let rows = rows(&ctx).await?;
    let written = write::old_text(&member_export::headings(), &rows).map_err(|cause| AppError::broken(cause.into()))?;
    let unwritable = match written {
        Ok(bytes) => return Ok(start::file("members-sjis.csv", "text/csv; charset=Shift_JIS", bytes)),
        Err(unwritable) => unwritable,
    };
    let name_at = Column::ALL.iter().position(|column| *column == Column::Name).unwrap_or(0);
    let lines: Vec<_> = unwritable
        .into_iter()
        .map(|one| {
            let name = rows.get(one.row).and_then(|row| row.get(name_at)).cloned().unwrap_or_default();
            let column = Column::ALL.get(one.column).map(|column| heads::heading(*column)).unwrap_or_default();
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td>{column}</td>
                    <td>{one.letters.join(" ")}</td>
                </tr>
            }
        })
        .collect();
    let mut errors = FieldErrors::new();
    errors.add("letters", t::E_OLD);
    Ok(answer(&ctx, t::EXPORT_TITLE, &errors.clone(), move || {
        view! {
            <ErrorSummary errors=errors/>
            <h1>{t::EXPORT_TITLE}</h1>
            <Table id="letters" caption=t::UNWRITABLE
                head=[shared::COL_NAME, shared::COL_COLUMN, t::COL_LETTERS]>{lines}</Table>
            <p><a href="/staff/members/export">{shared::PREVIOUS}</a></p>
        }
    }))
}

/// `/staff/members/import/template.xlsx`: headings to fill in below, and a sheet that explains each column.
pub(in crate::page::staff) async fn template(_ctx: Ctx) -> Result<Response, PageError> {
    let headings = member_export::headings();
    let explained: Vec<Vec<String>> = Column::ALL
        .iter()
        .map(|column| {
            let need = if heads::is_needed(*column) { heads::NEEDED } else { heads::MAY_BE_EMPTY };
            vec![
                heads::heading(*column).to_owned(),
                need.to_owned(),
                heads::how(*column).to_owned(),
                heads::example(*column).to_owned(),
            ]
        })
        .collect();
    let explanation = [heads::EXPLAINED_COLUMN, heads::EXPLAINED_NEED, heads::EXPLAINED_HOW, heads::EXPLAINED_EXAMPLE]
        .map(std::borrow::ToOwned::to_owned);
    let sheets = [
        write::ExportTable { name: heads::SHEET, headings: &headings, rows: &[], wide: &[] },
        write::ExportTable { name: heads::EXPLANATION, headings: &explanation, rows: &explained, wide: &[2] },
    ];
    let bytes = write::workbook(&sheets).map_err(|cause| AppError::broken(cause.into()))?;
    Ok(start::file("template.xlsx", check::XLSX, bytes))
}
