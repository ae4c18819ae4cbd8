"""Hostile data folders, made from sound ones: every number makes one folder, always the same."""

from __future__ import annotations

import random
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from nsstrack.source import read_document
from program import DATA, ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

Files = dict[str, bytes]
"""The files of a data folder by their path in it."""

_BASE = ROOT / "tests" / "golden" / "base"


def _files_of(folder: Any) -> Files:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*.yaml"))
    }


SMALL = _files_of(_BASE)
SHIPPED = _files_of(DATA)

_SCALARS = """
null ~ true false yes 0 -0 1 -1 0.5 -0.5 100 99.999 2566 2561 2565 2570 0.000000000000000001 010101
999999999999999999 -999999999999999999 999999999999999999.999999999999999999 1000000000000000000
100000000000000000 0.00000000000000001 9999 1e400 1_000 0x1F .nan -.inf 1:30 2566-10-01 12:30:45
"" "01" "0101" x gpi safety tip income NSC ISOC original amended "1" nesdc higher lower ratio
progress threshold goalposts points within linear log phase_end mean geometric minimum two_lowest
share_achieved rollup own not_published illustrative critical no_data __unread__ "2566-13-01"
"2566-02-30" "2566-12-15" "9999-12-31" "0000-00-00" "0544-01-01" "๒๕๖๖-๐๑-๐๑" "2023" 2023 2566-6M
"2566-12M" nsstrack/1 nsstrack/2 "https://" "javascript:1" "[key]" "Tier 2" "**bold**" "|a|"
"""
_WORDS = [
    *_SCALARS.split(),
    *(
        "[]",
        "{}",
        "[[]]",
        "[{}]",
        "{a: b}",
        "[1, [2]]",
        "[null]",
        "[x, x]",
        "{th: ก}",
        "{en: null}",
    ),
    *("{th: ก, en: a, x_own: 1}", "{x_own: 1}", "[Tier 1]", "[a, b, a]", "{method: ratio, x_a: 1}"),
    *("{method: points, points: [[1, 1], [1, 1]]}", "{method: points, points: [[1], [1, 2, 3]]}"),
    *("{method: points, points: [[0, 0], [999999999999999999, 999999999999999999]]}",),
    *(
        "{method: goalposts, worst: 1, best: 1}",
        "{method: goalposts, worst: 0, best: 1, scale: log}",
    ),
    *("{method: goalposts, worst: 0.000000000000000001, best: 999999999999999999, scale: log}",),
    *(
        "{method: within, low: 2, high: 1, tolerance: 1}",
        "{method: progress}",
        "{method: threshold}",
    ),
    *("{method: within, low: 1, high: 2, tolerance: 0.000000000000000001}", "{method: []}"),
    *("{method: ratio, cap: 999999999999999999}", "{method: ratio, cap: 99}", "{method: null}"),
    *(
        "{method: geometric}",
        "{method: two_lowest}",
        "{method: minimum}",
        "{method: share_achieved}",
    ),
    *(
        "&a 1",
        "*a",
        "!!int 1",
        "!x y",
        "<<",
        "? a",
        "- a",
        "|",
        ">-",
        "'",
        '"',
        "@a",
        "`a`",
        "%a",
        "#",
    ),
    *(
        '"\\0place"',
        '"\\e[31m"',
        '"\\u202e"',
        '"\\x9b"',
        '"\\ud800"',
        '"\\U00110000"',
        '"\\N"',
        '"\\q"',
    ),
    *("'::error file=a::b'", "'[link](http://a)'", "'=1+1'", "'<b>'", "'[red]a[/red]'", "'{text}'"),
    *(
        "'%s'",
        "'{0.__class__}'",
        "ก ำ",
        "เเ",
        "\u0e4d\u0e32",
        "\u200b",
        "e\u0301",
        "\U0001f600",
        "\ufb50",
    ),
    *("a" * 300, "'" + "ก" * 2000 + "'", "[" * 40 + "]" * 40, "{a: " * 20 + "1" + "}" * 20),
]
_UNSAFE = (
    "\0\a\b\t\n\v\f\r\x1b\x7f\x80\x85\x9b\u061c\u200b\u200e\u202e\u2028\u2029\u2066\ufeff\ufffe"
)
_BYTES = (
    *(
        b"\xff",
        b"\xc0\x80",
        b"\xed\xa0\x80",
        b"\xf4\x90\x80\x80",
        b"\xe0\xb8",
        b"\xa1\xa2",
        b"\xef\xbb\xbf",
    ),
    *(
        b"\0",
        b"\x1b[2J",
        b"\xc2\x9b31m",
        b"\r",
        b"\r\n",
        b"\n---\n",
        b"\n...\n",
        b"%YAML 1.1\n",
        b"\t",
    ),
    *(
        b"- ",
        b": ",
        b"? ",
        b"[",
        b"]",
        b"{",
        b"}",
        b",",
        b"#",
        b"&a ",
        b"*a ",
        b"!!str ",
        b"<<: *a\n",
    ),
    *(
        b'"',
        b"'",
        b"\\",
        b"|\n",
        b">\n",
        b"@",
        b"`",
        b"%TAG ! x\n",
        b"\xe2\x80\xae",
        b"\xe2\x80\xa8",
    ),
)
_KEYS = """
format agencies bands defaults plans id kind name lead headline phases editions objectives
indicators sub_plans focus projects from to source unit direction baselines targets year value
edition provenance by target_basis scoring method weight host proxy accumulates results_of
carry_forward frequency aliases formerly partners rollup by_edition levels definition agency
sub_plan text code budgets amount period results official obstacles missing of data_year url note
reported history status progress spent cause action worst best scale points low high tolerance cap
achieved below at_risk at_least above th en abbreviation min_coverage place Text decimal
constrained-str function-before [key] ratio x_own x_ first_year last_year UNREAD __unread__ result
""".split()  # noqa: SIM905 - a list of seventy words is read more easily as a text
_NODES = ("plans", "sub_plans", "objectives", "indicators", "targets", "baselines", "projects")

