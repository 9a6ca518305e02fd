#!/usr/bin/env bash
# Records nominations as fast as they are taken: 250 secretaries send them in, one candidate at a time,
# each through the form of their own branch: the middle of three runs, after a longer one to warm up, as
# the compiler needs the same processors. Run load.sh first; there are nominations for one such round.
#   bench/nominations/record.sh http://localhost:8080 DATA-FOLDER
set -eu
site=${1:?the demo\'s address} data=${2:?the demo\'s data folder}
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../wrk.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
contest=reedland-2030/council branches=250

echo unit,role,name,email > "$work/officers.csv"
for i in $(seq 1 $branches); do
  printf 'Mere %03d,secretary,Secretary %d,s%d@example.org\n' "$i" "$i" "$i"
done >> "$work/officers.csv"
"$here/../../hustings" import officers "$work/officers.csv" --source bench --as-of 2020-08-03 --data "$data" \
  > "$work/imported"

token() { grep -o 'name="_csrf" value="[^"]*"' | head -1 | cut -d'"' -f4; }
# the demo has officers of its own: ours are those who act for one of our branches
for ((i = 1, ours = 0; ours < branches && i < 2000; i++)); do
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
first=0
for seconds in 40 6 6 6; do
  WORK="$work" CONTEST="$contest" FIRST=$first wrk --threads 1 --connections 32 --duration ${seconds}s --latency \
    --script "$here/record.lua" "$site" > "$work/run"
  first=$((first + $(awk '/requests in/ { print $1 }' "$work/run") + 32))
  awk '/ 50%/ { median = $2 } / 99%/ { high = $2 } /^recorded/ { said = substr($0, 10) }
    END { printf "%s, median %s, 99%% %s\n", said, median, high }' "$work/run"
done | median_after_first | sed 's/^/recorded a second: /'
