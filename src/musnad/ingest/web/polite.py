# SPDX-License-Identifier: Apache-2.0
"""Fetching as a guest: robots.txt is obeyed, sites are given time, bytes are kept."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from hashlib import sha256
from time import monotonic, sleep
from urllib.robotparser import RobotFileParser

from musnad.errors import MusnadError, ReportError
from musnad.ingest.asked import Asked
from musnad.ingest.html.markup import MAX_PAGE
from musnad.ingest.jsonl import Item, because, read_faults
from musnad.ingest.kinds import HEAD, kind_of
from musnad.ingest.pages import read_html
from musnad.ingest.streams import buffered, unpacked
from musnad.ingest.web.addresses import FetchError, Target, target
from musnad.ingest.web.request import Answer, Limits, request
from musnad.model import Original, Report

NAME = "musnad"  # as robots.txt may call us
REDIRECTS = (301, 302, 303, 307, 308)
UNCHANGED = 304
MOST = 20_000_000  # bytes, unpacked
LONGEST_DELAY = 30.0  # seconds that a site may ask us to wait


@dataclass(slots=True)
class Fetcher:
    """Fetches for one run; knows each site's rules and when it was last asked."""

    limits: Limits = field(default_factory=Limits)
    asked: Asked = field(default_factory=Asked)
    rules: dict[str, RobotFileParser] = field(default_factory=dict)
    last: dict[str, float] = field(default_factory=dict)

    def reports(self, url: str) -> Iterator[Item]:
        """Reports of whatever stands at an address, each with what was received."""
        try:
            original = self.get(url)
        except (FetchError, MusnadError) as error:
            yield ReportError(url, str(error))
            return
        for item in self._read(original):
            if isinstance(item, Report):
                url = item.url or original.final_url
                item = replace(item, url=url, original=original)
            yield item

    def get(self, url: str, more: dict[str, str] | None = None) -> Original:
        """What stands at an address, after redirections; FetchError says why nothing."""
        to, answer = self._followed(target(url), lambda to: self._ask(to, more))
        if answer.status not in (200, UNCHANGED):
            raise FetchError(f"the server answers {answer.status}")
        return _original(url, to, answer)

    def _followed(
        self, to: Target, ask: Callable[[Target], Answer]
    ) -> tuple[Target, Answer]:
        """The answer at the end of all redirections, and where that is."""
        for _ in range(self.limits.hops + 1):
            answer = ask(to)
            there = answer.header("location")
            if answer.status not in REDIRECTS or not there:
                return to, answer
            to = target(there, to.url)
        raise FetchError(f"redirected more than {self.limits.hops} times")

    def _ask(self, to: Target, more: dict[str, str] | None) -> Answer:
        """Ask a site that lets us, once it has had its time."""
        rules = self._rules(to)
        if not rules.can_fetch(NAME, to.url):
            raise FetchError(f"robots.txt of {to.host} asks not to fetch it")
        asked = rules.crawl_delay(NAME)
        delay = max(self.limits.delay, min(float(asked or 0), LONGEST_DELAY))
        wait = self.last.get(to.site, -delay) + delay - monotonic()
        if wait > 0:
            sleep(wait)
        try:
            return request(to, self.limits, more)
        finally:
            self.last[to.site] = monotonic()

    def _rules(self, to: Target) -> RobotFileParser:
        """What robots.txt of a site says: none allows all, one that fails nothing."""
        if to.site not in self.rules:
            self.rules[to.site] = self._fetched_rules(to)
        return self.rules[to.site]

    def _fetched_rules(self, to: Target) -> RobotFileParser:
        rules = RobotFileParser()
        try:
            _, answer = self._followed(target("/robots.txt", to.url),
                                       lambda at: request(at, self.limits))
        except FetchError as error:
            raise FetchError(f"robots.txt of {to.host} {error}") from error
        if answer.status >= 500 or answer.status in REDIRECTS:
            raise FetchError(f"robots.txt of {to.host} can't be read ({answer.status})")
        text = answer.body.decode("utf-8", "replace") if answer.status == 200 else ""
        rules.parse(text.splitlines())
        return rules

    def _read(self, original: Original) -> Iterator[Item]:
        """Reports of what was received, by what it is."""
        from musnad.ingest.files import read_stream

        url = original.final_url
        try:
            with unpacked(buffered(io.BytesIO(original.body)), url) as stream:
                if kind_of(stream.peek(HEAD)[:HEAD], url) in ("page", "text"):
                    content = dict(original.headers).get("Content-Type")
                    yield from read_html(stream.read(MAX_PAGE + 1), url, url, content)
                else:
                    yield from read_stream(stream, url, self.asked)
        except MusnadError as error:
            yield ReportError(url, str(error))
        except read_faults() as error:
            yield ReportError(url, because(error))


def plain_bytes(original: Original) -> bytes:
    """What was received, unpacked; FetchError for what is too much."""
    try:
        with unpacked(buffered(io.BytesIO(original.body)), original.url) as stream:
            found = stream.read(MOST + 1)
    except read_faults() as error:
        raise FetchError(because(error)) from None
    if len(found) > MOST:
        raise FetchError(f"more than {MOST // 1_000_000} MB, unpacked")
    return found


def _original(url: str, to: Target, answer: Answer) -> Original:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Original(url, to.url, now, answer.status, answer.headers, answer.body,
                    sha256(answer.body).hexdigest())
