#!/bin/sh
# What compare says of every pair of filed releases, against an independent reading in Python. Needs
# CAREERGUIDE (the program), CAREERGUIDE_SOURCE (the repository) and CAREERGUIDE_WORK (a folder for
# what it writes).
set -eu
if ! [ -x /usr/bin/python3 ]; then
    echo "skipped: there is no /usr/bin/python3"
    exit 77
fi
scratch=$CAREERGUIDE_WORK/compare
rm -rf "$scratch"
mkdir -p "$scratch"
unset SOURCE_DATE_EPOCH
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE
exec /usr/bin/python3 "$CAREERGUIDE_SOURCE/tests/independent/compare.py" \
    "$CAREERGUIDE" "$CAREERGUIDE_SOURCE/input" "$scratch"
