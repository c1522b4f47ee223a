# SPDX-License-Identifier: Apache-2.0
"""Which spellings of a place are Arabic, the nearest to its romanised name first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

from musnad.text.normal import fold

_ARABIC = re.compile(r"[ء-غف-ي\u064b-\u0652\u0670 \-]+")
_RELATED = re.compile(r"[ء-ۿݐ-ݿ\u064b-\u0652\u0670\u200c \-]+")  # also Persian, Kurdish
_LAYOUT = re.compile(r"[\u200e\u200f\u0640]")
_ACCENTS = re.compile(r"[āīūḩşţḑz̧]")  # how GeoNames romanises Arabic letter by letter
_SOUNDS = str.maketrans({
    "ب": "b", "ت": "t", "ة": "", "ث": "t", "ج": "j", "ح": "h", "خ": "k", "د": "d",
    "ذ": "d", "ر": "r", "ز": "z", "س": "s", "ش": "s", "ص": "s", "ض": "d", "ط": "t",
    "ظ": "z", "ع": "", "غ": "g", "ف": "f", "ق": "q", "ك": "q", "ل": "l", "م": "m", "ن": "n", "ه": "h",
    **dict.fromkeys("ءآأإؤئاىيو -", ""),
})
_LATIN = (("sh", "s"), ("kh", "k"), ("gh", "g"), ("th", "t"), ("dh", "d"), ("ph", "f"),
          ("ch", "s"), ("ck", "q"), ("k", "q"), ("c", "q"), ("p", "b"), ("v", "f"),
          ("x", "qs"))
_ARTICLE = re.compile(r"^(?:[ae][ldnrstz]|a[dst]h|ech)[ -]", re.I)
# What GeoNames writes before the name of an administrative area.
_AREA = re.compile("^(?:محافظة|ولاية|قضاء|ناحية|مديرية|عزلة|مركز قضاء|مركز|دائرة|قرية|بلدة) "
                   r"(?=\S{3})")
# Countries whose places have Arabic names: without the article they are Persian ones.
ARAB = frozenset({"SY", "IQ", "YE", "PS", "LB", "JO", "EG", "LY", "SD", "TN", "DZ", "MA",
                  "SA", "KW", "QA", "BH", "AE", "OM", "MR"})


def arabic_names(name_en: str, spellings: Iterable[str], country: str) -> tuple[str, ...]:
    """Mosul, (Mosul, موصل, الموصل, 摩苏尔), IQ → (الموصل,), for موصل is Persian.

    Persian or Kurdish letters count only where no spelling is Arabic.
    """
    spellings = [*spellings]
    names = _in_letters(spellings, _ARABIC) or _in_letters(spellings, _RELATED)
    romanised = [name_en, *filter(_ACCENTS.search, spellings)]
    by_fold: dict[str, str] = {}
    for name in sorted(names, key=lambda n: (_rank(n, romanised), n)):
        by_fold.setdefault(fold(name), name)
    return tuple(name for key, name in by_fold.items()
                 if country not in ARAB or f"ال{key}" not in by_fold)


def _in_letters(spellings: Iterable[str], letters: re.Pattern[str]) -> list[str]:
    names = (_LAYOUT.sub("", unicodedata.normalize("NFKC", name)) for name in spellings)
    return [_AREA.sub("", " ".join(name.split())) for name in names
            if letters.fullmatch(name) and len(name) > 1]


def _rank(name: str, romanised: list[str]) -> tuple[float, int, int]:
    """Lowest for the spelling that sounds most like a romanised one."""
    best = max(_alike(name, latin) for latin in romanised)
    careful = sum(name.count(letter) for letter in "أإآةىئؤ")
    return -round(best, 3), -careful, len(name)


def _alike(name: str, latin: str) -> float:
    """0..1; the article counts as one sound."""
    article = bool(_ARTICLE.match(latin))
    latin = unicodedata.normalize("NFKD", _ARTICLE.sub("", latin).lower())
    latin = "".join(c for c in latin if c.isascii() and c.isalpha())
    for written, sound in _LATIN:
        latin = latin.replace(written, sound)
    latin = re.sub("[aeiouyw]", "", latin)
    bare = name.removeprefix("ال")
    sounds = unicodedata.normalize("NFKC", bare).translate(_SOUNDS)
    alike = SequenceMatcher(None, sounds, latin, autojunk=False).ratio()
    return alike - (0.1 if (bare != name) != article else 0)
