"""Runs the program and reads back the JSON that it wrote."""
import json
import shutil
import subprocess
from decimal import Decimal


def run(program, *words):
    done = subprocess.run([program, *map(str, words)], capture_output=True, text=True,
                          encoding="utf-8")
    if done.returncode != 0:
        raise SystemExit(f"careerguide {' '.join(map(str, words))} ended with "
                         f"{done.returncode}:\n{done.stderr}")
    return done.stdout


def build(program, folder, output, *words):
    """The guides by name, every number as the decimal that was written."""
    shutil.rmtree(output, ignore_errors=True)
    run(program, "build", "--format", "json", "--quiet", "--input", folder, "--output", output,
        *words)
    return {path.stem: json.loads(path.read_text("utf-8"), parse_float=Decimal, parse_int=Decimal)
            for path in sorted(output.glob("*/*.json"))}
