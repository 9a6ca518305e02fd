package org.hustings.count.conformance;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The tables that I. D. Hill's program leaves in its `.rlt` files.
record HillTables(List<Table> tables) {
  /// @param votes of each candidate, in order
  /// @param keep of each candidate, as a part of one
  record Table(
      int count,
      BigDecimal quota,
      List<BigDecimal> votes,
      List<BigDecimal> keep,
      BigDecimal nonTransferable,
      List<Integer> elected,
      List<Integer> excluded) {}

  static HillTables read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    int at = 3;
    while (!lines.get(at).equals("0 0 0")) {
      at++;
    }
    at += 2;
    int candidates = Integer.parseInt(lines.get(at).split(" ", -1)[0]);
    at += 1 + candidates;
    List<Table> tables = new ArrayList<>();
    while (!lines.get(at).equals("-3")) {
      List<Integer> elected = new ArrayList<>();
      List<Integer> excluded = new ArrayList<>();
      for (; lines.get(at).startsWith("-"); at++) {
        String[] event = lines.get(at).split(" ", -1);
        (event[0].equals("-1") ? elected : excluded).add(Integer.valueOf(event[1]));
      }
      String[] head = lines.get(at++).split(" ", -1);
      List<BigDecimal> votes = new ArrayList<>();
      List<BigDecimal> keep = new ArrayList<>();
      for (int c = 0; c < candidates; c++) {
        String[] row = lines.get(at++).split(" ", -1);
        votes.add(new BigDecimal(row[0]));
        keep.add(new BigDecimal(row[1]).movePointLeft(2));
      }
      tables.add(
          new Table(
              Integer.parseInt(head[0]),
              new BigDecimal(head[1]),
              votes,
              keep,
              new BigDecimal(lines.get(at++)),
              elected,
              excluded));
    }
    return new HillTables(tables);
  }
}
