#!/bin/sh
# pipeline/MESSAGES.md lists every rule that the program can print, with words that it really prints;
# and every rule is printed by a case.
set -eu
if ! [ -x /usr/bin/python3 ]; then
    echo "skipped: there is no /usr/bin/python3"
    exit 77
fi
exec /usr/bin/python3 "$CAREERGUIDE_SOURCE/tests/checks/messages.py" "$CAREERGUIDE_SOURCE"
