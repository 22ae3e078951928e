#!/usr/bin/env python3
"""Hold the scores of this checkout against Tests/scores.json: check_scores.py [--update]

Reads the sample pages of the repository and, where a folder `../shared` with pages and gold lies beside the checkout, those
too, scores the tables, and fails when a figure is more than 0.01 below the committed one. --update writes the
figures of today instead: raise them when a change improves them, and say in the commit why when one must fall.
"""
import json, subprocess, sys, tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build/release/jianbao"
COMMITTED = ROOT / "Tests/scores.json"
SLACK = 0.01
SETS = {
    "fixtures": (ROOT / "corpus", ROOT / "Tests/Fixtures/gold"),
    "shared": (ROOT.parent / "shared/pages", ROOT.parent / "shared/gold"),
}


def figures(pages, gold):
    with tempfile.TemporaryDirectory() as folder:
        output = f"{folder}/output"
        subprocess.run([PROGRAM, "run", pages, "--output", output, "--quiet"], check=True)
        scored = subprocess.run(
            [PROGRAM, "score", output, *sorted(gold.glob("*.json")), "--json"], check=True, capture_output=True, text=True)
    return {key: round(value, 4) for key, value in json.loads(scored.stdout).items() if value is not None}


def main():
    committed = json.loads(COMMITTED.read_text()) if COMMITTED.exists() else {}
    found = {name: figures(pages, gold) for name, (pages, gold) in SETS.items() if gold.is_dir()}
    fallen = []
    for name, values in found.items():
        for key, floor in committed.get(name, {}).items():
            value = values.get(key, 0.0)
            mark = "" if value >= floor - SLACK else "  FALLEN"
            print(f"{name:10}{key:14}{value:.3f}  committed {floor:.3f}{mark}")
            fallen += [f"{name} {key}"] if mark else []
    if "--update" in sys.argv:
        COMMITTED.write_text(json.dumps({**committed, **found}, indent=2) + "\n")
    elif fallen:
        sys.exit("fallen by more than 0.01: " + ", ".join(fallen))


main()
