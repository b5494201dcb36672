//! What every question takes and what it says when it cannot: no browser, no database.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use entity::application::answer::{
    Address, Background, Company, Litigation, MaterialsConsent, Money, Share, ShareItem, ShareScope, Sure, Voicemail,
    Who, WhoCode, YesNoUnknown,
};
use entity::id::MemberId;
use entity::organization::Organization;
use entity::time::PartialDate;
use uuid::Uuid;

use super::question as q;
use crate::page::complain::prelude::*;
use text::complain::contact;

const LANG: Lang = Lang::Ja;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

fn fields(pairs: &[(&str, &str)]) -> Fields {
    Fields::from_pairs(pairs.iter().copied())
}

fn read<Q: Question>(answers: &Answers, posted: &Fields) -> Result<AnswersChange, FieldErrors> {
    let body = Organization::default();
    Q::read(&QuestionContext { lang: LANG, today: today(), answers, body: &body, desks: &[] }, posted)
}

/// The answers after a good post.
fn taken<Q: Question>(answers: &Answers, posted: &[(&str, &str)]) -> Answers {
    let mut after = answers.clone();
    match read::<Q>(answers, &fields(posted)) {
        Ok(change) => change(&mut after),
        Err(errors) => panic!("not taken: {errors:?}"),
    }
    after
}

/// The errors of a bad post, by field.
fn wrong<Q: Question>(answers: &Answers, posted: &[(&str, &str)]) -> Vec<(String, String)> {
    match read::<Q>(answers, &fields(posted)) {
        Ok(_) => panic!("taken: {posted:?}"),
        Err(errors) => errors.into_iter().map(|error| (error.field, error.message)).collect(),
    }
}

fn says<Q: Question>(answers: &Answers, posted: &[(&str, &str)], expected: &[(&str, Word)]) {
    let expected: Vec<_> =
        expected.iter().map(|(field, word)| ((*field).to_owned(), word.get(LANG).to_owned())).collect();
    assert_eq!(wrong::<Q>(answers, posted), expected, "{posted:?}");
}

fn named(items: &[ShareItem]) -> Answers {
    Answers {
        share: Some(Share {
            scope: ShareScope::Named,
            items: items.iter().copied().collect(),
            files: BTreeSet::new(),
            materials: MaterialsConsent::Yes,
        }),
        companies: vec![Company::Listed {
            member: MemberId(Uuid::nil()), name: "あおば".to_owned(), sure: Sure::Yes
        }],
        ..Answers::default()
    }
}

#[test]
fn an_empty_page_says_what_to_do_in_the_order_of_the_page() {
    let none = Answers::default();
    says::<q::topic::Page>(&none, &[], &[("topic", error::TOPIC)]);
    says::<q::who::Page>(&none, &[], &[("who", error::WHO)]);
    says::<q::guardian::Page>(&none, &[], &[("relation", error::RELATION), ("minor", error::MINOR)]);
    says::<q::proxy::Page>(&none, &[], &[("relation", error::RELATION), ("mandate", error::MANDATE)]);
    says::<q::related::Page>(&none, &[], &[("related", error::RELATED)]);
    says::<q::contacted::Page>(&none, &[], &[("contacted", error::CONTACTED)]);
    says::<q::background::Page>(
        &none,
        &[],
        &[("litigation", error::LITIGATION), ("earlier", error::EARLIER), ("money", error::MONEY)],
    );
    says::<q::litigation::Page>(&none, &[], &[("court", error::COURT), ("same", error::COURT_SAME)]);
    says::<q::earlier::Page>(&none, &[], &[("new", error::WHAT_IS_NEW)]);
    says::<q::category::Page>(&none, &[], &[("category", error::CATEGORY)]);
    says::<q::what_happened::Page>(&none, &[], &[("what", error::WHAT)]);
    says::<q::outcome::Page>(&none, &[], &[("outcome", error::OUTCOME)]);
    says::<q::danger::Page>(&none, &[], &[("danger", error::DANGER)]);
    says::<q::share::Page>(&none, &[], &[("scope", error::SHARE), ("materials", error::MATERIALS)]);
    says::<q::name::Page>(&none, &[], &[("name", error::NAME)]);
    says::<q::contact::Page>(&none, &[], &[("way", error::CONTACT)]);
    says::<q::address::Page>(&none, &[], &[("where", error::ADDRESS_WHERE)]);
    says::<q::address::Page>(
        &none,
        &[("where", "japan")],
        &[
            ("postal", error::POSTAL),
            ("prefecture", error::PREFECTURE),
            ("town", error::TOWN),
            ("number", error::NUMBER),
        ],
    );
    says::<q::address::Page>(&none, &[("where", "abroad")], &[("lines", error::ABROAD)]);
}

