"""The foot: recipients, filing, signature, in every order and side by side."""

import pytest

from drafter.text.paragraphs import Kind
from tests.text.paper import HEAD, read, shown

FOOT = (
    Kind.RECIPIENTS_LABEL,
    Kind.RECIPIENT,
    Kind.FILING,
    Kind.AUTHORITY,
    Kind.POSITION,
    Kind.SIGNER,
    Kind.OTHER,
)
BODY = f"{HEAD}I. NHIỆM VỤ\n\n1. Dọn kho./.\n\n"
LABEL, FILING = (Kind.RECIPIENTS_LABEL, "Nơi nhận:"), (Kind.FILING, "- Lưu: VT, VP.")


def foot(text: str) -> list[tuple[Kind, str]]:
    return shown(BODY + text, *FOOT)


def test_one_below_the_other() -> None:
    text = (
        "Nơi nhận:\n- UBND tỉnh;\n- Các phòng;\n- Lưu: VT, VP.\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\n"
        "Lê Thị An\n"
    )
    assert foot(text) == [
        LABEL,
        (Kind.RECIPIENT, "- UBND tỉnh;"),
        (Kind.RECIPIENT, "- Các phòng;"),
        FILING,
        (Kind.AUTHORITY, "TM. ỦY BAN NHÂN DÂN"),
        (Kind.AUTHORITY, "KT. CHỦ TỊCH"),
        (Kind.POSITION, "PHÓ CHỦ TỊCH"),
        (Kind.SIGNER, "Lê Thị An"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT, VP.\n\nLê An\n",
            [LABEL, (Kind.POSITION, "GIÁM ĐỐC"), (Kind.RECIPIENT, "- Như trên;"), FILING, (Kind.SIGNER, "Lê An")],
        ),
        (
            "Nơi nhận:                 KT. GIÁM ĐỐC\n- Như trên;          PHÓ GIÁM ĐỐC\n- Lưu: VT, VP.\n\nLê An\n",
            [
                LABEL,
                (Kind.AUTHORITY, "KT. GIÁM ĐỐC"),
                (Kind.RECIPIENT, "- Như trên;"),
                (Kind.POSITION, "PHÓ GIÁM ĐỐC"),
                FILING,
                (Kind.SIGNER, "Lê An"),
            ],
        ),
        (
            "Nơi nhận:\n- Như trên;\n- Lưu: VT, VP.\t|\tTM. BAN THƯỜNG TRỰC\nCHỦ TỊCH\n\nLê An\n",
            [
                LABEL,
                (Kind.RECIPIENT, "- Như trên;"),
                FILING,
                (Kind.AUTHORITY, "TM. BAN THƯỜNG TRỰC"),
                (Kind.POSITION, "CHỦ TỊCH"),
                (Kind.SIGNER, "Lê An"),
            ],
        ),
        (
            "Nơi nhận:      TRƯỞNG BAN\n- Như trên;\n- Các xã;    Chủ tịch xã\n- Phòng VH;   Lê Hải An\n- Lưu: VT, VP.",
            [
                LABEL,
                (Kind.POSITION, "TRƯỞNG BAN"),
                (Kind.RECIPIENT, "- Như trên;"),
                (Kind.RECIPIENT, "- Các xã;"),
                (Kind.POSITION, "Chủ tịch xã"),
                (Kind.RECIPIENT, "- Phòng VH;"),
                (Kind.SIGNER, "Lê Hải An"),
                FILING,
            ],
        ),
        (
            "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê An\nNơi nhận:\n- Như trên;\n- Lưu: VT, VP.\n",
            [
                (Kind.AUTHORITY, "TM. ỦY BAN NHÂN DÂN"),
                (Kind.POSITION, "CHỦ TỊCH"),
                (Kind.SIGNER, "Lê An"),
                LABEL,
                (Kind.RECIPIENT, "- Như trên;"),
                FILING,
            ],
        ),
    ],
)
def test_recipients_and_signature_beside_each_other(text: str, found: list[tuple[Kind, str]]) -> None:
    assert foot(text) == found


