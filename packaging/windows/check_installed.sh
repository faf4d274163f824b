#!/usr/bin/env bash
# Runs inside the wine root, for check_setup.sh: setup.exe, older.exe and first.sqlite are in /tmp/home.
set -uo pipefail
cd /tmp/home
mkdir -p out
user="$WINEPREFIX/drive_c/users/$(id -un)"
place="$user/AppData/Local/Programs/Opt-Outs"
data="$user/AppData/Local/Opt-Outs/opt-outs.sqlite"
failures=0

expect() { # what, wanted, found
    if [ "$2" = "$3" ]; then echo "ok    $1"; else echo "FAIL  $1: wanted $2, found $3"; failures=$((failures + 1)); fi
}
there() { if [ -e "$1" ]; then echo yes; else echo no; fi; }
run() { timeout 240 wine "$@" >>out/wine.log 2>&1; echo $?; }
gui() { timeout 240 wine start /wait /unix "$@" >>out/wine.log 2>&1; echo $?; }
console() { timeout 120 wine "$place/bin/opt-outs.exe" "$@" 2>>out/wine.log | tr -d '\r'; }

openbox >/dev/null 2>&1 & # without a window manager a dialog is not given the keys
timeout 120 wineboot -i >out/wine.log 2>&1
wine reg add 'HKCU\Software\Wine\AeDebug' /f >>out/wine.log 2>&1
wine reg add 'HKLM\Software\Microsoft\Windows NT\CurrentVersion\AeDebug' /v Debugger /d false /f >>out/wine.log 2>&1
key='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Opt-Outs'
listed_version() { timeout 60 wine reg query "$key" /v DisplayVersion 2>>out/wine.log | tr -d '\r' | awk '/REG_SZ/ { print $3 }'; }

expect "an older version installs silently" 0 "$(gui /tmp/home/older.exe /S)"
older=$(listed_version)
expect "it calls itself older" "$older" "$(console --version | awk '{ print $NF }')"
console add 0831234567 --reason "asked by telephone"
expect "it finds what it added" 1 "$(console search 0831234567 | grep -c 'is on the opt-out list')"
touch "$place/lib/left-over.txt" "$place/program/app/left_over.pyc"

expect "the new version installs over it" 0 "$(gui /tmp/home/setup.exe /S)"
newer=$(listed_version)
expect "it is another version" yes "$([ -n "$newer" ] && [ "$newer" != "$older" ] && echo yes || echo no)"
expect "it calls itself so" "$newer" "$(console --version | awk '{ print $NF }')"
expect "what only the older version had is gone" "no no" \
    "$(there "$place/lib/left-over.txt") $(there "$place/program/app/left_over.pyc")"
expect "the list is kept" 1 "$(console search 0831234567 | grep -c 'is on the opt-out list')"
expect "and why" 1 "$(console history 0831234567 | grep -c 'asked by telephone')"
console --database 'Z:\tmp\home\first.sqlite' check
expect "a database of the first version is brought up to date" 0 "$?"
expect "the window's program is there" yes "$(there "$place/Opt-Outs.exe")"
expect "the command line is there" yes "$(there "$place/bin/opt-outs.exe")"
expect "a link in the start menu" yes \
    "$(there "$user/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Opt-Outs.lnk")"
expect "listed among the apps" 0 "$(run reg query "$key")"
expect "offered by Open with" 0 "$(run reg query 'HKCU\Software\Classes\Applications\Opt-Outs.exe\SupportedTypes')"

expect "self-test in a window" 0 \
    "$(gui "$place/Opt-Outs.exe" self-test --report 'Z:\tmp\home\out\report.json' --picture 'Z:\tmp\home\out\picture.png')"
tr ',' '\n' <out/report.json | grep -A1 '"ok": false' || true

echo "--    while the program runs"
(timeout 200 wine start /wait /unix "$place/Opt-Outs.exe" >>out/wine.log 2>&1 &)
for _ in $(seq 40); do
    sleep 0.5
    window=$(xdotool search --onlyvisible --name '^Opt-Outs' 2>/dev/null | head -1)
    [ -n "$window" ] && break
done
expect "the window shows" yes "$([ -n "${window:-}" ] && echo yes || echo no)"
sleep 3
expect "setup refuses" 4 "$(gui /tmp/home/setup.exe /S)"
expect "the uninstaller refuses" 4 "$(gui "$place/Uninstall.exe" /S _?=$(winepath -w "$place" 2>/dev/null))"
expect "nothing was removed" yes "$(there "$place/program/app")"
window=$(xdotool search --onlyvisible --name '^Opt-Outs$' | tail -1)
eval "$(xdotool getwindowgeometry --shell "$window")" # X, Y, WIDTH, HEIGHT
echo "--    by hand: a click into the search field, and digits"
xwd -root -silent -out out/before.xwd
for _ in 1 2 3 4 5; do # wine hands the keys over late, when it is busy
    xdotool mousemove $((X + WIDTH / 2)) $((Y - 8)) sleep 0.3 click 1 sleep 1
    xdotool mousemove $((X + WIDTH - 230)) $((Y + 158)) sleep 0.3 click 1 sleep 1
    xdotool type --delay 100 '083 123'
    sleep 2
    xwd -root -silent -out out/found.xwd
    cmp -s out/before.xwd out/found.xwd || break
done
xdotool type --delay 100 '999'
sleep 2
xwd -root -silent -out out/not-found.xwd
expect "digits typed into the window are searched for" yes "$(cmp -s out/before.xwd out/found.xwd && echo no || echo yes)"
expect "more digits change the answer" yes "$(cmp -s out/found.xwd out/not-found.xwd && echo no || echo yes)"
xdotool key alt+F4
for _ in $(seq 20); do
    xdotool search --onlyvisible --name '^Opt-Outs' >/dev/null 2>&1 || break
    sleep 0.5
done
expect "it closes when its window is closed" no "$(xdotool search --onlyvisible --name '^Opt-Outs' >/dev/null 2>&1 && echo yes || echo no)"
wine taskkill /f /im Opt-Outs.exe >>out/wine.log 2>&1
sleep 2

expect "removes silently" 0 "$(gui "$place/Uninstall.exe" /S)"
for _ in $(seq 20); do [ -e "$place" ] && sleep 0.5; done
expect "the folder is gone" no "$(there "$place")"
expect "no longer listed" 1 "$(run reg query "$key")"
expect "the list stays" yes "$(there "$data")"

# Without a space: wine would put the whole word in quotation marks, which NSIS does not take off a /D.
strange="$WINEPREFIX/drive_c/users/JoséNúñez中/Opt-Outs"
mkdir -p "$(dirname "$strange")"
gui /tmp/home/setup.exe /S '/D=C:\users\JoséNúñez中\Opt-Outs' >/dev/null
expect "installs where names are not English" yes "$(there "$strange/Opt-Outs.exe")"
place="$strange"
expect "starts there and finds the kept list" 1 "$(console search 0831234567 | grep -c 'is on the opt-out list')"
mkdir "$strange/data"
console search 0831234567 >/dev/null
expect "a data folder makes it portable" yes "$(there "$strange/data/data/opt-outs.sqlite")"
expect "removes with the data when told so" 0 "$(gui "$place/Uninstall.exe" /S /DELETEDATA)"
for _ in $(seq 20); do [ -e "$data" ] && sleep 0.5; done
expect "the list is gone" no "$(there "$data")"
expect "the portable data stays" yes "$(there "$strange/data/data/opt-outs.sqlite")"
wineserver -k
echo "$failures failures"
[ "$failures" -eq 0 ]
