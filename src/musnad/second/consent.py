# SPDX-License-Identifier: Apache-2.0
"""Whether texts may be sent to an endpoint: only where the configuration says so.

An endpoint on this machine needs the line as well: what listens there may pass texts on.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from musnad.errors import MusnadError

CONFIG = "musnad.toml"
TABLE = "second_reader"
SENTENCE = "I agree that the texts of reports are sent to"
PER_MINUTE = 60.0
TIMEOUT = 120.0
PORTS = {"http": 80, "https": 443}
KNOWN = {"consent", "requests_per_minute", "timeout"}


class ConsentError(MusnadError):
    """Nobody has agreed that texts are sent to this endpoint, or it can't be one."""


@dataclass(frozen=True, slots=True)
class Terms:
    """An endpoint that somebody agreed to, and how it is to be treated."""

    url: str
    per_minute: float = PER_MINUTE
    timeout: float = TIMEOUT


def endpoint(url: str) -> str:
    """`HTTP://LocalHost:11434/v1/` → `http://localhost:11434/v1`, or ConsentError."""
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError as error:
        raise ConsentError(f"{url!r} is no address of an endpoint: {error}") from error
    if parts.scheme not in PORTS or not parts.hostname:
        raise ConsentError(f"{url!r} is no address of an endpoint: expected one such as "
                           "http://localhost:11434/v1")
    if "@" in parts.netloc or parts.query or parts.fragment:
        raise ConsentError("an endpoint has no password, ? or # in its address: a key "
                           "belongs in the variable MUSNAD_READER_KEY")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    shown = f":{port}" if port and port != PORTS[parts.scheme] else ""
    return f"{parts.scheme}://{host}{shown}{parts.path.rstrip('/')}"


def is_open(url: str) -> bool:
    """Whether what is sent can be read on its way: http to another machine."""
    parts = urlsplit(url)
    return parts.scheme == "http" and not _is_here(parts.hostname or "")


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def terms_of(url: str, config: Path) -> Terms:
    """The terms for an endpoint; ConsentError where the configuration has no consent."""
    wanted = endpoint(url)
    table = _table(config)
    given = table.get("consent", [])
    lines = given if isinstance(given, list) else [given]
    if not any(_names(line, wanted) for line in lines):
        raise ConsentError(
            f"nothing was sent: {config} has no consent for {wanted}. Whoever may decide "
            f"that texts of reports go there writes\n\n[{TABLE}]\n"
            f'consent = "{SENTENCE} {wanted}"\n')
    return Terms(wanted, _positive(table, "requests_per_minute", PER_MINUTE, config),
                 _positive(table, "timeout", TIMEOUT, config))


def _names(line: object, wanted: str) -> bool:
    """Whether a line is the sentence, and ends in this very endpoint."""
    if not isinstance(line, str) or not line.startswith(SENTENCE + " "):
        return False
    try:
        return endpoint(line.removeprefix(SENTENCE)) == wanted
    except ConsentError:
        return False


def _table(config: Path) -> dict[str, Any]:
    """The table of the second reader, empty where there is no such file."""
    try:
        given = tomllib.loads(config.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConsentError(f"{config} can't be read: {error}") from error
    table = given.get(TABLE, {})
    if not isinstance(table, dict):
        raise ConsentError(f"{config}: [{TABLE}] is expected to be a table")
    if odd := sorted(table.keys() - KNOWN):
        raise ConsentError(f"{config}: [{TABLE}] has no key {odd[0]!r}; there are: "
                           + ", ".join(sorted(KNOWN)))
    return table


def _positive(table: dict[str, Any], key: str, usual: float, config: Path) -> float:
    given = table.get(key, usual)
    if isinstance(given, bool) or not isinstance(given, int | float) or given <= 0:
        raise ConsentError(f"{config}: {key} is {given!r}, and a number above 0 is "
                           "expected")
    return float(given)
