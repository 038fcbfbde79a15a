#!/bin/sh
# One cell at a time is damaged in a small file of each layout: the program says so at that cell, or
# nothing changes. CAREERGUIDE_ROWS is tests/print_rows.c, compiled; see tests/independent/damage.py.
set -eu
if ! [ -x /usr/bin/python3 ]; then
    echo "skipped: there is no /usr/bin/python3"
    exit 77
fi
scratch=$CAREERGUIDE_WORK/damage
rm -rf "$scratch"
mkdir -p "$scratch"
unset SOURCE_DATE_EPOCH
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE
exec /usr/bin/python3 "$CAREERGUIDE_SOURCE/tests/independent/damage.py" \
    "$CAREERGUIDE" "$CAREERGUIDE_ROWS" "$CAREERGUIDE_SOURCE/input" "$scratch"
