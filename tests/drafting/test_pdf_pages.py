"""The pages as LibreOffice prints them: numbers, Quốc hiệu on one line, the signature never alone, no blank page."""

import re
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
Sizes = Callable[[str], list[tuple[int, int]]]
"""Width and height of each page in whole millimetres."""


@pytest.fixture(scope="module")
def folders() -> list[Path]:
    """Where the plans were printed, the last one last."""
    return []


@pytest.fixture
def sizes_of(pdfinfo: str, folders: list[Path]) -> Sizes:
    """The pages of a plan that was just printed."""

    def read_sizes(name: str) -> list[tuple[int, int]]:
        command = [pdfinfo, "-f", "1", "-l", "999", str(folders[-1] / f"{name}.pdf")]
        text = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode("utf-8")
        found = re.findall(r"^Page +[0-9]+ size: +([0-9.]+) x ([0-9.]+)", text, re.MULTILINE)
        return [(round(float(width) / 72 * 25.4), round(float(height) / 72 * 25.4)) for width, height in found]

    return read_sizes


@pytest.fixture(scope="module")
def pages_of(soffice: str, pdftotext: str, tmp_path_factory: pytest.TempPathFactory, folders: list[Path]) -> MakePages:
    """Prints many plans in one run of LibreOffice and reads their pages."""

    def make(plans: Mapping[str, Plan]) -> dict[str, Pages]:
        folder = tmp_path_factory.mktemp("pdf")
        folders.append(folder)
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


def first_pages(pages: Pages) -> list[int]:
    """The first page of the plan and of each appendix, from 1."""
    return [number for number, lines in enumerate(pages, 1) if number == 1 or lines[0].startswith("Phụ lục")]


def main_pages(pages: Pages) -> Pages:
    """The pages of the plan itself."""
    firsts = first_pages(pages)
    return pages[: firsts[1] - 1] if len(firsts) > 1 else pages


def check_numbers(pages: Pages) -> None:
    """Each part counts its pages anew and hides its first number (I.I.7, I.III.1.đ)."""
    firsts = first_pages(pages)
    for number, lines in enumerate(pages, 1):
        assert len(lines) > 1, f"page {number} is blank"
        within = number - max(first for first in firsts if first <= number) + 1
        if within == 1:
            assert not lines[0].strip("- ").isdecimal(), f"page {number} is a first one and shows {lines[0]!r}"
        else:
            assert lines[0] == str(within), f"page {number} begins with {lines[0]!r}"


def check_signature(pages: Pages, name: str) -> None:
    """The last words of the body, "./.", stand on the page of the quyền hạn, and the signer's name with them."""
    pages = main_pages(pages)
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
    assert 5 <= len(main_pages(pages)) <= 10
    assert len(first_pages(pages)) == 1 + len(plan.appendices)
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


LONG = "Tổ chức thực hiện các nhiệm vụ được giao."


def test_a_footnote_stands_at_the_foot_of_the_page_of_its_mark(pages_of: MakePages) -> None:
    tasks = [f"Nhiệm vụ thứ {number}[^{number}]." if number % 9 == 0 else f"Việc {number}." for number in range(1, 64)]
    notes = {str(number): f"Lời chú của nhiệm vụ {number}." for number in range(9, 64, 9)}
    plan = plan_of(with_(các_phần=[{"tiêu đề": "Nhiệm vụ", "gồm": tasks}], chú_thích=notes))
    pages = pages_of({"chu-thich": plan})["chu-thich"]
    assert len(pages) > 2
    check_numbers(pages)
    for number in range(9, 64, 9):
        (page,) = where(pages, f"Nhiệm vụ thứ {number}")
        assert where(pages, f"Lời chú của nhiệm vụ {number}.") == [page]
        lines = pages[page - 1]
        note = next(place for place, line in enumerate(lines) if f"Lời chú của nhiệm vụ {number}." in line)
        below = [line for line in lines[note:] if line.startswith(("Việc", "Nhiệm vụ")) or line == "Nguyễn Thị An"]
        assert below == [], "the text goes on below a footnote"


def table_of(rows: int, **fields: object) -> dict[str, object]:
    return {
        "cột": [{"tên": "STT", "rộng": "1,2"}, "Việc", {"tên": "Kinh phí", "gồm": ["Tỉnh", "Xã"]}],
        "hàng": [[str(number), f"Việc số {number}", "1.000", "2.000"] for number in range(1, rows + 1)],
        **fields,
    }


def test_the_head_of_a_table_stands_on_every_page_of_it(pages_of: MakePages) -> None:
    plan = plan_of(with_(các_phần=[{"tiêu đề": "Dự toán", "bảng": table_of(90, tên="Kinh phí theo việc")}]))
    pages = pages_of({"bang": plan})["bang"]
    holding = [number for number, lines in enumerate(pages, 1) if any("Việc số" in line for line in lines)]
    assert len(holding) >= 3
    for number in holding:
        words = " ".join(pages[number - 1])
        assert words.count("Kinh phí") == (2 if number == holding[0] else 1), "the caption is not repeated"
        assert "STT" in words
        assert "Tỉnh" in words
    assert where(pages, "Bảng 1. Kinh phí theo việc") == holding[:1]
    printed = [line.split()[0] for lines in pages for line in lines if "Việc số" in line]
    assert printed == [str(number) for number in range(1, 91)]


