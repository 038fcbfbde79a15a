#!/bin/sh
# What `careerguide identify` says of each real export, against an independent reading in Python.
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
unset SOURCE_DATE_EPOCH
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE
exec /usr/bin/python3 "$CAREERGUIDE_SOURCE/tests/independent/identify.py" \
    "$CAREERGUIDE" "$CAREERGUIDE_SOURCE/input" "$exports"
