"""`nsstrack rule [CODE]`: what the codes of findings mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from nsstrack.cli.completion import complete_codes
from nsstrack.cli.options import AskedTableFormat, Lang, NoColor, TableFormat
from nsstrack.messages.help import Help

if TYPE_CHECKING:
    from nsstrack.cli.terminal import Terminal
    from nsstrack.problem import Code


def rule(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="[CODE]",
            help=Help.code.en,
            autocompletion=complete_codes,
            show_default=False,
        ),
    ] = None,
    format_: AskedTableFormat = None,
    lang: Lang = None,
    no_color: NoColor = False,
) -> None:
    """Explain what a code of validate means, why it matters and what to do."""
    from nsstrack.cli.pages import write_page
    from nsstrack.cli.terminal import Terminal
    from nsstrack.problem import Code
    from nsstrack.render.rule_page import rule_page, rules_page

    terminal = Terminal.open(lang, no_color=no_color)
    asked = None if code is None else _code_named(code, terminal)
    if format_ is TableFormat.JSON:
        from nsstrack.render.rule_json import rules_json

        terminal.write(rules_json(Code if asked is None else [asked]), is_json=True)
        return
    language = terminal.language
    page = rules_page(language) if asked is None else rule_page(asked, language)
    write_page(page, format_, terminal)


def _code_named(text: str, terminal: Terminal) -> Code:
    """Return the code that `text` means, or stop: `n204`, `๒๐๔` and `error[N204]` are one."""
    from nsstrack.cli.hints import did_you_mean
    from nsstrack.problem import Code
    from nsstrack.text import arabic_digits

    known = {code.value: code for code in Code}
    word = arabic_digits(text).rpartition("[")[2].strip(" ]:").upper()
    word = f"N{word}" if word.isdigit() else word
    if word not in known:
        usage = terminal.usage
        same_family_first = sorted(known, key=lambda each: each[:2] != word[:2])
        guess = did_you_mean(word, same_family_first, usage)
        unknown = usage.unknown.format(kind=usage.kinds["rule"], text=text)
        terminal.fail(usage.between.join([unknown, *guess, usage.rules_listed]))
    return known[word]
