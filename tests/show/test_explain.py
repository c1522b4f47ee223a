# SPDX-License-Identifier: Apache-2.0
"""The explanation: each value under its sentence, with its words and its rule."""

from dataclasses import replace

from musnad.model import Reading
from musnad.show.explain import explain

MARKS = str.maketrans("", "", "\u2068\u2069")

FIRST = """\
incident 1 · airstrike · 3 strikes · reported, in doubt · check
  غارات على ريف حلب الجنوبي تقتل 14 مدنيا
    killed          14 civilians [1]  14 مدنيا  (by_hand)
  قال ناشطون لوكالة الضفاف إن طائرات حربية سورية شنت ثلاث غارات على بلدة الحاضر فجر أمس، \
ما أدى إلى مقتل 14 مدنيا بينهم 3 أطفال وإصابة نحو 20 آخرين
    source          [1] local  ناشطون  (by_hand)
    source          [1] media, Al-Difaf  لوكالة الضفاف  (by_hand)
    actor           Syrian government forces (state forces), accused by [1]  \
طائرات حربية سورية  (by_hand)
    trigger         airstrike  ثلاث غارات  (act_word)
    place           Al-Hader, Aleppo, SY; settlement; 35.993, 37.042 ± 2 km  \
الحاضر  (in_the_town_of)
    date            2016-05-11, dawn  فجر أمس  (yesterday)
    killed          3 children, part of the total  3 أطفال  (by_hand)
    injured         about 20 people  نحو 20 آخرين  (by_hand)
  وكان المسعف ▮▮▮ بين القتلى
    target          civilians  المسعف ▮▮▮  (by_hand)
  ونفى الجيش ذلك وقال إن عشرات الإرهابيين قتلوا
    source          [2] state, denying, a party  الجيش  (by_hand)
    killed          ≥ 20 (vague) people (called combatants by [2]) [2]  \
عشرات الإرهابيين  (by_hand)
    loaded          pejorative, neutral: المسلحين  الإرهابيين  (by_hand)
  وتضرر مستشفى البلدة جراء القصف بقذائف هاون
    infrastructure  hospital  مستشفى  (by_hand)
    weapon          قذائف هاون  (by_hand)
  without words of their own
    or perhaps      Al-Hader, Aleppo, SY; settlement; 35.993, 37.042 ± 2 km; \
weight 0.25  (same name in the gazetteer)
    place chosen    weight 0.75, because its governorate is named beside it  \
(weighed_candidates)
  to be checked, because
    two counts of the dead
"""
SECOND = """\
incident 2 · ground clash · prospective · certain
  وتعهد الجيش بهجوم على قرية مجاورة
    trigger         ground clash  بهجوم  (by_hand)
  without words of their own
    date            2016-05-09 – 2016-05-12 (assumed)  (fresh_news)
"""


def test_incidents_sentences_values_words_and_rules(reading: Reading) -> None:
    head, first, second = explain(reading).translate(MARKS).rstrip("\n").split("\n\n")
    assert head == f"غارات على ريف حلب الجنوبي تقتل 14 مدنيا  {reading.report.id}"
    assert first == FIRST.rstrip("\n")
    assert second == SECOND.rstrip("\n")


def test_right_to_left_words_are_isolated_on_their_line(reading: Reading) -> None:
    said = explain(reading)
    assert "\u2068ثلاث غارات\u2069" in said
    assert "neutral: \u2068المسلحين\u2069  \u2068الإرهابيين\u2069" in said
    for line in said.splitlines():
        assert line.count("\u2068") == line.count("\u2069")


def test_names_are_shown_only_on_request(reading: Reading) -> None:
    assert "فلان" not in explain(reading)
    assert "Fulan" not in explain(reading)
    said = explain(reading, reveal=True)
    assert "Fulan (civilians)  \u2068المسعف فلان الفلاني\u2069" in said


def test_no_incident(reading: Reading) -> None:
    assert explain(replace(reading, incidents=())).splitlines()[2] == "no incident"
