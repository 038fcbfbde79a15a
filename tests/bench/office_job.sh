#!/bin/sh
# The job of a benchmark of state offices: office_job.sh office DATA OUT makes OUT/<AREA>.pdf and
# OUT/<AREA>.xlsx of every area in DATA/oews_all.csv, as the other programs of that benchmark do.
set -eu
job=$1 data=$2 out=$3
here=$(cd "$(dirname "$0")" && pwd)
program=${CAREERGUIDE-$here/../../build/careerguide}
[ "$job" = office ] || exit 2
input=$(dirname "$out")/office-input
rm -rf "$input"
python3 "$here/office_input.py" "$data" "$input" # what another program reads as it is
"$program" build --input "$input" --output "$out" --area all --format pdf,xlsx --quiet 2>"$out.log" || { cat "$out.log"; exit 1; }
find "$out/sonography" -type f -exec mv -t "$out" {} +
