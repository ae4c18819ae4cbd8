"""Random edits of the shipped data that are right, as offices make them.

An edit takes the text of every file by name and a source of chance, and changes the texts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    Edit = Callable[[dict[str, str], Random], None]

_PLANS = "plans.yaml"
_LATEST = ("results/2566.yaml", "results/2567.yaml", "results/2568.yaml")
_SHORT = re.compile(r"^  (\d{6}-\w+): ([\d.]+)$", re.MULTILINE)
_FLOW = re.compile(r"^  (\d{6}-\w+): \{(value: [^{}\[\]\"]+)\}$", re.MULTILINE)
_PAIRS = re.compile(r"^  (\d{6}-\w+): \{(value: [^{}\[\]\"]+, [^{}\[\]\"]+)\}$", re.MULTILINE)
_NUMBER = re.compile(r"(?<=value: )\d+(?:\.\d+)?(?=, (?:of|data_year|reported)|$)", re.MULTILINE)
_TARGET = re.compile(r"\{by: \d{4}, value: (?P<value>-?\d+(?:\.\d+)?)")
_DIRECTION = re.compile(r"direction: (higher|lower)")
_NAME = re.compile(r"(?<=name: )\{th: [^,{}]+, en: [^,{}:]+\}")
_QUOTED = re.compile(r"\"([^\"'\\\n]+)\"")
_SOURCE = re.compile(r"(?<=source: )[\w./ -]+(?=[}\n])")
_OBJECTIVE = re.compile(r"^            indicators:\n", re.MULTILINE)
_LINE = re.compile(r"^(?= *[a-z\d_-]+:)", re.MULTILINE)


def _replace_one(
    text: str, pattern: re.Pattern[str], new: Callable[[re.Match[str]], str] | str, chance: Random
) -> str:
    """Replace one of the places that `pattern` finds, which must be there."""
    found = chance.choice(list(pattern.finditer(text)))
    replacement = new if isinstance(new, str) else new(found)
    return text[: found.start()] + replacement + text[found.end() :]


def _edit_results(
    texts: dict[str, str],
    chance: Random,
    pattern: re.Pattern[str],
    new: Callable[[re.Match[str]], str],
) -> None:
    names = [name for name in sorted(texts) if name != _PLANS and pattern.search(texts[name])]
    name = chance.choice(names)
    texts[name] = _replace_one(texts[name], pattern, new, chance)


def correct_a_result(texts: dict[str, str], chance: Random) -> None:
    def corrected(found: re.Match[str]) -> str:
        places = len(found[0].partition(".")[2])
        return f"{float(found[0]) * chance.uniform(0.5, 0.85):.{places}f}"

    _edit_results(texts, chance, _NUMBER, corrected)


def add_a_note(texts: dict[str, str], chance: Random) -> None:
    note = chance.choice(["{th: แก้ไขแล้ว, en: corrected}", "{th: รอยืนยัน, en: 'to be confirmed'}"])
    _edit_results(texts, chance, _FLOW, lambda found: f"  {found[1]}: {{{found[2]}, note: {note}}}")


def keep_the_value_before(texts: dict[str, str], chance: Random) -> None:
    before = f"[{{value: {chance.randint(1, 99)}}}]"
    _edit_results(
        texts,
        chance,
        _SHORT,
        lambda found: f"  {found[1]}: {{value: {found[2]}, history: {before}}}",
    )


def reorder_keys(texts: dict[str, str], chance: Random) -> None:
    def reordered(found: re.Match[str]) -> str:
        pairs = found[2].split(", ")
        first = chance.randint(1, len(pairs) - 1)
        return f"  {found[1]}: {{{', '.join(pairs[first:] + pairs[:first])}}}"

    _edit_results(texts, chance, _PAIRS, reordered)


def write_in_lines(texts: dict[str, str], chance: Random) -> None:
    indent = " " * chance.randint(3, 8)

    def in_lines(found: re.Match[str]) -> str:
        return "\n".join([f"  {found[1]}:", *(indent + pair for pair in found[2].split(", "))])

    _edit_results(texts, chance, _FLOW, in_lines)


def write_in_full(texts: dict[str, str], chance: Random) -> None:
    _edit_results(texts, chance, _SHORT, lambda found: f"  {found[1]}:\n    value: {found[2]}")


def change_quotes(texts: dict[str, str], chance: Random) -> None:
    name = chance.choice([_PLANS, *_LATEST])
    if chance.random() < 0.5:
        texts[name] = _replace_one(texts[name], _QUOTED, lambda found: f"'{found[1]}'", chance)
    else:
        texts[name] = _replace_one(texts[name], _SOURCE, lambda found: f'"{found[0]}"', chance)


def comment(texts: dict[str, str], chance: Random) -> None:
    name = chance.choice(sorted(texts))
    indent = " " * chance.randint(0, 8)
    texts[name] = _replace_one(texts[name], _LINE, f"{indent}# ทบทวนแล้ว / reviewed: {{ok\n", chance)


def leave_lines_empty(texts: dict[str, str], chance: Random) -> None:
    name = chance.choice(sorted(texts))
    texts[name] = _replace_one(texts[name], _LINE, "\n" * chance.randint(1, 5), chance)


def end_lines_as_windows_does(texts: dict[str, str], chance: Random) -> None:
    name = chance.choice(sorted(texts))
    texts[name] = texts[name].replace("\n", "\r\n")
    if chance.random() < 0.5:
        texts[name] = "\ufeff" + texts[name]


class _Dumper(yaml.SafeDumper):
    """A writer that repeats instead of referring."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - as PyYAML calls it
        return True


