#!/bin/sh
# Catalogues and documents of other languages: every word of the program and of the figures' files
# stands in every catalogue and nothing else does, gettext's own tools take them, and the guide in
# another language or in large print has the figures of the English one, each tagged as what it is.
set -eu
for tool in xgettext msgfmt qpdf pdftotext; do
    command -v "$tool" >/dev/null || { echo "skipped: there is no $tool"; exit 77; }
done
if ! [ -x /usr/bin/python3 ]; then
    echo "skipped: there is no /usr/bin/python3"
    exit 77
fi
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE
source=$CAREERGUIDE_SOURCE
work=$CAREERGUIDE_WORK/languages
rm -rf "$work"
mkdir -p "$work"
/usr/bin/python3 "$source/input/words/collect.py" >"$work/words.pot"
for catalog in "$source"/input/words/*.po; do
    msgfmt --check-format --check-domain --output-file=/dev/null "$catalog"
done
for day in 2026-11-23 2019-08-31; do
    for size in "" --large-print; do
        # shellcheck disable=SC2086 # no word or one
        "$CAREERGUIDE" build --quiet --input "$source/input" --output "$work/$day" --as-of "$day" \
            --lang en,es --format pdf,json $size 2>"$work/messages"
        if grep not-translated "$work/messages"; then
            exit 1
        fi
    done
done
exec /usr/bin/python3 "$source/tests/checks/languages.py" "$work" "$source/input/words"
