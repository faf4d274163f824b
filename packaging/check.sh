#!/usr/bin/env bash
# Builds every package that Linux can build and tests it where it is meant to run: the .deb in clean roots of Debian 12
# and 13, the Windows setup program under wine, the wheelhouse with every Python here; nothing has a network meanwhile.
#   check.sh             builds, builds again and compares, tests
#   check.sh --built     tests what is in dist/
# Needs root on Debian 12 or its kin, installs what it needs, takes about a quarter of an hour and 6 GB. One line a check;
# what each said is in build/check/. Ends non-zero when one fails. It leaves nothing outside dist/ and build/.
set -uo pipefail
cd "$(dirname "$0")/.."
export PIP_CACHE_DIR=$PWD/build/pip-cache PYTHONDONTWRITEBYTECODE=1 DEBIAN_FRONTEND=noninteractive
told=build/check
rm -rf "$told"
mkdir -p "$told"
SECONDS=0

check() { # name, command: one line on how it went
    local name=$1 from=$SECONDS log
    shift
    log="$told/${name//[^A-Za-z0-9.]/-}.log"
    if "$@" >"$log" 2>&1 </dev/null; then
        printf 'ok    %s (%d s)\n' "$name" $((SECONDS - from))
    else
        printf 'FAIL  %s (%d s): %s; all of it in %s\n' "$name" $((SECONDS - from)) "$(tail -n 1 "$log")" "$log"
        echo "$name" >>"$told/failed"
        return 1
    fi
}

untested() { echo "$1" >>"$told/untested"; }

finish() {
    untested "macOS: no Mac has built or started the app (its parts were looked at)"
    untested "a real Windows: wine stood in, and nobody clicked through the setup program's pages"
    untested "a Wayland session; the wheelhouses of Windows and macOS (built, not installed)"
    sed 's/^/not tested: /' "$told/untested"
    if [ -e "$told/failed" ]; then
        echo "$(wc -l <"$told/failed") failed, after $SECONDS s"
        exit 1
    fi
    echo "all passed, after $SECONDS s"
    exit 0
}

python_of() { # version: a Python of it that starts, or nothing
    local candidate
    for candidate in "python$1" "$HOME"/.pyenv/versions/"$1".*/bin/python3; do
        if "$candidate" -c 'import sys' >/dev/null 2>&1; then command -v "$candidate"; return; fi
    done
}

install_tools() {
    local missing=() need version
    for need in mmdebstrap:mmdebstrap Xvfb:xvfb xdotool:xdotool xwd:x11-apps unshare:util-linux openssl:openssl \
        osslsigncode:osslsigncode git:git; do
        command -v "${need%%:*}" >/dev/null || missing+=("${need##*:}")
    done
    if ! "$python" -c 'import ensurepip, pip' 2>/dev/null || [ "$(command -v "$python")" = /usr/bin/python3 ]; then
        version=$(python3 -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        missing+=(python3-venv python3-pip "libpython$version")
    fi
    /usr/bin/python3 -c 'import yaml' 2>/dev/null || missing+=(python3-yaml)
    [ ${#missing[@]} -eq 0 ] || { apt-get update -q && apt-get install -y -q --no-install-recommends "${missing[@]}"; }
}

same_bytes() { # folder, folder
    local path
    diff <(ls "$1") <(ls "$2") || { echo "the packages have other names"; return 1; }
    for path in "$1"/*; do
        cmp "$path" "$2/$(basename "$path")" || return 1
    done
}

wrong_runtime_stops() {
    local said
    echo "no Python" >build/wrong-runtime.zip
    said=$("$python" packaging/windows/build_windows.py --runtime build/wrong-runtime.zip \
        --runtime-sha256 "$(printf '0%.0s' {1..64})" 2>&1) && { echo "a wrong digest was taken"; return 1; }
    grep "is not the file meant" <<<"$said"
}

signed_older_build() {
    local key=build/throw-away-key.pem certificate=build/throw-away-certificate.pem setup=build/older/setup.exe
    openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=Opt-Outs throw-away" -keyout "$key" -out "$certificate" \
        -addext extendedKeyUsage=codeSigning -addext keyUsage=digitalSignature &&
        openssl pkcs12 -export -passout pass: -inkey "$key" -in "$certificate" -out build/throw-away.pfx &&
        OPT_OUTS_SIGN_PFX=$PWD/build/throw-away.pfx \
            "$python" packaging/windows/build_windows.py --runtime test --as-version 0.0.1 || return 1
    osslsigncode verify -ignore-cdp -CAfile "$certificate" -in "$setup" || return 1
    osslsigncode verify -ignore-cdp -CAfile "$certificate" -in build/windows/Opt-Outs/Opt-Outs.exe || return 1
    cp "$setup" build/tampered.exe
    printf 'x' | dd of=build/tampered.exe bs=1 seek=100000 conv=notrunc status=none
    if osslsigncode verify -ignore-cdp -CAfile "$certificate" -in build/tampered.exe; then
        echo "a changed byte was not noticed"
        return 1
    fi
}

workflow_is_yaml() {
    /usr/bin/python3 -c 'import sys, yaml; print(sorted(yaml.safe_load(open(sys.argv[1]))["jobs"]))' \
        packaging/macos/workflow.yml
}

debian() {
    local deb
    deb=$(ls dist/*.deb)
    check ".deb in a clean Debian 12: upgrade, self-test, removal" bash packaging/linux/check_deb.sh "$deb" bookworm
    check ".deb in a clean Debian 13: upgrade, self-test, removal" bash packaging/linux/check_deb.sh "$deb" trixie
}

wheelhouse() {
    local version found
    for version in 3.11 3.12 3.13; do
        found=$(python_of "$version")
        if [ -n "$found" ]; then
            check "wheelhouse with Python $version" \
                bash packaging/wheelhouse/check_wheelhouse.sh "$(ls dist/*-wheelhouse-linux.zip)" "$found"
        else
            untested "the wheelhouse with Python $version, which is not here"
        fi
    done
}

windows() {
    check "an older setup program, signed with a throw-away certificate" signed_older_build
    check "Windows setup under wine: upgrade, self-test, clicks, refusal, removal" \
        bash packaging/windows/check_setup.sh "$(ls dist/*-setup.exe)" build/older/setup.exe
}

python=${PYTHON:-$(python_of 3.12)}
python=${python:-$(command -v python3)}
check "what the checks need is there" install_tools || finish
if [ "${1:-}" != --built ]; then
    check "release" "$python" packaging/release.py || finish
    rm -rf build/first
    mkdir build/first && mv dist/* build/first
    check "release, a second time" "$python" packaging/release.py || finish
    check "two builds are the same bytes" same_bytes build/first dist
fi
check "digests in SHA256SUMS" bash -c 'cd dist && sha256sum -c SHA256SUMS'
check "sizes, and no QML, Quick, WebEngine or Designer" "$python" packaging/contents.py dist
check "a runtime with another digest stops the build" wrong_runtime_stops
check "macOS: the workflow is YAML" workflow_is_yaml
check "macOS: every library resolves" "$python" packaging/macos/check_wheels.py dist/*-wheelhouse-macos.zip
{ debian; wheelhouse; } &
windows
wait
check "start to a usable window within 1.5 s, warm" "$python" packaging/linux/start_time.py dist/*.deb
finish
