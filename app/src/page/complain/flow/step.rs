//! The pages of the wizard, and the parts they belong to.

use entity::application::draft::Step;

use text::Word;
use text::complain::ask;

/// One page of the wizard. Some ask, some only explain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum WizardStep {
    Safety,
    Topic,
    Goods,
    PublicBody,
    MyNumber,
    Who,
    Guardian,
    Proxy,
    Papers,
    Related,
    Company,
    Confirm,
    NotFound,
    More,
    Contacted,
    ContactFirst,
    Background,
    Litigation,
    Earlier,
    Money,
    Category,
    When,
    WhatHappened,
    Outcome,
    Files,
    Danger,
    DangerHelp,
    Share,
    Identifiers,
    Name,
    Contact,
    MailCode,
    Address,
    Support,
    Identity,
    Check,
}

/// One of the eight parts of the road, as people see them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum WizardSection {
    Who,
    Company,
    Before,
    Event,
    Papers,
    Share,
    Contact,
    Check,
}

impl WizardSection {
    /// All parts in order; always eight.
    pub(crate) const ALL: [Self; 8] =
        [Self::Who, Self::Company, Self::Before, Self::Event, Self::Papers, Self::Share, Self::Contact, Self::Check];

    /// Its number, from 1.
    pub(crate) fn number(self) -> usize {
        Self::ALL.iter().position(|section| *section == self).map_or(1, |at| at + 1)
    }

    pub(crate) fn name(self) -> Word {
        match self {
            Self::Who => ask::SECTION_WHO,
            Self::Company => ask::SECTION_COMPANY,
            Self::Before => ask::SECTION_BEFORE,
            Self::Event => ask::SECTION_EVENT,
            Self::Papers => ask::SECTION_PAPERS,
            Self::Share => ask::SECTION_SHARE,
            Self::Contact => ask::SECTION_CONTACT,
            Self::Check => ask::SECTION_CHECK,
        }
    }
}

