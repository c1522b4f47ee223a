# SPDX-License-Identifier: Apache-2.0
"""ZIP archives, WACZ among them: each member is read as a file of its own."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from struct import error as struct_error
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, cast

from musnad.errors import MusnadError, ReportError
from musnad.ingest.asked import Asked, Passed
from musnad.ingest.jsonl import Item, because, read_faults
from musnad.ingest.kinds import is_beside
from musnad.ingest.streams import FREE, RATIO, BombError, Counted, buffered

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

Read = Callable[[io.BufferedReader, str, Asked], Iterator[Item]]
DEEPEST = 2  # archives in an archive
MOST = 20_000_000_000  # bytes of an archive that has to be put on the disk to be read
_FAULTS = (zipfile.BadZipFile, zipfile.LargeZipFile, RuntimeError, struct_error,
           ValueError, IndexError)  # of lists of members that are no lists
# Encrypted members are RuntimeErrors, and so are unknown packings.


def _faults() -> tuple[type[BaseException], ...]:
    return (*_FAULTS, *read_faults())


class Archive(Counted):
    """The bytes of an archive; `out` counts what has come out of it."""

    def __init__(self, inner: IO[bytes], size: int) -> None:
        super().__init__(inner)
        self.size = size
        self.out = 0


class Member(Counted):
    """A file of an archive; BombError when too much has come out for its size."""

    def __init__(self, inner: IO[bytes], archive: Archive) -> None:
        super().__init__(inner)
        self.archive = archive

    def readinto(self, buffer: WriteableBuffer) -> int:
        found = super().readinto(buffer)
        self.archive.out += found
        if self.archive.out > max(FREE, RATIO * self.archive.size):
            raise BombError(f"its archive unpacks to more than {RATIO} times its size: "
                            "taken for a bomb, the rest left out")
        return found


def read_zip(
    read: Read, stream: io.BufferedReader, name: str, asked: Asked
) -> Iterator[Item]:
    """Reports of all members, in the order of names."""
    if asked.depth >= DEEPEST:
        yield ReportError(name, f"an archive inside {DEEPEST} others: unpack it")
        return
    inner = replace(asked, depth=asked.depth + 1)
    try:
        with _seekable(stream) as file, zipfile.ZipFile(file) as pack:
            archive = Archive(file, file.seek(0, io.SEEK_END))
            yield from _read_members(pack, archive, read, (name, inner))
    except _faults() as error:
        yield ReportError(name, f"a damaged ZIP archive ({because(error)})")


def _read_members(
    pack: zipfile.ZipFile, archive: Archive, read: Read, within: tuple[str, Asked]
) -> Iterator[Item]:
    name, asked = within
    passed = Passed(name)
    members = sorted((m for m in pack.infolist() if not m.is_dir()),
                     key=lambda m: m.filename)
    is_wacz = any(m.filename.startswith("archive/") for m in members) and any(
        m.filename == "datapackage.json" for m in members)
    if not members:
        yield ReportError(name, "an archive with nothing in it")
    for member in members:
        where = f"{name}/{member.filename}"
        if is_wacz and not member.filename.startswith("archive/"):
            continue  # the index and the list of pages say what the archive holds
        if is_beside(member.filename):
            passed.over(where, "files that hold no text")
            continue
        try:
            with pack.open(member) as raw:
                yield from read(buffered(Member(raw, archive)), where, asked)
        except MusnadError as error:
            yield ReportError(where, str(error))
        except _faults() as error:
            yield ReportError(where, because(error))
    yield from passed.told()


def _seekable(stream: io.BufferedReader) -> AbstractContextManager[IO[bytes]]:
    """The stream, or a copy on the disk: the list of members stands at the end."""
    if stream.seekable():
        return nullcontext(cast("IO[bytes]", stream))
    copy = TemporaryFile()  # noqa: SIM115 (the caller closes it)
    while chunk := stream.read(1 << 20):
        copy.write(chunk)
        if copy.tell() > MOST:
            copy.close()
            raise BombError(f"an archive of more than {MOST // 10**9} GB inside another")
    copy.seek(0)
    return copy
