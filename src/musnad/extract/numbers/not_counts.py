# SPDX-License-Identifier: Apache-2.0
"""Numbers that count no one: ages, calibres, distances, years, units, resolutions."""

from __future__ import annotations

from collections.abc import Callable

from musnad.doc import Doc, Hit
from musnad.extract.numbers.cardinals import raw
from musnad.lexicon import beside_numbers as beside
from musnad.lexicon import calendar, hijri, time_spans
from musnad.lexicon import numerals as lex
from musnad.lexicon.senses import Word
from musnad.model import Count

_YEARS = range(1900, 2101)


def not_a_count(doc: Doc, hit: Hit[Count]) -> str | None:
    """Why a number counts nobody: 12 عاما → age or time, الفرقة 25 → number of a unit."""
    before = _before(doc, hit.first)
    after = doc.words[hit.stop] if hit.stop < len(doc.words) else None
    for rule in RULES:
        if reason := rule(doc, hit, before, after):
            return reason
    return None


Rule = Callable[[Doc, Hit[Count], str, Word | None], str | None]


def _before(doc: Doc, first: int) -> str:
    """The spelling before a number; quotes and a lone article are skipped."""
    at = first - 1
    while at >= 0 and doc.words[at].form in _SKIPPED:
        at -= 1
    return doc.words[at].form if at >= 0 else ""


_SKIPPED = lex.ALL_DEFINITE | {'"', "“", "«", "'"}


def _known_as(form: str, table: dict[str, str]) -> str | None:
    """The word, or the word behind one clitic letter: ولواء → لواء"""
    found = table.get(form)
    if found is None and form[:1] in lex.CLITICS:
        found = table.get(form[1:])
    return found


def measured(doc: Doc, hit: Hit[Count], before: str, after: Word | None) -> str | None:
    """12 عاما, 23 ملم, 5 كم, 30%, 30 في المئة"""
    if after is None:
        return None
    if reason := beside.MEASURES.get(after.form) or beside.MEASURES.get(after.stem):
        dated = reason == "age or time" and _is_a_date(doc, hit.stop)
        clear = before in calendar.AT_CLOCK or before in beside.NEAR_CLOCK
        unclear = reason == "clock" and not clear
        return None if after.suffix or dated or unclear else reason
    if hit.stop + 1 >= len(doc.words):
        return None
    last = doc.words[hit.stop + 1]
    if after.form in beside.IN:
        return "percent" if last.form in beside.IN_A_HUNDRED else None
    return "age or time" if after.form in lex.FROM and last.stem in beside.AGE else None


def measured_together(
    doc: Doc, hit: Hit[Count], before: str, after: Word | None
) -> str | None:
    """7 و9 أعوام: the number behind و says what both measure"""
    if after is None or after.form != lex.AND or hit.stop + 2 >= len(doc.words):
        return None
    at = hit.stop + 1
    if not doc.words[at].form[0].isdigit():
        return None
    second = Hit(hit.value, at, at + 1, hit.rule)
    return measured(doc, second, before, doc.words[at + 1])


def _is_a_date(doc: Doc, i: int) -> bool:
    """The word begins a date of its own: قتل ثلاثة يوم السبت, قتل 20 عام 2015"""
    if doc.words[i].stem in beside.HOURS:
        return False  # الـ24 ساعة الماضية
    after = doc.words[i + 1].form if i + 1 < len(doc.words) else ""
    year = after.isdigit() and int(after) in _YEARS
    return year or any(after in table for table in _DATES)


_DATES = (calendar.WEEKDAYS, calendar.MONTH_FIRST, calendar.DAY_PHRASES, time_spans.PAST)


def of_a_hundred(
    doc: Doc, hit: Hit[Count], before: str, after: Word | None
) -> str | None:
    """The hundred of 30 في المئة and of 30 بالمئة"""
    form = doc.words[hit.first].form
    if form in beside.MEASURES and hit.first:
        return "percent"
    in_it = form in beside.IN_A_HUNDRED and before in beside.IN and hit.first > 1
    return "percent" if in_it else None


