"""The options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from nsstrack.cli.completion import complete_editions, complete_periods
from nsstrack.messages import Language


class TableFormat(StrEnum):
    """How lists are written."""

    TABLE = "table"
    PLAIN = "plain"
    JSON = "json"


AskedPeriod = Annotated[
    str,
    typer.Argument(
        metavar="PERIOD",
        help="A fiscal year, 2566, or a round, 2567-6M.",
        autocompletion=complete_periods,
    ),
]
AskedEdition = Annotated[
    str | None,
    typer.Option(
        metavar="ID",
        help="Judge by the targets of this edition.",
        autocompletion=complete_editions,
    ),
]
AskedTableFormat = Annotated[
    TableFormat | None,
    typer.Option("--format", help="Left out: table on a terminal, else plain."),
]
Data = Annotated[
    Path | None,
    typer.Option(
        "--data",
        metavar="DIR",
        envvar="NSSTRACK_DATA",
        help="The data folder. Left out: data/ here, or in the nearest folder above.",
        show_default=False,
    ),
]
Lang = Annotated[
    Language | None,
    typer.Option(
        "--lang",
        envvar="NSSTRACK_LANG",
        help="Language of the output. Left out: by locale.",
        show_default=False,
    ),
]
ThaiDigits = Annotated[
    bool,
    typer.Option(
        "--thai-digits",
        envvar="NSSTRACK_THAI_DIGITS",
        help="Thai digits for figures; ids, codes and paths keep theirs.",
        show_default=False,
    ),
]
KeepGoing = Annotated[
    bool, typer.Option("--keep-going", help="Evaluate what the errors in the data do not touch.")
]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colour (also: NO_COLOR).")]
