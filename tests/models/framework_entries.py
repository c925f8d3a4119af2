"""The entries of a framework model, and what each demands of the API it speaks of."""

import tomllib
from pathlib import Path

from declarations import callable_arity

MODELS = Path(__file__).resolve().parents[2] / "linter" / "models"
ABSENT = "is not declared"
# Keys whose integer value is an argument index of the function itself.
ARGUMENTS = ("name", "handler", "script", "target", "value", "address", "public", "from", "on")


def load(framework):
    for folder in ("frameworks", "servers"):
        path = MODELS / folder / f"{framework}.toml"
        if path.is_file():
            with open(path, "rb") as file:
                return tomllib.load(file)
    raise SystemExit(f"{framework}: no such model")


def entries(model):
    """(table, name, entry) for every function and every field that the model names."""
    for table, rows in model.items():
        for row in rows if isinstance(rows, list) else []:
            if not isinstance(row, dict):
                continue
            if "function" in row or "override" in row:
                names = row.get("function", row.get("override"))
                yield from ((table, name, row) for name in names)
            elif "type" in row:
                yield table, f"{row['type']}::{row['name' if table == 'field' else 'field']}", row


def faults(entry, name, overloads, field_types):
    """Why the declarations of `name` do not fit the entry; empty if they do."""
    if "type" in entry and "function" not in entry:
        return field_faults(entry, name, field_types)
    arity = entry.get("arity")
    wanted = arity if isinstance(arity, list) else [arity]
    fitting = [o for o in overloads if arity is None or len(o.parameters) in wanted]
    if not fitting:
        return [f"{name} {ABSENT}" + (f" with {arity} parameters" if arity is not None else "")]
    result = []
    overloads = [o for o in fitting if not o.variadic]
    for key in ARGUMENTS:
        index = entry.get(key)
        if "override" in entry and key in ("name", "handler"):
            continue
        if type(index) is int and any(index >= len(o.parameters) for o in overloads):
            result.append(f"{name}: {key} = {index} is out of range")
    if entry.get("format") and not any(o.variadic for o in fitting):
        result.append(f"{name}: format = true, but it takes no further arguments")
    if result or type(entry.get("handler")) is not int:
        return result
    return handler_faults(entry, name, [o.parameters[entry["handler"]] for o in fitting])


def field_faults(entry, name, field_types):
    if name not in field_types:
        return [f"{name} {ABSENT}"]
    return handler_faults(entry, name, [field_types[name]])


def handler_faults(entry, name, types):
    if not entry.get("untrusted") or entry["untrusted"] == "all":
        return []
    arities = [callable_arity(t) for t in types]
    # A handler without parameters is a callback of any kind: GCallback.
    if any(a and max(entry["untrusted"]) >= a for a in arities):
        return [f"{name}: untrusted = {entry['untrusted']}, but the handler takes {arities}"]
    return []
