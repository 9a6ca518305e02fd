# To be sourced: what wrk says in few words.

# Requests a second, median, 99th percentile, on one line.
wrk_line() {
  awk '/ 50%/ { median = $2 } / 99%/ { high = $2 } /Requests.sec/ { rate = $2 }
    END { printf "%d/s, median %s, 99%% %s\n", rate, median, high }'
}

# Of several lines the one with the middle number at its beginning, without the first: it warmed up.
median_after_first() {
  tail -n +2 | median
}

median() {
  sort -n | awk '{ line[NR] = $0 } END { print line[int((NR + 1) / 2)] }'
}
