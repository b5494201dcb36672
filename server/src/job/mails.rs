//! The mails. Before one leaves it is asked again whether it still may: hours can lie between the promise and now.

use entity::application::answer::ContactWay;
use entity::case::Case;
use entity::id::{CaseId, InvitationId, MemberId, MemberUserId};
use schema::{case_file, guidance, invitation, job as job_row, member_case_view, member_user};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, Set};
use text::Lang;
use text::mail as words;
use text::public::hours;
use usecase::account::invitation::HOURS;
use usecase::case::draft;
use usecase::case::load;
use usecase::case::mail_code;
use usecase::query::member_bulletins::{self, MemberReader};
use usecase::state::AppState;
use usecase::support::job::{self, Job, Matter};
use usecase::support::mail_limit;
use uuid::Uuid;

use crate::job::claim::{self, Claimed};
use crate::job::relay;
use crate::job::trouble::Trouble;
use crate::mail::{Email, Failure, Outbox};

/// Whether the person asked to be contacted quietly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tone {
    Plain,
    Quiet,
}

impl Tone {
    fn of(quiet: bool) -> Self {
        if quiet { Self::Quiet } else { Self::Plain }
    }
}

struct Text<'a> {
    to: &'a str,
    lang: Lang,
    tone: Tone,
    body: String,
}

/// What a mail is sent with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Post<'a> {
    pub(super) app: &'a AppState,
    pub(super) outbox: &'a Outbox,
    pub(super) claimed: &'a Claimed,
}

impl Post<'_> {
    /// Whether the mail was handed over before and nobody knows what became of it.
    fn is_in_doubt(self) -> bool {
        self.claimed.row.offers > 0
    }

    /// Writes down that the mail may have been taken, before it can have been. Fails if the job is no longer ours.
    async fn offer(self) -> anyhow::Result<()> {
        let row = job_row::ActiveModel { offers: Set(self.claimed.row.offers.saturating_add(1)), ..Default::default() };
        anyhow::ensure!(claim::write(&self.app.db().write, self.claimed, row).await?, "another worker has it");
        Ok(())
    }
}

async fn send(post: Post<'_>, text: Text<'_>) -> Result<(), Trouble> {
    let Post { app, outbox, claimed } = post;
    let row = &claimed.row;
    let lang = text.lang;
    let body = app.organization();
    let (sender, subject, foot) = match text.tone {
        Tone::Plain => (
            hours::short_name(lang, body).to_owned(),
            words::SUBJECT.get(lang),
            format!("{}\n{}", words::NO_ANSWER.get(lang), words::foot(lang, hours::name(lang, body), &body.phone)),
        ),
        Tone::Quiet => (
            words::QUIET_SENDER.get(lang).to_owned(),
            words::QUIET_SUBJECT.get(lang),
            words::NO_ANSWER_QUIET.get(lang).to_owned(),
        ),
    };
    let letter = Email {
        id: row.id.to_string(),
        at: row.created_at,
        sender,
        from: outbox.from().to_owned(),
        to: text.to.to_owned(),
        subject: subject.to_owned(),
        text: format!("{}\n\n{}\n{foot}\n", text.body, words::RULE.get(lang)),
    };
    match outbox.send(&letter, post.offer()).await {
        Ok(()) => {
            // The mail is gone whatever becomes of this note: it must not be tried again for it.
            if let Err(cause) = relay::took(app).await {
                tracing::warn!(cause = format!("{cause:#}"), "that the mail relay takes mails was not noted");
            }
            Ok(())
        }
        // What it refuses while it takes other mails is about this one.
        Err(failure @ Failure::Either(_)) if !relay::refuses_only(app, row).await? => {
            Err(Trouble::Relay(failure.to_string()))
        }
        Err(failure) => Err(failure.into()),
    }
}

fn address(app: &AppState, lang: Lang, path: &str) -> String {
    format!("{}{}{path}", app.site().origin, lang.prefix())
}

/// The language in which an applicant is answered.
fn lang_of(file: &Case) -> Lang {
    file.application.as_ref().map(|said| Lang::from(said.language)).unwrap_or_default()
}

