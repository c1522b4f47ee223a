# SPDX-License-Identifier: Apache-2.0
"""What he who tells does by it: owning up to an act, taking a stand on one."""

from __future__ import annotations

from musnad.extract.sources.phrases import Speech
from musnad.lexicon.role_cues import OWNING_UP
from musnad.lexicon.tellers import DECLARED, OPENS, STANDS

ASIDE = 7  # words behind a teller in which he takes a stand
OWNING_REACH = 4  # words behind a teller in which he owns up to the act


def takes_a_stand(speech: Speech, behind: int) -> bool:
    """اعلنت الكتائب معركة, اكد الوزير ضرورة محاسبة القتلة: tells of no act"""
    if speech.form(behind) in DECLARED:
        return True
    near = speech.doc.forms[behind : min(speech.stop, behind + ASIDE)]
    said = next((n for n, form in enumerate(near) if form in OPENS), len(near))
    return any(form in STANDS for form in near[:said])


def owns_up(speech: Speech, behind: int) -> bool:
    """اعلن التنظيم مسؤوليته عن الهجوم: he who tells says that he did it"""
    words = speech.doc.words[behind : min(speech.stop, behind + OWNING_REACH)]
    return any(word.bare in OWNING_UP for word in words)
