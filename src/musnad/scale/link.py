# SPDX-License-Identifier: Apache-2.0
"""Claims compared on Dask by the blocks of `link/block.py`, then grouped in the store.

Files of records are put into a store here, for only one place may hand out keys. Workers
read the same files again, find what each claim is filed under and seeks, and Dask's own
joins bring claims together that meet; what they score comes back here, where claims are
grouped and incidents derived as `musnad link` does it. So the incidents are the same.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, text

from musnad.errors import ScaleError
from musnad.link.block import filed, sought
from musnad.link.copies import SHARED_BANDS, bands, is_copy, runs
from musnad.link.facts import facts_of
from musnad.link.packed import pack, unpack
from musnad.link.score import score
from musnad.model import Report
from musnad.scale.shards import files_at, rows_of, stamp_of
from musnad.store.candidates import COPY, DONE, EDGE, FILE, KEEP, SKETCH
from musnad.store.linking import Linked, link
from musnad.store.rows import run_many
from musnad.store.write import add_record, identity

if TYPE_CHECKING:
    from dask.dataframe import DataFrame
    from distributed import Client
    from pandas import DataFrame as Frame

ANY = "select count(*) from claim"
STANDING = "select key, identity from report where standing = 1"
NEW = "select key, report, n from claim where state = 'new'"
PAIR = {"a": "int64", "b": "int64"}
FACTS = {"claim": "int64", "report": "int64", "facts": "string"}
SPOTS = {"spot": "string", "claim": "int64"}
BANDS = {"band": "string", "report": "int64"}
RUNS = {"report": "int64", "runs": "string"}
EDGES = PAIR | {"score": "float64"}
LINES = PAIR | {"facts_a": "string", "facts_b": "string"}


@dataclass(frozen=True, slots=True)
class File:
    """A file of records, and the keys that the store gave to what it holds.

    `rows`: row → key of the report, its identity, and n of a claim → its key.
    """

    path: str
    rows: dict[int, tuple[int, str, dict[int, int]]]


def link_folder(db: Connection, folder: str, dask: Client) -> Linked:
    """Put all records of a folder into an empty store and link them."""
    with db.begin():
        if db.execute(text(ANY)).scalar():
            raise ScaleError("the store has claims already: name a new one, or add to it "
                             "with `musnad read --store` and `musnad link`")
    paths = files_at(folder)
    added = [(path, list(_added(db, path))) for path in paths]
    return link(db, compare=partial(_compare, added=added, dask=dask))


def _added(db: Connection, path: str) -> Iterator[tuple[int, str]]:
    """Keep the reports of a file: the rows that were new, and what each is known by."""
    by = stamp_of(path)
    for number, row in enumerate(rows_of(path)):
        if row["record"] is None:
            continue
        report = Report(row["id"], row["text"], row["title"], None, row["outlet"],
                        row["url"], row["forwarded_from"])
        if add_record(db, report, json.loads(row["record"]), by).new:
            yield number, identity(report)


def _compare(
    db: Connection, added: Sequence[tuple[str, list[tuple[int, str]]]], dask: Client
) -> int:
    """What `compare_new` does, with Dask for what takes time."""
    with db.begin():
        files = _keyed(db, added)
    if not files:
        return 0
    facts = dask.persist(_of_files(_facts_of_file, files, FACTS))
    texts = dask.persist(_of_files(_runs_of_file, files, RUNS))
    spots = _mapped(facts, _spots, "filed", meta=SPOTS)
    lines = _mapped(texts, _bands, meta=BANDS)
    copies = dask.persist(_copies(texts, lines))
    met, copied = _met(facts, spots), _claims_of(copies, facts)
    edges = {(row["a"], row["b"]): row for pairs in (met, copied)
             for row in _computed(dask, _scored(pairs))}
    with db.begin():
        for statement, frame in ((KEEP, facts), (FILE, spots), (SKETCH, lines),
                                 (COPY, copies)):
            for part in frame.partitions:
                run_many(db, statement, _computed(dask, part))
        run_many(db, EDGE, [edges[pair] for pair in sorted(edges)])
        keys = sorted(key for f in files for row in f.rows.values()
                      for key in row[2].values())
        run_many(db, DONE, [{"key": key} for key in keys])
    return len(keys)


def _computed(dask: Client, frame: DataFrame) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = dask.compute(frame).result().to_dict("records")
    return rows


def _keyed(
    db: Connection, added: Sequence[tuple[str, list[tuple[int, str]]]]
) -> list[File]:
    """Where the claims that stand are; of several versions the last one stands."""
    reports = {row.identity: row.key for row in db.execute(text(STANDING))}
    claims: dict[int, dict[int, int]] = defaultdict(dict)
    for row in db.execute(text(NEW)):
        claims[row.report][row.n] = row.key
    last = {name: (path, number) for path, rows in added for number, name in rows}
    files: dict[str, File] = {}
    for name, (path, number) in last.items():
        if own := claims.get(reports[name]):
            file = files.setdefault(path, File(path, {}))
            file.rows[number] = reports[name], name, own
    return list(files.values())


def _of_files(
    what: Callable[[File], Frame], files: list[File], meta: dict[str, str]
) -> DataFrame:
    """A function over each file of records; `meta`: the columns it gives."""
    from dask.dataframe import from_map

    found: DataFrame = from_map(what, files, meta=meta)
    return found


def _facts_of_file(file: File) -> Frame:
    """The facts of each claim of a file."""
    found = []
    for number, row in enumerate(rows_of(file.path)):
        report, name, keys = file.rows.get(number, (0, "", {}))
        for claim in json.loads(row["record"])["incidents"] if keys else ():
            facts = facts_of(claim, f"{name}#{claim['n']}", name, row["text"])
            found.append((keys[claim["n"]], report, pack(facts)))
    return _frame(found, FACTS)


def _runs_of_file(file: File) -> Frame:
    """The runs of words of each report of a file, by which copies are told."""
    return _frame([(file.rows[number][0], json.dumps(sorted(runs(row["text"]))))
                   for number, row in enumerate(rows_of(file.path))
                   if number in file.rows], RUNS)


def _spots(facts: Frame, side: str) -> Frame:
    """Where each claim is filed, or where it seeks."""
    where = filed if side == "filed" else sought
    return _frame([(spot, claim)
                   for claim, line in zip(facts["claim"], facts["facts"], strict=True)
                   if (known := unpack(line)).is_event
                   for spot in sorted(set(where(known)))], SPOTS)


def _bands(texts: Frame) -> Frame:
    return _frame([(band, report)
                   for report, line in zip(texts["report"], texts["runs"], strict=True)
                   for band in bands(frozenset(json.loads(line)))], BANDS)


def _mapped(
    frame: DataFrame, what: Callable[..., Frame], *more: object, meta: dict[str, str]
) -> DataFrame:
    """A function over each part of a frame; `meta`: the columns it gives."""
    found: DataFrame = frame.map_partitions(what, *more, meta=meta)
    return found


def _met(facts: DataFrame, spots: DataFrame) -> DataFrame:
    """Pairs of claims one of which is filed where the other seeks, with their facts."""
    seeking = _mapped(facts, _spots, "sought", meta=SPOTS)
    both = seeking.merge(spots, on="spot", suffixes=("_a", "_b"))
    pairs = _mapped(both, _ordered, "claim", meta=PAIR)
    pairs = pairs.drop_duplicates(split_out=facts.npartitions)
    return _joined(pairs, facts[["claim", "facts"]], "claim")


def _copies(texts: DataFrame, lines: DataFrame) -> DataFrame:
    """Pairs of reports that copy each other."""
    both = lines.merge(lines, on="band", suffixes=("_a", "_b"))
    pairs = _mapped(both, _ordered, "report", False, meta=PAIR)
    shared = pairs.groupby(["a", "b"]).size(split_out=texts.npartitions)
    likely = shared[shared >= SHARED_BANDS].reset_index()[["a", "b"]]
    return _mapped(_joined(likely, texts, "report"), _copying, meta=PAIR)


def _claims_of(copies: DataFrame, facts: DataFrame) -> DataFrame:
    """Pairs of claims of reports that copy each other, with their facts."""
    both = _joined(copies, facts, "report")
    return _mapped(both, _ordered_claims, meta=LINES)


def _joined(pairs: DataFrame, frame: DataFrame, key: str) -> DataFrame:
    """What a frame tells of both of a pair, in columns that end in _a and _b."""
    for side in ("a", "b"):
        named = {name: f"{name}_{side}" for name in frame.columns if name != key}
        pairs = pairs.merge(frame.rename(columns=named | {key: side}), on=side)
    return pairs


def _ordered(both: Frame, name: str, once: bool = True) -> Frame:
    """Pairs, the lesser key first; `once` keeps one of each."""
    pairs = zip(both[f"{name}_a"], both[f"{name}_b"], strict=True)
    if not once:  # each comes in both orders
        return _frame([(a, b) for a, b in pairs if a < b], PAIR)
    return _frame(sorted({(min(p), max(p)) for p in pairs if p[0] != p[1]}), PAIR)


def _ordered_claims(both: Frame) -> Frame:
    columns = ["claim_a", "facts_a", "claim_b", "facts_b"]
    rows = both[columns].itertuples(index=False)
    return _frame([(a, b, one, other) if a < b else (b, a, other, one)
                   for a, one, b, other in rows], LINES)


def _scored(pairs: DataFrame) -> DataFrame:
    return _mapped(pairs, _edges, meta=EDGES)


def _edges(pairs: Frame) -> Frame:
    """Pairs of different reports that are more likely one incident than two."""
    found = []
    for a, b, *lines in pairs[[*LINES]].itertuples(index=False):
        one, other = map(unpack, lines)
        if one.report != other.report and (points := score(one, other)) > 0:
            found.append((a, b, points))
    return _frame(found, EDGES)


def _copying(pairs: Frame) -> Frame:
    return _frame([(a, b) for a, b, one, other in
                   pairs[["a", "b", "runs_a", "runs_b"]].itertuples(index=False)
                   if is_copy(*(frozenset(json.loads(r)) for r in (one, other)))], PAIR)


def _frame(rows: list[Any], columns: dict[str, str]) -> Frame:
    from pandas import DataFrame

    return DataFrame(rows, columns=[*columns]).astype(columns)
