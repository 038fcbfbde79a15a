#!/bin/sh
# cppcheck and shellcheck find nothing but what tests/static/allowed.txt says is none; gcc's analyzer and
# clang-tidy take minutes and run by tests/static/run.sh.
set -eu
for tool in cppcheck shellcheck; do
    command -v $tool >/dev/null || { echo "skipped: there is no $tool"; exit 77; }
done
exec sh "$CAREERGUIDE_SOURCE/tests/static/run.sh" shellcheck cppcheck