def part_of_a_date(
    doc: Doc, hit: Hit[Count], before: str, after: Word | None
) -> str | None:
    """7 أكتوبر, 22-02-2022, 3/4/2018, 14 رمضان, العشرين من آذار"""
    at = hit.stop
    if at < len(doc.words) and doc.words[at].form in time_spans.OF:
        at += 1
    if at < len(doc.words) and doc.words[at].form in calendar.MONTH:
        at += 1
    months = calendar.MONTH_FIRST | hijri.FIRST
    low = hit.value.low or 0
    if at < len(doc.words) and low < 32 and doc.words[at].form in months:
        father = doc.words[at].form in calendar.FATHER and lex.HAMZAS[1] in raw(doc, at)
        return None if father else "date"
    return "date" if _in_slashes(doc, hit) else None


def _in_slashes(doc: Doc, hit: Hit[Count]) -> bool:
    """A number joined by - or / to two more numbers, or by / to one."""
    joined = {"/", *lex.DASHES}
    words, lo, hi = doc.words, hit.first, hit.stop
    while lo > 1 and words[lo - 1].form in joined and words[lo - 2].form.isdigit():
        lo -= 2
    last = len(words) - 1
    while hi < last and words[hi].form in joined and words[hi + 1].form.isdigit():
        hi += 2
    added = [w.form for w in words[lo : hit.first] + words[hit.stop : hi]]
    return len(added) >= 4 or "/" in added


def clock_time(doc: Doc, hit: Hit[Count], before: str, after: Word | None) -> str | None:
    """14:30"""
    by_colon = (after is not None and after.form == ":") or before == ":"
    if not by_colon:
        return None
    at = hit.stop if after is not None and after.form == ":" else hit.first - 1
    near = doc.words[at - 1 : at + 2]
    digits = len(near) == 3 and near[0].form.isdigit() and near[2].form.isdigit()
    return "clock" if digits else None


def year(doc: Doc, hit: Hit[Count], before: str, after: Word | None) -> str | None:
    """عام 2015, في 2015, أيار 2015, عام ألفين وثمانية عشر"""
    low = hit.value.low
    if low is None or low not in _YEARS:
        return None
    if _known_as(before, beside.NAMED) == "year" or before in calendar.MONTH_FIRST:
        return "year"
    if before == "," and doc.words[hit.first - 2].form.isdigit():
        return "year"  # February 3, 2022
    second = hit.first > 1 and doc.words[hit.first - 2].form in calendar.MONTH_FIRST
    if second and before in _MONTH_SECOND:
        return "year"
    if hit.rule == "between" and (hit.value.high or 0) in _YEARS:
        people = after is not None and after.form in beside.COUNTED
        return None if people else "year"  # بين 2017 و2020
    if _of_two_years(doc, hit, before, after):
        return "year"
    alone = after is None or not after.form[0].isalpha()
    if alone and low % 100 and before not in lex.TO and hit.rule == "exact":
        return "year" if doc.words[hit.first].form.isdigit() else None
    counted = after is not None and after.form in beside.COUNTED
    return "year" if before in beside.BEFORE_YEAR and low % 100 and not counted else None


def _of_two_years(doc: Doc, hit: Hit[Count], before: str, after: Word | None) -> bool:
    """بين 2017 و2020 وصل العدد: either of the two, read alone"""
    if before in lex.BETWEEN or before[1:] in lex.BETWEEN:
        form = after.form if after else ""
        return form == lex.AND or form[1:].isdigit()
    earlier = doc.words[max(0, hit.first - 3) : hit.first]
    return len(earlier) == 3 and earlier[-1].form == lex.AND and (
        earlier[0].form in lex.BETWEEN or earlier[0].form[1:] in lex.BETWEEN)


_MONTH_SECOND = frozenset(m.split()[1] for m in calendar.MONTHS if " " in m)


def named(doc: Doc, hit: Hit[Count], before: str, after: Word | None) -> str | None:
    """الفرقة 25, شارع الستين, القناة 12, العمر 12, الساعة 3; not في الحي 3 مدنيين"""
    reason = _known_as(before, beside.NAMED) or _named_twice(doc, hit)
    if reason is None or hit.rule in ("hedged", "one_of"):
        return None
    part = after is not None and after.form in lex.FROM and reason in _PARTED
    if _looks_counted(hit, after) and not part:
        return None
    digits = doc.words[hit.stop - 1].form.isdigit()
    definite = lex.ARTICLE in doc.words[hit.first].prefix
    if reason == "one thing":
        return reason if hit.value.low == 1 else None
    if reason == "group of states":
        return reason if definite else None
    if reason in ("order", "year", "name", "number of a unit", "model"):
        return reason if digits or definite else None
    return reason


