# SPDX-License-Identifier: Apache-2.0
"""Pages and feeds from the network, fetched politely and only where it is asked for."""

from musnad.ingest.web.addresses import FetchError
from musnad.ingest.web.polite import Fetcher
from musnad.ingest.web.request import Limits

__all__ = ["FetchError", "Fetcher", "Limits"]
