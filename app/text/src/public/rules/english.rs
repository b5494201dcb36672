//! The rules in English. Binding is the Japanese text; each ground is shown in both.

use entity::law::ground::{self, Ground};
use entity::organization::Organization;

use super::ground_text::GroundText;
use crate::Lang;
use crate::public::block::{Block, PageSection, bullets, link, quote, steps, text};
use crate::public::hours;

/// What the translation is worth.
pub(super) const TRANSLATED: (&str, &str) = (
    "This is a translation",
    "Only the Japanese text of these rules is authoritative. If the two differ, the Japanese text counts.",
);

/// That nothing is forced: the first sentence of article 9.
pub const NOT_FORCED: &str =
    "The association does not solve problems between the person concerned and a member company directly or by force.";

/// The harm exception of article 12.
pub const HARM: &str = "However, this does not apply where telling the member company about the content of the complaint could harm the life, body, property or other rights and interests of the person concerned or of a third party.";

/// The sentence before the eight grounds.
pub(super) const FRAME: &str = "The association does not solve problems between the person concerned and a member company directly or by force. In the following cases we may be unable to accept a complaint, or may end its handling early or put it on hold.";

/// The words for the use of personal information in article 13.
pub const PURPOSE: &str =
    "We do not use personal information that you provide with a complaint for anything other than handling complaints.";

pub(super) const fn ground(ground: Ground) -> GroundText {
    match ground {
        Ground::NotPrincipal => GroundText {
            name: "A complaint by someone who is neither the person concerned nor a representative",
            translation: Some("The complaint comes from someone other than the person concerned or a representative."),
            plain: "If you complain for someone else, you need papers that show that this person asked you, or that you are a parent with custody or a guardian.",
            decides: "A person checks whether you are one of the “other persons concerned” of the law, for example family or an heir. If papers are missing, we do not refuse at once. We tell you what we need and by when.",
            back: "When the papers are complete (a power of attorney or others), you can complain. You can ask for advice without any papers.",
        },
        Ground::Damages => GroundText {
            name: "Asking for money",
            translation: Some("The content of the complaint concerns compensation for damage."),
            plain: "The association cannot deal with demands for money, such as damages or compensation.",
            decides: "We separate the part about money from the rest. We handle the rest: an explanation, a correction, stopping the use and so on.",
            back: "When you drop or separate the demand for money, we handle the rest. For the money we tell you about bar associations and Houterasu (the legal support centre).",
        },
        Ground::Litigation => GroundText {
            name: "A lawsuit",
            translation: Some("A lawsuit with the member company is pending."),
            plain: "While the same matter is before a court between you and the company, we may not accept the complaint, or may put it on hold.",
            decides: "A person checks whether the lawsuit is about the same matter with the same company. Conciliation, provisional measures and criminal complaints do not count as a lawsuit by themselves. We look at each case.",
            back: "When the lawsuit is over, we can continue, or you can complain again.",
        },
        Ground::Falsehood => GroundText {
            name: "False statements",
            translation: Some("The content of the complaint has turned out to be false."),
            plain: "An important part was written although the writer knew that it was not true.",
            decides: "A mistake or another point of view is not a false statement. We always hear you before we decide.",
            back: "If it turns out that we were wrong, we take the decision back and continue.",
        },
        Ground::NoConsent => GroundText {
            name: "No agreement to talks or to handing over materials",
            translation: Some(
                "The person who complains refuses to talk with the member company, or does not agree that the member company provides materials about this person.",
            ),
            plain: "You refuse to talk with the company, or you do not agree that the company gives the association materials about you.",
            decides: "First we consider whether you have a reason to refuse. If there is fear of violence or stalking, we look for a way without telling the company. No answer does not mean that you refused. If we can go on without the materials, we do.",
            back: "When you can agree, we continue from there.",
        },
        Ground::NoCooperation => GroundText {
            name: "No answer to what we need",
            translation: Some(
                "The person who complains does not respond to requests that are necessary for handling the complaint.",
            ),
            plain: "We asked you for papers or explanations that the procedure needs, and there is no answer. This is not about a company that does not answer.",
            decides: "We consider whether the request was really needed and possible for you. If there is an illness, a disaster, a disability or the like, we wait. Before we end the case, we tell you once more, with a date.",
            back: "When you answer, we continue from there.",
        },
        Ground::Repeat => GroundText {
            name: "The same matter again",
            translation: Some("A complaint is made repeatedly although its handling has been completed."),
            plain: "A complaint about the same company and the same matter is already closed.",
            decides: "Something newly found out, another period of time, or a broken promise of the company makes it a new complaint. A different matter of the same person is not a repetition, either.",
            back: "If there are new facts, you can complain at any time.",
        },
        Ground::Difficult => GroundText {
            name: "Handling would be difficult",
            translation: Some(
                "The association considers it difficult to handle the complaint between the person who complains and the member company.",
            ),
            plain: "None of the other seven applies, but it is difficult to proceed between the two sides.",
            decides: "We do not use this lightly. That the company does not answer, or how you speak, is no reason. If needed, we hear fair third parties.",
            back: "When things change, you can complain again. We also tell you where else you can ask.",
        },
    }
}

