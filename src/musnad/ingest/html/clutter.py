# SPDX-License-Identifier: Apache-2.0
"""Taking out of an article what is no part of it: menus, cards of other articles, posts.

What is taken out never holds more than half of the article's words: a class that is named
`content-with-sidebar` is no sidebar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeGuard

from musnad.ingest.html.blocks import lines
from musnad.ingest.html.container import said
from musnad.lexicon.page_labels import leads_away

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser as Tree
    from selectolax.lexbor import LexborNode as Node

NO_TEXT = ["script", "style", "noscript", "template", "svg", "iframe", "object", "select",
           "audio", "video", "canvas", "textarea", "button", "amp-ad", "amp-embed",
           "amp-list", "amp-carousel", "amp-sidebar", "head", "dialog"]
NO_ARTICLE = ("nav, aside, footer, form, figcaption, h1, [hidden], [role=navigation], "
              "[role=complementary], [role=dialog], [aria-label=breadcrumb], "
              "[itemprop=headline], [itemprop=datePublished], time")
# Names of boxes, whole words of them; `s` and digits may follow.
_BOX = re.compile(
    r"(?:^|[\s_-])(?:related\w*|relative-?news|read-?(?:more|also|next)|see-?also|"
    r"also-?read|recommend\w*|recirc\w*|suggest\w*|more-?(?:news|stor(?:y|ies)|posts)|"
    r"most-?(?:read|viewed|popular)|popular|trending|latest|ticker|breaking-?news|"
    r"next-?(?:post|article)|prev(?:ious)?-?(?:post|article)|post-?navigation|"
    r"post-?nav|pagination|pager|breadcrumbs?|shar(?:e|ing)(?:daddy)?|social\w*|"
    r"addtoany|a2a|sharethis|follow-?us|comments?|disqus|respond|reply|tags?|tag-?list|"
    r"taglinks|keywords|categor(?:y|ies)-?list|cat-links|newsletter|subscri(?:be|ption)|"
    r"sign-?up|promo\w*|advert\w*|ads?|adsbygoogle|sponsor\w*|banner|outbrain|taboola|"
    r"mgid|yarpp\w*|jp-relatedposts|caption|wp-caption-text|credit|byline|by-?line|"
    r"author(?:-?(?:box|bio|info|name|card))?|meta|post-?meta|entry-?(?:meta|footer)|"
    r"article-?(?:info|meta|date|time|tools)|node-?(?:info|submitted)|submitted|"
    r"publish(?:ed)?-?(?:date|time|on)?|(?:post-?)?date|timestamp|views|reading-?time|"
    r"sidebar|side-?bar|widget|toc|table-of-contents|menu|navbar|footer|copyright|cookie|"
    r"video(?:-?\w+)?|player|gallery(?:-?\w+)?|media-?(?:caption|info|title)|"
    r"links?-?(?:block|list)|topic-?list|headlines?-list|cards?|teasers?|carousel|"
    r"slider|swiper\w*|story-?list|news-?list|"
    r"twitter-?(?:tweet|video)|instagram-media|fb-(?:post|video)|telegram-?\w*|"
    r"tgme_widget\w*|embed-?(?:card|post)|print(?:-?only)?|font-?size|tools|visually-?"
    r"hidden|sr-only|screen-reader-text)s?\d*(?=$|[\s_-])",
    re.I)
# Names that say more of how a paragraph looks than of what it is.
_OF_TEXT = re.compile(
    r"card|tag|meta|view|latest|media|date|teaser|widget|video|player", re.I)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")  # itemImageCaption
_LABELS = "p, h2, h3, h4, h5, h6, div, span, strong, b, li, dt, legend, font, td, em"
CARD_HEADS = ("h2 a, h3 a, h4 a, h5 a, h6 a, a h2, a h3, a h4, a h5, a h6, a > p, "
              "a > div, a[rel~=bookmark]")
_BLOCKS = frozenset(["p", "div", "li", "ul", "ol", "td", "tr", "table", "section", "h2",
                     "h3", "h4", "h5", "h6", "blockquote", "article", "dd", "center",
                     "hr"])
_NAMED = "[class], [id], [data-component], [data-testid], [data-type], [data-module]"
_HEADINGS = "h2, h3, h4, h5, h6"
_LONGEST = 500  # characters of names; some pages keep whole documents in data-…
_LABEL = 30  # characters of a label that stands alone
_SENTENCE = 130  # characters of a line that is no headline
_ENDS = (".", "؟", "!", ":", "»", '"', "…")
_HEADLINE = 15  # characters of a link that may be a headline
_ALL_LINK = 0.75  # share of a block's words in links that makes it a list of them
_LEAD = 60  # characters of own sentences that make a parent more than a box of links
_CARD = 350  # characters of a card outside its link: a summary, a date


@dataclass(frozen=True, slots=True)
class Article:
    """The element being cleaned, and how many characters it says outside links."""

    root: Node
    most: int

    def around(self, node: Node | None) -> TypeGuard[Node]:
        """Whether an element that is around one of the article's is still in it."""
        return (node is not None and node.mem_id != self.root.mem_id
                and node.tag != "body")

    def drop(self, node: Node) -> bool:
        """Take an element out, unless the article is in it."""
        if node.mem_id == self.root.mem_id or said(node) * 2 > self.most:
            return False
        node.decompose()
        return True


