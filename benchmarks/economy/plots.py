#!/usr/bin/env python3
"""Draws the plots of benchmarks/economy from its CSV files and tells the figures that it found."""

from __future__ import annotations

import argparse
import csv
import json
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from typing import Any

import matplotlib as mpl

mpl.use("Agg")
import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

ROOT = Path(__file__).resolve().parent.parent.parent
RESULTS = ROOT / "benchmarks" / "results" / "economy"

Row = dict[str, str]

# What a month shows to the market: names in the plots.
RUNS = {
    "default": "default rule",
    "kappa2": "kappa alone",
    "published": "published: no cap",
    "no floor": "default rule, MinimumStaked 0",
    "demand x 4": "default rule, demand x 4",
}
RULES = {
    "published": ("published: no cap", "C3", "o"),
    "kappa2": ("kappa 2 (strict 1)", "C1", "s"),
    "kappa1": ("kappa 1 for all", "C2", "^"),
    "default": ("default: kappa 2 and stake subsidy 0.8", "C0", "D"),
}
EVENTS: dict[str, tuple[str | None, str]] = {
    "3": ("boom, months 18-30", "C3"),
    "7": ("bust from month 24", "C0"),
}
MILLION = 1e6


def read(folder: Path, name: str) -> list[Row]:
    """The rows of a CSV file."""
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def series(rows: list[Row], run: str, seed: str, column: str) -> list[float]:
    """A column of one run, month by month."""
    return [float(row[column]) for row in rows if row["run"] == run and row["seed"] == seed]


def save(figure: Figure, folder: Path, name: str) -> None:
    """Writes a plot without a date in it, so that the same data give the same file."""
    figure.savefig(folder / name, dpi=110, metadata={"Software": None})
    plt.close(figure)


def axis(place: Axes, title: str, unit: str) -> None:
    """Labels of a plot by month."""
    place.set_title(title, fontsize=10)
    place.set_xlabel("month")
    place.set_ylabel(unit)
    place.grid(alpha=0.3)


def supply(rows: list[Row], folder: Path) -> None:
    """The supply and its parts, and the staked share."""
    figure, (left, right) = plt.subplots(1, 2, figsize=(11, 4.2), layout="constrained")
    parts = {
        "staked": "staked on topics",
        "accounts_liquid": "liquid in accounts",
        "validators": "validators' pot",
        "ecosystem": "ecosystem's pot",
        "vesting": "locked by vesting",
    }
    values = [
        [amount / MILLION for amount in series(rows, "default", "1", column)] for column in parts
    ]
    months = range(1, len(values[0]) + 1)
    left.stackplot(months, values, labels=list(parts.values()), alpha=0.85)
    left.axhline(1_000, color="black", linestyle=":", linewidth=1)
    left.text(1, 1_006, "cap", fontsize=8)
    left.set_ylim(0, 1_060)
    left.legend(fontsize=8, loc="upper left", bbox_to_anchor=(0, 0.93), ncols=2)
    axis(left, "Supply and its parts, default rule", "million ALLO")
    for number, (run, name) in enumerate(RUNS.items()):
        for seed in sorted({row["seed"] for row in rows if row["run"] == run}):
            shares = [100 * share for share in series(rows, run, seed, "staked_share")]
            label = name if seed == "1" else None
            right.plot(months, shares, color=f"C{number}", linewidth=1.2, label=label)
    right.legend(fontsize=8)
    axis(right, "Staked share of the circulating supply", "%")
    save(figure, folder, "supply.png")


def emission(rows: list[Row], folder: Path) -> None:
    """What is emitted, paid and dripped."""
    figure, places = plt.subplots(1, 3, figsize=(14, 4.2), layout="constrained", sharey=True)
    for place, run in zip(places, ("default", "kappa2", "demand x 4"), strict=True):
        months = range(1, len(series(rows, run, "1", "paid")) + 1)
        for column, name, style in (
            ("topics_emission", "emission to topics (M26)", "k--"),
            ("dripped", "dripped revenue", "C2-"),
            ("paid", "paid to workers and reputers", "C0-"),
            ("minted", "minted, validators' part included", "C3-"),
        ):
            amounts = [max(1.0, amount) for amount in series(rows, run, "1", column)]
            place.plot(months, amounts, style, linewidth=1.3, label=name)
        place.set_yscale("log")
        place.set_ylim(3e3, 2e7)
        axis(place, RUNS[run], "ALLO a month")
    places[1].legend(fontsize=8, loc="lower right")
    save(figure, folder, "emission.png")


