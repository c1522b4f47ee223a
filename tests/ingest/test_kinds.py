# SPDX-License-Identifier: Apache-2.0
"""Feeds, archives, tables, folders: every report once, and what is bad is named."""

from __future__ import annotations

import gzip
import io
import json
import random
import sys
import zipfile
from pathlib import Path

import pytest
import zstandard

from ingest.warcs import archive, entry, page, record
from musnad.errors import ReportError
from musnad.ingest import Asked, Item, Notice, read_paths
from musnad.ingest.html.markup import MAX_PAGE
from musnad.ingest.kinds import kind_of
from musnad.ingest.streams import FREE
from musnad.model import Report

TEXT = ("قُتل {n} مدنيين في قصف على سوق البلدة رقم {n} صباح اليوم بحسب الدفاع المدني "
        "في المدينة.")
ENGLISH = b"<html><body><article><p>Three people were killed on Sunday.</p></article>"


def text(n: int) -> str:
    return TEXT.format(n=n)


def read(path: Path, raw: bytes, asked: Asked | None = None) -> list[Item]:
    path.write_bytes(raw)
    return list(read_paths([str(path)], asked=asked))


def reports(items: list[Item]) -> list[Report]:
    return [item for item in items if isinstance(item, Report)]


def causes(items: list[Item]) -> list[str]:
    return [item.cause for item in items if not isinstance(item, Report)]


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, raw in files.items():
            pack.writestr(name, raw)
    return out.getvalue()


@pytest.mark.parametrize(("head", "name", "kind"), [
    (b"<!DOCTYPE html><html>", "a", "page"),
    (b"\n  <HTML><HEAD>", "a.txt", "page"),
    (b"\xef\xbb\xbf<?xml version='1.0'?><html xmlns='x'>", "a.xml", "page"),
    (b"<?xml version='1.0'?><rss version='2.0'>", "a.html", "feed"),
    (b"<feed xmlns='http://www.w3.org/2005/Atom'>", "a", "feed"),
    (b"<rdf:RDF xmlns:rdf='x'>", "a", "feed"),
    (b"<rss><channel><item><description><![CDATA[<html>", "a", "feed"),
    (b"<html><pre>&lt;rss&gt; <rss>", "a", "page"),
    (b"[1] \xd9\x82", "a", "text"),
    (b"[1, 2]", "a.json", "json"),
    (b"WARC/1.1\r\n", "a", "warc"),
    (b"PK\x03\x04", "a.wacz", "zip"),
    (b'{"id": 1, "text": "x"}\n', "a", "lines"),
    (b'{\n "name": "x",\n "messages": [', "result.json", "json"),
    (b'{"name":"x","messages":[', "a", "json"),
    (b'[{"text": "x"}]', "a", "json"),
    (b"window.YTD.tweets.part0 = [", "tweets.js", "json"),
    (b"a,b\n1,2", "a.csv", "table"),
    (b"a,b\n1,2", "a.csv.gz", "table"),
    ("قصف".encode(), "a", "text"),
    ("قصف".encode(), "a.html", "page"),
    (b"\x89PNG\r\n", "a.txt", "a picture"),
])
def test_what_a_file_is_its_bytes_tell(head: bytes, name: str, kind: str) -> None:
    assert kind_of(head, name) == kind


def test_a_table_by_its_columns(tmp_path: Path) -> None:
    raw = f'nr;body;Day\n1;"{text(1)}\nثم هدأ القصف.";30/11/2018\n\n2;{text(2)}\n'
    raw += f"3;{text(3)};2018-11-30 07:07:00\n4;  ;\n"
    asked = Asked(columns=(("text", "body"), ("id", "nr"), ("published", "day")))
    found = read(tmp_path / "a.csv", raw.encode("cp1256"), asked)
    assert [r.id for r in reports(found)] == ["1", "3"]
    assert reports(found)[0].text.endswith("ثم هدأ القصف.")
    assert "2018-11-30T07:07:00" in str(reports(found)[1].published)
    assert causes(found) == [
        "`published` '30/11/2018' is no date that I know (write 2024-03-28 or "
        "2024-03-28T14:05:00Z): left out",
        "a row of 2 cells, fewer than its header", "empty"]


@pytest.mark.parametrize(("raw", "columns", "cause"), [
    (b"a,b\n1,2\n", (), "no column `text`"),
    (b"a,b\n1,2\n", (("text", "c"),), "no column `c`; it has a, b"),
    (b"", (), "no column `text`"),
    (b"text,id\n", (), "no rows"),
    (b"text\0,id\n\xe9\xff", (), "binary"),
    (b"caf\xe9 au lait,text\n", (), "neither UTF-8"),
    (b'text\n"' + b"x" * 11_000_000, (), "the rest can't be told apart"),
])
def test_a_table_that_can_not_be_read(
    tmp_path: Path, raw: bytes, columns: tuple[tuple[str, str], ...], cause: str
) -> None:
    (error,) = read(tmp_path / "a.csv", raw, Asked(columns=columns))
    assert cause in str(error)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
