# SPDX-License-Identifier: Apache-2.0
"""The gazetteers that figures are measured with: the core alone, or with an import."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from musnad.ingest import gazetteer as ingest
from musnad.lexicon.gazetteer import BUILT, gazetteer

TABLE = Path("gazetteer") / "places_ar.tsv.gz"  # within the corpus


@contextmanager
def home(folder: Path) -> Iterator[None]:
    """Read with the places that this folder holds beside the core, and no others."""
    before = os.environ.get("MUSNAD_HOME")
    os.environ["MUSNAD_HOME"] = str(folder)
    gazetteer.cache_clear()
    try:
        yield
    finally:
        os.environ.pop("MUSNAD_HOME")
        if before is not None:
            os.environ["MUSNAD_HOME"] = before
        gazetteer.cache_clear()


def imported(table: Path, out: Path) -> Path:
    """A folder with the table imported; made anew only where something has changed."""
    folder = out / "imported"
    made = folder / f"{table.name.split('.')[0]}.tsv.gz"
    sources = [table, BUILT, Path(str(ingest.__file__))]
    newest = max(path.stat().st_mtime for path in sources)
    if not made.exists() or made.stat().st_mtime < newest:
        logging.getLogger(ingest.__name__).setLevel(logging.ERROR)
        ingest.import_places(table, folder)
    return folder
