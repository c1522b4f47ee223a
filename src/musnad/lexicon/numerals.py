# SPDX-License-Identifier: Apache-2.0
"""Number words. (Placeholder list until the grammar moves in.)"""

from musnad.lexicon.words import words

NUMBER_WORDS = words({"3": "ثلاثة، ثلاث  # مقتل ثلاثة اشخاص"})
