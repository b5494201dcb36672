//! Every word that people read, typed by language. Pages take words from here and hold none of their own.
//! A further language is one more field of [`Word`] and one more arm per function.

pub mod active;
pub mod answering;
pub mod case;
pub mod complain;
pub mod component;
pub mod date;
pub mod error;
pub mod layout;
pub mod letter;
pub mod machine;
pub mod mail;
pub mod measure;
pub mod member_column;
pub mod portal;
pub mod prefecture;
pub mod public;
pub mod referral;
pub mod role;
pub mod sign_in;
pub mod staff;
pub mod status;
pub mod status_page;
pub mod upload_types;

use entity::application::answer::Language;

/// The language a page is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    #[default]
    Ja,
    /// English; the public side speaks it, the desk and the portal do not.
    En,
}

impl Lang {
    /// What stands before every path of this language.
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Ja => "",
            Self::En => "/en",
        }
    }

    /// The language that a path chooses, and the path without that choice.
    pub fn of_path(path: &str) -> (Self, &str) {
        match path.strip_prefix(Self::En.prefix()) {
            Some("") => (Self::En, "/"),
            Some(rest) if rest.starts_with('/') => (Self::En, rest),
            Some(_) | None => (Self::Ja, path),
        }
    }

    /// The language that the switch leads to.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Ja => Self::En,
            Self::En => Self::Ja,
        }
    }

    /// What the language calls itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ja => "日本語",
            Self::En => "English",
        }
    }

    /// The value of the `lang` attribute (BCP 47).
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::En => "en",
        }
    }
}

impl From<Language> for Lang {
    /// The language a person wants to be answered in.
    fn from(wish: Language) -> Self {
        match wish {
            Language::Japanese => Self::Ja,
            Language::English => Self::En,
        }
    }
}

impl From<Lang> for Language {
    /// Whoever reads a page in a language wants to be answered in it.
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Ja => Self::Japanese,
            Lang::En => Self::English,
        }
    }
}

/// One text in every language we speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    ja: &'static str,
    en: &'static str,
}

impl Word {
    /// A text, one argument per language.
    pub const fn new(ja: &'static str, en: &'static str) -> Self {
        Self { ja, en }
    }

    /// The Japanese text: a word of the public on a page of staff or members.
    pub const fn ja(self) -> &'static str {
        self.ja
    }

    /// The text in this language.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ja => self.ja,
            Lang::En => self.en,
        }
    }
}

/// Names texts that the public reads: `spoken! { /// What it says. NAME = "…", "In English."; }` makes
/// `pub const NAME: Word`, and `told(day: &str) = "{day}に…", "On {day} …";` makes `pub fn told(lang, day) -> String`.
/// What is no name stands behind the text, as with `format!`: `("{}字", grouped(max))`.
/// A text without its English does not compile.
macro_rules! spoken {
    (@one $(#[$meta:meta])* $name:ident = $ja:literal, $en:literal) => {
        $(#[$meta])* pub const $name: $crate::Word = $crate::Word::new($ja, $en);
    };
    (@one $(#[$meta:meta])* $name:ident($($value:ident: $of:ty),*) = $ja:tt, $en:tt) => {
        $(#[$meta])* pub fn $name(lang: $crate::Lang, $($value: $of),*) -> String {
            match lang {
                $crate::Lang::Ja => $crate::with_values!($ja),
                $crate::Lang::En => $crate::with_values!($en),
            }
        }
    };
    ($($(#[$meta:meta])* $name:ident $(($($value:ident: $of:ty),*))? = $ja:tt, $en:tt;)*) => {
        $($crate::spoken!(@one $(#[$meta])* $name $(($($value: $of),*))? = $ja, $en);)*
    };
}
pub(crate) use spoken;

/// Names texts that only staff and members see, as [`spoken!`] does: a plain `&str`, or a function without a language.
/// With a second column they are read by the public, too.
macro_rules! words {
    (@one $(#[$meta:meta])* $name:ident = $ja:literal, $en:literal) => {
        $(#[$meta])* pub const $name: $crate::Word = $crate::Word::new($ja, $en);
    };
    (@one $(#[$meta:meta])* $name:ident = $ja:literal) => { $(#[$meta])* pub const $name: &str = $ja; };
    (@one $(#[$meta:meta])* $name:ident($($value:ident: $of:ty),*) = $ja:tt) => {
        $(#[$meta])* pub fn $name($($value: $of),*) -> String {
            $crate::with_values!($ja)
        }
    };
    ($($(#[$meta:meta])* $name:ident $(($($value:ident: $of:ty),*))? = $ja:tt $(, $en:literal)?;)*) => {
        $($crate::words!(@one $(#[$meta])* $name $(($($value: $of),*))? = $ja $(, $en)?);)*
    };
}
pub(crate) use words;

/// A text with its values: those that are names stand in it, others behind it.
macro_rules! with_values {
    (($text:literal, $($value:tt)*)) => { format!($text, $($value)*) };
    ($text:literal) => { format!($text) };
}
pub(crate) use with_values;
