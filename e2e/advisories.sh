#!/usr/bin/env bash
# Holds our lock files against the RustSec advisories, without a network.
#
#   e2e/advisories.sh [TARGET]   builds the program of e2e/advisories under TARGET (else target) and asks it
#
# The advisories are an archive or a folder: MADOGUCHI_ADVISORIES names it, else the newest ../shared/data/advisory-db-*.tar.gz
# beside the checkout. Where there is none, nothing is checked, and that is said.
set -euo pipefail
cd "$(dirname "$0")/.."
target=$(mkdir -p "${1:-target}" && cd "${1:-target}" && pwd)

database=${MADOGUCHI_ADVISORIES:-$(compgen -G '../shared/data/advisory-db-*.tar.gz' | sort | tail -n 1 || true)}
if [ -z "$database" ]; then
    echo "advisories: no database of advisories here (MADOGUCHI_ADVISORIES may name one): NOT CHECKED"
    exit 0
fi
if [ ! -e "$database" ]; then
    echo "advisories: MADOGUCHI_ADVISORIES is $database, which is not there" >&2
    exit 1
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if [ -f "$database" ]; then
    tar -xzf "$database" -C "$folder"
    entries=$folder
else
    entries=$database
fi
if [ ! -d "$entries/crates" ]; then
    echo "advisories: $database holds no folder of crates" >&2
    exit 1
fi

cargo build --quiet --locked --manifest-path e2e/advisories/Cargo.toml --target-dir "$target/advisories"
check="$target/advisories/debug/advisories"

# First whether the check can fail: a lock file with two holes, an abandoned crate and one from
# elsewhere, and a list that ignores one too many.
printf '[advisories]\nignore = [{ id = "RUSTSEC-2016-0001", reason = "concerns nothing" }]\n' >"$folder/deny.toml"
found=0
"$check" e2e/advisories/spoilt.lock "$entries" "$folder/deny.toml" >/dev/null 2>"$folder/said" || found=$?
for expected in RUSTSEC-2021-0139 RUSTSEC-2021-0003 RUSTSEC-2020-0071 RUSTSEC-2016-0001 'not from crates.io'; do
    if [ "$found" -ne 1 ] || ! grep -q "$expected" "$folder/said"; then
        echo "advisories: the check itself is broken, it does not find $expected:" >&2
        cat "$folder/said" >&2
        exit 1
    fi
done

echo "advisories: $(basename "$database")"
"$check" Cargo.lock "$entries" .deny.toml
printf '[advisories]\nignore = []\n' >"$folder/deny.toml"
"$check" e2e/advisories/Cargo.lock "$entries" "$folder/deny.toml"
