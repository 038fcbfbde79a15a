#!/bin/sh
# The recipes of pipeline/OFFICES.md on the engines themselves: a build split by GNU parallel, and by a
# Slurm job array on this machine, is byte for byte the whole one.
# Needs CAREERGUIDE, CAREERGUIDE_SOURCE and CAREERGUIDE_WORK.
set -eu
work=$CAREERGUIDE_WORK/engines
rm -rf "$work"
mkdir -p "$work"
cp -r "$CAREERGUIDE_SOURCE/input" "$work/input"
cd "$work"
PATH=$(dirname "$CAREERGUIDE"):$PATH
export PATH
careerguide build --area all --format json --quiet --output whole 2>/dev/null

recipe() { # the lines of the fenced block behind the mark <!-- NAME -->
    sed -n "/<!-- $1 -->/,/^\`\`\`\$/p" "$CAREERGUIDE_SOURCE/pipeline/OFFICES.md" |
        sed '1,/^```/d;/^```$/d'
}

tried=0
if command -v parallel >/dev/null; then
    recipe parallel >parallel.sh
    FORMAT=json sh -eu parallel.sh 2>/dev/null
    diff -r whole output
    echo "GNU parallel: four parts are the whole"
    tried=1
else
    echo "left out: GNU parallel is not installed"
fi
if ! command -v slurmctld >/dev/null || [ "$(id -u)" != 0 ]; then
    echo "left out: Slurm is not installed, or this is not root"
    [ "$tried" = 1 ] || exit 77
    exit 0
fi

# Slurm's own daemons, with this machine as the only node; their settings know no blanks in a path.
state=$(mktemp -d)
mkdir "$state/spool"
host=$(hostname -s)
cat >"$state/slurm.conf" <<CONF
ClusterName=test
SlurmctldHost=$host
SlurmctldPort=16817
SlurmdPort=16818
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$state/munge.socket
StateSaveLocation=$state/spool
SlurmdSpoolDir=$state/spool
SlurmctldPidFile=$state/slurmctld.pid
SlurmdPidFile=$state/slurmd.pid
SlurmctldLogFile=$state/slurmctld.log
SlurmdLogFile=$state/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
ReturnToService=2
MpiDefault=none
NodeName=$host NodeHostname=$host CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
SLURM_CONF=$state/slurm.conf
export SLURM_CONF
stop() { # and wait: they write their state as they end
    for daemon in slurmd slurmctld munged; do
        [ -f "$state/$daemon.pid" ] || continue
        pid=$(cat "$state/$daemon.pid")
        kill "$pid" 2>/dev/null || true
        for _ in $(seq 100); do
            ps -o stat= -p "$pid" | grep -q '^[^Z]' || break
            sleep 0.1
        done
    done
    rm -rf "$state"
}
trap stop EXIT
dd if=/dev/urandom of="$state/munge.key" bs=128 count=1 2>/dev/null
chmod 600 "$state/munge.key"
munged --force --key-file="$state/munge.key" --socket="$state/munge.socket" \
    --pid-file="$state/munged.pid" --log-file="$state/munged.log" --seed-file="$state/munged.seed" \
    >"$state/munged.out" 2>&1
slurmctld >"$state/ctld.out" 2>&1
slurmd >"$state/d.out" 2>&1
for _ in $(seq 50); do
    sinfo -h -o %T 2>/dev/null | grep -q idle && break
    sleep 0.2
done
rm -rf output
recipe slurm >slurm.sh
FORMAT=json sh -eu slurm.sh
diff -r whole output
echo "Slurm: a job array of four is the whole"
