"""What Musnad rests on: no GPL at run time, no extra, no network, locked hashes."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tools"))

from licences import Part, page, parts, refused, sbom  # noqa: E402

ABOUT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
CORE = {re.split(r"[<>=\[]", need)[0] for need in ABOUT["dependencies"]}
# Runs with every package hidden that the core does not ask for.
BARE = """
import sys
from importlib.abc import MetaPathFinder
from importlib.metadata import distribution

class Hidden(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in HIDDEN:
            raise ModuleNotFoundError(name)

HIDDEN = set({hidden!r})
sys.meta_path.insert(0, Hidden())
import musnad, musnad.cli
from musnad.store.connect import opened
from musnad.store.write import add
from musnad.store.linking import link
reading = musnad.read("مقتل خمسة مدنيين في غارة على مدينة إدلب", published="2019-05-22")
with opened({store!r}) as db:
    add(db, reading)
    link(db)
assert not HIDDEN & set(sys.modules), HIDDEN & set(sys.modules)
print(reading.incidents[0].casualties[0].value.count.low)
"""
OPTIONAL = ("pyarrow", "psycopg", "dask", "distributed", "fsspec", "feedparser",
            "resiliparse", "selectolax", "urllib3", "warcio", "zstandard", "fastapi",
            "uvicorn", "openai", "pydantic", "pandas", "numpy", "yaml", "hypothesis",
            "pytest", "trafilatura", "shapely")


def test_no_licence_at_run_time_is_refused_and_the_page_lists_all() -> None:
    found = parts()
    assert {part.name for part in found} >= CORE
    assert [part for part in found if refused(part)] == []
    assert (ROOT / "docs" / "licences.md").read_text("utf-8") == page(found)


@pytest.mark.parametrize(("licence", "taken"), [
    ("MIT", True), ("LGPL-3.0-only", True), ("GPL-3.0-only", False), ("unknown", False),
    ("GNU General Public License v2", False), ("AGPL-3.0", False),
    ("MIT OR GPL-2.0-only", True), ("GNU Lesser General Public License v3", True)])
def test_which_licences_are_taken(licence: str, taken: bool) -> None:
    assert refused(Part("x", "1", licence, ())) is not taken


def test_the_sbom_names_each_part_with_version_and_licence() -> None:
    made = sbom(parts())
    assert (made["bomFormat"], made["specVersion"]) == ("CycloneDX", "1.5")
    components = made["components"]
    assert isinstance(components, list)
    assert all(c["version"] and c["licenses"] and c["purl"] for c in components)


def test_the_core_works_with_no_extra(tmp_path: Path) -> None:
    code = BARE.format(hidden=OPTIONAL, store=str(tmp_path / "m.db"))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True,
                          check=False)
    assert (done.stdout, done.stderr) == ("5\n", "")


def test_each_locked_package_has_hashes_and_no_address() -> None:
    lock = (ROOT / "requirements-dev.txt").read_text("utf-8")
    blocks = re.split(r"\n(?=[a-z0-9])", lock)
    assert len(blocks) > 50
    for block in blocks:
        if "==" in block.partition("\n")[0]:
            assert "--hash=sha256:" in block, block[:60]
    assert "://" not in lock
    assert "--index" not in lock


def test_no_test_may_leave_this_machine() -> None:
    with (socket.socket() as free,
          pytest.raises(pytest.fail.Exception, match="loopback")):
        free.connect(("192.0.2.1", 80))


@pytest.mark.long
def test_the_wheel_is_the_same_twice() -> None:
    tool = ROOT / "tools" / "wheel_twice.py"
    subprocess.run([sys.executable, tool], check=True)
