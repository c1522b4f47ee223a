# SPDX-License-Identifier: Apache-2.0
"""Posts of social media: short, untitled, with hashtags, and often somebody else's."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from musnad.errors import ReportError
from musnad.ingest import Item, read_paths
from musnad.ingest.json_stream import BLOCK
from musnad.model import Report
from musnad.pipeline import read as read_report
from musnad.record.forwarded import PRIVATE
from musnad.record.output import to_json

POST = "🔴 #عاجل | مقتل #ثلاثة مدنيين بقصف #مدفعي استهدف بلدة #كفرنبل بريف #إدلب"


def read(path: Path, raw: str | bytes) -> list[Item]:
    path.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    return list(read_paths([str(path)]))


def reports(items: list[Item]) -> list[Report]:
    return [item for item in items if isinstance(item, Report)]


def export(*messages: dict[str, Any], name: str = "شبكة الضفاف") -> dict[str, Any]:
    return {"name": name, "type": "public_channel", "id": 7, "messages": list(messages)}


def message(n: int, text: object, **more: object) -> dict[str, Any]:
    return {"id": n, "type": "message", "date": "2018-11-30T10:07:00",
            "date_unixtime": "1543561620", "text": text} | more


@pytest.mark.parametrize("indent", [None, 1])
def test_a_telegram_export(tmp_path: Path, indent: int | None) -> None:
    words = ["🔴 ", {"type": "hashtag", "text": "#عاجل"}, POST.removeprefix("🔴 #عاجل")]
    raw = json.dumps(export(
        {"id": 1, "type": "service", "date": "2018-11-30T10:00:00", "text": ""},
        message(2, words),
        message(3, "", photo="a.jpg"),
        message(4, "قصف آخر على القرية", forwarded_from="وكالة ستيب الإخبارية",
                forwarded_from_id="channel9"),
        message(5, "شاهدت القصف على القرية", forwarded_from="سامر",
                forwarded_from_id="user1"),
        message(6, "قصف ثالث على القرية", forwarded_from=None),
    ), ensure_ascii=False, indent=indent)
    found = read(tmp_path / "result.json", raw)
    one, *others = reports(found)
    assert (one.text, one.title, one.outlet) == (POST, None, "شبكة الضفاف")
    assert one.id == "post:شبكة الضفاف/2"
    assert one.published
    assert one.published.text == "2018-11-30T07:07:00+00:00"
    assert [r.forwarded_from for r in others] == [
        "وكالة ستيب الإخبارية", PRIVATE, PRIVATE]
    assert "2 passed over: posts with no words" in str(found[-1])


def test_all_chats_of_an_account(tmp_path: Path) -> None:
    chats = [export(message(1, f"{POST} {n}"), name=f"قناة {n}") for n in range(3)]
    raw = json.dumps({"about": "x", "chats": {"about": "y", "list": chats}})
    found = reports(read(tmp_path / "result.json", raw))
    assert [r.outlet for r in found] == ["قناة 0", "قناة 1", "قناة 2"]


def test_a_large_export_comes_out_piece_by_piece(tmp_path: Path) -> None:
    count = 4 * BLOCK // 300
    rows = [message(n, f"{POST} رقم {n}") for n in range(count)]
    raw = json.dumps(export(*rows), ensure_ascii=False, indent=1).encode()
    assert len(raw) > 3 * BLOCK
    found = reports(read(tmp_path / "result.json", raw))
    assert [r.id for r in found] == [f"post:شبكة الضفاف/{n}" for n in range(count)]
    cut = read(tmp_path / "cut.json", raw[: len(raw) // 2])
    assert 0.4 * count < len(reports(cut)) < 0.6 * count
    assert isinstance(cut[-1], ReportError)


@pytest.mark.parametrize(("raw", "cause"), [
    ("[" * 100_000, "nested too deeply"),
    ('[{"text": ' + "[" * 100_000, "nested too deeply"),
    ("[{", "broken JSON"),
    ("[]", "no posts"),
    ("[1, 2]", "no object"),
    ('{\n"messages": [{"id": 1}', "ends too early"),
    ("{\n}", "passed over"),
    ('[{"text": "Three people were killed"}]', "not Arabic"),
])
def test_a_document_that_holds_no_posts(tmp_path: Path, raw: str, cause: str) -> None:
    found = read(tmp_path / "a.json", raw)
    assert not reports(found)
    assert any(cause in str(item) for item in found), found


FACEBOOK = POST.encode().decode("latin-1")  # as its exports spell it


@pytest.mark.parametrize(("row", "outlet", "forwarded", "when"), [
    ({"full_text": POST, "id_str": "1", "created_at": "Fri Nov 30 07:07:00 +0000 2018",
      "user": {"screen_name": "news"}}, "news", None, "2018-11-30T07:07:00+00:00"),
    ({"tweet": {"full_text": POST, "id_str": "1",
                "created_at": "Fri Nov 30 07:07:00 +0000 2018"}}, None, None,
     "2018-11-30T07:07:00+00:00"),
    ({"full_text": "RT @first: 🔴 #عاجل", "id_str": "1", "user": {"screen_name": "news"},
      "retweeted_status": {"full_text": POST, "user": {"screen_name": "first"}}},
     "news", "first", None),
    ({"timestamp": 1543561620, "data": [{"post": FACEBOOK}]}, None, None,
     "2018-11-30T07:07:00+00:00"),
    ({"content": f"<p>{POST}</p>", "id": "1", "created_at": "2018-11-30T07:07:00Z",
      "account": {"acct": "news@x.example"}}, "news@x.example", None,
     "2018-11-30T07:07:00+00:00"),
    ({"text": POST, "outlet": "قناة", "published": "2018-11-30",
      "forwarded_from": "شبكة"}, "قناة", "شبكة", "2018-11-30"),
])
def test_posts_of_other_networks(
    tmp_path: Path, row: dict[str, Any], outlet: str | None, forwarded: str | None,
    when: str | None
) -> None:
    alone = [] if "data" in row else [json.dumps(row, indent=1)]
    for raw in (*alone, json.dumps([row]),
                "window.YTD.tweets.part0 = " + json.dumps([row])):
        (report,) = read(tmp_path / "posts.json", raw)
        assert isinstance(report, Report)
        assert (report.text, report.outlet, report.forwarded_from) == (
            POST, outlet, forwarded)
        assert (report.published and report.published.text) == when


SAVED = {
    "t.me": """<html><body><div class="tgme_widget_message js" data-post="chan/5">
