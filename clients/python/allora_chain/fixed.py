# SPDX-License-Identifier: Apache-2.0
"""The chain's number: signed fixed point with 18 decimals on 128 bits; and ALLO amounts."""

from collections.abc import Iterable
from decimal import ROUND_HALF_EVEN, Context, Decimal, InvalidOperation
from typing import SupportsFloat

#: Decimals of both the fixed-point number and ALLO.
DECIMALS = 18
ONE: int = 10**DECIMALS
_LIMIT = 2**127
_CONTEXT = Context(prec=80, rounding=ROUND_HALF_EVEN)

#: What a model may return as a number.
Number = Decimal | int | float | SupportsFloat


def to_decimal(value: Number | str) -> Decimal:
    """`value` as a `Decimal`: a float by its shortest decimal form (0.1 is 0.1).

    Raises `ValueError` for what is not a finite number.
    """
    try:
        if isinstance(value, Decimal):
            number = value
        elif isinstance(value, bool):
            raise ValueError("a truth value is not a number")
        elif isinstance(value, int | str):
            number = Decimal(value)
        else:
            number = Decimal(repr(float(value)))
    except (InvalidOperation, TypeError) as error:
        raise ValueError(f"{value!r} is not a number") from error
    if not number.is_finite():
        raise ValueError(f"{value!r} is not finite")
    return number


def to_fixed(value: Number | str) -> int:
    """The inner integer of the chain's fixed point, rounded half to even.

    Raises `ValueError` for what is not a finite number or out of range (about ±1.7e20).
    """
    number = to_decimal(value)
    if number and number.adjusted() > 25:
        raise ValueError(f"{value!r} is outside the chain's range")
    inner = int(_CONTEXT.to_integral_value(_CONTEXT.scaleb(number, DECIMALS)))
    if not -_LIMIT <= inner < _LIMIT:
        raise ValueError(f"{value!r} is outside the chain's range")
    return inner


def from_fixed(inner: int) -> Decimal:
    """The number of an inner integer, exactly."""
    return _CONTEXT.scaleb(Decimal(inner), -DECIMALS)


def to_units(allo: Number | str) -> int:
    """ALLO in base units. Raises `ValueError` if it is negative or finer than one unit."""
    number = to_decimal(allo)
    scaled = _CONTEXT.scaleb(number, DECIMALS)
    units = int(scaled)
    if number < 0 or units != scaled:
        raise ValueError(f"{allo!r} is not an amount of ALLO")
    return units


def from_units(units: int) -> Decimal:
    """Base units in ALLO, exactly."""
    return _CONTEXT.scaleb(Decimal(units), -DECIMALS)


def show(number: Decimal) -> str:
    """A number as people write it, without an exponent and trailing zeros."""
    return f"{number.normalize():f}"


def median(values: Iterable[Decimal]) -> Decimal:
    """The middle value, or the mean of the two middle ones. Raises `ValueError` if empty."""
    ordered = sorted(values)
    if not ordered:
        raise ValueError("no values")
    half = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[half]
    return (ordered[half - 1] + ordered[half]) / 2
