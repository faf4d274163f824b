"""Install Opt-Outs from this folder, without a network:  python install.py [FOLDER]

Needs 64-bit Python 3.11, 3.12 or 3.13 and nothing else. FOLDER (usually Opt-Outs in the person's own folder) is made
or brought up to date; the lists are elsewhere and are not touched. Every file here is checked before anything is done.
"""

import hashlib
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
OLDEST, NEWEST = (3, 11), (3, 13)
MARK = "opt-outs-folder"


class Refused(Exception):
    """Why nothing was installed, as a sentence for the person."""


def main(words):
    try:
        if words and words[0].startswith("-"):
            print(__doc__)
            return 0 if words[0] in {"-h", "--help"} else 2
        check_python()
        check_files()
        folder = os.path.abspath(words[0] if words else os.path.join(os.path.expanduser("~"), "Opt-Outs"))
        install(folder)
    except Refused as refused:
        print(f"{refused} Nothing was installed.", file=sys.stderr)
        return 3
    except (OSError, subprocess.CalledProcessError) as error:
        print(
            f"The installation was not finished ({error}). The lists were not touched; run this again.", file=sys.stderr
        )
        return 3
    return 0


def check_python():
    """Refuse a Python the wheels do not fit. Older Pythons must be able to read this file to be told so."""
    bits = 64 if sys.maxsize > 2**32 else 32
    here = f"this is {sys.version_info[0]}.{sys.version_info[1]} ({bits}-bit)"
    if not OLDEST <= sys.version_info[:2] <= NEWEST or sys.maxsize < 2**32:
        raise Refused(f"64-bit Python 3.11, 3.12 or 3.13 is needed; {here}.")
    systems = {"win32": "windows", "darwin": "macos", "linux": "linux"}
    meant = os.path.basename(HERE).rpartition("-")[2]
    if meant in systems.values() and systems.get(sys.platform) != meant:
        raise Refused(f"This folder is for {meant}; take the one for this system.")


def check_files():
    """Refuse files that are damaged, missing or not of this folder."""
    try:
        with open(os.path.join(HERE, "SHA256SUMS"), encoding="utf-8") as file:
            wanted = dict(reversed(line.rstrip("\n").split("  ", 1)) for line in file)
    except (OSError, ValueError):
        raise Refused("The list of files, SHA256SUMS, is missing or damaged; copy the folder again.") from None
    for name, digest in wanted.items():
        path = os.path.join(HERE, *name.split("/"))
        if not os.path.exists(path):
            raise Refused(f"The file {name} is missing; copy the folder again.")
        found = hashlib.sha256()
        with open(path, "rb") as file:
            for block in iter(lambda: file.read(1 << 20), b""):
                found.update(block)
        if found.hexdigest() != digest:
            raise Refused(f"The file {name} is damaged; copy the folder again.")
    strange = set(os.listdir(os.path.join(HERE, "wheels"))) - {name.partition("/")[2] for name in wanted}
    if strange:
        raise Refused(f"The file wheels/{min(strange)} does not belong to this folder; copy it again.")


def install(folder):
    """Make the environment in ``folder`` and put every package in it, hashes required."""
    if os.path.isdir(folder) and os.listdir(folder) and not os.path.exists(os.path.join(folder, MARK)):
        raise Refused(f"The folder {folder} holds something else; choose another one.")
    import venv

    try:
        venv.EnvBuilder(with_pip=True, clear=True).create(folder)
    except subprocess.CalledProcessError:
        raise Refused(
            "This Python cannot make environments (on Debian and Ubuntu the package python3-venv is missing)."
        ) from None
    with open(os.path.join(folder, MARK), "w", encoding="utf-8") as file:
        file.write("Made by install.py of Opt-Outs; it may be deleted as a whole.\n")
    scripts = os.path.join(folder, "Scripts" if os.name == "nt" else "bin")
    python = os.path.join(scripts, "python.exe" if os.name == "nt" else "python")
    command = [python, "-I", "-m", "pip", "install", "-q", "--no-index", "--only-binary", ":all:", "--require-hashes"]
    command += ["--find-links", os.path.join(HERE, "wheels"), "-r", os.path.join(HERE, "requirements.txt")]
    alone = dict(os.environ, PIP_CONFIG_FILE=os.devnull, PIP_NO_INDEX="1", PIP_DISABLE_PIP_VERSION_CHECK="1")
    alone.pop("PIP_FIND_LINKS", None)
    subprocess.check_call(command, env=alone)
    program = os.path.join(scripts, "opt-outs.exe" if os.name == "nt" else "opt-outs")
    print(f"Installed in {folder}.\nStart it with:  {program}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
