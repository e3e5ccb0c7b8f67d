"""The pages as LibreOffice prints them: numbers, Quốc hiệu on one line, the signature never alone, no blank page."""

import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from drafter.drafting.render import render, template
from drafter.plan.model import Plan
from drafter.plan.reader import read
from tests.samples import plan_of, with_

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted(ROOT.glob("examples/*.yaml"))

Pages = list[list[str]]
"""The lines of each page, blank ones left out."""

MakePages = Callable[[Mapping[str, Plan]], dict[str, Pages]]


@pytest.fixture(scope="module")
def pages_of(soffice: str, pdftotext: str, tmp_path_factory: pytest.TempPathFactory) -> MakePages:
    """Prints many plans in one run of LibreOffice and reads their pages."""

    def make(plans: Mapping[str, Plan]) -> dict[str, Pages]:
        folder = tmp_path_factory.mktemp("pdf")
        files = [folder / f"{name}.docx" for name in plans]
        for file, plan in zip(files, plans.values(), strict=True):
            file.write_bytes(render(plan, template()))
        subprocess.run(
            [
                soffice,
                f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                *("--headless", "--norestore", "--nologo", "--infilter=MS Word 2007 XML"),
                *("--convert-to", "pdf:writer_pdf_Export", "--outdir", str(folder), *map(str, files)),
            ],
            check=True,
            capture_output=True,
            timeout=240,
        )
        return {file.stem: _pages(pdftotext, file.with_suffix(".pdf")) for file in files}

    return make


def _pages(pdftotext: str, pdf: Path) -> Pages:
    command = [pdftotext, "-layout", "-enc", "UTF-8", str(pdf), "-"]
    text = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode("utf-8")
    return [[line.strip() for line in page.split("\n") if line.strip()] for page in text.split("\f")[:-1]]


def where(pages: Pages, words: str) -> list[int]:
    """The pages (from 1) that hold these words on one line."""
    return [number for number, lines in enumerate(pages, 1) if any(words in line for line in lines)]


def check_numbers(pages: Pages) -> None:
    assert not [line for line in pages[0] if line in {"1", "- 1 -"}], "the first page shows its number"
    for number, lines in enumerate(pages[1:], 2):
        assert lines[0] == str(number), f"page {number} begins with {lines[0]!r}"
        assert len(lines) > 1, f"page {number} is blank"


def check_signature(pages: Pages, name: str) -> None:
    """The last words of the body, "./.", stand on the page of the quyền hạn, and the signer's name with them."""
    end, signed = where(pages, "./."), where(pages, name)
    assert len(end) == 1, f"./. stands on the pages {end}"
    assert signed[-1:] == end, f"{name} stands on page {signed}, the body ends on {end}"
    assert where(pages, "Nơi nhận:") == end, "Nơi nhận has left the signature"


@pytest.fixture(scope="module")
def examples(pages_of: MakePages) -> dict[str, tuple[Plan, Pages]]:
    plans = {path.stem: plan for path in EXAMPLES if (plan := read(path).plan) is not None}
    pages = pages_of(plans)
    return {name: (plan, pages[name]) for name, plan in plans.items()}


@pytest.mark.parametrize("name", [path.stem for path in EXAMPLES])
def test_an_examples_pages(examples: dict[str, tuple[Plan, Pages]], name: str) -> None:
    plan, pages = examples[name]
    signature = plan.signatures[0]
    assert 6 <= len(pages) <= 10
    check_numbers(pages)
    assert where(pages[:1], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") == [1]
    assert where(pages[:1], "Độc lập - Tự do - Hạnh phúc") == [1]
    # A plan that is not signed yet has no name; its position is there in any case.
    for words in (signature.position.value.upper(), signature.signer.value if signature.signer else "Nơi nhận:"):
        check_signature(pages, words)


def test_the_signature_is_never_alone_whatever_the_length(pages_of: MakePages) -> None:
    """The body grows by a line at a time, so that its end comes to stand at every height of a page."""
    line = "Tổ chức thực hiện các nhiệm vụ được giao."
    plans = {}
    for count in range(8, 28):
        tasks = [f"Nhiệm vụ số {number}." for number in range(count)]
        last = " ".join([line] * (1 + count % 3 * 2))
        plans[f"dai-{count}"] = plan_of(with_(các_phần=[{"tiêu đề": "Nhiệm vụ", "gồm": tasks}], kết_thúc=last))
    found = pages_of(plans)
    for pages in found.values():
        check_numbers(pages)
        check_signature(pages, "Nguyễn Thị An")
    assert {len(pages) for pages in found.values()} == {1, 2}, "no length came to the end of the page"


def test_a_last_paragraph_longer_than_a_page_ends_with_the_signature(pages_of: MakePages) -> None:
    plan = plan_of(with_(kết_thúc=" ".join(["Tổ chức thực hiện các nhiệm vụ được giao."] * 150)))
    pages = pages_of({"dai": plan})["dai"]
    assert len(pages) > 2
    check_numbers(pages)
    check_signature(pages, "Nguyễn Thị An")


@pytest.mark.parametrize("before", [1, 12, 20])
def test_any_number_of_recipients_leaves_the_signature_with_the_body(pages_of: MakePages, before: int) -> None:
    tasks = [f"Nhiệm vụ số {number}." for number in range(before)]
    plans = {
        f"noi-nhan-{count}": plan_of(
            with_(
                nơi_nhận=[f"Sở số {number}" for number in range(count)],
                các_phần=[{"tiêu đề": "Nhiệm vụ", "gồm": tasks}, "Cuối."],
            )
        )
        for count in (5, 45, 95)
    }
    for name, pages in pages_of(plans).items():
        check_numbers(pages)
        check_signature(pages, "Nguyễn Thị An")
        count = int(name.rpartition("-")[2])
        printed = [line for lines in pages for line in lines if line.startswith("- Sở số ")]
        assert [line.partition(";")[0] for line in printed] == [f"- Sở số {number}" for number in range(count)]


def test_a_name_of_a_place_that_needs_smaller_letters_leaves_the_head_on_its_lines(pages_of: MakePages) -> None:
    plan = plan_of(with_(địa_danh="Thành phố Hồ Chí Minh", ngày="2025-11-25"))
    pages = pages_of({"dia-danh": plan})["dia-danh"]
    for words in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Thành phố Hồ Chí Minh, ngày 25 tháng 11 năm 2025"):
        assert where(pages, words) == [1]
