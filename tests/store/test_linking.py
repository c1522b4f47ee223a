"""Linking in a store: at once or bit by bit, undone, taken back, cut short."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from sqlalchemy import Connection, text

from musnad.errors import StoreError
from musnad.store.incidents import claim_name, history, incident, incidents
from musnad.store.judgements import GRADE, RETRACTED, SAME, Answer, judge
from musnad.store.linking import link
from musnad.store.write import add

from .test_reports import reading

PLACES = ("مدينة إدلب", "بلدة هجين", "مدينة الرقة", "مدينة عفرين")
STRIKE = "مقتل {} مدنيين وإصابة {} آخرين في غارة جوية استهدفت سوقا في {} أمس"
WORDS = ("خمسة", "سبعة", "تسعة")


def some_readings(many: int, seed: int = 7) -> list[Any]:
    """Reports of several outlets about a handful of strikes."""
    chance = random.Random(seed)
    return [reading(STRIKE.format(chance.choice(WORDS), chance.choice((12, 20)),
                                  chance.choice(PLACES)) + "\n" + f"المراسل {i}",
                    published=f"2019-05-{20 + chance.randrange(3) * 4}",
                    url=f"https://example.org/{i}") for i in range(many)]


def partition(db: Connection) -> list[list[tuple[str, int]]]:
    return sorted(sorted((c["report"], c["n"]) for c in record["claims"])
                  for record in incidents(db))


def emptied(db: Connection) -> None:
    with db.begin():
        for table in ("line", "history", "member", "incident", "edge", "copy", "sketch",
                      "block", "fact", "claim", "words", "report", "judgement"):
            if db.dialect.name == "sqlite" and table == "words":
                db.execute(text("insert into words (words) values ('delete-all')"))
            else:
                db.execute(text(f"delete from {table}"))


def test_the_same_act_in_two_reports_is_one_incident(db: Connection) -> None:
    add(db, reading("مقتل خمسة مدنيين في غارة على مدينة إدلب أمس", url="u1"))
    add(db, reading("غارة على مدينة إدلب أمس تقتل خمسة مدنيين، بحسب السكان", url="u2"))
    add(db, reading("مقتل تسعة مسلحين باشتباكات في مدينة تعز أمس", url="u3"))
    assert link(db).claims == 3
    assert sorted(len(record["claims"]) for record in incidents(db)) == [1, 2]
    assert link(db) == type(link(db))(0, 0)


def test_bit_by_bit_and_in_any_order_gives_the_same_incidents(db: Connection) -> None:
    batch = some_readings(24)
    for each in batch:
        add(db, each)
    link(db)
    at_once = partition(db)
    assert any(len(group) > 1 for group in at_once)
    for seed in (1, 2):
        emptied(db)
        random.Random(seed).shuffle(batch)
        for i, each in enumerate(batch):
            add(db, each)
            if i % 5 == seed:
                link(db)
        link(db)
        assert partition(db) == at_once


def test_ids_last_when_more_comes_in(db: Connection) -> None:
    batch = some_readings(16)
    for each in batch[:8]:
        add(db, each)
    link(db)
    before = {record["id"] for record in incidents(db)}
    for each in batch[8:]:
        add(db, each)
    link(db)
    known = {record["id"] for record in incidents(db)} | {
        code for record in incidents(db) for code in record["previous_codes"]}
    assert before <= known


def two_apart(db: Connection) -> tuple[str, str]:
    add(db, reading("مقتل خمسة مدنيين في غارة على مدينة إدلب أمس", url="u1", id="r1"))
    add(db, reading("مقتل تسعة مدنيين في غارة على مدينة الرقة أمس", url="u2", id="r2"))
    link(db)
    return claim_name(db, "r1#1"), claim_name(db, "u2#1")


def whole(db: Connection) -> str:
    return json.dumps(incidents(db), sort_keys=True)


def test_undoing_a_judgement_restores_the_state_before_it(db: Connection) -> None:
    names, before = two_apart(db), whole(db)
    judge(db, Answer(SAME, *names, answer="same", by="A. Reviewer", why="one strike"))
    link(db)
    (joined,) = incidents(db)
    assert len(joined["claims"]) == 2
    (code,) = joined["previous_codes"]
    assert incident(db, code)["id"] == joined["id"]
    judge(db, Answer(SAME, *names, answer="withdrawn", by="A. Reviewer", why="an error"))
    link(db)
    assert whole(db) == before
    assert {"merged", "parted"} <= {event.what for event in history(db, code)}


def test_a_judgement_parts_what_was_linked(db: Connection) -> None:
    for url in ("u1", "u2"):
        add(db, reading("مقتل خمسة مدنيين في غارة على مدينة إدلب أمس", url=url, id=url))
    link(db)
    assert len(incidents(db)) == 1
    judge(db, Answer(SAME, "u1#1", "u2#1", "different", "A. Reviewer", "two raids"))
    link(db)
    assert len(incidents(db)) == 2


def test_a_retracted_report_counts_for_nothing_until_that_is_undone(
    db: Connection
) -> None:
    two_apart(db)
    before = whole(db)
    judge(db, Answer(RETRACTED, "u1", "", "retracted", "A. Reviewer", "taken back"))
    link(db)
    assert partition(db) == [[("r2", 1)]]
    judge(db, Answer(RETRACTED, "u1", "", "withdrawn", "A. Reviewer", "it was not"))
    link(db)
    assert whole(db) == before


def test_a_new_version_takes_the_place_of_the_old(db: Connection) -> None:
    add(db, reading(url="u1", id="r1"))
    link(db)
    (before,) = incidents(db)
    add(db, reading("مقتل سبعة مدنيين في غارة على مدينة إدلب", url="u1", id="r1"))
    link(db)
    (after,) = incidents(db)
    assert after["id"] == before["id"]
    assert [(r["low"], len(r["by"])) for r in after["casualties"]] == [(7, 1)]


LONG = (
    "قتل خمسة مدنيين وأصيب آخرون في غارة جوية استهدفت سوقا شعبيا في مدينة إدلب أمس، "
    "وقال سكان إن الطائرات حلقت فوق المدينة قبل القصف وإن فرق الإنقاذ عملت حتى "
    "ساعات المساء"
)


def test_copies_of_one_text_are_one_voice(db: Connection) -> None:
    for url in ("u1", "u2", "u3"):
        add(db, reading(f"عنوان {url}\n{LONG}", url=url))
    link(db)
    (found,) = incidents(db)
    assert len(found["claims"]) == 3
    assert len({by["root"] for row in found["casualties"] for by in row["by"]}) == 1


def test_a_reviewer_gives_the_final_grade(db: Connection) -> None:
    two_apart(db)
    first = incidents(db)[0]
    judge(db, Answer(GRADE, first["id"], "", "discounted", "A. Reviewer", "a film set"))
    link(db)
    found = incident(db, first["id"])
    assert (found["grade"], found["suggested_grade"]) == ("discounted", first["grade"])
    assert "A. Reviewer" in found["grade_rule"]
    judge(db, Answer(GRADE, first["id"], "", "withdrawn", "A. Reviewer", "no"))
    link(db)
    assert incident(db, first["id"]) == first


def test_what_is_not_there_is_said(db: Connection) -> None:
    for ask in (lambda: incident(db, "m0"), lambda: claim_name(db, "r9#1"),
                lambda: claim_name(db, "r9")):
        with pytest.raises(StoreError):
            ask()
