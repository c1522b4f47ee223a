# SPDX-License-Identifier: Apache-2.0
"""Where an address leads: hosts are resolved once, and only to where all may go."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_KEPT = "/%:=&?~+!$,;'@()*[]"  # signs of a path that stand as they are
May = Callable[[str], bool]


class FetchError(Exception):
    """An address can't or may not be fetched."""


@dataclass(frozen=True, slots=True)
class Target:
    """An address taken apart; `path` has the query with it."""

    url: str
    scheme: str
    host: str
    port: int
    path: str

    @property
    def site(self) -> str:
        """The scheme, host and port, for which one robots.txt speaks."""
        return f"{self.scheme}://{self.authority}"

    @property
    def authority(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"


def target(url: str, base: str = "") -> Target:
    """The address, http or https and without a name and a password in it."""
    try:
        parts = urlsplit(urljoin(base, url.strip()))
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode()
    except (ValueError, UnicodeError):
        raise FetchError(f"{url!r} is no address") from None
    if parts.scheme not in PORTS:
        raise FetchError(f"{parts.scheme or 'no scheme'}: only http and https will do")
    if not host or "@" in parts.netloc:
        raise FetchError("an address with no host, or with a name and a password in it")
    path = quote(parts.path or "/", safe=_KEPT)
    if parts.query:
        path += "?" + quote(parts.query, safe=_KEPT)
    whole = Target("", parts.scheme, host, port or PORTS[parts.scheme], path)
    return Target(whole.site + path, whole.scheme, host, whole.port, path)


def reachable(to: Target, may: May) -> str:
    """The number to connect to; FetchError if any that the host has may not be reached.

    The connection is made to this number and no other: a name that is resolved again
    may lead elsewhere.
    """
    try:
        found = socket.getaddrinfo(to.host, to.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(f"{to.host} is not known ({error})") from None
    numbers = [str(row[4][0]) for row in found]
    for number in numbers:
        if not may(number):
            raise FetchError(f"{to.host} leads to {number}, which is no public address")
    if not numbers:
        raise FetchError(f"{to.host} has no address")
    return numbers[0]


def is_public(number: str) -> bool:
    """Whether an address is open to all: not this machine, its network, or a cloud's own.

    >>> is_public("127.0.0.1"), is_public("::ffff:10.0.0.1"), is_public("9.9.9.9")
    (False, False, True)
    """
    try:
        ip = ipaddress.ip_address(number.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.sixtofour or ip.teredo:
            return False
        if ip in _NAT64:
            ip = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        elif ip.ipv4_mapped:
            ip = ip.ipv4_mapped
    return ip.is_global and not ip.is_multicast and not ip.is_reserved
