#!/usr/bin/env bash
# Builds every package that Linux can build and tests it where it is meant to run: the .deb in clean roots of Debian 12
# and 13, the Windows setup program under wine, the wheelhouse with every Python here; nothing has a network meanwhile.
#   check.sh             builds, builds again and compares, tests
#   check.sh --built     tests what is in dist/
# Needs root on Debian 12, installs what it needs, takes a quarter of an hour and 5 GB in build/.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-$(command -v python3.12 || command -v python3)}
SECONDS=0
told() { echo "-- $1 (after $SECONDS s)"; }

missing=()
for need in mmdebstrap:mmdebstrap Xvfb:xvfb xauth:xauth unshare:util-linux openssl:openssl; do
    command -v "${need%%:*}" >/dev/null || missing+=("${need##*:}")
done
if [ ${#missing[@]} -gt 0 ]; then
    apt-get update -q >/dev/null
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >/dev/null
fi

if [ "${1:-}" != --built ]; then
    "$python" packaging/release.py
    told "built"
    "$python" packaging/linux/build_deb.py >/dev/null
    "$python" packaging/windows/build_windows.py --runtime test >/dev/null
    (cd dist && sha256sum --quiet -c SHA256SUMS)
    told "built a second time: the same bytes"
fi
(cd dist && sha256sum --quiet -c SHA256SUMS)

python3 packaging/macos/check_wheels.py dist/*-wheelhouse-macos.zip
told "the macOS libraries, looked at"

deb=$(ls dist/*.deb)
bash packaging/linux/check_deb.sh "$deb" bookworm
bash packaging/linux/check_deb.sh "$deb" trixie
told "the .deb"

bash packaging/windows/check_setup.sh "$(ls dist/*-setup.exe)"
told "the Windows setup program"

pythons=()
for version in 3.11 3.12 3.13; do
    found=$(command -v "python$version" || ls -d "$HOME"/.pyenv/versions/$version.*/bin/python3 2>/dev/null | tail -1 || true)
    if [ -n "$found" ]; then pythons+=("$found"); else echo "not tested: the wheelhouse with Python $version, not here"; fi
done
bash packaging/wheelhouse/check_wheelhouse.sh "$(ls dist/*-wheelhouse-linux.zip)" "${pythons[@]}"
told "the wheelhouse"
echo "not tested: macOS (no Mac), a real Windows (wine stood in), Wayland"
