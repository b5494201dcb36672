//! `/staff/bulletins`: every bulletin, and the beginning of a new one.

use entity::id::BulletinId;
use uuid::Uuid;

use super::edit::{TITLE_MAX, no_my_number};
use super::{PATH, stage, writes};
use crate::page::staff::prelude::*;
use text::staff::bulletins as t;
use usecase::bulletin::draft;
use usecase::query::bulletins::{self, Bulletin, PER_PAGE};

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    page(&ctx, FilledForm::default()).await
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let mut form = FieldReader::new(&fields);
    let title = form.needed("title", t::F_TITLE, TITLE_MAX, t::E_TITLE);
    no_my_number(&mut form, "title", &title);
    if !form.errors.is_empty() {
        let errors = form.errors;
        return page(&ctx, FilledForm::new(fields, errors)).await;
    }
    let id = BulletinId(Uuid::now_v7());
    let act = ctx.submission(&fields, format!("{PATH}/{id}/edit?done=created"))?;
    let location = draft::create(&ctx.app, &act, id, &title).await?;
    Ok(see_other(&location))
}

async fn page(ctx: &Ctx, filled: FilledForm) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let page = ctx.query.get("page").parse::<u64>().unwrap_or(1).clamp(1, 100_000) - 1;
    let (rows, total) = bulletins::list(&ctx.app, page).await?;
    let (key, writes) = (ctx.form_key_again(&filled.fields), writes(ctx));
    Ok(answer(ctx, t::TITLE, &filled.errors.clone(), move || {
        let summary = filled.errors.clone();
        let form = writes.then(|| {
            view! {
                <section aria-labelledby="new">
                    <h2 id="new">{t::NEW}</h2>
                    <PostForm form_key=key>
                        <TextField at=filled.at("title") label=t::F_TITLE hint=t::F_TITLE_HINT need=Need::Required/>
                        <Buttons><Button label=t::CREATE/></Buttons>
                    </PostForm>
                </section>
            }
        });
        let list = if rows.is_empty() {
            let none = if writes { t::NONE } else { t::NONE_READ };
            html! { <div class="empty"><p>{none}</p></div> }
        } else {
            table(lang, rows, page, total)
        };
        view! {
            <ErrorSummary errors=summary/>
            <h1>{t::TITLE}</h1>
            <p>{t::LEAD}</p>
            {list}
            {form}
        }
    }))
}

fn table(lang: Lang, rows: Vec<Bulletin>, page: u64, total: u64) -> AnyView {
    let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let first = page.saturating_mul(PER_PAGE);
    let last = first.saturating_add(u64::try_from(rows.len()).unwrap_or(0));
    let previous = (page > 0).then(|| format!("{PATH}?page={page}"));
    let next = (last < total).then(|| format!("{PATH}?page={}", page + 2));
    let lines: Vec<_> = rows.iter().filter_map(|one| line(lang, one)).collect();
    html! {
        <Table id="bulletins" caption=t::CAPTION
            head=[t::NAME, t::STAGE, t::AUDIENCE, t::DUE, t::PUBLISHED]>{lines}</Table>
        <Pager from=count(first + 1) to=count(last) total=count(total) previous=previous next=next/>
    }
}

fn line(lang: Lang, one: &Bulletin) -> Option<AnyView> {
    let shown = one.shown()?;
    let open = one.open().filter(|open| open.id != shown.id).map(|open| stage(one, open));
    let words = &shown.words;
    Some(html! {
        <tr>
            <th scope="row"><a href=format!("{PATH}/{}", one.id)>{words.title.clone()}</a></th>
            <td>{stage(one, shown)}" "{open}</td>
            <td>{t::readers(words.audience.kind, &words.audience.fields)}</td>
            <td class="nb">{words.due_on.map(|day| date::day(lang, day))}</td>
            <td class="nb">{shown.published_at.map(|at| date::moment(lang, at))}</td>
        </tr>
    })
}
