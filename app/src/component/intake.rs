//! The notice that complaints are taken until a day, or not any more.

use entity::law::wind_up::Intake;
use leptos::prelude::*;

use crate::component::note::{Note, NoteKind};
use text::Lang;
use text::public::intake as t;

/// The notice; nothing while nobody has said that intake ends.
pub fn notice(lang: Lang, intake: Intake) -> Option<AnyView> {
    let (title, text) = match intake {
        Intake::Open => return None,
        Intake::Until(day) => (t::UNTIL_TITLE, t::until(lang, day)),
        Intake::Over(day) => (t::OVER_TITLE, t::over(lang, day)),
    };
    Some(html! {
        <Note kind=NoteKind::Warn title=title.get(lang)>
            <p>{text}</p>
            <p>{t::GOES_ON.get(lang)}</p>
            <p><a href="/referrals">{t::ELSEWHERE.get(lang)}</a></p>
        </Note>
    })
}
