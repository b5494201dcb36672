//! How an application begins: the way it came, language, safety, topic (S1, S2).

coded! {
    /// How an application reached the body.
    pub enum Channel {
        /// The form on the web.
        Web = "web",
        Phone = "phone",
        Post = "post",
        Fax = "fax",
        Mail = "mail",
    }
}

coded! {
    /// Language the applicant is answered in.
    pub enum Language {
        Japanese = "ja",
        English = "en",
    }
}

coded! {
    /// S1: would it be a problem if somebody learnt of the application?
    pub enum Safety {
        No = "no",
        /// Yes: family, people of the same household, employer … Contact becomes quiet.
        Yes = "yes",
        /// Prefers not to say.
        NoAnswer = "no-answer",
    }
}

coded! {
    /// S1: what happens to the draft on this device.
    pub enum Device {
        /// Own device: the draft stays.
        Own = "own",
        /// Shared device: short idle time.
        Shared = "shared",
    }
}

coded! {
    /// S1: what happens to the unsent answers when somebody leaves in a hurry.
    pub enum OnLeave {
        /// They stay and can be opened with the code.
        Keep = "keep",
        /// They are erased at once.
        Erase = "erase",
    }
}

coded! {
    /// S2: what kind of trouble it is.
    pub enum Topic {
        /// Handling of personal information.
        PersonalInformation = "personal-information",
        /// Goods, prices, service, manners.
        Goods = "goods",
        /// Public offices, public schools, public hospitals.
        PublicBody = "public-body",
        MyNumber = "my-number",
        /// The applicant does not know; staff sort it out.
        Unknown = "unknown",
    }
}
