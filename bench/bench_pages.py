# SPDX-License-Identifier: Apache-2.0
"""How many pages a second one core takes articles from, and how many through a WARC.

    bench_pages.py

Pages of 78 kB: the layouts of eval/pages/ between menus, scripts, 45 cards of other
articles and comments, no two alike. Times are of the processor.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from time import process_time

from pages import HOME, layouts

from musnad.ingest.html import read_page
from musnad.ingest.html.markup import page_text

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


def main() -> None:
    """Print pages a second, over all layouts and for the slowest."""
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


if __name__ == "__main__":
    main()
