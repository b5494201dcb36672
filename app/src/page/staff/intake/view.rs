//! The form beside the sentences to say.

use entity::application::answer::{
    Category, Channel, ContactWay, ContactedHow, DangerKind, FileGiven, IdentityChoice, Litigation, MaterialsConsent,
    Money, Outcome, Safety, ShareScope, SupportNeed, WhoCode, YesNoUnknown,
};

use super::super::form::{FieldSpec, Form};
use super::offer::FirmCandidate;
use super::{read, scan};
use crate::prelude::*;
use text::case as codes;
use text::complain::answer;
use text::staff::intake as t;

/// The choices of an enum, in the words of the applicant's own form.
pub(crate) fn said<T: Copy>(
    lang: Lang,
    all: &[T],
    code: fn(T) -> &'static str,
    words: fn(Lang, T) -> &'static str,
) -> Vec<Choice> {
    all.iter().map(|one| Choice::new(code(*one), words(lang, *one))).collect()
}

/// The same with 「聞いていない」 first, which is what nothing posted means.
pub(crate) fn asked<T: Copy>(
    lang: Lang,
    all: &[T],
    code: fn(T) -> &'static str,
    words: fn(Lang, T) -> &'static str,
) -> Vec<Choice> {
    let mut choices = vec![Choice::new("", t::NOT_ASKED)];
    choices.extend(said(lang, all, code, words));
    choices
}

pub(super) fn page(
    ctx: &Ctx,
    status: StatusCode,
    form: &Form,
    offers: &[FirmCandidate],
    scans: Vec<FileGiven>,
) -> Response {
    let title = t::TITLE;
    let key = ctx.form_key_again(&form.fields);
    let errors = form.errors.clone();
    ctx.page_with(status, super::super::frame(ctx), title, || {
        let fields = sections(form, offers, scans);
        let script = script(ctx);
        view! {
            <ErrorSummary errors=errors/>
            <h1>{title}</h1>
            <p class="lead">{t::LEAD}</p>
            <div class="columns columns--case">
                <div>
                    <PostForm form_key=key sends=Sends::Files>
                        {fields}
                        <Buttons>
                            <Button label=t::AS_COMPLAINT name="go" value="complaint"/>
                            <Button label=t::AS_CONSULTATION look=Look::Secondary name="go" value="consultation"/>
                        </Buttons>
                    </PostForm>
                </div>
                <div>{script}</div>
            </div>
        }
    })
}

fn select(form: &Form, ask: &FieldSpec, choices: Vec<Choice>) -> AnyView {
    form.select(&ask.named(ask.name), choices)
}

fn section(title: &'static str, inside: Vec<AnyView>) -> AnyView {
    html! { <section><h2>{title}</h2>{inside}</section> }
}

fn sections(form: &Form, offers: &[FirmCandidate], scans: Vec<FileGiven>) -> AnyView {
    let lang = form.lang();
    let channels = read::CHANNELS.iter().map(|one| Choice::new(Channel::code(*one), codes::channel(*one))).collect();
    let parts = vec![
        section(
            t::S1,
            vec![
                form.radios(&read::CHANNEL, channels),
                form.date(&read::RECEIVED),
                form.line(&read::TIME),
                select(form, &read::SAFETY, asked(lang, Safety::ALL, Safety::code, answer::safety)),
            ],
        ),
        section(t::SCANS, vec![scan::boxes(form, scans)]),
        section(
            t::S2,
            vec![
                form.line(&read::NAME),
                form.line(&read::READING),
                select(form, &read::WHO, asked(lang, WhoCode::ALL, WhoCode::code, answer::who)),
                form.line(&read::RELATION),
                form.line(&read::PRINCIPAL),
            ],
        ),
        company(form, offers),
        section(
            t::S4,
            vec![
                select(form, &read::CONTACTED, asked(lang, ContactedHow::ALL, ContactedHow::code, answer::contacted)),
                select(form, &read::LITIGATION, asked(lang, Litigation::ALL, Litigation::code, answer::litigation)),
                select(form, &read::EARLIER, asked(lang, YesNoUnknown::ALL, YesNoUnknown::code, answer::earlier)),
                select(form, &read::MONEY, asked(lang, Money::ALL, Money::code, answer::money)),
            ],
        ),
        section(
            t::S5,
            vec![
                form.area(&read::STORY),
                form.date(&read::WHEN),
                form.checks(&read::CATEGORY, said(lang, Category::ALL, Category::code, answer::category)),
                form.checks(&read::OUTCOME, said(lang, Outcome::ALL, Outcome::code, answer::outcome)),
            ],
        ),
        section(
            t::S6,
            vec![
                select(form, &read::DANGER, asked(lang, DangerKind::ALL, DangerKind::code, answer::danger)),
                form.area(&read::DANGER_WHO),
                select(form, &read::SCOPE, asked(lang, ShareScope::ALL, ShareScope::code, answer::share_scope)),
                select(
                    form,
                    &read::MATERIALS,
                    asked(lang, MaterialsConsent::ALL, MaterialsConsent::code, answer::materials),
                ),
            ],
        ),
        section(
            t::S7,
            vec![
                form.checks(&read::WAYS, said(lang, ContactWay::ALL, ContactWay::code, answer::contact_way)),
                form.line(&read::PHONE),
                form.line(&read::MAIL),
                form.line(&read::POSTAL),
                form.line(&read::PREFECTURE),
                form.line(&read::TOWN),
                form.line(&read::NUMBER),
                form.line(&read::BUILDING),
                form.line(&read::DONT),
            ],
        ),
        section(
            t::S8,
            vec![
                form.checks(&read::SUPPORT, said(lang, SupportNeed::ALL, SupportNeed::code, answer::support)),
                select(form, &read::IDENTITY, asked(lang, read::PROOFS, IdentityChoice::code, answer::identity)),
            ],
        ),
    ];
    parts.into_any()
}

/// The company, with a search that keeps everything that was typed.
fn company(form: &Form, offers: &[FirmCandidate]) -> AnyView {
    let mut inside = vec![form.line(&read::COMPANY)];
    inside.push(html! { <p><Button label=t::SEARCH look=Look::Secondary name="go" value="search"/></p> });
    let sought = !form.fields.trimmed(read::COMPANY.name).is_empty();
    if !offers.is_empty() {
        let mut choices = vec![Choice::new("", t::NONE_OF_THEM)];
        choices.extend(
            offers.iter().map(|one| Choice::new(one.id.to_string(), one.name.clone()).with_hint(one.about.clone())),
        );
        inside.push(form.radios(&read::MEMBER, choices));
    } else if sought {
        inside.push(html! { <p>{t::NOT_IN_LIST}</p> });
    }
    section(t::S3, inside)
}

/// What to say, in this order.
fn script(ctx: &Ctx) -> AnyView {
    let lines: Vec<AnyView> =
        t::script(&ctx.app.organization().name).into_iter().map(|line| html! { <li>{line}</li> }).collect();
    html! {
        <aside class="script" aria-label=t::SCRIPT>
            <h2>{t::SCRIPT}</h2>
            <ol>{lines}</ol>
        </aside>
    }
}