def write_by_another_tool(texts: dict[str, str], chance: Random) -> None:
    name = chance.choice(sorted(texts))
    texts[name] = yaml.dump(
        yaml.safe_load(texts[name]),
        Dumper=_Dumper,
        allow_unicode=True,
        default_flow_style=chance.choice([True, False, None]),
        sort_keys=chance.random() < 0.5,
        indent=chance.randint(2, 6),
        width=chance.choice([40, 80, 200]),
    )


def ask_for_more(texts: dict[str, str], chance: Random) -> None:
    text = texts[_PLANS]
    target = chance.choice(list(_TARGET.finditer(text)))
    is_higher = list(_DIRECTION.finditer(text, 0, target.start()))[-1][1] == "higher"
    value = float(target["value"])
    better = value + abs(value) * (0.05 if is_higher else -0.05)
    start, end = target.span("value")
    texts[_PLANS] = f"{text[:start]}{better:.3f}{text[end:]}"


def rename(texts: dict[str, str], chance: Random) -> None:
    number = chance.randint(1, 99)
    new = f"{{th: ชื่อใหม่ที่ {number}, en: new name {number}}}"
    texts[_PLANS] = _replace_one(texts[_PLANS], _NAME, new, chance)


def add_an_indicator(texts: dict[str, str], chance: Random) -> None:
    id_ = f"x-{chance.randint(1, 9_999)}"
    start, goal = chance.randint(10, 50), chance.randint(60, 90)
    method = chance.choice(["ratio", "progress", "threshold"])
    indicator = (
        f"              - id: {id_}\n"
        "                name: {th: ร้อยละของตำบลที่ปลอดภัย, en: Share of safe subdistricts}\n"
        "                definition: {th: นับตามทะเบียน, en: by register}\n"
        "                unit: {th: ร้อยละ, en: percent}\n"
        "                direction: higher\n"
        f"                baselines: [{{year: 2560, value: {start}}}]\n"
        f"                targets: [{{by: 2565, value: {goal}}}, {{by: 2570, value: {goal + 5}}}]\n"
        f"                target_basis: {chance.choice(['linear', 'phase_end'])}\n"
        f"                scoring: {{method: {method}}}\n"
    )
    texts[_PLANS] = _replace_one(
        texts[_PLANS], _OBJECTIVE, lambda found: found[0] + indicator, chance
    )
    for name in _LATEST:
        result = f"results:\n  {id_}: {chance.randint(10, 95)}\n"
        texts[name] = texts[name].replace("results:\n", result, 1)


def add_a_result(texts: dict[str, str], chance: Random) -> None:
    missing = ("010101-law", "010103-pol", "010401-fsi")
    result = f"results:\n  {chance.choice(missing)}: {{value: 0.{chance.randint(10, 99)}}}\n"
    name = "results/2567-6M.yaml"
    texts[name] = texts[name].replace("results:\n", result, 1)


def take_a_result_back(texts: dict[str, str], chance: Random) -> None:
    reason = chance.choice(["not_published", "not_collected", "not_comparable"])
    _edit_results(texts, chance, _SHORT, lambda found: f"  {found[1]}: {{missing: {reason}}}")


def report_a_project(texts: dict[str, str], chance: Random) -> None:
    name = chance.choice(_LATEST)
    done = re.compile(r"(?<=progress: )\d+")
    texts[name] = _replace_one(texts[name], done, str(chance.randint(0, 100)), chance)


def write_a_key_of_ones_own(texts: dict[str, str], chance: Random) -> None:
    value = chance.choice(["กห 0201/123", "[1, 2.5, true]", "{by: someone}", "null"])
    _edit_results(
        texts, chance, _SHORT, lambda found: f"  {found[1]}: {{value: {found[2]}, x_file: {value}}}"
    )


EDITS: tuple[Edit, ...] = (
    correct_a_result,
    add_a_note,
    keep_the_value_before,
    reorder_keys,
    write_in_lines,
    write_in_full,
    change_quotes,
    comment,
    leave_lines_empty,
    end_lines_as_windows_does,
    write_by_another_tool,
    ask_for_more,
    rename,
    add_an_indicator,
    add_a_result,
    take_a_result_back,
    report_a_project,
    write_a_key_of_ones_own,
)
