"""Breaks the code in one place at a time and sees whether a test notices.

    mutate.py ROOT BUILD WORK FOLDER [--count N] [--seed S] [--jobs J] [--only FILE:LINE]

FOLDER is a folder of pipeline/. BUILD holds the program and the unit tests linked to a shared
library (run.sh makes it), so that a mutant is one object and one link. A mutant is killed by the
first unit test or case that fails or takes too long; one that compiles to the same code as the
original is the original. Prints the survivors as the lines of a difference, and the score: killed of
all that compile to something else.
"""
import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import queue
import random
import resource
import shlex
import shutil
import signal
import subprocess
import sys
import time

from mutants import mutants_of

LIMITS = ((resource.RLIMIT_AS, 4 << 30), (resource.RLIMIT_FSIZE, 5 << 28),
          (resource.RLIMIT_CORE, 0))


def limit():
    os.setsid()  # so that a test that hangs goes with all that it started
    for what, most in LIMITS:
        resource.setrlimit(what, (most, most))


def run(words, seconds, environment):
    """Whether it ended with 0 in time."""
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               stdin=subprocess.DEVNULL, env=environment, preexec_fn=limit)
    try:
        return process.wait(seconds) == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()


class Tests:
    """The unit tests and cases; those that killed lately come first, the quick before the slow."""

    def __init__(self, root, build):
        self.root, self.build = root, build
        self.commands = {f"unit-{path.name}": [str(path)] for path in
                         sorted((build / "tests").glob("test_*")) if os.access(path, os.X_OK)
                         and path.is_file()}
        for path in sorted((root / "tests/cases").glob("*/cmd")):
            self.commands[f"case-{path.parent.name}"] = ["sh", str(root / "tests/run-case.sh"),
                                                         str(path.parent)]
        self.seconds = {}
        self.kills = collections.Counter()
        self.kills_by_file = collections.defaultdict(collections.Counter)

    def environment(self, library, work):
        return {**os.environ, "LD_LIBRARY_PATH": str(library), "CAREERGUIDE_WORK": str(work),
                "CAREERGUIDE": str(self.build / "careerguide"),
                "CAREERGUIDE_FAULTS": str(self.build / "tests/libfaults.so"),
                "CAREERGUIDE_ROWS": str(self.build / "tests/print_rows"),
                "CAREERGUIDE_SAMPLE": str(self.build / "tests/print_sample"),
                "CAREERGUIDE_SOURCE": str(self.root)}

    def measure(self, work):
        """All must pass on the code as it is; how long each takes bounds how long it may take."""
        for name, words in self.commands.items():
            began = time.monotonic()
            if not run(words, 60, self.environment(self.build, work)):
                raise SystemExit(f"{name} fails on the code as it is; nothing can be measured")
            self.seconds[name] = time.monotonic() - began

    def killer(self, file, library, work):
        """The name of the first test that fails; None where all pass."""
        here = self.kills_by_file[file]
        order = sorted(self.commands, key=lambda name: (-here[name], -self.kills[name],
                                                        self.seconds[name]))
        for name in order:
            if not run(self.commands[name], 5 + 10 * self.seconds[name],
                       self.environment(library, work)):
                here[name] += 1
                self.kills[name] += 1
                return name
        return None


