//! `/staff/guidelines`: every guideline, and the beginning of a new one.

use super::stage;
use crate::page::staff::keeps;
use crate::page::staff::prelude::*;
use text::public::guidelines as shown;
use text::staff::guidelines as t;
use usecase::guideline::draft;
use usecase::query::guidelines::{self, Guideline};

const TITLE_MAX: usize = 100;
/// Words that stand in addresses beside guidelines.
const TAKEN: [&str; 1] = ["consultations"];
const SLUG: std::ops::RangeInclusive<usize> = 2..=40;

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    page(&ctx, FilledForm::default()).await
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let mut form = FieldReader::new(&fields);
    let title = form.needed("title", t::F_TITLE, TITLE_MAX, t::E_TITLE);
    let slug = fields.trimmed("slug").to_owned();
    if !is_slug(&slug) {
        form.wrong("slug", t::E_SLUG);
    }
    if !form.errors.is_empty() {
        let errors = form.errors;
        return page(&ctx, FilledForm::new(fields, errors)).await;
    }
    let act = ctx.submission(&fields, format!("/staff/guidelines/{slug}/edit?done=created"))?;
    match draft::create(&ctx.app, &act, &slug, &title).await {
        Ok(location) => Ok(see_other(&location)),
        Err(AppError::Invalid(errors)) => page(&ctx, FilledForm::new(fields, errors)).await,
        Err(other) => Err(other.into()),
    }
}

/// Lower-case letters, digits and single hyphens inside.
fn is_slug(slug: &str) -> bool {
    SLUG.contains(&slug.len())
        && slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !slug.starts_with('-')
        && !slug.ends_with('-')
        && !slug.contains("--")
        && !TAKEN.contains(&slug)
}

async fn page(ctx: &Ctx, filled: FilledForm) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let all = guidelines::all(&ctx.app).await?;
    let mut late: Vec<AnyView> = Vec::new();
    for one in &all {
        if guidelines::review_due(&ctx.app, one).await?.is_some_and(|by| by < ctx.today()) {
            let title = one.title.clone();
            let note = view! { <Note kind=NoteKind::Warn><p>{title}"："{t::REVIEW_DUE}</p></Note> };
            late.push(note.into_any());
        }
    }
    let (key, keeps) = (ctx.form_key_again(&filled.fields), keeps(ctx));
    Ok(answer(ctx, t::LIST_TITLE, &filled.errors.clone(), move || {
        let summary = filled.errors.clone();
        let form = keeps.then(|| {
            view! {
                <section aria-labelledby="new">
                    <h2 id="new">{t::NEW}</h2>
                    <PostForm form_key=key>
                        <TextField at=filled.at("title") label=t::F_TITLE need=Need::Required/>
                        <TextField at=filled.at("slug") label=t::F_SLUG hint=t::F_SLUG_HINT need=Need::Required
                            width=Width::Wide/>
                        <Buttons><Button label=t::CREATE/></Buttons>
                    </PostForm>
                </section>
            }
        });
        view! {
            <ErrorSummary errors=summary/>
            <h1>{t::TITLE}</h1>
            {late}
            {table(lang, &all)}
            {form}
        }
    }))
}

fn table(lang: Lang, all: &[Guideline]) -> AnyView {
    if all.is_empty() {
        return html! { <div class="empty"><p>{t::NONE}</p></div> };
    }
    let rows: Vec<_> = all
        .iter()
        .flat_map(|one| {
            one.versions.iter().map(move |version| {
                view! {
                    <tr>
                        <th scope="row">
                            <a href=format!("/staff/guidelines/{}", one.slug)>{one.title.clone()}</a>
                        </th>
                        <td class="nb">{one.slug.clone()}</td>
                        <td class="nb">{shown::version(lang, version.number)}</td>
                        <td class="nb">{stage(version.stage)}</td>
                        <td class="nb">{version.days.in_force_on.map(|day| date::day(lang, day))}</td>
                    </tr>
                }
            })
        })
        .collect();
    html! {
        <Table id="guidelines" caption=t::CAPTION
            head=[t::NAME, t::SLUG, t::VERSION, t::STATUS, t::IN_FORCE]>{rows}</Table>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_plain() {
        for fine in ["core", "core-2", "a1"] {
            assert!(is_slug(fine), "{fine}");
        }
        for bad in ["", "a", "Core", "core/..", "-core", "core-", "a--b", "指針", "consultations", &"a".repeat(41)] {
            assert!(!is_slug(bad), "{bad}");
        }
    }
}
