# SPDX-License-Identifier: Apache-2.0
"""Statements that make the tables of the review: people, their visits, log, hand work."""

from __future__ import annotations

# A step of musnad.store.migrations; {serial} is the key of the database at hand.
TABLES = (
    """
    create table clock (n bigint not null)
    """,
    """
    insert into clock (n) values (0)
    """,
    """
    alter table incident add column version bigint not null default 0
    """,
    # Apart from the records, which are ten times as long: lists read all of it.
    """
    create table line (incident text primary key references incident (id),
        version bigint not null, summary text, sure integer not null,
        latest integer not null, decided text, changed text not null)
    """,
    """
    create index line_version on line (version)
    """,
    """
    alter table judgement add column value text
    """,
    """
    alter table judgement add column act bigint
    """,
    """
    create index judgement_a on judgement (a)
    """,
    """
    alter table history add column by_whom text
    """,
    """
    create table reviewer (name text primary key, role text not null,
        added text not null)
    """,
    """
    create table token (digest text primary key,
        reviewer text not null references reviewer (name),
        issued text not null, used text)
    """,
    """
    create table session (digest text primary key,
        reviewer text not null references reviewer (name),
        started text not null, seen text not null)
    """,
    """
    create table visit (reviewer text primary key references reviewer (name),
        at text not null, history bigint not null)
    """,
    """
    create table hand (claim bigint primary key references claim (key),
        by_whom text not null, kind text not null, note text, why text not null,
        at text not null)
    """,
    """
    create table coding (key {serial}, report text not null, by_whom text not null,
        field_values text not null, at text not null, superseded bigint)
    """,
    """
    create index coding_report on coding (report)
    """,
    """
    create table log (n bigint primary key, at text not null, who text not null,
        what text not null, detail text not null, previous text not null unique,
        digest text not null)
    """,
    # Records made before there were summaries are derived once more.
    """
    update incident set stale = 1
    """,
)
APPEND_ONLY = {
    "sqlite": tuple(
        f"create trigger log_no_{act} before {act} on log "
        "begin select raise(abort, 'the log is only ever added to'); end"
        for act in ("update", "delete")),
    "postgresql": (
        "create function log_only_added_to() returns trigger language plpgsql as "
        "'begin raise exception ''the log is only ever added to''; end'",
        "create trigger log_kept before update or delete on log "
        "for each row execute function log_only_added_to()",
    ),
}