def people(rows: list[Row], folder: Path) -> None:
    """Workers, Gini coefficients, price."""
    figure, places = plt.subplots(2, 2, figsize=(11, 7), layout="constrained")
    plots = {
        "workers": ("Workers at a topic, of 160", "", 0, 0),
        "gini_workers": ("Gini of the workers' rewards of a month", "", 0, 1),
        "gini_reputers": ("Gini of the reputers' rewards of a month", "", 1, 0),
        "price": ("Price (a random walk with the pressure of sales)", "money", 1, 1),
    }
    for column, (title, unit, y, x) in plots.items():
        place = places[y][x]
        for number, (run, name) in enumerate(RUNS.items()):
            for seed in sorted({row["seed"] for row in rows if row["run"] == run}):
                values = series(rows, run, seed, column)
                label = name if seed == "1" else None
                months = range(1, len(values) + 1)
                place.plot(months, values, color=f"C{number}", linewidth=1, label=label)
        axis(place, title, unit)
        if column.startswith("gini"):
            place.set_ylim(0, 1)
    places[0][0].legend(fontsize=8)
    save(figure, folder, "people.png")


def by_topic(rows: list[Row], folder: Path) -> None:
    """Revenue against emission for each topic, weights over time."""
    figure, places = plt.subplots(1, 3, figsize=(15, 4.6), layout="constrained")
    for place, run in zip(places[:2], ("default", "demand x 4"), strict=True):
        found: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for row in rows:
            if row["run"] == run and int(row["month"]) > 12:
                for column in ("dripped", "paid", "weighted"):
                    found[row["topic"]][column] += float(row[column]) / 48
        for column, name, marker in (
            ("weighted", "by its weight (M24)", "o"),
            ("paid", "paid", "x"),
        ):
            shown = [topic for topic in found.values() if min(topic["dripped"], topic[column]) > 1]
            x = [topic["dripped"] for topic in shown]
            y = [topic[column] for topic in shown]
            place.scatter(x, y, marker=marker, s=28, label=name)
        ends = [min(topic["dripped"] for topic in found.values()) + 1, 1e6]
        place.plot(ends, ends, "k:", linewidth=1, label="what dripped")
        place.plot(ends, [2 * end for end in ends], "k--", linewidth=1, label="twice of that")
        place.set_xscale("log")
        place.set_yscale("log")
        axis(place, f"Topics, mean month 13-60: {RUNS[run]}", "ALLO a month")
        place.set_xlabel("dripped, ALLO a month")
        place.legend(fontsize=8, loc="upper left")
    last = max(int(row["month"]) for row in rows)
    weights: dict[str, list[float]] = defaultdict(list)
    for row in rows:
        if row["run"] == "default":
            weights[row["topic"]].append(float(row["weight"]))
    total = [sum(month) for month in zip(*weights.values(), strict=True)]
    for topic, values in weights.items():
        shares = [100 * value / max(1e-9, sum_) for value, sum_ in zip(values, total, strict=True)]
        event, color = EVENTS.get(topic, (None, "0.75"))
        width = 2.0 if event else 0.8
        months = range(1, last + 1)
        places[2].plot(months, shares, color=color, linewidth=width, label=event)
    places[2].legend(fontsize=8)
    axis(places[2], "Share of the weight, default rule", "%")
    save(figure, folder, "topics.png")


