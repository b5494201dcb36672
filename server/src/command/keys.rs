//! `keys`: the file of the root keys.

use anyhow::{Context, ensure};
use clap::Subcommand;
use server::config::Config;
use vault::root::RootKeys;

use crate::command::say;

#[derive(Clone, Copy, Debug, Subcommand)]
pub(super) enum Keys {
    /// Makes the file of the root keys, before the first start.
    Create,
    /// Says which root keys there are, without showing them.
    List,
}

pub(super) fn run(config: &Config, keys: Keys) -> anyhow::Result<()> {
    let path = config.root_key_file();
    match keys {
        Keys::Create => {
            ensure!(!path.exists(), "{} exists already and is never overwritten", path.display());
            if let Some(folder) = path.parent() {
                std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
            }
            RootKeys::create(&path).with_context(|| path.display().to_string())?;
            say::line(&format!("{} was made; keep a copy of it apart from the data", path.display()))
        }
        Keys::List => {
            let root = RootKeys::read(&path).with_context(|| path.display().to_string())?;
            say::line(&format!("{}: active {}", path.display(), root.active()))
        }
    }
}
