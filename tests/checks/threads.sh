#!/bin/sh
# The workers under the thread sanitizer: every area, four at a time, in all formats and two
# languages. HarfBuzz keeps one list of languages for all threads and guards it by atomic operations,
# which the sanitizer cannot see in a library that was built without it.
# Needs CAREERGUIDE_SOURCE and CAREERGUIDE_WORK.
set -eu
work=$CAREERGUIDE_WORK/threads
mkdir -p "$work"
if ! cmake -S "$CAREERGUIDE_SOURCE" -B "$work/build" -DCAREERGUIDE_TESTS=OFF -DCMAKE_BUILD_TYPE=Debug \
    -DCMAKE_C_FLAGS='-fsanitize=thread -O1 -g' -DCMAKE_EXE_LINKER_FLAGS=-fsanitize=thread \
    >"$work/log" 2>&1; then
    echo "skipped: the compiler has no thread sanitizer"
    exit 77
fi
cmake --build "$work/build" -j "$(nproc)" --target careerguide >>"$work/log"
echo 'race:libharfbuzz' >"$work/known"
cd "$work"
rm -rf output
# with addresses that the sanitizer can shadow
TSAN_OPTIONS="suppressions='$work/known' halt_on_error=1 exitcode=66" setarch -R build/careerguide build \
    --area all --jobs 4 --lang en,es --format pdf,handout,xlsx,json --quiet \
    --input "$CAREERGUIDE_SOURCE/input" 2>"$work/said" || { cat "$work/said"; exit 1; }
echo "$(find output -type f | wc -l) files, no race"
