"""What a new version reads otherwise is shown before it is changed."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import text

from musnad.cli import cli
from musnad.custody import again
from musnad.custody import reread as module
from musnad.custody.verify import Asked, Looked, verify
from musnad.stamp import stamp
from musnad.store.connect import opened
from musnad.store.incidents import incidents

from .conftest import TEXTS


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(a) for a in arguments])


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> None:
    """A version that reads twice as many dead, and one incident less in report d."""
    read = again.read_again

    def otherwise(report: object) -> object:
        record, found = read(report)  # type: ignore[arg-type]
        if record["id"] == "d":
            return record, ()
        more = json.loads(json.dumps(found).replace('"low": 3', '"low": 6'))
        if record["id"] == "a":
            more = json.loads(json.dumps(more).replace('"low": 5', '"low": 10'))
        return record, tuple(more)

    monkeypatch.setattr(module, "read_again", otherwise)
    new = replace(stamp(), version="0.2.0")
    monkeypatch.setattr(module, "stamp", lambda: new)


def test_with_the_same_version_there_is_nothing_to_read_again(store: str) -> None:
    assert run("reread", store).output.startswith("0 reports read once more")


@pytest.mark.usefixtures("newer")
def test_changes_are_shown_and_nothing_is_changed(store: str) -> None:
    with opened(store) as db:
        before = incidents(db)
    said = run("reread", "--since", "0.1.0", store).stdout
    assert "https://example.org/a#1 casualties: " in said
    assert "https://example.org/d#1 incident: ground_clash, Taiz → none" in said
    assert said.endswith("4 reports read once more, 2 would be read otherwise, nothing "
                         "replaced\n")
    with opened(store) as db:
        assert incidents(db) == before


@pytest.mark.usefixtures("newer")
def test_applied_the_old_claims_are_kept_and_judged_ones_left(store: str) -> None:
    said = run("reread", "--apply", store)
    assert said.exit_code == 0, said.output
    assert "https://example.org/a: left, people judged what would change" in said.stdout
    assert said.stdout.endswith("1 replaced, 1 left\n")
    with opened(store) as db:
        assert list(verify(db, Asked(sample=0), Looked())) == []
        assert "d" not in {c["report"] for r in incidents(db) for c in r["claims"]}
        with db.begin():
            former = db.execute(text("select name from former")).scalars().all()
            by = db.execute(text("select reader.version from report join reader "
                                 "on reader.key = report.reader order by id")).scalars()
            assert former == ["https://example.org/d#1"]
            assert sorted(by) == ["0.1.0", "0.1.0", "0.2.0", "0.2.0", "0.2.0"]


@pytest.mark.usefixtures("newer")
@pytest.mark.parametrize(("since", "said"), [
    ("0.0.9", "4 reports"), ("0.1.0", "4 reports"), ("0.1.1", "0 reports")])
def test_since_leaves_out_what_earlier_versions_read(
    store: str, since: str, said: str
) -> None:
    assert run("reread", "--since", since, store).stdout.splitlines()[-1].startswith(said)


def test_a_wrong_version_is_said(store: str) -> None:
    assert "is no version" in run("reread", "--since", "next", store).output


def test_every_example_reads_the_same_from_what_the_store_keeps(store: str) -> None:
    assert len(TEXTS) == 4
    with opened(store) as db, db.begin():
        for report in again.kept(db, again.report_keys(db)):
            record, found = again.read_again(report.report)
            assert (record, found) == (report.record, report.incidents)
