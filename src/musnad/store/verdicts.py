# SPDX-License-Identifier: Apache-2.0
"""What stands of all that people answered, found by the incident or claim it is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from musnad.store.judgements import (
    ASSIGNED,
    GRADE,
    INCIDENT,
    OF_INCIDENTS,
    PUBLISH,
    RESTRICTED,
    SNOOZED,
    VALUE,
    Judgement,
)

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Standing answers: grades by incident, others by founding claim, values by claim."""

    grades: dict[str, Judgement]
    of_incidents: dict[tuple[str, str], Judgement]
    values: dict[str, list[Judgement]]

    def of(self, question: str, anchor: str) -> Judgement | None:
        """The answer that stands for the incident that a claim founded."""
        return self.of_incidents.get((question, anchor))


def verdicts(given: Iterable[Judgement]) -> Verdicts:
    """Judgements that stand, each where it is looked for."""
    found = Verdicts({}, {}, defaultdict(list))
    for j in given:
        if j.question == GRADE:
            found.grades[j.a] = j
        elif j.question == VALUE:
            found.values[j.a].append(j)
        elif j.question in OF_INCIDENTS:
            found.of_incidents[j.question, j.a] = j
    return found


def reviewed(known: Verdicts, anchor: str) -> Record | None:
    """What reviewers decided of an incident, None where nobody decided anything.

    It is published only while the acceptance by somebody else stands that it followed.
    """
    found: Record = {}
    decision = known.of(INCIDENT, anchor)
    if decision:
        found |= {"decision": decision.answer, "by": decision.by, "at": decision.at,
                  "why": decision.why}
    if assigned := known.of(ASSIGNED, anchor):
        found["assigned"] = assigned.answer
    if snoozed := known.of(SNOOZED, anchor):
        found["snoozed"] = snoozed.answer
    if known.of(RESTRICTED, anchor):
        found["restricted"] = True
    published = known.of(PUBLISH, anchor)
    if published and decision and may_publish(decision, published.by) \
            and published.key > decision.key:
        found["published"] = {"by": published.by, "at": published.at}
    return found or None


def may_publish(decision: Judgement | None, by: str) -> bool:
    """Whether somebody else accepted the incident."""
    return bool(decision and decision.answer == "accepted" and decision.by != by)
