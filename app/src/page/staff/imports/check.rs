//! `/staff/members/import/{id}/check`: what is wrong with which cell, and what would be right. Nothing goes on with
//! mistakes unless somebody says that those rows are left out.

use super::{PER_PAGE, asked, at, elsewhere, page_number, read, start, step};
use crate::page::staff::prelude::*;
use text::member_column as heads;
use text::staff::import::page as t;
use usecase::import::judged::{Judged, Problem, Weight};
use usecase::import::{self, ImportReview, prepare};
use usecase::member_export::write::{self, ExportTable};

const DONE: &[(&str, &str)] = &[("fixed", t::DONE_FIXED)];

/// Which rows are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Show {
    Wrong,
    Look,
    Fine,
}

impl Show {
    const fn code(self) -> &'static str {
        match self {
            Self::Wrong => "wrong",
            Self::Look => "look",
            Self::Fine => "fine",
        }
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Wrong => t::SHOW_WRONG,
            Self::Look => t::SHOW_LOOK,
            Self::Fine => t::SHOW_FINE,
        }
    }

    fn holds(self, row: &Judged) -> bool {
        match self {
            Self::Wrong => row.weight() == Some(Weight::Wrong),
            Self::Look => row.weight() == Some(Weight::Look),
            Self::Fine => row.weight().is_none(),
        }
    }
}

const SHOWN: [Show; 3] = [Show::Wrong, Show::Look, Show::Fine];

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let id = asked(&ctx)?;
    let import = import::find(ctx.app.read(), &ctx.app, id).await?;
    if let Some(other) = elsewhere(id, import.state) {
        return Ok(other);
    }
    let review = import::review(ctx.app.read(), &ctx.app, id).await?;
    Ok(show(&ctx, &review, FilledForm::default()))
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let id = asked(&ctx)?;
    match fields.get("act") {
        "leave-out" => {
            let act = ctx.submission(&fields, at(id, "changes"))?;
            Ok(see_other(&prepare::leave_out(&ctx.app, &act, id).await?))
        }
        "give-up" => {
            let act = ctx.submission(&fields, format!("{}?done=dropped", super::PATH))?;
            Ok(see_other(&prepare::give_up(&ctx.app, &act, id).await?))
        }
        _ => Err(AppError::Stale.into()),
    }
}

/// `/staff/members/import/{id}/wrong.xlsx`: the rows to be put right, as they stand in the file.
pub(in crate::page::staff) async fn wrong(ctx: Ctx) -> Result<Response, PageError> {
    let review = import::review(ctx.app.read(), &ctx.app, asked(&ctx)?).await?;
    let table = review.import.table.as_ref().ok_or(AppError::Gone)?;
    let head = table.rows.get(review.import.answers.head);
    let width = head.map_or(0, |row| row.cells.len());
    let theirs = (0..width).map(|place| head.map(|row| row.text(place).to_owned()).unwrap_or_default());
    let mut headings = vec![heads::ORIGINAL_ROW.to_owned()];
    headings.extend(theirs);
    headings.push(heads::TO_DO.to_owned());
    let rows: Vec<Vec<String>> = prepare::wrong_rows(table, &review.rows)
        .into_iter()
        .map(|(row, judged)| {
            let mut cells = vec![row.number.to_string()];
            cells.extend((0..width).map(|place| row.text(place).to_owned()));
            let said: Vec<String> = judged
                .problems
                .iter()
                .filter(|problem| problem.weight == Weight::Wrong)
                .map(|problem| format!("{}：{}", place(problem), problem.say))
                .collect();
            cells.push(said.join("\n"));
            cells
        })
        .collect();
    let last = headings.len().saturating_sub(1);
    let sheet = ExportTable { name: heads::TO_DO, headings: &headings, rows: &rows, wide: &[last] };
    let bytes = write::workbook(&[sheet]).map_err(|cause| AppError::broken(cause.into()))?;
    Ok(start::file("rows.xlsx", XLSX, bytes))
}

/// The media type of a workbook.
pub(super) const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

fn place(problem: &Problem) -> String {
    match problem.column {
        Some(column) => t::column(heads::heading(column), &problem.letters),
        None => t::WHOLE_ROW.to_owned(),
    }
}

