# SPDX-License-Identifier: Apache-2.0
"""One post, whatever it came from, and the report that it makes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from musnad.errors import ReportError
from musnad.ingest.asked import Passed
from musnad.ingest.encoding import fault, mended
from musnad.ingest.html.clock import published
from musnad.ingest.jsonl import Item, Notice, text_id
from musnad.model import Report

EMPTY = "posts with no words (pictures, films, stickers, notes of the service)"


@dataclass(frozen=True, slots=True)
class Post:
    """What a post says of itself; `forwarded` is who it was taken from."""

    text: str
    id: str | None = None
    when: object = None
    channel: str | None = None
    forwarded: str | None = None
    url: str | None = None


def report_of(post: Post, where: str, passed: Passed) -> Iterator[Item]:
    """The report of a post, if it has words and they are Arabic."""
    text = mended(post.text.strip()).text
    if not any(map(str.isalpha, text)):
        passed.over(where, EMPTY)
        return
    if wrong := fault(text):
        yield ReportError(where, wrong)
        return
    when = published(post.when)
    if post.when and when is None:
        yield Notice(where, f"its date {str(post.when)[:40]!r} is none that I know: left "
                            "out")
    id = f"post:{post.channel}/{post.id}" if post.channel and post.id else text_id(text)
    yield Report(id, text, None, when, post.channel, post.url, post.forwarded)
