"""What holds for any text: spans quote their words, nothing raises, same in same out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import musnad
from musnad.lexicon.senses import SENSES
from musnad.record.output import to_json, to_line

WORDS = sorted(SENSES)
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(
        [".", "،", "\n", "\n\n", "«", "»", "(", ")", ":", "..", "؟", "\u200f", "ـ"]
    ),
    st.sampled_from(
        [
            "في",
            "على",
            "من",
            "إدلب",
            "بحلب",
            "دير الزور",
            "قوات النظام",
            "داعش",
            "أن",
            "اليوم",
            "أمس",
            "12",
            "٣٠",
            "1.200",
            "22-02-2022",
            "قَتَلَ",
            "و",
        ]
    ),
    st.text(max_size=8),
)
NEWSLIKE = st.lists(PIECES, max_size=60).map(" ".join)
TEXTS = st.one_of(
    NEWSLIKE,
    st.text(max_size=300),
    st.text("ابتثجحمسقلنهويةىءأإؤئ \n.،0123", max_size=200),
)
PUBLISHED = st.sampled_from(
    [None, "2018-11-30", "2018-11", "2018", "0001-01-01", "9999-12-31"]
)


def _values(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if "start" in node and "text" in node:
            yield node
        for child in node.values():
            yield from _values(child)
    elif isinstance(node, list):
        for child in node:
            yield from _values(child)


def _check_quotes(text: str, published: str | None) -> None:
    reading = musnad.read(text, published=published)
    for value in _values(to_json(reading)["incidents"]):
        if value["start"] is None:
            assert value["text"] is None
        else:
            assert (
                reading.report.text[value["start"] : value["stop"]] == value["text"] != ""
            )


@settings(max_examples=300, deadline=None)
@given(TEXTS, PUBLISHED)
@example("ابطال شهد ابن اعتقل", None)  # an act was once taken into a name and masked
def test_every_value_quotes_its_words(text: str, published: str | None) -> None:
    _check_quotes(text, published)


@pytest.mark.long
@settings(max_examples=20_000, deadline=None)
@given(TEXTS, PUBLISHED)
def test_every_value_quotes_its_words_at_length(
    text: str, published: str | None
) -> None:
    _check_quotes(text, published)


@settings(max_examples=100, deadline=None)
@given(TEXTS, PUBLISHED)
def test_the_same_text_twice_gives_the_same_bytes(
    text: str, published: str | None
) -> None:
    first = to_line(musnad.read(text, published=published)).encode()
    assert to_line(musnad.read(text, published=published)).encode() == first