class Compiler:
    """Compiles one file of the library anew and links it with the objects of all others."""

    def __init__(self, root, build):
        self.root, self.build = root, build
        commands = json.loads((build / "compile_commands.json").read_text())
        self.commands = {command["file"]: shlex.split(command["command"]) for command in commands}
        self.link = shlex.split((build / "CMakeFiles/pipeline.dir/link.txt").read_text())

    def compile(self, file, text, folder):
        """Makes the library with that text in the file's place; 'same' and 'broken' tell why not."""
        source = folder / pathlib.Path(file).name
        source.write_text(text)
        words = list(self.commands[str(self.root / file)])
        known = words[words.index("-o") + 1]
        made = str(folder / "mutant.o")
        words[words.index("-o") + 1] = made
        words[words.index("-c") + 1] = str(source)
        words += ["-iquote", str((self.root / file).parent), "-w"]
        if subprocess.run(words, cwd=self.build, stderr=subprocess.DEVNULL, check=False).returncode:
            return "broken"
        if pathlib.Path(made).read_bytes() == (self.build / known).read_bytes():
            return "same"
        link = [made if word == known else word for word in self.link]
        name = link[link.index("-o") + 1]
        link[link.index("-o") + 1] = str(folder / pathlib.Path(name).name)
        subprocess.run(link, cwd=self.build, check=True, stderr=subprocess.DEVNULL)
        return "made"


class Run:
    def __init__(self, arguments):
        self.root, self.build = arguments.root, arguments.build
        self.work = arguments.work
        self.compiler, self.tests = Compiler(self.root, self.build), Tests(self.root, self.build)
        self.places = queue.Queue()
        for job in range(arguments.jobs):
            place = self.work / str(job)
            shutil.rmtree(place, ignore_errors=True)
            (place / "tests").mkdir(parents=True)
            self.places.put(place)

    def judge(self, mutant):
        file, start, end, replacement, kind = mutant
        text = (self.root / file).read_text()
        place = self.places.get()
        try:
            verdict = self.compiler.compile(file, text[:start] + replacement + text[end:], place)
            if verdict == "made":
                killer = self.tests.killer(file, place, place / "tests")
                verdict = "killed" if killer else "survived"
        finally:
            self.places.put(place)
        return mutant, verdict

    def describe(self, mutant):
        file, start, end, replacement, kind = mutant
        text = (self.root / file).read_text()
        line = text.count("\n", 0, start) + 1
        first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
        before = text[first:last].strip()
        after = (text[first:start] + replacement + text[end:last]).strip()
        lines = [f"{file}:{line}: {kind}"]
        lines += [f"  -{part}" for part in before.split("\n")]
        lines += [f"  +{part}" for part in after.split("\n")]
        return "\n".join(lines)


def sample(arguments):
    everything = []
    for path in sorted((arguments.root / "pipeline" / arguments.folder).rglob("*.c")):
        file = str(path.relative_to(arguments.root))
        everything += mutants_of(file, path.read_text())
    if arguments.only:
        return [mutant for mutant in everything
                if is_at(arguments.root, mutant, arguments.only)], len(everything)
    count = min(arguments.count, len(everything))
    return random.Random(arguments.seed).sample(everything, count), len(everything)


def is_at(root, mutant, places):
    line = (root / mutant[0]).read_text().count("\n", 0, mutant[1]) + 1
    return any(place in (mutant[0], f"{mutant[0]}:{line}") for place in places)


def main():
    parser = argparse.ArgumentParser()
    for name in ("root", "build", "work"):
        parser.add_argument(name, type=pathlib.Path)
    parser.add_argument("folder")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--least", type=float, default=0)
    arguments = parser.parse_args()
    chosen, total = sample(arguments)
    runner = Run(arguments)
    runner.tests.measure(arguments.work / "0" / "tests")
    verdicts, survivors = collections.Counter(), []
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        for mutant, verdict in pool.map(runner.judge, chosen):
            verdicts[verdict] += 1
            if verdict == "survived":
                survivors.append(mutant)
                print(runner.describe(mutant), flush=True)
    judged = verdicts["killed"] + verdicts["survived"]
    score = 100 * verdicts["killed"] / judged if judged else 100
    print(f"{arguments.folder}: {len(chosen)} of {total} mutants, seed {arguments.seed}: "
          f"{verdicts['killed']} killed, {verdicts['survived']} survived, "
          f"{verdicts['broken']} do not compile, {verdicts['same']} are the same code: "
          f"score {score:.1f} %")
    return 1 if score < arguments.least else 0


if __name__ == "__main__":
    sys.exit(main())
