//! `/staff/members/import/{id}/columns`: which column of the file is which of the list.

use entity::member_column::Column;
use entity::spreadsheet::{self, Table};

use super::{asked, at, elsewhere, read, step};
use crate::page::staff::prelude::*;
use text::member_column as heads;
use text::staff::import::page as t;
use usecase::import::{self, Import, keep, matching, prepare};

/// So many rows are offered as the row of headings.
const HEAD_ROWS: usize = 10;
/// So many rows are shown of each column.
const SAMPLES: usize = 3;
/// So much is shown of a cell.
const SAMPLE: usize = 30;

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let id = asked(&ctx)?;
    let import = import::find(ctx.app.read(), &ctx.app, id).await?;
    if let Some(other) = elsewhere(id, import.state) {
        return Ok(other);
    }
    let table = import.table.clone().ok_or(AppError::Gone)?;
    // `?head=`: another row of headings is looked at; nothing is said yet.
    let (head, columns) = match ctx.query.get("head").parse::<usize>() {
        Ok(head) if head < table.rows.len().min(HEAD_ROWS) => {
            let remembered = keep::remembered(ctx.app.read()).await?;
            (head, matching::columns(&table, head, &remembered))
        }
        Ok(_) | Err(_) => (import.answers.head, import.answers.columns.clone()),
    };
    Ok(show(&ctx, &import, &table, head, &columns, FilledForm::default()))
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let id = asked(&ctx)?;
    let act = ctx.submission(&fields, at(id, "check"))?;
    let import = import::find(ctx.app.read(), &ctx.app, id).await?;
    let Some(table) = import.table.clone() else { return Ok(see_other(&at(id, "decide"))) };
    let head: usize = fields.get("head").parse().map_err(|_| AppError::Stale)?;
    let row = table.rows.get(head).ok_or(AppError::Stale)?;
    let columns: Vec<Option<Column>> =
        (0..row.cells.len()).map(|place| Column::from_code(fields.get(&format!("column_{place}")))).collect();
    let mut errors = FieldErrors::new();
    for (place, column) in columns.iter().enumerate() {
        let before = columns.iter().take(place);
        if column.is_some() && before.into_iter().any(|other| other == column) {
            errors.add(format!("column_{place}"), t::E_TWICE);
        }
    }
    if !columns.contains(&Some(Column::Number)) {
        errors.add("column_0", t::E_NUMBER);
    }
    if !errors.is_empty() {
        return Ok(show(&ctx, &import, &table, head, &columns, FilledForm::new(fields, errors)));
    }
    Ok(see_other(&prepare::match_columns(&ctx.app, &act, id, head, columns).await?))
}

fn show(
    ctx: &Ctx,
    import: &Import,
    table: &Table,
    head: usize,
    columns: &[Option<Column>],
    form: FilledForm,
) -> Response {
    let key = ctx.form_key_again(&form.fields);
    let version = i64::from(import.version);
    let mut said = read(table);
    let twice = matching::twice(table, head);
    if !twice.is_empty() {
        said.push(t::twice(&twice.into_iter().map(spreadsheet::letters).collect::<Vec<_>>()));
    }
    let said: Vec<_> = said.into_iter().map(|line| view! { <li>{line}</li> }).collect();
    let unknown = columns.iter().all(Option::is_none);
    let heads = head_choices(table);
    let boxes = boxes(table, head, columns, &form.errors);
    answer(ctx, t::STEP_COLUMNS, &form.errors.clone(), move || {
        view! {
            <ErrorSummary errors=form.errors/>
            {step(2, t::STEP_COLUMNS)}
            <h1>{t::STEP_COLUMNS}</h1>
            <ul class="bullets">{said}</ul>
            <p>{t::COLUMNS_LEAD}</p>
            {unknown.then(|| view! { <Note kind=NoteKind::Warn><p>{t::NO_HEADINGS}</p></Note> })}
            <form class="form" method="get" novalidate>
                <SelectField at=Control::new("head").value(head.to_string()) label=t::HEAD_ROW hint=t::HEAD_HINT
                    choices=heads/>
                <Buttons><Button label=t::SHOW_HEAD look=Look::Secondary/></Buttons>
            </form>
            <PostForm form_key=key version=Some(version)>
                <input type="hidden" name="head" value=head.to_string()/>
                {boxes}
                <Buttons>
                    <Button label=t::NEXT_CHECK/>
                    <a href=super::PATH>{t::BACK}</a>
                </Buttons>
            </PostForm>
        }
    })
}

fn head_choices(table: &Table) -> Vec<Choice> {
    let rows = table.rows.iter().take(HEAD_ROWS).enumerate();
    rows.map(|(place, row)| {
        let start: Vec<String> =
            row.cells.iter().filter(|cell| !cell.text.trim().is_empty()).take(4).map(|cell| cut(&cell.text)).collect();
        Choice::new(place.to_string(), format!("{} {}", t::row(row.number), start.join(" / ")))
    })
    .collect()
}

fn cut(text: &str) -> String {
    let mut cut: String =
        text.chars().take(SAMPLE).map(|c| if c.is_control() { ' ' } else { c }).collect::<String>().trim().to_owned();
    if text.chars().nth(SAMPLE).is_some() {
        cut.push('…');
    }
    cut
}

fn boxes(table: &Table, head: usize, columns: &[Option<Column>], errors: &FieldErrors) -> Vec<AnyView> {
    let Some(row) = table.rows.get(head) else { return Vec::new() };
    row.cells
        .iter()
        .enumerate()
        .map(|(place, cell)| {
            let name = format!("column_{place}");
            let label = t::column(&cut(&cell.text), &spreadsheet::letters(place));
            let samples: Vec<String> =
                table.rows.iter().skip(head + 1).take(SAMPLES).map(|row| cut(row.text(place))).collect();
            let hint = t::samples(&samples);
            let mut choices = vec![Choice::new("none", t::UNUSED)];
            choices.extend(Column::ALL.iter().map(|column| Choice::new(column.code(), heads::heading(*column))));
            let value = columns.get(place).copied().flatten().map_or("none", Column::code);
            let error = errors.of(&name);
            html! { <SelectField at=Control::new(name).value(value).error(error) label=label hint=hint choices=choices/> }
        })
        .collect()
}