_LONG_NAMES = ("number of a unit", "name", "number of a text")
_PARTED = ("order", "year", "number of a text")  # المادة 51 من الميثاق


def _named_twice(doc: Doc, hit: Hit[Count]) -> str | None:
    """فوج الحدود 121, مؤتمر جنيف 2, الخط الأزرق 17: a name stands between, then digits"""
    if hit.first < 2 or not doc.words[hit.stop - 1].form.isdigit():
        return None
    between = doc.words[hit.first - 1]
    if not between.form[0].isalpha() or between.prefix.startswith("و"):
        return None
    if between.marked and not between.form.startswith("ال"):
        return None
    if between.sense.people or between.sense.harmed or between.sense.case:
        return None  # عدد القتلى 12
    reason = _known_as(doc.words[hit.first - 2].form, beside.NAMED)
    after = doc.words[hit.stop] if hit.stop < len(doc.words) else None
    people = after is not None and bool(after.sense.people or after.sense.harmed)
    return reason if reason in _LONG_NAMES and not people else None


def _looks_counted(hit: Hit[Count], after: Word | None) -> bool:
    if after is None:
        return False
    low = hit.value.low or 0
    accusative = low % 100 > 10 and after.form.endswith(lex.ACCUSATIVE)
    accusative = accusative and len(after.form) > 3
    return after.form in beside.COUNTED or accusative


def resolution(doc: Doc, hit: Hit[Count], before: str, after: Word | None) -> str | None:
    """قرار مجلس الأمن 2254"""
    at = hit.first - 1
    while at >= 0 and doc.words[at].form in beside.RESOLUTION_GAP:
        at -= 1
    told = at >= 0 and at < hit.first - 1 and doc.words[at].form in beside.RESOLUTION
    return "number of a text" if told and not _looks_counted(hit, after) else None


def ordinal(doc: Doc, hit: Hit[Count], before: str, after: Word | None) -> str | None:
    """الثالث والعشرين, الحادي عشر"""
    word = doc.words[hit.first]
    joined = lex.AND in word.prefix or word.stem in lex.TEN
    return "ordinal" if joined and before in _ORDINALS else None


_ORDINALS = frozenset(
    {*lex.ORDINALS, *(o.removeprefix(lex.ARTICLE) for o in lex.ORDINALS)}
)


def name(doc: Doc, hit: Hit[Count], before: str, after: Word | None) -> str | None:
    """بئر السبع, السبع بحرات"""
    form = doc.words[hit.first].form
    pairs = (f"{before} {form}", f"{form} {after.form if after else ''}")
    named = before == "#" or any(p in beside.NAMES for p in pairs)
    return "name" if named else None


def code(doc: Doc, hit: Hit[Count], before: str, after: Word | None) -> str | None:
    """F-16, M16, 0933111222, +963"""
    form = doc.words[hit.stop - 1].form
    if not form.isdigit() or hit.stop - hit.first > 1:
        return None
    latin = before.isascii() and before.isalpha()
    dashed = before in lex.DASHES and hit.first > 1 and _model(doc, hit.first - 2)
    after_latin = after is not None and after.form.isascii() and after.form.isalpha()
    touching = after_latin and doc.starts[hit.stop] == doc.stops[hit.stop - 1]
    if latin or dashed or touching:
        return "model"
    long = len(form) >= 8 or (len(form) > 2 and form[0] == "0") or before in ("+", "@")
    return "code" if long else None


def _model(doc: Doc, i: int) -> bool:
    form = doc.words[i].form
    latin = form.isascii() and form.isalpha()
    return latin or beside.NAMED.get(form) == "model" or form in beside.DASHED


def list_number(doc: Doc, hit: Hit[Count], before: str, after: Word | None) -> str | None:
    """1- وصول…, 2) قصف… at the start of a line"""
    if after is None or not doc.words[hit.stop - 1].form.isdigit():
        return None
    first = doc.sentence_of(hit.first).first == hit.first
    return "list number" if first and after.form in ("-", ")", "–", ".", "_") else None


RULES: tuple[Rule, ...] = (
    measured, measured_together, of_a_hundred, part_of_a_date, clock_time, year, named,
    resolution, ordinal, name, code, list_number,
)
