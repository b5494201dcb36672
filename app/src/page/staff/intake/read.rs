//! From the form to the application: only the way it came and the gist are needed, all else may not have been asked.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use entity::application::answer::{
    Address, Background, Category, Channel, Company, ContactPlan, ContactWay, Contacted, ContactedHow, Danger,
    DangerKind, DelegatedRelation, IdentityAnswer, IdentityChoice, Litigation, Mandate, MaterialsConsent, Minor, Money,
    Outcome, Safety, Share, ShareScope, StatutoryRelation, Support, SupportNeed, Sure, Topic, Who, WhoCode,
    YesNoUnknown,
};
use entity::application::draft::Answers;
use entity::application::{Application, Kind, Name};
use entity::id::MemberId;
use entity::time::{PartialDate, at_in_japan};

use super::super::form::{FieldSpec, Form, LINE, LONG, SHORT};
use super::offer::FirmCandidate;
use crate::page::complain::input;
use crate::prelude::*;
use text::staff::intake as t;

pub(crate) const CHANNEL: FieldSpec<'static> = FieldSpec::choice("channel", t::CHANNEL);
pub(crate) const RECEIVED: FieldSpec<'static> = FieldSpec::choice("received", t::RECEIVED);
pub(crate) const TIME: FieldSpec<'static> = FieldSpec::new("time", t::TIME, 5).hint(t::TIME_HINT).optional();
pub(crate) const SAFETY: FieldSpec<'static> = FieldSpec::choice("safety", t::SAFETY).optional();
pub(crate) const WHO: FieldSpec<'static> = FieldSpec::choice("who", t::WHO).optional();
pub(crate) const RELATION: FieldSpec<'static> =
    FieldSpec::new("relation", t::RELATION, LINE).hint(t::RELATION_HINT).optional();
pub(crate) const NAME: FieldSpec<'static> = FieldSpec::new("name", t::NAME, 100).hint(t::NAME_HINT).optional();
pub(crate) const READING: FieldSpec<'static> = FieldSpec::new("reading", t::READING, 100).optional();
pub(crate) const PRINCIPAL: FieldSpec<'static> = FieldSpec::new("principal", t::PRINCIPAL, 100).optional();
pub(crate) const COMPANY: FieldSpec<'static> = FieldSpec::new("company", t::COMPANY, LINE).optional();
pub(crate) const MEMBER: FieldSpec<'static> = FieldSpec::choice("member", t::MEMBER).optional();
pub(crate) const CONTACTED: FieldSpec<'static> = FieldSpec::choice("contacted", t::CONTACTED).optional();
pub(crate) const LITIGATION: FieldSpec<'static> = FieldSpec::choice("litigation", t::LITIGATION).optional();
pub(crate) const EARLIER: FieldSpec<'static> = FieldSpec::choice("earlier", t::EARLIER).optional();
pub(crate) const MONEY: FieldSpec<'static> = FieldSpec::choice("money", t::MONEY).optional();
pub(crate) const CATEGORY: FieldSpec<'static> = FieldSpec::choice("category", t::CATEGORY).optional();
pub(crate) const WHEN: FieldSpec<'static> = FieldSpec::choice("when", t::WHEN).optional();
pub(crate) const STORY: FieldSpec<'static> = FieldSpec::new("story", t::STORY, LONG).hint(t::STORY_HINT).rows(10);
pub(crate) const OUTCOME: FieldSpec<'static> = FieldSpec::choice("outcome", t::OUTCOME).optional();
pub(crate) const DANGER: FieldSpec<'static> = FieldSpec::choice("danger", t::DANGER).optional();
pub(crate) const DANGER_WHO: FieldSpec<'static> = FieldSpec::new("danger-who", t::DANGER_WHO, SHORT).rows(3).optional();
pub(crate) const SCOPE: FieldSpec<'static> = FieldSpec::choice("scope", t::SCOPE).optional();
pub(crate) const MATERIALS: FieldSpec<'static> = FieldSpec::choice("materials", t::MATERIALS).optional();
pub(crate) const WAYS: FieldSpec<'static> = FieldSpec::choice("ways", t::WAYS).optional();
pub(crate) const MAIL: FieldSpec<'static> = FieldSpec::new("mail", t::MAIL, LINE).optional();
pub(crate) const PHONE: FieldSpec<'static> = FieldSpec::new("phone", t::PHONE, 100).optional();
pub(crate) const POSTAL: FieldSpec<'static> = FieldSpec::new("postal", t::POSTAL, 10).optional();
pub(crate) const PREFECTURE: FieldSpec<'static> = FieldSpec::new("prefecture", t::PREFECTURE, 20).optional();
pub(crate) const TOWN: FieldSpec<'static> = FieldSpec::new("town", t::TOWN, LINE).optional();
pub(crate) const NUMBER: FieldSpec<'static> = FieldSpec::new("number", t::NUMBER, LINE).optional();
pub(crate) const BUILDING: FieldSpec<'static> = FieldSpec::new("building", t::BUILDING, LINE).optional();
pub(crate) const DONT: FieldSpec<'static> = FieldSpec::new("dont", t::DONT, LINE).optional();
pub(crate) const SUPPORT: FieldSpec<'static> = FieldSpec::choice("support", t::SUPPORT).optional();
pub(crate) const IDENTITY: FieldSpec<'static> = FieldSpec::choice("identity", t::IDENTITY).optional();

