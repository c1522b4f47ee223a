# SPDX-License-Identifier: Apache-2.0
"""Fetching: only where all may go, only what fits, only what robots.txt lets."""

from __future__ import annotations

import gzip
import socket
import time
from collections.abc import Iterator
from hashlib import sha256
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from ingest.site import Site, limits, serving
from ingest.warcs import page
from musnad.cli import cli
from musnad.errors import ReportError
from musnad.ingest import Item
from musnad.ingest.web import Fetcher
from musnad.ingest.web.addresses import FetchError, is_public, target
from musnad.model import Report

TEXT = "قُتل خمسة مدنيين في غارة جوية على سوق مدينة معرة النعمان اليوم بحسب الدفاع المدني."


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


def fetched(url: str, **more: float) -> list[Item]:
    return list(Fetcher(limits(**more)).reports(url))


def cause(url: str, **more: float) -> str:
    (error,) = fetched(url, **more)
    assert isinstance(error, ReportError)
    return error.cause


@pytest.mark.parametrize("packed", [False, True])
def test_a_page_is_read_and_what_was_received_is_kept(
    site: Site, *, packed: bool
) -> None:
    body = gzip.compress(page(TEXT)) if packed else page(TEXT)
    site.put("/1?a=b", body, Content_Encoding="gzip" if packed else "identity")
    (report,) = fetched(site.at("/1?a=b"))
    assert isinstance(report, Report)
    assert report.text.endswith(TEXT)
    assert report.url == site.at("/1?a=b")
    kept = report.original
    assert kept
    assert (kept.body, kept.sha256) == (body, sha256(body).hexdigest())
    assert ("Content-Type", "text/html") in kept.headers
    assert kept.fetched.endswith("+00:00")
    asked = dict(site.came)["/1?a=b"]
    assert asked["Host"] == f"127.0.0.1:{site.port}"
    assert asked["User-Agent"].startswith("musnad/")
    assert [path for path, _ in site.came] == ["/robots.txt", "/1?a=b"]


@pytest.mark.parametrize(("number", "public"), [
    ("9.9.9.9", True), ("2620:fe::9", True), ("64:ff9b::909:909", True),
    ("127.0.0.1", False), ("10.1.2.3", False), ("172.16.0.1", False),
    ("192.168.1.1", False), ("169.254.169.254", False), ("100.64.0.1", False),
    ("0.0.0.0", False), ("255.255.255.255", False), ("224.0.0.1", False),
    ("::1", False), ("::", False), ("fe80::1%eth0", False), ("fd00::1", False),
    ("::ffff:127.0.0.1", False), ("::ffff:10.0.0.1", False), ("2002:7f00:1::", False),
    ("64:ff9b::7f00:1", False), ("ff02::1", False), ("no number", False),
])
def test_which_addresses_are_public(number: str, *, public: bool) -> None:
    assert is_public(number) is public


@pytest.mark.parametrize("url", [
    "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://0x7f000001/",
    "http://2130706433/", "http://127.1/", "http://169.254.169.254/latest/meta-data/",
    "http://[::ffff:127.0.0.1]/", "http://0/",
])
def test_this_machine_and_its_network_are_not_reached(url: str) -> None:
    (error,) = Fetcher().reports(url)
    assert isinstance(error, ReportError)
    assert "no public address" in error.cause or "is not known" in error.cause


@pytest.mark.parametrize("url", [
    "file:///etc/passwd", "ftp://news.example/1", "gopher://news.example/", "//x",
    "http://", "http://user:word@news.example/", "http://news.example:99999/",
    "http://[::1", "http://" + "a" * 70 + ".example/",
])
def test_addresses_that_are_none(url: str) -> None:
    with pytest.raises(FetchError):
        target(url)


def test_each_redirection_is_checked(site: Site) -> None:
    site.put("/1", b"", 302, Location="/2")
    site.put("/2", page(TEXT))
    (report,) = fetched(site.at("/1"))
    assert isinstance(report, Report)
    assert report.original
    assert (report.original.url, report.url) == (site.at("/1"), site.at("/2"))
    for there, why in ((site.at("/2", "127.0.0.2"), "127.0.0.2, which is no public"),
                       ("file:///etc/passwd", "only http and https"),
                       ("http://[::1]/", "no public address")):
        site.put("/1", b"", 301, Location=there)
        assert why in cause(site.at("/1"))
    site.put("/1", b"", 302, Location="/1")
    assert "redirected more than 5 times" in cause(site.at("/1"))


