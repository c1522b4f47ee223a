# SPDX-License-Identifier: Apache-2.0
"""Judgements compared with what the log says was answered when they were given."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection

from musnad.store.audit import entries
from musnad.store.judgements import Judgement, judgements, sealed

JUDGED, REDACTED = "judged", "redacted"


def altered(db: Connection) -> str | None:
    """The first judgement that is not as the log has it; None where all are.

    Reasons and values may be missing where the log says that names were redacted since.
    """
    log = entries(db)
    held = {j.key: j for j in judgements(db)}
    redacted = max((entry.n for entry in log if entry.what == REDACTED), default=0)
    logged: set[int] = set()
    for entry in log:
        if entry.what != JUDGED:
            continue
        told = json.loads(entry.detail)["judgements"]
        logged.update(each["key"] for each in told)
        wrong = _wrong(told, entry.who, held, whole=entry.n > redacted)
        if wrong is not None:
            return (f"judgement {wrong} is not what entry {entry.n} ({entry.at}, "
                    f"{entry.who}) says was answered")
    return _unlogged(logged, held)


def _wrong(answers: Iterable[dict[str, Any]], who: str, held: dict[int, Judgement], *,
           whole: bool) -> int | None:
    for told in answers:
        j = held.get(told["key"])
        if j is None or not _same(told, j) or (whole and (
                told["sha256"] != sealed(j.value, j.why) or j.by != who)):
            return int(told["key"])
    return None


def _same(told: dict[str, Any], j: Judgement) -> bool:
    return all(told[key] == getattr(j, key) for key in ("question", "a", "b", "answer"))


def _unlogged(logged: set[int], held: dict[int, Judgement]) -> str | None:
    """Of an act: judgements from before there was a log have none."""
    lost = [key for key, j in held.items() if j.act is not None and key not in logged]
    return f"judgement {lost[0]} is in no entry" if lost else None
