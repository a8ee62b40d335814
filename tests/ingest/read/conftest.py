"""Small real files to read."""

from collections.abc import Callable
from typing import Any

import docx
import pytest

from tests.support.pdf_files import make_pdf


@pytest.fixture
def pdf() -> Callable[[list[list[str]]], bytes]:
    return make_pdf


@pytest.fixture
def word() -> Any:
    """An empty Word document to write into."""
    return docx.Document()
