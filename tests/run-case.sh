#!/bin/sh
# Runs one case: FOLDER/cmd is a shell script run in a new folder that holds a copy of the shipped
# input/ and the output/ of an earlier build. What it prints and its exit status must be those of
# FOLDER/expect.stdout, expect.stderr and expect.status (0 where there is no such file). Where the
# status is not 0, output/ must be as it was, byte for byte.
# UPDATE=1 writes the expectations anew: read the difference before you commit it.
set -eu
case=$1
name=$(basename "$case")
work=$CAREERGUIDE_WORK/$name
rm -rf "$work"
mkdir -p "$work/output/sonography"
cp -r "$CAREERGUIDE_SOURCE/input" "$work/input"
echo 'an earlier build' >"$work/output/sonography/sonography.json"
echo 'an earlier manifest' >"$work/output/manifest.csv"
cp -r "$work/output" "$work/output-before"
# The cases damage files on purpose; a case that is about the hashes of releases.csv keeps them.
if [ ! -f "$case/keep-hashes" ]; then
    sed -i 's/,[0-9a-f]\{64\}$/,/' "$work/input/releases.csv"
fi
if [ -d "$case/input" ]; then
    cp -r "$case/input/." "$work/input/"
fi

cd "$work"
# The loader finds what is to be put before others by its name alone: a path with a blank would be two.
LD_LIBRARY_PATH=$(dirname "$CAREERGUIDE_FAULTS")
CAREERGUIDE_FAULTS=$(basename "$CAREERGUIDE_FAULTS")
export LD_LIBRARY_PATH
careerguide() {
    "$CAREERGUIDE" "$@"
}
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH-1795392000} # 2026-11-23
export SOURCE_DATE_EPOCH
status=0
(. "$case/cmd") >actual.stdout 2>actual.stderr || status=$?
echo "$status" >actual.status

failed=0
for part in stdout stderr status; do
    expected=$case/expect.$part
    if [ "${UPDATE-}" = 1 ]; then
        rm -f "$expected"
        if [ -s "actual.$part" ] && [ "$(cat "actual.$part")" != 0 ]; then
            cp "actual.$part" "$expected"
        fi
    elif [ -f "$expected" ]; then
        diff -u "$expected" "actual.$part" || failed=1
    elif [ "$part" = status ]; then
        [ "$status" = 0 ] || { echo "exit status $status, expected 0"; failed=1; }
    elif [ -s "actual.$part" ]; then
        echo "unexpected $part:"
        cat "actual.$part"
        failed=1
    fi
done
if [ "$status" != 0 ] && ! diff -r output-before output; then
    echo "the run failed and changed output/"
    failed=1
fi
if find output -name '.*.draft' | grep .; then
    echo "drafts were left behind"
    failed=1
fi
exit $failed
