# SPDX-License-Identifier: Apache-2.0
"""Who made the count that a report goes by: بحسب حصيلة جديدة للمرصد."""

from __future__ import annotations

from musnad.extract.sources.phrases import Speech
from musnad.extract.sources.tellers import teller_at
from musnad.lexicon.tellers import COUNTED, ESTIMATES, LATEST, MADE

RELATIVE = ("التي", "الذي")


def past_count(speech: Speech, at: int) -> int:
    """وفق ارقام الوزارة, حسب احصاء قدمته الشرطة: where he who counted is named"""
    i = at + (speech.form(at) in LATEST)
    if (maker := _whose(speech, i)) != i:
        return maker if teller_at(speech, maker, speech.stop) else at
    if not _is_count(speech, i):
        return at
    owner = i + 1
    if _given(speech, owner):
        owner += 1
    elif speech.form(owner + 1).startswith("ل") and teller_at(
            speech, owner, owner + 1) is None:
        owner += 1  # حصيلة جديدة للمرصد
    owner += speech.form(owner) in ("ل", "لـ")
    return owner if teller_at(speech, owner, speech.stop) else at


def _whose(speech: Speech, i: int) -> int:
    """الارقام الاخيرة التي اعلنتها الوزارة: a count with the article, by who gave it"""
    form = speech.form(i)
    if not form.startswith(("ال", "لل")) or not (
            form[2:] in COUNTED or form[2:] in ESTIMATES):
        return i
    which = i + 1 + (speech.form(i + 1).startswith("ال") and
                     speech.form(i + 1) not in RELATIVE)
    given = speech.form(which) in RELATIVE and _given(speech, which + 1)
    return which + 2 if given else i


def _is_count(speech: Speech, i: int) -> bool:
    """حصيلة, لإحصاءات; but الأرقام is a count that nobody is said to have made"""
    form = speech.form(i)
    return any(f in COUNTED or f in ESTIMATES for f in (form, form.removeprefix("ل")))


def _given(speech: Speech, i: int) -> bool:
    """ارقام قدمتها الشرطة, احصاء نشره المرصد: a verb with the count behind it"""
    if speech.form(i) in MADE:
        return True
    return i < speech.stop and speech.doc.words[i].suffix != "" \
        and speech.doc.words[i].sense.says is not None
