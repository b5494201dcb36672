//! The ways to a WebAssembly compiler, tried in order of their cost:
//!
//! 1. the toolchain in use already has the standard library for `wasm32-unknown-unknown`;
//! 2. `rustup target add` brings it;
//! 3. Debian's own Rust builds the standard library from source (its packages are installed when we may).
//!
//! `MADOGUCHI_WASM_ROAD=rustup` allows the first two only, `MADOGUCHI_WASM_ROAD=debian` forces the third.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, bail};

use crate::{Profile, say};

const TARGET: &str = "wasm32-unknown-unknown";

/// Debian's Rust for browsers, with the sources of its standard library, and the linker for WebAssembly.
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-19"];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Allowed {
    Any,
    Rustup,
    Debian,
}

fn allowed(word: Option<&str>) -> anyhow::Result<Allowed> {
    match word {
        None | Some("") => Ok(Allowed::Any),
        Some("rustup") => Ok(Allowed::Rustup),
        Some("debian") => Ok(Allowed::Debian),
        Some(other) => bail!("MADOGUCHI_WASM_ROAD is {other}; it may be rustup or debian"),
    }
}

/// Compiles the crate `hydrate` for the browser and returns where the module is.
pub(crate) fn compile(root: &Path, profile: Profile) -> anyhow::Result<PathBuf> {
    let word = std::env::var("MADOGUCHI_WASM_ROAD").ok();
    let allowed = allowed(word.as_deref())?;
    if allowed == Allowed::Debian {
        return debian(root, profile);
    }
    if standard_library_is_there(root)? || added_by_rustup(root)? {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        return build(Command::new(cargo), root, profile, &[]);
    }
    if allowed == Allowed::Rustup {
        bail!("the toolchain has no {TARGET} and rustup could not add it");
    }
    debian(root, profile)
}

/// rustc prints the folder whether it exists or not, so we look for the core library in it.
fn standard_library_is_there(root: &Path) -> anyhow::Result<bool> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc)
        .args(["--print", "target-libdir", "--target", TARGET])
        .current_dir(root)
        .stdin(Stdio::null())
        .output()
        .context("rustc could not be started")?;
    let folder = PathBuf::from(String::from_utf8(output.stdout)?.trim_end());
    let Ok(entries) = std::fs::read_dir(folder) else { return Ok(false) };
    Ok(entries.flatten().any(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        name.starts_with("libcore-") && name.ends_with(".rlib")
    }))
}

fn added_by_rustup(root: &Path) -> anyhow::Result<bool> {
    say(&format!("adding {TARGET} to the toolchain with rustup, about 20 seconds"));
    let status = Command::new("rustup").args(["target", "add", TARGET]).current_dir(root).stdin(Stdio::null()).status();
    match status {
        Ok(status) if status.success() => standard_library_is_there(root),
        Ok(_) => {
            say("rustup could not add it");
            Ok(false)
        }
        Err(_) => {
            say("there is no rustup");
            Ok(false)
        }
    }
}

fn debian(root: &Path, profile: Profile) -> anyhow::Result<PathBuf> {
    if !debian_packages_are_there() {
        let line = format!("apt-get install -y --no-install-recommends {}", PACKAGES.join(" "));
        if !we_are_root() {
            bail!("Debian's Rust for browsers is missing; as root, run: apt-get update && {line}");
        }
        say(&format!("installing {} with apt-get, about a minute", PACKAGES.join(", ")));
        apt(&["update", "-qq"])?;
        let mut words = vec!["install", "-y", "-qq", "--no-install-recommends"];
        words.extend(PACKAGES);
        apt(&words)?;
    }
    say("compiling the standard library too, with Debian's Rust: about 5 minutes the first time");
    let mut cargo = Command::new("/usr/bin/cargo");
    for name in ["RUSTUP_TOOLCHAIN", "CARGO", "RUSTDOC", "RUSTC_WRAPPER", "RUSTC_WORKSPACE_WRAPPER"] {
        cargo.env_remove(name);
    }
    cargo
        .env("RUSTC", "/usr/bin/rustc")
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld-19");
    // A folder of its own: two compilers in one would build each other's host crates again and again.
    let mut folder = OsString::from("--target-dir=");
    folder.push(target_directory(root)?.join("debian-wasm"));
    build(cargo, root, profile, &["-Zbuild-std=std,panic_abort".into(), folder])
}

