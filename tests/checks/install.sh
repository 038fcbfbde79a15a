#!/bin/sh
# 'cmake --install' puts the program, its input folder, manual pages, completions and documents in
# place; what is installed works in an empty folder, also when the tree was moved somewhere else.
set -eu
work=$CAREERGUIDE_WORK/install
rm -rf "$work"
mkdir -p "$work/empty" "$work/here"
cmake --install "$(dirname "$CAREERGUIDE")" --prefix "$work/here/tree" >/dev/null
mv "$work/here/tree" "$work/moved to"
program="$work/moved to/bin/careerguide"

for file in share/careerguide/input/releases.csv share/careerguide/input/words/es.po \
    share/man/man1/careerguide.1.gz share/man/man5/careerguide-input.5.gz \
    share/bash-completion/completions/careerguide share/zsh/vendor-completions/_careerguide \
    share/doc/careerguide/README.md share/doc/careerguide/changelog.gz; do
    [ -s "$work/moved to/$file" ] || { echo "$file is not installed"; exit 1; }
done
# git's own files and the scripts that need the repository stay there
foreign=$(find "$work/moved to/share/careerguide" -type f ! -name '*.csv' ! -name '*.md' ! -name '*.po')
[ -z "$foreign" ] || { echo "installed too: $foreign"; exit 1; }

cd "$work/empty"
env -i "$program" --version | head -n 1 | grep -x 'careerguide [0-9.]*'
env -i "$program" new | head -n 1
env -i "$program" build --quiet --as-of 2026-01-01 --lang en,es
qpdf --check output/sonography/sonography.pdf >/dev/null
pdftotext output/sonography/sonography.pdf - | grep -q Echocardiographer
ls output/sonography
