//! The form about a member, as it is shown.

use entity::member::ConsentMeans;

use super::names;
use crate::prelude::*;
use text::prefecture;
use text::staff::members as t;
use usecase::member::names::NameKind;

/// The fields, in the order of the list.
pub(super) fn show(form: &FilledForm) -> AnyView {
    let choices: Vec<_> = prefecture::ALL.iter().map(|name| Choice::new(*name, *name)).collect();
    let names = html! {
        <TextField at=form.at("number") label=t::F_NUMBER hint=t::F_NUMBER_HINT need=Need::Required
            kind=InputKind::Digits width=Width::Wide/>
        <TextField at=form.at("name") label=t::F_NAME hint=t::F_NAME_HINT need=Need::Required kind=InputKind::Name/>
        <TextField at=form.at("kana") label=t::F_KANA hint=t::F_KANA_HINT need=Need::Required kind=InputKind::Name/>
        {names::show(NameKind::Former, form)}
        {names::show(NameKind::Brand, form)}
    };
    let place = html! {
        <TextField at=form.at("postal_code") label=t::F_POSTAL_CODE hint=t::F_POSTAL_CODE_HINT need=Need::Optional
            kind=InputKind::Digits width=Width::Wide/>
        <SelectField at=form.at("prefecture") label=t::F_PREFECTURE choices=choices need=Need::Required/>
        <TextField at=form.at("address") label=t::F_ADDRESS need=Need::Required kind=InputKind::Name/>
        <TextField at=form.at("field") label=t::F_FIELD hint=t::F_FIELD_HINT need=Need::Required/>
        <TextField at=form.at("representative") label=t::F_REPRESENTATIVE need=Need::Optional kind=InputKind::Name/>
    };
    let contact = html! {
        <TextField at=form.at("desk_name") label=t::F_DESK_NAME need=Need::Optional/>
        <TextField at=form.at("desk_phone") label=t::F_DESK_PHONE need=Need::Optional kind=InputKind::Tel
            width=Width::Wide/>
        <TextField at=form.at("desk_mail") label=t::F_DESK_MAIL need=Need::Optional kind=InputKind::Email/>
        <TextField at=form.at("website") label=t::F_WEBSITE need=Need::Optional/>
    };
    let means: Vec<_> = std::iter::once(Choice::new("", t::MEANS_UNKNOWN))
        .chain(ConsentMeans::ALL.iter().map(|means| Choice::new(means.code(), t::means(*means))))
        .collect();
    let days = html! {
        <DateField at=form.at("consented_on") label=t::F_CONSENTED hint=t::F_CONSENTED_HINT need=Need::Required/>
        <SelectField at=form.at("consent_means") label=t::F_MEANS choices=means need=Need::Optional/>
        <TextField at=form.at("consent_evidence") label=t::F_EVIDENCE hint=t::F_EVIDENCE_HINT need=Need::Optional/>
        <DateField at=form.at("covered_from") label=t::F_FROM need=Need::Required/>
    };
    html! { {names}{place}{contact}{days} }
}
