//! The pages of the body: written on by one, published by another, read by everybody.

use std::collections::BTreeSet;

use entity::people::Role;
use entity::site_page::PageKey;
use http::StatusCode;
use usecase::account::session::Opens;

use crate::harness::{Answer, Browser, House, after, form_key};

/// The text of a page between `main` and its end, without markup and without space.
fn words(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    pieces(answer).concat()
}

/// The texts between the marks of a page, each without space.
fn pieces(answer: &Answer) -> Vec<String> {
    let main = answer.body.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
    let texts = main.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| text.replace("&amp;", "&"));
    texts.map(|text| text.split_whitespace().collect::<String>()).filter(|text| !text.is_empty()).collect()
}

/// The ids of a page.
fn ids(answer: &Answer) -> BTreeSet<String> {
    let main = answer.body.split_once("<main").unwrap().1;
    after(main, " id=\"").map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

pub(crate) struct Editor<'a> {
    pub(crate) browser: Browser,
    pub(crate) page: &'a str,
}

impl Editor<'_> {
    pub(crate) async fn begin(&mut self) -> Answer {
        let path = format!("/staff/pages/{}", self.page);
        let shown = self.browser.get(&path).await;
        self.browser.post(&path, &[("form_key", &shown.hidden("form_key"))]).await
    }

    /// Posts the editor as it is shown, with these fields in place of what is there.
    pub(crate) async fn edit(&mut self, changes: &[(&str, &str)]) -> Answer {
        let path = format!("/staff/pages/{}/edit", self.page);
        let shown = self.browser.get(&path).await;
        assert_eq!(shown.status, StatusCode::OK, "{}", shown.body);
        let mut fields: Vec<(String, String)> = fields_of(&shown.body);
        for (name, value) in changes {
            fields.retain(|(other, _)| other != name);
            fields.push(((*name).to_owned(), (*value).to_owned()));
        }
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.browser.post(&path, &fields).await
    }

    pub(crate) async fn act(&mut self, number: u32, act: &str, decision: &str) -> Answer {
        let path = format!("/staff/pages/{}/{number}", self.page);
        let shown = self.browser.get(&path).await;
        let (key, version) = (shown.hidden("form_key"), shown.hidden("version"));
        let fields = [("form_key", key.as_str()), ("version", &version), ("act", act), ("decision", decision)];
        self.browser.post(&path, &fields).await
    }
}

/// Every field of the form of a page with its value.
fn fields_of(body: &str) -> Vec<(String, String)> {
    let plain = |text: &str| {
        text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#x27;", "'")
            .replace("&amp;", "&")
    };
    let form = body.split_once("<form method=\"post\"").map_or(body, |(_, form)| form);
    let form = body.rsplit_once("name=\"form_key\"").map_or(form, |(_, _)| form);
    let mut fields = Vec::new();
    for piece in form.split('<') {
        let attribute = |name: &str| {
            let (_, rest) = piece.split_once(&format!(" {name}=\""))?;
            Some(plain(rest.split('"').next()?))
        };
        if piece.starts_with("input") && piece.contains("name=") {
            fields.push((attribute("name").unwrap(), attribute("value").unwrap_or_default()));
        } else if piece.starts_with("textarea") {
            let text = piece.split_once('>').unwrap().1;
            fields.push((attribute("name").unwrap(), plain(text.strip_prefix('\n').unwrap_or(text))));
        }
    }
    fields
}

async fn editor<'a>(house: &House, login: &str, role: Role, page: &'a str) -> Editor<'a> {
    let id = house.staff(login, role).await;
    Editor { browser: house.browser_as(Opens::Staff(id)).await, page }
}

