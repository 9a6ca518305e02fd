#!/usr/bin/env bash
# Reads a contest's tracker as fast as it will go, over connections that are kept, for 20 seconds,
# as a browser does (compressed); then the same as a script does (plain).
#   bench/nominations/read.sh http://localhost:8080/elections/reedland-2030/council/nominations
set -eu
address=${1:?name the address of a tracker}
curl -fsS -o /dev/null "$address"
for encoding in gzip identity; do
  echo "Accept-Encoding: $encoding"
  wrk --threads 1 --connections 64 --duration 20s --latency --header "Accept-Encoding: $encoding" "$address"
done
