"""What is fuzzed: bytes in, and an AssertionError for whatever must never happen."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from fuzz.seeds import FILES, TABLES, WORDS
from musnad.errors import MusnadError, ReportError
from musnad.export.importing import claim_of
from musnad.export.reading import table
from musnad.extract.dates.dateline import parse_published
from musnad.ingest.asked import Asked
from musnad.ingest.encoding import mended
from musnad.ingest.files import read_stream
from musnad.ingest.jsonl import read_faults
from musnad.ingest.streams import buffered
from musnad.link.facts import facts_of
from musnad.link.packed import pack, unpack
from musnad.model import Report
from musnad.pipeline import read
from musnad.record.output import to_json

Target = Callable[[bytes], None]
DAY = parse_published("2019-05-22")
RARE = 0xE8  # bytes above it are code points of their own, those below are words
FAULT = "a fault of Musnad"
SLOW = 2.0  # seconds for 100 KB


def text_of(given: bytes) -> str:
    """Bytes as words of reports, here and there a code point of any kind."""
    parts, at = [], 0
    while at < len(given):
        byte = given[at]
        at += 1
        if byte < RARE:
            parts.append(WORDS[byte % len(WORDS)] + (" " if byte & 1 else ""))
        else:
            point = int.from_bytes(given[at : at + 2]) * (17 if byte & 2 else 1)
            at += 2
            parts.append(chr(min(point, 0x10FFFF)))
    return mended("".join(parts)).text


def reader(given: bytes) -> None:
    """A report of any words: each value has its words, and JSON takes all of it."""
    text = text_of(given)
    when = DAY if given[:1] < b"\x80" else None
    rows = to_json(read(Report("a", text, None, when)), reveal=True)
    json.dumps(rows, ensure_ascii=False).encode()
    _quoted(rows, text)


def _quoted(value: Any, text: str) -> None:
    if isinstance(value, list):
        for each in value:
            _quoted(each, text)
    if isinstance(value, dict):
        start, stop = value.get("start"), value.get("stop")
        if isinstance(start, int) and isinstance(stop, int):
            assert 0 <= start < stop <= len(text)
            assert value.get("text", text[start:stop]) == text[start:stop]
        for each in value.values():
            _quoted(each, text)


def ingest(kind: str) -> Target:
    """Files of one kind."""
    name = FILES[kind][0]

    def target(given: bytes) -> None:
        try:
            for item in read_stream(buffered(io.BytesIO(given)), name, Asked(DAY)):
                if isinstance(item, ReportError):
                    assert FAULT not in item.cause, item.cause
                elif isinstance(item, Report):
                    item.text.encode()
        except MusnadError:
            pass  # told to the user in a line
        except read_faults():
            pass  # told to the user in a line

    return target


def imports(kind: str) -> Target:
    """Tables of incidents: every row is a claim, or is said to be wrong."""

    def target(given: bytes) -> None:
        with TemporaryDirectory(prefix="musnad-fuzz-") as folder:
            path = Path(folder, f"{kind}.csv")
            path.write_bytes(given)
            try:
                for _, row in table(path):
                    if isinstance(row, str):
                        continue
                    claim = json.loads(json.dumps(claim_of(row)))
                    facts = facts_of(claim, "a#1", "a")
                    assert unpack(pack(facts)) == facts
            except MusnadError:
                pass  # told to the user in a line

    return target


TARGETS: dict[str, Target] = {
    "reader": reader,
    **{kind: ingest(kind) for kind in FILES},
    **{f"import-{kind}": imports(kind) for kind in TABLES},
}
SEEDS: dict[str, list[bytes]] = {
    "reader": [bytes(range(40)), bytes(range(60, 90)), b"\xe9\x06\x4b\x10\xf0\x20\x0f"],
    **{kind: [content] for kind, (_, content) in FILES.items()},
    **{f"import-{kind}": [content] for kind, content in TABLES.items()},
}
