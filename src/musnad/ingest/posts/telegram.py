# SPDX-License-Identifier: Apache-2.0
"""Messages of a Telegram export (`result.json`)."""

from __future__ import annotations

import json
import re
from typing import Any

from musnad.ingest.posts.post import Post
from musnad.record.forwarded import PRIVATE

_NAME = re.compile(r'"name"\s*:\s*("(?:[^"\\]|\\.)*")')
_PEOPLE = ("user", "private")


def is_message(row: dict[str, Any]) -> bool:
    """Whether an object is a message of an export."""
    return row.get("type") in ("message", "service") and "date" in row


def chat_of(before: str) -> str | None:
    """The name of the chat, which stands before its messages."""
    found = _NAME.findall(before)
    try:
        return str(json.loads(found[-1], strict=False)) if found else None
    except ValueError:  # an escape that JSON does not know
        return None


def post_of(row: dict[str, Any], chat: str | None) -> Post:
    """A message as a post of its chat: members of a group are not named."""
    return Post(
        text=_text(row.get("text")) if row["type"] == "message" else "",
        id=str(row["id"]) if row.get("id") is not None else None,
        when=row.get("date_unixtime") or row.get("date"),
        channel=chat,
        forwarded=_forwarded(row),
    )


def _text(given: object) -> str:
    """Words in a row: `["قصف ", {"type": "hashtag", "text": "#حلب"}]` → قصف #حلب"""
    parts = given if isinstance(given, list) else [given]
    words = [part.get("text") if isinstance(part, dict) else part for part in parts]
    return "".join(word for word in words if isinstance(word, str))


def _forwarded(row: dict[str, Any]) -> str | None:
    name = row.get("forwarded_from")
    if "forwarded_from" not in row:
        return None
    if not isinstance(name, str) or str(
            row.get("forwarded_from_id", "")).startswith(_PEOPLE):
        return PRIVATE  # or a deleted account, which has no name
    return name
