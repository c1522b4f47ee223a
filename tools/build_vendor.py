# SPDX-License-Identifier: Apache-2.0
"""What the review page borrows → src/musnad/review/static/vendor and tests, each pinned.

    python tools/build_vendor.py           copy from npm's packages (npm ci) and pin them
    python tools/build_vendor.py --check   exit 1 if a copy is not the one that is pinned
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "tools" / "page"
MODULES = PAGE / "node_modules"
PINNED = PAGE / "pinned.json"
STATIC = Path("src/musnad/review/static")
FONT = "@fontsource/noto-naskh-arabic"
# Preact comes with htm in one file; a bare `import "preact"` would need a bundler.
COPIES = {
    f"{STATIC}/vendor/preact.js": "htm/preact/standalone.module.js",
    f"{STATIC}/vendor/htm.LICENSE": "htm/LICENSE",
    f"{STATIC}/vendor/leaflet.js": "leaflet/dist/leaflet-src.esm.js",
    f"{STATIC}/vendor/leaflet.css": "leaflet/dist/leaflet.css",
    f"{STATIC}/vendor/leaflet.LICENSE": "leaflet/LICENSE",
    f"{STATIC}/vendor/uplot.js": "uplot/dist/uPlot.esm.js",
    f"{STATIC}/vendor/uplot.css": "uplot/dist/uPlot.min.css",
    f"{STATIC}/vendor/uplot.LICENSE": "uplot/LICENSE",
    f"{STATIC}/fonts/naskh-400.woff2":
        f"{FONT}/files/noto-naskh-arabic-arabic-400-normal.woff2",
    f"{STATIC}/fonts/naskh-700.woff2":
        f"{FONT}/files/noto-naskh-arabic-arabic-700-normal.woff2",
    f"{STATIC}/fonts/naskh.LICENSE": f"{FONT}/LICENSE",
    "tests/review/e2e/vendor/axe.min.js": "axe-core/axe.min.js",
    "tests/review/e2e/vendor/axe.LICENSE": "axe-core/LICENSE",
}


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def copy() -> None:
    """Take every file out of the packages that package-lock.json names, and pin it."""
    subprocess.run(["npm", "ci", "--prefix", str(PAGE), "--ignore-scripts"], check=True)
    for name, source in COPIES.items():
        target = ROOT / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(MODULES / source, target)
    pins = {name: digest(ROOT / name) for name in COPIES}
    PINNED.write_text(json.dumps(pins, indent=1) + "\n", encoding="utf-8")


def faults() -> list[str]:
    """What differs between the copies and their pins: one sentence each."""
    pins: dict[str, str] = json.loads(PINNED.read_text(encoding="utf-8"))
    wrong = [f"{name} is not pinned" for name in COPIES if name not in pins]
    for name, pin in pins.items():
        if not (ROOT / name).exists():
            wrong.append(f"{name} is missing")
        elif digest(ROOT / name) != pin:
            wrong.append(f"{name} is not the file that {PINNED.name} pins")
    return wrong


def main() -> None:
    if sys.argv[1:] != ["--check"]:
        copy()
    if wrong := faults():
        sys.exit("\n".join((*wrong, "run: python tools/build_vendor.py")))


if __name__ == "__main__":
    main()
