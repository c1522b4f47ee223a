"""Every row of every word list is met in its own sentence, and folded words are clean."""

from __future__ import annotations

import pkgutil
import re
from pathlib import Path

import pytest

import musnad.lexicon
from musnad.lexicon.senses import SENSES, analyse
from musnad.lexicon.words import rows
from musnad.text.normal import fold
from musnad.text.tokens import tokens

ROW = re.compile(
    r"^\s+(?P<cells>[^#\"']*[\u0600-\u06ff][^#\"']*?)\s*#\s*(?P<example>.+)$"
)
FOLDER = Path(musnad.lexicon.__path__[0])
MODULES = [
    f"musnad.lexicon.{m.name}" for m in pkgutil.iter_modules(musnad.lexicon.__path__)
]


def _rows() -> list[tuple[str, str, str]]:
    found = []
    for name in MODULES:
        source = FOLDER / f"{name.rpartition('.')[2]}.py"
        with source.open(encoding="utf-8") as lines:
            found += [
                (name, m["cells"], m["example"])
                for line in lines
                if (m := ROW.match(line))
            ]
    return found


@pytest.mark.parametrize(("module", "cells", "example"), _rows())
def test_each_row_is_met_in_its_sentence(module: str, cells: str, example: str) -> None:
    """A form of one of the row's words stands in its sentence, clitics aside."""
    words = [w.strip().rstrip("+") for cell in cells.split("|") for w in cell.split("،")]
    sentence = fold(example)
    analysed = {analyse(token).stem for token in tokens(example)[0]}
    stems = {fold(w) for w in words if w}
    roots = {s[:-1] if s.endswith(("ه", "ي")) and len(s) > 3 else s for s in stems}
    assert any(r.removeprefix("ال") in sentence for r in roots) or stems & analysed, (
        module
    )


def test_every_stem_is_folded_and_canonical() -> None:
    assert [s for s in SENSES if s != fold(s)] == []


def test_rows_refuse_a_line_without_a_sentence() -> None:
    with pytest.raises(ValueError, match="no sentence"):
        list(rows("قتيل | قتلى"))