def without_code(tree: Tree) -> None:
    """Take out of a page what never is text."""
    tree.strip_tags(NO_TEXT)


def clean(root: Node) -> None:
    """Take out of an article what is no part of it."""
    article = Article(root, said(root))
    for node in root.css(NO_ARTICLE):
        article.drop(node)
    for node in _boxes(root):
        article.drop(node)
    for node in root.css(CARD_HEADS):
        _drop_card(article, node)
    for node in root.css(_LABELS):
        _drop_label(article, node)
    for node in root.css("a"):
        _drop_linked(article, node)
    for node in reversed(root.css(_HEADINGS)):
        if any(map(_has_words, _after(article, node))):
            break
        article.drop(node)  # nothing stands under it, so it leads to something


def _boxes(root: Node) -> Iterator[Node]:
    for node in root.css("[aria-label]"):
        if leads_away(node.attributes.get("aria-label") or ""):
            yield node
    for node in root.css(_NAMED):
        names = " ".join(value or "" for name, value in node.attributes.items()
                         if name in ("class", "id") or name.startswith("data-"))
        if _is_box(node, _HUMP.sub("-", names[:_LONGEST])):
            yield node


def _is_box(node: Node, names: str) -> bool:
    """Whether a name says so; a sentence named `card-text` may be the article's."""
    found = _BOX.search(names)
    if found is None or node.tag != "p":
        return found is not None
    if said(node) < _LEAD and not node.text(deep=True).strip().endswith(_ENDS):
        return True
    return any(_OF_TEXT.search(m.group()) is None for m in _BOX.finditer(names))


def _drop_card(article: Article, node: Node) -> None:
    """A heading that is a link leads to another article: it goes, with what is around."""
    link = _upward(node, "a", article.root)
    card = link if link is not None else node
    if card.tag == "a" and _own_share(card) < _ALL_LINK and card.parent is not None:
        return  # a word of a heading or a paragraph, linked
    while article.around(card.parent) and (_repeats(card.parent) or (
            said(card.parent) <= _CARD and _sentences(card.parent, card) <= 1)):
        card = card.parent
    if not article.drop(card) and link is not None:
        article.drop(link)


def _repeats(node: Node) -> bool:
    """Whether another like it stands beside it, which leads elsewhere as well."""
    name = (node.tag, node.attributes.get("class"))
    for way in ("next", "prev"):
        beside = _beside(node, way)
        if beside is not None and beside.is_element_node and beside.tag != "p" and (
                (beside.tag, beside.attributes.get("class")) == name
                and beside.css_first(CARD_HEADS) is not None):
            return True
    return False