#[test]
fn optional_questions_take_silence() {
    let none = Answers::default();
    for after in [
        taken::<q::safety::Page>(&none, &[]),
        taken::<q::when::Page>(&none, &[]),
        taken::<q::identifiers::Page>(&none, &[]),
        taken::<q::support::Page>(&none, &[]),
    ] {
        assert!(after.what_happened.is_none());
    }
}

#[test]
fn choices_that_no_page_offers_are_not_taken() {
    let none = Answers::default();
    says::<q::safety::Page>(&none, &[("safety", "maybe")], &[("safety", error::SAFETY)]);
    says::<q::when::Page>(&none, &[("going_on", "1")], &[("going_on", error::CHOICE)]);
    says::<q::support::Page>(&none, &[("support", "everything")], &[("support", error::CHOICE)]);
    says::<q::category::Page>(&none, &[("category", "leaked"), ("category", "x")], &[("category", error::CHOICE)]);
    says::<q::topic::Page>(&none, &[("topic", "TOPIC")], &[("topic", error::TOPIC)]);
}

#[test]
fn a_my_number_is_stopped_in_every_free_text() {
    // 123456789018 has a right check digit.
    let number = "私の番号は１２３４－５６７８－９０１８です";
    let none = Answers::default();
    let my_number = error::MY_NUMBER;
    says::<q::what_happened::Page>(&none, &[("what", number)], &[("what", my_number)]);
    says::<q::related::Page>(&none, &[("related", number)], &[("related", my_number)]);
    says::<q::contacted::Page>(&none, &[("contacted", "replied"), ("reply", number)], &[("reply", my_number)]);
    says::<q::earlier::Page>(&none, &[("new", number)], &[("new", my_number)]);
    says::<q::outcome::Page>(&none, &[("outcome", "other"), ("other", number)], &[("other", my_number)]);
    says::<q::danger::Page>(&none, &[("danger", "other"), ("who_what", number)], &[("who_what", my_number)]);
    says::<q::when::Page>(&none, &[("about", number)], &[("about", my_number)]);
    says::<q::identifiers::Page>(&none, &[("number", number)], &[("number", my_number)]);
    says::<q::name::Page>(&none, &[("name", number)], &[("name", my_number)]);
    says::<q::support::Page>(&none, &[("other", number)], &[("other", my_number)]);
    says::<q::contact::Page>(&none, &[("way", "status-only"), ("dont", number)], &[("dont", my_number)]);
}

#[test]
fn a_long_text_is_told_its_length() {
    let none = Answers::default();
    let long = "あ".repeat(4_213);
    assert_eq!(
        wrong::<q::what_happened::Page>(&none, &[("what", &long)]),
        [("what".to_owned(), "4,000字までで入力してください。今は4,213字です".to_owned())]
    );
    assert_eq!(
        wrong::<q::name::Page>(&none, &[("name", &"ア".repeat(101))]),
        [("name".to_owned(), "お名前は100字までで入力してください。今は101字です".to_owned())]
    );
    taken::<q::what_happened::Page>(&none, &[("what", &"👨‍👩‍👧".repeat(4_000))]);
}

