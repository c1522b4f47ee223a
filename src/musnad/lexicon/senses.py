# SPDX-License-Identifier: Apache-2.0
"""What a word may mean: all word lists brought together, looked up with clitics stripped."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

from musnad.frozen import frozen
from musnad.lexicon.act_phrases import ACT_PHRASES
from musnad.lexicon.actors import entrances
from musnad.lexicon.acts import ACT_NOUNS, ACT_VERBS, Act
from musnad.lexicon.cues import CUES
from musnad.lexicon.fire import DOWNED, FALLEN, FIRED, MARCHED, TELLING
from musnad.lexicon.glued import cuts
from musnad.lexicon.harm import (
    HARM_CASES,
    HARM_NOUNS,
    HARM_PERSONS,
    HARM_VERBS,
    Harm,
)
from musnad.lexicon.loaded import LOADED
from musnad.lexicon.means import MEANS, PHRASES, Means
from musnad.lexicon.nations import NATIONS
from musnad.lexicon.numerals import ARTICLE, NUMBER_WORDS
from musnad.lexicon.people import PEOPLE, People
from musnad.lexicon.person_cues import cue_of
from musnad.lexicon.plain_nouns import NAMES, PLAIN
from musnad.lexicon.reporting import (
    ACCORDING_WORDS,
    QUALIFIED,
    SAYING_VERBS,
    TELLER_NOUNS,
)
from musnad.lexicon.sites import (
    DIRECTION_WORDS,
    GENERIC_MANY,
    GENERIC_NOUNS,
    NEAR_WORDS,
    SITES,
)
from musnad.lexicon.totals import PER_PERIOD, SINCE, TOTAL
from musnad.lexicon.victims import (
    AMONG,
    ARRESTED,
    BODIES,
    CAPTURE,
    CLAIMED,
    EXPOSED,
    FELL,
    FINISHED,
    FORCED,
    HUMAN_LOSS,
    LIMITED,
    LOSS_TOLL,
    LOST,
    MET,
    NEUTRALISED,
    RISES,
    STOPPING,
)
from musnad.text.clitics import article_split, split, splits
from musnad.text.normal import fold

_ENDS = frozenset(".!?؟؛\n")
_MEMORY = 200_000  # distinct spellings kept; a memo, so forgetting costs only time
_ON = "على"  # a preposition that folds to the spelling of a given name
_PRONOUNS = ("", "ه", "ها", "هم", "هما", "هن", "نا")  # news say no my and no your
_VERBAL = ("و", "ف", "س", "وس", "فس", "")


@frozen
class Sense:
    """What a stem may be; a stem can be several things at once."""

    act: Act | None = None
    act_noun: Act | None = None
    harm: Harm | None = None  # as a verb
    harm_noun: Harm | None = None
    harmed: Harm | None = None  # a noun for people harmed: قتلى
    case: Harm | None = None
    people: People | None = None
    means: Means | None = None
    site: str | None = None
    generic: str | None = None  # level of the place that it introduces: بلدة, حي
    says: str | None = None
    according: str | None = None
    teller: str | None = None
    qualified: str | None = None
    cues: frozenset[str] = frozenset()
    number: bool = False
    direction: bool = False
    near: bool = False
    many_places: bool = False  # a plural or dual of `generic`
    opens: bool = False  # may begin a means of several words: مخلفات الحرب
    harming: bool = False  # tells of harm to people, or of their absence
    telling: bool = False  # a sentence with such a word is worth reading


@frozen
class Word:
    """A spelling analysed: folded form, clitics, stem, and what the stem may mean.

    `bare` is the stem, also of words in no list without their article: النار → نار.
    """

    form: str
    prefix: str
    stem: str
    suffix: str
    sense: Sense
    bare: str
    ends: bool = False
    marked: bool = False  # some rule may begin here; all others can be passed over
    names: int = 0  # 1: a longer name of an actor or source may begin here; 2: a name does
    loaded: bool = False  # takes a side on victims or acts
    losses: bool = False  # a telling of casualties may begin here
    person: str = ""  # what it says of a person's name: a code of person_cues.cue_of
    cuts: tuple[int, ...] = ()  # where further words begin that were run into this one


NOTHING = Sense()
_PHRASES = (MET | FELL | BODIES | LOST | EXPOSED | FINISHED | CAPTURE | ARRESTED | LIMITED
            | NEUTRALISED | STOPPING | FORCED | LOSS_TOLL)
# Words that no list above has and with which a rule may begin.
OPENERS = frozenset(
    (*FIRED, *ACT_PHRASES, *TELLING, *RISES, *CLAIMED, *AMONG, *MET, *LOST, *FELL, *EXPOSED, *FINISHED, *NEUTRALISED, *FORCED, *LIMITED, *HUMAN_LOSS, *LOADED, *TOTAL, *SINCE, *PER_PERIOD,
     *":؛", *(phrase[0] for phrase in PHRASES)))


# Those that may have something written before them: وأغلقت, بإضرام; not ففر, وقت, وفجر.
_JOINED = (FIRED | DOWNED | FALLEN | MARCHED | frozenset(ACT_PHRASES)) - {
    "فر", "فرت", "فروا", "فرق", "قت", "قي", "قاء", "قوا", "فجر", "فجرا", "فجرت"}
_CONJUNCTIONS, _BEFORE_NOUNS = ("و", "ف"), ("ب", "ل", "وب", "ول")
_LONG = 5  # letters of a word that no preposition begins by chance


def _gather() -> dict[str, Sense]:
    found: dict[str, dict[str, Any]] = {}
    for name, entries in (
        ("act", ACT_VERBS), ("act_noun", ACT_NOUNS), ("harm", HARM_VERBS),
        ("harm_noun", HARM_NOUNS), ("harmed", HARM_PERSONS), ("case", HARM_CASES),
        ("people", PEOPLE), ("means", MEANS), ("site", SITES), ("generic", GENERIC_NOUNS),
        ("says", SAYING_VERBS), ("according", ACCORDING_WORDS), ("teller", TELLER_NOUNS),
        ("qualified", QUALIFIED), ("cues", CUES),
        ("number", dict.fromkeys(NUMBER_WORDS, True)),
        ("direction", dict.fromkeys(DIRECTION_WORDS, True)),
        ("near", dict.fromkeys(NEAR_WORDS, True)),
        ("many_places", dict.fromkeys(GENERIC_MANY, True)),
        ("opens", {p[0]: True for p in PHRASES if not p[0].startswith("ال")}),
    ):
        for stem, value in entries.items():
            found.setdefault(stem, {})[name] = value
    return {stem: Sense(**senses, telling=_telling(senses), harming=_harming(senses))
            for stem, senses in found.items()}


def _harming(senses: dict[str, Any]) -> bool:
    acts = (senses.get("act"), senses.get("act_noun"))
    return any(act is not None and act.harm for act in acts) or bool(
        senses.keys() & {"harm", "harm_noun", "harmed", "case"}) \
        or "caused" in senses.get("cues", ())


def _telling(senses: dict[str, Any]) -> bool:
    acts = (senses.get("act"), senses.get("act_noun"))
    return any(act is not None for act in acts) or bool(
        senses.keys() & {"harm", "harm_noun", "harmed", "case"})


SENSES = _gather()
# حملت: of حملة only before a pronoun (حملتهم), else the verb for carrying.
_BOUND = frozenset(stem for stem in ACT_NOUNS
                   if stem[-1] == "ت" and stem[:-1] + "ه" in ACT_NOUNS)
_PLAIN = PLAIN | NAMES | {n for nation in NATIONS.values() for n in nation.names}
_memo: dict[str, Word] = {}
analysed = _memo.get  # what `analyse` already knows, without a call


def analyse(raw: str) -> Word:
    """وبمدفعيتها → prefix وب, stem مدفعيه, suffix ها; unknown words keep their form."""
    word = _memo.get(raw)
    if word is None:
        if len(_memo) >= _MEMORY:
            _memo.clear()
        word = _memo[raw] = _analyse(raw)
    return word


def _names(form: str) -> int:
    """How much of an actor's name a word may be: 0 none, 1 its beginning, 2 a whole one."""
    found = entrances(form)
    return 2 if any([node.ends for _, node in found]) else min(len(found), 1)


