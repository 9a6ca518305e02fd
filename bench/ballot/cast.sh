#!/usr/bin/env bash
# Casts votes over HTTP as fast as they are taken: sealed, durable, one elector after the other. A
# server that has just started is warmed up first, as its compiler needs the processors too; then
# votes are cast for SECONDS. The public list of sealed ballots tells how many were taken.
#   bench/ballot/cast.sh [SECONDS [CONNECTIONS]]
set -euo pipefail
seconds=${1:-30} connections=${2:-64} warm=40 port=18080
cd "$(dirname "$0")/../.."
. bench/server.sh
electors=$(((seconds + warm) * 4000)) # as many as could vote on a fast machine
prepare ballot bench/Node.java bench/ballot/Voting.java
start 256m Voting "$work/data" $port "$electors"
await test -f "$work/data/ballots.txt"
await curl -fsS "http://localhost:$port/vote"

taken() { # once nothing has waited to be listed for two rounds
  sleep 2
  curl -fsS "http://localhost:$port/elections/saltmarsh-2020/ballots-head.txt" | sed -n 3p
}
cast() { # how long, and how many have voted
  BALLOTS="$work/data/ballots.txt" SKIP=$2 wrk --threads 1 --connections "$connections" \
    --duration "$1s" --script bench/ballot/cast.lua "http://localhost:$port" | sed -n '/^cast/,$p'
}
cast $warm 0 > "$work/warm-up"
before=$(taken)
cast "$seconds" "$(awk '/^cast/ { print $2 }' "$work/warm-up")" > "$work/said"
after=$(taken)
awk -v taken=$((after - before)) '
  /^cast/ { cast = $2 }
  /^seconds/ {
    printf "votes       %d of %d taken in %.1f s\nrate        %.0f votes/s\n", taken, cast, $2, taken / $2
  }
  /ms$/' "$work/said"
print_memory
