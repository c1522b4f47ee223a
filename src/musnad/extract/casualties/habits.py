# SPDX-License-Identifier: Apache-2.0
"""Harm that an act does as a rule: غالبا ما يسفر القصف عن ضحايا counts nobody."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Doc, Hit
from musnad.extract.casualties.victims import Found, Victims
from musnad.lexicon.victims import AS_A_RULE, WHAT_DOES

RULE_REACH = 5  # words between يؤدي and ضحايا


def mark_habits(doc: Doc, first: int, found: Found) -> None:
    """ما يؤدي إلى سقوط ضحايا → no row; ما أدى, and whatever is counted, stay"""
    for n, row in enumerate(found):
        if not row.value.group.counted and _as_a_rule(doc, row, first):
            found[n] = replace(row, value=replace(row.value, usual=True))


def _as_a_rule(doc: Doc, row: Hit[Victims], first: int) -> bool:
    """A verb in the present before the harm, with ما or الذي before it"""
    if row.value.group.count.high is not None:
        return False
    anchor = row.value.anchor
    return any(
        doc.words[k].form in AS_A_RULE and doc.words[k - 1].form in WHAT_DOES
        for k in range(max(first + 1, anchor - RULE_REACH), anchor))
