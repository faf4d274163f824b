"""Install Opt-Outs from this folder, without a network.

python install.py [FOLDER]

Needs 64-bit Python 3.11, 3.12 or 3.13 and nothing else. FOLDER (usually Opt-Outs in the person's own folder) is made
or brought up to date; the lists are elsewhere and are not touched. Every file here is checked before anything is done.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
OLDEST, NEWEST = (3, 11), (3, 13)
MARK = "opt-outs-folder"
SYSTEMS = {"win32": "windows", "darwin": "macos", "linux": "linux"}


class RefusedError(Exception):
    """Why nothing was installed, as a sentence for the person."""


def main(words):
    if words and words[0].startswith("-"):
        print(__doc__)
        return 0 if words[0] in {"-h", "--help"} else 2
    try:
        check_python()
        check_files()
        install(Path(words[0] if words else Path.home() / "Opt-Outs").absolute())
    except RefusedError as refused:
        print(f"{refused} Nothing was installed.", file=sys.stderr)
        return 3
    except (OSError, subprocess.CalledProcessError) as error:
        text = f"The installation was not finished ({error}). The lists were not touched; run this again."
        print(text, file=sys.stderr)
        return 3
    return 0


def check_python():
    """Refuse a Python the wheels do not fit; an older one must be able to read this file to be told so."""
    bits = 64 if sys.maxsize > 2**32 else 32
    if not OLDEST <= sys.version_info[:2] <= NEWEST or bits != 64:
        here = f"this is {sys.version_info[0]}.{sys.version_info[1]} ({bits}-bit)"
        raise RefusedError(f"64-bit Python 3.11, 3.12 or 3.13 is needed; {here}.")
    meant = HERE.name.rpartition("-")[2]
    if meant in SYSTEMS.values() and SYSTEMS.get(sys.platform) != meant:
        raise RefusedError(f"This folder is for {meant}; take the one for this system.")


def check_files():
    """Refuse files that are damaged, missing or not of this folder."""
    try:
        lines = (HERE / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
        wanted = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    except (OSError, ValueError):
        raise RefusedError(
            "The list of files, SHA256SUMS, is missing or damaged; copy the folder again."
        ) from None
    for name, digest in wanted.items():
        path = HERE / name
        if not path.exists():
            raise RefusedError(f"The file {name} is missing; copy the folder again.")
        if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            raise RefusedError(f"The file {name} is damaged; copy the folder again.")
    # Names with a point before them are the Finder's (.DS_Store, ._x.whl); pip takes none of them for a package.
    there = [path.name for path in (HERE / "wheels").iterdir() if not path.name.startswith(".")]
    strange = {f"wheels/{name}" for name in there} - set(wanted)
    if strange:
        raise RefusedError(f"The file {min(strange)} does not belong to this folder; copy it again.")


def install(folder):
    """Make the environment in ``folder`` and put every package in it, hashes required."""
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARK).exists():
        raise RefusedError(f"The folder {folder} holds something else; choose another one.")
    try:
        import venv

        venv.EnvBuilder(with_pip=True, clear=True).create(folder)
    except (ImportError, subprocess.CalledProcessError):
        text = (
            "This Python cannot make environments (on Debian and Ubuntu the package python3-venv is missing)."
        )
        raise RefusedError(text) from None
    (folder / MARK).write_text(
        "Made by install.py of Opt-Outs; it may be deleted as a whole.\n", encoding="utf-8"
    )
    scripts, ending = (folder / "Scripts", ".exe") if os.name == "nt" else (folder / "bin", "")
    # --no-deps: the requirements name every package; pip must not solve for others that it cannot fetch here.
    command = [
        str(scripts / f"python{ending}"),
        "-I",
        "-m",
        "pip",
        "install",
        "-q",
        "--no-index",
        "--no-deps",
    ]
    command += ["--require-hashes", "--only-binary", ":all:", "--find-links", str(HERE / "wheels")]
    command += ["-r", str(HERE / "requirements.txt")]
    alone = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    alone.update(PIP_CONFIG_FILE=os.devnull, PIP_DISABLE_PIP_VERSION_CHECK="1")
    subprocess.check_call(command, env=alone)
    print(f"Installed in {folder}.\nStart it with:  {scripts / f'opt-outs{ending}'}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
