#!/bin/sh
# Static checks: run.sh [TOOL...] of shellcheck, cppcheck, analyzer (gcc -fanalyzer) and tidy
# (clang-tidy, .clang-tidy); all of them where none is named. What a tool finds must be mended or stand
# in allowed.txt with the reason why it is none; what stands there and is found no more must go.
set -eu
root=${CAREERGUIDE_SOURCE-$(cd "$(dirname "$0")/../.." && pwd)}
work=${CAREERGUIDE_WORK-$root/build-static}/static
[ $# -gt 0 ] || set -- shellcheck cppcheck analyzer tidy
mkdir -p "$work"
cd "$root"

# Each prints its findings as file:line: …, relative to the root.
run_shellcheck() {
    find .ci/run pipeline tests -name '*.sh' -o -path .ci/run | sort |
        xargs shellcheck --shell=dash --severity=warning --format=gcc |
        sed -n 's/^\([^:]*:[0-9]*\):[0-9]*: .*: \(.*\) \[\(SC[0-9]*\)\]$/\1: \3: \2/p'
}

run_cppcheck() {
    cppcheck --quiet -j "$(nproc)" --std=c17 --enable=warning,performance,portability --library=posix \
        -Ipipeline -D_GNU_SOURCE -DHPDF_MAJOR_VERSION=2 -DHPDF_MINOR_VERSION=3 \
        -DCAREERGUIDE_VERSION='""' -DCAREERGUIDE_DATA='""' -DCAREERGUIDE_FONT_FOLDER='""' \
        -DCAREERGUIDE_MD4C_VERSION='""' --template='{file}:{line}: {id}: {message}' pipeline 2>&1
}

configure() {
    cmake -S . -B "$work/$1" -DCMAKE_C_COMPILER="$2" -DCMAKE_BUILD_TYPE=Debug -DCAREERGUIDE_TESTS=OFF \
        -DCMAKE_C_FLAGS="$3" >"$work/$1.log" 2>&1 || { cat "$work/$1.log" >&2; exit 3; }
}

run_analyzer() {
    configure analyzer gcc -fanalyzer
    cmake --build "$work/analyzer" --clean-first -j "$(nproc)" --target careerguide \
        >"$work/analyzer.log" 2>&1 || { tail -n 40 "$work/analyzer.log" >&2; exit 3; }
    sed -n "s|^$root/\([^:]*:[0-9]*\):[0-9]*: warning: \(.*\) \[-W\([a-z-]*\)\]$|\1: \3: \2|p" \
        "$work/analyzer.log"
}

run_tidy() {
    configure tidy clang ''
    rm -f "$work"/tidy.out.* # one a process, so that no lines of two are mixed
    # shellcheck disable=SC2016 # the inner shell's
    find pipeline -name '*.c' | sort | xargs -P "$(nproc)" -n 20 \
        sh -c 'clang-tidy -p "$0/tidy" --quiet "$@" >"$0/tidy.out.$$" 2>/dev/null || true' "$work"
    cat "$work"/tidy.out.* |
        sed -n "s|^$root/\([^:]*:[0-9]*\):[0-9]*: [a-z]*: \(.*\) \[\([^]]*\)\]$|\1: \3: \2|p"
}

status=0
for tool in "$@"; do
    command -v "$(echo "$tool" | sed 's/analyzer/gcc/; s/^tidy/clang-tidy/')" >/dev/null || {
        echo "$tool is missing: tests/packages.txt names its package"
        status=3
        continue
    }
    "run_$tool" | sort -u >"$work/$tool.found"
    python3 tests/static/judge.py "$tool" "$work/$tool.found" tests/static/allowed.txt || status=1
done
exit $status
