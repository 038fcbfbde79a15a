#!/bin/sh
# Parcels are opened with other people's programs: Python, unzip and, where they are there, bsdtar and
# 7z. What is in them is what was built; the same outputs give the same bytes in another time zone and
# with another umask; the cover page is valid HTML.
set -eu
work=$CAREERGUIDE_WORK/parcels-check
export PYTHONDONTWRITEBYTECODE=1
rm -rf "$work"
mkdir -p "$work"
cd "$work"

fail() {
    echo "$*"
    exit 1
}

cp -r "$CAREERGUIDE_SOURCE/input" input
cat >input/counselors.csv <<'CSV'
name,email,areas,guides,formats,language
Ada López,ada@example.org,all,,,
"Bob ""<script>"" Ray",bob@example.org,U.S.,sonography,pdf handout,en
=SUM(A1),sum@example.org,99,,handout-large-print,es
Guam's office,guam@example.org,66,,,
CSV
"$CAREERGUIDE" build --quiet --as-of 2026-11-23 --lang en,es --large-print 2>messages
"$CAREERGUIDE" build --quiet --as-of 2026-11-23 --lang en,es 2>messages
cp -r output other
"$CAREERGUIDE" parcels --quiet 2>messages
sleep 2 # zip counts in steps of two seconds
(umask 077 && TZ=Pacific/Kiritimati LC_ALL=tr_TR.UTF-8 "$CAREERGUIDE" parcels --quiet --output other) \
    2>messages
diff -r output/parcels other/parcels || fail "the same outputs gave other parcels"
/usr/bin/python3 "$CAREERGUIDE_SOURCE/tests/independent/parcels.py" output

for zip in output/parcels/*.zip; do
    unzip -tqq "$zip" || fail "unzip cannot read $zip"
    if command -v bsdtar >/dev/null; then
        bsdtar -tf "$zip" >/dev/null || fail "bsdtar cannot read $zip"
    fi
    if command -v 7z >/dev/null; then
        7z t "$zip" >/dev/null || fail "7z cannot read $zip"
    fi
    unzip -p "$zip" contents.html >contents.html
    if command -v tidy >/dev/null; then
        tidy -q -e contents.html || fail "tidy finds faults in the cover page of $zip"
    fi
    ! grep -q '<script' contents.html || fail "a name brought a script into $zip"
done
grep -q "^'=SUM(A1)," output/parcels/mail-merge.csv || fail "a name is a formula"
