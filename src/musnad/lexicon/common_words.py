# SPDX-License-Identifier: Apache-2.0
"""Everyday words that some village is also named by; the list is filled below."""

from __future__ import annotations


def is_common(key: str) -> bool:
    """الباب → True"""
    return False
