#!/usr/bin/env bash
# Kills a server and its database (kill -9) while electors vote, while a box is counted and while
# ballots are e-mailed: a third of each kind, in slices, each with a seed of its own. What passed is kept
# in a file, so that this may be stopped and begun again: it goes on where the file ends.
#   bench/faults/kills.sh [KILLS [A-SLICE [FILE]]]
set -euo pipefail
kills=${1:-1000} slice=${2:-12}
cd "$(dirname "$0")/../.."
kept=${3:-$PWD/bench/faults/kills.tsv}
declare -A tests=(
  [voting]=KillsUnderLoadTest
  [counting]=KilledWhileCountingTest
  [sending]=KilledWhileSendingTest
)
[ -f "$kept" ] || printf 'kind\tseed\tkills\tseconds\tdate\tcommit\n' > "$kept"

made() { awk -F '\t' -v kind="$1" '$1 == kind { sum += $3 } END { print sum + 0 }' "$kept"; }

# the kind of which the fewest are made
next() { for kind in "${!tests[@]}"; do echo "$(made "$kind") $kind"; done | sort -n | head -n 1; }

each=$(((kills + 2) / 3))
while read -r so_far kind < <(next) && [ "$so_far" -lt "$each" ]; do
  now=$((each - so_far < slice ? each - so_far : slice))
  seed=$(od -An -N6 -tu8 /dev/urandom | tr -d ' ') begun=$SECONDS
  # the tests' own limit is for the 12 kills that they make by themselves
  if ! ./hustings test --one "${tests[$kind]}" -Dhustings.kills=$now -Dhustings.seed="$seed" \
    -Djunit.jupiter.execution.timeout.mode=disabled > "/tmp/kills-$kind-$seed.log" 2>&1; then
    echo "$kind failed with seed $seed: see /tmp/kills-$kind-$seed.log" >&2
    exit 1
  fi
  rm -f "/tmp/kills-$kind-$seed.log"
  printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$kind" "$seed" "$now" $((SECONDS - begun)) "$(date +%F)" \
    "$(git rev-parse --short HEAD)" >> "$kept"
  echo "$kind: $((so_far + now)) of $each"
done
