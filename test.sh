#!/usr/bin/env bash
# Runs every test, on SQLite and on PostgreSQL, and closes with one line: tests: N passed, N failed, N skipped
# Arguments go to dotnet test: ./test.sh --filter FullyQualifiedName~Claims
set -euo pipefail
# shellcheck source=.ci/machine.sh
. "$(dirname "${BASH_SOURCE[0]}")/.ci/machine.sh"

passed=0
failed=0
skipped=0
scratch=''
server=''

close() {
  local status=$?
  trap - EXIT INT TERM HUP
  [ -z "$server" ] || { kill -INT "$server" && wait "$server"; } 2>/dev/null || true
  [ -z "$scratch" ] || rm -rf "$scratch"
  # What stopped before any test could fail is a failure all the same.
  if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
    failed=1
  fi
  printf 'tests: %d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  [ "$failed" -eq 0 ] || exit 1
}
trap close EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# The newest PostgreSQL of the system's packages; Debian keeps its programs out of the PATH.
find_postgres() {
  { ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null || command -v initdb; } | sort -V | tail -n 1 | xargs -r dirname | grep .
}

need_tools() {
  local missing=()
  [ -n "${Browser__ExecutablePath:-}" ] || find_chromium >/dev/null || missing+=("${browser_packages[@]}")
  command -v pdftotext >/dev/null || missing+=(poppler-utils)
  [ -n "${COMPUTEINTEL_TEST_POSTGRES:-}" ] || find_postgres >/dev/null || missing+=(postgresql)
  if [ "${#missing[@]}" -gt 0 ] && ! install_packages "${missing[@]}"; then
    say "The tests need these Debian packages, or their like: ${missing[*]}"
    return 1
  fi
}

# A cluster for this run alone: reached only through a socket in its own folder, and gone with this script, even if that is killed.
start_postgres() {
  local bin data="$scratch/postgres" as_postgres=(setpriv --pdeathsig INT)
  bin=$(find_postgres)
  mkdir "$data"
  if [ "$(id -u)" -eq 0 ]; then
    chmod 711 "$scratch"
    chown postgres: "$data"
    as_postgres+=(--reuid postgres --regid postgres --init-groups)
  fi
  # An ordinary language's order, so that nothing rests on the order of bytes by luck.
  (cd "$data" && "${as_postgres[@]}" "$bin/initdb" -D "$data/cluster" -U postgres --auth trust --encoding UTF8 --locale C.UTF-8 \
    --locale-provider icu --icu-locale en-US --no-sync --no-instructions) >"$scratch/initdb.log" 2>&1 || { cat "$scratch/initdb.log" >&2; return 1; }
  # shellcheck disable=SC2024
  (cd "$data" && exec "${as_postgres[@]}" "$bin/postgres" -D "$data/cluster" -k "$data" -c listen_addresses= \
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200) >"$scratch/postgres.log" 2>&1 &
  server=$!
  local tries=0
  until "$bin/pg_isready" -q -h "$data" -U postgres; do
    tries=$((tries + 1))
    if [ "$tries" -gt 150 ] || ! kill -0 "$server" 2>/dev/null; then
      cat "$scratch/postgres.log" >&2
      return 1
    fi
    sleep 0.2
  done
  export COMPUTEINTEL_TEST_POSTGRES="Host=$data;Username=postgres;Database=postgres"
}

# The counts of one run's results, added to the sums. A skipped test is one that was not executed.
count() {
  local total executed good
  read -r total executed good < <(sed -n 's/.*<Counters total="\([0-9]*\)" executed="\([0-9]*\)" passed="\([0-9]*\)".*/\1 \2 \3/p' "$1") || return 1
  passed=$((passed + good))
  failed=$((failed + executed - good))
  skipped=$((skipped + total - executed))
}

run_tests() {
  local name=$1 before=$failed status=0
  shift
  dotnet test "$root/tests/$name" -c Release --no-build --results-directory "$scratch/results" --logger "trx;LogFileName=$name.trx" "$@" || status=$?
  [ ! -f "$scratch/results/$name.trx" ] || count "$scratch/results/$name.trx"
  # A run that broke off says so by its status alone.
  if [ "$status" -ne 0 ] && [ "$failed" -eq "$before" ]; then
    failed=$((failed + 1))
  fi
}

# Build servers would outlive this script and hold its output open.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

need_sdk
need_tools
scratch=$(mktemp -d /tmp/computeintel-tests.XXXXXX)
[ -n "${COMPUTEINTEL_TEST_POSTGRES:-}" ] || start_postgres
export COMPUTEINTEL_TEST_CHROMIUM="${COMPUTEINTEL_TEST_CHROMIUM:-${Browser__ExecutablePath:-$(find_chromium)}}"
if [ -z "${COMPUTEINTEL_SHARED:-}" ] && [ -d "$root/../shared" ]; then
  COMPUTEINTEL_SHARED=$(cd "$root/../shared" && pwd)
  export COMPUTEINTEL_SHARED
fi

dotnet build "$root/ComputeIntel.sln" -c Release -v quiet -p:UseSharedCompilation=false
run_tests ComputeIntel.Tests "$@"
run_tests ComputeIntel.BrowserTests "$@"
[ $((passed + failed)) -gt 0 ] || { say 'No test ran.'; exit 1; }
