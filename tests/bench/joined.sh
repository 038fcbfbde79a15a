#!/bin/sh
# All wages of all areas as one sheet: 413,527 records, beside the bare loop of libxlsxwriter that
# writes the same cells from memory. Ours reads and validates the 100 MB too. Every cell is held
# against an independent reading. A scratch folder of 600 MB as the first word, default build-bench.
set -eu
cd "$(dirname "$0")/../.."
work=${1:-build-bench}
joined=$work/joined
mkdir -p "$joined"
cmake -S . -B "$work" -DCAREERGUIDE_TESTS=OFF >"$work/log" &&
    cmake --build "$work" --target careerguide bench_joined -j "$(nproc)" >>"$work/log"
date -u '+%Y-%m-%d'
sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1
echo "$(nproc) cores; tests/bench/joined.sh"

rm -rf "$joined/input" "$joined/output"
cp -r input "$joined/input"
[ -f "$joined/areas.csv" ] || python3 tests/bench/make_oews.py "$joined/areas.csv" 413527
ln -s ../../areas.csv "$joined/input/bls/areas.csv"
sed -i '/^oews-areas,/d' "$joined/input/releases.csv"
echo 'oews-areas,bls/areas.csv,Test,"Made up, May 2024",May 2024,2025-04-02,2025-04-03,,public domain,yes,,' \
    >>"$joined/input/releases.csv"
"$work/careerguide" wages --quiet --input "$joined/input" --output "$joined/output" 2>/dev/null
PYTHONDONTWRITEBYTECODE=1 python3 tests/independent/joined.py "$joined/output/wages.xlsx" \
    "$joined/areas.csv" input/bls/projections-2024-34.csv "$joined/cells"

# by turns, since the machine may have other work
rm -f "$joined/ours" "$joined/bare"
for _ in 1 2 3 4 5; do
    /usr/bin/time -a -f '%e %M' -o "$joined/ours" "$work/careerguide" wages --quiet \
        --input "$joined/input" --output "$joined/output" 2>/dev/null
    "$work/bench_joined" "$joined/cells" "$joined/bare.xlsx" >>"$joined/bare"
done
ours=$(sort -n "$joined/ours" | sed -n '3s/ .*//p')
bare=$(sort -n "$joined/bare" | sed -n 3p)
awk -v ours="$ours" -v bare="$bare" -v kb="$(sed 's/.* //' "$joined/ours" | sort -n | tail -n 1)" \
    -v s="$(wc -c <"$joined/output/wages.xlsx")" -v t="$(wc -c <"$joined/bare.xlsx")" 'BEGIN {
    printf "time    %.2f s  bare %.2f s  ratio %.2f (medians of five)\n", ours, bare, ours / bare
    printf "memory  %.0f MiB at most\n", kb / 1024
    printf "size    %.1f MB  bare %.1f MB  ratio %.2f\n", s / 1e6, t / 1e6, s / t
}'
