# SPDX-License-Identifier: Apache-2.0
"""Posts of other networks as JSON: which key says what, in one table."""

from __future__ import annotations

from typing import Any

from musnad.ingest.html.blocks import lines
from musnad.ingest.posts.post import Post

# The first path that leads to a value is taken; `.` leads into an object or a list.
PATHS = {
    "text": ("full_text", "text", "content", "message", "caption", "body", "post",
             "data.post", "description", "object.content"),
    "id": ("id_str", "id", "post_id", "message_id", "tweet_id"),
    "when": ("created_at", "date", "timestamp", "published", "published_at", "time",
             "created_time", "taken_at_timestamp", "creation_timestamp", "datetime"),
    "channel": ("user.screen_name", "account.acct", "account.username", "page.name",
                "channel.username", "channel.title", "channel", "page", "username",
                "author.username", "author.screen_name", "screen_name", "author_id"),
    "forwarded": ("forwarded_from", "retweeted_status.user.screen_name",
                  "reblog.account.acct", "quoted_status.user.screen_name", "shared_from",
                  "forward.from_name", "fwd_from.from_name", "repost_of"),
    "url": ("url", "permalink", "permalink_url", "link", "post_url", "uri"),
}
_WHOLE = ("retweeted_status", "reblog")  # the post that is passed on, in full
_WRAPPED = ("tweet", "status", "node")


def post_of(row: dict[str, Any]) -> Post:
    """A post by the names that networks give to its parts."""
    for key in _WRAPPED:
        if isinstance(row.get(key), dict):
            row = row[key]
    inner = next((row[key] for key in _WHOLE if isinstance(row.get(key), dict)), row)
    given = {field: _first(row, paths) for field, paths in PATHS.items()}
    text = _first(inner, PATHS["text"])
    url = given["url"]
    return Post(
        text=_plain(text) if isinstance(text, str) else "",
        id=str(given["id"]) if given["id"] is not None else None,
        when=given["when"],
        channel=_said(given["channel"]),
        forwarded=_said(given["forwarded"]),
        url=url if isinstance(url, str) and url.startswith("http") else None,
    )


def _said(value: object) -> str | None:
    return str(value).strip() or None if isinstance(value, str | int) else None


def _first(row: dict[str, Any], paths: tuple[str, ...]) -> object:
    found = (_along(row, path.split(".")) for path in paths)
    return next((value for value in found if value not in (None, "", [], {})), None)


def _along(value: object, steps: list[str]) -> object:
    for step in steps:
        if isinstance(value, list):
            value = next((x for x in value if isinstance(x, dict) and step in x), None)
        value = value.get(step) if isinstance(value, dict) else None
    return None if isinstance(value, dict) else value


def _plain(text: str) -> str:
    """Words of a post; Facebook's exports write UTF-8 as if it were Latin-1."""
    if "<p" in text or "<br" in text:
        text = "\n".join(lines(text))
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text
