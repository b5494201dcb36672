//! How much room the disk must keep, so that a full one never stops the database that lies beside the files.

use std::io;
use std::path::Path;

/// So much stays free on the disk of the files, whichever is more; below it no file is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Floor {
    pub bytes: u64,
    /// Hundredths of the disk.
    pub percent: u8,
}

impl Floor {
    /// Two gigabytes or a tenth.
    pub const USUAL: Self = Self { bytes: 2 * 1024 * 1024 * 1024, percent: 10 };

    /// Whether a disk with this much room is above it.
    #[must_use]
    pub fn is_kept(self, disk: Disk) -> bool {
        let share = u128::from(disk.total).saturating_mul(u128::from(self.percent)) / 100;
        disk.free >= self.bytes && u128::from(disk.free) >= share
    }
}

/// A file system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disk {
    /// Bytes that we may still write.
    pub free: u64,
    pub total: u64,
}

/// Asks the file system under a folder.
pub(super) fn measure(folder: &Path) -> io::Result<Disk> {
    let said = rustix::fs::statvfs(folder)?;
    let bytes = |blocks: u64| blocks.saturating_mul(said.f_frsize);
    Ok(Disk { free: bytes(said.f_bavail), total: bytes(said.f_blocks) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_gigabytes_or_a_tenth_stay_free() {
        const GB: u64 = 1024 * 1024 * 1024;
        for (free, total, kept) in [
            (3 * GB, 20 * GB, true),
            (2 * GB, 20 * GB, true),
            (2 * GB - 1, 20 * GB, false),
            (10 * GB, 100 * GB, true),
            (10 * GB - 1, 100 * GB, false),
            (GB, GB, false),
        ] {
            assert_eq!(Floor::USUAL.is_kept(Disk { free, total }), kept, "{free} of {total}");
        }
        assert!(Floor { bytes: 0, percent: 0 }.is_kept(Disk { free: 0, total: u64::MAX }));
        assert!(!Floor { bytes: u64::MAX, percent: 0 }.is_kept(Disk { free: 1, total: 1 }));
    }

    #[test]
    fn a_folder_is_measured_and_a_missing_one_is_an_error() {
        let disk = measure(Path::new("/")).unwrap();
        assert!(disk.total > 0 && disk.free <= disk.total, "{disk:?}");
        assert!(measure(Path::new("/there/is/no/such/folder")).is_err());
    }
}
