"""Linked on Dask or here: the same incidents, with the same ids and histories."""

from __future__ import annotations

import json
import random
from pathlib import Path

from click.testing import CliRunner
from sqlalchemy import text

from musnad.cli import cli
from musnad.store.connect import opened
from musnad.store.incidents import incidents

TOWNS = ("إدلب", "حلب", "هجين", "الرقة", "دير الزور", "سراقب")
ACTS = ("غارة جوية", "قصف مدفعي", "انفجار سيارة مفخخة")
TABLES = ("claim", "fact", "block", "edge", "copy", "sketch", "member", "incident")
LONG = (" وأفاد شهود عيان في المكان بأن سيارات الإسعاف نقلت المصابين إلى مشفى المدينة "
        "وأن فرق الدفاع المدني واصلت البحث بين الأنقاض حتى ساعة متأخرة من الليل")


def write(folder: Path, many: int = 120) -> None:
    """Reports of a few acts each told several times, some copied, one in two versions."""
    folder.mkdir()
    chance = random.Random(7)
    rows = []
    for i in range(many):
        town, act = chance.choice(TOWNS), chance.choice(ACTS)
        day = chance.randrange(4, 28)
        told = f"قتل {chance.randrange(3, 6)} مدنيين في {act} على مدينة {town} أمس."
        rows.append({"id": f"r{i}", "outlet": f"صحيفة {i % 7}", "text": told + (
            LONG if chance.random() < 0.3 else ""), "published": f"2019-05-{day:02}"})
    rows.append(rows[5] | {"text": rows[5]["text"] + " ونقل المصابون."})
    rows.append(rows[6])
    rows[7]["forwarded_from"] = "شبكة الوادي"
    for number in range(3):
        lines = [json.dumps(row) + "\n" for row in rows[number * 50 : number * 50 + 50]]
        (folder / f"{number}.jsonl").write_text("".join(lines), "utf-8")


def run(*arguments: object) -> None:
    found = CliRunner().invoke(cli, [str(a) for a in arguments])
    assert found.exit_code == 0, found.output


def told(store: Path) -> dict[str, object]:
    with opened(str(store), "read") as db:
        found: dict[str, object] = {"incidents": incidents(db)}
        for table in TABLES:
            rows = db.execute(text(f"select * from {table}")).all()
            found[table] = sorted(map(repr, rows))
    return found


def test_the_same_incidents_as_on_one_machine(tmp_path: Path) -> None:
    source, here, there = tmp_path / "in", tmp_path / "here.db", tmp_path / "there.db"
    write(source)
    run("read", *sorted(source.iterdir()), "--store", here, "--output", tmp_path / "out")
    run("link", "--store", here)
    run("scale", "read", "--input", source, "--output", tmp_path / "parquet", "--jobs", 2)
    run("scale", "link", "--input", tmp_path / "parquet", "--store", there, "--jobs", 2)
    expected, found = told(here), told(there)
    assert len(expected["incidents"]) > 20  # type: ignore[arg-type]
    assert expected["copy"]
    for table, rows in expected.items():
        assert found[table] == rows, table


def test_a_store_that_has_claims_is_refused(tmp_path: Path) -> None:
    source, store = tmp_path / "in", tmp_path / "here.db"
    write(source, 9)
    run("read", source / "0.jsonl", "--store", store, "--output", tmp_path / "out")
    found = CliRunner().invoke(cli, ["scale", "link", "--input", str(tmp_path), "--store",
                                     str(store), "--jobs", "1"])
    assert found.exit_code == 1
    assert "the store has claims already" in found.stderr
