"""Makes calls of runs that write go wrong in turn, and looks at the folder afterwards.

    faults_outputs.py PROGRAM FAULTS_LIBRARY INPUT SCRATCH
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys

PROGRAM, LIBRARY, SHIPPED, SCRATCH = (pathlib.Path(word).absolute() for word in sys.argv[1:5])
ALL = os.environ.get("FAULTS_ALL", "")
SAMPLE = 20  # of the ways to each family of calls, unless all are asked for
COUNSELORS = """name,email,areas,guides,formats,language
Ada Lovelace,ada@example.org,all,,,
Bob Ray,bob@example.org,U.S.,,json,en
"""
EVERY_FORMAT = ["build", "--format", "pdf,handout,xlsx,json"]
FAMILIES = {  # family -> the errors to try; the first family is that of the calls that change a disk
    "": ("ENOSPC", "EIO"), "stream": ("ENOSPC",), "read": ("EIO",), "memory": ("ENOMEM",)}


class Job:
    """A run of the program: its words, the folder that it writes to, and whether threads make the
    order of its calls differ from run to run."""

    def __init__(self, name, words, folder="output", threads=False):
        self.name, self.words, self.folder, self.threads = name, words, folder, threads
        self.before = SCRATCH / f"before-{name}"
        self.new = None


def contents(folder):
    """Every file's bytes, and every folder."""
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
            for path in sorted(folder.rglob("*"))}


