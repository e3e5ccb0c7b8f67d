"""What every test may ask for, and the rule that nothing is skipped where DRAFTER_TESTS_NO_SKIP=1.

There a skip of any kind (marker, skipif, importorskip, pytest.skip in a test, a fixture or a module) is a failure:
a machine that cannot run a test has not passed it. The one exception is a test that needs the folder ../shared,
and only while that folder is absent.
"""

import os
import shutil
from collections.abc import Generator
from pathlib import Path

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
SHARED_ABSENT = f"../shared is absent (looked for {SHARED})"

hypothesis.settings.register_profile("dev", deadline=None, max_examples=50)
hypothesis.settings.register_profile(
    "ci",
    deadline=None,
    max_examples=200,
    derandomize=True,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],  # a busy machine is no fault of the code
)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") == "true" else "dev")


@pytest.fixture(scope="session")
def soffice() -> str:
    """The path of LibreOffice."""
    from drafter.word.pdf import find_soffice

    return _tool(find_soffice(), "LibreOffice (soffice)")


@pytest.fixture(scope="session")
def pdftotext() -> str:
    """The path of poppler's pdftotext."""
    return _tool(shutil.which("pdftotext"), "pdftotext (poppler-utils)")


@pytest.fixture(scope="session")
def pdfinfo() -> str:
    """The path of poppler's pdfinfo."""
    return _tool(shutil.which("pdfinfo"), "pdfinfo (poppler-utils)")


@pytest.fixture(scope="session")
def pdftoppm() -> str:
    """The path of poppler's pdftoppm."""
    return _tool(shutil.which("pdftoppm"), "pdftoppm (poppler-utils)")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder ../shared beside the project. A test that takes it is marked `needs_shared` by doing so."""
    if not SHARED.is_dir():
        pytest.skip(SHARED_ABSENT)
    return SHARED


def _tool(path: str | None, name: str) -> str:
    if path is None:
        pytest.skip(f"{name} is not installed; scripts/setup tools installs it")
    return path


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "shared" in getattr(item, "fixturenames", ()):
            item.add_marker("needs_shared")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("needs_shared") and not SHARED.is_dir():
        pytest.skip(SHARED_ABSENT)


def _skipping_forbidden() -> bool:
    return os.environ.get("DRAFTER_TESTS_NO_SKIP") == "1"


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    return str(report.longrepr[2]) if isinstance(report.longrepr, tuple) else str(report.longrepr)


def _fail(report: pytest.TestReport | pytest.CollectReport) -> None:
    report.outcome = "failed"
    report.longrepr = f"{_reason(report)} (DRAFTER_TESTS_NO_SKIP=1 forbids to skip)"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if _skipping_forbidden() and report.skipped and not hasattr(report, "wasxfail"):
        excused = item.get_closest_marker("needs_shared") and not SHARED.is_dir() and SHARED_ABSENT in _reason(report)
        if not excused:
            _fail(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    if _skipping_forbidden() and report.skipped:
        _fail(report)
    return report
