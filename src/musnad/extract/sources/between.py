# SPDX-License-Identifier: Apache-2.0
"""What may stand between a verb of saying and who tells: اعلن مساء الخميس المتحدث."""

from __future__ import annotations

from musnad.extract.sources.phrases import Speech
from musnad.lexicon.calendar import DAY, PARTS, RELATIVE_DAYS, WEEKDAYS
from musnad.lexicon.tellers import AFTER_VERB


def past_adverbs(speech: Speech, i: int) -> int:
    """قال فيه, اعترف به, اضاف ايضا, اعلن مساء الخميس: where the adverbs end"""
    while (end := _past_one(speech, i)) > i:
        i = end
    return i


def _past_one(speech: Speech, i: int) -> int:
    """ايضا, الخميس, يوم الخميس, مساء امس"""
    if speech.form(i) in AFTER_VERB or speech.form(i) in WEEKDAYS:
        return i + 1
    day = i
    while speech.form(day) in PARTS or speech.form(day) in DAY:
        day += 1
    named = speech.form(day) in WEEKDAYS or speech.form(day) in RELATIVE_DAYS
    return day + 1 if named else i