/// The articles before the grounds.
pub(super) fn before(body: &Organization) -> Vec<PageSection> {
    let mut articles = house(body);
    articles.push(procedure(body));
    articles
}

fn house(body: &Organization) -> Vec<PageSection> {
    let terms = body.terms;
    vec![
        PageSection::new(
            "art-1",
            "1. Purpose",
            vec![text(format!(
                "These rules are for {} to handle complaints under Article 53 of the Act on the Protection of Personal Information (“the Act”) quickly, fairly and neutrally.",
                hours::name(Lang::En, body)
            ))],
        ),
        PageSection::new(
            "art-2",
            "2. Organization",
            vec![
                text("There is a Complaints Office. It has a responsible manager, handlers and reception staff."),
                text(
                    "The responsible manager is responsible for all handling of complaints. Staff with an interest in a case do not work on it.",
                ),
                text(
                    "In difficult cases we hear fair third parties such as experts, lawyers and consumer organizations.",
                ),
            ],
        ),
        PageSection::new(
            "art-3",
            "3. Work of the Complaints Office",
            vec![
                text(
                    "When someone asks for a solution, we always do these four things under Article 53(1) of the Act. If we leave one out, we record why.",
                ),
                steps([
                    "respond to requests for advice,",
                    "give the person who complains the advice that is needed,",
                    "investigate the circumstances of the complaint,",
                    "notify the member company of the complaint and ask it for a prompt solution.",
                ]),
                text(
                    "If needed, we ask the member company for a written or oral explanation or for materials (paragraph 2). The member company may not refuse without good reason (paragraph 3).",
                ),
            ],
        ),
        PageSection::new(
            "art-4",
            "4. Records, how long we keep them, published numbers",
            vec![
                text(format!(
                    "For each case we record when and how it came, what it is about, what was done, who decided and why. We keep the records for {} years after the case is closed. Then we erase them so that nobody can read them.",
                    terms.case_years
                )),
                text(
                    "Every year we publish the numbers of complaints and requests for advice, in a form that does not show who is concerned.",
                ),
            ],
        ),
        PageSection::new(
            "art-5",
            "5. Training",
            vec![text(
                "We train our staff in the Act, the guidelines and these rules. We also teach fairness and neutrality, so that no member company is favoured.",
            )],
        ),
        PageSection::new(
            "art-6",
            "6. Audit",
            vec![text(
                "Staff who do not handle complaints audit whether complaints are handled as these rules say. The record of who did what and when cannot be changed or deleted.",
            )],
        ),
        PageSection::new(
            "art-7",
            "7. Where to complain",
            vec![
                text(
                    "We accept complaints and requests for advice on this site, by phone, by post and by e-mail. The procedure and your rights are the same.",
                ),
                text(
                    "You can use the site at any time. What arrives after our hours or on a day when we are closed counts as received on the next business day.",
                ),
                link("/contact", "Phone number, hours and address"),
            ],
        ),
    ]
}

