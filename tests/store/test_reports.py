"""Reports in a store: added once, versions kept, found by their words."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Connection, text

import musnad
from musnad.errors import StoreError
from musnad.model import Reading
from musnad.store.connect import opened
from musnad.store.judgements import RETRACTED, Answer, judge, judgements
from musnad.store.migrations import MIGRATIONS
from musnad.store.reports import changes, versions
from musnad.store.search import search
from musnad.store.write import Added, add

FIVE = "مقتل خمسة مدنيين في غارة على مدينة إدلب"
SEVEN = "مقتل سبعة مدنيين في غارة على مدينة إدلب"
URL = "https://example.org/1"


def reading(words: str = FIVE, *, published: str = "2019-05-22", id: str = "",
            url: str | None = URL) -> Reading:
    return musnad.read(words, published=published, outlet="وكالة (مثال)", url=url,
                       id=id or None)


def count(db: Connection, table: str) -> int:
    with db.begin():
        found: int = db.execute(text(f"select count(*) from {table}")).scalar_one()
    return found


def test_a_report_and_its_claims_are_kept(db: Connection) -> None:
    assert add(db, reading()) == Added(1, new=True)
    (version,) = versions(db, URL)
    assert version.text == FIVE
    (incident,) = version.incidents
    killed = incident["casualties"][0]
    assert version.text[killed["start"]:killed["stop"]] == killed["text"] == "خمسة مدنيين"


def test_the_same_report_again_adds_nothing(where: str) -> None:
    for _ in range(3):
        with opened(where) as db:
            added = add(db, reading())
    with opened(where) as db:
        assert added == Added(1, new=False)
        assert (count(db, "report"), count(db, "claim")) == (1, 1)


@pytest.mark.parametrize(("later", "said"), [
    (reading(SEVEN), [f"-{FIVE}", f"+{SEVEN}"]),
    (reading(published="2019-05-23"),
     ["-published: 2019-05-22", "+published: 2019-05-23"]),
])
def test_a_changed_report_is_a_new_version(
    db: Connection, later: Reading, said: list[str]
) -> None:
    add(db, reading())
    assert add(db, later) == Added(2, new=True)
    old, new = versions(db, URL)
    assert (old.standing, new.standing) == (False, True)
    assert changes(old, new) == said
    assert add(db, reading()) == Added(1, new=False)  # an old file read once more


def test_an_id_without_a_url_is_one_report_too(db: Connection) -> None:
    add(db, reading(id="7", url=None))
    assert add(db, reading(SEVEN, id="7", url=None)) == Added(2, new=True)
    assert add(db, reading(SEVEN, id="8", url=None)) == Added(1, new=True)


def test_what_is_not_there_is_said(db: Connection) -> None:
    with pytest.raises(StoreError, match="no report x"):
        versions(db, "x")


FOUND = [
    ("غارة", True),
    ("الغارة", True),
    ("غَارَةٌ", True),
    ("قصف", True),  # والقصف
    ("ادلب خمسه", True),
    ('"مدينة إدلب"', True),
    ('"إدلب مدينة"', False),
    ("حلب", False),
    ("إدلب حلب", False),
    ('"', False),
    ("- ( ) *", False),
    ("' or 1=1", False),
]


@pytest.mark.parametrize(("asked", "is_found"), FOUND)
def test_search(db: Connection, asked: str, is_found: bool) -> None:
    add(db, reading(f"{FIVE} بعد توقف الاشتباكات والقصف"))
    add(db, reading("افتتحت البلدية حديقة", url="https://example.org/2"))
    found = list(search(db, asked))
    assert [f.id for f in found] == ([versions(db, URL)[0].id] if is_found else [])


def test_search_shows_the_words_found(db: Connection) -> None:
    add(db, reading(FIVE.replace("في غارة", "بغارة")))
    (found,) = search(db, "غارة")
    assert found.span.of(versions(db, URL)[0].text) == "بغارة"


def test_search_finds_standing_versions_alone(db: Connection) -> None:
    add(db, reading())
    add(db, reading(SEVEN))
    assert [f.passage for f in search(db, "غارة")] == [SEVEN]


def test_a_judgement_is_superseded_and_never_lost(db: Connection) -> None:
    for answer in ("retracted", "withdrawn", "retracted"):
        judge(db, Answer(RETRACTED, URL, "", answer, "A. Reviewer", "the outlet says so"))
    found = judgements(db)
    assert [j.stands for j in found] == [False, False, True]
    assert [j.superseded for j in found] == [found[1].key, found[2].key, None]


@pytest.mark.parametrize("given", [
    Answer(RETRACTED, URL, "", "maybe", "A. Reviewer", "why"),
    Answer(RETRACTED, URL, "", "retracted", " ", "why"),
    Answer(RETRACTED, URL, "", "retracted", "A. Reviewer", ""),
])
def test_a_judgement_needs_a_known_answer_a_name_and_a_reason(
    db: Connection, given: Answer
) -> None:
    with pytest.raises(StoreError):
        judge(db, given)


def test_migrations_are_taken_once_and_never_backwards(where: str) -> None:
    with opened(where) as db:
        assert count(db, "migration") == len(MIGRATIONS)
    with opened(where) as db, db.begin():
        db.execute(text("insert into migration values (999)"))
    with pytest.raises(StoreError, match="newer"), opened(where):
        pass


@pytest.mark.parametrize("bad", [
    "no/such/folder/x.db", "postgresql://nobody@127.0.0.1:1/none"])
def test_a_store_that_cannot_be_opened_is_said(bad: str) -> None:
    with pytest.raises(StoreError, match="can't be used"), opened(bad):
        pass


def test_a_file_that_is_no_store_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text(FIVE, encoding="utf-8")
    with pytest.raises(StoreError, match="not a database"), opened(str(file)):
        pass
    assert file.read_text(encoding="utf-8") == FIVE


def test_a_missing_store_is_not_made_by_looking(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store"), \
            opened(str(tmp_path / "x.db"), "read"):
        pass
    assert list(tmp_path.iterdir()) == []
