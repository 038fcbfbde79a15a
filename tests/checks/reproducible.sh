#!/bin/sh
# Same input, same bytes: two runs from different folders, in another time zone, language, umask and
# environment, write the same output tree.
set -eu
scratch=$CAREERGUIDE_WORK/reproducible
rm -rf "$scratch"
one=$scratch/one
two="$scratch/a blank and an ä"
mkdir -p "$one" "$two"
cp -r "$CAREERGUIDE_SOURCE/input" "$one/input"
# made anew in another order, so that no order of a folder's entries can leak into an output
mkdir "$two/input"
(cd "$CAREERGUIDE_SOURCE/input" && find . -type f | sort -r) | while read -r file; do
    mkdir -p "$two/input/$(dirname "$file")"
    cp "$CAREERGUIDE_SOURCE/input/$file" "$two/input/$file"
done
unset SOURCE_DATE_EPOCH

# Builds in the folder $1 as described by the words behind it, into output/$case.
build_in() {
    folder=$1
    zone=$2
    language=$3
    mask=$4
    shift 4
    (
        cd "$folder"
        umask "$mask"
        env TZ="$zone" LC_ALL="$language" LANG="$language" HOME="$folder" \
            "$CAREERGUIDE" build --quiet "$@" 2>messages
    ) || { echo "the build in '$folder' failed:"; cat "$folder/messages"; exit 1; }
}

# The words of one build a line; the two without --format write the formats of every day.
failed=0
while read -r words; do
    rm -rf "$one/output" "$two/output"
    # shellcheck disable=SC2086
    build_in "$one" UTC C 022 $words
    sleep 1 # a time of day in an output would have moved on
    # shellcheck disable=SC2086
    build_in "$two" Pacific/Kiritimati tr_TR.UTF-8 077 $words
    diff -r "$one/output" "$two/output" || failed=1
    diff "$one/messages" "$two/messages" || failed=1
    if ! find "$one/output" -type f -size +0 | grep -q .; then
        echo "build $words wrote nothing"
        failed=1
    fi
    echo "build $words: $(find "$one/output" -type f | wc -l) files"
done <<'BUILDS'
--format json
--format json --as-of 2019-08-31

--as-of 2019-08-31
BUILDS
exit $failed