#[tokio::test]
async fn the_text_that_the_program_brings_reads_the_same_when_it_is_published() {
    for house in House::all().await {
        let approver = house.staff("higashiyama", Role::Approver).await;
        let admin = house.staff("honda", Role::Admin).await;
        let mut anybody = house.browser();
        for key in PageKey::ALL.iter().copied() {
            let paths = [key.path().to_owned(), format!("/en{}", key.path())];
            let mut before = Vec::new();
            for path in &paths {
                before.push(anybody.get(path).await);
            }
            let mut writer = Editor { browser: house.browser_as(Opens::Staff(admin)).await, page: key.code() };
            let begun = writer.begin().await;
            assert_eq!(begun.location(), format!("/staff/pages/{}/edit?done=begun", key.code()));
            let saved = writer.edit(&[("summary", "まだ何も変えていない"), ("go", "check")]).await;
            assert_eq!(saved.location(), format!("/staff/pages/{}/1", key.code()), "{}", saved.body);
            assert_eq!(writer.act(1, "propose", "").await.status, StatusCode::SEE_OTHER);
            let mut other = Editor { browser: house.browser_as(Opens::Staff(approver)).await, page: key.code() };
            assert_eq!(anybody.get(key.path()).await.body, before[0].body, "nothing changes before somebody agrees");
            assert_eq!(other.act(1, "decide", "approve").await.status, StatusCode::SEE_OTHER);
            for (path, before) in paths.iter().zip(&before) {
                let after = anybody.get(path).await;
                let is = words(&after);
                let headings = ["short", "long", "contents-title"].map(|id| heading(before, id));
                let said = pieces(before).into_iter().filter(|piece| !headings.contains(&Some(piece.clone())));
                for piece in said {
                    assert!(is.contains(&piece), "{path} does not say any more: {piece}\n{is}");
                }
                for anchor in sections(before) {
                    assert!(ids(&after).contains(&anchor), "{path}: the anchor {anchor} still leads somewhere");
                }
            }
        }
        house.close().await;
    }
}

/// The anchors of the sections of a page.
fn sections(page: &Answer) -> Vec<String> {
    let (_, main) = page.body.split_once("<main").unwrap();
    let ids = after(main, "<h2 id=\"").map(|rest| rest.split('"').next().unwrap().to_owned());
    ids.filter(|id| !["short", "long", "contents-title"].contains(&id.as_str())).collect()
}

/// The words of a heading without space.
fn heading(page: &Answer, id: &str) -> Option<String> {
    let (_, rest) = page.body.split_once(&format!(" id=\"{id}\""))?;
    let (_, rest) = rest.split_once('>')?;
    Some(rest.split('<').next()?.split_whitespace().collect())
}