/// The ways by which somebody else than the web form brings a complaint.
pub(crate) const CHANNELS: &[Channel] = &[Channel::Phone, Channel::Post, Channel::Fax, Channel::Mail];
/// How identity can be proved to the desk: the image comes later.
pub(crate) const PROOFS: &[IdentityChoice] = &[IdentityChoice::Later, IdentityChoice::Post, IdentityChoice::None];

/// What was taken down.
pub(super) struct IntakeRecord {
    pub(super) said: Application,
    pub(super) received_at: DateTime<Utc>,
}

/// Reads the whole form; what is wrong is noted in it.
pub(super) fn whole(form: &mut Form, ctx: &Ctx, offers: &[FirmCandidate]) -> Option<IntakeRecord> {
    let channel = form.pick(&CHANNEL, |code| Channel::from_code(code).filter(|channel| CHANNELS.contains(channel)));
    let received_at = received_at(form, ctx);
    let mut answers = Answers {
        channel,
        safety: Safety::from_code(form.fields.get(SAFETY.name)),
        topic: Some(Topic::PersonalInformation),
        ..Answers::default()
    };
    person(form, &mut answers);
    answers.companies = company(form, offers);
    before(form, &mut answers);
    event(form, &mut answers);
    telling(form, &mut answers);
    answers.contact = contact(form);
    answers.support = Support { needs: form.picks(&SUPPORT, SupportNeed::from_code), other: None };
    answers.identity = match IdentityChoice::from_code(form.fields.get(IDENTITY.name)) {
        Some(IdentityChoice::Later) => Some(IdentityAnswer::Later),
        Some(IdentityChoice::Post) => Some(IdentityAnswer::Post),
        Some(IdentityChoice::None) => Some(IdentityAnswer::NoneConsultation),
        Some(IdentityChoice::Now) | None => None,
    };
    let wanted = wanted(&form.fields);
    if wanted == Kind::Complaint {
        complaint(form, &answers);
    }
    if !form.is_fine() {
        return None;
    }
    let said = answers.complete_by_staff(channel?).ok()?;
    Some(IntakeRecord { said: as_wanted(said, wanted), received_at: received_at? })
}

/// What a complaint needs and a consultation does not.
fn complaint(form: &mut Form, answers: &Answers) {
    if answers.name.is_none() {
        form.wrong(NAME.name, t::NAME_FOR_COMPLAINT);
    }
    if answers.share.as_ref().is_some_and(|share| share.scope == ShareScope::NotYet) {
        form.wrong(SCOPE.name, t::SCOPE_FOR_COMPLAINT);
    }
    if answers.identity == Some(IdentityAnswer::NoneConsultation) {
        form.wrong(IDENTITY.name, t::IDENTITY_FOR_COMPLAINT);
    }
}

/// When it really came; an empty time is now, or the opening of the desk on an earlier day.
fn received_at(form: &mut Form, ctx: &Ctx) -> Option<DateTime<Utc>> {
    let day = form.past_day(&RECEIVED);
    let typed = form.maybe(&TIME);
    let day = day?;
    let time = match typed {
        None if day == ctx.today() => return Some(ctx.app.now()),
        None => ctx.app.organization().hours.open,
        Some(typed) => {
            let Some(time) = clock(&typed) else {
                form.wrong(TIME.name, t::BAD_TIME);
                return None;
            };
            time
        }
    };
    let at = instant(day, time);
    if at.is_none_or(|at| at > ctx.app.now()) {
        form.wrong(TIME.name, t::BAD_TIME);
        return None;
    }
    at
}

/// 「14:05」 in any width.
fn clock(typed: &str) -> Option<NaiveTime> {
    let folded = entity::search::fold(typed).replace('：', ":");
    NaiveTime::parse_from_str(&folded, "%H:%M").ok()
}

fn instant(day: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
    at_in_japan(day, time)
}

fn person(form: &mut Form, answers: &mut Answers) {
    let relation = form.maybe(&RELATION);
    answers.who = WhoCode::from_code(form.fields.get(WHO.name)).map(|code| who(code, relation));
    answers.who_choice = answers.who.as_ref().map(Who::code);
    let reading = form.maybe(&READING);
    answers.name = form.maybe(&NAME).map(|name| Name { name, reading, other: None });
    answers.principal_name = form.maybe(&PRINCIPAL);
}

/// Who applies, with the nearest detail; what is not so is bettered when the papers are seen.
pub(crate) fn who(code: WhoCode, relation: Option<String>) -> Who {
    match code {
        WhoCode::Principal => Who::Principal,
        WhoCode::StatutoryProxy => Who::StatutoryProxy { relation: StatutoryRelation::Parent, minor: Minor::Yes },
        WhoCode::DelegatedProxy => {
            Who::DelegatedProxy { relation: DelegatedRelation::Other, mandate: Mandate::WillMake }
        }
        WhoCode::Other => Who::Other { relation_and_reason: relation.unwrap_or_default() },
    }
}

