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

  void keep(String election, int place, byte[] bytes) {
    database
        .sql("INSERT INTO result.bundle_part (election, place, bytes) VALUES (?, ?, ?)")
        .params(election, place, bytes)
        .update();
  }

  /// Writes the bundle of an election; false if none is kept.
  boolean writeTo(String election, OutputStream out) throws IOException {
    int place = 0;
    for (Optional<byte[]> part = part(election, place);
        part.isPresent();
        part = part(election, ++place)) {
      out.write(part.get());
    }
    return place > 0;
  }

  private Optional<byte[]> part(String election, int place) {
    return database
        .sql("SELECT bytes FROM result.bundle_part WHERE election = ? AND place = ?")
        .params(election, place)
        .query((row, _) -> row.getBytes(1))
        .optional();
  }
}
