#!/bin/sh
# A report and a handout are the same, byte for byte, alone and as the five-hundredth of one process,
# and small: at most 60 KB for up to four pages, of which the fonts take a good part, and 15 KB for
# each page more.
set -eu
work=$CAREERGUIDE_WORK/many
rm -rf "$work"
mkdir -p "$work/many"
cd "$work"

"$CAREERGUIDE" build --quiet --format pdf,handout --input "$CAREERGUIDE_SOURCE/input" \
    --output alone 2>messages
"$CAREERGUIDE_MANY" "$CAREERGUIDE_SOURCE/input" 500 1 many >times.csv
for pdf in many/*.pdf; do
    name=$(basename "$pdf" .pdf)
    cmp "$pdf" "alone/${name%-handout}/$name.pdf"
    bytes=$(wc -c <"$pdf")
    pages=$(pdfinfo "$pdf" | sed -n 's/^Pages: *//p')
    echo "$name: $bytes bytes, $pages pages"
    counted=$((pages > 4 ? pages : 4))
    if [ "$bytes" -gt $((counted * 15 * 1024)) ]; then
        echo "$name.pdf has more than $((counted * 15)) KB"
        exit 1
    fi
done