fn show(ctx: &Ctx, review: &ImportReview, form: FilledForm) -> Response {
    let id = review.import.id;
    let count = |which: Show| review.rows.iter().filter(|row| which.holds(row)).count();
    let wrong = count(Show::Wrong);
    let asked = ctx.query.get("show");
    let first = SHOWN.into_iter().find(|which| count(*which) > 0).unwrap_or(Show::Fine);
    let which = SHOWN.into_iter().find(|which| which.code() == asked).unwrap_or(first);
    let link = |which: Show| format!("{}?show={}", at(id, "check"), which.code());
    let tabs: Vec<Tab> =
        SHOWN.into_iter().map(|which| Tab::new(link(which), which.label()).with_count(count(which))).collect();
    let rows = table(review, which, page_number(ctx), &link(which));
    let said = review.import.table.as_ref().map(read).unwrap_or_default();
    let said: Vec<_> = said.into_iter().map(|line| view! { <li>{line}</li> }).collect();
    let (key, version) = (ctx.form_key_again(&form.fields), i64::from(review.import.version));
    let all = review.rows.len();
    let buttons = if wrong == 0 {
        html! { <LinkButton href=at(id, "changes") label=t::NEXT_CHANGES/> }
    } else {
        html! {
            <LinkButton href=at(id, "wrong.xlsx") label=t::SAVE_WRONG/>
            <LinkButton href=at(id, "fix") label=t::SEND_AGAIN look=Look::Secondary/>
            <Button label=t::leave_out(wrong) look=Look::Secondary name="act" value="leave-out"/>
        }
    };
    let done = banner(ctx, DONE);
    answer(ctx, t::STEP_CHECK, &form.errors.clone(), move || {
        view! {
            <ErrorSummary errors=form.errors/>
            {done}
            {step(3, t::STEP_CHECK)}
            <h1>{t::STEP_CHECK}</h1>
            <ul class="bullets">{said}</ul>
            {if wrong == 0 {
                html! { <p>{t::rows(all, 0)}</p> }
            } else {
                html! { <Note kind=NoteKind::Warn><p>{t::rows(all, wrong)}</p></Note> }
            }}
            <Tabs items=tabs current=link(which) label=t::FILTERS/>
            {rows}
            <PostForm form_key=key version=Some(version)>
                <Buttons>{buttons}</Buttons>
                <Buttons>
                    <Button label=t::GIVE_UP look=Look::Quiet name="act" value="give-up"/>
                    <a href=at(id, "columns")>{t::PREVIOUS}</a>
                </Buttons>
            </PostForm>
        }
    })
}

fn table(review: &ImportReview, which: Show, page: usize, link: &str) -> AnyView {
    let rows: Vec<&Judged> = review.rows.iter().filter(|row| which.holds(row)).collect();
    let total = rows.len();
    if total == 0 {
        return html! { <p>{t::NO_ROWS}</p> };
    }
    let first = (page - 1) * PER_PAGE;
    let lines: Vec<AnyView> = rows.into_iter().skip(first).take(PER_PAGE).flat_map(lines).collect();
    let heads = [t::COL_ROW, t::COL_NAME, t::COL_COLUMN, t::COL_FOUND, t::COL_DO];
    let previous = (page > 1).then(|| format!("{link}&page={}", page - 1));
    let next = (page * PER_PAGE < total).then(|| format!("{link}&page={}", page + 1));
    let last = (first + PER_PAGE).min(total);
    html! {
        <Table id="rows" caption=t::CHECK_CAPTION head=heads>{lines}</Table>
        <Pager from=first + 1 to=last total=total previous=previous next=next/>
    }
}

fn lines(row: &Judged) -> Vec<AnyView> {
    let name = row.name.clone();
    if row.problems.is_empty() {
        return vec![html! {
            <tr>
                <th scope="row" class="nb">{t::row(row.number)}</th>
                <td>{name}</td><td></td><td></td><td></td>
            </tr>
        }];
    }
    row.problems
        .iter()
        .map(|problem| {
            html! {
                <tr>
                    <th scope="row" class="nb">{t::row(row.number)}</th>
                    <td>{name.clone()}</td>
                    <td>{place(problem)}</td>
                    <td><bdi><code>{problem.found.clone()}</code></bdi></td>
                    <td>{problem.say.clone()}</td>
                </tr>
            }
        })
        .collect()
}
