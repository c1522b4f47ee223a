# SPDX-License-Identifier: Apache-2.0
"""Names of places in texts: what is read, what is not, and which place comes first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from musnad.errors import GazetteerError
from musnad.lexicon import gazetteer
from musnad.lexicon.gazetteer import Found, Gazetteer
from musnad.lexicon.place_names import spellings
from musnad.lexicon.place_rows import Entry, line
from musnad.text.normal import fold


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    return gazetteer.load(tmp_path_factory.mktemp("nothing"))


def find(places: Gazetteer, text: str) -> Iterator[tuple[str, Found]]:
    """Every name in a text, the longest first, none inside another."""
    forms = [fold(word) for word in text.split()]
    at = 0
    while at < len(forms):
        found = places.longest(forms, at) if places.may_start(forms[at]) else None
        if found:
            yield " ".join(forms[at : at + found.words]), found
        at += found.words if found else 1


NAMED = [  # text, words read, clitics, English name and country of the likeliest place
    ("وصل الوفد إلى حلب", "حلب", "", "Aleppo", "SY"),
    ("قصف على الموصل", "الموصل", "", "Mosul", "IQ"),
    ("اشتباكات بالموصل", "بالموصل", "ب", "Mosul", "IQ"),
    ("عاد المهجرون للرقة", "للرقه", "ل", "Raqqa", "SY"),
    ("توجهوا للاذقية", "للاذقيه", "ل", "Latakia", "SY"),
    ("حمص وحلب", "وحلب", "و", "Aleppo", "SY"),
    ("خرجوا فبإدلب استقروا", "فبادلب", "فب", "Idlib", "SY"),
    ("قتيل بدير الزور", "بدير الزور", "ب", "Deir ez-Zor", "SY"),
    ("غارة على خانيونس", "خانيونس", "", "Khan Younis", "PS"),
    ("غارة على خان يونس", "خان يونس", "", "Khan Younis", "PS"),
    ("قذائف على كفرسجنة", "كفرسجنه", "", "Kafr Sajna", "SY"),
    ("قذائف على كفر سجنة", "كفر سجنه", "", "Kafr Sajna", "SY"),
    ("اتجهوا إلى تل عفر", "تل عفر", "", "Tal Afar", "IQ"),
    ("اتجهوا إلى تلعفر", "تلعفر", "", "Tal Afar", "IQ"),
    ("نزوح من معرة نعمان", "معره نعمان", "", "Maarrat al-Numan", "SY"),
    ("انفجار في شيخ زويد", "شيخ زويد", "", "Sheikh Zuweid", "EG"),
    ("هدوء في سورية", "سوريه", "", "Syria", "SY"),
    ("هدوء في دياربكر", "دياربكر", "", "Diyarbakir", "TR"),
    ("هدوء في جروزني", "جروزني", "", "Grozny", "RU"),
    ("حريق في عين العرب", "عين العرب", "", "Ain al-Arab", "SY"),
    ("حريق في كوباني", "كوباني", "", "Ain al-Arab", "SY"),
    ("أغلق معبر رفح", "معبر رفح", "", "Rafah Crossing", "PS"),
    ("دخلوا قطاع غزة", "قطاع غزه", "", "Gaza Strip", "PS"),
    ("صواريخ على غلاف غزة", "غلاف غزه", "", "Gaza Envelope", "IL"),
    ("سافر إلى الولايات المتحدة الأمريكية", "الولايات المتحده الامريكيه", "",
     "United States", "US"),
]


@pytest.mark.parametrize(("text", "words", "prefix", "name_en", "country"), NAMED)
def test_reads_the_longest_name(places: Gazetteer, text: str, words: str, prefix: str,
                                name_en: str, country: str) -> None:
    found = dict(find(places, text))[words]
    first = found.entries[0]
    assert (found.prefix, first.name_en, first.country) == (prefix, name_en, country)
    assert not found.common


NOT_NAMED = [  # text, the word that is no place
    ("أعلنت وزارة الصحة", "وزاره"),  # not and-زارة
    ("أصيب بجروح", "بجروح"),
    ("نقلت وكالة", "وكاله"),
    ("فارس على حصان", "فارس"),  # not so-ارس
    ("بيته قريب", "بيته"),  # بيتا, with ه for ا, is too short for that
    ("انتظر موصل الطلبات", "موصل"),  # the article is part of الموصل
    ("سماد الرمل", "سماد"),
]


@pytest.mark.parametrize(("text", "word"), NOT_NAMED)
def test_a_word_of_everyday_is_no_place(places: Gazetteer, text: str, word: str) -> None:
    assert word not in {words for words, found in find(places, text) if not found.common}


COMMON = [  # text, the name that is a place only behind a generic noun
    ("نشر صور المصابين", "صور"),
    ("طالب الشعب بالعدل", "الشعب"),
    ("قال مصدر في القاعدة", "القاعده"),
    ("أغلقوا الطريق بحجة التفتيش", "بحجه"),
    ("تحدث عنه الناس", "عنه"),
    ("قناة الجزيرة", "الجزيره"),
    ("في حديثه عن السلام", "حديثه"),
    ("البحر الأحمر", "البحر الاحمر"),
]


@pytest.mark.parametrize(("text", "word"), COMMON)
def test_marks_names_that_are_common_words(places: Gazetteer, text: str,
                                           word: str) -> None:
    assert dict(find(places, text))[word].common


def test_an_article_is_never_added_to_a_single_word(places: Gazetteer) -> None:
    tyre = {entry.id for entry in places.named("صور") if entry.name_en == "Tyre"}
    assert tyre
    assert not tyre & {entry.id for entry in places.named("الصور")}


SEATS = [("حمص", "settlement"), ("نينوي", "governorate"), ("لبنان", "country"),
         ("جنين", "settlement"), ("الجولان", "district")]


@pytest.mark.parametrize(("key", "level"), SEATS)
def test_the_likeliest_place_comes_first(places: Gazetteer, key: str, level: str) -> None:
    assert places.named(key)[0].level == level


def test_a_place_lies_in_those_that_hold_it(places: Gazetteer) -> None:
    quarter = next(e for e in places.named("السكري") if e.country == "SY")
    chain = [(e.level, e.name_en) for e in places.parent_chain(quarter)]
    assert chain == [("settlement", "Aleppo"), ("governorate", "Aleppo"),
                     ("country", "Syria")]
    assert quarter.admin1_en == "Aleppo"
    assert places.by_id(quarter.id) is quarter
    assert places.by_id("musnad:nowhere") is None


def test_a_governorate_is_found_by_its_code(places: Gazetteer) -> None:
    aleppo, syria = places.by_code("SY", "09"), places.by_code("SY", "00")
    assert aleppo is not None
    assert syria is not None
    assert (aleppo.name_en, syria.name_en) == ("Aleppo", "Syria")
    assert places.by_code("SY", "99") is None


def test_a_borrowed_point_is_no_surer_than_its_lender(places: Gazetteer) -> None:
    city = places.by_id("geonames:170063")
    quarter = places.by_id("musnad:sy-al-quds-hospital")
    assert city is not None
    assert quarter is not None
    assert (quarter.lat, quarter.lon) == (city.lat, city.lon)
    assert quarter.radius_km >= city.radius_km


def hamlet(id: str, *names: str) -> str:
    place = Entry(id, id, names[0], "SY", None, "settlement", 35.0, 38.0, 5.0, 0, None)
    return line(place, names)


COMMON_HAMLETS = [  # name of a hamlet that nobody wrote down, whether it is common
    ("المنازل", True), ("عنيفة", True), ("محمد علي", True), ("أبو محمد", True),
    ("بنش", True), ("كفرزعتر", False), ("تل الحجارة", False), ("بيت محمد", False),
]


@pytest.mark.parametrize(("name", "common"), COMMON_HAMLETS)
def test_a_hamlet_needs_a_telling_name(name: str, common: bool) -> None:
    found = Gazetteer([hamlet("x", name)]).longest(fold(name).split(), 0)
    assert found is not None
    assert found.common is common


def test_two_lines_of_one_place_are_one() -> None:
    both = Gazetteer([hamlet("wof:1", "كفرزعتر"), hamlet("wof:1", "تل الزعتري")])
    assert len(both) == 1
    assert both.named("كفرزعتر") == both.named("تل الزعتري")


def test_a_loose_spelling_yields_to_an_exact_one() -> None:
    both = Gazetteer([hamlet("wof:1", "معرة النجم"), hamlet("wof:2", "معرة نجم")])
    assert [e.id for e in both.named("معره نجم")] == ["wof:2"]
    assert [e.id for e in Gazetteer([hamlet("wof:1", "معرة النجم")]).named("معره نجم")] \
        == ["wof:1"]


SPELLINGS = [  # name, exact keys, loose keys
    ("دير حافر", {"دير حافر", "ديرحافر"}, set()),
    ("القرية الجديدة", {"القريه الجديده"}, set()),
    ("قرية الجديدة", {"قريه الجديده"}, set()),
    ("سوريا", {"سوريا"}, {"سوريه", "سورياء"}),
    ("بيتا", {"بيتا"}, set()),
    ("بنغازي", {"بنغازي"}, set()),  # not somebody's son
]


@pytest.mark.parametrize(("name", "exact", "loose"), SPELLINGS)
def test_spellings_of_a_name(name: str, exact: set[str], loose: set[str]) -> None:
    found = spellings([name])
    assert (set(found[0]), set(found[1])) == (exact, loose)


def test_nothing_is_read_before_the_first_question(monkeypatch: pytest.MonkeyPatch,
                                                   tmp_path: Path) -> None:
    (tmp_path / "broken.tsv.gz").write_bytes(b"no gzip")
    monkeypatch.setenv("MUSNAD_HOME", str(tmp_path))
    gazetteer.gazetteer.cache_clear()
    with pytest.raises(GazetteerError, match="broken"):
        gazetteer.gazetteer()
    gazetteer.gazetteer.cache_clear()


LISTS = ["common_words", "given_names", "place_names"]


@pytest.mark.parametrize("module", LISTS)
def test_every_line_of_a_list_shows_one_of_its_words(module: str) -> None:
    path = Path(gazetteer.__file__).with_name(f"{module}.py")
    for row in path.read_text(encoding="utf-8").splitlines():
        cells, mark, example = row.partition("#")
        if mark and "،" in cells:
            shown = fold(example)
            assert any(fold(w.strip()) in shown for w in cells.split("،")), row
