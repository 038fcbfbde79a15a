#!/bin/sh
# Files five decades of real projections one after the other into a copy of input/ that has none,
# and holds what is said against tests/checks/refresh/. UPDATE=1 writes these files anew.
# The exports are not part of the repository: CAREERGUIDE_EXPORTS names the folder that holds them.
set -eu
exports=${CAREERGUIDE_EXPORTS-$CAREERGUIDE_SOURCE/../shared/data}
expected=$CAREERGUIDE_SOURCE/tests/checks/refresh
if ! [ -d "$exports/bls/ep" ]; then
    echo "skipped: there is no folder '$exports/bls/ep'; CAREERGUIDE_EXPORTS names the one above bls"
    exit 77
fi
scratch=$CAREERGUIDE_WORK/refresh
rm -rf "$scratch"
mkdir -p "$scratch"
cp -r "$CAREERGUIDE_SOURCE/input" "$scratch/input"
rm "$scratch"/input/bls/projections-*
sed -i '/^projections,/d' "$scratch/input/releases.csv"
SOURCE_DATE_EPOCH=1795392000 # 2026-11-23
export SOURCE_DATE_EPOCH

cd "$exports/bls/ep"
failed=0
file() {
    status=0
    "$CAREERGUIDE" refresh --input "$scratch/input" "$2" >"$scratch/$1.txt" 2>"$scratch/said" ||
        status=$?
    grep ' error: ' "$scratch/said" | sed 's/^.*: error: /error: /' >>"$scratch/$1.txt" || true
    echo "exit status $status" >>"$scratch/$1.txt"
    if [ "${UPDATE-}" = 1 ]; then
        cp "$scratch/$1.txt" "$expected/$1.txt"
    fi
    diff -u "$expected/$1.txt" "$scratch/$1.txt" || failed=1
}
file 1-2016-26 '2016-26/Employment Projections.csv'
file 2-2019-29 '2019-29/Employment Projections.csv'
file 3-2021-31 '2021-31/Employment Projections (1).csv'
file 4-2023-33 '2023-33/employment_projections.csv'
file 5-2024-34 '2024-34/Employment Projections.csv'
file 6-again '2024-34/Employment Projections.csv'
file 7-resaved '2016-26-resaved-by-spreadsheet/EmploymentProjections.csv'
file 8-filtered '2016-26-filtered-wage-2017/EmploymentProjections.csv'
"$CAREERGUIDE" check --input "$scratch/input" --quiet 2>"$scratch/said" || {
    cat "$scratch/said"
    failed=1
}
rm -rf "$scratch/input" # nobody shall find a copy of the exports and commit it
exit $failed
