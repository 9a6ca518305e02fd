# To be sourced by a script that measures: a demo of its own, on a folder of its own, which goes when
# the script ends.
#   start_demo [OPTION...]   starts it, or starts it again; sets `site`, and `took` to the seconds
#   stop_demo
#   memory_peak              MB that the server and its database took at most since watch_memory
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$home/bench/wrk.sh"
port=${PORT:-8110}
site=http://localhost:$port
folder=$(mktemp -d)
chmod 755 "$folder" # PostgreSQL runs as somebody else when we are root
data=$folder/data
server=
watcher=
trap 'stop_demo; rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM

start_demo() {
  local begun
  begun=$(date +%s.%N)
  "$home/hustings" demo --port "$port" --data "$data" --no-browser "$@" > "$folder/log" 2>&1 &
  server=$!
  until grep -q Ready: "$folder/log"; do
    kill -0 "$server" 2> /dev/null || { cat "$folder/log" >&2; exit 1; }
    sleep 0.02
  done
  took=$(awk -v begun="$begun" -v now="$(date +%s.%N)" 'BEGIN { printf "%.2f", now - begun }')
}

stop_demo() {
  [ -z "$watcher" ] || kill "$watcher" 2> /dev/null || true
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2> /dev/null || true
  server= watcher=
}

# The proportional set size: what processes share, as PostgreSQL's do its buffers, counts once.
memory_now() {
  local postmaster
  postmaster=$(head -1 "$(find "$data" -name postmaster.pid)")
  for pid in "$server" "$postmaster" $(pgrep -P "$postmaster"); do
    cat "/proc/$pid/smaps_rollup" 2> /dev/null
  done | awk '$1 == "Pss:" { sum += $2 } END { printf "%d\n", sum / 1024 }'
}

watch_memory() {
  while sleep 0.5; do memory_now; done > "$folder/memory" &
  watcher=$!
}

memory_peak() {
  sort -n "$folder/memory" | tail -1
}
