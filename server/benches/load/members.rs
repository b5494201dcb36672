//! A long member list: a hundred thousand invented businesses, searched in several ways.

use std::path::Path;

use chrono::NaiveDate;
use entity::corporate_number::CorporateNumber;
use entity::id::MemberId;
use entity::search;
use schema::{member, member_list};
use sea_orm::{EntityTrait, Set};
use server::config::Config;

/// How many businesses the list holds then.
pub(crate) const MEMBERS: u32 = 100_000;
/// How many rows one statement writes; SQLite takes 32,766 values.
const AT_ONCE: usize = 500;

const FIRST: [(&str, &str); 12] = [
    ("青葉", "アオバ"),
    ("未来", "ミライ"),
    ("桜", "サクラ"),
    ("光", "ヒカリ"),
    ("港", "ミナト"),
    ("大和", "ヤマト"),
    ("泉", "イズミ"),
    ("緑", "ミドリ"),
    ("北斗", "ホクト"),
    ("千歳", "チトセ"),
    ("髙﨑", "タカサキ"),
    ("コスモ", "コスモ"),
];
const LAST: [(&str, &str, &str); 8] = [
    ("通販", "ツウハン", "通信販売"),
    ("商店", "ショウテン", "小売"),
    ("システム", "システム", "情報サービス"),
    ("サービス", "サービス", "人材派遣"),
    ("学院", "ガクイン", "教育"),
    ("不動産", "フドウサン", "不動産"),
    ("薬局", "ヤッキョク", "医療"),
    ("運輸", "ウンユ", "運送"),
];
const PLACES: [&str; 8] = ["北海道", "宮城県", "東京都", "愛知県", "大阪府", "広島県", "福岡県", "沖縄県"];

/// What is searched: what it is, and the address.
pub(crate) fn searches() -> anyhow::Result<Vec<(String, String)>> {
    let asked =
        |text: &str| format!("/members?q={}", form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>());
    Ok(vec![
        ("a reading that a sixth of them has".to_owned(), asked("あおば")),
        ("a name in parts".to_owned(), asked("髙﨑 つうはん")),
        ("a former name that one has".to_owned(), asked("旧八万番商会")),
        ("a corporate number".to_owned(), asked(&number(77_777)?)),
        ("a name that nobody has".to_owned(), asked("存在しない会社")),
        ("no name, one prefecture, the last page but one".to_owned(), {
            let tokyo = form_urlencoded::byte_serialize("東京都".as_bytes()).collect::<String>();
            format!("/members?prefecture={tokyo}&page=624")
        }),
    ])
}

fn number(n: u32) -> anyhow::Result<String> {
    let number = CorporateNumber::of_base(&format!("8888{n:08}")).map_err(|_| anyhow::anyhow!("twelve digits"))?;
    Ok(number.to_string())
}

/// Fills the list. The rows are written past the register, a statement for hundreds of them: it is what is searched that is
/// measured.
pub(crate) async fn fill(data: &Path) -> anyhow::Result<()> {
    let variables = [("MADOGUCHI__DATA".to_owned(), data.to_string_lossy().into_owned())].into();
    let config = Config::from_sources(None, &variables)?;
    let app = server::boot::app_state(&config, server::clock::machine()).await?;
    let tx = app.db().begin().await?;
    let numbers: Vec<u32> = (0..MEMBERS).collect();
    for lot in numbers.chunks(AT_ONCE) {
        let rows: Vec<_> = lot.iter().map(|n| row(&app, *n)).collect::<anyhow::Result<_>>()?;
        member::Entity::insert_many(rows).exec_without_returning(&tx).await?;
    }
    member_list::Entity::update_many()
        .col_expr(member_list::Column::Seq, sea_orm::sea_query::Expr::cust("seq + 1"))
        .col_expr(member_list::Column::Floor, sea_orm::sea_query::Expr::cust("seq + 1"))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    server::boot::close(&app).await;
    Ok(())
}

fn row(app: &usecase::state::AppState, n: u32) -> anyhow::Result<member::ActiveModel> {
    let at = usize::try_from(n)?;
    let pick = |step: usize| FIRST.get(at / step % FIRST.len()).copied().unwrap_or_default();
    let (one, two, three) = (pick(1), pick(12), pick(144));
    let (last, last_kana, field) = LAST.get(at / 1728 % LAST.len()).copied().unwrap_or_default();
    let name = format!("株式会社{}{}{}{last}{n}", one.0, two.0, three.0);
    let kana = format!("{}{}{}{last_kana}", one.1, two.1, three.1);
    let former = if n == 80_000 { "旧八万番商会".to_owned() } else { format!("{}{}社", three.0, one.0) };
    let number = number(n)?;
    let folded = [&name, &kana, &former].map(|name| search::fold_name(name)).join("\n");
    let now = app.now();
    let since = NaiveDate::from_ymd_opt(2024, 4, 1).unwrap_or_default();
    Ok(member::ActiveModel {
        id: Set(MemberId(uuid::Uuid::now_v7())),
        folded: Set(format!("{folded}\n{number}")),
        corporate_number: Set(number),
        name: Set(name),
        kana: Set(kana),
        former_names: Set(former),
        brands: Set(String::new()),
        postal_code: Set(None),
        prefecture: Set(PLACES.get(at % PLACES.len()).copied().unwrap_or_default().to_owned()),
        address: Set(format!("架空市架空町{n}番地")),
        field: Set(field.to_owned()),
        representative: Set(None),
        desk_name: Set(Some("個人情報相談窓口".to_owned())),
        desk_phone: Set(Some("00-0000-0000".to_owned())),
        desk_mail: Set(None),
        website: Set(None),
        consented_on: Set(since),
        consent_means: Set(None),
        consent_evidence: Set(None),
        covered_from: Set(since),
        covered_until: Set(None),
        ended_reason: Set(None),
        successor_id: Set(None),
        listed_at: Set(now),
        list_seq: Set(0),
        created_at: Set(now),
        updated_at: Set(now),
        version: Set(1),
    })
}
