"""Blocks as one HTML file that needs nothing else: no network, no script, no other file."""

from nsstrack.render.html.page import render_html

__all__ = ["render_html"]
