package org.hustings.server.ballot.faults;

import java.nio.file.Path;
import java.util.Map;
import org.hustings.server.HustingsServer;
import org.hustings.server.platform.database.EmbeddedPostgres;

/// A server with a durable database of its own, in a process that can be killed: its arguments are
/// the database's folder, the port and the number of electors.
final class FaultNode {
  static final String PROFILE = "faults";
  static final String ELECTORS = "hustings.faults.electors";
  static final String BALLOTS = "hustings.faults.ballots";

  private FaultNode() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Map.of());
    HustingsServer.start(
        Map.of(
            "spring.datasource.url",
            postgres.url("postgres"),
            "spring.datasource.username",
            postgres.user(),
            "spring.datasource.password",
            postgres.password(),
            "server.port",
            arguments[1],
            "hustings.mail.keep",
            "true",
            ELECTORS,
            arguments[2],
            BALLOTS,
            folder.resolve("ballots.txt").toString()),
        PROFILE);
  }
}