def _is_name(form: str) -> bool:
    return _names(form) == 2


def _sense_of(form: str) -> Sense:
    """What a part of a spelling means; most parts have no stem of any list in them."""
    ends = len(form), len(form) - 1, len(form) - 2, len(form) - 3
    if not any([form[a:b] in SENSES for a in range(4) for b in ends]):
        return NOTHING
    listed = _listed(form, pronouns=True)
    return listed[3] if listed else NOTHING


def _tells(sense: Sense) -> str:
    """قال, استشهد, مقتل: a person may follow"""
    if sense.harmed:
        return "harmed"
    return "told" if sense.says or sense.harm or sense.harm_noun else ""


def _harms(sense: Sense) -> bool:
    """قتل, جرحى, 12, دون: whether a telling of casualties may begin with such a word"""
    seizing = any([act is not None and act.harm for act in (sense.act, sense.act_noun)])
    return (seizing or sense.harm is not None or sense.harm_noun is not None
            or sense.harmed is not None or sense.case is not None or sense.number
            or "not" in sense.cues)


def _analyse(raw: str) -> Word:
    form = fold(raw) or raw if raw[0] != "\n" else "\n"
    bound = not raw.endswith("ة")
    listed = _listed(form, pronouns=bound)
    joined = None if listed or form in OPENERS else _opening(form)
    prefix, stem, suffix, sense = listed or joined or (
        *_unlisted(form, pronouns=bound), NOTHING)
    bare = stem if listed or joined else form.removeprefix(ARTICLE)
    digits = form[0].isdigit()
    names = _names(form)
    return Word(
        form, prefix, stem, suffix, sense, bare,
        ends=form in _ENDS,
        marked=bool(listed) or digits or form in OPENERS or bare in OPENERS,
        names=names,
        loaded=stem in LOADED or bare in LOADED,
        losses=digits or stem in RISES or form in CLAIMED or form in AMONG
        or bare in _PHRASES or (sense is not NOTHING and _harms(sense)),
        person="" if raw.endswith(_ON) else cue_of(form) or _tells(sense),
        cuts=() if listed or names else cuts(raw, form, _sense_of, _is_name),
    )


