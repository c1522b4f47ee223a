# SPDX-License-Identifier: Apache-2.0
"""What a run with a second reader counts, in the words of its summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

Tally = Counter[str]

# of reports
ASKED = "reports sent"
CACHED = "answers from the cache"
FAILED = "reports with no answer that can be used"
NO_BUDGET = "reports not sent, for the budget was spent"
GIVEN_UP = "reports not sent, for the endpoint had failed too often"
TOO_LONG = "reports not sent, for they are longer than a model is sent"
REFUSED = "reports not sent, for the endpoint refuses them all"
# of requests
TRIES = "requests"
AGAIN = "requests repeated"
TOKENS = "tokens"
ESTIMATED = "tokens among them that no answer counted, and that were estimated"
CUT_OFF = "answers cut off"
NOT_JSON = "answers that are no JSON"
NO_ANSWER = "answers not of the schema"
# of values
KEPT = "values kept"
ODD = "values not of the schema"
NO_CODE = "codes outside the lists"
NOT_THERE = "quotes that are not in the report"
UNREAD = "quotes in which no rule of ours reads such a value"
NO_TOTAL = "parts whose total was dropped"
NAMES = "quotes that are the name of a private person"
OTHER_NUMBER = "numbers that are not those of their words, which stand"
OTHER_GROUP = "groups that are not those of their words, which stand"
NO_TRIGGER = "incidents dropped, for nothing that names the act is in the report"
INCIDENTS = "incidents told"

REPORTS = (ASKED, CACHED, FAILED, NO_BUDGET, GIVEN_UP, REFUSED, TOO_LONG)
REQUESTS = (TRIES, AGAIN, TOKENS, ESTIMATED, CUT_OFF, NOT_JSON, NO_ANSWER)
VALUES = (INCIDENTS, NO_TRIGGER, KEPT, NOT_THERE, UNREAD, NO_CODE, ODD, NO_TOTAL, NAMES,
          OTHER_NUMBER, OTHER_GROUP)
OTHERWISE = (OTHER_NUMBER, OTHER_GROUP)
DROPPED = (NOT_THERE, UNREAD, NO_CODE, ODD, NO_TOTAL, NAMES)


def summary(tally: Tally) -> Iterator[str]:
    """`12 reports sent, 3 answers from the cache`, then requests, then values"""
    known = {*REPORTS, *REQUESTS, *VALUES}
    failures = (name for name in sorted(tally) if name not in known)
    for names in (REPORTS, (*REQUESTS, *failures), VALUES):
        told = [f"{tally[name]} {name}" for name in names if tally[name]]
        if told:
            yield ", ".join(told)
