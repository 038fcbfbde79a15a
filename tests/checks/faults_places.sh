#!/bin/sh
# Places that are not as one expects, each with build, refresh, parcels and merge: a folder that one may
# not write to, a disk that is full (a small one is mounted, for root alone), a working directory that
# is gone, 10,000 other files in the folders, and paths with blanks, quotes, line ends and Unicode.
set -eu
scratch=$CAREERGUIDE_WORK/faults_places
rm -rf "$scratch"
mkdir -p "$scratch"
exec python3 "$CAREERGUIDE_SOURCE/tests/checks/faults_places.py" \
    "$CAREERGUIDE" "$CAREERGUIDE_SOURCE/input" "$scratch"
