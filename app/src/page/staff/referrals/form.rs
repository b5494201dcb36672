//! The form of a desk: read, filled and shown in one place.

use entity::contact;
use entity::referral::{Certainty, Dated, Kind as DeskKind, Situation};

use crate::prelude::*;
use text::public::referrals as shown;
use text::staff::referrals as t;
use usecase::query::referrals::{BilingualText, ReferralDesk};
use usecase::referral::input::DeskInput;

const LINE: usize = 200;
const LONG: usize = 1_000;
/// Where a new desk stands unless somebody says otherwise: after those that come with the program.
const RANK: &str = "500";

/// The form of a new desk.
pub(super) fn empty() -> Fields {
    Fields::from_pairs([("rank", RANK), ("certainty", Certainty::Sure.code())])
}

pub(super) fn read(fields: &Fields) -> Result<DeskInput, FieldErrors> {
    let mut form = FieldReader::new(fields);
    let name = said(&mut form, "name", [t::F_NAME, t::F_NAME_EN], LINE, Some(t::E_NAME));
    let kind = DeskKind::from_code(fields.get("kind"));
    if kind.is_none() {
        form.wrong("kind", t::E_KIND);
    }
    let situations = Situation::ALL.iter().copied().filter(|one| fields.has("situations", one.code())).collect();
    let rank = fields.trimmed("rank").parse::<i32>().ok().filter(|rank| (0..=9999).contains(rank));
    if rank.is_none() {
        form.wrong("rank", t::E_RANK);
    }
    let typed = form.maybe_text("phones", t::F_PHONES, LONG);
    let phones: Vec<String> =
        typed.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
    if !phones.iter().all(|phone| is_dialled(phone)) {
        form.wrong("phones", t::E_PHONES);
    }
    let hours = said(&mut form, "hours", [t::F_HOURS, t::F_HOURS_EN], LONG, None);
    let website = form.maybe("website", t::F_WEBSITE, LONG).unwrap_or_default();
    if !website.is_empty() && !contact::is_site(&website) {
        form.wrong("website", t::E_WEBSITE);
    }
    let address = said(&mut form, "address", [t::F_ADDRESS, t::F_ADDRESS_EN], LONG, None);
    let field = said(&mut form, "field", [t::F_FIELD, t::F_FIELD_EN], LINE, None);
    let certainty = Certainty::from_code(fields.get("certainty"));
    if certainty.is_none() {
        form.wrong("certainty", t::E_CERTAINTY);
    }
    let why = said(&mut form, "why", [t::F_WHY, t::F_WHY_EN], LONG, Some(t::E_WHY));
    let say = said(&mut form, "say", [t::F_SAY, t::F_SAY_EN], LONG, Some(t::E_SAY));
    let note = said(&mut form, "note", [t::F_NOTE, t::F_NOTE_EN], LONG, None);
    let source = said(&mut form, "source", [t::F_SOURCE, t::F_SOURCE_EN], LINE, None);
    let source_on = fields.trimmed("source_on").to_owned();
    if !source_on.is_empty() && Dated::parse(&source_on).is_none() {
        form.wrong("source_on", t::E_SOURCE_ON);
    }
    match (kind, rank, certainty, form.errors.is_empty()) {
        (Some(kind), Some(rank), Some(certainty), true) => Ok(DeskInput {
            kind,
            situations,
            rank,
            name,
            field,
            certainty,
            phones,
            hours,
            address,
            website,
            why,
            say,
            note,
            source,
            source_on,
        }),
        _ => Err(form.errors),
    }
}

/// A text in both languages; the Japanese one must be there where `missing` says how to ask for it.
fn said(
    form: &mut FieldReader<'_>,
    name: &str,
    labels: [&'static str; 2],
    max: usize,
    missing: Option<&'static str>,
) -> BilingualText {
    let [japanese, english] = labels;
    let ja = match missing {
        Some(missing) => form.needed(name, japanese, max, missing),
        None => form.line(name, japanese, max),
    };
    BilingualText { ja, en: form.line(&format!("{name}_en"), english, max) }
}

/// A number as people dial it: short numbers too.
fn is_dialled(phone: &str) -> bool {
    let digits = phone.bytes().filter(u8::is_ascii_digit).count();
    (3..=15).contains(&digits) && phone.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '#' | '+'))
}

/// The form filled with a desk.
pub(super) fn filled(desk: &ReferralDesk) -> Fields {
    let mut fields = Fields::from_pairs([
        ("kind", desk.kind.code().to_owned()),
        ("rank", desk.rank.to_string()),
        ("phones", desk.phones.join("\n")),
        ("website", desk.website.clone().unwrap_or_default()),
        ("certainty", desk.certainty.code().to_owned()),
        ("source_on", desk.source_on.clone()),
    ]);
    for situation in &desk.situations {
        fields.push("situations", situation.code());
    }
    for (name, said) in [
        ("name", &desk.name),
        ("hours", &desk.hours),
        ("address", &desk.address),
        ("field", &desk.field),
        ("why", &desk.why),
        ("say", &desk.say),
        ("note", &desk.note),
        ("source", &desk.source),
    ] {
        fields.push(name, said.ja.clone());
        fields.push(format!("{name}_en"), said.en.clone());
    }
    fields
}

