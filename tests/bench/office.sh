#!/bin/sh
# A whole state office: 590 areas, a report and a workbook each, from one file of 414,000 rows and
# 100 MB. Makes the file, builds three times, compares every local figure with an independent reading
# of the file, and prints wall and processor seconds, peak memory and what was written. Where the
# folder that CAREERGUIDE_PEERS names (../shared/bench where it is not set) is at hand, other programs
# do their like in the same run, in turn, on the disk and in memory. A scratch folder of 1 GB as the
# first word, default build-bench.
set -eu
cd "$(dirname "$0")/../.."
source=$PWD
work=${1:-build-bench}
peers=${CAREERGUIDE_PEERS-../shared/bench}
mkdir -p "$work/office"
work=$(cd "$work" && pwd)
cmake -S . -B "$work" -DCAREERGUIDE_TESTS=OFF >"$work/log" &&
    cmake --build "$work" --target careerguide -j "$(nproc)" >>"$work/log"
date -u '+%Y-%m-%d'
sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1
echo "$(nproc) cores; tests/bench/office.sh"

office=$work/office
rm -rf "$office/input"
cp -r input "$office/input"
[ -f "$office/areas.csv" ] || python3 tests/bench/make_oews.py "$office/areas.csv" 413527
ln -s ../../areas.csv "$office/input/bls/areas.csv"
sed -i '/^oews-areas,/d' "$office/input/releases.csv"
echo 'oews-areas,bls/areas.csv,Test,"Made up, May 2024",May 2024,2025-04-02,2025-04-03,,public domain,yes,,' \
    >>"$office/input/releases.csv"

echo "wall s, processor s, peak MiB:"
for _ in 1 2 3; do
    rm -rf "$office/output"
    /usr/bin/time -f '%e %U %S %M' -o "$office/time" "$work/careerguide" build --area all \
        --format pdf,xlsx --quiet --input "$office/input" --output "$office/output" 2>/dev/null
    awk '{ printf "  %.2f  %.2f  %.0f\n", $1, $2 + $3, $4 / 1024 }' "$office/time"
done
find "$office/output" -type f -printf '%s\n' |
    awk '{ sum += $1 } END { printf "%d files, %.1f MB\n", NR, sum / 1e6 }'
/usr/bin/time -f 'again, unchanged: %e s' "$work/careerguide" build --area all --format pdf,xlsx \
    --quiet --input "$office/input" --output "$office/output" 2>&1 | tail -n 1

rm -rf "$office/check"
PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=$source/tests/independent python3 - "$work/careerguide" \
    "$office" <<'PYTHON'
import pathlib, sys
from areas import Check
office = pathlib.Path(sys.argv[2])
check = Check(sys.argv[1], office / "input", office / "check")
check.compare_file("bls/areas.csv", "May 2024", {})
print(*check.lines[:5], f"{check.compared} comparisons with an independent reading, "
      f"{len(check.lines)} differences", sep="\n")
sys.exit(bool(check.lines))
PYTHON

if [ ! -f "$peers/run.sh" ]; then
    echo "skipped the other programs: there is no $peers/run.sh"
    exit 0
fi
# Those of Node.js take the made-up projections alone, whose levels of experience have other codes than
# BLS's, so that careerguide refuses them: it reads the published ones, beside the same 100 MB.
exports=${CAREERGUIDE_EXPORTS-../shared/data}/bls
data=$office/peers/data
[ -f "$data/oews_all.csv" ] || python3 "$peers/gen.py" "$data" \
    --national "$exports"/oews/2023-national-32-columns/*.csv --ep "$exports"/ep/2024-34/*.csv
[ -f "$office/peers/made-up/oews_all.csv" ] || python3 "$peers/gen.py" "$office/peers/made-up"
mkdir -p "$office/peers/node"
cp "$peers/package.json" "$office/peers/node"
[ -d "$office/peers/node/node_modules" ] ||
    (cd "$office/peers/node" && npm install --no-audit --no-fund >/dev/null 2>&1) ||
    echo "skipped node-typst: its packages cannot be installed"
side_by_side() { # in folder $1
    CAREERGUIDE=$work/careerguide bash "$peers/run.sh" -w "$1" -d "$office/peers/made-up" -n 3 \
        -j office -p "py-csv node-typst floor-subset" \
        --ours "$source/tests/bench/peers_job.sh {job} $data {out}"
}
echo "in the scratch folder, on $(df --output=fstype "$work" | tail -n 1):"
side_by_side "$office/peers"
# What a file system adds differs: ext4 without a journal looks past every file removed in the last
# minutes for each new one, and between two runs thousands are removed.
[ "$(df --output=fstype /dev/shm 2>/dev/null | tail -n 1)" = tmpfs ] || exit 0
memory=$(mktemp -d /dev/shm/careerguide-office.XXXXXX)
trap 'rm -rf "$memory"' EXIT
for part in node subfonts floor; do
    ln -s "$office/peers/$part" "$memory/$part"
done
echo "in memory:"
side_by_side "$memory"
