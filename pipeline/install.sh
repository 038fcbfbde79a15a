#!/bin/sh
# Installs the Debian packages listed in the files that are named, as far as they are missing, and
# says which before it does.
set -eu

missing=
for package in $(grep -hv '^#' "$@"); do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

echo "Missing Debian packages, to be installed now:$missing"
as_root=
if [ "$(id -u)" -ne 0 ]; then
    as_root=sudo
    echo "This asks for your password (sudo)."
fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# shellcheck disable=SC2086 # both hold words
if ! { $as_root apt-get update &&
    $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends $missing; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "The packages could not be installed; the reason stands above." >&2
    exit 3
fi
echo "Installed."
