# SPDX-License-Identifier: Apache-2.0
"""Feeds and folders followed: from what is put there to an incident in the store."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from ingest.site import Site, limits, serving
from ingest.warcs import page
from sqlalchemy import Connection

from musnad.cli import cli
from musnad.errors import StoreError
from musnad.ingest.web import Fetcher
from musnad.store.connect import opened
from musnad.store.incidents import incidents
from musnad.store.originals import captures
from musnad.store.reports import versions
from musnad.watch import Feed, Folder, Round, SourcesError, follow, parse

TEXT = "قُتل {n} مدنيين في غارة جوية على سوق مدينة {city} اليوم بحسب الدفاع المدني."
RUN = "from musnad.cli import main; main()"
CITIES = ("معرة النعمان", "الرقة", "درعا", "دير الزور")
ITEM = ("<item><title>قصف على {city}</title><link>{link}</link>"
        "<pubDate>Fri, 30 Nov 2018 0{n}:07:00 GMT</pubDate>"
        "<description>{text}</description></item>")


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


def text(n: int) -> str:
    return TEXT.format(n=n + 5, city=CITIES[n])


def rss(site: Site, *numbers: int) -> bytes:
    items = (ITEM.format(city=CITIES[n], link=site.at(f"/{n}"), n=n, text=text(n))
             for n in numbers)
    return f"<rss><channel><title>وكالة</title>{''.join(items)}</channel></rss>".encode()


def look(db: Connection, source: Feed | Folder) -> tuple[Round, list[str]]:
    said: list[str] = []
    done = follow(db, source, Fetcher(limits()), lambda kind, line: said.append(line))
    return done, said


def put(path: Path, words: str) -> None:
    path.write_text(words, "utf-8")
    os.utime(path, (time.time() - 60, time.time() - 60))


def test_a_folder_is_followed(db: Connection, tmp_path: Path) -> None:
    folder = Folder(str(tmp_path / "inbox"), outlet="شبكة")
    done, said = look(db, folder)
    assert done.failed
    assert "no such folder" in said[0]
    (tmp_path / "inbox").mkdir()
    put(tmp_path / "inbox" / "a.txt", text(0))
    put(tmp_path / "inbox" / "b.txt", "nothing")
    done, said = look(db, folder)
    assert (done.reports, done.skipped, len(incidents(db))) == (1, 1, 1)
    assert "not Arabic" in said[0]
    assert look(db, folder) == (Round(), [])
    put(tmp_path / "inbox" / "c.html", page(text(1)).decode())
    done, _ = look(db, folder)
    assert (done.reports, len(incidents(db))) == (1, 2)


def test_a_file_that_is_being_written_is_left_alone(
    db: Connection, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(text(0), "utf-8")
    assert look(db, Folder(str(tmp_path)))[0].reports == 0
    put(tmp_path / "a.txt", text(0))
    assert look(db, Folder(str(tmp_path)))[0].reports == 1


def test_a_feed_is_followed(db: Connection, site: Site) -> None:
    feed = Feed(site.at("/feed"))
    site.put("/feed", rss(site, 0, 1), ETag='"1"')
    assert look(db, feed)[0].reports == 2
    assert look(db, feed) == (Round(), [])
    assert site.came[-1][1]["If-None-Match"] == '"1"'
    site.put("/feed", rss(site, 2, 0, 1), ETag='"2"')
    done, _ = look(db, feed)
    assert (done.reports, len(incidents(db))) == (1, 3)
    site.put("/feed", b"", 304)
    assert look(db, feed) == (Round(), [])
    (capture,) = captures(db, site.at("/2"))
    assert capture.original.body == rss(site, 2, 0, 1)


def test_the_pages_of_a_feed_are_fetched_where_they_can_be(
    db: Connection, site: Site
) -> None:
    site.put("/feed", rss(site, 0, 1))
    site.put("/0", page(f"{text(0)} ولم تعلن أي جهة مسؤوليتها."))
    done, said = look(db, Feed(site.at("/feed"), full=True))
    assert (done.reports, done.skipped) == (2, 1)
    assert "the server answers 404" in said[0]
    assert "مسؤوليتها" in versions(db, site.at("/0"))[0].text
    assert captures(db, site.at("/0"))[0].original.body.startswith(b"<html>")
    assert versions(db, site.at("/1"))[0].text.endswith(text(1))


def test_a_page_that_changes_is_a_new_version(db: Connection, site: Site) -> None:
    feed = Feed(site.at("/feed"))
    site.put("/feed", rss(site, 0))
    look(db, feed)
    site.put("/feed", rss(site, 0).replace("قُتل 5".encode(), "قُتل 7".encode()))
    assert look(db, feed)[0].reports == 1
    assert [v.number for v in versions(db, site.at("/0"))] == [1, 2]
    assert [c.version for c in captures(db, site.at("/0"))] == [1, 2]


def test_a_feed_that_is_broken_is_said_once(db: Connection, site: Site) -> None:
    feed = Feed(site.at("/feed"))
    site.put("/feed", rss(site, 0)[:-30])
    done, said = look(db, feed)
    assert (done.reports, done.skipped, len(said)) == (1, 1, 1)
    assert look(db, feed) == (Round(), [])
    site.put("/feed", b"", 500)
    done, said = look(db, feed)
    assert done.failed
    assert "the server answers 500" in said[0]


def test_what_was_not_fetched_has_no_original(db: Connection, tmp_path: Path) -> None:
    put(tmp_path / "a.txt", text(0))
    look(db, Folder(str(tmp_path)))
    with pytest.raises(StoreError, match="nothing was fetched"):
        captures(db, "a.txt")


@pytest.mark.parametrize(("given", "cause"), [
    ("", "nothing to follow"),
    ("[[feed", "no TOML"),
    ("feed = 1", "no list of tables"),
    ("[[feed]]", "needs its url"),
    ("[[folder]]\npath = 1", "needs its path"),
    ('[[feed]]\nurl = "x"\npath = "y"', "has no `path`"),
    ('[[feed]]\nurl = "x"\nevery = 0', "takes seconds"),
    ('[[feed]]\nurl = "x"\nfull = "yes"', "no truth value"),
    ('evry = 1\n[[feed]]\nurl = "x"', "has no `evry`"),
])
def test_a_file_of_sources_that_is_wrong(given: str, cause: str) -> None:
    with pytest.raises(SourcesError, match=cause):
        parse(given)


def test_the_command_looks_once(tmp_path: Path) -> None:
    put(tmp_path / "a.txt", text(0))
    listed, store = tmp_path / "sources.toml", tmp_path / "s" / "musnad.db"
    store.parent.mkdir()
    listed.write_text('[[folder]]\npath = "."\n', "utf-8")
    inbox = tmp_path / "in"
    inbox.mkdir()
    put(inbox / "a.txt", text(0))
    listed.write_text(f'store = "{store}"\n[[folder]]\npath = "{inbox}"\n', "utf-8")
    done = CliRunner().invoke(cli, ["watch", str(listed), "--once"])
    assert (done.exit_code, done.stdout) == (
        0, f"{inbox}: 1 reports, 1 incidents made or changed\n")
    put(inbox / "b.txt", "nothing")
    assert CliRunner().invoke(cli, ["watch", str(listed), "--once"]).exit_code == 1
    listed.write_text("[[feed]]", "utf-8")
    assert CliRunner().invoke(cli, ["watch", str(listed)]).exit_code == 2


def test_an_item_is_an_incident_within_a_minute(tmp_path: Path) -> None:
    store, inbox = tmp_path / "s.db", tmp_path / "in"
    inbox.mkdir()
    listed = tmp_path / "sources.toml"
    listed.write_text(f'every = 1\n[[folder]]\npath = "{inbox}"\n', "utf-8")
    watching = subprocess.Popen(
        [sys.executable, "-c", RUN, "watch", str(listed), "--store", str(store)],
        stdout=subprocess.PIPE, text=True)
    try:
        (inbox / "a.txt").write_text(text(0), "utf-8")
        assert watching.stdout
        assert "1 reports, 1 incidents" in watching.stdout.readline()
        with opened(str(store), "read") as db:
            assert len(incidents(db)) == 1
    finally:
        watching.terminate()
        assert watching.wait(20) == 0
        assert watching.stdout
        watching.stdout.close()
