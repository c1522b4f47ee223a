"""Where fuzzing starts: one small file of each kind that is read, in words of our own."""

from __future__ import annotations

import gzip
import io
import json
import zipfile

SENTENCES = (
    "قُتل خمسة مدنيين بينهم طفلان وأُصيب 12 آخرون أمس الخميس في غارة شنتها طائرات روسية "
    "على سوق مدينة معرة النعمان، بحسب الدفاع المدني السوري.",
    "إدلب - وكالة الوادي 2019/05/22: أعلنت وزارة الدفاع مقتل نحو ٣٠ إرهابيا، فيما نفى "
    "ناطق باسم الجماعة سقوط أي قتيل.",
    "سقط عشرات القتلى والجرحى، معظمهم من النساء والأطفال، بقصف مدفعي استهدف مخيما قرب "
    "بلدة هجين فجر اليوم.",
    "«انفجرت عبوة ناسفة» بسيارة، ما أدى إلى مقتل ضابط و3 جنود في محافظة الأنبار غربي "
    "العراق؛ لم تتبن أي جهة الهجوم.",
    "اعتقلت قوات الأمن عددا من المتظاهرين في ساحة التغيير بصنعاء، وخطف مجهولون طبيبا.",
)
SIGNS = "، ؛ . : ( ) « » ٪ / - … 0 7 ١٢ 1.200 1,5 99999999999 http://x.y @ ـــ َ ُ ّ"
HARD = """
مليون ألف مئات بين إلى من دون سوى حوالي ثلث نصف مئتا ثلاثمئة وخمسين بعد قبل اليوم
غدا رمضان هـ م آب أيلول كانون الأول جميعهم منهم آخرون
نفى زعم ادعى قيل لو هل قد لم لن ال وال بال لل
#غارة_جوية قــتــل
"""
WORDS = sorted({*" ".join((*SENTENCES, SIGNS, HARD)).split(), "\n", "\n\n"})


def article(text: str) -> bytes:
    """A page with one article."""
    return (f"<!doctype html><html lang=ar><head><title>خبر</title><meta "
            f"property='article:published_time' content='2019-05-22'></head><body><h1>خبر"
            f"</h1><article><p>{text}</p><p>{text}</p></article></body></html>").encode()


def _feed(text: str) -> bytes:
    return (f"<?xml version='1.0'?><rss version='2.0'><channel><title>و</title><item>"
            f"<title>خبر</title><link>http://e.org/1</link><pubDate>Wed, 22 May 2019 10:"
            f"00:00 GMT</pubDate><description>{text}</description></item></channel></rss>"
            ).encode()


def _warc(text: str) -> bytes:
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + article(text)
    return (b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://e.org/1\r\n"
            b"WARC-Date: 2019-05-22T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
            b"Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + str(len(page)).encode() + b"\r\n\r\n" + page + b"\r\n\r\n")


def _zip(text: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("a.txt", text)
        file.writestr("b.html", article(text))
    return packed.getvalue()


def _telegram(text: str) -> bytes:
    message = {"id": 1, "type": "message", "date": "2019-05-22T10:00:00", "from": "قناة",
               "from_id": "channel1", "text": [text, {"type": "bold", "text": "عاجل"}]}
    return json.dumps({"name": "قناة", "type": "public_channel", "id": 1,
                       "messages": [message]}).encode()


TEXT = SENTENCES[0]
LINE = json.dumps({"id": "1", "text": TEXT, "published": "2019-05-22", "title": "خبر"})
TABLE = f"id,text,date\n1,\"{TEXT}\",2019-05-22\n".encode()
FILES: dict[str, tuple[str, bytes]] = {
    "text": ("a.txt", "\n\n".join(SENTENCES).encode()),
    "windows": ("a.txt", TEXT.replace("ُ", "").encode("cp1256")),
    "lines": ("a.jsonl", f"{LINE}\n{LINE}\n".encode()),
    "packed": ("a.jsonl.gz", gzip.compress(f"{LINE}\n".encode(), mtime=0)),
    "page": ("a.html", article(TEXT)),
    "feed": ("a.xml", _feed(TEXT)),
    "table": ("a.csv", TABLE),
    "telegram": ("a.json", _telegram(TEXT)),
    "social": ("a.json", json.dumps([{
        "full_text": TEXT, "id_str": "1", "user": {"screen_name": "a"},
        "created_at": "Wed May 22 10:00:00 +0000 2019"}]).encode()),
    "warc": ("a.warc", _warc(TEXT)),
    "zip": ("a.zip", _zip(TEXT)),
}
FLAT = ("id,previous_codes,kind,type,date_earliest,date_latest,place_en,place_ar,"
        "place_level,admin1,country,latitude,longitude,actors,all_killed_low,"
        "all_killed_high,all_injured_low,all_injured_high,grade\n"
        "m1,,event,airstrike,2019-05-21,2019-05-21,Idlib,إدلب,settlement,Idlib,SY,35.9,"
        "36.6,Russian forces,5,7,,,weak\n").encode()
ACLED = (b"event_id_cnty,event_date,time_precision,sub_event_type,location,latitude,"
         b"longitude,iso,country,geo_precision,admin1,actor1,fatalities\n"
         b"SYR1,2019-05-21,1,Air/drone strike,Idlib,35.9,36.6,760,Syria,1,Idlib,"
         b"Military Forces of Russia,5\n")
TABLES: dict[str, bytes] = {"csv": FLAT, "acled": ACLED}
