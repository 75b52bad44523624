"""What the server adds to every answer: the page's language, its headers, the language cookie."""

import base64
import hashlib
import re
import secrets
from http.cookies import SimpleCookie
from typing import Final
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from uprtrack.language.catalogue import language_for
from uprtrack.ui.head import head, icon_address, preloads
from uprtrack.ui.language import COOKIE, NAMES, PARAMETER, choose
from uprtrack.ui.upload_address import VISITOR

_YEAR: Final = 365 * 24 * 3600
_INLINE_SCRIPT: Final = re.compile(rb"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL)
_PARTIAL: Final = frozenset({b"accept-encoding", b"if-none-match", b"if-modified-since", b"range"})
"""Headers that would bring a page compressed, in part, or not at all."""

_HEADERS: Final = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
}


class Shell:
    """Wraps the application: rewrites its one HTML page and signs every answer with our headers."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; anything but HTTP passes untouched."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if "/static/" not in scope["path"]:
            scope = {**scope, "headers": [h for h in scope["headers"] if h[0] not in _PARTIAL]}
        await self.app(scope, receive, _Answer(scope, send).send)


class _Answer:
    """One answer on its way out; holds the HTML page back until it is complete."""

    def __init__(self, scope: Scope, send: Send) -> None:
        self.wished = _wished_language(scope)
        self.language = choose(self.wished, _cookie(scope, COOKIE))
        self.known = bool(_cookie(scope, VISITOR))
        self.onward = send
        self.start: Message | None = None
        self.body = b""

    async def send(self, message: Message) -> None:
        """Pass a message on, with our headers; collect it instead when it is part of the page."""
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.update({**_HEADERS, "Content-Security-Policy": content_policy(())})
            if headers.get("content-type", "").startswith("text/html"):
                self.start = message
                return
        elif self.start is not None:
            self.body += message.get("body", b"")
            if not message.get("more_body"):
                await self._send_page(self.start)
            return
        await self.onward(message)

    async def _send_page(self, start: Message) -> None:
        page = localized(self.body, self.language)
        headers = MutableHeaders(scope=start)
        headers["Content-Length"] = str(len(page))
        headers["Content-Security-Policy"] = content_policy(_INLINE_SCRIPT.findall(page))
        headers["Content-Language"] = self.language
        headers["Cache-Control"] = "no-store"
        for name in ("etag", "last-modified"):
            del headers[name]
        if self.wished:
            headers.append(
                "Set-Cookie",
                f"{COOKIE}={self.wished}; Path=/; Max-Age={_YEAR}; SameSite=Lax; HttpOnly",
            )
        if not self.known:
            headers.append(
                "Set-Cookie",
                f"{VISITOR}={secrets.token_urlsafe(32)}; Path=/; SameSite=Lax; HttpOnly",
            )
        await self.onward(start)
        await self.onward({"type": "http.response.body", "body": page})


def localized(page: bytes, code: str) -> bytes:
    """Return the page with its language, direction, name, and our style and script at its head."""
    replacements = {
        rb"<html[^>]*>": f'<html lang="{code}" dir="{language_for(code).direction}">',
        rb"<title>[^<]*</title>": "<title>uprtrack</title>",
        rb'<link rel="shortcut icon"[^>]*>': f'<link rel="icon" href="{icon_address()}">',
        rb"<head>": f"<head>{head(code)}",
        rb"</head>": f"{preloads()}</head>",
    }
    for pattern, ours in replacements.items():
        whole, found, rest = _parts(pattern, page)
        page = whole + ours.encode() + rest if found else page
    return page


def _parts(pattern: bytes, page: bytes) -> tuple[bytes, bytes, bytes]:
    found = re.search(pattern, page)
    return (page[: found.start()], found[0], page[found.end() :]) if found else (page, b"", b"")


def content_policy(inline_scripts: tuple[bytes, ...] | list[bytes]) -> str:
    """Return the Content-Security-Policy that allows these inline scripts and nothing from outside.

    Streamlit's styles are made in the page ('unsafe-inline'); its grids and downloads use blobs.
    """
    hashes = "".join(
        f" 'sha256-{base64.b64encode(hashlib.sha256(script).digest()).decode()}'"
        for script in inline_scripts
    )
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self'{hashes}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self' data: blob:",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'",
        )
    )


def _wished_language(scope: Scope) -> str | None:
    wishes = parse_qs(scope["query_string"].decode("latin-1")).get(PARAMETER, [])
    return wishes[-1] if wishes and wishes[-1] in NAMES else None


def _cookie(scope: Scope, name: str) -> str | None:
    morsel = SimpleCookie(Headers(scope=scope).get("cookie", "")).get(name)
    return morsel.value if morsel else None
