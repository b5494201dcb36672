//! What the browser loads: the islands, and nothing else.

#[cfg(target_arch = "wasm32")]
mod browser {
    // The linker keeps an island only when its crate is named.
    use island as _;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Called once by the page; after it the page wakes its islands one by one.
    #[wasm_bindgen]
    pub fn hydrate() {
        leptos::mount::hydrate_islands();
    }
}
