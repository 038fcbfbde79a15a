#!/bin/sh
# index.html is used as a counselor does, in headless Chromium at the width of a telephone and of a
# desk: 590 areas, two guides, two languages. axe finds no fault of accessibility in it and in the
# cover page of a parcel, tidy none of HTML; names that mean harm do none; the page is small.
set -eu
work=$CAREERGUIDE_WORK/catalogue
here=$CAREERGUIDE_SOURCE/tests/catalogue
export PYTHONDONTWRITEBYTECODE=1

skip() {
    echo "skipped: $*"
    exit 77
}

fail() {
    echo "$*"
    exit 1
}

for program in node npm chromium tidy unzip; do
    command -v $program >/dev/null || skip "there is no $program on this machine"
done
mkdir -p "$work"
cd "$work"
if ! cmp -s "$here/package-lock.json" installed/package-lock.json; then
    rm -rf installed new
    mkdir new
    cp "$here/package.json" "$here/package-lock.json" new
    (cd new && npm ci --fetch-retries=1 --ignore-scripts --no-audit --no-fund) >npm.log 2>&1 || {
        offline='ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH'
        ! grep -qE "$offline" npm.log || skip "no network to install axe from"
        tail -n 20 npm.log
        exit 1
    }
    mv new installed
fi

# build_into FOLDER WORDS: one guide's JSON, so that the page is made anew
build_into() {
    "$CAREERGUIDE" build --quiet --input "$CAREERGUIDE_SOURCE/input" --output "$1" \
        --as-of 2026-11-23 --format json 2>messages || { cat messages; exit 1; }
    # the page of the other outputs alone: the numbers below are theirs
    rm "$1/sonography/sonography.json"
    sed -i '/^sonography\/sonography.json/d' "$1/catalogue.csv"
}

rm -rf many hostile
python3 "$here/synthetic.py" many 2 en,es
build_into many
tidy -q -e many/index.html || fail "tidy finds faults in index.html"
sed -i '/sonography\/sonography.json/d' many/index.html

# and a cover page of a parcel: the second one, which says what changed
rm -rf packed input
cp -r "$CAREERGUIDE_SOURCE/input" input
printf 'name,email,areas,guides,formats,language\nAda López,ada@example.org,99,,,\n' \
    >input/counselors.csv
for day in 2025-09-23 2026-11-23; do
    "$CAREERGUIDE" build --quiet --output packed --as-of $day --lang en,es 2>messages
    "$CAREERGUIDE" parcels --quiet --output packed
done
unzip -p packed/parcels/ada-lopez.zip contents.html >many/contents.html
(cd installed && node "$here/browse.mjs" "$(command -v chromium)" "$work/many" "$work/pictures")

python3 "$here/synthetic.py" hostile 1 en --hostile
build_into hostile
tidy -q -e hostile/index.html || fail "tidy finds faults where names mean harm"
! grep -nE '<(script>alert|img|svg|b onclick)|secret|passwd|javascript:|onclick="' \
    hostile/index.html hostile/catalogue.csv | grep -v '^hostile/catalogue.csv:.*harm/harm.pdf' ||
    fail "a name that means harm got through"
grep -q 'href=harm/harm.pdf' hostile/index.html || fail "the harmless file is not listed"

for many in "1 en" "3 en"; do
    rm -rf sized
    # shellcheck disable=SC2086 # two words
    python3 "$here/synthetic.py" sized $many
    build_into sized
    size=$(wc -c <sized/index.html)
    echo "590 areas, guides and languages $many: index.html has $size bytes"
    [ "$size" -lt 1000000 ] || fail "that is too much"
done
