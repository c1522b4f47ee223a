# SPDX-License-Identifier: Apache-2.0
"""Files to reports."""

from musnad.ingest.asked import Asked
from musnad.ingest.files import read_paths
from musnad.ingest.jsonl import Item, Notice

__all__ = ["Asked", "Item", "Notice", "read_paths"]
