"""The help's topics, out of ``resources/help``: one Markdown file a language, one heading a topic."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.paths import resource

_HEADING = re.compile(r"^# (?P<title>.+?) <!-- (?P<key>[a-z-]+) -->$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class HelpTopic:
    """One topic. ``key`` is the same in every language, and a page's where it tells of a page; ``text`` is Markdown."""

    key: str
    title: str
    text: str


def help_topics(language: str) -> list[HelpTopic]:
    """The topics in a language (ISO 639), in English where there is no help in it."""
    path = resource("help", f"{language}.md")
    text = (path if path.exists() else resource("help", "en.md")).read_text(encoding="utf-8")
    headings = list(_HEADING.finditer(text))
    ends = [heading.start() for heading in headings[1:]] + [len(text)]
    return [
        HelpTopic(heading["key"], heading["title"], text[heading.end() : end].strip())
        for heading, end in zip(headings, ends, strict=True)
    ]