#[test]
fn dates_are_taken_as_people_write_them() {
    let none = Answers::default();
    let on = |pairs: &[(&str, &str)]| {
        let mut all = vec![("contacted", "replied")];
        all.extend_from_slice(pairs);
        taken::<q::contacted::Page>(&none, &all).contacted.unwrap().on.unwrap()
    };
    let date = |day: &PartialDate| (day.year, day.month, day.day);
    assert_eq!(date(&on(&[("on_year", "２０２６"), ("on_month", "９"), ("on_day", "13")])), (2026, Some(9), Some(13)));
    assert_eq!(date(&on(&[("on_era", "r"), ("on_year", "8"), ("on_month", "9")])), (2026, Some(9), None));
    assert_eq!(date(&on(&[("on_year", "2026/9/13")])), (2026, Some(9), Some(13)));
    assert_eq!(date(&on(&[("on_year", "R8.9.13")])), (2026, Some(9), Some(13)));
    assert_eq!(date(&on(&[("on_year", "2026")])), (2026, None, None));

    let fault = |pairs: &[(&str, &str)]| {
        let mut all = vec![("contacted", "replied")];
        all.extend_from_slice(pairs);
        wrong::<q::contacted::Page>(&none, &all).first().unwrap().1.clone()
    };
    assert_eq!(
        fault(&[("on_year", "2027"), ("on_month", "9"), ("on_day", "13")]),
        "連絡した日は、今日（2026年11月21日）かそれより前の日付にしてください"
    );
    assert_eq!(fault(&[("on_month", "9")]), error::DATE_YEAR.get(LANG));
    assert_eq!(fault(&[("on_year", "さくねん")]), error::DATE_YEAR_FORM.get(LANG));
    assert_eq!(fault(&[("on_year", "2026"), ("on_month", "13")]), error::DATE_MONTH.get(LANG));
    assert_eq!(fault(&[("on_year", "2026"), ("on_day", "3")]), error::DATE_DAY_ALONE.get(LANG));
    assert_eq!(fault(&[("on_year", "2026"), ("on_month", "2"), ("on_day", "30")]), error::DATE_NONE.get(LANG));
    assert_eq!(fault(&[("on_year", "1899"), ("on_month", "2")]), error::DATE_EARLY.get(LANG));
    assert_eq!(
        fault(&[("on_era", "s"), ("on_year", "64"), ("on_month", "2"), ("on_day", "1")]),
        "昭和64年は1月7日までです。平成元年として入力してください"
    );
    assert_eq!(
        fault(&[("on_era", "h"), ("on_year", "31"), ("on_month", "5"), ("on_day", "1")]),
        "平成31年は4月30日までです。令和元年として入力してください"
    );
}

#[test]
fn another_choice_of_who_forgets_the_details_of_the_first() {
    let guardian = taken::<q::guardian::Page>(&Answers::default(), &[("relation", "parent"), ("minor", "yes")]);
    assert!(matches!(guardian.who, Some(Who::StatutoryProxy { .. })));
    let same = taken::<q::who::Page>(&guardian, &[("who", "statutory-proxy")]);
    assert_eq!(same.who, guardian.who, "the same choice again keeps them");
    let other = taken::<q::who::Page>(&guardian, &[("who", "other")]);
    assert_eq!((other.who, other.who_choice), (None, Some(WhoCode::Other)));
    let principal = taken::<q::who::Page>(&guardian, &[("who", "principal")]);
    assert_eq!(principal.who, Some(Who::Principal));
}

#[test]
fn background_keeps_the_details_only_while_they_are_asked_for() {
    let none = Answers::default();
    let yes = taken::<q::background::Page>(&none, &[("litigation", "yes"), ("earlier", "yes"), ("money", "no")]);
    let court = taken::<q::litigation::Page>(&yes, &[("court", "仙台地方裁判所"), ("same", "yes")]);
    let both = taken::<q::earlier::Page>(&court, &[("new", "約束が守られていない")]);
    let again = taken::<q::background::Page>(&both, &[("litigation", "yes"), ("earlier", "no"), ("money", "no")]);
    let background = again.background.unwrap();
    assert!(background.litigation_detail.is_some() && background.earlier_detail.is_none());
    assert_eq!(background.litigation, Litigation::Yes);
}

#[test]
fn names_are_stored_as_typed() {
    for name in ["髙﨑 㐂一", "NGUYEN THI AN", "山田　花子", "か\u{3099}", "O’Brien-石川", "أحمد", "葛\u{e0100}城"]
    {
        let after = taken::<q::name::Page>(&named(&[]), &[("name", name)]);
        assert_eq!(after.name.unwrap().name, name);
    }
}

#[test]
fn the_name_page_asks_what_the_answers_need() {
    let mut proxy = named(&[ShareItem::BirthDate]);
    proxy.who = Some(Who::DelegatedProxy {
        relation: entity::application::answer::DelegatedRelation::Family,
        mandate: entity::application::answer::Mandate::Have,
    });
    says::<q::name::Page>(
        &proxy,
        &[],
        &[("name", error::NAME), ("principal", error::PRINCIPAL_NAME), ("birth", error::BIRTH)],
    );
    says::<q::name::Page>(
        &proxy,
        &[("name", "田中"), ("principal", "田中"), ("birth_year", "1990")],
        &[("birth", error::BIRTH_WHOLE)],
    );
    let share = Share {
        scope: ShareScope::NotYet,
        items: BTreeSet::new(),
        files: BTreeSet::new(),
        materials: MaterialsConsent::Later,
    };
    let consults = Answers { share: Some(share), ..Answers::default() };
    assert_eq!(taken::<q::name::Page>(&consults, &[]).name, None, "a question can be asked without a name");
}

