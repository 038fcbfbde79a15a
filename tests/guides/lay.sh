# Makes input/, a copy of the shipped one, that of an office which writes the guide $guide and no
# other: what is about sonography goes, tests/guides/$guide is laid over the rest. Sourced by cases.
: "${guide:?the name of a folder beside this file}"
rm -r input/guides input/roles input/salary
sed -i '/^salary,/d' input/releases.csv
cp -r "$CAREERGUIDE_SOURCE/tests/guides/$guide/." input/
