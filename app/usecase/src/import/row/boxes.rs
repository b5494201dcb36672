//! A row as the form of a member words it, so that both are read by the same rules.

use entity::member::OtherName;
use entity::member_column::{Column, Holds};

use super::Look;
use crate::form::fields::Fields;
use crate::member::{entry, names};
use crate::query::members::Member;
use text::staff::import::cell as t;

impl Look<'_> {
    /// The boxes of the form as this row fills them in. Columns that the file does not have stay as they are.
    pub(super) fn fields(&mut self, member: Option<&Member>) -> Fields {
        let mut fields = Fields::default();
        for column in Column::ALL {
            let Some(text) = self.texts.get(column) else { continue };
            if !column.has_box() {
                continue;
            }
            if column.holds() == Holds::Day {
                for (part, value) in [("era", "ad"), ("year", text.trim()), ("month", ""), ("day", "")] {
                    fields.push(format!("{column}_{part}"), value);
                }
            } else {
                fields.push(column.code(), text.as_str());
            }
        }
        let former = member.map(|member| member.former_names.as_slice());
        let brands = member.map(|member| member.brands.as_slice());
        let groups = [
            ("former", [Column::FormerName, Column::FormerKana, Column::FormerUntil], former),
            ("brand", [Column::BrandName, Column::BrandKana, Column::BrandUntil], brands),
        ];
        let mut kept = Vec::new();
        for (group, columns, before) in groups {
            if columns.iter().any(|column| self.texts.contains_key(column)) {
                for (name, value) in self.names(group, columns, before.unwrap_or_default()) {
                    fields.push(name, value);
                }
            } else {
                kept.push(group);
            }
        }
        if let Some(member) = member {
            for (name, value) in entry::filled(member).pairs() {
                let group = name.split('_').next().unwrap_or_default();
                let is_group = matches!(group, "former" | "brand");
                if !is_group || kept.contains(&group) {
                    fields.push(name, value);
                }
            }
        }
        fields
    }

    /// Other names, line by line. What the file does not say of a name that is known already stays as it is.
    fn names(&mut self, group: &str, columns: [Column; 3], before: &[OtherName]) -> Vec<(String, String)> {
        let lines = |look: &Self, column: Column| -> Option<Vec<String>> {
            look.texts.get(&column).map(|text| text.lines().map(|line| line.trim().to_owned()).collect())
        };
        let [name_column, kana_column, until_column] = columns;
        let names = lines(self, name_column).unwrap_or_else(|| before.iter().map(|other| other.name.clone()).collect());
        let (kana, until) = (lines(self, kana_column), lines(self, until_column));
        let longest = [kana.as_ref(), until.as_ref()]
            .into_iter()
            .flatten()
            .map(|lines| lines.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1));
        if names.len() > names::MOST {
            self.wrong(name_column, t::TOO_MANY_NAMES);
        } else if longest.max().unwrap_or(0) > names.len() {
            self.wrong(name_column, t::LINE_WITHOUT_NAME);
        }
        let mut boxes = Vec::new();
        for (at, name) in names.into_iter().enumerate() {
            let known = before.iter().find(|other| other.name == name);
            let said = |lines: &Option<Vec<String>>, stays: Option<String>| match lines {
                Some(lines) => lines.get(at).cloned().unwrap_or_default(),
                None => stays.unwrap_or_default(),
            };
            boxes.push((format!("{group}_kana_{at}"), said(&kana, known.and_then(|other| other.kana.clone()))));
            let day = known.and_then(|other| other.until).map(|day| day.to_string());
            boxes.push((format!("{group}_until_{at}"), said(&until, day)));
            boxes.push((format!("{group}_name_{at}"), name));
        }
        boxes
    }
}
