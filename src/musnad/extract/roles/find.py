# SPDX-License-Identifier: Apache-2.0
"""Who did it and whom it hit: actors tied to an act by order and prepositions."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from musnad.doc import Doc, Hit
from musnad.extract.actors.find import ActorSighting
from musnad.extract.acts.sighting import ActSighting
from musnad.extract.casualties.victims import Victims
from musnad.extract.roles.announced import (
    QUOTES,
    owns_up,
    word_before,
)
from musnad.extract.roles.beside import beside, settled_before
from musnad.extract.roles.blame import accused
from musnad.extract.roles.harm import counted_in, harmed_them, was_among_them
from musnad.extract.roles.helping import helps
from musnad.extract.roles.order import COMMAS, by_order, told_of_another
from musnad.frozen import frozen
from musnad.lexicon.act_types import BY_FIRE
from musnad.lexicon.role_cues import (
    BACKED,
    BETWEEN,
    ITS_DOING,
    ITS_GOING_ON,
    MEANWHILE,
)

TELLS_ONLY = frozenset(("media", "ngo", "un", "medical", "state"))
ATTACKERS = ("X.attackers", "X.bomber")  # who did it, also where they died of it
ALLIES = "X.allies"
GOING_OFF = ("bombing", "landmine")
WITH = "مع"  # في عملية مشتركة مع السرايا، استهدفت الكتائب
SIDES = 8  # words between the two sides of بين … و…

Parties = list[Hit[ActorSighting]]


@frozen
class Roles:
    """Sightings that did the act, those that it aimed at, and those harmed, in order."""

    agents: tuple[Hit[ActorSighting], ...] = ()
    aimed: tuple[Hit[ActorSighting], ...] = ()
    harmed: tuple[Hit[ActorSighting], ...] = ()
    claimed: tuple[Hit[ActorSighting], ...] = ()  # agents who say that they did it
    blamed: tuple[Hit[ActorSighting], ...] = ()  # agents whom somebody accuses

    @property
    def patients(self) -> tuple[Hit[ActorSighting], ...]:
        """All whom it hit."""
        return (*self.aimed, *self.harmed)


def find_roles(
    doc: Doc,
    bounds: tuple[int, int],
    acts: list[Hit[ActSighting]],
    actors: list[Hit[ActorSighting]],
    hurt: list[Hit[Victims]],
) -> Roles:
    """قصفت القوات التركية مواقع قسد → agent القوات التركية, aimed قسد"""
    inside = [a for a in _parties(doc, bounds, acts, actors)
              if not (_counts_two(doc, a, hurt) or _unharmed(a, hurt))]
    found: dict[str, Parties] = {"agent": [], "patient": [], "harmed": []}
    for actor in inside:
        before = settled_before(doc, actor, bounds[0], acts)
        role = _by_harm(doc, actor, bounds[0], before, hurt) \
            or before or beside(doc, actor, bounds, acts)
        if role is None and _with_doer(doc, inside, actor, found["agent"]):
            role = "agent"
        elif actor.value.actor.id == ALLIES:
            continue  # وحلفاؤه: doers with whom they are named, or nothing
        elif role is None:
            role = by_order(doc, actor, bounds[0], acts)
            if role == "agent" and _behind_its_verb(doc, actor, found["agent"], acts):
                role = "patient"
        if role == "agent" and _under_fire(actor, acts):
            role = "patient"
        if role in found and not (role == "agent" and _suffers(doc, actor, acts)):
            found[role].append(actor)
    _join(doc, inside, found)
    agents = sorted(found["agent"], key=lambda a: a.first)
    return Roles(
        tuple(agents), tuple(found["patient"]), tuple(found["harmed"]),
        tuple(a for a in agents if owns_up(doc, a, bounds, acts)),
        tuple(a for a in agents if accused(doc, a, bounds[0])))


def _parties(doc: Doc, bounds: tuple[int, int], acts: list[Hit[ActSighting]],
             actors: Parties) -> Parties:
    """Sightings inside the bounds that may do or suffer an act."""
    first, stop = bounds
    return [a for a in actors
            if first <= a.first < stop and a.value.actor.kind not in TELLS_ONLY
            and not _describes(a, acts) and not _meanwhile(doc, a, acts)]


def _suffers(doc: Doc, actor: Hit[ActorSighting], acts: list[Hit[ActSighting]]) -> bool:
    """تهدد الهجمات المدنيين, مليونا مدني نزحوا: civilians who do nothing"""
    if actor.value.actor.id != "X.civilians":
        return False
    fled = all(a.value.type == "displacement" for a in acts)
    return fled or not doc.words[actor.stop - 1].form.endswith(("ون", "ان"))


def _under_fire(actor: Hit[ActorSighting], acts: list[Hit[ActSighting]]) -> bool:
    """استهداف جديد لفلسطينيين: people without arms, who shell nobody"""
    kind, form = actor.value.actor.kind, actor.value.form
    people = "nisba" if kind == "unknown" else "name"  # فلسطينيون, مدنيون
    return kind in ("civilians", "unknown") and form == people \
        and all(a.value.type in BY_FIRE for a in acts)


def _counts_two(doc: Doc, actor: Hit[ActorSighting], hurt: list[Hit[Victims]]) -> bool:
    """أربعة قتلى بينهم طالبان: two students, spelled as the movement is"""
    noun = doc.words[actor.first].sense.people
    named = actor.stop - actor.first == 1 and actor.value.form == "name"
    return named and noun is not None and (noun.who, noun.number) == ("people", "two") \
        and any(row.first <= actor.first < row.stop for row in hurt)


def _unharmed(actor: Hit[ActorSighting], hurt: list[Hit[Victims]]) -> bool:
    """لم يقتل اي مدني: nobody whom an act hit"""
    return actor.value.actor.kind == "civilians" and any(
        row.first <= actor.first < row.stop and row.value.group.count.high == 0
        for row in hurt)


def _meanwhile(doc: Doc, actor: Hit[ActorSighting], acts: list[Hit[ActSighting]]) -> bool:
    """قتل خمسة في انفجار في وقت كان الجيش يشن هجوما: no doer of the explosion"""
    act = min((a.stop for a in acts), default=actor.first)
    return not MEANWHILE.isdisjoint(pairwise(doc.forms[act : actor.first]))


def _describes(actor: Hit[ActorSighting], acts: list[Hit[ActSighting]]) -> bool:
    """هجوم مسلح, التفجير الارهابي: an adjective of the act, no party; هجوم لمسلحين"""
    return (
        actor.value.form == "generic"
        and actor.stop - actor.first == 1
        and not actor.value.prefix.endswith("ل")
        and any(a.stop == actor.first and not a.value.verb for a in acts)
    )


def _by_harm(doc: Doc, actor: Hit[ActorSighting], first: int,
             before: str | None, hurt: list[Hit[Victims]]) -> str | None:
    """Of those harmed, or an agent who did it; `before`: what the words before it say."""
    if actor.value.form == "nisba":
        return None
    if was_among_them(doc, actor, first):
        return "harmed"
    if before == "agent":
        return before
    if any(counted_in(doc, row, actor) for row in hurt):
        return "agent" if actor.value.actor.id in ATTACKERS else "harmed"
    did = any(harmed_them(doc, row, actor) for row in hurt)
    if not did:
        return None
    return "agent" if before is None else None


def _behind_its_verb(doc: Doc, actor: Hit[ActorSighting], agents: Parties,
                     acts: list[Hit[ActSighting]]) -> bool:
    """الطائرات الامريكية لم تقصف داعش, قصفت الطائرات داعش: the verb has its doer"""
    acts = [a for a in acts if a.stop <= actor.first]
    if not acts or not acts[-1].value.verb or actor.value.prefix:
        return False
    act = acts[-1]
    if told_of_another(doc, act):
        return False
    near = actor.first - act.stop <= 2
    return any((near and 0 <= act.first - a.stop <= 2 and not _paused(doc, a, act))
               or a.first >= act.stop for a in agents)


def _paused(doc: Doc, actor: Hit[ActorSighting], act: Hit[ActSighting]) -> bool:
    """بالاشتراك مع السرايا، استهدفت الكتائب: no subject of the verb behind the pause"""
    between = doc.forms[actor.stop : act.first]
    return any(form in COMMAS for form in between) and (
        helps(doc, actor) or doc.forms[actor.first - 1] == WITH)


def _join(doc: Doc, inside: Parties, found: dict[str, Parties]) -> None:
    """قوات النظام وروسيا; بين الجيش المسنود بالحشد وداعش: the role of the first"""
    taken = [a for hits in found.values() for a in hits]
    sides = [a for a in inside if not backs(doc, a)]
    for a, b in pairwise(sides):
        joins = b.value.prefix == "و" or doc.words[b.first - 1].form == "و"
        if b in taken or not joins or b.value.actor.id == ALLIES:
            continue
        close = _next(doc, a, b) or (
            b.first - a.stop <= SIDES and _side(doc, a, b))
        role = next((r for r, hits in found.items() if a in hits), None)
        if close and role:
            found[role].append(b)
            taken.append(b)


def _with_doer(doc: Doc, inside: Parties, actor: Hit[ActorSighting],
               agents: Parties) -> bool:
    """قصفت الدولة ومرتزقتها القرية, سيطرت القوات و"الجيش": joined to a doer"""
    before = [a for a in inside if a.stop <= actor.first][-1:]
    if not before or before[0] not in agents:
        return False
    joins = actor.value.prefix == "و" or doc.words[actor.first - 1].form == "و"
    return joins and _next(doc, before[0], actor)


def backs(doc: Doc, actor: Hit[ActorSighting]) -> bool:
    """القوات المدعومة من التحالف, المسنودة بالحشد: who stands behind another"""
    at = word_before(doc, actor, 0)
    if at > 0 and doc.words[at].form == "من":
        at -= 1
    return at >= 0 and doc.words[at].bare in BACKED


def _next(doc: Doc, a: Hit[ActorSighting], b: Hit[ActorSighting]) -> bool:
    """قوات النظام وروسيا, قوات النظام و"قسد": nothing but marks between"""
    between = range(a.stop, b.first)
    return len(between) <= 3 and all(
        doc.words[i].form == "و" or doc.words[i].form in QUOTES for i in between)


def _side(doc: Doc, a: Hit[ActorSighting], b: Hit[ActorSighting]) -> bool:
    """بين قوات النظام المدعومة من روسيا وفصائل المعارضة"""
    at = word_before(doc, a, 0)
    return at >= 0 and doc.words[at].form in BETWEEN and not any(
        doc.words[i].form in ("،", ",") or doc.words[i].sense.act
        for i in range(a.stop, b.first))


def of_act(doc: Doc, roles: Roles, act: Hit[ActSighting],
           acts: list[Hit[ActSighting]]) -> Roles:
    """Of several acts in a clause each has its own doers: those nearest to this one.

    استهداف من قبل واشنطن ... هجوم شنه الارهابيون → الارهابيون of the second
    """
    if act.value.type in GOING_OFF and not act.value.verb:
        agents = tuple(a for a in roles.agents if not _of_other(a, act, acts))
        return replace(roles, agents=agents)
    near: Parties = []
    for n, a in enumerate(roles.agents):
        joined = near and near[-1] is roles.agents[n - 1] and (
            0 <= a.first - near[-1].stop <= 1 or helps(doc, a))
        if joined or min(acts, key=lambda other: _gap(other, a)) is act:
            near.append(a)
    if near and helps(doc, near[0]):  # beside whom it helped
        near = [a for a in roles.agents if a.stop <= near[0].first][-1:] + near
    near = near or [a for a in roles.agents if not _began(doc, a, act)]
    return replace(roles, agents=tuple(near))


def _began(doc: Doc, actor: Hit[ActorSighting], act: Hit[ActSighting]) -> bool:
    """اسروا جنودا بعد بدء القوات عملية: what they begin is not what others did"""
    own = act.value.verb and doc.words[act.first].stem.endswith("وا")
    return own and doc.words[actor.first - 1].bare in ITS_DOING | ITS_GOING_ON


def _of_other(actor: Hit[ActorSighting], act: Hit[ActSighting],
              acts: list[Hit[ActSighting]]) -> bool:
    """انفجار لغم خلال عملية للجيش, انفجار تزامن مع قصف القوات: of that act, not this"""
    return any(
        other.value.type not in GOING_OFF and act.stop <= other.first
        and 0 <= actor.first - other.stop <= 1 for other in acts)


def _gap(act: Hit[ActSighting], actor: Hit[ActorSighting]) -> int:
    """Words between an act and an actor."""
    return max(actor.first - act.stop, act.first - actor.stop)
