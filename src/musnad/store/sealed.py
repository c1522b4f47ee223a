# SPDX-License-Identifier: Apache-2.0
"""Judgements compared with what the log says was answered when they were given."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection

from musnad.store.audit import Entry, entries
from musnad.store.judgements import Judgement, judgements, sealed

JUDGED, REDACTED = "judged", "redacted"


def altered(db: Connection) -> str | None:
    """The first judgement that is not as the log has it; None where all are.

    Reasons and values may be missing where the log says that names were redacted since.
    """
    log = entries(db)
    held = {j.key: j for j in judgements(db)}
    redacted = max((entry.n for entry in log if entry.what == REDACTED), default=0)
    for entry in log:
        if entry.what == JUDGED:
            wrong = _wrong(entry, held, whole=entry.n > redacted)
            if wrong is not None:
                return (f"judgement {wrong} is not what entry {entry.n} ({entry.at}, "
                        f"{entry.who}) says was answered")
    return _unlogged(log, held)


def _wrong(entry: Entry, held: dict[int, Judgement], *, whole: bool) -> int | None:
    for told in json.loads(entry.detail)["judgements"]:
        j = held.get(told["key"])
        if j is None or not _same(told, j) or (whole and (
                told["sha256"] != sealed(j.value, j.why) or j.by != entry.who)):
            return int(told["key"])
    return None


def _same(told: dict[str, Any], j: Judgement) -> bool:
    return all(told[key] == getattr(j, key) for key in ("question", "a", "b", "answer"))


def _unlogged(log: Iterable[Entry], held: dict[int, Judgement]) -> str | None:
    """Of an act: judgements from before there was a log have none."""
    told = {each["key"] for entry in log if entry.what == JUDGED
            for each in json.loads(entry.detail)["judgements"]}
    lost = [key for key, j in held.items() if j.act is not None and key not in told]
    return f"judgement {lost[0]} is in no entry" if lost else None
