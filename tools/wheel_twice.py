# SPDX-License-Identifier: Apache-2.0
"""Build the wheel twice, from two copies of what git has: the same bytes, or exit 1."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
GIT = ("git", "-C", str(ROOT))


def built(folder: Path, epoch: str) -> tuple[str, str]:
    """Name and SHA-256 of the wheel of a fresh copy."""
    source, out = folder / "source", folder / "out"
    source.mkdir(parents=True)
    tracked = subprocess.run([*GIT, "ls-files", "-z"], check=True, stdout=subprocess.PIPE)
    for name in filter(None, tracked.stdout.decode().split("\0")):
        target = source / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((ROOT / name).read_bytes())
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d",
                    str(out)], cwd=source, check=True, stdout=subprocess.DEVNULL,
                   env=os.environ | {"SOURCE_DATE_EPOCH": epoch})
    (wheel,) = out.glob("*.whl")
    return wheel.name, sha256(wheel.read_bytes()).hexdigest()


def main() -> int:
    """0 if both wheels are the same."""
    said = subprocess.run([*GIT, "log", "-1", "--format=%ct"], check=True, text=True,
                          stdout=subprocess.PIPE)
    epoch = os.environ.get("SOURCE_DATE_EPOCH") or said.stdout.strip()
    with TemporaryDirectory(prefix="musnad-wheel-") as folder:
        found = [built(Path(folder, name), epoch) for name in ("one", "other")]
    for name, digest in found:
        print(f"{digest}  {name}")
    return int(found[0] != found[1])


if __name__ == "__main__":
    sys.exit(main())
