#!/bin/sh
# The workbook has the figures of the JSON; three clicks lead from its first sheet to where a growth
# comes from; every sheet is printed in letters of 8 points or more; gnumeric, LibreOffice and SheetJS
# read the same values from it; with each level of education chosen, years and certifications given,
# and recalculated by LibreOffice and gnumeric, the sheet "Where do I stand" says what an independent
# calculation from the role files says, and what the report's table says; no cell shows an error. That
# for three guides.
set -eu
work=$CAREERGUIDE_WORK/sheets
script=$CAREERGUIDE_SOURCE/tests/independent/sheets.py
levels=$CAREERGUIDE_SOURCE/input/bls/education-levels.csv
export PYTHONDONTWRITEBYTECODE=1
mkdir -p "$work"
cd "$work"
rm -rf guide laid choices office gnumeric copies
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
        --as-of "$day" --lang en,es --format pdf,json,xlsx 2>messages
    check figures "guide/$day/sonography/sonography.xlsx" "guide/$day/sonography/sonography.json"
    check clicks "guide/$day/sonography/sonography.xlsx" "guide/$day/sonography/sonography.json"
    check print "guide/$day/sonography/sonography.xlsx" "guide/$day/sonography/sonography-es.xlsx"
done
book=guide/2026-11-23/sonography/sonography.xlsx

office copies "$book"
mv copies/sonography.xlsx copies/office.xlsx
ssconvert "$book" copies/gnumeric.xlsx >heard 2>&1 || { cat heard; exit 1; }
check same "$book" copies/office.xlsx copies/gnumeric.xlsx

# Where somebody stands, of this guide and of those of tests/guides.
stand() {
    guide=$1 input=$2 made=$3
    mkdir -p "choices/$guide" "gnumeric/$guide"
    script=$CAREERGUIDE_SOURCE/tests/independent/stand.py
    check choose "$made/$guide.xlsx" "$levels" "choices/$guide"
    office "office/$guide" "choices/$guide"/*.xlsx
    for choice in "choices/$guide"/*.xlsx; do
        ssconvert --recalc "$choice" "gnumeric/$guide/$(basename "$choice")" >heard 2>&1 ||
            { cat heard; exit 1; }
    done
    check answers "$input" "$guide" "$made/$guide.json" "office/$guide"/*.xlsx \
        "gnumeric/$guide"/*.xlsx
    check json "$input" "$guide" "$made/$guide.json"
    check report "$input" "$guide" "$made/$guide.json" "$made/$guide.pdf" "office/$guide"/*.xlsx
    script=$CAREERGUIDE_SOURCE/tests/independent/sheets.py
}

stand sonography "$CAREERGUIDE_SOURCE/input" guide/2026-11-23/sonography
for guide in nursing computing; do
    rm -rf "laid/$guide"
    mkdir -p "laid/$guide"
    cp -r "$CAREERGUIDE_SOURCE/input" "laid/$guide/input"
    (cd "laid/$guide" && . "$CAREERGUIDE_SOURCE/tests/guides/lay.sh" &&
        "$CAREERGUIDE" build --quiet --as-of 2026-11-23 --format pdf,json,xlsx 2>messages)
    check print "laid/$guide/output/$guide/$guide.xlsx"
    stand "$guide" "laid/$guide/input" "laid/$guide/output/$guide"
done

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
