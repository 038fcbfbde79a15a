#!/bin/sh
# The house rules that a grep can hold the tree to: which way includes point, which module knows which
# library, what no code may call, and how long functions and files may be.
set -eu
exec python3 "$CAREERGUIDE_SOURCE/tests/checks/house.py" "$CAREERGUIDE_SOURCE/pipeline"
