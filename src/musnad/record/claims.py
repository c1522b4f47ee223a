# SPDX-License-Identifier: Apache-2.0
"""From drafts to claims: the best value of each field, with its words and its rule."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.model import (
    Claim,
    Interval,
    Mention,
    Published,
)
from musnad.record.at_tanks import type_of
from musnad.record.chains import Chains, chains_of
from musnad.record.claimants import claimant_of
from musnad.record.confidence import with_confidence
from musnad.record.likeness import Draft
from musnad.record.losses import casualties_of
from musnad.record.parties import agents_of, targets_of
from musnad.record.weapons import weapons_of
from musnad.record.when import days_of
from musnad.record.where import place_of
from musnad.record.wording import loaded_of


def claims_of(
    doc: Doc, drafts: list[Draft], published: Published | None
) -> tuple[Claim, ...]:
    """Number the drafts in order of first mention and fill every field."""
    days = days_of(doc, drafts, published)
    found = [(draft, _claim(doc, draft, n, when))
             for n, (draft, when) in enumerate(zip(drafts, days, strict=True), 1)]
    return with_confidence(doc, found)


def _claim(
    doc: Doc, draft: Draft, n: int, when: Mention[Interval] | None
) -> Claim:
    head = draft.frames[0]
    told = chains_of(doc, draft)
    claimant = claimant_of(doc, draft)
    return Claim(
        n=n,
        type=type_of(doc, draft),
        trigger=_trigger(doc, draft),
        kind=head.kind,
        status=head.status,
        denies=head.denies,
        doubt=all(f.doubt for f in draft.frames if not f.headline or f is head),
        place=place_of(doc, draft),
        date=when,
        actors=agents_of(doc, draft, told, claimant),
        targets=targets_of(doc, draft),
        infrastructure=_sites(doc, draft),
        weapons=weapons_of(doc, draft),
        casualties=casualties_of(doc, draft, told),
        origin=_origin(told),
        sources=told.chains,
        claimed_by=claimant,
        loaded=loaded_of(doc, draft),
    )


def _origin(told: Chains) -> str:
    if told.chains:
        return "attributed"
    return "own_reporting" if told.own else "unattributed"


def _trigger(doc: Doc, draft: Draft) -> Mention[str]:
    for frame in draft.frames:
        if frame.act is not None and frame.type == draft.type:
            return doc.mention(
                frame.act.saying(draft.type), doc.words[frame.act.first].prefix
            )
    frame = next((f for f in draft.frames if f.act), draft.frames[0])
    if frame.act:
        return doc.mention(
            frame.act.saying(draft.type), doc.words[frame.act.first].prefix
        )
    at = frame.sightings.casualties[0].value.anchor
    return doc.mention(Hit(draft.type, at, at + 1, "harm_alone"), doc.words[at].prefix)


def _sites(doc: Doc, draft: Draft) -> tuple[Mention[str], ...]:
    found: dict[str, Mention[str]] = {}
    for frame in draft.frames:
        for hit in frame.sightings.sites:
            found.setdefault(hit.value, doc.mention(hit))
    return tuple(found.values())
