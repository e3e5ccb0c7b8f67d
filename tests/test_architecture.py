"""The floor table of docs/ARCHITECTURE.md holds: imports point down, and the command line starts light."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "drafter"
IMPORTERS = {"importlib.import_module", "import_module", "__import__"}
HEAVY = {"babel", "cerberus", "docx", "docxtpl", "jinja2", "lxml", "openpyxl", "yaml"}


@dataclass(frozen=True)
class Room:
    name: str
    floor: int
    order: int  # the row of the table; on floor 0 a room may import those above it


def table() -> dict[str, Room]:
    """The rows `| floor | room | its one job |`. A row may name several rooms, each in backticks."""
    text = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms: dict[str, Room] = {}
    for row in re.finditer(r"^\| *(\d+) *\|([^|]*)\|[^|]*\|$", text, re.MULTILINE):
        for name in re.findall(r"`(\w+)/?`", row[2]):
            assert name not in rooms, f"{name} stands twice in the table"
            rooms[name] = Room(name, int(row[1]), len(rooms))
    return rooms


ROOMS = table()
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def room_name(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def rooms_imported(module: Path) -> Iterator[tuple[str, int]]:
    """Each room that `module` imports, at its top or inside a function, with the line."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    package = ["drafter", *module.relative_to(PACKAGE).parent.parts]
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            start = ".".join([*base, *([node.module] if node.module else [])])
            names = [f"{start}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Call) and ast.unparse(node.func) in IMPORTERS:
            names = [str(argument.value) for argument in node.args if isinstance(argument, ast.Constant)]
        for name in names:
            parts = name.split(".")
            if parts[0] == "drafter" and len(parts) > 1 and is_module(parts[1]):
                yield parts[1], getattr(node, "lineno", 0)


def is_module(name: str) -> bool:
    """Whether drafter.`name` is a module or package, not a name of drafter/__init__.py such as __version__."""
    return (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").is_file()


def allowed(importer: Room, imported: Room) -> bool:
    if importer.name == imported.name:
        return True
    if importer.floor == imported.floor == 0:
        return imported.order < importer.order
    return imported.floor < importer.floor


def test_the_table_names_every_room_and_no_other() -> None:
    assert set(ROOMS) == {room_name(module) for module in MODULES}


def test_floor_0_stands_in_its_order() -> None:
    lowest = [room.name for room in ROOMS.values() if room.floor == 0]
    assert lowest == ["resources", "errors", "messages", "findings", "files", "zipped", "law", "language"]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_down(module: Path) -> None:
    own = room_name(module)
    if own not in ROOMS:
        pytest.fail(f"{own} is missing in the floor table of docs/ARCHITECTURE.md")
    wrong = [
        f"{module.relative_to(ROOT)}:{line} imports drafter.{name}"
        for name, line in rooms_imported(module)
        if name not in ROOMS or not allowed(ROOMS[own], ROOMS[name])
    ]
    assert wrong == []


def test_the_root_module_imports_no_room() -> None:
    assert list(rooms_imported(PACKAGE / "__init__.py")) == []


@pytest.mark.parametrize(
    ("importer", "imported", "fine"),
    [
        ("cli", "plan", True),
        ("drafting", "word", True),
        ("plan", "files", True),
        ("files", "errors", True),
        ("plan", "word", False),
        ("word", "drafting", False),
        ("errors", "messages", False),
        ("law", "language", False),
    ],
)
def test_the_check_tells_right_from_wrong(importer: str, imported: str, fine: bool) -> None:
    assert allowed(ROOMS[importer], ROOMS[imported]) is fine


def test_the_command_line_loads_no_heavy_library() -> None:
    code = "import sys, drafter.cli; print(*{name.partition('.')[0] for name in sys.modules})"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert set(run.stdout.split()) & HEAVY == set()


def sub_rooms() -> dict[str, set[str]]:
    """The second table: sub-room → the modules and sub-rooms of the room around it that it may import."""
    text = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+/\w+)/` \|[^|]*\|([^|]*)\|$", text, re.MULTILINE)
    return {name: set(re.findall(r"`(\w+)`", imports)) for name, imports in rows}


SUB_ROOMS = sub_rooms()


@pytest.mark.parametrize("sub_room", SUB_ROOMS)
def test_a_sub_room_imports_what_its_row_says(sub_room: str) -> None:
    room, _slash, own = sub_room.partition("/")
    imported: dict[str, str] = {}
    for module in (PACKAGE / sub_room).glob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == f"drafter.{room}":
                imported |= {alias.name: module.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith(f"drafter.{room}."):
                imported[str(node.module).split(".")[2]] = module.name
    imported.pop(own, None)
    assert {name: module for name, module in imported.items() if name not in SUB_ROOMS[sub_room]} == {}


def test_the_page_names_the_sub_rooms_that_there_are() -> None:
    assert set(SUB_ROOMS) == {str(path.parent.relative_to(PACKAGE)) for path in PACKAGE.glob("*/*/__init__.py")}
