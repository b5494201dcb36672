//! `/staff/letters/{id}`: the letter as it is printed, and below it, on the screen only, the record of the posting.

use uuid::Uuid;

use crate::component::letter::Letter as Sheet;
use crate::page::staff::contact_instructions;
use crate::page::staff::prelude::*;
use text::error::DAMAGED;
use text::measure::staff::open_file;
use text::public::hours;
use text::staff::letters as t;
use usecase::form::dates;
use usecase::letter::content::{Address, LetterContent};
use usecase::letter::post;
use usecase::query::letters::{self, Letter};

async fn asked(ctx: &Ctx) -> Result<Letter, AppError> {
    let id: Uuid = ctx.param("id")?.parse().map_err(|_| AppError::NotFound)?;
    letters::one(&ctx.app, &ctx.actor()?, id).await
}

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let letter = asked(&ctx).await?;
    let mut fields = Fields::default();
    let words = dates::filled(ctx.today());
    for (part, value) in [("era", words.era), ("year", words.year), ("month", words.month), ("day", words.day)] {
        fields.push(format!("posted_{part}"), value);
    }
    Ok(show(&ctx, letter, fields.into()))
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let letter = asked(&ctx).await?;
    if fields.has("undo", "yes") {
        let act = ctx.submission(&fields, "/staff/letters?done=undone")?;
        return Ok(see_other(&post::unposted(&ctx.app, &act, letter.id).await?));
    }
    let mut form = FieldReader::new(&fields);
    let Some(on) = form.day("posted", t::E_POSTED, t::E_DATE) else {
        let errors = form.errors;
        return Ok(show(&ctx, letter, FilledForm::new(fields, errors)));
    };
    let act = ctx.submission(&fields, "/staff/letters?done=posted")?;
    onward(post::posted(&ctx.app, &act, letter.id, on).await, |errors| {
        show(&ctx, letter, FilledForm::new(fields, errors))
    })
}

fn show(ctx: &Ctx, letter: Letter, form: FilledForm) -> Response {
    let lang = ctx.lang;
    let body = ctx.app.organization().clone();
    let key = ctx.form_key_again(&form.fields);
    let status = if form.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    ctx.page_with(status, Frame::Print, t::TITLE, move || {
        let from = vec![
            hours::postal(lang, &body),
            body.name.clone(),
            t::OFFICE.to_owned(),
            t::phone(&body.phone),
            t::NO_SEAL.to_owned(),
        ];
        let paper = match letter.content {
            Some(content) => paper(lang, from, content),
            None => {
                let why = if letter.damaged { DAMAGED.ja() } else { t::GONE };
                html! { <h1>{t::TITLE}</h1><p>{why}</p> }
            }
        };
        let keep = contact_instructions::note(lang, &letter.manners);
        let summary = form.errors.clone();
        let record = match letter.posted {
            Some((on, who)) => {
                let rows =
                    vec![SummaryRow::text(t::POSTED_ON, date::day(lang, on)), SummaryRow::text(t::POSTED_BY, who)];
                let undo = letter.can_undo.then(|| {
                    view! {
                        <p>{t::UNDO_HINT}</p>
                        <PostForm form_key=key>
                            <Buttons>
                                <Button label=t::UNDO look=Look::Secondary name="undo" value="yes"/>
                            </Buttons>
                        </PostForm>
                    }
                });
                html! { <SummaryList rows=rows/>{undo} }
            }
            None if letter.damaged => html! { <p>{t::E_DAMAGED}</p> },
            None => html! {
                <p>{t::ENVELOPE}</p>
                <PostForm form_key=key>
                    <DateField at=form.at("posted") label=t::F_POSTED need=Need::Required/>
                    <Buttons><Button label=t::SAVE/></Buttons>
                </PostForm>
            },
        };
        let case = letter.case_number.map(|number| {
            view! { <p><a href=format!("/staff/cases/{number}")>{t::to_case(&number)}</a></p> }
        });
        let file = letter.guidance_number.map(|number| {
            view! { <p><a href=format!("/staff/guidance/{number}")>{open_file(&number)}</a></p> }
        });
        view! {
            <div class="sheet__screen"><ErrorSummary errors=summary/>{keep}</div>
            {paper}
            <section class="sheet__screen band" aria-labelledby="post">
                <h2 id="post">{t::POST}</h2>
                {record}
                {case}
                {file}
                <p><a href="/staff/letters">{t::BACK}</a></p>
            </section>
        }
    })
}

fn paper(lang: Lang, from: Vec<String>, content: LetterContent) -> AnyView {
    let mut to: Vec<String> = content.to.postal_code.iter().map(|code| t::postal_code(code)).collect();
    to.extend(content.to.address);
    let form = match content.to.form {
        Address::Person => t::FormOfAddress::Person,
        Address::Office => t::FormOfAddress::Office,
    };
    let mut names = content.to.name;
    if let Some(last) = names.pop() {
        names.push(t::addressed(&last, form));
    }
    to.extend(names);
    let paragraphs = |texts: Vec<String>| -> Vec<_> {
        texts.into_iter().map(|text| view! { <p class="as-typed">{text}</p> }).collect()
    };
    let items: Vec<_> = content.items.into_iter().map(|item| view! { <li class="as-typed">{item}</li> }).collect();
    let listed = (!items.is_empty()).then(|| {
        view! {
            <h2>{t::KI}</h2>
            <ol>{items}</ol>
            <p class="letter__end">{t::IJO}</p>
        }
    });
    html! {
        <Sheet number=content.number.unwrap_or_default() date=date::letter_day(lang, content.dated) to=to from=from
            subject=content.title>
            {paragraphs(content.paragraphs)}
            {listed}
            {paragraphs(content.after)}
        </Sheet>
    }
}
