//! What may be told to the company: seen, changed, taken back. What follows is said before it happens, and what was
//! told already is shown as it was told.

use std::collections::BTreeSet;

use entity::application::Kind;
use entity::application::answer::{FilePurpose, Identifiers, MaterialsConsent, Share, ShareItem, ShareScope};
use entity::case::disclosure::ShownApplicant;
use entity::case::file::{Consent, FileEntry};
use entity::case::permit::Action;
use entity::case::{Case, Command};
use entity::id::FileId;
use entity::law::harm::HarmStanding;
use entity::people::Party;

use super::Own;
use crate::page::complain::disclosure_summary;
use crate::page::complain::question::share::scopes;
use crate::prelude::*;
use crate::web::reply;
use text::case as codes;
use text::complain::answer;
use text::status_page::{self as page_words, consent as t};
use usecase::case::execute;

const DONE: &str = "/status/consent?done=changed";

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let own = super::own(&ctx).await?;
    let fields = fill(&own.file);
    Ok(form(&ctx, &own, fields.clone().into()))
}

/// The first post shows what would follow; only the second changes anything.
pub(super) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let own = super::own(&ctx).await?;
    if !own.may(Action::RecordConsent) {
        return Ok(form(&ctx, &own, fields.clone().into()));
    }
    let mut errors = FieldErrors::new();
    let share = read(ctx.lang, &own.file, &fields, &mut errors);
    let Some(share) = share.filter(|_| errors.is_empty() && !fields.has("go", "edit")) else {
        return Ok(form(&ctx, &own, FilledForm::new(fields.clone(), errors)));
    };
    if !fields.has("go", "do") {
        return Ok(preview(&ctx, &own, &fields, share, StatusCode::OK));
    }
    // What follows from the change was said of the case as it stood.
    let act = ctx.submission(&fields, DONE)?.of_what_was_seen()?;
    match execute::execute(&ctx.app, &act, own.id, &Command::RecordConsent(share.clone())).await {
        Ok(done) => Ok(reply::see_other(&done.location)),
        Err(AppError::Conflict(_)) => Ok(preview(&ctx, &super::own(&ctx).await?, &fields, share, StatusCode::CONFLICT)),
        Err(AppError::Denied(why)) => {
            for sentence in codes::denied::sentences(ctx.lang, &why) {
                errors.add("scope", sentence);
            }
            Ok(form(&ctx, &own, FilledForm::new(fields.clone(), errors)))
        }
        Err(other) => Err(other.into()),
    }
}

/// Whether a particular is on file, and how it reads.
fn on_file(lang: Lang, file: &Case, item: ShareItem) -> Option<String> {
    let said = file.application.as_ref()?;
    match item {
        ShareItem::BirthDate => said.birth_date.map(|day| date::both_days(lang, day)),
        ShareItem::Address => file.contact.address.as_ref().map(entity::application::answer::Address::one_line),
        ShareItem::Phone => file.contact.phone.as_ref().map(|phone| phone.typed.clone()),
        ShareItem::Mail => file.contact.mail.clone(),
        ShareItem::Identifiers => (said.identifiers != Identifiers::default()).then(|| {
            let known = &said.identifiers;
            [&known.customer_number, &known.mail, &known.phone, &known.address, &known.name]
                .into_iter()
                .flatten()
                .map(String::as_str)
                .collect::<Vec<_>>()
                .join(page_words::BETWEEN.get(lang))
        }),
    }
}

fn evidence(file: &Case) -> impl Iterator<Item = &FileEntry> {
    file.files.iter().filter(|entry| {
        entry.from == Party::Applicant && entry.file.purpose == FilePurpose::Evidence && entry.destroyed_at.is_none()
    })
}

/// A consent as far as it means anything on this case.
fn plain(file: &Case, mut share: Share) -> Share {
    if share.scope == ShareScope::Named {
        // Whether there is something, in whatever language it would read.
        share.items.retain(|item| on_file(Lang::Ja, file, *item).is_some());
    } else {
        share.items.clear();
    }
    let there: BTreeSet<FileId> = evidence(file).map(|entry| entry.file.id).collect();
    share.files.retain(|id| share.scope != ShareScope::NotYet && there.contains(id));
    share
}

fn fill(file: &Case) -> Fields {
    let mut fields = Fields::default();
    let Some(share) = file.consent.as_ref().map(|consent| plain(file, consent.share.clone())) else { return fields };
    fields.push("scope", share.scope.code());
    for item in &share.items {
        fields.push("item", item.code());
    }
    for id in &share.files {
        fields.push("file", id.to_string());
    }
    fields.push("materials", share.materials.code());
    fields
}

