use std::collections::BTreeSet;

use leptos::prelude::*;

use super::{
    choice::{Checks, Choice, Radios, SelectField, Tick},
    date::DateField,
    facts::{DutyState, Fact, FourDuties, IdentityBar},
    field::{Counter, InputKind, Need, Scale, TextArea, TextField, Width},
    file::FileField,
    form::{Button, Buttons, ErrorSummary, LinkButton, Look, PostForm, Sends},
    letter::Letter,
    list::{Bullets, Doors, Link, LinkList, Steps, SummaryList, SummaryRow},
    live::{CompanyField, UploadProgress},
    nav::{Pager, Progress, StepLine, Tab, Tabs, Views},
    note::{BigCode, Card, InternalNote, Note, NoteKind, Panel},
    prose::Prose,
    table::Table,
    tag::{DueTag, StatusTag, Tag, Tone, Viewer},
    timeline::{Moment, MomentKind, Timeline},
};
use text::{Lang, component as words, date, status};
use usecase::form::errors::FieldErrors;
use usecase::form::fields::Fields;

const BAD: &str = "<script>alert('\"')</script><!>";

fn shown<V: IntoView>(view: impl FnOnce() -> V) -> String {
    Owner::new().with(|| view().into_view().to_html())
}

/// Every value of an attribute, in order.
fn values<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let mark = format!(" {name}=\"");
    let mut parts = html.split(&mark);
    parts.next();
    parts.map(|rest| rest.split('"').next().unwrap()).collect()
}

fn choices() -> Vec<Choice> {
    vec![Choice::new(BAD, BAD).with_hint(BAD), Choice::new("b", "B").with_hint("hint"), Choice::new("c", "C")]
}

/// Every field of a form with all it can say, each once.
fn form(error: Option<String>, hint: &'static str, scale: Scale) -> String {
    let fields = Fields::from_pairs([
        ("text", BAD),
        ("area", BAD),
        ("radio", "b"),
        ("check", BAD),
        ("check", "c"),
        ("tick", "yes"),
        ("select", "c"),
        ("d_era", "h"),
        ("d_year", BAD),
        ("d_month", "1"),
        ("company", BAD),
        ("company_number", BAD),
    ]);
    let at = move |name: &str| fields.at(name).error(error.clone());
    shown(move || {
        view! {
            <PostForm form_key=BAD version=Some(7) sends=Sends::Files action="/x">
                <TextField at=at("text") label=BAD hint=hint need=Need::Required scale=scale kind=InputKind::Email
                    width=Width::Short autocomplete="email"/>
                <TextArea at=at("area") label=BAD hint=hint max=4000 counter=Counter::Live/>
                <Radios at=at("radio") label=BAD choices=choices() hint=hint/>
                <Checks at=at("check") label=BAD choices=choices() hint=hint/>
                <Tick at=at("tick") label=BAD hint=hint/>
                <SelectField at=at("select") label=BAD choices=choices() hint=hint/>
                <DateField at=at("d") label=BAD hint=hint/>
                <FileField at=at("file") label=BAD hint=hint accept="image/png"/>
                <CompanyField at=at("company") label=BAD hint=hint/>
                <UploadProgress/>
                <Buttons><Button label=BAD name="go" value=BAD about=BAD/><LinkButton href="/y" label=BAD look=Look::Quiet/></Buttons>
            </PostForm>
        }
    })
}