_TOKEN = re.compile(r"[^\s{}\[\],:]+")
_VALUE = re.compile(r"(?<=: ).+$", re.MULTILINE)


def folder(number: int) -> Files:
    """Return the hostile folder of that number."""
    rng = random.Random(number)  # noqa: S311 - a seeded corpus, no secret
    base = SHIPPED if rng.random() < 0.25 else SMALL
    files = dict(base)
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        _WAYS[rng.choice(_ORDER)](files, rng)
    return files


def changed(files: Files, rng: random.Random) -> Files:
    """Return `files` with one small change, after which they may well be sound."""
    new = dict(files)
    rng.choice((_own_keys, _tree, _tokens, _values))(new, rng)
    return new


def _own_keys(files: Files, rng: random.Random) -> None:
    """Put an office's own keys into any mappings."""
    name = _one(files, rng)
    document, _ = read_document(files[name], name)
    mappings = [item for item in _containers(document.data) if isinstance(item, dict)]
    for mapping in rng.choices(mappings, k=5):
        mapping[f"x_{rng.choice(_KEYS)}"] = random_value(rng, 2)
    files[name] = dump(document.data).encode("utf-8", "replace")


def _one(files: Files, rng: random.Random) -> str:
    """Choose the plans as often as all results together."""
    names = sorted(files)
    return "plans.yaml" if rng.random() < 0.5 and "plans.yaml" in files else rng.choice(names)


def _text(files: Files, name: str) -> str:
    return files[name].decode("utf-8", "replace")


def _lines(files: Files, rng: random.Random) -> None:
    """Delete, double, swap, indent, comment out or glue lines."""
    name = _one(files, rng)
    lines = _text(files, name).split("\n")
    for _ in range(rng.choice((1, 1, 2, 5, 30))):
        here, there = rng.randrange(len(lines)), rng.randrange(len(lines))
        match rng.randrange(8):
            case 0:
                lines[here : here + rng.choice((1, 1, 3, 20))] = [""]
            case 1:
                lines.insert(here, lines[there])
            case 2:
                lines[here], lines[there] = lines[there], lines[here]
            case 3:
                lines[here] = rng.choice((" ", "  ", "    ", "\t")) + lines[here]
            case 4:
                lines[here] = lines[here][rng.choice((1, 2, 4)) :]
            case 5:
                lines[here] = f"{lines[here]} {lines[there].strip()}"
            case 6:
                lines[here] = re.sub(r"\w+(?=:)", lambda _: rng.choice(_KEYS), lines[here], count=1)
            case _:
                lines[here:there] = reversed(lines[here:there])
    files[name] = "\n".join(lines).encode()


