#!/bin/sh
# A report and a handout are the same, byte for byte, alone and as the five-hundredth of one process,
# and small: at most 15 KB a page, 60 KB for four pages.
set -eu
work=$CAREERGUIDE_WORK/many
rm -rf "$work"
mkdir -p "$work/many"
cd "$work"

"$CAREERGUIDE" build --quiet --format pdf,handout --input "$CAREERGUIDE_SOURCE/input" \
    --output alone 2>messages
"$CAREERGUIDE_MANY" "$CAREERGUIDE_SOURCE/input" 500 1 many >times
for pdf in many/*.pdf; do
    name=$(basename "$pdf" .pdf)
    cmp "$pdf" "alone/${name%-handout}/$name.pdf"
    bytes=$(wc -c <"$pdf")
    pages=$(pdfinfo "$pdf" | sed -n 's/^Pages: *//p')
    echo "$name: $bytes bytes, $pages pages"
    if [ "$bytes" -gt $((pages * 15 * 1024)) ]; then
        echo "$name.pdf has more than 15 KB a page"
        exit 1
    fi
done