#[test]
fn contact_ways_bring_their_own_questions() {
    let none = Answers::default();
    says::<q::contact::Page>(&none, &[("way", "mail")], &[("mail", error::MAIL)]);
    says::<q::contact::Page>(&none, &[("way", "mail"), ("mail", "name.example.jp")], &[("mail", error::MAIL_AT)]);
    says::<q::contact::Page>(&none, &[("way", "mail"), ("mail", "name@@x")], &[("mail", error::MAIL_FORM)]);
    says::<q::contact::Page>(&none, &[("way", "phone")], &[("phone", error::PHONE)]);
    says::<q::contact::Page>(&none, &[("way", "phone"), ("phone", "119")], &[("phone", error::PHONE_FORM)]);
    assert_eq!(
        wrong::<q::contact::Page>(&none, &[("way", "mail"), ("mail", "a@gmial.com")]),
        [("mail".to_owned(), contact::mail_typo(LANG, "gmial.com", "gmail.com"))]
    );
    let kept = taken::<q::contact::Page>(&none, &[("way", "mail"), ("mail", "a@gmial.com"), ("mail_keep", "yes")]);
    assert_eq!(kept.contact.mail.as_deref(), Some("a@gmial.com"), "it can be ignored");
    says::<q::contact::Page>(
        &named(&[ShareItem::Phone, ShareItem::Mail]),
        &[("way", "status-only")],
        &[("mail", error::MAIL), ("phone", error::PHONE)],
    );
}

#[test]
fn another_mail_address_must_be_confirmed_anew() {
    let first = taken::<q::contact::Page>(&Answers::default(), &[("way", "mail"), ("mail", "a@example.jp")]);
    let mut confirmed = first;
    confirmed.contact.confirmed_mail = Some("a@example.jp".to_owned());
    let same = taken::<q::contact::Page>(&confirmed, &[("way", "mail"), ("mail", "ａ＠example.jp")]);
    assert_eq!(same.contact.confirmed_mail.as_deref(), Some("a@example.jp"));
    let other = taken::<q::contact::Page>(&confirmed, &[("way", "mail"), ("mail", "b@example.jp")]);
    assert_eq!(other.contact.confirmed_mail, None);
}

#[test]
fn quiet_contact_never_leaves_a_message() {
    let quiet = taken::<q::safety::Page>(&Answers::default(), &[("safety", "yes")]);
    let after = taken::<q::contact::Page>(&quiet, &[("way", "phone"), ("phone", "09012345678"), ("voicemail", "yes")]);
    assert_eq!(after.contact.voicemail, Some(Voicemail::No));
}

#[test]
fn sharing_without_the_name_takes_nothing_along_that_names() {
    let none = Answers::default();
    let posted = [("scope", "without-name"), ("item", "phone"), ("materials", "later")];
    let share = taken::<q::share::Page>(&none, &posted).share.unwrap();
    assert!(share.items.is_empty());
    let stranger = Uuid::now_v7().to_string();
    let posted = [("scope", "named"), ("file", stranger.as_str()), ("materials", "yes")];
    assert!(taken::<q::share::Page>(&none, &posted).share.unwrap().files.is_empty(), "only files of this draft");
}

#[test]
fn writing_an_identifier_down_is_the_consent_to_tell_it() {
    let told = taken::<q::identifiers::Page>(&named(&[]), &[("number", "A-123")]);
    assert!(told.share.as_ref().unwrap().items.contains(&ShareItem::Identifiers));
    let again = taken::<q::share::Page>(&told, &[("scope", "named"), ("materials", "yes")]);
    assert!(again.share.unwrap().items.contains(&ShareItem::Identifiers));
    let taken_back = taken::<q::identifiers::Page>(&told, &[]);
    assert!(!taken_back.share.unwrap().items.contains(&ShareItem::Identifiers));
}

#[test]
fn addresses_are_stored_as_typed() {
    let posted = [
        ("where", "japan"),
        ("postal", "９８０－０００１"),
        ("prefecture", "宮城県"),
        ("town", "仙台市青葉区中央"),
        ("number", "１－２－３"),
        ("building", "あおばﾋﾞﾙ ２Ｆ"),
    ];
    let after = taken::<q::address::Page>(&Answers::default(), &posted).contact.address.unwrap();
    let Address::Japan { postal_code, number, building, .. } = after else { panic!("abroad") };
    assert_eq!((postal_code.as_str(), number.as_str()), ("9800001", "１－２－３"));
    assert_eq!(building.as_deref(), Some("あおばﾋﾞﾙ ２Ｆ"));
}

