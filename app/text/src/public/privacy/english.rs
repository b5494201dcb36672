//! The privacy notice in English.

use entity::organization::Organization;
use entity::permission::Permission;

use crate::public::block::{Block, PageSection, bullets, link, quote, text};
use crate::public::hours;
use crate::public::rules::english as rules;
use crate::{Lang, role};

pub(super) fn five(body: &Organization) -> Vec<String> {
    vec![
        "We use the information you give us only to handle complaints.".to_owned(),
        "We tell the company only what you said we may tell. We never give it your identity documents.".to_owned(),
        format!(
            "We delete the images of identity documents when we record the result of the check: at the latest {} days after the check, or on the day the case is closed if that is earlier.",
            body.terms.identity_days
        ),
        format!(
            "{} years after a case is closed, we erase its records so that nobody can read them.",
            body.terms.case_years
        ),
        "Tell us at any time if you want to see, correct or delete your information, or want us to stop using it."
            .to_owned(),
    ]
}

pub(super) fn sections(body: &Organization) -> Vec<PageSection> {
    let mut sections = vec![who(body), purpose(), what(body)];
    sections.extend(inside());
    sections.extend(rights(body));
    sections
}

fn who(body: &Organization) -> PageSection {
    PageSection::new(
        "who",
        "Who handles it",
        vec![
            Block::Terms(vec![
                ("Name".to_owned(), hours::name(Lang::En, body).to_owned()),
                ("Address".to_owned(), hours::postal(Lang::En, body)),
                ("Phone".to_owned(), body.phone.clone()),
                ("E-mail".to_owned(), body.mail.clone()),
            ]),
            text("If you ask us for the name of our representative, we answer without delay."),
        ],
    )
}

fn purpose() -> PageSection {
    PageSection::new(
        "purpose",
        "What we use it for",
        vec![
            quote(rules::PURPOSE, "Rules for handling complaints, 13 (translation)"),
            text(
                "Handling complaints means: giving advice, looking into what happened, telling the company and asking for a solution, explaining the result, and keeping records of this.",
            ),
            text("For training and statistics we use only summaries that do not show who is concerned."),
        ],
    )
}

fn row(cells: [&str; 4]) -> Vec<String> {
    cells.into_iter().map(str::to_owned).collect()
}

fn what(body: &Organization) -> PageSection {
    let terms = body.terms;
    let years = &format!("{} years after the case is closed", terms.case_years);
    let readers = role::holders(Lang::En, Permission::ReadContents);
    let witnesses = role::holders(Lang::En, Permission::ReadCases);
    PageSection::new(
        "what",
        "What we keep, and how long",
        vec![
            Block::Table(
                "what-table",
                "Information we keep, and how long".to_owned(),
                row(["Information", "Used for", "How long", "Who sees it"]),
                vec![
                    row([
                        "A complaint you have not sent yet",
                        "So that you can continue later",
                        &format!("{} days after you last saved it", terms.draft_days),
                        "Only you",
                    ]),
                    row(["Name", "To contact you, and to notify the company (if you said we may)", years, &readers]),
                    row(["Address, phone number, e-mail address", "To contact you", years, &readers]),
                    row([
                        "Answers about safety (nobody must find out, danger if the company is told and so on)",
                        "To protect you and others",
                        years,
                        &format!("{readers}. The company does not even learn that these answers exist"),
                    ]),
                    row([
                        "The text of the complaint, messages",
                        "To look into it and ask for a solution",
                        years,
                        &readers,
                    ]),
                    row(["Files you send as documents", "The same", years, &readers]),
                    row([
                        "Images of identity documents and of papers of representatives",
                        "To check that you are the person concerned or the representative",
                        &format!(
                            "Until we record the result: at the latest {} days after the check, or the day the case is closed if that is earlier",
                            terms.identity_days
                        ),
                        "Only the staff who check. We record who opened them and why",
                    ]),
                    row([
                        "The result of the check (kind of document, date, who checked)",
                        "Proof that we checked",
                        years,
                        &witnesses,
                    ]),
                    row([
                        "Answers of the company",
                        "To solve the matter",
                        years,
                        &format!("{readers}, the company itself"),
                    ]),
                    row([
                        "What was decided, the reasons, notices we sent",
                        "Proof that it was done properly",
                        years,
                        &witnesses,
                    ]),
                    row([
                        "The record of operations (who did what, and when)",
                        "To prevent misuse and to check later",
                        "Not deleted: it holds no names and no contents",
                        &role::holders(Lang::En, Permission::ReadAudit),
                    ]),
                    row([
                        "The number of tries (when a confirmation code or password was wrong many times)",
                        "To stop people who pretend to be you",
                        "2 days. We count by a code that cannot be turned back into where it came from",
                        "Nobody",
                    ]),
                ],
            ),
            text(format!(
                "We have set these periods ourselves. They are not limits set by law. The {} years begin on the day the case is closed.",
                terms.case_years
            )),
            text(
                "We do not ask for your My Number, health insurance numbers or basic pension number. If you write one, we delete it without recording it and ask you again.",
            ),
        ],
    )
}

