"""A manifest kept elsewhere finds what a forger of the store's own seals would hide."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result
from sqlalchemy import text

from musnad.cli import cli
from musnad.store.connect import opened
from musnad.store.seals import seal


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(a) for a in arguments])


def test_the_same_store_gives_the_same_manifest(store: str) -> None:
    one = run("manifest", store).stdout
    assert one == run("manifest", store).stdout
    assert one.startswith("musnad-manifest/1 0.1.0 ")
    assert one.splitlines()[-1].startswith("all ")
    assert one.count("\nreport ") == 5


def test_forged_and_sealed_anew_is_still_found(store: str, tmp_path: Path) -> None:
    kept = tmp_path / "m.txt"
    kept.write_text(run("manifest", store).stdout, encoding="utf-8")
    assert run("verify", store, "--manifest", kept).exit_code == 0
    with opened(store) as db, db.begin():
        db.execute(text("update capture set status = 404"))
        seal(db, "capture", [1])
    assert run("verify", store).exit_code == 0
    said = run("verify", store, "--manifest", kept)
    assert said.exit_code == 1
    assert "capture 1 " in said.stdout
    assert "was in the manifest" in said.stdout
