#!/usr/bin/env bash
# Installs a .deb in a clean root without Python and without a network, tests the program there, removes it again.
#   check_deb.sh PACKAGE.deb [SUITE]     SUITE: bookworm (Debian 12, the usual one) or trixie (Debian 13). Needs root.
set -euo pipefail
package=$(realpath "$1")
suite=${2:-bookworm}
here=$(cd "$(dirname "$0")/../.." && pwd)
work="$here/build/check-deb-$suite"
root="$work/root"
report="$work/report"
mkdir -p "$report"

if [ ! -e "$root/etc/debian_version" ]; then
    mmdebstrap --quiet --variant=minbase "$suite" "$root"
fi
if [ -e "$root/usr/bin/python3" ]; then
    echo "The clean root $root has a Python; delete it and start again." >&2
    exit 1
fi
list() { (cd "$root" && find opt usr/bin usr/share/applications usr/share/metainfo usr/share/icons \
    -not -type d 2>/dev/null | grep -i 'opt-outs\|optouts' || true); }

echo "== install ($suite)"
cp "$package" "$root/tmp/package.deb"
cp /etc/resolv.conf "$root/etc/resolv.conf"
chroot "$root" apt-get update -q >"$report/apt.log" 2>&1
chroot "$root" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends /tmp/package.deb >>"$report/apt.log" 2>&1
[ ! -e "$root/usr/bin/python3" ]

# The display of this check: a socket in /tmp, the only thing of outside that the program sees.
for number in $(seq 71 99); do
    [ -e "/tmp/.X11-unix/X$number" ] || break
done
Xvfb ":$number" -screen 0 1400x900x24 -nolisten tcp >"$report/xvfb.log" 2>&1 &
screen=$!
trap 'kill $screen 2>/dev/null || true' EXIT
sleep 2

inside() {
    unshare --net --mount --propagation private bash -c '
        root=$1; shift
        mkdir -p "$root/tmp/.X11-unix"
        mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
        mount -t proc proc "$root/proc"
        mount --bind /dev "$root/dev"
        exec chroot "$root" env -i HOME=/tmp/home PATH=/usr/bin:/bin LANG=C.UTF-8 DISPLAY=":$NUMBER" "$@"' \
        inside "$root" "$@"
}
export NUMBER=$number
rm -rf "$root/tmp/home" "$root/tmp/out"
mkdir -p "$root/tmp/home" "$root/tmp/out"

echo "== the command line, offline"
inside opt-outs --version
inside opt-outs accounts
inside opt-outs add 0831234567 --reason "asked by telephone"
inside opt-outs search 0831234567

echo "== self-test, offline, in a window"
set +e
inside opt-outs self-test --report /tmp/out/report.json --picture /tmp/out/picture.png
status=$?
set -e
cp "$root"/tmp/out/* "$report/" 2>/dev/null || true
[ $status -eq 0 ] || { echo "self-test failed ($status); see $report" >&2; exit 1; }

echo "== removal"
chroot "$root" env DEBIAN_FRONTEND=noninteractive apt-get remove -y -q opt-outs >>"$report/apt.log" 2>&1
left=$(list)
[ -z "$left" ] || { echo "left behind: $left" >&2; exit 1; }
[ -e "$root/tmp/home/.local/share/Opt-Outs/opt-outs.sqlite" ] || { echo "the list was not kept" >&2; exit 1; }
echo "$(basename "$package") on $suite: installed, tested offline, removed without trace, data kept"
