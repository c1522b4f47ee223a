# SPDX-License-Identifier: Apache-2.0
"""How many pages a second one core takes articles from, and how many through a WARC.

    bench_pages.py

Pages of 78 kB: the layouts of eval/pages/ between menus, scripts, 45 cards of other
articles and comments, no two alike. Times are of the processor.
"""

from __future__ import annotations

import gzip
import io
import random
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from pages import HOME, layouts

from musnad.ingest import read_paths
from musnad.ingest.html import read_page
from musnad.ingest.html.markup import page_text
from musnad.model import Report
from musnad.pipeline import read
from musnad.record.output import to_line

SIZE = 78_000  # bytes, the median of what news pages weigh without their pictures
PAGES = 1_000
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


@dataclass(frozen=True, slots=True)
class Kind:
    """A layout and what pages of it are timed as."""

    name: str
    raw: bytes


def words(rng: random.Random, count: int) -> str:
    """Words of no language, as many as asked for."""
    return " ".join("".join(rng.choices(LETTERS, k=rng.randint(2, 7)))
                    for _ in range(count))


def weighed(raw: bytes, rng: random.Random) -> bytes:
    """The page with a menu, scripts, cards and comments around what it holds."""
    text = raw.decode("utf-8", "replace")
    menu = "".join(f'<li class="menu-item"><a href="/s/{n}">{words(rng, 2)}</a></li>'
                   for n in range(60))
    cards = "".join(
        f'<div class="card"><a href="/n/{n}"><img src="/i/{n}.jpg" alt=""></a>'
        f'<h3><a href="/n/{n}">{words(rng, 9)}</a></h3><p>{words(rng, 12)}</p></div>'
        for n in range(45))
    said = "".join(f'<li class="comment"><p>{words(rng, 14)}</p></li>' for _ in range(20))
    body = (f'<div class="cards">{cards}</div><ol class="comments">{said}</ol>')
    room = SIZE - len((text + menu + body).encode())
    script = f"<script>var a=[{'7,' * (max(room, 0) // 2)}0]</script>"
    head, mark, rest = text.partition("<body")
    tag, _, rest = rest.partition(">")
    page = f"{head}{script}{mark}{tag}><nav><ul>{menu}</ul></nav>{rest}"
    return page.replace("</body>", body + "</body>").encode()


def kinds() -> list[Kind]:
    """The layouts in UTF-8 that have a body to put things in."""
    return [Kind(layout.name, layout.raw) for layout in layouts()
            if b"<body" in layout.raw and _is_utf8(layout.raw)]


def _is_utf8(raw: bytes) -> bool:
    return "\ufffd" not in raw.decode("utf-8", "replace")


def warc(pages: list[tuple[str, bytes]]) -> bytes:
    """A crawl of these pages and three times as many in another language."""
    other = ("<html><body><p>" + "Nothing happened today. " * 3_000).encode()
    out = io.BytesIO()
    for n, (_, raw) in enumerate(pages):
        for k, body in enumerate((raw, other, other, other)):
            http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
            head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
                    f"https://{n}.example/{k}\r\nContent-Type: application/http; "
                    f"msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n")
            out.write(gzip.compress(head.encode() + http + b"\r\n\r\n", 6))
    return out.getvalue()


def through_warc(pages: list[tuple[str, bytes]]) -> None:
    """Time an archive from the disk to reports, then to records as well."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "CC-NEWS.warc.gz")
        path.write_bytes(warc(pages))
        for what in ("reports", "records"):
            began = process_time()
            found = [item for item in read_paths([str(path)]) if isinstance(item, Report)]
            if what == "records":
                for report in found:
                    to_line(read(report))
            spent = process_time() - began
            size = path.stat().st_size / 1e6
            print(f"a WARC of {4 * len(pages)} pages ({size:.0f} MB) "
                  f"to {len(found)} {what}: {4 * len(pages) / spent:.0f} pages a second, "
                  f"{len(found) / spent:.0f} {what}")


def main() -> None:
    """Print pages a second, over all layouts and for the slowest, and through a WARC."""
    rng = random.Random(1)
    found = kinds()
    pages = [(kind.name, weighed(kind.raw, rng)) for n in range(PAGES)
             for kind in [found[n % len(found)]]]
    spent: dict[str, list[float]] = {}
    began = process_time()
    for name, raw in pages:
        at = process_time()
        read_page(page_text(raw).text)
        spent.setdefault(name, []).append(process_time() - at)
    whole = process_time() - began
    size = sum(len(raw) for _, raw in pages) / len(pages)
    print(f"{len(pages)} pages of {size / 1000:.0f} kB in {len(found)} layouts of "
          f"{HOME.name}: {len(pages) / whole:.0f} a second")
    slowest = sorted(spent, key=lambda n: -sum(spent[n]) / len(spent[n]))[:5]
    for name in slowest:
        mean = sum(spent[name]) / len(spent[name])
        print(f"  {name}: {1000 * mean:.1f} ms")
    through_warc(pages)


if __name__ == "__main__":
    main()