def test_a_host_with_one_private_address_is_refused(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, site.port))
            for number in ("127.0.0.1", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: rows)
    assert "10.0.0.1" in cause(f"http://news.example:{site.port}/")


def test_a_host_that_moves_after_it_was_checked_is_not_followed(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolve = socket.getaddrinfo
    asked: list[str] = []

    def moving(host: str, *rest: Any, **more: Any) -> Any:
        asked.append(host)
        if host != "news.example":
            return resolve(host, *rest, **more)
        first = asked.count(host) <= 2  # one look for robots.txt, one for the page
        return resolve("127.0.0.1" if first else "127.0.0.3", *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", moving)
    site.put("/1", page(TEXT))
    (report,) = fetched(f"http://news.example:{site.port}/1")
    assert isinstance(report, Report)
    assert asked.count("news.example") == 2
    assert dict(site.came)["/1"]["Host"] == f"news.example:{site.port}"


@pytest.mark.parametrize(("rules", "status", "allowed"), [
    (b"User-agent: *\nDisallow: /private", 200, True),
    (b"User-agent: *\nDisallow: /", 200, False),
    (b"User-agent: musnad\nDisallow: /news/", 200, False),
    (b"User-agent: other\nDisallow: /", 200, True),
    (b"", 404, True),
    (b"", 403, True),
    (b"", 500, False),
    (b"", 503, False),
    (b"\xff\xfe<html>" * 1000, 200, True),
])
def test_robots_are_obeyed(
    site: Site, rules: bytes, status: int, *, allowed: bool
) -> None:
    site.put("/robots.txt", rules, status)
    site.put("/news/1", page(TEXT))
    (found,) = fetched(site.at("/news/1"))
    assert isinstance(found, Report) is allowed
    assert ("/news/1" in [path for path, _ in site.came]) is allowed


def test_a_site_is_given_time_between_two_requests(site: Site) -> None:
    site.put("/1", page(TEXT))
    fetcher = Fetcher(limits(delay=0.3))
    began = time.monotonic()
    for _ in range(3):
        assert len(list(fetcher.reports(site.at("/1")))) == 1
    assert time.monotonic() - began >= 0.6
    assert [path for path, _ in site.came].count("/robots.txt") == 1


def drip(asked: BaseHTTPRequestHandler) -> None:
    asked.send_response(200)
    asked.end_headers()
    for _ in range(200):
        asked.wfile.write(b" ")
        asked.wfile.flush()
        time.sleep(0.05)


def drip_head(asked: BaseHTTPRequestHandler) -> None:
    for _ in range(200):
        asked.wfile.write(b"x")
        asked.wfile.flush()
        time.sleep(0.05)


def nothing(asked: BaseHTTPRequestHandler) -> None:
    time.sleep(3)


@pytest.mark.parametrize("respond", [drip, drip_head, nothing])
def test_a_server_that_takes_for_ever(site: Site, respond: Any) -> None:
    site.paths["/1"] = respond
    began = time.monotonic()
    assert cause(site.at("/1"), seconds=0.5)
    assert time.monotonic() - began < 2.5


def test_answers_that_are_too_much_or_too_little(site: Site) -> None:
    site.put("/large", b"x" * 1_000_001)
    site.put("/bomb", gzip.compress(b" " * 200_000_000), Content_Encoding="gzip")
    site.put("/short", page(TEXT), Content_Length="100000")
    site.put("/gone", b"", 410)
    assert "more than 1 MB" in cause(site.at("/large"))
    assert "longer than 10 MB" in cause(site.at("/bomb"))
    assert cause(site.at("/short"), seconds=1)
    assert cause(site.at("/gone")) == "the server answers 410"
    assert cause(site.at("/none")) == "the server answers 404"
    assert "can't be fetched" in cause("http://127.0.0.1:9/")


def test_other_kinds_are_read_as_what_they_are(site: Site) -> None:
    site.put("/feed", (f"<rss><channel><item><title>قصف</title><description>{TEXT}"
                       "</description></item></channel></rss>").encode())
    (report,) = fetched(site.at("/feed"))
    assert isinstance(report, Report)
    assert report.original
    site.put("/pic", b"\x89PNG")
    assert "a picture" in cause(site.at("/pic"))


def test_the_command_refuses_this_machine(site: Site, tmp_path: Path) -> None:
    done = CliRunner().invoke(cli, ["read", site.at("/1")])
    assert "(--fetch)" in done.stderr
    done = CliRunner().invoke(cli, ["read", site.at("/1"), "--fetch"])
    assert done.exit_code == 1
    assert "no public address" in done.stderr
    assert site.came == []
