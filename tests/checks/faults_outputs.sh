#!/bin/sh
# Makes calls of builds, parcels, merge, wages, compare and refresh go wrong: those that change a disk,
# those that read, and those for memory, once and from then on for good. The run ends with its exit
# status and a message, the folder is as it was, and nothing is left beside it. A sample of the ways by
# which a run comes to such a call; FAULTS_ALL=1 takes every way, FAULTS_ALL=calls every single call, and
# FAULTS_JOBS='build areas parcels merge wages compare refresh' names the runs.
set -eu
scratch=$CAREERGUIDE_WORK/faults_outputs
rm -rf "$scratch"
mkdir -p "$scratch"
exec python3 "$CAREERGUIDE_SOURCE/tests/checks/faults_outputs.py" \
    "$CAREERGUIDE" "$CAREERGUIDE_FAULTS" "$CAREERGUIDE_SOURCE/input" "$scratch"
