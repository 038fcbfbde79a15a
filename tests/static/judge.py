"""Holds what a tool found to the list of what it finds wrongly.

    judge.py TOOL FOUND ALLOWED

FOUND has lines 'file:line: check: words', ALLOWED lines 'tool file check: reason'. Prints what is not
allowed, and what is allowed and was not found.
"""
import pathlib
import re
import sys


def main(tool, found, allowed):
    reasons = {}
    for line in pathlib.Path(allowed).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            key, reason = line.split(": ", 1)
            if key.split()[0] == tool:
                reasons[tuple(key.split()[1:])] = reason
    seen, faults = set(), 0
    for line in pathlib.Path(found).read_text("utf-8").splitlines():
        file, check = re.match(r"([^:]+):\d+: ([^:]+): ", line + " ").groups()
        seen.add((file, check))
        if (file, check) not in reasons:
            print(line)
            faults += 1
    for file, check in sorted(set(reasons) - seen):
        print(f"allowed.txt: {tool} finds no {check} in {file} any more")
        faults += 1
    print(f"{tool}: {faults} to be mended, {len(seen & set(reasons))} known to be none")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
