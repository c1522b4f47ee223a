# SPDX-License-Identifier: Apache-2.0
"""By which program, rules and gazetteers the claims of a store were read."""

from __future__ import annotations

from dataclasses import asdict

from sqlalchemy import Connection, text

from musnad.stamp import Stamp
from musnad.store.seals import seal

FIND = """
select key from reader
where  version = :version and rules = :rules and gazetteer = :gazetteer
"""
ADD = """
insert into reader (version, rules, gazetteer) values (:version, :rules, :gazetteer)
on conflict do nothing
"""
ALL = "select key, version, rules, gazetteer from reader order by key"


def reader_key(db: Connection, stamp: Stamp) -> int:
    """The key of a stamp in the store, put there if it is new."""
    keys = asdict(stamp)
    found = db.execute(text(FIND), keys).scalar()
    if found is None:
        db.execute(text(ADD), keys)
        found = db.execute(text(FIND), keys).scalar_one()
        seal(db, "reader", [found])
    return int(found)


def readers(db: Connection) -> dict[int, Stamp]:
    """All stamps of the store by their keys."""
    return {row.key: Stamp(row.version, row.rules, row.gazetteer)
            for row in db.execute(text(ALL))}