#[test]
fn labels_descriptions_and_ids_belong_together() {
    for error in [None, Some(BAD.to_owned())] {
        for hint in ["", BAD] {
            for scale in [Scale::Field, Scale::Page] {
                let html = form(error.clone(), hint, scale);
                let ids = values(&html, "id");
                let unique: BTreeSet<&str> = ids.iter().copied().collect();
                assert_eq!(ids.len(), unique.len(), "an id twice: {ids:?}");
                for name in ["for", "aria-describedby", "aria-labelledby"] {
                    for target in values(&html, name).iter().flat_map(|list| list.split(' ')) {
                        assert!(unique.contains(target), "{name} leads nowhere: {target}");
                    }
                }
                let labelled: BTreeSet<&str> = values(&html, "for").into_iter().collect();
                for name in [
                    "text", "area", "radio", "check", "tick", "select", "d", "d_era", "d_month", "d_day", "file",
                    "company",
                ] {
                    assert!(unique.contains(name), "an error on {name} could not lead to it");
                    assert!(labelled.contains(name), "{name} has no label");
                }
                assert_eq!(html.contains("aria-invalid=\"true\""), error.is_some());
                assert_eq!(html.matches("field--wrong").count(), if error.is_some() { 9 } else { 0 });
                assert_eq!(html.matches("<h1").count(), usize::from(scale == Scale::Page));
            }
        }
    }
}

#[test]
fn what_was_chosen_and_typed_is_kept() {
    let html = form(None, "", Scale::Field);
    assert_eq!(html.matches(" checked").count(), 4, "one radio, two boxes, one tick: {html}");
    assert!(html.contains("value=\"c\" selected") && html.contains("value=\"h\" selected"), "{html}");
    assert!(html.contains("name=\"version\" value=\"7\"") || html.contains("value=\"7\""), "{html}");
    assert!(html.contains("enctype=\"multipart/form-data\"") && html.contains("novalidate"));
    assert!(html.contains("4,000字まで") && html.contains("必須"));
    for name in ["d_era", "d_year", "d_month", "d_day", "company_number", "form_key"] {
        assert!(values(&html, "name").contains(&name), "{name}");
    }
}

#[test]
fn no_part_lets_markup_through() {
    let many = || vec![BAD.to_owned(), BAD.to_owned()];
    let link = || Link::new("/x", BAD).with_note(BAD);
    let tab = || vec![Tab::new("/x", BAD).with_count(1), Tab::new("/y", BAD)];
    let moment = |kind| Moment {
        title: BAD.to_owned(),
        at: BAD.to_owned(),
        who: BAD.to_owned(),
        text: BAD.to_owned(),
        kind,
        links: vec![link()],
    };
    let mut errors = FieldErrors::new();
    errors.add("text", BAD);
    let html = form(Some(BAD.to_owned()), BAD, Scale::Page)
        + &shown(move || {
            view! {
                <ErrorSummary errors=errors/>
                <Note kind=NoteKind::Done title=BAD><p>{BAD}</p></Note>
                <InternalNote><p>{BAD}</p></InternalNote>
                <Panel title=BAD><BigCode label=BAD code=BAD/></Panel>
                <Card title=BAD><p>{BAD}</p></Card>
                <SummaryList rows=vec![SummaryRow::text(BAD, BAD).change("/x"), SummaryRow::texts(BAD, many()), SummaryRow::view(BAD, BAD)]/>
                <LinkList items=vec![link()]/>
                <Doors items=vec![link()]/>
                <Steps items=many()/>
                <Bullets items=many()/>
                <StepLine number=1 total=8 name=BAD/>
                <Progress steps=many() now=1/>
                <Tabs items=tab() current="/x"/>
                <Views label=BAD items=tab() current="/x"/>
                <Pager from=1 to=2 total=3 previous=Some(BAD.to_owned()) next=Some(BAD.to_owned())/>
                <Table id="t" caption=BAD head=[BAD]><tr><td>{BAD}</td></tr></Table>
                <Tag label=BAD tone=Tone::Late/>
                <Timeline items=vec![moment(MomentKind::Step), moment(MomentKind::Word), moment(MomentKind::Internal)]/>
                <FourDuties consult=DutyState::Done(BAD.to_owned()) advise=DutyState::Reasoned(BAD.to_owned())
                    investigate=DutyState::Open notify=DutyState::Open/>
                <IdentityBar number=BAD tags=vec![(Tone::Body, BAD.to_owned())]
                    facts=vec![Fact { term: BAD.to_owned(), value: BAD.to_owned(), href: BAD.to_owned(), ..Fact::default() }]/>
                <Letter number=BAD date=BAD to=many() from=many() subject=BAD><p>{BAD}</p></Letter>
                <Prose markdown=BAD/>
            }
        });
    assert!(!html.contains("<script"), "{html}");
    for start in ["=\"", "\"：", "#"] {
        assert!(!html.contains(&format!("{start}&lt;script&gt;alert('\"")), "a quotation mark ends an attribute");
    }
    assert!(!html.contains("style="));
}