def _tokens(files: Files, rng: random.Random) -> None:
    """Put something else in the place of words or of whole values."""
    name = _one(files, rng)
    for _ in range(rng.choice((1, 1, 1, 2, 4, 20))):
        text = _text(files, name)
        pattern = rng.choice((_TOKEN, _VALUE))
        found = list(pattern.finditer(text))
        if found:
            match = rng.choice(found)
            new = rng.choice((*_WORDS, *_KEYS, rng.choice(found)[0]))
            files[name] = f"{text[: match.start()]}{new}{text[match.end() :]}".encode()


def _raw(files: Files, rng: random.Random) -> None:
    """Insert, cut, flip or repeat bytes, anywhere."""
    name = _one(files, rng)
    data = files[name]
    for _ in range(rng.choice((1, 1, 2, 5))):
        at = rng.randrange(len(data) + 1)
        match rng.randrange(6):
            case 0:
                data = data[:at]
            case 1:
                data = data[at:]
            case 2:
                data = data[:at] + bytes([rng.randrange(256)]) + data[at + 1 :]
            case 3:
                data = data[:at] + data[at : at + 50] * rng.choice((2, 20)) + data[at:]
            case _:
                data = data[:at] + rng.choice(_BYTES) * rng.choice((1, 1, 1, 50)) + data[at:]
    files[name] = data


def _characters(files: Files, rng: random.Random) -> None:
    """Insert characters that steer terminals, raw or by escape."""
    name = _one(files, rng)
    text = _text(files, name)
    for _ in range(rng.choice((1, 2, 20))):
        quotes = [match.end() for match in re.finditer(r'[:,] "?', text)]
        at = rng.choice((rng.randrange(len(text) + 1), rng.choice(quotes or [0])))
        character = rng.choice(_UNSAFE)
        escaped = rng.choice((f"\\u{ord(character):04x}", f'"\\u{ord(character):04x}[31m"'))
        text = text[:at] + rng.choice((character, character, escaped)) + text[at:]
    files[name] = text.encode("utf-8", "surrogatepass")


def _encoding(files: Files, rng: random.Random) -> None:
    """Write a file in another encoding, with other line ends, or with odd marks at its start."""
    name = _one(files, rng)
    text = _text(files, name)
    match rng.randrange(7):
        case 0:
            files[name] = text.encode("cp874", "replace")
        case 1:
            files[name] = text.encode(
                rng.choice(("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7"))
            )
        case 2:
            files[name] = b"\xef\xbb\xbf" * rng.choice((1, 2)) + files[name]
        case 3:
            files[name] = text.replace(
                "\n", rng.choice(("\r", "\r\n", "\n\r", "\x85", "\u2028"))
            ).encode()
        case 4:
            files[name] = text.replace("  ", "\t").encode()
        case 5:
            files[name] = rng.choice(
                (b"", b"\n", b"#", b"null", b"---", b"...", b"[]", b"{}", b"x", b"- a", b"1")
            )
        case _:
            files[name] = rng.randbytes(rng.choice((1, 10, 1000)))


def _blocks(files: Files, rng: random.Random) -> None:
    """Swap blocks between files, or files as a whole."""
    one, other = _one(files, rng), _one(files, rng)
    lines, others = _text(files, one).split("\n"), _text(files, other).split("\n")
    if rng.random() < 0.2:
        files[one], files[other] = files[other], files[one]
        return
    here, there = rng.randrange(len(lines)), rng.randrange(len(others))
    long = rng.choice((1, 5, 20))
    lines[here : here + long] = others[there : there + long]
    files[one] = "\n".join(lines).encode()


