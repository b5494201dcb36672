//! Two hundred invented members. Their corporate numbers stand on a base that is not given out.

use entity::corporate_number::CorporateNumber;
use entity::id::MemberId;
use entity::member::{ConsentMeans, OtherName};
use usecase::member::add;
use usecase::member::columns::MemberColumns;
use usecase::query::members;
use usecase::state::AppState;

use super::staff::{Staff, act};
use super::time::Time;
use super::words::{CONSENT, KNOWN, PLACES, SECOND, THIRD, WHOLE};

/// The members that stories are about.
#[derive(Clone, Debug)]
pub(super) struct Members {
    known: Vec<(MemberId, String)>,
    others: Vec<(MemberId, String)>,
}

impl Members {
    /// The four of the stories, in the order of their users.
    pub(super) fn known(&self) -> impl Iterator<Item = MemberId> + '_ {
        self.known.iter().map(|(id, _)| *id)
    }

    /// One of the four, or one of the others when the number is higher; any number has a member.
    pub(super) fn nth(&self, n: usize) -> anyhow::Result<(MemberId, String)> {
        let all = self.known.len() + self.others.len();
        self.known
            .iter()
            .chain(&self.others)
            .nth(n % all.max(1))
            .cloned()
            .ok_or_else(|| anyhow::anyhow!("there are members"))
    }
}

pub(super) async fn all(app: &AppState, time: &Time, staff: &Staff) -> anyhow::Result<Members> {
    time.back(380, 10, 0);
    let mut known = Vec::new();
    let mut others = Vec::new();
    for (n, input) in inputs(time)?.into_iter().enumerate() {
        time.tick();
        let act = act(&staff.admin, None);
        add::add(app, &act, &input).await?;
        let member = members::by_number(app, &input.number).await?;
        let list = if n < KNOWN.len() { &mut known } else { &mut others };
        list.push((member.id, input.name));
    }
    Ok(Members { known, others })
}

fn inputs(time: &Time) -> anyhow::Result<Vec<MemberColumns>> {
    let mut inputs = Vec::with_capacity(200);
    for (n, (name, kana, former, brand, prefecture, address, field, app, mail)) in KNOWN.iter().enumerate() {
        inputs.push(MemberColumns {
            number: number(n)?,
            name: (*name).to_owned(),
            kana: (*kana).to_owned(),
            former_names: former.iter().map(|name| OtherName::plain(*name)).collect(),
            brands: brand.iter().map(|name| OtherName::plain(*name)).collect(),
            prefecture: (*prefecture).to_owned(),
            address: (*address).to_owned(),
            field: (*field).to_owned(),
            desk_name: Some((*app).to_owned()),
            desk_phone: Some(format!("050-0000-{:04}", n + 1)),
            desk_mail: Some((*mail).to_owned()),
            consented_on: time.day(700),
            consent_means: Some(ConsentMeans::Paper),
            consent_evidence: Some(format!("{CONSENT} {}", n + 1)),
            covered_from: time.day(690),
            ..MemberColumns::default()
        });
    }
    let mut n = KNOWN.len();
    'all: for (third, third_kana, field) in THIRD {
        for (second, second_kana) in SECOND {
            if n >= WHOLE {
                break 'all;
            }
            let (prefecture, address) = PLACES.get(n % PLACES.len()).copied().unwrap_or(("", ""));
            inputs.push(MemberColumns {
                number: number(n)?,
                name: format!("株式会社{second}{third}"),
                kana: format!("カブシキガイシャ{second_kana}{third_kana}"),
                prefecture: prefecture.to_owned(),
                address: format!("{address}{}番地（架空）", n + 1),
                field: (*field).to_owned(),
                desk_name: Some("個人情報相談窓口".to_owned()),
                consented_on: time.day(650),
                consent_means: Some(ConsentMeans::Rules),
                covered_from: time.day(640 - u64::try_from(n % 200).unwrap_or(0)),
                ..MemberColumns::default()
            });
            n += 1;
        }
    }
    Ok(inputs)
}

/// The corporate number of the n-th member.
pub(super) fn number(n: usize) -> anyhow::Result<String> {
    let base = format!("999901{n:06}");
    Ok(CorporateNumber::of_base(&base).map_err(|_| anyhow::anyhow!("twelve digits"))?.as_str().to_owned())
}
