# SPDX-License-Identifier: Apache-2.0
"""Codes and regions of countries, as the layouts want them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

FILE = "countries.tsv"


@dataclass(frozen=True, slots=True)
class Country:
    """One row; `gw` is the Gleditsch-Ward number, None where there is none."""

    iso2: str
    iso3: str
    iso: int
    name: str
    gw: int | None
    ucdp_region: str
    acled_region: str


@cache
def countries() -> dict[str, Country]:
    """The table, by ISO 3166 alpha-2."""
    rows = files("musnad.export").joinpath(FILE).read_text("utf-8").splitlines()
    found = {}
    for row in rows:
        if not row.startswith("#"):
            iso2, iso3, iso, name, gw, ucdp, acled = row.split("\t")
            found[iso2] = Country(
                iso2, iso3, int(iso), name, int(gw) if gw else None, ucdp, acled
            )
    return found
