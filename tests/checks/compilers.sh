#!/bin/sh
# gcc and clang both compile the whole program without a warning, and what they compile writes the same
# bytes: gcc's with all optimization, clang's with none and its sanitizers, and the one that is tested
# here; the first of them also with another library's memory in the place of the C library's.
set -eu
work=$CAREERGUIDE_WORK/compilers
rm -rf "$work/first"
kind=RelWithDebInfo sanitize=OFF
for compiler in gcc clang; do
    command -v $compiler >/dev/null || { echo "there is no $compiler"; exit 77; }
    cmake -S "$CAREERGUIDE_SOURCE" -B "$work/$compiler" -DCMAKE_C_COMPILER=$compiler \
        -DCMAKE_BUILD_TYPE=$kind -DCAREERGUIDE_SANITIZE=$sanitize -DCAREERGUIDE_WERROR=ON \
        -DCAREERGUIDE_TESTS=OFF >"$work.log" 2>&1 &&
        cmake --build "$work/$compiler" -j "$(nproc)" >>"$work.log" 2>&1 || {
        tail -n 40 "$work.log"
        exit 1
    }
    kind=Debug sanitize=ON
done
memory=$(find /usr/lib -name 'libjemalloc.so.2' | head -n 1)
[ "$memory" ] || { echo "there is no libjemalloc"; exit 77; }
mkdir -p "$work/jemalloc"
printf '#!/bin/sh\nLD_PRELOAD=%s exec "%s" "$@"\n' "$memory" "$work/gcc/careerguide" \
    >"$work/jemalloc/careerguide"
chmod +x "$work/jemalloc/careerguide"
for program in "$work/gcc/careerguide" "$work/clang/careerguide" "$work/jemalloc/careerguide" \
    "$CAREERGUIDE"; do
    output=$work/output-$(basename "$(dirname "$program")")
    rm -rf "$output"
    (cd "$CAREERGUIDE_SOURCE" && "$program" build --quiet --force --area nation,CA --lang en,es \
        --format json,pdf,handout,xlsx --output "$output" 2>/dev/null)
    [ -d "$work/first" ] || mv "$output" "$work/first"
    [ ! -d "$output" ] || diff -r "$work/first" "$output"
done
echo "gcc and clang: no warnings, and $(find "$work/first" -type f | wc -l) files of the same bytes"
