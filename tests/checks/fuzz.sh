#!/bin/sh
# Every reader fuzzed for a few seconds; tests/fuzz/run.sh SECONDS does it for as long as you like.
set -eu
command -v clang >/dev/null || { echo "skipped: there is no clang"; exit 77; }
if ! [ -x /usr/bin/python3 ]; then
    echo "skipped: there is no /usr/bin/python3"
    exit 77
fi
exec sh "$CAREERGUIDE_SOURCE/tests/fuzz/run.sh" 5
