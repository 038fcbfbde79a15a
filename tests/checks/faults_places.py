"""Runs build, refresh, parcels and merge in places that are not as one expects.

    faults_places.py PROGRAM INPUT SCRATCH
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys

PROGRAM, SHIPPED, SCRATCH = (pathlib.Path(word).absolute() for word in sys.argv[1:4])
COMMANDS = {"build": ["build", "--format", "pdf,xlsx,json", "--force"],
            "refresh": ["refresh", "national_M2024_dl.csv"],
            "parcels": ["parcels"], "merge": ["merge"]}
COUNSELORS = "name,email,areas,guides,formats,language\nAda Lovelace,ada@example.org,all,,,\n"
STRANGE = ["two blanks", "a'quote", 'a"double', "a\nline end", "Übersicht – 日本 🙂", "-dash",
           "$(touch hacked)", "100%s%n", "a\\backslash", "<b>&amp;", "\udcff\udcfe"]
NOBODY = 65534


def contents(folder):
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
            for path in sorted(folder.rglob("*"))}


def run(words, place, user=None, check=None):
    """The exit status and what was said; asserts `check` where it is given."""
    env = dict(os.environ, SOURCE_DATE_EPOCH="1795392000", TMPDIR=str(SCRATCH))
    done = subprocess.run([PROGRAM, *words, "--quiet"], env=env, cwd=place, timeout=300, user=user,
                          capture_output=True, check=False)
    said = done.stderr.decode(errors="replace")
    if check is not None:
        assert done.returncode == check, f"{words} in {str(place)!r}: {done.returncode}: {said}"
    return done.returncode, said


def prepare(place):
    """A folder in which each command has something to do."""
    place.mkdir(parents=True)
    shutil.copytree(SHIPPED, place / "input")
    (place / "input/counselors.csv").write_text(COUNSELORS)
    run(["build", "--format", "json"], place, check=0)
    for part in ("1/2", "2/2"):
        run(["build", "--format", "json", "--area", "Alabama,Oregon", "--shard", part], place, check=0)
    shutil.move(place / "input/bls/oews-national-2024-05.csv", place / "national_M2024_dl.csv")
    path = place / "input/releases.csv"
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join(line for line in lines if "oews-national-2024" not in line))
    return place


def all_refuse(place, what, user=None, commands=tuple(COMMANDS)):
    """Each ends with 3 and a message, and changes nothing."""
    before = contents(place)
    for name in commands:
        status, said = run(COMMANDS[name], place, user)
        assert status == 3, f"{what}: {name}: {status}: {said}"
        assert re.search(r"error: .* \[[a-z-]+\]", said), f"{what}: {name}: {said}"
        assert contents(place) == before, f"{what}: {name} changed something"
    print(f"{what}: {', '.join(commands)} end with 3, nothing changed", flush=True)


def all_do(place, what):
    for name in ("merge", "build", "parcels", "refresh"):
        status, said = run(COMMANDS[name], place)
        assert status == 0, f"{what}: {name}: {status}: {said}"
    left = [name for name in contents(place) if re.search(r"\.(draft|former)$", name)]
    assert not left, f"{what}: {left}"


def read_only():
    place = prepare(SCRATCH / "read-only")
    if os.getuid() == 0:  # whom no permission stops
        shutil.chown(place, NOBODY)
        user = NOBODY
        for above in place.parents:
            if not above.stat().st_mode & 1:
                print(f"skipped read-only folders: others may not enter {above}")
                return
    else:
        user = None
    for folder in ("input", "input/bls", "output", "output/sonography"):
        os.chmod(place / folder, 0o555)
    all_refuse(place, "read-only folders", user)
    for folder in ("input", "input/bls", "output", "output/sonography"):
        os.chmod(place / folder, 0o755)


def full_disk():
    place = prepare(SCRATCH / "full")
    (SCRATCH / "disk").mkdir()
    size = sum(path.stat().st_size for path in place.rglob("*") if path.is_file())
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size + (4 << 20)}", "tmpfs", SCRATCH / "disk"]
    if subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        print("skipped a full disk: it takes a mount")
        return
    try:
        disk = SCRATCH / "disk/place"
        shutil.copytree(place, disk)
        for room in (0, 5000, 60000):
            with open(SCRATCH / "disk/filler", "wb", buffering=0) as filler:
                try:
                    while True:
                        filler.write(b"\0" * 4096)
                except OSError:
                    filler.truncate(max(0, filler.tell() - room))
            # a zip of one small file, and tables, have room in what is left to the others
            all_refuse(disk, f"a full disk with {room} bytes left", None,
                       ("build", "refresh", "parcels", "merge") if room < 5000 else ("build",))
            os.unlink(SCRATCH / "disk/filler")
        all_do(disk, "a disk with room again")
    finally:
        subprocess.run(["umount", SCRATCH / "disk"], check=True)


def vanished():
    place = prepare(SCRATCH / "vanished")
    for name, words in COMMANDS.items():
        gone = SCRATCH / "gone"
        gone.mkdir()
        done = subprocess.run(["sh", "-c", 'rmdir "$PWD" && exec "$0" "$@"', PROGRAM, *words],
                              cwd=gone, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode in (1, 3) and "error: " in done.stderr, (name, done)
    # with the folders named in full it is no matter where one stands
    (SCRATCH / "gone").mkdir()
    words = [*COMMANDS["build"], "--input", place / "input", "--output", place / "output"]
    done = subprocess.run(["sh", "-c", 'rmdir "$PWD" && exec "$0" "$@"', PROGRAM, *words],
                          cwd=SCRATCH / "gone", capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done
    print("a vanished working directory: said, and no matter where the folders are named in full")


def many_files():
    place = prepare(SCRATCH / "many")
    for folder in ("input", "input/bls", "input/roles", "input/guides", "input/words", "output",
                   "output/sonography"):
        for number in range(10000 // 7 + 1):
            (place / folder / f"other-{number}.txt").write_text("x")
    all_do(place, "10,000 other files")
    print("10,000 other files: all four do their work")


def strange_paths():
    for number, name in enumerate(STRANGE):
        place = prepare(SCRATCH / "strange" / f"{number}" / name)
        all_do(place, repr(name))
        plain = SCRATCH / f"plain-{number}"
        plain.mkdir()
        words = ["--input", f"./{name}/input", "--output", f"./{name}/again", "--format", "json"]
        run(["build", *words], place.parent, check=0)
        # and in messages: as text and as JSON
        (place / "input/roles/pacs-administrator.md").unlink()
        for form in ("text", "json"):
            status, said = run(["build", *words, "--messages", form], place.parent)
            assert status == 1 and "guide-role" in said, (status, said)
            assert form == "text" or all(line.startswith("{") for line in said.splitlines()), said
    assert not list(SCRATCH.rglob("hacked"))
    print(f"{len(STRANGE)} strange names of folders: all four do their work")


for check in (read_only, full_disk, vanished, many_files, strange_paths):
    check()
