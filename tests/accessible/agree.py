"""Compares our reading of a structure tree with poppler's: the same elements, the same words.

    agree.py PDF...        prints where they part; ends with 1 then
"""
import re
import subprocess
import sys

from check import outline


def poppler(path):
    """(types in order, all words without blanks), as 'pdfinfo -struct-text' tells them."""
    told = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, text=True,
                          check=True).stdout
    types = re.findall(r"^ *([A-Z][A-Za-z0-9]*)(?: \((?:block|inline)\))?:?$", told, re.M)
    words = re.findall(r'^ *"(.*?)" *$', told, re.M | re.S)
    return types, re.sub(r"\s", "", "".join(words))


def parted(here, there):
    """The place where two sequences part, or None."""
    if here == there:
        return None
    return next((i for i, (a, b) in enumerate(zip(here, there)) if a != b),
                min(len(here), len(there)))


def main(paths):
    bad = False
    for path in paths:
        ours = outline(path)
        types, words = poppler(path)
        text = re.sub(r"\s", "", ours[0]["text"])
        for what, here, there in (("element", [item["role"] for item in ours], types),
                                  ("letter", text, words)):
            at = parted(here, there)
            if at is not None:
                bad = True
                print(f"{path}: {what} {at}: {here[max(0, at - 10):at + 20]!r} here, "
                      f"{there[max(0, at - 10):at + 20]!r} in poppler")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
