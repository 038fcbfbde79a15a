#!/bin/sh
# pdf.js in headless Chromium reads today's report and handout as a person's browser does: the
# figures are in the text layer, headings and tables come in order, a click on a link shows what it
# leads to.
set -eu
work=$CAREERGUIDE_WORK/browser
browser=$CAREERGUIDE_SOURCE/tests/browser
export PYTHONDONTWRITEBYTECODE=1

skip() {
    echo "skipped: $*"
    exit 77
}

for program in node npm chromium; do
    command -v $program >/dev/null || skip "there is no $program on this machine"
done
mkdir -p "$work"
cd "$work"
if ! cmp -s "$browser/package-lock.json" installed/package-lock.json; then
    rm -rf installed
    mkdir -p new
    cp "$browser/package.json" "$browser/package-lock.json" new
    (cd new && npm ci --fetch-retries=1 --ignore-scripts --no-audit --no-fund) >npm.log 2>&1 || {
        offline='ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH'
        ! grep -qE "$offline" npm.log || skip "no network to install pdf.js from"
        tail -n 20 npm.log
        exit 1
    }
    mv new installed
fi

rm -rf output
"$CAREERGUIDE" build --quiet --input "$CAREERGUIDE_SOURCE/input" --output output \
    --as-of 2026-11-23 --format pdf,handout,json 2>messages

# read_in_browser PDF OUTLINE: from the folder that npm installed into
read_in_browser() {
    (cd installed && node "$browser/read.mjs" "$(command -v chromium)" "$1" "$2" \
        "$work/output/sonography/sonography.json")
}

for pdf in "$work"/output/sonography/*.pdf; do
    outline=$work/$(basename "$pdf" .pdf).json
    python3 "$CAREERGUIDE_SOURCE/tests/accessible/check.py" --outline "$pdf" >"$outline"
    read_in_browser "$pdf" "$outline"
done

# and it would have seen a fault
python3 "$browser/spoil.py" "$work/output/sonography/sonography.pdf" spoilt.pdf
if read_in_browser "$work/spoilt.pdf" "$work/sonography.json" >spoilt.log; then
    echo "a spoilt report passed"
    exit 1
fi
for fault in 'the text layer lacks the salary' 'getStructTree gives H3' \
    "on page 1 shows page [0-9]*; '"; do
    grep -q "$fault" spoilt.log || { cat spoilt.log; echo "not seen: $fault"; exit 1; }
done
