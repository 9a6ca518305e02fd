#!/usr/bin/env bash
# Casts votes over HTTP as fast as they are taken: sealed, durable, one elector after the other. A
# server that has just started is warmed up first, by few connections, as its compiler needs the
# processors too; then votes are cast for SECONDS.
#   bench/ballot/cast.sh [SECONDS [CONNECTIONS]]
set -eu
seconds=${1:-45} connections=${2:-64} warm=30 port=18080
cd "$(dirname "$0")/../.."
. bench/server.sh
electors=$((seconds * 3000 + warm * 1600))
prepare ballot bench/Node.java bench/ballot/Voting.java
start 256m Voting "$work/data" $port "$electors"
await test -f "$work/data/ballots.txt"
await curl -fsS "http://localhost:$port/vote"

cast() { # how long, by how many connections, and how many have voted
  BALLOTS="$work/data/ballots.txt" SKIP=$3 wrk --threads 1 --connections "$2" \
    --duration "$1s" --script bench/ballot/cast.lua "http://localhost:$port"
}
cast $warm 16 0 > "$work/warm-up"
# some are under way when it stops: whoever has begun does not vote again
voted=$(awk '/^votes/ { print $2 }' "$work/warm-up")
cast "$seconds" "$connections" $((voted + 16)) | sed -n '/^votes/,$p'
print_memory
