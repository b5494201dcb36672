#!/usr/bin/env bash
# What building and testing need, in one table: how it is seen that a thing is there, and what to do where it is not, on
# Debian 12, Debian 13 and Ubuntu 24.04. `make doctor` prints it, e2e/tools.sh installs from it.
#
#   e2e/needs.sh            says of each thing whether it is there, and of each missing one what brings it; ends with 1 if
#                           anything is missing
#   e2e/needs.sh missing    the names of what is missing, one a line
#   e2e/needs.sh packages   the packages of this distribution that are missing, one a line
#   e2e/needs.sh chromium   the path of the browser
#   e2e/needs.sh postgres   the folder of PostgreSQL's programs
#
# Two variables stand in for the machine in the tests of this file: NEEDS_ROOT is put before the absolute paths that are
# looked at, NEEDS_MANIFEST is the Cargo.toml whose rust-version counts.
set -euo pipefail

ROOT=${NEEDS_ROOT:-}
MANIFEST=${NEEDS_MANIFEST:-$(dirname "${BASH_SOURCE[0]}")/../Cargo.toml}

# The versions that count. Node.js: playwright and the mail server of the tests say 20; Java: the classes of the Nu checker
# are those of Java 11; Python: what the checks of e2e/outside are locked for; PostgreSQL: what the tests ran on.
NODE=20
JAVA=11
PYTHON=3.10
POSTGRES=15

# debian-12, debian-13, ubuntu-24.04, or another word.
distribution() {
    local ID='' VERSION_ID=''
    if [ -r "$ROOT/etc/os-release" ]; then
        # shellcheck disable=SC1091
        . "$ROOT/etc/os-release"
    fi
    echo "${ID:-unknown}-${VERSION_ID:-}"
}

