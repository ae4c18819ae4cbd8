"""Write docs/rules.md and docs/rules.th.md from the rules of the program.

Run as: python tools/rules.py docs
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from nsstrack.messages import Language
from nsstrack.messages.rules import rule_of
from nsstrack.messages.rules.rule import FOLDER
from nsstrack.messages.rules.words import Family, RuleWords, rule_words
from nsstrack.render.rule_page import codes_of, shown_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.messages.rules.rule import Example
    from nsstrack.problem import Code

NAMES = {Language.EN: "rules.md", Language.TH: "rules.th.md"}
ELSEWHERE = {
    Language.EN: "[ภาษาไทย](rules.th.md) · [The data format](format.md) · "
    "[The command line](cli.md)",
    Language.TH: "[English](rules.md) · [รูปแบบข้อมูล (ภาษาอังกฤษ)](format.md) · "
    "[อภิธานศัพท์](glossary.md)",
}
CODE = re.compile(r"(`[^`]*`)")
SIGN = re.compile(r"[\\*_<>|#\[\]]")


def main(folder: Path) -> None:
    """Write both documents into `folder`."""
    for language, name in NAMES.items():
        text = "\n\n".join(parts(language)) + "\n"
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def parts(language: Language) -> Iterator[str]:
    """Yield the paragraphs, lists and blocks of the document in `language`."""
    words = rule_words(language)
    yield f"# {words.rules}"
    yield ELSEWHERE[language]
    yield prose(words.introduction)
    for family in Family:
        yield f"## {words.family[family]}"
        yield "\n".join(contents(family, language))
        for code in codes_of(family):
            yield from explained(code, language)


def contents(family: Family, language: Language) -> Iterator[str]:
    """Yield a line for each code of a family, with a link to where it is explained."""
    for code in codes_of(family):
        title = prose(rule_of(code).of(language).title)
        yield f"* [{code}](#{code.lower()}) {title}"


def explained(code: Code, language: Language) -> Iterator[str]:
    """Yield all about one code; its heading is the code alone, so that its anchor is `#n204`."""
    rule, words = rule_of(code), rule_words(language)
    told = rule.of(language)
    yield f"### {code}"
    yield f"**{prose(told.title)}** ({words.severity[code.severity]})"
    yield prose(told.meaning)
    yield f"*{words.why}:* {prose(told.why)}"
    yield from shown(words.wrong, rule.wrong, words, kind="yml")
    yield from shown(words.right, rule.right, words, kind="yaml")
    yield f"*{words.cure}:* {prose(told.cure)}"


def shown(heading: str, example: Example, words: RuleWords, *, kind: str) -> Iterator[str]:
    """Yield the files of an example; `yaml` says that a block can be read, `yml` need not be."""
    for name, text in example.items():
        yield f"*{heading}* ({shown_name(name, words)})"
        yield f"```{'text' if name == FOLDER else kind}\n{text}```"


def prose(text: str) -> str:
    """Return `text` as Markdown that shows just this, with what is in backquotes as code."""
    pieces = CODE.split(text)
    return "".join(piece if piece[:1] == "`" else SIGN.sub(r"\\\g<0>", piece) for piece in pieces)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
