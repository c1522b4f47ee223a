# SPDX-License-Identifier: Apache-2.0
"""Large JSON documents taken apart as they are read: the objects of their long lists."""

from __future__ import annotations

import codecs
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

BLOCK = 1 << 20
LONGEST = 30_000_000  # characters of one object
# A list whose objects are posts; what stands before it says whose they are.
_LIST = re.compile(r'"(?:messages|data|posts|statuses|tweets|items|results|orderedItems)"'
                   r"\s*:\s*\[\s*(?=\{)")
_TOP = re.compile(r"\s*(?:window\.YTD[\w.]*\s*=\s*)?\[\s*(?=[{\]])")
_BETWEEN = re.compile(r"[\s,]*")
_JSON = json.JSONDecoder(strict=False)
_NEAR = 20_000  # characters before a list that may say whose it is


class BrokenJsonError(ValueError):
    """The document can't be read further."""


@dataclass(slots=True)
class Objects:
    """The objects of a document; `before` is what stands before the list being read."""

    stream: io.BufferedReader
    before: str = ""
    text: str = ""
    at: int = 0
    ended: bool = False
    decoder: codecs.IncrementalDecoder = field(
        default_factory=lambda: codecs.getincrementaldecoder("utf-8-sig")("replace"))

    def __iter__(self) -> Iterator[object]:
        """The objects of each list; a document without one is itself the object."""
        self._more()
        found = _TOP.match(self.text)
        lists = 0
        while found or (found := self._next_list()):
            lists += 1
            self.before = self.text[max(0, found.start() - _NEAR) : found.start()]
            self.at = found.end()
            yield from self._list()
            found = None
        if not lists:
            self.at = 0
            yield self._object()

    def _next_list(self) -> re.Match[str] | None:
        """The next list that may hold posts, however far it is."""
        while True:
            found = _LIST.search(self.text, self.at)
            if found or self.ended:
                return found
            if len(self.text) > LONGEST:
                raise BrokenJsonError("no list of posts at its beginning")
            self._more()

    def _list(self) -> Iterator[object]:
        while True:
            self._skip()
            if self.at >= len(self.text):
                raise BrokenJsonError("ends too early, in the middle of its list")
            if self.text[self.at] == "]":
                return
            yield self._object()
            if self.at > BLOCK:
                self.text, self.at = self.text[self.at - _NEAR :], _NEAR

    def _skip(self) -> None:
        while True:
            self.at = _BETWEEN.match(self.text, self.at).end()  # type: ignore[union-attr]
            if self.at < len(self.text) or self.ended:
                return
            self._more()

    def _object(self) -> object:
        """The value that begins here; more is read until it is whole."""
        while True:
            try:
                found, self.at = _JSON.raw_decode(self.text, _blank(self.text, self.at))
            except RecursionError:
                raise BrokenJsonError("nested too deeply") from None
            except json.JSONDecodeError as error:
                if self.ended:
                    raise BrokenJsonError(f"broken JSON ({error.msg})") from None
            else:
                return found
            if len(self.text) - self.at > LONGEST:
                raise BrokenJsonError("an object that has no end")
            self._more()

    def _more(self) -> None:
        raw = self.stream.read1(max(BLOCK, len(self.text) - self.at))
        self.ended = not raw
        self.text += self.decoder.decode(raw, self.ended)


def _blank(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
