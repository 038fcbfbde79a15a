#!/bin/sh
# One command from a fresh Debian 12 to the guides: installs what is missing, builds, and writes
# every guide of input/ to output/. Words behind it go to 'careerguide build'.
set -eu
cd "$(dirname "$0")/.."

sh pipeline/install.sh pipeline/packages.txt
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! { cmake -S . -B build -DCAREERGUIDE_TESTS=OFF && cmake --build build -j "$(nproc)"; } \
    >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    echo "The program could not be built; the reason stands above." >&2
    exit 3
fi
./build/careerguide build "$@"
