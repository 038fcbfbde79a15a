#!/bin/sh
# Making reports: milliseconds and instructions a document when many are made in one process, KB, and
# how long the program takes for one guide; beside them, in the same run, the prototype that showed
# what the libraries can do. It lies outside the repository, in the folder that
# CAREERGUIDE_PROTOTYPES names (../shared/prototypes where it is not set).
set -eu
cd "$(dirname "$0")/../.."
work=${1:-build-bench}
prototype=${CAREERGUIDE_PROTOTYPES-../shared/prototypes}/tagged_exact.c
fonts=/usr/share/fonts/truetype/lato
mkdir -p "$work/report"
cmake -S . -B "$work" -DCAREERGUIDE_TESTS=OFF >"$work/log" && cmake --build "$work" \
    --target bench_report careerguide -j "$(nproc)" >>"$work/log"
date -u '+%Y-%m-%d'
sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1
echo "$(nproc) cores; tests/bench/report.sh"

# The instructions of one document more: of 22 less those of 2, by 20. The words are a command in
# which N stands for the number of documents.
instructions() {
    command -v valgrind >/dev/null || return 0
    for count in 2 22; do
        # shellcheck disable=SC2046
        valgrind --tool=callgrind --callgrind-out-file=/dev/null \
            $(echo "$*" | sed "s/\bN\b/$count/") 2>&1 >/dev/null |
            sed -n 's/.*Collected : //p'
    done | { read -r few && read -r many && echo "$(((many - few) / 20000000))"; }
}

# The best of nine runs of the words, in milliseconds of the clock ("wall") or of the processor
# ("cpu").
best_run() {
    python3 - "$@" <<'PYTHON'
import resource, subprocess, sys, time
def spent():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.monotonic() if sys.argv[1] == "wall" else usage.ru_utime + usage.ru_stime
best = None
for _ in range(9):
    start = spent()
    subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    took = spent() - start
    best = took if best is None else min(best, took)
print(f"{best * 1e3:.1f}")
PYTHON
}

pages_of() {
    pdfinfo "$1" | sed -n 's/^Pages: *//p'
}

"$work/bench_report" input 50 20 "$work/report" | tee "$work/report/times"
for pdf in "$work"/report/*.pdf; do
    echo "$(basename "$pdf"): $(pages_of "$pdf") pages"
done
echo "a report and a handout: $(instructions "$work/bench_report" input N) million instructions"
echo "the program, one guide's report: $(best_run wall "$work/careerguide" build --quiet \
    --format pdf --output "$work/report/output") ms, limit 50"

if [ ! -f "$prototype" ]; then
    echo "skipped the prototype: there is no $prototype"
    exit 0
fi
# shellcheck disable=SC2046
cc -O2 -w "$prototype" -o "$work/report/prototype" \
    $(pkg-config --cflags --libs harfbuzz harfbuzz-subset) -lhpdf -lz -lm
out=$work/report/prototype.out
set -- "$work/report/prototype" "$out" $fonts/Lato-Regular.ttf $fonts/Lato-Bold.ttf
one=$(best_run cpu "$@" 1)
many=$(best_run cpu "$@" 201)
echo "the prototype: $(instructions "$@" N) million instructions"
awk -v one="$one" -v many="$many" -v bytes="$(wc -c <"$out")" -v pages="$(pages_of "$out")" \
    -v mine="$(pages_of "$work/report/sonography.pdf")" '
    NR == 1 { its = (many - one) / 200
              printf "prototype %.3f ms %.1f KB, %d pages\n", its, bytes / 1024, pages
              printf "a page of the report / a page of the prototype: %.2f of the time, ", \
                  $3 / mine / (its / pages)
              printf "%.2f of the size\n", $5 * 1024 / mine / (bytes / pages) }
    ' "$work/report/times"
