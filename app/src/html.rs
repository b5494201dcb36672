//! Pieces of a page of one type.

/// `view!` whose type is erased. Pages are made of pieces of many shapes: with one type for all of them, the arms of a
/// `match` agree, and the compiler need not spell out every page as a type of its own.
macro_rules! html {
    ($($view:tt)*) => {
        ::leptos::prelude::IntoAny::into_any(::leptos::prelude::view! { $($view)* })
    };
}
