#!/bin/sh
# gcc and clang both compile the whole program without a warning.
set -eu
work=$CAREERGUIDE_WORK/compilers
for compiler in gcc clang; do
    command -v $compiler >/dev/null || { echo "there is no $compiler"; exit 77; }
    cmake -S "$CAREERGUIDE_SOURCE" -B "$work/$compiler" -DCMAKE_C_COMPILER=$compiler \
        -DCAREERGUIDE_WERROR=ON -DCAREERGUIDE_TESTS=OFF >"$work.log" 2>&1 &&
        cmake --build "$work/$compiler" -j "$(nproc)" >>"$work.log" 2>&1 || {
        tail -n 40 "$work.log"
        exit 1
    }
done
echo "gcc and clang: no warnings"
