#!/usr/bin/env bash
# Times 173 candidates from a file, each with a photograph and a statement, on a demo of its own: from
# the form that brings the file to the page that says that it is taken in. Each run begins with an
# election without candidates; the middle of three runs.
#   bench/candidates/file.sh [CANDIDATES]
set -eu
. "$(dirname "$0")/../own-demo.sh"
candidates=${1:-173}
"$("$home/hustings" jdk)/bin/java" "$home/bench/candidates/Photographs.java" "$folder/candidates.zip" "$candidates" council
printf 'archive: %s MB\n' "$(($(stat -c %s "$folder/candidates.zip") >> 20))"
start_demo
watch_memory
jar=$folder/jar

page() { curl -fsS -b "$jar" -c "$jar" "$site$1"; }
token() { page "$1" | grep -o 'name="_csrf" value="[^"]*"' | head -1 | cut -d'"' -f4; }
send() { # the page with the form, the address it goes to, its fields; prints where it leads
  local from=$1 to=$2 csrf
  shift 2
  csrf=$(token "$from")
  curl -fsS -o /dev/null -w '%{redirect_url}' -b "$jar" -c "$jar" --data-urlencode "_csrf=$csrf" "$@" "$site$to"
}

officer=$(page /demo | tr '\n' ' ' | grep -o 'Returning officer.*' |
  grep -o 'name="person" value="[^"]*"' | head -1 | cut -d'"' -f4)
send /demo /demo/become --data-urlencode "person=$officer" > /dev/null
for run in 1 2 3; do
  election=reedland-$run
  send /staff/elections/new/blank /staff/elections/new/blank -d "election=$election" -d title=Reedland \
    -d organisation=Reedland -d zone=Europe/London -d contest=council -d name=Council -d seats=9 > /dev/null
  sed "s/reedland-2030/$election/" "$home/bench/candidates/election.yaml" > "$folder/election.yaml"
  send "/staff/elections/$election/file" "/staff/elections/$election/file" -d base=1 -d action=save \
    -d reason=bench --data-urlencode "file@$folder/election.yaml" > /dev/null
  send "/staff/elections/$election/publish" "/staff/elections/$election/publish" -d number=2 \
    -d reason=bench -d confirmed=on > /dev/null
  form=/staff/elections/$election/candidates-file
  csrf=$(token "$form")
  begun=$(date +%s.%N)
  brought=$(curl -fsS -o /dev/null -w '%{redirect_url}' -b "$jar" -c "$jar" -F "_csrf=$csrf" -F source=bench \
    -F "archive=@$folder/candidates.zip" "$site$form")
  while page "${brought#"$site"}" | grep -q 'id="progress"'; do sleep 0.2; done
  send "${brought#"$site"}" "${brought#"$site"}/confirm" > /dev/null
  page "${brought#"$site"}" | grep -q "$candidates candidates put forward"
  awk -v begun="$begun" -v now="$(date +%s.%N)" 'BEGIN { printf "%.1f\n", now - begun }' | tee -a "$folder/seconds"
done
printf '%s candidates from a file: %s s, two forms; %s MB at the peak\n' "$candidates" "$(median < "$folder/seconds")" \
  "$(memory_peak)"
