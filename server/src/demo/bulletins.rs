//! Three bulletins: one that every member is asked to acknowledge, one for a field, and a notice for everybody.

use chrono::{Days, NaiveDate};
use entity::bulletin::{Asks, Audience, Kind};
use entity::id::{BulletinId, MemberId};
use usecase::bulletin::draft::{self, DraftInput};
use usecase::bulletin::{mark, publish};
use usecase::query::bulletins::{self, BulletinVersion};
use usecase::query::member_bulletins::{self, MemberReader};
use usecase::state::AppState;
use usecase::support::submission::Submission;
use uuid::Uuid;

use super::members::Members;
use super::people;
use super::staff::{Staff, act};
use super::time::Time;

const LEAKS: &str = "\
今年に入ってから、当協会に寄せられた漏えいの相談のうち、あて先を間違えたメールによるものが4割を超えています。

## お願いすること

1. 外に送るメールは、送る前に**別の人があて先を確かめる**ようにしてください。
2. 名簿などのファイルは、メールに付けずに、期限のある共有の場所に置いてください。
3. 漏えいが起きたときの連絡先を、社内でもう一度知らせてください。

確かめたら、下の「読みました」を押してください。";

const RETURNS: &str = "\
返品の受付のときに、購入のときと同じ本人確認を求めているかどうかを、窓口ごとに確かめてください。

| 場面 | 確かめること |
|---|---|
| 電話での返品 | 注文番号だけで住所を答えていないか |
| 店での返品 | 伝票の写しを、だれでも見られる所に置いていないか |

年末の繁忙期の前に、一度ご確認をお願いします。";

const CLOSED: &str = "\
12月29日から1月3日まで、窓口はお休みです。

- ウェブからの申し出は、お休みのあいだも受け付けます。
- お返事は、1月4日から順番にします。
- 今すぐ危険なときは、110番に電話してください。";

const CLOSED_EN: &str = "\
Our office is closed from 29 December to 3 January.

- You can still make a complaint on this site.
- We will answer from 4 January, in the order in which complaints arrived.
- If you are in danger now, call 110.";

pub(super) async fn all(app: &AppState, time: &Time, staff: &Staff, members: &Members) -> anyhow::Result<()> {
    let public = words("年末年始のお休みのお知らせ", CLOSED, Kind::Public);
    let public =
        DraftInput { title_en: "Closed over the new year".to_owned(), body_en: CLOSED_EN.to_owned(), ..public };
    published(app, time, staff, 20, public).await?;
    let due = time.day(0).checked_add_days(Days::new(9));
    let asked = DraftInput {
        asks: Asks::Acknowledge,
        due_on: due,
        remind_days: Some(3),
        ..words("メールのあて先の間違いを防ぐために", LEAKS, Kind::Members)
    };
    let asked = published(app, time, staff, 12, asked).await?;
    let field = words("返品の受付での本人確認について", RETURNS, Kind::Fields);
    let field =
        DraftInput { audience: Audience { kind: Kind::Fields, fields: vec!["通信販売".to_owned()] }, ..field };
    published(app, time, staff, 5, field).await?;
    let mut known = members.known();
    let (first, second) = (known.next(), known.next());
    drop(known);
    time.back(10, 11, 20);
    if let Some(member) = second {
        said(app, member, asked).await?;
    }
    time.back(9, 15, 5);
    if let Some(member) = first {
        let seen = member_bulletins::one(app, reader(member), &asked.to_string()).await?;
        mark::opened(app, people::user_id(member), &seen).await?;
    }
    Ok(())
}

fn words(title: &str, body: &str, kind: Kind) -> DraftInput {
    DraftInput {
        title: title.to_owned(),
        body: body.to_owned(),
        title_en: String::new(),
        body_en: String::new(),
        audience: Audience { kind, fields: Vec::new() },
        asks: Asks::Read,
        due_on: None::<NaiveDate>,
        remind_days: None,
        publish_at: None,
        change: String::new(),
    }
}

fn reader(member: MemberId) -> MemberReader {
    MemberReader { user: people::user_id(member), member }
}

async fn published(
    app: &AppState,
    time: &Time,
    staff: &Staff,
    days: u64,
    input: DraftInput,
) -> anyhow::Result<BulletinId> {
    time.back(days, 10, 30);
    let id = BulletinId(Uuid::now_v7());
    draft::create(app, &act(&staff.handler, None), id, &input.title).await?;
    let open = open(app, id).await?;
    draft::save(app, &act(&staff.handler, Some(open.version)), open.id, &input).await?;
    time.tick();
    let open = self::open(app, id).await?;
    publish::propose(app, &act(&staff.handler, Some(open.version)), open.id).await?;
    time.tick();
    let open = self::open(app, id).await?;
    publish::approve(app, &act(&staff.approver, Some(open.version)), open.id).await?;
    Ok(id)
}

async fn open(app: &AppState, id: BulletinId) -> anyhow::Result<BulletinVersion> {
    let one = bulletins::one(app, &id.to_string()).await?;
    one.open().cloned().ok_or_else(|| anyhow::anyhow!("the bulletin that is being written"))
}

/// A user of the member says that it was read.
async fn said(app: &AppState, member: MemberId, id: BulletinId) -> anyhow::Result<()> {
    let seen = member_bulletins::one(app, reader(member), &id.to_string()).await?;
    let user = people::user(member);
    let act = Submission { seen: u32::try_from(seen.number).ok(), ..act(&user, None) };
    mark::acknowledge(app, &act, id, &seen).await?;
    Ok(())
}
