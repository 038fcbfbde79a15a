#!/bin/sh
# Other people's programs open what the program wrote, today's and that of 2019, without complaint.
set -eu
work=$CAREERGUIDE_WORK/readers
rm -rf "$work"
mkdir -p "$work"
cd "$work"

complain() {
    echo "$*"
    exit 1
}

# Runs a command that must succeed and say nothing on stderr.
quietly() {
    "$@" 2>said >heard || complain "$1 failed: $(cat said heard)"
    if [ -s said ]; then
        complain "$1 complains: $(cat said)"
    fi
}

read_pdf() {
    pdf=$1
    quietly qpdf --check "$pdf"
    quietly pdftotext -layout "$pdf" "$pdf.txt"
    quietly pdffonts "$pdf"
    # every font embedded, a subset, and mapped back to Unicode
    awk 'NR > 2 && !/ yes yes yes /{ print; bad = 1 } END { exit bad }' heard ||
        complain "a font of $pdf is not embedded, subset and mapped"
    quietly pdfinfo "$pdf"
    grep -q '^Tagged: *yes' heard || complain "$pdf is not tagged"
    # Debian's mutool says of every profile that it cannot look at it
    mutool draw -q -F text -o "$pdf.mutool" "$pdf" 2>said || complain "mutool failed: $(cat said)"
    ! grep -v 'ICC support is not available' said || complain "mutool complains"
    [ -s "$pdf.mutool" ] || complain "mutool finds no text in $pdf"
    quietly pdfinfo -struct-text "$pdf"
    grep -q 'H1' heard || complain "$pdf has no H1 in its structure"
}

read_xlsx() {
    xlsx=$1
    quietly /usr/bin/python3 "$CAREERGUIDE_SOURCE/tests/independent/read_workbook.py" "$xlsx"
    cat heard
    mkdir -p parts
    (cd parts && unzip -qo "../$xlsx")
    find parts -name '*.xml' -o -name '*.rels' >names
    while IFS= read -r part; do
        quietly xmllint --noout "$part"
    done <names
    # LibreOffice chatters on stderr about its own set-up, so its result is what counts
    soffice --headless "-env:UserInstallation=file://$(pwd | sed 's/ /%20/g')/office" \
        --convert-to pdf --outdir office-pdf "$xlsx" >heard 2>&1 || complain "$(cat heard)"
    pdftotext -layout "office-pdf/$(basename "$xlsx" .xlsx).pdf" sheets.txt
    if grep -nE '####|#REF|#NAME|#VALUE|Err:' sheets.txt; then
        complain "LibreOffice shows an error in $xlsx"
    fi
}

for day in 2026-11-23 2019-08-31; do
    "$CAREERGUIDE" build --quiet --input "$CAREERGUIDE_SOURCE/input" --output "$day" \
        --as-of "$day" --lang en,es 2>messages
    "$CAREERGUIDE" build --quiet --input "$CAREERGUIDE_SOURCE/input" --output "$day" \
        --as-of "$day" --lang en,es --format pdf --large-print 2>messages
    for pdf in "$day"/sonography/*.pdf; do
        read_pdf "$pdf"
    done
    read_xlsx "$day/sonography/sonography.xlsx"
done
"$CAREERGUIDE" compare --quiet --format xlsx --input "$CAREERGUIDE_SOURCE/input" --output days \
    2019-08-31 2026-11-23 2>messages
read_xlsx days/sonography/sonography-changes.xlsx
echo "PDF and workbook of both days were read by qpdf, poppler, MuPDF, openpyxl, xmllint and LibreOffice"
