#!/bin/sh
# The jobs of a benchmark beside other programs, as these do them: peers_job.sh JOB DATA OUT makes of
# the files in DATA, JOB being
#   guide    OUT/guide.pdf and OUT/guide.xlsx, for the nation
#   bulk     OUT/bulk.xlsx, every record of DATA/oews_all.csv beside the nation's projections; those of
#            single industries on a sheet of their own
#   office   OUT/sonography/AREA/sonography-AREA.pdf and .xlsx of every area in DATA/oews_all.csv
set -eu
job=$1 data=$2 out=$3
here=$(cd "$(dirname "$0")" && pwd)
program=${CAREERGUIDE-$here/../../build/careerguide}
input=$(dirname "$out")/input-of-$job
rm -rf "$input"
/usr/bin/python3 -SE "$here/peers_input.py" "$data" "$input" # what another program reads as it is

run() {
    "$program" "$@" --input "$input" --output "$out" --quiet 2>"$out.log" || { cat "$out.log"; exit 1; }
}

case $job in
guide)
    run build --format pdf,xlsx
    mv "$out/sonography/sonography.pdf" "$out/guide.pdf"
    mv "$out/sonography/sonography.xlsx" "$out/guide.xlsx"
    ;;
office)
    run build --area all --format pdf,xlsx
    ;;
bulk)
    run wages
    mv "$out/wages.xlsx" "$out/bulk.xlsx"
    ;;
*)
    exit 2
    ;;
esac
