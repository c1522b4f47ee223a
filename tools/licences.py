# SPDX-License-Identifier: Apache-2.0
"""What Musnad needs at run time, with licences: docs/licences.md and a CycloneDX SBOM.

    licences.py [--check] [--sbom FILE]

Walks what is installed from `musnad` with every extra but `dev`. --check fails where the
page is not up to date or a licence is one that Musnad does not take.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "licences.md"
NOT_SHIPPED = "dev"
# Classifiers and short names as packages write them, to SPDX.
SPDX = {
    "apache": "Apache-2.0", "mit": "MIT", "bsd": "BSD-3-Clause", "mpl": "MPL-2.0",
    "mozilla": "MPL-2.0", "python software foundation": "PSF-2.0", "psf": "PSF-2.0",
    "lgpl": "LGPL-3.0-only", "lesser general": "LGPL-3.0-only", "isc": "ISC",
    "unlicense": "Unlicense", "0bsd": "0BSD",
}
REFUSED = ("gpl", "general public", "agpl", "affero", "sspl", "commons clause")
HEAD = """\
# Licences

What Musnad needs at run time, with all extras, as `make sbom` finds it installed. All are
compatible with Apache-2.0. None is under the GPL; a library under the LGPL (`psycopg`, an
extra) is used as it is and may be replaced. Packages that only developers need are locked
in `requirements-dev.txt` and shipped with nothing.

| package | needed for | licence |
|---|---|---|
"""


@dataclass(frozen=True, slots=True)
class Part:
    """A package, its licence, and the extras that bring it (none: always)."""

    name: str
    version: str
    licence: str
    extras: tuple[str, ...]


def parts() -> list[Part]:
    """Everything that some way of installing Musnad brings, by name."""
    brought: dict[str, set[str]] = {}
    ours = distribution("musnad")
    for extra in ("", *(ours.metadata.get_all("Provides-Extra") or ())):
        if extra != NOT_SHIPPED:
            for name in _reached(ours, extra):
                brought.setdefault(name, set()).add(extra)
    found = []
    for name, extras in sorted(brought.items()):
        own = distribution(name)
        found.append(Part(name, own.version, licence_of(own),
                          () if "" in extras else tuple(sorted(extras))))
    return found


def _reached(start: Distribution, extra: str) -> set[str]:
    seen: set[str] = set()
    front = [(start, extra)]
    while front:
        here, asked = front.pop()
        for line in here.requires or ():
            need = Requirement(line)
            name = canonicalize_name(need.name)
            if need.marker and not need.marker.evaluate({"extra": asked}):
                continue
            try:
                own = distribution(name)
            except PackageNotFoundError:
                continue  # of another system
            if name not in seen:
                seen.add(name)
                front += [(own, inner) for inner in ("", *need.extras)]
    return seen


def licence_of(own: Distribution) -> str:
    """An SPDX name where one can be told, else what the package says."""
    about = own.metadata
    if "License-Expression" in about:
        return str(about["License-Expression"])
    words = [c.rpartition(":: ")[2] for c in about.get_all("Classifier") or ()
             if c.startswith("License ::") and not c.endswith("OSI Approved")]
    words += about.get_all("License") or ()
    for each in words:
        for key, spdx in SPDX.items():
            if key in each.lower()[:80]:
                return spdx
    return next(filter(None, words), "unknown").splitlines()[0][:60]


def refused(part: Part) -> bool:
    """Whether Musnad does not take this licence at run time; the LGPL is taken."""
    said = part.licence.lower().replace("lgpl", "").replace("lesser general public", "")
    alternatives = said.split(" or ")
    return all(any(word in each for word in REFUSED) for each in alternatives) or (
        part.licence == "unknown")


def page(found: list[Part]) -> str:
    """docs/licences.md; versions are in the lock and in the SBOM."""
    return HEAD + "".join(
        f"| {p.name} | {', '.join(p.extras) or 'always'} | {p.licence} |\n"
        for p in found)


def sbom(found: list[Part]) -> dict[str, object]:
    """CycloneDX 1.5."""
    ours = distribution("musnad")
    return {
        "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
        "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, page(found) + ours.version)}",
        "metadata": {"component": {
            "type": "application", "name": "musnad", "version": ours.version,
            "bom-ref": "musnad", "purl": f"pkg:pypi/musnad@{ours.version}",
            "licenses": [{"expression": "Apache-2.0"}]}},
        "components": [{
            "type": "library", "name": p.name, "version": p.version,
            "bom-ref": p.name, "purl": f"pkg:pypi/{p.name}@{p.version}",
            "scope": "optional" if p.extras else "required",
            "licenses": [{"expression": p.licence} if " " not in p.licence
                         or " OR " in p.licence or " AND " in p.licence
                         else {"license": {"name": p.licence}}]} for p in found],
        "dependencies": [{"ref": "musnad", "dependsOn": [p.name for p in found]}],
    }


def main() -> int:
    """The command line."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--check", action="store_true")
    ask.add_argument("--sbom", type=Path)
    asked = ask.parse_args()
    found = parts()
    for part in filter(refused, found):
        print(f"{part.name} {part.version}: {part.licence} is not taken at run time")
    if asked.sbom:
        asked.sbom.parent.mkdir(parents=True, exist_ok=True)
        asked.sbom.write_text(json.dumps(sbom(found), indent=1) + "\n", "utf-8")
    stale = not PAGE.exists() or PAGE.read_text("utf-8") != page(found)
    if asked.check and stale:
        print(f"{PAGE} is not up to date: run make sbom")
    elif not asked.check:
        PAGE.write_text(page(found), "utf-8")
    return int(any(map(refused, found)) or (asked.check and stale))


if __name__ == "__main__":
    sys.exit(main())
