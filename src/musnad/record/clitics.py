# SPDX-License-Identifier: Apache-2.0
"""Letters written to the first word of a name that are no part of it."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.actors.find import ActorSighting

CLITICS = ("و", "ف", "ب", "ل", "وب", "ول")


def proclitic(doc: Doc, i: int) -> str:
    """وروسيا → و"""
    prefix = doc.words[i].prefix
    return prefix if prefix in CLITICS else ""


def written_to(doc: Doc, hit: Hit[ActorSighting]) -> str:
    """The same of a party: لقوات → ل; للجيش keeps its article"""
    prefix, form = hit.value.prefix, doc.words[hit.first].form
    return prefix if prefix in CLITICS and "لل" not in form[:3] else ""
