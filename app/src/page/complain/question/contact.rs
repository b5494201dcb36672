//! S16: how the body may reach the person.

use entity::application::answer::{CallHours, ContactWay, ShareItem, Voicemail};

use super::{choices, put};
use crate::page::complain::flow;
use crate::page::complain::input::{self, LINE_MAX};
use crate::page::complain::prelude::*;
use text::complain::contact;

pub(crate) struct Page;

impl Question for Page {
    const STOP: WizardStep = WizardStep::Contact;
    const TITLE: Word = contact::CONTACT;

    fn fill(answers: &Answers) -> Fields {
        let contact = &answers.contact;
        let mut fields = Fields::from_pairs(contact.ways.iter().map(|way| ("way", way.code())));
        put(&mut fields, "mail", contact.mail.clone());
        put(&mut fields, "phone", contact.phone.as_ref().map(|phone| phone.typed.clone()));
        for hours in &contact.hours {
            fields.push("hours", hours.code());
        }
        put(&mut fields, "voicemail", contact.voicemail.map(Voicemail::code));
        put(&mut fields, "dont", contact.dont.clone());
        fields
    }

    fn read(about: &QuestionContext<'_>, fields: &Fields) -> Result<AnswersChange, FieldErrors> {
        let mut reader = AnswerReader::new(about, fields);
        let ways = reader.choices("way", ContactWay::from_code);
        if ways.is_empty() {
            reader.wrong("way", error::CONTACT);
        }
        let wants = |way, item, name: &str| {
            ways.contains(&way) || flow::shares(about.answers, item) || !fields.trimmed(name).is_empty()
        };
        let mail = if wants(ContactWay::Mail, ShareItem::Mail, "mail") { reader.mail("mail") } else { None };
        if let (Some(address), false) = (&mail, fields.has("mail_keep", "yes"))
            && let Some((typed, meant)) = entity::contact::meant_domain(address)
        {
            reader.wrong_as("mail", contact::mail_typo(about.lang, typed, meant));
        }
        let phone = if wants(ContactWay::Phone, ShareItem::Phone, "phone") { reader.phone("phone") } else { None };
        let hours = reader.choices("hours", CallHours::from_code);
        let voicemail = reader.maybe_choice("voicemail", Voicemail::from_code, error::CHOICE);
        // Whoever must not be found out gets no message, whatever was ticked before.
        let voicemail = if flow::is_quiet(about.answers) { Some(Voicemail::No) } else { voicemail };
        let dont = reader.maybe_text("dont", contact::DONT, LINE_MAX);
        reader.done(Box::new(move |answers| {
            let contact = &mut answers.contact;
            contact.ways = ways;
            if contact.mail != mail {
                contact.confirmed_mail = None;
            }
            contact.mail = mail;
            contact.phone = phone;
            contact.hours = hours;
            contact.voicemail = voicemail;
            contact.dont = dont;
        }))
    }

    fn view(about: &QuestionContext<'_>, form: &FilledForm) -> AnyView {
        html! {
            <h1>{contact::CONTACT.get(about.lang)}</h1>
            {Self::boxes(about, form)}
        }
    }
}

impl Page {
    /// The fields without their heading.
    pub(crate) fn boxes(about: &QuestionContext<'_>, form: &FilledForm) -> AnyView {
        let lang = about.lang;
        let doubtful =
            input::mail(form.fields.get("mail")).is_ok_and(|address| entity::contact::meant_domain(&address).is_some());
        let quiet = flow::is_quiet(about.answers);
        html! {
            <Checks at=form.at("way") label=contact::CONTACT_WAYS.get(lang) need=Need::Required
                choices=choices(lang, ContactWay::ALL, ContactWay::code, answer::contact_way)/>
            <TextField at=form.at("mail") label=contact::MAIL.get(lang)
                hint=contact::mail_hint(lang, &about.body.mail_domain) kind=InputKind::Email autocomplete="email"/>
            {doubtful.then(|| view! {
                <Tick at=form.fields.at("mail_keep") label=contact::MAIL_KEEP.get(lang)/>
            })}
            <TextField at=form.at("phone") label=contact::PHONE.get(lang) hint=contact::PHONE_HINT.get(lang)
                kind=InputKind::Tel width=Width::Number autocomplete="tel"/>
            <Checks at=form.at("hours") label=contact::HOURS.get(lang) need=Need::Optional
                choices=choices(lang, CallHours::ALL, CallHours::code, answer::call_hours)/>
            {if quiet {
                html! { <p>{contact::VOICEMAIL_QUIET.get(lang)}</p> }
            } else {
                html! {
                    <Radios at=form.at("voicemail") label=contact::VOICEMAIL.get(lang) need=Need::Optional
                        choices=choices(lang, Voicemail::ALL, Voicemail::code, answer::voicemail)/>
                }
            }}
            <TextArea at=form.at("dont") label=contact::DONT.get(lang) hint=contact::DONT_HINT.get(lang)
                need=Need::Optional max=LINE_MAX rows=3/>
        }
    }
}