fn read(lang: Lang, file: &Case, fields: &Fields, errors: &mut FieldErrors) -> Option<Share> {
    // Without a name there is none to be told.
    let scope =
        ShareScope::from_code(fields.get("scope")).filter(|scope| *scope != ShareScope::Named || !file.is_anonymous());
    if scope.is_none() {
        errors.add("scope", t::SCOPE_EMPTY.get(lang));
    }
    let materials = MaterialsConsent::from_code(fields.get("materials"));
    if materials.is_none() {
        errors.add("materials", t::MATERIALS_EMPTY.get(lang));
    }
    let items = fields.all("item").filter_map(ShareItem::from_code).collect();
    let files = fields.all("file").filter_map(|id| id.parse().ok().map(FileId)).collect();
    let share = plain(file, Share { scope: scope?, items, files, materials: materials? });
    let same = file.consent.as_ref().is_some_and(|consent| plain(file, consent.share.clone()) == share);
    if same && !fields.has("go", "do") {
        errors.add("scope", t::SAME.get(lang));
    }
    Some(share)
}

/// What follows from a change, in the order in which it matters.
fn follows(lang: Lang, before: &Case, after: &Case, today: chrono::NaiveDate) -> Vec<Word> {
    let Some(share) = after.consent.as_ref().map(|consent| &consent.share) else { return Vec::new() };
    let (old, new) = (disclosure_summary::columns(lang, before).told, disclosure_summary::columns(lang, after).told);
    let more = new.iter().any(|one| !old.contains(one));
    let less = old.iter().any(|one| !new.contains(one));
    let old_materials = before.consent.as_ref().map(|consent| consent.share.materials);
    let mut said = Vec::new();
    match share.scope {
        ShareScope::NotYet if before.disclosed.is_some() => said.extend([t::F_NOTHING_MORE, t::F_TALK]),
        ShareScope::NotYet => {
            said.push(t::F_NOTHING);
            if before.kind == Kind::Complaint {
                said.push(t::F_TALK);
            }
        }
        ShareScope::WithoutName => said.push(t::F_NO_NAME),
        ShareScope::Named => {}
    }
    if more {
        said.push(t::F_MORE);
    }
    if less && share.scope == ShareScope::Named {
        said.push(t::F_LESS);
    }
    let careful = match before.harm.standing(today) {
        HarmStanding::Undecided | HarmStanding::Held => true,
        HarmStanding::NoDanger | HarmStanding::NotAsked | HarmStanding::Cleared | HarmStanding::Stale => false,
    };
    if more && careful && before.disclosed.is_none() {
        said.push(t::F_DANGER);
    }
    if old_materials != Some(share.materials) {
        said.push(match share.materials {
            MaterialsConsent::Yes => t::F_MATERIALS,
            MaterialsConsent::No => t::F_NO_MATERIALS,
            MaterialsConsent::Later => t::F_LATER_MATERIALS,
        });
    }
    if more && before.kind == Kind::Consultation {
        said.push(t::F_CONSULT);
    }
    said.push(t::F_RECORD);
    said
}

fn preview(ctx: &Ctx, own: &Own, fields: &Fields, share: Share, status: StatusCode) -> Response {
    let lang = ctx.lang;
    let mut after = own.file.clone();
    after.consent = Some(Consent { share: share.clone(), at: ctx.app.now(), by: Party::Applicant });
    let columns = disclosure_summary::columns(lang, &after);
    let bullets: Vec<String> =
        follows(lang, &own.file, &after, ctx.today()).into_iter().map(|word| word.get(lang).to_owned()).collect();
    let stays = own.file.disclosed.is_some();
    let key = ctx.form_key_again(fields);
    let version = i64::from(own.file.version);
    let mut hidden = vec![("scope", share.scope.code().to_owned()), ("materials", share.materials.code().to_owned())];
    hidden.extend(share.items.iter().map(|item| ("item", item.code().to_owned())));
    hidden.extend(share.files.iter().map(|id| ("file", id.to_string())));
    ctx.page_with(status, own.frame(), t::SURE.get(lang), move || {
        let hidden: Vec<_> =
            hidden.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect();
        let note = if status == StatusCode::CONFLICT {
            html! { <Note kind=NoteKind::Warn><p>{t::OVERTAKEN.get(lang)}</p></Note> }
        } else {
            html! { <p>{t::NOT_CHANGED.get(lang)}</p> }
        };
        view! {
            <h1>{t::SURE.get(lang)}</h1>
            {note}
            {disclosure_summary::view(lang, t::AFTER, None, columns)}
            {stays.then(|| view! { <Note kind=NoteKind::Info><p>{t::TOLD_STAYS.get(lang)}</p></Note> })}
            <h2>{t::FOLLOWS.get(lang)}</h2>
            <Bullets items=bullets/>
            <PostForm form_key=key version=Some(version)>
                {hidden}
                <Buttons>
                    <Button label=t::DO.get(lang) name="go" value="do"/>
                    <Button label=t::EDIT.get(lang) look=Look::Secondary name="go" value="edit"/>
                    <LinkButton href="/status/consent" label=t::KEEP.get(lang) look=Look::Secondary/>
                </Buttons>
            </PostForm>
        }
    })
}

