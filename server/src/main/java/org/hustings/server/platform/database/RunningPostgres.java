package org.hustings.server.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The PostgreSQL server that another Hustings has started on a data folder.
///
/// @param settings of another Hustings server on its database
public record RunningPostgres(Map<String, Object> settings) {
  private static final int PORT_LINE = 3;

  /// The server on this folder; a `DatabaseStartException` where none is running.
  public static RunningPostgres in(Path dataFolder) {
    try {
      List<String> lines =
          Files.readAllLines(dataFolder.resolve("postgresql").resolve("postmaster.pid"));
      String port = lines.get(PORT_LINE).strip();
      DatabaseRoles roles = DatabaseRoles.of(dataFolder);
      return new RunningPostgres(
          Login.settings(
              "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
              roles.application(),
              roles.owner()));
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new DatabaseStartException("No PostgreSQL is running on " + dataFolder, e);
    }
  }
}
