# SPDX-License-Identifier: Apache-2.0
"""A draft of an incident in English or Arabic; every sentence cites its claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from musnad.review.vocabulary import Lists

Record = dict[str, Any]
# A sentence of each kind, English and Arabic. Numbers stand behind a colon, so that no
# noun has to agree with them.
TEXTS = {
    "what": ("{type}: {place}, {days}.", "{type}: {place}، {days}."),
    "toll": ("{outcome} ({who}): {range}.", "{outcome} ({who}): {range}."),
    "part": ("Of these, {who}: {range}.", "منهم {who}: {range}."),
    "actor": ("Attributed by reports to {name}.", "تنسبه التقارير إلى {name}."),
    "target": ("Said to have been hit: {name}.", "يُذكر أن المستهدف: {name}."),
    "site": ("Sites named: {names}.", "مواقع مذكورة: {names}."),
    "conflict": ("Sources differ on {field}: {values}.",
                 "تختلف المصادر في {field}: {values}."),
    "denied": ("Denied in {n}.", "منفيّ في: {n}."),
    "sources": ("Independent sources: {roots}; reports: {reports}. Grade: {grade}{mark}.",
                "مصادر مستقلة: {roots}؛ تقارير: {reports}. الدرجة: {grade}{mark}."),
    "mark": (" (suggested, not confirmed by a reviewer)",
             " (مقترحة، لم يؤكدها مراجع)"),
    "nowhere": ("place unknown", "المكان غير معروف"),
    "undated": ("day unknown", "اليوم غير معروف"),
    "between": ("{low} to {high}", "من {low} إلى {high}"),
    "least": ("at least {low}", "{low} على الأقل"),
    "most": ("at most {high}", "{high} على الأكثر"),
    "unknown": ("unknown", "غير معروف"),
    "assumed": (" (assumed from publication)", " (مفترض من تاريخ النشر)"),
}
FIELDS = {"type": ("the kind of act", "نوع الحادثة"), "date": ("the day", "اليوم"),
          "place": ("the place", "المكان"), "actors": ("who did it", "الفاعل")}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language."""

    arabic: bool
    lists: Lists

    def say(self, kind: str, **values: object) -> str:
        """A sentence of a kind, filled in."""
        return TEXTS[kind][self.arabic].format(**values)

    def label(self, name: str, code: str) -> str:
        """A code in words."""
        known = self.lists.get(name, {}).get(code)
        return known["ar" if self.arabic else "en"] if known else code

    def joined(self, words: Iterable[str]) -> str:
        """Words with commas of the language between them."""
        return ("، " if self.arabic else ", ").join(words)


def draft(record: Record, claims: list[tuple[str, Record]], words: Words
          ) -> list[dict[str, Any]]:
    """Sentences with the names of the claims that tell what they say."""
    found = [
        *_what(record, claims, words), *_sides(record, claims, words),
        *_tolls(record, words), *_sites(record, claims, words),
        *_conflicts(record, words), *_status(claims, words),
        *_sources(record, claims, words)]
    return [{"text": text, "claims": sorted(set(names))} for text, names in found]


Sentence = tuple[str, list[str]]
Claims = list[tuple[str, Record]]


def _what(record: Record, claims: Claims, words: Words) -> Iterator[Sentence]:
    place, days = record["place"], record["date"]
    parts = [_name(place, words)] if place else []
    if place and place.get("admin1_en") and not words.arabic:
        parts += [place["admin1_en"]] if place["admin1_en"] != parts[0] else []
    told = [name for name, claim in claims
            if claim["type"] == record["type"] or _agrees(place, claim.get("place"))]
    yield words.say("what", type=words.label("types", record["type"]),
                    place=words.joined(parts) or words.say("nowhere"),
                    days=_days(days, words)), told or [name for name, _ in claims]


def _name(place: Record, words: Words) -> str:
    first, second = ("name_ar", "name_en") if words.arabic else ("name_en", "name_ar")
    return str(place.get(first) or place.get(second) or "—")


def _agrees(place: Record | None, other: Record | None) -> bool:
    return bool(place and other and any(place.get(key) and place[key] == other.get(key)
                                        for key in ("name_en", "name_ar")))


def _days(days: Record | None, words: Words) -> str:
    if not days:
        return words.say("undated")
    first, last = days["earliest"], days["latest"]
    said = first if first == last else words.say("between", low=first, high=last)
    return said + (words.say("assumed") if days.get("basis") == "assumed" else "")


def _sides(record: Record, claims: Claims, words: Words) -> Iterator[Sentence]:
    for field, kind in (("actors", "actor"), ("targets", "target")):
        for side in record[field]:
            told = [name for name, claim in claims for own in claim.get(field) or ()
                    if own.get("name_en") == side["name_en"]]
            if told and side["name_en"]:
                yield words.say(kind, name=side["name_en"]), told


def _tolls(record: Record, words: Words) -> Iterator[Sentence]:
    for row in record["casualties"]:
        kind = "toll" if row["of"] is None else "part"
        yield words.say(kind, outcome=words.label("outcomes", row["outcome"]),
                        who=words.label("who", row["who"]),
                        range=_range(row["low"], row["high"], words)), [
            f"{by['report']}#{by['n']}" for by in row["by"]]


def _range(low: int | None, high: int | None, words: Words) -> str:
    if low is None and high is None:
        return words.say("unknown")
    if high is None:
        return words.say("least", low=low)
    if low is None:
        return words.say("most", high=high)
    return str(low) if low == high else words.say("between", low=low, high=high)


def _sites(record: Record, claims: Claims, words: Words) -> Iterator[Sentence]:
    if codes := record["infrastructure"]:
        told = [name for name, claim in claims if claim.get("infrastructure")]
        yield words.say("site", names=words.joined(
            words.label("infrastructure", code) for code in codes)), told


def _conflicts(record: Record, words: Words) -> Iterator[Sentence]:
    for conflict in record["conflicts"]:
        field = conflict["field"]
        outcome, _, who = field.partition(" ")
        about = FIELDS[field][words.arabic] if field in FIELDS else words.joined(
            filter(None, (words.label("outcomes", outcome), words.label("who", who))))
        values = [words.label("types", each["value"]) for each in conflict["values"]]
        yield words.say("conflict", field=about, values=words.joined(values)), [
            name for each in conflict["values"] for name in each["claims"]]


def _status(claims: Claims, words: Words) -> Iterator[Sentence]:
    denied = [name for name, claim in claims if claim.get("status") == "denied"]
    if denied:
        yield words.say("denied", n=words.joined(denied)), denied


def _sources(record: Record, claims: Claims, words: Words) -> Iterator[Sentence]:
    mark = "" if "suggested_grade" in record else words.say("mark")
    reports = {claim["report"] for claim in record["claims"]}
    yield words.say("sources", roots=record["roots"], reports=len(reports), mark=mark,
                    grade=words.label("grades", record["grade"])), [
        name for name, _ in claims]
