#!/usr/bin/env bash
# Puts the invented society of make-contest.sh into a running demo, through its real doors: the
# election is written and published on screen, the branches and the nominations are imported.
#   bench/nominations/load.sh http://localhost:8080 DATA-FOLDER FILES-FOLDER
set -eu
site=${1:?the demo\'s address} data=${2:?the demo\'s data folder} files=${3:?the folder of make-contest.sh}
home=$(cd "$(dirname "$0")/../.." && pwd)
jar=$(mktemp)
trap 'rm -f "$jar"' EXIT

page() { curl -fsS -b "$jar" -c "$jar" "$site$1"; }
token() { page "$1" | grep -o 'name="_csrf" value="[^"]*"' | head -1 | cut -d'"' -f4; }
send() { # the page with the form, the address it goes to, its fields
  local from=$1 to=$2 csrf
  shift 2
  csrf=$(token "$from")
  curl -fsS -o /dev/null -b "$jar" -c "$jar" --data-urlencode "_csrf=$csrf" "$@" "$site$to"
}

officer=$(page /demo | tr '\n' ' ' | grep -o 'Returning officer.*' |
  grep -o 'name="person" value="[^"]*"' | head -1 | cut -d'"' -f4)
send /demo /demo/become --data-urlencode "person=$officer"
send /staff/elections/new/blank /staff/elections/new/blank -d election=reedland-2030 -d title=Reedland \
  -d organisation=Reedland -d zone=Europe/London -d contest=council -d name=Council -d seats=9
send /staff/elections/reedland-2030/file /staff/elections/reedland-2030/file -d base=1 -d action=save \
  -d reason=bench --data-urlencode "file@$files/reedland-2030.yaml"
send /staff/elections/reedland-2030/publish /staff/elections/reedland-2030/publish -d number=2 \
  -d reason=bench -d confirmed=on
"$home/hustings" import units "$files/units.csv" --kind branch --source bench --as-of 2020-08-03 --data "$data"
"$home/hustings" import tracker "$files/tracker.txt" --contest reedland-2030/council --create --data "$data" |
  grep -v '^New candidate'
