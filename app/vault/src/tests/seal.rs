//! Sealing: opens where it was sealed and nowhere else.

use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use uuid::Uuid;

use crate::seal::{self, OVERHEAD, SealContext, bound};
use crate::secret::{Secret, Token};

#[test]
fn the_same_text_is_sealed_differently_every_time() {
    let key = Secret::random().unwrap();
    assert_ne!(seal::seal(&key, b"a", b"text").unwrap(), seal::seal(&key, b"a", b"text").unwrap());
}

#[test]
fn lists_of_parts_are_told_apart() {
    assert_ne!(bound("p", &[b"ab", b"c"]), bound("p", &[b"a", b"bc"]));
    assert_ne!(bound("p", &[b"ab"]), bound("p", &[b"ab", b""]));
    assert_ne!(bound("pa", &[b"b"]), bound("p", &[b"ab"]));
}

#[test]
fn tokens_keep_their_shape() {
    let token = Token::random().unwrap();
    assert_eq!(token.expose().len(), 43);
    assert!(Token::parse(token.expose()).is_some());
    for wrong in ["", "x", &token.expose()[1..], &format!("{}A", token.expose()), &"é".repeat(22), &"=".repeat(43)] {
        assert!(Token::parse(wrong).is_none(), "{wrong}");
    }
}

proptest! {
    #[test]
    fn what_is_sealed_opens_again(text in any::<Vec<u8>>(), row in any::<u128>()) {
        let key = Secret::random().unwrap();
        let place = SealContext::new("t", "c", Uuid::from_u128(row));
        let sealed = seal::seal(&key, &place.bound(), &text).unwrap();
        prop_assert_eq!(sealed.len(), text.len() + OVERHEAD);
        prop_assert_eq!(seal::open(&key, &place.bound(), &sealed).unwrap().to_vec(), text);
        for other in [SealContext::new("t", "d", place.row), SealContext::new("u", "c", place.row), SealContext::new("tc", "", place.row), SealContext::new("t", "c", Uuid::from_u128(row ^ 1))] {
            prop_assert!(seal::open(&key, &other.bound(), &sealed).is_err());
        }
        prop_assert!(seal::open(&Secret::random().unwrap(), &place.bound(), &sealed).is_err());
    }

    #[test]
    fn no_changed_bit_and_no_missing_byte_goes_unseen(text in any::<[u8; 20]>(), bit in 0_usize..8 * (20 + OVERHEAD), cut in 0_usize..20 + OVERHEAD) {
        let key = Secret::random().unwrap();
        let mut sealed = seal::seal(&key, b"a", &text).unwrap();
        prop_assert!(seal::open(&key, b"a", &sealed[..cut]).is_err());
        sealed[bit / 8] ^= 1 << (bit % 8);
        prop_assert!(seal::open(&key, b"a", &sealed).is_err());
    }
}
