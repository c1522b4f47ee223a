# SPDX-License-Identifier: Apache-2.0
"""Files as streams of bytes, unpacked as they are read and never into a bomb."""

from __future__ import annotations

import gzip
import io
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from musnad.errors import ReportError
from musnad.extras import extra

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

STANDARD_INPUT = "standard input"
BUFFER = 1 << 16
GZIP, ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
FREE = 50_000_000  # bytes that may come out of however few
RATIO = 250  # times what went in; text gives 4, text said again and again 100
LAYERS = 3  # packings in each other


class BombError(OSError):
    """What a file unpacks to is out of all proportion."""


class Counted(io.RawIOBase):
    """A stream that knows how many bytes were taken from it."""

    def __init__(self, inner: IO[bytes]) -> None:
        super().__init__()
        self.inner = inner
        # One piece at a time: what stands before a fault comes out before it is met.
        self._read = getattr(inner, "read1", inner.read)
        self.taken = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer).cast("B")
        found = self._read(len(view))
        view[: len(found)] = found
        self.taken += len(found)
        return len(found)


class Unpacked(Counted):
    """What a packed stream holds; BombError when that is too much for its size."""

    def __init__(self, inner: IO[bytes], packed: Counted) -> None:
        super().__init__(inner)
        self.packed = packed

    def readinto(self, buffer: WriteableBuffer) -> int:
        found = super().readinto(buffer)
        if self.taken > FREE and self.taken > RATIO * self.packed.taken:
            raise BombError(f"unpacks to more than {RATIO} times its size: taken for a "
                            "bomb, the rest left out")
        return found


def buffered(stream: IO[bytes] | Counted) -> io.BufferedReader:
    """The stream, so that its first bytes can be looked at before they are read."""
    if isinstance(stream, io.BufferedReader):
        return stream
    raw = stream if isinstance(stream, io.RawIOBase) else Counted(stream)
    return io.BufferedReader(raw, BUFFER)


@contextmanager
def opened(path: str) -> Iterator[io.BufferedReader]:
    """The bytes of a file, `-` for standard input, as they are on the disk."""
    if path == "-":
        yield buffered(sys.stdin.buffer)
        return
    with Path(path).open("rb") as file:
        yield file


@contextmanager
def unpacked(stream: io.BufferedReader, name: str) -> Iterator[io.BufferedReader]:
    """The stream without the gzip or zstd around it."""
    with ExitStack() as stack:
        for _ in range(LAYERS):
            head = stream.peek(4)[:4]
            if not head.startswith((GZIP, ZSTD)):
                yield stream
                return
            packed = Counted(stream)
            inner = stack.enter_context(_unpacking(packed, head))
            stream = io.BufferedReader(Unpacked(inner, packed), BUFFER)
        raise ReportError(name, f"packed more than {LAYERS - 1} times over")


def _unpacking(packed: Counted, head: bytes) -> IO[bytes]:
    source = cast("IO[bytes]", packed)
    if head.startswith(GZIP):
        return cast("IO[bytes]", gzip.GzipFile(fileobj=source))
    zstd = extra("web", "zstandard", "a .zst file").ZstdDecompressor()
    return cast("IO[bytes]", zstd.stream_reader(source, read_across_frames=True))
