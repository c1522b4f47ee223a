# SPDX-License-Identifier: Apache-2.0
"""Archives made at test time, in the layout of Common Crawl News."""

from __future__ import annotations

import gzip


def record(url: str, body: bytes, kind: str = "text/html; charset=utf-8",
           status: str = "200 OK", more: str = "") -> bytes:
    """A response of a server, as one record."""
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n"
    return entry("response", url, head.encode() + body,
                 "application/http; msgtype=response")


def entry(kind: str, url: str, block: bytes, content: str) -> bytes:
    """A record of any type."""
    head = (f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\n"
            "WARC-Date: 2018-11-30T07:07:00Z\r\nWARC-Record-ID: <urn:uuid:0>\r\n"
            f"Content-Type: {content}\r\nContent-Length: {len(block)}\r\n\r\n")
    return head.encode() + block + b"\r\n\r\n"


def page(text: str, title: str = "قصف على السوق", when: str = "2018-11-30T07:07:00Z"
         ) -> bytes:
    """A page with an article and a headline of another."""
    return (f'<html><head><title>{title}</title><meta content="{when}" '
            'property="article:published_time"></head><body><article>'
            f'<p>{text}</p><div class="related"><h3><a href="/2">'
            'مصرع 41 شخصا في غرق مركب</a></h3></div></article>').encode()


def archive(*records: bytes) -> bytes:
    """Each record a gzip member of its own."""
    first = entry("warcinfo", "", b"software: test\r\n", "application/warc-fields")
    return b"".join(gzip.compress(r, mtime=0) for r in (first, *records))
