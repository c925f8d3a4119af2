"""The entries of a framework model, and what each demands of the API it speaks of."""

import tomllib
from pathlib import Path

from declarations import callable_arity

MODELS = Path(__file__).resolve().parents[2] / "linter" / "models"
ABSENT = "is not declared"
# Keys whose integer value is an argument index of the function itself.
ARGUMENTS = ("name", "handler", "script", "target", "value", "address", "public", "from", "on")


def load(framework):
    with open(MODELS / "frameworks" / f"{framework}.toml", "rb") as file:
        return tomllib.load(file)


def entries(model):
    """(table, name, entry) for every function and every field that the model names."""
    for table, rows in model.items():
        for row in rows if isinstance(rows, list) else []:
            if "function" in row:
                yield from ((table, name, row) for name in row["function"])
            elif "type" in row:
                yield table, f"{row['type']}::{row['name' if table == 'field' else 'field']}", row


def faults(entry, name, overloads, field_types):
    """Why the declarations of `name` do not fit the entry; empty if they do."""
    if "type" in entry:
        return field_faults(entry, name, field_types)
    arity = entry.get("arity")
    wanted = arity if isinstance(arity, list) else [arity]
    fitting = [o for o in overloads if arity is None or len(o.parameters) in wanted]
    if not fitting:
        return [f"{name} {ABSENT}" + (f" with {arity} parameters" if arity is not None else "")]
    result = []
    for key in ARGUMENTS:
        index = entry.get(key)
        if type(index) is int and any(index >= len(o.parameters) for o in fitting):
            result.append(f"{name}: {key} = {index} is out of range")
    if entry.get("format") and not any(o.variadic for o in fitting):
        result.append(f"{name}: format = true, but it takes no further arguments")
    if result or "handler" not in entry:
        return result
    return handler_faults(entry, name, [o.parameters[entry["handler"]] for o in fitting])


def field_faults(entry, name, field_types):
    if name not in field_types:
        return [f"{name} {ABSENT}"]
    return handler_faults(entry, name, [field_types[name]])


def handler_faults(entry, name, types):
    if not entry.get("untrusted"):
        return []
    arities = [callable_arity(t) for t in types]
    if any(a is not None and max(entry["untrusted"]) >= a for a in arities):
        return [f"{name}: untrusted = {entry['untrusted']}, but the handler takes {arities}"]
    return []
