//! What a complaint can and cannot do, in English.

use entity::organization::Organization;

use crate::Lang;
use crate::public::block::{Block, PageSection, bullets, link, quote, steps, text};
use crate::public::hours;
use crate::public::rules::english as rules;

/// The page, part by part.
pub(super) fn sections(body: &Organization) -> Vec<PageSection> {
    let mut sections = what(body);
    sections.extend(when(body));
    sections.push(examples());
    sections.push(questions(body));
    sections
}

fn what(body: &Organization) -> Vec<PageSection> {
    let terms = body.terms;
    vec![
        PageSection::new(
            "can",
            "What we can do",
            vec![
                text("When you complain, we do these four things. Article 53(1) of the Act on the Protection of Personal Information (“the Act”) requires it."),
                steps([
                    "We listen to you and talk with you about the problem.",
                    "We give you advice on what to do next.",
                    "We look into what happened.",
                    "We tell the company about your complaint and ask it to solve the matter soon.",
                ]),
                text("If needed, we ask the company for a written or oral explanation, or for materials. The company may not refuse without good reason (Article 53(2) and (3) of the Act)."),
            ],
        ),
        PageSection::new(
            "cannot",
            "What we cannot do",
            vec![
                bullets([
                    "Give orders to the company or force it to solve the problem. We do not have this power.",
                    "Ask the company to pay money (damages, compensation). We can handle everything else.",
                    "Contact a company that is not a member. But we can give you advice and tell you where else you can ask.",
                    "Take sides. We are a fair third party and listen to both.",
                    "Act for you in court or in other legal procedures, or investigate crimes.",
                    "Handle complaints that are not about personal information, such as quality or prices.",
                    "Handle complaints about My Number (Individual Number). There is a special desk for that.",
                ]),
                quote(rules::NOT_FORCED, "Rules for handling complaints, 9 (translation)"),
                link("/complaints/rules#art-9", "Read more: when we cannot accept a complaint (eight cases)"),
                link("/referrals", "Other help"),
            ],
        ),
        PageSection::new(
            "who",
            "Who can complain",
            vec![
                bullets([
                    "A person who has a problem with their own personal information",
                    "Someone who acts for this person by law: a parent with custody, a guardian of an adult and so on",
                    "Someone whom this person has asked (a power of attorney is needed)",
                    "Others who are concerned by the problem (family, heirs and so on). We decide after we have heard you.",
                ]),
                text("Your nationality and where you live do not matter. Employees can complain about how their own company handles their personal information."),
                text("You do not have to complain to the company first. You do not have to know laws or articles."),
                link("/complain/paper/proxy", "Power of attorney (form to print)"),
            ],
        ),
        PageSection::new(
            "flow",
            "What happens after you complain",
            vec![steps([
                format!(
                    "You complain: on this site, by phone or by post. You get a receipt number and a confirmation code. Our staff reply within {} business days.",
                    terms.first_answer_business_days
                ),
                format!(
                    "We check: are you the person concerned, is the company a member and so on. If papers are missing, we ask you for them within about {} days. If that is too short, we can give you more time.",
                    terms.completion_days
                ),
                "We decide whether to accept it. If we cannot, we tell you the reasons and how you can complain again. Two people decide, never one alone.".to_owned(),
                "We tell the company. Your answers decide what we tell. We let you know when we have told it.".to_owned(),
                format!(
                    "The company answers, usually within {} business days. With a reason, it can get {} more business days, once. If it does not answer, we ask again and give it guidance.",
                    terms.member_answer_business_days, terms.member_extension_business_days
                ),
                "We explain to you what the company answered and what we think. We also listen to what you think.".to_owned(),
                "We close the case after we have checked whether the problem is solved. If it is not, we tell you where else you can ask.".to_owned(),
            ])],
        ),
    ]
}

fn when(body: &Organization) -> Vec<PageSection> {
    let terms = body.terms;
    vec![
        PageSection::new(
            "cost",
            "Cost",
            vec![
                text("It costs nothing."),
                text(
                    "You pay only for your calls, for postage, and the fees for papers such as a certificate of residence.",
                ),
            ],
        ),
        PageSection::new(
            "how-long",
            "How long it takes",
            vec![
                text(
                    "The law does not say how many days it may take. We have set a target for each step so that things move on.",
                ),
                Block::Terms(vec![
                    (
                        "Our first reply".to_owned(),
                        format!("within {} business days", terms.first_answer_business_days),
                    ),
                    (
                        "Answer of the company".to_owned(),
                        format!("{} business days after we tell it", terms.member_answer_business_days),
                    ),
                    (
                        "Your comments on our explanation".to_owned(),
                        format!("{} business days after we explain", terms.comment_business_days),
                    ),
                ]),
                text(
                    "Business days do not include Saturdays, Sundays, public holidays and our closing days at the turn of the year. These are our own targets, not limits set by law.",
                ),
            ],
        ),
        PageSection::new(
            "safety",
            "If it is dangerous to tell the company",
            vec![
                text(
                    "If telling the company would put you or someone else in danger, we can go on without telling it. We ask you about this in the complaint. Please answer “Yes”.",
                ),
                quote(rules::HARM, "Rules for handling complaints, 12 (translation)"),
                link("/safety", "Using this site safely"),
            ],
        ),
    ]
}

fn examples() -> PageSection {
    PageSection::new(
        "examples",
        "Examples",
        vec![
            bullets([
                "I cancelled my membership, but the company still sends me advertising.",
                "I asked the company to show me the information it has about me, and got no answer.",
                "The company does not correct a mistake in my name or address.",
                "A company that I never gave my number to has called me.",
                "I was told that my information leaked, but not what exactly happened.",
                "When I applied, I had to write things that seemed to have nothing to do with it.",
                "People I do not know knew about my illness or my family.",
            ]),
            text("If you are not sure whether this is for you, you can ask us."),
        ],
    )
}

fn questions(body: &Organization) -> PageSection {
    PageSection::new(
        "questions",
        "Frequently asked questions",
        vec![
            Block::Heading("q-anonymous", "Can I ask for advice without giving my name?".to_owned()),
            text(
                "Yes. For advice you need neither your name nor an identity document. If we are to tell the company and look into the matter, we need your name and an identity check.",
            ),
            Block::Heading("q-told", "What does the company learn?".to_owned()),
            text(
                "Only what you said we may tell. We never tell the company your address, phone number or e-mail address unless you said we may. We never show it your identity documents.",
            ),
            Block::Heading("q-identity", "What happens to my identity documents?".to_owned()),
            text(format!(
                "Only the staff who check them see them. When the result is recorded, we delete the images: at the latest {} days after the check.",
                body.terms.identity_days
            )),
            Block::Heading("q-stop", "Can I stop?".to_owned()),
            text("Yes, at any time. You need no reason."),
            Block::Heading("q-unhappy", "What if I do not agree with the result?".to_owned()),
            text(
                "If we did not accept your complaint or ended it early, you can ask for a review, once. Other people do the review. You can still go to other desks or to a court.",
            ),
            Block::Heading("q-web", "I am not good with computers or smartphones".to_owned()),
            text(format!(
                "Call {} ({}). Our staff listen and write the complaint for you. They answer in Japanese. You can also write by post.",
                hours::short_name(Lang::En, body),
                body.phone
            )),
        ],
    )
}
