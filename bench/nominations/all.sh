#!/usr/bin/env bash
# Everything about nominations, on a demo of its own with the demo's own flags: how fast the tracker is
# read and nominations are recorded (the middle of three runs each), the memory that takes, a second
# start. Nothing else should run on the machine. About five minutes.
#   bench/nominations/all.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../own-demo.sh"
tracker=$site/elections/reedland-2030/council/nominations

start_demo
"$here/make-contest.sh" "$folder/files" > /dev/null
"$here/load.sh" "$site" "$data" "$folder/files" > "$folder/loaded"
watch_memory
printf 'tracker: %d bytes, compressed %d\n' "$(curl -fsS "$tracker" | wc -c)" \
  "$(curl -fsS -H 'Accept-Encoding: gzip' "$tracker" | wc -c)"
"$here/read.sh" "$tracker"
printf 'peak memory, database included, read: %s MB\n' "$(memory_peak)"
"$here/record.sh" "$site" "$data"
printf 'the same, recorded to as well: %s MB\n' "$(memory_peak)"
for _ in 1 2 3; do
  stop_demo
  start_demo
  echo "$took" >> "$folder/starts"
done
printf 'second start, to the first page: %s s\n' "$(median < "$folder/starts")"
