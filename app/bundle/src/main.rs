//! Makes what a browser loads: the islands as WebAssembly with their script, the style sheet, and the files of
//! `app/public`; minified, named after their content, each with a `.br` and a `.gz` beside it, and a `manifest.json` that
//! tells the server the names of the day.
//!
//! ```text
//! cargo run -p bundle -- [--release|--dev] [--out DIR] [--require-islands] [--check-size]
//! ```
//!
//! Without the WebAssembly part every page still works, so a machine that cannot make it gets the style sheet alone and a
//! plain sentence about it. `--require-islands` turns that into a failure.

mod pack;
mod road;
mod style;
mod wasm;

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, bail};

/// The islands together, script and WebAssembly, after brotli: at most this many bytes.
const ISLANDS_LIMIT: u64 = 150 * 1024;

/// The style sheet after brotli: at most this many bytes.
const STYLE_LIMIT: u64 = 12 * 1024;

/// How the WebAssembly part is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Profile {
    /// Small and slow to make: what people get.
    Release,
    /// Large, with names in it: for finding a fault in an island.
    Dev,
}

/// What to do when the WebAssembly part cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Islands {
    /// Say so and go on.
    IfPossible,
    Required,
}

/// Whether the size limits are a failure or only printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Size {
    Printed,
    Checked,
}

#[derive(Debug)]
struct Wish {
    profile: Profile,
    out: Option<PathBuf>,
    islands: Islands,
    size: Size,
}

fn main() -> ExitCode {
    match wish(std::env::args().skip(1)).and_then(|wish| run(&wish)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!("failed: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run(wish: &Wish) -> anyhow::Result<()> {
    let root = workspace_root()?;
    let out = wish.out.clone().unwrap_or_else(|| root.join("app/pkg"));
    let mut pack = pack::Pack::begin(&out)?;

    let css = style::sheet(&root.join("app/style/main.css"))?;
    let css = pack.add("main", "css", css.as_bytes())?;

    let islands = match wasm::islands(&root, wish.profile) {
        Ok(made) => {
            let wasm = pack.add("app", "wasm", &made.wasm)?;
            let script = wasm::point_script_at(&made.script, &wasm.name)?;
            let js = pack.add("app", "js", script.as_bytes())?;
            Some((js, wasm))
        }
        Err(error) if wish.islands == Islands::Required => return Err(error.context("the islands could not be made")),
        Err(error) => {
            say(&format!("the islands could not be made: {error:#}"));
            say("every page works without them; only the style sheet and the public files are in the bundle");
            None
        }
    };

    pack.copy_public(&root.join("app/public"))?;
    pack.finish(&css, islands.as_ref())?;

    say(&format!("{} is {} bytes, {} after brotli", css.name, css.raw, css.brotli));
    let mut within = within_limit("the style sheet", css.brotli, STYLE_LIMIT);
    if let Some((js, wasm)) = &islands {
        for file in [js, wasm] {
            say(&format!("{} is {} bytes, {} after brotli", file.name, file.raw, file.brotli));
        }
        if wish.profile == Profile::Release {
            within = within_limit("the islands together", js.brotli + wasm.brotli, ISLANDS_LIMIT) && within;
        }
    }
    if !within && wish.size == Size::Checked {
        bail!("the bundle is too large");
    }
    say(&format!("done: {}", out.display()));
    Ok(())
}

fn within_limit(what: &str, bytes: u64, limit: u64) -> bool {
    let fits = bytes <= limit;
    let verdict = if fits { "within" } else { "OVER" };
    say(&format!("{what}: {bytes} bytes after brotli, {verdict} the limit of {limit}"));
    fits
}

fn wish(mut args: impl Iterator<Item = String>) -> anyhow::Result<Wish> {
    let mut wish = Wish { profile: Profile::Release, out: None, islands: Islands::IfPossible, size: Size::Printed };
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--release" => wish.profile = Profile::Release,
            "--dev" => wish.profile = Profile::Dev,
            "--out" => wish.out = Some(args.next().context("--out wants a folder after it")?.into()),
            "--require-islands" => wish.islands = Islands::Required,
            "--check-size" => wish.size = Size::Checked,
            other => {
                bail!("unknown word {other}; known: --release --dev --out DIR --require-islands --check-size")
            }
        }
    }
    Ok(wish)
}

/// The folder of the workspace: the current folder or the nearest one above it that holds the islands' crate.
fn workspace_root() -> anyhow::Result<PathBuf> {
    let here = std::env::current_dir()?;
    here.ancestors()
        .find(|folder| folder.join("app/hydrate/Cargo.toml").is_file())
        .map(Path::to_path_buf)
        .context("start this inside the repository: app/hydrate is not here nor in a folder above")
}

/// One line for the person at the terminal. A closed terminal is no reason to stop building.
fn say(line: &str) {
    let mut out = std::io::stderr().lock();
    drop(writeln!(out, "bundle: {line}"));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> anyhow::Result<Wish> {
        wish(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn without_words_it_makes_the_release_bundle_and_forgives_missing_islands() {
        let wish = words("").unwrap();
        assert_eq!((wish.profile, wish.islands, wish.size), (Profile::Release, Islands::IfPossible, Size::Printed));
        assert_eq!(wish.out, None);
    }

    #[test]
    fn every_word_is_understood() {
        let wish = words("--dev --out some/where --require-islands --check-size").unwrap();
        assert_eq!((wish.profile, wish.islands, wish.size), (Profile::Dev, Islands::Required, Size::Checked));
        assert_eq!(wish.out, Some(PathBuf::from("some/where")));
    }

    #[test]
    fn unknown_and_unfinished_words_are_refused() {
        assert!(words("--relase").unwrap_err().to_string().contains("--relase"));
        assert!(words("--out").is_err());
    }

    #[test]
    fn a_size_over_the_limit_is_seen() {
        assert!(within_limit("x", 10, 10));
        assert!(!within_limit("x", 11, 10));
    }
}
