"""Makes every system call of a refresh go wrong in turn, and looks at the folder afterwards.

    faults.py PROGRAM FAULTS_LIBRARY INPUT SCRATCH
"""
import csv
import hashlib
import io
import os
import pathlib
import re
import shutil
import subprocess
import sys

PROGRAM, LIBRARY, SHIPPED, SCRATCH = map(pathlib.Path, sys.argv[1:5])
KILLED = -9
MOST_CALLS = 200  # a run that makes more is a fault of this script
# What a kill may leave behind: drafts, which the next run removes.
DRAFT = re.compile(r"(^|/)\.[^/]*\.\d+\.(draft|former)$")


def contents(folder):
    return {str(path.relative_to(folder)): path.read_bytes()
            for path in sorted(folder.rglob("*")) if path.is_file()}


def filed(files):
    """What releases.csv names: each file's row and bytes. Raises where one is missing."""
    rows = list(csv.DictReader(io.StringIO(files["releases.csv"].decode())))
    for row in rows:
        digest = hashlib.sha256(files[row["file"]]).hexdigest()
        assert row["sha256"] in ("", digest), f"{row['file']} is not the file that was filed"
    return {row["file"]: (tuple(row.values()), files[row["file"]]) for row in rows}


def refresh(folder, fault=None):
    """Files the two downloads; returns the exit status and what was said on stderr."""
    env = dict(os.environ, SOURCE_DATE_EPOCH="1795392000")
    if fault:
        # by its name alone: a path with a blank would be two
        env.update(LD_PRELOAD=LIBRARY.name, LD_LIBRARY_PATH=str(LIBRARY.parent), **fault)
        env["ASAN_OPTIONS"] = "verify_asan_link_order=0:detect_leaks=0"
    done = subprocess.run([PROGRAM, "refresh", "--quiet", "--input", folder,
                           SCRATCH / "projections.csv", SCRATCH / "national_M2024_dl.csv"],
                          env=env, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


def prepare():
    """A folder that lacks one release and holds an earlier download of another."""
    folder = SCRATCH / "before"
    shutil.copytree(SHIPPED, folder)
    shutil.move(folder / "bls/oews-national-2024-05.csv", SCRATCH / "national_M2024_dl.csv")
    revised = (folder / "bls/projections-2024-34.csv").read_bytes().replace(b'"5.8"', b'"5.9"')
    (SCRATCH / "projections.csv").write_bytes(revised)
    path = folder / "releases.csv"
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join(line for line in lines if "oews-national-2024" not in line))
    after = SCRATCH / "after"
    shutil.copytree(folder, after)
    status, said = refresh(after)
    assert status == 0, said
    return folder, after


def one_run(before, fault):
    folder = SCRATCH / "input"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(before, folder)
    status, said = refresh(folder, fault)
    return folder, status, said


def state_of(files, old, new):
    """'old' or 'new'; raises where the folder is neither."""
    named = filed(files)
    if named == filed(old):
        return "old"
    assert named == filed(new), "releases.csv is neither the old nor the new one"
    return "new"


def kill_everywhere(before, old, new, what):
    """Returns how many calls the run makes, and in which states the kills left the folder."""
    states = []
    for number in range(1, MOST_CALLS):
        fault = {"FAULT_AT": str(number), "FAULT_DO": what}
        folder, status, said = one_run(before, dict(fault, FAULT_CALL="write")
                                       if what == "half" else fault)
        if status != KILLED:
            assert status == 0, f"{what} at call {number}: status {status}: {said}"
            return states
        files = contents(folder)
        states.append(state_of(files, old, new))
        foreign = [name for name in files if name not in old and name not in new
                   and not DRAFT.search(name)]
        assert not foreign, f"{what} at call {number} left {foreign}"
        kept = old if states[-1] == "old" else new
        lost = [name for name in kept if files.get(name) != kept[name]]
        assert not lost, f"{what} at call {number} lost or changed {lost}"
        status, said = refresh(folder)
        assert status == 0, f"after {what} at call {number}: status {status}: {said}"
        left = set(contents(folder)) - set(new)
        replaced = set(old) - set(new)
        assert left <= replaced, f"after {what} at call {number} and another run there are {left}"
    raise AssertionError("more calls than expected")


def fail_everywhere(before, old, new, error):
    """Returns how many calls were made to fail."""
    for number in range(1, MOST_CALLS):
        folder, status, said = one_run(before, {"FAULT_AT": str(number), "FAULT_DO": error})
        files = contents(folder)
        if status == 0 and files == new:
            return number - 1
        if status == 0:  # only the download that was replaced may stay, and that is said
            assert "[refresh-former]" in said, f"{error} at call {number}: {said}"
            assert state_of(files, old, new) == "new"
            continue
        assert status == 3, f"{error} at call {number}: status {status}: {said}"
        assert "[output-write]" in said, f"{error} at call {number}: {said}"
        assert files == old, f"{error} at call {number} changed {set(files) ^ set(old)}"
    raise AssertionError("more calls than expected")


def two_at_once(before, new):
    """One files, the other waits its turn by saying so; or it comes late and finds all filed."""
    folder = SCRATCH / "input"
    for _ in range(5):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(before, folder)
        command = [PROGRAM, "refresh", "--quiet", "--input", folder, SCRATCH / "projections.csv",
                   SCRATCH / "national_M2024_dl.csv"]
        env = dict(os.environ, SOURCE_DATE_EPOCH="1795392000")
        runs = [subprocess.Popen(command, env=env, stderr=subprocess.PIPE, text=True)
                for _ in range(2)]
        said = [run.communicate()[1] for run in runs]
        states = sorted(run.returncode for run in runs)
        assert states in ([0, 0], [0, 3]), states
        assert states == [0, 0] or any("[folder-busy]" in words for words in said), said
        assert contents(folder) == new


def main():
    before, after = prepare()
    old, new = contents(before), contents(after)
    assert old != new and filed(old) != filed(new)
    for what, words in (("kill", "killed"), ("half", "killed in the midst of writing,")):
        states = kill_everywhere(before, old, new, what)
        # once it is filed it stays filed
        assert states == sorted(states, key=["old", "new"].index), states
        assert states and states[0] == "old" and (what == "half" or states[-1] == "new"), states
        print(f"{words} at each of {len(states)} calls: {states.count('old')} times the old state, "
              f"{states.count('new')} times the new one")
    for error in ("ENOSPC", "EROFS", "EACCES", "EIO"):
        print(f"{error} from each of {fail_everywhere(before, old, new, error)} calls: "
              "nothing changed, and it was said")
    two_at_once(before, new)
    print("two at once: one files, the other gives way")


main()
