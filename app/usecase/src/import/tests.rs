//! What leaves as a file comes back as it was; what is wrong is named.

use entity::corporate_number::CorporateNumber;
use entity::member::{ConsentMeans, EndReason, OtherName};
use entity::member_column::Column;
use entity::spreadsheet::{Cell, Encoding, Separator, SheetRow, Table, TableFormat};
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::{collection, option};

use super::check::judge;
use super::judged::{End, Judged, Listed, Reading, Weight};
use super::plan::{ChangeKind, Plan, apart};
use super::prepare::{Unmergeable, merge};
use super::row::end::may_end;
use super::{Absent, Answers, matching};
use crate::member::columns::MemberColumns;
use crate::member_export;
use crate::prelude::*;
use crate::query::members::Member;
use text::prefecture;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 2).unwrap()
}

fn number(serial: u32) -> String {
    CorporateNumber::of_base(&format!("99990100{serial:04}")).unwrap().to_string()
}

fn table(rows: &[Vec<String>]) -> Table {
    let row = |(number, cells): (u32, &Vec<String>)| SheetRow {
        number,
        cells: cells.iter().map(|cell| Cell::new(entity::spreadsheet::harmless(cell))).collect(),
    };
    Table {
        origin: TableFormat::Delimited { encoding: Encoding::Utf8, separator: Separator::Comma },
        rows: (1..).zip(rows).map(row).collect(),
        empty: vec![],
        others: vec![],
    }
}

fn exported(members: &[Member]) -> Table {
    let mut rows = vec![member_export::headings()];
    rows.extend(members.iter().map(member_export::cells));
    table(&rows)
}

fn look(table: &Table, listed: &Listed) -> (Vec<Judged>, Answers) {
    let head = matching::guess(table, &matching::Remembered::new());
    let answers = Answers { head: head.row, columns: head.columns, ..Answers::default() };
    let reading = Reading { table, head: answers.head, columns: &answers.columns, today: today() };
    (judge(reading, listed), answers)
}

fn member(serial: u32) -> Member {
    Member {
        id: MemberId(Uuid::from_u128(u128::from(serial))),
        columns: MemberColumns {
            number: number(serial),
            name: format!("株式会社会社{serial}"),
            kana: "カイシャ".to_owned(),
            prefecture: "東京都".to_owned(),
            address: "架空区一丁目".to_owned(),
            field: "小売".to_owned(),
            consented_on: NaiveDate::from_ymd_opt(2024, 3, 1).unwrap(),
            covered_from: NaiveDate::from_ymd_opt(2024, 4, 1).unwrap(),
            ..MemberColumns::default()
        },
        covered_until: None,
        ended_reason: None,
        successor: None,
        version: 7,
    }
}

/// A name as people register them: rare letters, variants, signs that begin formulas.
fn name() -> impl Strategy<Value = String> {
    "['=+@＝＠\\-]{0,2}(㈱|株式会社|有限会社)?[髙﨑𠮷神神一二三アイウｱ①A-Z&・ー〜～−－＋]{1,8}(邉\u{e0100})?"
}

fn kana() -> impl Strategy<Value = String> {
    "[ア-ヴー]{1,10}"
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..4000).prop_map(|days| NaiveDate::from_ymd_opt(2015, 1, 1).unwrap() + chrono::Days::new(days))
}

fn others() -> impl Strategy<Value = Vec<OtherName>> {
    let one =
        (name(), option::of(kana()), option::of(day())).prop_map(|(name, kana, until)| OtherName { name, kana, until });
    collection::vec(one, 0..4)
}

/// A member that the form would take.
fn any_member(serial: u32) -> impl Strategy<Value = Member> {
    let names = (name(), kana(), others(), others(), name(), option::of(name()), option::of(name()));
    let codes = (
        option::of("[0-9]{7}"),
        0_usize..47,
        option::of(prop_oneof![Just("03-0000-0000"), Just("+81 3 0000 0000")]),
        option::of("[a-z]{1,8}@example\\.jp"),
        option::of("https://[a-z]{1,8}\\.example/"),
    );
    let ends = prop_oneof![Just(EndReason::Left), Just(EndReason::Dissolved), Just(EndReason::Other)];
    let days = (day(), 0_u64..100, option::of((0_u64..100, ends)), option::of(any::<u8>()), option::of(name()));
    (names, codes, days).prop_map(move |(names, codes, days)| {
        let (name, kana, former_names, brands, address, representative, desk_name) = names;
        let (postal_code, prefecture, phone, desk_mail, website) = codes;
        let (consented_on, later, end, means, consent_evidence) = days;
        let covered_from = consented_on + chrono::Days::new(later);
        let before = member(serial);
        let columns = MemberColumns {
            name,
            kana,
            former_names,
            brands,
            postal_code,
            prefecture: prefecture::ALL[prefecture].to_owned(),
            address,
            field: "小売".to_owned(),
            representative,
            desk_name,
            desk_phone: phone.map(str::to_owned),
            desk_mail,
            website,
            consented_on,
            consent_means: means.map(|means| ConsentMeans::ALL[usize::from(means) % ConsentMeans::ALL.len()]),
            consent_evidence,
            covered_from,
            ..before.columns
        };
        Member {
            columns,
            covered_until: end.map(|(days, _)| covered_from + chrono::Days::new(days)),
            ended_reason: end.map(|(_, reason)| reason.code().to_owned()),
            ..before
        }
    })
}

