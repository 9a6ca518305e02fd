#!/usr/bin/env bash
# Casts votes over HTTP as fast as they are taken: sealed, durable, one elector after the other, on a
# server with a durable database of its own. JAVA_HOME names a JDK 25.
#   bench/ballot/cast.sh [ELECTORS [CONNECTIONS]]
set -eu
electors=${1:-30000} connections=${2:-64} port=18080
cd "$(dirname "$0")/../.."
work=$PWD/bench/target/ballot
rm -rf "$work" && mkdir -p "$work"
# in the order of the modules: what is left in the file is the server's
mvn -q -B -pl count,server test-compile dependency:build-classpath -Dmdep.outputFile="$work/path"
java=${JAVA_HOME:?a JDK 25}/bin/java
"$java" -Xmx600m -cp "server/target/test-classes:server/target/classes:count/target/classes:$(cat "$work/path")" \
  org.hustings.server.ballot.faults.FaultNode "$work/data" $port "$electors" > "$work/node.log" 2>&1 &
node=$!
trap 'kill $node' EXIT
until [ -f "$work/data/ballots.txt" ] && curl -fsS -o /dev/null "http://localhost:$port/vote" 2>/dev/null; do
  kill -0 $node || { tail "$work/node.log"; exit 1; }
  sleep 0.5
done
BALLOTS="$work/data/ballots.txt" THREADS=1 wrk --threads 1 --connections "$connections" --duration 60s --latency \
  --script bench/ballot/cast.lua "http://localhost:$port"
curl -fsS "http://localhost:$port/elections/saltmarsh-2020/ballots.json?after=$electors" | head -c 200
grep -h VmHWM /proc/$node/status
