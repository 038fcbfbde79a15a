#!/bin/sh
# Builds the Debian package, has lintian read it, installs it into a clean Debian 12 that debootstrap
# makes, and runs it there as an ordinary user in an empty folder. Takes some two minutes, root and a
# Debian mirror (the one that apt is set up with), and therefore runs only where CAREERGUIDE_SLOW is
# set: CAREERGUIDE_SLOW=1 sh tests/run.sh -R check-package
set -eu
skip() {
    echo "skipped: $*"
    exit 77
}
[ -n "${CAREERGUIDE_SLOW-}" ] || skip "takes two minutes; CAREERGUIDE_SLOW=1 runs it"
for tool in cpack dpkg-shlibdeps lintian debootstrap apt-get qpdf pdftotext; do
    command -v $tool >/dev/null || skip "there is no $tool"
done
[ "$(id -u)" = 0 ] || skip "only root can make a root of its own"
# shellcheck disable=SC2016 # apt fills it in
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Codename: bookworm' \
    'Component: main' | sort -u | head -n 1)
[ -n "$mirror" ] || skip "apt knows no mirror of Debian 12"

work=$CAREERGUIDE_WORK/package
rm -rf "$work"
mkdir -p "$work"
cmake -S "$CAREERGUIDE_SOURCE" -B "$work/build" -DCMAKE_INSTALL_PREFIX=/usr \
    -DCAREERGUIDE_TESTS=OFF >/dev/null
cmake --build "$work/build" -j "$(nproc)" >/dev/null
(cd "$work/build" && cpack -G DEB >/dev/null)
package=$(find "$work/build" -maxdepth 1 -name '*.deb')
dpkg-deb --field "$package" Package Version Depends
# the package is not meant for Debian's own archive, so that it closes no report there
lintian --allow-root --fail-on error,warning --suppress-tags initial-upload-closes-no-bugs "$package"

root=$work/root
if ! debootstrap --variant=minbase bookworm "$root" "$mirror" >"$work/log" 2>&1; then
    tail -n 5 "$work/log"
    skip "debootstrap could not make a Debian 12"
fi
apt-config dump Acquire >"$root/etc/apt/apt.conf.d/10-host"
cp "$package" "$root/careerguide.deb"
if ! { chroot "$root" apt-get update &&
    chroot "$root" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends /careerguide.deb; } >"$work/log" 2>&1; then
    tail -n 20 "$work/log"
    exit 1
fi

mkdir "$root/empty"
chown 12345:12345 "$root/empty"
inside() {
    chroot --userspec=12345:12345 "$root" /usr/bin/env -i PATH=/usr/bin:/bin "$@"
}
inside careerguide --version | head -n 1
inside sh -c 'cd /empty && careerguide new && careerguide build --quiet --lang en,es --as-of 2026-01-01'
for file in sonography.pdf sonography-es.pdf sonography-handout.pdf; do
    qpdf --check "$root/empty/output/sonography/$file" >/dev/null
    pdffonts "$root/empty/output/sonography/$file" | grep -q Lato
done
pdftotext "$root/empty/output/sonography/sonography.pdf" - | grep '13\.0%' | head -n 1
"$CAREERGUIDE" build --quiet --lang en,es --as-of 2026-01-01 --input "$root/empty/input" \
    --output "$work/here" 2>/dev/null
diff -r "$root/empty/output" "$work/here" # another machine, the same bytes
chroot "$root" apt-get purge -y careerguide >"$work/log" 2>&1
left=$(find "$root/usr" -name '*careerguide*')
[ -z "$left" ] || { echo "left behind: $left"; exit 1; }
rm -rf "$root"
echo "installed, run and removed in a clean Debian 12; its guides are this machine's, byte for byte"