fn inside() -> Vec<PageSection> {
    vec![
        PageSection::new(
            "search",
            "Indexes for searching",
            vec![
                text(
                    "The index with which our staff find cases is made only from the words of complaints and of staff notes. It holds no names, addresses, phone numbers or e-mail addresses. We erase it together with the records of the case.",
                ),
                text(
                    "To find other complaints of the same person, we may use codes made from names and contact details. Without the key nobody can read the name or the contact details from such a code. We erase the codes together with the records of the case.",
                ),
            ],
        ),
        PageSection::new(
            "company",
            "What we tell the company",
            vec![
                text(
                    "The association notifies the company of the complaint and asks for a prompt solution (Article 53(1) of the Act on the Protection of Personal Information). Our staff write what is told separately, as your answers say. The company sees only a copy of that.",
                ),
                bullets([
                    "We tell your address, phone number and e-mail address only if you said we may, each one separately.",
                    "We never tell it your identity documents, the notes of our staff, or your answers about safety.",
                    "We hide the names of other people and the like, if they are not needed.",
                    "You can change your answers until we have told the company.",
                ]),
            ],
        ),
        PageSection::new(
            "others",
            "Who else may get it",
            vec![
                text(
                    "We do not give your information to anyone but the company. The only exceptions are: where the law requires it (for example a court or the police ask in a legal procedure), and where it is needed to protect someone's life or body and it is difficult to get consent.",
                ),
                text(
                    "We report only totals, such as numbers of cases, to the Personal Information Protection Commission.",
                ),
                text("When we tell you about other places that can help, we do not send them your information."),
            ],
        ),
        PageSection::new(
            "keep-safe",
            "How we protect it",
            vec![bullets([
                "We store names, contact details, the text of complaints and files encrypted, with a different key for each case.",
                "When the period is over, we delete the key of the case. Without the key, nobody can read what is left in backups.",
                "Our staff see only what their role needs. To open an identity document they must choose a reason, and this is recorded.",
                "Our e-mails say nothing about the contents, the company or your name.",
                "We store the confirmation code only in a form that even we cannot read. Our staff never ask for your confirmation code.",
            ])],
        ),
        PageSection::new(
            "site",
            "What this site uses",
            vec![bullets([
                "Cookies are only there to recognize you while you write a complaint or look at it. We do not use them for advertising or analysis.",
                "We use no analysis, advertising, maps or fonts of other companies. No other company learns that you were here.",
                "Our record of page views holds no names and no contents.",
            ])],
        ),
    ]
}

fn rights(body: &Organization) -> Vec<PageSection> {
    vec![
        PageSection::new(
            "rights",
            "What you can ask for",
            vec![
                bullets([
                    "to see the information we have about you (disclosure)",
                    "to have mistakes corrected (correction, addition, deletion)",
                    "that we stop using it or erase it",
                    "that we delete the images of identity documents before the period is over",
                    "to withdraw your complaint",
                ]),
                text(
                    "Tell us on the page of your complaint, or by phone, post or e-mail. It costs nothing. We check that it is you by the receipt number and the confirmation code.",
                ),
                link("/status", "Check your complaint"),
                link("/contact", "Contact us"),
            ],
        ),
        PageSection::new(
            "sensitive",
            "Illness, family and other especially sensitive information",
            vec![
                text(
                    "Write about illness, being the victim of a crime, beliefs and the like (special-care information) only if the case needs it. If you yourself write this about yourself, we take it that you agree.",
                ),
                text("About other people, write only what is needed. Our staff may hide what is not needed."),
            ],
        ),
        PageSection::new(
            "complaint",
            "Complaints about how we handle information",
            vec![
                text(format!(
                    "If you do not agree with how {} handles personal information, tell our responsible manager. You can also ask the Personal Information Protection Commission.",
                    hours::short_name(Lang::En, body)
                )),
                link("/referrals#law", "The PPC's phone line about the Act"),
            ],
        ),
    ]
}
