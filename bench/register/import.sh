#!/usr/bin/env bash
# Times the import of a million invented members into an empty register, and of the same file again.
set -eu
home=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
{ echo name; for n in $(seq 1 640); do echo "Ward $n"; done; } > "$folder/units.csv"
awk -v members="${1:-1000000}" -f "$home/bench/register/members.awk" "$folder/units.csv" > "$folder/members.csv"
"$home/hustings" import units "$folder/units.csv" --source bench --as-of 2020-08-03 --data "$folder/data" | tail -1
for run in first again; do
  echo "$run:"
  time "$home/hustings" import members "$folder/members.csv" --source bench --as-of 2020-08-03 --data "$folder/data" | tail -1
done
