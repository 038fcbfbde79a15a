#!/bin/sh
# Same input, same bytes: two runs from different folders, in another time zone, locale, umask and
# environment, and with one worker and with five, write the same output tree.
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
# a locale with another decimal point, and an i without its dot: few machines have it made
mkdir "$scratch/locales"
if localedef -i tr_TR -f UTF-8 "$scratch/locales/tr_TR.UTF-8" 2>"$scratch/localedef.log"; then
    LOCPATH=$scratch/locales
    export LOCPATH
    env LC_ALL=tr_TR.UTF-8 locale decimal_point | grep -qx ,
else
    echo "the Turkish locale is left out: it needs the package 'locales'"
fi

# Builds in the folder $1 as described by the words behind it, into output/$case.
build_in() {
    folder=$1
    zone=$2
    language=$3
    mask=$4
    jobs=$5
    shift 5
    (
        cd "$folder"
        umask "$mask"
        env TZ="$zone" LC_ALL="$language" LANG="$language" HOME="$folder" \
            "$CAREERGUIDE" build --quiet --jobs "$jobs" "$@" 2>messages
    ) || { echo "the build in '$folder' failed:"; cat "$folder/messages"; exit 1; }
}

# The words of one build a line; the two without --format write the formats of every day.
failed=0
while read -r words; do
    rm -rf "$one/output" "$two/output"
    # shellcheck disable=SC2086
    build_in "$one" UTC C 022 1 $words
    sleep 1 # a time of day in an output would have moved on
    # shellcheck disable=SC2086
    build_in "$two" Pacific/Kiritimati tr_TR.UTF-8 077 5 $words
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
--area states --format json,pdf,handout,xlsx --lang en,es
BUILDS
exit $failed
