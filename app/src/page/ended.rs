//! The answer to a post whose session is over.

use crate::page::sign_in::login;
use crate::page::{complain, status};
use crate::prelude::*;
use crate::web::kept_form::{Ended, Lost};
use usecase::account::sign_in::Realm;

/// The page for a post whose session is over: the sign-in that opens this door, with the form inside. `entry` is what
/// the door check named.
pub fn page(ctx: &Ctx, entry: &str, lost: Lost) -> Response {
    let ended = Ended::of_post(ctx, lost);
    for realm in [Realm::Staff, Realm::Portal] {
        if realm.login() == entry {
            let shown = login::LoginNotice { ended: Some(ended), next: ctx.path.clone(), ..Default::default() };
            return login::show(ctx, realm, StatusCode::UNAUTHORIZED, &shown);
        }
    }
    if entry == "/status" { status::ended(ctx, &ended) } else { complain::resume::ended(ctx, &ended) }
}
