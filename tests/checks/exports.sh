#!/bin/sh
# The program on the real exports instead of the excerpts, against an independent reading in Python.
# They are not part of the repository: CAREERGUIDE_EXPORTS names the folder that holds them.
set -eu
exports=${CAREERGUIDE_EXPORTS-$CAREERGUIDE_SOURCE/../shared/data}
if ! [ -x /usr/bin/python3 ]; then
    echo "skipped: there is no /usr/bin/python3"
    exit 77
fi
if ! [ -d "$exports" ]; then
    echo "skipped: there is no folder '$exports'; CAREERGUIDE_EXPORTS names the one with the exports"
    exit 77
fi
scratch=$CAREERGUIDE_WORK/exports
rm -rf "$scratch"
mkdir -p "$scratch"
unset SOURCE_DATE_EPOCH
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE
status=0
/usr/bin/python3 "$CAREERGUIDE_SOURCE/tests/independent/exports.py" \
    "$CAREERGUIDE" "$CAREERGUIDE_SOURCE/input" "$exports" "$scratch" || status=$?
rm -rf "$scratch/input" # nobody shall find a copy of the exports and commit it
exit $status
