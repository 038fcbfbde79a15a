"""Prints what gcovr counted: by file and folder, and each line that was not run.

    report.py ROOT LINES_JSON LEAST
"""
import collections
import json
import pathlib
import sys


class Count:
    def __init__(self):
        self.lines = self.run = self.branches = self.taken = 0

    def add(self, other):
        for name in vars(self):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def __str__(self):
        return (f"{share(self.run, self.lines):6.1f} % of {self.lines:5} lines, "
                f"{share(self.taken, self.branches):6.1f} % of {self.branches:5} branches")


def share(part, whole):
    return 100 * part / whole if whole else 100


def count_file(item):
    """(its counts, the numbers of its lines that were not run)."""
    count, missed = Count(), []
    for line in item["lines"]:
        if line.get("gcovr/noncode"):
            continue
        count.lines += 1
        count.run += line["count"] > 0
        if not line["count"]:
            missed.append(line["line_number"])
        branches = [one for one in line["branches"] if not one.get("throw")]
        count.branches += len(branches)
        count.taken += sum(one["count"] > 0 for one in branches)
    return count, missed


def main(root, lines, least):
    folders, total, missed = collections.defaultdict(Count), Count(), []
    for item in sorted(json.loads(pathlib.Path(lines).read_text())["files"],
                       key=lambda item: item["file"]):
        name = item["file"]
        count, lost = count_file(item)
        print(f"{name:45} {count}")
        folders[name.split("/")[1]].add(count)
        total.add(count)
        texts = (pathlib.Path(root) / name).read_text("utf-8").splitlines()
        missed += [f"{name}:{number}: {texts[number - 1].strip()}" for number in lost]
    print("\nLines that were not run:", *missed, sep="\n")
    print()
    for name, count in sorted(folders.items()):
        print(f"{name:10} {count}")
    print(f"{'together':10} {total}")
    low = share(total.run, total.lines) < float(least)
    if low:
        print(f"below {least} % of lines")
    return low


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
