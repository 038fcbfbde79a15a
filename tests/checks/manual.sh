#!/bin/sh
# The manual and the completions know every command and option of --help, and no other; the pages
# have no fault that mandoc or groff knows; bash and zsh complete commands, options, guides, roles,
# formats and languages.
set -eu
/usr/bin/python3 "$CAREERGUIDE_SOURCE/tests/checks/manual.py" "$CAREERGUIDE" \
    "$CAREERGUIDE_SOURCE/pipeline"
for page in "$CAREERGUIDE_SOURCE"/pipeline/package/*.[15]; do
    if command -v mandoc >/dev/null; then
        # the other page is not installed here
        if mandoc -Tlint -Wstyle "$page" | grep -v 'referenced manual not found'; then
            exit 1
        fi
    fi
    said=$(groff -ww -mdoc -Tutf8 "$page" 2>&1 >/dev/null)
    [ -z "$said" ] || { echo "$said"; exit 1; }
done
cd "$CAREERGUIDE_SOURCE"
bash tests/checks/manual/complete.bash pipeline/package/careerguide.bash
if command -v zsh >/dev/null; then
    zsh -f tests/checks/manual/complete.zsh pipeline/package
else
    echo "there is no zsh: its completions were not tried"
fi
