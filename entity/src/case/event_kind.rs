//! The kind of an event without its data: what may be shown without opening the seal.

use super::event::Event;

coded! {
    /// The kind of an event without its data: what a timeline may show without opening the seal.
    pub enum EventKind {
        /// `Event::Begun`.
        Begun = "begun",
        /// `Event::Received`.
        Received = "received",
        /// `Event::ConsultationBegun`.
        ConsultationBegun = "consultation-begun",
        /// `Event::ResolutionAsked`.
        ResolutionAsked = "resolution-asked",
        /// `Event::CheckBegun`.
        CheckBegun = "check-begun",
        /// `Event::Referred`.
        Referred = "referred",
        /// `Event::PapersAsked`.
        PapersAsked = "papers-asked",
        /// `Event::PapersSupplied`.
        PapersSupplied = "papers-supplied",
        /// `Event::CheckFinished`.
        CheckFinished = "check-finished",
        /// `Event::Accepted`.
        Accepted = "accepted",
        /// `Event::ReturnedToCheck`.
        ReturnedToCheck = "returned-to-check",
        /// `Event::MemberNotified`.
        MemberNotified = "member-notified",
        /// `Event::MemberAsked`.
        MemberAsked = "member-asked",
        /// `Event::MemberAnswered`.
        MemberAnswered = "member-answered",
        /// `Event::MarkedLate`.
        MarkedLate = "marked-late",
        /// `Event::ReasonAccepted`.
        ReasonAccepted = "reason-accepted",
        /// `Event::ResultExplained`.
        ResultExplained = "result-explained",
        /// `Event::Settled`.
        Settled = "settled",
        /// `Event::NewFactsCommented`.
        NewFactsCommented = "new-facts-commented",
        /// `Event::Suspended`.
        Suspended = "suspended",
        /// `Event::Resumed`.
        Resumed = "resumed",
        /// `Event::Withdrawn`.
        Withdrawn = "withdrawn",
        /// `Event::Reopened`.
        Reopened = "reopened",
        /// `Event::GuidanceOpened`.
        GuidanceOpened = "guidance-opened",
        /// `Event::LeakFlagged`.
        LeakFlagged = "leak-flagged",
        /// `Event::PpcContacted`.
        PpcContacted = "ppc-contacted",
        /// `Event::ConsultationClosed`.
        ConsultationClosed = "consultation-closed",
        /// `Event::Proposed`.
        Proposed = "proposed",
        /// `Event::Approved`.
        Approved = "approved",
        /// `Event::SentBack`.
        SentBack = "sent-back",
        /// `Event::NotAccepted`.
        NotAccepted = "not-accepted",
        /// `Event::Discontinued`.
        Discontinued = "discontinued",
        /// `Event::NoticeWithheld`.
        NoticeWithheld = "notice-withheld",
        /// `Event::WithholdingLifted`.
        WithholdingLifted = "withholding-lifted",
        /// `Event::ClosedUnsettled`.
        ClosedUnsettled = "closed-unsettled",
        /// `Event::HandlerAssigned`.
        HandlerAssigned = "handler-assigned",
        /// `Event::ConflictDeclared`.
        ConflictDeclared = "conflict-declared",
        /// `Event::NoteWritten`.
        NoteWritten = "note-written",
        /// `Event::WrittenToApplicant`.
        WrittenToApplicant = "written-to-applicant",
        /// `Event::WrittenToMember`.
        WrittenToMember = "written-to-member",
        /// `Event::ApplicantWrote`.
        ApplicantWrote = "applicant-wrote",
        /// `Event::MemberWrote`.
        MemberWrote = "member-wrote",
        /// `Event::FilesAdded`.
        FilesAdded = "files-added",
        /// `Event::IdentityChecked`.
        IdentityChecked = "identity-checked",
        /// `Event::AuthorityChecked`.
        AuthorityChecked = "authority-checked",
        /// `Event::PapersDestroyed`.
        PapersDestroyed = "papers-destroyed",
        /// `Event::MemberConfirmed`.
        MemberConfirmed = "member-confirmed",
        /// `Event::PointsSet`.
        PointsSet = "points-set",
        /// `Event::DutyRecorded`.
        DutyRecorded = "duty-recorded",
        /// `Event::ConsentRecorded`.
        ConsentRecorded = "consent-recorded",
        /// `Event::DangerReported`.
        DangerReported = "danger-reported",
        /// `Event::HarmCleared`.
        HarmCleared = "harm-cleared",
        /// `Event::HarmReviewed`.
        HarmReviewed = "harm-reviewed",
        /// `Event::Reminded`.
        Reminded = "reminded",
        /// `Event::DueExtended`.
        DueExtended = "due-extended",
        /// `Event::Assessed`.
        Assessed = "assessed",
        /// `Event::PointLeft`.
        PointLeft = "point-left",
        /// `Event::ReviewAsked`.
        ReviewAsked = "review-asked",
        /// `Event::ReviewDecided`.
        ReviewDecided = "review-decided",
        /// `Event::MailConfirmed`.
        MailConfirmed = "mail-confirmed",
        /// `Event::ContactChanged`.
        ContactChanged = "contact-changed",
        /// `Event::ApplicationCompleted`.
        ApplicationCompleted = "application-completed",
        /// `Event::PersonTold`.
        PersonTold = "person-told",
        /// `Event::ToldTakenBack`.
        ToldTakenBack = "told-taken-back",
        /// `Event::CallTried`.
        CallTried = "call-tried",
        /// `Event::CaseLinked`.
        CaseLinked = "case-linked",
    }
}

