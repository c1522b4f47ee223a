# SPDX-License-Identifier: Apache-2.0
"""Pages of WARC archives: those in Arabic, with their addresses; the rest is passed over.

The layout is that of Common Crawl News (response records of HTTP, one gzip member each);
archives of browsers (WACZ) and of other crawlers have the same records.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import redirect_stderr
from typing import Any

from musnad.errors import ReportError
from musnad.extras import extra
from musnad.ingest.asked import Asked, Passed
from musnad.ingest.html.markup import MAX_PAGE
from musnad.ingest.jsonl import Item, because, read_faults
from musnad.ingest.pages import read_html

NOT_ARABIC = "pages in other languages"
_ARABIC_LEADS = (b"\xd8", b"\xd9")  # the first bytes of Arabic letters in UTF-8
_FEW = 60  # of them


class Source:
    """A stream that ends where it can't be read further, and knows why."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self.stream = stream
        self.fault: BaseException | None = None

    def read(self, size: int = -1) -> bytes:
        try:
            return self.stream.read1(size)
        except read_faults() as error:
            self.fault = error
            return b""


def read_warc(stream: io.BufferedReader, name: str, _: Asked) -> Iterator[Item]:
    """Reports of the pages of an archive; what else it holds is counted."""
    source, passed = Source(stream), Passed(name)
    failed = extra("web", "warcio.exceptions", "a WARC archive").ArchiveLoadFailed
    records = iter(extra("web", "warcio.archiveiterator", "a WARC archive")
                   .ArchiveIterator(source))
    count = pages = 0
    while True:
        said = io.StringIO()  # the library prints bytes of a damaged record as they are
        try:
            with redirect_stderr(said):
                record = next(records, None)
            found = list(_read_record(record, passed)) if record else []
        except (failed, *read_faults(), ValueError, AttributeError) as error:
            yield ReportError(name, f"damaged after record {count} ({error}): the rest "
                                    "can't be read")
            break
        if said.getvalue():
            yield ReportError(name, f"damaged at record {count}: goes on with the next "
                                    "that can be told")
        if record is None:
            break
        count += 1
        pages += len(found)
        yield from found
    if source.fault:
        yield ReportError(name, f"{because(source.fault)}, after record {count}")
    elif not pages and not passed.causes:
        yield ReportError(name, "an archive with no page in it")
    yield from passed.told()


def _read_record(record: Any, passed: Passed) -> Iterator[Item]:  # noqa: ANN401 (of warcio)
    url = record.rec_headers.get_header("WARC-Target-URI") or "a record"
    url = url.strip("<>")
    if record.rec_type not in ("response", "resource"):
        if record.rec_type == "conversion":
            passed.over(url, "texts of whole pages, menus and all (WET): read the WARC")
        return
    head = record.http_headers or record.rec_headers
    kind = head.get_header("Content-Type") or ""
    if record.http_headers and record.http_headers.get_statuscode() != "200":
        passed.over(url, "answers that are no page (redirections, errors)")
    elif "html" not in kind.lower():
        passed.over(url, "records that are no HTML page")
    else:
        yield from _read_page(record, url, kind, passed)


def _read_page(record: Any, url: str, kind: str, passed: Passed  # noqa: ANN401
               ) -> Iterator[Item]:
    raw = record.content_stream().read(MAX_PAGE + 1)
    left = getattr(record.raw_stream, "limit", 0)
    if left and len(raw) <= MAX_PAGE:
        yield ReportError(url, "its record is cut short")
    elif not may_be_arabic(raw):
        passed.over(url, NOT_ARABIC)
    else:
        for item in read_html(raw, url, url, kind):
            if isinstance(item, ReportError) and item.cause.startswith("not Arabic"):
                passed.over(url, NOT_ARABIC)
            else:
                yield item


def may_be_arabic(raw: bytes) -> bool:
    """Whether a page is worth parsing: most of a crawl is in other languages."""
    if sum(map(raw.count, _ARABIC_LEADS)) >= _FEW or raw.count(b"&#1") >= _FEW:
        return True
    try:
        raw.decode()
    except UnicodeDecodeError:
        return True  # another table of letters: that of windows-1256 perhaps
    return False
