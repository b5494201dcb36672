//! The folder the browser's files are laid into: names after content, compressed copies, the manifest.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::Context;
use brotli::enc::BrotliEncoderParams;
use sha2::{Digest, Sha256};

/// A file in the bundle.
#[derive(Debug)]
pub(crate) struct Packed {
    /// Its name with the hash of its content, such as `main-3f2a91c04d5e6f70.css`.
    pub(crate) name: String,
    /// Bytes as it is.
    pub(crate) raw: u64,
    pub(crate) brotli: u64,
}

/// A bundle being laid down beside the one in use, which it replaces in one move at the end.
#[derive(Debug)]
pub(crate) struct Pack {
    out: PathBuf,
    new: PathBuf,
}

impl Pack {
    /// Makes an empty folder beside `out`.
    pub(crate) fn begin(out: &Path) -> anyhow::Result<Self> {
        let name = out.file_name().context("the folder for the bundle must have a name")?;
        let mut new_name = name.to_os_string();
        new_name.push(".new");
        let new = out.with_file_name(new_name);
        remove(&new)?;
        fs::create_dir_all(&new).with_context(|| format!("cannot make {}", new.display()))?;
        Ok(Self { out: out.to_path_buf(), new })
    }

    /// Lays a file down under a name made of `stem`, the hash of its content and `ending`.
    pub(crate) fn add(&mut self, stem: &str, ending: &str, content: &[u8]) -> anyhow::Result<Packed> {
        let digest = data_encoding::HEXLOWER.encode(&Sha256::digest(content));
        let short: String = digest.chars().take(16).collect();
        let name = format!("{stem}-{short}.{ending}");
        fs::write(self.new.join(&name), content)?;
        let brotli = self.compress(&name, content)?;
        Ok(Packed { name, raw: u64::try_from(content.len())?, brotli })
    }

    /// Copies every file of `folder` as it is; those made of text get their compressed copies too.
    pub(crate) fn copy_public(&mut self, folder: &Path) -> anyhow::Result<()> {
        if folder.is_dir() { self.copy_folder(folder, Path::new("")) } else { Ok(()) }
    }

    fn copy_folder(&mut self, from: &Path, under: &Path) -> anyhow::Result<()> {
        fs::create_dir_all(self.new.join(under))?;
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            let name = under.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                self.copy_folder(&entry.path(), &name)?;
                continue;
            }
            let content = fs::read(entry.path())?;
            fs::write(self.new.join(&name), &content)?;
            let ending = name.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
            if ["css", "html", "js", "json", "svg", "txt", "webmanifest", "xml"].contains(&ending) {
                self.compress(&name.to_string_lossy(), &content)?;
            }
        }
        Ok(())
    }

    /// Writes `name.br` and `name.gz`; says how long the former is. A copy made for the very same content is taken over.
    fn compress(&self, name: &str, content: &[u8]) -> anyhow::Result<u64> {
        let br = format!("{name}.br");
        let gz = format!("{name}.gz");
        if fs::read(self.out.join(name)).is_ok_and(|old| old == content)
            && fs::copy(self.out.join(&gz), self.new.join(&gz)).is_ok()
            && let Ok(length) = fs::copy(self.out.join(&br), self.new.join(&br))
        {
            return Ok(length);
        }

        let mut packed = Vec::new();
        let params = BrotliEncoderParams { quality: 11, lgwin: 22, ..BrotliEncoderParams::default() };
        brotli::BrotliCompress(&mut &*content, &mut packed, &params)?;
        fs::write(self.new.join(br), &packed)?;

        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        gzip.write_all(content)?;
        fs::write(self.new.join(gz), gzip.finish()?)?;
        Ok(u64::try_from(packed.len())?)
    }

    /// Writes the manifest and puts the new folder in the place of the old one.
    pub(crate) fn finish(self, css: &Packed, islands: Option<&(Packed, Packed)>) -> anyhow::Result<()> {
        let manifest = serde_json::json!({
            "css": css.name,
            "js": islands.map(|(js, _)| &js.name),
            "wasm": islands.map(|(_, wasm)| &wasm.name),
        });
        fs::write(self.new.join("manifest.json"), format!("{manifest:#}\n"))?;
        remove(&self.out)?;
        fs::rename(&self.new, &self.out).with_context(|| format!("cannot move the bundle to {}", self.out.display()))
    }
}

fn remove(folder: &Path) -> anyhow::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", folder.display()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn a_bundle_replaces_the_one_before_and_its_copies_unpack_to_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("pkg");
        fs::create_dir(&out).unwrap();
        fs::write(out.join("left-over.css"), "old").unwrap();
        let public = folder.path().join("public");
        fs::create_dir_all(public.join("icon")).unwrap();
        fs::write(public.join("icon/flag.svg"), "<svg/>").unwrap();

        let content = "a{color:red}".repeat(200);
        let name = |content: &str| {
            let mut pack = Pack::begin(&out).unwrap();
            let css = pack.add("main", "css", content.as_bytes()).unwrap();
            pack.copy_public(&public).unwrap();
            pack.finish(&css, None).unwrap();
            css
        };
        let first = name(&content);
        let again = name(&content);
        assert_eq!((&first.name, first.brotli), (&again.name, again.brotli), "taken over from the bundle before");
        assert!(first.brotli < first.raw);
        assert!(!out.join("left-over.css").exists());
        assert_eq!(fs::read_to_string(out.join("icon/flag.svg")).unwrap(), "<svg/>");
        assert!(out.join("icon/flag.svg.br").exists());

        let mut unpacked = Vec::new();
        let packed = fs::read(out.join(format!("{}.br", first.name))).unwrap();
        brotli::BrotliDecompress(&mut packed.as_slice(), &mut unpacked).unwrap();
        assert_eq!(unpacked, content.as_bytes());
        let mut unpacked = String::new();
        let packed = fs::read(out.join(format!("{}.gz", first.name))).unwrap();
        flate2::read::GzDecoder::new(packed.as_slice()).read_to_string(&mut unpacked).unwrap();
        assert_eq!(unpacked, content);

        let manifest: serde_json::Value =
            serde_json::from_slice(&fs::read(out.join("manifest.json")).unwrap()).unwrap();
        assert_eq!(manifest, serde_json::json!({ "css": first.name, "js": null, "wasm": null }));

        let other = name("b{color:blue}");
        assert_ne!(first.name, other.name);
        assert!(!out.join(first.name).exists());
    }
}
