#!/bin/sh
# Makes every call of 'careerguide parcels', and of a build of two areas, go wrong that changes the
# disk, and calls for memory: the run ends with status 3 and a message, the earlier outputs are as
# they were, and nothing is left beside them. Of the many small writes and calls for memory a sample
# of each kind of run is made to fail; FAULTS_ALL=1 takes every one (hours).
set -eu
scratch=$CAREERGUIDE_WORK/faults_outputs
rm -rf "$scratch"
mkdir -p "$scratch"
exec python3 "$CAREERGUIDE_SOURCE/tests/checks/faults_outputs.py" \
    "$CAREERGUIDE" "$CAREERGUIDE_FAULTS" "$CAREERGUIDE_SOURCE/input" "$scratch"
