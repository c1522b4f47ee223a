# SPDX-License-Identifier: Apache-2.0
"""Languages written in Arabic letters that are not Arabic: their own letters and words."""

from __future__ import annotations

# Letters that of these languages only that one writes.
LETTERS = {
    "Urdu": "ٹڈڑںےہھۂۓ",
    "Pashto": "ټډړږښېۍګڅځڼ",
    "Kurdish": "ەێۆڕڵڤ",
    "Persian": "پچژگیک",  # the others have them too: what has no letter of theirs
}
# Small words that fill any sentence of the language and are hardly ever Arabic ones.
WORDS = {
    "Urdu": ("کے", "کی", "کا", "کو", "میں", "ہے", "ہیں", "نے", "سے", "اور", "پر"),
    "Pashto": ("چې", "کې", "په", "دی", "سره", "دې", "شو", "شول", "هم", "لپاره"),
    "Kurdish": ("لە", "بە", "کە", "بۆ", "ئەو", "لەگەڵ", "دوای", "ئەم", "کرد"),
    "Persian": ("از", "است", "شد", "شده", "برای", "براي", "که", "كه", "را", "این", "اين",
                "در", "می", "مي", "های", "هاي", "شدند", "کرد", "كرد", "گفت", "اند"),
}
