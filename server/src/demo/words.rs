//! Names and sentences of the demonstration. Nobody in it exists.

/// How many members there are.
pub(super) const WHOLE: usize = 200;

/// Name, reading, former names, brands, prefecture, address, field, desk, mail of the desk.
type MemberSeed = (
    &'static str,
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

/// The members of the stories.
pub(super) const KNOWN: [MemberSeed; 4] = [
    (
        "株式会社あおば通販",
        "カブシキガイシャアオバツウハン",
        &["青葉カタログ販売株式会社"],
        &["あおば便"],
        "宮城県",
        "仙台市架空区青葉町1番1号（架空）",
        "通信販売",
        "お客様相談室",
        "soudan@aoba-tsuhan.example",
    ),
    (
        "みずほのさと信販株式会社",
        "ミズホノサトシンパンカブシキガイシャ",
        &[],
        &["さとカード"],
        "東京都",
        "架空区瑞穂2番3号（架空）",
        "クレジット",
        "個人情報相談窓口",
        "madoguchi@mizuho-nosato.example",
    ),
    (
        "医療法人ひなた会",
        "イリョウホウジンヒナタカイ",
        &[],
        &["ひなた病院", "ひなたクリニック"],
        "静岡県",
        "架空市日向4番5号（架空）",
        "医療",
        "患者相談窓口",
        "jimu@hinatakai.example",
    ),
    (
        "株式会社クラウド藍",
        "カブシキガイシャクラウドアイ",
        &["藍情報サービス株式会社"],
        &["藍コール"],
        "徳島県",
        "架空市藍町6番7号（架空）",
        "情報サービス",
        "プライバシー窓口",
        "privacy@cloud-ai.example",
    ),
];

/// First parts of company names with their readings.
pub(super) const SECOND: [(&str, &str); 20] = [
    ("あさひ野", "アサヒノ"),
    ("いずみ川", "イズミガワ"),
    ("うみかぜ", "ウミカゼ"),
    ("えにし", "エニシ"),
    ("おおぞら", "オオゾラ"),
    ("かえで", "カエデ"),
    ("きさらぎ", "キサラギ"),
    ("くすのき", "クスノキ"),
    ("けやき", "ケヤキ"),
    ("こもれび", "コモレビ"),
    ("さざなみ", "サザナミ"),
    ("しらかば", "シラカバ"),
    ("すずかぜ", "スズカゼ"),
    ("せせらぎ", "セセラギ"),
    ("そよかぜ", "ソヨカゼ"),
    ("たちばな", "タチバナ"),
    ("つきみ", "ツキミ"),
    ("とうげ", "トウゲ"),
    ("なぎさ", "ナギサ"),
    ("にじいろ", "ニジイロ"),
];

/// Last parts of company names with their readings and fields.
pub(super) const THIRD: [(&str, &str, &str); 10] = [
    ("通販", "ツウハン", "通信販売"),
    ("学習塾", "ガクシュウジュク", "教育"),
    ("人材サービス", "ジンザイサービス", "人材派遣"),
    ("不動産", "フドウサン", "不動産"),
    ("旅行", "リョコウ", "旅行"),
    ("フィットネス", "フィットネス", "スポーツ施設"),
    ("システム", "システム", "情報サービス"),
    ("薬局", "ヤッキョク", "医療"),
    ("引越センター", "ヒッコシセンター", "運送"),
    ("出版", "シュッパン", "出版"),
];

pub(super) const PLACES: [(&str, &str); 8] = [
    ("北海道", "札幌市架空区北"),
    ("宮城県", "仙台市架空区杜"),
    ("東京都", "架空区桜"),
    ("愛知県", "名古屋市架空区堀"),
    ("大阪府", "大阪市架空区橋"),
    ("広島県", "広島市架空区川"),
    ("福岡県", "福岡市架空区港"),
    ("沖縄県", "那覇市架空区海"),
];

/// Applicants: name and reading.
pub(super) const APPLICANTS: [(&str, &str); 16] = [
    ("青木 みなと", "あおき みなと"),
    ("石川 つむぎ", "いしかわ つむぎ"),
    ("上原 そら", "うえはら そら"),
    ("遠藤 ひびき", "えんどう ひびき"),
    ("大西 かなで", "おおにし かなで"),
    ("髙﨑 まこと", "たかさき まこと"),
    ("木下 あかり", "きのした あかり"),
    ("NGUYEN THI AN", ""),
    ("小林 のぞみ", "こばやし のぞみ"),
    ("坂本 いおり", "さかもと いおり"),
    ("清水 なお", "しみず なお"),
    ("高橋 ゆう", "たかはし ゆう"),
    ("土屋 はじめ", "つちや はじめ"),
    ("中村 しずく", "なかむら しずく"),
    ("山口 トメ", "やまぐち とめ"),
    ("渡辺 りん", "わたなべ りん"),
];

/// What happened, with the code of the category.
pub(super) const STATEMENTS: [(&str, &str); 8] = [
    (
        "not-stopped",
        "退会したあとも、住所あてにカタログが届きます。使うのをやめてほしいと手紙で2回伝えましたが、止まりません。",
    ),
    ("not-shown", "自分の購入の記録を見せてほしいと書面で頼みましたが、1か月たっても返事がありません。"),
    (
        "leaked",
        "ほかの人の名前と住所が書かれた納品書が、私の荷物に入っていました。私のものも、だれかに届いたのではないかと心配です。",
    ),
    (
        "unknown-source",
        "教えたことのない会社から、私の名前で勧誘の電話がありました。どこで知ったのか、答えてもらえません。",
    ),
    ("not-corrected", "登録されている生年月日がまちがっているので直してほしいと頼みましたが、直りません。"),
    ("handed-over", "会員登録のときに断ったのに、別の会社から広告のメールが届くようになりました。"),
    ("burden", "自分の情報を見せてもらう手続で、実印と印鑑証明書まで求められました。必要以上だと思います。"),
    ("no-response", "個人情報の取扱いについて相談窓口に電話しましたが、担当がいないと言われ続けています。"),
];

/// What proves the consent of the members of the stories.
pub(super) const CONSENT: &str = "同意書つづり";

/// Name, reading, prefecture, address, field.
pub(super) type Past = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// Members with a past: renamed later, merged later, excluded later, and one that provides data by opt-out.
pub(super) const PAST: [Past; 4] = [
    ("有限会社ほほえみ商会", "ホホエミショウカイ", "神奈川県", "横浜市架空区微笑町1番1号（架空）", "通信販売"),
    ("株式会社つゆくさ文具", "ツユクサブング", "神奈川県", "横浜市架空区露草町2番2号（架空）", "小売"),
    ("株式会社ほたる調査", "ホタルチョウサ", "岐阜県", "架空市蛍町3番3号（架空）", "調査"),
    ("株式会社こだま名簿サービス", "コダマメイボサービス", "長野県", "架空市木霊町4番4号（架空）", "名簿"),
];

/// The first of them today: name, reading, and its shop with its reading.
pub(super) const RENAMED: (&str, &str, &str, &str) =
    ("株式会社ひだまり生活", "ヒダマリセイカツ", "ひだまり市場", "ヒダマリイチバ");

/// Number, data items and source of the two notices of the last of them.
pub(super) const NOTICES: [[&str; 3]; 2] = [
    ["架空-000001", "氏名、住所、電話番号", "公開されている電話帳と住宅地図から書き写す。"],
    [
        "架空-000002",
        "氏名、住所、電話番号、卒業した学校の名前と年",
        "公開されている電話帳、住宅地図、会員だけに配られない同窓会誌から書き写す。",
    ],
];

/// What both notices say in the same words.
pub(super) struct NoticeTexts {
    pub(super) representative: &'static str,
    pub(super) purpose: &'static str,
    pub(super) provided: &'static str,
    pub(super) stopped: &'static str,
    pub(super) requests: &'static str,
    pub(super) updated: &'static str,
}

pub(super) const NOTICE: NoticeTexts = NoticeTexts {
    representative: "代表取締役　児玉 ひびき（架空）",
    purpose: "名簿を、広告の発送をする事業者に提供すること。",
    provided: "電子データを、暗号化した記録媒体か、暗号化した通信で渡す。",
    stopped: "本人の求めがあれば、その人のデータの提供を止める。",
    requests: "電話050-0000-0100（架空）、または書面を本社の「提供停止係」に送る。",
    updated: "1年に1度、元の資料と照らし合わせて直す。",
};

/// Why a member was excluded.
pub(super) struct Exclusion {
    pub(super) reason: &'static str,
    pub(super) facts: &'static str,
    pub(super) demand: &'static str,
    pub(super) verified: &'static str,
    pub(super) why: &'static str,
    pub(super) end: &'static str,
}

pub(super) const EXCLUSION: Exclusion = Exclusion {
    reason: "調査の記録が、だれでも見られる場所に置かれていた。",
    facts: "調査の記録を、暗証番号のない共有の場所に置いていました。",
    demand: "記録を移し、見られる人を決め、その手順を提出してください。",
    verified: "期限を過ぎても記録は同じ場所にあり、手順も提出されていません。",
    why: "指導に従わず、記録の置き場所を改めていません。",
    end: "対象事業者から除外します。",
};
