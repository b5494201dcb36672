//! Keys of cases: made once, bound to their case, gone when destroyed.

use std::collections::HashSet;

use entity::id::{CaseId, FileId};
use entity::safety::stores::Sweep;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use super::house::{House, noon};
use super::scratch::Scratch;
use crate::Error;
use crate::files::{Class, Held};
use crate::keys::{Blind, CaseKeys, Keys, SealContext};
use crate::root::RootKeys;
use crate::secret::Token;

fn case() -> CaseId {
    CaseId(Uuid::now_v7())
}

fn text() -> SealContext {
    SealContext::new("complaint", "body", Uuid::nil())
}

fn holds(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}

#[tokio::test]
async fn keys_of_a_case_survive_a_restart_and_open_what_they_sealed() {
    let house = House::build().await;
    let id = case();
    let sealed = house.keys().await.create_case(id, noon()).await.unwrap().seal(text(), "申出".as_bytes()).unwrap();
    let again = house.keys().await.case(id).await.unwrap().unwrap();
    assert_eq!(again.open(text(), &sealed).unwrap().as_slice(), "申出".as_bytes());
}

#[tokio::test]
async fn making_the_keys_twice_gives_the_same_keys() {
    let house = House::build().await;
    let id = case();
    let (one, two) = (house.keys().await, house.keys().await);
    let (first, second) = tokio::join!(one.create_case(id, noon()), two.create_case(id, noon()));
    let sealed = first.unwrap().seal(text(), b"x").unwrap();
    assert_eq!(second.unwrap().open(text(), &sealed).unwrap().as_slice(), b"x");
}

#[tokio::test]
async fn keys_of_one_case_do_not_open_another() {
    let house = House::build().await;
    let keys = house.keys().await;
    let (mine, yours) =
        (keys.create_case(case(), noon()).await.unwrap(), keys.create_case(case(), noon()).await.unwrap());
    let sealed = mine.seal(text(), b"mine").unwrap();
    assert!(matches!(yours.open(text(), &sealed), Err(Error::Forged)));
}

#[tokio::test]
async fn many_cases_are_answered_at_once_and_strangers_are_missing() {
    let house = House::build().await;
    let keys = house.keys().await;
    let known: Vec<CaseId> = (0..5).map(|_| case()).collect();
    for id in &known {
        keys.create_case(*id, noon()).await.unwrap();
    }
    let stranger = case();
    let mut asked = known.clone();
    asked.push(stranger);
    let answer = house.keys().await.cases(&asked).await.unwrap();
    assert_eq!(answer.len(), 5);
    assert!(known.iter().all(|id| answer.get(id).is_some_and(|keys| keys.case() == *id)));
    assert!(matches!(keys.of_case(stranger).await, Err(Error::NoKeys)));
}

#[tokio::test]
async fn a_destroyed_case_leaves_no_trace_of_its_keys_on_the_disk() {
    let house = House::build().await;
    let keys = house.keys().await;
    let (dead, alive) = (case(), case());
    let of_dead = keys.create_case(dead, noon()).await.unwrap();
    let of_alive = keys.create_case(alive, noon()).await.unwrap();
    let rows = house.store().rows(&[dead.0]).await.unwrap();
    assert_eq!(rows.len(), 1);
    let mut wrapped = vec![rows[0].wrapped.clone()];
    for case in [&of_dead, &of_alive] {
        let object = Uuid::new_v4();
        keys.keep_paper(object, &case.new_paper().unwrap(), noon()).await.unwrap();
        wrapped.push(house.store().paper(object).await.unwrap().unwrap().wrapped);
    }
    let stays = wrapped.pop().unwrap();
    assert!(wrapped.iter().all(|key| holds(&house.disk(), key)), "the test must be able to find a key");

    keys.destroy_case(dead, noon()).await.unwrap();

    assert!(keys.case(dead).await.unwrap().is_none());
    assert!(wrapped.iter().all(|key| !holds(&house.disk(), key)));
    assert!(holds(&house.disk(), &stays));
    assert_eq!(keys.destructions(dead).await.unwrap().len(), 2, "the key of its paper is on record too");
    assert!(keys.case(alive).await.unwrap().is_some());
}

/// A paper of this case, as far as the key store knows one.
async fn paper(keys: &Keys, of: &CaseKeys) -> Held {
    let held = Held { file: FileId(Uuid::now_v7()), class: Class::Identity, object: Uuid::new_v4() };
    keys.keep_paper(held.object, &of.new_paper().unwrap(), noon()).await.unwrap();
    held
}

