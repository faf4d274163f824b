#!/usr/bin/env bash
# Installs the setup program under wine 10 with no network, tests the installed program there, removes it again.
#   check_setup.sh SETUP.exe      Needs root and, the first time, Debian's packages: a trixie root with wine (1.3 GB).
set -euo pipefail
setup=$(realpath "$1")
here=$(cd "$(dirname "$0")/../.." && pwd)
work="$here/build/check-windows"
root="$work/root"
report="$work/report"
prefix="$root/tmp/home/prefix"
mkdir -p "$report"

if [ ! -d "$root/usr/lib/x86_64-linux-gnu/wine" ]; then
    mmdebstrap --quiet --variant=minbase --include=wine,wine64,fonts-dejavu-core,xdotool,x11-apps,openbox trixie "$root"
fi
python3 "$here/packaging/windows/complete_wine.py" "$root"
for number in $(seq 71 99); do
    [ -e "/tmp/.X11-unix/X$number" ] || break
done
Xvfb ":$number" -screen 0 1400x900x24 -nolisten tcp >"$report/xvfb.log" 2>&1 &
screen=$!
trap 'kill $screen 2>/dev/null || true' EXIT
sleep 2
rm -rf "$root/tmp/home"
mkdir -p "$root/tmp/home" "$prefix"
cp "$setup" "$root/tmp/home/setup.exe"
cp "$(dirname "$0")/check_installed.sh" "$root/tmp/home/check_installed.sh"
[ -z "${2:-}" ] || cp "$2" "$root/tmp/home/older.exe"

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
exit "${status:-0}"