def _own_share(link: Node) -> float:
    """How much of the heading, or whatever is around a link, is the link's."""
    around = link.parent
    whole = len(around.text(deep=True, strip=True)) if around is not None else 0
    if around is None or around.tag not in ("h2", "h3", "h4", "h5", "h6", "p"):
        return 1.0
    return len(link.text(deep=True, strip=True)) / max(whole, 1)


def _drop_label(article: Article, node: Node) -> None:
    """اقرأ أيضا goes, with the links that follow it, or with the box that it heads."""
    text = node.text(deep=True).strip()
    if not text or not leads_away(text):
        return
    node = _line_of(node, text, article)
    box = node.parent
    if article.around(box) and not _sentences(box, node) and article.drop(box):
        return
    alone = len(text) <= _LABEL
    while (after := _element_after(node)) is not None and (
            _links(after) >= _ALL_LINK or (alone and _lists_headlines(after))):
        if not article.drop(after):
            break
    article.drop(node)


def _lists_headlines(node: Node) -> bool:
    """Whether an element has lines and none of them is a sentence."""
    rows = lines(node.html or "")
    return bool(rows) and all(
        len(row) < _SENTENCE and not row.endswith(_ENDS) for row in rows)


def _after(article: Article, node: Node) -> Iterator[Node]:
    """What follows an element, to the end of the article."""
    at: Node | None = node
    while article.around(at):
        beside = at.next
        while beside is not None:
            yield beside
            beside = beside.next
        at = at.parent


def _has_words(node: Node) -> bool:
    return any(map(str.isalpha, node.text(deep=True)))


def _line_of(node: Node, text: str, article: Article) -> Node:
    """The outermost element that says nothing but the label."""
    while article.around(node.parent) and node.parent.text(deep=True).strip() == text:
        node = node.parent
    return node


def _drop_linked(article: Article, link: Node) -> None:
    """A block of nothing but links is none of the article's paragraphs."""
    text = link.text(deep=True, strip=True)
    if len(text) < _HEADLINE:
        return
    block: Node | None = link.parent
    while block is not None and block.tag not in _BLOCKS and article.around(block):
        block = block.parent
    if block is None:
        return
    if block.mem_id != article.root.mem_id and _links(block) >= _ALL_LINK:
        article.drop(block)
    elif _alone(link):
        article.drop(link)


def _alone(link: Node) -> bool:
    """Whether a link has a line to itself, between breaks or blocks."""
    return all(beside is None or beside.tag == "br" or beside.tag in _BLOCKS
               for beside in (_beside(link, "prev"), _beside(link, "next")))


def _beside(node: Node, way: str) -> Node | None:
    at: Node | None = getattr(node, way)
    while at is not None and at.is_text_node and not at.text(deep=False).strip():
        at = getattr(at, way)
    return at


def _element_after(node: Node) -> Node | None:
    after = _beside(node, "next")
    return after if after is not None and after.is_element_node else None


def _links(node: Node) -> float:
    """The share of an element's words that is in links."""
    if node.tag == "a":
        return 1.0
    linked = sum(len(a.text(deep=True, strip=True)) for a in node.css("a"))
    return linked / max(len(node.text(deep=True, strip=True)), 1)


def _sentences(box: Node, but: Node) -> int:
    """How many paragraphs of its own a box has beside one of its elements."""
    child, found = box.first_child, 0
    while child is not None:
        if child.mem_id != but.mem_id:
            length = len(child.text(deep=False).strip()) if child.is_text_node else (
                said(child) if child.tag == "p" else 0)
            found += length >= _LEAD
        child = child.next
    return found


def _upward(node: Node, tag: str, root: Node) -> Node | None:
    at: Node | None = node
    while at is not None and at.mem_id != root.mem_id:
        if at.tag == tag:
            return at
        at = at.parent
    return None
