#!/bin/sh
# One command for every test: installs what is missing, builds with the sanitizers and runs all.
# Words behind it go to ctest, e.g. 'sh tests/run.sh -R case-' for the cases alone.
set -eu
cd "$(dirname "$0")/.."

sh pipeline/install.sh pipeline/packages.txt tests/packages.txt
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! { cmake -S . -B build-test -DCAREERGUIDE_SANITIZE=ON -DCAREERGUIDE_WERROR=ON &&
    cmake --build build-test -j "$(nproc)"; } >"$log" 2>&1; then
    tail -n 60 "$log" >&2
    echo "The tests could not be built; the reason stands above." >&2
    exit 3
fi
ctest --test-dir build-test --output-on-failure -j "$(nproc)" "$@"
