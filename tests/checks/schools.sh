#!/bin/sh
# The published file of institutions (IPEDS HD 2019, windows-1252), where it is at hand, reads whole
# and finds a made-up award's school in its metropolitan area.
set -eu
exports=${CAREERGUIDE_EXPORTS-$CAREERGUIDE_SOURCE/../shared/data}
hd=$exports/schools/ipeds-hd2019-windows-1252.csv
if ! [ -f "$hd" ]; then
    echo "skipped: there is no $hd"
    exit 77
fi
work=$CAREERGUIDE_WORK/schools
rm -rf "$work"
mkdir -p "$work"
cp -r "$CAREERGUIDE_SOURCE/input" "$work/input"
mkdir "$work/input/schools"
cp "$hd" "$work/input/schools/hd2019.csv"
printf 'UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT\n100663,"51.0910",1,5,11\n' >"$work/input/schools/c.csv"
{
    echo 'institutions,schools/hd2019.csv,NCES,HD 2019,2019,2020-09-01,2026-11-23,,,no,,'
    echo 'completions,schools/c.csv,NCES,Made up,2019,2020-09-01,2026-11-23,,,no,,'
} >>"$work/input/releases.csv"
"$CAREERGUIDE" build --quiet --input "$work/input" --output "$work/output" --area AL --format pdf \
    2>"$work/messages"
pdftotext -layout "$work"/output/sonography/01/*.pdf - >"$work/text"
grep -q 'University of Alabama at Birmingham .* Birmingham .* 11$' "$work/text"
echo "the published institutions name the school of a made-up award"