/// The case, if its keys still exist.
async fn case(app: &AppState, id: CaseId) -> Result<Option<Case>, Trouble> {
    let Some(keys) = app.keys().case(id).await? else { return Ok(None) };
    Ok(load::present(app.read(), &keys, id).await?)
}

/// There is news on the status page: only to an address that was confirmed and is still the wish of the person.
pub(super) async fn applicant(post: Post<'_>, id: CaseId) -> Result<(), Trouble> {
    let app = post.app;
    let Some(file) = case(app, id).await? else { return Ok(()) };
    let Some(to) = file.contact.mail.as_deref().filter(|mail| Some(*mail) == file.mail_confirmed.as_deref()) else {
        return Ok(());
    };
    if !file.contact.ways.contains(&ContactWay::Mail) {
        return Ok(());
    }
    // Each mail that is seen by the wrong eyes is one too many: a second copy only if a person wants it.
    if post.is_in_doubt() && must_take_care(&file) {
        return Err(Trouble::Unsure);
    }
    let tone = Tone::of(file.contact_is_quiet());
    let lang = lang_of(&file);
    let link = address(app, lang, "/status");
    let body = match tone {
        Tone::Plain => words::news(lang, &link),
        Tone::Quiet => words::news_quiet(lang, &link),
    };
    send(post, Text { to, lang, tone, body }).await
}

/// Whether the person must be reached with care: quietly, with something that must not be done, or in danger.
fn must_take_care(file: &Case) -> bool {
    file.contact_is_quiet() || file.contact.dont.is_some() || !file.harm_lets_words_through()
}

/// The digits that confirm an address: of a draft that is being written, or of a case whose contact was changed.
pub(super) async fn confirm(post: Post<'_>, id: CaseId, promised: Option<&str>) -> Result<(), Trouble> {
    let app = post.app;
    let (to, lang, quiet) = match case(app, id).await? {
        Some(file) => {
            let (lang, quiet) = (lang_of(&file), file.contact_is_quiet());
            (file.contact.mail, lang, quiet)
        }
        None => match draft::load(app, id).await {
            Ok(draft) => {
                let lang = draft.answers.language.map(Lang::from).unwrap_or_default();
                let quiet = draft.answers.safety == Some(entity::application::answer::Safety::Yes);
                (draft.answers.contact.mail, lang, quiet)
            }
            Err(usecase::error::AppError::Gone) => return Ok(()),
            Err(error) => return Err(error.into()),
        },
    };
    let Some(to) = to.filter(|to| mail_limit::is_for(app, promised, to)) else { return Err(Trouble::OtherAddress) };
    if post.is_in_doubt() {
        // New digits would kill those that may have arrived; whoever waits can ask for others on the page.
        return Ok(());
    }
    let tone = Tone::of(quiet);
    let digits = mail_code::draw(app, id, &to).await?;
    let body = match tone {
        Tone::Plain => words::confirm(lang, &digits),
        Tone::Quiet => words::confirm_quiet(lang, &digits),
    };
    send(post, Text { to: &to, lang, tone, body }).await
}

/// Whether a member may be told of this now: a case only while it is one that this member may know of. While danger has been
/// spoken of and nobody has decided, it waits.
async fn may_be_told(app: &AppState, member: MemberId, about: Matter) -> Result<bool, Trouble> {
    let id = match about {
        Matter::Case { case } => case,
        Matter::Guidance { guidance: id } => {
            let file = guidance::Entity::find_by_id(id).one(app.read()).await?;
            return Ok(file.is_some_and(|file| file.member_id == member && file.told_at.is_some()));
        }
        Matter::People => return Ok(true),
    };
    let copies = member_case_view::Entity::find()
        .filter(member_case_view::Column::CaseId.eq(id))
        .filter(member_case_view::Column::MemberId.eq(member))
        .count(app.read())
        .await?;
    let told = case(app, id).await?.filter(|file| copies > 0 && file.may_be_seen_by(member));
    let Some(file) = told else { return Ok(false) };
    // The row holds a copy of what the history says; either of them can stop a mail.
    let held = case_file::Entity::find_by_id(id).one(app.read()).await?.is_none_or(|row| row.held);
    if held || !file.lets_notice_leave() {
        return Err(Trouble::Later("danger was spoken of, and nobody has decided".to_owned()));
    }
    Ok(true)
}