impl WizardStep {
    /// Every page, in the order of the road.
    pub(crate) const ALL: [Self; 36] = [
        Self::Safety,
        Self::Topic,
        Self::Goods,
        Self::PublicBody,
        Self::MyNumber,
        Self::Who,
        Self::Guardian,
        Self::Proxy,
        Self::Papers,
        Self::Related,
        Self::Company,
        Self::Confirm,
        Self::NotFound,
        Self::More,
        Self::Contacted,
        Self::ContactFirst,
        Self::Background,
        Self::Litigation,
        Self::Earlier,
        Self::Money,
        Self::Category,
        Self::When,
        Self::WhatHappened,
        Self::Outcome,
        Self::Files,
        Self::Danger,
        Self::DangerHelp,
        Self::Share,
        Self::Identifiers,
        Self::Name,
        Self::Contact,
        Self::MailCode,
        Self::Address,
        Self::Support,
        Self::Identity,
        Self::Check,
    ];

    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::Safety => "/complain/safety",
            Self::Topic => "/complain/topic",
            Self::Goods => "/complain/outcome/goods",
            Self::PublicBody => "/complain/outcome/public-body",
            Self::MyNumber => "/complain/outcome/my-number",
            Self::Who => "/complain/who",
            Self::Guardian => "/complain/guardian",
            Self::Proxy => "/complain/proxy",
            Self::Papers => "/complain/outcome/papers",
            Self::Related => "/complain/related",
            Self::Company => "/complain/company",
            Self::Confirm => "/complain/company/confirm",
            Self::NotFound => "/complain/company/not-found",
            Self::More => "/complain/company/more",
            Self::Contacted => "/complain/contacted",
            Self::ContactFirst => "/complain/outcome/contact-first",
            Self::Background => "/complain/background",
            Self::Litigation => "/complain/background/litigation",
            Self::Earlier => "/complain/background/earlier",
            Self::Money => "/complain/background/money",
            Self::Category => "/complain/category",
            Self::When => "/complain/when",
            Self::WhatHappened => "/complain/what-happened",
            Self::Outcome => "/complain/outcome",
            Self::Files => "/complain/files",
            Self::Danger => "/complain/danger",
            Self::DangerHelp => "/complain/outcome/danger",
            Self::Share => "/complain/share",
            Self::Identifiers => "/complain/identifiers",
            Self::Name => "/complain/name",
            Self::Contact => "/complain/contact",
            Self::MailCode => "/complain/email-code",
            Self::Address => "/complain/address",
            Self::Support => "/complain/support",
            Self::Identity => "/complain/identity",
            Self::Check => "/complain/check",
        }
    }

    /// The part of the road it belongs to; the two pages before the first part belong to none.
    pub(crate) fn section(self) -> Option<WizardSection> {
        match self {
            Self::Safety | Self::Topic | Self::Goods | Self::PublicBody | Self::MyNumber => None,
            Self::Who | Self::Guardian | Self::Proxy | Self::Papers | Self::Related => Some(WizardSection::Who),
            Self::Company | Self::Confirm | Self::NotFound | Self::More => Some(WizardSection::Company),
            Self::Contacted
            | Self::ContactFirst
            | Self::Background
            | Self::Litigation
            | Self::Earlier
            | Self::Money => Some(WizardSection::Before),
            Self::Category | Self::When | Self::WhatHappened | Self::Outcome => Some(WizardSection::Event),
            Self::Files => Some(WizardSection::Papers),
            Self::Danger | Self::DangerHelp | Self::Share | Self::Identifiers => Some(WizardSection::Share),
            Self::Name | Self::Contact | Self::MailCode | Self::Address | Self::Support | Self::Identity => {
                Some(WizardSection::Contact)
            }
            Self::Check => Some(WizardSection::Check),
        }
    }

    /// The mark that an optional question leaves once it was looked at.
    pub(crate) fn mark(self) -> Option<Step> {
        match self {
            Self::Safety => Some(Step::Safety),
            Self::When => Some(Step::When),
            Self::Files => Some(Step::Files),
            Self::Identifiers => Some(Step::Identifiers),
            Self::Support => Some(Step::Support),
            Self::Topic
            | Self::Goods
            | Self::PublicBody
            | Self::MyNumber
            | Self::Who
            | Self::Guardian
            | Self::Proxy
            | Self::Papers
            | Self::Related
            | Self::Company
            | Self::Confirm
            | Self::NotFound
            | Self::More
            | Self::Contacted
            | Self::ContactFirst
            | Self::Background
            | Self::Litigation
            | Self::Earlier
            | Self::Money
            | Self::Category
            | Self::WhatHappened
            | Self::Outcome
            | Self::Danger
            | Self::DangerHelp
            | Self::Share
            | Self::Name
            | Self::Contact
            | Self::MailCode
            | Self::Address
            | Self::Identity
            | Self::Check => None,
        }
    }

    /// The page that leads here when the road as answered does not.
    pub(super) fn parent(self) -> Option<Self> {
        match self {
            Self::Safety => None,
            Self::Topic => Some(Self::Safety),
            Self::Goods | Self::PublicBody | Self::MyNumber | Self::Who => Some(Self::Topic),
            Self::Guardian | Self::Proxy | Self::Papers | Self::Related | Self::Company => Some(Self::Who),
            Self::Confirm | Self::NotFound | Self::More | Self::Contacted => Some(Self::Company),
            Self::ContactFirst | Self::Background => Some(Self::Contacted),
            Self::Litigation | Self::Earlier | Self::Money | Self::Category => Some(Self::Background),
            Self::When => Some(Self::Category),
            Self::WhatHappened => Some(Self::When),
            Self::Outcome => Some(Self::WhatHappened),
            Self::Files => Some(Self::Outcome),
            Self::Danger => Some(Self::Files),
            Self::DangerHelp | Self::Share => Some(Self::Danger),
            Self::Identifiers => Some(Self::Share),
            Self::Name => Some(Self::Danger),
            Self::Contact => Some(Self::Name),
            Self::MailCode | Self::Address | Self::Support => Some(Self::Contact),
            Self::Identity => Some(Self::Support),
            Self::Check => Some(Self::Support),
        }
    }
}
