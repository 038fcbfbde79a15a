#!/bin/sh
# Every reader fuzzed for some thousand runs, the same ones every time; tests/fuzz/run.sh SECONDS goes
# on for as long as you like and finds new inputs.
set -eu
command -v clang >/dev/null || { echo "skipped: there is no clang"; exit 77; }
if ! [ -x /usr/bin/python3 ]; then
    echo "skipped: there is no /usr/bin/python3"
    exit 77
fi
FUZZ_RUNS=3000
export FUZZ_RUNS
exec sh "$CAREERGUIDE_SOURCE/tests/fuzz/run.sh" 5
