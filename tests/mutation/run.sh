#!/bin/sh
# How many slips of the hand the tests notice: run.sh [COUNT [SEED]] [FOLDER...]
# Makes COUNT mutants (200) of each FOLDER of pipeline/ (validate, join), each different from the code
# in one place, and runs the unit tests and cases on each until one fails. Survivors are printed as
# the lines of a difference, and the score. With MUTANT=FILE or FILE:LINE it takes all of that place.
set -eu
root=${CAREERGUIDE_SOURCE-$(cd "$(dirname "$0")/../.." && pwd)}
work=${CAREERGUIDE_WORK-$root/build-mutation}/mutation
count=${1-200}
seed=${2-1}
[ $# -lt 1 ] || shift
[ $# -lt 1 ] || shift
[ $# -gt 0 ] || set -- validate join
mkdir -p "$work"
# a shared library, so that a mutant is one object and one link
if ! { cmake -S "$root" -B "$work/build" -DBUILD_SHARED_LIBS=ON -DCMAKE_BUILD_TYPE=None \
    -DCMAKE_C_FLAGS=-O2 -DCMAKE_INTERPROCEDURAL_OPTIMIZATION=OFF -DCMAKE_SKIP_BUILD_RPATH=ON &&
    cmake --build "$work/build" -j "$(nproc)"; } >"$work/build.log" 2>&1; then
    tail -n 60 "$work/build.log" >&2
    echo "The mutants' program could not be built; the reason stands above." >&2
    exit 3
fi
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE
status=0
for folder in "$@"; do
    # shellcheck disable=SC2086 # no word where none is meant
    python3 "$root/tests/mutation/mutate.py" "$root" "$work/build" "$work" "$folder" \
        --count "$count" --seed "$seed" ${MUTANT:+--only $MUTANT} || status=$?
done
exit $status
