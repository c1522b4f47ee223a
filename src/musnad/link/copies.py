# SPDX-License-Identifier: Apache-2.0
"""Wire copies and near duplicates: most runs of words of the shorter are shared."""

from __future__ import annotations

from zlib import crc32

from musnad.text.stem import stems

RUN = 5  # words
LEAST = 12  # runs of a text that can be told to be a copy
BANDS = 16
SHARED_BANDS = 2
COPIED = 0.6


def runs(words: str) -> frozenset[int]:
    """A number for each run of five words, spelling folded."""
    found = stems(words)
    return frozenset(
        crc32(" ".join(found[i : i + RUN]).encode()) for i in range(len(found) - RUN + 1)
    )


def bands(of: frozenset[int]) -> list[str]:
    """The least run of each band: texts that share some of them are worth comparing."""
    least: dict[int, int] = {}
    for run in of:
        band = run % BANDS
        least[band] = min(run, least.get(band, run))
    return (
        [f"{band}:{run}" for band, run in sorted(least.items())]
        if len(of) >= LEAST
        else []
    )


def is_copy(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether most of the shorter text stands in the longer one."""
    shorter = min(len(one), len(other))
    return shorter >= LEAST and len(one & other) / shorter >= COPIED