def test_recipients_and_signature_of_a_web_page() -> None:
    text = (
        "|\n*Nơi nhận:*\n- Bộ Nội vụ (để\nb/c);\n- Các phòng;\n- Lưu: VT, VP.\n|\n"
        "**TM. ỦY BAN NHÂN\nDÂN**\n**KT. CHỦ TỊCH\n**\nPHÓ CHỦ TỊCH\n**Lê Thị An**\n|\n"
    )
    assert foot(text) == [
        LABEL,
        (Kind.RECIPIENT, "- Bộ Nội vụ (để b/c);"),
        (Kind.RECIPIENT, "- Các phòng;"),
        FILING,
        (Kind.AUTHORITY, "TM. ỦY BAN NHÂN DÂN"),
        (Kind.AUTHORITY, "KT. CHỦ TỊCH"),
        (Kind.POSITION, "PHÓ CHỦ TỊCH"),
        (Kind.SIGNER, "Lê Thị An"),
    ]


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        (["- UBND tỉnh;", "- Đảng ủy, Hội đồng nhân dân,", "Ủy ban Mặt trận xã;"], [Kind.RECIPIENT, Kind.RECIPIENT]),
        (["- UBND tỉnh;               (để báo cáo)", "- Các phòng."], [Kind.RECIPIENT, Kind.RECIPIENT]),
        (["-UBND tỉnh,", "-Các phòng"], [Kind.RECIPIENT, Kind.RECIPIENT]),
        (["UBND tỉnh;", "Các phòng;"], [Kind.RECIPIENT, Kind.RECIPIENT]),
        (["- TTTU;", "- TT.HĐND;"], [Kind.RECIPIENT, Kind.RECIPIENT]),
        (["- Lưu trữ lịch sử tỉnh;", "- Lưu VT, VP."], [Kind.RECIPIENT, Kind.FILING]),
        (["- Như trên;", "- Lưu. VT, VP", "LTA.(30)"], [Kind.RECIPIENT, Kind.FILING]),
        (["- Như trên;", "- Lưu: VT.", "", "15"], [Kind.RECIPIENT, Kind.FILING, Kind.OTHER]),
    ],
)
def test_recipients(lines: list[str], kinds: list[Kind]) -> None:
    found = foot("\n".join(["Nơi nhận:", *lines, "", "CHỦ TỊCH", "", "Lê An"]))
    assert [kind for kind, _words in found] == [Kind.RECIPIENTS_LABEL, *kinds, Kind.POSITION, Kind.SIGNER]


def test_a_recipient_has_its_dash_as_label() -> None:
    recipient = read(BODY + "Nơi nhận:\n-  UBND tỉnh;\n- Lưu: VT.\n").of(Kind.RECIPIENT)[0]
    assert (recipient.label, recipient.words[recipient.start :]) == ("-", "UBND tỉnh;")


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        (["GIÁM ĐỐC", "(Đã ký)", "Lê An"], [Kind.POSITION, Kind.OTHER, Kind.SIGNER]),
        (["GIÁM ĐỐC", "PGS.TS. Lê Thị An"], [Kind.POSITION, Kind.SIGNER]),
        (["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Lê An"], [Kind.AUTHORITY, Kind.POSITION, Kind.SIGNER]),
        (["TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG", "Đại tá Lê An"], [Kind.AUTHORITY, Kind.POSITION, Kind.SIGNER]),
        (["Q. GIÁM ĐỐC", "Lê An"], [Kind.AUTHORITY, Kind.SIGNER]),
        (["TM. ỦY BAN", "NHÂN DÂN", "CHỦ TỊCH", "Lê An"], [Kind.AUTHORITY, Kind.POSITION, Kind.SIGNER]),
        (["T/M ỦY BAN NHÂN DÂN", "K/T CHỦ TỊCH", "PHÓ CHỦ TỊCH"], [Kind.AUTHORITY, Kind.AUTHORITY, Kind.POSITION]),
    ],
)
def test_signatures(lines: list[str], kinds: list[Kind]) -> None:
    assert [kind for kind, _words in foot("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\n" + "\n".join(lines))][3:] == kinds


def test_a_foot_without_recipients_begins_with_the_authority() -> None:
    text = "TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\nLê An\n"
    assert [kind for kind, _words in foot(text)] == [Kind.AUTHORITY, Kind.POSITION, Kind.SIGNER]


def test_where_to_hand_in_papers_is_no_list_of_recipients() -> None:
    text = f"{HEAD}I. NHIỆM VỤ\n\n1. Ghi lịch\n\nNơi nhận hồ sơ: bộ phận một cửa.\n\n2. Dọn kho.\n"
    assert read(text).of(Kind.RECIPIENTS_LABEL) == ()
