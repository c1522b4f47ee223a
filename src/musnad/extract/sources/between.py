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
    day, form = i, speech.form(i)
    if form in AFTER_VERB:
        return i + 1
    while form in PARTS or form in DAY:
        day += 1
        form = speech.form(day)
    named = form in WEEKDAYS or form in RELATIVE_DAYS
    return day + 1 if named else i
