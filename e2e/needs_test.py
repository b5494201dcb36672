"""needs.sh on machines that do not exist: a PATH and a root of their own, where every program is a stub."""

import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
# What needs.sh itself runs; none of it is what it looks for.
TOOLS = ["bash", "env", "dirname", "readlink", "tr", "grep"]
SAYS = {
    "cc": "cc 12.2.0",
    "make": "GNU Make 4.3",
    "rustc": "rustc 1.95.0 (59807616e 2026-04-14)",
    "cargo": "cargo 1.95.0",
    "node": "v20.20.2",
    "npm": "9.2.0",
    "fc-list": "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc: Noto Sans CJK JP",
    "java": 'openjdk version "17.0.15" 2025-04-15',
    "python3": "Python 3.11.7",
}
NAMES = ["c", "rust", "rustfmt", "clippy", "wasm", "node", "chromium", "font", "java", "postgres", "python"]


class Machine:
    """A machine on which everything is there; tests take things away."""

    def __init__(self, distribution, folder):
        self.root = Path(folder) / "root"
        self.bin = Path(folder) / "bin"
        self.bin.mkdir(parents=True)
        for tool in TOOLS:
            (self.bin / tool).symlink_to(shutil.which(tool))
        name, version = distribution.split("-")
        self.file("etc/os-release", f'NAME="A name"\nID={name}\nVERSION_ID="{version}"\n')
        self.file("Cargo.toml", '[workspace.package]\nrust-version = "1.95"\n')
        for program, says in SAYS.items():
            self.says(program, says)
        self.file("usr/bin/chromium", "", 0o755)
        self.postgres("15.13")
        self.file("rust/libcore-0123.rlib", "")
        self.says("rustc", SAYS["rustc"], f'[ "$1" != --print ] || {{ echo {self.root}/rust; exit; }}')

    def file(self, path, text, mode=0o644):
        path = self.root / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(mode)

    def says(self, program, text, before=""):
        path = self.bin / program
        path.write_text(f"#!/bin/bash\n{before}\necho '{text}'\n")
        path.chmod(0o755)

    def postgres(self, version):
        major = version.split(".")[0]
        self.file(f"usr/lib/postgresql/{major}/bin/initdb", f"#!/bin/bash\necho 'initdb (PostgreSQL) {version}'\n", 0o755)

    def without(self, name):
        """Takes away what one line of the table looks for."""
        gone = {"c": ["cc"], "rust": ["cargo"], "node": ["npm"], "font": ["fc-list"], "java": ["java"], "python": ["python3"]}
        for program in gone.get(name, []):
            (self.bin / program).unlink()
        if name in ("rustfmt", "clippy"):
            self.says("cargo", "cargo 1.95.0", f'[ "$1" != {name.replace("rustfmt", "fmt")} ] || exit 101')
        if name == "wasm":
            (self.root / "rust/libcore-0123.rlib").unlink()
        if name == "chromium":
            (self.root / "usr/bin/chromium").unlink()
        if name == "postgres":
            shutil.rmtree(self.root / "usr/lib/postgresql")

    def ask(self, *words, **variables):
        environment = {"PATH": str(self.bin), "NEEDS_ROOT": str(self.root), "NEEDS_MANIFEST": f"{self.root}/Cargo.toml"}
        result = subprocess.run(
            [str(HERE / "needs.sh"), *words], env=environment | variables, capture_output=True, text=True, check=False
        )
        return result.returncode, result.stdout + result.stderr


