"""`nsstrack report PERIOD`: where the plans stand as a document for a meeting."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from nsstrack.cli.completion import complete_agencies, complete_one_edition
from nsstrack.cli.evaluate import ShownPlan
from nsstrack.cli.options import AskedPeriod, Data, KeepGoing, Lang, NoColor, OutputFile, ThaiDigits
from nsstrack.messages.help import Help

if TYPE_CHECKING:
    from pathlib import Path

    from nsstrack.cli.terminal import Terminal
    from nsstrack.dataset import Dataset
    from nsstrack.period import Period
    from nsstrack.report import Report


class ReportFormat(StrEnum):
    """How a report is written."""

    MARKDOWN = "markdown"
    HTML = "html"


BriefedAgency = Annotated[
    str | None,
    typer.Option(
        "--agency", metavar="ID", help=Help.briefed_agency.en, autocompletion=complete_agencies
    ),
]
EditionOfAll = Annotated[
    str | None,
    typer.Option(
        "--edition",
        metavar="ID",
        help=Help.report_edition.en,
        autocompletion=complete_one_edition,
    ),
]
AskedReportFormat = Annotated[
    ReportFormat | None, typer.Option("--format", help=Help.report_format.en)
]


def report(
    period: AskedPeriod,
    plan: ShownPlan = None,
    agency: BriefedAgency = None,
    edition: EditionOfAll = None,
    format_: AskedReportFormat = None,
    output: OutputFile = None,
    keep_going: KeepGoing = False,
    data: Data = None,
    lang: Lang = None,
    thai_digits: ThaiDigits = False,
    no_color: NoColor = False,
) -> None:
    """Write a report on PERIOD for a meeting: where the plans stand, why, and what comes next."""
    from nsstrack.cli.folder import find_folder, load_sound
    from nsstrack.cli.known import parse_period, require_results
    from nsstrack.cli.output import require_not_data, require_writable_format, write_output
    from nsstrack.cli.terminal import EXIT_FINDINGS, Terminal
    from nsstrack.dataset import periods_in

    terminal = Terminal.open(lang, no_color=no_color, thai_digits=thai_digits)
    asked = parse_period(period, data, terminal)
    folder = find_folder(data, terminal)
    known = periods_in(folder)
    require_results(asked, known, terminal)
    require_not_data(output, folder, terminal)
    require_writable_format(output, terminal)
    needed = [each for each in known if each <= asked]
    dataset = load_sound(folder, terminal, *needed, keep_going=keep_going)
    found = _report(dataset, asked, (plan, agency, edition), terminal)
    content = _written(found, dataset, format_ or _format_of(output), terminal)
    write_output(content, output, terminal)
    if dataset.has_errors:
        raise typer.Exit(EXIT_FINDINGS)


def _format_of(output: Path | None) -> ReportFormat:
    """Return the format that the name of a file asks for: HTML by its ending, else Markdown."""
    is_html = output is not None and output.suffix.lower() in {".html", ".htm"}
    return ReportFormat.HTML if is_html else ReportFormat.MARKDOWN


def _report(
    dataset: Dataset,
    asked: Period,
    named: tuple[str | None, str | None, str | None],
    terminal: Terminal,
) -> Report:
    """Return the report on the plan, for the agency, by the edition `named`, if there are such."""
    from nsstrack.changes import Evaluation
    from nsstrack.cli.known import agency_named, require_known, require_one_edition
    from nsstrack.filters import Selection
    from nsstrack.report import report_on

    plan, agency, edition = named
    require_known("plan", plan, [each.id for each in dataset.plans.plans], terminal)
    require_one_edition(edition, dataset.plans, terminal)
    host = agency_named(agency, dataset.plans, terminal)
    now = Evaluation.of(dataset.plans, dataset.results, asked, edition, dataset.invalidated)
    found = report_on(now, dataset.results.periods, Selection(plan=plan, agency=host))
    if now.card.plans and not found.shown.plans:
        terminal.fail(terminal.usage.nothing_selected.format(period=asked))
    return found


def _written(found: Report, dataset: Dataset, format_: ReportFormat, terminal: Terminal) -> bytes:
    """Return the report as UTF-8, whatever the encoding of the output: other programs open it."""
    from nsstrack import __version__
    from nsstrack.cli.folder import origin_of
    from nsstrack.cli.pages import vocabulary
    from nsstrack.render.report.page import report_page, report_title
    from nsstrack.render.view import View
    from nsstrack.scorecard import Kind

    view = View(
        shown=found.shown,
        whole=found.now.card,
        changes=found.changes,
        level=Kind.INDICATOR,
        origin=origin_of(dataset),
    )
    says = vocabulary(dataset.plans, terminal, has_glyphs=True)
    blocks = report_page(found, view, __version__, says)
    if format_ is ReportFormat.MARKDOWN:
        from nsstrack.render.markdown import render_markdown

        return render_markdown(blocks, top=1).encode()
    from nsstrack.render.html.page import render_html

    return render_html(blocks, says, title=report_title(found, says)).encode()
