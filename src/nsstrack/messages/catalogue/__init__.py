"""Every sentence about findings, by family of codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.messages.catalogue.files import FILES
from nsstrack.messages.catalogue.methods import METHODS
from nsstrack.messages.catalogue.misread import MISREAD
from nsstrack.messages.catalogue.promises import PROMISES
from nsstrack.messages.catalogue.references import REFERENCES
from nsstrack.messages.catalogue.results import RESULTS
from nsstrack.messages.catalogue.shapes import SHAPES
from nsstrack.messages.catalogue.syntax import SYNTAX
from nsstrack.messages.catalogue.warnings import WARNINGS
from nsstrack.messages.catalogue.years import YEARS

if TYPE_CHECKING:
    from nsstrack.messages.sentences import Catalogue

CATALOGUE: Catalogue = {
    **FILES,
    **SYNTAX,
    **MISREAD,
    **SHAPES,
    **REFERENCES,
    **YEARS,
    **METHODS,
    **PROMISES,
    **RESULTS,
    **WARNINGS,
}
