# SPDX-License-Identifier: Apache-2.0
"""Which places a name may stand for: the built gazetteer and the user's own files.

Nothing is read before the first question, and a line of a file (place_rows.py) becomes
an Entry only when a text names the place.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import platformdirs

from musnad.lexicon.common_words import AS_WRITTEN, WELL_KNOWN, is_common
from musnad.lexicon.place_cues import NEVER_ALONE
from musnad.lexicon.place_rows import Entry, entry, read

__all__ = ["BUILT", "Entry", "Found", "Gazetteer", "gazetteer", "home", "load"]

BUILT = Path(__file__).parent / "built" / "places.tsv.gz"
CLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك")
SHORT = 5  # letters, without the article
LEAST = 3  # letters of a single word behind a clitic
RARE = ("ف", "ك", "وك")  # clitics that seldom stand before a place
_MEMORY = 200_000  # spellings remembered; forgetting costs only time


class Found(NamedTuple):
    """A name at some word: how many words, clitic letters before it, places it may be.

    `common` names are everyday words too (الميدان): a place only behind a generic noun.
    """

    words: int
    prefix: str
    entries: tuple[Entry, ...]
    common: bool


class Gazetteer:
    """Places by folded name and by id; `lines` are laid out as place_rows.py says."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines: list[str] = []
        self._row: dict[str, int] = {}
        self._names: dict[str, list[int]] = {}
        self._longest: dict[str, int] = {}  # first word → most words of a name so begun
        self._entries: dict[int, Entry] = {}
        self._named: dict[str, tuple[Entry, ...]] = {}
        self._finds: dict[tuple[str, str], Found] = {}
        self._weights: dict[str, int] = {}
        self._by_code: dict[tuple[str, str], int] = {}
        self._starts: dict[str, tuple[tuple[str, str, int], ...]] = {}
        self._idle: set[str] = set()  # spellings that begin none
        self._alone: set[str] = set()  # spellings that may be a name with nothing behind
        self._pairs: set[str] = set()  # first two words of every longer name
        self._index(lines)

    def _index(self, lines: Iterable[str]) -> None:
        loose_names: list[tuple[str, int]] = []
        names = self._names
        for line in lines:
            at = line.find("\t")
            row = self._row.setdefault(line[:at], len(self._lines))
            if row == len(self._lines):
                self._lines.append(line)
            _, exact, loose = line.rsplit("\t", 2)
            for key in exact.split("|"):
                rows = names.setdefault(key, [])
                if row not in rows:
                    rows.append(row)
            if loose:
                loose_names.append((loose, row))
        self._add_loose(loose_names)
        longest = self._longest
        for key in names:
            first, _, rest = key.partition(" ")
            count = 2 + rest.count(" ") if rest else 1
            if rest:
                self._pairs.add(first + " " + rest.partition(" ")[0])
            if longest.get(first, 0) < count:
                longest[first] = count

    def _add_loose(self, loose_names: list[tuple[str, int]]) -> None:
        """A loose spelling counts only where no place bears it exactly."""
        found: dict[str, list[int]] = {}
        for keys, row in loose_names:
            for key in keys.split("|"):
                if key not in self._names:
                    found.setdefault(key, []).append(row)
        self._names.update(found)

    def __len__(self) -> int:
        return len(self._lines)

    def names(self) -> list[str]:
        """Every folded name, in no order that means anything."""
        return [*self._names]

    def may_start(self, form: str) -> bool:
        """Whether any name begins with this folded word, its clitics on or off."""
        starts = self._starts.get(form)
        return bool(self._begin(form) if starts is None else starts)

    def starts(self, forms: Sequence[str]) -> list[int]:
        """Where in a row of folded words any name may begin."""
        known, idle = self._starts, self._idle
        begun = [i for i, form in enumerate(forms)
                 if form not in idle and (form in known or self._begin(form))]
        return [i for i in begun if forms[i] in self._alone or self._goes_on(forms, i)]

    def _goes_on(self, forms: Sequence[str], at: int) -> bool:
        """Whether some name begins with these two words: دير الزور"""
        if at + 1 == len(forms):
            return False
        following = " " + forms[at + 1]
        return any([stem + following in self._pairs for _, stem, _ in self._begin(forms[at])])

    def longest(self, forms: Sequence[str], start: int) -> Found | None:
        """forms (في, بدير, الزور), 1 → 2 words, prefix ب, دير الزور; None if no name."""
        best: tuple[int, str, str] | None = None
        following = " " + forms[start + 1] if start + 1 < len(forms) else ""
        for prefix, stem, most in self._begin(forms[start]):
            if most > 1 and stem + following not in self._pairs:
                most = 1  # no name begins with these two words
            for count in range(min(most, len(forms) - start), best[0] if best else 0, -1):
                key = " ".join((stem, *forms[start + 1 : start + count]))
                if key in self._names and (count > 1 or self._may_stand(prefix, key)):
                    best = count, prefix, key
                    break
        return best and self._found(*best, forms[start])

    def _found(self, count: int, prefix: str, key: str, form: str) -> Found:
        found = self._finds.get((prefix, key))
        if found is None:
            weight = max(map(self._weight, self._names[key]))
            common = is_common(key, weight) or (count == 1 and form in AS_WRITTEN)
            found = self._finds[prefix, key] = Found(count, prefix, self.named(key), common)
        return found

    def named(self, key: str) -> tuple[Entry, ...]:
        """Places of one folded name, the likeliest first."""
        entries = self._named.get(key)
        if entries is None:
            rows = sorted(self._names.get(key, ()), key=self._weight, reverse=True)
            entries = self._named[key] = tuple(self._entry(row) for row in rows)
        return entries

    def known_in(self, least: int) -> dict[str, str]:
        """{folded name: country} of towns and regions as well known as `least` in one
        country only; countries themselves are left out."""
        found: dict[str, set[str]] = {}
        for key, rows in self._names.items():
            known = [self._lines[r].split("\t", 6) for r in rows
                     if self._weight(r) >= least]
            if known and not any(cells[5] == "country" for cells in known):
                found[key] = {cells[3] for cells in known}
        return {key: min(codes) for key, codes in found.items()
                if len(codes) == 1 and not is_common(key, least)}

    def by_id(self, id: str) -> Entry | None:
        row = self._row.get(id)
        return None if row is None else self._entry(row)

    def by_code(self, country: str, code: str) -> Entry | None:
        """The governorate that GeoNames numbers so within a country: SY, 09 → Aleppo"""
        if not self._by_code:
            self._by_code = {(cells[3], cells[11]): row for row, cells in enumerate(
                line.split("\t") for line in self._lines) if cells[11]}
        row = self._by_code.get((country, code))
        return None if row is None else self._entry(row)

    def parent_of(self, place: Entry) -> Entry | None:
        """What holds the place: بنش → ادلب"""
        return self.by_id(place.parent) if place.parent else None

    def parent_chain(self, place: Entry) -> tuple[Entry, ...]:
        """What holds the place, nearest first: حي السكري → حلب, محافظة حلب, سوريا"""
        chain: list[Entry] = []
        up = place.parent and self.by_id(place.parent)
        while up and up not in chain:
            chain.append(up)
            up = up.parent and self.by_id(up.parent)
        return tuple(chain)

    def _begin(self, form: str) -> tuple[tuple[str, str, int], ...]:
        """للرقه → ((ل, الرقه, 1),): (clitics, stem, most words) that may begin a name."""
        known = self._starts.get(form)
        if known is not None:
            return known
        if len(self._starts) >= _MEMORY:
            self._starts.clear()
            self._idle.clear()
            self._alone.clear()
        found = [(prefix, stem, self._longest[stem]) for prefix, stem in _stems(form)
                 if self._longest.get(stem, 0) > 1
                 or (stem in self._names and self._may_stand(prefix, stem))]
        if form not in NEVER_ALONE and any([stem in self._names for _, stem, _ in found]):
            self._alone.add(form)
        if not found:
            self._idle.add(form)
        starts = self._starts[form] = tuple(found)
        return starts

    def _may_stand(self, prefix: str, key: str) -> bool:
        """Whether clitics may stand before a single word: a short one must be well known,
        for وزارة is not and-زارة, and take no rare clitic, for فارس is not so-ارس."""
        if not prefix or len(key.removeprefix("ال")) >= SHORT:
            return True
        if len(key) < LEAST:
            return False  # وتل رفعت begins a name, وقم is none
        return prefix not in RARE and any(
            self._weight(row) >= WELL_KNOWN for row in self._names[key])

    def weight_of(self, place: Entry) -> int:
        """How likely a bare name means a place, in inhabitants of a town as likely."""
        weight = self._weights.get(place.id)
        if weight is None:
            weight = self._weights[place.id] = self._weight(self._row[place.id])
        return weight

    def _weight(self, row: int) -> int:
        return int(self._lines[row].rsplit("\t", 3)[1])

    def _entry(self, row: int) -> Entry:
        found = self._entries.get(row)
        if found is None:
            found = self._entries[row] = entry(self._lines[row])
        return found


def _stems(form: str) -> Iterator[tuple[str, str]]:
    """وبالموصل → (وب, الموصل); للاذقيه → (ل, اللاذقيه); fewest clitics first."""
    for prefix in CLITICS:
        if not form.startswith(prefix):
            continue
        stem = form[len(prefix):]
        if prefix and len(stem) < 2:
            continue
        yield prefix, stem
        if prefix.endswith("ل") and stem.startswith("ل"):
            yield prefix, "ا" + stem
            yield prefix, "ال" + stem


def home() -> Path:
    """The user's folder: MUSNAD_HOME, or where the system keeps such files."""
    folder = os.environ.get("MUSNAD_HOME")
    return Path(folder) if folder else Path(platformdirs.user_data_dir("musnad"))


def load(folder: Path | None = None) -> Gazetteer:
    """The built gazetteer and every *.tsv.gz of the user's folder."""
    folder = home() if folder is None else folder
    paths = [BUILT, *sorted(folder.glob("*.tsv.gz"))]
    return Gazetteer(line for path in paths for line in read(path))


@cache
def gazetteer() -> Gazetteer:
    """The one gazetteer of this process, read when first asked for."""
    return load()
