"""Make ``dist/Opt-Outs-VERSION-macos-ARCH.dmg`` on a Mac: ``python packaging/macos/build_macos.py``.

With a Developer ID in ``OPT_OUTS_CODESIGN_IDENTITY`` the app is signed with it; with ``OPT_OUTS_NOTARY_PROFILE``
as well (a profile kept by ``xcrun notarytool store-credentials``) it is notarised and the ticket stapled, because a Mac
without a network cannot ask for it. Without them it gets an ad-hoc seal: the app works, and the person opens it the
first time as README.md says. An app with no seal at all would be called damaged, with no way in.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import freezing
import product

ENTITLEMENTS = Path(__file__).resolve().parent / "entitlements.plist"
AD_HOC = "-"


def main() -> None:
    if sys.platform != "darwin":
        raise SystemExit("The .app is built on a Mac; here only its parts can be checked (tests/packaging).")
    app = freezing.freeze("macOS app") / f"{product.NAME}.app"
    identity = os.environ.get("OPT_OUTS_CODESIGN_IDENTITY") or AD_HOC
    seal(app, identity)
    self_test(app)
    image = make_image(app)
    profile = os.environ.get("OPT_OUTS_NOTARY_PROFILE")
    if identity != AD_HOC:
        subprocess.check_call(["codesign", "--sign", identity, "--timestamp", str(image)])
    if identity != AD_HOC and profile:
        notarise(image, profile)
    else:
        print(
            "Not notarised: people open it the first time by Privacy & Security > Open Anyway.",
            file=sys.stderr,
        )
    print(image)


def seal(app: Path, identity: str) -> None:
    """Sign every library, then the app around them, and have the result checked."""
    options = ["--force", "--sign", identity, "--options", "runtime"]
    options.append("--timestamp" if identity != AD_HOC else "--timestamp=none")
    inner = sorted(
        path
        for path in app.rglob("*")
        if path.suffix in {".dylib", ".so"} and path.is_file() and not path.is_symlink()
    )
    for path in inner:
        subprocess.check_call(["codesign", *options, str(path)])
    for framework in sorted(app.rglob("*.framework"), key=lambda path: -len(path.parts)):
        if not framework.is_symlink():
            subprocess.check_call(["codesign", *options, str(framework)])
    subprocess.check_call(["codesign", *options, "--entitlements", str(ENTITLEMENTS), str(app)])
    subprocess.check_call(["codesign", "--verify", "--strict", "--deep", "--verbose=2", str(app)])


def self_test(app: Path) -> None:
    """Run the bundle's own test; its report and picture are left in ``build/macos``."""
    report = product.BUILD / "macos"
    report.mkdir(parents=True, exist_ok=True)
    program = app / "Contents" / "MacOS" / product.NAME
    words = ["self-test", "--report", str(report / "report.json"), "--picture", str(report / "picture.png")]
    subprocess.check_call([str(program), *words], timeout=300)


def make_image(app: Path) -> Path:
    """Return the disk image: the app, and a link to Applications to drop it on."""
    product.DIST.mkdir(exist_ok=True)
    image = product.DIST / f"{product.NAME}-{product.version()}-macos-{platform.machine()}.dmg"
    image.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as place:
        # ditto keeps the links inside frameworks, without which the seal is broken.
        subprocess.check_call(["ditto", str(app), str(Path(place) / app.name)])
        (Path(place) / "Applications").symlink_to("/Applications")
        shutil.copyfile(product.ROOT / "CHANGELOG.md", Path(place) / "Changes.md")
        command = [
            "hdiutil",
            "create",
            "-volname",
            product.NAME,
            "-srcfolder",
            place,
            "-format",
            "UDZO",
            "-fs",
            "HFS+",
        ]
        subprocess.check_call([*command, str(image)], stdout=sys.stderr)
    return image


def notarise(image: Path, profile: str) -> None:
    """Have the image notarised and put the ticket into it."""
    subprocess.check_call(
        ["xcrun", "notarytool", "submit", str(image), "--keychain-profile", profile, "--wait"]
    )
    subprocess.check_call(["xcrun", "stapler", "staple", str(image)])
    subprocess.check_call(["xcrun", "stapler", "validate", str(image)])


if __name__ == "__main__":
    main()
