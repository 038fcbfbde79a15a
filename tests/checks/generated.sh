#!/bin/sh
# Whole input folders of a generator's making, one a seed: every figure of guides, areas and histories,
# and every change of compare, against an independent reading in Python; what that refuses, the program
# refuses too. CAREERGUIDE_SEEDS=N makes N folders (50), from seed CAREERGUIDE_SEED (1) on.
set -eu
if ! [ -x /usr/bin/python3 ]; then
    echo "skipped: there is no /usr/bin/python3"
    exit 77
fi
scratch=$CAREERGUIDE_WORK/generated
rm -rf "$scratch"
mkdir -p "$scratch"
unset SOURCE_DATE_EPOCH
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE
exec /usr/bin/python3 "$CAREERGUIDE_SOURCE/tests/independent/generated.py" "$CAREERGUIDE" \
    "$CAREERGUIDE_SOURCE/input" "$scratch" "${CAREERGUIDE_SEEDS-50}" "${CAREERGUIDE_SEED-1}"
