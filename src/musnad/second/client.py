# SPDX-License-Identifier: Apache-2.0
"""The client of an OpenAI-compatible endpoint. Needs the extra `second`.

It goes to the endpoint that was agreed to and nowhere else: no redirection is followed,
no proxy is told what is not encrypted, and no variable of the environment but
MUSNAD_READER_KEY changes what is sent.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from musnad.extras import extra
from musnad.second.asking import BusyError, RefusedError, Reply, UnfitError
from musnad.second.consent import ConsentError, Terms, is_open
from musnad.second.prompt import SCHEMA, Message

KEY = "MUSNAD_READER_KEY"
MOST = 200_000  # characters of an answer; a model that does not stop is stopped
UNFIT = (400, 413, 422)
ELSEWHERE = "it sends elsewhere, which nobody agreed to"
REFUSALS = {
    **dict.fromkeys((301, 302, 303, 307, 308), ELSEWHERE),
    401: f"it asks for a key, or for another one, in {KEY}",
    402: "it wants to be paid", 403: f"it does not let in whoever has the key in {KEY}",
    404: "it has no such model, or the address lacks a part such as /v1",
    405: "the address lacks a part such as /v1", 410: "it is gone",
}
FORMAT = {"type": "json_schema",
          "json_schema": {"name": "incidents", "strict": True, "schema": SCHEMA}}


@dataclass(slots=True)
class ChatEndpoint:
    """A model at an endpoint, asked by the protocol of chat completions."""

    openai: Any
    client: Any
    model: str
    form: dict[str, Any] = field(default_factory=lambda: {"response_format": FORMAT})

    def ask(self, messages: tuple[Message, ...]) -> Reply:
        """One request, streamed; failures as `asking` expects them."""
        try:
            return self._ask(messages)
        except UnfitError:
            if not self.form:
                raise
        self.form = {}  # a server that knows no schema: the instructions hold it, too
        return self._ask(messages)

    def _ask(self, messages: tuple[Message, ...]) -> Reply:
        with _told(self.openai):
            stream = self.client.chat.completions.create(
                model=self.model, messages=[asdict(m) for m in messages], stream=True,
                temperature=0, stream_options={"include_usage": True}, **self.form)
            with stream:
                return _collected(stream)


def chat_endpoint(terms: Terms, model: str) -> ChatEndpoint:
    """The client for terms that were agreed to; the key is that of the environment."""
    openai = extra("second", "openai", "a second reader")
    key = os.environ.get(KEY, "").strip()
    if key and is_open(terms.url):
        raise ConsentError(f"{terms.url} is not encrypted, and a key would be read on "
                           f"its way: use https, or unset {KEY}")
    sealed = terms.url.startswith("https:")  # else a proxy would read what it passes on
    http = openai.DefaultHttpxClient(follow_redirects=False, timeout=terms.timeout,
                                     trust_env=sealed)
    client = openai.OpenAI(api_key=key or "none", base_url=terms.url, organization="",
                           project="", max_retries=0, http_client=http)
    return ChatEndpoint(openai, client, model)


def _collected(stream: Any) -> Reply:  # noqa: ANN401 (the client's own type)
    parts: list[str] = []
    length, reason, tokens = 0, None, None
    for chunk in stream:
        for choice in chunk.choices or ():
            piece = choice.delta.content if choice.delta else None
            if piece:
                parts.append(piece)
                length += len(piece)
            reason = choice.finish_reason or reason
        if chunk.usage:
            tokens = chunk.usage.total_tokens
        if length > MOST:
            return Reply("".join(parts), whole=False, tokens=tokens)
    return Reply("".join(parts), reason == "stop", tokens)


@contextmanager
def _told(openai: Any) -> Iterator[None]:  # noqa: ANN401 (a module that may be absent)
    """Failures of the client in the two kinds that matter."""
    try:
        yield
    except openai.APIStatusError as error:
        code = error.status_code
        if code in UNFIT:
            raise UnfitError(f"times that the endpoint answered {code}") from None
        if code in REFUSALS:
            why = REFUSALS[code]
            raise RefusedError(f"the endpoint answers {code}: {why}") from None
        wait = _wait(error.response.headers.get("retry-after"))
        raise BusyError(f"times that the endpoint answered {code}", wait) from None
    except openai.APITimeoutError:
        raise BusyError("times that no answer came in time") from None
    except openai.APIConnectionError:
        raise BusyError("times that the connection failed") from None
    except Exception as error:  # a stream that breaks off comes in many kinds
        raise BusyError(f"answers that broke off ({type(error).__name__})") from None


def _wait(given: str | None) -> float | None:
    """Seconds that Retry-After asks for, as a number or as a date."""
    if not given:
        return None
    try:
        return max(0.0, float(given))
    except ValueError:
        pass
    try:
        until = parsedate_to_datetime(given)
    except (TypeError, ValueError):
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - datetime.now(UTC)).total_seconds())
