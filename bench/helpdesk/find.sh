#!/usr/bin/env bash
# Freezes the roll of an invented society, and has twenty people at its help desk look for electors at
# once. The first forty searches of each warm the server up. Some three minutes.
#   bench/helpdesk/find.sh [ELECTORS]
set -eu
electors=${1:-500000}
cd "$(dirname "$0")/../.."
. bench/server.sh
prepare helpdesk bench/Node.java bench/helpdesk/*.java
start 256m Find "$work/data" $((electors * 20 / 18))
wait "$node" || { tail -n 30 "$work/node.log" >&2; exit 1; }
cat "$work/node.log"
print_memory