impl Event {
    /// The kind of this event.
    #[must_use]
    pub fn kind(&self) -> EventKind {
        match self {
            Self::Begun(_) => EventKind::Begun,
            Self::Received(_) => EventKind::Received,
            Self::ConsultationBegun => EventKind::ConsultationBegun,
            Self::ResolutionAsked(_) => EventKind::ResolutionAsked,
            Self::CheckBegun => EventKind::CheckBegun,
            Self::Referred(_) => EventKind::Referred,
            Self::PapersAsked(_) => EventKind::PapersAsked,
            Self::PapersSupplied(_) => EventKind::PapersSupplied,
            Self::CheckFinished => EventKind::CheckFinished,
            Self::Accepted(_) => EventKind::Accepted,
            Self::ReturnedToCheck(_) => EventKind::ReturnedToCheck,
            Self::MemberNotified(_) => EventKind::MemberNotified,
            Self::MemberAsked(_) => EventKind::MemberAsked,
            Self::MemberAnswered(_) => EventKind::MemberAnswered,
            Self::MarkedLate(_) => EventKind::MarkedLate,
            Self::ReasonAccepted(_) => EventKind::ReasonAccepted,
            Self::ResultExplained(_) => EventKind::ResultExplained,
            Self::Settled(_) => EventKind::Settled,
            Self::NewFactsCommented(_) => EventKind::NewFactsCommented,
            Self::Suspended(_) => EventKind::Suspended,
            Self::Resumed(_) => EventKind::Resumed,
            Self::Withdrawn(_) => EventKind::Withdrawn,
            Self::Reopened(_) => EventKind::Reopened,
            Self::GuidanceOpened(_) => EventKind::GuidanceOpened,
            Self::LeakFlagged(_) => EventKind::LeakFlagged,
            Self::PpcContacted(_) => EventKind::PpcContacted,
            Self::ConsultationClosed(_) => EventKind::ConsultationClosed,
            Self::Proposed(_) => EventKind::Proposed,
            Self::Approved(_) => EventKind::Approved,
            Self::SentBack(_) => EventKind::SentBack,
            Self::NotAccepted(_) => EventKind::NotAccepted,
            Self::Discontinued(_) => EventKind::Discontinued,
            Self::NoticeWithheld(_) => EventKind::NoticeWithheld,
            Self::WithholdingLifted(_) => EventKind::WithholdingLifted,
            Self::ClosedUnsettled(_) => EventKind::ClosedUnsettled,
            Self::HandlerAssigned(_) => EventKind::HandlerAssigned,
            Self::ConflictDeclared(_) => EventKind::ConflictDeclared,
            Self::NoteWritten(_) => EventKind::NoteWritten,
            Self::WrittenToApplicant(_) => EventKind::WrittenToApplicant,
            Self::WrittenToMember(_) => EventKind::WrittenToMember,
            Self::ApplicantWrote(_) => EventKind::ApplicantWrote,
            Self::MemberWrote(_) => EventKind::MemberWrote,
            Self::FilesAdded(_) => EventKind::FilesAdded,
            Self::IdentityChecked(_) => EventKind::IdentityChecked,
            Self::AuthorityChecked(_) => EventKind::AuthorityChecked,
            Self::PapersDestroyed(_) => EventKind::PapersDestroyed,
            Self::MemberConfirmed(_) => EventKind::MemberConfirmed,
            Self::PointsSet(_) => EventKind::PointsSet,
            Self::DutyRecorded(_) => EventKind::DutyRecorded,
            Self::ConsentRecorded(_) => EventKind::ConsentRecorded,
            Self::DangerReported(_) => EventKind::DangerReported,
            Self::HarmCleared(_) => EventKind::HarmCleared,
            Self::HarmReviewed(_) => EventKind::HarmReviewed,
            Self::Reminded(_) => EventKind::Reminded,
            Self::DueExtended(_) => EventKind::DueExtended,
            Self::Assessed(_) => EventKind::Assessed,
            Self::PointLeft(_) => EventKind::PointLeft,
            Self::ReviewAsked(_) => EventKind::ReviewAsked,
            Self::ReviewDecided(_) => EventKind::ReviewDecided,
            Self::MailConfirmed(_) => EventKind::MailConfirmed,
            Self::ContactChanged(_) => EventKind::ContactChanged,
            Self::ApplicationCompleted(_) => EventKind::ApplicationCompleted,
            Self::PersonTold(_) => EventKind::PersonTold,
            Self::ToldTakenBack(_) => EventKind::ToldTakenBack,
            Self::CallTried(_) => EventKind::CallTried,
            Self::CaseLinked(_) => EventKind::CaseLinked,
        }
    }
}
