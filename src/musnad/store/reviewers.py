# SPDX-License-Identifier: Apache-2.0
"""Who may review: their roles, their one-time tokens, their sessions and visits.

Tokens and sessions are kept as digests only: whoever reads the store can't use them.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from sqlalchemy import Connection, text

from musnad.errors import StoreError
from musnad.store import audit
from musnad.store.write import now

ROLES = ("recorder", "reviewer", "publisher")  # each may do what those before it may
TOKEN_DAYS, SESSION_HOURS = 7, 12
ROLE_OF = "select role from reviewer where name = :name"
ALL = "select name, role, added from reviewer order by name"
KEEP = """
insert into reviewer (name, role, added) values (:name, :role, :at)
on conflict (name) do update set role = excluded.role
"""
ISSUE = """
insert into token (digest, reviewer, issued) values (:digest, :name, :at)
"""
USE = """
update token set used = :at
where  digest = :digest and used is null and issued >= :since
returning reviewer
"""
START = """
insert into session (digest, reviewer, started, seen) values (:digest, :name, :at, :at)
"""
SESSION = """
select   session.reviewer as name, reviewer.role, session.seen
from     session
join     reviewer on reviewer.name = session.reviewer
where    session.digest = :digest and session.seen >= :since
"""
SEEN = "update session set seen = :at where digest = :digest"
END = "delete from session where digest = :digest"
FORGET = (
    "delete from session where reviewer = :name",
    "delete from token where reviewer = :name",
)
VISIT = "select at, history from visit where reviewer = :name"
LATEST = "select coalesce(max(key), 0) from history"
VISITED = """
insert into visit (reviewer, at, history) values (:name, :at, :history)
on conflict (reviewer) do update set at = excluded.at, history = excluded.history
"""


@dataclass(frozen=True, slots=True)
class Reviewer:
    """A person who reviews."""

    name: str
    role: str

    def may(self, role: str) -> bool:
        """Whether the role is this one's, or below it."""
        return ROLES.index(self.role) >= ROLES.index(role)


@dataclass(frozen=True, slots=True)
class Visit:
    """When a reviewer last had seen everything, and the last line of history then."""

    at: str | None = None
    history: int = 0


def add_reviewer(db: Connection, name: str, role: str) -> str:
    """Keep a reviewer, new or with a new role; a token that opens one session."""
    if role not in ROLES:
        raise StoreError(f"{role!r} is no role: give one of {', '.join(ROLES)}")
    if not name.strip() or name != name.strip() or not name.isprintable():
        raise StoreError("a reviewer needs a name of printable letters")
    token = secrets.token_urlsafe(32)
    with db.begin():
        db.execute(text(KEEP), {"name": name, "role": role, "at": now()})
        db.execute(text(ISSUE), {"digest": digest(token), "name": name, "at": now()})
        audit.record(db, name, "token issued", {"reviewer": name, "role": role})
    return token


def role_of(db: Connection, name: str) -> str | None:
    """The role of a reviewer, None for a stranger."""
    with db.begin():
        found: str | None = db.execute(text(ROLE_OF), {"name": name}).scalar()
    return found


def reviewers(db: Connection) -> list[Reviewer]:
    """All who may review, by name."""
    with db.begin():
        return [Reviewer(row.name, row.role) for row in db.execute(text(ALL))]


def enter(db: Connection, token: str) -> str | None:
    """Exchange a token for a session, once; None where it was used, or is not ours."""
    session = secrets.token_urlsafe(32)
    keys = {"digest": digest(token), "at": now(), "since": _ago(days=TOKEN_DAYS)}
    with db.begin():
        name = db.execute(text(USE), keys).scalar()
        if name is None:
            audit.record(db, "nobody", "log-in refused", {})
            return None
        db.execute(text(START), {"digest": digest(session), "name": name, "at": now()})
        audit.record(db, name, "logged in", {})
    return session


def session_of(db: Connection, session: str) -> Reviewer | None:
    """Whose session this is; None where it ended or never was."""
    keys = {"digest": digest(session), "since": _ago(hours=SESSION_HOURS)}
    with db.begin():
        row = db.execute(text(SESSION), keys).one_or_none()
    return Reviewer(row.name, row.role) if row else None


def still_there(db: Connection, session: str) -> None:
    """Note that a session is in use, so that it does not end."""
    with db.begin():
        db.execute(text(SEEN), {"digest": digest(session), "at": now()})


def leave(db: Connection, who: Reviewer, session: str) -> None:
    """End a session."""
    with db.begin():
        db.execute(text(END), {"digest": digest(session)})
        audit.record(db, who.name, "logged out", {})


def shut_out(db: Connection, name: str) -> None:
    """End all sessions of a reviewer, and make the tokens that were issued worthless."""
    if role_of(db, name) is None:
        raise StoreError(f"no reviewer {name!r} is in the store")
    with db.begin():
        for forget in FORGET:
            db.execute(text(forget), {"name": name})
        audit.record(db, name, "shut out", {"reviewer": name})


def visit_of(db: Connection, name: str) -> Visit:
    """The last visit of a reviewer."""
    with db.begin():
        row = db.execute(text(VISIT), {"name": name}).one_or_none()
    return Visit(row.at, row.history) if row else Visit()


def visited(db: Connection, name: str) -> None:
    """All that happened until now counts as seen by a reviewer."""
    with db.begin():
        latest = db.execute(text(LATEST)).scalar_one()
        db.execute(text(VISITED), {"name": name, "at": now(), "history": latest})


def digest(secret: str) -> str:
    """What is kept of a token or a session."""
    return sha256(secret.encode()).hexdigest()


def _ago(*, days: int = 0, hours: int = 0) -> str:
    then = datetime.now(UTC) - timedelta(days=days, hours=hours)
    return then.isoformat(timespec="seconds")