#[tokio::test]
async fn the_key_of_a_paper_dies_alone_and_leaves_no_trace_on_the_disk() {
    let house = House::build().await;
    let keys = house.keys().await;
    let id = case();
    let of_case = keys.create_case(id, noon()).await.unwrap();
    let sealed = of_case.seal(text(), b"text").unwrap();
    let (one, other) = (paper(&keys, &of_case).await, paper(&keys, &of_case).await);
    let wrapped = house.store().paper(one.object).await.unwrap().unwrap().wrapped;
    assert!(holds(&house.disk(), &wrapped), "the test must be able to find a key");

    keys.destroy_paper(one.object, noon()).await.unwrap();
    keys.destroy_paper(one.object, noon()).await.unwrap();

    assert!(!holds(&house.disk(), &wrapped));
    assert!(matches!(keys.of_file(&of_case, one).await, Err(Error::IdentityDestroyed)));
    assert!(keys.of_file(&of_case, other).await.is_ok());
    assert_eq!(keys.of_case(id).await.unwrap().open(text(), &sealed).unwrap().as_slice(), b"text");
    let lines = house.store().destructions(id.0).await.unwrap();
    assert_eq!(lines.iter().map(|line| line.object).collect::<Vec<_>>(), [Some(one.object)], "on record, once");
}

#[tokio::test]
async fn a_key_moved_to_another_case_or_kind_does_not_open() {
    let house = House::build().await;
    let keys = house.keys().await;
    let (a, b) = (case(), case());
    keys.create_case(a, noon()).await.unwrap();
    keys.create_case(b, noon()).await.unwrap();
    let swap = "update case_key set wrapped = (select wrapped from case_key o where o.case_id <> case_key.case_id and o.kind = case_key.kind)";
    house.db.execute_unprepared(swap).await.unwrap();
    assert!(matches!(house.keys().await.case(a).await, Err(Error::Forged)));

    let house = House::build().await;
    house.keys().await.create_case(a, noon()).await.unwrap();
    house.keys().await.share_among_papers(a, noon()).await.unwrap();
    let swap = "update case_key set wrapped = (select wrapped from case_key o where o.kind <> case_key.kind)";
    house.db.execute_unprepared(swap).await.unwrap();
    assert!(matches!(house.keys().await.case(a).await, Err(Error::Forged)));

    let house = House::build().await;
    let keys = house.keys().await;
    let of_case = keys.create_case(a, noon()).await.unwrap();
    let (one, other) = (paper(&keys, &of_case).await, paper(&keys, &of_case).await);
    let of_stranger = keys.create_case(b, noon()).await.unwrap();
    assert!(matches!(keys.of_file(&of_stranger, one).await, Err(Error::Forged)));
    let first = "(select min(object) from paper_key)";
    let other_key = "(select wrapped from paper_key o where o.object <> paper_key.object)";
    let swap = format!("update paper_key set wrapped = {other_key} where object = {first}");
    house.db.execute_unprepared(&swap).await.unwrap();
    let moved = if one.object < other.object { one } else { other };
    assert!(matches!(keys.of_file(&of_case, moved).await, Err(Error::Forged)));
}

#[tokio::test]
async fn a_key_file_of_another_house_is_refused_at_start() {
    let house = House::build().await;
    house.keys().await.create_case(case(), noon()).await.unwrap();
    let strange = RootKeys::generate().unwrap();
    assert!(matches!(Keys::open(&strange, house.store()).await, Err(Error::WrongRoot(_))));
}

#[tokio::test]
async fn a_new_epoch_wraps_everything_anew_and_the_old_one_may_go() {
    let house = House::build().await;
    let id = case();
    let first = house.keys().await;
    let of_case = first.create_case(id, noon()).await.unwrap();
    let sealed = of_case.seal(text(), b"kept").unwrap();
    let held = paper(&first, &of_case).await;
    let index = house.keys().await.blind(Blind::Mail, "a@example.jp");

    let both = house.root.with_new_epoch().unwrap();
    let keys = Keys::open(&both, house.store()).await.unwrap();
    assert_eq!(keys.rewrap().await.unwrap(), 2);
    assert_eq!(keys.rewrap().await.unwrap(), 0);

    let alone = Keys::open(&both.without_old_epochs(), house.store()).await.unwrap();
    assert_eq!(alone.case(id).await.unwrap().unwrap().open(text(), &sealed).unwrap().as_slice(), b"kept");
    assert!(alone.of_file(&of_case, held).await.is_ok());
    assert_eq!(alone.blind(Blind::Mail, "a@example.jp"), index, "indexes must outlive epochs");
    let old_file = Keys::open(&house.root, house.store()).await;
    assert!(matches!(old_file, Err(Error::UnknownRoot(_))), "the old file alone is refused");
}

