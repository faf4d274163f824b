#!/usr/bin/env bash
# On a runner: puts the certificate of the secrets into a key chain of its own and names it to the later steps.
# Without secrets it does nothing, and the app gets an ad-hoc seal.
set -euo pipefail
if [ -z "${MACOS_CERTIFICATE:-}" ]; then
    echo "No certificate: the app is sealed ad hoc and not notarised."
    exit 0
fi
chain="$RUNNER_TEMP/opt-outs.keychain-db"
password=$(uuidgen)
security create-keychain -p "$password" "$chain"
security set-keychain-settings -lut 7200 "$chain"
security unlock-keychain -p "$password" "$chain"
base64 --decode <<<"$MACOS_CERTIFICATE" >"$RUNNER_TEMP/certificate.p12"
security import "$RUNNER_TEMP/certificate.p12" -k "$chain" -P "$MACOS_CERTIFICATE_PASSWORD" -T /usr/bin/codesign
rm "$RUNNER_TEMP/certificate.p12"
security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$chain"
security list-keychains -d user -s "$chain" login.keychain-db
echo "OPT_OUTS_CODESIGN_IDENTITY=$MACOS_IDENTITY" >>"$GITHUB_ENV"
if [ -n "${MACOS_NOTARY_PASSWORD:-}" ]; then
    xcrun notarytool store-credentials opt-outs --apple-id "$MACOS_NOTARY_APPLE_ID" \
        --team-id "$MACOS_NOTARY_TEAM" --password "$MACOS_NOTARY_PASSWORD"
    echo "OPT_OUTS_NOTARY_PROFILE=opt-outs" >>"$GITHUB_ENV"
fi
