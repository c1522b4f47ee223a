# SPDX-License-Identifier: Apache-2.0
"""Phrases of several words, found by their first word; the longest comes first."""

from __future__ import annotations

from typing import TypeVar

T = TypeVar("T")
Phrases = dict[str, list[tuple[tuple[str, ...], T]]]


def by_first(phrases: dict[str, T]) -> Phrases[T]:
    """{"اول من امس": -2} → {"اول": [(("من", "امس"), -2)]}

    >>> by_first({"a b": 1, "a": 2})
    {'a': [(('b',), 1), ((), 2)]}
    """
    found: Phrases[T] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        first, *rest = phrase.split()
        found.setdefault(first, []).append((tuple(rest), phrases[phrase]))
    return found
