//! The rules in English. Binding is the Japanese text; each ground is shown in both.

use entity::law::ground::Ground;

use super::ground_text::GroundText;

/// What the translation is worth.
pub(super) const TRANSLATED: (&str, &str) = (
    "This is a translation",
    "Only the Japanese text of these rules is authoritative. If the two differ, the Japanese text counts.",
);

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
