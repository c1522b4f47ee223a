# SPDX-License-Identifier: Apache-2.0
"""From shard path to shard path: the one function that every engine runs.

A shard is a file of reports, wherever fsspec finds it (a folder, s3://…, gs://…, hdfs://…).
Its records go to a Parquet file of the same name, which is there whole or not at all; a
shard whose file is there has been read. So any engine may run a shard again, or twice.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from musnad.errors import ReportError, ScaleError
from musnad.extras import extra
from musnad.ingest import Item, Notice, read_paths
from musnad.model import Report
from musnad.record.output import to_line
from musnad.scale.batches import Batch, batches
from musnad.scale.outcome import Result, Wanted
from musnad.scale.pool import Plan, read_batches
from musnad.stamp import Stamp, parsed, stamp
from musnad.store.rows import chunks

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetWriter

ENDINGS = (".jsonl", ".ndjson", ".txt", ".gz", ".zst", ".zip", ".warc", ".wacz", ".html",
           ".csv", ".xml", ".json")
GROUP = 1000  # rows of a row group; no more are held in memory
COLUMNS = ("id", "url", "outlet", "title", "published", "forwarded_from", "text",
           "incidents", "record", "cause")
STAMP = "read_by"  # in the metadata of a file of records
WANTED = Wanted((to_line,))
CAREFUL = "import sys; from musnad.scale.shards import main; main(*sys.argv[1:])"
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Shard:
    """A file of reports, and the file that their records go to."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of the reports of a shard, now or in an earlier run."""

    read: int = 0
    skipped: int = 0
    incidents: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.read + other.read, self.skipped + other.skipped,
                      self.incidents + other.incidents)


def shards(source: str, target: str) -> list[Shard]:
    """Every file of reports at `source`: one file, all below a folder, or a pattern."""
    fs, path = place_of(source)
    if "*" in path:
        found = fs.glob(path)
    else:
        found = fs.find(path) if fs.isdir(path) else [path] if fs.exists(path) else []
    paths = sorted(p for p in found if p.endswith(ENDINGS))
    if not paths:
        raise ScaleError(f"no file of reports at {source} (known endings: "
                         f"{' '.join(ENDINGS)})")
    root = path if fs.isdir(path) else path.partition("*")[0].rpartition("/")[0]
    named = (lambda p: p) if "file" in fs.protocol else fs.unstrip_protocol
    return [Shard(named(p), _target(p.removeprefix(root), target))
            for p in paths]


def _target(name: str, folder: str) -> str:
    return f"{folder.rstrip('/')}/{name.strip('/').replace('/', '~')}.parquet"


def read_shard(source: str, target: str, *, careful: bool = False) -> Counts:
    """Read a shard unless its records are there already.

    `careful` reads in a process of its own, which finds a report that kills its reader.
    """
    known = counts_of(target)
    if known is not None:
        return known
    fs, path = place_of(target)
    fs.makedirs(path.rpartition("/")[0], exist_ok=True)
    part = f"{path}.{uuid4().hex}.part" if "file" in fs.protocol else path
    try:
        with fs.open(part, "wb") as file:
            counts = _write(_rows(source, careful=careful), file)
        if part != path:
            fs.mv(part, path)
    finally:
        if part != path and fs.exists(part):
            fs.rm(part)
    return counts


def read_carefully(source: str, target: str) -> Counts:
    """Read a shard that kills its workers, but for the report that does it."""
    subprocess.run([sys.executable, "-c", CAREFUL, source, target], check=True)
    return counts_of(target) or Counts()


def main(source: str, target: str) -> None:
    """Read one shard in a process of its own, which may have children."""
    read_shard(source, target, careful=True)


def counts_of(target: str) -> Counts | None:
    """What a Parquet file of records says of itself; None if there is none."""
    fs, path = place_of(target)
    if not fs.exists(path):
        return None
    said = _said(target)
    return Counts(*(int(said.get(name.encode(), 0)) for name in asdict(Counts())))


def stamp_of(target: str) -> Stamp | None:
    """What read the records of a Parquet file."""
    said = _said(target).get(STAMP.encode())
    return parsed(said.decode()) if said else None


