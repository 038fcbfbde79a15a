#!/bin/sh
# The workbook of 'careerguide wages', every cell against an independent reading in Python, on a made-up
# file of 20,000 records of areas, also of single industries; the same bytes again; LibreOffice, where it is there, reads it.
# A stop in the midst leaves nothing behind, and a disk that ends (a limit of file sizes) is said.
set -eu
scratch=$CAREERGUIDE_WORK/joined
rm -rf "$scratch"
mkdir -p "$scratch"
cp -rL "$CAREERGUIDE_SOURCE/input" "$scratch/input"
cd "$scratch"
python3 "$CAREERGUIDE_SOURCE/tests/bench/make_oews.py" input/bls/areas.csv 20000
# a seventh of them for a single industry, some for private employers alone
sed -i -e '5~7s/,000000,Cross-industry,cross-industry,1235,/,622000,"Hospitals (private)",3-digit,5,/' \
    -e '9~70s/,cross-industry,1235,/,cross-industry,57,/' input/bls/areas.csv
sed -i '/^oews-areas,/d' input/releases.csv
echo 'oews-areas,bls/areas.csv,Test,"Made up, May 2024",May 2024,2025-04-02,2025-04-03,,public domain,yes,,' \
    >>input/releases.csv
"$CAREERGUIDE" wages --quiet 2>messages
PYTHONDONTWRITEBYTECODE=1 python3 "$CAREERGUIDE_SOURCE/tests/independent/joined.py" output/wages.xlsx \
    input/bls/areas.csv input/bls/projections-2024-34.csv
"$CAREERGUIDE" wages --quiet --output again 2>messages
cmp output/wages.xlsx again/wages.xlsx

# what lies there stays when the disk ends, wherever that is, and no draft is left
sum=$(sha256sum <output/wages.xlsx)
for blocks in 100 2000 9000; do
    status=0
    (
        trap '' XFSZ
        ulimit -f "$blocks"
        exec "$CAREERGUIDE" wages --quiet
    ) 2>messages || status=$?
    [ "$status" = 3 ] || { echo "status $status with $blocks blocks of disk"; exit 1; }
    grep -q 'xlsx-write\|output-write' messages || { cat messages; exit 1; }
    [ "$(sha256sum <output/wages.xlsx)" = "$sum" ] || { echo "the earlier workbook is gone"; exit 1; }
    [ "$(ls -A output)" = wages.xlsx ] || { echo "left behind:"; ls -A output; exit 1; }
done

"$CAREERGUIDE" wages --quiet 2>messages &
sleep 0.5
kill -INT $! 2>/dev/null || :
wait $! || :
[ "$(ls -A output)" = wages.xlsx ] || { echo "left behind after a stop:"; ls -A output; exit 1; }

if command -v soffice >/dev/null; then
    soffice --headless "-env:UserInstallation=file://$(pwd | sed 's/ /%20/g')/office" \
        --convert-to csv output/wages.xlsx >office.log 2>&1
    whole=$(grep -c ',000000,Cross-industry,cross-industry,1235,' input/bls/areas.csv)
    [ "$(wc -l <wages.csv)" = $((whole + 1)) ] ||
        { echo "LibreOffice reads $(wc -l <wages.csv) lines of $whole"; exit 1; }
fi
