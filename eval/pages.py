# SPDX-License-Identifier: Apache-2.0
"""How well articles are taken out of pages: title, time, text, and headlines that leak.

    pages.py              score every layout of eval/pages/, fail under the floors
    pages.py --misses     say what is wrong with each

A layout is the markup of some system of outlets with {T}, {1}, {R1}… where words stand.
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from musnad.ingest.html import NoArticleError, Page, read_page
from musnad.ingest.html.container import key
from musnad.ingest.html.markup import page_text

HOME = Path(__file__).parent / "pages"
FLOORS = {"title": 0.97, "time": 0.97, "body": 0.97, "leaks": 0}
WHOLE = 0.95  # F1 of words at which a text is right: a byline may stand in it
_HEAD = re.compile(r"=== (\S+) \| (\S+)(?: \| (\S+))?")


@dataclass(frozen=True, slots=True)
class Layout:
    """A page of one layout, and what is to be read from it."""

    name: str
    raw: bytes
    title: str
    time: str | None
    body: list[str]
    others: list[str]  # what must not be in the text


def layouts() -> Iterator[Layout]:
    """All layouts, each filled with one of the stories."""
    words = tomllib.loads((HOME / "words.toml").read_text("utf-8"))
    number = 0
    for path in sorted(HOME.glob("*.txt")):
        for chunk in re.split(r"(?m)^(?==== )", path.read_text("utf-8"))[1:]:
            head, _, markup = chunk.partition("\n")
            yield _filled(head, markup, words, number)
            number += 1


def _filled(head: str, markup: str, words: dict[str, Any], number: int) -> Layout:
    found = _HEAD.fullmatch(head)
    if found is None:
        raise ValueError(f"a layout begins with `=== name | time | encoding`: {head}")
    name, time, encoding = found.groups()
    story = words["story"][number % len(words["story"])]
    fill = {"O": words["other"]["O"][number % 5], "T": story["title"]}
    fill |= {str(n): text for n, text in enumerate(story["paragraphs"], 1)}
    others = {f"{kind}{n}": text for kind in "RXCP"
              for n, text in enumerate(words["other"][kind], 1)}
    used = set(re.findall(r"\{(\w+)\}", markup))
    for slot, text in (fill | others).items():
        markup = markup.replace(f"{{{slot}}}", text)
    return Layout(
        name, markup.encode(encoding or "utf-8", "xmlcharrefreplace"), story["title"],
        None if time == "-" else time, [fill[n] for n in "12345" if n in used],
        [text for slot, text in others.items() if slot in used])


@dataclass(frozen=True, slots=True)
class Score:
    """What was right on one page, and what leaked into its text."""

    name: str
    title: bool
    time: bool
    body: bool
    leaks: tuple[str, ...]
    page: Page


def score(layout: Layout) -> Score:
    """Read a page and compare."""
    try:
        page = read_page(page_text(layout.raw).text)
    except NoArticleError:
        page = Page("")
    when = page.published.text if page.published else None
    told = key(page.text)
    return Score(
        layout.name, key(page.title or "") == key(layout.title),
        _minute(when) == _minute(layout.time),
        agreement(page.text, " ".join(layout.body)) >= WHOLE,
        tuple(text for text in layout.others if key(text) in told), page)


def _minute(when: str | None) -> str | None:
    """A time to the minute with its zone, however that is written."""
    if when is None or "T" not in when:
        return when
    zone = re.search(r"(Z|[+-]\d\d:?\d\d)$", when)
    return when[:16] + (zone[1].replace("Z", "+00:00") if zone else "")


def agreement(text: str, wanted: str) -> float:
    """F1 of the words of two texts."""
    one, two = (Counter(re.findall(r"\w+", t)) for t in (text, wanted))
    both = (one & two).total()
    return 2 * both / max(one.total() + two.total(), 1)


def main() -> int:
    """Print the score; 1 under a floor."""
    ask = argparse.ArgumentParser()
    ask.add_argument("--misses", action="store_true")
    scores = [score(layout) for layout in layouts()]
    if ask.parse_args().misses:
        for each in scores:
            _explain(each)
    shares = {field: sum(getattr(s, field) for s in scores) / len(scores)
              for field in ("title", "time", "body")}
    leaks = sum(len(s.leaks) for s in scores)
    print(f"{len(scores)} layouts: " + ", ".join(
        f"{field} {share:.3f}" for field, share in shares.items()) + f", leaks {leaks}")
    bad = [f for f, share in shares.items() if share < FLOORS[f]]
    if leaks > FLOORS["leaks"]:
        bad.append("leaks")
    if bad:
        print(f"under the floor: {', '.join(bad)}")
    return bool(bad)


def _explain(each: Score) -> None:
    wrong = [f for f in ("title", "time", "body") if not getattr(each, f)]
    if wrong or each.leaks:
        when = each.page.published.text if each.page.published else None
        print(f"{each.name}: wrong {wrong}, leaks {list(each.leaks)}\n"
              f"  {each.page.title} | {when}\n  {each.page.text!r}")


if __name__ == "__main__":
    sys.exit(main())