def _names(files: Files, rng: random.Random) -> None:
    """Rename a file, or add one more."""
    name = _one(files, rng)
    new = rng.choice((
        *("results/2566/a.yaml", "results/2566/b.yaml", "results/2566-6M.yaml", "plans/a.yaml"),
        *("results/2023.yaml", "results/9999.yaml", "results/1000.yaml", "results/๒๕๖๗.yaml"),
        *("results/x.yaml", "results/2566.yml", "results/2566/a/b.yaml", "plans/2566.yaml"),
        *("plans.yml", "results/2566-12M.yaml", "results/0999.yaml", "results/con.yaml"),
        *("results/a\x7fb\u202e.yaml", "results/2566/\x9b31m.yaml"),
        *("results/2566/a'b%[red].yaml", "results/2566/::error::.yaml"),
    ))  # fmt: skip
    files[new] = files[name]
    if rng.random() < 0.3:
        del files[name]


def _tree(files: Files, rng: random.Random) -> None:
    """Change the data itself: kinds of values, keys, subtrees; then write it as YAML again."""
    name = _one(files, rng)
    document, _ = read_document(files[name], name)
    if document.data is None:
        return
    root: Any = document.data
    for _ in range(rng.choice((1, 1, 1, 2, 4, 15))):
        _change(root, rng)
    files[name] = dump(root).encode("utf-8", "replace")


def _change(root: Any, rng: random.Random) -> None:
    container = rng.choice(_containers(root))
    if not container:
        return
    keys = list(container) if isinstance(container, dict) else list(range(len(container)))
    key = rng.choice(keys)
    match rng.randrange(9):
        case 0:
            del container[key]
        case 1 if isinstance(container, dict):
            container[rng.choice(_KEYS)] = container.pop(key)
        case 2 if isinstance(container, dict):
            container[rng.choice(_KEYS)] = random_value(rng, 3)
        case 3 if isinstance(container, list):
            container *= rng.choice((2, 3, 30))
        case 4:
            container[key] = [container[key]]
        case 5:
            container[key] = {rng.choice(_KEYS): container[key]}
        case 6:
            other = rng.choice(_containers(root))
            container[key] = copied(other) if len(dump(other)) < 3000 else None
        case _:
            container[key] = random_value(rng, rng.choice((0, 0, 0, 1, 3)))


def copied(value: Any) -> Any:
    """Return a deep copy of plain data."""
    if isinstance(value, dict):
        return {key: copied(item) for key, item in value.items()}
    return [copied(item) for item in value] if isinstance(value, list) else value


def _containers(value: Any) -> list[Any]:
    found = [value]
    for item in value.values() if isinstance(value, dict) else value:
        if isinstance(item, dict | list):
            found += _containers(item)
    return found


def random_value(rng: random.Random, depth: int) -> Any:
    """Return plain data of some kind with the model's keys in it."""
    kind = rng.randrange(9) if depth else rng.randrange(7)
    match kind:
        case 0:
            return None
        case 1:
            return rng.random() < 0.5
        case 2 | 3:
            return rng.choice(_NUMBERS)
        case 4 | 5 | 6:
            return rng.choice(_TEXTS)
        case 7:
            return [random_value(rng, depth - 1) for _ in range(rng.randrange(4))]
        case _:
            keys = rng.choices(_KEYS, k=rng.randrange(5))
            return {key: random_value(rng, depth - 1) for key in keys}


_NUMBERS = [
    *map(Decimal, ("0", "-1", "1", "2", "0.5", "75", "100", "101", "2560", "2561", "2566", "2600")),
    *map(Decimal, ("999999999999999999", "-999999999999999999", "0." + "0" * 17 + "1", "1000")),
    Decimal("9" * 18 + "." + "9" * 18),
    Decimal("-" + "9" * 18 + "." + "9" * 18),
]
_TEXTS = [
    *(
        "",
        " ",
        "x",
        "01",
        "0101",
        "gpi",
        "safety",
        "tip",
        "original",
        "amended",
        "1",
        "NSC",
        "ISOC",
    ),
    *("nesdc", "higher", "lower", "ratio", "progress", "goalposts", "points", "log", "mean", "own"),
    *("2566", "2566-6M", "2566-12-15", "Tier 2", "Tier 1", "master_plan", "illustrative", "linear"),
    *(
        "https://a",
        "a" * 65,
        "ก" * 100,
        "\u200b",
        "เเ",
        "ก ำ",
        "::error::x",
        "=1+1",
        "[red]x[/red]",
    ),
    *(
        "`x`",
        "**x**",
        "<script>",
        "a\nb",
        "a\r\nb",
        "\u0e4d\u0e32",
        "__unread__",
        "{text}",
        "%(a)s",
        "|",
    ),
]


