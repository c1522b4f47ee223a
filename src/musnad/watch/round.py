# SPDX-License-Identifier: Apache-2.0
"""One look at a source: what is new in it is read, stored and, once, linked."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Connection

from musnad.errors import ReportError, our_fault
from musnad.ingest import Asked, Item, Notice
from musnad.ingest.feeds import read_items
from musnad.ingest.files import read_file, walk
from musnad.ingest.kinds import is_beside
from musnad.ingest.web import Fetcher, FetchError
from musnad.ingest.web.polite import UNCHANGED, plain_bytes
from musnad.model import Report
from musnad.pipeline import read
from musnad.store.linking import link
from musnad.store.seen import note, stamp_of
from musnad.store.write import add
from musnad.watch.sources import Feed, Folder

SETTLED = 1.0  # seconds since the last change, after which a file is taken to be whole
VALIDATORS = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}
Say = Callable[[str, str], None]


@dataclass(slots=True)
class Round:
    """What came of one look at a source."""

    reports: int = 0
    incidents: int = 0
    skipped: int = 0
    failed: bool = False


@dataclass(slots=True)
class Followed:
    """A source being looked at, and the store that it goes into."""

    db: Connection
    source: Feed | Folder
    fetcher: Fetcher
    say: Say
    done: Round = field(default_factory=Round)
    stopped: Callable[[], bool] = bool

    def take(self, items: Iterable[Item]) -> None:
        """Read and store items; what can't be read is said."""
        for item in items:
            if isinstance(item, Report):
                self._keep(replace(item, outlet=self.source.outlet or item.outlet))
            elif isinstance(item, ReportError):
                self.done.skipped += 1
                self.say("error", f"{item}: skipped")
            else:
                self.say("warning", f"{item.where}: {item.cause}")

    def _keep(self, report: Report) -> None:
        try:
            reading = read(report)
        except Exception as error:  # whatever it is, the watch goes on
            self.done.skipped += 1
            self.say("error", f"{report.id}: {our_fault(error)}: skipped")
            return
        added = add(self.db, reading)
        self.done.reports += added.new


def follow(
    db: Connection, source: Feed | Folder, fetcher: Fetcher, say: Say,
    stopped: Callable[[], bool] = bool,
) -> Round:
    """Look at a source once; when this returns, what was new is in the store, linked."""
    seen = Followed(db, source, fetcher, say, stopped=stopped)
    try:
        if isinstance(source, Folder):
            _folder(seen, source)
        else:
            _feed(seen, source)
    except (FetchError, OSError) as error:
        seen.done.failed = True
        say("error", f"{source.name}: {error}")
    if seen.done.reports:
        seen.done.incidents = link(db).incidents
    return seen.done


def _folder(seen: Followed, source: Folder) -> None:
    """Files that are new or have changed, once nobody writes to them any more."""
    folder = Path(source.path)
    if not folder.is_dir():
        raise FileNotFoundError("no such folder")
    for path in walk(folder):
        if seen.stopped():
            return
        if is_beside(path):
            continue
        found = Path(path).stat()
        stamp = f"{found.st_size} {found.st_mtime_ns}"
        if time.time() - found.st_mtime < SETTLED or (
                stamp_of(seen.db, source.path, path) == stamp):
            continue
        seen.take(read_file(path, path, Asked(outlet=source.outlet)))
        note(seen.db, source.path, path, stamp)


def _feed(seen: Followed, source: Feed) -> None:
    """Items that are new or have changed; nothing if the server says the feed has not."""
    more = {}
    for name, header in VALIDATORS.items():
        if stamp := stamp_of(seen.db, source.url, name):
            more[header] = stamp
    original = seen.fetcher.get(source.url, more)
    if original.status == UNCHANGED:
        return
    for item in read_items(plain_bytes(original), source.url):
        if seen.stopped():
            return
        if not isinstance(item, Report):
            _say_once(seen, source, item)
            continue
        key, stamp = item.url or item.id, sha256(item.text.encode()).hexdigest()
        if stamp_of(seen.db, source.url, key) == stamp:
            continue
        item = replace(item, original=original)
        seen.take(_in_full(seen, item) if source.full and item.url else [item])
        note(seen.db, source.url, key, stamp)
    headers = {name.lower(): value for name, value in original.headers}
    for name in VALIDATORS:
        note(seen.db, source.url, name, headers.get(name, ""))


def _say_once(seen: Followed, source: Feed, item: ReportError | Notice) -> None:
    """What is wrong with an item is said when it is met, not each minute."""
    if stamp_of(seen.db, source.url, f"said {item.where}") != item.cause:
        seen.take([item])
        note(seen.db, source.url, f"said {item.where}", item.cause)


def _in_full(seen: Followed, item: Report) -> Iterator[Item]:
    """The page of an item, or what the feed says of it where the page can't be read."""
    found = list(seen.fetcher.reports(item.url or ""))
    if not any(isinstance(x, Report) for x in found):
        found.append(item)
    for x in found:
        yield replace(x, published=x.published or item.published, url=item.url,
                      title=x.title or item.title) if isinstance(x, Report) else x
