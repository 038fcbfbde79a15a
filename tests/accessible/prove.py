"""Proves that check.py finds what it must: spoils a sound document in every known way.

    prove.py SCRATCH PDF

The PDF itself, and the PDF packed anew by qpdf, must pass. Then each mutation of spoil_*.py is made
on it; the checker must name that one fault and no other. Every rule that the sources report
must have a mutation and a row in README.md.
"""
import concurrent.futures
import copy
import os
import pathlib
import re
import subprocess
import sys

import mutations
import spoil_file
import spoil_fonts
import spoil_pages
import spoil_reading
import spoil_tree
from check import faults_of
from mutant import Mutant

FILLED_BY = (spoil_file, spoil_tree, spoil_pages, spoil_fonts, spoil_reading)
HERE = pathlib.Path(__file__).parent
SCRATCH, SOUND = pathlib.Path(sys.argv[1]), sys.argv[2]
PARSED = Mutant.read(SOUND)
ENCRYPTED = "file-encrypted"  # the one fault that qpdf itself makes


def judge(name, rule, path):
    """What went wrong with one mutation, or None."""
    found = faults_of(path)
    if {fault for fault, _ in found} == {rule}:
        return None
    told = "; ".join(f"{what} [{fault}]" for fault, what in found[:4]) or "nothing"
    return f"'{name}' should be [{rule}], and the checker says: {told}"


def repacked(name, *options):
    """The sound file as qpdf writes it with some options."""
    path = SCRATCH / f"{name}.pdf"
    subprocess.run(["qpdf", *options, SOUND, path], check=True)
    return path


def spoil(index):
    rule, function = mutations.IN_OBJECTS[index]
    name, path = mutations.name_of(function), SCRATCH / f"{function.__name__}.pdf"
    mutant = Mutant(copy.deepcopy(PARSED))
    try:
        function(mutant)
    except (AssertionError, LookupError, StopIteration) as fault:
        return f"'{name}' could not be made: {fault!r}"
    mutant.write(path)
    return judge(name, rule, path)


def spoil_bytes(plain):
    for rule, function in mutations.IN_BYTES:
        path = SCRATCH / f"{function.__name__}.pdf"
        spoilt = function(plain)
        assert spoilt != plain, function
        path.write_bytes(spoilt)
        yield judge(mutations.name_of(function), rule, path)
    yield judge("encrypted", ENCRYPTED, repacked("encrypted", "--allow-weak-crypto", "--encrypt",
                                                 "", "owner", "128", "--use-aes=y", "--"))


def unproved():
    """Rules that a source or README.md knows and no mutation, or the other way round."""
    reported = set()
    for source in list(HERE.glob("rules_*.py")) + [HERE / "content.py", HERE / "structure.py",
                                                   HERE / "check.py"]:
        reported |= set(re.findall(r'(?:fault\(|append\(\(|return \[\(|return |[TL]": )"([a-z-]+)"',
                                   source.read_text()))
    listed = set(re.findall(r"^\| `([a-z-]+)` \|", (HERE / "README.md").read_text(), re.M))
    proved = mutations.rule_names() | {ENCRYPTED}
    for name in sorted(reported | listed | proved):
        where = [what for what, names in (("no source", reported), ("no row of README.md", listed),
                                          ("no mutation", proved)) if name not in names]
        if where:
            yield f"the rule '{name}' has {' and '.join(where)}"


def sound_files():
    """name -> path of files in which there is nothing to find."""
    plain, figure = Mutant(copy.deepcopy(PARSED)), Mutant(copy.deepcopy(PARSED))
    plain.write(SCRATCH / "plain.pdf")
    figure.make_figure()
    figure.write(SCRATCH / "figure.pdf")
    return {"the sound file": SOUND, "written anew": SCRATCH / "plain.pdf",
            "with object streams": repacked("packed", "--object-streams=generate"),
            "with a sound figure": SCRATCH / "figure.pdf"}


def main():
    sound = sound_files()
    wrong = [f"{name}: {what} [{rule}]" for name, path in sound.items()
             for rule, what in faults_of(path)]
    wrong += unproved()
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
        wrong += pool.map(spoil, range(len(mutations.IN_OBJECTS)))
    wrong += spoil_bytes(sound["written anew"].read_bytes())
    wrong = [line for line in wrong if line]
    for line in wrong:
        print(line)
    print(f"{len(mutations.IN_OBJECTS) + len(mutations.IN_BYTES) + 1} mutations of "
          f"{len(mutations.rule_names()) + 1} rules, {len(wrong)} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
