//! How people are to be called and written to, from their latest word.

use entity::application::answer::{CallHours, ContactPlan, ContactWay, Safety, Voicemail};
use entity::case::Case;
use entity::case::contact_instructions::{self, Manner};
use entity::id::CaseId;
use uuid::Uuid;

fn file(contact: ContactPlan) -> Case {
    Case { contact, ..Case::new(CaseId(Uuid::nil())) }
}

#[test]
fn a_quiet_person_is_called_by_name_only_and_written_to_in_a_plain_envelope() {
    let mut file = file(ContactPlan {
        ways: [ContactWay::Phone, ContactWay::Post].into(),
        hours: [CallHours::Noon].into(),
        // Staff may have ticked this before the person said that nobody must learn of it.
        voicemail: Some(Voicemail::Yes),
        dont: Some("家の電話".to_owned()),
        safety: Some(Safety::Yes),
        ..ContactPlan::default()
    });
    let not_wanted = Manner::NotWanted("家の電話".to_owned());
    assert_eq!(
        contact_instructions::of(&file, ContactWay::Phone),
        [
            not_wanted.clone(),
            Manner::OnlyHerself,
            Manner::OwnName,
            Manner::NoMessage,
            Manner::OnlyHours([CallHours::Noon].into()),
        ]
    );
    assert_eq!(contact_instructions::of(&file, ContactWay::Post), [not_wanted.clone(), Manner::PlainEnvelope]);
    assert_eq!(contact_instructions::of(&file, ContactWay::Mail), [], "mails keep to it by themselves");
    let all = contact_instructions::of_all(&file);
    assert_eq!(all.iter().filter(|one| **one == not_wanted).count(), 1, "said once");
    assert!(all.contains(&Manner::PlainEnvelope) && all.contains(&Manner::OwnName));

    file.contact.ways = [ContactWay::StatusOnly].into();
    assert_eq!(contact_instructions::of(&file, ContactWay::Post).first(), Some(&Manner::NotThisWay(ContactWay::Post)));
    assert_eq!(contact_instructions::of_all(&file), [not_wanted], "a wish is shown even where nobody is to call");
}

#[test]
fn whoever_said_nothing_of_messages_gets_none_with_content() {
    let phone = |voicemail| {
        let ways = [ContactWay::Phone].into();
        contact_instructions::of(&file(ContactPlan { ways, voicemail, ..ContactPlan::default() }), ContactWay::Phone)
    };
    assert_eq!(phone(None), [Manner::MessageNotAsked]);
    assert_eq!(phone(Some(Voicemail::No)), [Manner::NoMessage]);
    assert_eq!(phone(Some(Voicemail::NameOnly)), [Manner::NameOnly]);
    assert_eq!(phone(Some(Voicemail::Yes)), [Manner::MessageFine]);
}
