#!/usr/bin/env bash
# Makes ballot packs and hands their e-mails over to a mail server in a process of its own, which
# counts what comes in. The first minute warms the server up; then the mails of SECONDS are counted.
#   bench/dispatch/mail.sh [SECONDS [CONNECTIONS]]
set -eu
seconds=${1:-60} connections=${2:-8} warm=60
cd "$(dirname "$0")/../.."
. bench/server.sh
prepare dispatch bench/Node.java bench/dispatch/*.java
"$java" -XX:+UseSerialGC -Xmx64m -cp "$work/classes" Sink > "$work/mails" &
started+=($!)
until [ -s "$work/mails" ]; do sleep 0.1; done
start 256m Mails "$work/data" "$(head -n 1 "$work/mails")" $(((seconds + warm) * 3000)) "$connections"

arrived() { tail -n 1 "$work/mails"; }
await sh -c "sed 1d '$work/mails' | grep -q '[1-9]'"
sleep $warm
before=$(arrived)
sleep "$seconds"
after=$(arrived)
sleep 2
[ "$(arrived)" -gt "$after" ] || { echo "every mail has gone: the rate cannot be told" >&2; exit 1; }
printf 'mails       %d in %d s\n' $((after - before)) "$seconds"
printf 'rate        %d mails/s\n' $(((after - before) / seconds))
print_memory
