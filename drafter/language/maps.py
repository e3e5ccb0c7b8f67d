"""The tables of names that an office may look into and complete: plan_specs/maps/."""

from typing import Any

from drafter import resources


def read(name: str) -> dict[str, Any]:
    """The map `name` ("co-quan") as YAML gives it: Vietnamese keys, dates as `datetime.date`, a blank value as None."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with resources.path("plan_specs", f"maps/{name}.yaml").open(encoding="utf-8") as file:
        table: dict[str, Any] = yaml.load(file, Loader=loader)  # noqa: S506 - both are safe loaders
    return table
