# SPDX-License-Identifier: Apache-2.0
"""Who reported an incident and who is behind it, as lists that layouts join with `;`."""

from __future__ import annotations

from musnad.export.item import Item


def offices(item: Item) -> list[str]:
    """Outlets in the order in which they reported it, each once."""
    return list(dict.fromkeys(c.outlet for c in item.told if c.outlet))


def days(item: Item) -> list[str]:
    """Days of publication, in order."""
    return [(claim.published or "")[:10] for claim in item.told]


def headlines(item: Item) -> list[str]:
    """Titles; the first line of a text that has none."""
    return [
        one_line(claim.title or claim.text.strip().partition("\n")[0][:120])
        for claim in item.told
    ]


def articles(item: Item) -> list[str]:
    """OUTLET,YYYY-MM-DD,HEADLINE of each report."""
    return [
        f"{claim.outlet or ''},{day},{title}"
        for claim, day, title in zip(item.told, days(item), headlines(item), strict=True)
    ]


def roots(item: Item) -> list[str]:
    """Who said it first, by name or else by kind: `the police`, `witness source`."""
    told = (
        chain[0].get("name_en") or f"{chain[0]['kind']} source"
        for claim in item.told
        for chain in claim.record.get("sources") or ()
        if chain
    )
    return list(dict.fromkeys(told))


def sides(item: Item, field: str) -> list[str]:
    """Names of the actors or targets, those named most often first."""
    return [side["name_en"] for side in item.record[field] if side["name_en"]]


def one_line(words: str) -> str:
    """Without breaks, and without the sign that parts the entries of a list."""
    return " ".join(words.replace(";", "،").split())
