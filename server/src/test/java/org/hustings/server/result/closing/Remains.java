package org.hustings.server.result.closing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks for secrets of single votes in the files of a stopped database, whatever they belong to,
/// those that a crash has left behind included. What stands in the write-ahead log, an operator
/// removes.
///
/// @param beginnings eight bytes from each secret
record Remains(Set<Long> beginnings) {
  /// Those of the votes that are in the box now: sealed ballots and the attempts that brought them.
  static Remains ofVotes(JdbcClient database) {
    Set<Long> beginnings = new HashSet<>();
    // the first byte is the sealing's version
    List<byte[]> secrets =
        database
            .sql(
                """
                SELECT substr(sealed, 2, 8) FROM ballot.sealed
                UNION ALL SELECT substr(attempt, 1, 8) FROM ballot.envelope WHERE attempt <> ''
                """)
            .query((row, _) -> row.getBytes(1))
            .list();
    secrets.forEach(secret -> beginnings.add(ByteBuffer.wrap(secret).getLong()));
    return new Remains(beginnings);
  }

  /// The files beneath this folder that hold one of them.
  Set<Path> in(Path cluster) throws IOException {
    Set<Path> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(cluster.resolve("base"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (holdsOne(Files.readAllBytes(file))) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private boolean holdsOne(byte[] bytes) {
    long window = 0;
    for (int at = 0; at < bytes.length; at++) {
      window = (window << 8) | (bytes[at] & 0xff);
      if (at >= 7 && window != 0 && beginnings.contains(window)) {
        return true;
      }
    }
    return false;
  }
}
