# SPDX-License-Identifier: Apache-2.0
"""Which element of a page holds the article: what outlets call it, else what reads so."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from musnad.text.normal import fold

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser as Tree
    from selectolax.lexbor import LexborNode as Node

# From the surest to the vaguest. A name is here because a common system writes it.
NAMES = (
    '[itemprop~="articleBody"], [property~="articleBody"], [property~="schema:text"]',
    ".entry-content, .post-content, .td-post-content, .wp-block-post-content, "
    ".post-body, .article-body, .article__body, .article-content, .article__content, "
    ".articleBody, .story-body, .story-content, .news-content, .news-body, .news-text, "
    ".article-text, .amp-wp-article-content, .field--name-body, .field-name-body, "
    ".wysiwyg, .single-content, .content-body, .body-content, .details-content, "
    ".entry__content, .elementor-widget-theme-post-content, .itemBody, "
    ".c-article-content, #article-body, #articleBody, #article-content, #news-body, "
    "#story-body",
    "article",
    'main, [role="main"]',
)
ENOUGH = 80  # characters outside links that make an article of an element that is named
_OWN_WORDS = "body, td, div, font, span, section, center, blockquote, li"
_SHORT = 25  # characters of a run of words that is a label rather than a sentence


def container(tree: Tree, titles: Iterable[str]) -> Node | None:
    """The element whose words are the article's; None where nothing reads like one."""
    heads = frozenset(map(key, titles))
    for names in NAMES:
        found = [node for node in tree.css(names) if said(node) >= ENOUGH]
        if found:
            return _headed(found, heads) or found[0]
    return _densest(tree) or next(
        (node for names in NAMES for node in tree.css(names) if said(node)), None)


def key(title: str) -> str:
    """A title with its blanks and marks set aside."""
    return "".join(filter(str.isalnum, fold(title)))


def said(node: Node) -> int:
    """Characters of an element outside its links."""
    linked = sum(len(a.text(deep=True)) for a in node.css("a"))
    return len(node.text(deep=True, strip=True)) - linked


def _headed(found: list[Node], heads: frozenset[str]) -> Node | None:
    """The one of several that stands under the page's own title.

    Pages that go on for ever hold the next articles too, each under its own heading.
    """
    if len(found) == 1:
        return found[0]
    return next((node for node in found if _heading(node) in heads), None)


def _heading(node: Node) -> str:
    """The heading inside an element or nearest above it."""
    at: Node | None = node
    while at is not None and at.tag != "body":
        heading = at.css_first("h1, h2[itemprop=headline], [class*=title] h2, h2")
        if heading is not None:
            return key(heading.text(deep=True))
        at = at.parent
    return ""


def _densest(tree: Tree) -> Node | None:
    """The element with most words of sentences directly in it or in its paragraphs."""
    scores: dict[int, int] = {}
    nodes: dict[int, Node] = {}
    for node, points in _sentences(tree):
        scores[node.mem_id] = scores.get(node.mem_id, 0) + points
        nodes[node.mem_id] = node
    if not scores:
        return None
    return nodes[max(scores, key=scores.__getitem__)]


def _sentences(tree: Tree) -> Iterable[tuple[Node, int]]:
    for node in tree.css("p"):
        points = said(node)
        if points > _SHORT and node.parent is not None:
            yield node.parent, points
    for node in tree.css(_OWN_WORDS):
        points = sum(len(text) for text in _own_runs(node))
        if not points:
            continue
        block = _block(node)
        yield block, points
        if block.tag != "body" and block.parent is not None:
            yield block.parent, points * 9 // 10  # several such may be its paragraphs


def _own_runs(node: Node) -> Iterable[str]:
    """Runs of words directly in an element that are long enough for a sentence."""
    child = node.first_child
    while child is not None:
        if child.is_text_node and len(text := child.text(deep=False).strip()) > _SHORT:
            yield text
        child = child.next


def _block(node: Node) -> Node:
    """The element itself, or the block around letters that are only set otherwise."""
    at = node
    while at.tag in ("font", "span", "center", "li", "blockquote") and at.parent:
        at = at.parent
    return at
