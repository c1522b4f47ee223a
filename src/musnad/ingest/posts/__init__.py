# SPDX-License-Identifier: Apache-2.0
"""Posts of social media, exported or saved: short, untitled, often passed on."""

from musnad.ingest.posts.exported import read_document
from musnad.ingest.posts.saved import is_saved, read_saved

__all__ = ["is_saved", "read_document", "read_saved"]
