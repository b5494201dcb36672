//! The form about a member, as it is shown.

use entity::member::ConsentMeans;

use super::names;
use crate::prelude::*;
use text::prefecture;
use text::staff::members as t;
use usecase::form::dates;
use usecase::member::names::NameKind;

/// The fields, in the order of the list.
pub(super) fn show(fields: &Fields, errors: &FieldErrors) -> AnyView {
    let choices: Vec<_> = prefecture::ALL.iter().map(|name| Choice::new(*name, *name)).collect();
    let names = html! {
        <TextField name="number" label=t::F_NUMBER hint=t::F_NUMBER_HINT need=Need::Required
            kind=InputKind::Digits width=Width::Wide value=fields.get("number") error=errors.of("number")/>
        <TextField name="name" label=t::F_NAME hint=t::F_NAME_HINT need=Need::Required
            kind=InputKind::Name value=fields.get("name") error=errors.of("name")/>
        <TextField name="kana" label=t::F_KANA hint=t::F_KANA_HINT need=Need::Required
            kind=InputKind::Name value=fields.get("kana") error=errors.of("kana")/>
        {names::show(NameKind::Former, fields, errors)}
        {names::show(NameKind::Brand, fields, errors)}
    };
    let place = html! {
        <TextField name="postal_code" label=t::F_POSTAL_CODE hint=t::F_POSTAL_CODE_HINT
            need=Need::Optional kind=InputKind::Digits width=Width::Wide value=fields.get("postal_code")
            error=errors.of("postal_code")/>
        <SelectField name="prefecture" label=t::F_PREFECTURE choices=choices need=Need::Required
            value=fields.trimmed("prefecture") error=errors.of("prefecture")/>
        <TextField name="address" label=t::F_ADDRESS need=Need::Required kind=InputKind::Name
            value=fields.get("address") error=errors.of("address")/>
        <TextField name="field" label=t::F_FIELD hint=t::F_FIELD_HINT need=Need::Required
            value=fields.get("field") error=errors.of("field")/>
        <TextField name="representative" label=t::F_REPRESENTATIVE need=Need::Optional kind=InputKind::Name
            value=fields.get("representative") error=errors.of("representative")/>
    };
    let contact = html! {
        <TextField name="desk_name" label=t::F_DESK_NAME need=Need::Optional
            value=fields.get("desk_name") error=errors.of("desk_name")/>
        <TextField name="desk_phone" label=t::F_DESK_PHONE need=Need::Optional kind=InputKind::Tel
            width=Width::Wide value=fields.get("desk_phone") error=errors.of("desk_phone")/>
        <TextField name="desk_mail" label=t::F_DESK_MAIL need=Need::Optional kind=InputKind::Email
            value=fields.get("desk_mail") error=errors.of("desk_mail")/>
        <TextField name="website" label=t::F_WEBSITE need=Need::Optional
            value=fields.get("website") error=errors.of("website")/>
    };
    let means: Vec<_> = std::iter::once(Choice::new("", t::MEANS_UNKNOWN))
        .chain(ConsentMeans::ALL.iter().map(|means| Choice::new(means.code(), t::means(*means))))
        .collect();
    let days = html! {
        <DateField name="consented_on" label=t::F_CONSENTED hint=t::F_CONSENTED_HINT
            need=Need::Required value=dates::words(fields, "consented_on") error=errors.of("consented_on")/>
        <SelectField name="consent_means" label=t::F_MEANS choices=means need=Need::Optional
            value=fields.trimmed("consent_means") error=errors.of("consent_means")/>
        <TextField name="consent_evidence" label=t::F_EVIDENCE hint=t::F_EVIDENCE_HINT
            need=Need::Optional value=fields.get("consent_evidence") error=errors.of("consent_evidence")/>
        <DateField name="covered_from" label=t::F_FROM need=Need::Required
            value=dates::words(fields, "covered_from") error=errors.of("covered_from")/>
    };
    html! { {names}{place}{contact}{days} }
}