fn form(ctx: &Ctx, own: &Own, form: FilledForm) -> Response {
    let lang = ctx.lang;
    let file = &own.file;
    let title = t::TITLE.get(lang);
    let done = ctx.query.has("done", "changed") && form.errors.is_empty();
    let wrong = !form.errors.is_empty();
    let since = file.consent.as_ref().map(|consent| {
        let at = date::moment(lang, consent.at);
        if consent.by == Party::Applicant { t::by_you(lang, &at) } else { t::by_staff(lang, &at) }
    });
    let columns = disclosure_summary::columns(lang, file);
    let body = || {
        let already = already(lang, file);
        let inside = own.may(Action::RecordConsent).then(|| questions(ctx, own, form.clone()));
        view! {
            <ErrorSummary errors=form.errors.clone()/>
            {done.then(|| view! { <Note kind=NoteKind::Done>{t::DONE.get(lang)}</Note> })}
            <h1>{title}</h1>
            <p>{t::LEAD.get(lang)}</p>
            <p><strong>{t::NEVER.get(lang)}</strong></p>
            {already}
            {disclosure_summary::view(lang, t::NOW, since.is_none().then_some(t::NOT_ASKED), columns)}
            {since.map(|line| view! { <p>{line}</p> })}
            {match inside {
                Some(inside) => html! { <h2>{t::CHANGE.get(lang)}</h2>{inside} },
                None => html! { <p>{t::CLOSED.get(lang)}</p> },
            }}
            <p><a href="/status/case">{page_words::BACK.get(lang)}</a></p>
        }
    };
    if wrong { ctx.page_again(own.frame(), title, body) } else { ctx.page(own.frame(), title, body) }
}

/// What the company has been told, and that it stays told.
fn already(lang: Lang, file: &Case) -> Option<AnyView> {
    let told = file.disclosed.as_ref()?;
    let copy = &told.disclosure;
    let mut items = Vec::new();
    match &copy.applicant {
        ShownApplicant::Named { name, principal } => {
            items.push(page_words::pair(
                lang,
                disclosure_summary::item(entity::case::disclosure::Item::Name).get(lang),
                name,
            ));
            items.extend(principal.as_ref().map(|name| {
                page_words::pair(
                    lang,
                    disclosure_summary::item(entity::case::disclosure::Item::PrincipalName).get(lang),
                    name,
                )
            }));
        }
        ShownApplicant::Unnamed => items.push(t::TOLD_UNNAMED.get(lang).to_owned()),
    }
    items.extend(
        copy.particulars
            .iter()
            .map(|one| page_words::pair(lang, disclosure_summary::item(one.item).get(lang), &one.value)),
    );
    items.extend(copy.files.iter().filter_map(|id| file.file(*id)).map(|entry| entry.file.name.clone()));
    let facts = copy.facts.clone();
    let day = date::day(lang, date::day_of(told.at));
    Some(html! {
        <h2>{t::TOLD_TITLE.get(lang)}</h2>
        <p>{t::told_on(lang, &day)}</p>
        <Bullets items=items/>
        <p class="kept">{facts}</p>
        <Note kind=NoteKind::Info><p>{t::TOLD_STAYS.get(lang)}</p></Note>
    })
}

fn questions(ctx: &Ctx, own: &Own, form: FilledForm) -> AnyView {
    let lang = ctx.lang;
    let file = &own.file;
    let choices: Vec<Choice> = scopes(lang)
        .into_iter()
        .filter(|choice| choice.value != ShareScope::Named.code() || !file.is_anonymous())
        .map(|choice| {
            if choice.value == ShareScope::NotYet.code() {
                Choice { label: t::NOT_YET.get(lang).to_owned(), ..choice }
            } else {
                choice
            }
        })
        .collect();
    let items: Vec<Choice> = ShareItem::ALL
        .iter()
        .filter(|_| !file.is_anonymous())
        .filter_map(|item| {
            on_file(lang, file, *item)
                .map(|value| Choice::new(item.code(), answer::share_item(lang, *item)).with_hint(value))
        })
        .collect();
    let files: Vec<Choice> =
        evidence(file).map(|entry| Choice::new(entry.file.id.to_string(), entry.file.name.clone())).collect();
    let materials: Vec<Choice> =
        MaterialsConsent::ALL.iter().map(|one| Choice::new(one.code(), answer::materials(lang, *one))).collect();
    let key = ctx.form_key_again(&form.fields);
    let version = i64::from(file.version);
    html! {
        <PostForm form_key=key version=Some(version)>
            <Radios at=form.at("scope") label=t::SCOPE.get(lang)
                need=Need::Required choices=choices/>
            {(!items.is_empty()).then(|| view! {
                <Checks at=form.at("item") label=t::ITEMS.get(lang)
                    hint=t::ITEMS_HINT.get(lang) need=Need::Optional choices=items/>
            })}
            {(!files.is_empty()).then(|| view! {
                <Checks at=form.at("file") label=t::FILES.get(lang) need=Need::Optional
                    choices=files/>
            })}
            <Radios at=form.at("materials") label=t::MATERIALS.get(lang)
                need=Need::Required choices=materials/>
            <Buttons><Button label=t::LOOK.get(lang) name="go" value="look"/></Buttons>
        </PostForm>
    }
}
