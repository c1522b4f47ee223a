# SPDX-License-Identifier: Apache-2.0
"""Numbers that PyArabic finds: a line of JSON {id, text} in, {id, read} out.

PyArabic is GPL-3.0: it is only ever run from here, as a program of its own.
"""

from __future__ import annotations

import json
import re
import sys

from pyarabic.number import extract_number_phrases, text2number


def read(text: str) -> list[tuple[int, int]]:
    """Numbers written in words, and those in digits as they stand."""
    found = [int(text2number(phrase)) for phrase in extract_number_phrases(text)]
    found += [int(digits) for digits in re.findall(r"\d+", text)]
    return [(value, value) for value in found if value]  # 0: words that it can't read


for line in sys.stdin:
    case = json.loads(line)
    print(json.dumps({"id": case["id"], "read": read(case["text"])}))
