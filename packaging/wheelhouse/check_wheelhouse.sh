#!/usr/bin/env bash
# Installs the wheelhouse of Linux with a Python, without a network, and has the program test itself.
#   check_wheelhouse.sh WHEELHOUSE.zip PYTHON       Needs root, for the network to be cut.
set -euo pipefail
packed=$(realpath "$1")
python=$2
name=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
work=$(cd "$(dirname "$0")/../.." && pwd)/build/check-wheelhouse/$name
trap 'rm -rf "$work"' EXIT
rm -rf "$work"
mkdir -p "$work"
"$python" -m zipfile -e "$packed" "$work"
folder=$(echo "$work"/*/)
folder=${folder%/}
installed="$work/installed é"

echo "== Python $name"
unshare --net "$python" "$folder/install.py" "$installed"
unshare --net env OPT_OUTS_HOME="$work/home" "$installed/bin/opt-outs" add 0831234567
unshare --net env OPT_OUTS_HOME="$work/home" QT_QPA_PLATFORM=offscreen \
    "$installed/bin/opt-outs" self-test --report "$work/report.json"
echo "== once more: an update"
touch "$installed/left-over.txt"
unshare --net "$python" "$folder/install.py" "$installed" >/dev/null
[ ! -e "$installed/left-over.txt" ]
unshare --net env OPT_OUTS_HOME="$work/home" "$installed/bin/opt-outs" search 0831234567

echo "== a damaged file is refused"
wheel=$(find "$folder/wheels" -name 'peewee-*')
printf 'x' | dd of="$wheel" bs=1 seek=100 conv=notrunc status=none
status=0
told=$("$python" "$folder/install.py" "$work/damaged" 2>&1) || status=$?
echo "$told"
if [ "$status" -ne 3 ] || [ -e "$work/damaged" ] || ! grep -q "is damaged" <<<"$told"; then
    echo "A damaged file was not refused as it should be." >&2
    exit 1
fi
