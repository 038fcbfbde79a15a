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
echo "nothing was left behind, and the earlier outputs are as they were"
