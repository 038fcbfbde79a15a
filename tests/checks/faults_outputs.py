"""Makes calls of runs that write outputs go wrong in turn, and looks at the folder afterwards.

    faults_outputs.py PROGRAM FAULTS_LIBRARY INPUT SCRATCH
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys

PROGRAM, LIBRARY, SHIPPED, SCRATCH = (pathlib.Path(word).absolute() for word in sys.argv[1:5])
ALL = bool(os.environ.get("FAULTS_ALL"))
SAMPLE = 60  # of each kind of call, unless all are asked for
# What is known to be wrong, and tried with FAULTS_KNOWN=1 alone: libxlsxwriter does not look whether
# its temporary files could be written, so that a workbook may lack its ends; where memory is refused
# it crashes, HarfBuzz sets letters otherwise, and libarchive ends the process with 1.
KNOWN = bool(os.environ.get("FAULTS_KNOWN"))
COUNSELORS = """name,email,areas,guides,formats,language
Ada Lovelace,ada@example.org,all,,,
Bob Ray,bob@example.org,U.S.,,json,en
"""
BUILD = ["build", "--format", "pdf,xlsx,json", "--area", "Alabama,Oregon", "--jobs", "2"]


def contents(folder):
    """Every file's bytes, and every folder."""
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
            for path in sorted(folder.rglob("*"))}


def run(words, fault=None):
    """The exit status and what was said on stderr."""
    env = dict(os.environ, SOURCE_DATE_EPOCH="1795392000", TMPDIR=str(SCRATCH / "temporary"))
    if fault:
        env.update(LD_PRELOAD=str(LIBRARY), **fault)
        env["ASAN_OPTIONS"] = "verify_asan_link_order=0:detect_leaks=0:allocator_may_return_null=1"
    done = subprocess.run([PROGRAM, *words, "--quiet"], env=env, cwd=SCRATCH, timeout=300,
                          capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


def restore(before):
    """The output folder as it was, with the times of its files: they say what is unchanged."""
    shutil.rmtree(SCRATCH / "output", ignore_errors=True)
    shutil.copytree(before, SCRATCH / "output")


def count(words, before, call):
    restore(before)
    counted = SCRATCH / "count"
    status, said = run(words, dict(call, FAULT_AT="-1", FAULT_COUNT=str(counted)))
    assert status == 0, said
    return int(counted.read_text())


def places(number, sampled):
    if ALL or not sampled or number <= SAMPLE:
        return range(1, number + 1)
    return sorted({1 + (number - 1) * step // (SAMPLE - 1) for step in range(SAMPLE)})


def fail_one(words, before, new, fault):
    """Whether the run ended with an error."""
    restore(before)
    old = contents(before)
    status, said = run(words, fault)
    named = f"{' '.join(words)} with {fault}: status {status}: {said}"
    temporary = list((SCRATCH / "temporary").iterdir())
    for path in temporary:
        path.unlink()
    # the one whose removal was made to fail may stay
    allowed = 1 if status == 0 and "FAULT_CALL" not in fault else 0
    assert len(temporary) <= allowed, f"a temporary file is left by {named}"
    files = contents(SCRATCH / "output")
    if status == 0:  # what failed was not needed, such as to take a former output away
        # what could not be taken away is hidden, and the next run removes it
        rest = {name: bytes for name, bytes in files.items()
                if not re.search(r"(^|/)[.][^/]*[.](draft|former)$", name)}
        assert rest == new, f"other outputs by {named}"
        assert rest == files or fault["FAULT_DO"] != "memory", f"a draft is left by {named}"
        return False
    assert status == 3, named
    assert re.search(r"error: .*(\[[a-z-]+\]|out of memory)$", said, flags=re.M), named
    assert files == old, \
        f"{sorted(set(files) ^ set(old)) or 'a changed file'} in the folder after {named}"
    return True


def fail_everywhere(words, before, new):
    kinds = [(None, ("ENOSPC", "EIO") if ALL else ("ENOSPC",), words[0] == "build")]
    if KNOWN:
        kinds.append(("memory", ("ENOMEM",), True))
    if words[0] == "build" and KNOWN:
        kinds.append(("stream", ("ENOSPC",), True))
    for call, errors, sampled in kinds:
        family = {"FAULT_CALL": call} if call else {}
        number = count(words, before, family)
        for error in errors:
            tried = places(number, sampled)
            failed = [fail_one(words, before, new, dict(family, FAULT_AT=str(at), FAULT_DO=error))
                      for at in tried]
            print(f"{words[0]}: {error} from {len(tried)} of {number} calls"
                  f"{' of ' + call if call else ''}: {sum(failed)} ended with a message, "
                  f"{len(failed) - sum(failed)} did without it", flush=True)
            assert not number or any(failed), "no fault was seen"


def prepared(words, name):
    """A copy of the output folder as it is, and what the run makes of it."""
    before = SCRATCH / name
    shutil.copytree(SCRATCH / "output", before)
    status, said = run(words)
    assert status == 0, said
    return before, contents(SCRATCH / "output")


def main():
    shutil.copytree(SHIPPED, SCRATCH / "input")
    (SCRATCH / "temporary").mkdir()
    (SCRATCH / "input/counselors.csv").write_text(COUNSELORS)
    earlier = ["--as-of", "2025-09-23"]
    for words in (BUILD + earlier, ["build", "--format", "json", *earlier], ["parcels"]):
        status, said = run(words)
        assert status == 0, said
    before, new = prepared(BUILD, "before-build")
    assert new != contents(before)
    fail_everywhere(BUILD, before, new)
    restore(before)
    assert run(BUILD)[0] == 0
    before, new = prepared(["parcels"], "before-parcels")
    assert new != contents(before)
    fail_everywhere(["parcels"], before, new)


main()