def run(words, fault=None):
    """The exit status and what was said on stderr."""
    env = dict(os.environ, SOURCE_DATE_EPOCH="1795392000", TMPDIR=str(SCRATCH / "temporary"))
    if fault:
        # by its name alone: a path with a blank would be two
        env.update(LD_PRELOAD=LIBRARY.name, LD_LIBRARY_PATH=str(LIBRARY.parent), **fault)
        # where memory is refused the process ends on the spot, with all that it had; and to note the
        # ways to a call the loader takes memory
        leaks = fault.get("FAULT_CALL") != "memory" and "FAULT_STACKS" not in fault
        env["ASAN_OPTIONS"] = ("verify_asan_link_order=0:allocator_may_return_null=1:"
                               f"detect_leaks={leaks:d}")
        env["LSAN_OPTIONS"] = f"print_suppressions=0:suppressions='{SCRATCH}/known-leaks'"
    done = subprocess.run([PROGRAM, *words, "--quiet"], env=env, cwd=SCRATCH, timeout=300,
                          capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


def restore(job):
    """The folder as it was, with the times of its files: they say what is unchanged."""
    shutil.rmtree(SCRATCH / job.folder, ignore_errors=True)
    shutil.copytree(job.before, SCRATCH / job.folder)


def prepare(job):
    """Keeps the folder as it is, and what the run makes of it."""
    shutil.copytree(SCRATCH / job.folder, job.before)
    status, said = run(job.words)
    assert status == 0, said
    job.new = contents(SCRATCH / job.folder)
    assert job.new != contents(job.before), job.name


def places(job, family):
    """The numbers of the calls to try, and how many there are: the first of each way by which the
    program comes to one, a sample of them, or all."""
    restore(job)
    counted, stacks = SCRATCH / "count", SCRATCH / "stacks"
    fault = {"FAULT_AT": "-1", "FAULT_COUNT": str(counted), "FAULT_STACKS": str(stacks)}
    status, said = run(job.words, dict(fault, **family))
    assert status == 0, said
    number = int(counted.read_text())
    if ALL == "calls" or (not family and (ALL or not job.threads)):
        return range(1, number + 1), number
    ways = {}
    for at, way in enumerate(stacks.read_text().split(), 1):
        ways.setdefault(way, at)
    ways = sorted(at for at in ways.values() if at <= number)
    if ALL or len(ways) <= SAMPLE:
        return ways, number
    return [ways[(len(ways) - 1) * step // (SAMPLE - 1)] for step in range(SAMPLE)], number


def check_temporary(fault, status, named):
    temporary = list((SCRATCH / "temporary").iterdir())
    for path in temporary:
        path.unlink()
    # the one whose removal was made to fail may stay
    allowed = 1 if status == 0 and "FAULT_CALL" not in fault else 0
    assert len(temporary) <= allowed, f"a temporary file is left by {named}"


def check_done(job, fault, files, named):
    """What failed was not needed, such as to take a former output away."""
    # what could not be taken away is hidden, and the next run removes it
    rest = {name: bytes for name, bytes in files.items()
            if not re.search(r"(^|/)[.][^/]*[.](draft|former)$", name)}
    assert rest == job.new or re.search(r"\[(refresh-former|merge-left)\]", named), \
        f"other outputs by {named}"
    assert rest == files or "FAULT_CALL" not in fault, f"a draft is left by {named}"


def fail_one(job, fault):
    """Whether the run ended with an error."""
    restore(job)
    old = contents(job.before)
    status, said = run(job.words, fault)
    named = f"{' '.join(job.words)} with {fault}: status {status}: {said}"
    check_temporary(fault, status, named)
    files = contents(SCRATCH / job.folder)
    memory = fault.get("FAULT_CALL") == "memory"
    if status == 0:
        assert not memory or job.threads, f"memory was refused to no effect: {named}"
        check_done(job, fault, files, named)
        return False
    assert status == 3 or (status == 1 and fault.get("FAULT_CALL") == "read"), named
    assert re.search(r"error: .*(\[[a-z-]+\]|out of memory)$", said, flags=re.M), named
    assert not memory or "out of memory" in said, named
    late = "is in its place" in said
    assert files == (job.new if late else old), \
        f"{sorted(set(files) ^ set(old)) or 'a changed file'} in the folder after {named}"
    return True


def fail_everywhere(job):
    for call, errors in FAMILIES.items():
        family = {"FAULT_CALL": call} if call else {}
        tried, number = places(job, family)
        assert number or call == "stream", f"{job.name} made no call of {call}"
        if not number:
            continue
        kinds = [(error, {}) for error in (errors if ALL else errors[:1])]
        if call == "memory":
            kinds.append(("ENOMEM", {"FAULT_REST": "1"}))
        for error, more in kinds:
            failed = [fail_one(job, dict(family, FAULT_AT=str(at), FAULT_DO=error, **more))
                      for at in tried]
            print(f"{job.name}: {error} from {len(tried)} of {number} calls"
                  f"{' of ' + call if call else ''}{' and all behind it' if more else ''}: "
                  f"{sum(failed)} ended with a message, {len(failed) - sum(failed)} did without it",
                  flush=True)
            assert any(failed), "no fault was seen"


def prepare_refresh():
    """A folder that lacks one release, and the download of it."""
    folder = SCRATCH / "input"
    shutil.move(folder / "bls/oews-national-2024-05.csv", SCRATCH / "national_M2024_dl.csv")
    path = folder / "releases.csv"
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join(line for line in lines if "oews-national-2024" not in line))
    job = Job("refresh", ["refresh", "national_M2024_dl.csv"], "input")
    prepare(job)
    return job


def prepare_all():
    """The jobs one after the other: each begins with what the one before made."""
    shutil.copytree(SHIPPED, SCRATCH / "input")
    (SCRATCH / "temporary").mkdir()
    # the library under libxlsxwriter forgets a name where it cannot write
    (SCRATCH / "known-leaks").write_text("leak:libminizip\n")
    (SCRATCH / "input/counselors.csv").write_text(COUNSELORS)
    earlier = ["--as-of", "2025-09-23"]
    areas = EVERY_FORMAT + ["--area", "Alabama,Oregon"]
    for words in (areas + earlier, ["build", "--format", "json", *earlier], ["parcels"]):
        status, said = run(words)
        assert status == 0, said
    jobs = [Job("build", EVERY_FORMAT + ["--jobs", "1"]),
            Job("areas", areas + ["--jobs", "2"], threads=True),
            Job("parcels", ["parcels"])]
    for job in jobs:
        prepare(job)
    for part in ("1/2", "2/2"):
        words = EVERY_FORMAT + ["--area", "Alabama,Oregon", "--lang", "es", "--shard", part]
        assert run(words)[0] == 0
    for job in (Job("merge", ["merge"]), Job("wages", ["wages"]),
                Job("compare", ["compare", "2019-08-31", "2026-11-23", "--format", "xlsx"])):
        prepare(job)
        jobs.append(job)
    return jobs + [prepare_refresh()]


def check_flush():
    """Many outputs are on the disk before they stand under their names, in a new folder too: a disk
    that says late that it is full or failing is heard."""
    words = ["build", "--area", "all", "--format", "json", "--input", SHIPPED, "--output", "flushed"]
    counted = SCRATCH / "count"
    fault = {"FAULT_CALL": "syncfs", "FAULT_AT": "1", "FAULT_DO": "EIO"}
    for more, there in ([], False), (["--force", "--as-of", "2025-09-23"], True):
        old = contents(SCRATCH / "flushed")
        status, said = run(words + more, fault)
        assert status == 3 and "cannot write to 'flushed': Input/output error [output-write]" in said, said
        assert contents(SCRATCH / "flushed") == old and (SCRATCH / "flushed").exists() == there
        status, said = run(words + more, {"FAULT_CALL": "syncfs", "FAULT_AT": "-1",
                                          "FAULT_COUNT": str(counted)})
        assert status == 0 and int(counted.read_text()) == 1, (counted.read_text(), said)
    print(f"{len(contents(SCRATCH / 'flushed'))} outputs and folders are flushed before they are placed")


def main():
    wanted = os.environ.get("FAULTS_JOBS", "build areas parcels merge wages compare refresh").split()
    jobs = prepare_all()
    for job in jobs:
        if job.name == "refresh":  # the others read the folder whole
            restore(job)
        elif (SCRATCH / "before-refresh").exists():
            shutil.rmtree(SCRATCH / "input")
            shutil.copytree(SHIPPED, SCRATCH / "input")
            shutil.copy(SCRATCH / "before-refresh/counselors.csv", SCRATCH / "input")
        if job.name in wanted:
            fail_everywhere(job)
    check_flush()


main()
