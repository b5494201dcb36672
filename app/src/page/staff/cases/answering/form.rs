//! The page around a form of the answering side: bar, heading, form, way back. Each act brings its own fields.

use entity::case::permit::Action;

use crate::page::staff::cases::audience;
use crate::page::staff::cases::opened;
use crate::page::staff::cases::opened::OpenedCase;
use crate::prelude::*;
use text::answering::explain as t;

/// What stands around the fields.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around {
    pub(super) action: Action,
    pub(super) title: &'static str,
    pub(super) intro: Option<&'static str>,
    pub(super) button: &'static str,
}

/// Shows a form, or shows it again with what is wrong.
pub(super) fn show<F>(ctx: &Ctx, opened: &OpenedCase, around: Around, form: FilledForm, inside: F) -> Response
where
    F: FnOnce(&FilledForm) -> AnyView,
{
    let lang = ctx.lang;
    let bar = opened::bar(ctx, opened);
    let audience = audience::line(lang, &opened.file, around.action);
    let key = ctx.form_key_again(&form.fields);
    let version = opened.version();
    let back = opened.path();
    let wrong = !form.errors.is_empty();
    let title = around.title;
    let body = move || {
        let inside = inside(&form);
        view! {
            <ErrorSummary errors=form.errors/>
            {bar}
            <p class="way-back"><a href=back>{t::BACK}</a></p>
            <h2>{title}</h2>
            {around.intro.map(|word| view! { <p>{word}</p> })}
            {audience}
            <PostForm form_key=key version=Some(version)>
                {inside}
                <Buttons><Button label=around.button/></Buttons>
            </PostForm>
        }
    };
    let frame = crate::page::staff::frame(ctx);
    if wrong { ctx.page_again(frame, title, body) } else { ctx.page(frame, title, body) }
}

/// A text that must be there and not be too long.
pub(super) fn needed(ctx: &Ctx, fields: &Fields, name: &str, empty: &'static str, errors: &mut FieldErrors) -> String {
    let text = optional(ctx, fields, name, errors);
    if text.is_empty() {
        errors.add(name, empty);
    }
    text
}

/// The longest text of these forms, in characters as people count them.
pub(super) const LIMIT: usize = 4_000;

/// A text that may be left out.
pub(super) fn optional(ctx: &Ctx, fields: &Fields, name: &str, errors: &mut FieldErrors) -> String {
    let text = entity::input::free(fields.get(name));
    let length = entity::input::count(&text);
    if length > LIMIT {
        errors.add(name, text::status_page::too_long(ctx.lang, LIMIT, length));
    } else if entity::my_number::is_in(&text) {
        errors.add(name, text::status_page::MY_NUMBER.get(ctx.lang));
    }
    text
}
