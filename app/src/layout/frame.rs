//! The `body` element of each frame.

use entity::organization::{Accreditation, Organization};
use entity::people::Role;
use leptos::prelude::*;

use super::document::{Document, Frame, fiction};
use super::links;
use crate::web::localize;
use text::public::hours;
use text::{Lang, layout as words, role};

pub(super) fn page(document: &Document<'_>, content: String) -> AnyView {
    match &document.frame {
        Frame::Public => public(document, content),
        Frame::Wizard { back, .. } => wizard(document, back.clone(), content),
        Frame::Status { .. } => status(document, content),
        Frame::Sign => sign(document, content),
        Frame::Portal { member, user } => portal(document, member, user, content),
        Frame::Staff { user, role, counts } => staff(document, user, *role, counts, content),
        Frame::Print | Frame::Receipt { .. } => print(document, content),
    }
}

fn public(document: &Document<'_>, content: String) -> AnyView {
    let here = links::current(links::PUBLIC, document.path).or_else(|| links::current(links::DOORS, document.path));
    html! {
        <body class="site">
            {skip(document.lang, Leave::Absent)}
            {fiction(document)}
            {masthead(document, here, Menu::Whole)}
            <main class="page" id="main" tabindex="-1" inner_html=content></main>
            {footer(document.lang, document.body)}
        </body>
    }
}

fn wizard(document: &Document<'_>, back: Option<String>, content: String) -> AnyView {
    let lang = document.lang;
    html! {
        <body class="site site--narrow">
            {skip(lang, Leave::Offered)}
            {fiction(document)}
            {masthead(document, None, Menu::None)}
            {leave(lang)}
            {back.map(|href| view! {
                <nav class="back" aria-label=words::BACK_LABEL.get(lang)>
                    <a class="back__link" href=href>{words::BACK.get(lang)}</a>
                </nav>
            })}
            <main class="page" id="main" tabindex="-1" inner_html=content></main>
            {footer(lang, document.body)}
        </body>
    }
}

fn status(document: &Document<'_>, content: String) -> AnyView {
    let lang = document.lang;
    html! {
        <body class="site site--narrow">
            {skip(lang, Leave::Offered)}
            {fiction(document)}
            {masthead(document, None, Menu::None)}
            {leave(lang)}
            <section class="closing" aria-label=words::STATUS_LEAVE.get(lang)>
                <form method="post" action="/status/leave">
                    <button class="button button--quiet" type="submit">{words::STATUS_LEAVE.get(lang)}</button>
                </form>
            </section>
            <main class="page" id="main" tabindex="-1" inner_html=content></main>
            {footer(lang, document.body)}
        </body>
    }
}

fn sign(document: &Document<'_>, content: String) -> AnyView {
    html! {
        <body class="site site--sign">
            {skip(document.lang, Leave::Absent)}
            {fiction(document)}
            {masthead(document, None, Menu::None)}
            <main class="page" id="main" tabindex="-1" inner_html=content></main>
            {foot_line(document.lang, document.body)}
        </body>
    }
}

fn portal(document: &Document<'_>, member: &str, user: &str, content: String) -> AnyView {
    let lang = document.lang;
    let here = links::current(links::PORTAL, document.path);
    html! {
        <body class="desk">
            {skip(lang, Leave::Absent)}
            {fiction(document)}
            <header class="bar bar--portal">
                <div class="bar__inside">
                    <a class="bar__home" href="/portal" aria-current=(document.path == "/portal").then_some("page")>
                        {words::PORTAL_HOME}
                    </a>
                    {menu(lang, words::PORTAL_MENU, links::PORTAL, here, &[])}
                    <div class="bar__person">
                        <span class="bar__company">{member.to_owned()}</span>
                        <span>{words::signed_in(user)}</span>
                        {sign_out("/portal/logout")}
                    </div>
                </div>
            </header>
            <main class="page" id="main" tabindex="-1" inner_html=content></main>
            {foot_line(lang, document.body)}
        </body>
    }
}