def _listed(form: str, *, pronouns: bool) -> tuple[str, str, str, Sense] | None:
    """The first split whose stem is in some list that such clitics allow."""
    if form in _PLAIN and form not in SENSES:  # وجوه: faces, not its air
        return None
    for prefix, stem, suffix in splits(form, pronouns=pronouns):
        if suffix and stem[-1] == "ا" and stem[:-1] + "ي" in SENSES:
            stem = stem[:-1] + "ي"  # قتلاهم: قتلى before a pronoun
        if stem in SENSES and (sense := _fitting(prefix, stem, suffix)):
            return prefix, _unbound(stem, sense) if suffix else stem, suffix, sense
    return None


def _opening(form: str) -> tuple[str, str, str, Sense] | None:
    """وأغلقت → و, اغلقت: a word that opens a phrase and tells nothing by itself"""
    for prefixes, least in ((_CONJUNCTIONS, 0), (_BEFORE_NOUNS, _LONG)):
        for prefix in prefixes:
            stem = form.removeprefix(prefix)
            if stem != form and stem in _JOINED and len(stem) >= least:
                return prefix, stem, "", NOTHING
    return None


def _unbound(stem: str, sense: Sense) -> str:
    """مدفعيتها: مدفعية before a pronoun; but in استهدفتهم the ت is the verb's"""
    whole = stem[:-1] + "ه"
    noun = stem[-1] == "ت" and not (sense.act or sense.harm or sense.says)
    return whole if noun and whole in SENSES else stem


def _unlisted(form: str, *, pronouns: bool) -> tuple[str, str, str]:
    """وبأسلحتهم → وب, اسلحه, هم; ولليمن → ولل, يمن: words that tell nothing themselves

    The bare article stays on: it belongs to many names (الباب).
    """
    found = split(form, _PLAIN, pronouns=pronouns) or article_split(form)
    if found is None or found.prefix == ARTICLE or found.suffix not in _PRONOUNS:
        return "", form, ""
    return found


@cache
def _fitting(prefix: str, stem: str, suffix: str) -> Sense | None:
    """The senses that such clitics allow: a verb takes no article or preposition."""
    sense = SENSES[stem]
    if stem in _BOUND and not suffix:
        sense = replace(sense, act_noun=None)
    elif suffix and stem[-1] == "ت" and sense.people:  # اسرته: his family
        sense = replace(sense, act=None)
    if prefix not in _VERBAL:
        sense = replace(sense, act=None, harm=None, says=None)
    elif prefix.endswith("س"):
        sense = replace(NOTHING, act=sense.act, harm=sense.harm, says=sense.says)
    if suffix not in _PRONOUNS:
        return None
    return sense if sense != NOTHING else None
