"""The options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from nsstrack.cli.completion import complete_editions, complete_periods
from nsstrack.cli.language import VARIABLE
from nsstrack.messages import Language
from nsstrack.messages.help import Help


class TableFormat(StrEnum):
    """How lists are written."""

    TABLE = "table"
    PLAIN = "plain"
    JSON = "json"


class PageFormat(StrEnum):
    """How pages are written that people also pass on."""

    TABLE = "table"
    PLAIN = "plain"
    MARKDOWN = "markdown"
    JSON = "json"


AskedPeriod = Annotated[
    str,
    typer.Argument(
        metavar="PERIOD",
        help=Help.period.en,
        autocompletion=complete_periods,
    ),
]
AskedEdition = Annotated[
    str | None,
    typer.Option(
        metavar="ID",
        help=Help.edition.en,
        autocompletion=complete_editions,
    ),
]
AskedTableFormat = Annotated[
    TableFormat | None,
    typer.Option("--format", help=Help.table_format.en),
]
AskedPageFormat = Annotated[
    PageFormat | None,
    typer.Option("--format", help=Help.table_format.en),
]
Data = Annotated[
    Path | None,
    typer.Option(
        "--data",
        metavar="DIR",
        readable=False,  # what cannot be read is a finding
        envvar="NSSTRACK_DATA",
        help=Help.data.en,
        show_default=False,
    ),
]
Lang = Annotated[
    Language | None,
    typer.Option(
        "--lang",
        envvar=VARIABLE,
        help=Help.lang.en,
        show_default=False,
    ),
]
ThaiDigits = Annotated[
    bool,
    typer.Option(
        "--thai-digits",
        envvar="NSSTRACK_THAI_DIGITS",
        help=Help.thai_digits.en,
        show_default=False,
    ),
]
OutputFile = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        readable=False,  # a file that may only be written to is as good
        help=Help.output.en,
        show_default=False,
    ),
]
KeepGoing = Annotated[bool, typer.Option("--keep-going", help=Help.keep_going.en)]
NoColor = Annotated[bool, typer.Option("--no-color", help=Help.no_color.en)]
