"""Prints what gcovr counted: by folder and file, and each line that was not run.

    report.py ROOT LINES_JSON LEAST

ROOT/tests/coverage/faults.txt lists lines that run only after a fault of the machine; they are not
counted, and one of them that was run, or is no longer there, is named so that the list stays short.
"""
import collections
import json
import pathlib
import sys


class Count:
    def __init__(self):
        self.lines = self.run = self.branches = self.taken = self.faults = 0

    def add(self, other):
        for name in vars(self):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def __str__(self):
        return (f"{share(self.run, self.lines):6.1f} % of {self.lines:5} lines, "
                f"{share(self.taken, self.branches):6.1f} % of {self.branches:5} branches"
                + (f", {self.faults} lines of fault handlers" if self.faults else ""))


def share(part, whole):
    return 100 * part / whole if whole else 100


def read_faults(path):
    """{file: {line's text: reason}}: 'reason:' opens a list of 'file: text'."""
    faults, reason = collections.defaultdict(dict), ""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.startswith("  "):
            file, text = line.strip().split(": ", 1)
            faults[file][text] = [reason, 0, number]
        elif line and not line.startswith("#"):
            reason = line.rstrip(":")
    return faults


def count_file(item, texts, faults):
    """(its counts, its lines that were not run and are no fault handler's)."""
    count, missed = Count(), []
    for line in item["lines"]:
        if line.get("gcovr/noncode"):
            continue
        text = texts[line["line_number"] - 1].strip()
        if not line["count"] and text in faults:
            faults[text][1] += 1
            count.faults += 1
            continue
        count.lines += 1
        count.run += line["count"] > 0
        if not line["count"]:
            missed.append((line["line_number"], text))
        branches = [one for one in line["branches"] if not one.get("throw")]
        count.branches += len(branches)
        count.taken += sum(one["count"] > 0 for one in branches)
    return count, missed


def main(root, lines, least):
    root = pathlib.Path(root)
    faults = read_faults(root / "tests/coverage/faults.txt")
    folders, files, total, missed = collections.defaultdict(Count), {}, Count(), {}
    for item in json.loads(pathlib.Path(lines).read_text())["files"]:
        name = item["file"]
        texts = (root / name).read_text("utf-8").splitlines()
        files[name], missed[name] = count_file(item, texts, faults.get(name, {}))
        folders[name.split("/")[1]].add(files[name])
        total.add(files[name])
    for name in sorted(files):
        print(f"{name:45} {files[name]}")
    print("\nLines that no test runs:")
    for name, lost in sorted(missed.items()):
        for number, text in lost:
            print(f"{name}:{number}: {text}")
    print("\nLines of fault handlers, which were left out:")
    idle = []
    for name, lost in sorted(faults.items()):
        for text, (reason, times, number) in lost.items():
            print(f"{times:3} {name}: {text} ({reason})")
            if not times:
                idle.append(f"tests/coverage/faults.txt:{number}: {name} has no such line left undone")
    print()
    for name, count in sorted(folders.items()):
        print(f"{name:10} {count}")
    print(f"{'together':10} {total}")
    print("\n".join(idle))
    low = share(total.run, total.lines) < float(least)
    if low:
        print(f"below {least} % of lines")
    return 1 if low or idle else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
