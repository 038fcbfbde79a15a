#!/bin/sh
# Every PDF that the program makes, today's and those of 2019, in each language and size, is
# accessible: PDF/UA-1 and PDF/A-2a by the rules of tests/accessible/README.md, and poppler reads the
# same structure in it. So is a sample of everything that a document may hold.
set -eu
work=$CAREERGUIDE_WORK/accessible
accessible=$CAREERGUIDE_SOURCE/tests/accessible
export PYTHONDONTWRITEBYTECODE=1
rm -rf "$work"
mkdir -p "$work"
cd "$work"

for day in 2026-11-23 2019-08-31; do
    for size in "" --large-print; do
        # shellcheck disable=SC2086 # no word or one
        "$CAREERGUIDE" build --quiet --input "$CAREERGUIDE_SOURCE/input" --output "$day" \
            --as-of "$day" --lang en,es --format pdf,handout $size 2>messages
    done
done
"$CAREERGUIDE" build --quiet --input "$CAREERGUIDE_SOURCE/input" --output areas --area CA,OR \
    --as-of 2026-11-23 --lang en,es --format pdf,handout 2>messages
"$CAREERGUIDE_SAMPLE" sample.pdf
find . -name '*.pdf' | sort >pdfs
[ -s pdfs ] || { echo "no PDF was made"; exit 1; }
# no name of ours holds a blank
# shellcheck disable=SC2046
python3 "$accessible/check.py" $(cat pdfs)
# shellcheck disable=SC2046
python3 "$accessible/agree.py" $(cat pdfs)
echo "accessible: $(cat pdfs | tr '\n' ' ')"
