#!/bin/sh
# Every PDF that the program makes, today's and those of 2019, in Spanish and in large print too, is
# accessible: PDF/UA-1 and PDF/A-2a by the rules of tests/accessible/README.md, and poppler reads the same structure in it. So is a
# sample of everything that a document may hold.
set -eu
work=$CAREERGUIDE_WORK/accessible
accessible=$CAREERGUIDE_SOURCE/tests/accessible
export PYTHONDONTWRITEBYTECODE=1
rm -rf "$work"
mkdir -p "$work"
cd "$work"

for day in 2026-11-23 2019-08-31; do
    "$CAREERGUIDE" build --quiet --input "$CAREERGUIDE_SOURCE/input" --output "$day" \
        --as-of "$day" 2>messages
done
for copy in "--lang es" "--lang en,es --large-print"; do
    # several words
    # shellcheck disable=SC2086
    "$CAREERGUIDE" build --quiet --input "$CAREERGUIDE_SOURCE/input" --output copies \
        --as-of 2026-11-23 --format pdf,handout $copy 2>messages
done
"$CAREERGUIDE_SAMPLE" sample.pdf
find . -name '*.pdf' | sort >pdfs
[ -s pdfs ] || { echo "no PDF was made"; exit 1; }
# no name of ours holds a blank
# shellcheck disable=SC2046
python3 "$accessible/check.py" $(cat pdfs)
# shellcheck disable=SC2046
python3 "$accessible/agree.py" $(cat pdfs)
echo "accessible: $(cat pdfs | tr '\n' ' ')"
