#!/bin/sh
# Which lines and branches the tests run: run.sh [LEAST]
# Builds with gcc's coverage, runs the unit tests, the cases and the quick checks that run the program,
# and prints lines and branches by file and folder and every line that was not run. Ends with 1 below
# LEAST percent (97) of all lines; those of fault handlers (no memory, a disk that fails) are among
# them and are counted as not run, though check-faults and its like do run them under the sanitizers.
set -eu
root=${CAREERGUIDE_SOURCE-$(cd "$(dirname "$0")/../.." && pwd)}
build=${CAREERGUIDE_WORK-$root/build-coverage}
checks='figures|areas|compare|generated|parcels|schools|manual'
if ! command -v gcovr >/dev/null; then
    echo "gcovr is missing: apt install gcovr" >&2
    exit 3
fi
mkdir -p "$build"
if ! { cmake -S "$root" -B "$build" -DCMAKE_BUILD_TYPE=Debug -DCMAKE_C_COMPILER=gcc \
    -DCMAKE_C_FLAGS='--coverage -fprofile-update=atomic' &&
    cmake --build "$build" -j "$(nproc)"; } >"$build/build.log" 2>&1; then
    tail -n 60 "$build/build.log" >&2
    echo "The tests could not be built; the reason stands above." >&2
    exit 3
fi
find "$build" -name '*.gcda' -delete # counts of an earlier run
ctest --test-dir "$build" -j "$(nproc)" -R "^(unit|case)-|^check-($checks)\$" --output-on-failure \
    >"$build/tests.log" 2>&1 || {
    tail -n 60 "$build/tests.log" >&2
    echo "A test failed; what was not run after it is not known." >&2
    exit 1
}
gcovr --root "$root" --object-directory "$build" --filter "$root/pipeline/" --json "$build/lines.json" \
    "$build" 2>"$build/gcovr.log" || { cat "$build/gcovr.log" >&2; exit 3; }
exec python3 "$root/tests/coverage/report.py" "$root" "$build/lines.json" "${1-97}"