fn procedure(body: &Organization) -> PageSection {
    let terms = body.terms;
    PageSection::new(
        "art-8",
        "8. Procedure",
        vec![
            steps([
                "Receipt: you get a receipt number and a confirmation code. Before you write, we tell you what we use the information for.".to_owned(),
                format!(
                    "Checks: we check that you are the person concerned or a representative, and that the company is a member. If something is missing, we ask you to complete it within about {} days. What counts is whether the company was a member on the day of the complaint.",
                    terms.completion_days
                ),
                "Acceptance: when we decide to handle it, we tell you in writing what we handle and what we do not.".to_owned(),
                format!(
                    "Notice: we notify the member company, as far as you said we may, and ask for a prompt solution. It has {} business days to answer. With a reason it can get {} more business days, once.",
                    terms.member_answer_business_days, terms.member_extension_business_days
                ),
                "Reminders and guidance: if there is no answer in time, or a refusal without good reason, we remind the company and give it guidance under the guidelines. We never close your case because the company does not answer.".to_owned(),
                format!(
                    "Explanation: we explain to you the answer of the member company and what we think. You can comment within about {} business days.",
                    terms.comment_business_days
                ),
                "Closing: the case is closed when the matter is solved, or when it cannot be solved. If it cannot be solved, we tell you what else you can do.".to_owned(),
            ]),
            text("All numbers of days are our own targets, not limits set by law. Where the law says “without delay”, “promptly” or “immediately”, we do not replace this by a number of days."),
            text("You can withdraw a complaint at any time."),
        ],
    )
}

/// The head of article 9, which holds the eight grounds.
pub(super) fn grounds_head() -> PageSection {
    PageSection::new(
        "art-9",
        "9. When we cannot accept a complaint, end it early or put it on hold",
        vec![
            quote(ground::LEAD, "Japanese original"),
            quote(FRAME, "Translation"),
            text(
                "It says “may”. So we do not always refuse when one of these cases applies. People consider and decide each case. If only a part of a complaint is concerned, we leave out that part and handle the rest.",
            ),
            Block::Terms(vec![
                ("Not accepted".to_owned(), "We do not take it on.".to_owned()),
                ("Ended early".to_owned(), "We started and then end it.".to_owned()),
                (
                    "On hold".to_owned(),
                    "We stop for a while. We set a day to look at it again, and continue when the reason is gone."
                        .to_owned(),
                ),
            ]),
            text("These are no reasons to refuse:"),
            bullets([
                "You have not complained to the company first.",
                "You do not know the articles of the law.",
                "You did not give your name when you asked for advice.",
                "You speak in a strong way.",
                "You are not Japanese.",
                "You work for the company.",
                "The company says that it does not want to answer.",
                "The same person complains about a different matter.",
            ]),
        ],
    )
}

/// The articles after the grounds.
pub(super) fn after(body: &Organization) -> Vec<PageSection> {
    let terms = body.terms;
    vec![
        PageSection::new(
            "art-10",
            "10. Who decides",
            vec![
                text(
                    "For the following, one member of staff makes a proposal and a different responsible manager decides. The same person cannot do both.",
                ),
                bullets([
                    "not accepting a complaint",
                    "ending a complaint early",
                    "not telling the company, and ending this",
                    "closing without a solution",
                    "a recommendation to a company, and excluding a member company",
                ]),
                text(
                    "The handler or the responsible manager decides to accept a complaint. The responsible manager decides to put it on hold and to continue.",
                ),
                text(
                    "We tell you the reasons in writing and in words you can understand: which rule applies, and which facts led us to this.",
                ),
            ],
        ),
        PageSection::new(
            "art-11",
            "11. Review, and complaining again",
            vec![
                text(
                    "If your complaint was not accepted or was ended early, you can ask for a review, once. A third person does it, neither the one who made the proposal nor the one who decided.",
                ),
                text(
                    "We take up a closed case again when there are new facts, when missing papers are complete, when a lawsuit is over, or when the decision turns out to be wrong.",
                ),
                text(
                    "Even when we cannot accept a complaint, we always give advice and tell you where else you can ask.",
                ),
            ],
        ),
        PageSection::new(
            "art-12",
            "12. When the company is not told",
            vec![
                quote(entity::law::harm::EXCEPTION, "Japanese original"),
                quote(HARM, "Translation"),
                text(format!(
                    "Then we do not even tell the company that there was a complaint. When we decide this, we tell you the reasons and the day on which we look at it again. We look at it again at least every {} days. When there is no more danger, we first tell you, and then notify the company.",
                    terms.harm_review_days
                )),
            ],
        ),
        PageSection::new(
            "art-13",
            "13. Use of personal information",
            vec![
                quote(PURPOSE, "Translation"),
                text(
                    "Our staff do not reveal secrets that they learn at work without good reason, even after they have left.",
                ),
                link("/privacy", "How we use your information"),
            ],
        ),
    ]
}
