# SPDX-License-Identifier: Apache-2.0

from decimal import Decimal

import numpy as np
import pytest

from allora_chain.fixed import ONE, from_fixed, from_units, median, to_fixed, to_units


@pytest.mark.parametrize(
    ("value", "inner"),
    [
        (0, 0),
        (1, ONE),
        (-2.5, -5 * ONE // 2),
        (0.1, ONE // 10),
        ("0.000000000000000001", 1),
        (Decimal("0.0000000000000000005"), 0),
        (Decimal("0.0000000000000000015"), 2),
        (np.float64(0.3), 3 * ONE // 10),
        (np.int64(3), 3 * ONE),
        (1e-30, 0),
        ("170141183460469231731.687303715884105727", 2**127 - 1),
    ],
)
def test_number_should_become_inner_integer(value: float, inner: int) -> None:
    assert to_fixed(value) == inner


@pytest.mark.parametrize(
    "value", ["nan", float("inf"), "x", None, True, 1.8e20, "170141183460469231731.7", 1e300, []]
)
def test_number_should_be_refused_when_it_is_none(value: object) -> None:
    with pytest.raises(ValueError, match=r".+"):
        to_fixed(value)  # type: ignore[arg-type]


def test_inner_integer_should_round_trip_exactly() -> None:
    for inner in (0, 1, -1, 2**127 - 1, -(2**127), 123456789012345678901234567890):
        assert to_fixed(from_fixed(inner)) == inner


def test_amount_should_be_exact() -> None:
    assert to_units("1.000000000000000001") == ONE + 1
    assert from_units(ONE + 1) == Decimal("1.000000000000000001")
    for wrong in (-1, "0.0000000000000000001"):
        with pytest.raises(ValueError, match="not an amount"):
            to_units(wrong)


def test_median_should_take_the_middle() -> None:
    assert median(map(Decimal, (3, 1, 2))) == 2
    assert median(map(Decimal, (4, 1, 2, 3))) == Decimal("2.5")
    with pytest.raises(ValueError, match="no values"):
        median([])
