#!/usr/bin/env bash
# From the close of a box of BALLOTS to its result sheets: the second official's confirmation, the
# parting, the trustees' shares, which are given at once, the opening, and the count of each contest.
#   bench/result/count.sh [BALLOTS]
set -eu
ballots=${1:-130000}
cd "$(dirname "$0")/../.."
. bench/server.sh
prepare result bench/Node.java bench/result/Count.java
start 256m Count "$work/data" $((ballots * 20 / 18))
wait "$node" || { tail -n 30 "$work/node.log" >&2; exit 1; }
cat "$work/node.log"
print_memory