/// Something is asked of a member, or a guidance file wants attention: promises each of its users a mail. Done again, it
/// promises nothing new.
pub(super) async fn users(post: Post<'_>, member: MemberId, about: Matter) -> Result<(), Trouble> {
    let Post { app, claimed, .. } = post;
    if !may_be_told(app, member, about).await? {
        return Ok(());
    }
    let tx = app.db().begin().await?;
    let users = member_user::Entity::find()
        .filter(member_user::Column::MemberId.eq(member))
        .filter(member_user::Column::Active.eq(true))
        .filter(member_user::Column::PasswordHash.is_not_null())
        .order_by_asc(member_user::Column::Id)
        .all(&tx)
        .await?;
    let now = app.now();
    for user in users {
        let dedup = format!("mail-user:{}:{}", claimed.row.id, user.id);
        job::enqueue(&tx, now, now, &dedup, &Job::MailUser { user: user.id, about }).await?;
    }
    tx.commit().await?;
    app.job_signal().notify_one();
    Ok(())
}

/// One user of a member is told: only while this person can sign in.
pub(super) async fn user(post: Post<'_>, id: MemberUserId, about: Matter) -> Result<(), Trouble> {
    let app = post.app;
    let Some(user) = who_signs_in(app, id).await? else { return Ok(()) };
    if !may_be_told(app, user.member_id, about).await? {
        return Ok(());
    }
    let lang = Lang::Ja;
    let body = match about {
        Matter::People => words::people(&address(app, lang, "/portal/people")),
        Matter::Case { .. } | Matter::Guidance { .. } => words::portal(&address(app, lang, "/portal")),
    };
    send(post, Text { to: &user.login, lang, tone: Tone::Plain, body }).await
}

/// A user of a member, while this person can sign in.
async fn who_signs_in(app: &AppState, id: MemberUserId) -> Result<Option<member_user::Model>, Trouble> {
    let user = member_user::Entity::find_by_id(id).one(app.read()).await?;
    Ok(user.filter(|user| user.active && user.password_hash.is_some()))
}

/// There is news in the portal: only while this person can sign in and something of it is still unread or owed.
pub(super) async fn bulletin(post: Post<'_>, id: MemberUserId) -> Result<(), Trouble> {
    let app = post.app;
    let Some(user) = who_signs_in(app, id).await? else { return Ok(()) };
    let reader = MemberReader { user: id, member: user.member_id };
    if member_bulletins::waiting(app, reader).await?.is_empty() {
        return Ok(());
    }
    let lang = Lang::Ja;
    let body = words::bulletins(&address(app, lang, "/portal/documents"));
    send(post, Text { to: &user.login, tone: Tone::Plain, lang, body }).await
}

/// The one-time link: only while it still opens something.
pub(super) async fn link(post: Post<'_>, id: Uuid, sealed: &str, promised: Option<&str>) -> Result<(), Trouble> {
    let app = post.app;
    let Some(open) = invitation::Entity::find_by_id(InvitationId(id)).one(app.read()).await? else { return Ok(()) };
    if open.used_at.is_some() || open.expires_at <= app.now() {
        return Ok(());
    }
    let user = member_user::Entity::find_by_id(MemberUserId(open.subject_id)).one(app.read()).await?;
    let Some(user) = user.filter(|user| user.active) else { return Ok(()) };
    if !mail_limit::is_for(app, promised, &user.login) {
        return Err(Trouble::OtherAddress);
    }
    let token = app.keys().open_cookie(&id.to_string(), sealed)?;
    let token = std::str::from_utf8(&token).map_err(|_| Trouble::Unknown)?;
    let link = address(app, Lang::Ja, &format!("/portal/invite/{token}"));
    let body = words::link(&link, HOURS);
    send(post, Text { to: &user.login, lang: Lang::Ja, tone: Tone::Plain, body }).await
}