fn company(form: &mut Form, offers: &[FirmCandidate]) -> Vec<Company> {
    let words = form.maybe(&COMPANY);
    let chosen = form.fields.get(MEMBER.name).parse().ok().map(MemberId);
    let found = chosen.and_then(|id| offers.iter().find(|offer| offer.id == id));
    match (found, words) {
        (Some(offer), _) => vec![Company::Listed { member: offer.id, name: offer.name.clone(), sure: Sure::Yes }],
        (None, Some(words)) => vec![Company::Typed { words }],
        (None, None) => Vec::new(),
    }
}

fn before(form: &mut Form, answers: &mut Answers) {
    answers.contacted =
        ContactedHow::from_code(form.fields.get(CONTACTED.name)).map(|how| Contacted { how, on: None, reply: None });
    let litigation = Litigation::from_code(form.fields.get(LITIGATION.name));
    let earlier = YesNoUnknown::from_code(form.fields.get(EARLIER.name));
    let money = Money::from_code(form.fields.get(MONEY.name));
    if litigation.is_some() || earlier.is_some() || money.is_some() {
        answers.background = Some(Background {
            litigation: litigation.unwrap_or(Litigation::Unknown),
            litigation_detail: None,
            earlier: earlier.unwrap_or(YesNoUnknown::Unknown),
            earlier_detail: None,
            money: money.unwrap_or(Money::Undecided),
        });
    }
}

fn event(form: &mut Form, answers: &mut Answers) {
    answers.categories = form.picks(&CATEGORY, Category::from_code);
    answers.when.date = form.maybe_day(&WHEN).map(PartialDate::of);
    let story = form.text(&STORY);
    answers.what_happened = (!story.is_empty()).then_some(story);
    answers.outcomes = form.picks(&OUTCOME, Outcome::from_code);
}

fn telling(form: &mut Form, answers: &mut Answers) {
    let who_what = form.maybe(&DANGER_WHO);
    answers.danger = DangerKind::from_code(form.fields.get(DANGER.name)).map(|kind| Danger { kind, who_what });
    answers.share = ShareScope::from_code(form.fields.get(SCOPE.name)).map(|scope| Share {
        scope,
        items: std::collections::BTreeSet::new(),
        files: std::collections::BTreeSet::new(),
        materials: MaterialsConsent::from_code(form.fields.get(MATERIALS.name)).unwrap_or(MaterialsConsent::Later),
    });
}

fn contact(form: &mut Form) -> ContactPlan {
    let lang = form.lang();
    let ways = form.picks(&WAYS, ContactWay::from_code);
    let mail = match form.maybe(&MAIL) {
        None => None,
        Some(typed) => match input::mail(&typed) {
            Ok(mail) => Some(mail),
            Err(why) => {
                form.wrong(MAIL.name, why.get(lang));
                None
            }
        },
    };
    let phone = match form.maybe(&PHONE) {
        None => None,
        Some(typed) => match input::phone(&typed) {
            Ok(phone) => Some(phone),
            Err(why) => {
                form.wrong(PHONE.name, why.get(lang));
                None
            }
        },
    };
    let address = address(form);
    for (way, there, name) in [
        (ContactWay::Mail, mail.is_some(), MAIL.name),
        (ContactWay::Phone, phone.is_some(), PHONE.name),
        (ContactWay::Post, address.is_some(), POSTAL.name),
    ] {
        if ways.contains(&way) && !there {
            form.wrong(name, t::WAY_NEEDS_IT);
        }
    }
    ContactPlan { ways, mail, phone, address, dont: form.maybe(&DONT), ..ContactPlan::default() }
}

fn address(form: &mut Form) -> Option<Address> {
    let postal = form.maybe(&POSTAL);
    let prefecture = form.maybe(&PREFECTURE);
    let town = form.maybe(&TOWN);
    let number = form.maybe(&NUMBER);
    let building = form.maybe(&BUILDING);
    if postal.is_none() && prefecture.is_none() && town.is_none() && number.is_none() && building.is_none() {
        return None;
    }
    let postal_code = postal.as_deref().and_then(input::postal_code);
    if postal_code.is_none() {
        form.wrong(POSTAL.name, t::BAD_POSTAL);
    }
    for (part, ask) in [(&prefecture, &PREFECTURE), (&town, &TOWN), (&number, &NUMBER)] {
        if part.is_none() {
            form.wrong(ask.name, text::staff::action::needed(ask.label));
        }
    }
    Some(Address::Japan { postal_code: postal_code?, prefecture: prefecture?, town: town?, number: number?, building })
}

/// What a button asks the case to be.
fn wanted(fields: &Fields) -> Kind {
    if fields.has("go", "complaint") { Kind::Complaint } else { Kind::Consultation }
}

/// An application as the button wants it: a consultation proves nothing and tells nobody.
fn as_wanted(mut said: Application, wanted: Kind) -> Application {
    if wanted == Kind::Consultation && said.kind() == Kind::Complaint {
        said.identity = Some(entity::application::answer::IdentityAnswer::NoneConsultation);
    }
    said
}