def wash(rows: list[Row], folder: Path) -> None:
    """What a wash-payer earns per ALLO."""
    figure, places = plt.subplots(2, 3, figsize=(15, 8.4), layout="constrained", sharex=True)
    columns = (
        ("early", "three accounts", "0.1"),
        ("early", "three accounts", "1"),
        ("mature", "three accounts", "0.1"),
    )
    for x, (market, way, stake) in enumerate(columns):
        for y, measure in enumerate(("gross", "net")):
            place = places[y][x]
            for rule, (name, color, marker) in RULES.items():
                chosen = [
                    row
                    for row in rows
                    if (row["market"], row["way"], row["stake"], row["rule"])
                    == (market, way, stake, rule)
                ]
                shares = [100 * float(row["share"]) for row in chosen]
                returns = [max(0.02, float(row[measure])) for row in chosen]
                place.plot(shares, returns, color=color, marker=marker, label=name, markersize=4)
            place.axhline(1, color="black", linewidth=1)
            place.set_xscale("log")
            place.set_yscale("log")
            place.set_ylim(0.02, 3e3)
            kind = "gross" if measure == "gross" else "net of the stake's worth"
            held = "a mean topic's stake" if stake == "1" else "a tenth of a mean stake"
            place.set_title(f"{market}, {held}: {kind}", fontsize=9)
            place.grid(alpha=0.3)
            if y:
                place.set_xlabel("part of all payments, %")
            if not x:
                place.set_ylabel("ALLO earned per ALLO paid")
    places[0][0].legend(fontsize=8)
    save(figure, folder, "wash.png")


def floor(rows: list[Row], folder: Path) -> None:
    """The first month's emission by what is staked."""
    figure, place = plt.subplots(figsize=(6.5, 4.2), layout="constrained")
    for least, style in (("0", "C0o-"), ("5000000", "C2^-"), ("47000000", "C3s-")):
        chosen = [row for row in rows if row["minimum_staked"] == least]
        staked = [float(row["staked"]) / MILLION for row in chosen]
        monthly = [float(row["monthly_emission"]) / 1e3 for row in chosen]
        name = f"MinimumStaked {float(least) / MILLION:.0f} million"
        place.plot(staked, monthly, style, markersize=4, label=name)
    axis(place, "Emission of the first month", "thousand ALLO")
    place.set_xlabel("staked, million ALLO")
    place.legend(fontsize=8)
    save(figure, folder, "floor.png")


def crossing(points: list[tuple[float, float]]) -> float | None:
    """Where a return falls to 1, by interpolation; None if it does not within the sweep."""
    for (x, before), (to, after) in pairwise(points):
        if before > 1 >= after:
            return x + (to - x) * (before - 1) / (before - after)
    return None


def findings(washed: list[Row]) -> dict[str, Any]:
    """The wash-payer's best share and its break-even by rule, over all markets and ways."""
    found: dict[str, Any] = {}
    groups: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in washed:
        groups[row["rule"], row["market"], row["way"], row["stake"]].append(row)
    for (rule, market, way, stake), rows in groups.items():
        gross = [(float(row["share"]), float(row["gross"])) for row in rows]
        net = [(float(row["share"]), float(row["net"])) for row in rows]
        best = max(net, key=lambda point: point[1])
        found.setdefault(rule, []).append(
            {
                "market": market,
                "way": way,
                "stake": float(stake),
                "best_share": best[0],
                "best_gross": max(value for _, value in gross),
                "best_net": best[1],
                "break_even_gross": crossing(gross),
                "break_even_net": crossing(net),
                "gross_at_half": gross[-1][1],
            }
        )
    nets = {rule: max(entry["best_net"] for entry in found[rule]) for rule in found}
    return {
        # the most that it has beyond its payments and its stake's worth, % of what it paid
        "gain": {rule: round(100 * (value - 1), 4) for rule, value in nets.items()},
        "best_net": nets,
        "best_gross": {rule: max(entry["best_gross"] for entry in found[rule]) for rule in found},
        "by_rule": found,
    }


def main() -> None:
    """Reads the tables, draws, and writes summary.json."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=RESULTS)
    folder = parser.parse_args().folder
    months = read(folder, "months.csv")
    topics = read(folder, "topics.csv")
    washed = read(folder, "wash.csv")
    supply(months, folder)
    emission(months, folder)
    people(months, folder)
    by_topic(topics, folder)
    wash(washed, folder)
    floor(read(folder, "floor.csv"), folder)
    summary = findings(washed)
    text = json.dumps(summary, indent=1) + "\n"
    (folder / "summary.json").write_text(text, encoding="utf-8")
    print(json.dumps({name: summary[name] for name in ("gain", "best_gross")}, indent=1))


if __name__ == "__main__":
    main()
