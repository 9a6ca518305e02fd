package org.hustings.server.result;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Published bundles as they were signed, in parts of a megabyte.
@Repository
class BundleParts {
  private final JdbcClient database;

  BundleParts(JdbcClient database) {
    this.database = database;
  }

  void keep(String election, int count, int place, byte[] bytes) {
    database
        .sql("INSERT INTO result.bundle_part (election, count, place, bytes) VALUES (?, ?, ?, ?)")
        .params(election, count, place, bytes)
        .update();
  }

  /// Writes the bundle of one count of an election; false if none is kept.
  boolean writeTo(String election, int count, OutputStream out) throws IOException {
    int place = 0;
    for (Optional<byte[]> part = part(election, count, place);
        part.isPresent();
        part = part(election, count, ++place)) {
      out.write(part.get());
    }
    return place > 0;
  }

  private Optional<byte[]> part(String election, int count, int place) {
    return database
        .sql("SELECT bytes FROM result.bundle_part WHERE election = ? AND count = ? AND place = ?")
        .params(election, count, place)
        .query((row, _) -> row.getBytes(1))
        .optional();
  }
}
