//! One macro for closed lists of values that travel as short codes: in forms, in addresses, in events, in columns.

/// Declares an enum whose values have a stable ASCII code: the code is what is stored and posted, never the Rust name.
#[macro_export]
macro_rules! coded {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $($(#[$variant_meta:meta])* $variant:ident = $code:literal),+ $(,)?
        }
    ) => {
        $crate::coded_enum! {
            $(#[$meta])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
            pub enum $name {
                $($(#[$variant_meta])* #[serde(rename = $code)] $variant),+
            }
        }

        impl $name {
            /// Every value, in the order in which people see them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code that is stored and posted.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code),+
                }
            }

            /// The value with this code, if there is one.
            pub fn from_code(code: &str) -> Option<Self> {
                match code {
                    $($code => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::input::Invalid;

            fn from_str(code: &str) -> Result<Self, Self::Err> {
                Self::from_code(code).ok_or($crate::input::Invalid::Unknown)
            }
        }
    };
}

/// The enum itself, as a value of a column.
#[cfg(feature = "db")]
#[doc(hidden)]
#[macro_export]
macro_rules! coded_enum {
    ($item:item) => {
        #[derive(sea_orm::DeriveValueType)]
        #[sea_orm(value_type = "String")]
        $item
    };
}

/// The enum itself: the browser knows no columns.
#[cfg(not(feature = "db"))]
#[doc(hidden)]
#[macro_export]
macro_rules! coded_enum {
    ($item:item) => {
        $item
    };
}
