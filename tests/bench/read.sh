#!/bin/sh
# Reading a state's worth and more: writes 413,527 made-up rows (about 100 MB) to a scratch folder,
# builds without sanitizers and prints times and ratios of one run.
set -eu
cd "$(dirname "$0")/../.."
work=${1:-build-bench}
mkdir -p "$work"
[ -f "$work/oews-all-areas.csv" ] || python3 tests/bench/make_oews.py "$work/oews-all-areas.csv"
cmake -S . -B "$work" -DCAREERGUIDE_TESTS=OFF >"$work/log" && cmake --build "$work" --target bench_read \
    -j "$(nproc)" >>"$work/log"
date -u '+%Y-%m-%d'
sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1
echo "$(nproc) cores; tests/bench/read.sh"
"$work/bench_read" "$work/oews-all-areas.csv" 9
