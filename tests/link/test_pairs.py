"""The hand-made pairs of eval/pairs.txt, with the weights as they are shipped."""

from __future__ import annotations

from pairs import pairs

from musnad.link.score import score

LEAST = 0.95


def test_hand_made_pairs() -> None:
    found = [(pair.same, score(pair.a, pair.b) > 0) for pair in pairs()]
    assert len(found) == 200
    right = sum(same == linked for same, linked in found)
    kept = [linked for same, linked in found if same]
    assert right / len(found) >= LEAST
    assert sum(kept) / len(kept) >= LEAST
