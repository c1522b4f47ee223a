# SPDX-License-Identifier: Apache-2.0
"""Doers who go on doing: one frame takes those of a frame before it."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from musnad.doc import Doc
from musnad.extract.roles.carried import carry
from musnad.lexicon.act_types import BY_FIRE
from musnad.record.frames import Frame


def carried(doc: Doc, frame: Frame, frames: list[Frame]) -> Frame:
    """واعتقلت ثلاثة شبان: who was named as a doer before goes on doing"""
    near = takewhile(lambda f: frame.line - f.line <= 1, reversed(frames))
    before = next((f for f in near if f.roles.agents), None)
    if before is None:
        return frame
    roles = carry(doc, frame.act, frame.roles, before.roles.agents, frame.first,
                  _how(doc, before, frame))
    return frame if roles is frame.roles else replace(frame, roles=roles)


def _how(doc: Doc, before: Frame, frame: Frame) -> str:
    """How an act belongs to the one before it, if its doers may be the same."""
    first, act = before.act, frame.act
    if before.type == "ground_clash" and frame.type == "arrest":
        return "raid"
    same = first and act and first.value.verb and act.value.verb and (
        doc.words[first.first].stem == doc.words[act.first].stem)
    if same and before.line == frame.line:
        return "again"  # اعتقل الجيش شابا, كما اعتقل طفلا
    return "alike" if before.type == frame.type and frame.type in BY_FIRE else ""
