#!/usr/bin/env bash
# Installs what the tests need and the machine lacks; says in one line what it does and how long that takes.
#
#   e2e/tools.sh          everything: rustfmt, clippy, PostgreSQL, Chromium with a Japanese font, Java, the packages below
#   e2e/tools.sh system   only what the distribution has
#   e2e/tools.sh node     only the Node packages
#   e2e/tools.sh outside  only the Python packages
#
# System packages need root; anybody else is told the one line to run. What is needed, and how it is called on which
# distribution, stands in needs.sh.
set -euo pipefail
cd "$(dirname "$0")"

# Ends with the whole list of what is missing if this one is.
there() {
    if ./needs.sh missing | grep -x "$1" >/dev/null; then
        ./needs.sh >&2 || true
        exit 1
    fi
}

node_packages() {
    there node
    if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
        echo "tools: installing the Node packages of e2e (about 15 seconds)"
        # No install scripts: one package's script would download a Java of its own.
        PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
        touch node_modules/.package-lock.json
    fi
}

# They live beside the tests, not in the system; each is known by its fingerprint.
python_packages() {
    if [ ! -e .venv/installed ] || [ outside/requirements.txt -nt .venv/installed ]; then
        there python
        echo "tools: installing the Python packages of e2e/outside (about 20 seconds)"
        rm -rf .venv
        python3 -m venv .venv
        .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r outside/requirements.txt
        touch .venv/installed
    fi
}

rust_components() {
    for component in rustfmt clippy; do
        if ! cargo "${component/rustfmt/fmt}" --version >/dev/null 2>&1; then
            echo "tools: adding $component to the Rust toolchain (a few seconds)"
            rustup component add "$component"
        fi
    done
}

# Which packages are called how on which distribution stands in needs.sh.
system_packages() {
    local packages
    mapfile -t packages < <(./needs.sh packages)
    if [ ${#packages[@]} -gt 0 ]; then
        if [ "$(id -u)" -ne 0 ]; then
            echo "tools: as root, run: apt-get install -y --no-install-recommends ${packages[*]}" >&2
            exit 1
        fi
        echo "tools: installing ${packages[*]} (about 2 minutes)"
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -qq
        apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
    fi
    # Rust for browsers is brought by the program that needs it (app/bundle).
    if ./needs.sh missing | grep -vx wasm >/dev/null; then
        ./needs.sh >&2 || true
        exit 1
    fi
}

case "${1:-all}" in
all)
    rust_components
    system_packages
    node_packages
    python_packages
    ;;
system) system_packages ;;
node) node_packages ;;
outside) python_packages ;;
*)
    echo "usage: $0 [system|node|outside]" >&2
    exit 2
    ;;
esac