#[tokio::test]
async fn one_writes_another_publishes_and_history_stays() {
    for house in House::all().await {
        let mut writer = editor(&house, "honda", Role::Approver, "about").await;
        let mut other = editor(&house, "higashiyama", Role::Approver, "about").await;
        let mut anybody = house.browser();
        writer.begin().await;
        let again = writer.browser.post("/staff/pages/about", &[("form_key", &form_key())]).await;
        assert_eq!(again.status, StatusCode::CONFLICT, "one draft at a time");
        assert!(again.body.contains("変更しました") && !again.body.contains(".changed"), "{}", again.body);

        // A section more, moved to the front, with a mark.
        let added = writer.edit(&[("go", "add")]).await;
        let at = added.location().rsplit_once("#part-").unwrap().1.parse::<usize>().unwrap() - 1;
        assert!(
            !words(&writer.browser.get("/staff/pages/about/1").await).contains("公開を起案する"),
            "it is not ready"
        );
        let (title, text) = (format!("title_{at}"), format!("text_{at}"));
        let typed = [
            (format!("{title}_ja"), "理事会 <b>"),
            (format!("{text}_ja"), "理事は**5人**です。電話は{phone}です。\n\n<script>alert(1)</script>"),
            (format!("{title}_en"), "Board"),
            (format!("{text}_en"), "The board has **five** members. Call {phone}."),
            ("summary".to_owned(), "理事会の節を足した"),
        ];
        let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        writer.edit(&typed).await;
        for at in (1..=at).rev() {
            assert_eq!(writer.edit(&[("go", &format!("up:{at}"))]).await.status, StatusCode::SEE_OTHER);
        }
        assert_eq!(writer.act(1, "propose", "").await.status, StatusCode::SEE_OTHER);

        // Not by who proposed it, and not without an answer.
        assert_eq!(writer.act(1, "decide", "approve").await.status, StatusCode::FORBIDDEN);
        let unanswered = other.act(1, "decide", "").await;
        assert_eq!(unanswered.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(other.act(1, "decide", "approve").await.status, StatusCode::SEE_OTHER);

        let page = anybody.get("/about").await;
        let (phone, said) = (house.config.body.phone.clone(), words(&page));
        assert!(
            said.contains(&format!("理事は5人です。電話は{phone}です。").split_whitespace().collect::<String>()),
            "{said}"
        );
        assert!(page.body.contains("理事会 &lt;b&gt;"), "what was typed is shown: {}", page.body);
        assert!(!page.body.contains("<script>alert"), "and never runs");
        let at = |id: &str| page.body.find(&format!("<h2 id=\"{id}\"")).unwrap();
        assert!(at("part-1") < at("accreditation"));
        let english = anybody.get("/en/about").await;
        assert!(words(&english).contains("Theboardhasfivemembers."));

        // The next version begins with what is read now; thrown away it leaves no trace in public.
        writer.begin().await;
        let removed = writer.edit(&[("go", "remove:0")]).await;
        assert_eq!(removed.status, StatusCode::SEE_OTHER);
        assert_eq!(writer.act(2, "discard", "").await.status, StatusCode::SEE_OTHER);
        assert_eq!(words(&anybody.get("/about").await), said);
        // And one that is published replaces it.
        writer.begin().await;
        writer.edit(&[("go", "remove:0"), ("summary", "理事会の節を別のページに移した")]).await;
        writer.act(2, "propose", "").await;
        assert_eq!(writer.act(2, "take-back", "").await.status, StatusCode::SEE_OTHER);
        writer.act(2, "propose", "").await;
        other.act(2, "decide", "approve").await;
        assert!(!words(&anybody.get("/about").await).contains("理事は5人です"));
        let history = words(&other.browser.get("/staff/pages/about").await);
        assert!(history.contains("理事会の節を足した") && history.contains("前の版") && history.contains("公開中"));
        assert!(words(&other.browser.get("/staff/pages/about/1").await).contains("理事は5人です"), "versions stay");
        house.close().await;
    }
}

#[tokio::test]
async fn what_is_wrong_is_named_and_what_was_typed_stays() {
    let house = House::one().await;
    let mut writer = editor(&house, "honda", Role::Admin, "rules").await;
    writer.begin().await;
    let long = "あ".repeat(20_001);
    let wrong = writer.edit(&[("text_0_ja", &long), ("title_1_ja", "{fone}")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains(&long) && wrong.body.contains("{fone}"), "nothing typed is lost");
    // A draft may be unfinished, a proposal may not.
    let saved = writer.edit(&[("title_0_ja", ""), ("title_1_ja", "{fone}"), ("text_2_en", "")]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let checked = words(&writer.browser.get("/staff/pages/rules/1").await);
    for said in [
        "節1の見出しが、日本語で書かれていません",
        "節2に、知らない印があります",
        "節3の英語がありません",
        "変えたことを入力してください",
    ] {
        assert!(checked.contains(said), "{said}\n{checked}");
    }
    assert_eq!(writer.act(1, "propose", "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    // The article of the eight grounds stays, whatever button a browser sends.
    let grounds = ids(&writer.browser.get("/staff/pages/rules/1").await);
    assert!(grounds.contains("art-9") && grounds.contains("ground-8"));
    for at in (0..20).rev() {
        writer.edit(&[("go", &format!("remove:{at}"))]).await;
    }
    let left = ids(&writer.browser.get("/staff/pages/rules/1").await);
    assert!(left.contains("art-9") && left.contains("ground-8") && !left.contains("art-1"), "{left:?}");
    // Somebody else's save is not overwritten.
    let mut other = editor(&house, "higashiyama", Role::Approver, "rules").await;
    let shown = writer.browser.get("/staff/pages/rules/edit").await;
    other.edit(&[("summary", "先に直した")]).await;
    let fields = fields_of(&shown.body);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(writer.browser.post("/staff/pages/rules/edit", &fields).await.status, StatusCode::CONFLICT);
    // Who keeps no registers reads and writes nothing.
    let mut reader = editor(&house, "minami", Role::Handler, "rules").await;
    assert_eq!(reader.browser.get("/staff/pages/rules/1").await.status, StatusCode::OK);
    assert_eq!(reader.browser.get("/staff/pages/rules/edit").await.status, StatusCode::FORBIDDEN);
    house.close().await;
}
