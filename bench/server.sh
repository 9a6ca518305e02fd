# For the benchmarks of a whole server: builds it with its tests' invented elections, starts it on a
# durable database in a folder of its own, watches its memory, and stops everything in the end.
# To be sourced from the top of the project.
java=$(./hustings jdk)/bin/java || exit 1
started=()
stop() {
  local process
  for process in "${started[@]}"; do kill "$process" 2> /dev/null && wait "$process"; done || true
}
trap stop EXIT

# Empties the folder $work, which PostgreSQL's ordinary user can enter, and builds, these sources too.
prepare() {
  work=$PWD/bench/target/$1
  shift
  rm -rf "$work" && mkdir -p "$work"
  # in the order of the modules: what is left in the file is the server's
  mvn -q -B -pl server -am test-compile dependency:build-classpath -Dmdep.outputFile="$work/path"
  classes=server/target/test-classes:server/target/classes:$(< "$work/path")
  [ $# = 0 ] || "$java"c -proc:none -d "$work/classes" -cp "$classes" "$@"
  classes=$work/classes:$classes
}

# Starts a main class as the command starts a server, but with so much heap; its pid is $node.
start() {
  local heap=$1
  shift
  "$java" -XX:+UseSerialGC -Xmx"$heap" --enable-native-access=ALL-UNNAMED -cp "$classes" "$@" \
    > "$work/node.log" 2>&1 &
  node=$!
  started+=($node)
  watch_memory &
  started+=($!)
}

# Waits until a command succeeds, for as long as the server lives.
await() {
  until "$@" > /dev/null 2>&1; do
    kill -0 "$node" 2> /dev/null || { tail -n 30 "$work/node.log" >&2; exit 1; }
    sleep 0.2
  done
}

# The proportional set size of the server with PostgreSQL, in MB, once a second; the peak is kept.
watch_memory() {
  local peak=0 now pids postgres
  set +e # processes come and go
  while kill -0 "$node" 2> /dev/null; do
    pids=$node
    if postgres=$(head -n 1 "$work/data/postgresql/postmaster.pid" 2> /dev/null); then
      pids+=" $postgres $(cat "/proc/$postgres/task/$postgres/children" 2> /dev/null)"
    fi
    now=$(for pid in $pids; do cat "/proc/$pid/smaps_rollup" 2> /dev/null; done |
      awk '/^Pss:/ { kb += $2 } END { print int(kb / 1024) }')
    ((now <= peak)) || { peak=$now; echo "$peak" > "$work/peak"; }
    sleep 1
  done
}

print_memory() {
  printf 'memory      %s MB at the peak, server and PostgreSQL together\n' "$(< "$work/peak")"
}