proptest! {
    #[test]
    fn what_was_exported_is_the_same_list(members in (any_member(1), any_member(2), any_member(3)).prop_map(|(a, b, c)| vec![a, b, c])) {
        let table = exported(&members);
        // Beside the list itself nothing changes.
        let listed = Listed::new(members.clone());
        let (rows, answers) = look(&table, &listed);
        let plan = Plan::new(&rows, &answers, &listed);
        prop_assert!(plan.steps.is_empty() && plan.same == 3, "{rows:#?}");
        // Beside an empty list it comes whole.
        let (rows, _) = look(&table, &Listed::new(vec![]));
        for (row, member) in rows.iter().zip(&members) {
            let meaning = row.meaning.as_ref();
            prop_assert!(meaning.is_some(), "{row:#?}");
            let meaning = meaning.unwrap();
            prop_assert_eq!(&meaning.input, &member.columns);
            let end = member.covered_until.zip(member.ended_reason.as_deref());
            let end = end.map(|(until, code)| End { until, reason: EndReason::from_code(code).unwrap() });
            prop_assert_eq!(meaning.end, end);
        }
    }
}

#[test]
fn what_differs_is_set_apart_by_letters_as_people_see_them() {
    assert_eq!(apart("東京都千代田区", "東京都港区"), ("東京都", "千代田", "港", "区"));
    assert_eq!(apart("渡邉", "渡邉\u{e0100}"), ("渡", "邉", "邉\u{e0100}", ""));
    assert_eq!(apart("同じ", "同じ"), ("同じ", "", "", ""));
    assert_eq!(apart("", "新"), ("", "", "新", ""));
    assert_eq!(apart("ああ", "あああ"), ("ああ", "", "あ", ""));
}

#[test]
fn columns_that_a_file_does_not_have_stay_as_they_are() {
    let mut known = member(1);
    known.columns.former_names =
        vec![OtherName { name: "旧社".to_owned(), kana: Some("キュウシャ".to_owned()), until: None }];
    known.columns.desk_phone = Some("03-0000-0000".to_owned());
    let listed = Listed::new(vec![known.clone()]);
    let rows = [["法人番号", "住所", "旧社名"], [&known.number, "東京都架空区二丁目", "旧社\n旧々社"]];
    let table = table(&rows.map(|row| row.map(str::to_owned).to_vec()));
    let (rows, answers) = look(&table, &listed);
    assert_eq!(rows[0].weight(), None, "{rows:#?}");
    let plan = Plan::new(&rows, &answers, &listed);
    let step = &plan.steps[0];
    assert_eq!((plan.steps.len(), step.kind), (1, ChangeKind::Changed));
    let input = step.input.as_ref().unwrap();
    assert_eq!(input.address, "架空区二丁目");
    assert_eq!(input.desk_phone, known.desk_phone);
    assert_eq!(input.former_names, [known.former_names[0].clone(), OtherName::plain("旧々社")]);
    let fields: Vec<_> = step.differences.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(fields, ["address", "former_names"]);
}

#[test]
fn absence_never_means_an_end() {
    let (one, two) = (member(1), member(2));
    let listed = Listed::new(vec![one.clone(), two.clone()]);
    let (rows, mut answers) = look(&exported(std::slice::from_ref(&one)), &listed);
    let plan = Plan::new(&rows, &answers, &listed);
    assert_eq!((plan.steps.len(), plan.same, plan.stay), (0, 1, 1));
    let end = End { until: today(), reason: EndReason::Left };
    answers.absent.insert(two.id.0, Absent::Ends(end));
    let plan = Plan::new(&rows, &answers, &listed);
    assert_eq!((plan.steps.len(), plan.steps[0].kind, plan.steps[0].end), (1, ChangeKind::Ended, Some(end)));
    assert!(may_end(EndReason::Left) && !may_end(EndReason::Merged) && !may_end(EndReason::Excluded));
}

#[test]
fn rows_that_were_put_right_take_their_places() {
    let first = exported(&[member(1), member(2)]);
    let second = |original: &str, cells: Vec<String>| {
        let mut head = vec!["元の行".to_owned()];
        head.extend(member_export::headings());
        head.push("直すところ".to_owned());
        let mut row = vec![original.to_owned()];
        row.extend(cells);
        row.push("よみ：漢字が入っています".to_owned());
        table(&[head, row])
    };
    let mut fixed = member(2);
    fixed.columns.name = "直した会社".to_owned();
    let fixed = member_export::cells(&fixed);
    let (merged, _) = merge(&first, &second("3", fixed.clone())).unwrap();
    assert_eq!(merged.rows[1], first.rows[1]);
    assert_eq!(merged.rows[2].text(1), "直した会社");
    assert_eq!(merged.rows[2].cells.len(), Column::ALL.len());
    let (rows, _) = look(&merged, &Listed::new(vec![]));
    assert!(rows.iter().all(|row| row.weight() != Some(Weight::Wrong)), "{rows:#?}");
    assert_eq!(merge(&first, &second("9", fixed.clone())), Err(Unmergeable::NoRow(2)));
    assert_eq!(merge(&first, &second("x", fixed)), Err(Unmergeable::NoRow(2)));
    assert_eq!(merge(&first, &first), Err(Unmergeable::NoColumn));
}