def _shapes(files: Files, rng: random.Random) -> None:
    """Set the keys of the model, wherever they may stand, to values of any kind."""
    name = "plans.yaml" if rng.random() < 0.6 else rng.choice(sorted(files))
    if name not in files:
        return
    root: Any = random_value(rng, 4)
    if rng.random() < 0.8:
        document, _ = read_document(files[name], name)
        root = document.data or {}
        nodes = [item for item in _containers(root) if isinstance(item, dict)]
        for node in rng.choices(nodes, k=rng.choice((1, 3, 10))):
            node[rng.choice(_KEYS)] = random_value(rng, rng.choice((0, 2, 4)))
    files[name] = dump(root).encode("utf-8", "replace")


def _values(files: Files, rng: random.Random) -> None:
    """Keep every shape, and give numbers and words that the model accepts but no one means."""
    for name in sorted(files):
        document, _ = read_document(files[name], name)
        if document.data is None:
            continue
        for node in _containers(document.data):
            for key in node if isinstance(node, dict) else range(len(node)):
                if type(node[key]) is Decimal and rng.random() < 0.15:
                    node[key] = rng.choice(_NUMBERS)
                elif rng.random() < 0.05 and isinstance(key, str):
                    node[key] = _sensible(key, node[key], rng)
        for node in _containers(document.data):
            if isinstance(node, dict) and "direction" in node and rng.random() < 0.5:
                node["scoring"] = _scoring(rng)
        files[name] = dump(document.data).encode("utf-8", "replace")


def _sensible(key: str, value: Any, rng: random.Random) -> Any:
    words = {
        "direction": ("higher", "lower"),
        "target_basis": ("linear", "phase_end"),
        "provenance": ("official", "published", "illustrative", "unstated"),
        "headline": ("own", "rollup"),
        "frequency": ("yearly", "every_2_years", "irregular"),
        "kind": ("master_plan", "national_plan", "action_plan"),
    }
    return rng.choice(words[key]) if key in words else value


def _scoring(rng: random.Random) -> dict[str, Any]:
    def number() -> Decimal:
        return Decimal(str(rng.choice(_NUMBERS)))

    method = rng.choice(("ratio", "progress", "threshold", "goalposts", "points", "within"))
    scoring: dict[str, Any] = {"method": method}
    if method == "goalposts":
        scale = rng.choice(("linear", "log"))
        scoring |= {"worst": number(), "best": number(), "scale": scale}
    elif method == "points":
        scoring["points"] = [[number(), number()] for _ in range(rng.choice((2, 3)))]
    elif method == "within":
        scoring |= {"low": number(), "high": number(), "tolerance": abs(number())}
    if rng.random() < 0.3:
        scoring["cap"] = abs(number())
    return scoring


def dump(value: Any) -> str:
    """Return plain data as YAML: every collection in lines of its own."""
    if not isinstance(value, dict | list) or not value:
        return _flow(value) + "\n"
    return "".join(_block(value, ""))


def _block(value: Any, indent: str) -> list[str]:
    pieces: list[str] = []
    items = value.items() if isinstance(value, dict) else ((None, item) for item in value)
    for key, item in items:
        head = f"{indent}-" if key is None else f"{indent}{_flow(key)}:"
        if isinstance(item, dict | list) and item and len(indent) < 56:
            pieces += [f"{head}\n", *_block(item, indent + "  ")]
        else:
            pieces.append(f"{head} {_flow(item)}\n")
    return pieces


def _flow(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_flow(key)}: {_flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    text = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return '"' + text.replace("\n", "\\n").replace("\r", "\\r") + '"'


_WAYS: dict[str, Callable[[Files, random.Random], None]] = {
    "lines": _lines,
    "tokens": _tokens,
    "raw": _raw,
    "characters": _characters,
    "encoding": _encoding,
    "blocks": _blocks,
    "names": _names,
    "tree": _tree,
    "shapes": _shapes,
    "values": _values,
}
_ORDER = [
    *("lines", "lines", "tokens", "tokens", "raw", "characters", "encoding", "blocks", "names"),
    *("tree", "tree", "tree", "shapes", "shapes", "values", "values"),
]