class Needs(unittest.TestCase):
    def machine(self, distribution="debian-12"):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        return Machine(distribution, folder.name)

    def missing(self, machine, **variables):
        return machine.ask("missing", **variables)[1].split()

    def test_a_machine_with_everything_is_well(self):
        code, said = self.machine().ask()
        self.assertEqual((code, said.count("ok  ")), (0, len(NAMES)), said)

    def test_each_missing_thing_is_named_alone_with_a_remedy(self):
        for name in NAMES:
            machine = self.machine()
            machine.without(name)
            # Without cargo there is neither of its two parts.
            expected = ["rust", "rustfmt", "clippy"] if name == "rust" else [name]
            self.assertEqual(self.missing(machine), expected)
            code, said = machine.ask()
            self.assertEqual((code, said.count("MISSING")), (1, len(expected)), said)
            for line, remedy in zip(said.splitlines(), said.splitlines()[1:]):
                if line.startswith("MISSING"):
                    self.assertRegex(remedy, r"^ {9}\S.{15}", line)

    def test_packages_are_called_as_the_distribution_calls_them(self):
        all_three = {"build-essential", "fonts-noto-cjk", "fontconfig", "python3", "python3-venv"}
        own = {
            "debian-12": {"chromium", "openjdk-17-jre-headless", "postgresql-15"},
            "debian-13": {"chromium", "openjdk-21-jre-headless", "postgresql-17", "nodejs", "npm"},
            "ubuntu-24.04": {"openjdk-21-jre-headless", "postgresql-16"},
        }
        for distribution, packages in own.items():
            machine = self.machine(distribution)
            # Without cargo there is neither rustfmt nor clippy.
            for name in NAMES:
                if name not in ("rustfmt", "clippy"):
                    machine.without(name)
            code, said = machine.ask("packages")
            self.assertEqual((code, set(said.split())), (0, all_three | packages), distribution)
            code, said = machine.ask()
            self.assertEqual((code, said.count("MISSING")), (1, len(NAMES)), said)
            self.assertIn("Rust 1.95 or later", said)
        # What no package brings there is said in words.
        self.assertIn("snap install chromium", said)
        self.assertIn("https://nodejs.org", said)

    def test_a_distribution_that_is_not_in_the_table_gets_words_and_no_packages(self):
        machine = self.machine("fedora-43")
        machine.without("java")
        self.assertEqual(machine.ask("packages"), (0, ""))
        code, said = machine.ask()
        self.assertEqual(code, 1)
        self.assertIn("fedora-43 is not in the table", said)
        self.assertIn("on Debian 12: openjdk-17-jre-headless", said)

    def test_what_is_too_old_is_missing(self):
        for program, says, name in [
            ("node", "v18.20.4", "node"),
            ("java", 'openjdk version "1.8.0_412"', "java"),
            ("java", 'openjdk version "9.0.4"', "java"),
            ("python3", "Python 3.9.2", "python"),
        ]:
            machine = self.machine()
            machine.says(program, says)
            self.assertEqual(self.missing(machine), [name], says)
        machine = self.machine()
        machine.file("Cargo.toml", 'rust-version = "1.96"\n')
        self.assertEqual(self.missing(machine), ["rust"])
        self.assertIn("Rust 1.96 or later", machine.ask()[1])
        for says in ["v22.1.0", "v100.0.0"]:
            machine = self.machine()
            machine.says("node", says)
            self.assertEqual(self.missing(machine), [], says)

    def test_the_newest_postgresql_that_is_new_enough_is_taken(self):
        machine = self.machine()
        machine.without("postgres")
        machine.postgres("14.9")
        self.assertEqual(machine.ask("postgres"), (1, ""))
        self.assertEqual(self.missing(machine), ["postgres"])
        for version in ["16.4", "18.1", "9.6"]:
            machine.postgres(version)
        code, said = machine.ask("postgres")
        self.assertEqual((code, Path(said.strip()).parent.name), (0, "18"))
        # One that lies elsewhere counts too.
        machine = self.machine()
        machine.without("postgres")
        machine.says("initdb", "initdb (PostgreSQL) 17.2")
        code, said = machine.ask("postgres")
        self.assertEqual((code, Path(said.strip())), (0, machine.bin.resolve()))

    def test_the_browser_that_was_named_is_the_only_one(self):
        machine = self.machine()
        self.assertEqual(machine.ask("chromium"), (0, f"{machine.root}/usr/bin/chromium\n"))
        self.assertEqual(self.missing(machine, MADOGUCHI_CHROMIUM="/nowhere/chrome"), ["chromium"])
        machine.file("opt/chrome", "", 0o755)
        chosen = str(machine.root / "opt/chrome")
        self.assertEqual(machine.ask("chromium", MADOGUCHI_CHROMIUM=chosen), (0, f"{chosen}\n"))


if __name__ == "__main__":
    os.umask(0o022)
    unittest.main()
