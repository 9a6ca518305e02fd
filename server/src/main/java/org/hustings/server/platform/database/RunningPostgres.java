package org.hustings.server.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The PostgreSQL server that another Hustings has started on a data folder.
public record RunningPostgres(String url, String user, String password) {
  private static final int PORT_LINE = 3;

  /// The server on this folder; a `DatabaseStartException` where none is running.
  public static RunningPostgres in(Path dataFolder) {
    try {
      List<String> lines =
          Files.readAllLines(dataFolder.resolve("postgresql").resolve("postmaster.pid"));
      String password = Files.readString(dataFolder.resolve("postgresql-password")).strip();
      String port = lines.get(PORT_LINE).strip();
      return new RunningPostgres(
          "jdbc:postgresql://127.0.0.1:" + port + "/postgres", Cluster.SUPERUSER, password);
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new DatabaseStartException("No PostgreSQL is running on " + dataFolder, e);
    }
  }
}
