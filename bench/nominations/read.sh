#!/usr/bin/env bash
# Reads a contest's tracker as fast as it will go over 64 connections that are kept, as a browser does
# (compressed), then as a script does (plain): the middle of three runs each, after a longer one to warm up.
#   bench/nominations/read.sh http://localhost:8080/elections/reedland-2030/council/nominations
set -eu
address=${1:?name the address of a tracker}
. "$(dirname "$0")/../wrk.sh"
for encoding in gzip identity; do
  for seconds in 20 8 8 8; do
    wrk --threads 1 --connections 64 --duration ${seconds}s --latency \
      --header "Accept-Encoding: $encoding" "$address" | wrk_line
  done | median_after_first | sed "s/^/read, $encoding: /"
done
