# SPDX-License-Identifier: Apache-2.0
"""What was read of an act: its type and how it was told."""

from __future__ import annotations

from musnad.frozen import frozen

INTERCEPTED = "intercepted"  # the rule of acts that were stopped on their way
TALLY = "tally"  # the number of acts that somebody counted: 655 هجوما


@frozen
class ActSighting:
    """A type of act and how it was told; weak acts need support from the sentence."""

    type: str
    verb: bool
    number: str = "one"
    weak: bool = False
    settled: bool = False  # a means beside it decided the type
    vague: bool = False  # هجوم, اعتداء: gives way to a more telling word for the act
    soft: bool = False  # other trades use the word as well
    refers: bool = False  # القصف, غاراتها: may speak of an act told before
    known: bool = False  # هذه الهجمات: does speak of one
