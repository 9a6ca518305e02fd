#!/usr/bin/env bash
# Times the import of a million invented members into an empty register, and of the same file again:
# the middle of three runs each.
#   bench/register/import.sh [MEMBERS]
set -eu
home=$(cd "$(dirname "$0")/../.." && pwd)
. "$home/bench/wrk.sh"
folder=$(mktemp -d)
chmod 755 "$folder" # PostgreSQL runs as somebody else when we are root
trap 'rm -rf "$folder"' EXIT
{ echo name; for n in $(seq 1 640); do echo "Ward $n"; done; } > "$folder/units.csv"
awk -v members="${1:-1000000}" -f "$home/bench/register/members.awk" "$folder/units.csv" > "$folder/members.csv"
import() { # the part, and which run
  local more=()
  if [ "$1" = members ]; then more=(--new-sections); fi
  "$home/hustings" import "$1" "$folder/$1.csv" --source bench --as-of 2020-08-03 --data "$folder/$2" "${more[@]}" |
    tail -1 >> "$folder/said"
}
seconds() {
  TIMEFORMAT=%R
  time import members "$1"
}
for run in 1 2 3; do
  import units "$run"
  seconds "$run" 2>> "$folder/first"
  seconds "$run" 2>> "$folder/again"
  rm -rf "${folder:?}/$run"
done
tail -1 "$folder/said"
for what in first again; do
  printf '%s: %s s\n' "$what" "$(median < "$folder/$what")"
done
