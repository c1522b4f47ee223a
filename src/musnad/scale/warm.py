# SPDX-License-Identifier: Apache-2.0
"""What every worker needs, loaded once: workers forked from here share its memory."""

from __future__ import annotations

import gc

from musnad.model import Report
from musnad.pipeline import read

read(Report("warm", "قتل خمسة مدنيين في غارة على بلدة هجين أمس."))
gc.collect()
gc.freeze()  # collections never walk the word lists again, nor copy their pages
gc.set_threshold(20_000, 20, 50)  # a report makes thousands of values, but no rings
