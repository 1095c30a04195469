"""What a web server must do with the site: one source for every kind of server."""

from collections.abc import Mapping

POLICY: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
"""What a page may load (Content Security Policy Level 3); never anything inline or elsewhere.

Only searching fetches anything by script; Lighthouse asks for `robots.txt` in the page's name.
"""

SEARCH = "/zoeken/"
"""The one page that may do more: searching runs WebAssembly."""

SEARCH_POLICY: Mapping[str, str] = {
    **POLICY,
    "script-src": "'self' 'wasm-unsafe-eval'",
}


def _written(policy: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {sources}" for name, sources in policy.items())


PLAIN, SEARCHING = _written(POLICY), _written(SEARCH_POLICY)
"""Both policies, as the header `Content-Security-Policy` has them."""

UNUSED = (
    "accelerometer", "autoplay", "camera", "clipboard-read", "clipboard-write",
    "cross-origin-isolated", "display-capture", "encrypted-media", "fullscreen", "gamepad",
    "geolocation", "gyroscope", "hid", "idle-detection", "interest-cohort", "keyboard-map",
    "magnetometer", "microphone", "midi", "payment", "picture-in-picture",
    "publickey-credentials-get", "screen-wake-lock", "serial", "sync-xhr", "unload", "usb",
    "web-share", "xr-spatial-tracking",
)  # fmt: skip
"""What a browser can do and no page needs (Permissions Policy)."""

HEADERS: Mapping[str, str] = {
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Permitted-Cross-Domain-Policies": "none",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""What every answer carries, errors too."""

PERMISSIONS = ", ".join(f"{name}=()" for name in UNUSED)
"""The header `Permissions-Policy`. With the policy it is most of what an answer says of itself."""

PIECES = ("css", "js", "json", "woff2", "pagefind", "pf_fragment", "pf_index", "pf_meta")
"""Files, by the end of their name, that no browser shows as a page.

A policy and permissions say nothing there (CSP3, section 4.2; Permissions Policy, section 7), but
would be a kilobyte with each: a first search asks for fifteen. All else carries both, errors too.
"""

ASK_AGAIN = "no-cache"
"""Pages: keep them, but ask at each visit whether they changed (RFC 9111, section 5.2.2.4)."""

KEEP = "public, max-age=31536000, immutable"
"""Files with a hash in their name: a year, without asking (RFC 8246)."""

TYPES: Mapping[str, str] = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "xml": "application/xml",
    "atom": "application/atom+xml",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "pdf": "application/pdf",
    "wasm": "application/wasm",
    **dict.fromkeys(("pagefind", "pf_fragment", "pf_index", "pf_meta"), "application/octet-stream"),
    "gz": "application/gzip",
}
"""What is in a file, by the end of its name (RFC 6838); other files are just bytes."""
