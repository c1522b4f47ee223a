# SPDX-License-Identifier: Apache-2.0
"""What a person that a report names is in it: victim, witness, office holder, author."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.doc import Doc, Hit
from musnad.extract.persons.find import find_names
from musnad.extract.persons.names import harms, is_new, is_origin
from musnad.frozen import frozen
from musnad.lexicon import person_cues as cues
from musnad.lexicon.person_names import PUBLIC
from musnad.lexicon.senses import Word

BACK, AHEAD = 12, 4  # words in which a cue may stand before and behind a name
LISTED = 25  # words from those who are harmed to the list of their names
ADULT = 18  # years
_RANKS = ("public", "victim", "official", "author", "witness", "other")
OPEN_ROLES = ("official", "author")
_BREAKS = frozenset((".", "\n", *cues.SENTENCE_MARKS))


@frozen
class Named:
    """Role (a code of docs/records.md), whether a child, letters written to the name."""

    role: str
    minor: bool
    prefix: str


def find_persons(doc: Doc) -> list[Hit[Named]]:
    """مقتل الطفل سامر العبدي → victim, minor; all mentions of one person agree."""
    names = find_names(doc)
    if not names:
        return []
    told: dict[str, str] = {}
    roles: list[str] = []
    for k, hit in enumerate(names):
        before = names[k - 1] if k else None
        role = _role(doc, hit, (before, roles[-1]) if before else None)
        roles.append(role)
        key = _key(doc, hit)
        told[key] = min(told.get(key, role), role, key=_RANKS.index)
    found = [hit.saying(_named(doc, hit, told[_key(doc, hit)])) for hit in names]
    found += _short_mentions(doc, found)
    return sorted(found, key=lambda hit: hit.first)


def _named(doc: Doc, hit: Hit[str], role: str) -> Named:
    return Named("official" if role == "public" else role, _minor(doc, hit), hit.value)


def _key(doc: Doc, hit: Hit[str]) -> str:
    """One person's names agree in the last word: الوزير سامر العبدي, سامر العبدي"""
    return doc.words[hit.stop - 1].form


def _is_public(doc: Doc, hit: Hit[str]) -> bool:
    """بشار الأسد, محمد بن سلمان: names of PUBLIC, whatever stands between"""
    if hit.stop - hit.first < 2:
        return False
    forms = [w.form for w in doc.words[hit.first : hit.stop]]
    forms[0] = forms[0].removeprefix(hit.value)
    if forms[0] in cues.SLAVE_OF:
        forms[:2] = [forms[0] + forms[1]]
    for k, form in enumerate(forms):
        if form in cues.SLAVE_OF and k + 1 < len(forms):
            form += forms[k + 1]
        if form in PUBLIC and not PUBLIC[form].isdisjoint(forms):
            return True
    return False


def _role(doc: Doc, hit: Hit[str], before: tuple[Hit[str], str] | None) -> str:
    if _is_public(doc, hit):
        return "public"
    if before and _joined(doc, before[0], hit):
        return before[1]  # مقتل سامر العبدي وحازم العبدي
    if hit.rule == "in_list" and any(
            harms(w) for w in doc.words[max(0, hit.first - LISTED) : hit.first]):
        return "victim"
    back, speaks = _before(doc, hit.first)
    if back in ("victim", "author"):
        return back
    ahead = _behind(doc, hit.stop)
    if back == "official" or (ahead == "official" and back != "private"):
        return "official"
    speaks = speaks or ahead == "witness"
    if back == "fighting":
        return "official" if speaks else "other"
    if speaks and ahead != "victim":
        return "witness"
    return "other" if ahead in ("", "official") else ahead


def _joined(doc: Doc, before: Hit[str], hit: Hit[str]) -> bool:
    """Whether a name goes on a list that the name before it stands in."""
    between = doc.words[before.stop : hit.first]
    if hit.rule == "in_list" == before.rule:
        return True
    if any(w.form in _BREAKS or w.sense.says or w.sense.harm or w.bare in cues.OFFICE
           for w in between):
        return False
    return len(between) <= 4 and (hit.value.startswith(tuple(cues.AND)) or any(
        w.form in cues.COMMAS or w.form[0] in cues.AND for w in between))


