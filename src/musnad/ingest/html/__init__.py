# SPDX-License-Identifier: Apache-2.0
"""Pages of outlets to reports: the article alone, with its title, outlet and time."""

from musnad.ingest.html.page import NoArticleError, Page, read_page

__all__ = ["NoArticleError", "Page", "read_page"]
