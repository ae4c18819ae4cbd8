"""Working out a formula from its text, as somebody with a calculator would."""

from __future__ import annotations

import ast
import re
from decimal import Context, Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from nsstrack.formulas import Formula

EXACT = Context(prec=80)
_SIGNS: dict[str, str | int | None] = {
    "×": "*",
    "÷": "/",
    "−": "-",
    "^": "**",
    "≤": "<=",
    "≥": ">=",
    "{": "",
    "}": "",
}
_OPERATIONS: dict[type[ast.operator], Callable[[Decimal, Decimal], Decimal]] = {
    ast.Add: EXACT.add,
    ast.Sub: EXACT.subtract,
    ast.Mult: EXACT.multiply,
    ast.Div: EXACT.divide,
    ast.Pow: EXACT.power,
}
_FUNCTIONS: dict[str, Callable[..., Decimal]] = {"min": min, "max": max, "ln": EXACT.ln}
_COMPARISONS: dict[type[ast.cmpop], Callable[[Decimal, Decimal], bool]] = {
    ast.Lt: lambda one, other: one < other,
    ast.Gt: lambda one, other: one > other,
    ast.LtE: lambda one, other: one <= other,
    ast.GtE: lambda one, other: one >= other,
}


def worked_out(formula: Formula) -> Decimal | bool:
    """What comes out of the expression; of a comparison, whether it is true."""
    text = re.sub(r"ln \{(\w+)\}", r"ln(\1)", formula.expression)
    text = text.translate(str.maketrans(_SIGNS))
    values = {name: Decimal(value) for name, value in formula.values.items()}
    return _value(ast.parse(text, mode="eval").body, values)


def _value(tree: ast.expr, values: dict[str, Decimal]) -> Decimal | bool:
    match tree:
        case ast.Constant(value=int() as number):
            return Decimal(number)
        case ast.Name(id=name):
            return values[name]
        case ast.BinOp(left=left, op=operator, right=right):
            one, other = _number(left, values), _number(right, values)
            return _OPERATIONS[type(operator)](one, other)
        case ast.Call(func=ast.Name(id=name), args=arguments):
            return _FUNCTIONS[name](*(_number(each, values) for each in arguments))
        case ast.Compare(left=left, ops=operators, comparators=others):
            numbers = [_number(each, values) for each in (left, *others)]
            pairs = zip(operators, numbers, numbers[1:], strict=False)
            return all(_COMPARISONS[type(sign)](one, other) for sign, one, other in pairs)
        case _:
            raise AssertionError(ast.dump(tree))


def _number(tree: ast.expr, values: dict[str, Decimal]) -> Decimal:
    value = _value(tree, values)
    assert isinstance(value, Decimal)
    return value