fn debian_packages_are_there() -> bool {
    PACKAGES.iter().all(|package| {
        Command::new("dpkg-query")
            .args(["-W", "-f", "${db:Status-Status}", package])
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .output()
            .is_ok_and(|output| output.stdout == b"installed")
    })
}

fn we_are_root() -> bool {
    Command::new("id").arg("-u").stdin(Stdio::null()).output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn apt(words: &[&str]) -> anyhow::Result<()> {
    let status = Command::new("apt-get")
        .args(words)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .status()
        .context("apt-get could not be started")?;
    if !status.success() {
        bail!("apt-get {} failed", words.join(" "));
    }
    Ok(())
}

fn target_directory(root: &Path) -> anyhow::Result<PathBuf> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--format-version", "1", "--offline"])
        .current_dir(root)
        .stdin(Stdio::null())
        .output()
        .context("cargo could not be started")?;
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).context("cargo metadata said nothing")?;
    let folder = metadata.get("target_directory").and_then(serde_json::Value::as_str);
    folder.map(PathBuf::from).context("cargo metadata names no target folder")
}

fn build(mut cargo: Command, root: &Path, profile: Profile, more: &[OsString]) -> anyhow::Result<PathBuf> {
    let profile = match profile {
        Profile::Release => "wasm-release",
        Profile::Dev => "dev",
    };
    say(&format!("compiling the islands for the browser (profile {profile}), about 2 minutes the first time"));
    let output = cargo
        .args(["build", "-p", "hydrate", "--target", TARGET, "--profile", profile])
        .arg("--message-format=json-render-diagnostics")
        .args(more)
        .current_dir(root)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .context("cargo could not be started")?;
    if !output.status.success() {
        bail!("cargo could not compile the islands for {TARGET}");
    }
    module_in(&String::from_utf8_lossy(&output.stdout)).context("cargo compiled the islands but made no .wasm file")
}

/// The `.wasm` file that cargo's messages name for the crate `hydrate`.
fn module_in(messages: &str) -> Option<PathBuf> {
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter(|message| message.pointer("/target/name").and_then(serde_json::Value::as_str) == Some("hydrate"))
        .filter_map(|message| message.get("filenames").and_then(serde_json::Value::as_array).cloned())
        .flatten()
        .filter_map(|name| name.as_str().map(PathBuf::from))
        .find(|name| name.extension().is_some_and(|ending| ending == "wasm"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_switch_forces_a_road_and_a_typing_error_is_refused() {
        assert_eq!(allowed(None).unwrap(), Allowed::Any);
        assert_eq!(allowed(Some("")).unwrap(), Allowed::Any);
        assert_eq!(allowed(Some("rustup")).unwrap(), Allowed::Rustup);
        assert_eq!(allowed(Some("debian")).unwrap(), Allowed::Debian);
        assert!(allowed(Some("debain")).unwrap_err().to_string().contains("debain"));
    }

    #[test]
    fn the_module_is_found_among_cargo_s_messages() {
        let messages = concat!(
            r#"{"reason":"compiler-artifact","target":{"name":"leptos"},"filenames":["/t/libleptos.rlib"]}"#,
            "\nnot json\n",
            r#"{"reason":"compiler-artifact","target":{"name":"hydrate"},"filenames":["/t/hydrate.d","/t/hydrate.wasm"]}"#,
            "\n",
            r#"{"reason":"build-finished","success":true}"#,
        );
        assert_eq!(module_in(messages), Some(PathBuf::from("/t/hydrate.wasm")));
        assert_eq!(module_in(""), None);
    }
}
