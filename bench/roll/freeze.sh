#!/usr/bin/env bash
# Times the preview and the freeze of a roll, through the staff's own screens, in a demo of its own. Its
# clock stands after today, since the command imports by the machine's. About two minutes.
#   bench/roll/freeze.sh [MEMBERS]
set -eu
members=${1:-500000}
. "$(dirname "$0")/../own-demo.sh"
work=$folder
start_demo --clock 2035-01-01T09:00
watch_memory
jar="$work/jar"
roll=/staff/elections/nec-2020/roll

page() { curl -fsS -b "$jar" -c "$jar" "$site$1"; }
token() { page "$1" | grep -o 'name="_csrf" value="[^"]*"' | head -1 | cut -d'"' -f4; }
send() { # the page with the form, the address it goes to, its fields
  local from=$1 to=$2 csrf
  shift 2
  csrf=$(token "$from")
  curl -fsS -o /dev/null -b "$jar" -c "$jar" --data-urlencode "_csrf=$csrf" "$@" "$site$to"
}
timed() { # what is timed, what the page says when it is done, the form's address and fields
  local what=$1 done=$2 begun
  shift 2
  begun=$(date +%s.%N)
  send "$roll" "$@"
  until page "$roll" | tr '\n' ' ' | grep -q "$done"; do sleep 0.2; done
  printf '%s: %.1f s\n' "$what" "$(echo "$(date +%s.%N) - $begun" | bc)"
}

{ echo name; for n in $(seq 1 640); do echo "Ward $n"; done; } > "$work/units.csv"
awk -v members="$members" -f "$home/bench/register/members.awk" "$work/units.csv" > "$work/members.csv"
for part in units members; do
  "$home/hustings" import "$part" "$work/$part.csv" --source bench --as-of 2020-10-19 --data "$data" > "$work/said"
done
officer=$(page /demo | tr '\n' ' ' | grep -o 'Returning officer.*' |
  grep -o 'name="person" value="[^"]*"' | head -1 | cut -d'"' -f4)
send /demo /demo/become --data-urlencode "person=$officer"
timed preview 'Preview: ' "$roll/preview" -d asAt=
page "$roll" | grep -o 'Preview: [0-9,]* electors'
# among so many invented names some are alike at one address: all are found to be different people
alike="$roll/duplicates?kind=NAME_AND_ADDRESS"
open() { page "$alike" | awk -v RS='<article' '/roll.duplicates.[0-9]/ && !/Settled:/' | grep -o 'duplicates/[0-9]*' | head -1; }
while id=$(open) && [ -n "$id" ]; do
  send "$alike" "$roll/$id" -d kind=NAME_AND_ADDRESS -d reason=bench
done
timed freeze 'The roll is frozen' "$roll/freeze" -d confirmed=yes
printf 'peak memory, database included: %s MB\n' "$(memory_peak)"
