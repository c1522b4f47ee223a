# SPDX-License-Identifier: Apache-2.0
"""Feeds and folders followed, so that a store stays current."""

from musnad.watch.round import Round, follow
from musnad.watch.sources import Feed, Folder, Sources, SourcesError, parse

__all__ = ["Feed", "Folder", "Round", "Sources", "SourcesError", "follow", "parse"]
