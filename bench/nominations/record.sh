#!/usr/bin/env bash
# Records nominations as fast as they are taken: a hundred secretaries send them in, one candidate
# at a time, each through the form of their own branch. Run load.sh first.
#   bench/nominations/record.sh http://localhost:8080 DATA-FOLDER
set -eu
site=${1:?the demo\'s address} data=${2:?the demo\'s data folder}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
contest=reedland-2030/council

echo unit,role,name,email > "$work/officers.csv"
for i in $(seq 1 100); do
  printf 'Mere %03d,secretary,Secretary %d,s%d@example.org\n' "$i" "$i" "$i"
done >> "$work/officers.csv"
"$here/../../hustings" import officers "$work/officers.csv" --source bench --as-of 2020-08-03 --data "$data"

token() { grep -o 'name="_csrf" value="[^"]*"' | head -1 | cut -d'"' -f4; }
# the demo has officers of its own: ours are those who act for one of our branches
for ((i = 1, ours = 0; ours < 100 && i < 1000; i++)); do
  jar="$work/jar"
  rm -f "$jar"
  csrf=$(curl -fsS -c "$jar" -b "$jar" "$site/demo" | token)
  curl -fsL -o "$work/account" -c "$jar" -b "$jar" --data-urlencode "_csrf=$csrf" -d "person=officer:$i" "$site/demo/become" || continue
  unit=$(grep -o 'mere-[0-9]*-branch' "$work/account" | head -1) || continue
  ours=$((ours + 1))
  form=$(curl -fsS -c "$jar" -b "$jar" "$site/units/$unit/nominate/$contest")
  [ "$ours" -gt 1 ] || printf '%s' "$form" | grep -o 'name="candidate" value="[0-9]*"' | cut -d'"' -f4 > "$work/candidates"
  cookie=$(awk '$6 == "hustings" {print $6 "=" $7}' "$jar")
  printf '%s %s %s\n' "$unit" "$cookie" "$(printf '%s' "$form" | token)" >> "$work/officers"
done
WORK="$work" CONTEST="$contest" wrk --threads 1 --connections 32 --duration 15s --latency \
  --script "$here/record.lua" "$site"
