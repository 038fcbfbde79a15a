#!/bin/sh
# Every local figure, against an independent reading in Python: the shipped states, a made-up file of
# areas in the published layout, and California's own projections where its export is at hand.
# Needs CAREERGUIDE, CAREERGUIDE_SOURCE and CAREERGUIDE_WORK; CAREERGUIDE_EXPORTS is the folder of
# real exports.
set -eu
if ! [ -x /usr/bin/python3 ]; then
    echo "skipped: there is no /usr/bin/python3"
    exit 77
fi
scratch=$CAREERGUIDE_WORK/areas
rm -rf "$scratch"
mkdir -p "$scratch"
projections=${CAREERGUIDE_EXPORTS-$CAREERGUIDE_SOURCE/../shared/data}/state/california-2018-28-long-term.csv
if ! [ -f "$projections" ]; then
    echo "a state's own projections are left out: there is no $projections"
    projections=
fi
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE
exec /usr/bin/python3 "$CAREERGUIDE_SOURCE/tests/independent/areas.py" \
    "$CAREERGUIDE" "$CAREERGUIDE_SOURCE/input" "$scratch" ${projections:+"$projections"}
