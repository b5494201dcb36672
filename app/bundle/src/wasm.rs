//! The islands: compiled for the browser and given the script that loads them.

use std::path::Path;

use anyhow::{Context, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::{Profile, road};

/// The name by which the generated script asks for the WebAssembly file.
const PLAIN_NAME: &str = "app_bg.wasm";

/// What the browser needs to bring the islands to life.
#[derive(Debug)]
pub(crate) struct Islands {
    pub(crate) wasm: Vec<u8>,
    /// The script around it, which asks for [`PLAIN_NAME`].
    pub(crate) script: String,
}

/// Compiles `app/hydrate` and writes the script around it.
pub(crate) fn islands(root: &Path, profile: Profile) -> anyhow::Result<Islands> {
    let module = road::compile(root, profile)?;
    let folder = module.with_extension("bindgen");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    let release = profile == Profile::Release;
    Bindgen::new()
        .input_path(&module)
        .web(true)?
        .typescript(false)
        .out_name("app")
        .omit_default_module_path(false)
        .debug(!release)
        .keep_debug(!release)
        .remove_name_section(release)
        .remove_producers_section(release)
        .generate(&folder)
        .context("wasm-bindgen could not read the compiled islands")?;
    if folder.join("snippets").exists() {
        bail!("an island brings script files of its own; only scripts written by wasm-bindgen are served");
    }
    Ok(Islands {
        wasm: std::fs::read(folder.join(PLAIN_NAME))?,
        script: std::fs::read_to_string(folder.join("app.js"))?,
    })
}

/// The script, asking for the file of that name instead of the plain one.
pub(crate) fn point_script_at(script: &str, wasm_name: &str) -> anyhow::Result<String> {
    if script.matches(PLAIN_NAME).count() != 1 {
        bail!("the generated script does not name {PLAIN_NAME} exactly once: has wasm-bindgen changed?");
    }
    Ok(script.replace(PLAIN_NAME, wasm_name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_asks_for_the_hashed_name() {
        let script = "new URL('app_bg.wasm', import.meta.url)";
        assert_eq!(point_script_at(script, "app-1f.wasm").unwrap(), "new URL('app-1f.wasm', import.meta.url)");
    }

    #[test]
    fn a_script_of_another_shape_is_refused() {
        assert!(point_script_at("new URL('other.wasm')", "app-1f.wasm").is_err());
        assert!(point_script_at("app_bg.wasm app_bg.wasm", "app-1f.wasm").is_err());
    }
}