/// The fields, in the order in which they are read.
pub(super) fn show(lang: Lang, form: &FilledForm) -> AnyView {
    let kinds = DeskKind::ALL.iter().map(|one| Choice::new(one.code(), shown::kind(*one).get(lang))).collect();
    let situations =
        Situation::ALL.iter().map(|one| Choice::new(one.code(), shown::situation(*one).get(lang))).collect();
    let certainties = Certainty::ALL.iter().map(|one| Choice::new(one.code(), t::certainty(*one))).collect();
    let place = html! {
        {pair(form, "name", [t::F_NAME, t::F_NAME_EN], Need::Required)}
        <SelectField at=form.at("kind") label=t::F_KIND choices=kinds need=Need::Required/>
        <Checks at=form.at("situations") label=t::F_SITUATIONS hint=t::F_SITUATIONS_HINT
            choices=situations/>
        <TextField at=form.at("rank") label=t::F_RANK hint=t::F_RANK_HINT need=Need::Required kind=InputKind::Digits
            width=Width::Short/>
    };
    let reach = html! {
        <TextArea at=form.at("phones") label=t::F_PHONES hint=t::F_PHONES_HINT need=Need::Optional rows=2/>
        {pair(form, "hours", [t::F_HOURS, t::F_HOURS_EN], Need::Optional)}
        <TextField at=form.at("website") label=t::F_WEBSITE need=Need::Optional/>
        {pair(form, "address", [t::F_ADDRESS, t::F_ADDRESS_EN], Need::Optional)}
        {pair(form, "field", [t::F_FIELD, t::F_FIELD_EN], Need::Optional)}
        <Radios at=form.at("certainty") label=t::F_CERTAINTY choices=certainties need=Need::Required/>
    };
    let words = html! {
        {pair(form, "why", [t::F_WHY, t::F_WHY_EN], Need::Required)}
        {pair(form, "say", [t::F_SAY, t::F_SAY_EN], Need::Required)}
        {pair(form, "note", [t::F_NOTE, t::F_NOTE_EN], Need::Optional)}
        {pair(form, "source", [t::F_SOURCE, t::F_SOURCE_EN], Need::Optional)}
        <TextField at=form.at("source_on") label=t::F_SOURCE_ON hint=t::F_SOURCE_ON_HINT need=Need::Optional
            width=Width::Number/>
    };
    html! { {place}{reach}{words} }
}

/// The Japanese and the English box of a text.
fn pair(form: &FilledForm, name: &str, labels: [&'static str; 2], need: Need) -> AnyView {
    let [japanese, english] = labels;
    html! {
        <TextField at=form.at(name) label=japanese need=need/>
        <TextField at=form.at(&format!("{name}_en")) label=english hint=t::F_EN_HINT need=Need::Optional/>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fine() -> Vec<(&'static str, &'static str)> {
        vec![
            ("name", "見本の窓口"),
            ("kind", "legal"),
            ("situations", "money"),
            ("situations", "court"),
            ("rank", "7"),
            ("phones", "03-0000-0000\n\n#9110"),
            ("website", "https://example.jp/"),
            ("certainty", "sure"),
            ("why", "見本のため"),
            ("say", "見本です。"),
            ("source_on", "2016-10"),
        ]
    }

    fn with(name: &'static str, value: &'static str) -> Fields {
        let kept = fine().into_iter().filter(|(key, _)| *key != name);
        Fields::from_pairs(kept.chain([(name, value)]))
    }

    #[test]
    fn a_desk_is_read_from_its_form() {
        let input = read(&Fields::from_pairs(fine())).unwrap();
        assert_eq!(input.phones, ["03-0000-0000", "#9110"]);
        assert_eq!(input.situations, [Situation::Money, Situation::Court]);
        assert_eq!((input.rank, input.source_on.as_str()), (7, "2016-10"));
    }

    #[test]
    fn each_fault_is_said_at_its_field() {
        for (name, value) in [
            ("name", " "),
            ("kind", "nobody"),
            ("rank", "-1"),
            ("rank", "first"),
            ("phones", "call me"),
            ("phones", "12"),
            ("website", "javascript:alert(1)"),
            ("certainty", ""),
            ("why", ""),
            ("say", ""),
            ("source_on", "2016/10"),
        ] {
            let errors = read(&with(name, value)).unwrap_err();
            assert!(errors.of(name).is_some() && errors.len() == 1, "{name} {value}");
        }
        assert_eq!(read(&Fields::default()).unwrap_err().len(), 6);
    }
}