fn staff(
    document: &Document<'_>,
    user: &str,
    role: Role,
    counts: &[(&'static str, usize)],
    content: String,
) -> AnyView {
    let lang = document.lang;
    let shows_mails = document.mails_are_kept && document.body.standing == Accreditation::Fictional;
    let kept = |place: &links::NavLink| shows_mails || place.href != links::MAILS.href;
    let places: Vec<_> = links::staff(role).into_iter().filter(kept).collect();
    let here = links::current(&places, document.path);
    html! {
        <body class="desk">
            {skip(lang, Leave::Absent)}
            {fiction(document)}
            <header class="bar">
                <div class="bar__inside">
                    <a class="bar__home" href="/staff" aria-current=(document.path == "/staff").then_some("page")>
                        {words::STAFF_HOME}
                    </a>
                    {menu(lang, words::STAFF_MENU, &places, here, counts)}
                    <div class="bar__person">
                        <span class="bar__role">{role::staff(role)}</span>
                        <span>{words::signed_in(user)}</span>
                        {sign_out("/staff/logout")}
                    </div>
                </div>
            </header>
            <main class="page" id="main" tabindex="-1" inner_html=content></main>
            {foot_line(lang, document.body)}
        </body>
    }
}

fn print(document: &Document<'_>, content: String) -> AnyView {
    html! {
        <body class="paper">
            {fiction(document)}
            <header class="paper__hint"><p>{words::PRINT_HINT.get(document.lang)}</p></header>
            <main class="paper__sheet" id="main" inner_html=content></main>
        </body>
    }
}

/// Whether the page can be left in a hurry.
#[derive(Clone, Copy)]
enum Leave {
    Offered,
    Absent,
}

fn skip(lang: Lang, leave: Leave) -> AnyView {
    html! {
        <nav class="skip" aria-label=words::SKIP_LABEL.get(lang)>
            <a class="skip__link" href="#main">{words::SKIP.get(lang)}</a>
            {match leave {
                Leave::Offered => html! {
                    <form method="post" action="/exit">
                        <button class="skip__link" type="submit">{words::LEAVE_LONG.get(lang)}</button>
                    </form>
                },
                Leave::Absent => ().into_any(),
            }}
        </nav>
    }
}

fn leave(lang: Lang) -> AnyView {
    html! {
        <section class="leave" aria-label=words::SAFETY_LABEL.get(lang)>
            <form method="post" action="/exit">
                <button class="button button--leave" type="submit">{words::LEAVE.get(lang)}</button>
            </form>
        </section>
    }
}

/// How much of the public menu is shown.
#[derive(Clone, Copy)]
enum Menu {
    Whole,
    None,
}

fn masthead(document: &Document<'_>, here: Option<&'static str>, shown: Menu) -> AnyView {
    let (lang, body) = (document.lang, document.body);
    let name = match hours::short_name(lang, body) {
        "" => words::HOME.get(lang).to_owned(),
        name => name.to_owned(),
    };
    html! {
        <header class="masthead">
            <div class="masthead__inside">
                <a class="masthead__name" href="/">{name}</a>
                <p class="masthead__phone">
                    <span class="masthead__label">{words::PHONE.get(lang)}</span>
                    <strong class="masthead__number">{body.phone.clone()}</strong>
                    <span class="masthead__hours">{words::hours(lang, body.hours.open, body.hours.close)}</span>
                </p>
                {switch(document)}
                {match shown {
                    Menu::Whole => public_menu(lang, here),
                    Menu::None => ().into_any(),
                }}
            </div>
        </header>
    }
}

/// The way to the same page in the other language; from a page that has no other, to the home page.
fn switch(document: &Document<'_>) -> Option<AnyView> {
    let home = (!matches!(document.frame, Frame::Sign)).then_some("/");
    let place = localize::address(document.lang.other(), document.twin.or(home)?).into_owned();
    let tag = document.lang.other().tag();
    Some(html! {
        <a class="masthead__switch" href=place hreflang=tag lang=tag>{document.lang.other().name()}</a>
    })
}

/// The menu twice: in a row, and folded for small screens; the style sheet shows one of them.
fn public_menu(lang: Lang, here: Option<&'static str>) -> AnyView {
    let rows = || {
        let doors = place_lines(lang, links::DOORS, here, &[], "menu__item menu__item--door");
        let places = place_lines(lang, links::PUBLIC, here, &[], "menu__item");
        view! { <ul class="menu__list">{places}{doors}</ul> }
    };
    html! {
        <nav class="menu menu--row" aria-label=words::MENU_LABEL.get(lang)>{rows()}</nav>
        <details class="menu menu--fold">
            <summary class="menu__opener">{words::MENU.get(lang)}</summary>
            <nav aria-label=words::MENU_LABEL.get(lang)>{rows()}</nav>
        </details>
    }
}

/// The menu of a bar: in a row, and folded for small screens.
fn menu(
    lang: Lang,
    label: &'static str,
    places: &[links::NavLink],
    here: Option<&'static str>,
    counts: &[(&'static str, usize)],
) -> AnyView {
    let rows = || view! { <ul class="menu__list">{place_lines(lang, places, here, counts, "menu__item")}</ul> };
    html! {
        <nav class="menu menu--row" aria-label=label>{rows()}</nav>
        <details class="menu menu--fold">
            <summary class="menu__opener">{words::MENU.get(lang)}</summary>
            <nav aria-label=label>{rows()}</nav>
        </details>
    }
}

fn place_lines(
    lang: Lang,
    places: &[links::NavLink],
    here: Option<&'static str>,
    counts: &[(&'static str, usize)],
    class: &'static str,
) -> Vec<AnyView> {
    places
        .iter()
        .map(|place| {
            let count = counts.iter().find(|(href, count)| *href == place.href && *count > 0).map(|(_, count)| *count);
            html! {
                <li class=class>
                    <a href=place.href aria-current=(here == Some(place.href)).then_some("page")>
                        {place.name.get(lang)}
                        {count.map(|count| view! {
                            <span class="badge">
                                {text::component::grouped(count)}
                                <span class="unseen">{words::COUNT_UNIT}</span>
                            </span>
                        })}
                    </a>
                </li>
            }
        })
        .collect()
}

fn sign_out(action: &'static str) -> AnyView {
    html! {
        <form method="post" action=action>
            <button class="button button--bar" type="submit">{words::SIGN_OUT}</button>
        </form>
    }
}

/// Help first, always in the same order, then the links of the site.
fn footer(lang: Lang, body: &Organization) -> AnyView {
    html! {
        <footer class="footer">
            <section aria-labelledby="help-title">
                <h2 class="help__title" id="help-title">{words::HELP.get(lang)}</h2>
                <dl class="help__list">
                    <div class="help__item">
                        <dt>{words::HELP_PHONE.get(lang)}</dt>
                        <dd>
                            <strong>{body.phone.clone()}</strong>
                            <span>{words::hours(lang, body.hours.open, body.hours.close)}</span>
                        </dd>
                    </div>
                    <div class="help__item">
                        <dt>{words::HELP_WRITING.get(lang)}</dt>
                        <dd><a href="/contact">{words::HELP_WRITING_TEXT.get(lang)}</a></dd>
                    </div>
                    <div class="help__item">
                        <dt>{words::HELP_ELSEWHERE.get(lang)}</dt>
                        <dd><a href="/referrals">{words::HELP_ELSEWHERE_TEXT.get(lang)}</a></dd>
                    </div>
                    <div class="help__item">
                        <dt>{words::HELP_DANGER.get(lang)}</dt>
                        <dd>{words::HELP_DANGER_TEXT.get(lang)}</dd>
                    </div>
                </dl>
            </section>
            <nav class="footer__links" aria-label=words::FOOT_LABEL.get(lang)>
                <ul class="footer__list">{place_lines(lang, links::FOOT, None, &[], "footer__item")}</ul>
            </nav>
            <nav class="footer__links" aria-label=words::DOORS_LABEL.get(lang)>
                <ul class="footer__list">{place_lines(lang, links::INSIDERS, None, &[], "footer__item")}</ul>
            </nav>
            <p class="footer__name">{hours::name(lang, body).to_owned()}</p>
        </footer>
    }
}

/// The short footer of those who work here.
fn foot_line(lang: Lang, body: &Organization) -> AnyView {
    html! {
        <footer class="foot-line">
            <p>{hours::name(lang, body).to_owned()}</p>
            <p>
                {words::PHONE.get(lang)}" "{body.phone.clone()}" "
                {words::hours(lang, body.hours.open, body.hours.close)}
            </p>
        </footer>
    }
}
