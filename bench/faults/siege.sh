#!/usr/bin/env bash
# Lays siege to a server: slow heads and bodies, 10,000 idle connections, huge photographs, wrong codes
# and floods of forms, all at once, while electors at 200 other addresses cast 20 votes a second. Tells
# how soon these are answered. Needs 20,000 open files (ulimit -Hn).
#   bench/faults/siege.sh [SECONDS]
set -euo pipefail
seconds=${1:-60} port=18081
cd "$(dirname "$0")/../.."
. bench/server.sh
ulimit -n "$(ulimit -Hn)"
prepare siege bench/Node.java bench/faults/*.java
start 512m Besieged "$work/data" $port $(((seconds + 30) * 20 + 200))
await test -f "$work/data/session.txt"
"$java" -XX:+UseSerialGC -Xmx512m -cp "$classes" Siege $port "$work/data" "$seconds"
print_memory
curl -fsS -o "$work/after" -w 'afterwards       %{http_code} in %{time_total} s\n' "http://localhost:$port/vote"
