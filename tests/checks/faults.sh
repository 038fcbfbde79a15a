#!/bin/sh
# Kills 'careerguide refresh' at every system call that changes the disk, and makes each of them
# fail: input/ is then as it was, or as it shall be.
set -eu
scratch=$CAREERGUIDE_WORK/faults
rm -rf "$scratch"
mkdir -p "$scratch"
exec python3 "$CAREERGUIDE_SOURCE/tests/checks/faults.py" \
    "$CAREERGUIDE" "$CAREERGUIDE_FAULTS" "$CAREERGUIDE_SOURCE/input" "$scratch"
