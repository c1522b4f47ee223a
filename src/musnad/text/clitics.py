# SPDX-License-Identifier: Apache-2.0
"""Words written together: و ف ب ل ك س ال before a word, pronouns after it."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import NamedTuple

PREFIXES = {
    "ال": ("ال",),
    "و": ("و",),
    "ف": ("ف",),
    "ب": ("ب",),
    "ل": ("ل",),
    "ك": ("ك",),
    "س": ("س",),
    "وال": ("و", "ال"),
    "فال": ("ف", "ال"),
    "بال": ("ب", "ال"),
    "كال": ("ك", "ال"),
    "لل": ("ل", "ال"),
    "وبال": ("و", "ب", "ال"),
    "فبال": ("ف", "ب", "ال"),
    "وكال": ("و", "ك", "ال"),
    "ولل": ("و", "ل", "ال"),
    "فلل": ("ف", "ل", "ال"),
    "وب": ("و", "ب"),
    "ول": ("و", "ل"),
    "فب": ("ف", "ب"),
    "فل": ("ف", "ل"),
    "وك": ("و", "ك"),
    "وس": ("و", "س"),
    "فس": ("ف", "س"),
}
SUFFIXES = ("هما", "كما", "ها", "هم", "هن", "نا", "كم", "ني", "ه", "ي", "ك")
_BEFORE_ARTICLE = tuple(
    p for p, parts in PREFIXES.items() if parts[1:] and parts[-1] == "ال")
_BY_FIRST: dict[str, list[str]] = {}
for _p in sorted(PREFIXES, key=lambda p: (len(PREFIXES[p]), -len(p))):
    _BY_FIRST.setdefault(_p[0], []).append(_p)
_BY_LAST = {last: [s for s in SUFFIXES if s[-1] == last] for last in "اهمنيك"}
# What a stem's last letter becomes before a pronoun, undone: مدفعيتها, قتلاهم, قصفوها.
_RESTORED = {"ت": "ه", "ا": "ي", "و": "وا", "ي": "ء"}


class Split(NamedTuple):
    """Clitics before, the folded stem, pronoun after; `prefix` is as written."""

    prefix: str
    stem: str
    suffix: str


def splits(form: str, *, pronouns: bool = True) -> Iterator[tuple[str, str, str]]:
    """Possible splits of a folded word, as plain tuples, fewest clitics first.

    وبمدفعيتها → (وب, مدفعيه, ها) stands among them. Without `pronouns` none is split off:
    a word spelled with ة ends in no pronoun, though ة is folded to ه.
    """
    yield "", form, ""
    prefixes = (
        [p for p in _BY_FIRST.get(form[0], ()) if form.startswith(p)] if form else []
    )
    for prefix in prefixes:
        if len(form) - len(prefix) >= 2:
            yield prefix, form[len(prefix) :], ""
    for suffix in _BY_LAST.get(form[-1:], ()) if pronouns else ():
        if not form.endswith(suffix):
            continue
        for prefix in ("", *prefixes):
            stem = form[len(prefix) : len(form) - len(suffix)]
            if len(stem) < 2 or (
                prefix.endswith("ل") and prefix not in ("ل", "ول", "فل")
            ):
                continue  # a word has the article or a pronoun, never both
            yield prefix, stem, suffix
            if stem[-1] in _RESTORED:
                yield prefix, stem[:-1] + _RESTORED[stem[-1]], suffix
            if stem[-1] == "و":
                yield prefix, stem[:-1] + "ء", suffix


def split(form: str, known: Container[str], *, pronouns: bool = True) -> Split | None:
    """The first split of a folded word whose stem is known; None if there is none.

    >>> split("فقصفوها", {"قصفوا"})
    Split(prefix='ف', stem='قصفوا', suffix='ها')
    >>> split("فلسطين", {"فلسطين", "لسطين"})
    Split(prefix='', stem='فلسطين', suffix='')
    """
    found = splits(form, pronouns=pronouns)
    return next((Split(*s) for s in found if s[1] in known), None)


def article_split(form: str) -> Split | None:
    """والصناعات → (وال, صناعات): what stands before the article is no part of a word.

    >>> article_split("للدموع"), article_split("لله")
    (Split(prefix='لل', stem='دموع', suffix=''), None)
    """
    for prefix in _BEFORE_ARTICLE if form.startswith(_BEFORE_ARTICLE) else ():
        if form.startswith(prefix) and len(form) >= len(prefix) + 3:
            return Split(prefix, form[len(prefix) :], "")
    return None
