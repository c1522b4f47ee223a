# SPDX-License-Identifier: Apache-2.0
"""JSON documents of posts: a Telegram export, an archive of X, of Facebook, of others."""

from __future__ import annotations

import io
from collections.abc import Iterator

from musnad.errors import ReportError
from musnad.ingest.asked import Asked, Passed
from musnad.ingest.json_stream import BrokenJsonError, Objects
from musnad.ingest.jsonl import Item, reported
from musnad.ingest.posts import social, telegram
from musnad.ingest.posts.post import report_of

OURS = frozenset({"id", "text", "title", "published", "outlet", "url",
                  "forwarded_from"})


def read_document(stream: io.BufferedReader, name: str, asked: Asked) -> Iterator[Item]:
    """Reports of all posts of a document, each with the channel that it stands in."""
    objects, passed = Objects(stream), Passed(name)
    number = 0
    try:
        for number, row in enumerate(objects, 1):
            yield from _read(row, objects.before, f"{name}#{number}", (passed, asked))
    except BrokenJsonError as error:
        yield ReportError(name, f"{error}, after {number} posts")
    if not number:
        yield ReportError(name, "no posts in it")
    yield from passed.told()


def _read(
    row: object, before: str, where: str, told: tuple[Passed, Asked]
) -> Iterator[Item]:
    passed, asked = told
    if not isinstance(row, dict):
        yield ReportError(where, "no object of JSON, so no post")
    elif telegram.is_message(row):
        post = telegram.post_of(row, telegram.chat_of(before))
        yield from report_of(post, where, passed)
    elif isinstance(row.get("text"), str) and row.keys() <= OURS:
        yield from reported(row, where, asked.published)
    else:
        yield from report_of(social.post_of(row), where, passed)