#[tokio::test]
async fn old_keys_that_no_case_knows_are_found() {
    let house = House::build().await;
    let keys = house.keys().await;
    let old = case();
    keys.create_case(old, noon()).await.unwrap();
    let day = chrono::TimeDelta::hours(24);
    assert_eq!(keys.swept_by(&Sweep::before(noon() + day)).await.unwrap(), vec![old]);
    assert!(keys.swept_by(&Sweep::before(noon() - day)).await.unwrap().is_empty());
    let held = paper(&keys, &keys.of_case(old).await.unwrap()).await;
    assert_eq!(keys.papers_swept_by(&Sweep::before(noon() + day)).await.unwrap(), [held.object]);
    assert!(keys.papers_swept_by(&Sweep::before(noon() - day)).await.unwrap().is_empty());
}

#[tokio::test]
async fn the_memory_of_keys_is_bounded_and_forgets_the_destroyed() {
    let house = House::build().await;
    let keys = house.keys().await;
    let id = case();
    keys.create_case(id, noon()).await.unwrap();
    assert_eq!(keys.cached(), 1);
    keys.destroy_case(id, noon()).await.unwrap();
    assert_eq!(keys.cached(), 0);

    let cache = crate::cache::Cache::new(3);
    let some = keys.create_case(case(), noon()).await.unwrap();
    let ids: Vec<Uuid> = (0..10).map(|_| Uuid::new_v4()).collect();
    for id in &ids {
        cache.put(*id, some.clone(), cache.mark());
        cache.put(*id, some.clone(), cache.mark());
    }
    assert!(cache.len() <= 3);
    assert!(cache.get(*ids.last().unwrap()).is_some());
    assert!(cache.get(ids[0]).is_none());

    let mark = cache.mark();
    cache.forget(ids[9]);
    cache.put(ids[9], some, mark);
    assert!(cache.get(ids[9]).is_none(), "keys read before a destruction must not come back");
}

#[tokio::test]
async fn cookies_open_only_for_their_session() {
    let house = House::build().await;
    let keys = house.keys().await;
    let cookie = keys.seal_cookie("sid-1", b"secret").unwrap();
    assert_eq!(keys.open_cookie("sid-1", &cookie).unwrap().as_slice(), b"secret");
    assert!(keys.open_cookie("sid-2", &cookie).is_err());
    assert!(keys.open_cookie("sid-1", "").is_err());
    assert!(keys.open_cookie("sid-1", "!!").is_err());
    assert!(cookie.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b)));
}

#[tokio::test]
async fn blind_indexes_tell_equality_and_nothing_else() {
    let (house, other) = (House::build().await, House::build().await);
    let (keys, foreign) = (house.keys().await, other.keys().await);
    assert_eq!(keys.blind(Blind::Mail, "a"), keys.blind(Blind::Mail, "a"));
    assert_ne!(keys.blind(Blind::Mail, "a"), keys.blind(Blind::Phone, "a"));
    assert_ne!(keys.blind(Blind::Mail, "a"), keys.blind(Blind::Mail, "b"));
    assert_ne!(keys.blind(Blind::Mail, "a"), foreign.blind(Blind::Mail, "a"));
    assert_eq!(keys.blind(Blind::Name, "").len(), 64);
    assert_ne!(keys.form_fingerprint(b"a"), keys.form_fingerprint(b"b"));
    assert_ne!(keys.audit_mac(b"a"), keys.audit_mac(b"b"));
    let token = Token::random().unwrap();
    assert_eq!(keys.token_index(&token), keys.token_index(&Token::parse(token.expose()).unwrap()));
    assert_ne!(keys.token_index(&token), keys.token_index(&Token::random().unwrap()));
}

#[tokio::test]
async fn rows_of_no_case_are_sealed_in_their_place() {
    let house = House::build().await;
    let keys = house.keys().await;
    let sealed = keys.seal_json(text(), &vec![1, 2, 3]).unwrap();
    assert_eq!(keys.open_json::<Vec<i32>>(text(), &sealed).unwrap(), vec![1, 2, 3]);
    let elsewhere = SealContext::new("complaint", "note", Uuid::nil());
    assert!(matches!(keys.open_sealed(elsewhere, &sealed), Err(Error::Forged)));
    assert!(matches!(keys.open_json::<String>(text(), &sealed), Err(Error::Json(_))));
}

