"""Where the package's data lies: templates/, styles/, plan_specs/.

In a checkout they stand at the top level beside `drafter/`; in a wheel they lie inside the package under `data/`.
The rest of the code asks here and never builds such a path itself.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _root() -> Path:
    packed = _PACKAGE / "data"
    return packed if packed.is_dir() else _PACKAGE.parent


def path(folder: str, name: str) -> Path:
    """The file `name` of the data folder `folder` ("templates", "styles", "plan_specs")."""
    return _root() / folder / name


def names(folder: str, suffix: str) -> list[str]:
    """The names of the files of a data folder that end in `suffix`, without it, in order."""
    return sorted(file.name.removesuffix(suffix) for file in (_root() / folder).iterdir() if file.name.endswith(suffix))


def catalogue(language: str) -> Path:
    """The message catalogue of `language`, for example "en"."""
    return _PACKAGE / "locale" / language / "messages.po"
