"""A store of any schema opens in this version; one of a later version does not."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

import pytest
from sqlalchemy import Connection, text

import musnad
from musnad.custody.verify import Asked, Looked, verify
from musnad.errors import StoreError
from musnad.record.output import to_json
from musnad.store.connect import bare, opened
from musnad.store.incidents import incidents
from musnad.store.judgements import judgements
from musnad.store.linking import link
from musnad.store.migrations import MIGRATIONS, step_up
from musnad.store.originals import captures
from musnad.store.reports import versions
from musnad.store.search import index_words, search
from musnad.store.write import add

TEXT = "مقتل خمسة مدنيين في غارة على مدينة إدلب أمس"
AT = "2024-01-01T00:00:00+00:00"
REPORT = """
insert into report (identity, version, id, outlet, published, text, text_sha256, digest,
                    record, added, standing)
values ('a', 1, 'a', 'وكالة', '2019-05-22', :text, :sha, 'd', :record, :at, 1)
returning key
"""
CLAIM = """
insert into claim (report, n, name, record, state) values (:key, 1, 'a#1', :claim, 'new')
"""
JUDGEMENT = """
insert into judgement (question, a, b, answer, by_whom, why, at, applied)
values ('retracted?', 'b', '', 'retracted', 'H. R.', 'withdrawn', :at, 0)
"""
BODY = "insert into original (sha256, body) values (:sha, :body)"
CAPTURE = """
insert into capture (report, url, final_url, fetched, status, headers, sha256)
values (:key, 'u', 'u', :at, 200, '[]', :sha)
"""


def fill(db: Connection, step: int) -> None:
    """What a version with these steps could have left behind."""
    rows = to_json(musnad.read(TEXT, published="2019-05-22", outlet="وكالة", id="a"))
    keys: dict[str, Any] = {
            "text": TEXT, "sha": sha256(TEXT.encode()).hexdigest(), "at": AT,
            "record": json.dumps(rows["report"]), "body": TEXT.encode(),
            "claim": json.dumps(rows["incidents"][0])}
    keys["key"] = db.execute(text(REPORT), keys).scalar_one()
    db.execute(text(CLAIM), keys)
    if step >= 2:
        index_words(db, keys["key"], TEXT)
    if step >= 3:
        db.execute(text(JUDGEMENT), keys)
    if step >= 5:
        db.execute(text(BODY), keys)
        db.execute(text(CAPTURE), keys)


@pytest.mark.parametrize("step", range(1, len(MIGRATIONS) + 1))
def test_a_store_of_each_schema_opens_in_the_newest(where: str, step: int) -> None:
    with bare(where) as db, db.begin():
        step_up(db, step)
        fill(db, step)
    with opened(where) as db:
        with db.begin():
            steps = db.execute(text("select number from migration order by number"))
            assert list(steps.scalars()) == [*range(1, len(MIGRATIONS) + 1)]
        (version,) = versions(db, "a")
        assert version.text == TEXT
        assert [f.id for f in search(db, "إدلب")] == (["a"] if step >= 2 else [])
        assert len(judgements(db)) == (step >= 3)
        if step >= 5:
            assert captures(db, "a")[0].original.body == TEXT.encode()
        add(db, musnad.read(TEXT, published="2019-05-22", outlet="أخرى", id="c"))
        link(db)
        (record,) = incidents(db)
        assert {c["report"] for c in record["claims"]} == {"a", "c"}
        if step < 7:
            assert [str(f) for f in verify(db, Asked(), Looked())] == []


def test_a_store_of_a_later_version_is_refused_and_left_alone(where: str) -> None:
    with opened(where) as db, db.begin():
        db.execute(text("insert into migration values (:n)"), {"n": len(MIGRATIONS) + 1})
    said = r"written by a newer one.*Install that version"
    with pytest.raises(StoreError, match=said), opened(where):
        pass
    with bare(where) as db, db.begin():
        assert db.execute(text("select max(number) from migration")
                          ).scalar_one() == len(MIGRATIONS) + 1


def test_the_steps_are_numbered_as_they_are_taken() -> None:
    assert [step.__name__[:4] for step in MIGRATIONS] == [
        f"m{number:03}" for number in range(1, len(MIGRATIONS) + 1)]
