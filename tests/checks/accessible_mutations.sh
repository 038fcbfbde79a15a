#!/bin/sh
# The checker of accessible PDF finds what it must: every known fault is made on today's report and
# handout, one at a time, and named. See tests/accessible/README.md.
set -eu
work=$CAREERGUIDE_WORK/accessible_mutations
export PYTHONDONTWRITEBYTECODE=1
rm -rf "$work"
mkdir -p "$work/spoilt"
"$CAREERGUIDE" build --quiet --input "$CAREERGUIDE_SOURCE/input" --output "$work" \
    --as-of 2026-11-23 2>"$work/messages"
for pdf in "$work"/sonography/*.pdf; do
    echo "${pdf##*/}:"
    python3 "$CAREERGUIDE_SOURCE/tests/accessible/prove.py" "$work/spoilt" "$pdf"
done