# Whether version $1 is at least $2; both are numbers with dots.
at_least() {
    local IFS=. have want i
    read -ra have <<<"$1"
    read -ra want <<<"$2"
    for i in "${!want[@]}"; do
        local left=${have[i]:-0} right=${want[i]}
        [[ $left =~ ^[0-9]+$ ]] || return 1
        ((10#$left == 10#$right)) || { ((10#$left > 10#$right)); return; }
    done
}

# The first number with dots in what a program says of itself.
version_of() {
    local said
    said=$("$@" 2>&1) || return 1
    [[ $said =~ [0-9]+(\.[0-9]+)* ]] && echo "${BASH_REMATCH[0]}"
}

# The first number of a version is enough for these.
program_at_least() {
    local have
    have=$(version_of "$1" "$2") && at_least "$have" "$3"
}

rust_version() {
    local line
    while read -r line; do
        if [[ $line =~ ^rust-version[[:space:]]*=[[:space:]]*\"([0-9.]+)\" ]]; then
            echo "${BASH_REMATCH[1]}"
            return
        fi
    done <"$MANIFEST"
    echo "needs: $MANIFEST names no rust-version" >&2
    return 1
}

# MADOGUCHI_CHROMIUM, if set, is the only one that counts: what was chosen by name must not be replaced in silence.
chromium() {
    local candidate
    if [ -n "${MADOGUCHI_CHROMIUM:-}" ]; then
        [ -x "$MADOGUCHI_CHROMIUM" ] && echo "$MADOGUCHI_CHROMIUM"
        return
    fi
    for candidate in /usr/bin/chromium /usr/bin/chromium-browser /snap/bin/chromium /usr/bin/google-chrome; do
        if [ -x "$ROOT$candidate" ]; then
            echo "$ROOT$candidate"
            return
        fi
    done
    return 1
}

# The newest there is, from the folders of Debian and Ubuntu or from the PATH.
postgres() {
    local folder newest=0 found='' have
    for folder in "$ROOT"/usr/lib/postgresql/*/bin; do
        [ -x "$folder/initdb" ] || continue
        have=$(version_of "$folder/initdb" --version) || continue
        if at_least "$have" "$POSTGRES" && at_least "$have" "$newest"; then
            newest=$have
            found=$folder
        fi
    done
    if [ -z "$found" ] && have=$(version_of initdb --version) && at_least "$have" "$POSTGRES"; then
        found=$(dirname "$(readlink -f "$(command -v initdb)")")
    fi
    [ -n "$found" ] && echo "$found"
}

has_c() { command -v cc >/dev/null && command -v make >/dev/null; }
has_rust() { program_at_least rustc --version "$(rust_version)" && command -v cargo >/dev/null; }
has_rustfmt() { cargo fmt --version >/dev/null 2>&1; }
has_clippy() { cargo clippy --version >/dev/null 2>&1; }
has_wasm() {
    local folder
    folder=$(rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null) &&
        compgen -G "$folder/libcore-*.rlib" >/dev/null || has_debian_wasm
}
has_debian_wasm() { [ -d "$ROOT/usr/share/doc/rustc-web" ] && [ -d "$ROOT/usr/share/doc/rust-web-src" ] && [ -x "$ROOT/usr/bin/wasm-ld-19" ]; }
has_node() { program_at_least node --version "$NODE" && command -v npm >/dev/null; }
has_chromium() { chromium >/dev/null; }
# Not `grep -q`: it would close the pipe early, and fc-list would fail for it.
has_font() { fc-list 2>/dev/null | grep -i 'noto.*cjk' >/dev/null; }
# A Java from before 9 calls itself 1.8, which is less than any number here, as it should be.
has_java() { program_at_least java -version "$JAVA"; }
has_postgres() { postgres >/dev/null; }
has_python() { program_at_least python3 --version "$PYTHON" && python3 -c 'import ensurepip, venv' >/dev/null 2>&1; }

# name | what it is | what for | packages on Debian 12 | Debian 13 | Ubuntu 24.04 | what else to do
# A dash: the distribution has none that is new enough, or it is no package; then the last column says what to do.
TABLE="
c|C compiler and make|SQLite, cryptography|build-essential|build-essential|build-essential|
rust|Rust RUST or later with cargo|everything|-|-|-|install rustup (https://rustup.rs), then: rustup toolchain install stable
rustfmt|rustfmt|format|-|-|-|rustup component add rustfmt
clippy|clippy|lints|-|-|-|rustup component add clippy
wasm|Rust for browsers|islands|-|-|-|rustup target add wasm32-unknown-unknown (where that fails, the build brings Debian's own Rust by itself)
node|Node.js $NODE or later with npm|stories in the browser|-|nodejs npm|-|the distribution's is too old: take version 22 from https://nodejs.org or https://deb.nodesource.com
chromium|Chromium|stories in the browser|chromium|chromium|-|snap install chromium, or set MADOGUCHI_CHROMIUM to the path of any Chromium or Chrome
font|a Japanese font|stories in the browser|fonts-noto-cjk fontconfig|fonts-noto-cjk fontconfig|fonts-noto-cjk fontconfig|
java|Java $JAVA or later|HTML and feed checkers|openjdk-17-jre-headless|openjdk-21-jre-headless|openjdk-21-jre-headless|
postgres|PostgreSQL $POSTGRES or later|tests on the second database|postgresql-15|postgresql-17|postgresql-16|
python|Python $PYTHON or later with venv|feed and data checkers|python3 python3-venv|python3 python3-venv|python3 python3-venv|
"

# Which column of the table is this distribution's; nothing where the table does not know it.
column() {
    case $(distribution) in
    debian-12) echo 3 ;;
    debian-13) echo 4 ;;
    ubuntu-24.04) echo 5 ;;
    esac
}

# Calls $1 with each line of the table, cut into its columns.
each() {
    local line cells
    while IFS= read -r line; do
        [ -n "$line" ] || continue
        IFS='|' read -ra cells <<<"$line"
        "$1" "${cells[@]}"
    done <<<"$TABLE"
}

# The packages of a line on this distribution; nothing where there are none.
packages_of() {
    local cells=("$@") at
    at=$(column)
    if [ -n "$at" ] && [ "${cells[at]}" != - ]; then
        echo "${cells[at]}"
    fi
}

remedy_of() {
    local packages
    packages=$(packages_of "$@")
    if [ -n "$packages" ]; then
        echo "as root: apt-get install -y --no-install-recommends $packages"
    elif [ -n "${7:-}" ]; then
        echo "$7"
    else
        echo "install it from your distribution (on Debian 12: $4)"
    fi
}

failed=0
tell() {
    local what=${2/RUST/$(rust_version)}
    if "has_$1"; then
        echo "ok       $what"
    else
        failed=1
        echo "MISSING  $what, for: $3"
        echo "         $(remedy_of "$@")"
    fi
}

name_if_missing() { "has_$1" || echo "$1"; }

packages_if_missing() {
    local packages
    packages=$(packages_of "$@")
    if [ -n "$packages" ] && ! "has_$1"; then
        tr ' ' '\n' <<<"$packages"
    fi
}

case "${1:-all}" in
all)
    [ -n "$(column)" ] || echo "note     $(distribution) is not in the table: the packages are called otherwise here"
    each tell
    if [ "$failed" -ne 0 ]; then
        echo "doctor: something is missing. As root, e2e/tools.sh installs what is a package; the rest is said above."
    else
        echo "doctor: everything is there"
    fi
    exit "$failed"
    ;;
missing) each name_if_missing ;;
packages) each packages_if_missing ;;
chromium) chromium ;;
postgres) postgres ;;
*)
    echo "usage: $0 [missing|packages|chromium|postgres]" >&2
    exit 2
    ;;
esac
