#!/usr/bin/env bash
# Installs a .deb over an older one in a clean root without Python, tests the program there with the network cut, removes
# it again.
#   check_deb.sh PACKAGE.deb [SUITE]     SUITE: bookworm (Debian 12, the usual one) or trixie (Debian 13). Needs root.
set -euo pipefail
package=$(realpath "$1")
suite=${2:-bookworm}
here=$(cd "$(dirname "$0")/../.." && pwd)
work="$here/build/check-deb-$suite"
root="$work/root"
report="$work/report"
mkdir -p "$report"

refuse() {
    echo "$1" >&2
    exit 1
}
screen=
trap '[ -z "$screen" ] || kill $screen' EXIT

if [ ! -e "$work/root-is-made" ]; then
    rm -rf "$root"
    mmdebstrap --quiet --variant=minbase "$suite" "$root"
    touch "$work/root-is-made"
fi
chroot "$root" dpkg --purge opt-outs >/dev/null 2>&1
[ ! -e "$root/usr/bin/python3" ] || refuse "The clean root $root has a Python; delete it and start again."
traces() { # files and folders of ours, wherever; those of apt's own books and of this check apart
    (cd "$root" && find . -xdev \( -path ./tmp -o -path ./proc -o -path ./dev -o -path ./var/cache/apt \
        -o -path ./var/log \) -prune -o -iname '*opt-outs*' -print -o -iname '*optouts*' -print)
}
install() {
    cp "$1" "$root/tmp/package.deb"
    chroot "$root" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends /tmp/package.deb >>"$report/apt.log" 2>&1
}

echo "== an older version ($suite)"
rm -rf "$work/older"
dpkg-deb -R "$package" "$work/older"
sed -i 's/^Version: .*/Version: 0.0.1/' "$work/older/DEBIAN/control"
echo "only in the older version" >"$work/older/opt/opt-outs/_internal/left-over.txt"
dpkg-deb --root-owner-group -Zgzip -z1 --build "$work/older" "$work/older.deb" >/dev/null
rm -rf "$work/older"
cp /etc/resolv.conf "$root/etc/resolv.conf"
chroot "$root" apt-get update -q >"$report/apt.log" 2>&1
install "$work/older.deb"
[ -e "$root/opt/opt-outs/_internal/left-over.txt" ] || refuse "the older version is not there"
[ ! -e "$root/usr/bin/python3" ] || refuse "the package brought a Python of the system along"

# The display of this check: a socket in /tmp, the only thing of outside that the program sees.
Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp -noreset 3>"$work/display" >"$report/xvfb.log" 2>&1 &
screen=$!
for _ in $(seq 50); do [ -s "$work/display" ] || sleep 0.1; done
number=$(cat "$work/display")

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
inside opt-outs add 0831234567 --reason "asked by telephone"

echo "== installed over it"
install "$package"
[ ! -e "$root/opt/opt-outs/_internal/left-over.txt" ] || refuse "what the older version had stayed behind"
inside opt-outs --version
inside opt-outs search 0831234567
inside opt-outs history 0831234567
cp "$here/tests/databases/schema-1.sqlite" "$root/tmp/home/first.sqlite"
inside opt-outs --database /tmp/home/first.sqlite check

echo "== self-test, offline, in a window"
status=0
inside opt-outs self-test --report /tmp/out/report.json --picture /tmp/out/picture.png || status=$?
cp "$root"/tmp/out/* "$report/" 2>/dev/null || true
[ $status -eq 0 ] || refuse "self-test failed ($status); see $report"
grep -q '"xcb, ' "$report/report.json" || refuse "the window was not on the screen; see $report/report.json"

echo "== removal"
chroot "$root" env DEBIAN_FRONTEND=noninteractive apt-get remove -y -q opt-outs >>"$report/apt.log" 2>&1
left=$(traces)
[ -z "$left" ] || refuse "left behind: $left"
[ -e "$root/tmp/home/.local/share/Opt-Outs/opt-outs.sqlite" ] || refuse "the list was not kept"
echo "$(basename "$package") on $suite: installed over an older one, tested offline, removed without trace, data kept"