#[tokio::test]
async fn nothing_secret_shows_in_debug_or_errors() {
    let house = House::build().await;
    let keys = house.keys().await;
    let of_case = keys.create_case(case(), noon()).await.unwrap();
    let token = Token::random().unwrap();
    let code = keys.code(b"draft").unwrap();
    let said = format!("{keys:?} {of_case:?} {token:?} {code:?} {:?} {:?}", house.root, keys.token_key().1);
    let file = house.root.to_text().unwrap();
    let secrets = file.split('"').filter(|part| part.len() >= 40).map(str::to_owned);
    for secret in secrets.chain([token.expose().to_owned(), code.compact().to_string()]) {
        assert!(!said.contains(&secret));
    }
    let sealed = keys.seal_json(text(), &"とても秘密").unwrap();
    let error = keys.open_json::<u8>(text(), &sealed).unwrap_err();
    assert!(!error.to_string().contains("秘密"));
}

#[tokio::test]
async fn the_code_of_a_draft_is_always_the_same() {
    let house = House::build().await;
    let (keys, again) = (house.keys().await, house.keys().await);
    let code = keys.code(b"draft secret").unwrap();
    assert_eq!(code, again.code(b"draft secret").unwrap());
    assert_ne!(code, keys.code(b"another").unwrap());
    assert_eq!(keys.code_index(&code), again.code_index(&code));
    assert!(!keys.code_index(&code).contains(code.compact().as_str()));
}

#[tokio::test]
async fn the_key_store_does_the_same_on_every_database() {
    for scratch in Scratch::all().await {
        let house = House::at(scratch.url()).await;
        let (one, two) = (house.keys().await, house.keys().await);
        let ids: Vec<CaseId> = (0..4).map(|_| case()).collect();
        for id in &ids {
            let (a, b) = tokio::join!(one.create_case(*id, noon()), two.create_case(*id, noon()));
            let sealed = a.unwrap().seal(text(), b"same").unwrap();
            assert_eq!(b.unwrap().open(text(), &sealed).unwrap().as_slice(), b"same");
        }
        let sealed = one.of_case(ids[3]).await.unwrap().seal(text(), b"kept").unwrap();
        assert_eq!(house.keys().await.cases(&ids).await.unwrap().len(), 4);
        let of_case = one.of_case(ids[0]).await.unwrap();
        let (dead, alive) = (paper(&one, &of_case).await, paper(&one, &of_case).await);
        one.destroy_paper(dead.object, noon()).await.unwrap();
        paper(&one, &one.of_case(ids[1]).await.unwrap()).await;
        one.share_among_papers(ids[2], noon()).await.unwrap();
        one.destroy_shared(ids[2], noon()).await.unwrap();
        one.destroy_case(ids[1], noon()).await.unwrap();
        let fresh = house.keys().await;
        assert_eq!(fresh.with_own(&[dead.object, alive.object]).await.unwrap(), HashSet::from([alive.object]));
        assert!(fresh.with_shared(&ids).await.unwrap().is_empty());
        assert_eq!(fresh.count_papers().await.unwrap(), 1);
        let lines = house.store().destructions(ids[0].0).await.unwrap();
        assert_eq!(lines.iter().map(|line| line.object).collect::<Vec<_>>(), [Some(dead.object)]);
        assert!(fresh.case(ids[1]).await.unwrap().is_none());
        assert_eq!(fresh.swept_by(&Sweep::before(noon() + chrono::TimeDelta::seconds(1))).await.unwrap().len(), 3);
        assert!(fresh.swept_by(&Sweep::before(noon())).await.unwrap().is_empty());
        let both = house.root.with_new_epoch().unwrap();
        assert_eq!(Keys::open(&both, house.store()).await.unwrap().rewrap().await.unwrap(), 4);
        let alone = Keys::open(&both.without_old_epochs(), house.store()).await.unwrap();
        assert_eq!(alone.of_case(ids[3]).await.unwrap().open(text(), &sealed).unwrap().as_slice(), b"kept");
        let strange = RootKeys::generate().unwrap();
        assert!(matches!(Keys::open(&strange, house.store()).await, Err(Error::WrongRoot(_))));
        house.db.clone().close().await.unwrap();
        scratch.remove().await;
    }
}
