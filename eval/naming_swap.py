# SPDX-License-Identifier: Apache-2.0
"""Swap neutral and loaded names in every article; nothing but the wording may change.

    naming_swap.py [--show N]

Each pair of names is swapped in both directions wherever it stands in the corpus, or in
the examples without one. Type, status, counts, civil status, places, dates and actors
must stay as they were; exit 1 if any of them does not.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from corpus import EXAMPLES, corpus, report, rows
from naming_pairs import PAIRS

from musnad.model import Claim, Report
from musnad.pipeline import read

TITLE = " (?:الأقصى|الصالحين)"  # كتائب شهداء الأقصى: the word is part of a name
OPEN = ("unknown", "claimed_combatant")  # nothing is concluded: a name is only a claim
CLITICS = "وفبك"  # written to the word behind; ل changes an article and is left alone


@dataclass(frozen=True, slots=True)
class Change:
    """What a swap changed: the report, both names, the field, before and after."""

    report: str
    old: str
    new: str
    field: str
    before: Any
    after: Any


def main() -> int:
    """0 if no swap changed anything."""
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    options.add_argument("--show", type=int, default=20, metavar="N",
                         help="changes printed at most")
    shown = options.parse_args().show
    found: list[Change] = []
    swaps: Counter[str] = Counter()
    for article in rows(articles()):
        given = report(article)
        plain = values(given)
        for old, new, swapped in swapped_in(given.text):
            swaps[f"{old} → {new}"] += 1
            now = values(replace(given, text=swapped))
            found += changes(given, (old, new), plain, now)
    for change in found[:shown]:
        print(f"{change.report} {change.old} → {change.new}: {change.field} "
              f"{change.before} became {change.after}")
    print(f"naming swaps: {sum(swaps.values())} of {len(swaps)} kinds, "
          f"{len({(c.report, c.old, c.new) for c in found})} changed something")
    print(*(f"  {field}: {n}" for field, n in Counter(c.field for c in found).items()),
          sep="\n")
    return 1 if found else 0


def articles() -> Path:
    """The gold articles of the corpus, else the examples."""
    folder = corpus()
    return folder / "corpus" / "gold" / "articles.jsonl" if folder \
        else EXAMPLES / "articles.jsonl"


def swapped_in(text: str) -> Iterator[tuple[str, str, str]]:
    """Each name that the text has, its counterpart, and the text with it instead."""
    for neutral, loaded in PAIRS:
        for old, new in ((neutral, loaded), (loaded, neutral)):
            found = re.compile(rf"(?<!\w)([{CLITICS}]?){re.escape(old)}(?!\w|{TITLE})")
            swapped = found.sub(rf"\g<1>{new}", text)
            if swapped != text:
                yield old, new, swapped


def values(given: Report) -> list[dict[str, Any]]:
    """What each incident of a report says, without the words that say it."""
    return [told(claim) for claim in read(given).incidents]


def told(claim: Claim) -> dict[str, Any]:
    """The values of one incident that no name may change."""
    place, when = claim.place, claim.date.value if claim.date else None
    return {
        "type": claim.type,
        "status": (claim.kind, claim.status, claim.denies, claim.doubt),
        "count": [(row.value.outcome, row.value.count, row.value.of is not None)
                  for row in claim.casualties],
        "civil status": [row.value.civil_status for row in claim.casualties
                         if row.value.civil_status not in OPEN],
        "place": place and [(m.value.gazetteer_id, m.value.level)
                            for m in (place.place, *place.others)],
        "date": when and (when.earliest, when.latest),
        "actor": [party.value.actor.name_en for party in claim.actors],
    }


def changes(
    given: Report, names: tuple[str, str], before: list[dict[str, Any]],
    after: list[dict[str, Any]],
) -> Iterator[Change]:
    """Every value that differs; another number of incidents is one change."""
    if len(before) != len(after):
        yield Change(given.id, *names, "incidents", len(before), len(after))
        return
    for old, new in zip(before, after, strict=True):
        for field, value in old.items():
            if value != new[field]:
                yield Change(given.id, *names, field, value, new[field])


if __name__ == "__main__":
    sys.exit(main())