<a class="tgme_widget_message_owner_name"><span>شبكة الضفاف</span></a>
<div>Forwarded from <a class="tgme_widget_message_forwarded_from_name">وكالة</a></div>
<div class="tgme_widget_message_text js">{post}</div><a class="tgme_widget_message_date">
<time datetime="2018-11-30T07:07:00+00:00">10:07</time></a></div></body></html>""",
    "export": """<html><body>
<div class="page_header"><div class="text">شبكة الضفاف</div></div>
<div class="message service" id="message-1"><div class="body">30 November</div></div>
<div class="message default clearfix" id="message5"><div class="body">
<div class="pull_right date details" title="30.11.2018 10:07:00 UTC+03:00">10:07</div>
<div class="from_name">مجهول
</div><div class="forwarded body"><div class="from_name">وكالة <span class="date details"
title="29.11.2018 10:00:00">29.11</span></div>
<div class="text">{post}</div></div></div></div>
</body></html>""",
    "x": """<html><body><article data-testid="tweet">
<div data-testid="User-Name"><a
href="/chan"><span>شبكة الضفاف</span></a><a href="/chan/status/5"><time
datetime="2018-11-30T07:07:00.000Z">30</time></a></div>
<div data-testid="tweetText"><span>{post}
</span></div></article></body></html>""",
}


@pytest.mark.parametrize("name", SAVED)
def test_posts_of_a_saved_page(tmp_path: Path, name: str) -> None:
    (report,) = read(tmp_path / "a.html", SAVED[name].replace("{post}", POST))
    assert isinstance(report, Report)
    assert (report.text, report.outlet) == (POST, "شبكة الضفاف")
    assert report.published
    assert report.published.text[:16] in ("2018-11-30T07:07", "2018-11-30T10:07")
    assert report.forwarded_from == (None if name == "x" else "وكالة")
    assert report.id.endswith("5")


@pytest.mark.parametrize(("text", "name", "chains"), [
    (POST, "شبكة الوادي", [[("media", "شبكة الوادي")]]),
    (POST, "وكالة ستيب الإخبارية", [[("media", "Step News")]]),
    (POST, PRIVATE, [[("unnamed", None)]]),
    (POST, "محمد أحمد العلي", [[("unnamed", None)]]),
    (POST, None, []),
    (POST + "، بحسب مصادر طبية", "شبكة الوادي",
     [[("medical", "medical sources"), ("media", "شبكة الوادي")]]),
    (POST + "، بحسب الدفاع المدني السوري", "الدفاع المدني السوري",
     [[("ngo", "White Helmets")]]),
])
def test_whom_a_post_was_forwarded_from_is_a_link_of_the_chain(
    text: str, name: str | None, chains: list[list[tuple[str, str | None]]]
) -> None:
    reading = read_report(Report("1", text, outlet="قناة", forwarded_from=name))
    (claim,) = reading.incidents
    assert [[(m.value.kind, m.value.name_en) for m in chain]
            for chain in claim.sources] == chains
    assert claim.origin == ("attributed" if name else "unattributed")
    row = to_json(reading)["report"]
    assert "محمد" not in str(row["forwarded_from"])


def test_hashtags_read_as_words() -> None:
    text = "غارة_جوية روسية على #معرة_النعمان تقتل طفلين #سوريا #إدلب"
    (claim,) = read_report(Report("1", text)).incidents
    assert claim.type == "airstrike"
    assert claim.place
    assert claim.place.place.value.name_en == "Maarrat al-Numan"
    assert [m.span.of(text) for m in claim.casualties if m.span] == ["طفلين"]
