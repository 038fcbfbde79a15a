#!/bin/sh
# Fuzzes every reader: run.sh SECONDS [HARNESS...]
# Builds the harnesses with clang and the sanitizers, makes the seeds from input/ and the cases, and
# runs each harness for SECONDS, or for FUZZ_MOST runs where that is less. A crash, leak, hang, wrong
# answer, or more than 256 MB (of the whole program 1 GB) fails, and the input that did it is named. AFL++ takes the same harnesses: with FUZZ_CC=afl-clang-fast this
# builds them and says how to start them. With FUZZ_RUNS=N each harness makes N runs of one seed over
# a new corpus instead: the same inputs every time, so that CI fails for a change and not by chance.
set -eu
seconds=${1:?usage: run.sh SECONDS [HARNESS...]}
shift
root=${CAREERGUIDE_SOURCE-$(cd "$(dirname "$0")/../.." && pwd)}
work=${CAREERGUIDE_WORK-$root/build-fuzz}/fuzz
cc=${FUZZ_CC-clang}
build=$work/$(basename "$cc")
jobs=$(nproc)
harnesses=$*
[ -n "$harnesses" ] || harnesses="identify table frontmatter prose values po lists folder"
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE

build() {
    mkdir -p "$work"
    if ! { cmake -S "$root/tests/fuzz" -B "$build" -DCMAKE_C_COMPILER="$cc" &&
        cmake --build "$build" -j "$jobs"; } >"$work/build.log" 2>&1; then
        tail -n 60 "$work/build.log" >&2
        echo "The harnesses could not be built; the reason stands above." >&2
        exit 3
    fi
}

# Lets every case damage its copy of input/, with a program that does nothing. The copy holds no
# link and the case runs nowhere else, so that it cannot reach the input/ of the repository.
damage() {
    for case in "$root"/tests/cases/*/; do
        copy=$work/cases/$(basename "$case")
        mkdir -p "$copy/input" "$copy/output/sonography"
        cp -rL "$root/input/." "$copy/input/"
        [ ! -d "$case/input" ] || cp -rL "$case/input/." "$copy/input/"
        (
            cd "$copy" || exit
            careerguide() { :; }
            CAREERGUIDE=true
            . "$case/cmd"
        ) >"$copy/log" 2>&1 </dev/null || :
    done
}

seed() {
    rm -rf "$work/cases" "$work/seeds"
    mkdir -p "$work/cases"
    damage
    python3 "$root/tests/fuzz/seeds.py" "$root/input" "$work/cases" "$root/tests/fuzz/found" \
        "$work/seeds"
}

# Seeds first and once, so that what was found before is found again at once.
fuzz() {
    harness=$1
    mkdir -p "$work/corpus/$harness" "$work/artifacts"
    extent="-max_total_time=$seconds -runs=${FUZZ_MOST--1} -use_value_profile=1"
    if [ -n "${FUZZ_RUNS-}" ]; then
        # what a value profile finds depends on addresses, and these on the run
        runs=$FUZZ_RUNS
        [ "$harness" != folder ] || runs=$((runs / 20)) # each is a whole build
        extent="-runs=$runs -seed=1 -use_cmp=0 -entropic=0"
        rm -rf "$work/corpus/$harness"
        mkdir -p "$work/corpus/$harness"
    fi
    # shellcheck disable=SC2086 # several words
    "$build/fuzz_$harness" $extent -rss_limit_mb="$(memory "$harness")" -timeout=10 \
        -max_len="$(longest "$harness")" -dict="$root/tests/fuzz/words.dict" \
        -print_final_stats=1 -artifact_prefix="$work/artifacts/$harness-" \
        "$work/corpus/$harness" "$work/seeds/$harness" >"$work/$harness.log" 2>&1
}

# Prose may be long: what costs the square of its length shows only there.
longest() {
    case $1 in
    prose | folder) echo 65536 ;;
    *) echo 8192 ;;
    esac
}

report() {
    if [ "$2" = 0 ]; then
        echo "$1: $(sed -n 's/^stat::number_of_executed_units: *//p' "$work/$1.log") runs," \
            "$(find "$work/corpus/$1" -type f | wc -l) inputs kept, nothing found"
        return
    fi
    echo "$1: FAILED (status $2); the end of its log:"
    grep -v '^#[0-9]*.*\(NEW\|REDUCE\|pulse\|RELOAD\|INITED\)\|^MS: \|^stat::' "$work/$1.log" |
        tail -n 40
    failed=1
}

# The whole program holds fonts and workbooks.
memory() {
    case $1 in
    folder) echo 1024 ;;
    *) echo 256 ;;
    esac
}

# Two harnesses at a time would take each other's processor on one core.
fuzz_all() {
    set --
    for harness in $harnesses; do
        fuzz "$harness" &
        set -- "$@" "$harness:$!"
        [ $# -lt "$jobs" ] || { collect "$@"; set --; }
    done
    collect "$@"
}

collect() {
    for pair in "$@"; do
        status=0
        wait "${pair#*:}" || status=$?
        report "${pair%%:*}" "$status"
    done
}

# the quarantine of freed memory counts as memory in use
ASAN_OPTIONS=${ASAN_OPTIONS-}:quarantine_size_mb=8:allocator_may_return_null=1
UBSAN_OPTIONS=${UBSAN_OPTIONS-}:print_stacktrace=1
export ASAN_OPTIONS UBSAN_OPTIONS
failed=0
build
seed
if [ "$cc" != clang ]; then
    for harness in $harnesses; do
        echo "afl-fuzz -m none -t 10000 -x '$root/tests/fuzz/words.dict'" \
            "-i '$work/seeds/$harness' -o '$work/afl-$harness' -- '$build/fuzz_$harness'"
    done
    exit 0
fi
fuzz_all
exit $failed
