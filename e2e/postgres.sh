#!/bin/sh
# A PostgreSQL of its own for the tests: sockets only, nothing synced, thrown away afterwards.
#
#   e2e/postgres.sh start DIR   starts one under DIR (made if absent) and prints the URL of its maintenance database
#   e2e/postgres.sh stop DIR    stops it and removes DIR
#
# Works as root (PostgreSQL refuses root, so it runs as the user postgres) and as anybody else.
# Where PostgreSQL 15 or later is absent, root gets the distribution's by apt-get (tools.sh).
set -eu

usage() {
    echo "usage: $0 start DIR | stop DIR" >&2
    exit 2
}

[ $# -eq 2 ] || usage
here=$(cd "$(dirname "$0")" && pwd)
action=$1
dir=$2
case $dir in
/*) ;;
*) dir=$(pwd)/$dir ;;
esac

# The newest that is new enough; nothing where there is none.
binaries() {
    "$here/needs.sh" postgres || true
}

# PostgreSQL wants a working directory that its user may read, and a user that is not root.
as_owner() {
    if [ "$(id -u)" -eq 0 ]; then
        (cd / && runuser -u postgres -- "$@")
    else
        "$@"
    fi
}

start() {
    bin=$(binaries)
    if [ -z "$bin" ]; then
        "$here/tools.sh" system >&2
        bin=$(binaries)
    fi
    if [ -f "$dir/elsewhere" ]; then
        dir=$(cat "$dir/elsewhere")
    fi
    mkdir -p "$dir"
    if [ "$(id -u)" -eq 0 ]; then
        chown postgres "$dir"
        if ! as_owner test -w "$dir"; then
            # A folder above it is closed to the user postgres (a home, say): the data go elsewhere.
            away=$(mktemp -d /tmp/madoguchi-postgres.XXXXXX)
            chown postgres "$away"
            echo "$away" >"$dir/elsewhere"
            dir=$away
        fi
    fi
    if [ ! -d "$dir/data" ]; then
        as_owner "$bin/initdb" -D "$dir/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 -N >&2
    fi
    if ! as_owner "$bin/pg_ctl" -D "$dir/data" status >/dev/null 2>&1; then
        # The name of a socket may have 107 characters; for a deeper folder the sockets lie under /tmp.
        sockets=$dir
        if [ ${#dir} -gt 80 ]; then
            sockets=$(as_owner mktemp -d /tmp/madoguchi-postgres.XXXXXX)
        fi
        as_owner "$bin/pg_ctl" -D "$dir/data" -w -l "$dir/log" \
            -o "-c listen_addresses='' -c unix_socket_directories='$sockets' -c fsync=off -c max_connections=300" \
            start >&2
    fi
    echo "postgres://postgres@localhost/postgres?host=$(sed -n 5p "$dir/data/postmaster.pid")"
}

stop() {
    [ -d "$dir" ] || exit 0
    home=$dir
    if [ -f "$dir/elsewhere" ]; then
        home=$(cat "$dir/elsewhere")
    fi
    bin=$(binaries)
    sockets=
    if [ -f "$home/data/postmaster.pid" ]; then
        sockets=$(sed -n 5p "$home/data/postmaster.pid")
    fi
    if [ -d "$home/data" ] && [ -n "$bin" ]; then
        as_owner "$bin/pg_ctl" -D "$home/data" -m immediate stop >&2 || true
    fi
    # Only what start made is removed.
    rm -rf "$home/data" "$home/log" "$dir/elsewhere"
    case $sockets in
    /tmp/madoguchi-postgres.*) rm -rf "$sockets" ;;
    esac
    case $home in
    /tmp/madoguchi-postgres.*) rm -rf "$home" ;;
    esac
    rmdir "$dir" 2>/dev/null || true
}

case $action in
start) start ;;
stop) stop ;;
*) usage ;;
esac
