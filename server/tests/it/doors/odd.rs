//! What stands in an address is typed by strangers, too: whatever it is, it is no fault of the program.

use entity::people::{MemberRole, Role};
use usecase::account::session::Opens;

use crate::harness::House;

/// What no name of a thing is.
const ODD: [&str; 7] = ["%00", "a%00b", "%ff%fe", "..%2f..", "%27%22", "%F0%A0%AE%B7", "0"];

#[tokio::test]
async fn odd_addresses_lead_nowhere_and_break_nothing() {
    let long = "a".repeat(3_000);
    for house in House::all().await {
        let member = house.member("9999010000001", "株式会社テスト").await;
        let clerk = house.member_user(member, "aoki@example.jp", MemberRole::ALL[0]).await;
        let mut callers = vec![("stranger".to_owned(), house.browser())];
        // Between them these two come in at every door of the staff.
        for role in [Role::Approver, Role::Admin] {
            let staff = house.staff(&format!("odd-{role}"), role).await;
            callers.push((role.to_string(), house.browser_as(Opens::Staff(staff)).await));
        }
        callers.push(("member".to_owned(), house.browser_as(Opens::Member(clerk)).await));
        let doors: Vec<&str> = app::page::routes::all()
            .into_iter()
            .filter(|spec| spec.method == "GET" && spec.path.contains('{'))
            .map(|spec| spec.path)
            .collect();
        let mut faults = Vec::new();
        for (who, mut browser) in callers {
            for door in &doors {
                for odd in ODD.iter().copied().chain([long.as_str()]) {
                    let path: String = door
                        .split('/')
                        .map(|part| if part.contains('{') { odd } else { part })
                        .collect::<Vec<_>>()
                        .join("/");
                    let answer = browser.get(&path).await;
                    let refused = answer.status.is_client_error() || answer.status.is_server_error();
                    if answer.status.is_server_error() || refused && answer.body.is_empty() {
                        faults.push(format!("{who}: {door} with {}: {}", odd.get(..20).unwrap_or(odd), answer.status));
                    }
                }
            }
        }
        assert!(doors.len() > 40, "{doors:?}");
        assert!(faults.is_empty(), "{faults:#?}");
        house.close().await;
    }
}