def test_a_table_in_any_encoding(tmp_path: Path, codec: str) -> None:
    raw = f"text\toutlet\r\n{text(1)}\tوكالة\r\n".encode(codec)
    (report,) = reports(read(tmp_path / "a.tsv", raw))
    assert (report.text, report.outlet) == (text(1), "وكالة")


RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"
xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>وكالة الوادي</title>
<item><title>قصف أول</title><link>https://news.example/1</link>
<pubDate>Fri, 30 Nov 2018 07:07:00 GMT</pubDate><description>موجز</description>
<content:encoded><![CDATA[<p>{one}</p>
<p>اقرأ أيضا: <a href="x">مصرع 41 شخصا</a></p>]]>
</content:encoded></item>
<item><title>قصف ثان</title><link>https://news.example/2</link>
<pubDate>30 نوفمبر ؟</pubDate>
<description>&lt;p&gt;{two}&lt;/p&gt;</description></item>
<item><title>Sport</title><link>https://news.example/3</link><description>Goal</description>
</item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>شبكة</title><entry><title>قصف</title>
<link href="https://news.example/a"/><published>2018-11-30T07:07:00+03:00</published>
<updated>2019-01-01T00:00:00Z</updated>
<content type="html">&lt;p&gt;{one}&lt;/p&gt;</content></entry></feed>"""


def test_a_feed_with_a_broken_date(tmp_path: Path) -> None:
    found = read(tmp_path / "feed", RSS.format(one=text(1), two=text(2)).encode())
    one, two = reports(found)
    assert one.text == f"قصف أول\n\n{text(1)}"
    assert (one.url, one.outlet, one.title) == ("https://news.example/1", "وكالة الوادي",
                                                "قصف أول")
    assert one.published
    assert one.published.text == "2018-11-30T07:07:00+00:00"
    assert (two.text, two.published) == (f"قصف ثان\n\n{text(2)}", None)
    assert causes(found) == ["its date '30 نوفمبر ؟' is none that I know: left out",
                             "not Arabic (0 of its 9 letters are)"]


def test_an_atom_feed(tmp_path: Path) -> None:
    (report,) = reports(read(tmp_path / "a.xml", ATOM.format(one=text(1)).encode()))
    assert (report.url, report.outlet) == ("https://news.example/a", "شبكة")
    assert report.published
    assert report.published.text == "2018-11-30T07:07:00+03:00"


def test_a_feed_that_is_cut_short(tmp_path: Path) -> None:
    raw = RSS.format(one=text(1), two=text(2)).encode()
    found = read(tmp_path / "a", raw[:raw.index(b"<item><title>Sport") + 30])
    assert len(reports(found)) >= 2
    assert "the feed ends too early" in causes(found)[-1]


@pytest.mark.parametrize("raw", [
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + b"".join(
        b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(12)
    ) + b"]><rss><channel><item><title>&m;</title></item></channel></rss>",
    b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><item>'
    b"<title>&a;</title></item></channel></rss>",
    b"<rss>" + b"<item>" * 3_000 + b"</rss>",
    b"<?xml version='1.0' encoding='utf\xbc'?><rss><item></item></rss>",
])
def test_a_hostile_feed_gives_no_report(tmp_path: Path, raw: bytes) -> None:
    found = read(tmp_path / "a", raw)
    assert not reports(found)
    assert found
    assert not any("root:" in cause for cause in causes(found))


def test_pages_of_an_archive(tmp_path: Path) -> None:
    raw = archive(
        record("https://a.example/1", page(text(1))),
        record("https://a.example/en", ENGLISH),
        record("https://a.example/1?from=home", page(text(1))),
        record("https://a.example/gone", page(text(9)), status="404 Not Found"),
        record("https://a.example/x.png", b"\x89PNG", "image/png"),
        record("https://a.example/2", gzip.compress(page(text(2))),
               more="Content-Encoding: gzip\r\n"),
        record("https://a.example/3", page(text(3)).decode().encode("cp1256"),
               "text/html; charset=windows-1256"),
        record("https://a.example/big", b"<html>\xd9" + b"x" * MAX_PAGE),
        entry("resource", "https://b.example/4", page(text(4)), "text/html"),
        entry("conversion", "https://b.example/5", text(5).encode(), "text/plain"))
    found = read(tmp_path / "CC-NEWS-20181130-00001.warc.gz", raw)
    assert [r.url for r in reports(found)] == [
        "https://a.example/1", "https://a.example/2", "https://a.example/3",
        "https://b.example/4"]
    assert [r.text.split("\n\n", 1)[1].replace("ُ", "") for r in reports(found)] == [
        text(n).replace("ُ", "") for n in (1, 2, 3, 4)]
    assert reports(found)[0].outlet == "a.example"
    told = causes(found)
    assert told[0] == "a page longer than 10 MB"
    assert any("1 passed over: pages in other languages" in cause for cause in told)
    assert any("1 passed over: a text that was read before" in cause for cause in told)
    assert len(told) == 6


@pytest.mark.parametrize("cut", [30, 400])
@pytest.mark.parametrize("packed", [True, False])
def test_a_truncated_archive(tmp_path: Path, cut: int, packed: bool) -> None:
    rows = [record(f"https://a.example/{n}", page(text(n))) for n in range(20)]
    raw = archive(*rows) if packed else b"".join(rows)
    found = read(tmp_path / "a.warc", raw[:-cut])
    assert [r.url for r in reports(found)] == [
        f"https://a.example/{n}" for n in range(19)]
    assert [item for item in found if isinstance(item, ReportError)]


def test_a_damaged_archive_gives_what_stands_before(tmp_path: Path) -> None:
    rows = [record(f"https://a.example/{n}", page(text(n))) for n in range(6)]
    raw = b"".join(rows[:3]) + b"\0\1garbage" * 500 + b"".join(rows[3:])
    found = read(tmp_path / "a.warc", raw)
    assert [r.url for r in reports(found)][:3] == [
        f"https://a.example/{n}" for n in range(3)]
    assert [item for item in found if isinstance(item, ReportError)]


def test_a_wacz_is_read_by_its_archives(tmp_path: Path) -> None:
    raw = zipped({
        "datapackage.json": b"{}", "pages/pages.jsonl": b'{"text": "x"}',
        "indexes/index.cdx.gz": b"x",
        "archive/data.warc.gz": archive(record("https://a.example/1", page(text(1))))})
    found = read(tmp_path / "a.wacz", raw)
    assert [r.url for r in reports(found)] == ["https://a.example/1"]
    assert len(found) == 1


def test_an_archive_of_files(tmp_path: Path) -> None:
    inner = zipped({"deep.txt": text(3).encode()})
    raw = zipped({
        "b/two.html": page(text(2)), "a/one.txt": text(1).encode(),
        "a/pic.jpg": b"\xff\xd8",
        "c/three.zip": inner, "d/four.txt.gz": gzip.compress(text(4).encode()),
        "d/again.txt": text(1).encode(), "e/bad.txt": b"caf\xe9 au lait"})
    found = read(tmp_path / "a.zip", raw)
    assert [r.text[-len(text(1)):] for r in reports(found)] == [
        text(n) for n in (1, 2, 3, 4)]
    assert len(causes(found)) == 3


def test_a_damaged_member_costs_only_itself(tmp_path: Path) -> None:
    raw = bytearray(zipped({f"{n}.txt": text(n).encode() for n in range(5)}))
    at = raw.index(b"2.txt") + 20
    raw[at : at + 20] = random.Random(0).randbytes(20)
    found = read(tmp_path / "a.zip", bytes(raw))
    assert len(reports(found)) == 4
    (error,) = (item for item in found if isinstance(item, ReportError))
    assert error.where.endswith("a.zip/2.txt")


@pytest.mark.parametrize(
    "name", ["a.txt.gz", "a.jsonl.gz", "a.html.gz", "a.warc.gz", "a"])
def test_a_gzip_bomb_is_left(tmp_path: Path, name: str) -> None:
    bomb = gzip.compress(b"WARC/1.0\r\n" * (FREE // 5) if "warc" in name
                         else b" " * (4 * FREE))
    found = read(tmp_path / name, bomb)
    assert not reports(found)
    assert found


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.ZstdCompressor().compress])
def test_a_bomb_of_lines_and_a_bomb_in_a_bomb(tmp_path: Path, pack: object) -> None:
    assert callable(pack)
    bomb = pack((b" " * 999_999 + b"\n") * (FREE // 200_000))
    for raw in (bomb, pack(bomb)):
        found = read(tmp_path / "a.jsonl.gz", raw)
        assert "bomb" in str(found[-1])


def test_a_zip_bomb_is_left(tmp_path: Path) -> None:
    raw = zipped({f"{n}.txt": b" " * FREE for n in range(4)})
    found = read(tmp_path / "a.zip", raw)
    assert not reports(found)
    assert any("bomb" in cause or "longer" in cause for cause in causes(found))


def test_zstd_of_several_frames(tmp_path: Path) -> None:
    lines = [json.dumps({"id": str(n), "text": text(n)}).encode() + b"\n"
             for n in range(3)]
    raw = b"".join(map(zstandard.ZstdCompressor().compress, lines))
    assert [r.id for r in reports(read(tmp_path / "a.zst", raw))] == ["0", "1", "2"]
    found = read(tmp_path / "b.zst", raw[:-9])
    assert [r.id for r in reports(found)] == ["0", "1"]


def test_a_folder_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    for n in (3, 1, 2):
        (tmp_path / f"d{n}").mkdir()
        (tmp_path / f"d{n}" / "a.txt").write_text(text(n), "utf-8")
    (tmp_path / "d1" / "style.css").write_text("p {}", "utf-8")
    (tmp_path / "d2" / "again.txt").write_text(text(1), "utf-8")
    found = list(read_paths([str(tmp_path)]))
    assert [r.text for r in reports(found)] == [text(1), text(2), text(3)]
    assert sum(isinstance(item, Notice) for item in found) == 2


def test_one_text_of_two_outlets_is_two_reports(tmp_path: Path) -> None:
    raw = archive(record("https://a.example/1", page(text(1))),
                  record("https://b.example/1", page(text(1))))
    assert len(reports(read(tmp_path / "a.warc.gz", raw))) == 2


def test_an_address_is_not_fetched_unless_asked() -> None:
    (error,) = read_paths(["https://news.example/1"])
    assert "--fetch" in str(error)

def damaged(raw: bytes, others: list[bytes], rng: random.Random) -> bytes:
    """Bytes with some of them changed, cut out, doubled or taken from another file."""
    spoilt = bytearray(raw)
    for _ in range(rng.choice((1, 1, 3, 10, 40))):
        at = rng.randrange(len(spoilt) + 1)
        other = rng.choice(others)
        start = rng.randrange(len(other))
        piece = rng.choice((b"", rng.randbytes(5), other[start : start + 200]))
        spoilt[at : at + rng.choice((0, 1, 30))] = piece
        if rng.random() < 0.1:
            del spoilt[at:]
    return bytes(spoilt)


def test_whatever_the_bytes_are_something_is_said(tmp_path: Path) -> None:
    rng = random.Random(11)
    seeds = [
        RSS.format(one=text(1), two=text(2)).encode(), page(text(1)),
        zipped({"a.txt": text(1).encode(), "b.html": page(text(2))}),
        archive(record("https://a.example/1", page(text(1)))),
        record("https://a.example/2", page(text(2)),
               more="Transfer-Encoding: chunked\r\n"),
        b"id,text\n1," + text(1).encode(), gzip.compress(text(1).encode()),
        zstandard.ZstdCompressor().compress(text(1).encode()),
        json.dumps([{"full_text": text(1), "user": {"screen_name": "a"}}]).encode(),
        json.dumps({"id": "1", "text": text(1)}).encode(),
    ]
    for n in range(600):
        name = rng.choice(("a", "a.csv", "a.html", "a.json", "a.jsonl", "a.xml", "a.zip"))
        raw = damaged(rng.choice(seeds), seeds, rng)
        found = read(tmp_path / name, raw)
        assert found, (n, name, raw)
        assert "a fault of Musnad" not in str(causes(found)), (n, found)


@pytest.mark.parametrize(("module", "raw"), [
    ("selectolax.lexbor", page(text(1))), ("feedparser", ATOM.encode()),
    ("warcio.archiveiterator", record("https://a.example/1", page(text(1)))),
    ("zstandard", zstandard.ZstdCompressor().compress(b"x")),
])
def test_a_package_that_lacks_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, raw: bytes
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    (error,) = read(tmp_path / "a", raw)
    assert "pip install 'musnad[web]'" in str(error)


@pytest.mark.long
def test_ten_thousand_files_of_which_five_hundred_are_damaged(tmp_path: Path) -> None:
    rng = random.Random(7)
    damaged = set(rng.sample(range(10_000), 500))
    spoilt = (b"", b"\0\0\0", b"%PDF-1.4", b"<html></html>", b"Nothing happened.",
              gzip.compress(text(1).encode())[:-12], b"caf\xe9")
    for n in range(10_000):
        folder = tmp_path / f"{n % 100:02}"
        folder.mkdir(exist_ok=True)
        whole = (page(text(n)), text(n).encode(), gzip.compress(text(n).encode()))[n % 3]
        (folder / f"{n:05}").write_bytes(rng.choice(spoilt) if n in damaged else whole)
    found = list(read_paths([str(tmp_path)]))
    assert len(reports(found)) == 9_500
    assert len({r.text for r in reports(found)}) == 9_500
    errors = [item for item in found if isinstance(item, ReportError)]
    assert {int(Path(error.where).name) for error in errors} == damaged
    assert len(found) == 10_000
