#!/usr/bin/env bash
# Makes the printer's files of ballot packs: letter with address, code and QR code, ballot papers with
# their number as a barcode, as PDF in the database. The first files warm the server up.
#   bench/dispatch/packs.sh [PACKS]
set -eu
packs=${1:-30000} warm=8000
cd "$(dirname "$0")/../.."
. bench/server.sh
prepare dispatch bench/Node.java bench/dispatch/*.java
start 256m Packs "$work/data" $(((packs + warm) * 20 / 18)) $warm
wait "$node" || { tail -n 30 "$work/node.log" >&2; exit 1; }
cat "$work/node.log"
print_memory