def _said(target: str) -> dict[bytes, bytes]:
    from pyarrow.parquet import ParquetFile

    fs, path = place_of(target)
    with fs.open(path, "rb") as file:
        return ParquetFile(file).metadata.metadata or {}


def skipped(target: str) -> Iterator[tuple[str, str]]:
    """Each report of a shard that could not be read, and why."""
    return ((row["id"], row["cause"]) for row in rows_of(target)
            if row["cause"] is not None)


def files_at(folder: str) -> list[str]:
    """The files of records in a folder, in the order of their names."""
    fs, path = place_of(folder)
    found = [fs.unstrip_protocol(p) for p in sorted(fs.glob(f"{path}/*.parquet"))]
    if not found:
        raise ScaleError(f"no Parquet file at {folder}: name the --output of "
                         "`musnad scale read`")
    return found


def rows_of(path: str) -> Iterator[dict[str, Any]]:
    """The rows of a file of records."""
    from pyarrow.parquet import ParquetFile

    fs, inside = place_of(path)
    with fs.open(inside, "rb") as file:
        for group in ParquetFile(file).iter_batches(GROUP):
            yield from group.to_pylist()


def _rows(source: str, *, careful: bool) -> Iterator[Row]:
    with _local(source) as path:
        items = _named(read_paths([path]), path, source)
        cut = batches(item for item in items if not isinstance(item, Notice))
        for batch, results in read_batches(cut, WANTED, Plan(isolated=careful)):
            yield from _paired(batch, results)


@contextmanager
def _local(source: str) -> Iterator[str]:
    """A path that every reader of files can open, fetched if it is elsewhere."""
    fs, path = place_of(source)
    if "file" in fs.protocol:
        yield path
        return
    with TemporaryDirectory(prefix="musnad-") as folder:
        fetched = f"{folder}/{path.rpartition('/')[2]}"
        fs.get(path, fetched)
        yield fetched


def _named(items: Iterator[Item], path: str, source: str) -> Iterator[Item]:
    """Errors name the shard as it was given, not where it was fetched to."""
    for item in items:
        if isinstance(item, ReportError):
            yield ReportError(item.where.replace(path, source), item.cause)
        else:
            yield item


def _paired(batch: Batch, results: list[Result]) -> Iterator[Row]:
    for item, result in zip(batch.items, results, strict=True):
        if isinstance(result, Notice):
            continue
        row: Row = dict.fromkeys(COLUMNS)
        row |= {"id": result.report, "incidents": result.incidents, "cause": result.cause}
        if isinstance(item, Report):
            given = item.published
            row |= {"id": item.id, "url": item.url, "outlet": item.outlet,
                    "title": item.title, "text": item.text,
                    "forwarded_from": item.forwarded_from,
                    "published": given.text if given else None}
        if result.cause is None:
            row["record"] = result.texts[0]
        yield row


def _write(rows: Iterator[Row], file: Any) -> Counts:  # noqa: ANN401 (fsspec has no types)
    """Write rows a group at a time; what they come to is said in the file's metadata."""
    import pyarrow
    from pyarrow.parquet import ParquetWriter

    schema = pyarrow.schema(
        [(name, pyarrow.int64() if name == "incidents" else pyarrow.string())
         for name in COLUMNS])
    counts = Counts()
    with ParquetWriter(file, schema, compression="zstd") as writer:
        for group in chunks(rows, GROUP):
            writer.write_table(pyarrow.Table.from_pylist(group, schema))
            counts += _counted(group)
        _say(writer, counts)
    return counts


def _counted(rows: list[Row]) -> Counts:
    lost = sum(row["cause"] is not None for row in rows)
    return Counts(len(rows) - lost, lost, sum(row["incidents"] for row in rows))


def _say(writer: ParquetWriter, counts: Counts) -> None:
    said = {k: str(v) for k, v in asdict(counts).items()}
    writer.add_key_value_metadata(said | {STAMP: str(stamp())})


def place_of(url: str) -> tuple[Any, str]:
    """The file system of a URL, and the path in it."""
    core = extra("scale", "fsspec.core", "reading shards")
    found: tuple[Any, str] = core.url_to_fs(url)
    return found
