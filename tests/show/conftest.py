# SPDX-License-Identifier: Apache-2.0
"""One invented report and a reading of it, made by hand."""

from datetime import date
from typing import TypeVar

import pytest

from musnad.model import (
    Actor,
    Candidate,
    Casualty,
    Claim,
    Count,
    Interval,
    Loaded,
    Location,
    Mention,
    Party,
    Person,
    Place,
    Published,
    Reading,
    Report,
    Source,
    Span,
)

T = TypeVar("T")
TEXT = (
    "غارات على ريف حلب الجنوبي تقتل 14 مدنيا\n\n"
    "قال ناشطون لوكالة الضفاف إن طائرات حربية سورية شنت ثلاث غارات على بلدة الحاضر "
    "فجر أمس، ما أدى إلى مقتل 14 مدنيا بينهم 3 أطفال وإصابة نحو 20 آخرين. "
    "وكان المسعف فلان الفلاني بين القتلى. "
    "ونفى الجيش ذلك وقال إن عشرات الإرهابيين قتلوا. "
    "وتضرر مستشفى البلدة جراء القصف بقذائف هاون.\n"
    "وتعهد الجيش بهجوم على قرية مجاورة.\n"
)
DAY = date(2016, 5, 11)
HADER = Place("Al-Hader", "الحاضر", "SY", "Aleppo", "settlement", 35.993, 37.042, 2.0)


def read_from(words: str, value: T, rule: str = "by_hand") -> Mention[T]:
    start = TEXT.index(words)
    return Mention(value, Span(start, start + len(words)), rule)


RAID = Claim(
    1, "airstrike", read_from("ثلاث غارات", "airstrike", "act_word"), doubt=True,
    why_check=("two counts of the dead",), strikes=Count(3, 3),
    place=Location(
        read_from("الحاضر", HADER, "in_the_town_of"), (Candidate(HADER, 0.25),),
        weight=0.75, why="its governorate is named beside it"),
    date=read_from("فجر أمس", Interval(DAY, DAY, "day", "relative", "dawn"), "yesterday"),
    actors=(read_from("طائرات حربية سورية", Party(
        Actor("sy-gov", "Syrian government forces", "state_forces"), "accused", 0)),),
    targets=(read_from("المسعف فلان الفلاني", Actor(None, "Fulan", "civilians")),),
    infrastructure=(read_from("مستشفى", "hospital"),),
    weapons=(read_from("قذائف هاون", "mortar"),),
    casualties=(
        read_from("14 مدنيا", Casualty("killed", "civilians", Count(14, 14), source=0)),
        read_from("نحو 20 آخرين", Casualty("injured", "people", Count(20, 20, "about"))),
        read_from("عشرات الإرهابيين", Casualty(
            "killed", "combatants", Count(20, None, "vague"),
            civil_status="claimed_combatant", status_by=1, source=1)),
        read_from("3 أطفال", Casualty("killed", "children", Count(3, 3), of=0)),
    ),
    origin="attributed",
    sources=(
        (read_from("ناشطون", Source("local")),
         read_from("لوكالة الضفاف", Source("media", name_en="Al-Difaf"))),
        (read_from("الجيش", Source("state", party=True, stance="denies")),),
    ),
    loaded=(read_from("الإرهابيين", Loaded("fighters", "pejorative", "المسلحين")),),
)
THREAT = Claim(
    2, "ground_clash", read_from("بهجوم", "ground_clash"), status="prospective",
    confidence="certain",
    date=Mention(Interval(date(2016, 5, 9), date(2016, 5, 12), "days", "assumed"), None,
                 "fresh_news"),
)


@pytest.fixture
def reading() -> Reading:
    published = Published("2016-05-12T08:00Z", date(2016, 5, 12), date(2016, 5, 12))
    title = TEXT.partition("\n")[0]
    report = Report("sha256:" + "0" * 64, TEXT, title, published, "الضفاف")
    name = read_from("فلان الفلاني", "").span
    assert name is not None
    return Reading(report, (RAID, THREAT), (Person(name, "victim"),))