#[test]
fn an_empty_summary_shows_nothing_and_a_full_one_links_to_the_fields() {
    assert!(!shown(|| view! { <ErrorSummary errors=FieldErrors::new()/> }).contains("role=\"alert\""));
    let mut errors = FieldErrors::new();
    errors.add("a", "first");
    errors.add("a", "second");
    errors.add("b", "third");
    let html = shown(move || view! { <ErrorSummary errors=errors/> });
    assert!(html.contains("確認が必要な項目が2件あります"));
    assert!(html.contains("role=\"alert\"") && html.contains("tabindex=\"-1\"") && html.contains("autofocus"));
    assert!(
        html.contains("<a href=\"#a\">first</a>") && html.contains("href=\"#b\"") && !html.contains("second"),
        "{html}"
    );
}

#[test]
fn nothing_typed_is_said_in_words() {
    let html = shown(|| view! { <SummaryList rows=vec![SummaryRow::text("a", ""), SummaryRow::texts("b", vec![])]/> });
    assert_eq!(html.matches("書いていません").count(), 2);
}

#[test]
fn a_member_reads_no_state_before_it_was_told() {
    use entity::case::status::Status;
    for status in Status::ALL {
        let html = shown(|| view! { <StatusTag status=*status reader=Viewer::Member/> });
        assert_eq!(html.contains("class=\"tag"), status::member(*status).is_some(), "{status:?}");
        assert!(shown(|| view! { <StatusTag status=*status reader=Viewer::Staff/> }).contains("class=\"tag"));
        if status.is_intake() || *status == Status::Withheld {
            assert!(status::member(*status).is_none(), "{status:?} must not exist for a member");
        }
        assert!(!status::applicant(*status).get(Lang::Ja).is_empty());
    }
    assert_eq!(status::stages(Lang::Ja).len(), 5);
    assert!(Status::ALL.iter().filter_map(|status| status::stage(*status)).all(|stage| stage < 5));
}

#[test]
fn dates_are_written_as_people_read_them() {
    let day = |y, m, d| chrono::NaiveDate::from_ymd_opt(y, m, d).unwrap();
    assert_eq!(date::day(Lang::Ja, day(2026, 11, 24)), "2026年11月24日（火）");
    assert_eq!(date::letter_day(Lang::Ja, day(2026, 11, 24)), "令和8年11月24日（火）");
    assert_eq!(date::letter_day(Lang::Ja, day(2019, 5, 1)), "令和元年5月1日（水）");
    assert_eq!(date::letter_day(Lang::Ja, day(2019, 4, 30)), "平成31年4月30日（火）");
    assert_eq!(date::letter_day(Lang::Ja, day(1989, 1, 7)), "昭和64年1月7日（土）");
    assert_eq!(date::both_days(Lang::Ja, day(1989, 1, 8)), "1989年（平成元年）1月8日（日）");
    let late: chrono::DateTime<chrono::Utc> = "2026-11-20T15:04:59Z".parse().unwrap();
    assert_eq!(date::moment(Lang::Ja, late), "2026年11月21日（土） 00:04");
    assert_eq!(date::day_of(late), day(2026, 11, 21));
    assert_eq!([-1, 0, 2].map(|left| date::left(Lang::Ja, left)), ["1営業日超過", "今日まで", "あと2営業日"]);
    let html = shown(move || view! { <DueTag date=day(2026, 11, 25) left=-1/> });
    assert!(
        html.contains("datetime=\"2026-11-25\"") && html.contains("11月25日（水）") && html.contains("1営業日超過")
    );
    assert_eq!([0, 999, 1000, 1_234_567].map(words::grouped), ["0", "999", "1,000", "1,234,567"]);
}