def _before(doc: Doc, first: int) -> tuple[str, bool]:
    """The role that the words before a name give it, "" for none; whether it speaks.

    An office is that of the name only within one phrase: وزير الدفاع في الحكومة سامر.
    """
    role, near, phrase = "", True, True
    for k in range(first - 1, max(0, first - BACK) - 1, -1):
        word = doc.words[k]
        if word.form in _BREAKS:
            break
        title = _title(word)
        if (near and title == "victim") or harms(word):
            return "victim", False
        if word.form in cues.LED_BY and phrase:
            return "official", False
        if word.sense.says:
            return role, True
        if phrase and not role:
            role = _post(doc, k, title)
            phrase = not role and _goes_on(word, adjoins=k == first - 1)
        near = near and first - k <= 6 and not word.sense.act
    return ("" if role == "private" else role), False


def _post(doc: Doc, k: int, title: str) -> str:
    """What a noun before a name makes of it: الوزير, مراسل القناة, الشاب; "" for none"""
    word = doc.words[k]
    if title == "office" or _is_office(doc, k):
        return "fighting" if word.bare in cues.FIGHTING else "official"
    if word.form in cues.AUTHOR:
        return "author"
    honoured = cues.title_of(word.form) in cues.HONORIFICS
    return "private" if title and not honoured else ""


def _goes_on(word: Word, *, adjoins: bool) -> bool:
    """Whether the phrase of a post may hold a word: of the, in, a comma at the name"""
    form = word.form
    if form in cues.COMMAS or not form[0].isalnum():
        return adjoins or form not in cues.COMMAS
    return form in cues.IN_A_POST or not (form in cues.AFTER_A_POST or word.sense.act)


def _is_office(doc: Doc, k: int) -> bool:
    """وزير, المتحدث, عضو مجلس; but وكيل رقيب is a soldier."""
    words = doc.words
    after = words[k + 1].form if k + 1 < len(words) else ""
    word = words[k]
    if word.bare in cues.NAMES and not word.form.startswith(cues.ARTICLES):
        return False
    return (word.bare in cues.OFFICE and after not in cues.SOLDIERS) \
        or (word.bare in cues.MEMBERS and after in cues.BODIES)


def _title(word: Word) -> str:
    """The role that a title gives; "" for other words."""
    return cues.TITLES_OF.get(cues.title_of(word.form), "") if word.person else ""


def _behind(doc: Doc, stop: int) -> str:
    """The role that the words behind a name give it: ، المتحدث باسم; (20 عاما) قتل"""
    words, at = doc.words, stop
    if at < len(words) and words[at].form == "(":
        while at < len(words) and words[at].form != ")" and at < stop + 8:
            at += 1
        at += 1
    most = min(at + AHEAD, len(words))
    apposed = at + (at + 1 < most and words[at + 1].form in cues.COMMAS)
    while apposed < most and (words[apposed].form in cues.MARKS
                              or words[apposed].form in cues.BEING):
        apposed += 1
    if apposed < most and _is_office(doc, apposed):
        return "official"
    for word in words[at:most]:
        if word.form in _BREAKS:
            break
        if word.sense.harm:
            return "victim"
        if word.sense.says:
            return "witness"
    return ""


def _minor(doc: Doc, hit: Hit[str]) -> bool:
    """الطفل سامر; سامر (9 اعوام)"""
    words = doc.words
    for k in range(hit.first - 1, max(0, hit.first - 4) - 1, -1):
        people = words[k].sense.people
        if _title(words[k]) == "minor" or (people and people.who == "children"):
            return True
        if not (words[k].person == "title" or words[k].form.startswith(cues.THE)):
            break
    for k in range(hit.stop, min(hit.stop + 6, len(words) - 1)):
        if words[k].form.isdigit() and words[k + 1].form in cues.YEARS:
            return int(words[k].form) < ADULT or words[k + 1].form in cues.MONTHS
    return False


def _short_mentions(doc: Doc, found: list[Hit[Named]]) -> Iterator[Hit[Named]]:
    """واضاف العبدي: the family name alone of somebody named in full before"""
    full: dict[str, Hit[Named]] = {}
    for hit in found:
        last = doc.words[hit.stop - 1]
        private = hit.value.minor or hit.value.role not in OPEN_ROLES
        if private and hit.stop - hit.first > 1 and is_origin(last) and not (
                last.person or is_new(last)):
            full.setdefault(last.form, hit)
    if not full:
        return
    taken = {i for hit in found for i in range(hit.first, hit.stop)}
    words = doc.words
    for i in [i for i, word in enumerate(words) if word.form in full]:
        if i > full[words[i].form].first and i not in taken:
            who = full[words[i].form].value
            yield Hit(Named(who.role, who.minor, ""), i, i + 1, "named_before")
