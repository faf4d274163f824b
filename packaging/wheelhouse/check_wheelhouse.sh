#!/usr/bin/env bash
# Installs the wheelhouse of Linux with each Python given, without a network, and has the program test itself.
#   check_wheelhouse.sh WHEELHOUSE.zip PYTHON...       Needs root, for the network to be cut.
set -euo pipefail
packed=$(realpath "$1")
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m zipfile -e "$packed" "$work"
folder=$(echo "$work"/*/)
folder=${folder%/}
for python in "$@"; do
    name=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    echo "== Python $name"
    unshare --net "$python" "$folder/install.py" "$work/installed é $name"
    unshare --net env OPT_OUTS_HOME="$work/home" QT_QPA_PLATFORM=offscreen \
        "$work/installed é $name/bin/opt-outs" self-test --report "$work/report-$name.json" | tail -1
    unshare --net "$python" "$folder/install.py" "$work/installed é $name" >/dev/null # once more: an update
done

echo "== a damaged file is refused"
wheel=$(find "$folder/wheels" -name 'peewee-*')
printf 'x' | dd of="$wheel" bs=1 seek=100 conv=notrunc status=none
status=0
told=$("$1" "$folder/install.py" "$work/damaged" 2>&1) || status=$?
echo "$told"
if [ "$status" -ne 3 ] || [ -e "$work/damaged" ] || ! grep -q "is damaged" <<<"$told"; then
    echo "A damaged file was not refused as it should be." >&2
    exit 1
fi
