#!/usr/bin/env bash
# Installs what the tests need and the machine lacks; says in one line what it does and how long that takes.
#
#   e2e/tools.sh          everything: rustfmt, clippy, PostgreSQL, Chromium with a Japanese font, Java, the packages below
#   e2e/tools.sh node     only the Node packages
#   e2e/tools.sh outside  only the Python packages
#
# System packages need root; anybody else is told the one line to run.
set -euo pipefail
cd "$(dirname "$0")"

node_packages() {
    if ! command -v npm >/dev/null; then
        echo "tools: Node.js 20 or later with npm is needed (Debian: apt-get install nodejs npm)" >&2
        exit 1
    fi
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
        if ! python3 -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; then
            echo "tools: Python 3.10 or later with venv is needed (Debian: apt-get install python3 python3-venv)" >&2
            exit 1
        fi
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

debian_packages() {
    local missing=()
    [ -x /usr/bin/chromium ] || missing+=(chromium)
    fc-list 2>/dev/null | grep -qi "noto.*cjk" || missing+=(fonts-noto-cjk fontconfig)
    command -v java >/dev/null || missing+=(openjdk-17-jre-headless)
    compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null || command -v initdb >/dev/null || missing+=(postgresql-15)
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        echo "tools: as root, run: apt-get install -y --no-install-recommends ${missing[*]}" >&2
        exit 1
    fi
    echo "tools: installing ${missing[*]} from Debian (about 2 minutes)"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

case "${1:-all}" in
all)
    rust_components
    debian_packages
    node_packages
    python_packages
    ;;
node) node_packages ;;
outside) python_packages ;;
*)
    echo "usage: $0 [node|outside]" >&2
    exit 2
    ;;
esac
