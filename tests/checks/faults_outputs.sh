#!/bin/sh
# Makes calls of 'careerguide parcels', and of a build of two areas, go wrong that change the disk,
# every one of parcels and a sample of the build's: the run ends with status 3 and a message, the
# earlier outputs are as they were, and nothing is left beside them. FAULTS_ALL=1 takes every one,
# FAULTS_KNOWN=1 also those that are known to do harm: buffered writes of the workbook's library, and
# calls for memory.
set -eu
scratch=$CAREERGUIDE_WORK/faults_outputs
rm -rf "$scratch"
mkdir -p "$scratch"
exec python3 "$CAREERGUIDE_SOURCE/tests/checks/faults_outputs.py" \
    "$CAREERGUIDE" "$CAREERGUIDE_FAULTS" "$CAREERGUIDE_SOURCE/input" "$scratch"
