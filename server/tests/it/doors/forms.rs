//! Every form that any caller is shown, filled with what strangers type: text stays text, what was typed comes back with a
//! message, and nothing breaks.

use std::collections::BTreeSet;

use app::access::RouteKind;
use app::page::routes::all;
use entity::people::{MemberRole, Role};
use http::StatusCode;

use super::{Who, World};
use crate::harness::{Answer, Browser, after};

/// A script, an end of an attribute, a letter that turns the direction.
const TYPED: &str = "\"><script>alert(1)</script>\u{202e}あ";
/// What none of our pages may hold, and what they hold instead.
const RAW: &str = "<script>alert(1)";
const SHOWN: &str = "&lt;script&gt;alert(1)";

/// A form as a page shows it, filled in.
#[derive(Clone, Debug, Default)]
struct Form {
    action: String,
    fields: Vec<(String, String)>,
    /// Whether somebody can type into it what is shown again.
    takes_text: bool,
    is_upload: bool,
}

/// The value of an attribute of a tag.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'").replace("&amp;", "&")
}

/// The forms of a page that post.
fn forms(page: &str, path: &str) -> Vec<Form> {
    after(page, "<form").filter_map(|rest| one_form(rest.split("</form>").next().unwrap(), path)).collect()
}

fn one_form(text: &str, path: &str) -> Option<Form> {
    let (head, inside) = text.split_once('>').unwrap();
    if attribute(head, "method") != Some("post") {
        return None;
    }
    let mut form = Form {
        action: unescaped(attribute(head, "action").unwrap_or(path)),
        is_upload: attribute(head, "enctype").is_some(),
        ..Form::default()
    };
    let mut seen = BTreeSet::new();
    for tag in after(inside, "<") {
        let kind = tag.split([' ', '>']).next().unwrap();
        let Some(name) = attribute(tag, "name") else { continue };
        let value = attribute(tag, "value").map(unescaped).unwrap_or_default();
        let text = || (TYPED.to_owned(), true);
        let (value, typed) = match (kind, attribute(tag, "type").unwrap_or_default()) {
            ("input", "hidden") => (value, false),
            // One of several is enough, and the first is as good as any.
            ("input", "radio" | "checkbox") | ("button", _) if !seen.insert(name.to_owned()) => continue,
            ("input", "radio" | "checkbox") | ("button", _) => (value, false),
            ("input", "password") => (TYPED.to_owned(), false),
            ("input", "file") => continue,
            ("input", _) | ("textarea", _) => text(),
            ("select", _) => (TYPED.to_owned(), false),
            _ => continue,
        };
        form.takes_text |= typed;
        form.fields.push((name.to_owned(), value));
    }
    Some(form)
}

fn check(answer: &Answer, about: &str) {
    assert!(!answer.status.is_server_error(), "{about}: {}", answer.status);
    assert!(!answer.body.contains(RAW), "{about}: a script of a stranger");
}

/// Posts a form and looks at what comes of it. Returns whether it was refused.
async fn post(browser: &mut Browser, form: &Form, about: &str) -> bool {
    let fields: Vec<(&str, &str)> = form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = browser.post(&form.action, &fields).await;
    let about = format!("{about} to {}", form.action);
    check(&answer, &about);
    if answer.status == StatusCode::SEE_OTHER {
        let next = browser.get(answer.location()).await;
        check(&next, &format!("{about}, then {}", answer.location()));
    }
    let refused = answer.status == StatusCode::UNPROCESSABLE_ENTITY;
    if refused {
        assert!(answer.body.contains("error-summary"), "{about}: refused without a message");
        assert!(answer.body.contains(SHOWN), "{about}: what was typed is gone: {}", answer.body);
    }
    refused
}

#[tokio::test]
async fn a_script_in_every_text_field_of_every_form_stays_text_and_comes_back() {
    let world = World::new().await;
    let untold = world.house.number(world.other_case).await;
    let mut callers = vec![Who::Stranger, Who::Draft];
    callers.extend(Role::ALL.iter().copied().map(Who::Staff));
    callers.extend([Who::Member(MemberRole::Admin), Who::Applicant, Who::OtherApplicant]);
    let (mut posted, mut refused) = (BTreeSet::new(), BTreeSet::new());
    for who in callers {
        for spec in all().into_iter().filter(|spec| spec.method == "GET" && spec.kind == RouteKind::Page) {
            let told = world.fill(spec.path);
            for path in BTreeSet::from([told.replace(&world.number, &untold), told]) {
                let about = format!("{who:?} on {path}");
                let mut browser = world.browser(who).await;
                let page = browser.get(&path).await;
                check(&page, &about);
                if page.status != StatusCode::OK {
                    continue;
                }
                for form in forms(&page.body, &path) {
                    if !form.takes_text || form.is_upload {
                        continue;
                    }
                    // A form may end the session; the next one begins anew.
                    let mut browser = world.browser(who).await;
                    posted.insert(form.action.clone());
                    if post(&mut browser, &form, &about).await {
                        refused.insert(form.action.clone());
                    }
                }
            }
        }
    }
    assert!(posted.len() >= 40, "{} different forms: {posted:?}", posted.len());
    assert!(refused.len() >= 20, "{} of them refused: {refused:?}", refused.len());
    world.house.close().await;
}
