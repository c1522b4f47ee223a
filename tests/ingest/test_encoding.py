# SPDX-License-Identifier: Apache-2.0
"""Which bytes become which text, and which texts are turned away."""

import pytest

from musnad.ingest.encoding import LOST, MAX_TEXT, decode, fault, mended

TEXT = "قتل ثلاثة أشخاص في قصف على قرية الزهور غربي المدينة، وفق مصادر محلية."
SHORT = "مقتل شخص"


@pytest.mark.parametrize("text", [TEXT, SHORT, f"{TEXT}\r\nBBC: «لا إصابات»\n"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_files_give_their_text(text: str, codec: str) -> None:
    assert decode(text.encode(codec)) == (text, 0)


def test_utf_16_of_either_byte_order() -> None:
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be")).text == TEXT
    assert decode(b"\xff\xfe" + TEXT.encode("utf-16-le")).text == TEXT


@pytest.mark.parametrize("codec", ["cp1256", "iso-8859-6"])
@pytest.mark.parametrize("text", [TEXT, SHORT, f"Reuters 2014: {TEXT}"])
def test_eight_bit_files_give_their_text(text: str, codec: str) -> None:
    assert decode(text.encode(codec)) == (text, 0)


def test_damaged_utf_8_keeps_the_rest() -> None:
    raw = TEXT.encode()
    text, lost = decode(raw[:8] + raw[9:])  # half a letter of the second word is gone
    assert lost == 1
    assert text == TEXT.replace("ثلاثة", f"{LOST}لاثة")


@pytest.mark.parametrize(("raw", "cause"), [
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "NUL"),
    (TEXT.encode("utf-16-le"), "NUL"),  # its byte order mark is missing
    ("Le drapeau de l'armée a été hissé".encode("latin-1"), "neither UTF-8"),
    (b"\xff\xfe" + b"\x00\xd8" * 300, "utf-16"),
])
def test_bytes_that_are_no_text(raw: bytes, cause: str) -> None:
    with pytest.raises(ValueError, match=cause):
        decode(raw)


@pytest.mark.parametrize(("text", "cause"), [
    ("", "empty"),
    (" \n\t\u00a0\n", "empty"),
    ("3 + 4 = 7", "not Arabic"),
    ("Three people were killed near the village on Sunday. قتلى", "not Arabic"),
    ("Трое погибли при обстреле деревни", "not Arabic"),
    # Persian, with its own letters and with the letters of an Arabic keyboard
    ("در پی حملهٔ دیروز سه نفر کشته شدند و چند تن زخمی گزارش شده‌اند.", "Persian"),
    ("در پي حمله ديروز چند نفر كشته شدند و گروهي زخمي گزارش شده اند.", "Persian"),
    ("گاؤں پر گولہ باری میں تین افراد ہلاک اور پانچ زخمی ہو گئے۔", "Urdu"),
    ("تېره شپه د وسله والو په برید کې درې ملکیان ووژل شول او څلور ټپیان.", "Pashto"),
    ("لە هێرشێکدا بۆ سەر گوندەکە سێ کەس کوژران و پێنج کەس بریندار بوون.", "Kurdish"),
    # posts too short to have many letters of their own
    ("حمله هوايي در شهر، سه نفر كشته شدند", "Persian"),
    ("بازار میں دھماکہ، تین ہلاک", "Urdu"),
    ("په ښار کې چاودنه", "Pashto"),
    ("تەقینەوە لە بازاڕ", "Kurdish"),
    (TEXT.encode().decode("cp1256", "replace"), "spoilt"),
    (TEXT.encode().decode("latin-1"), "not Arabic"),
    (TEXT * (MAX_TEXT // len(TEXT.encode()) + 1), "longer than 10 MB"),
])
def test_texts_turned_away(text: str, cause: str) -> None:
    assert cause in (fault(text) or "")


@pytest.mark.parametrize("text", [
    TEXT,
    SHORT,
    "قتلى",
    # Names with letters that Arabic borrows; Arabic typed on a Persian keyboard
    "انفجار في پاريس",
    "قال متحدث إن مسلحين من پنجاب هاجموا السوق في بلدة گلالة وسقط قتلى من المدنيين",
    "قالت الحکومة إن الجیش قصف القریة فی الیوم التالی وقتل المختار وأصیب العشرات",
    "ﻗﺘﻞ ﺛﻼﺛﺔ ﻓﻲ ﻗﺼﻒ",
    f"{TEXT} (Reuters, AFP, https://example.org/news/2014/05/12/story.html)",
])
def test_texts_taken(text: str) -> None:
    assert fault(text) is None


def test_lone_surrogates_are_mended_one_for_one() -> None:
    assert mended("قصف \ud83d اليوم \udc00") == (f"قصف {LOST} اليوم {LOST}", 2)
    assert mended("قصف 😀 اليوم") == ("قصف 😀 اليوم", 0)
