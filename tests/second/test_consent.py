"""Nothing is sent to an endpoint that the configuration does not name."""

from __future__ import annotations

from pathlib import Path

import pytest

from musnad.second.consent import SENTENCE, ConsentError, endpoint, is_open, terms_of

URL = "http://localhost:11434/v1"
GOOD = [
    f'consent = "{SENTENCE} {URL}"',
    f'consent = "{SENTENCE} HTTP://LOCALHOST:11434/v1/"',
    f'consent = ["{SENTENCE} https://models.example/v1", "{SENTENCE} {URL}"]',
]
BAD = [
    "",
    'consent = "yes"',
    "consent = true",
    f'consent = "{SENTENCE}"',
    f'consent = "{SENTENCE} http://localhost:11434"',
    f'consent = "{SENTENCE} http://localhost:11435/v1"',
    f'consent = "{SENTENCE} https://localhost:11434/v1"',
    f'consent = "{SENTENCE} {URL} and https://models.example/v1"',
    f'consent = "Never: {SENTENCE} {URL}"',
    f'# consent = "{SENTENCE} {URL}"',
    f'consent = ["{SENTENCE} {URL}.example"]',
]


def config(folder: Path, line: str) -> Path:
    path = folder / "musnad.toml"
    path.write_text(f"[second_reader]\n{line}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("line", GOOD)
def test_a_line_that_names_the_endpoint_is_consent(tmp_path: Path, line: str) -> None:
    assert terms_of(URL + "/", config(tmp_path, line)).url == URL


@pytest.mark.parametrize("line", BAD)
def test_nothing_else_is(tmp_path: Path, line: str) -> None:
    with pytest.raises(ConsentError, match="no consent for http://localhost:11434/v1"):
        terms_of(URL, config(tmp_path, line))


def test_no_file_is_no_consent(tmp_path: Path) -> None:
    with pytest.raises(ConsentError, match="no consent"):
        terms_of(URL, tmp_path / "musnad.toml")


WRONG = ["requests_per_minute = 0", 'timeout = "long"', "timeout = true", "key = 'k'",
         "consent = ["]


@pytest.mark.parametrize("line", WRONG)
def test_a_setting_that_makes_no_sense_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(ConsentError, match=r"musnad\.toml"):
        terms_of(URL, config(tmp_path, f"{GOOD[0] if '[' not in line else ''}\n{line}"))


@pytest.mark.parametrize("url", ["", "localhost:11434", "ftp://a/v1", "file:///etc/hosts",
                                 "http://user:key@a/v1", "http://a/v1?key=k", "http://",
                                 "http://a:port/v1"])
def test_what_is_no_endpoint_is_refused(url: str) -> None:
    with pytest.raises(ConsentError):
        endpoint(url)


@pytest.mark.parametrize(("url", "is_read"), [
    ("http://localhost/v1", False), ("http://127.0.0.2/v1", False),
    ("http://[::1]:80/v1", False), ("https://models.example/v1", False),
    ("http://models.example/v1", True), ("http://192.168.1.5/v1", True)])
def test_http_to_another_machine_can_be_read_on_its_way(url: str, is_read: bool) -> None:
    assert is_open(endpoint(url)) is is_read
