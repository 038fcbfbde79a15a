#!/bin/sh
# Ctrl-C, and being told to end, in the midst of a build of many areas: the process ends as the signal
# would end it, nothing is half written, and what an earlier build wrote stays as it was.
set -eu
work=$CAREERGUIDE_WORK/stop
rm -rf "$work"
mkdir -p "$work"
cp -r "$CAREERGUIDE_SOURCE/input" "$work/input"
cd "$work"
"$CAREERGUIDE" build --quiet --format json 2>/dev/null
cp -r output before
for signal in INT TERM; do
    # python3 starts it with the signals' own actions, which a shell's background process lacks
    python3 - "$CAREERGUIDE" "$signal" <<'PYTHON'
import glob, signal, subprocess, sys, time
signal.signal(signal.SIGINT, signal.SIG_DFL)
run = subprocess.Popen([sys.argv[1], "build", "--area", "all", "--quiet"], stderr=subprocess.DEVNULL)
while not glob.glob("output/sonography/*/.*.draft"):  # it has begun to write
    assert run.poll() is None, "ended before it was stopped"
    time.sleep(0.001)
number = getattr(signal, "SIG" + sys.argv[2])
run.send_signal(number)
status = run.wait(60)
assert status == -number, f"ended with {status}, not with {-number}"
print(f"SIG{sys.argv[2]}: ended by it")
PYTHON
    find output | sort >after.list
    (cd before && find . | sed 's/^\./output/' | sort) | diff - after.list
    for file in $(find before -type f); do
        cmp "$file" "output/${file#before/}"
    done
done
# A large file that somebody writes to, or cuts short, while the build reads it.
python3 "$CAREERGUIDE_SOURCE/tests/bench/make_oews.py" areas.csv 80000
sed -i 's|^oews-areas,bls/oews-states-2023-05.csv\(.*\)May 2023, states",May 2023,2024-04-03\(.*\),[0-9a-f]*$|oews-areas,bls/areas.csv\1May 2024, areas",May 2024,2025-04-02\2,|' input/releases.csv
for fault in touch truncate; do
    cp areas.csv input/bls/areas.csv
    python3 - "$CAREERGUIDE" "$fault" <<'PYTHON'
import glob, os, subprocess, sys, time
run = subprocess.Popen([sys.argv[1], "build", "--area", "all", "--quiet", "--format", "json,pdf"],
                       stderr=subprocess.PIPE, text=True)
while not glob.glob("output/sonography/*/.*.draft"):
    assert run.poll() is None, "ended before the file was changed: " + run.stderr.read()
    time.sleep(0.001)
if sys.argv[2] == "touch":
    os.utime("input/bls/areas.csv")
else:
    os.truncate("input/bls/areas.csv", 1000)
said = [line for line in run.stderr.read().splitlines() if "error" in line]
print(run.wait(120), *said)
expected = {"touch": (1, "was changed while it was read [file-changed]"),
            "truncate": (3, "cut short, or its disk failed, while it was read")}[sys.argv[2]]
assert run.returncode == expected[0] and expected[1] in said[-1]
PYTHON
    find output | sort >after.list
    (cd before && find . | sed 's/^\./output/' | sort) | diff - after.list
done
echo "nothing was left behind, and the earlier outputs are as they were"
