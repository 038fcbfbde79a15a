#!/bin/sh
# The workbook against a bare loop of libxlsxwriter that writes the same: cells, formats, links,
# comments, widths, tables, charts and so on, as the sizes show. Time, instructions (callgrind) and
# size, each with its ratio. A scratch folder as the first word, default build-bench.
set -eu
cd "$(dirname "$0")/../.."
work=${1:-build-bench}
mkdir -p "$work/books"
rm -f "$work/ours" "$work/bare"
cmake -S . -B "$work" -DCAREERGUIDE_TESTS=OFF >"$work/log" &&
    cmake --build "$work" --target careerguide bench_workbook bench_bare -j "$(nproc)" >>"$work/log"
"$work/careerguide" build --quiet --as-of 2026-01-01 --format xlsx --output "$work/books" \
    2>"$work/messages"
book=$work/books/sonography/sonography.xlsx
/usr/bin/python3 tests/bench/list_cells.py "$book" >"$work/cells"
date -u '+%Y-%m-%d'
sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1
echo "$(nproc) cores; tests/bench/workbook.sh; $(grep -c '^[NTLF]' "$work/cells") cells"

instructions() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null |
        sed -n 's/.*Collected : //p'
}

# by turns, since the machine may have other work; the best of each
for _ in 1 2 3 4 5; do
    "$work/bench_workbook" input "$work/books" 20 2 >>"$work/ours"
    "$work/bench_bare" "$work/cells" "$work/books/bare.xlsx" 20 2 >>"$work/bare"
done
ours=$(sort -n "$work/ours" | head -n 1)
bare=$(sort -n "$work/bare" | head -n 1)
# the difference of eleven and one, so that reading the input does not count
many=$(instructions "$work/bench_workbook" input "$work/books" 11)
once=$(instructions "$work/bench_workbook" input "$work/books" 1)
bare_many=$(instructions "$work/bench_bare" "$work/cells" "$work/books/bare.xlsx" 11)
bare_once=$(instructions "$work/bench_bare" "$work/cells" "$work/books/bare.xlsx" 1)
awk -v ours="$ours" -v bare="$bare" -v i="$(((many - once) / 10))" \
    -v b="$(((bare_many - bare_once) / 10))" -v s="$(wc -c <"$book")" \
    -v t="$(wc -c <"$work/books/bare.xlsx")" 'BEGIN {
    printf "time          %10.3f ms  bare %10.3f ms  ratio %.2f\n", ours, bare, ours / bare
    printf "instructions  %10.1f M   bare %10.1f M   ratio %.2f\n", i / 1e6, b / 1e6, i / b
    printf "size          %10.1f KB  bare %10.1f KB  ratio %.2f\n", s / 1024, t / 1024, s / t
}'
