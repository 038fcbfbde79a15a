#!/bin/sh
# A whole build under valgrind: no invalid access, nothing undefined used, nothing lost.
set -eu
command -v valgrind >/dev/null || { echo "there is no valgrind"; exit 77; }
work=$CAREERGUIDE_WORK/valgrind
mkdir -p "$work"
# the sanitizers and valgrind do not go together, so this is a build of its own
cmake -S "$CAREERGUIDE_SOURCE" -B "$work/build" -DCAREERGUIDE_TESTS=OFF >"$work/log" 2>&1 &&
    cmake --build "$work/build" -j "$(nproc)" >>"$work/log" 2>&1 || {
    tail -n 40 "$work/log"
    exit 1
}
valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite \
    "$work/build/careerguide" build --quiet --format pdf,xlsx,json \
    --input "$CAREERGUIDE_SOURCE/input" --output "$work/output"
