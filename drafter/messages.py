"""The user's language. The source of every message is Vietnamese; English comes from `locale/en/messages.po`.

The catalogue is read with Babel when English is asked for, so that the usual run pays nothing and no compiled
catalogue can go stale. `{names}` in a message are filled after translation.
"""

import functools
import os

LANGUAGES = ("vi", "en")

_chosen: str | None = None


def choose(language: str | None) -> None:
    """Set the language of all later messages; None means DRAFTER_LANG, then Vietnamese."""
    global _chosen  # noqa: PLW0603 - one user, one language a process
    _chosen = language


def language() -> str:
    """The language in force, one of LANGUAGES."""
    wanted = _chosen or os.environ.get("DRAFTER_LANG", "")
    return wanted if wanted in LANGUAGES else "vi"


@functools.cache
def _catalogue(language: str) -> dict[str, str]:
    from babel.messages.pofile import read_po

    from drafter import resources

    with resources.catalogue(language).open(encoding="utf-8") as file:
        catalogue = read_po(file)
    return {str(m.id): str(m.string) for m in catalogue if m.id and m.string}


def _(source: str, **values: object) -> str:
    """The message `source` in the language in force, its `{names}` filled from `values`."""
    chosen = language()
    text = source if chosen == "vi" else _catalogue(chosen).get(source, source)
    return text.format(**values) if values else text


def N_(source: str) -> str:  # noqa: N802 - gettext's name for "translate later"
    """Mark `source` for the catalogue; it is translated by `_` where it is shown."""
    return source
