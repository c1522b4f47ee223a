# SPDX-License-Identifier: Apache-2.0
"""Words of datelines: labels, zones, halves of the day."""

from __future__ import annotations

from musnad.lexicon.phrases import by_first
from musnad.lexicon.words import numbers, words

# Datelines.
PUBLISHED = frozenset(words({"published": """
    نشر في، نشرت في، تاريخ النشر، نشر بتاريخ  # نشر في: 12/05/2021
    نُشر، نشر، نشرت، النشر، تم النشر  # نشر في: 12/05/2021
    بتاريخ، التاريخ، تاريخ، كتب في، أضيف في، أضيف بتاريخ  # بتاريخ 12/05/2021
    أرسل في، أرسلت في، أضيفت في  # أرسلت في 11 أبريل 2006
"""}))
UPDATED = frozenset(words({"updated": """
    آخر تحديث، تحديث، تم التحديث، آخر تعديل، التحديث، حدث في، محدث  # آخر تحديث 14:30 ت.غ
"""}))
DATELINE_WORDS = frozenset(words({"filler": """
    في، يوم، ت، الساعة، بتوقيت، توقيت، على، الموافق، وقت، م، هـ، ه، ال  # بتوقيت غرينتش
    am، pm، بعد، الظهر، صباحا، مساء، ص، المحلي، عند، ظهرا، تمام، محلي  # 10:15 صباحا
    مكة، المكرمة، القاهرة، القدس، دمشق  # بتوقيت مكة
    بيروت، بغداد، عمان، الرياض، أبوظبي، الإمارات  # 2022-07-24 بيروت
"""}))
GREENWICH = frozenset(words({"utc": "غرينتش، غرينيتش، جرينتش، gmt، utc، غ  # 07:07 gmt"}))
ZONES = numbers({
    "3": "مكة، بغداد، الرياض، القدس، دمشق، بيروت  # بتوقيت مكة",
    "2": "القاهرة  # بتوقيت القاهرة", "4": "الإمارات، أبوظبي  # بتوقيت أبوظبي",
})
BEFORE_NOON = frozenset(words({"am": "am، ص، صباحا  # 09:08 صباحا"}))
AFTER_NOON = frozenset(words({"pm": "pm، م، مساء، ظهرا  # 09:08 مساء"}))
LABEL_PHRASES = by_first({**dict.fromkeys(PUBLISHED, "published"),
                          **dict.fromkeys(UPDATED, "updated")})
