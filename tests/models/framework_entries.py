"""The entries of a framework model, and what each demands of the API it speaks of."""

import tomllib
from pathlib import Path

from declarations import callable_arity

MODELS = Path(__file__).resolve().parents[2] / "linter" / "models"
# Keys whose integer value is an argument index of the function itself.
ARGUMENTS = ("name", "handler", "script", "target", "value", "address", "public", "from", "on")


def load(framework):
    with open(MODELS / "frameworks" / f"{framework}.toml", "rb") as file:
        return tomllib.load(file)


def entries(model):
    """(table, entry) for every entry that names functions."""
    for table, rows in model.items():
        if isinstance(rows, list):
            for row in rows:
                if isinstance(row, dict) and "function" in row:
                    yield table, row


def fields(model):
    return [(row["type"], row["name"]) for row in model.get("field", [])]


def faults(entry, name, overloads):
    """Why `overloads`, all that exist under `name`, do not fit the entry; empty if they do."""
    arity = entry.get("arity")
    wanted = arity if isinstance(arity, list) else [arity]
    fitting = [o for o in overloads if arity is None or len(o.parameters) in wanted]
    if not fitting:
        return [f"{name}: no overload with {arity if arity is not None else 'any'} parameters"]
    result = []
    for key in ARGUMENTS:
        index = entry.get(key)
        if type(index) is int and any(index >= len(o.parameters) for o in fitting):
            result.append(f"{name}: {key} = {index} is out of range")
    if entry.get("format") and not any(o.variadic for o in fitting):
        result.append(f"{name}: format = true, but it takes no further arguments")
    return result or handler_faults(entry, name, fitting)


def handler_faults(entry, name, fitting):
    if not entry.get("untrusted") or type(entry.get("handler")) is not int:
        return []
    arities = [callable_arity(o.parameters[entry["handler"]]) for o in fitting]
    if any(a is not None and max(entry["untrusted"]) >= a for a in arities):
        return [f"{name}: untrusted = {entry['untrusted']}, but the handler takes {arities}"]
    return []