/// What strangers send: nothing of it may stop the program, whatever the page.
fn rubbish() -> Vec<String> {
    vec![
        String::new(),
        " ".to_owned(),
        "　\t\n".to_owned(),
        "<script>alert(1)</script>".to_owned(),
        "\"><img src=x onerror=alert(1)>".to_owned(),
        "' or 1=1 --".to_owned(),
        "\u{0}\u{1}\u{7f}".to_owned(),
        "\u{202e}gpj.exe\u{2066}".to_owned(),
        "{{7*7}}${7*7}%0d%0a".to_owned(),
        "../../../../etc/passwd".to_owned(),
        "-1".to_owned(),
        "99999999999999999999".to_owned(),
        "1e309".to_owned(),
        "令和元".to_owned(),
        "٣".to_owned(),
        "a\u{301}".repeat(3_000),
        "👩‍👩‍👦‍👦".repeat(2_000),
        "あ".repeat(350_000),
    ]
}

/// The pages about lawsuit and earlier complaint are shown only after the question that leads to them.
fn with_background(mut answers: Answers) -> Answers {
    answers.background = Some(Background {
        litigation: Litigation::Yes,
        litigation_detail: None,
        earlier: YesNoUnknown::Yes,
        earlier_detail: None,
        money: Money::No,
    });
    answers
}

fn sweep<Q: Question>(names: &[&str]) {
    for answers in [Answers::default(), named(&[ShareItem::BirthDate, ShareItem::Mail])] {
        let answers = with_background(answers);
        for value in rubbish() {
            let mut posted = Fields::default();
            for name in names {
                // The same name twice, as a form never does.
                posted.push(*name, value.clone());
                posted.push(*name, "x");
            }
            if let Ok(change) = read::<Q>(&answers, &posted) {
                let mut after = answers.clone();
                change(&mut after);
                let stored = serde_json::to_string(&after).unwrap();
                assert!(!stored.contains("\\u0000"), "no database text may hold NUL");
                let again = Q::fill(&after);
                assert!(read::<Q>(&after, &again).is_ok(), "what was stored can be posted again: {stored:.300}");
            }
        }
    }
}

#[test]
fn rubbish_in_every_field_of_every_question_stops_nothing() {
    let date = |name: &str| ["era", "year", "month", "day"].map(|part| format!("{name}_{part}"));
    sweep::<q::safety::Page>(&["safety", "erase"]);
    sweep::<q::topic::Page>(&["topic"]);
    sweep::<q::who::Page>(&["who"]);
    sweep::<q::guardian::Page>(&["relation", "minor"]);
    sweep::<q::proxy::Page>(&["relation", "mandate"]);
    sweep::<q::related::Page>(&["related"]);
    let on = date("on");
    let mut names = vec!["contacted", "reply"];
    names.extend(on.iter().map(String::as_str));
    sweep::<q::contacted::Page>(&names);
    sweep::<q::background::Page>(&["litigation", "earlier", "money"]);
    sweep::<q::litigation::Page>(&["court", "number", "same"]);
    sweep::<q::earlier::Page>(&["number", "new"]);
    sweep::<q::category::Page>(&["category"]);
    let when = date("when");
    let mut names = vec!["about", "going_on"];
    names.extend(when.iter().map(String::as_str));
    sweep::<q::when::Page>(&names);
    sweep::<q::what_happened::Page>(&["what"]);
    sweep::<q::outcome::Page>(&["outcome", "other"]);
    sweep::<q::danger::Page>(&["danger", "who_what"]);
    sweep::<q::share::Page>(&["scope", "item", "file", "materials"]);
    sweep::<q::identifiers::Page>(&["number", "mail", "phone", "address", "name"]);
    let birth = date("birth");
    let mut names = vec!["name", "reading", "other", "principal"];
    names.extend(birth.iter().map(String::as_str));
    sweep::<q::name::Page>(&names);
    sweep::<q::contact::Page>(&["way", "mail", "phone", "hours", "voicemail", "dont"]);
    sweep::<q::address::Page>(&["where", "postal", "prefecture", "town", "number", "building", "lines"]);
    sweep::<q::support::Page>(&["support", "other"]);
}