def test_a_row_is_never_torn(pages_of: MakePages) -> None:
    rows = [[str(number), " ".join([f"Dòng {number}."] + [LONG] * 6)] for number in range(1, 25)]
    table = {"cột": [{"tên": "STT", "rộng": "1,5"}, "Nội dung"], "hàng": rows}
    pages = pages_of({"hang": plan_of(with_(các_phần=[{"tiêu đề": "Việc", "bảng": table}]))})["hang"]
    assert len(pages) > 2
    counts = [" ".join(lines).count("Tổ chức thực hiện các") for lines in pages]
    assert all(count % 6 == 0 for count in counts), f"lines of a row are torn: {counts}"
    assert sum(counts) == 24 * 6


def test_what_stands_above_a_table_stays_with_it(pages_of: MakePages) -> None:
    plans = {
        f"bang-{count}": plan_of(
            with_(
                các_phần=[
                    {"tiêu đề": "Việc", "gồm": [f"Nhiệm vụ số {n}." for n in range(count)]},
                    {"tiêu đề": "Dự toán", "bảng": table_of(3, tên="Dự toán năm 2025") | UNIT},
                ]
            )
        )
        for count in range(18, 30)
    }
    moved = set()
    for pages in pages_of(plans).values():
        (page,) = where(pages, "Bảng 1. Dự toán năm 2025")
        assert where(pages, "Đơn vị tính: triệu đồng") == [page]
        assert where(pages, "STT")[0] == where(pages, "Việc số 1")[0] == page
        moved.add(page)
    assert moved == {1, 2}, "no table came to the end of the page"


UNIT = {"đơn vị tính": "triệu đồng"}


def test_landscape_only_where_it_is_asked_for(pages_of: MakePages, sizes_of: Sizes) -> None:
    tasks = [f"Nhiệm vụ số {number}." for number in range(60)]
    plan = plan_of(
        with_(
            mở_đầu="Theo Phụ lục I, II và III.",
            các_phần=[{"tiêu đề": "Nhiệm vụ", "gồm": tasks}],
            phụ_lục=[
                {"tên": "Dọc", "gồm": tasks},
                {"tên": "Ngang", "hướng": "ngang", "gồm": tasks},
                {"tên": "Dọc nữa", "nội dung": "Hết."},
            ],
        )
    )
    pages = pages_of({"huong": plan})["huong"]
    check_numbers(pages)
    first, portrait, landscape, last = first_pages(pages)
    assert (portrait - first, landscape - portrait, last - landscape) >= (2, 2, 2)
    expected = [(297, 210) if landscape <= number < last else (210, 297) for number in range(1, len(pages) + 1)]
    assert sizes_of("huong") == expected
    assert [pages[number - 1][0] for number in (portrait, landscape, last)] == [
        "Phụ lục I",
        "Phụ lục II",
        "Phụ lục III",
    ]


def test_an_appendix_begins_a_page_even_after_a_full_one(pages_of: MakePages) -> None:
    """The body grows by a line at a time: its end comes to stand at every height, and no page is ever blank."""
    plans = {
        f"day-{count}": plan_of(
            with_(
                mở_đầu="Theo Phụ lục.",
                các_phần=[{"tiêu đề": "Nhiệm vụ", "gồm": [f"Nhiệm vụ số {n}." for n in range(count)]}],
                phụ_lục=[{"tên": "Biểu", "nội dung": "Hết."}],
            )
        )
        for count in range(8, 26)
    }
    for pages in pages_of(plans).values():
        check_numbers(pages)
        check_signature(pages, "Nguyễn Thị An")
        assert where(pages, "BIỂU") == [len(pages)]
        assert len(first_pages(pages)) == 2


def test_marks_and_contact_stand_on_the_first_page_only(pages_of: MakePages) -> None:
    tasks = [f"Nhiệm vụ số {number}." for number in range(60)]
    plan = plan_of(
        with_(
            lưu_hành="xem xong trả lại",
            độ_khẩn="hỏa tốc",
            dự_thảo="lần 2",
            liên_hệ={"địa chỉ": "Số 36 đường Trần Phú", "điện thoại": "0263 3833 000"},
            mở_đầu="Theo Phụ lục[^1].",
            các_phần=[{"tiêu đề": "Nhiệm vụ", "gồm": tasks}],
            chú_thích={"1": "Ban hành năm 2024."},
            phụ_lục=[{"tên": "Biểu", "nội dung": "Hết."}],
        )
    )
    pages = pages_of({"dau": plan})["dau"]
    assert len(pages) > 3
    check_numbers(pages)
    for words in ("XEM XONG TRẢ LẠI", "HỎA TỐC", "DỰ THẢO LẦN 2", "Số 36 đường Trần Phú", "Ban hành năm 2024."):
        assert where(pages, words) == [1], words
    first = pages[0]
    assert first[0] == "XEM XONG TRẢ LẠI"
    assert first[-2:] == ["Số 36 đường Trần Phú", "ĐT: 0263 3833 000"]
    assert first.index(next(line for line in first if "Ban hành năm 2024." in line)) == len(first) - 3
