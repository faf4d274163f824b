#!/usr/bin/env bash
# Installs the setup program over an older one under wine 10 with no network, tests the installed program there, removes
# it again.
#   check_setup.sh SETUP.exe OLDER.exe      Needs root and, once, Debian's packages: a trixie root with wine (1.3 GB).
set -euo pipefail
setup=$(realpath "$1")
older=$(realpath "$2")
here=$(cd "$(dirname "$0")/../.." && pwd)
work="$here/build/check-windows"
root="$work/root"
report="$work/report"
prefix="$root/tmp/home/prefix"
mkdir -p "$report"

if [ ! -e "$work/root-is-made" ]; then
    rm -rf "$root"
    mmdebstrap --quiet --variant=minbase --include=wine,wine64,fonts-dejavu-core,xdotool,x11-apps,openbox trixie "$root"
    touch "$work/root-is-made"
fi
python3 "$here/packaging/windows/complete_wine.py" "$root"
Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp -noreset 3>"$work/display" >"$report/xvfb.log" 2>&1 &
screen=$!
trap 'kill $screen 2>/dev/null || true' EXIT
for _ in $(seq 50); do [ -s "$work/display" ] || sleep 0.1; done
number=$(cat "$work/display")
rm -rf "$root/tmp/home"
mkdir -p "$root/tmp/home" "$prefix"
cp "$setup" "$root/tmp/home/setup.exe"
cp "$(dirname "$0")/check_installed.sh" "$root/tmp/home/check_installed.sh"
cp "$older" "$root/tmp/home/older.exe"
cp "$here/tests/databases/schema-1.sqlite" "$root/tmp/home/first.sqlite"

NUMBER=$number unshare --net --mount --propagation private bash -c '
    root=$1
    mkdir -p "$root/tmp/.X11-unix"
    mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
    mount -t proc proc "$root/proc"
    mount --bind /dev "$root/dev"
    exec chroot "$root" env -i HOME=/tmp/home PATH=/usr/bin:/bin:/usr/sbin:/sbin LANG=C.UTF-8 DISPLAY=":$NUMBER" \
        WINEDEBUG=-all WINEPREFIX=/tmp/home/prefix WINEDLLOVERRIDES="mscoree,mshtml=" \
        bash /tmp/home/check_installed.sh' inside "$root" || status=$?
cp "$root"/tmp/home/out/* "$report/" 2>/dev/null || true
rm -rf "$root/tmp/home" # wine's drives are links to everywhere
exit "${status:-0}"
