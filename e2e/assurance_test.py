"""docs/assurance.md names tests and files as evidence and counts itself: here both are held against what is there."""

import re
import subprocess
import unittest
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs/assurance.md"
STATES = ("met", "partly", "not", "n.a.")
# Rows of ASVS 5.0.0.
LEVELS = {"1": 70, "2": 183}
ROW = re.compile(r"^\| (\d+\.\d+\.\d+) \| (\d) \| (\S+) \| ([^|]+) \| ([^|]+) \|$", re.M)
TOTAL = re.compile(r"^\| L(\d) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$", re.M)
# Words in code type that are no evidence: names of settings, addresses, commands.
OTHER = re.compile(r"^(/.*|make \w+|log = .*|unsafe_code = .*|verify-full|autocomplete|pkg|audit)$")


def files():
    """Every file of the repository, those that are not committed yet too, but nothing that was built."""
    words = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(words, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()
    return [path for path in listed if (ROOT / path).is_file()]


def tests_of(paths):
    """The names of all test functions; a function of a test file that is no test is none."""
    names = set()
    for path in paths:
        if path.endswith(".rs"):
            text = (ROOT / path).read_text()
            names |= set(re.findall(r"#\[(?:\w+::)?test[^\]]*\]\s*(?:#\[[^\]]*\]\s*)*(?:pub )?(?:async )?fn (\w+)", text))
            # proptest! { #[test] fn … } and tables of tests have the same form; nothing else counts.
        elif path.startswith("e2e/") and path.endswith(".py"):
            names |= set(re.findall(r"^(?:    )?def (\w+)\(", (ROOT / path).read_text(), re.M))
    return names


def faults(text, paths, tests):
    """What is wrong with the table, a sentence for each."""
    wrong = []
    rows = ROW.findall(text)
    claimed = [line for line in text.splitlines() if re.match(r"^\| \d+\.\d+\.\d+ ", line)]
    if len(claimed) != len(rows):
        wrong.append(f"{len(claimed) - len(rows)} rows are not of the form of a row")
    for number, times in Counter(row[0] for row in rows).items():
        if times > 1:
            wrong.append(f"{number} is there {times} times")
    for level, expected in LEVELS.items():
        states = Counter(row[2] for row in rows if row[1] == level)
        if sum(states.values()) != expected:
            wrong.append(f"level {level} has {sum(states.values())} rows, ASVS has {expected}")
        said = [total[1:] for total in TOTAL.findall(text) if total[0] == level]
        applicable = expected - states["n.a."]
        counted = tuple(map(str, (expected, states["n.a."], applicable, states["met"], states["partly"], states["not"])))
        if said != [counted]:
            wrong.append(f"level {level}: the totals say {said}, the rows {counted}")
    sections = set(re.findall(r"^### (.+)$", text, re.M))
    for number, _, state, _, evidence in rows:
        if state not in STATES:
            wrong.append(f"{number}: {state} is no state")
        named = [word for word in re.findall(r"`([^`]+)`", evidence) if not OTHER.match(word)]
        for word in named:
            if word not in tests and word not in paths and not any(path.startswith(word + "/") for path in paths):
                wrong.append(f"{number}: {word} is neither a test nor a file")
        below = [section for section in re.findall(r"([A-Z][\w ]+), below", evidence)]
        for section in below:
            if section not in sections:
                wrong.append(f"{number}: there is no part {section}")
        if state == "met" and not named and not below and not evidence.startswith("Rust;"):
            wrong.append(f"{number}: met without evidence")
    return wrong


class Assurance(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.text = PAGE.read_text()
        cls.paths = set(files())
        cls.tests = tests_of(cls.paths)

    def test_the_table_says_what_is_there(self):
        self.assertEqual(faults(self.text, self.paths, self.tests), [])

    def test_files_of_the_other_parts_are_there(self):
        rest = self.text[self.text.index("## What must be written down"):]
        named = {word for word in re.findall(r"`([\w./-]+/[\w./-]+)`", rest) if not word.startswith("/")}
        self.assertGreater(len(named), 20)
        missing = [word for word in named if word not in self.paths and not any(p.startswith(word + "/") for p in self.paths)]
        self.assertEqual(missing, [])

    def test_each_kind_of_fault_is_found(self):
        for old, new, expected in [
            ("| 1.2.4 | 1 | met |", "| 1.2.4 | 1 | not |", "level 1: the totals"),
            ("| 1.2.4 | 1 | met |", "| 1.2.4 | 2 | met |", "level 1 has 69 rows"),
            ("| 1.2.4 | 1 | met |", "| 1.2.3 | 1 | met |", "1.2.3 is there 2 times"),
            ("| 1.2.4 | 1 | met |", "| 1.2.4 | 1 | good |", "good is no state"),
            ("`no_part_lets_markup_through`", "`no_such_test_at_all`", "1.2.1: no_such_test_at_all"),
            ("`app/vault/src/inspector.rs`", "`app/vault/src/nobody.rs`", "1.2.5: app/vault/src/nobody.rs"),
            ("| Limits, below |", "| Bounds, below |", "there is no part Bounds"),
            ("| Limits, below |", "| it is so |", "met without evidence"),
        ]:
            self.assertIn(old, self.text)
            found = faults(self.text.replace(old, new, 1), self.paths, self.tests)
            self.assertTrue(any(expected in fault for fault in found), f"{new}: {found}")


if __name__ == "__main__":
    unittest.main()
