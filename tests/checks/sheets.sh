#!/bin/sh
# The workbook has the figures of the JSON; three clicks lead from its first sheet to where a growth
# comes from; every sheet is printed in letters of 8 points or more; gnumeric, LibreOffice and SheetJS
# read the same values from it; with each level of education chosen and recalculated by LibreOffice
# and gnumeric, the sheet "Where do I stand" says what an independent calculation says, and no cell
# shows an error.
set -eu
work=$CAREERGUIDE_WORK/sheets
script=$CAREERGUIDE_SOURCE/tests/independent/sheets.py
levels=$CAREERGUIDE_SOURCE/input/bls/education-levels.csv
export PYTHONDONTWRITEBYTECODE=1
mkdir -p "$work"
cd "$work"
rm -rf guide choices office gnumeric copies
mkdir choices copies gnumeric

check() {
    /usr/bin/python3 "$script" "$@" >heard 2>&1 || { cat heard; exit 1; }
    tail -n 1 heard
}

office() {
    folder=$1
    shift
    soffice --headless "-env:UserInstallation=file://$(pwd | sed 's/ /%20/g')/profile" \
        --convert-to xlsx --outdir "$folder" "$@" >heard 2>&1 || { cat heard; exit 1; }
}

for day in 2026-11-23 2019-08-31; do
    "$CAREERGUIDE" build --quiet --input "$CAREERGUIDE_SOURCE/input" --output "guide/$day" \
        --as-of "$day" --lang en,es --format json,xlsx 2>messages
    check figures "guide/$day/sonography/sonography.xlsx" "guide/$day/sonography/sonography.json"
    check clicks "guide/$day/sonography/sonography.xlsx" "guide/$day/sonography/sonography.json"
    check print "guide/$day/sonography/sonography.xlsx" "guide/$day/sonography/sonography-es.xlsx"
done
book=guide/2026-11-23/sonography/sonography.xlsx
figures=guide/2026-11-23/sonography/sonography.json

office copies "$book"
mv copies/sonography.xlsx copies/office.xlsx
ssconvert "$book" copies/gnumeric.xlsx >heard 2>&1 || { cat heard; exit 1; }
check same "$book" copies/office.xlsx copies/gnumeric.xlsx

check choose "$book" "$levels" choices
office office choices/*.xlsx
for choice in choices/*.xlsx; do
    ssconvert --recalc "$choice" "gnumeric/$(basename "$choice")" >heard 2>&1 ||
        { cat heard; exit 1; }
done
check answers "$figures" "$levels" office/*.xlsx gnumeric/*.xlsx

# An area's workbook, and the nation's with a drop-down of areas, of the same May as the nation's.
"$CAREERGUIDE" build --quiet --input "$CAREERGUIDE_SOURCE/input" --output guide/areas \
    --area CA,AL --lang en,es --format json,xlsx 2>messages
for code in 01 06; do
    check area "guide/areas/sonography/$code/sonography-$code.xlsx" \
        "guide/areas/sonography/$code/sonography-$code.json"
    check print "guide/areas/sonography/$code/sonography-$code.xlsx" \
        "guide/areas/sonography/$code/sonography-$code-es.xlsx"
done
"$CAREERGUIDE" build --quiet --input "$CAREERGUIDE_SOURCE/input" --output guide/choice \
    --release "oews=May 2023" --lang en,es --format json,xlsx 2>messages
choice=guide/choice/sonography/sonography
check figures "$choice.xlsx" "$choice.json"
check print "$choice.xlsx" "$choice-es.xlsx"
mkdir choices/areas
check areas "$choice.xlsx" choices/areas
office office/areas choices/areas/*.xlsx
check wages "$choice.json" "$CAREERGUIDE_SOURCE/input/bls/oews-states-2023-05.csv" \
    office/areas/*.xlsx

sheets=$CAREERGUIDE_SOURCE/tests/sheets
if ! command -v npm >/dev/null; then
    echo "there is no npm on this machine: SheetJS was not asked"
    exit 0
fi
if ! cmp -s "$sheets/package-lock.json" installed/package-lock.json; then
    rm -rf installed new
    mkdir new
    cp "$sheets/package.json" "$sheets/package-lock.json" new
    (cd new && npm ci --ignore-scripts --no-audit --no-fund) >npm.log 2>&1 || {
        offline='ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH'
        grep -qE "$offline" npm.log || { tail -n 20 npm.log; exit 1; }
        echo "no network to install SheetJS from: it was not asked"
        exit 0
    }
    mv new installed
fi
node "$sheets/read.cjs" installed "$book" >copies/sheetjs.json
check same "$book" copies/sheetjs.json
