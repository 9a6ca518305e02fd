#!/usr/bin/env bash
# Makes the files of an invented society with one contest: 648 branches in 12 regions, 173
# candidates, about 5,800 nominations. Everything is made from numbers; nobody in it exists.
#   bench/nominations/make-contest.sh FOLDER
set -eu
folder=${1:?name a folder}
mkdir -p "$folder"

cat > "$folder/reedland-2030.yaml" << 'YAML'
format: 1
election: reedland-2030
title: Reedland Society elections 2030
organisation: Reedland Society
zone: Europe/London
kinds:
  branch: {one: branch, many: branches}
timetable:
  - act: nominations-open
    at: 2020-01-01
  - act: nominations-close
    at: 2040-01-01
ballot:
  channels: [online]
contests:
  - contest: council
    name: Council
    seats: 9
    nominators:
      - kind: branch
    threshold:
      bodies: 5
      of: branch
    count:
      method: stv
YAML

awk -v units="$folder/units.csv" -v page="$folder/tracker.txt" 'BEGIN {
  srand(20200803)
  print "name,region,nation" > units
  for (i = 1; i <= 648; i++) printf "Mere %03d,Region %02d,Reedland\n", i, 1 + i % 12 > units
  printf "Last updated: 4.30pm, Monday 3rd August.\n" > page
  for (c = 1; c <= 173; c++) {
    # a few are nominated by hundreds, most by a handful
    want = int(648 * 0.337 / (1 + c * 0.11)) + 2
    made = 0; list = ""
    for (i = 1; i <= 648 && made < want; i++)
      if (rand() < want / 648 * 1.05) { list = list sprintf("\nMere %03d branch\n", i); made++ }
    backed = c % 3 == 0 ? " (backed by the Oak League)" : c % 3 == 1 ? " (backed by Elm Club)" : ""
    printf "\nGiven%03d Surname%03d – %d nomination%s%s\n%s", c, (c * 67) % 173, made, made == 1 ? "" : "s", backed, list > page
  }
}'
grep -c ' branch$' "$folder/tracker.txt" | sed 's/$/ nominations/'
